"""Words in a column of levels: each keeps its criterion, and what is not sure is said with its place."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_HEADS = ("Requirement", "Level", "How assessed")
_SURE = {
    "Not essential": "d", "Non-essential": "d", "Preferred": "d", "Advantageous": "d", "Nice to have": "d",
    "Useful": "d", "Desirable but not essential": "d", "Highly desirable": "d", "Must": "e", "Needed": "e",
    "Vital": "e", "Absolutely essential": "e",
}  # fmt: skip
_DOUBTED = {
    "Not required": ("d", "was read as desirable"),
    "Essential from day one": ("e", "was read as essential"),
    "Perhaps": ("u", "is no level that is known"),
    "Yes": ("u", "is no level that is known"),
    "Very important": ("u", "is no level that is known"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", [*_SURE])
def test_a_row_with_a_known_word_for_its_level_is_a_criterion(form: str, word: str) -> None:
    rows = [_HEADS, ("Filing", "Essential", "Test"), ("Typing", word, "Test"), ("Spelling", "Desirable", "Test")]
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == ["e||Filing|Test", f"{_SURE[word]}||Typing|Test", "d||Spelling|Test"]
    assert doubts_of(draft)["Typing"] == ()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", [*_DOUBTED])
def test_a_word_that_may_be_no_level_is_doubted_with_its_place(form: str, word: str) -> None:
    level, said = _DOUBTED[word]
    rows = [_HEADS, ("Filing", "Essential", "Test"), ("Typing", word, "Test"), ("Spelling", "Desirable", "Test")]
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == ["e||Filing|Test", f"{level}||Typing|Test", "d||Spelling|Test"]
    (doubt,) = doubts_of(draft)["Typing"]
    assert f"“{word}” {said}" in doubt
    place = {"docx": "Table 1, row 3, column 2", "html": "Table 1, row 3, column 2", "xlsx": "Cell B4", "txt": "Line 5"}
    assert doubt.startswith(place[form])


@pytest.mark.parametrize("form", FORMS)
def test_a_first_row_without_known_headings_may_be_a_criterion_that_is_not_essential(form: str) -> None:
    rows = [("Typing", "Not essential", "Test"), ("Filing", "Essential", "Interview"), ("Tact", "Essential", "Test")]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "d||Typing|Test", "e||Filing|Interview", "e||Tact|Test"
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_headings_in_words_of_their_own_are_no_criterion(form: str) -> None:
    rows = [("What", "Need", "How"), ("Typing", "Must", "Test"), ("Filing", "Nice to have", "Interview"),
            ("Spelling", "Not essential", "Test")]  # fmt: skip
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Typing|Test", "d||Filing|Interview", "d||Spelling|Test"
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_word_below_required_may_say_the_other_level(form: str) -> None:
    rows = [("Requirement", "Required?", "How"), ("Typing", "Yes", "Test"), ("Filing", "Preferred", "Test"),
            ("Spelling", "Not required", "Test")]  # fmt: skip
    assert [line[0] for line in lines_of(draft_of(table_in(form, rows), form))] == ["e", "d", "d"]


@pytest.mark.parametrize("form", FORMS)
def test_essential_and_not_essential_head_the_two_levels(form: str) -> None:
    rows = [("Essential", "Not essential", "How"), ("Typing quickly", "Filing neatly", "Test")]
    assert lines_of(draft_of(table_in(form, rows), form)) == ["e||Typing quickly|Test", "d||Filing neatly|Test"]


@pytest.mark.parametrize("form", FORMS)
def test_levels_beside_methods_in_a_small_table_are_no_key_of_codes(form: str) -> None:
    rows = [("Area", "Criterion", "Level", "Method"), ("Skills", "Managing tenancies", "E", "Form"),
            ("Other", "Own car", "D", "Interview")]  # fmt: skip
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Skills|Managing tenancies|Application form", "d|Other|Own car|Interview"
    ]  # fmt: skip
