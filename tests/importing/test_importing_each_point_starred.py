"""A line below the lists that says how each point is measured, and how those with a star are measured besides."""

import pytest

from tests.importing.pasting import read_text

_LISTS = "Essential\n- Likes children*\n- Speaks clearly\n\nDesirable\n- Knows first aid\n- Leads games *\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "How we decide: every point above is assessed by the form. Points marked * are also assessed by a role play.",
        "Each item listed is tested by the form. Starred items are tested by a role play as well.",
        "Selection process – every requirement is checked from the form. Those with a * also have a role play.",
        "How this works: each criterion on the list is judged by the form. Lines marked * also have a role play.",
    ],
)
def test_each_point_has_what_all_have_and_those_with_a_star_one_more(line: str) -> None:
    (post,) = read_text(f"Mentor\n\nPerson specification\n\n{_LISTS}{line}\n", "mentor.txt").posts
    assert [(one.text, ", ".join(one.measured_by)) for one in post.criteria] == [
        ("Likes children", "Application form, Role play"), ("Speaks clearly", "Application form"),
        ("Knows first aid", "Application form"), ("Leads games", "Application form, Role play"),
    ]  # fmt: skip


def test_each_point_of_one_section_is_none_of_all() -> None:
    line = "Every point in this section is assessed by the form. Points marked * are also assessed by a role play."
    (post,) = read_text(f"Mentor\n\nPerson specification\n\n{_LISTS}{line}\n", "mentor.txt").posts
    assert not post.criteria[1].measured_by
