"""Sheets: Esc is safe, Ctrl+Enter does it, Enter alone never; the window behind is dimmed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.actions import EVERYWHERE, Action
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.keys_sheet import KeysSheet
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import hub


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(window: QWidget, *, enter: bool = False) -> tuple[Sheet, list[str]]:
    sheet = Sheet(window, "Submit your scores?", "Your scores are locked.", do="Submit and lock", enter=enter)
    told: list[str] = []
    sheet.done_for.connect(lambda: told.append("done"))
    sheet.put_away.connect(lambda: told.append("safe"))
    sheet.open()
    return sheet, told


def test_esc_is_the_safe_answer(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert told == ["safe"]
    assert not sheet.isVisible()


def test_ctrl_enter_does_it(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window)
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["done"]


def test_ctrl_enter_does_it_wherever_the_focus_is(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window)
    QTest.keyClick(sheet.safe_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["done"]


def test_a_sheet_grows_with_what_comes_into_it(window: QWidget, qtbot: QtBot) -> None:
    sheet, _told = opened(window)
    before = sheet.height()
    sheet.body.addWidget(Label("A long explanation that came later. " * 12, sheet, wrap=True))
    qtbot.waitUntil(lambda: sheet.height() > before + 60)
    label = sheet.findChildren(Label)[-1]
    assert label.height() >= label.heightForWidth(label.width())


def test_enter_alone_never_does_what_cannot_be_undone(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    QTest.keyClick(sheet, Qt.Key.Key_Enter)
    assert told == []
    assert sheet.isVisible()


def test_enter_on_the_button_that_has_the_focus_first_is_safe(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window)
    assert sheet.focusWidget() is sheet.safe_button
    QTest.keyClick(sheet.safe_button, Qt.Key.Key_Return)
    assert told == ["safe"]


def test_where_nothing_is_lost_enter_may_do_it(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window, enter=True)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert told == ["done"]


def test_a_blocked_answer_says_why_and_does_nothing(window: QWidget, qtbot: QtBot) -> None:
    sheet, told = opened(window)
    sheet.block("1 reason still needed")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == []
    assert sheet.reason.text() == "1 reason still needed"
    sheet.block("")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["done"]


def test_the_sheet_is_modal_for_its_window_and_stands_in_its_middle(window: QWidget, qtbot: QtBot) -> None:
    sheet, _told = opened(window)
    assert sheet.windowModality() is Qt.WindowModality.WindowModal
    assert sheet.width() == 560
    middle = window.mapFromGlobal(sheet.geometry().center())
    assert abs(middle.x() - 640) <= 2
    assert abs(middle.y() - 400) <= 2


def test_the_window_is_dimmed_as_long_as_the_sheet_stands(window: QWidget, qtbot: QtBot) -> None:
    before = window.grab().toImage().pixelColor(20, 20)
    sheet, _told = opened(window)
    dimmed = window.grab().toImage().pixelColor(20, 20)
    assert dimmed.lightness() < before.lightness() * 0.7
    sheet.reject()
    assert window.grab().toImage().pixelColor(20, 20) == before


def test_at_200_per_cent_the_sheet_stays_inside_the_window(window: QWidget, qtbot: QtBot) -> None:
    hub().use(scale=2.0)
    window.resize(1024, 700)
    sheet, _told = opened(window)
    assert sheet.width() <= window.width()


def test_a_note_in_a_sheet_leaves_esc_and_ctrl_enter_to_it(window: QWidget, qtbot: QtBot) -> None:
    for key, held, answer in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "safe"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "done"),
    ):
        sheet, told = opened(window)
        note = NoteField(sheet, name="Reason")
        sheet.body.addWidget(note)
        note.setFocus()
        QTest.keyClicks(note, "New evidence")
        QTest.keyClick(note, Qt.Key.Key_Return)
        assert told == []
        QTest.keyClick(note, key, held)
        assert told == [answer]


def test_a_sheet_with_much_in_it_scrolls_inside_the_window(window: QWidget, qtbot: QtBot) -> None:
    hub().use(scale=2.0)
    window.resize(1024, 700)
    sheet = KeysSheet(window, "Keys", EVERYWHERE)
    sheet.open()
    assert sheet.height() <= 700
    assert sheet.safe_button.mapTo(sheet, sheet.safe_button.rect().bottomRight()).y() < sheet.height()
    sheet.reject()


def test_the_sheet_of_keys_lists_every_key_and_typing_filters(window: QWidget, qtbot: QtBot) -> None:
    actions = (Action("missing", "next missing", ("F",), section="Score"), *EVERYWHERE)
    sheet = KeysSheet(window, "Keys for Score", actions)
    sheet.open()
    assert sorted(sheet.listed()) == sorted(action.text for action in actions)
    QTest.keyClicks(sheet.find_field(), "miss")
    assert sheet.listed() == ["next missing"]
    sheet.find_field().setText("")
    QTest.keyClicks(sheet.find_field(), "ctrl+z")
    assert sheet.listed() == ["undo my last change"]
    QTest.keyClick(sheet.find_field(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_no_words_of_the_sheet_of_keys_are_cut_off_beside_a_column_of_long_keys(window: QWidget, qtbot: QtBot) -> None:
    actions = (
        Action("page", "previous, next page of the document", (",", ".", "Shift+PgUp", "Shift+PgDn"), section="Source"),
        Action("accept", "accept every criterion without a doubt", ("Ctrl+Shift+A",), section="Criterion"),
    )
    sheet = KeysSheet(window, "Keys for Specification", (*actions, *EVERYWHERE))
    sheet.open()
    qtbot.waitUntil(sheet.isVisible)
    shown = [label for label in sheet.findChildren(Label) if label.isVisible()]
    assert any(label.text() == actions[1].text for label in shown)
    for label in shown:
        right = label.mapTo(sheet, label.rect().topRight()).x()
        assert right <= sheet.width() - 28, label.text()
        assert label.height() >= label.heightForWidth(label.width()), label.text()
