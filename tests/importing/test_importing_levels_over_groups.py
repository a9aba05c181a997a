"""Levels in headings of their own, over groups that come back below the next level."""

import pytest

from tests.importing.table_making import draft_of

_ROWS = "<table><tr><td>Leading a team of {0}</td><td>A</td></tr><tr><td>Budgets of {0}</td><td>I</td></tr></table>"
_LIST = "<ul><li>Leading a team of {0}</li><li>Budgets of {0}</li></ul>"


def _levels(first: str, second: str, body: str, tags: tuple[str, str]) -> str:
    """The first letters of the levels of four criteria below each of two headings."""

    def below(head: str, *kinds: str) -> str:
        groups = (f"<{tags[1]}>{name}</{tags[1]}>" for name in ("Experience", "Skills"))
        lists = "".join(group + body.format(kind) for group, kind in zip(groups, kinds, strict=True))
        return f"<{tags[0]}>{head}</{tags[0]}>{lists}"

    page = "<h1>Person specification: Manager</h1><p>A = application form, I = interview</p>"
    page += below(first, "five", "ten") + below(second, "twenty", "sixty")
    draft = draft_of(page.replace("<b>", "<p><b>").replace("</b>", "</b></p>").encode(), "html")
    assert draft.doubts == ()
    return "".join(one.level[0] for one in draft.posts[0].criteria)


@pytest.mark.parametrize("body", [_ROWS, _LIST])
@pytest.mark.parametrize("tags", [("b", "b"), ("h2", "h3")])
@pytest.mark.parametrize(("first", "second"), [("Must haves:", "Great to haves:"), ("You need", "Lovely-to-have")])
def test_levels_in_plain_words_lead_the_groups_below_them(
    first: str, second: str, body: str, tags: tuple[str, str]
) -> None:
    assert _levels(first, second, body, tags) == "eeeedddd"


@pytest.mark.parametrize("body", [_ROWS, _LIST])
def test_groups_that_begin_anew_below_an_unknown_heading_are_not_of_the_level_before(body: str) -> None:
    assert _levels("Must have", "Sought after", body, ("b", "b")) == "eeeeuuuu"
