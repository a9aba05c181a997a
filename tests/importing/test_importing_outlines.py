"""Outlines and mind maps typed as lists, and cards in the cells of a table."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text


def _found(draft: DraftSpecification) -> list[tuple[str, str, str, tuple[str, ...]]]:
    found = draft.posts[0].criteria
    return [(one.group, one.text, str(one.level), tuple(one.measured_by)) for one in found]


_OUTLINE = [
    (1, "Work with people"), (2, "{one}"), (3, "Has done street outreach"), (3, "Can work nights"), (2, "{two}"),
    (3, "Drives"), (2, "Assessed by: application form"), (1, "Paperwork"), (2, "{one}"),
    (3, "Writes notes the same day"), (2, "{two}"), (3, "Has used a case system"), (2, "Assessed by: interview"),
]  # fmt: skip
_WANTED = [
    ("Work with people", "Has done street outreach", "essential", ("Application form",)),
    ("Work with people", "Can work nights", "essential", ("Application form",)),
    ("Work with people", "Drives", "desirable", ("Application form",)),
    ("Paperwork", "Writes notes the same day", "essential", ("Interview",)),
    ("Paperwork", "Has used a case system", "desirable", ("Interview",)),
]


@pytest.mark.parametrize(
    ("one", "two", "indent"),
    [("Non-negotiable", "Welcome", 2), ("Must haves", "Nice to haves", 4), ("You must have", "Bonus", 0)],
)
def test_an_outline_tells_groups_and_levels_by_its_steps(one: str, two: str, indent: int) -> None:
    lines = (f"{' ' * indent * (depth - 1)}- {text.format(one=one, two=two)}" for depth, text in _OUTLINE)
    assert _found(read_text("# Outreach worker\n\n" + "\n".join(lines) + "\n", "a.md")) == _WANTED


def test_cards_in_the_cells_of_a_table_are_criteria_with_their_level_and_method() -> None:
    note = "Cards marked ANCHOR are things we cannot manage without. Cards marked FLAG are nice to have."
    table = (
        "| | |\n|---|---|\n| ANCHOR<br>Powerboat level 2<br>Seen at: sea trial | FLAG<br>VHF licence<br>Seen at: CV |\n"
        "| ANCHOR<br>Swims strongly<br>Seen at: sea trial | |\n"
    )
    assert _found(read_text(f"# Deckhand\n\n{note}\n\n{table}", "a.md")) == [
        ("", "Powerboat level 2", "essential", ("Sea trial",)),
        ("", "VHF licence", "desirable", ("CV",)),
        ("", "Swims strongly", "essential", ("Sea trial",)),
    ]
