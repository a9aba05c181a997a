"""Tables whose cells hold the levels by labels of their own, under whatever headings."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_CELLS = {
    "labels in the line": ("Essential: Typing at 50 wpm\nDesirable: Shorthand",
                           "Essential: Flexible about hours\nDesirable: Car"),
    "labels above": ("Essential\nTyping at 50 wpm\nDesirable\nShorthand",
                     "Essential criteria\nFlexible about hours\nDesirable criteria\nCar"),
    "other words": ("Must have: Typing at 50 wpm\nNice to have: Shorthand",
                    "Required: Flexible about hours\nPreferred: Car"),
    "letters": ("E: Typing at 50 wpm\nD: Shorthand", "E: Flexible about hours\nD: Car"),
    "one line": ("Essential: Typing at 50 wpm; Desirable: Shorthand",
                 "Essential: Flexible about hours, Desirable: Car"),
}  # fmt: skip
_WANTED = [
    "e|Skills|Typing at 50 wpm|Test", "d|Skills|Shorthand|Test",
    "e|Other|Flexible about hours|Interview", "d|Other|Car|Interview",
]  # fmt: skip
_HEADS = (("Area", "What we are looking for", "How we will know"), ("Topic", "Our colleague", "Where it shows"),
          ("", "You", "Proof"), ())  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("cells", [*_CELLS])
@pytest.mark.parametrize("heads", _HEADS)
def test_labels_in_cells_give_the_levels(form: str, cells: str, heads: tuple[str, ...]) -> None:
    skills, other = (text.rstrip(";,") for text in _CELLS[cells])
    rows = [*([heads] if heads else []), ("Skills", skills, "Test"), ("Other", other, "Interview")]
    found = [line.replace(";|", "|").replace(",|", "|") for line in lines_of(draft_of(table_in(form, rows), form))]
    assert found == _WANTED


@pytest.mark.parametrize("form", FORMS)
def test_codes_below_a_heading_in_other_words_are_methods(form: str) -> None:
    rows = [("Area", "What we are looking for", "How we will know"), ("Skills", "Essential: Typing at 50 wpm", "AF"),
            ("Other", "Essential: Flexible about hours", "I")]  # fmt: skip
    draft = draft_of(table_in(form, rows, "AF application form, I interview"), form)
    assert lines_of(draft) == ["e|Skills|Typing at 50 wpm|Application form", "e|Other|Flexible about hours|Interview"]


@pytest.mark.parametrize("form", FORMS)
def test_a_line_below_a_labelled_one_has_its_level(form: str) -> None:
    rows = [("Area", "The person", "How we know"),
            ("Skills", "Essential: Typing\nFiling\nDesirable: Shorthand", "Test"),
            ("Other", "Friendly and calm", "Interview")]  # fmt: skip
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == [
        "e|Skills|Typing|Test", "e|Skills|Filing|Test", "d|Skills|Shorthand|Test", "u|Other|Friendly and calm|Interview"
    ]  # fmt: skip
    assert doubts_of(draft)["Friendly and calm"]
