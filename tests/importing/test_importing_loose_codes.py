"""Codes of one cell that were put into cells of their own, and rows led by a number that has no heading."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_ROWS = (
    ("Criterion", "Level", "How assessed"),
    ("Serving the public", "E", "A", "I"),
    ("Library systems", "D", "A", "I", "R"),
    ("Accurate records", "E", "T"),
)
_KEY = "A = application form, I = interview, R = references, T = test"
_FOUND = [
    "e||Serving the public|Application form,Interview",
    "d||Library systems|Application form,Interview,References",
    "e||Accurate records|Test",
]


def _written(between: str, edge: str = "") -> str:
    return "\n".join(f"{edge}{between.join(row)}{edge}" for row in _ROWS)


@pytest.mark.parametrize("text", [_written("\t"), _written(" / "), _written(" | ", "|")])
def test_codes_beyond_the_last_heading_are_the_methods_of_their_row(text: str) -> None:
    draft = read_text(f"Person specification: Clerk\n\n{text}\n\n{_KEY}\n", "clipboard")
    assert lines_of(draft) == _FOUND
    assert not draft.doubts


def test_so_they_are_in_a_list_parted_by_commas_without_quotation_marks() -> None:
    assert lines_of(draft_of(_written(",").encode(), "csv"))[:2] == _FOUND[:2]


def test_words_beyond_the_last_heading_are_not_joined_to_the_methods() -> None:
    text = "Criterion\tLevel\tHow assessed\nTyping at speed\tE\tTest\tNew this year\nTact\tD\tInterview\n"
    draft = read_text(f"Person specification: Clerk\n\n{text}", "clipboard")
    assert lines_of(draft) == ["e||Typing at speed|Test", "d||Tact|Interview"]
    assert len(draft.doubts) == 1


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            "Training / Essential / Desirable\n1 / Playwork award at level 2 / A / R\n2 / Food hygiene training / A\n"
            "Skills / Essential / Desirable\n1 / Plans games for mixed ages / A / I / R",
            [
                "e|Training|Playwork award at level 2|Application form,References",
                "e|Training|Food hygiene training|Application form",
                "e|Skills|Plans games for mixed ages|Application form,Interview,References",
            ],
        ),
        (
            "Skills\tLevel\tEvidence\n1.\tUses hand tools safely\tE\tA, I\n2.\tGood with lawns\tD\tI",
            ["e|Skills|Uses hand tools safely|Application form,Interview", "d|Skills|Good with lawns|Interview"],
        ),
        (
            "Skills\tEssential\tDesirable\n1\tUses hand tools safely\tA, I\t\n2\tGood with lawns\t\tI",
            ["e|Skills|Uses hand tools safely|Application form,Interview", "d|Skills|Good with lawns|Interview"],
        ),
    ],
)  # fmt: skip
def test_a_number_without_heading_moves_no_cell_below_the_wrong_one(rows: str, found: list[str]) -> None:
    draft = read_text(f"Person specification: Groundsman\n\n{rows}\n\n{_KEY}\n", "clipboard")
    assert lines_of(draft) == found


def test_headings_in_capitals_are_no_codes_and_lost_ticks_no_level() -> None:
    rows = "SKILLS / ESS / DES / MOA\nTyping at speed / / A,I\nTact with callers / / A,I\nCalm in a crowd / / I\n"
    draft = read_text(f"Person specification: Clerk\n\n{rows}\n{_KEY}\n", "clipboard")
    assert [one.level for one in draft.posts[0].criteria] == ["unspecified"] * 3


def test_a_number_below_the_heading_of_a_group_leaves_criteria_of_both_levels_where_they_are() -> None:
    text = "Skills\tEssential\tDesirable\n1\tTyping at speed\tAudio typing\n2\tTact with callers\tSpeaks Welsh\n"
    assert lines_of(read_text(f"Person specification: Clerk\n\n{text}", "clipboard")) == [
        "e|Skills|Typing at speed|", "d|Skills|Audio typing|", "e|Skills|Tact with callers|", "d|Skills|Speaks Welsh|"
    ]  # fmt: skip


def test_work_out_of_hours_is_no_heading_of_a_section() -> None:
    draft = read_text("Out of Hours Play Leader\nPerson specification\n\nEssential\n- Tact\n- Fairness\n", "clipboard")
    assert draft.posts[0].title == "Out of Hours Play Leader"


@pytest.mark.parametrize("between", ["\t", " / "])
@pytest.mark.parametrize("codes", [("A", "R", "i"), ("a", "r", "i")])
def test_a_code_typed_small_among_them_is_that_code(between: str, codes: tuple[str, ...]) -> None:
    rows = [("Skills", "Essential", "Desirable"), ("1", "Serving the public", "A", "R", "I")]
    rows += [("2", "Library systems", *codes), ("Values", "Essential", "Desirable"), ("1", "Tact", "A", "R", "I")]
    text = "\n".join(between.join(row) for row in rows)
    assert lines_of(read_text(f"Person specification: Clerk\n\n{text}\n\n{_KEY}\n", "clipboard")) == [
        f"e|{group}|{name}|Application form,References,Interview"
        for group, name in (("Skills", "Serving the public"), ("Skills", "Library systems"), ("Values", "Tact"))
    ]
