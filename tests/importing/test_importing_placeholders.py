"""Cells where nothing is said: `n/a` and dashes are neither words, levels nor methods."""

import pytest

from tests.importing.table_making import FORMS, Rows, doubts_of, draft_of, lines_of, table_in

NOTHING = [("n/a", "-"), ("-", "n/a"), ("N/A", "N/A"), ("–", "–"), ("None", "-"), ("not applicable", "nil")]


def _lines(form: str, rows: Rows) -> list[str]:
    return lines_of(draft_of(table_in(form, rows), form))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("one", "other"), NOTHING)
def test_a_short_table_with_cells_that_say_nothing_holds_criteria(form: str, one: str, other: str) -> None:
    rows = [["", "Essential", "Desirable"], ["Qualifications", "A diploma", one], ["Skills", "Good typing", other]]
    assert _lines(form, rows) == ["e|Qualifications|A diploma|", "e|Skills|Good typing|"]


@pytest.mark.parametrize(("one", "other"), NOTHING)
def test_what_a_person_holds_is_a_criterion_and_no_heading(one: str, other: str) -> None:
    rows = [["Criterion", "Level", "Method"], ["A diploma", one, other], ["Good typing", "Essential", "Interview"]]
    draft = draft_of(table_in("docx", rows), "docx")
    assert lines_of(draft) == ["u||A diploma|", "e||Good typing|Interview"]
    assert not any("heading" in doubt or "no level that is known" in doubt for doubt in doubts_of(draft)["A diploma"])
