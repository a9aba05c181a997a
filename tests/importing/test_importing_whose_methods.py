"""Columns of methods beside the criteria of two levels: which are whose, and what is doubted of them."""

import pytest

from tests.importing.table_making import Rows, draft_of, lines_of, table_in

_READ = ["e||Can darn a sail|Interview", "d||Has sewn tents|Application form"]
_TWO = ["e||Can spin wool|Test", "d||Has kept sheep|Interview"]


def _doubts(form: str, rows: Rows) -> tuple[list[str], list[str]]:
    draft = draft_of(table_in(form, rows), form)
    return lines_of(draft), [one for one in draft.doubts if "how it is measured" in one]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_a_column_of_methods_before_each_list_is_not_doubted_for_the_other(form: str) -> None:
    rows = [
        ("How assessed", "Essential", "How assessed", "Desirable"),
        ("Interview", "Can darn a sail", "Application form", "Has sewn tents"),
        ("Test", "Can spin wool", "Interview", "Has kept sheep"),
    ]
    assert _doubts(form, rows) == ([*_READ, *_TWO], [])


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("name", ["{} assessed by", "Assessed by ({})", "Measured by: {}", "If {}, assessed by"])
def test_columns_of_methods_named_after_a_level_behind_both_lists_are_not_doubted_for_the_other(
    form: str, name: str
) -> None:
    rows = [
        ("Essential", "Desirable", name.format("essential"), name.format("desirable")),
        ("Can darn a sail", "Has sewn tents", "Interview", "Application form"),
        ("Can spin wool", "Has kept sheep", "Test", "Interview"),
    ]
    assert _doubts(form, rows) == ([*_READ, *_TWO], [])


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("name", ["If {}, assessed by", "Assessed by ({})", "For {} criteria: assessed by"])
def test_a_ticked_criterion_has_the_methods_of_the_column_named_after_its_level(form: str, name: str) -> None:
    rows = [
        ("Criteria", "E", "D", name.format("essential"), name.format("desirable")),
        ("Can darn a sail", "x", "", "Interview", "Test"),
        ("Has sewn tents", "", "x", "Test", "Application form"),
        ("Can spin wool", "x", "", "Test", "Application form"),
        ("Has kept sheep", "", "x", "Test", "Interview"),
    ]
    assert _doubts(form, rows) == ([*_READ, *_TWO], [])


def test_a_method_that_stands_only_in_the_column_of_the_other_level_is_read() -> None:
    rows = [
        ("Criteria", "E", "D", "Assessed by (essential)", "Assessed by (desirable)"),
        ("Can darn a sail", "x", "", "", "Interview"),
        ("Has sewn tents", "", "x", "", "Application form"),
        ("Can spin wool", "x", "", "Test", ""),
    ]
    assert _doubts("docx", rows)[0] == [*_READ, _TWO[0]]
