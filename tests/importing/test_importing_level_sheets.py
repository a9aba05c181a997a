"""Workbooks with a sheet for what is essential and one for what is desirable."""

import io
from collections.abc import Mapping, Sequence

import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.lines_making import FORMS, paper_in
from tests.importing.table_making import draft_of, lines_of

_NEEDED = (("Criterion", "Tested by"), ("Skills",), ("Splices rope", "Test"), ("Ties knots", "Test"))
_WANTED = (("Criterion", "Tested by"), ("Skills",), ("Sews sails", "Interview"))
_READ = ["e|Skills|Splices rope|Test", "e|Skills|Ties knots|Test", "d|Skills|Sews sails|Interview"]


def _read(sheets: Mapping[str, Sequence[Sequence[str]]]) -> DraftSpecification:
    book, written = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(written)
    return draft_of(written.getvalue(), "xlsx")


@pytest.mark.parametrize(
    ("needed", "wanted", "above"),
    [
        ("Essential", "Desirable", ("Sailmaker – Essential criteria", "Sailmaker – Desirable criteria")),
        ("Essential", "Desirable", ("Sailmaker: person specification", "Sailmaker: person specification")),
        ("Essential criteria", "Desirable criteria", ("Sailmaker", "Sailmaker")),
        ("Must have", "Nice to have", ("Sailmaker – what we need", "Sailmaker – what would help")),
        ("Sheet1", "Sheet2", ("Sailmaker – Essential criteria", "Sailmaker – Desirable criteria")),
        ("One", "Two", ("Essential requirements: Sailmaker", "Desirable requirements: Sailmaker")),
    ],
)
def test_a_sheet_gives_its_level_to_all_its_rows_whatever_title_stands_above_them(
    needed: str, wanted: str, above: tuple[str, str]
) -> None:
    draft = _read({needed: [(above[0],), *_NEEDED], wanted: [(above[1],), *_WANTED]})
    assert lines_of(draft) == _READ
    assert [post.title for post in draft.posts] == ["Sailmaker"]


def test_a_group_that_begins_both_sheets_is_no_title() -> None:
    draft = _read({"Essential": _NEEDED[1:], "Desirable": _WANTED[1:]})
    assert lines_of(draft) == _READ


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_of_the_post_and_a_level_gives_the_level(form: str) -> None:
    text = (
        "# Sailmaker – Essential criteria\n- Splices rope\n- Ties knots\n# Sailmaker – Desirable criteria\n"
        "- Sews sails\n- Steers a boat\n"
    )
    draft = draft_of(paper_in(form, text), form)
    assert [line[0] for line in lines_of(draft)] == ["e", "e", "d", "d"]
    assert [post.title for post in draft.posts] == ["Sailmaker"]
