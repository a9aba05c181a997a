"""Levels told by a pair of words that are none alone: learnt from where both stand, and said where it is not sure."""

import pytest

from tests.importing.lines_making import draft_in, lines_in
from tests.importing.table_making import doubts_of, draft_of, lines_of, table_in

_PAIRS = [("Primary", "Secondary", 1), ("Minimum", "Ideal", 0), ("Core", "Additional", 0), ("Threshold", "Bonus", 1)]
_TOLD = ["e|Rows well", "d|Ties knots"]


def _short(lines: list[str]) -> list[str]:
    return [f"{line[0]}|{line.split('|')[2]}" for line in lines]


@pytest.mark.parametrize(("first", "second", "doubts"), _PAIRS)
def test_two_headings_that_are_a_pair_are_the_levels(first: str, second: str, doubts: int) -> None:
    text = f"# Person specification: Verger\n## {first}\n- Rows well\n## {second}\n- Ties knots\n"
    assert _short(lines_in("md", text)) == _TOLD
    said = [str(one) for one in draft_in("md", text).doubts]
    assert len(said) == doubts
    assert all(first in one and second in one for one in said)


@pytest.mark.parametrize(("first", "second", "_doubts"), _PAIRS)
def test_two_columns_cells_or_codes_that_are_a_pair_are_the_levels(first: str, second: str, _doubts: int) -> None:
    beside = [["Area", first, second], ["Skills", "Rows well", "Ties knots"]]
    cells = [["Criterion", "Type"], ["Rows well", first], ["Ties knots", second]]
    codes = [["Criterion", f"{first[0]}/{second[0]}"], ["Rows well", first[0]], ["Ties knots", second[0]]]
    key = f"{first[0]} = {first}, {second[0]} = {second}"
    for rows, note in ((beside, ""), (cells, ""), (codes, key)):
        assert _short(lines_of(draft_of(table_in("html", rows, note), "html"))) == _TOLD


def test_schools_and_words_beside_other_levels_are_no_levels() -> None:
    text = "# Person specification: Tutor\n## Primary\n- Teaches fractions\n## Secondary\n- Teaches algebra\n"
    assert [line[0] for line in lines_in("md", text)] == ["u", "u"]
    rows = [["Area", "Essential", "Type"], ["Skills", "Rows well", "Core"], ["Law", "Knows tolls", "Additional"]]
    draft = draft_of(table_in("html", rows), "html")
    assert [line[0] for line in lines_of(draft)] == ["e", "e"]
    assert not any("pair" in str(one) for one in (*draft.doubts, *doubts_of(draft).values()))
