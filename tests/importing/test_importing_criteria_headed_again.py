"""`Person specification` and, as deep, `Criteria`: the groups below are of the specification whatever their names."""

import pytest

from tests.importing.lines_making import lines_in

PAPER = """# Duties
- Wash the vans
# Person specification
{facts}
# {again}
## Knowledge
Essential
- Knows the district
## Equal Opportunities
- Commitment to equal opportunities
- Treats everybody alike
# Benefits
- A free lunch
"""


@pytest.mark.parametrize("again", ["Criteria", "Selection criteria"])
@pytest.mark.parametrize("facts", ["Job title: Van Valet", "Section: Transport / Cleaning"])
@pytest.mark.parametrize("form", ["docx", "md"])
def test_the_last_group_without_levels_is_taken(form: str, facts: str, again: str) -> None:
    assert lines_in(form, PAPER.format(facts=facts, again=again)) == [
        "e|Knowledge|Knows the district|",
        "u|Equal Opportunities|Commitment to equal opportunities|",
        "u|Equal Opportunities|Treats everybody alike|",
    ]
