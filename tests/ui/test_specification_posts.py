"""A document of several posts: the one that the vacancy is called by, and what can be done where it is another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.specification.doubts import DoubtKind
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, done_reading, opened, press

POSTS = "\n".join(
    f"{post}\nEssential:\n- tact\n- tidiness\nDesirable:\n- Welsh\n" for post in ("Porter", "Florist", "Cook")
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="florist", reference="F-1")
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> SpecificationPage:
    """The page while one of three posts is to be chosen."""
    path = tmp_path / "posts.txt"
    path.write_text(POSTS, encoding="utf-8")
    page = opened(show, desk)
    page.arriving.reading.read(path)
    done_reading(qtbot, page)
    qtbot.waitUntil(page.is_choosing)
    return page


def of_title(page: SpecificationPage) -> list[str]:
    return [doubt.said for doubt in page.side.doubts.shown() if doubt.kind is DoubtKind.TITLE]


def test_the_post_that_the_vacancy_is_called_by_has_the_focus(page: SpecificationPage, desk: Desk) -> None:
    focused = QApplication.focusWidget()
    assert focused is page.choosing.choices[1]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert len(desk.state.criteria) == 3
    assert of_title(page) == []


def test_a_vacancy_with_another_title_can_be_given_that_of_the_post(page: SpecificationPage, desk: Desk) -> None:
    QTest.keyClick(page, Qt.Key.Key_3)
    assert of_title(page) == ["The document is for “Cook”, but this vacancy is “florist”."]
    for _doubt in page.side.doubts.shown()[1:]:
        press(page, Qt.Key.Key_D)
    press(page, Qt.Key.Key_1)
    assert (desk.state.vacancy.title, desk.state.vacancy.reference) == ("Cook", "F-1")
    assert of_title(page) == []
