"""Where a reader cannot be sure it says so, with the place: words cut at an edge, columns unread, marks and badges."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]


def _page(text: str, path: Path) -> Path:
    path.write_text(f"<html><body><h1>Person specification</h1>{text}</body></html>", encoding="utf-8")
    return path


def _rows(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def test_one_word_rows_of_a_table_of_one_column_are_criteria(tmp_path: Path, criteria_of: _Read) -> None:
    text = "<p><b>Essential</b></p>" + _rows(("Punctual",), ("Honest",)) + "<p><b>Desirable</b></p>"
    path = _page(text + _rows(("Numerate",), ("Driver",)), tmp_path / "specification.html")
    assert criteria_of(path) == ["e||Punctual|", "e||Honest|", "d||Numerate|", "d||Driver|"]


def test_a_cell_of_a_word_file_that_holds_only_a_bullet_is_a_tick(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    table = paper.add_table(3, 3)
    rows = (("Criteria", "Essential", "Desirable"), ("Degree in law", "•", ""), ("Shorthand", "", ""))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(2, 2).paragraphs[0].style = "List Bullet"
    paper.save(str(tmp_path / "specification.docx"))
    assert criteria_of(tmp_path / "specification.docx") == ["e||Degree in law|", "d||Shorthand|"]


def test_a_column_that_was_not_read_is_named_with_its_place(tmp_path: Path) -> None:
    rows = (
        ("Criteria", "Essential", "Desirable", "Panel notes"),
        ("Degree in law", "x", "", "by Tuesday"),
        ("French", "", "x", ""),
    )
    draft = read_specification(_page(_rows(*rows), tmp_path / "specification.html"))
    assert any("row 2, column 4" in doubt and "Panel notes" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize(
    ("elsewhere", "expected", "doubted"),
    [("cremations", "burial and cremation", False), ("", "burial and cremation", True)],
)
def test_a_word_divided_at_a_lines_end_is_put_together(
    elsewhere: str, expected: str, doubted: bool, tmp_path: Path
) -> None:
    text = (
        "PERSON SPECIFICATION\n\nEssential\n\n1.  Experience of work in which the accuracy of records is\n"
        "    required by the law of burial and cre-\n    mation\n2.  Tact when dealing with people who are bereaved\n"
        "    and with those who arrange funerals for them\n\nNotes on " + elsewhere + "\n"
    )
    path = tmp_path / "specification.txt"
    path.write_text(text, encoding="utf-8")
    draft = read_specification(path)
    assert expected in draft.posts[0].criteria[0].text
    assert any("Line 7" in doubt and "cremation" in doubt for doubt in draft.doubts) is doubted


def test_badges_and_boxes_say_the_level_beside_them(tmp_path: Path, criteria_of: _Read) -> None:
    boxes = "".join(
        f"<div><span>{text}</span><span>{level}</span><span>{how}</span></div>"
        for text, level, how in (
            ("Building pipelines in the cloud", "Essential", "Application, Interview"),
            ("Contributing to open source", "Desirable", "Application"),
        )
    )
    path = _page(f"<section>{boxes}<p>Apply now</p></section>", tmp_path / "boxes.html")
    assert criteria_of(path) == [
        "e||Building pipelines in the cloud|Application form,Interview",
        "d||Contributing to open source|Application form",
    ]
    items = "<ul><li>Writing tests <span>Essential</span></li><li><span>Desirable</span> Open source work</li></ul>"
    assert criteria_of(_page(items, tmp_path / "items.html")) == ["e||Writing tests|", "d||Open source work|"]


def test_sentences_about_the_person_are_read_one_by_one(tmp_path: Path) -> None:
    text = (
        "<h2>The person</h2><p>You will hold a qualification in horticulture. You must be able to lead a team of four. "
        "Experience of glasshouses is desirable. Our last gardener grew prize onions for years.</p>"
    )
    path = tmp_path / "gardener.html"
    path.write_text(f"<html><body><h1>Head Gardener</h1>{text}</body></html>", encoding="utf-8")
    draft = read_specification(path)
    levels = [criterion.level for criterion in draft.posts[0].criteria]
    assert levels == ["essential", "essential", "desirable"]


def _columns(path: Path, second: str, top: str) -> Path:
    """A table without lines that fills the end of a page and goes on at the top of the next."""
    paper = FPDF()
    paper.set_auto_page_break(False)
    paper.set_font("Helvetica", size=10)
    for page, rows in enumerate(
        (
            [
                ("Criteria", "Essential", "Desirable"),
                ("Knowledge", "Law of planning", "Heritage"),
                ("Skills", second, "Drawing"),
            ],
            [("", top, ""), ("Other", "Evening meetings", "Driving")],
        )
    ):
        paper.add_page()
        at = 250 if page == 0 else 20
        if page == 0:
            paper.text(20, 20, "Person specification")
        for row in rows:
            for left, text in zip((20, 60, 130), row, strict=True):
                paper.text(left, at, text)
            at += 5
    paper.output(str(path))
    return path


def test_a_table_without_lines_goes_on_over_the_page(tmp_path: Path, criteria_of: _Read) -> None:
    path = _columns(tmp_path / "pages.pdf", "Writing reports for", "councillors")
    assert sorted(criteria_of(path)) == [
        "d|Knowledge|Heritage|",
        "d|Other|Driving|",
        "d|Skills|Drawing|",
        "e|Knowledge|Law of planning|",
        "e|Other|Evening meetings|",
        "e|Skills|Writing reports for councillors|",
    ]


@pytest.mark.parametrize("ending", [".txt", ".html"])
def test_single_words_below_a_label_are_a_list_and_no_headings(ending: str, tmp_path: Path, criteria_of: _Read) -> None:
    words = ("Essential", "Punctual", "Honest", "Sober", "Desirable", "Numerate", "Driver")
    path = tmp_path / f"specification{ending}"
    lines = "\n".join(words) if ending == ".txt" else "".join(f"<p>{word}</p>" for word in words)
    head = "Person specification\n\n" if ending == ".txt" else "<h1>Person specification</h1>"
    path.write_text(head + lines, encoding="utf-8")
    assert criteria_of(path) == ["e||Punctual|", "e||Honest|", "e||Sober|", "d||Numerate|", "d||Driver|"]
