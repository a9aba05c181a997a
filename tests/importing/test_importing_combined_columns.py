"""Columns that say a level and methods at once, and levels with their rank, are read as both and as levels."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_Read = Callable[[Path], list[str]]
_Write = Callable[[str, Sequence[Sequence[str]], str, Path], Path]
_NAMES = ("Negotiating with millers", "Reading a weather map", "Baking in a wood oven")


@pytest.mark.parametrize(
    "said",
    [("E – A, I", "E – T", "D – A"), ("E (A/I)", "E (T)", "D (A)"), ("Essential: A/I", "Essential: T", "Desirable: A")],
    ids=["dashes", "brackets", "words"],
)
def test_a_level_and_methods_in_one_cell_are_taken_apart(
    tmp_path: Path, criteria_of: _Read, paper_of: _Write, said: tuple[str, ...]
) -> None:
    rows = [
        ("Factor", "Criteria", "Rating and assessment"),
        *zip(("Skills", "", "Experience"), _NAMES, said, strict=True),
    ]
    key = "A = Application form, I = Interview, T = Test"
    assert criteria_of(paper_of("word", rows, key, tmp_path)) == [
        "e|Skills|Negotiating with millers|Application form,Interview",
        "e|Skills|Reading a weather map|Test",
        "d|Experience|Baking in a wood oven|Application form",
    ]


def test_cells_that_only_name_both_levels_are_not_taken_apart(
    tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    rows = [("Criteria", "Level", "Assessed by"), *((name, "E/D", "I") for name in _NAMES)]
    assert [line.split("|")[0] for line in criteria_of(paper_of("word", rows, "I = Interview", tmp_path))] == ["u"] * 3


def test_levels_with_their_rank_below_plain_headings_are_levels(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "cables.csv"
    path.write_text(
        "Group,Description,Category\nTechnical,Cabling of offices,1 - Essential\n"
        "Technical,Splicing of fibres,2 - Desirable\nGeneral,Work at height,1 - Essential\n",
        encoding="utf-8",
    )
    assert criteria_of(path) == [
        "e|Technical|Cabling of offices|",
        "d|Technical|Splicing of fibres|",
        "e|General|Work at height|",
    ]
