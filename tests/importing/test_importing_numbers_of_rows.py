"""Numbers that count rows over several tables, beside numbers that a key explains: each keeps to what it says."""

from collections.abc import Sequence

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.table_making import draft_of, lines_of

_HEAD = ("Ref", "Essential or desirable", "Criteria", "Assessed by")
_OFFICE = (_HEAD, ("3", "E", "Keeping a ledger", "2, 3"), ("4", "D", "Taking minutes", "2"))
_SCHOOL = (_HEAD, ("1", "E", "GCSE in English", "1"), ("2", "D", "NVQ in business", "1"))


def _draft(*parts: str | Sequence[Sequence[str]]) -> DraftSpecification:
    def shown(part: str | Sequence[Sequence[str]]) -> str:
        if isinstance(part, str):
            return f"<p>{part}</p>"
        rows = ("".join(f"<td>{text}</td>" for text in row) for row in part)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"

    page = "<h1>Person specification: Clerk</h1>" + "".join(map(shown, parts))
    return draft_of(page.encode(), "html")


@pytest.mark.parametrize("bold", [True, False])
def test_a_table_below_its_own_heading_is_of_that_group_although_its_numbers_go_on(*, bold: bool) -> None:
    key = "1 = Application form, 2 = Interview, 3 = Test"
    heads = [f"<b>{name}</b>" if bold else f"{name}:" for name in ("Education", "Experience")]
    draft = _draft(key, heads[0], _SCHOOL, heads[1], _OFFICE)
    assert lines_of(draft) == [
        "e|Education|GCSE in English|Application form",
        "d|Education|NVQ in business|Application form",
        "e|Experience|Keeping a ledger|Interview,Test",
        "d|Experience|Taking minutes|Interview",
    ]
    assert draft.doubts == ()


@pytest.mark.parametrize("above", [True, False])
def test_a_key_of_numbers_says_nothing_of_the_rows_that_have_these_numbers(*, above: bool) -> None:
    key = "Codes: 1 Application form, 2 Interview, 3 Test"
    rows = (*_SCHOOL, *_OFFICE[1:])
    draft = _draft(*((key, rows) if above else (rows, key)))
    methods = [line.rpartition("|")[2] for line in lines_of(draft)]
    assert methods == ["Application form", "Application form", "Interview,Test", "Interview"]
    assert draft.doubts == ()


def test_a_sentence_of_row_numbers_still_says_how_these_rows_are_assessed() -> None:
    rows = tuple(row[:3] for row in (*_SCHOOL, *_OFFICE[1:]))
    draft = _draft(rows, "Numbers 1 and 2 are assessed by application form, 3 by interview and 4 by test.")
    methods = [line.rpartition("|")[2] for line in lines_of(draft)]
    assert methods == ["Application form", "Application form", "Interview", "Test"]


@pytest.mark.parametrize("head", ["<th colspan=4>{}</th>", "<td></td><td><b>{}</b></td><td></td><td></td>"])
@pytest.mark.parametrize("numbers", ["1 2 3 4 5", "Q1 Q2 B1 B2 B3"])
def test_a_numbered_row_with_nothing_beside_it_heads_no_group_where_groups_have_no_number(
    head: str, numbers: str
) -> None:
    one, two, three, four, five = numbers.split()
    rows = (
        ("No", "Criteria", "Level", "Method"),
        "Qualifications",
        (one, "GCSE in English", "E", "A"),
        (two, "NVQ in business", "D", "A"),
        "Behaviours",
        (three, "Focuses on people", "", ""),
        (four, "Takes ownership", "", ""),
        (five, "Works well with others", "E", "A/I"),
    )
    cells = (head.format(row) if isinstance(row, str) else "".join(f"<td>{text}</td>" for text in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    page = f"<h1>Person specification: Clerk</h1><p>A = application form, I = interview</p><table>{table}</table>"
    assert lines_of(draft_of(page.encode(), "html")) == [
        "e|Qualifications|GCSE in English|Application form",
        "d|Qualifications|NVQ in business|Application form",
        "u|Behaviours|Focuses on people|",
        "u|Behaviours|Takes ownership|",
        "e|Behaviours|Works well with others|Application form,Interview",
    ]
