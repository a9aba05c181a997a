"""Examples right below the name of a group head nothing, are no criteria, and do not join the name in plain text."""

import pytest

from tests.importing.pasting import read_text

_LISTS = (
    "EXPERIENCE CRITERIA\n{0} posts held at sea\n• Years before the mast\n• Work with children\n\n"
    "SKILLS, ABILITIES & KNOWLEDGE CRITERIA\n{0} steering, sewing\n• Able to splice\n• Ability to read charts\n"
)


@pytest.mark.parametrize("hint", ["eg", "e.g.", "for example", "such as"])
@pytest.mark.parametrize("between", ["", "\n"])
def test_a_hint_below_the_name_of_a_group_says_nothing_of_its_criteria(hint: str, between: str) -> None:
    text = "PERSON SPECIFICATION\n\n" + _LISTS.format(hint).replace("CRITERIA\n", f"CRITERIA\n{between}")
    (post,) = read_text(text, "page.txt").posts
    assert [one.text for one in post.criteria] == [
        "Years before the mast", "Work with children", "Able to splice", "Ability to read charts",
    ]  # fmt: skip
    assert [one.group for one in post.criteria] == ["EXPERIENCE CRITERIA"] * 2 + [
        "SKILLS, ABILITIES & KNOWLEDGE CRITERIA"
    ] * 2


def test_a_line_in_small_letters_below_a_name_in_capitals_is_its_first_item() -> None:
    text = "PERSON SPECIFICATION\n\nESSENTIAL\n\nSKILLS\nsplicing of ropes\nuse of charts\n\nEXPERIENCE\nyears at sea\n"
    (post,) = read_text(text, "page.txt").posts
    assert not any("SKILLS" in one.text or "EXPERIENCE" in one.text for one in post.criteria)
