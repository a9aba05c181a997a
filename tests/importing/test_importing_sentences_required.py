"""A sentence alone below the heading of what is required of a kind, in an advert: it is asked for."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

ADVERT = """# Map Curator
## About us
Our library keeps maps of the whole county.
## {heading}
{line}
## Skills
The ideal person would have:
- Good knowledge of old maps
- Careful handling
## Benefits
Staff eat free on Fridays.
"""


@pytest.mark.parametrize(
    "heading", ["Educational Requirements", "Experience and skills needed", "Qualifications required"]
)
@pytest.mark.parametrize("form", ["html", "md"])
def test_a_sentence_below_what_is_required_is_a_criterion_without_a_level(form: str, heading: str) -> None:
    lines = lines_in(form, ADVERT.format(heading=heading, line="Minimum of a diploma, preferably in cartography."))
    assert lines[0] == f"u|{heading}|Minimum of a diploma, preferably in cartography.|"


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Educational Requirements", "No certificates of any kind."),
        ("Experience Requirements", "We are proud to train people ourselves."),
        ("Working here", "Minimum of fuss, preferably none."),
    ],
)
def test_what_is_not_required_and_what_is_told_is_none(heading: str, line: str) -> None:
    draft = draft_in("html", ADVERT.format(heading=heading, line=line))
    assert [one.text for one in draft.posts[0].criteria] == ["Good knowledge of old maps", "Careful handling"]
