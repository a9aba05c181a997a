"""What only reads like a sentence about measuring, or like the lead-in of something else, and what names no method."""

import pytest

from tests.importing.pasting import read_text

_NUMBERED = "# Data Developer\n\n## Selection criteria\n\n1. {}\n2. Typing quickly\n3. Adding up without mistakes\n"
_ABOUT = (
    "# Data Architect\n\n## About you\n\n{}\n\n* Able to draw plans\n* Familiar with common formats\n* Writes well\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "Demonstrated skill in presentations.",
        "Demonstrated proficiency in using the sort, merge and load steps to bring data into a new application.",
        "Evidenced commitment shown through references",
    ],
)
def test_what_somebody_has_demonstrated_is_a_criterion_and_tells_no_methods(text: str) -> None:
    criteria = read_text(_NUMBERED.format(text), "a.md").posts[0].criteria
    assert criteria[0].text.rstrip(".") == text.rstrip(".")
    assert all(one.measured_by == () for one in criteria)


@pytest.mark.parametrize("how", ["chiefly by", "solely from the", "exclusively via the", "together in the"])
def test_a_note_that_begins_with_its_verb_still_tells_methods(how: str) -> None:
    criteria = read_text(_NUMBERED.format(f"Assessed {how} application form"), "a.md").posts[0].criteria
    assert [one.measured_by for one in criteria] == [("Application form",)] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Every employee is expected to demonstrate the following values during the course of their work:",
        "All staff show these in their day-to-day work.",
    ],
)
def test_neither_the_work_itself_nor_the_papers_of_the_post_are_methods(sentence: str) -> None:
    assert all(one.measured_by == () for one in read_text(_ABOUT.format(sentence), "a.md").posts[0].criteria)


def test_a_notice_beside_an_interview_is_no_method() -> None:
    sentence = "All candidates are assessed by the criteria in the vacancy notice and by a structured interview."
    methods = {one.measured_by for one in read_text(_ABOUT.format(sentence), "a.md").posts[0].criteria}
    assert methods == {("Structured interview",)}


@pytest.mark.parametrize(
    "lead",
    [
        "You will help our team.",
        "We want a person who is glad to join our team. For this role we look for someone with:",
    ],
)
def test_a_whole_sentence_that_only_names_the_team_opens_no_list_of_something_else(lead: str) -> None:
    assert len(read_text(_ABOUT.format(lead), "a.md").posts[0].criteria) == 3


def test_a_lead_in_to_duties_still_does() -> None:
    assert not read_text(_ABOUT.format("The main duties of the post are listed below."), "a.md").posts


def test_the_characteristics_of_a_thing_are_no_criteria() -> None:
    text = (
        "# ICT family\n\nThe key characteristics of the family are:\n\n* Keeping the systems safe\n* Helping users\n\n"
        "## Person specification\n\n* Typing quickly\n* Adding up without mistakes\n"
    )
    criteria = read_text(text, "a.md").posts[0].criteria
    assert [one.text for one in criteria] == ["Typing quickly", "Adding up without mistakes"]
