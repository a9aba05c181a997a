"""Doubts about levels that are true: letters read as levels are no codes, and a note that says levels is named."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_UNSAID = "The document does not say which criteria are essential and which desirable."
_UNREAD = "says which criteria are essential or desirable"


def _table(folder: Path, rows: tuple[tuple[str, ...], ...], key: str) -> DraftSpecification:
    paper = docx.Document()
    paper.add_heading("Person specification: Clerk", 1)
    table = paper.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    paper.add_paragraph(key)
    paper.save(str(folder / "paper.docx"))
    return recognise(parse((folder / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT)


@pytest.mark.parametrize(
    "rows",
    [
        (("Criterion", "E/D", "How"), ("Typing", "E", "A"), ("Minutes", "E", "A, T"), ("Shorthand", "D", "I")),
        (("Criterion", "E or D", "How"), ("Typing", "E", "A"), ("Minutes", "E", "A/T"), ("Tact", "E", "I")),
        (("Criteria", "E/D", "How"), ("Typing\nMinutes\nShorthand", "E\nE\nD", "A\nA, T\nI")),
    ],
)
def test_a_letter_that_was_read_as_a_level_is_no_unexplained_code(tmp_path: Path, rows: tuple[tuple[str, ...]]) -> None:
    draft = _table(tmp_path, rows, "A = application, I = interview, T = test")
    assert [one.level for one in draft.posts[0].criteria][:2] == ["essential", "essential"]
    assert not [said for said in draft.posts[0].doubts if "is not explained" in said]


def test_a_letter_that_stands_among_methods_and_is_not_explained_is_still_doubted(tmp_path: Path) -> None:
    rows = (("Criterion", "E/D", "How"), ("Typing", "E", "A"), ("Minutes", "D", "E, A"), ("Tact", "E", "I"))
    draft = _table(tmp_path, rows, "A = application, I = interview")
    assert [said for said in draft.posts[0].doubts if "the code “E” is not explained" in said]


@pytest.mark.parametrize(
    "note",
    [
        "Criteria that start with a capital are desirable.",
        "Those printed in green are essential, those in red desirable.",
        "None of these is desirable only: all are required.",
        "Underlined: essential",
    ],
)
def test_a_note_about_levels_that_gave_none_is_named_with_its_place(note: str) -> None:
    draft = read_text(f"Person specification: Clerk\n\nSkills\n- Typing\n- Minutes\n- Welsh\n\n{note}\n", "pasted.txt")
    assert _UNSAID not in draft.posts[0].doubts
    assert [said for said in draft.doubts if said.startswith(f"Line 8: “{note}”") and _UNREAD in said]


@pytest.mark.parametrize(
    "note",
    ["", "You must meet all the essential criteria to be interviewed.", "A driving licence is required."],
)
def test_without_such_a_note_the_document_does_not_say_the_levels(note: str) -> None:
    draft = read_text(f"Person specification: Clerk\n\nSkills\n- Typing\n- Minutes\n- Welsh\n\n{note}\n", "pasted.txt")
    assert _UNSAID in draft.posts[0].doubts
    assert not [said for said in draft.doubts if _UNREAD in said]


@pytest.mark.parametrize("joint", ["; everything else is essential.", ". All else is essential."])
def test_what_is_said_of_everything_else_holds_for_lines_without_the_sign(joint: str) -> None:
    text = f"Person specification: Clerk\n\n- Typing\n- Minutes\n- Welsh*\n\nItems with a star are desirable{joint}\n"
    draft = read_text(text, "pasted.txt")
    assert [one.level for one in draft.posts[0].criteria] == ["essential", "essential", "desirable"]
