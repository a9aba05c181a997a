"""A line in small letters below the last item of a page, out to its bullet where there was room: no part of it."""

from pathlib import Path

import pytest

from shortlister.importing.reading import read_specification
from tests.importing.pdf_making import write_pdf

LEFT, TEXT, STEP = 60, 74, 14


def _paper(tmp_path: Path, lead: str, items: list[str], below: str) -> Path:
    lines = [(LEFT, 790, "Kennel assistant"), (LEFT, 762, "Person specification"), (LEFT, 734, lead)]
    for at, item in enumerate(items):
        if not item.startswith("+"):
            lines.append((LEFT, 720 - STEP * at, "•"))
        lines.append((TEXT, 720 - STEP * at, item.lstrip("+")))
    return write_pdf(tmp_path / "kennel.pdf", [*lines, (LEFT, 720 - STEP * len(items), below)])


@pytest.mark.parametrize("lead", ["If you have", "Essential"])
@pytest.mark.parametrize("below", ["then Gwyn at the kennels would love to meet you.", "and if so, do get in touch."])
def test_a_closing_line_is_not_joined_to_the_last_item(lead: str, below: str, tmp_path: Path) -> None:
    items = ["Patience with nervous dogs and with the people who own them, who may", "+be anxious too", "Weekends free"]
    (post,) = read_specification(_paper(tmp_path, lead, items, below)).posts
    assert [one.text for one in post.criteria] == [f"{items[0]} be anxious too", "Weekends free"]


def test_a_line_that_had_no_room_still_goes_on_with_its_item(tmp_path: Path) -> None:
    items = ["Weekends free", "Patience with nervous dogs and with those who own them, even if they are"]
    (post,) = read_specification(_paper(tmp_path, "Essential", items, "more anxious than their dogs")).posts
    assert post.criteria[-1].text == f"{items[1]} more anxious than their dogs"
