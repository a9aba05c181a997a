"""Headings of columns that are divided over several rows, and levels that stand where others have ticks."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]
_KEY = "A = application form, I = interview, W = work sample"
_BODY = (
    ("Speaks fluent Polish", "D", "A, I"),
    ("Repairs broken shelving", "E", "W"),
    ("Counts takings without mistakes", "E", "A"),
)
_EXPECTED = [
    "d||Speaks fluent Polish|Application form,Interview",
    "e||Repairs broken shelving|Work sample",
    "e||Counts takings without mistakes|Application form",
]


def _page(rows: _Rows, after: str = "") -> str:
    """A page whose cells are taken as they are where they bring their own tag; lines of others are paragraphs."""
    lines = []
    for row in rows:
        cells = [
            cell
            if cell.startswith("<td")
            else "<td>" + "".join(f"<p>{line}</p>" for line in cell.split("\n")) + "</td>"
            for cell in row
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    title = "<h1>Person specification</h1><p>Job title: Shop Assistant</p>"
    return f"{title}<table>{''.join(lines)}</table>{after}"


def _html(rows: _Rows, folder: Path) -> Path:
    path = folder / "specification.html"
    path.write_text(_page(rows, after=f"<p>{_KEY}</p>"), encoding="utf-8")
    return path


def _word(rows: _Rows, folder: Path) -> Path:
    paper = docx.Document()
    paper.add_paragraph("Job title: Shop Assistant")
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    paper.add_paragraph(_KEY)
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


def _sheet(rows: _Rows, folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Person specification"], ["Job title: Shop Assistant"], *rows, [_KEY]):
        sheet.append(list(row))
    path = folder / "specification.xlsx"
    book.save(path)
    return path


def _text(rows: _Rows, folder: Path) -> Path:
    lines = ["".join(f"{cell:<40}" if not at else f"{cell:<16}" for at, cell in enumerate(row)) for row in rows]
    path = folder / "specification.txt"
    path.write_text("\n".join(["Person specification", "Job title: Shop Assistant", "", *lines, "", _KEY]))
    return path


_HEADS: dict[str, _Rows] = {
    "slash": (("", "Essential/", "Assessed"), ("Requirement", "Desirable", "through")),
    "the other way round": (("", "Desirable or", "Method of"), ("Attributes", "essential", "assessment")),
    "criteria above": (("Criteria", "Essential /", "How"), ("", "Desirable", "assessed")),
    "three rows": (("", "Essential", "Measured"), ("", "or", "by"), ("Criteria", "desirable", "")),
    "letters": (("", "E /", "Evidenced"), ("Criteria", "D", "by")),
}


@pytest.mark.parametrize("write", [_html, _word, _sheet, _text])
@pytest.mark.parametrize("name", _HEADS)
def test_a_heading_divided_over_rows_is_one_heading(
    name: str, write: Callable[[_Rows, Path], Path], tmp_path: Path, criteria_of: _Read
) -> None:
    assert criteria_of(write((*_HEADS[name], *_BODY), tmp_path)) == _EXPECTED


def test_beside_a_divided_heading_one_over_several_columns_stays_over_them(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "specification.html"
    rows = [
        ["", "Desirable/", "<td colspan=3>Assessed by</td>"],
        ["Item", "Essential", "App", "Int", "Test"],
        ["Speaks fluent Polish", "D", "✓", "✓", ""],
        ["Repairs broken shelving", "E", "", "", "✓"],
    ]
    path.write_text(_page(rows), encoding="utf-8")
    assert criteria_of(path) == [
        "d||Speaks fluent Polish|Application form,Interview",
        "e||Repairs broken shelving|Test",
    ]


def test_a_row_below_a_whole_heading_is_no_part_of_it(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ["Requirement", "Essential/Desirable", "Assessed by"],
        ["Driving licence", "Desirable", "Interview"],
        *_BODY,
    ]
    assert criteria_of(_html(rows, tmp_path))[0] == "d||Driving licence|Interview"


def test_a_long_criterion_that_reaches_over_the_column_of_levels_keeps_its_own(
    tmp_path: Path, criteria_of: _Read
) -> None:
    path = tmp_path / "specification.txt"
    path.write_text(
        "Person specification\nJob title: Shop Assistant\n\n"
        "Criteria                            E/D     Assessed by\n"
        "Speaks fluent Polish                D       A, I\n"
        "Repairs broken shelving with the    E       W\n"
        "tools of the shop itself, not other people's\n"
        "Counts takings                      E       A\n\n" + _KEY + "\n"
    )
    assert (
        "e||Repairs broken shelving with the tools of the shop itself, not other people's|Work sample"
        in criteria_of(path)
    )


def test_the_number_of_the_page_at_the_foot_is_no_method(tmp_path: Path, criteria_of: _Read) -> None:
    foot = ("Fieldgate Stores Limited", "", "Page 3")
    head = ("Requirement", "E/D", "Assessed by")
    assert criteria_of(_text((head, *_BODY), tmp_path)) == _EXPECTED
    path = tmp_path / "specification.txt"
    path.write_text(path.read_text() + "\n" + f"{foot[0]:<56}{foot[2]}\n")
    assert criteria_of(path) == _EXPECTED


_LEVELS_BY_METHOD = (
    ("Requirement", "CV", "Interview", "Work sample"),
    ("Speaks fluent Polish", "D", "D", ""),
    ("Repairs broken shelving", "", "", "E"),
    ("Counts takings without mistakes", "E", "", ""),
)


@pytest.mark.parametrize("write", [_html, _word, _sheet])
@pytest.mark.parametrize("words", [False, True])
def test_levels_in_the_columns_of_methods_say_both_level_and_method(
    words: bool, write: Callable[[_Rows, Path], Path], tmp_path: Path, criteria_of: _Read
) -> None:
    named = {"E": "Essential", "D": "Desirable"} if words else {}
    rows = [[named.get(cell, cell) for cell in row] for row in _LEVELS_BY_METHOD]
    assert criteria_of(write(rows, tmp_path)) == [
        "d||Speaks fluent Polish|CV,Interview",
        "e||Repairs broken shelving|Work sample",
        "e||Counts takings without mistakes|CV",
    ]


def test_levels_in_the_columns_of_methods_are_read_below_groups_across_the_table(
    tmp_path: Path, criteria_of: _Read
) -> None:
    head, first, *others = _LEVELS_BY_METHOD
    rows = [head, ["<td colspan=4>Languages</td>"], first, ["<td colspan=4>Handiwork</td>"], *others]
    assert criteria_of(_html(rows, tmp_path)) == [
        "d|Languages|Speaks fluent Polish|CV,Interview",
        "e|Handiwork|Repairs broken shelving|Work sample",
        "e|Handiwork|Counts takings without mistakes|CV",
    ]


def test_different_levels_under_different_methods_are_in_doubt(tmp_path: Path) -> None:
    rows = [*_LEVELS_BY_METHOD, ("Climbs ladders", "E", "D", "")]
    last = read_specification(_html(rows, tmp_path)).posts[0].criteria[-1]
    assert (last.level, last.measured_by) == ("unspecified", ("CV", "Interview"))
    assert any("both essential and desirable" in doubt for doubt in last.doubts)


def test_ticks_for_methods_are_read_below_groups_across_the_table(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ["Requirement", "E/D", "CV", "Shop walk", "Interview"],
        ["<td colspan=5>Languages</td>"],
        ["Speaks fluent Polish", "D", "✓", "", "✓"],
        ["<td colspan=5>Handiwork</td>"],
        ["Repairs broken shelving", "E", "", "✓", ""],
    ]
    assert criteria_of(_html(rows, tmp_path)) == [
        "d|Languages|Speaks fluent Polish|CV,Interview",
        "e|Handiwork|Repairs broken shelving|Shop walk",
    ]
