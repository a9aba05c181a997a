"""The papers that an application is made of are no criteria, whatever stood above; what they show may be some."""

import pytest

from tests.importing.pasting import read_text

_HEAD = (
    "# Usher\n\n**Applicants must have skills in these areas:**\n\n- Able to count heads\n- Ability to climb stairs\n\n"
    "**How we work**\n\nWe are a small house of players.\n\n"
)
_PAPERS = "\n\n- a covering letter of one page\n- the names of two referees\n- a statement of your interests\n"


@pytest.mark.parametrize("heading", ["**APPLICATION PROCESS**\n\n", "**Application process**\n\n", ""])
@pytest.mark.parametrize(
    "lead", ["To apply, write. Your application should contain:", "Please send us:", "Applications must include:"]
)
def test_the_papers_of_an_application_are_no_criteria(heading: str, lead: str) -> None:
    draft = read_text(f"{_HEAD}{heading}{lead}{_PAPERS}", "page.md")
    assert [one.text for one in draft.posts[0].criteria] == ["Able to count heads", "Ability to climb stairs"]


def test_what_a_letter_is_to_show_is_asked_for() -> None:
    text = "# Usher\n\nIn your covering letter include examples of these skills:\n\n- Able to count heads\n- Tact\n"
    draft = read_text(text, "page.md")
    assert [one.text for one in draft.posts[0].criteria] == ["Able to count heads", "Tact"]
