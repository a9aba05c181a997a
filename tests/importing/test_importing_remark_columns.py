"""A column of remarks is none of criteria, however long; rows that only go on and rows without remarks are not lost."""

from collections.abc import Sequence

import pytest

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, DraftCriterion, DraftPost
from shortlister.importing.criteria.closing.cross_checks import cross_checked
from tests.importing.table_making import draft_of, lines_of, table_in

_FORMS = ("docx", "xlsx", "html")
_ROWS = (
    ("Signal theory", "E", "Form", "They must know the yellow book by heart"),
    ("Night work", "E", "Interview", "–"),
    ("Points oiling", "D", "Form", ""),
)
_READ = ["e||Signal theory|Application form", "e||Night work|Interview", "d||Points oiling|Application form"]


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    "heading",
    [
        "Notes",
        "Panel question",
        "Interview questions (panel only)",
        "Evidence the panel will look for",
        "Explanation",
        "What good looks like",
        "Why we ask for it",
        "Guidance for shortlisters",
        "Reason",
    ],
)
def test_a_last_column_of_remarks_replaces_no_criteria(form: str, heading: str) -> None:
    rows = [("Criterion", "E/D", "Assessed", heading), *_ROWS]
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == _READ
    assert not draft.left_over


@pytest.mark.parametrize("heading", ["In the depot", "Relevance", "Daily use"])
def test_what_stands_behind_the_levels_is_no_criterion_and_is_said(heading: str) -> None:
    rows = [("Requirement", "E/D", "Assessed", heading), *_ROWS]
    draft = draft_of(table_in("docx", rows), "docx")
    assert lines_of(draft) == _READ
    assert any(heading in doubt for doubt in draft.doubts)


def test_remarks_between_the_criteria_and_their_ticks_are_no_criteria() -> None:
    rows = [
        ("Criteria", "Comments", "Essential", "Desirable", "Assessed"),
        ("Signal theory", "They must know the yellow book by heart", "x", "", "Form"),
        ("Night work", "", "x", "", "Interview"),
        ("Points oiling", "Training is given to anyone who has not done it", "", "x", "Form"),
    ]
    assert lines_of(draft_of(table_in("docx", rows), "docx")) == _READ


def test_asked_headings_leave_why_aside() -> None:
    rows = [
        ("What do we want?", "Do you have to have it?", "How will we know?", "Why do we want it?"),
        ("Can read signal plans", "Yes", "Form", "Every shift begins with the plans of the whole line"),
        ("Can work at night", "Yes", "Interview", "The points are oiled when no trains run at all"),
        ("Has oiled points before", "No", "Form", "Training is given to anyone who has not done it"),
    ]
    texts = [line.split("|")[2] for line in lines_of(draft_of(table_in("docx", rows), "docx"))]
    assert texts == [row[0] for row in rows[1:]]


def test_criteria_behind_a_column_of_areas_and_their_levels_are_still_read() -> None:
    rows = [
        ("Area", "E/D", "Detail"),
        ("Signals", "E", "Knows the yellow book by heart"),
        ("Signals", "D", "Has worked a lever frame"),
        ("Track", "E", "Can walk the line at night"),
    ]
    lines = lines_of(draft_of(table_in("docx", rows), "docx"))
    assert [line.split("|")[1:3] for line in lines] == [[row[0], row[2]] for row in rows[1:]]


@pytest.mark.parametrize("blank", ["–", "", "-"])
def test_a_name_with_nothing_beside_it_is_the_criterion_and_is_doubted(blank: str) -> None:
    rows = [
        ("Competence", "Standard expected", "E/D", "Method"),
        ("Points", "Oils and adjusts them without help", "E", "Practical"),
        ("Lamps", "Trims them so that they burn all night", "D", "Practical"),
        ("Patience", blank, "E", "Interview"),
    ]
    draft = draft_of(table_in("docx", rows), "docx")
    assert lines_of(draft)[2] == "e||Patience|Interview"
    assert any("“Patience”" in doubt for doubt in draft.doubts)


def test_an_empty_row_of_a_usual_group_becomes_no_criterion() -> None:
    rows = [
        ("Attribute", "Criteria", "E/D"),
        ("Experience", "Work on a railway of any gauge", "E"),
        ("Skills", "", "E"),
        ("Knowledge", "The rules for trackside work", "D"),
    ]
    texts = [line.split("|")[2] for line in lines_of(draft_of(table_in("docx", rows), "docx"))]
    assert texts == [rows[1][1], rows[3][1]]


@pytest.mark.parametrize("form", ["docx", "xlsx"])
@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("Walking the line in all", "seasons"),
        ("Knowledge of the", "Light Railways Act"),
        ("Greasing points and", "lamps"),
    ],
)
def test_a_row_that_only_goes_on_is_no_group(form: str, begins: str, ends: str) -> None:
    rows = [
        ("Criteria", "Essential", "Desirable", "Assessed"),
        (begins, "✔", "", "Form"),
        (ends, "", "", ""),
        ("Writing reports", "✔", "", "Test"),
        ("Lever frames", "", "✔", "Interview"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        f"e||{begins} {ends}|Application form",
        "e||Writing reports|Test",
        "d||Lever frames|Interview",
    ]


def test_small_headings_of_groups_are_not_joined() -> None:
    rows = [
        ("Criteria", "Essential", "Desirable"),
        ("on the line", "", ""),
        ("Walking at night", "x", ""),
        ("in the box", "", ""),
        ("Lever frames", "", "x"),
    ]
    lines = lines_of(draft_of(table_in("docx", rows), "docx"))
    assert lines == ["e|on the line|Walking at night|", "d|in the box|Lever frames|"]


def _document(rows: Sequence[Sequence[str]]) -> Document:
    cells = tuple(
        Cell((text,), row, column, place=Place(cell=f"row {row} column {column}"))
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
        if text
    )
    return Document("a.docx", "docx", (Block(BlockKind.TABLE, cells=cells, place=Place(block=1)),))


def _said(document: Document, places: Sequence[tuple[int, int]]) -> list[str]:
    cells = {(cell.row, cell.column): cell for cell in document.blocks[0].cells}
    levels = {"E": "essential", "D": "desirable"}
    criteria = tuple(
        DraftCriterion(cells[place].text, "", levels[cells[place[0], 2].text], (), cells[place].place)
        for place in places
    )
    return [str(one) for one in cross_checked(document, (DraftPost("Signaller", criteria),), (), ())]


def test_the_checks_tell_of_remarks_read_as_criteria_and_of_rows_lost() -> None:
    document = _document(
        [("Criterion", "E/D", "Assessed", "Relevance"), ("Flag hand", "E", "Form", "On a trial shift"), *_ROWS]
    )
    said = _said(document, [(2, 4), (3, 4)])
    assert any("“Criterion” heads another" in one for one in said)
    assert any("“Night work” has a level in its row" in one for one in said)
    assert not [one for one in _said(document, [(2, 1), (3, 1), (4, 1), (5, 1)]) if "level in its row" in one]
