"""The next pack is read while one is merged: what comes of it is the same, and what cannot be read waits its turn."""

import gc
import itertools
import os
import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.kept import SURELY_LATER
from shortlister.desk.merging import Merged
from shortlister.desk.packing import write_pack
from shortlister.desk.read_ahead import each_read_ahead
from shortlister.desk.reporting import verified
from shortlister.desk.returning import merge_one, merge_returned
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal
from shortlister.store.backups import copied


def scored(path: Path, *rated: tuple[str, int, int], submit: bool = False) -> Path:
    """A pack in which its member has scored (applicant, number of the measure, rating)."""
    with at_desk(path) as pack:
        stage = pack.state.vacancy.stage
        keys = [one.key for one in measures(pack.state, stage)]
        for applicant, measure, rating in rated:
            pack.do(Rate(pack.actor.member, applicant, keys[measure], rating))
        if submit:
            pack.do(Submit(pack.actor.member, stage, with_gaps=True))
    return path


@pytest.fixture
def returned(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Ann's pack, Bo's, a copy of Bo's that went on and one that diverged, none of them of this moment."""
    write_pack(desk, "ann", tmp_path / "ann.scorepack")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    ann = scored(tmp_path / "ann.scorepack", ("a0", 0, 2), ("a1", 1, 1), submit=True)
    bo = scored(tmp_path / "bo.scorepack", ("a0", 0, 1))
    train = tmp_path / "train.scorepack"
    copied(bo, train)
    scored(train, ("a0", 0, 3), ("a2", 0, 2))
    early = tmp_path / "early.scorepack"
    early.write_bytes(bo.read_bytes())
    scored(bo, ("a0", 0, 0), ("a1", 0, 2), submit=True)
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 10 * SURELY_LATER)
    return [ann, bo, train, early]


def told(report: Sequence[Merged]) -> list[tuple[object, ...]]:
    return [
        (one.file, one.new, one.same, one.superseded, one.conflicts, one.settled, str(one.refused or ""))
        for one in report
    ]


def one_by_one(desk: Desk, paths: Sequence[Path]) -> list[Merged]:
    """Each merged at a desk that has read nothing before."""
    report = []
    for path in paths:
        with at_desk(desk.path) as alone:
            report.append(merge_one(alone, path))
    return report


def test_in_any_order_they_come_to_what_they_come_to_one_by_one(
    desk: Desk, returned: list[Path], tmp_path: Path
) -> None:
    for number, order in enumerate(itertools.permutations(returned)):
        at_once, singly = tmp_path / f"{number}.shortlist", tmp_path / f"{number}s.shortlist"
        copied(desk.path, at_once)
        copied(desk.path, singly)
        with at_desk(at_once) as many, at_desk(singly) as few:
            report = merge_returned(many, [*order, order[0]])
            assert told(report) == told(one_by_one(few, [*order, order[0]]))
            few.store.reload()
            assert many.state.scores == few.state.scores
            assert many.state.conflicts.keys() == few.state.conflicts.keys()
            assert verified(many.path).intact


def test_the_next_one_is_kept_before_it_is_asked_for(desk: Desk, returned: list[Path]) -> None:
    first, second = returned[:2]
    with each_read_ahead(desk, [first, second]) as in_order:
        assert next(in_order) == first
        merge_one(desk, first)
        assert next(in_order) == second
        kept = desk.packs.get(second)
        assert kept is not None
        assert kept.runs
        assert merge_one(desk, second).new == 2


def test_one_that_cannot_be_read_is_refused_in_its_turn_and_the_others_are_merged(
    desk: Desk, returned: list[Path], tmp_path: Path
) -> None:
    ann, bo, *_ = returned
    broken = tmp_path / "broken.scorepack"
    broken.write_bytes(bo.read_bytes())
    with sqlite3.connect(broken) as connection:
        connection.execute("DELETE FROM entry WHERE number = 1")
    connection.close()
    folder, pipe = tmp_path / "folder", tmp_path / "pipe.scorepack"
    folder.mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    report = merge_returned(desk, [ann, broken, tmp_path / "nowhere.scorepack", folder, pipe, bo])
    assert [bool(one.refused) for one in report] == [False, True, True, True, True, False]
    assert [one.new for one in report if not one.refused] == [2, 2]
    assert "broken" in str(report[1].refused)


def stopped_midway(desk: Desk, paths: Sequence[Path]) -> None:
    """Somebody is refused in the midst of it."""
    turn = sys.getswitchinterval()
    with each_read_ahead(desk, paths) as in_order:
        next(in_order)
        assert sys.getswitchinterval() < turn
        raise Refusal("Stopped.")


def test_what_python_was_set_to_is_put_back_also_when_somebody_stops_midway(desk: Desk, returned: list[Path]) -> None:
    turn = sys.getswitchinterval()
    with pytest.raises(Refusal, match="Stopped"):
        stopped_midway(desk, returned)
    assert sys.getswitchinterval() == turn
    assert gc.isenabled()
