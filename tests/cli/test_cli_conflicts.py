"""Scores of which two copies differ stay marked after the merge, until their member says which counts."""

from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.domain.edits.scoring import Rate, WriteEvidence
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.measures import measures
from shortlister.store.backups import copied
from tests.cli.conftest import Command, refused

WHO = ("--member", "Bo Rees")


def rate(path: Path, applicant: str, ratings: dict[int, int]) -> None:
    """Bo rates criteria (by their place) of an applicant."""
    with at_desk(path) as pack:
        whom = next(one.id for one in pack.state.applicants.values() if one.reference == applicant)
        every = measures(pack.state, pack.state.vacancy.stage)
        for at, rating in ratings.items():
            pack.do(Rate(pack.actor.member, whom, every[at].key, rating))


@pytest.fixture
def copies(opened: Path, shortlister: Command) -> tuple[Path, Path]:
    """Two copies of Bo's pack: E2 of A-1 is 3 in one and 1 in the other, everything else the same."""
    one, two = opened.with_name("one.scorepack"), opened.with_name("two.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", one).status == 0
    copied(one, two)
    rate(one, "A-1", {0: 2, 1: 3})
    rate(two, "A-1", {0: 2, 1: 1})
    return one, two


@pytest.fixture
def differing(opened: Path, copies: tuple[Path, Path], shortlister: Command) -> Path:
    assert shortlister("merge", opened, *copies).status == 0
    return opened


def test_a_merge_says_where_and_when_each_copy_was_scored(
    opened: Path, copies: tuple[Path, Path], shortlister: Command
) -> None:
    ran = shortlister("merge", opened, *copies, "--preview")
    assert "two.scorepack: A-1 E2: Bo Rees scored it twice: copy 1 in “" in ran.out
    assert "in “one.scorepack”, 20" in ran.out
    assert "in “two.scorepack”, 20" in ran.out
    merged = shortlister("merge", opened, *copies, "--json").document["packs"]
    (cell,) = merged[1]["diverged"]
    assert (cell["applicant"], cell["criterion"], cell["method"]) == ("A-1", "E2", "Application form")
    assert [one["where"] for one in cell["copies"]] == ["pack", "pack"]
    assert all(one["at"].startswith("20") for one in cell["copies"])
    assert merged[0]["diverged"] == []


def test_scores_mark_both_copies(differing: Path, shortlister: Command) -> None:
    ran = shortlister("scores", differing)
    assert sorted(ran.out.splitlines()[3].split()[:5]) == ["/", "1", "3", "A-1", "E2"]
    assert "1 conflict: Bo Rees decides which copy counts (A-1 E2)" in ran.out
    found = shortlister("scores", differing, "--json").document["scores"]
    marked = {one["criterion"]: one["conflicts"] for one in found if one["applicant"] == "A-1"}
    assert (marked["E1"], sorted(marked["E2"]["Bo Rees"])) == ({}, [1, 3])


def test_the_panel_says_who_decides(differing: Path, shortlister: Command) -> None:
    assert "1 conflict: Bo Rees decides" in shortlister("panel", differing).out.splitlines()
    members = shortlister("panel", differing, "--json").document["members"]
    assert {one["member"]: one["conflicts"] for one in members} == {"Ann Lee": 0, "Bo Rees": 1}


def test_a_chair_who_still_scores_is_told_of_no_conflict(differing: Path, shortlister: Command) -> None:
    assert "conflict" not in shortlister("panel", differing, "--as", "Ann Lee").out
    members = shortlister("panel", differing, "--json", "--as", "Ann Lee").document["members"]
    assert [one["conflicts"] for one in members] == [0, 0]
    assert "conflict" not in shortlister("scores", differing, "--as", "Ann Lee").out


def test_the_disagreements_say_what_the_copies_say(differing: Path, shortlister: Command) -> None:
    assert "1 conflict: Bo Rees decides which copy counts (A-1 E2)" in shortlister("disagreements", differing).out
    found = shortlister("disagreements", differing, "--json").document["disagreements"]
    (marked,) = [one for one in found if one["conflicts"]]
    assert (marked["applicant"], marked["criterion"]) == ("A-1", "E2")
    assert sorted(marked["conflicts"]["Bo Rees"]) == [1, 3]


def test_no_workbook_goes_out_while_copies_differ(differing: Path, shortlister: Command) -> None:
    out = differing.with_name("bo.xlsx")
    ran = shortlister("pack", differing, *WHO, "--out", out)
    assert ran.status == 1
    assert ran.err.startswith("No workbook is made for Bo Rees: in 1 score two of their copies differ")
    assert not out.exists()


def test_what_a_member_settled_in_the_pack_is_said_by_its_merge(differing: Path, shortlister: Command) -> None:
    pack = differing.with_name("third.scorepack")
    assert shortlister("pack", differing, *WHO, "--out", pack).status == 0
    cell = ("--applicant", "A-1", "--criterion", "E2", "--rating", 3, "--reason", "the certificate")
    assert shortlister("settle", pack, *WHO, *cell).status == 0
    assert "Bo Rees says which of two copies counts in 1 score: A-1 E2" in shortlister(
        "merge", differing, pack, "--preview"
    ).out.replace("\n", " ")
    (merged,) = shortlister("merge", differing, pack, "--json").document["packs"]
    assert merged["settled"] == [{"applicant": "A-1", "criterion": "E2"}]
    assert "conflict" not in shortlister("panel", differing).out


def test_scores_of_applicants_from_whom_their_member_is_recused_now_are_named(
    opened: Path, shortlister: Command
) -> None:
    pack = opened.with_name("bo.scorepack")
    shortlister("pack", opened, *WHO, "--out", pack)
    rate(pack, "A-1", {0: 2, 1: 2, 2: 2})
    rate(pack, "A-2", {0: 1})
    declared = ("--applicant", "A-1", "--interest", "recused", "--reason", "a cousin")
    assert shortlister("declare", opened, *WHO, *declared).status == 0
    ran = shortlister("merge", opened, pack, "--preview")
    assert "bo.scorepack: 3 of these scores are of applicants from whom Bo Rees is recused" in ran.out
    (merged,) = shortlister("merge", opened, pack, "--json").document["packs"]
    assert (merged["new"], merged["recused"]) == (4, 3)


def test_a_refused_pack_has_its_member_in_the_report(opened: Path, shortlister: Command) -> None:
    pack = opened.with_name("bo.scorepack")
    shortlister("pack", opened, *WHO, "--out", pack)
    other = opened.with_name("other.shortlist")
    copied(opened, other)
    with at_desk(other) as desk:
        first = desk.state.criteria_in_order[0].id
        desk.do(EditCriterion(first, text="Runs a website", reason="too narrow"))
    ran = shortlister("merge", other, pack, "--json")
    assert ran.status == 1
    assert ran.document["packs"][0]["member"] == "Bo Rees"


CELL = ("--applicant", "A-1", "--criterion", "E2", "--reason", "on the phone")


def note(path: Path, at: int, rating: int | None, evidence: str) -> None:
    """Bo rates a criterion (by its place) of A-1 and notes why."""
    with at_desk(path) as pack:
        whom = next(one.id for one in pack.state.applicants.values() if one.reference == "A-1")
        key = measures(pack.state, pack.state.vacancy.stage)[at].key
        pack.do(Rate(pack.actor.member, whom, key, rating))
        pack.do(WriteEvidence(pack.actor.member, whom, key, evidence))


@pytest.fixture
def notes_differ(opened: Path, shortlister: Command) -> Path:
    """Two copies of Bo's pack: E2 of A-1 is 2 in both, with different notes."""
    one, two = opened.with_name("one.scorepack"), opened.with_name("two.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", one).status == 0
    copied(one, two)
    note(one, 1, 2, "Ran the intranet")
    note(two, 1, 2, "Ran two websites")
    assert shortlister("merge", opened, one, two).status == 0
    return opened


def kept(path: Path, shortlister: Command) -> object:
    found = shortlister("scores", path, "--json").document["scores"]
    return next(one["evidence"] for one in found if (one["applicant"], one["criterion"]) == ("A-1", "E2"))


def test_a_rating_that_both_copies_have_settles_nothing_and_both_are_named(
    notes_differ: Path, shortlister: Command
) -> None:
    ran = shortlister("settle", notes_differ, *WHO, *CELL, "--rating", 2)
    refused(ran, "copy 1: 2, “Ran ", "copy 2: 2, “Ran ", "the intranet", "two websites", lines=3)
    assert "1 conflict" in shortlister("panel", notes_differ).out


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("rating", [(), ("--rating", 2)])
def test_the_copy_that_is_named_counts_with_its_note(
    notes_differ: Path, shortlister: Command, number: int, rating: tuple[object, ...]
) -> None:
    cells = shortlister("scores", notes_differ, "--json").document["scores"]
    copies = next(one["copies"]["Bo Rees"] for one in cells if one["criterion"] == "E2" and one["copies"])
    assert f"  copy {number}: 2, “{copies[number - 1]['evidence']}”" in shortlister("scores", notes_differ).out
    assert shortlister("settle", notes_differ, *WHO, *CELL, *rating, "--copy", number).status == 0
    assert kept(notes_differ, shortlister) == {"Bo Rees": copies[number - 1]["evidence"]}


def test_a_copy_that_is_not_there_or_says_otherwise_is_refused(notes_differ: Path, shortlister: Command) -> None:
    refused(shortlister("settle", notes_differ, *WHO, *CELL, "--copy", 3), "There is no copy 3")
    refused(shortlister("settle", notes_differ, *WHO, *CELL, "--copy", 1, "--rating", 3), "Copy 1 does not say 3")
    refused(shortlister("settle", notes_differ, *WHO, *CELL), "--rating or with --copy")


def test_scores_show_a_conflict_also_where_the_cell_is_blank_now(opened: Path, shortlister: Command) -> None:
    one, two = opened.with_name("one.scorepack"), opened.with_name("two.scorepack")
    rate_first = opened.with_name("first.scorepack")
    assert shortlister("pack", opened, *WHO, "--out", rate_first).status == 0
    note(rate_first, 1, 2, "Ran the intranet")
    assert shortlister("merge", opened, rate_first).status == 0
    for path in (one, two):
        assert shortlister("pack", opened, *WHO, "--out", path).status == 0
    note(one, 1, 3, "Ran two websites")
    for _ in range(3):  # a later number, so that what stands now is nothing
        note(two, 1, 1, "Not sure")
    note(two, 1, None, "")
    assert shortlister("merge", opened, one, two).status == 0
    with at_desk(opened) as desk:
        (conflict,) = desk.state.conflicts
        assert desk.state.scores.get(*conflict) is None
    ran = shortlister("scores", opened)
    assert "A-1 E2, Bo Rees:" in ran.out
    assert "3, “Ran two websites”" in ran.out
    (cell,) = shortlister("scores", opened, "--json").document["scores"]
    assert {"rating": None, "evidence": ""} in cell["copies"]["Bo Rees"]
    assert {"rating": 3, "evidence": "Ran two websites"} in cell["copies"]["Bo Rees"]
    assert shortlister("scores", opened, "--json", "--as", "Ann Lee").document["scores"] == []


def test_scores_that_do_not_count_since_their_member_is_recused_are_marked(opened: Path, shortlister: Command) -> None:
    pack = opened.with_name("bo.scorepack")
    shortlister("pack", opened, *WHO, "--out", pack)
    rate(pack, "A-1", {0: 2})
    rate(pack, "A-2", {0: 1})
    shortlister("merge", opened, pack)
    declared = ("--applicant", "A-1", "--interest", "recused", "--reason", "a cousin")
    assert shortlister("declare", opened, *WHO, *declared).status == 0
    ran = shortlister("scores", opened)
    assert "Bo Rees is recused from A-1: these scores are kept, and do not count." in ran.out
    found = shortlister("scores", opened, "--json").document["scores"]
    assert {one["applicant"]: one["recused"] for one in found} == {"A-1": ["Bo Rees"], "A-2": []}
