"""Bands over lists and short lines in cells: a heading in the employer's words, `You need`, stacked criteria."""

import pytest
from fpdf import FPDF
from fpdf.fonts import FontFace

from tests.importing.table_making import draft_of, lines_of, table_in

NEEDED = ["Two years behind a bar", "Clean driving licence"]


def _banded(borders: str, heading: str, needed: str, wished: str) -> bytes:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", "B", 16)
    paper.cell(0, 10, "Barista", new_x="LMARGIN", new_y="NEXT")
    paper.set_font("Helvetica", "", 10)
    band = FontFace(emphasis="BOLD")
    with paper.table(borders_layout=borders, first_row_as_headings=False, col_widths=(70, 30)) as table:
        for text in (heading, needed, *NEEDED, wished, "Latte art"):
            row = table.row()
            if text in (heading, needed, wished):
                row.cell(text, colspan=2, style=band)
            else:
                row.cell(text)
                row.cell("CV")
    return bytes(paper.output())


@pytest.mark.parametrize("borders", ["ALL", "HORIZONTAL_LINES", "NONE"])
@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("What we are looking for", ""), ("What we ask of you", ""), ("About you", ""),
        ("The right person for us", "The right person for us"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("needed", "wished"), [("Must have", "Nice to have"), ("You need", "It would help"), ("You must", "We would love")]
)
def test_a_heading_over_the_first_band_is_not_joined_to_it(
    borders: str, heading: str, group: str, needed: str, wished: str
) -> None:
    assert lines_of(draft_of(_banded(borders, heading, needed, wished), "pdf")) == [
        *(f"e|{group}|{text}|CV" for text in NEEDED), f"d|{group}|Latte art|CV",
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize(
    ("needed", "wished"), [("You need", "It would help"), ("You must", "We would love"), ("Must have", "Nice to have")]
)
def test_rows_that_say_a_level_in_plain_words_are_bands_of_it(form: str, needed: str, wished: str) -> None:
    rows = [[needed, ""], ["Two years behind a bar", "CV"], [wished, ""], ["Latte art", "Trial shift"]]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Two years behind a bar|CV",
        "d||Latte art|Trial shift",
    ]


STACKED = ["Full driving licence", "First aid certificate", "Flexible hours", "Good references"]


@pytest.mark.parametrize("width", [38, 42, 46, 60])
def test_short_lines_one_below_the_other_in_a_cell_are_criteria_each(width: int) -> None:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", "", 10)
    paper.cell(0, 10, "Person specification: Driver", new_x="LMARGIN", new_y="NEXT")
    rows = [
        ("Area", "Essential", 8), ("Paperwork", "\n".join(STACKED), 24),
        ("Skills", "Drives a van in town and on narrow lanes in winter", 24),
    ]  # fmt: skip
    left, top = paper.l_margin, paper.get_y()
    for name, text, height in rows:
        for at, wide, said in ((left, 30, name), (left + 30, width, text)):
            paper.rect(at, top, wide, height)
            paper.set_xy(at, top + 1)
            paper.multi_cell(wide, 5, said, align="L")
        top += height
    assert [line.split("|")[2] for line in lines_of(draft_of(bytes(paper.output()), "pdf"))] == [
        *STACKED, "Drives a van in town and on narrow lanes in winter",
    ]  # fmt: skip
