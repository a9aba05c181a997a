"""A star right before the first word of a line: a sign that is explained, or the bullet of a typed list."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of


@pytest.mark.parametrize(
    ("note", "star"),
    [
        ("Criteria marked with an asterisk (*) are essential, the others are desirable.", "*"),
        ("Starred criteria are essential; all others are desirable.", "- *"),
    ],
)
def test_a_star_glued_to_the_first_word_is_the_sign_that_a_note_explains(note: str, star: str) -> None:
    other = star.removesuffix("*")
    lists = [f"Skills\n{star}Pruning pears\n{other}Grafting old wood\n", f"Experience\n{star}Whets tools"]
    draft = read_text("\n".join(["Keeper", "Person specification", note, "", *lists]), "a.txt")
    assert lines_of(draft) == ["e|Skills|Pruning pears|", "d|Skills|Grafting old wood|", "e|Experience|Whets tools|"]


def test_lines_that_all_begin_with_a_star_that_nothing_explains_are_a_list() -> None:
    text = "Keeper\nPerson specification\n\nEssential\n*Pruning\n*Grafting\n\nDesirable\n*Cider making\n*Hedging\n"
    assert lines_of(read_text(text, "a.txt")) == [
        "e||Pruning|", "e||Grafting|", "d||Cider making|", "d||Hedging|",
    ]  # fmt: skip


def test_a_star_before_a_note_whose_sign_stands_behind_another_line_stays_a_note() -> None:
    lists = "Essential\n- Pruning\n- Driving licence*\n\nDesirable\n- Grafting\n"
    notes = "*You may use a moped instead\n*Hours are given below\n"
    draft = read_text(f"Keeper\nPerson specification\n\n{lists}\n{notes}", "a.txt")
    assert [line[2:] for line in lines_of(draft)] == ["|Pruning|", "|Driving licence|", "|Grafting|"]


def test_stars_in_cells_tell_levels_where_a_note_below_the_table_explains_them() -> None:
    rows = ["| Area | Criteria |", "|---|---|", "| Skills | *Pruning pears |", "| Skills | Grafting |"]
    rows += ["| Other | *Early starts |", "", "\\* denotes essential criteria. All others are desirable."]
    draft = read_text("\n".join(["# Orchard Keeper", "", *rows]), "a.md")
    assert lines_of(draft) == ["e|Skills|Pruning pears|", "d|Skills|Grafting|", "e|Other|Early starts|"]
