"""Lines of a letterhead below the criteria: the letter before an address or a number is no level."""

import pytest

from shortlister.importing.criteria.words.contact_lines import is_contact
from tests.importing.lines_making import draft_in

_PAPER = "# Person specification: Clerk\n## Essential\n- Adds up\n- Types\n## Desirable\n- Speaks Welsh\n{}\n"


@pytest.mark.parametrize("line", [
    "E: jobs@example.org", "D: 0131 496 0000", "E: jobs@example.org T: 0131 496 0000 W: www.example.org",
    "D – +44 (0)131 496 0000", "Tel: 0131 496 0000 / Email: jobs@example.org",
])  # fmt: skip
def test_an_address_or_a_number_is_no_criterion(line: str) -> None:
    draft = draft_in("txt", _PAPER.format(line))
    assert [one.text for post in draft.posts for one in post.criteria] == ["Adds up", "Types", "Speaks Welsh"]
    assert not draft.doubts


@pytest.mark.parametrize("line", ["E: a degree", "D: 2 years as a clerk", "Email and phone", "E: T", "0121 or near"])
def test_other_lines_are_no_contacts(line: str) -> None:
    assert not is_contact(line)
