"""Sentences in a column of methods: never taken for nothing, and read where they name what other rows name."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

HEADS = ["Criteria", "Essential/Desirable", "Stage at which assessed"]
UNTESTED = "The document does not say how this is measured."


def _rows(said: str) -> list[list[str]]:
    return [
        HEADS, ["Knots and splices", "Essential", "Rigging trial"], ["Care for the crew", "Desirable", "Deck day"],
        ["A sound heart", "Essential", said], ["Reads charts", "Essential", "Rigging trial"],
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "said",
    [
        "The offer of a berth is conditional on this",
        "Seen to before anybody sails with us",
        "Crew to look this up beforehand; nobody who is refused can sail",
    ],
)
def test_a_sentence_that_names_no_method_is_doubted_by_its_words(form: str, said: str) -> None:
    draft = draft_of(table_in(form, _rows(said)), form)
    assert [line for line in lines_of(draft) if "heart" in line] == ["e||A sound heart|"]
    doubts = doubts_of(draft)
    assert [one for one in doubts["A sound heart"] if said in one and "was not read" in one]
    assert UNTESTED not in doubts["A sound heart"]
    assert not doubts["Knots and splices"]


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("All who apply take the rigging trial before the deck day", "Rigging trial"),
        ("Everybody goes through a deck day and the rigging trial with us", "Deck day,Rigging trial"),
        ("This may be looked at again at the deck day", ""),
        ("It is not looked at during the deck day", ""),
        ("Somebody is told of this well before the deck day", ""),
    ],
)
def test_a_sentence_that_names_what_other_rows_name_is_read_with_a_doubt(said: str, methods: str) -> None:
    draft = draft_of(table_in("docx", _rows(said)), "docx")
    assert [line for line in lines_of(draft) if "heart" in line] == [f"e||A sound heart|{methods}"]
    assert [one for one in doubts_of(draft)["A sound heart"] if said in one]


def test_an_empty_cell_has_the_plain_doubt() -> None:
    assert doubts_of(draft_of(table_in("docx", _rows("")), "docx"))["A sound heart"] == (UNTESTED,)


def test_a_sentence_below_the_name_of_a_method_is_doubted_too() -> None:
    draft = draft_of(table_in("docx", _rows("Deck day\nThe surgeon writes to us about it beforehand")), "docx")
    assert [line for line in lines_of(draft) if "heart" in line] == ["e||A sound heart|Deck day"]
    assert [one for one in doubts_of(draft)["A sound heart"] if "surgeon" in one]


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("Application form and largely selection process (centre)", "Application form,Selection process (centre)"),
        ("Interview (panel) and partly test", "Interview (panel),Test"),
        ("Form, partly interview", "Application form,Interview"),
    ],
)
def test_how_much_a_method_tells_and_its_kind_in_a_bracket_are_read(said: str, methods: str) -> None:
    draft = draft_of(table_in("docx", _rows(said)), "docx")
    assert [line for line in lines_of(draft) if "heart" in line] == [f"e||A sound heart|{methods}"]
    assert not doubts_of(draft)["A sound heart"]
