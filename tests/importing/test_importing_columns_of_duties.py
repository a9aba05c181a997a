"""A column of what is asked for, in a table of the work, is a specification where the document has no other."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

_ASKED = ("A level standard of education", "Book-keeping of a farm is essential", "Good IT skills")


def _rows(heads: tuple[str, ...]) -> list[tuple[str, ...]]:
    work = ("Keep the accounts of the farm", "Accounts are ready in time")[: len(heads) - 1]
    return [heads, *((*work, asked) for asked in _ASKED)]


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize(
    "heads",
    [
        ("Accountabilities", "Measures of success", "What you need to know"),
        ("Key responsibilities", "Knowledge and skills"),
        ("Main duties", "Skills and experience"),
    ],
)
def test_it_is_read_below_its_own_heading(form: str, heads: tuple[str, ...]) -> None:
    lines = lines_of(draft_of(table_in(form, _rows(heads)), form))
    assert lines == [f"{'ueu'[at]}|{heads[-1]}|{text}|" for at, text in enumerate(_ASKED)]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_table_with_levels_beside_it_is_the_specification_alone(form: str) -> None:
    work = table_in(form, _rows(("Main duties", "Skills and experience")), note="Essential: patience with goats")
    lines = lines_of(draft_of(work, form))
    assert not any("IT skills" in line for line in lines)


def test_columns_of_levels_are_read_as_before() -> None:
    rows = [("Main duties", "Essential", "Desirable"), ("Accounts", "Book-keeping", "Welsh"), ("Goats", "Patience", "")]
    levels = sorted(line.split("|")[0] for line in lines_of(draft_of(table_in("docx", rows), "docx")))
    assert levels == ["d", "e", "e"]
