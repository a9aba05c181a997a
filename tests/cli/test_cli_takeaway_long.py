"""Long exports from the command line: on a terminal they say how far they are, and Ctrl+C leaves the old file."""

import os
import pty
import signal
import sys
from pathlib import Path

import pytest

from shortlister.store.store import Store
from tests.benchmarks.bench_store import AT, fill, founding


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.shortlist"
    with Store.create(path, founding(5, 300, 40), author="HR", at=AT) as store:
        fill(store, (5, 300, 40))
    return path


def on_a_terminal(*words: object, stop_at: bytes = b"") -> tuple[int, str]:
    """The command on a terminal of its own, Ctrl+C sent when it shows what it is told to stop at; status and words."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "shortlister", *map(str, words)])
    shown = b""
    try:
        while part := os.read(terminal, 4096):
            shown += part
            if stop_at and stop_at in shown:
                os.kill(child, signal.SIGINT)
                stop_at = b""
    except OSError:
        pass  # Linux says so where the other end of a terminal is closed
    _child, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_long_export_says_how_far_it_is_and_takes_the_line_away(large: Path, tmp_path: Path) -> None:
    status, shown = on_a_terminal("export", large, "--out", tmp_path / "m.xlsx")
    assert status == 0
    assert "Writing m.xlsx and reading it back: " in shown
    assert shown.rstrip().splitlines()[-1].rpartition("\r")[2].startswith("Written ")


def test_ctrl_c_leaves_the_old_file_and_nothing_beside_it(large: Path, tmp_path: Path) -> None:
    (tmp_path / "m.xlsx").write_bytes(b"the old one")
    status, shown = on_a_terminal("export", large, "--out", tmp_path / "m.xlsx", stop_at=b"%. Ctrl+C")
    assert status != 0
    assert "Traceback" not in shown
    assert [one.name for one in tmp_path.iterdir()] == ["m.xlsx"]
    assert (tmp_path / "m.xlsx").read_bytes() == b"the old one"


def test_a_long_comparison_says_how_far_it_is_and_ctrl_c_stops_it(large: Path, tmp_path: Path) -> None:
    matrix = tmp_path / "m.xlsx"
    assert on_a_terminal("export", large, "--out", matrix)[0] == 0
    status, shown = on_a_terminal("compare", large, matrix)
    assert (status, "Comparing “m.xlsx” with the record: " in shown) == (0, True)
    assert "agrees with the record" in " ".join(shown.split())
    status, shown = on_a_terminal("compare", large, matrix, stop_at=b"%. Ctrl+C")
    assert status != 0
    assert "Traceback" not in shown
    assert "agrees with the record" not in shown
