"""Lines of a cell that begin in small letters: items of their own, or parts of one that goes on."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_KEY = "A = application form, I = interview, T = test"
_THREE = "able to type\nable to drive\ngood with people"
_UNSURE = "may be one for each criterion or all for each"


@pytest.mark.parametrize("form", FORMS)
def test_levels_and_codes_in_as_many_lines_go_one_by_one(form: str) -> None:
    rows = [("Criteria", "Level", "How"), (_THREE, "E\nE\nD", "A\nI\nT"), ("Calm", "E", "A")]
    assert lines_of(draft_of(table_in(form, rows, _KEY), form)) == [
        "e||able to type|Application form", "e||able to drive|Interview", "d||good with people|Test",
        "e||Calm|Application form",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_levels_in_as_many_lines_divide_a_cell_that_begins_with_a_capital(form: str) -> None:
    rows = [("Criteria", "Level", "How"), (_THREE.capitalize(), "E\nD\nD", "A"), ("Calm", "E", "A")]
    assert [line[:12] for line in lines_of(draft_of(table_in(form, rows, _KEY), form))] == [
        "e||Able to t", "d||able to d", "d||good with", "e||Calm|Appl"
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_codes_in_lines_beside_both_levels_are_doubted(form: str) -> None:
    rows = [
        ("Area", "Essential", "Desirable", "How"),
        ("Skills", _THREE, "Welsh", "A\nI\nT"),
        ("Crafts", "story telling\nhandling objects", "sewing", "I\nT\nA"),
        ("Other", "Calm", "Tidy", "A, I"),
    ]
    draft = draft_of(table_in(form, rows, _KEY), form)
    assert [line.split("|")[2] for line in lines_of(draft)] == [
        "able to type", "able to drive", "good with people", "Welsh", "story telling", "handling objects", "sewing",
        "Calm", "Tidy",
    ]  # fmt: skip
    doubts = doubts_of(draft)
    for text in ("able to type", "able to drive", "good with people", "story telling", "handling objects", "sewing"):
        assert any(_UNSURE in doubt for doubt in doubts[text])
    assert not any(_UNSURE in doubt for doubt in (*doubts["Calm"], *doubts["Tidy"]))


@pytest.mark.parametrize("form", FORMS)
def test_a_line_that_only_goes_on_is_joined(form: str) -> None:
    rows = [
        ("Criteria", "Level", "How"),
        ("Managing tenancies\nincluding arrears", "E", "T"),
        (
            "typing at a speed of at least fifty words\nper minute\nfiling\ncalm under pressure and\nin a crowd",
            "D",
            "T",
        ),
    ]
    draft = draft_of(table_in(form, rows, _KEY), form)
    assert [line.split("|")[2] for line in lines_of(draft)] == [
        "Managing tenancies including arrears", "typing at a speed of at least fifty words per minute", "filing",
        "calm under pressure and in a crowd",
    ]  # fmt: skip
    assert all(not doubts for doubts in doubts_of(draft).values())


@pytest.mark.parametrize("form", FORMS)
def test_lines_that_are_joined_without_a_sign_are_doubted(form: str) -> None:
    rows = [("Criteria", "Level", "How"), (_THREE.capitalize(), "E", "A\nI\nT"), ("Calm", "E", "A")]
    draft = draft_of(table_in(form, rows, _KEY), form)
    (doubts,) = (doubts for text, doubts in doubts_of(draft).items() if text.startswith("Able"))
    assert any("more than one thing" in doubt for doubt in doubts)
    assert any(_UNSURE in doubt for doubt in doubts)


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_line_that_ends_in_and_goes_on_unless_the_next_begins_alike(form: str) -> None:
    cell = "Knowledge of the Health and\nSafety at Work Act\nAble to type and\nAble to drive\nTyping, and\nFiling"
    rows = [("Area", "Essential", "How"), ("Skills", cell, "Interview"), ("Other", "Calm", "Interview")]
    assert [line.split("|")[2] for line in lines_of(draft_of(table_in(form, rows, ""), form))] == [
        "Knowledge of the Health and Safety at Work Act", "Able to type and", "Able to drive", "Typing", "Filing",
        "Calm",
    ]  # fmt: skip
