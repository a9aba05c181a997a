"""Headings that name whose skills a list tells, and those below which stands how to apply."""

import pytest

from tests.importing.lines_making import lines_in

_DUTIES = "# Treasurer role description\n**Main duties:**\n- To pay the bills\n- To bank the money\n"
_LIST = "- A head for figures\n- Friendly and patient\n"


@pytest.mark.parametrize("heading", [
    "Personal skills and qualities a Treasurer needs:", "Qualities our new volunteers need",
    "The attributes and experience that every trustee should have",
])  # fmt: skip
def test_what_somebody_needs_heads_a_specification(heading: str) -> None:
    found = lines_in("md", f"{_DUTIES}**{heading}**\n{_LIST}")
    group = heading.strip(":")
    assert found == [f"u|{group}|A head for figures|", f"u|{group}|Friendly and patient|"]


@pytest.mark.parametrize("heading", ["APPLICATION PROCEDURE", "How do I apply?", "Method of application", "To apply:"])
def test_what_stands_below_how_to_apply_is_no_criterion(heading: str) -> None:
    below = f"{heading}\n- Please direct a letter to the Chair.\n- Early applications are welcome.\n"
    found = lines_in("txt", f"# Treasurer\nESSENTIAL CRITERIA\n{_LIST}{below}")
    assert found == ["e||A head for figures|", "e||Friendly and patient|"]
