"""Actions as data: who gets a key, what the key bar shows, and that no key is given twice."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.actions import EVERYWHERE, Action, BoundActions, digits, duplicates, hints, is_plain
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import NoteField

ACTIONS = (
    Action("rate", "rate and move on", digits(0, 3), caps=("0–3",), short="score, move on"),
    Action("missing", "next missing", ("F",), enabled_when="some missing"),
    Action("submit", "submit", ("Ctrl+Return",)),
    Action("go", "next that matters", ("Space",)),
    Action("split", "split", ("S",), place="list"),
)


class Screen(QWidget):
    """A screen with a note, a button and a list."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[tuple[str, str]] = []
        self.missing = True
        layout = QVBoxLayout(self)
        self.note, self.button, self.list = NoteField(self, name="Evidence"), Button("Look", self), QWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self.note, self.button, self.list):
            layout.addWidget(widget)
        names = ("rate", "missing", "submit", "go", "split")
        self.bound = BoundActions(
            self,
            ACTIONS,
            {name: partial(self.note_down, name) for name in names},
            places={"list": self.list},
            conditions={"some missing": lambda: self.missing},
        )

    def note_down(self, name: str, key: str) -> None:
        self.done.append((name, key))


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    made = Screen()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    return made


def test_the_handler_is_given_the_key_that_was_pressed(screen: Screen, qtbot: QtBot) -> None:
    QTest.keyClick(screen.list, Qt.Key.Key_3)
    QTest.keyClick(screen.list, Qt.Key.Key_0)
    assert screen.done == [("rate", "3"), ("rate", "0")]


def test_a_digit_typed_in_a_note_does_not_score(screen: Screen, qtbot: QtBot) -> None:
    screen.note.setFocus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_F, Qt.Key.Key_Space):
        QTest.keyClick(screen.note, key)
    assert screen.done == []
    assert screen.note.toPlainText().casefold() == "3f "


def test_in_a_note_that_cannot_be_written_in_keys_act(screen: Screen, qtbot: QtBot) -> None:
    screen.note.setReadOnly(True)
    screen.note.setFocus()
    QTest.keyClick(screen.note, Qt.Key.Key_3)
    assert screen.done == [("rate", "3")]


def test_a_button_with_the_focus_comes_before_the_screens_space(screen: Screen, qtbot: QtBot) -> None:
    pressed: list[str] = []
    screen.button.clicked.connect(lambda: pressed.append("look"))
    screen.button.setFocus()
    QTest.keyClick(screen.button, Qt.Key.Key_Space)
    QTest.keyClick(screen.button, Qt.Key.Key_Return)
    assert len(pressed) == 2
    assert screen.done == []


def test_both_enter_keys_do_the_same(screen: Screen, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(screen.list, key, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, _key in screen.done] == ["submit", "submit"]


def test_what_is_not_possible_now_does_nothing_and_is_not_shown(screen: Screen, qtbot: QtBot) -> None:
    screen.missing = False
    screen.bound.refresh()
    QTest.keyClick(screen.list, Qt.Key.Key_F)
    screen.bound.do("missing")
    assert screen.done == []
    assert not screen.bound.action("missing").isEnabled()
    assert "next missing" not in [hint.text for hint in screen.bound.hints()]


def test_keys_of_a_region_act_only_there(screen: Screen, qtbot: QtBot) -> None:
    assert screen.bound.hints()[0].text == "split"
    QTest.keyClick(screen.list, Qt.Key.Key_S)
    with qtbot.waitSignal(screen.bound.place_changed):
        screen.button.setFocus()
    QTest.keyClick(screen.button, Qt.Key.Key_S)
    assert screen.done == [("split", "S")]
    assert "split" not in [hint.text for hint in screen.bound.hints()]


def test_a_key_given_twice_is_found() -> None:
    twice = Action("find", "find", ("F",))
    elsewhere = Action("level", "level", ("S",), place="doubts")
    assert duplicates(ACTIONS, EVERYWHERE, (elsewhere,)) == []
    assert duplicates(ACTIONS, (twice,)) == ["key F in the screen", "key F in list"]
    assert duplicates(ACTIONS, (Action("rate", "rate", ("R",)),)) == ["id rate"]


def test_a_key_of_a_region_that_the_screen_also_uses_is_found() -> None:
    clash = Action("flag", "flag", ("F",), place="list")
    assert duplicates(ACTIONS, (clash,)) == ["key F in list"]


def test_the_caps_stand_for_many_keys_in_the_bar() -> None:
    assert hints(ACTIONS)[0].caps == ("0–3",)
    assert hints(ACTIONS)[0].text == "score, move on"


@pytest.mark.parametrize("key", ["3", "X", "?", "+", "Space", "Up", "Backspace", "Shift+A", "["])
def test_a_key_that_writes_or_moves_is_plain(key: str) -> None:
    assert is_plain(key)


@pytest.mark.parametrize("key", ["Ctrl+Z", "Ctrl++", "Alt+1", "F6", "F11", "Ctrl+Shift+Z", "Ctrl+Return"])
def test_a_key_with_ctrl_or_of_the_top_row_is_not_plain(key: str) -> None:
    assert not is_plain(key)


def test_a_plain_text_edit_counts_as_a_field(qtbot: QtBot, screen: Screen) -> None:
    field = QPlainTextEdit(screen)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_2)
    assert screen.done == []
