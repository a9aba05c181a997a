"""Titles of papers that are called the criteria for an appointment."""

import pytest

from shortlister.importing.criteria.posts.titles import shown_title, title_in


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("DEPUTY WARDEN CRITERIA FOR APPOINTMENT", "Deputy Warden"),
        ("Criteria for recruitment and selection – Cook", "Cook"),
        ("Site Manager: requirements for appointment", "Site Manager"),
        ("Criteria for appointment of Head of Maths", "Head of Maths"),
        ("Teaching Assistant Person Specification for Recruitment", "Teaching Assistant"),
        ("Caretaker appointment criteria", "Caretaker"),
        ("Adviser for Recruitment", "Adviser for Recruitment"),
    ],
)
def test_what_the_criteria_are_for_is_no_part_of_the_title(heading: str, title: str) -> None:
    assert shown_title(title_in(heading)) == title
