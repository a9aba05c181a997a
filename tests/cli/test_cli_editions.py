"""A new edition: who has a pack out is said before, and their scores are taken over into the new pack."""

from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.measures import measures
from shortlister.store.backups import copied
from tests.cli.conftest import ANN, BO, Command, scores_file

WHO = ("--member", "Bo Rees")
REFINE = ("--descriptor", "2=Shows it in full", "--reason", "clearer")


@pytest.fixture
def out(opened: Path, shortlister: Command) -> Path:
    """Bo's pack, scored whole, of the first edition."""
    pack = opened.with_name("old.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", pack).status == 0
    assert shortlister("score", pack, *WHO, "--from", scores_file(opened.parent, "Bo Rees", BO)).status == 0
    return pack


def reword(vacancy: Path, text: str) -> None:
    """The second criterion says something else, which makes a new edition."""
    with at_desk(vacancy) as desk:
        desk.do(EditCriterion(desk.state.criteria_in_order[1].id, text=text, reason="too narrow"))


@pytest.fixture
def new(opened: Path, out: Path, shortlister: Command) -> Path:
    """Bo's pack of the second edition, in which E2 says something else."""
    reword(opened, "Writes plain Welsh for the public")
    pack = opened.with_name("new.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", pack).status == 0
    return pack


def test_descriptors_are_not_refined_over_a_pack_that_never_came_back(
    opened: Path, out: Path, shortlister: Command
) -> None:
    for name, ratings in (("Ann Lee", ANN), ("Bo Rees", BO)):
        file = scores_file(opened.parent, name, ratings)
        assert shortlister("score", opened, "--member", name, "--from", file).status == 0
    begun = shortlister("calibrate", opened, "--applicant", "A-1")
    assert "Packs out that have not come back: Bo Rees." in begun.err
    assert shortlister("calibrate", opened, "--together").status == 0
    before = opened.read_bytes()
    refused = shortlister("calibrate", opened, *REFINE)
    assert refused.status == 1
    assert "the packs of Bo Rees are out and have not come back" in refused.err
    assert "--packs-out" in refused.err
    assert opened.read_bytes() == before
    done = shortlister("calibrate", opened, *REFINE, "--packs-out")
    assert done.status == 0
    assert "From edition 2 on a pack of edition 1 is not merged any more." in done.err


def test_whose_pack_came_back_once_is_named_and_nothing_is_refused(
    opened: Path, out: Path, shortlister: Command
) -> None:
    assert shortlister("merge", opened, out).status == 0
    ann = scores_file(opened.parent, "Ann Lee", ANN)
    shortlister("score", opened, "--member", "Ann Lee", "--from", ann)
    shortlister("calibrate", opened, "--applicant", "A-1")
    shortlister("calibrate", opened, "--together")
    done = shortlister("calibrate", opened, *REFINE)
    assert done.status == 0
    assert "may have scored on since: Bo Rees." in done.err


def test_scores_are_taken_over_where_the_criterion_says_the_same(new: Path, out: Path, shortlister: Command) -> None:
    ran = shortlister("score", new, *WHO, "--from", out)
    assert ran.status == 0
    assert "9 scores were taken over from “old.scorepack”." in ran.out
    assert "Not the same as before: E2. 3 scores stay behind, to be given anew." in ran.out
    found = shortlister("scores", new, "--json").document["scores"]
    taken = {(one["applicant"], one["criterion"]): one["ratings"]["Bo Rees"] for one in found}
    assert taken == {
        (applicant, criterion): BO[at * 4 + place]
        for at, applicant in enumerate(("A-1", "A-2", "A-3"))
        for place, criterion in enumerate(("E1", "E2", "E3", "D1"))
        if criterion != "E2"
    }
    notes = {evidence for one in found for evidence in one["evidence"].values()}
    assert notes == {evidence for one in found_in(out) for evidence in one} - {""}


def found_in(pack: Path) -> list[list[str]]:
    """The notes on what is taken over, as they stand in the old pack."""
    with at_desk(pack) as desk:
        second = desk.state.criteria_in_order[1].id
        return [
            [score.evidence for key, score in sheet.items() if not key.startswith(f"{second}/")]
            for sheet in desk.state.scores.sheets(desk.actor.member).values()
        ]


def test_what_was_taken_over_merges_as_the_member_s_own(
    opened: Path, new: Path, out: Path, shortlister: Command
) -> None:
    assert shortlister("score", new, *WHO, "--from", out).status == 0
    assert shortlister("merge", opened, out).status == 1
    (merged,) = shortlister("merge", opened, new, "--json").document["packs"]
    assert (merged["member"], merged["new"], merged["refused"]) == ("Bo Rees", 9, None)
    assert shortlister("verify", opened).status == 0


def test_what_is_scored_in_the_new_pack_already_stays(new: Path, out: Path, shortlister: Command) -> None:
    with at_desk(new) as pack:
        whom = next(one.id for one in pack.state.applicants.values() if one.reference == "A-1")
        pack.do(Rate(pack.actor.member, whom, measures(pack.state, pack.state.vacancy.stage)[0].key, 0))
    ran = shortlister("score", new, *WHO, "--from", out)
    assert "8 scores were taken over" in ran.out
    assert "1 cell is scored here already and stays as it is." in ran.out
    assert shortlister("scores", new, "--json").document["scores"][0]["ratings"] == {"Bo Rees": 0}


def test_a_pack_of_another_member_or_vacancy_is_refused(
    opened: Path, new: Path, out: Path, shortlister: Command
) -> None:
    ann = opened.with_name("ann.scorepack")
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", ann).status == 0
    before = new.read_bytes()
    ran = shortlister("score", new, *WHO, "--from", ann)
    assert (ran.status, ran.err) == (1, "“ann.scorepack” is not a pack of Bo Rees. Nothing was taken from it.\n")
    ran = shortlister("score", new, *WHO, "--from", opened)
    assert "is a vacancy, not a scoring pack" in ran.err
    again = new.with_name("again.scorepack")
    copied(new, again)
    ran = shortlister("score", new, *WHO, "--from", again)
    assert "was not made from an earlier edition" in ran.err
    assert new.read_bytes() == before


def test_a_pack_of_another_vacancy_is_refused(
    new: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    other = new.with_name("other.shortlist")
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    assert shortlister("new", other, *words).status == 0
    shortlister("open-scoring", other)
    pack = new.with_name("theirs.scorepack")
    assert shortlister("pack", other, *WHO, "--out", pack).status == 0
    ran = shortlister("score", new, *WHO, "--from", pack)
    assert (ran.status, ran.err) == (1, "“theirs.scorepack” is a pack of another vacancy. Nothing was taken from it.\n")


def test_when_the_chair_leaves_it_is_said_that_nobody_chairs(opened: Path, shortlister: Command) -> None:
    ran = shortlister("leave", opened, "--member", "Ann Lee", "--reason", "retired")
    assert ran.status == 0
    assert ran.err == "Nobody chairs now. Make a member the chair: shortlister role --member NAME --to chair.\n"


def test_the_help_of_seal_says_that_a_key_turns_sealing_on(shortlister: Command) -> None:
    assert "also straight after --off" in " ".join(shortlister("seal", "--help").out.split())
