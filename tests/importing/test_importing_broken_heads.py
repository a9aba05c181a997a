"""Headings of methods whose words a narrow column broke, what is sent with a form, what training is entered."""

import pytest

from tests.importing.lines_making import draft_in
from tests.importing.table_making import draft_of, lines_of, table_in


@pytest.mark.parametrize(
    "head",
    ["SOURCE OF PROOF/WHE N EVALUATED", "HOW ASSESSE D", "METHOD OF ASSESSM ENT", "Evidenc e by", "How measur ed"],
)
def test_a_heading_whose_word_is_broken_is_still_that_of_methods(head: str) -> None:
    head = head.replace("PROOF", "EVIDENCE")
    rows = [
        ["", "ESSENTIAL", "DESIRABLE", head],
        ["SKILLS", "Tact", "Wit", "Guild book"],
        ["KNOWLEDGE", "Bells", "", "Peal"],
    ]
    lines = lines_of(draft_of(table_in("docx", rows), "docx"))
    assert lines == ["e|SKILLS|Tact|Guild book", "d|SKILLS|Wit|Guild book", "e|KNOWLEDGE|Bells|Peal"]


@pytest.mark.parametrize("head", ["Where it was met how", "Notes N about", "Days of work"])
def test_other_words_beside_each_other_are_left_as_they_are(head: str) -> None:
    rows = [
        ["", "ESSENTIAL", "DESIRABLE", head],
        ["SKILLS", "Tact", "Wit", "Guild book"],
        ["KNOWLEDGE", "Bells", "", "Peal"],
    ]
    assert not [line for line in lines_of(draft_of(table_in("docx", rows), "docx")) if not line.endswith("|")]


@pytest.mark.parametrize("more", ["accompanying information", "the enclosed details", "any attached evidence"])
def test_what_is_sent_with_a_form_is_no_method(more: str) -> None:
    text = f"# Person specification: Bell ringer\nShortlisting criteria – using application form and {more}\n"
    draft = draft_in("txt", f"{text}# Skills criteria\n- Keeps time\n- Ties knots\n- Counts changes\n- Climbs stairs\n")
    assert {one.measured_by for one in draft.posts[0].criteria} == {("Application form",)}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Application to enter tower training at BT4", "Tower training at BT4"),
        ("Applications for entry to the ringing programme", "Ringing programme"),
        ("Application to enter the tower by night", ""),
    ],
)
def test_the_training_that_one_applies_to_enter_is_the_title(line: str, title: str) -> None:
    text = f"# Person specification\n{line}\n# Essential\n- Keeps time with others\n- Ties knots\n- Counts changes\n"
    assert draft_in("docx", text).posts[0].title.casefold() == title.casefold()
