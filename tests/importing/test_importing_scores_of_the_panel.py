"""What a grid keeps for the panel's marks is no criterion and no doubt; panels of those who are served are read."""

import io

import openpyxl
import pytest

from shortlister.importing.criteria.methods.key_rows import explains_marks
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.methods.said_in_brackets import said_in_bracket
from shortlister.importing.criteria.posts.titles import field_of
from tests.importing.table_making import draft_of, lines_of


def test_a_row_of_marks_and_the_names_of_candidates_are_left_alone() -> None:
    book, written = openpyxl.Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in [
        ("Shortlisting grid: Baker", "", "", "", ""), ("Criteria", "E/D", "Assessed", "Scores of applicants", ""),
        ("", "", "", "App. 1", "App. 2"), ("Baking in a wood oven", "E", "F", "", ""),
        ("Ordering of flour", "D", "I", "", ""), ("Early starts", "E", "F", "", ""),
        ("Assessed:", "F = Form I = Interview", "", "", ""),
        ("Scoring:", "0 = not met 1 = partly met 2 = met", "", "", ""),
    ]:  # fmt: skip
        sheet.append(row)
    for cells in ("D2:E2", "A2:A3", "B2:B3", "C2:C3"):
        sheet.merge_cells(cells)
    book.save(written)
    draft = draft_of(written.getvalue(), "xlsx")
    assert lines_of(draft) == [
        "e||Baking in a wood oven|Application form", "d||Ordering of flour|Interview",
        "e||Early starts|Application form",
    ]  # fmt: skip
    assert not draft.doubts


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3: fully met, 2: partly met, 1: hardly met", True),
        ("1 = Form 2 = Interview 3 = Test", False),
        ("3 = essential 2 = desirable 1 = neither", False),
    ],
)
def test_only_what_numbers_mean_that_are_no_levels_or_methods_is_a_scale_of_marks(text: str, *, meant: bool) -> None:
    assert explains_marks(text) is meant


@pytest.mark.parametrize(
    ("text", "name"),
    [("our residents’ panel", "Residents’ panel"), ("Young people's panel", "Young people's panel")],
)
def test_a_panel_of_those_who_are_served_is_a_method(text: str, name: str) -> None:
    assert name_of(text) == name


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("we’ll find this out at interview", ("Interview",)),
        ("we work it out in a written task", ("Written task",)),
        ("you can show us this on a trial day", ("Trial day",)),
        ("we’ll draw this out at the interview", ("Interview",)),
    ],
)
def test_what_belongs_to_the_verb_is_no_name_of_a_method(said: str, methods: tuple[str, ...]) -> None:
    assert said_in_bracket(said, MethodKey()) == methods


def test_what_the_employer_says_in_words_that_are_not_read_is_kept() -> None:
    key = MethodKey()
    assert said_in_bracket("we’ll sound you out before the interview", key) == ()
    assert key.unread


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Role profile: Roof Surveyor (Repairs) | Salary £41,870 | Team: Homes", "Roof Surveyor (Repairs)"),
        ("Job profile | Night Porter | Scale 3", "Night Porter"),
        ("Role outline: Key duties", None),
    ],
)
def test_a_post_behind_the_name_of_the_document_is_its_title(text: str, title: str | None) -> None:
    found = field_of(text)
    assert (found[1].partition(" | ")[0] if found else None) == title
