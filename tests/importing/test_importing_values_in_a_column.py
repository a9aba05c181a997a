"""Tables of one column below a heading: its own heading names the same kind of thing, and fields stand below it."""

import pytest

from shortlister.importing.criteria.methods.header_words import is_kind_of
from shortlister.importing.criteria.words.form_lines import is_form_line
from tests.importing.pasting import read_text

_ROWS = "| Level | Requirement |\n|---|---|\n| Essential | Court work |\n| Desirable | Own a car |\n"


@pytest.mark.parametrize(
    ("heading", "head", "line"),
    [
        ("Our Values", "Value", "Dyddiad / Date: Mai 2025. Line manager: Principal Officer."),
        ("Core competencies", "Competency", "Lleoliad / Location: Town Hall | Date drawn up: May 2025"),
        ("How we behave", "Behaviours", "Grade: J; Reports to: Chief Officer"),
    ],
)
def test_a_column_of_what_the_heading_names_is_of_its_group_and_fields_below_are_no_criteria(
    heading: str, head: str, line: str
) -> None:
    column = f"| {head} |\n|---|\n| Fair: treats everyone with respect |\n| Bold: tries new ways |\n"
    text = (
        f"# Officer\n\n# Person specification\n\n{_ROWS}\n**{heading}**\n\nTested at interview.\n\n{column}\n{line}\n"
    )
    (post,) = read_text(text, "officer.md").posts
    group = head if heading.startswith("How") else heading
    assert [(one.group, one.text) for one in post.criteria[2:]] == [
        (group, "Fair: treats everyone with respect"), (group, "Bold: tries new ways"),
    ]  # fmt: skip


def test_a_heading_that_lists_several_kinds_names_no_group_of_a_column() -> None:
    assert not is_kind_of("Skills", "Knowledge, skills and experience")
    assert not is_kind_of("Fair", "Our Values")


@pytest.mark.parametrize(
    "line",
    ["Team: able to lead six people. Hours: must be flexible", "Honesty: tells the truth. Kindness: cares for all"],
)
def test_what_is_asked_behind_a_colon_is_no_field(line: str) -> None:
    assert not is_form_line(line)
