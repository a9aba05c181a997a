"""Alt and a letter for every control that has words but no key: its own, seen, pressed, lent while it is hidden."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.icon_button import IconButton
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.mnemonics import wished
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sidebar_parts import Person


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    Column(made)
    return made


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def test_letters_that_begin_a_word_come_first() -> None:
    assert wished("Merge packs back")[:3] == ["m", "p", "b"]
    assert wished("100 %") == []
    assert wished("Ŵyr a Ôl")[:2] == ["a", "y"]


def test_each_has_a_letter_of_its_own_and_says_it(window: QWidget) -> None:
    one, two, three = Button("Verify", window), Button("View", window), Check("With names", window)
    switch = Segmented(["List", "Applicant"], window, name="View")
    put(window, one, two, three, switch)
    every = [one, two, three, *switch._segments]
    keys = [each.key_in_force() for each in every]  # type: ignore[attr-defined]
    assert keys == ["Alt+V", "Alt+I", "Alt+W", "Alt+L", "Alt+A"]
    for each, key in zip(every, keys, strict=True):
        assert each.shows_key()  # type: ignore[attr-defined]
        assert key in each.toolTip()
        assert each.accessibleDescription() == f"Key {key}"


def test_a_box_keeps_the_words_of_its_tooltip_beside_the_key(window: QWidget) -> None:
    box, plain = Check("Password", window), Check("O", window, key="O")
    box.setToolTip("The workbook opens with a password alone")
    put(window, box, plain)
    assert box.toolTip() == "The workbook opens with a password alone  Alt+P"
    assert plain.toolTip() == "O  O"


def test_it_is_pressed_with_alt_and_the_letter(window: QWidget, qtbot: QtBot) -> None:
    told: list[str] = []
    button, box = Button("Verify", window), Check("With names", window)
    button.clicked.connect(lambda: told.append("verified"))
    put(window, button, box)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: told == ["verified"] and box.isChecked())


def test_other_words_take_another_letter_and_still_press(window: QWidget, qtbot: QtBot) -> None:
    told: list[bool] = []
    button = Button("Verify", window)
    button.clicked.connect(lambda: told.append(True))
    put(window, button)
    button.set_text("Look again")
    assert button.key_in_force() == "Alt+L"
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(told))


def test_one_that_is_hidden_lends_its_letter_and_takes_another_when_it_returns(window: QWidget) -> None:
    first = Button("OK", window)
    put(window, first)
    assert first.key_in_force() == "Alt+O"
    first.hide()
    second = Button("OK", window)
    put(window, second)
    second.show()
    assert second.key_in_force() == "Alt+O"
    first.show()
    assert first.key_in_force() == "Alt+K"


def test_where_its_letters_are_taken_a_button_shows_another_in_a_cap(window: QWidget) -> None:
    buttons = [Button("Go", window) for _ in range(3)]
    buttons[2].setAccessibleName("Go, as the rule says")
    put(window, *buttons)
    assert [one.key_in_force() for one in buttons] == ["Alt+G", "Alt+O", "Alt+A"]
    assert buttons[2].sizeHint().width() > buttons[0].sizeHint().width()


def test_a_key_of_the_screen_comes_before_any_letter(window: QWidget) -> None:
    button = Button("Make packs", window, kind=Kind.PRIMARY, key="Shift+P")
    put(window, button)
    assert button.key_in_force() == "Shift+P"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_what_has_the_focus_whatever_the_screen_does_with_them(
    window: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    told: list[str] = []
    buttons = [Button("Verify", window), IconButton("x", "Close", window, key="Esc"), Person(window)]
    buttons[-1].setText("Bo Rees")
    for button in buttons:
        button.clicked.connect(lambda _checked=False, button=button: told.append(type(button).__name__))
    shortcut = QShortcut(QKeySequence(key), window)
    shortcut.activated.connect(lambda: told.append("screen"))
    put(window, *buttons)
    for button in buttons:
        button.setFocus()
        QTest.keyClick(button, key)
    assert told == ["Button", "IconButton", "Person"]


def test_on_a_mac_alt_writes_and_no_letter_is_taken(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    button = Button("Verify", window)
    put(window, button)
    assert button.key_in_force() == ""
    assert button.shortcut().isEmpty()


def test_an_icon_shows_its_key_beside_or_below_it_until_there_is_no_room(window: QWidget) -> None:
    beside, below = (
        IconButton("zoom-in", "Enlarge", window, key="Z"),
        IconButton("columns-2", "Sidebar", window, key="Ctrl+B", below=True),
    )
    put(window, beside, below)
    assert beside.width() > beside.height()
    assert below.height() > 28
    assert beside.toolTip() == "Enlarge  Z"
    beside.set_face(False)
    assert beside.width() == beside.height()
    assert not beside.shows_key()
    assert beside.toolTip() == "Enlarge  Z"


def test_a_disabled_button_says_why_and_no_key_that_would_not_act(window: QWidget) -> None:
    button = Button("Sign off…", window, key="Ctrl+Return")
    put(window, button)
    button.disable("1 reason still needed")
    assert button.toolTip() == "1 reason still needed"
    assert button.accessibleDescription() == "1 reason still needed"
    button.enable()
    assert button.toolTip() == "Sign off…  Ctrl+Enter"
