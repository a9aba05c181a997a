"""Packs: out, scored alone, and back, in any order and any number of times."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_pack, merge_packs, require_writable, write_pack
from shortlister.desk.reporting import verified
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.ordering import ChooseOrder
from shortlister.domain.edits.scoring import Rate, Reopen, Settle, Submit, WriteEvidence
from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.edits.stages import NextStage, OpenScoring
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Decision, Interest, Score
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State


def keys(state: State) -> list[str]:
    return [one.key for one in measures(state, state.vacancy.stage)]


def fill(desk: Desk, member: str, rating: int) -> None:
    for applicant in desk.state.applicants:
        for key in keys(desk.state):
            desk.do(Rate(member, applicant, key, rating))


def pack_for(desk: Desk, member: str, path: Path) -> Path:
    write_pack(desk, member, path)
    return path


def scored_pack(desk: Desk, member: str, path: Path, rating: int) -> Path:
    pack = Desk.open(pack_for(desk, member, path))
    fill(pack, member, rating)
    pack.do(Submit(member, pack.state.vacancy.stage))
    pack.close()
    return path


def test_a_pack_holds_no_name_and_nothing_of_a_colleague(desk: Desk, tmp_path: Path) -> None:
    desk.do(Rate("ann", "a1", keys(desk.state)[0], 3))
    desk.do(WriteEvidence("ann", "a1", keys(desk.state)[0], "Colleague-words"))
    content = pack_for(desk, "bo", tmp_path / "bo.scorepack").read_bytes()
    for hidden in ("Zoë", "Person1", "example.org", "Colleague-words", "Ann Lee"):
        assert hidden.encode() not in content
    assert b"I ran a website." in content


def test_a_pack_is_the_same_to_the_byte_whatever_colleagues_have_scored(desk: Desk, tmp_path: Path) -> None:
    desk.do(Rate("bo", "a1", keys(desk.state)[0], 1))
    before = pack_for(desk, "bo", tmp_path / "one.scorepack").read_bytes()
    fill(desk, "ann", 2)
    desk.do(Submit("ann", desk.state.vacancy.stage))
    after = pack_for(desk, "bo", tmp_path / "two.scorepack").read_bytes()
    assert before == after


def test_a_pack_comes_back_once_however_often_it_is_merged(desk: Desk, tmp_path: Path) -> None:
    pack = scored_pack(desk, "bo", tmp_path / "bo.scorepack", 2)
    preview = merge_pack(desk, pack, preview=True)
    assert (preview.new, preview.same) == (9, 0)
    assert not desk.state.scores.sheets("bo")
    report = merge_packs(desk, [pack, pack])
    assert [(one.new, one.same, one.refused) for one in report] == [(9, 0, None), (0, 9, None)]
    assert desk.state.submitted("bo", desk.state.vacancy.stage)
    assert len(desk.state.receipts) == 1
    assert verified(desk.path).intact
    again = Desk.open(desk.path)
    assert again.state == desk.state
    again.close()


def test_the_order_of_packs_changes_nothing(make: Callable[[str], Desk], tmp_path: Path) -> None:
    desk = make("one.shortlist")
    ann = scored_pack(desk, "ann", tmp_path / "ann.scorepack", 1)
    bo = scored_pack(desk, "bo", tmp_path / "bo.scorepack", 2)
    desk.store.close()
    twin = tmp_path / "two.shortlist"
    shutil.copy(desk.path, twin)
    first, second = Desk.open(desk.path), Desk.open(twin)
    merge_packs(first, [ann, bo])
    merge_packs(second, [bo, ann, bo])
    assert first.state.scores == second.state.scores
    assert first.state.submissions == second.state.submissions
    chains = [
        {replica: head.link for replica, head in one.store.heads().items() if head.member} for one in (first, second)
    ]
    assert chains[0] == chains[1]
    first.close()
    second.close()


def test_a_later_pack_of_the_same_member_supersedes(desk: Desk, tmp_path: Path) -> None:
    path = pack_for(desk, "bo", tmp_path / "bo.scorepack")
    pack = Desk.open(path)
    pack.do(Rate("bo", "a1", keys(pack.state)[0], 1))
    merge_packs(desk, [path])
    pack.do(Rate("bo", "a1", keys(pack.state)[0], 3))
    pack.do(Rate("bo", "a2", keys(pack.state)[0], 3))
    pack.close()
    (report,) = merge_packs(desk, [path])
    assert (report.new, report.superseded, report.conflicts) == (1, 1, 0)
    assert desk.state.scores.get("bo", "a1", keys(desk.state)[0]) == Score(3)


def test_two_copies_that_diverged_both_stay_until_their_member_says_which_counts(desk: Desk, tmp_path: Path) -> None:
    home = pack_for(desk, "bo", tmp_path / "home.scorepack")
    train = tmp_path / "train.scorepack"
    shutil.copy(home, train)
    cell = ("bo", "a1", keys(desk.state)[0])
    for path, rating in ((home, 1), (train, 3)):
        pack = Desk.open(path)
        pack.do(Rate(*cell, rating))
        pack.do(WriteEvidence(*cell, f"Evidence for {rating}"))
        pack.close()
    merge_packs(desk, [home])
    (report,) = merge_packs(desk, [train])
    assert report.conflicts == 1
    assert {one.score for one in desk.state.conflicts[cell].versions if one.score} == {
        Score(1, "Evidence for 1"),
        Score(3, "Evidence for 3"),
    }
    assert verified(desk.path).intact
    with pytest.raises(Refusal, match="reason"):
        desk.do(Settle(*cell, 3, ""))
    with pytest.raises(Refusal, match=r"Neither copy says that\. Choose the one that counts: (1 / 3|3 / 1)"):
        desk.do(Settle(*cell, 2, "Something between the two"))
    desk.do(Settle(*cell, 3, "Bo Rees says the copy from the train"))
    assert not desk.state.conflicts
    assert desk.state.scores.get(*cell) == Score(3, "Evidence for 3")
    assert [one.conflicts for one in merge_packs(desk, [home, train])] == [0, 0]
    assert not desk.state.conflicts
    assert verified(desk.path).intact


def test_a_pack_of_another_vacancy_is_refused_whole(make: Callable[[str], Desk], tmp_path: Path) -> None:
    ours, theirs = make("ours.shortlist"), make("theirs.shortlist")
    foreign = scored_pack(theirs, "bo", tmp_path / "bo.scorepack", 2)
    before = ours.path.read_bytes()
    (report,) = merge_packs(ours, [foreign])
    assert report.refused is not None
    assert "another vacancy" in str(report.refused)
    assert ours.path.read_bytes() == before


def test_a_pack_of_another_edition_is_refused_whole(desk: Desk, tmp_path: Path) -> None:
    pack = scored_pack(desk, "bo", tmp_path / "bo.scorepack", 2)
    one = desk.state.criteria_in_order[0]
    desk.do(EditCriterion(one.id, text="A degree or the like", reason="A typing error"))
    (report,) = merge_packs(desk, [pack])
    assert report.refused is not None
    assert "edition 1" in str(report.refused)
    assert "edition 2" in str(report.refused)
    assert not desk.state.scores.sheets("bo")


def test_one_bad_pack_does_not_keep_the_others_out(desk: Desk, tmp_path: Path) -> None:
    good = scored_pack(desk, "bo", tmp_path / "bo.scorepack", 2)
    bad = tmp_path / "bad.scorepack"
    bad.write_bytes(good.read_bytes()[:5000])
    report = merge_packs(desk, [bad, good])
    assert report[0].refused is not None
    assert report[1].new == 9


def test_the_recused_applicant_is_not_in_the_pack(desk: Desk, tmp_path: Path) -> None:
    desk.do(Declare("bo", "a1", Interest.RECUSED, "A cousin"))
    pack = Desk.open(pack_for(desk, "bo", tmp_path / "bo.scorepack"))
    assert set(pack.state.applicants) == {"a0", "a2"}
    with pytest.raises(Refusal, match="scoring pack"):
        pack.do(Declare("bo", "a0", Interest.RECUSED, "Another"))
    pack.close()


def test_a_reopened_pack_goes_on_where_it_was(desk: Desk, tmp_path: Path) -> None:
    pack = scored_pack(desk, "bo", tmp_path / "bo.scorepack", 2)
    merge_packs(desk, [pack])
    desk.do(Reopen("bo", desk.state.vacancy.stage, "A page was missing"))
    assert not desk.state.submissions
    assert merge_packs(desk, [pack])[0].new == 0
    assert not desk.state.submissions
    again = Desk.open(pack_for(desk, "bo", tmp_path / "again.scorepack"))
    again.do(Rate("bo", "a1", keys(again.state)[0], 3))
    again.do(Submit("bo", again.state.vacancy.stage))
    again.close()
    (report,) = merge_packs(desk, [tmp_path / "again.scorepack"])
    assert (report.superseded, report.conflicts, report.refused) == (1, 0, None)
    assert desk.state.submitted("bo", desk.state.vacancy.stage)
    assert verified(desk.path).intact
    assert verified(tmp_path / "again.scorepack").intact


def test_a_member_s_own_order_goes_out_and_comes_back_with_the_pack(desk: Desk, tmp_path: Path) -> None:
    stage = desk.state.vacancy.stage
    pack = pack_for(desk, "bo", tmp_path / "bo.scorepack")
    with at_desk(pack) as bo:
        bo.do(ChooseOrder("bo", stage, True))
        chosen = bo.state.orders
    assert ("bo", stage) in chosen
    merge_pack(desk, pack)
    assert desk.state.orders == chosen
    assert verified(desk.path).intact
    again = pack_for(desk, "bo", tmp_path / "again.scorepack")
    with at_desk(again) as bo:
        assert bo.state.orders == chosen
        bo.do(ChooseOrder("bo", stage, False))
    assert merge_pack(desk, again).new == 0
    assert desk.state.orders == {}
    ann = pack_for(desk, "ann", tmp_path / "ann.scorepack").read_bytes()
    with at_desk(pack_for(desk, "bo", tmp_path / "third.scorepack")) as bo:
        bo.do(ChooseOrder("bo", stage, True))
    merge_pack(desk, tmp_path / "third.scorepack")
    assert pack_for(desk, "ann", tmp_path / "ann2.scorepack").read_bytes() == ann


def at_interview(desk: Desk, reason: str) -> None:
    """All have scored and submitted; a1 and a2 go on to the interview, which is open."""
    stage = desk.state.vacancy.stage
    for member in ("ann", "bo"):
        fill(desk, member, 2)
        desk.do(Submit(member, stage))
    for applicant in desk.state.applicants:
        decision = Decision.NOT_SHORTLISTED if applicant == "a0" else Decision.SHORTLISTED
        desk.do(SetOutcome(stage, applicant, decision, reason))
    desk.do(NextStage())
    desk.do(OpenScoring(desk.state.vacancy.stage))


def test_a_pack_of_a_later_stage_says_what_the_stage_before_scored_and_nothing_of_how(
    make: Callable[[str], Desk], tmp_path: Path
) -> None:
    made: list[bytes] = []
    for number, reason in enumerate(("Colleagues were sure", "A close call")):
        (tmp_path / str(number)).mkdir()
        desk = make(f"{number}/v.shortlist")
        at_interview(desk, reason)
        path = pack_for(desk, "bo", tmp_path / f"{number}.scorepack")
        made.append(path.read_bytes())
        assert verified(path).intact
        with at_desk(path) as pack:
            first, interview = pack.state.stages_in_order
            here = [one.id for one in applicants_in(pack.state, interview.id)]
            assert here == [one.id for one in applicants_in(desk.state, interview.id)] == ["a1", "a2"]
            assert pack.state.stage == interview
            assert [one.key for one in measures(pack.state, first.id)] == [
                one.key for one in measures(desk.state, first.id)
            ]
            assert (first.open, first.signed_off, first.signed_by, first.signed_at) == (False, True, "", "")
            assert {one.decision for one in pack.state.outcomes.values()} == {Decision.SHORTLISTED}
            assert {one.reason for one in pack.state.outcomes.values()} == {""}
            with pytest.raises(Refusal):
                pack.do(Rate("bo", "a1", measures(pack.state, first.id)[0].key, 1))
            pack.do(Rate("bo", "a1", measures(pack.state, interview.id)[0].key, 3))
        assert merge_pack(desk, path).new == 1
        assert b"Colleagues were sure" not in made[-1]
        assert b"A close call" not in made[-1]


def test_a_later_pack_is_the_same_to_the_byte_whatever_colleagues_score(desk: Desk, tmp_path: Path) -> None:
    at_interview(desk, "Good enough")
    before = pack_for(desk, "bo", tmp_path / "one.scorepack").read_bytes()
    for applicant in ("a1", "a2"):
        desk.do(Rate("ann", applicant, keys(desk.state)[0], 1))
    desk.do(Submit("ann", desk.state.vacancy.stage))
    assert pack_for(desk, "bo", tmp_path / "two.scorepack").read_bytes() == before


def test_a_pack_is_not_written_over_another_members_even_an_empty_one(desk: Desk, tmp_path: Path) -> None:
    path = pack_for(desk, "bo", tmp_path / "one.scorepack")
    before, issued = path.read_bytes(), dict(desk.state.issues)
    for refused in (write_pack, require_writable):
        with pytest.raises(Refusal, match=r"one\.scorepack is there already and is not this member's pack of this"):
            refused(desk, "ann", path)
    assert (path.read_bytes(), dict(desk.state.issues)) == (before, issued)
    assert pack_for(desk, "bo", path).read_bytes() == before


def test_a_pack_is_not_written_over_a_vacancy_or_a_pack_of_another(make: Callable[[str], Desk], tmp_path: Path) -> None:
    here, there = make("here.shortlist"), make("there.shortlist")
    other = pack_for(there, "bo", tmp_path / "bo.scorepack")
    before = other.read_bytes()
    text, empty = tmp_path / "text.scorepack", tmp_path / "empty.scorepack"
    text.write_text("no pack", encoding="utf-8")
    empty.touch()
    for path in (other, there.path, text, empty):
        with pytest.raises(Refusal, match="is not this member's pack of this vacancy"):
            write_pack(here, "bo", path)
    assert other.read_bytes() == before
