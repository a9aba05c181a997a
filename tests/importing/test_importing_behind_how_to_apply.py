"""What stands behind "How to apply": what is to be sent, and the work told once more, are no criteria."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

SPECIFICATION = """# Records Clerk
## Person specification
### Essential criteria
- Experience of filing by number and by name
- Ability to read old handwriting
- A calm voice on the telephone
### Desirable criteria
- Some Latin
## How to apply
Please use the form on our pages.
"""
CRITERIA = [
    "e||Experience of filing by number and by name|",
    "e||Ability to read old handwriting|",
    "e||A calm voice on the telephone|",
    "d||Some Latin|",
]
SENT = """## What you are required to submit
- Your latest CV
- Two pages that say how you meet the specification
"""
WORK = """## Typical Role Requirements
- Show visitors to the reading room
- Attend the meetings of the section
"""
ASKED = """## Further requirements
- Willingness to work on two Saturdays a month
- A full driving licence
"""


@pytest.mark.parametrize("form", FORMS)
def test_what_is_to_be_sent_is_no_criterion_and_leaves_no_doubt(form: str) -> None:
    draft = draft_in(form, SPECIFICATION + SENT)
    assert lines_in(form, SPECIFICATION + SENT) == CRITERIA
    assert not draft.doubts
    assert not draft.left_over


@pytest.mark.parametrize("form", FORMS)
def test_the_work_told_again_is_left_out_and_each_line_of_it_is_said(form: str) -> None:
    draft = draft_in(form, SPECIFICATION + WORK)
    assert lines_in(form, SPECIFICATION + WORK) == CRITERIA
    for line in ("Show visitors to the reading room", "Attend the meetings of the section"):
        assert any(f"“{line}” stands among what is asked for, but was left out." in said for said in draft.doubts)


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_what_reads_like_criteria_is_still_taken_there(form: str) -> None:
    lines = lines_in(form, SPECIFICATION + ASKED)
    assert lines[:4] == CRITERIA
    assert [line.split("|")[2] for line in lines[4:]] == [
        "Willingness to work on two Saturdays a month",
        "A full driving licence",
    ]


def test_a_list_of_the_stages_of_the_selection_is_none_of_criteria() -> None:
    stages = """## Selection criteria
The selection has the following parts:
- A written exercise on the day
- A presentation to three of us
- An interview with the county archivist
"""
    assert lines_in("html", SPECIFICATION.partition("## How")[0] + stages) == CRITERIA


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Person specification - skills, knowledge and experience required", "Records Clerk"),
        ("Person specification - Skills Trainer", "Skills Trainer"),
    ],
)
def test_what_a_specification_is_about_is_no_title(heading: str, title: str) -> None:
    text = SPECIFICATION.replace("## Person specification", f"## {heading}")
    assert [post.title for post in draft_in("html", text).posts] == [title]
    if title == "Skills Trainer":
        own = text.replace("# Records Clerk\n", "")
        assert [post.title for post in draft_in("html", own).posts] == [title]


def test_to_come_to_a_stage_is_not_to_be_measured_by_it() -> None:
    said = "To progress to the assessment stage you must show each of the essential criteria.\n"
    text = SPECIFICATION.replace("Please use", f"{said}Please use")
    assert lines_in("html", text) == CRITERIA
    where = SPECIFICATION.replace(
        "Please use", "The essential criteria are tested at the assessment stage.\nPlease use"
    )
    assert [line.split("|")[3] for line in lines_in("html", where)] == ["Assessment"] * 3 + [""]
