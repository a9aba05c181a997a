"""Demands that begin with what they are for: `To be considered, you will have …`; none of them is lost unsaid."""

import pytest

from shortlister.importing.criteria.words.demands import demands_in
from tests.importing.lines_making import draft_in


@pytest.mark.parametrize("text", [
    "In order to be considered, you will be on track to receive a degree in music.",
    "To qualify for this post you will need to have two years' experience of nursing.",
    "To be appointed, candidates must hold a clean driving licence.",
])  # fmt: skip
def test_such_a_demand_above_the_lists_is_doubted(text: str) -> None:
    lists = "Essential skills:\n- Reads music\n- Tidy\nDesirable skills:\n- Plays the organ\n"
    draft = draft_in("txt", f"# Verger\nJob requirements\n{text}\n{lists}")
    assert [one.text for one in draft.left_over] == [text]


@pytest.mark.parametrize("text", [
    "To be considered, please send your letter by Friday.", "To be considered you must be free for interview in May.",
])  # fmt: skip
def test_what_is_asked_of_an_application_is_no_demand(text: str) -> None:
    assert demands_in(text) == []
