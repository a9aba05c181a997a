"""Lines of a cell that begin in small letters among others with capitals: criteria, or one that goes on."""

import pytest

from shortlister.domain.own_doubts import MORE_THAN_ONE
from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_HEADS = ("Area", "Criteria", "Essential", "Desirable")


def _rows(cell: str) -> list[tuple[str, str, str, str]]:
    return [_HEADS, ("Care", cell, "Yes", ""), ("Other", "Drives a minibus", "", "Yes")]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("before", "line"), [
    ("Familiarity with common allergies", "understanding of kitchen hygiene"),
    ("Runs a busy serving hatch on her own", "experience of cooking for two hundred"),
])  # fmt: skip
def test_a_line_that_opens_as_a_criterion_is_one_of_its_own(form: str, before: str, line: str) -> None:
    cell = f"Keeps the wishes of the children first in whatever is cooked\n{before}\n{line}"
    draft = draft_of(table_in(form, _rows(cell)), form)
    assert [one.split("|")[2] for one in lines_of(draft)] == [*cell.split("\n"), "Drives a minibus"]


@pytest.mark.parametrize("line", ["and of how they are treated", "in a kitchen with two hundred covers"])
def test_a_line_that_goes_on_belongs_to_the_one_before(line: str) -> None:
    cell = f"Keeps the wishes of the children first in whatever is cooked\nFamiliarity with allergies\n{line}"
    draft = draft_of(table_in("docx", _rows(cell)), "docx")
    assert lines_of(draft)[1] == f"e|Care|Familiarity with allergies {line}|"
    assert not [one for doubts in doubts_of(draft).values() for one in doubts if one == MORE_THAN_ONE]


def test_a_line_that_may_be_either_is_doubted() -> None:
    cell = "Treats every child in the same way, whatever they like to eat\nTakes orders kindly\nkeeps the hatch clean"
    draft = draft_of(table_in("docx", _rows(cell)), "docx")
    assert lines_of(draft)[1] == "e|Care|Takes orders kindly keeps the hatch clean|"
    assert MORE_THAN_ONE in doubts_of(draft)["Takes orders kindly keeps the hatch clean"]
