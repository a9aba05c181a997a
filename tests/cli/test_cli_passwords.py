"""A workbook behind a password from the command line: the password never stands among the arguments."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def vacancy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("locked")
    run("demo", "--no-window", "--out", folder)
    (found,) = folder.glob("*.shortlist")
    return found


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "shortlister", *map(str, words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        start_new_session=True,
    )


def typed(lines: list[bytes], *words: object) -> tuple[int, str]:
    """The command on a terminal of its own, where each line is typed at the next prompt; its status and its words."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "shortlister", *map(str, words)])
    shown = b""
    waiting = list(lines)
    try:
        while part := os.read(terminal, 4096):
            shown += part
            if waiting and shown.rstrip(b" ").endswith(b":"):
                os.write(terminal, waiting.pop(0) + b"\n")
    except OSError:
        pass  # Linux says so where the other end of a terminal is closed
    _child, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_password_from_a_file_protects_and_compares(vacancy: Path, tmp_path: Path) -> None:
    (tmp_path / "word").write_text("gwydr\nnot this\n", encoding="utf-8")
    (tmp_path / "wrong").write_text("Gwydr", encoding="utf-8")
    matrix = tmp_path / "m.xlsx"
    done = run("export", vacancy, "--out", matrix, "--password-from", tmp_path / "word")
    assert done.returncode == 0
    assert "cannot be recovered" in done.stdout
    assert not matrix.read_bytes().startswith(b"PK")
    assert run("compare", vacancy, matrix, "--password-from", tmp_path / "word").stdout.startswith("m.xlsx agrees")
    wrong = run("compare", vacancy, matrix, "--password-from", tmp_path / "wrong")
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("The password does not open “m.xlsx”")
    assert wrong.stderr.count("\n") == 1


def test_a_password_is_typed_twice_and_never_shown(vacancy: Path, tmp_path: Path) -> None:
    matrix = tmp_path / "m.xlsx"
    status, shown = typed([b"glas", b"glas"], "export", vacancy, "--out", matrix, "--password")
    assert status == 0, shown
    assert "glas" not in shown
    status, shown = typed([b"glas"], "compare", vacancy, matrix)
    assert status == 0
    assert "m.xlsx agrees" in shown


def test_two_that_differ_write_nothing(vacancy: Path, tmp_path: Path) -> None:
    status, shown = typed([b"glas", b"gals"], "export", vacancy, "--out", tmp_path / "m.xlsx", "--password")
    assert status == 1
    assert "The two passwords differ." in shown
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--out", "m.xlsx", "--password"), "There is no terminal"),
        (("--out", "m.csv", "--password-from", "word"), "Only a workbook"),
        (("--out", "m.xlsx", "--password-from", "empty"), "The first line of “empty” is empty"),
        (("--out", "m.xlsx", "--password-from", "none"), "The password cannot be read from “none”"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    vacancy: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "word").write_text("x", encoding="utf-8")
    (tmp_path / "empty").write_text("\nx", encoding="utf-8")
    here = [str(tmp_path / word) if not word.startswith("--") else word for word in words]
    done = run("export", vacancy, *here)
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)
    assert "Traceback" not in done.stderr
    assert {one.name for one in tmp_path.iterdir()} == {"word", "empty"}
