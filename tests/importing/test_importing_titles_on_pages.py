"""Titles at the top of pages and papers, and what a heading at their foot still asks for."""

import pytest

from tests.importing.lines_making import FORMS, draft_in

BELOW = """# Person specification
# Essential criteria
- Knowledge of bees and their keepers
- A calm manner with visitors
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "heading",
    [
        "Pool Attendant (to include café / reception duties)",
        "Pool Attendant (including cleaning duties)",
        "Pool Attendant (to cover front desk duties)",
    ],
)
def test_further_duties_in_a_bracket_are_no_part_of_the_title(form: str, heading: str) -> None:
    post = draft_in(form, f"# {heading}\n{BELOW}").posts[0]
    assert post.title == "Pool Attendant"


@pytest.mark.parametrize("heading", ["Careers", "Careers & Training", "Careers and volunteering"])
def test_the_name_of_a_part_of_a_site_is_not_taken_for_a_title_without_doubt(heading: str) -> None:
    post = draft_in("html", f"# {heading}\n{BELOW}").posts[0]
    assert not post.title or any(post.title in doubt for doubt in post.doubts)


def test_a_careers_adviser_still_names_a_post() -> None:
    assert draft_in("html", f"# Careers Adviser\n{BELOW}").posts[0].title == "Careers Adviser"


def test_a_title_in_capitals_keeps_a_capital_behind_its_bracket() -> None:
    assert draft_in("docx", f"# CLASSROOM ASSISTANT (NURSERY)\n{BELOW}").posts[0].title == (
        "Classroom Assistant (Nursery)"
    )


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_a_heading_that_asks_for_something_at_the_foot_is_not_lost_unseen(form: str) -> None:
    asked = "OWN CAR REQUIRED (mileage is paid) & clean licence"
    draft = draft_in(form, f"# Beekeeper\n{BELOW}### Salary: £23,000\n### {asked}\nSend a letter to Mrs Wren.\n")
    assert any(asked in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_a_heading_over_a_list_that_it_calls_required_is_not_doubted(form: str) -> None:
    draft = draft_in(form, f"# Beekeeper\n{BELOW}## Driving licence required\n- Category B for at least a year\n")
    assert not any("licence required" in doubt for doubt in draft.doubts)
