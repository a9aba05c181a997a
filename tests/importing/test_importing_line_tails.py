"""Lines that end with how they are measured, lines that hold two numbers, labels that speak to the reader."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import FORMS, draft_of, lines_of, table_in


def read(text: str) -> list[str]:
    return lines_of(read_text(f"Person specification: Shepherd\n\n{text}\n", "shepherd.txt"))


@pytest.mark.parametrize("arrow", ["→", "=>", "->", "»", "➔"])
def test_an_arrow_points_at_how_a_line_is_measured(arrow: str) -> None:
    lines = (
        "★ essential ☆ desirable {} where we look for it",
        "Among the sheep",
        "★ Lambs a ewe {} farm walk",
        "☆ Has shown a ram {} letter, farm walk",
        "At the desk",
        "★ Keeps a flock book {} letter",
        "☆ Types {} letter, references",
    )
    assert read("\n".join(lines).replace("{}", arrow)) == [
        "e|Among the sheep|Lambs a ewe|Farm walk",
        "d|Among the sheep|Has shown a ram|Letter,Farm walk",
        "e|At the desk|Keeps a flock book|Letter",
        "d|At the desk|Types|Letter,References",
    ]


@pytest.mark.parametrize("leader", [" .......... ", "....... ", " _____ "])
def test_dots_lead_to_a_level_and_how_it_is_measured(leader: str) -> None:
    lines = (
        "E - essential  D - desirable",
        "FLOCK",
        "Lambs a ewe{}E farm walk",
        "Has shown a ram{}D form, farm walk",
        "PAPER",
        "Keeps a flock book{}E form",
    )
    assert read("\n".join(lines).replace("{}", leader)) == [
        "e|FLOCK|Lambs a ewe|Farm walk",
        "d|FLOCK|Has shown a ram|Application form,Farm walk",
        "e|PAPER|Keeps a flock book|Application form",
    ]


def test_lines_that_end_with_dots_and_anything_else_stay_as_they_are() -> None:
    said = ["Ready to say why...... and mean it", "Works till...... the work is done", "Waits...... for nobody"]
    text = "Essential\n" + "\n".join(f"- {line}" for line in said)
    assert [line.split("|")[2] for line in read(text)] == said


@pytest.mark.parametrize("form", FORMS)
def test_a_row_that_holds_two_numbers_is_two_criteria(form: str) -> None:
    rows = [
        ["Criteria", "E/D", "Assessed by"],
        ["E1 Lambs a ewe", "E", "Interview"],
        ["E2 Keeps a flock book E3 Speaks to walkers", "E", "Interview"],
        ["E4 Wakes early", "E", "Interview"],
        ["D1 Owns a dog", "D", "Interview"],
    ]
    assert [line.split("|")[2] for line in lines_of(draft_of(table_in(form, rows), form))] == [
        "Lambs a ewe",
        "Keeps a flock book",
        "Speaks to walkers",
        "Wakes early",
        "Owns a dog",
    ]


def test_a_line_that_only_speaks_of_another_number_stays_whole() -> None:
    text = "Essential\nE1 Lambs a ewe\nE2 Meets E3 Council standards\nE3 Keeps a flock book\n"
    assert [line.split("|")[2] for line in read(text)][1] == "Meets E3 Council standards"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Essential – please do not apply if the answer is no", "Desirable – not to worry if the answer is no"),
        ("Essential: without these we cannot appoint you", "Desirable: it would not matter if you lack these"),
        ("ESSENTIAL - you must have all of these", "DESIRABLE - any of these would be a bonus"),
    ],
)
def test_a_label_of_a_level_may_go_on_with_a_word_to_the_reader(first: str, second: str) -> None:
    text = f"{first}\n- Lambs a ewe\n- Wakes early\n\n{second}\n- Owns a dog\n"
    assert [(line[0], line.split("|")[2]) for line in read(text)] == [
        ("e", "Lambs a ewe"),
        ("e", "Wakes early"),
        ("d", "Owns a dog"),
    ]


def test_what_a_label_asks_for_itself_is_still_a_criterion() -> None:
    assert [line[:1] + line.split("|")[2] for line in read("Essential: a clean licence\nDesirable: owns a dog")] == [
        "ea clean licence",
        "downs a dog",
    ]


@pytest.mark.parametrize("form", ["docx", "html", "xlsx"])
def test_headings_that_say_what_we_ask_ourselves_and_look_at_are_no_criteria(form: str) -> None:
    rows = [["We shall ask ourselves", "We shall look at"], ["Can you lamb a ewe?", "Farm walk"]]
    rows += [["Have you kept a flock book before?", "CV"], ["Do you wake before the cock crows?", "Interview"]]
    assert [line.split("|")[2:] for line in lines_of(draft_of(table_in(form, rows), form))] == [
        ["Can you lamb a ewe?", "Farm walk"],
        ["Have you kept a flock book before?", "CV"],
        ["Do you wake before the cock crows?", "Interview"],
    ]
