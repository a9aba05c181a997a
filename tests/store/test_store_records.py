"""What is written comes back the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.domain.changes import Change, Delta
from shortlister.domain.codec import change_from, payload
from shortlister.domain.ledger import START, Entry, entry, head_of, holds
from shortlister.domain.records import Applicant, Kind, Outcome, Score
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scales import NA
from shortlister.domain.state import FIELDS, Stale, apply, born
from shortlister.store.mapping import LAYOUTS
from shortlister.store.opening import load
from shortlister.store.schema import table
from shortlister.store.store import Store

AT = "2026-03-02T10:00:00Z"
Rate = Callable[..., Change]


def score(key: tuple[str, str, str], before: Score | None, after: Score | None) -> Change:
    return Change(Sentence("Scored"), (Delta(Kind.SCORE, key, before, after),))


def test_a_record_of_every_kind_comes_back_the_same(conflicting: Path) -> None:
    with Store.open(conflicting) as store:
        there = store.state
        for name in FIELDS.values():
            assert getattr(there, name), f"the example holds no {name}"
    assert load(conflicting).state == there


def test_the_state_on_disk_is_the_state_in_memory(made: Path, founding: Change, scored: Change) -> None:
    assert load(made).state == apply(born(founding), scored)


def test_the_columns_of_every_table_are_those_of_the_records() -> None:
    for layout in LAYOUTS.values():
        assert layout.columns == tuple(table(layout.table).columns.keys())
        assert layout.key_columns == tuple(column.name for column in table(layout.table).primary_key)


@pytest.mark.parametrize("rating", [1, 7, NA, None])
def test_a_score_comes_back_with_its_evidence(made: Path, rate: Rate, rating: int | None) -> None:
    evidence = "Ran “CS-0419”, 100 % \t\n=SUM(A1)\u2028😀 {braces} '; DROP TABLE score; --"
    with Store.open(made) as store:
        store.append(rate(store, "m1", "a2", rating, evidence), author="m1", at=AT, member="m1")
    assert load(made).state.scores.get("m1", "a2", "c1/app") == Score(rating, evidence)


def test_a_score_taken_back_is_gone_and_its_entry_stays(made: Path) -> None:
    with Store.open(made) as store:
        before = store.state.scores.get("m1", "a1", "c1/app")
        item = store.append(score(("m1", "a1", "c1/app"), before, None), author="m1", at=AT, member="m1")
    with Store.open(made) as store:
        assert store.state.scores.get("m1", "a1", "c1/app") is None
        assert store.entry(item.replica, item.number) == item


def test_of_several_deltas_on_one_record_the_last_stands(made: Path) -> None:
    first, second = Score(1, "one"), Score(2, "two")
    key = ("m1", "a2", "c1/int")
    deltas = (
        Delta(Kind.SCORE, key, None, first),
        Delta(Kind.SCORE, key, first, None),
        Delta(Kind.SCORE, key, None, second),
    )
    with Store.open(made) as store:
        store.append(Change(Sentence("Scored"), deltas), author="m1", at=AT, member="m1")
        assert store.state.scores.get(*key) == second
    assert load(made).state.scores.get(*key) == second


def test_a_change_of_what_has_changed_since_is_refused_and_writes_nothing(made: Path) -> None:
    with Store.open(made) as store:
        head = store.head
        with pytest.raises(Stale):
            store.append(score(("m1", "a1", "c1/app"), Score(1), Score(2)), author="m1", at=AT, member="m1")
        assert store.head == head
    with Store.open(made) as store:
        assert store.head == head


def test_the_entries_hold_the_changes_word_for_word(made: Path, founding: Change, scored: Change) -> None:
    with Store.open(made) as store:
        entries = list(store.entries())
        assert [change_from(item.payload or b"") for item in store.entries(member="m1")] == [scored]
        assert [change_from(item.payload or b"").deltas for item in store.entries(member="")] == [founding.deltas]
        assert all(holds(START, item) for item in entries)
        assert store.head == head_of(item.link for item in entries)


def long_chain(length: int) -> list[Entry]:
    made: list[Entry] = []
    for number in range(1, length + 1):
        previous = made[-1].link if made else START
        data = payload(Change(Sentence("Looked"), ()))
        made.append(
            entry(
                previous,
                replica="far",
                number=number,
                member="m2",
                author="m2",
                at=AT,
                seen={},
                salt=bytes(16),
                payload=data,
            )
        )
    return made


def test_a_chain_is_read_on_from_any_number_and_over_many_pages(made: Path) -> None:
    chain = long_chain(1203)
    with Store.open(made) as store:
        store.take(chain, Change(Sentence("Merged"), ()), None, author="HR", at=AT)
        assert list(store.entries(member="m2")) == chain
        assert list(store.entries(replica="far", after=600)) == chain[600:]
        assert len(list(store.entries())) == 1205
        assert {item.number for item in store.entries(after=1)} == set(range(2, 1204))
        assert list(store.entries(replica="far", after=1203)) == []
        assert list(store.entries(member="nobody")) == []


def test_what_a_person_did_last_comes_first(made: Path, rate: Rate) -> None:
    with Store.open(made) as store:
        for value in (1, 2, 3):
            store.append(rate(store, "m1", "a2", value), author="Ann", at=AT, member="m1")
            store.append(rate(store, "m2", "a2", value), author="Bo", at=AT, member="m2")
        recent = store.recent("Ann", 2)
        assert [item.number for item in recent] == [4, 3]
        assert {item.author for item in recent} == {"Ann"}
        assert store.recent("nobody", 5) == []


def test_an_attached_file_comes_back_and_one_that_is_not_there_is_refused(made: Path, founding: Change) -> None:
    ((digest, content),) = founding.contents.items()
    with Store.open(made) as store:
        assert store.content(digest) == content
        with pytest.raises(Refusal, match="does not hold"):
            store.content("0" * 64)


def test_a_file_under_another_digest_is_not_stored(made: Path) -> None:
    with Store.open(made) as store:
        with pytest.raises(ValueError, match="digest"):
            store.append(Change(Sentence("Attached"), (), {"0" * 64: b"other"}), author="HR", at=AT)
        assert [item.number for item in store.entries(member="")] == [1]


def test_a_members_chain_takes_only_that_members_cells(made: Path, rate: Rate) -> None:
    outcome = Delta(Kind.OUTCOME, ("a1", "s1"), None, None)
    with Store.open(made) as store:
        with pytest.raises(ValueError, match="belong"):
            store.append(rate(store, "m2", "a2", 1), author="m1", at=AT, member="m1")
        with pytest.raises(ValueError, match="belong"):
            store.append(Change(Sentence("Decided"), (outcome,)), author="m1", at=AT, member="m1")
        with pytest.raises(ValueError, match="belong"):
            store.append(rate(store, "m1", "a2", 1), author="HR", at=AT)


def test_a_record_under_another_key_is_not_stored(made: Path) -> None:
    wrong = Change(Sentence("Added"), (Delta(Kind.APPLICANT, ("a3",), None, Applicant("a4", "A-1", 3)),))
    with Store.open(made) as store, pytest.raises(ValueError, match="does not name"):
        store.append(wrong, author="HR", at=AT)
    assert "a3" not in load(made).state.applicants


def test_a_change_that_breaks_a_constraint_is_refused_and_leaves_everything(made: Path) -> None:
    wrong = Change(Sentence("Decided"), (Delta(Kind.APPLICANT, ("a3",), None, Applicant("a3", "", 3)),))
    with Store.open(made) as store:
        before = store.state
        with pytest.raises(Refusal, match="does not fit"):
            store.append(wrong, author="HR", at=AT)
        assert store.state is before
        outcome = store.state.outcomes["a1", "s1"]
        after = Outcome("a1", "s1", outcome.decision, "E1 is not met")
        store.append(
            Change(Sentence("Decided"), (Delta(Kind.OUTCOME, ("a1", "s1"), outcome, after),)), author="HR", at=AT
        )
    assert load(made).state.outcomes["a1", "s1"] == after


def test_an_applicant_cannot_go_and_leave_personal_data_behind(made: Path) -> None:
    with Store.open(made) as store:
        gone = Delta(Kind.APPLICANT, ("a1",), store.state.applicants["a1"], None)
        with pytest.raises(Refusal, match="does not fit"):
            store.append(Change(Sentence("Removed"), (gone,)), author="HR", at=AT)


def test_a_new_file_never_takes_the_place_of_another(made: Path, founding: Change) -> None:
    before = made.read_bytes()
    with pytest.raises(Refusal, match="is there already"):
        Store.create(made, founding, author="HR", at=AT)
    assert made.read_bytes() == before


def test_a_file_that_cannot_be_made_leaves_nothing(tmp_path: Path, founding: Change) -> None:
    with pytest.raises(Refusal, match=r"“post\.shortlist” is not written: there is no folder"):
        Store.create(tmp_path / "nowhere" / "post.shortlist", founding, author="HR", at=AT)
    broken = Change(founding.label, founding.deltas, {"0" * 64: b""})
    with pytest.raises(ValueError, match="digest"):
        Store.create(tmp_path / "post.shortlist", broken, author="HR", at=AT)
    assert list(tmp_path.iterdir()) == []


def test_nothing_lies_beside_the_file_after_closing(made: Path) -> None:
    assert [item.name for item in made.parent.iterdir()] == [made.name]
