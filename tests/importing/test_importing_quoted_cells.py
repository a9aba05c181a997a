"""Text copied from a spreadsheet: cells of several lines stand in quotation marks between tabs."""

import pytest

from shortlister.importing.quoted_cells import cells_of
from shortlister.importing.quoted_cells import lines_of as records
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_HEAD = "Person specification: Clerk\n\nCriteria\tEssential\tDesirable\tMethod\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_quoted_cell_of_several_lines_is_one_cell(end: str) -> None:
    text = f'{_HEAD}Skills\t\t\t\n"Managing tenancies\nincluding arrears"\tX\t\tTest\nTyping\t\tX\tTest\n'
    draft = read_text(text.replace("\n", end), "clipboard")
    assert lines_of(draft) == ["e|Skills|Managing tenancies including arrears|Test", "d|Skills|Typing|Test"]
    assert draft.posts[0].criteria[1].source.line == 7


def test_every_cell_of_a_row_may_have_lines_and_marks_of_its_own() -> None:
    text = "Area\tCriterion\tLevel\tMethod\n"
    text += 'Skills\t"Typing ""at speed""\nFiling\n\nTact"\t"E\nE\nD"\t"Test\nTest\nForm"\n'
    assert lines_of(read_text(f"Person specification: Clerk\n\n{text}", "clipboard")) == [
        'e|Skills|Typing "at speed"|Test', "e|Skills|Filing|Test", "d|Skills|Tact|Application form"
    ]  # fmt: skip


def test_headings_of_several_lines_are_headings() -> None:
    text = '"Criterion\n(what we want)"\t"Essential\nor desirable"\t"How\nassessed"\nTyping\tE\tTest\nTact\tD\tTest\n'
    found = lines_of(read_text(f"Person specification: Clerk\n\n{text}", "clipboard"))
    assert found == ["e||Typing|Test", "d||Tact|Test"]


@pytest.mark.parametrize("cell", ['"Our clerk" is patient', '6" pipes', '"Never closed', 'Says “yes” and "no"'])
def test_a_mark_that_is_only_a_quotation_divides_nothing(cell: str) -> None:
    text = f"{cell}\tE\tTest\nTyping\tD\tTest"
    assert [line for _number, line in records(text)] == text.split("\n")
    assert cells_of(f"{cell}\tE\tTest") == [cell, "E", "Test"]


def test_quoted_prose_without_tabs_keeps_its_lines() -> None:
    text = '"We look after\nour people"\nTyping\tE'
    assert [*records(text)] == [(1, '"We look after'), (2, 'our people"'), (3, "Typing\tE")]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_quoted_cells_of_several_lines_are_read_from_csv_too(mark: str) -> None:
    rows = [("Area", "Criterion", "Level", "Method"),
            ("Skills", '"managing tenancies\nincluding arrears"', "E", "Form"),
            ("Other", '"Own car\nClean licence"', '"D\nE"', "Interview")]  # fmt: skip
    text = "\n".join(mark.join(row) for row in rows)
    assert lines_of(draft_of(f"Person specification: Clerk\n{text}\n".encode(), "csv")) == [
        "e|Skills|managing tenancies including arrears|Application form", "d|Other|Own car|Interview",
        "e|Other|Clean licence|Interview",
    ]  # fmt: skip
