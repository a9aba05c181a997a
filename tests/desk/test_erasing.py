"""One applicant erased: nothing of them is left, everything else is, and nothing brings them back."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from platformdirs import user_data_path

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.ledger_export import export_ledger
from shortlister.desk.making import make_vacancy
from shortlister.desk.merging import Merged, merge_pack
from shortlister.desk.packing import write_pack
from shortlister.desk.register import registered
from shortlister.desk.reporting import ledger_lines, verified
from shortlister.desk.returning import merge_one, write_out
from shortlister.desk.unfinished import Unfinished, drafts, keep_draft, keep_unfinished, unfinished
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant, NewFile
from shortlister.domain.edits.calibration import Calibrate
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, Reopen, Submit, WriteEvidence
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.erasing import MARK, Traces, traces_of, without
from shortlister.domain.lookup import require_not_erased
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Applicant, Interest, Person, Role, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.store.backups import backup

ROOT = Path(__file__).resolve().parents[2]
APPLICANTS = ("a0", "a1", "a2")
GONE = "a1"
TRACES = ("REF-1x", "Zoë Markwood1", "z1@example.org", "07700 900001", "form of 1", "notes on 1", "reason on 1")
"""Everything by which the one who is erased is known, or what is said of them alone."""


DOCUMENT = b"The specification, as it came."


def new_vacancy(path: Path) -> Desk:
    """Three applicants with a file each, two members, two measures, open for scoring."""
    lines = tuple(DraftCriterion(f"Thing {n}", "G", "essential", ("Application form",)) for n in range(2))

    def person(n: int) -> NewApplicant:
        content = f"This is the form of {n}.".encode()
        file = NewFile(f"form of {n}.txt", sha256(content).hexdigest(), content)
        return NewApplicant(
            f"a{n}", f"REF-{n}x", f"Zoë Markwood{n}", f"z{n}@example.org", f"07700 90000{n}", files=(file,)
        )

    desk = make_vacancy(
        path,
        title="Web Manager",
        steps=[
            lambda _: TakeSpecification(
                DraftPost("Web Manager", lines), "x", "spec.docx", sha256(DOCUMENT).hexdigest(), DOCUMENT
            ),
            lambda _: AddApplicants([person(n) for n in range(3)]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    desk.do(OpenScoring(desk.state.vacancy.stage))
    return desk


def keys(desk: Desk) -> list[str]:
    return [one.key for one in measures(desk.state, desk.state.vacancy.stage)]


def score(path: Path, member: str, cells: list[tuple[str, int, int, str]]) -> None:
    """Score in a pack: applicant, measure, rating, and a word of the evidence."""
    with at_desk(path) as pack:
        for applicant, measure, rating, word in cells:
            key = keys(pack)[measure]
            pack.do(Rate(member, applicant, key, rating))
            pack.do(WriteEvidence(member, applicant, key, f"{word}: notes on {applicant[1:]}"))


def left_in(path: Path) -> list[str]:
    content = path.read_bytes().lower()
    return [trace for trace in TRACES if trace.encode().lower() in content]


def outcome_of(desk: Desk) -> object:
    state = desk.state
    chains = {one.replica: (one.entries, one.link) for one in desk.store.heads().values() if one.member}
    return state.scores, dict(state.conflicts), dict(state.submissions), dict(state.applicants), chains


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    desk = new_vacancy(tmp_path / "v.shortlist")
    yield desk
    desk.close()


@pytest.fixture
def scored(office: Desk, tmp_path: Path) -> Desk:
    """Bo has scored everybody; there are declarations, agreed ratings and a calibration."""
    stage, (first, second) = office.state.vacancy.stage, keys(office)
    office.do(Declare("bo", GONE, Interest.SPEAKS_LAST, "reason on 1: worked with Zoë Markwood1"))
    office.do(Declare("bo", "a0", Interest.SPEAKS_LAST, "as with ref-1X, a neighbour"))
    write_pack(office, "bo", tmp_path / "bo.scorepack")
    cells = [(one, measure, 2, "well") for one in APPLICANTS for measure in range(2)]
    score(tmp_path / "bo.scorepack", "bo", cells)
    with at_desk(tmp_path / "bo.scorepack") as pack:
        pack.do(Submit("bo", stage))
    for one in APPLICANTS:
        office.do(Rate("ann", one, first, 1))
        office.do(Rate("ann", one, second, 2))
    office.do(Submit("ann", stage))
    merge_pack(office, tmp_path / "bo.scorepack")
    office.do(Agree(stage, [AgreedRating(one, first, 2, f"reason on {one[1:]}") for one in APPLICANTS]))
    return office


def erase(desk: Desk, applicant: str = GONE) -> Any:
    return desk.erase(applicant, reason="They asked for it", authority="Data protection officer")


def test_nothing_of_the_applicant_is_left_and_everything_of_the_others_is(scored: Desk) -> None:
    assert left_in(scored.path) == list(TRACES)
    before = scored.state
    erase(scored)
    state = scored.state
    assert left_in(scored.path) == []
    assert verified(scored.path).problem is None
    assert set(state.applicants) == {"a0", "a2"}
    assert [one.position for one in state.applicants_in_order] == [0, 2]
    assert dict(state.scores.items()) == {key: one for key, one in before.scores.items() if key[1] != GONE}
    assert dict(state.agreed) == {key: one for key, one in before.agreed.items() if key[0] != GONE}
    assert state.declarations["bo", "a0"].reason == f"as with {MARK}, a neighbour"
    assert state.erasures[GONE].authority == "Data protection officer"
    assert {scored.store.content(one.digest) for one in state.applications.values()} == {
        b"This is the form of 0.", b"This is the form of 2."
    }  # fmt: skip
    assert scored.store.content(state.vacancy.source_digest) == DOCUMENT


def test_the_record_says_that_somebody_was_erased_and_why_and_undo_stops_there(scored: Desk) -> None:
    erase(scored)
    words = [line.what for line in ledger_lines(scored)]
    assert "An applicant erased. Reason: They asked for it. Authority: Data protection officer" in words
    assert "Erased" in words
    assert any(line.startswith("Partly erased. What is left: ") for line in words)
    assert scored.history.undoable == ""
    with pytest.raises(Refusal, match="Data protection officer"):
        require_not_erased(scored.state, GONE)
    with pytest.raises(Refusal, match="1 applicant was erased"):
        require_not_erased(scored.state, "REF-1x")


def test_the_reason_may_not_name_the_applicant_and_only_hr_erases(scored: Desk) -> None:
    for reason in ("zoë  markwood1 asked", "About REF-1x"):
        with pytest.raises(Refusal, match="stay in the record"):
            scored.erase(GONE, reason=reason, authority="DPO")
    with pytest.raises(Refusal, match="authority"):
        scored.erase(GONE, reason="Asked", authority=" ")
    scored.take_seat("Ann Lee")
    with pytest.raises(Refusal, match="Only HR"):
        erase(scored)
    assert GONE in scored.state.applicants


def test_a_second_erasure_carries_on_what_the_first_has_left(scored: Desk) -> None:
    erase(scored)
    erase(scored, "a2")
    assert set(scored.state.applicants) == {"a0"}
    assert verified(scored.path).problem is None
    assert b"notes on 2" not in scored.path.read_bytes()
    path = scored.path
    with at_desk(path) as again:
        assert again.state == scored.state


def test_the_ledger_that_leaves_can_be_checked_without_the_program(scored: Desk, tmp_path: Path) -> None:
    erase(scored)
    export_ledger(scored, tmp_path / "ledger.jsonl", scored.state.vacancy.stage)
    assert left_in(tmp_path / "ledger.jsonl") == []
    run = subprocess.run(
        [sys.executable, ROOT / "resources" / "verify_ledger.py", tmp_path / "ledger.jsonl", scored.store.head],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "Content erased: " in run.stdout
    assert "Content erased: 0" not in run.stdout


def test_a_pack_that_comes_back_later_brings_the_others_alone(office: Desk, tmp_path: Path) -> None:
    write_pack(office, "bo", tmp_path / "bo.scorepack")
    score(tmp_path / "bo.scorepack", "bo", [(one, 0, 2, "early") for one in APPLICANTS])
    shutil.copy(tmp_path / "bo.scorepack", tmp_path / "early.scorepack")
    merge_pack(office, tmp_path / "early.scorepack")
    erase(office)
    score(tmp_path / "bo.scorepack", "bo", [(one, 1, 3, "late") for one in APPLICANTS])
    looked_at = merge_pack(office, tmp_path / "bo.scorepack", preview=True)
    merged = merge_pack(office, tmp_path / "bo.scorepack")
    assert merged == looked_at == Merged("bo.scorepack", "Bo Rees", new=2, same=2, erased=2)
    assert {key[1] for key, _ in office.state.scores.items()} == {"a0", "a2"}
    assert left_in(office.path) == []
    assert verified(office.path).problem is None
    assert merge_pack(office, tmp_path / "bo.scorepack").new == 0


def test_a_preview_from_before_the_erasure_is_not_merged_as_it_was(office: Desk, tmp_path: Path) -> None:
    write_pack(office, "bo", tmp_path / "bo.scorepack")
    score(tmp_path / "bo.scorepack", "bo", [(one, 0, 2, "early") for one in APPLICANTS])
    old = (tmp_path / "bo.scorepack").stat().st_mtime - 100
    os.utime(tmp_path / "bo.scorepack", (old, old))
    assert merge_pack(office, tmp_path / "bo.scorepack", preview=True).new == 3
    erase(office)
    assert merge_pack(office, tmp_path / "bo.scorepack").new == 2
    assert left_in(office.path) == []


def test_a_pack_from_after_the_erasure_verifies_and_comes_back(scored: Desk, tmp_path: Path) -> None:
    erase(scored)
    stage = scored.state.vacancy.stage
    scored.do(Reopen("bo", stage, "Look again"))
    write_pack(scored, "bo", tmp_path / "new.scorepack")
    assert left_in(tmp_path / "new.scorepack") == []
    assert verified(tmp_path / "new.scorepack").problem is None
    score(tmp_path / "new.scorepack", "bo", [("a0", 1, 3, "again")])
    assert verified(tmp_path / "new.scorepack").problem is None
    assert merge_pack(scored, tmp_path / "new.scorepack").superseded == 1
    assert verified(scored.path).problem is None
    with at_desk(tmp_path / "new.scorepack") as pack:
        write_again = pack.store.info.meta
    assert json.loads(write_again["erased"])["applicants"] == [GONE]


def test_a_scoring_workbook_brings_the_others_alone_and_is_the_same_before_and_after(
    office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_out(office, "bo", tmp_path / "bo.xlsx")
    book = load_workbook(tmp_path / "bo.xlsx")
    for row in range(5, 11):
        book["Scores"].cell(row, 6).value = 2
    book.save(tmp_path / "bo.xlsx")
    shutil.copy(office.path, tmp_path / "other.shortlist")
    erase(office)
    merged = merge_one(office, tmp_path / "bo.xlsx")
    assert (merged.new, merged.erased) == (4, 2)
    assert verified(office.path).problem is None
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    with at_desk(tmp_path / "other.shortlist") as other:
        assert merge_one(other, tmp_path / "bo.xlsx").new == 6
        erase(other)
        assert merge_one(other, tmp_path / "bo.xlsx").new == 0
        assert outcome_of(other) == outcome_of(office)


def test_backups_are_rewritten_and_one_that_was_elsewhere_is_erased_when_it_is_opened(
    scored: Desk, tmp_path: Path
) -> None:
    kept = backup(scored.path)
    shutil.copy(kept, tmp_path / "usb stick.shortlist")
    done = erase(scored)
    assert (done.backups, done.troubles, done.packs_out) == (1, (), ("Bo Rees",))
    assert left_in(kept) == []
    assert verified(kept).problem is None
    assert left_in(tmp_path / "usb stick.shortlist") == list(TRACES)
    with at_desk(tmp_path / "usb stick.shortlist") as again:
        assert [str(one) for one in again.notices] == [
            "This copy still held 1 applicant who was erased. They are erased again."
        ]
        assert again.state.scores == scored.state.scores
        assert again.state.erasures == scored.state.erasures
    assert left_in(tmp_path / "usb stick.shortlist") == []
    assert verified(tmp_path / "usb stick.shortlist").problem is None
    with at_desk(tmp_path / "usb stick.shortlist") as again:
        assert again.notices == ()


def test_the_register_holds_no_word_of_the_applicant(scored: Desk) -> None:
    erase(scored)
    vacancy = scored.state.vacancy.id
    assert registered(vacancy) == dict(scored.state.erasures)
    (kept,) = (user_data_path("shortlister", appauthor=False) / "erased").iterdir()
    assert left_in(kept) == []


def test_an_erasure_made_on_another_computer_reaches_this_one_s_backups(
    scored: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = backup(scored.path)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
        erase(scored)
    assert left_in(kept) == list(TRACES)
    with at_desk(scored.path):
        pass
    assert left_in(kept) == []


def test_a_pack_with_erased_entries_is_taken_by_a_backup_that_never_had_them(office: Desk, tmp_path: Path) -> None:
    write_pack(office, "bo", tmp_path / "bo.scorepack")
    kept = backup(office.path)
    score(tmp_path / "bo.scorepack", "bo", [(one, 0, 2, "early") for one in APPLICANTS])
    merge_pack(office, tmp_path / "bo.scorepack")
    erase(office)
    write_pack(office, "bo", tmp_path / "new.scorepack")
    score(tmp_path / "new.scorepack", "bo", [("a2", 1, 3, "late")])
    shutil.copy(kept, tmp_path / "restored.shortlist")
    with at_desk(tmp_path / "restored.shortlist") as restored:
        assert merge_pack(restored, tmp_path / "new.scorepack").new == 3
        assert verified(tmp_path / "restored.shortlist").problem is None
        merge_pack(office, tmp_path / "new.scorepack")
        assert restored.state.scores == office.state.scores


def test_a_pack_with_erased_entries_is_refused_where_nobody_was_erased(
    office: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(office.path, tmp_path / "other.shortlist")
    write_pack(office, "bo", tmp_path / "bo.scorepack")
    score(tmp_path / "bo.scorepack", "bo", [(one, 0, 2, "early") for one in APPLICANTS])
    merge_pack(office, tmp_path / "bo.scorepack")
    erase(office)
    write_pack(office, "bo", tmp_path / "new.scorepack")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    with (
        at_desk(tmp_path / "other.shortlist") as other,
        pytest.raises(Refusal, match="an applicant was erased who is still in this one"),
    ):
        merge_pack(other, tmp_path / "new.scorepack")


@pytest.mark.parametrize("statement", [2, 4, 8, 14, 20])
def test_killed_half_way_nothing_is_changed_or_everything_is(scored: Desk, tmp_path: Path, statement: int) -> None:
    path = tmp_path / "copy.shortlist"
    shutil.copy(scored.path, path)
    before = scored.state
    child = os.fork()
    if child == 0:
        try:
            with at_desk(path) as desk:
                left = [statement]

                def count(_sql: str) -> None:
                    left[0] -= 1
                    if left[0] <= 0:
                        os.kill(os.getpid(), signal.SIGKILL)

                connection: Any = desk.store._connection
                connection.set_trace_callback(count)
                erase(desk)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    assert verified(path).problem is None
    with at_desk(path) as desk:
        assert desk.state == before or GONE not in desk.state.applicants


def test_a_note_that_is_being_typed_about_the_applicant_goes_too(office: Desk) -> None:
    office.take_seat("Ann Lee")
    keep_unfinished(office, Unfinished(GONE, keys(office)[0], "", "notes on 1, half"))
    office.take_seat("")
    erase(office)
    assert left_in(office.path) == []
    office.take_seat("Ann Lee")
    assert unfinished(office) is None


def test_applicants_are_taken_out_of_a_calibration(office: Desk) -> None:
    stage = office.state.vacancy.stage
    office.do(Calibrate(stage, ("a0", GONE)))
    erase(office)
    assert office.state.calibrations[stage].applicants == ("a0",)
    assert verified(office.path).problem is None


def test_a_short_reference_or_name_is_no_reason_to_change_what_is_said_of_others() -> None:
    state = State(
        Vacancy("v", "Post"),
        applicants={"x": Applicant("x", "12", 0)},
        persons={"x": Person("x", "May", "may@example.org")},
    )
    traces = traces_of(state, "x")
    assert traces.cleaned("In May, 12 years") == "In May, 12 years"
    assert traces.cleaned("write to May@Example.org.") == f"write to {MARK}."


def test_a_change_without_the_applicant_stays_the_very_same(scored: Desk) -> None:
    traces = Traces.of(["nobody"])
    for entry in scored.store.entries():
        change = scored.store.told(entry)
        assert change is not None
        assert without(change, traces) is change


cell = st.tuples(
    st.sampled_from(APPLICANTS), st.integers(0, 1), st.integers(0, 3), st.sampled_from(("good", "Ça va", "naïve “x”"))
)
work = st.lists(
    st.tuples(st.sampled_from(("ann", "bo")), st.integers(0, 1), st.lists(cell, min_size=1, max_size=3)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=work, after=work, order=st.permutations(range(4)))
def test_whatever_is_merged_when_all_ends_the_same(before: Any, after: Any, order: list[int]) -> None:
    """Two copies of each member's pack, scored before and after; one office erases early, the other last."""
    folder = Path(tempfile.mkdtemp())
    try:
        ends = [_end(folder, early, before, after, order) for early in (True, False)]
        assert ends[0] == ends[1]
    finally:
        shutil.rmtree(folder)


PACKS = [(member, copy) for member in ("ann", "bo") for copy in range(2)]


def _end(folder: Path, early: bool, before: Any, after: Any, order: list[int]) -> object:
    """What an office comes to; the packs are made once."""
    origin = folder / "origin.shortlist"
    if not origin.exists():
        with closing(new_vacancy(origin)) as desk:
            for member, copy in PACKS:
                write_pack(desk, member, folder / f"{member}{copy}.scorepack")
        for name, parts in (("first", before), ("second", after)):
            for member, copy, cells in parts:
                score(folder / f"{member}{copy}.scorepack", member, cells)
            for member, copy in PACKS:
                shutil.copy(folder / f"{member}{copy}.scorepack", folder / f"{name} {member}{copy}.scorepack")
    path = folder / f"office {early}.shortlist"
    shutil.copy(origin, path)
    os.environ["XDG_DATA_HOME"] = str(folder / f"data {early}")
    with at_desk(path) as desk:
        steps: list[Callable[[], object]] = [
            partial(merge_pack, desk, folder / f"{name} {PACKS[at][0]}{PACKS[at][1]}.scorepack")
            for name in (("first", "second") if early else ("second", "first"))
            for at in (order if early else reversed(order))
        ]
        steps.insert(2 if early else len(steps), lambda: erase(desk))
        for step in steps:
            step()
            assert verified(path).problem is None
        assert left_in(path) == []
        return outcome_of(desk)


awkward = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=8)
"""Texts as people enter them: quotation marks, backslashes, emoji, letters from right to left."""


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=awkward, reference=awkward, file=awkward, evidence=awkward, reason=awkward)
def test_no_byte_of_what_was_entered_is_left(name: str, reference: str, file: str, evidence: str, reason: str) -> None:
    """Each text has a mark of its own in it, to be found again as it is and as JSON has it."""
    said = [f"{text} ¶{number}¶ {text}" for number, text in enumerate((name, reference, file, evidence, reason))]
    folder = Path(tempfile.mkdtemp())
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    try:
        with closing(new_vacancy(folder / "v.shortlist")) as desk:
            content = said[2].encode()
            attached = NewFile(f"{said[2]}.txt".replace("/", ""), sha256(content).hexdigest(), content)
            new = NewApplicant("a9", said[1], said[0], files=(attached,))
            desk.do(AddApplicants([new], "Late"))
            desk.do(Declare("bo", "a9", Interest.SPEAKS_LAST, said[4]))
            desk.do(WriteEvidence("ann", "a9", keys(desk)[0], said[3]))
            desk.do(WriteEvidence("ann", "a0", keys(desk)[0], "of another"))
            before = desk.state
            for text in ("¶0¶", "¶1¶", "¶2¶", "¶3¶", "¶4¶"):
                assert text.encode() in desk.path.read_bytes()
            erase(desk, "a9")
            left = desk.path.read_bytes()
            assert [n for n in range(5) if f"¶{n}¶".encode() in left or f"\\u00b6{n}".encode() in left] == []
            assert verified(desk.path).problem is None
            assert dict(desk.state.scores.items()) == {k: v for k, v in before.scores.items() if k[1] != "a9"}
            assert dict(desk.state.persons) == {k: v for k, v in before.persons.items() if k != "a9"}
    finally:
        shutil.rmtree(folder)


def test_a_rating_that_is_being_agreed_about_the_applicant_goes_too_and_another_ones_stays(office: Desk) -> None:
    other = next(one for one in office.state.applicants if one != GONE)
    measure = keys(office)[0]
    for who in (GONE, other):
        keep_draft(office, "ann", Unfinished(who, measure, "- ", "2 half a reason"))
    erase(office)
    assert left_in(office.path) == []
    office.take_seat("Ann Lee")
    assert [note.applicant for note in drafts(office)] == [other]
