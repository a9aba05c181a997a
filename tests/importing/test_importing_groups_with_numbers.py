"""Groups whose names differ in a number or a letter alone: `Part A` and `Part B`, `Section 1` and `Section 2`."""

import pytest

from tests.importing.table_making import draft_of


@pytest.mark.parametrize(("first", "second"), [("Part A", "Part B"), ("Section 1", "Section 2"), ("Area 1", "Area 12")])
def test_each_gets_its_own_methods(first: str, second: str) -> None:
    text = f"""# Person specification: Clerk

What is under {first} will be assessed from the application form. {second} will be assessed at interview.

## Essential

### {first}

- Filing experience
- GCSE English

### {second}

- Tact
- Good humour
"""
    (post,) = draft_of(text.encode(), "md").posts
    assert [one.measured_by for one in post.criteria] == [("Application form",)] * 2 + [("Interview",)] * 2


def test_a_number_that_no_group_has_is_none_of_them() -> None:
    text = "# Person specification: Clerk\n\nWhat is under Part C will be assessed at interview.\n\n## Essential\n\n"
    text += "### Part A\n\n- Filing\n- Typing\n\n### Part B\n\n- Tact\n- Wit\n"
    draft = draft_of(text.encode(), "md")
    assert not any(one.measured_by for one in draft.posts[0].criteria)
