"""What stands under further headings below the desirable criteria has no level from them: doubted, or no criterion."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of

_OVER = "Line {at}: “{text}” stands over a list of its own, but does not say whether it is essential or desirable."
_LISTS = "Essential\nSea legs\nKnots\n\nDesirable\nWelsh\nOwn boat\n"


@pytest.mark.parametrize("heading", ["The interview day", "How we pick", "A morning on the quay"])
def test_plain_lines_behind_an_empty_line(heading: str) -> None:
    draft = read_text(f"Ferryman\n\n{_LISTS}\n{heading}\nTour of the quay\nTen minutes with Jo\n", "a.txt")
    assert [line[0] for line in lines_of(draft) if line[0] == "d"] == ["d", "d"]
    assert _OVER.format(at=11, text=heading) in draft.doubts


@pytest.mark.parametrize("heading", ["The interview day:", "Our promise:", "Perks:"])
def test_items_below_a_line_with_a_colon(heading: str) -> None:
    lists = _LISTS.replace("able\n", "able:\n").replace("ial\n", "ial:\n")
    items = "".join(f"{line}\n" if line.endswith(":") or not line else f"- {line}\n" for line in lists.splitlines())
    text = f"Person specification: Ferryman\n\n{items}\n{heading}\n- Tour of the quay\n- Ten minutes with Jo\n"
    levels = [line.split("|")[0] for line in lines_of(read_text(text, "a.txt"))]
    assert levels[:4] == ["e", "e", "d", "d"]
    assert set(levels[4:]) <= {"u"}


def test_bold_headings_that_begin_as_notes_do_are_groups_of_their_own() -> None:
    items = "**Desirable**\n\n- Welsh\n- Own boat\n\n**The morning itself**\n\n- Tour\n\n**Our promise**\n\n- Tea\n"
    draft = read_text(f"# Person specification: Ferryman\n\n**Essential**\n\n- Sea legs\n\n{items}", "a.md")
    assert lines_of(draft)[3:] == ["u|The morning itself|Tour|", "u|Our promise|Tea|"]


def test_a_list_in_several_stretches_goes_on_where_its_lines_are_long_or_more_stand_apart() -> None:
    lists = _LISTS.replace("\n", "\n\n")
    read = lines_of(read_text(f"Person specification: Ferryman\n\n{lists}", "a.txt"))
    assert read == ["e||Sea legs|", "e||Knots|", "d||Welsh|", "d||Own boat|"]
