"""Columns of levels beside others that rank or weigh, and codes of which nothing need be said."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

UNLEVELLED = "The document does not say which criteria are essential and which desirable."


def read(form: str, rows: list[list[str]], note: str = "") -> DraftSpecification:
    return draft_of(table_in(form, rows, note), form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("heading", ["Weighting", "Weight (1-5)", "Weighting of the criterion"])
def test_a_column_of_weights_before_that_of_levels_leaves_the_levels_read(form: str, heading: str) -> None:
    draft = read(
        form,
        [
            ["Criterion", heading, "Essential/Desirable", "How measured"],
            ["Lays a hedge", "4", "Essential", "Interview"],
            ["Drives a tractor", "2", "Desirable", "Application form"],
            ["Works in the rain", "3", "Essential", "Interview"],
        ],
    )
    assert [line[0] for line in lines_of(draft)] == ["e", "d", "e"]
    assert UNLEVELLED not in draft.posts[0].doubts
    assert [one.weight for one in draft.posts[0].criteria] == [4, 2, 3]


@pytest.mark.parametrize("form", FORMS)
def test_numbers_of_priority_beside_levels_are_said_to_be_unread(form: str) -> None:
    draft = read(
        form,
        [
            ["Criterion", "Priority", "E/D", "How measured"],
            ["Lays a hedge", "1", "E", "Interview"],
            ["Drives a tractor", "3", "D", "Application form"],
            ["Works in the rain", "2", "E", "Interview"],
        ],
    )
    assert [line[0] for line in lines_of(draft)] == ["e", "d", "e"]
    assert not any("is no level" in doubt for doubts in doubts_of(draft).values() for doubt in doubts)
    assert any("“Priority” was not read" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_of_letters_that_a_note_explains_as_levels_heads_these(form: str) -> None:
    draft = read(
        form,
        [
            ["What we need", "M/S/C", "App", "Int"],
            ["Lays a hedge", "M", "✓", ""],
            ["Drives a tractor", "S", "", "✓"],
            ["Keeps bees", "C", "✓", "✓"],
        ],
        "M = must have, S = should have, C = could have",
    )
    assert lines_of(draft) == [
        "e||Lays a hedge|Application form",
        "d||Drives a tractor|Interview",
        "d||Keeps bees|Application form,Interview",
    ]
    assert not any("not explained" in doubt for doubt in draft.posts[0].doubts)


@pytest.mark.parametrize("form", FORMS)
def test_letters_of_levels_and_of_grades_are_no_unexplained_codes(form: str) -> None:
    small = [["Criterion", "E/D", "How"], ["Lays a hedge", "e", "a"], ["Keeps bees", "d", "a i"]]
    columns = [["Criteria", "E", "D", "Evidence"], ["Lays a hedge", "E", "", "A"], ["Keeps bees", "", "D", "A, I"]]
    for rows, note in ((small, "a: application; i: interview"), (columns, "A: Application I: Interview")):
        draft = read(form, rows, note)
        assert [line[0] for line in lines_of(draft)] == ["e", "d"]
        assert not any("not explained" in doubt for doubt in draft.posts[0].doubts)
    text = "Post title:\tHedge layer\nGrade:\tH\n\nCriteria\tE/D\tAssessed by\nLays a hedge\tE\tA\nKeeps bees\tD\tI\n"
    graded = draft_of(text.encode(), "txt")
    assert not any("“H”" in doubt for doubt in (*graded.doubts, *graded.posts[0].doubts))


@pytest.mark.parametrize("form", FORMS)
def test_a_level_with_a_question_mark_is_quoted_as_it_stands(form: str) -> None:
    rows = [["Criterion", "E/D", "How"], ["Lays a hedge", "E", "Test"], ["Keeps bees", "E?", "Test"]]
    draft = read(form, [*rows, ["Bakes bread", "D", "Test"]])
    assert any("“E?” is no level" in doubt for doubt in doubts_of(draft)["Keeps bees"])
