"""Tables that ask for nothing but papers and checks, which are methods elsewhere: each is a criterion."""

import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

FORMS = ("docx", "html", "xlsx")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "rows",
    [
        [["Essential", "Two references"], ["Desirable", "Enhanced disclosure"]],
        [["Essential", "Desirable"], ["Two references", "Enhanced disclosure"]],
    ],
)
def test_papers_alone_beside_or_below_levels_are_criteria_without_methods(form: str, rows: list[list[str]]) -> None:
    assert lines_of(draft_of(table_in(form, rows), form)) == ["e||Two references|", "d||Enhanced disclosure|"]


def test_one_row_that_asks_for_references_is_read() -> None:
    draft = draft_of(table_in("docx", [["Essential", "Two references"]]), "docx")
    assert lines_of(draft) == ["e||Two references|"]


def test_methods_below_levels_are_still_methods() -> None:
    rows = [["Essential", "Desirable"], ["Application form", "Interview"], ["Typing", "Filing"]]
    assert not any("Interview" in line.split("|")[2] for line in lines_of(draft_of(table_in("docx", rows), "docx")))
