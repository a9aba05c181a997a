"""Titles without the year behind their colon, the grade and pay behind them, and one that a question names."""

import pytest

from tests.importing.pasting import read_text


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Woodland Fellow: Person Specification 2011", "Woodland Fellow"),
        ("Person specification: Woodland Officer Grade 3 £24,404 - £25,183", "Woodland Officer"),
        ("What makes a Good Forest Ranger?", "Forest Ranger"),
    ],
)
def test_such_a_line_names_the_post_and_no_more(line: str, title: str) -> None:
    draft = read_text(f"# {line}\n\n## Essential criteria\n\n- Can fell trees\n- Knows the wood\n", "page.md")
    assert draft.posts[0].title == title
