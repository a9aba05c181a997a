"""Methods that stand elsewhere than beside each criterion: in rows and names of groups, in ditto marks, downwards."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]
_KEY = "A = application form, I = interview, W = work sample"


def _html(rows: _Rows, folder: Path, key: str = _KEY) -> Path:
    lines = []
    for row in rows:
        cells = ["".join(f"<p>{line}</p>" for line in cell.split("\n")) for cell in row]
        lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    path = folder / "specification.html"
    title = "<h1>Person specification</h1><p>Job title: Shop Assistant</p>"
    path.write_text(f"{title}<table>{''.join(lines)}</table><p>{key}</p>", encoding="utf-8")
    return path


def _word(rows: _Rows, folder: Path) -> Path:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    paper.add_paragraph("Job title: Shop Assistant")
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    paper.add_paragraph(_KEY)
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


_GROUPED = [
    "e|Languages|Fluent Polish|Application form",
    "d|Languages|Some Romanian|Interview",
    "e|Skills|Repairs broken shelving|Work sample",
    "d|Skills|Drives a van|Interview",
]
_ROWS: dict[str, _Rows] = {
    "a row below each group": (
        ("", "Essential", "Desirable"),
        ("Languages", "Fluent Polish", "Some Romanian"), ("Assessed by", "Application form", "Interview"),
        ("Skills", "Repairs broken shelving", "Drives a van"), ("Assessed by", "Work sample", "Interview"),
    ),
    "codes in rows below": (
        ("Area", "Desirable", "Essential"),
        ("Languages", "Some Romanian", "Fluent Polish"), ("How measured", "I", "A"),
        ("Skills", "Drives a van", "Repairs broken shelving"), ("How measured", "I", "W"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("write", [_html, _word])
@pytest.mark.parametrize("name", _ROWS)
def test_a_row_of_methods_is_for_the_rows_above_it(
    name: str, write: Callable[[_Rows, Path], Path], tmp_path: Path, criteria_of: _Read
) -> None:
    assert sorted(criteria_of(write(_ROWS[name], tmp_path))) == sorted(_GROUPED)


def test_one_row_of_methods_at_the_end_is_for_all_rows_of_its_column(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("", "Essential", "Desirable"),
        ("Languages", "Fluent Polish", "Some Romanian"),
        ("Skills", "Repairs broken shelving", "Drives a van"),
        ("How identified", "Application form and interview", "Interview"),
    ]
    assert [line.rsplit("|", 1)[1] for line in criteria_of(_html(rows, tmp_path))] == [
        "Application form,Interview", "Interview", "Application form,Interview", "Interview",
    ]  # fmt: skip


@pytest.mark.parametrize("write", [_html, _word])
def test_rows_of_methods_among_rows_of_levels_lose_no_criterion(
    write: Callable[[_Rows, Path], Path], tmp_path: Path, criteria_of: _Read
) -> None:
    rows = [
        ("Knowledge", ""),
        ("Essential", "Fluent Polish"),
        ("Desirable", "Some Romanian"),
        ("Evidenced by", "Application form, interview"),
        ("Skills", ""),
        ("Essential", "Repairs broken shelving\nCounts takings"),
        ("Desirable", "Drives a van"),
        ("Evidenced by", "Work sample"),
    ]
    assert criteria_of(write(rows, tmp_path)) == [
        "e|Knowledge|Fluent Polish|Application form,Interview",
        "d|Knowledge|Some Romanian|Application form,Interview",
        "e|Skills|Repairs broken shelving|Work sample",
        "e|Skills|Counts takings|Work sample",
        "d|Skills|Drives a van|Work sample",
    ]


def test_methods_beside_the_name_of_a_group_are_for_its_rows(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("Requirement", "E/D", "Assessed by"),
        ("Knowledge", "", "A, I"),
        ("Fluent Polish", "E", ""),
        ("Some Romanian", "D", ""),
        ("Skills", "", "W"),
        ("Repairs broken shelving", "E", ""),
    ]
    assert criteria_of(_html(rows, tmp_path)) == [
        "e|Knowledge|Fluent Polish|Application form,Interview",
        "d|Knowledge|Some Romanian|Application form,Interview",
        "e|Skills|Repairs broken shelving|Work sample",
    ]


def test_methods_in_the_name_of_a_group_beside_its_criteria_are_for_these(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("", "Essential", "Desirable"),
        ("Knowledge (A, I)", "Fluent Polish", "Some Romanian"),
        ("Skills\nAssessed by: work sample", "Repairs broken shelving", "Drives a van"),
        ("Other (WI)", "Free on Sundays", ""),
    ]
    assert criteria_of(_html(rows, tmp_path)) == [
        "e|Knowledge|Fluent Polish|Application form,Interview",
        "d|Knowledge|Some Romanian|Application form,Interview",
        "e|Skills|Repairs broken shelving|Work sample",
        "d|Skills|Drives a van|Work sample",
        "e|Other (WI)|Free on Sundays|",
    ]


@pytest.mark.parametrize("same", ["Ditto", "As above", "ditto.", "Same as above", "''"])
def test_a_ditto_repeats_the_methods_above_it(same: str, tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("Requirement", "E/D", "Assessed by"),
        ("Fluent Polish", "E", "Interview"),
        ("Some Romanian", "D", same),
        ("Repairs broken shelving", "E", same),
        ("Drives a van", "D", "Work sample"),
    ]
    found = [line.rsplit("|", 1)[1] for line in criteria_of(_html(rows, tmp_path))]
    assert found == ["Interview", "Interview", "Interview", "Work sample"]


@pytest.mark.parametrize(
    ("said", "key", "expected"),
    [
        ("Both", "A = application form, I = interview", ("Application form", "Interview")),
        ("All", _KEY, ("Application form", "Interview", "Work sample")),
        ("All of the above", _KEY, ("Application form", "Interview", "Work sample")),
        ("Both", _KEY, ()),
        ("All", "", ()),
        ("Either", _KEY, ()),
    ],
)
def test_all_and_both_are_those_of_the_key_and_no_methods_of_their_own(
    said: str, key: str, expected: tuple[str, ...], tmp_path: Path
) -> None:
    rows = [
        ("Requirement", "E/D", "Assessed by"),
        ("Fluent Polish", "E", said),
        ("Some Romanian", "D", "Interview"),
        ("Drives a van", "D", "Application form"),
    ]
    first = read_specification(_html(rows, tmp_path, key)).posts[0].criteria[0]
    assert first.measured_by == expected
    assert bool(expected) != any("how this is measured" in doubt for doubt in first.doubts)


@pytest.mark.parametrize("write", [_html, _word])
def test_a_heading_written_downwards_is_one_word(
    write: Callable[[_Rows, Path], Path], tmp_path: Path, criteria_of: _Read
) -> None:
    rows = [
        ("Requirement", "E/D", "\n".join("APPLICATION"), "\n".join("TEST")),
        ("Fluent Polish", "E", "✓", ""),
        ("Some Romanian", "D", "✓", "✓"),
        ("Repairs broken shelving", "E", "", "✓"),
    ]
    assert criteria_of(write(rows, tmp_path)) == [
        "e||Fluent Polish|Application form",
        "d||Some Romanian|Application form,Test",
        "e||Repairs broken shelving|Test",
    ]


def test_ranks_in_the_columns_of_methods_are_no_methods_of_their_own(tmp_path: Path) -> None:
    rows = [
        ("Requirement", "E/D", "CV", "Interview", "Test"),
        ("Fluent Polish", "E", "P", "S", ""),
        ("Some Romanian", "D", "", "P", "S"),
        ("Drives a van", "D", "P", "", ""),
    ]
    draft = read_specification(_html(rows, tmp_path, "P = first source of evidence, S = second source"))
    assert [one.measured_by for one in draft.posts[0].criteria] == [("CV", "Interview"), ("Interview", "Test"), ("CV",)]
    assert any("“P”" in doubt for doubt in draft.doubts)


def test_numbers_over_ticks_are_the_methods_of_the_key(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("Requirement", "Essential", "Desirable", "1", "2"),
        ("Fluent Polish", "✓", "", "✓", "✓"),
        ("Some Romanian", "", "✓", "", "✓"),
    ]
    assert criteria_of(_html(rows, tmp_path, "1 = Application form, 2 = Interview")) == [
        "e||Fluent Polish|Application form,Interview",
        "d||Some Romanian|Interview",
    ]


@pytest.mark.parametrize("words", [("E", "D"), ("Essential", "Desirable")])
def test_a_column_headed_essential_that_says_both_levels_is_one_of_levels(
    words: tuple[str, str], tmp_path: Path, criteria_of: _Read
) -> None:
    rows = [
        ("Requirement", "Essential", "CV", "Interview"),
        ("Fluent Polish", words[0], "✓", ""),
        ("Some Romanian", words[1], "", "✓"),
        ("Drives a van", words[0], "✓", "✓"),
    ]
    assert [line[0] for line in criteria_of(_html(rows, tmp_path))] == ["e", "d", "e"]


@pytest.mark.parametrize("labels", [("1.", "2.", "3."), ("a)", "b)", "c)")])
def test_a_numbered_list_of_methods_is_the_key_of_the_codes_in_the_table(
    labels: Sequence[str], tmp_path: Path, criteria_of: _Read
) -> None:
    one, two, three = (label[0] for label in labels)
    rows = [
        ("Requirement", "E/D", "Method"),
        ("Fluent Polish", "E", f"{one}, {two}"),
        ("Some Romanian", "D", two),
        ("Repairs broken shelving", "E", three),
    ]
    names = ("Application form", "Interview", "Work sample")
    key = "</p><p>".join(f"{label} {name}" for label, name in zip(labels, names, strict=True))
    assert criteria_of(_html(rows, tmp_path, key)) == [
        "e||Fluent Polish|Application form,Interview",
        "d||Some Romanian|Interview",
        "e||Repairs broken shelving|Work sample",
    ]


def test_a_row_of_methods_directly_under_the_heading_is_for_all_rows_below(tmp_path: Path, criteria_of: _Read) -> None:
    rows = [
        ("", "Essential", "Desirable"),
        ("Assessed by", "Application form", "Interview"),
        ("Languages", "Fluent Polish", "Some Romanian"),
        ("Skills", "Repairs broken shelving", "Drives a van"),
    ]
    assert criteria_of(_html(rows, tmp_path)) == [
        "e|Languages|Fluent Polish|Application form",
        "d|Languages|Some Romanian|Interview",
        "e|Skills|Repairs broken shelving|Application form",
        "d|Skills|Drives a van|Interview",
    ]


def test_the_name_of_a_method_read_as_a_criterion_is_in_doubt(tmp_path: Path) -> None:
    rows = [("Requirement", "E/D"), ("Fluent Polish", "E"), ("Application form", "E"), ("Drives a van", "D")]
    criteria = read_specification(_html(rows, tmp_path, "")).posts[0].criteria
    assert ["like a heading" in " ".join(one.doubts) for one in criteria] == [False, True, False]
