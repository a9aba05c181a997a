"""Plain lines above labels that come again: with no other mark, they are the groups of lists without bullets."""

import pytest

from tests.importing.lines_making import lines_in

_HEAD = "# Person specification: Verger\n"


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize(("first", "second"), [("Seamanship", "Diplomacy"), ("Knowledge", "Equal Opportunities")])
def test_a_plain_line_above_a_label_that_comes_again_names_the_group(form: str, first: str, second: str) -> None:
    text = f"{_HEAD}{first}\nEssential\nRows a gig well\nSwims a mile\n{second}\nEssential\nWrites clear letters\n"
    told = [f"e|{first}|Rows a gig well|", f"e|{first}|Swims a mile|", f"e|{second}|Writes clear letters|"]
    assert lines_in(form, text) == told
    more = text.replace(f"{second}\n", f"Desirable:\nTies knots of all kinds\n{second}\n").replace("tial\n", "tial:\n")
    assert lines_in(form, more) == [*told[:2], f"d|{first}|Ties knots of all kinds|", told[2]]


def test_the_last_line_of_a_list_before_the_other_level_stays_a_criterion() -> None:
    text = f"{_HEAD}Seamanship\nEssential\nRows a gig well\nDiplomacy\nDesirable\nTies knots of all kinds\n"
    assert [line.split("|")[2] for line in lines_in("txt", text)] == [
        "Rows a gig well", "Diplomacy", "Ties knots of all kinds",
    ]  # fmt: skip


def test_a_label_that_comes_twice_at_once_names_nothing() -> None:
    text = f"{_HEAD}Essential\nEssential\nRows a gig well\nSwims a mile\n"
    assert lines_in("txt", text) == ["e||Rows a gig well|", "e||Swims a mile|"]
