"""Names of files that hold line ends, control characters or marks of direction, as they are shown."""

import os
from pathlib import Path

import pytest

from shortlister.__main__ import main
from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Refusal
from shortlister.importing.reading import read_bytes, read_specification

ODD = "one\ntwo\x1b[31m\u202etxt.txt"
SHOWN = "one�two�[31m�txt.txt"


@pytest.mark.parametrize(
    ("name", "shown"),
    [(ODD, SHOWN), ("a\u2066b\u200e.pdf", "a�b�.pdf"), ("Zoë – 履歴書.pdf", "Zoë – 履歴書.pdf"), ("a\udcffb", "a�b")],
)
def test_a_name_is_shown_in_one_line_and_direction(name: str, shown: str) -> None:
    assert shown_name(name) == shown


@pytest.mark.skipif(os.name == "nt", reason="Windows holds no such names")
def test_an_odd_name_is_shown_by_the_command_and_by_the_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / ODD
    path.write_text("Person specification\n\nEssential\n- typing\n- filing\n- tact\n", encoding="utf-8")
    assert read_specification(path).document.name == SHOWN
    assert main(["spec", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"{SHOWN}: specification\n")


def test_a_refusal_shows_an_odd_name_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read_bytes(tmp_path / ODD)
    assert str(refused.value).startswith(f"There is no file “{SHOWN}”.")
    assert str(Refusal("“{file}” is empty.", file=ODD)) == f"“{SHOWN}” is empty."
