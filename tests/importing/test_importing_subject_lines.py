"""Titles in the subject of a letter, and at the beginning of a line that goes on with the hours."""

import pytest

from tests.importing.lines_making import draft_in

ASKS = """
## Essential
- Two years in an office
- Types fast
## Desirable
- Plays the organ
"""


@pytest.mark.parametrize("subject", ["**Parish Administrator, 20 hours**", "## Parish Administrator – £14 an hour",
                                     "Re: Parish Administrator (part-time)", "**Parish Administrator**"])  # fmt: skip
def test_the_line_below_the_greeting_of_a_letter_is_its_subject(subject: str) -> None:
    above = "# St Anne’s Benefice Office\n\nA. Marsh LLB S. Okafor ACA\n\nDear applicant,"
    text = f"{above}\n\n{subject}\n\nThank you.\n{ASKS}"
    assert [post.title for post in draft_in("md", text).posts] == ["Parish Administrator"]


@pytest.mark.parametrize(
    "line",
    [
        "Parish Administrator: 20 hours a week. Line manager: the Rector. Based at the Old School, with a boiler.",
        "Parish Administrator, part-time. Based at the Old School.",
        "Parish Administrator – £14.20 an hour for 20 hours. You would work for the Rector.",
    ],
)
def test_a_first_line_may_go_on_with_the_hours_behind_the_title(line: str) -> None:
    text = f"# United Benefice\n\n{line}\n{ASKS}"
    assert [post.title for post in draft_in("md", text).posts] == ["Parish Administrator"]
