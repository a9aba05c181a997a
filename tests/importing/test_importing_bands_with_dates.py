"""Rows and headings that say a level and when it has to be met, or that it can still be learnt."""

import pytest

from shortlister.importing.criteria.words.level_asides import level_before_aside
from tests.importing.lines_making import lines_in
from tests.importing.table_making import draft_of, lines_of, table_in


@pytest.mark.parametrize(
    ("must", "may"),
    [
        ("ESSENTIAL ON APPOINTMENT", "DESIRABLE (may be gained in post)"),
        ("Essential from day one", "Desirable – training can be given"),
        ("Required when you start", "Desirable, but can be learnt on the job"),
    ],
)
def test_such_a_row_or_heading_is_the_level_of_what_stands_below(must: str, may: str) -> None:
    rows = [("Ref", "Criterion", "Tested by"), (must, "", ""), ("K1", "Knows the rule book", "Test"), (may, "", ""),
            ("K2", "Has worked shifts", "CV")]  # fmt: skip
    assert lines_of(draft_of(table_in("docx", rows), "docx")) == [
        "e||Knows the rule book|Test",
        "d||Has worked shifts|CV",
    ]
    text = f"# Person specification: Glazier\n\n## {must}\n\n- Cuts glass\n\n## {may}\n\n- Leaded windows\n"
    assert lines_in("html", text) == ["e||Cuts glass|", "d||Leaded windows|"]


@pytest.mark.parametrize("text", ["Essential within six months of appointment", "Essential for safe working on site"])
def test_what_need_not_be_met_yet_or_says_why_is_no_such_label(text: str) -> None:
    assert level_before_aside(text) is None
