"""Comparing a large workbook says how far it is, and stops where it is told to."""

from pathlib import Path

import pytest

from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import snapshot
from tests.exporting.matrices import made
from tests.exporting.test_exporting_stages import two_stages


class Enough(Exception):
    """Somebody has stopped it."""


def every(path: Path) -> Path:
    write_matrix(path, snapshot(two_stages()), every_stage=True)
    return path


@pytest.mark.parametrize("stages", [1, 2])
def test_it_goes_from_nothing_to_all_and_never_back(tmp_path: Path, stages: int) -> None:
    path, source = made(tmp_path)
    if stages == 2:
        path, source = every(tmp_path / "every.xlsx"), snapshot(two_stages())
    told: list[tuple[int, int]] = []
    assert compare_matrix(path, source, progress=lambda done, of: told.append((done, of))).differences == ()
    (of,) = {of for _done, of in told}
    done = [done for done, _of in told]
    assert (done[0], done[-1]) == (0, of)
    assert done == sorted(done)
    reading = [one for one in done if one <= 2 * of / 3]
    assert len(reading) > 5
    assert len(done) - len(reading) > 5


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_it_stops_wherever_it_is_told_to(tmp_path: Path, share: float) -> None:
    path, source = made(tmp_path)
    told: list[int] = []

    def stop(done: int, of: int) -> None:
        told.append(done)
        if done >= share * of:
            raise Enough

    with pytest.raises(Enough):
        compare_matrix(path, source, progress=stop)
    assert all(one <= told[-1] for one in told)
