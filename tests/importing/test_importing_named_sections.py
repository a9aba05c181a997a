"""Headings that name a part of the specification and in the same line the post, or whose the specification is."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

_BODY = """Marked by our panel.
## Essential
- Cooks for many
- Writes menus
## Desirable
- Led volunteers
"""
_READ = ["e||Cooks for many|", "e||Writes menus|", "d||Led volunteers|"]


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize(
    "head",
    [
        "Who we want: Community Chef",
        "What we look for: Community Chef",
        "Who we want – Community Chef (part time)",
        "What we need: Community Chef",
        "About you: Community Chef",
        "WHO WE WANT: COMMUNITY CHEF",
    ],
)
def test_the_post_behind_the_name_of_a_part_is_the_title(head: str, form: str) -> None:
    text = f"# {head}\n{_BODY}"
    assert [post.title.partition(" (")[0] for post in draft_in(form, text).posts] == ["Community Chef"]
    assert lines_in(form, text) == _READ


def test_what_is_no_post_stays_where_it_is() -> None:
    assert draft_in("html", f"# Cook\n# About you: a leader\n{_BODY}").posts[0].title == "Cook"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("whose", ["Forget-Us-Not Wales", "Hollow Bank"])
@pytest.mark.parametrize("mark", [" –", ":"])
def test_whose_the_specification_is_takes_no_title_away(whose: str, mark: str, form: str) -> None:
    text = f"# Helpline Adviser\nPerson specification{mark} {whose}\n## Essential\n- Listens well\n- Keeps notes\n"
    assert [post.title for post in draft_in(form, text).posts] == ["Helpline Adviser"]


def test_a_further_post_of_an_unknown_name_is_still_one() -> None:
    text = (
        "# Woodland Ranger\n## Essential\n- Fells trees\n- Keeps paths\n"
        "# Person specification: Kennel Hand\n## Essential\n- Feeds dogs\n- Cleans kennels\n"
    )
    assert [post.title for post in draft_in("html", text).posts] == ["Woodland Ranger", "Kennel Hand"]
