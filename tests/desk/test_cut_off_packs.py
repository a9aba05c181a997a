"""A pack whose ledger was cut off anywhere is refused whole: nothing counts as the same, nothing is lost unsaid."""

import sqlite3
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.merging import merge_pack, merge_packs
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.scoring import Rate, Settle, Submit
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal


def scored(desk: Desk, path: Path, *ratings: int, submit: bool = False) -> Path:
    """Bo's pack with the first applicant's cells rated, one entry for each."""
    write_pack(desk, "bo", path)
    with at_desk(path) as pack:
        for number, rating in enumerate(ratings):
            key = measures(pack.state, pack.state.vacancy.stage)[number % 3].key
            pack.do(Rate("bo", "a0", key, rating))
        if submit:
            pack.do(Submit("bo", pack.state.vacancy.stage, with_gaps=True))
    return path


def cut(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute(statement).rowcount > 0
    connection.close()


ALL = "DELETE FROM entry"
LAST = "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)"
FIRST = "DELETE FROM entry WHERE number = 1"
MIDDLE = "DELETE FROM entry WHERE number = 2"
HEAD = "DELETE FROM replica"


@pytest.mark.parametrize("statement", [ALL, LAST, FIRST, MIDDLE, HEAD])
@pytest.mark.parametrize("merged_before", [False, True])
def test_a_pack_with_entries_cut_out_is_refused_whole(
    desk: Desk, tmp_path: Path, statement: str, *, merged_before: bool
) -> None:
    path = scored(desk, tmp_path / "bo.scorepack", 1, 2, 3)
    if merged_before:
        assert merge_pack(desk, path).new == 3
    cut(path, statement)
    before, content = desk.state, desk.path.read_bytes()
    for preview in (True, False):
        with pytest.raises(Refusal, match=r"is not merged\..*Nothing was taken from it"):
            merge_pack(desk, path, preview=preview)
    assert desk.state is before
    assert desk.path.read_bytes() == content


def test_a_later_rating_whose_entry_is_gone_is_not_passed_over_for_the_one_before_it(
    desk: Desk, tmp_path: Path
) -> None:
    path = scored(desk, tmp_path / "bo.scorepack", 1, 2, 3, 0)  # the fourth writes over the first
    cut(path, LAST)
    with pytest.raises(Refusal, match="that no entry of its ledger wrote"):
        merge_pack(desk, path)


def test_a_submission_whose_entry_is_gone_is_not_taken_for_scores_that_are_not_submitted(
    desk: Desk, tmp_path: Path
) -> None:
    path = scored(desk, tmp_path / "bo.scorepack", 1, 2, submit=True)
    cut(path, LAST)
    with pytest.raises(Refusal, match="or a submission that no entry"):
        merge_pack(desk, path)


def test_a_cut_off_in_what_a_pack_adds_to_what_is_here_is_seen(desk: Desk, tmp_path: Path) -> None:
    merge_pack(desk, scored(desk, tmp_path / "first.scorepack", 1, 2))
    path = scored(desk, tmp_path / "second.scorepack", 3, 3, 3)
    cut(path, LAST.replace("FROM entry WHERE", "FROM entry WHERE seen = '{}' AND") + " AND number > 2")
    with pytest.raises(Refusal, match="that no entry of its ledger wrote"):
        merge_pack(desk, path)


def test_packs_of_several_chains_are_merged_first_again_and_later_in_every_order(desk: Desk, tmp_path: Path) -> None:
    home = scored(desk, tmp_path / "home.scorepack", 1, 2)
    train = scored(desk, tmp_path / "train.scorepack", 3, 2, submit=True)
    early = tmp_path / "early.scorepack"
    early.write_bytes(home.read_bytes())
    with at_desk(home) as pack:
        pack.do(Rate("bo", "a1", measures(pack.state, pack.state.vacancy.stage)[0].key, 2))
    assert not [one.refused for one in merge_packs(desk, [train, home, early, train]) if one.refused]
    conflict = next(iter(desk.state.conflicts.values()))
    both = scored(desk, tmp_path / "both.scorepack")
    with at_desk(both) as pack:
        pack.do(Settle("bo", conflict.applicant, conflict.measure, 3, "The later one"))
    with at_desk(desk.path) as other:
        report = merge_packs(other, [early, both, train, home, both])
        assert not [one.refused for one in report if one.refused]
        assert (conflict.member, conflict.applicant, conflict.measure) not in other.state.conflicts
