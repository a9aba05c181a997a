"""Paragraphs below a heading behind the criteria in which the employer tells of itself: none of them is a criterion."""

import pytest

from tests.importing.lines_making import FORMS, lines_in

LISTED = ["e||Level 3 in patisserie|", "e||Experience of a busy kitchen|", "d||Sugar craft|"]
TOLD = [
    """We have baked in the valley for ninety years and still use the first oven.

This craft was honoured by the county in 2019, when the shop won its seventh medal for bread.

The flour is milled within an hour of the door, as it was when the shop was built.""",
    "Founded by two sisters, our firm has grown to four shops across the north of the county.",
]


def _paper(below: str) -> str:
    return f"""# Pastry chef: person specification
## Essential
- Level 3 in patisserie
- Experience of a busy kitchen
## Desirable
- Sugar craft
## Life at Brown's
{below}
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("told", TOLD)
def test_what_the_employer_tells_of_itself_below_the_lists_is_no_criterion(form: str, told: str) -> None:
    assert lines_in(form, _paper(told)) == LISTED


@pytest.mark.parametrize(
    "asked",
    ["Happy to help out wherever the day takes you.", "You will drive between our shops and must hold a licence."],
)
def test_what_is_asked_below_such_a_heading_is_still_taken(asked: str) -> None:
    assert any(asked.rstrip(".") in line for line in lines_in("md", _paper(asked)))
