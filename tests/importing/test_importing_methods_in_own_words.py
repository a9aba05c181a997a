"""Cells and notes that say how something is measured in words or codes of their own."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import FORMS, draft_of, lines_of, table_in

HEAD = ["Criterion", "E/D", "How tested"]


def measured(form: str, told: list[str], note: str = "") -> list[str]:
    """What each row is measured by, the rows essential and desirable in turn."""
    rows = [[f"Lays hedge number {at} well", "ED"[at % 2], text] for at, text in enumerate(told)]
    return [line.rpartition("|")[2] for line in lines_of(draft_of(table_in(form, [HEAD, *rows], note), form))]


@pytest.mark.parametrize("form", FORMS)
def test_names_that_and_joins_are_methods_each(form: str) -> None:
    told = ["Form and chat", "CV & chat", "Letter, walk-round and references", "Trial morning", "Chat / trial morning"]
    assert measured(form, told) == [
        "Application form,Chat",
        "CV,Chat",
        "Letter,Walk-round,References",
        "Trial morning",
        "Chat,Trial morning",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_one_name_with_and_in_it_stays_whole(form: str) -> None:
    assert measured(form, ["Drive and park", "Show and tell", "Interview"]) == [
        "Drive and park",
        "Show and tell",
        "Interview",
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "told",
    [
        "Form (E), Interview (D)",
        "E: Form D: Interview",
        "Application form for essential, interview for desirable",
        "Essential – application form; Desirable – interview",
    ],
)
def test_methods_that_a_cell_gives_by_level_go_to_the_level(form: str, told: str) -> None:
    rows = [["Criterion", "Essential", "Desirable", "How measured"]]
    rows += [["Hedges", "Lays a hedge", "Has won a prize", told], ["Bees", "Is calm", "Owns a hive", told]]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Hedges|Lays a hedge|Application form",
        "d|Hedges|Has won a prize|Interview",
        "e|Bees|Is calm|Application form",
        "d|Bees|Owns a hive|Interview",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "How we assess: form (E), interview (D)",
        "Measured by: application form (essential), interview (desirable)",
        "Assessment: E by application form, D at interview.",
        "We look at your application form for the essential and at interview for the desirable criteria.",
    ],
)
def test_a_sentence_that_gives_methods_by_level_is_read_so(told: str) -> None:
    text = f"Person specification: Cook\n\nEssential\n- Cooks for forty\n\nDesirable\n- Bakes bread\n\n{told}\n"
    assert lines_of(read_text(text, "cook.txt")) == [
        "e||Cooks for forty|Application form",
        "d||Bakes bread|Interview",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_what_only_says_when_or_that_nothing_else_is_used_belongs_to_no_name(form: str) -> None:
    told = ["A only", "A (sift) then I", "I alone", "A, I (stage 2)"]
    assert measured(form, told, "A = application form, I = interview") == [
        "Application form",
        "Application form,Interview",
        "Interview",
        "Application form,Interview",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_words_of_a_key_stay_where_its_code_is_a_word_itself(form: str) -> None:
    note = "AF application form; INT interview; TEST practical test; REF references"
    assert measured(form, ["AF, INT", "TEST", "TEST, REF"], note) == [
        "Application form,Interview",
        "Practical test",
        "Practical test,References",
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "note",
    [
        "Key: 1 Application form 2 Interview 3 Presentation",
        "Key: 1. Application form, 2. Interview, 3. Presentation",
        "Methods of assessment: (1) Application form (2) Interview (3) Presentation",
    ],
)
def test_a_key_that_counts_its_methods_explains_numbers_and_ranges(form: str, note: str) -> None:
    assert measured(form, ["1", "2,3", "1-3", "1 and 3"], note) == [
        "Application form",
        "Interview,Presentation",
        "Application form,Interview,Presentation",
        "Application form,Presentation",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_small_letters_of_a_key_may_be_several(form: str) -> None:
    assert measured(form, ["a", "a i", "ii"], "a: application; i: interview; ii: second interview") == [
        "Application form",
        "Application form,Interview",
        "Second interview",
    ]


def test_the_lines_of_a_key_are_read_below_one_that_only_looks_like_one() -> None:
    text = (
        "Person specification: Warden\nThe list is on the next page\nE = essential D = desirable\n"
        "AF = Application form\nLO = Lodge visit\nIV = Interview\n\n"
        "Criteria\tE/D\tEvidence\nKeeps a lodge\tE\tAF LO\nCounts sheep\tE\tLO, IV\nOwns a dog\tD\tIV\n"
    )
    assert [line.rpartition("|")[2] for line in lines_of(read_text(text, "warden.txt"))] == [
        "Application form,Lodge visit",
        "Lodge visit,Interview",
        "Interview",
    ]


@pytest.mark.parametrize("more", ["any associated tasks", "any related exercise", "any other selection tests"])
def test_what_a_method_brings_with_it_is_one_too(more: str) -> None:
    told = measured("html", [f"Interview and {more}", "Application form"])
    assert told == [f"Interview,{more.capitalize()}", "Application form"]
