"""Criteria of a list without levels that say one in their own words, without a bracket or a verb."""

import pytest

from shortlister.importing.criteria.words.own_words import level_in_own_words
from tests.importing.lines_making import lines_in
from tests.importing.table_making import draft_of, lines_of, table_in

_TOLD = {
    "Diploma in lace making or similar desirable": "d",
    "Experience desirable in costume and wig making": "d",
    "Training in theatre, film, or a related field preferred.": "d",
    "Desirable to have a van": "d",
    "Spoken Welsh a plus": "d",
    "A head for heights is essential": "e",
}
_LEFT = (
    "Works evenings where desired", "Full driving licence, HGV desirable", "Knows what is preferred",
    "Deals with the suppliers that are preferred", "A degree essential, a doctorate preferred",
    "Ability to sew and knowledge of dyes desirable", "Sorts the post as required",
    "Willing to travel as needed.Diploma in lace making preferred",
)  # fmt: skip


@pytest.mark.parametrize("text", [*_TOLD])
def test_a_level_in_a_criterions_own_words_is_read(text: str) -> None:
    kept = text.rstrip(".")
    listed = f"# Person specification: Dresser\n\nKey skills\n- Sews by hand\n- {text}\n- Tidy\n"
    found = [line.rstrip("|").rstrip(".") for line in lines_in("md", listed)]
    assert found == ["u|Key skills|Sews by hand", f"{_TOLD[text]}|Key skills|{kept}", "u|Key skills|Tidy"]
    rows = [("Section", "Criteria"), ("Skills", f"Sews by hand\n{text}"), ("Other", "Tidy")]
    levels = [line[0] for line in lines_of(draft_of(table_in("docx", rows), "docx"))]
    assert levels == ["u", _TOLD[text], "u"]


@pytest.mark.parametrize("text", _LEFT)
def test_words_that_are_said_of_a_part_only_or_of_something_else_give_no_level(text: str) -> None:
    assert level_in_own_words(text) is None
