"""A preview of several files says of each what the merge of all of them then does, whatever they have in common."""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.merging import Merged
from shortlister.desk.returning import merge_returned, write_out
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.measures import measures
from shortlister.store.backups import copied

Copies = dict[str, Path]


def keys(desk: Desk) -> list[str]:
    return [one.key for one in measures(desk.state, desk.state.vacancy.stage)]


def scored_on(source: Path, path: Path, *rated: tuple[str, int, int]) -> Path:
    """A copy of a pack at another place, where its member has gone on."""
    copied(source, path)
    with at_desk(path) as pack:
        for applicant, measure, rating in rated:
            pack.do(Rate("bo", applicant, keys(pack)[measure], rating))
    return path


@pytest.fixture
def copies(desk: Desk, tmp_path: Path) -> Copies:
    """Bo's pack, two copies that diverged from it, one that went on from the first of them, and what Ann sent."""
    write_out(desk, "bo", tmp_path / "bo.scorepack")
    write_out(desk, "ann", tmp_path / "ann.scorepack")
    base = scored_on(tmp_path / "bo.scorepack", tmp_path / "base.scorepack", ("a0", 0, 1), ("a0", 1, 2))
    home = scored_on(base, tmp_path / "home.scorepack", ("a0", 0, 3), ("a1", 0, 2))
    train = scored_on(base, tmp_path / "train.scorepack", ("a0", 0, 0), ("a2", 0, 2), ("a0", 1, 2))
    later = scored_on(home, tmp_path / "later.scorepack", ("a1", 0, 1))
    with at_desk(later) as pack:
        pack.do(WriteEvidence("bo", "a1", keys(pack)[0], "On the second page"))
    with at_desk(tmp_path / "ann.scorepack") as pack:
        pack.do(Rate("ann", "a0", keys(pack)[0], 2))
    return {"base": base, "home": home, "train": train, "later": later, "ann": tmp_path / "ann.scorepack"}


def counts(report: Sequence[Merged]) -> list[tuple[object, ...]]:
    return [
        (one.file, one.member, one.new, one.same, one.superseded, one.conflicts, str(one.refused or ""))
        for one in report
    ]


def looked_and_merged(desk: Desk, paths: Sequence[Path], folder: Path) -> list[tuple[object, ...]]:
    """What the merge of the files into a copy of the vacancy counts, after a preview at the same desk said the same."""
    copied(desk.path, folder / "again.shortlist")
    with at_desk(folder / "again.shortlist") as other:
        before = other.state
        looked = counts(merge_returned(other, paths, preview=True))
        assert other.state is before
        assert looked == counts(merge_returned(other, paths, preview=True)), "a preview leaves nothing behind"
        merged = counts(merge_returned(other, paths))
        assert looked == merged
    (folder / "again.shortlist").unlink()
    return merged


def test_in_whatever_order_several_copies_lie_in_a_folder_the_preview_is_what_the_merge_does(
    desk: Desk, copies: Copies, tmp_path: Path
) -> None:
    for names in itertools.permutations(("base", "home", "train", "later")):
        merged = looked_and_merged(desk, [copies[name] for name in names], tmp_path)
        assert any(one[5] for one in merged), "two copies that diverged are a conflict in whichever comes second"


def test_each_copy_is_counted_after_those_before_it(desk: Desk, copies: Copies) -> None:
    paths = [copies[name] for name in ("base", "home", "ann", "train", "home")]
    report = merge_returned(desk, paths, preview=True)
    assert [(one.new, one.same, one.superseded, one.conflicts) for one in report] == [
        (2, 0, 0, 0),
        (1, 1, 1, 0),
        (1, 0, 0, 0),
        (1, 1, 0, 1),
        (0, 3, 0, 0),
    ]


def test_a_pack_and_a_workbook_of_one_member_are_counted_together(desk: Desk, copies: Copies, tmp_path: Path) -> None:
    write_out(desk, "bo", tmp_path / "bo.xlsx")
    book = load_workbook(tmp_path / "bo.xlsx")
    for row, rating in ((5, 1), (6, 0), (8, 3)):
        book["Scores"].cell(row, 6).value = rating
    book.save(tmp_path / "back.xlsx")
    for paths in itertools.permutations((copies["home"], tmp_path / "back.xlsx", copies["later"])):
        looked_and_merged(desk, paths, tmp_path)


def test_what_an_earlier_file_locks_is_refused_in_the_preview_as_it_will_be(
    desk: Desk, copies: Copies, tmp_path: Path, make: Callable[[str], Desk]
) -> None:
    write_out(desk, "bo", tmp_path / "bo.xlsx")
    book = load_workbook(tmp_path / "bo.xlsx")
    book["Scores"].cell(8, 6).value = 3
    book.save(tmp_path / "back.xlsx")
    with at_desk(copies["home"]) as pack:
        pack.do(Submit("bo", pack.state.vacancy.stage, with_gaps=True))
    foreign = make("other.shortlist")
    write_out(foreign, "ann", tmp_path / "foreign.scorepack")
    paths = [copies["home"], tmp_path / "foreign.scorepack", tmp_path / "back.xlsx"]
    merged = looked_and_merged(desk, paths, tmp_path)
    assert [bool(one[-1]) for one in merged] == [False, True, True]
