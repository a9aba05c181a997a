"""Headings that say what an employer asks of whom, behind duties; and measured items below one that says nothing."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

ADVERT = """Allotment Officer

What you will do
- Let the plots and collect the rents
- Walk the sites every week

{heading}
- A season of growing vegetables (application)
- Plain letters and notices (test)
- A calm manner (interview)

It would be great if you also had
- Urdu (interview)
"""


@pytest.mark.parametrize(
    "heading",
    [
        "What we need from you",
        "What we require of our new officer",
        "Things we need from you",
        "What the job needs from you",
    ],
)
def test_what_an_employer_needs_of_someone_is_essential(heading: str) -> None:
    assert lines_in("txt", ADVERT.format(heading=heading)) == [
        "e||A season of growing vegetables|Application form",
        "e||Plain letters and notices|Test",
        "e||A calm manner|Interview",
        "d||Urdu|Interview",
    ]


@pytest.mark.parametrize(
    "heading",
    ["What we expect of you", "What we look for", "What we want from our new colleague", "What we hope to see"],
)
def test_what_an_employer_asks_in_other_words_is_a_specification(heading: str) -> None:
    assert len(lines_in("txt", ADVERT.format(heading=heading))) == 4


@pytest.mark.parametrize("heading", ["What you can expect from us", "What we need to tell you", "What we are like"])
def test_what_is_no_demand_opens_no_specification(heading: str) -> None:
    paper = ADVERT.format(heading=heading).replace(" (application)", "").replace(" (test)", "")
    assert lines_in("txt", paper.replace("A calm manner (interview)", "A free plot")) == ["d||Urdu|Interview"]


def test_measured_items_below_an_unread_heading_are_each_doubted() -> None:
    left = [one.text for one in draft_in("txt", ADVERT.format(heading="Roots and shoots")).left_over]
    assert left == [
        "A season of growing vegetables (application)",
        "Plain letters and notices (test)",
        "A calm manner (interview)",
    ]
