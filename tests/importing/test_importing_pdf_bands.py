"""Tables of PDF files that only level lines draw, with shaded rows between them that name the groups."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF

from tests.importing.pasting import read_text

_ROWS: tuple[tuple[str, ...], ...] = (
    ("Work you have done",),
    ("Repairing nets by hand", "x", "", "Application form"),
    ("Landing a catch at night", "", "x", "Interview"),
    ("Things you know",),
    ("Tides of the estuary", "x", "", "Interview"),
    ("Rules for small harbours", "", "x", "Test"),
)


@pytest.mark.parametrize(
    "heads",
    [
        ("Requirement", "Essential", "Desirable", "Assessed by"),
    ],
)
def test_shaded_rows_do_not_divide_a_table_that_has_level_lines_alone(
    heads: tuple[str, ...], tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    paper = FPDF(unit="pt")
    paper.add_page()
    paper.set_font("Helvetica", "B", 14)
    paper.text(60, 60, "Person specification")
    lefts, top = (62, 295, 357, 428), 90
    for row in (heads, *_ROWS):
        bold = len(row) == 1 or row == heads
        paper.set_font("Helvetica", "B" if bold else "", 9.5)
        if len(row) == 1:
            paper.set_fill_color(225)
            paper.rect(57, top, 482, 18, style="DF")
        else:
            paper.line(57, top + 18, 539, top + 18)
        for left, text in zip(lefts, row, strict=False):
            paper.text(left, top + 13, text)
        top += 18
    path = tmp_path / "specification.pdf"
    paper.output(str(path))
    assert criteria_of(path) == [
        "e|Work you have done|Repairing nets by hand|Application form",
        "d|Work you have done|Landing a catch at night|Interview",
        "e|Things you know|Tides of the estuary|Interview",
        "d|Things you know|Rules for small harbours|Test",
    ]


def test_boxes_ticked_at_each_line_are_no_key_and_a_key_in_boxes_still_is_one() -> None:
    ticked = "- Mending sails\n  ☒ Essential ☐ Desirable\n\n- Rowing\n  ☒ Essential ☐ Desirable\n"
    (post,) = read_text(f"Person specification\n\nSkills\n\n{ticked}", "pasted").posts
    assert [(one.text, one.level) for one in post.criteria] == [("Mending sails", "essential"), ("Rowing", "essential")]
    keyed = "■ = essential, □ = desirable\n\n■ Mending sails\n■ Caulking seams\n□ Rowing\n□ Sculling\n"
    (post,) = read_text(f"Person specification\n\nSkills\n\n{keyed}", "pasted").posts
    assert [one.level[0] for one in post.criteria] == ["e", "e", "d", "d"]
