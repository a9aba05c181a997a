"""One sentence that gives all criteria a level, the exception told first."""

import pytest

from tests.importing.table_making import draft_of

_LIST = (
    "# Person specification: Florist\n\n## Experience\n- Has kept a shop (desirable)\n- Ties wreaths\n\n"
    "## Skills\n- Neat\n\n"
)


def _levels(sentence: str) -> list[str]:
    return [c.level for c in draft_of((_LIST + sentence + "\n").encode(), "md").posts[0].criteria]


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless marked desirable, every criterion is essential.",
        "Unless otherwise stated, all criteria are essential.",
        "Except where marked desirable, all requirements are essential.",
        "Unless marked desirable, every criterion is essential. Strengths may be talked about too.",
        "All criteria are essential unless marked desirable.",
    ],
)
def test_what_bears_no_mark_has_the_level_of_all(sentence: str) -> None:
    assert _levels(sentence) == ["desirable", "essential", "essential"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless you drive, a bicycle is essential.",
        "Unless marked desirable, a criterion may be essential or not.",
        "Unless a reference is bad, an offer is made.",
    ],
)
def test_other_sentences_with_unless_give_no_level(sentence: str) -> None:
    assert _levels(sentence)[1:] == ["unspecified", "unspecified"]
