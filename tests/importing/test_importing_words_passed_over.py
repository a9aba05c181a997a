"""What stands among criteria or beside them and is not read: each is named where it stands."""

import pytest

from tests.importing.lines_making import draft_in
from tests.importing.table_making import draft_of, table_in

_HEADER = ("Area", "Essential", "Method of Assessment")


@pytest.mark.parametrize("code", ["OH1", "OH", "XB2"])
def test_a_code_that_nothing_explains_is_said_not_to_be_read(code: str) -> None:
    rows = [_HEADER, ("Skills", "Bakes bread", "Interview"), ("Health", "Lifts heavy pots all day", code)]
    (post,) = draft_of(table_in("docx", rows), "docx").posts
    (doubt,) = post.criteria[1].doubts
    assert f"“{code}” was not read" in doubt


@pytest.mark.parametrize("blank", ["N/A", "NA", "-", ""])
def test_a_sign_that_there_is_no_method_is_no_such_code(blank: str) -> None:
    rows = [_HEADER, ("Skills", "Bakes bread", "Interview"), ("Health", "Lifts heavy pots all day", blank)]
    (post,) = draft_of(table_in("docx", rows), "docx").posts
    assert not any("was not read" in doubt for doubt in post.criteria[1].doubts)


@pytest.mark.parametrize("line", ["A high level of care for others", "Calm at the highest level of bustle"])
def test_a_line_below_a_list_that_speaks_of_a_high_level_of_something_is_said_to_be_left_out(line: str) -> None:
    page = f"Cook\n# Person specification\n## Essential\n- Bakes bread\n- Makes jam\n{line}\n# About us\nWe are a pub."
    draft = draft_in("html", page)
    assert any(f"“{line}” stands among what is asked for" in doubt for doubt in draft.doubts)


def test_a_heading_of_levels_below_a_list_is_not() -> None:
    page = (
        "Cook\n# Person specification\n## Essential\n- Bakes bread\n- Makes jam\nLevel of importance\n# About us\nHi."
    )
    assert not any("Level of importance" in doubt for doubt in draft_in("html", page).doubts)
