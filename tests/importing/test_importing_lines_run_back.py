"""Numbered items of a PDF whose further lines begin below the number: figures and names do not end them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.pdf import read_pdf
from tests.importing.pdf_making import write_pdf


def _texts(path: Path, lines: Sequence[str], *, apart: int) -> list[str]:
    """The blocks of a page on which items stand `apart` and lines 13 points below one another."""
    placed, top = [], 780
    for line in lines:
        top -= apart if line[:1].isdigit() and line[1:2] == "." else 13
        placed.append((90, top, line))
    document = read_pdf(write_pdf(path, placed).read_bytes(), path.name, DEFAULT)
    return [f"{block.label} {block.text}".strip() for block in document.blocks]


_LONG = "1. A long first item that fills the whole of the line so that the margin of the page is known here"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2. Planning and running a programme of events for all the young people of the town aged", "12 to 25"),
        ("2. Keeping the accounts of at least one hall, allotment or club with a yearly turnover over", "£5,000"),
        ("2. Knowing the law on allotments in England and Wales as it stands in the parts of the", "Allotments Act"),
        ("2. Reporting on the hall to the members of the committee and of its sub-committees, of", "24 people"),
    ],
)
def test_a_line_below_the_number_goes_on_with_an_open_item(tmp_path: Path, first: str, second: str) -> None:
    texts = _texts(tmp_path / "items.pdf", [_LONG, first, second, "3. Tact"], apart=23)

    assert f"{first} {second}" in texts
    assert "3. Tact" in texts


def test_a_heading_below_a_short_or_closed_item_stays_apart(tmp_path: Path) -> None:
    texts = _texts(tmp_path / "items.pdf", [_LONG, "2. Tact", "Desirable", "3. Welsh.", "2 years of service"], apart=13)

    assert texts[1:] == ["2. Tact", "Desirable", "3. Welsh.", "2 years of service"]
