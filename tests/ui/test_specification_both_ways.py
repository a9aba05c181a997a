"""Source and criteria belong together: nothing is accepted beside another's document, and K goes from one to other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.specification.editing import TextSheet
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, current, done_reading, opened, press, sheet

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def written(folder: Path, name: str, count: int = 2) -> Path:
    lines = "".join(f"- Looks after the {name} of street number {at}\n" for at in range(count))
    text = f"Person specification\nPost title: Keeper\n\nEssential\n{lines}\nAssessed by application form.\n"
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return path


def find(page: SpecificationPage, words: str) -> None:
    """As a person does: the words, then out of the field again."""
    page.source.begin_find()
    QTest.keyClicks(page.source.bar.find_field, words)
    QTest.keyClick(page.source.bar.find_field, Qt.Key.Key_Escape)
    assert page.source.main_view().hasFocus()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Keeper")
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> SpecificationPage:
    page = opened(show, desk)
    page.take_files([written(tmp_path, "lamps", 30)])
    done_reading(qtbot, page)
    assert len(desk.state.criteria) == 30
    return page


def test_after_an_undo_nothing_is_accepted_until_its_own_document_is_beside_it(
    qtbot: QtBot, page: SpecificationPage, desk: Desk, tmp_path: Path
) -> None:
    page.take_files([written(tmp_path, "ferries")])
    done_reading(qtbot, page)
    desk.undo()
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_A, CONTROL | SHIFT)
    assert not page.header.accept.isEnabled()
    assert not any(one.accepted for one in desk.state.criteria.values())
    assert "ferries" not in page.source.paper.toPlainText()
    done_reading(qtbot, page)
    qtbot.waitUntil(page.header.accept.isEnabled)
    assert "lamps" in page.source.paper.toPlainText()
    press(page, Qt.Key.Key_Return)
    assert sum(one.accepted for one in desk.state.criteria.values()) == 1


def test_after_undo_and_redo_the_current_criterion_is_in_view_and_the_focus_on_the_page(
    qtbot: QtBot, page: SpecificationPage, desk: Desk
) -> None:
    page.side.show_row(25)
    page.side.list.setFocus()
    desk.undo()
    assert page.empty.isVisible()
    assert page.empty.isAncestorOf(QApplication.focusWidget() or page)
    desk.redo()
    qtbot.waitUntil(page.side.list.hasFocus)

    def in_view() -> bool:
        return page.side.list.viewport().rect().contains(page.side.list.visualRect(page.side.list.currentIndex()))

    assert current(page).reference == "E26"
    qtbot.waitUntil(in_view)


def test_k_goes_to_the_criterion_of_the_words_that_were_found(page: SpecificationPage) -> None:
    find(page, "number 17")
    press(page, Qt.Key.Key_K)
    assert current(page).reference == "E18"
    assert page.side.list.hasFocus()
    find(page, "number 9")
    page.side.step(1)
    press(page, Qt.Key.Key_K)
    assert current(page).reference == "E20"


def test_k_goes_from_one_criterion_in_view_to_the_next(page: SpecificationPage) -> None:
    paper = page.source.paper
    page.side.show_row(0)
    page.source.turn(1)
    first, last = paper.span_in_view()
    press(page, Qt.Key.Key_K)
    row = page.side.list.currentIndex().row()
    assert row > 0
    assert current(page).text in paper.toPlainText()[first:last]
    press(page, Qt.Key.Key_K)
    assert page.side.list.currentIndex().row() == row + 1


def test_where_no_criterion_stands_k_says_so(page: SpecificationPage) -> None:
    find(page, "Assessed by")
    press(page, Qt.Key.Key_K)
    assert current(page).reference == "E1"


def test_marked_text_stands_in_the_sheet_and_its_place_is_kept(
    qtbot: QtBot, page: SpecificationPage, desk: Desk
) -> None:
    paper = page.source.paper
    at = paper.toPlainText().index("Assessed by application form")
    cursor = paper.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len("Assessed by application form"), QTextCursor.MoveMode.KeepAnchor)
    paper.setTextCursor(cursor)
    press(page, Qt.Key.Key_A)
    asked = sheet(qtbot, page, TextSheet)
    assert isinstance(asked, TextSheet)
    assert asked.text.note() == "Assessed by application form"
    asked.accept()
    assert current(page).text == "Assessed by application form"
    assert current(page).source.block is not None
    assert not paper.textCursor().hasSelection()


def test_k_and_marked_words_go_the_same_way_on_drawn_pages(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.take_files([SAMPLE_DATA / "specifications" / "strategic-director.pdf"])
    done_reading(qtbot, page)
    page.choosing.choose("2")
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: len(page.source.pages.drawn()) == page.source.pages.pages() > 0, timeout=30_000)
    wanted = desk.state.criteria_in_order[3]
    find(page, " ".join(wanted.text.split()[:5]))
    assert page.source.pages.spot() is not None
    press(page, Qt.Key.Key_K)
    assert current(page).id == wanted.id
    find(page, " ".join(wanted.text.split()[:5]))
    pages = page.source.pages
    QTest.keyClick(pages, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(pages, Qt.Key.Key_Right, SHIFT)
    passage = page.source.marked_passage()
    assert (passage.words, passage.place.page) == (pages.selected_text(), pages.selected_page())
    assert passage.words.split() == wanted.text.split()[:2]


def test_words_are_marked_by_keys_from_those_that_were_found(qtbot: QtBot, page: SpecificationPage, desk: Desk) -> None:
    find(page, "Assessed by")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(page, key, SHIFT)
    assert page.source.marked_passage().words == "Assessed by application"
    press(page, Qt.Key.Key_A)
    asked = sheet(qtbot, page, TextSheet)
    assert isinstance(asked, TextSheet)
    assert asked.text.note() == "Assessed by application"
