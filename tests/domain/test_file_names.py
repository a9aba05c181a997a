"""Default names of files fit every system, whatever people are called."""

import pytest

from shortlister.domain.file_names import distinct, file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("CS-0419 Bo Rees", "CS-0419 Bo Rees.x"),
        ("a/b\\c:d*e?f", "a b c d e f.x"),
        ("Ann\nLee\x07", "Ann Lee.x"),
        ("CON", "_CON.x"),
        ("nul.backup", "_nul.backup.x"),
        ("Console", "Console.x"),
        ("…", "vacancy.x"),
        ("Ann...", "Ann.x"),
        ("w\u0302yr", "\u0175yr.x"),
        ("आवेदन", "आवेदन.x"),
        ("v1.2 final", "v1.2 final.x"),
    ],
)
def test_a_name_keeps_what_every_file_system_takes(words: str, name: str) -> None:
    assert file_name(words, ".x") == name


@pytest.mark.parametrize("letter", ["A", "é", "語", "\U00020000"])
def test_a_long_name_is_cut_by_letters_and_by_bytes(letter: str) -> None:
    name = file_name(letter * 10_000, ".shortlist")
    assert name.endswith(f"{letter}.shortlist")
    assert len(name.encode()) + len("-journal") < 255


def test_names_that_a_file_system_takes_for_one_are_numbered() -> None:
    assert list(distinct(["Bo.x", "bo.x", "Ann.x", "BO.x"])) == ["Bo.x", "bo 2.x", "Ann.x", "BO 3.x"]
