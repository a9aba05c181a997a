"""Boxes that leave something open, and boxes that are no choices: bullets, covers, keys."""

from collections.abc import Sequence

import pytest

from shortlister.domain.plans.drafts import DraftPost
from tests.importing.pasting import read_text

_OPEN = "The document does not say whether this is essential or desirable."
_BOTH = "The document says here that this is both essential and desirable; choose one."


def _page(rows: Sequence[Sequence[str]], more: str = "") -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in rows)
    return f"<h1>Person specification</h1><table>{cells}</table>{more}"


def _post(text: str) -> DraftPost:
    (post,) = read_text(text, "pasted").posts
    return post


@pytest.mark.parametrize("between", [" ", "<br>"])
def test_no_level_or_two_levels_ticked_is_a_doubt(between: str) -> None:
    rows = [
        ("Requirement", "Level", "Assessed by"),
        ("GCSEs in English", f"☐ Essential{between}☐ Desirable", f"☐ Application{between}☐ Interview"),
        ("Diary management", f"☒ Essential{between}☒ Desirable", f"☒ Application{between}☐ Interview"),
        ("Audio typing", f"☒ Essential{between}☐ Desirable", f"☐ Application{between}☒ Interview"),
    ]
    none, both, sure = _post(_page(rows)).criteria
    assert (none.level, none.measured_by) == ("unspecified", ())
    assert none.doubts == (_OPEN, "The document does not say how this is measured.")
    assert (both.level, both.measured_by, both.doubts) == ("unspecified", ("Application form",), (_BOTH,))
    assert (sure.level, sure.measured_by) == ("essential", ("Interview",))


def test_a_form_that_nobody_filled_in_says_no_level_and_no_method() -> None:
    texts = ("GCSEs in English", "Diary management", "Audio typing")
    rows = [(text, "☐ Essential<br>☐ Desirable", "☐ Application<br>☐ Interview") for text in texts]
    criteria = _post(_page([("Requirement", "Level", "Assessed by"), *rows])).criteria
    assert [(one.text, one.level, one.measured_by) for one in criteria] == [(text, "unspecified", ()) for text in texts]
    assert all(_OPEN in one.doubts for one in criteria)


def test_two_levels_ticked_behind_a_line_are_a_doubt() -> None:
    both, sure = _post(
        "Person specification\n\nSkills\n\n• Able to type ☒ Essential ☒ Desirable\n"
        "• Able to file ☐ Essential ☒ Desirable\n"
    ).criteria
    assert both.level == "unspecified"
    assert both.doubts
    assert (sure.text, sure.level) == ("Able to file", "desirable")


def test_methods_with_boxes_for_bullets_are_all_meant() -> None:
    rows = [
        ("Requirement", "Level", "Assessed by"),
        ("GCSEs in English", "Essential", "☐ Application"),
        ("Diary management", "Desirable", "☐ Application<br>☐ Interview"),
        ("Audio typing", "Desirable", "☐ Test"),
    ]
    assert [one.measured_by for one in _post(_page(rows)).criteria] == [
        ("Application form",),
        ("Application form", "Interview"),
        ("Test",),
    ]


def test_criteria_with_boxes_for_bullets_stay_criteria() -> None:
    text = (
        "Person specification\n\nEssential\n\n☐ Able to type letters\n☐ Driving licence\n\nDesirable\n\n☐ First aid\n"
    )
    assert [(one.text, one.level) for one in _post(text).criteria] == [
        ("Able to type letters", "essential"),
        ("Driving licence", "essential"),
        ("First aid", "desirable"),
    ]


def test_the_choices_of_a_cover_are_no_criteria() -> None:
    cover = [
        ("Job title", "Personal Assistant"),
        ("Contract", "☒ Permanent ☐ Temporary"),
        ("DBS check", "☒ Required ☐ Not required"),
        ("Politically restricted", "☐ Yes ☒ No"),
    ]
    more = "<h2>Essential criteria</h2><ul><li>Able to type letters<li>Clear handwriting</ul><p>☐ CV</p><p>☐ Letter</p>"
    assert [(one.text, one.level) for one in _post(_page(cover, more)).criteria] == [
        ("Able to type letters", "essential"),
        ("Clear handwriting", "essential"),
    ]


def test_choices_between_a_heading_and_its_items_are_of_all_of_these() -> None:
    text = (
        "Person specification\n\nSkills\n☒ Essential ☐ Desirable\n• Accurate typing\n• Able to take minutes\n\n"
        "Experience\n☐ Essential ☒ Desirable\n• Experience of diary management\n• Experience of booking travel\n"
    )
    assert [(one.group, one.level) for one in _post(text).criteria] == [
        ("Skills", "essential"), ("Skills", "essential"), ("Experience", "desirable"), ("Experience", "desirable"),
    ]  # fmt: skip


def test_two_criteria_in_a_row_have_each_its_own_line_of_choices() -> None:
    level = "☒ Essential ☐ Desirable<br>☐ Essential ☒ Desirable"
    rows = [
        ("Criteria", "Level"),
        ("Able to type letters<br>Able to file papers", level),
        ("Clear handwriting<br>Audio typing", level),
    ]
    assert [(one.text, one.level) for one in _post(_page(rows)).criteria] == [
        ("Able to type letters", "essential"), ("Able to file papers", "desirable"),
        ("Clear handwriting", "essential"), ("Audio typing", "desirable"),
    ]  # fmt: skip


def test_yes_and_no_below_a_level_are_read_by_their_boxes() -> None:
    rows = [
        ("Criteria", "Essential", "Assessed by"),
        ("Able to type letters", "☒ Yes ☐ No", "Test"),
        ("Clear handwriting", "☐ Yes ☒ No", "Application"),
        ("Audio typing", "☒ Yes ☐ No", "Test"),
    ]
    assert [one.level for one in _post(_page(rows)).criteria] == ["essential", "desirable", "essential"]


def test_the_document_shows_the_boxes_as_they_stand() -> None:
    rows = [("Requirement", "Level"), ("GCSEs in English", "☐ Essential<br>☒ Desirable"), ("Tact", "☒ Essential")]
    shown = read_text(_page(rows), "pasted").document
    table = next(block for block in shown.blocks if block.cells)
    assert table.cells[3].paragraphs == ("☐ Essential", "☒ Desirable")
