"""Whether a window opens or a command runs, how each ends, and what a crash leaves."""

import subprocess
import sys
from pathlib import Path

import pytest

from shortlister.cli.app import command_line, spread
from shortlister.cli.commands import COMMANDS
from tests.cli.conftest import Command

NO_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_the_help_names_every_command_and_every_name_is_a_command(shortlister: Command) -> None:
    registered = {one.name for one in command_line(COMMANDS).registered_commands}
    assert registered == set(COMMANDS)
    shown = shortlister("--help")
    assert shown.status == 0
    assert all(f"  {name} " in shown.out for name in COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_on_a_vacancy_takes_stage_and_as(name: str, shortlister: Command) -> None:
    shown = shortlister(name, "--help")
    assert shown.status == 0
    assert "--stage NAME" in shown.out
    assert "--as NAME" in shown.out


@pytest.mark.parametrize(
    "words",
    [
        ("rank",),
        ("rank", "v.shortlist", "--jsno"),
        ("declare", "v.shortlist", "--member", "Bo", "--applicant", "A-1", "--interest", "perhaps"),
        ("agree", "v.shortlist"),
        ("agree", "v.shortlist", "--rest", "median", "--from", "agreed.csv", "--reason", "x"),
        ("agree", "v.shortlist", "--applicant", "A-1", "--reason", "x"),
        ("outcome", "v.shortlist", "--by-rule"),
        ("outcome", "v.shortlist", "--applicant", "A-1", "--set", "hired", "--reason", "x"),
        ("nonsense", "v.shortlist"),
        ("new", "v.shortlist", "--spec", "s", "--applicants", "a", "--chair", "A", "--panel", "B", "--gate", "most"),
        ("new", "v.shortlist", "--spec", "s", "--applicants", "a", "--chair", "A", "--panel", "B", "--stages", "x"),
    ],
)
def test_wrong_usage_ends_with_2(words: tuple[str, ...], shortlister: Command) -> None:
    ran = shortlister(*words)
    assert ran.status == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("words", [(), ("specification.csv",)])
def test_without_a_display_a_sentence_says_so(words: tuple[str, ...], specification: Path, process: Command) -> None:
    ran = process(*words, without=NO_SCREEN)
    assert ran.status == 1
    assert ran.err.startswith("There is no display here")
    assert specification.exists()


def test_a_word_that_is_neither_a_file_nor_a_command_is_refused(process: Command) -> None:
    ran = process("rnak")
    assert ran.status == 1
    assert "There is no file “rnak”" in ran.err


def test_the_version_is_told(shortlister: Command) -> None:
    assert shortlister("--version").out.startswith("shortlister ")


def test_a_crash_leaves_a_sentence_and_a_report_but_no_traceback(tmp_path: Path) -> None:
    script = "from shortlister.cli import crash; crash.install(); raise ZeroDivisionError('odd')"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    report = Path(done.stderr.strip().removesuffix(".").rpartition(" in ")[2])
    assert "ZeroDivisionError: odd" in report.read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_crash(tmp_path: Path, opened: Path) -> None:
    command = f'"{sys.executable}" -m shortlister rank "{opened}" --json | head -c 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout == "{"
    assert done.stderr == ""


def test_output_is_utf8_in_any_locale(opened: Path, process: Command) -> None:
    ran = process("stages", opened, env={"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert ran.status == 0
    assert "Shortlisting ←" in ran.out


def test_several_stages_may_follow_one_option() -> None:
    assert spread(["new", "v", "--stages", "A=x,y", "B=z", "--chair", "Ann"]) == [
        "new", "v", "--stages", "A=x,y", "--stages", "B=z", "--chair", "Ann",
    ]  # fmt: skip


LATE = ("sqlmodel", "sqlalchemy", "openpyxl", "numpy", "PySide6", "lxml", "pypdfium2", "python_calamine")


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (("--help",), (*LATE, "sqlite3")),
        (("rank", "nowhere.shortlist"), LATE),
        (("rank", "{vacancy}", "--json"), LATE),
        (("disagreements", "{vacancy}"), LATE),
        (("coverage", "{vacancy}"), LATE),
        (("agreement", "{vacancy}"), LATE),
        (("stages", "{vacancy}"), LATE),
        (("rule", "{vacancy}"), LATE),
        (("verify", "{vacancy}"), LATE),
    ],
)
def test_what_only_reads_imports_nothing_heavy(
    words: tuple[str, ...], unwanted: tuple[str, ...], opened: Path, tmp_path: Path
) -> None:
    script = (
        "import sys\nfrom shortlister.__main__ import main\n"
        "main(sys.argv[2:])\n"
        "found = sorted(set(sys.argv[1].split(',')) & set(sys.modules))\n"
        "sys.exit(','.join(found) or 0)"
    )
    given = [word.format(vacancy=opened) for word in words]
    command = [sys.executable, "-c", script, ",".join(unwanted), *given]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
