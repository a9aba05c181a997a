"""Job specifications that are one table: a section's name on the left, its text on the right."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest

from shortlister.importing.reading import read_specification

_Read = Callable[[Path], list[str]]
_Paragraphs = Sequence[tuple[str, str]]

_CELLS: dict[str, _Paragraphs] = {
    "Job Title and Grade": [("", "Harbour Pilot (Grade VI)")],
    "Remuneration": [("", "The salary scale for the post is: 41,000 to 52,000")],
    "Principal Duties and Responsibilities": [
        ("List Bullet", "Bring ships into harbour"),
        ("List Bullet", "Keep the log of the station"),
    ],
    "Eligibility Criteria": [
        ("", "Candidates must have at the latest date of application:"),
        ("List Number", "Professional qualifications, experience, etc"),
        ("List Number", "Hold a master's certificate for vessels of any size"),
        ("", "AND"),
        ("List Number", "Have three years at sea as an officer"),
        ("", "Health"),
        ("", "Candidates for and any person holding the office must be fully able to climb a rope ladder at sea."),
        ("", "Character"),
        ("", "Candidates for and any person holding the office must be of good character."),
    ],
    "Skills, competencies and knowledge": [
        ("", "Candidates must:"),
        ("List Bullet", "Handle ships of any length in a narrow channel"),
        ("List Bullet", "Stay calm among masters who do not"),
    ],
    "Campaign Specific Selection Process": [("", "A ranking exercise may be carried out on your application form.")],
}


def _saved(heading: str, folder: Path) -> Path:
    paper = docx.Document()
    paper.add_paragraph().add_run(heading).bold = True
    table = paper.add_table(0, 2)
    for name, paragraphs in _CELLS.items():
        cells = table.add_row().cells
        cells[0].text = name
        for at, (style, text) in enumerate(paragraphs):
            paragraph = cells[1].paragraphs[0] if not at else cells[1].add_paragraph()
            paragraph.text = text
            if style:
                paragraph.style = paper.styles[style]
    paper.save(str(path := folder / "pilot.docx"))
    return path


@pytest.mark.parametrize("heading", ["Harbour Commissioners", "Job Specification & Terms and Conditions"])
def test_the_sections_that_say_what_a_person_needs_are_read_and_the_rest_is_not(
    tmp_path: Path, criteria_of: _Read, heading: str
) -> None:
    lines = criteria_of(_saved(heading, tmp_path))
    assert [line.split("|")[2] for line in lines] == [
        "Hold a master's certificate for vessels of any size",
        "Have three years at sea as an officer",
        "Candidates for and any person holding the office must be fully able to climb a rope ladder at sea.",
        "Candidates for and any person holding the office must be of good character.",
        "Handle ships of any length in a narrow channel",
        "Stay calm among masters who do not",
    ]
    groups = [line.split("|")[1] for line in lines]
    assert [group.split(": ")[-1] for group in groups] == [
        "Professional qualifications, experience, etc",
        "Professional qualifications, experience, etc",
        "Health",
        "Character",
        "Skills, competencies and knowledge",
        "Skills, competencies and knowledge",
    ]


def test_the_form_around_them_still_says_the_title(tmp_path: Path) -> None:
    draft = read_specification(_saved("Harbour Commissioners", tmp_path))
    assert [post.title.split(" (")[0] for post in draft.posts] == ["Harbour Pilot"]


def test_an_or_on_its_own_line_between_criteria_is_doubted_and_never_a_group(tmp_path: Path) -> None:
    paper = docx.Document()
    for text, style in (
        ("Person specification", "Heading 1"),
        ("Essential", "Heading 2"),
        ("A degree in marine biology", "List Bullet"),
        ("OR", "Normal"),
        ("Ten years of diving for a living", "List Bullet"),
        ("AND", "Normal"),
        ("A boat licence", "List Bullet"),
    ):
        paper.add_paragraph(text, style=style)
    paper.save(str(path := tmp_path / "diver.docx"))
    draft = read_specification(path)
    found = [(one.group, one.text, str(one.level)) for one in draft.posts[0].criteria]
    assert found == [
        ("", "A degree in marine biology", "essential"),
        ("", "Ten years of diving for a living", "essential"),
        ("", "A boat licence", "essential"),
    ]
    assert sum("“OR” stands between criteria" in doubt for doubt in draft.doubts) == 1
    assert not any("“AND”" in doubt for doubt in draft.doubts)


def test_a_sentence_of_what_candidates_must_be_is_a_criterion_of_its_group_and_one_about_applying_is_not(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    for text, style in (
        ("Person specification", "Heading 1"),
        ("Health", "Heading 2"),
        ("Candidates must be able to climb masts in any weather.", "Normal"),
        ("Languages", "Heading 2"),
        ("Candidates must have returned their form by 3 May.", "Normal"),
        ("Fluent Norwegian", "List Bullet"),
    ):
        paper.add_paragraph(text, style=style)
    paper.save(str(path := tmp_path / "rigger.docx"))
    assert [line.split("|")[:3] for line in criteria_of(path)] == [
        ["e", "Health", "Candidates must be able to climb masts in any weather."],
        ["u", "Languages", "Fluent Norwegian"],
    ]


def test_headings_that_look_as_that_of_the_first_group_head_further_groups(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    for text, style in (
        ("Lighthouse Keeper", "Title"),
        ("Person specification", "Normal"),
        ("All criteria are essential unless marked as desirable.", "Normal"),
        ("Leadership", "Heading 2"),
        ("Commanding a relief crew", "List Bullet"),
        ("Lamp and lens", "Heading 2"),
        ("Polishing a first-order lens", "List Bullet"),
        ("Winding the clockwork by hand (desirable)", "List Bullet"),
        ("How to apply", "Heading 2"),
        ("Send a letter by boat", "List Bullet"),
    ):
        paper.add_paragraph(text, style=style)
    paper.save(str(path := tmp_path / "keeper.docx"))
    assert criteria_of(path) == [
        "e|Leadership|Commanding a relief crew|",
        "e|Lamp and lens|Polishing a first-order lens|",
        "d|Lamp and lens|Winding the clockwork by hand|",
    ]


def test_methods_noted_under_the_heading_of_a_group_hold_for_both_its_levels(
    tmp_path: Path, criteria_of: _Read
) -> None:
    paper = docx.Document()
    for text, style in (
        ("Person specification", "Heading 1"),
        ("Experience", "Heading 2"),
        ("Assessed by: Application, Interview", "Normal"),
        ("Essential:", "Normal"),
        ("Repairing lifts", "List Bullet"),
        ("Desirable:", "Normal"),
        ("Repairing funiculars", "List Bullet"),
        ("Knowledge", "Heading 2"),
        ("Essential:", "Normal"),
        ("Safe isolation", "List Bullet"),
    ):
        paper.add_paragraph(text, style=style)
    paper.save(str(path := tmp_path / "lifts.docx"))
    assert criteria_of(path) == [
        "e|Experience|Repairing lifts|Application form,Interview",
        "d|Experience|Repairing funiculars|Application form,Interview",
        "e|Knowledge|Safe isolation|",
    ]
