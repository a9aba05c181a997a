"""Doubts that are not needed: about names written small, first lines of lists, checks that are held."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of, table_in


@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_a_name_that_is_written_small_begins_no_rest_of_a_sentence(form: str) -> None:
    rows = [("Criteria", "Essential", "Desirable"), ("Sea legs", "x", ""), ("iOS", "", "x"), ("Knots", "x", "")]
    draft = draft_of(table_in(form, rows), form)
    assert len(lines_of(draft)) == 3
    assert not any("rest of a sentence" in doubt for doubt in draft.doubts)


def test_the_first_line_below_a_level_goes_on_with_nothing() -> None:
    text = "Person specification: Ferryman\n\nEssential\n\nsea legs\nVHF\nKnots\n\nDesirable\n\nWelsh\nOwn boat\n"
    draft = read_text(text, "a.txt")
    assert lines_of(draft)[0] == "e||sea legs|"
    assert not any("rest of a sentence" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("check", ["Enhanced DBS", "An enhanced DBS check", "Basic disclosure"])
def test_a_check_of_a_kind_is_a_criterion_and_no_heading(check: str) -> None:
    draft = read_text(f"Person specification: Ferryman\n\nEssential\n\n- Sea legs\n- {check}\n", "a.txt")
    (post,) = draft.posts
    assert post.criteria[1].text == check
    assert not any("heading" in doubt for doubt in post.criteria[1].doubts)


def test_headings_that_say_the_level_in_other_words_are_read_beside_usual_ones() -> None:
    text = "# Ferryman\n\n## Must-haves\n\n- Sea legs\n- Knots\n\n## Bonus points\n\n- Welsh\n- Own boat\n"
    assert [line[0] for line in lines_of(read_text(text, "a.md"))] == ["e", "e", "d", "d"]
