"""Lists led by short lines in plain words below the groups, each group closed by how it is found out."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

FARM = """# Shepherd
## Who we are looking for
### With the flock
{must}
- Two lambing seasons
- Calm with cattle
{nice}
- A trained dog
{how}: from your letter and a half-day on the hill.
### On paper
{must}
- Driving licence
{nice}
- Spraying tickets
{how}: in a chat at the kitchen table, and by a telephone call to a previous employer. Bring no copies.
## What we pay
Enough, and a cottage.
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("must", "nice", "how"),
    [
        ("Can’t do without", "A bonus", "How we find out"),
        ("Must have", "It would help", "How we shall know"),
        ("We need", "We would like", "How we will tell"),
        ("Non-negotiable", "Nice if you have it", "How this is tested"),
    ],
)
def test_lines_in_plain_words_lead_the_lists_of_each_group(form: str, must: str, nice: str, how: str) -> None:
    text = FARM.format(must=must, nice=nice, how=how)
    flock, paper = "Letter,Half-day on the hill", "Chat at the kitchen table,Telephone call to a previous employer"
    assert lines_in(form, text) == [
        f"e|With the flock|Two lambing seasons|{flock}",
        f"e|With the flock|Calm with cattle|{flock}",
        f"d|With the flock|A trained dog|{flock}",
        f"e|On paper|Driving licence|{paper}",
        f"d|On paper|Spraying tickets|{paper}",
    ]
    assert not [doubt for doubt in draft_in(form, text).doubts if must in doubt or nice in doubt]


def test_one_level_alone_in_plain_words_is_left_as_it_stands() -> None:
    text = """# Shepherd: person specification
## A bonus
- Half a lamb in autumn
- A cottage
"""
    assert not any(line.startswith("e") for line in lines_in("md", text))
