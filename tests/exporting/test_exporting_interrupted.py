"""A full disk, a killed process: the file that was there before is whole, and nothing stands in its place."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import time

import pytest

from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy

ROOT = Path(__file__).resolve().parents[2]
OLD = b"the old one"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits, mounts and signals as Unix has them")

WRITING = """
import os, signal, sys
from pathlib import Path
from shortlister.domain.refusals import Refusal
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
source, password = snapshot(vacancy(Recipe())), sys.argv[2]
def progress(done, total):
    if done >= float(sys.argv[3]) * total:
        os.kill(os.getpid(), signal.SIGKILL)
LIMIT
try:
    write_matrix(Path(sys.argv[1]), source, password=password, progress=progress)
except Refusal as refusal:
    sys.exit(str(refusal))
"""
FILES_OF = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
DISK_OF = """
import subprocess
folder = Path(sys.argv[1]).parent
subprocess.run(["mount", "-t", "tmpfs", "-o", "size={size}", "tmpfs", str(folder)], check=True)
Path(sys.argv[1]).write_bytes(b"the old one")
import atexit
atexit.register(lambda: print(sorted(one.name for one in folder.iterdir()), Path(sys.argv[1]).read_bytes()))
"""


def written(
    path: Path, *, limit: str = "", password: str = "", killed_at: float = 9.0, within: Sequence[str] = ()
) -> subprocess.CompletedProcess[str]:
    """An export in a process of its own."""
    return subprocess.run(
        [*within, sys.executable, "-c", WRITING.replace("LIMIT", limit), str(path), password, str(killed_at)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def size_of(folder: Path) -> int:
    """The bytes of the workbook that is written here."""
    write_matrix(folder / "whole.xlsx", snapshot(vacancy(Recipe())))
    size = (folder / "whole.xlsx").stat().st_size
    (folder / "whole.xlsx").unlink()
    return size


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
@pytest.mark.parametrize("password", ["", "a good one"])
def test_a_disk_that_is_full_after_any_part_leaves_the_old_file(tmp_path: Path, share: float, password: str) -> None:
    path = tmp_path / "m.xlsx"
    size = size_of(tmp_path)
    path.write_bytes(OLD)
    done = written(path, limit=FILES_OF.format(size=int(size * share)), password=password)
    assert done.returncode == 1
    assert done.stderr.strip() == (
        "“m.xlsx” is not written: the disk is full. What was there before is unchanged. Make room and repeat it."
    )
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_without_room_even_for_temporary_files_the_old_file_stays_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(OLD)
    done = written(path, limit=FILES_OF.format(size=0))
    assert done.returncode == 1
    assert done.stderr.startswith("“m.xlsx” is not written (No usable temporary directory found")
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_with_room_enough_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    size = size_of(tmp_path)
    assert written(path, limit=FILES_OF.format(size=size + 65_536)).returncode == 0
    assert path.stat().st_size == size


def test_a_real_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    within = [str(unshare), "--user", "--map-root-user", "--mount"]
    if unshare is None or subprocess.run([*within, "mount", "-t", "tmpfs", "tmpfs", tmp_path], check=False).returncode:
        pytest.skip("no disk of its own may be mounted here")
    for size in (8_192, size_of(tmp_path) // 2):
        done = written(tmp_path / "m.xlsx", limit=DISK_OF.format(size=size), within=within)
        assert done.returncode == 1
        assert "the disk is full" in done.stderr
        assert done.stdout.strip() == f"['m.xlsx'] {OLD!r}"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.51, 0.9, 1.0])
def test_a_process_killed_at_any_moment_leaves_the_old_file(tmp_path: Path, share: float) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(OLD)
    done = written(path, killed_at=share)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == OLD
    left = [one for one in tmp_path.iterdir() if one != path]
    assert all(one.name.startswith(".shortlister-") for one in left)
    assert written(path).returncode == 0
    assert path.read_bytes().startswith(b"PK")


def test_what_a_killed_export_left_is_taken_away_by_one_a_day_later(tmp_path: Path) -> None:
    written(tmp_path / "m.xlsx", killed_at=0.3)
    (left,) = tmp_path.iterdir()
    written(tmp_path / "m.xlsx")
    assert left.exists()
    os.utime(left, (time() - 90_000,) * 2)
    written(tmp_path / "m.xlsx")
    assert [one.name for one in tmp_path.iterdir()] == ["m.xlsx"]
