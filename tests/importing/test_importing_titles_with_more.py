"""Titles with words of the paper around them: its state, whose list it is, what kind of paper."""

import pytest

from tests.importing.lines_making import draft_in


@pytest.mark.parametrize(
    "head",
    ["Stores Assistant – what I want", "Further particulars: Stores Assistant", "Stores Assistant (DRAFT v2)"],
)
@pytest.mark.parametrize("form", ["docx", "txt"])
def test_only_the_name_of_the_post_is_its_title(form: str, head: str) -> None:
    text = f"# {head}\nEssential\n- Forklift ticket\n- Tact\nDesirable\n- Welsh\nAssessed by interview."
    assert [post.title for post in draft_in(form, text).posts] == ["Stores Assistant"]
