"""A form's own examples, left among what was filled in, are no criteria and are said to be left out."""

import pytest

from tests.importing.lines_making import draft_in
from tests.importing.table_making import draft_of, lines_of, table_in

_SAID = "stands among what is asked for, but was left out"


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("example", ["e.g. able to work in a team", "eg: first aid", "For example, a clean licence"])
def test_an_example_in_a_cell_is_left_out(form: str, example: str) -> None:
    rows = (("Essential", "Desirable"), (f"{example}\nPlaywork level 2", "Makaton"), ("Story telling", "Welsh"))
    draft = draft_of(table_in(form, rows, "Measured by: application form"), form)
    assert sorted(line.split("|")[2] for line in lines_of(draft)) == [
        "Makaton",
        "Playwork level 2",
        "Story telling",
        "Welsh",
    ]
    assert len([doubt for doubt in draft.doubts if example[:12] in doubt and "left out" in doubt]) == 1


@pytest.mark.parametrize("form", ["docx", "txt"])
def test_an_example_in_a_list_is_left_out(form: str) -> None:
    text = "# Person specification: Play Worker\nEssential\n- e.g. lifting\n- Playwork level 2\n"
    text += "- Patience\nDesirable\n- Welsh"
    draft = draft_in(form, text)
    assert [one.text for post in draft.posts for one in post.criteria] == ["Playwork level 2", "Patience", "Welsh"]
    assert [_SAID in doubt for doubt in draft.doubts if "lifting" in doubt] == [True]


def test_examples_that_are_all_there_is_stay() -> None:
    text = "# Person specification: Play Worker\nEssential\n- e.g. lifting\n- e.g. patience\nDesirable\n- e.g. Welsh"
    assert len([one for post in draft_in("txt", text).posts for one in post.criteria]) == 3


@pytest.mark.parametrize(
    "fact", ["Schedule: Monday to Friday", "Job type: Permanent", "Shift pattern: earlies and lates", "Start date: May"]
)
def test_a_fact_of_the_post_above_a_list_is_no_group(fact: str) -> None:
    text = f"# Sales Administrator\nBright Blinds Ltd - Swindon\n{fact}\nWhat you need:\n"
    text += "- Sage 50 (preferred)\n- GCSE English (required)"
    criteria = [one for post in draft_in("txt", text).posts for one in post.criteria]
    assert [(one.group, one.level[0]) for one in criteria] == [("", "d"), ("", "e")]
