"""Sections below bold lines, an asterisk explained at the end, and brackets behind headings that a note explains."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

SPOKEN = """# Ferry Mate
**{duties}**
- Tie up and cast off
- Sell tickets
**{person}**
On the water ({first})
- Has crewed a passenger boat *
- Swims a length in clothes *
- Knows the Upper Lake
With passengers ({second})
- Keeps a queue cheerful *
- Speaks some German

{note}
"""


@pytest.mark.parametrize(
    ("duties", "person"),
    [
        ("Main duties", "The sort of hand we hope for"),
        ("Key tasks", "Who we hope will apply"),
        ("Duties", "Somebody who fits"),
    ],
)
@pytest.mark.parametrize(
    "note",
    [
        "Points with an asterisk are essential. Points without one are desirable. The words in brackets after each "
        "heading say how we shall judge that heading.",
        "An asterisk (*) means essential; all others are desirable. How we test each section stands in brackets after "
        "the heading.",
        "Items marked * are essential, the rest desirable. The brackets after every heading tell how it is assessed.",
    ],
)
def test_a_bold_line_that_looks_as_that_of_the_duties_ends_them(duties: str, person: str, note: str) -> None:
    text = SPOKEN.format(
        duties=duties, person=person, note=note, first="a morning aboard and interview", second="interview"
    )
    assert lines_in("md", text) == [
        "e|On the water|Has crewed a passenger boat|Morning aboard,Interview",
        "e|On the water|Swims a length in clothes|Morning aboard,Interview",
        "d|On the water|Knows the Upper Lake|Morning aboard,Interview",
        "e|With passengers|Keeps a queue cheerful|Interview",
        "d|With passengers|Speaks some German|Interview",
    ]


def test_duties_with_an_asterisk_stay_duties() -> None:
    text = """# Ferry Mate
**Main duties**
- Tie up and cast off *
- Sell tickets *
- Paint the hull
**Terms**
- Forty hours a week

Duties marked * are essential.
"""
    assert not draft_in("md", text).posts or not lines_in("md", text)


def test_the_first_group_has_the_methods_of_its_heading() -> None:
    text = """Ferry Mate

On the water (application form)
- Has crewed a passenger boat *
- Knows the Upper Lake
With passengers (interview)
- Keeps a queue cheerful *

Points with * are essential, those without are desirable.
"""
    assert lines_in("txt", text) == [
        "e|On the water|Has crewed a passenger boat|Application form",
        "d|On the water|Knows the Upper Lake|Application form",
        "e|With passengers|Keeps a queue cheerful|Interview",
    ]
