"""Tables: headings said again in cells, numbered headings, definitions of criteria, lost ticks, the same row twice."""

import io

import docx
from docx.document import Document as Paper

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of

_ASKED = "When is this evaluated?"


def _page(*tables: str) -> str:
    return f"<html><body><h1>Person specification</h1>{''.join(tables)}</body></html>"


def _rows(*rows: tuple[str, ...]) -> str:
    return (
        "<table>" + "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in rows) + "</table>"
    )


def test_a_heading_said_again_in_a_cell_is_no_method_and_no_group() -> None:
    page = _page(_rows(
        ("Essential criteria", f"{_ASKED}i"),
        ("<p>Skill:</p><p>Applicants must:</p><ul><li>Hold a licence</li><li>Have sailed</li></ul>",
         f"{_ASKED} Application form, interview/selection centrev"),
        ("<p>Fitness:</p><p>Is fit to climb masts.</p>", f"{_ASKED} Application form References"),
        ("<p>Speech:</p><p>Can speak to passengers.</p>", f"<p>{_ASKED}</p><p>Application form</p><p>References</p>"),
        ("<p>Health:</p><p>Meets the health requirements</p>", _ASKED),
        ("(in line with the sailing code).", "Application form, interview"),
    ))  # fmt: skip
    criteria = read_text(page, "sailor.html").posts[0].criteria
    both = ("Application form", "Interview", "Selection centre")
    assert [(one.text, one.group, one.measured_by) for one in criteria] == [
        ("Hold a licence", "Skill", both),
        ("Have sailed", "Skill", both),
        ("Is fit to climb masts.", "Fitness", ("Application form", "References")),
        ("Can speak to passengers.", "Speech", ("Application form", "References")),
        ("Meets the health requirements (in line with the sailing code).", "Health", ("Application form", "Interview")),
    ]
    assert {one.level for one in criteria} == {ESSENTIAL}
    assert not any(one.doubts for one in criteria)


def test_headings_that_stand_again_over_each_group_stay_headings() -> None:
    page = _page(_rows(
        ("Qualifications", "Essential/Desirable", "How is it assessed?"),
        ("A licence", "Essential", "Application form"),
        ("Skills at sea", "Essential/Desirable", "How is it assessed?"),
        ("Can tie knots", "Desirable", "Interview"),
    ))  # fmt: skip
    criteria = read_text(page, "sailor.html").posts[0].criteria
    assert [(one.text, one.level, one.group, one.measured_by) for one in criteria] == [
        ("A licence", ESSENTIAL, "Qualifications", ("Application form",)),
        ("Can tie knots", DESIRABLE, "Skills at sea", ("Interview",)),
    ]


def test_a_heading_that_the_word_processor_numbers_names_the_group() -> None:
    paper = docx.Document()
    paper.add_paragraph("Person specification")
    paper.add_paragraph("A = application form, R = references")
    for name, asked, level, method in (
        ("RECORD", "A good first reference", "E", "R"),
        ("STAFF AND PUPILS", "High hopes for all", "D", "A/R"),
    ):
        _numbered(paper, (name, "Essential/ Desirable", "Evidence"), (asked, level, method))
        paper.add_paragraph("")
    written = io.BytesIO()
    paper.save(written)
    criteria = draft_of(written.getvalue(), "docx").posts[0].criteria
    assert [(one.text, one.level, one.group, one.measured_by) for one in criteria] == [
        ("A good first reference", ESSENTIAL, "RECORD", ("References",)),
        ("High hopes for all", DESIRABLE, "STAFF AND PUPILS", ("Application form", "References")),
    ]


def _numbered(paper: Paper, head: tuple[str, ...], row: tuple[str, ...]) -> None:
    table = paper.add_table(2, 3)
    for at, texts in enumerate((head, row)):
        for column, text in enumerate(texts):
            table.cell(at, column).text = text
    table.cell(0, 0).paragraphs[0].style = paper.styles["List Number"]


def test_a_table_that_defines_criteria_asks_for_nothing() -> None:
    page = _page(
        _rows(
            ("Competencies", "Essential or Desirable"),
            ("Communicate Effectively", "E"),
            ("Being customer focussed", "E"),
            ("Knowledge of sails", "D"),
        ),
        "<h2>Competencies</h2>",
        _rows(
            ("Competency", "Definition"),
            ("Communicating Effectively", "Speaks and writes clearly to all kinds of people"),
            ("Being customer focussed", "Provides an excellent service"),
        ),
    )
    criteria = read_text(page, "sailor.html").posts[0].criteria
    assert [one.text for one in criteria] == [
        "Communicate Effectively",
        "Being customer focussed",
        "Knowledge of sails",
    ]


def test_rows_whose_ticks_are_all_lost_are_criteria_and_a_second_one_adds_its_method() -> None:
    head = ("Criteria", "Essential", "Desirable")
    page = _page(
        "<h3>What's assessed from your application form</h3>",
        _rows(
            head, ("Driving licence", "", ""), ("Willing to train for the role.", "", ""), ("Can use a radio", "", "")
        ),
        "<h3>What's assessed at interview</h3>",
        _rows(
            head,
            ("Understands the care of passengers", "", ""),
            ("Can use a radio", "", ""),
            ("Larger vehicles and their licence", "", ""),
            ("Has built rapport with customers.", "", ""),
        ),
    )
    criteria = read_text(page, "driver.html").posts[0].criteria
    form, asked = ("Application form",), ("Interview",)
    assert [(one.text, one.level, one.group, one.measured_by) for one in criteria] == [
        ("Driving licence", UNSPECIFIED, "", form),
        ("Willing to train for the role.", UNSPECIFIED, "", form),
        ("Can use a radio", UNSPECIFIED, "", (*form, *asked)),
        ("Understands the care of passengers", UNSPECIFIED, "", asked),
        ("Larger vehicles and their licence", UNSPECIFIED, "", asked),
        ("Has built rapport with customers.", UNSPECIFIED, "", asked),
    ]
