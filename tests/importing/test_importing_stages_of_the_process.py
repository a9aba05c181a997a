"""Columns that say at which stage of the process something is looked for, and choices written side by side above."""

import pytest

from tests.importing.table_making import draft_of, table_in


@pytest.mark.parametrize(
    "heading",
    ["Stage of recruitment process assessed", "At which stage of the application process measured"],
)
def test_a_column_may_be_of_the_stages_of_the_application_process(heading: str) -> None:
    rows = [
        ["Criteria", "Essential/Desirable", heading],
        ["Tact", "Essential", "Selection day and all contact with the school"],
        ["Speed", "Desirable", "Shortlisting test"],
        ["A licence", "Essential", "Application form"],
    ]
    draft = draft_of(table_in("docx", rows), "docx")
    assert [one.measured_by for one in draft.posts[0].criteria] == [
        ("Selection day", "All contact with the school"),
        ("Shortlisting test",),
        ("Application form",),
    ]
    assert not draft.doubts


@pytest.mark.parametrize(
    "heading",
    [
        "How identified\nInterview Application form\nBoth",
        "Method of assessment\nApplication form Interview\nBoth",
        "Method of assessment\nInterview\nApplication form\nBoth",
    ],
)
def test_both_is_the_two_methods_side_by_side_in_the_heading(heading: str) -> None:
    rows = [["Criteria", "E/D", heading], ["Baking", "E", "Both"], ["Icing", "D", "Interview"]]
    draft = draft_of(table_in("html", rows), "html")
    told = [frozenset(one.measured_by) for one in draft.posts[0].criteria]
    assert told == [{"Interview", "Application form"}, {"Interview"}]
