"""A letter that stands for a tick, typed or left of a symbol font, names no method."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_HEADS = ("Criteria", "Essential", "Desirable", "Application", "Interview")


def _rows(mark: str) -> list[tuple[str, ...]]:
    return [
        _HEADS, ("Mends nets", mark, "", mark, mark), ("Speaks Breton", "", mark, "", mark),
        ("Keeps a log", mark, "", mark, ""),
    ]  # fmt: skip


_READ = [
    "e||Mends nets|Application form,Interview", "d||Speaks Breton|Interview", "e||Keeps a log|Application form",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", ["P", "R", "a", "T"])
def test_one_letter_below_levels_and_methods_alike_is_a_tick(form: str, mark: str) -> None:
    draft = draft_of(table_in(form, _rows(mark)), form)
    assert lines_of(draft) == _READ
    assert not [said for said in draft.doubts if "not read" in said]
    assert not any(doubts_of(draft).values())


def test_a_letter_beside_real_ticks_is_a_tick_too() -> None:
    rows = [
        _HEADS,
        ("Mends nets", "✓", "", "✓", "✓"),
        ("Speaks Breton", "", "ü", "", "ü"),
        ("Keeps a log", *"P", "", *"P", ""),
    ]
    draft = draft_of(table_in("html", rows), "html")
    assert lines_of(draft) == _READ
    assert not [said for said in draft.doubts if "not read" in said]


@pytest.mark.parametrize("mark", ["P", "✓"])
def test_one_column_of_letters_below_a_method_has_that_method_and_no_other(mark: str) -> None:
    rows = [
        ("Criteria", "Essential", "Desirable", "Interview"), ("Mends nets", mark, "", "P"),
        ("Speaks Breton", "", mark, ""), ("Keeps a log", mark, "", "P"),
    ]  # fmt: skip
    draft = draft_of(table_in("html", rows), "html")
    assert lines_of(draft) == ["e||Mends nets|Interview", "d||Speaks Breton|", "e||Keeps a log|Interview"]


def test_the_letter_of_a_tick_below_levels_alone_invents_no_method() -> None:
    rows = [("Criteria", "Essential", "Desirable"), ("Mends nets", "P", ""), ("Speaks Breton", "", "P")]
    draft = draft_of(table_in("html", rows), "html")
    assert lines_of(draft) == ["e||Mends nets|", "d||Speaks Breton|"]


def test_a_letter_that_the_documents_key_explains_stays_its_method() -> None:
    rows = [("Criteria", "Essential", "Desirable"), ("Mends nets", "P", ""), ("Speaks Breton", "", "P")]
    draft = draft_of(table_in("html", rows, "Key: P = Presentation, I = Interview"), "html")
    assert lines_of(draft) == ["e||Mends nets|Presentation", "d||Speaks Breton|Presentation"]


def test_codes_that_differ_below_levels_stay_methods() -> None:
    rows = [
        ("Criteria", "Essential", "Desirable"),
        ("Mends nets", "A", ""),
        ("Speaks Breton", "", "I"),
        ("Rows", "P", ""),
    ]
    draft = draft_of(table_in("html", rows), "html")
    assert lines_of(draft) == ["e||Mends nets|Application form", "d||Speaks Breton|Interview", "e||Rows|Presentation"]
