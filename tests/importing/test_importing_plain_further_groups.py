"""Plain lines below the bold name of a further group, where no heading names the specification."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of

_LIST = "## Requirements\n\nYou must have:\n\n* A degree in English\n* Two years in a library\n\n"


@pytest.mark.parametrize("before", ["", "C. ", "3) "])
def test_they_are_criteria_as_those_of_the_list_above(before: str) -> None:
    group = f"**{before}Personal qualities**\n\nA calm manner with readers of all ages.\n\nDiscretion at all times.\n"
    draft = read_text(f"# Librarian\n\n{_LIST}{group}", "librarian.md")
    assert [line for line in lines_of(draft) if line[0] == "u"] == [
        "u|Personal qualities|A calm manner with readers of all ages.|",
        "u|Personal qualities|Discretion at all times.|",
    ]
    assert not draft.doubts


@pytest.mark.parametrize(
    "text",
    [
        "**Training**\n\nA full programme of training in the first month.",
        "**Experience**\n\nThe library is open to readers from every background.",
        "**Values**\n\nKindness, courage and care in all our dealings.",
        "**Skills**\n\nYou will be offered a course in book repair.",
    ],
)
def test_what_is_told_of_the_work_or_the_employer_is_none(text: str) -> None:
    assert len(lines_of(read_text(f"# Librarian\n\n{_LIST}{text}\n", "librarian.md"))) == 2
