"""`How we will assess this section: …` at the end of a section, stems of lists, and who made the paper."""

import pytest

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.pdf_numbered import with_numbered_rows_whole
from tests.importing.pasting import read_text

_SHEET = """Person specification

Post: Shop Manager

Experience

Essential
- Two years in retail

Desirable
- Charity shops

{one}: Application form, Interview

Knowledge

Essential
- Banking procedures

{one}: Interview, Shop-floor task
"""


@pytest.mark.parametrize(
    "label",
    [
        "How we will assess this section",
        "How this section is assessed",
        "How the criteria above will be tested",
        "How we check these points",
    ],
)
def test_a_line_at_the_end_of_a_section_measures_both_its_levels(label: str) -> None:
    draft = read_text(_SHEET.format(one=label), "a.txt")
    assert [(one.group, one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("Experience", "Two years in retail", ("Application form", "Interview")),
        ("Experience", "Charity shops", ("Application form", "Interview")),
        ("Knowledge", "Banking procedures", ("Interview", "Shop-floor task")),
    ]


def test_an_item_that_begins_those_below_it_stands_before_each() -> None:
    draft = read_text(
        "Person specification\n\nPost: Curator\n\nEssential\n- Practical experience of:\n- handling glass\n"
        "- keeping records\n- Keeps to a timetable\n",
        "a.txt",
    )
    assert [one.text for one in draft.posts[0].criteria] == [
        "Practical experience of handling glass",
        "Practical experience of keeping records",
        "Keeps to a timetable",
    ]


def test_sentences_that_list_numbers_are_all_read_or_doubted() -> None:
    draft = read_text(
        "Person specification\n\nPost: Groundsman\n\nEssential\n1. Mowing\n2. Strimming\n3. Driving licence\n\n"
        "How we will assess you\n\nWe will judge criteria 1 and 2 from your application form. Criteria 2 will be "
        "tested in a practical test. For criteria 3 we will ask to see your original documents.\n",
        "a.txt",
    )
    assert [one.measured_by for one in draft.posts[0].criteria] == [
        ("Application form",),
        ("Application form", "Practical test"),
        ("Original documents",),
    ]


@pytest.mark.parametrize(
    "text",
    ["Adopted by the Staffing Committee, minute 23/114.", "Last reviewed: May 2024", "Scores: 0 none, 1 weak, 2 good"],
)
def test_who_made_the_paper_is_no_criterion(text: str) -> None:
    assert is_form_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prepared accounts for a small charity",
        "Approved by the General Medical Council as a trainer",
        "Updated on current safeguarding guidance",
        "Approved by Ofqual at Level 3",
    ],
)
def test_what_is_true_of_the_person_is_no_line_of_a_form(text: str) -> None:
    assert not is_form_line(text)


def test_numbered_rows_of_a_table_are_one_text_each() -> None:
    rows: list[tuple[str, tuple[str, ...]]] = [(f"{at}", ("Mows",)) for at in range(1, 7)]
    rows[1:3] = [("2", ("Competent user of Microsoft", "Office and boards")), ("3", ("Drives",))]
    cells = [one for at, (no, texts) in enumerate(rows, 1) for one in (Cell((no,), at, 1), Cell(texts, at, 2))]
    assert [cell.text for cell in with_numbered_rows_whole(cells) if cell.column == 2][:3] == [
        "Mows",
        "Competent user of Microsoft Office and boards",
        "Drives",
    ]
    assert with_numbered_rows_whole(cells[:8]) == cells[:8]
