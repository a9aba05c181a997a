"""Tables pasted with a cell a line: read where the rows can be told, doubted where they cannot."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_HEAD = "Person specification: Ranger\n\n"
_EMPTY = "“Essential” stands directly before “Desirable” and nothing stands below it"


def _levels(draft: DraftSpecification) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(one.group, one.level, one.text, one.measured_by) for one in draft.posts[0].criteria]


def _word(folder: Path, lines: list[str]) -> DraftSpecification:
    paper = docx.Document()
    paper.add_heading("Person specification: Ranger", 1)
    for line in lines:
        paper.add_paragraph(line)
    paper.save(str(folder / "paper.docx"))
    return recognise(parse((folder / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT)


def test_ticks_and_empty_lines_tell_the_level_of_each_row() -> None:
    text = (
        "Criteria\nEssential\nDesirable\nMethod\nQualifications\nA good education\n✓\n\nA\nA level maths\n\n✓\nA\n"
        "Experience\nLeading walks\n✓\n\nA/I\n\nA = application, I = interview\n"
    )
    assert _levels(read_text(_HEAD + text, "pasted.txt")) == [
        ("Qualifications", "essential", "A good education", ("Application form",)),
        ("Qualifications", "desirable", "A level maths", ("Application form",)),
        ("Experience", "essential", "Leading walks", ("Application form", "Interview")),
    ]


def test_rows_of_group_essential_desirable_and_method_are_told_by_the_methods() -> None:
    text = (
        "Area\nEssential\nDesirable\nHow assessed\nQualifications\nGCSE maths\nA level maths\nApplication form\n"
        "Experience\nLeading walks\n\nInterview\nSkills\nReading maps\nWelsh\nTest\n\nThe council is a good employer.\n"
    )
    draft = read_text(_HEAD + text, "pasted.txt")
    assert _levels(draft) == [
        ("Qualifications", "essential", "GCSE maths", ("Application form",)),
        ("Qualifications", "desirable", "A level maths", ("Application form",)),
        ("Experience", "essential", "Leading walks", ("Interview",)),
        ("Skills", "essential", "Reading maps", ("Test",)),
        ("Skills", "desirable", "Welsh", ("Test",)),
    ]
    assert draft.posts[0].criteria[2].source.line == 12


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_rows_of_group_and_two_levels_are_told_by_the_names_of_groups(between: str) -> None:
    cells = ["Area", "Desirable", "Essential", "Education", "A level maths", "GCSE maths", "Skills", "Welsh", "Maps"]
    draft = read_text(_HEAD + between.join(cells) + "\n", "pasted.txt")
    assert [(group, level, text) for group, level, text, _by in _levels(draft)] == [
        ("Education", "desirable", "A level maths"),
        ("Education", "essential", "GCSE maths"),
        ("Skills", "desirable", "Welsh"),
        ("Skills", "essential", "Maps"),
    ]


def test_paragraphs_of_a_word_file_and_of_a_page_are_put_into_rows_too(tmp_path: Path) -> None:
    cells = ["Area", "Essential", "Desirable", "Measured by", "Skills", "Maps", "Welsh", "Test"]
    cells += ["Experience", "Leading walks", "Working with schools", "Interview"]
    page = "<h1>Person specification: Ranger</h1>" + "".join(f"<p>{cell}</p>" for cell in cells)
    expected = [
        ("Skills", "essential", "Maps", ("Test",)),
        ("Skills", "desirable", "Welsh", ("Test",)),
        ("Experience", "essential", "Leading walks", ("Interview",)),
        ("Experience", "desirable", "Working with schools", ("Interview",)),
    ]
    assert _levels(_word(tmp_path, cells)) == expected
    assert _levels(read_text(page, "page.html")) == expected


@pytest.mark.parametrize(
    "cells",
    [
        ["Essential", "Desirable", "Reading maps", "First aid", "Leading walks", "Welsh"],
        ["Area", "Essential", "Desirable", "Skills", "Reading maps", "Patience", "First aid", "Experience", "Walks"],
        ["Criteria", "Essential", "Desirable", "How assessed", "- Reading maps", "- Leading walks", "- Welsh"],
    ],
)
def test_where_the_rows_cannot_be_told_no_level_is_guessed_and_the_place_is_named(cells: list[str]) -> None:
    draft = read_text(_HEAD + "\n".join(cells) + "\n", "pasted.txt")
    assert {one.level for one in draft.posts[0].criteria} == {"unspecified"}
    line = 3 + cells.index("Essential")
    assert [said for said in draft.doubts if said.startswith(f"Line {line}: {_EMPTY}")]
    assert not {one.group for one in draft.posts[0].criteria} & {"Criteria", "How assessed"}


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Desirable</h2><h2>Essential</h2><ul><li>Reading maps</li><li>Leading walks</li></ul>",
        "<dl><dt>Desirable</dt><dt>Essential</dt><dd>Reading maps</dd><dd>Leading walks</dd></dl>",
        "<p><b>Desirable:</b></p><p><b>Essential:</b></p><p>Reading maps of the park</p><p>Leading guided walks</p>",
    ],
)
def test_desirable_directly_before_essential_is_doubted_as_well(text: str) -> None:
    draft = read_text(f"<h1>Person specification: Ranger</h1>{text}", "page.html")
    assert {one.level for one in draft.posts[0].criteria} == {"unspecified"}
    assert [said for said in draft.doubts if "“Desirable” stands directly before “Essential”" in said]


def test_an_empty_essential_in_one_group_of_several_keeps_the_level_below_with_a_doubt() -> None:
    text = "Skills\nEssential\n- Maps\nDesirable\n- Welsh\nExperience\nEssential\nDesirable\n- Guided walks\n"
    draft = read_text(_HEAD + text, "pasted.txt")
    assert [(level, said) for _group, level, said, _by in _levels(draft)] == [
        ("essential", "Maps"),
        ("desirable", "Welsh"),
        ("desirable", "Guided walks"),
    ]
    assert [said for said in draft.doubts if said.startswith(f"Line 9: {_EMPTY}")]


def test_an_essential_that_says_none_is_no_empty_heading() -> None:
    draft = read_text(_HEAD + "Essential\nNone\nDesirable\n- Maps\n- Welsh\n", "pasted.txt")
    assert {one.level for one in draft.posts[0].criteria} == {"desirable"}
    assert not [said for said in draft.doubts if _EMPTY in said]
