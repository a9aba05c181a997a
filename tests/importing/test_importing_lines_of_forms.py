"""Lines of a form and vague lines that stand among the criteria are said to be left out, each at its place."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of, table_in

_OUT = "{place}: “{text}” stands among what is asked for, but was left out."


@pytest.mark.parametrize(
    ("form", "first"), [("html", "Table 1, row {0}, column 1"), ("xlsx", "Cell A{1}"), ("txt", "Line {2}")]
)
def test_in_a_table_without_levels(form: str, first: str) -> None:
    rows = [
        ("Criteria", "Assessed by"), ("Various language conditions", ""), ("Rowing a skiff", "Interview"),
        ("Location: Poole", ""), ("Knots", "Test"), ("Total:", ""),
    ]  # fmt: skip
    draft = draft_of(table_in(form, rows), form)
    assert [line.split("|")[1:3] for line in lines_of(draft)] == [["", "Rowing a skiff"], ["", "Knots"]]
    texts = {2: "Various language conditions", 4: "Location: Poole"}
    said = [_OUT.format(place=first.format(row, row + 1, row + 2), text=text) for row, text in texts.items()]
    assert [doubt for doubt in draft.doubts if "left out" in doubt or "group of none" in doubt] == said


@pytest.mark.parametrize("label", ["Essential", "Skills"])
def test_between_plain_lines(label: str) -> None:
    lines = ["Rowing a skiff", "Adopted by the Harbour Committee", "Hours: 20 a week", "Certificate in first aid"]
    draft = read_text(
        "\n".join(["Person specification: Ferryman", "", label, "", *lines, "", "Desirable", "", "Welsh"]), "a.txt"
    )
    assert [line.split("|")[2] for line in lines_of(draft)] == [lines[0], lines[3], "Welsh"]
    said = [_OUT.format(place=f"Line {at}", text=lines[at - 5]) for at in (6, 7)]
    assert [doubt for doubt in draft.doubts if "left out" in doubt] == said


def test_below_the_last_list_they_are_not_said() -> None:
    text = (
        "Person specification: Ferryman\n\nEssential\n\nRowing a skiff\nKnots\n\nLocation: Poole\nSalary: £12 an hour\n"
    )
    assert not any("left out" in doubt for doubt in read_text(text, "a.txt").doubts)
