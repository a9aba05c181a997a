"""Grids that tell by a criterion's number how it is measured, and codes stacked beside stacked criteria."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]
_LISTS = (
    "<h2>Essential</h2><p>E1 Speaks fluent Polish</p><p>E2 Repairs broken shelving</p>"
    "<h2>Desirable</h2><p>D1 Drives a van</p><p>D2 First aid certificate</p>"
)
_EXPECTED = [
    "e||Speaks fluent Polish|CV",
    "e||Repairs broken shelving|Interview,Work sample",
    "d||Drives a van|Interview",
    "d||First aid certificate|CV",
]


def _page(rows: _Rows, folder: Path, before: str = _LISTS) -> Path:
    lines = []
    for row in rows:
        cells = ["".join(f"<p>{line}</p>" for line in cell.split("\n")) for cell in row]
        lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    path = folder / "specification.html"
    title = "<h1>Person specification</h1><p>Job title: Shop Assistant</p>"
    path.write_text(f"{title}{before}<table>{''.join(lines)}</table>", encoding="utf-8")
    return path


_GRIDS: dict[str, _Rows] = {
    "ticks": (
        ("Criterion", "CV", "Interview", "Work sample"),
        ("E1", "✓", "", ""), ("E2", "", "✓", "✓"), ("D1", "", "✓", ""), ("D2", "✓", "", ""),
    ),
    "yes and no": (
        ("No.", "CV", "Interview", "Work sample"),
        ("E1", "Yes", "No", "No"), ("E2", "No", "Yes", "Yes"), ("D1", "No", "Yes", "No"), ("D2", "Yes", "No", "No"),
    ),
    "turned": (
        ("", "E1", "E2", "D1", "D2"),
        ("CV", "x", "", "", "x"), ("Interview", "", "x", "x", ""), ("Work sample", "", "x", "", ""),
    ),
    "methods by stage": (
        ("Ref", "Before the day", "On the day"),
        ("E1", "CV", ""), ("E2", "", "Interview, work sample"), ("D1", "", "Interview"), ("D2", "CV", ""),
    ),
    "groups between": (
        ("", "CV", "Interview", "Work sample"), ("Essential", "", "", ""),
        ("E1", "✓", "", ""), ("E2", "", "✓", "✓"), ("Desirable", "", "", ""), ("D1", "", "✓", ""), ("D2", "✓", "", ""),
    ),
    "a few words": (
        ("Criterion", "CV", "Interview", "Work sample"),
        ("E1 Polish", "✓", "", ""), ("E2 Repairs", "", "✓", "✓"), ("D1 Driving", "", "✓", ""),
        ("D2 First aid", "✓", "", ""),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", _GRIDS)
def test_a_grid_of_numbers_gives_its_methods_to_the_criteria(name: str, tmp_path: Path, criteria_of: _Read) -> None:
    assert criteria_of(_page(_GRIDS[name], tmp_path)) == _EXPECTED


def test_a_grid_in_a_word_file_gives_its_methods_too(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_paragraph("Job title: Shop Assistant")
    for name, texts in (("Essential", ["E1. Speaks fluent Polish", "E2. Repairs broken shelving"]),
                        ("Desirable", ["D1. Drives a van", "D2. First aid certificate"])):  # fmt: skip
        paper.add_heading(f"{name} criteria", 2)
        for text in texts:
            paper.add_paragraph(text)
    paper.add_heading("Selection methods", 2)
    table = paper.add_table(5, 4)
    for row, cells in enumerate(_GRIDS["ticks"]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    path = tmp_path / "specification.docx"
    paper.save(str(path))
    assert criteria_of(path) == _EXPECTED


def test_a_number_of_the_grid_that_no_criterion_has_is_in_doubt(tmp_path: Path) -> None:
    rows = [*_GRIDS["ticks"], ("D9", "", "✓", "")]
    draft = read_specification(_page(rows, tmp_path))
    assert len(draft.posts[0].criteria) == 4
    assert any("“D9”" in doubt for doubt in draft.doubts)


def test_a_heading_over_ticks_that_names_no_method_is_in_doubt(tmp_path: Path) -> None:
    rows = [(*row, "Met?" if not at else "✓") for at, row in enumerate(_GRIDS["ticks"])]
    draft = read_specification(_page(rows, tmp_path))
    assert draft.posts[0].criteria[0].measured_by == ("CV",)
    assert any("“Met?”" in doubt for doubt in draft.doubts)


def test_numbers_that_begin_anew_in_the_second_list_tell_nothing(tmp_path: Path) -> None:
    lists = (
        "<h2>Essential</h2><ol><li>Speaks fluent Polish</li><li>Repairs broken shelving</li></ol>"
        "<h2>Desirable</h2><ol><li>Drives a van</li><li>First aid certificate</li></ol>"
    )
    rows = [("No", "CV", "Interview"), ("1", "✓", ""), ("2", "", "✓")]
    draft = read_specification(_page(rows, tmp_path, lists))
    assert [one.measured_by for one in draft.posts[0].criteria] == [()] * 4
    assert any("“1”" in doubt for doubt in draft.doubts)
    assert any("“2”" in doubt for doubt in draft.doubts)


def test_a_table_of_numbered_criteria_is_no_such_grid(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("No", "Requirement", "E/D", "CV", "Interview"),
        ("E1", "Speaks fluent Polish", "E", "✓", ""),
        ("D1", "Drives a van", "D", "", "✓"),
    ]
    assert criteria_of(_page(rows, tmp_path, "")) == [
        "e||Speaks fluent Polish|CV",
        "d||Drives a van|Interview",
    ]


_HEAD = ("Area", "Requirement", "E/D", "Assessed by")


@pytest.mark.parametrize("codes", [("Interview", "CV", "Test"), ("I", "A", "T")])
def test_codes_that_all_differ_go_one_by_one_where_levels_do(
    codes: Sequence[str], tmp_path: Path, criteria_of: _Read
) -> None:
    rows = [
        _HEAD,
        ("Skills", "Speaks fluent Polish\nRepairs broken shelving\nDrives a van", "E\nE\nD", "\n".join(codes)),
    ]
    found = [line.rsplit("|", 1)[1] for line in criteria_of(_page(rows, tmp_path, ""))]
    assert found == ["Interview", "CV" if codes[1] == "CV" else "Application form", "Test"]


def test_codes_that_all_differ_go_one_by_one_where_other_rows_show_it(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("Area", "Essential", "Assessed by"),
        ("Knowledge", "Stock systems\nFood labels\nWeights and measures", "Interview\nInterview\nTest"),
        ("Skills", "Speaks fluent Polish\nRepairs broken shelving", "Interview\nTest"),
    ]
    assert criteria_of(_page(rows, tmp_path, ""))[-2:] == [
        "e|Skills|Speaks fluent Polish|Interview",
        "e|Skills|Repairs broken shelving|Test",
    ]


def test_codes_that_may_be_one_for_each_or_all_for_each_are_in_doubt(tmp_path: Path) -> None:
    rows = [
        ("Area", "Essential", "Assessed by"),
        ("Knowledge", "Stock systems", "Interview"),
        ("Skills", "Speaks fluent Polish\nRepairs broken shelving", "Interview\nTest"),
    ]
    criteria = read_specification(_page(rows, tmp_path, "")).posts[0].criteria
    assert [len([one for one in c.doubts if "“Interview, Test”" in one]) for c in criteria] == [0, 1, 1]


@pytest.mark.parametrize("head", [True, False])
def test_levels_stacked_beside_criteria_are_no_heading(head: bool, tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("Requirement", "Level", "Assessed by"),
        ("Speaks fluent Polish\nDrives a van", "Essential\nDesirable", "Interview\nApplication form"),
        ("Repairs broken shelving", "Essential", "Test"),
    ]
    assert criteria_of(_page(rows if head else rows[1:], tmp_path, "")) == [
        "e||Speaks fluent Polish|Interview",
        "d||Drives a van|Application form",
        "e||Repairs broken shelving|Test",
    ]


def test_a_heading_of_two_lines_stays_one(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("Requirement", "Essential\nDesirable", "Assessed\nby"),
        ("Speaks fluent Polish", "E", "Interview"),
        ("Drives a van", "D", "CV"),
    ]
    assert criteria_of(_page(rows, tmp_path, "")) == ["e||Speaks fluent Polish|Interview", "d||Drives a van|CV"]


def test_methods_beside_criteria_of_both_levels_are_for_all_of_them_without_doubt(tmp_path: Path) -> None:
    rows = [
        ("Area", "Essential", "Desirable", "Assessed by"),
        ("Knowledge", "Stock systems\nFood labels", "Weights\nMeasures", "Interview\nCV"),
        ("Skills", "Speaks fluent Polish\nRepairs broken shelving", "", "Interview\nTest"),
    ]
    criteria = read_specification(_page(rows, tmp_path, "")).posts[0].criteria
    assert [one.measured_by for one in criteria] == [("Interview", "CV")] * 4 + [("Interview", "Test")] * 2
    assert not any("one for each criterion" in doubt for one in criteria for doubt in one.doubts)
