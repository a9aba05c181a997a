"""What a command says of a file whose name holds a line break or a mark of direction stays on one line."""

from pathlib import Path

import pytest

from tests.cli.conftest import APPLICANTS, SPECIFICATION, Command

ODD = "Ann\nA-1 shortlisted \u202etsiltrohs"


@pytest.fixture
def odd(tmp_path: Path, shortlister: Command) -> Path:
    """A vacancy below such a name."""
    path, specification, people = tmp_path / f"{ODD}.shortlist", tmp_path / "post.csv", tmp_path / "people.csv"
    specification.write_text(SPECIFICATION, encoding="utf-8")
    people.write_text(APPLICANTS, encoding="utf-8")
    made = shortlister("new", path, "--spec", specification, "--applicants", people, "--panel", "Bo Rees", "--chair",
                       "Ann Lee")  # fmt: skip
    assert made.status == 0, made.err
    _shown_whole(made.out)
    return path


def _shown_whole(said: str) -> None:
    (line,) = (line for line in said.splitlines() if "tsiltrohs" in line)
    assert "Ann\N{REPLACEMENT CHARACTER}A-1 shortlisted \N{REPLACEMENT CHARACTER}tsiltrohs" in line
    assert "\u202e" not in said


def test_a_file_that_was_checked_or_written_is_named_on_one_line(odd: Path, shortlister: Command) -> None:
    _shown_whole(shortlister("verify", odd).out)
    written = shortlister("export", odd, "--out", odd.with_suffix(".jsonl"))
    assert written.status == 0, written.err
    _shown_whole(written.out)
