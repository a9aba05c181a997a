"""A plain row without methods among rows that have some: a criterion as they are, with a doubt, and no group."""

import pytest

from tests.importing.table_making import FORMS, draft_of, lines_of, table_in

NOTE = "A = Application, I = Interview"
UNTESTED = "The document does not say how this is measured."


def _rows(heads: tuple[str, str], lone: str) -> list[list[str]]:
    told = [["Typing at speed", "A"], ["Answering telephones", "I"], [lone, ""], ["Filing", "A/I"], ["Stock", "A"]]
    return [list(heads), *told]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("heads", [("Criteria", "Code"), ("Essential", "Assessed by"), ("Requirement", "Key")])
def test_the_only_row_without_a_code_is_a_criterion_in_doubt(form: str, heads: tuple[str, str]) -> None:
    draft = draft_of(table_in(form, _rows(heads, "Keeping a diary for two managers"), NOTE), form)
    found = {one.text: one for one in draft.posts[0].criteria}
    texts = ["Typing at speed", "Answering telephones", "Keeping a diary for two managers", "Filing", "Stock"]
    assert list(found) == texts
    assert {one.group for one in found.values()} == {""}
    assert UNTESTED in found["Keeping a diary for two managers"].doubts
    assert found["Filing"].measured_by == ("Application form", "Interview")


@pytest.mark.parametrize("name", ["Knowledge", "Front Desk Work", "WORKING WITH OTHERS", "Looking after money:"])
def test_a_row_named_as_groups_are_is_still_one(name: str) -> None:
    lines = lines_of(draft_of(table_in("docx", _rows(("Essential", "Assessed by"), name), NOTE), "docx"))
    assert [line for line in lines if name.rstrip(":") in line] == [
        f"e|{name.rstrip(':')}|Filing|Application form,Interview", f"e|{name.rstrip(':')}|Stock|Application form",
    ]  # fmt: skip
