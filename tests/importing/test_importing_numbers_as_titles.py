"""Numbers that a job board puts where a title is asked for: `Job: REQ20417`."""

import pytest

from tests.importing.lines_making import draft_in

PAPER = "Job: {said}\n## Essential\n- Can read a tide table\n- Able to swim\n"


@pytest.mark.parametrize("said", ["REQ20417", "2044/17", "LIB-00213"])
def test_the_number_of_a_vacancy_is_no_title_without_a_doubt(said: str) -> None:
    post = draft_in("html", PAPER.format(said=said)).posts[0]
    assert post.title.casefold() != said.casefold()
    assert any("title" in doubt for doubt in post.doubts)


def test_a_name_with_a_number_is_a_title() -> None:
    assert draft_in("html", PAPER.format(said="Deckhand 2")).posts[0].title == "Deckhand 2"
