"""Headings of tables in several rows, headings that come again further down, and what only explains a table."""

import io
from collections.abc import Sequence

import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_Cell = str | tuple[str, int]
_Rows = Sequence[Sequence[_Cell]]

_SKILLS: _Rows = (
    ("Skills",),
    ("Five GCSEs", "X", "", "X", "", ""),
    ("Forklift licence", "", "X", "X", "", ""),
    ("Experience",),
    ("Stock control in a warehouse", "X", "", "X", "X", ""),
    ("Knowledge of a stock database", "", "X", "", "X", "X"),
)


def _page(rows: _Rows) -> str:
    lines = []
    for row in rows:
        cells = [(cell, 1) if isinstance(cell, str) else cell for cell in row]
        lines.append("<tr>" + "".join(f"<td colspan={span}>{text}</td>" for text, span in cells) + "</tr>")
    return f"<h1>Clerk</h1><h2>Person specification</h2><table>{''.join(lines)}</table>"


def _sheet(rows: _Rows, *, merged: bool) -> DraftSpecification:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.cell(1, 1, "Person Specification")
    sheet.cell(2, 1, "Job title: Clerk")
    for number, row in enumerate(rows, 4):
        column = 1
        for cell in row:
            text, span = (cell, 1) if isinstance(cell, str) else cell
            sheet.cell(number, column, text or None)
            if merged and span > 1:
                sheet.merge_cells(start_row=number, start_column=column, end_row=number, end_column=column + span - 1)
            column += span
    data = io.BytesIO()
    book.save(data)
    return recognise(parse(data.getvalue(), "xlsx", "clerk.xlsx", DEFAULT), DEFAULT)


def _lines(draft: DraftSpecification) -> list[str]:
    return [
        f"{one.level[0]}|{one.group}|{one.text}|{','.join(one.measured_by)}"
        for post in draft.posts
        for one in post.criteria
    ]


def _expected(form: str, interview: str, test: str) -> list[str]:
    return [
        f"e|Skills|Five GCSEs|{form}",
        f"d|Skills|Forklift licence|{form}",
        f"e|Experience|Stock control in a warehouse|{form},{interview}",
        f"d|Experience|Knowledge of a stock database|{interview},{test}",
    ]


_USUAL = ("Application form", "Interview", "Test")
_HEADINGS: dict[str, tuple[_Rows, tuple[str, str, str]]] = {
    "bands over both": (
        (("", ("Level", 2), ("Assessed by", 3)), ("Criteria", "Essential", "Desirable", "Form", "Interview", "Test")),
        _USUAL,
    ),
    "codes below bands": (
        (("", ("Importance", 2), ("Evidence from", 3)), ("Requirement", "Ess", "Des", "A", "I", "T")),
        _USUAL,
    ),
    "three rows": (
        (
            ("", ("Requirement", 2), ("Method of assessment", 3)),
            ("", "", "", "Before interview", ("On the day", 2)),
            ("Criteria", "E", "D", "Application", "Interview", "Test"),
        ),
        _USUAL,
    ),
    "a blank row between": (
        (
            ("", ("Level", 2), ("How assessed", 3)),
            ("",) * 6,
            ("Attribute", "Essential", "Desirable", "Form", "Interview", "Typing test"),
        ),
        ("Application form", "Interview", "Typing test"),
    ),
    "in Welsh": (
        (
            ("", ("Pwysigrwydd", 2), ("Asesir drwy", 3)),
            ("Meini prawf", "Hanfodol", "Dymunol", "Ffurflen gais", "Cyfweliad", "Prawf"),
        ),
        _USUAL,
    ),
    "in Irish": (
        (
            ("", ("Leibhéal", 2), ("Conas a mheasfar", 3)),
            ("Critéir", "Riachtanach", "Inmhianaithe", "Foirm iarratais", "Agallamh", "Triail"),
        ),
        _USUAL,
    ),
    "bands in words of their own": (
        (
            ("", ("Tick one", 2), ("Where we will look", 3)),
            ("What we need", "Essential", "Desirable", "Application", "Interview", "Shop floor duel"),
        ),
        ("Application form", "Interview", "Shop floor duel"),
    ),
    "one band": (
        (("", "", "", ("Assessed by", 3)), ("Criteria", "Essential", "Desirable", "Application", "Interview", "Duel")),
        ("Application form", "Interview", "Duel"),
    ),
}


@pytest.mark.parametrize("name", sorted(_HEADINGS))
def test_headings_in_several_rows_are_read_on_a_page_and_in_a_workbook(name: str) -> None:
    headings, methods = _HEADINGS[name]
    rows = (*headings, *_SKILLS)
    whole = _expected(*methods)
    assert _lines(read_text(_page(rows), "clerk.html")) == whole
    assert _lines(_sheet(rows, merged=True)) == whole
    assert _lines(_sheet(rows, merged=False)) == whole


def test_the_first_criterion_below_a_heading_of_one_row_is_no_second_heading() -> None:
    rows: _Rows = (("", "Level", "Assessed by"), ("Driving licence", "Essential", "Interview"), ("Tact", "D", "Test"))
    assert _lines(read_text(_page(rows), "clerk.html")) == ["e||Driving licence|Interview", "d||Tact|Test"]


_KITCHEN = ("Supporting statement", "Interview", "Kitchen visit")
_NEEDED: _Rows = (("Level 2 hygiene", "Y", "", ""), ("Cooking for fifty", "Y", "Y", ""), ("Calm", "", "Y", "Y"))
_WANTED: _Rows = (("Level 3 catering", "Y", "", ""), ("First aid", "", "Y", ""))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([("Essential criteria", *_KITCHEN)], [("Desirable criteria", *_KITCHEN)]),
        ([("Essential", *_KITCHEN)], [("Desirable", *_KITCHEN)]),
        ([("Must have", *_KITCHEN)], [("", "", "", ""), ("Nice to have", *_KITCHEN)]),
        ([("Essential", *_KITCHEN)], [("Desirable", "", "", "")]),
        (
            [(("Essential criteria", 4),), ("Criterion", *_KITCHEN)],
            [(("Desirable criteria", 4),), ("Criterion", *_KITCHEN)],
        ),
    ],
)
def test_headings_that_come_again_for_the_other_level_are_no_criteria(first: _Rows, second: _Rows) -> None:
    expected = [
        "e||Level 2 hygiene|Supporting statement",
        "e||Cooking for fifty|Supporting statement,Interview",
        "e||Calm|Interview,Kitchen visit",
        "d||Level 3 catering|Supporting statement",
        "d||First aid|Interview",
    ]
    rows = (*first, *_NEEDED, *second, *_WANTED)
    assert _lines(read_text(_page(rows), "cook.html")) == expected
    assert _lines(_sheet(rows, merged=True)) == expected


_TABLE = _page(
    (
        ("Criteria", "Level", "Assessed by"),
        ("Good honours degree", "Essential", "Application form"),
        ("Running events*", "Essential", "Interview"),
        ("Driving licence", "Desirable", "Application form"),
    )
)


@pytest.mark.parametrize(
    "after",
    [
        "<ul><li>Application form – we check this against the form.</li>"
        "<li>Interview – questions of the panel.</li></ul>",
        "<p>Application form: your answers will be scored twice.</p><p>Interview: the panel may also set a task.</p>",
        "<p><b>Application form</b></p><p>We look at what you write of it.</p><p><b>Interview</b></p>"
        "<p>You will be asked the same questions as everybody.</p>",
        "<dl><dt>Application form</dt><dd>Scored by two managers against the criteria.</dd><dt>Interview</dt>"
        "<dd>You will be asked questions by three people.</dd></dl>",
        "<ul><li>Essential – without which a candidate could not do the job.</li>"
        "<li>Desirable – useful to the post, and may be used to shortlist.</li></ul>",
        "<p>* Training will be given to the right person.</p>",
        "<p>Fell Aid is a member of Aid UK. Charity 1099999.</p>",
        "<p>Registered charity no. 1099999. Registered in England and Wales.</p>",
    ],
)
def test_what_explains_a_table_below_it_is_no_criterion(after: str) -> None:
    assert [line.replace("*", "") for line in _lines(read_text(_TABLE + after, "events.html"))] == [
        "e||Good honours degree|Application form",
        "e||Running events|Interview",
        "d||Driving licence|Application form",
    ]


def test_criteria_that_name_a_method_or_a_membership_stay() -> None:
    page = (
        "<h1>Clerk</h1><h2>Person specification</h2><h3>Essential</h3><ul><li>Interview: able to put people at ease"
        "</li><li>Presentation: skills in public speaking</li><li>Is a member of the RTPI</li></ul>"
    )
    assert len(_lines(read_text(page, "clerk.html"))) == 3
