"""Stars before the items of a list are bullets, also where an item speaks of tests; a note's star is a mark."""

import pytest

from tests.importing.pasting import read_text

_HEAD = "# Rigger\n\n## Person specification\n\n### Essential\n\n"


@pytest.mark.parametrize(
    "item",
    [
        "Experience of load test automation of the main mast using strain gauges.",
        "Rope testing and splicing using a bench test or the like.",
        "Run test plans, performing load and drop testing to find frayed ropes.",
    ],
)
def test_an_item_of_a_starred_list_that_speaks_of_tests_is_a_criterion(item: str) -> None:
    draft = read_text(f"{_HEAD}* Ties knots in the dark\n* {item}\n* Climbs in any weather\n", "page.md")
    assert [one.text for one in draft.posts[0].criteria][1] == item
    assert not any("not read" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("note", ["* Tested at interview", "* = tested at interview"])
def test_the_star_of_a_note_below_the_list_stays_a_mark(note: str) -> None:
    draft = read_text(f"{_HEAD}- Ties knots in the dark *\n- Climbs in any weather\n\n{note}\n", "page.md")
    assert [one.measured_by for one in draft.posts[0].criteria] == [("Interview",), ()]
