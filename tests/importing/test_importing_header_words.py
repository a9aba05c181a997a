"""What headings of tables say of methods and levels: choices, stages of a whole table, levels over numbers, stars."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.importing.pasting import read_text

_Rows = Sequence[Sequence[str]]
_Read = Callable[[Path], list[str]]
_Write = Callable[[str, _Rows, str, Path], Path]
_HEAD = "<h1>Gardener</h1><h2>Person specification</h2>"


def _table(*rows: Sequence[str]) -> str:
    """A table; lines of a text are paragraphs, a row of one text lies over all columns."""
    wide = max(map(len, rows))
    body = ""
    for row in rows:
        over = f" colspan={wide}" if len(row) < wide else ""
        cells = ("".join(f"<p>{line}</p>" for line in text.split("\n")) for text in row)
        body += "<tr>" + "".join(f"<td{over}>{text}</td>" for text in cells) + "</tr>"
    return f"<table>{body}</table>"


def _read(text: str) -> list[str]:
    draft = read_text(_HEAD + text, "page.html")
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for post in draft.posts for c in post.criteria]


_CHOICE = (
    ("Area", "Criteria", "E/D", "How identified\nCV\nInterview\nBoth"),
    ("Skills", "Able to prune old roses\nGood eye for colour", "E\nD", "Both\nInterview"),
    ("Other", "Driving licence for a van", "E", "CV"),
)


@pytest.mark.parametrize("form", ["word", "page"])
def test_a_heading_that_gives_methods_to_choose_from_is_that_of_methods(
    form: str, tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    assert criteria_of(paper_of(form, _CHOICE, "Gardens", tmp_path)) == [
        "e|Skills|Able to prune old roses|CV,Interview",
        "d|Skills|Good eye for colour|Interview",
        "e|Other|Driving licence for a van|CV",
    ]


@pytest.mark.parametrize(
    ("heading", "all_of_them"),
    [
        ("Assessed by (application, interview or both)", "Both"),
        ("Method: Application / Interview / Both", "both"),
        ("How shown\nApplication form\nInterview\nAll", "All"),
        ("How we will assess this\nApplication\nInterview\nBoth of these", "Both of these"),
    ],
)
def test_both_stands_for_the_methods_that_the_heading_offers(heading: str, all_of_them: str) -> None:
    rows = (("Able to prune roses", "Essential", all_of_them), ("Good eye for colour", "Desirable", "Interview"))
    assert _read(_table(("Criteria", "Level", heading), *rows)) == [
        "e||Able to prune roses|Application form,Interview",
        "d||Good eye for colour|Interview",
    ]


def test_both_stands_for_the_only_two_methods_that_the_column_names() -> None:
    rows = (("Prunes roses", "E", "Both"), ("Eye for colour", "D", "Interview"), ("Drives a van", "D", "CV"))
    assert [line.split("|")[3] for line in _read(_table(("Requirement", "E/D", "Method"), *rows))] == [
        "CV,Interview", "Interview", "CV",
    ]  # fmt: skip


def test_both_among_three_methods_is_not_guessed() -> None:
    rows = (("Prunes roses", "E", "Both"), ("Eye", "D", "Interview"), ("Drives", "D", "CV"), ("Writes", "D", "Test"))
    assert _read(_table(("Requirement", "E/D", "Method"), *rows))[0] == "e||Prunes roses|"


def test_a_code_of_the_key_may_stand_for_both() -> None:
    note = "<p>A = application form, I = interview, B = both</p>"
    rows = (("Prunes roses", "E", "B"), ("Eye for colour", "D", "I"))
    assert _read(note + _table(("Requirement", "E/D", "Method"), *rows)) == [
        "e||Prunes roses|Application form,Interview",
        "d||Eye for colour|Interview",
    ]


_TWO = (("Prunes roses", "x", ""), ("Eye for colour", "", "x"))
_MORE = (("Drives a van", "x", ""), ("Knows Latin names", "", "x"))


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (
            "What's assessed at interview",
            "What's assessed from your job application",
            ("Interview", "Application form"),
        ),
        ("Measured in the work trial", "Measured by CV and covering letter", ("Work trial", "CV,Covering letter")),
        ("Criteria tested at interview", "Criteria shown on the application form", ("Interview", "Application form")),
    ],
)
def test_the_corner_of_a_table_may_say_how_all_of_it_is_assessed(
    first: str, second: str, names: tuple[str, str]
) -> None:
    told = [f"e||Prunes roses|{names[0]}", f"d||Eye for colour|{names[0]}",
            f"e||Drives a van|{names[1]}", f"d||Knows Latin names|{names[1]}"]  # fmt: skip
    heads = ("Essential", "Desirable")
    assert _read(_table((first, *heads), *_TWO) + _table((second, *heads), *_MORE)) == told
    over = ("Criteria", *heads)
    assert _read(_table((first,), over, *_TWO) + _table((second,), over, *_MORE)) == told
    assert _read(_table(over, (first,), *_TWO, (second,), *_MORE)) == told
    assert _read(f"<h3>{first}</h3>{_table(over, *_TWO)}<h3>{second}</h3>{_table(over, *_MORE)}") == told


def test_a_heading_with_other_words_is_a_group_and_no_method() -> None:
    rows = _table(("Interview skills", "Essential", "Desirable"), *_TWO)
    assert _read(rows) == ["e|Interview skills|Prunes roses|", "d|Interview skills|Eye for colour|"]


def test_a_level_over_the_numbers_of_the_rows_is_that_of_all_of_them() -> None:
    head = "Necessary requirements – skills, knowledge etc."
    essential = _table(("Essential criteria", head, "M.O.A."), ("1", "Prunes roses", "A.I"), ("2", "Drives a van", "D"))
    desirable = _table(("Desirable criteria", head, "M.O.A."), ("1", "Knows Latin names", "I"))
    key = "<p>* M.O.A. = Method of Assessment. A = Application, I = Interview, D = Documents</p>"
    assert _read(essential + desirable + key) == [
        "e||Prunes roses|Application form,Interview",
        "e||Drives a van|Documents",
        "d||Knows Latin names|Interview",
    ]


def test_so_it_is_in_one_table_in_a_workbook_and_without_methods(tmp_path: Path, criteria_of: _Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("Person specification", None, None),
        ("Essential", "What is needed", "How tested"), (1, "Prunes roses well", "Interview"), (2, "Drives", "CV"),
        ("Desirable", "What is needed", "How tested"), (1, "Knows Latin names", "Interview"),
    ):  # fmt: skip
        sheet.append(row)
    book.save(tmp_path / "specification.xlsx")
    assert criteria_of(tmp_path / "specification.xlsx") == [
        "e||Prunes roses well|Interview", "e||Drives|CV", "d||Knows Latin names|Interview",
    ]  # fmt: skip
    head = "Skills and experience"
    page = _table(("Essential criteria", head), ("1", "Prunes roses"), ("2", "Drives a van"))
    assert [line[0] for line in _read(page + _table(("Desirable criteria", head), ("1", "Knows Latin names")))] == [
        "e", "e", "d",
    ]  # fmt: skip


def test_numbers_that_do_not_rise_below_a_level_are_no_numbers_of_rows() -> None:
    page = _table(("Criteria", "Essential", "Desirable"), ("Prunes roses", "3", ""), ("Drives", "", "2"))
    assert _read(page) == ["e||Prunes roses|", "d||Drives|"]


_STARRED = (
    ("Area", "Criteria", "Assessed by"),
    ("Skills", "Able to prune old roses.*\nGood eye for colour.\nAble to lift.*", "I\nI\nI"),
    ("Other", "Driving licence for a van *", "A"),
)


@pytest.mark.parametrize("form", ["word", "page"])
def test_stars_that_a_sentence_explains_are_read_in_cells_of_several_lines(
    form: str, tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    note = "The essential criteria are marked with *, all other criteria are desirable. A = CV, I = Interview"
    read = criteria_of(paper_of(form, _STARRED, note, tmp_path))
    assert [(line[0], line.split("|")[2].strip(".")) for line in read] == [
        ("e", "Able to prune old roses"), ("d", "Good eye for colour"), ("e", "Able to lift"),
        ("e", "Driving licence for a van"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "levels"),
    [
        ("Criteria with an asterisk (*) are essential. The others are desirable.", "edee"),
        ("* = essential; all others are desirable", "edee"),
        ("Starred (*) criteria are essential, the rest desirable.", "edee"),
        ("All criteria are essential except those marked *, which are desirable.", "dedd"),
    ],
)
def test_a_star_means_what_its_note_says(note: str, levels: str) -> None:
    assert "".join(line[0] for line in _read(f"<p>{note}</p>{_table(*_STARRED)}")) == levels


def test_a_star_before_a_criterion_or_its_number_counts_too() -> None:
    note = "<p>* denotes an essential criterion, all others are desirable</p>"
    before = _table(("Area", "Criteria", "Assessed by"), ("Skills", "* Prunes roses\nEye for colour", "CV\nCV"))
    assert [line[0] for line in _read(note + before)] == ["e", "d"]
    number = _table(("No", "Criteria", "Assessed by"), ("1*", "Prunes roses", "CV"), ("2", "Eye for colour", "CV"))
    assert [line[0] for line in _read(note + number)] == ["e", "d"]
