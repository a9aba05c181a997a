"""What a returned workbook leaves out is said on the page, before it is merged and after; of many lines the first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.returning import merge_returned, write_out
from shortlister.ui.kit.banner import Banner
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", name="")
    yield made
    made.close()


def back(desk: Desk, path: Path, cells: dict[str, int]) -> Path:
    """Bo's workbook with these cells, as it came back."""
    plain = path.with_name("plain.xlsx")
    if not plain.exists():
        write_out(desk, "bo", plain)
    book = load_workbook(plain)
    for cell, value in cells.items():
        book["Scores"][cell] = value
    book.save(path)
    return path


def said(place: QWidget) -> list[list[str]]:
    """The texts of the banners."""
    return [[label.text() for label in one.labels()] for one in place.findChildren(Banner) if not one.isHidden()]


def page_of(show: Show, desk: Desk, path: Path) -> PanelPage:
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    page.take_files([path])
    return page


def test_blank_cells_that_the_record_has_are_said_before_the_merge_and_after(
    show: Show, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    first = back(desk, tmp_path / "first.xlsx", {"F5": 2, "F6": 1})
    assert merge_returned(desk, [first])[0].new == 2
    page = page_of(show, desk, back(desk, tmp_path / "second.xlsx", {"F6": 1, "F7": 1}))
    ((sentence, lines),) = said(page.preview.area)
    assert sentence == "1 thing to look at in “second.xlsx”"
    assert lines.startswith("Scores!F5: 1 of ")
    assert "is blank here and scored in the record. It stays as it is." in lines
    page._merge()
    texts = [label.text() for label in page.window().findChildren(QLabel)]
    assert lines in texts


def test_of_many_wrong_cells_the_first_ten_are_shown(show: Show, desk: Desk, tmp_path: Path) -> None:
    page = page_of(show, desk, back(desk, tmp_path / "bad.xlsx", {f"F{row}": 9 for row in range(5, 19)}))
    ((sentence, lines),) = said(page.preview.area)
    assert "because 14 of its cells are wrong" in sentence
    assert len(lines.splitlines()) == 11
    assert lines.splitlines()[-1] == "… and 4 more."
