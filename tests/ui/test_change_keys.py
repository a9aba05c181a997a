"""Other keys for what is done: chosen on a sheet, kept, in force at once, shown everywhere, never twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.ui.change_keys import SCREENS, ChangeKeysSheet, in_force_with
from shortlister.ui.kit.actions import EVERYWHERE_NAME, duplicates
from shortlister.ui.kit.key_choices import key_choices
from shortlister.ui.kit.keys_sheet import KeysSheet
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.settings import SettingsSheet
from shortlister.ui.steps import NAMES
from shortlister.ui.window_keys import WINDOW_ACTIONS
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.ui.scoring_making import vacancy


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    """A pack's member at the keyboard, on Score."""
    vacancy(tmp_path / "v.shortlist", files=()).close()
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        keyboard.window.open_path(tmp_path / "v.shortlist")
        keyboard.until(lambda: QApplication.activeModalWidget() is not None)
        keyboard.press("Down", "Down", "Return")
        keyboard.no_sheet()
        keyboard.place.go(4)
        yield keyboard
    key_choices().use({})


def change(keys: Keyboard, what: str, *pressed: str) -> ChangeKeysSheet:
    """Open the sheet from the keys of the screen, find the action and press new keys for it."""
    keys.press("?")
    listed = keys.sheet(KeysSheet)
    keys.tab_to(listed.change)
    keys.press("Space")
    sheet = keys.sheet(ChangeKeysSheet)
    keys.write(what)
    keys.press("Return", *pressed)
    return sheet


def close(keys: Keyboard) -> None:
    keys.press("Esc")
    keys.no_sheet()


def test_a_chosen_key_acts_at_once_and_the_usual_one_no_longer(keys: Keyboard) -> None:
    change(keys, "write evidence", "E")
    close(keys)
    page = keys.page(ScorePage)
    keys.press("N")
    assert not page.evidence.note.hasFocus()
    keys.press("E")
    assert page.evidence.note.hasFocus()


def test_key_bar_tooltips_caps_and_the_sheet_of_keys_follow(keys: Keyboard) -> None:
    change(keys, "next missing", "J")
    close(keys)
    change(keys, "all my scores", "Shift+V")
    close(keys)
    change(keys, "write evidence", "E")
    close(keys)
    page = keys.page(ScorePage)
    assert ("J",) in [hint.caps for hint in keys.place.keybar.hints()]
    grid = page.top.grid
    QApplication.sendEvent(grid, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert grid.toolTip().endswith("Shift+V")
    assert page.evidence.field.cap is not None
    assert page.evidence.field.cap.words() == ["E"]
    keys.press("?")
    sheet = keys.sheet(KeysSheet)
    keys.write("Shift+V")
    assert sheet.listed() == ["all my scores"]


def test_a_key_that_another_action_has_is_refused_and_says_which(keys: Keyboard) -> None:
    sheet = change(keys, "write evidence", "F")
    assert "next missing" in sheet.said.text()
    keys.press("Ctrl+Z")
    assert "undo" in sheet.said.text()
    keys.press("Esc")
    close(keys)
    page = keys.page(ScorePage)
    keys.press("N")
    assert page.evidence.note.hasFocus()


def test_a_key_of_every_step_must_be_free_on_each_of_them(keys: Keyboard) -> None:
    sheet = change(keys, "sidebar", "W")
    assert "withdrew" in sheet.said.text() or "weights" in sheet.said.text()


@pytest.mark.parametrize("key", ["Tab", "Ctrl+C"])
def test_keys_of_the_desktop_stay(keys: Keyboard, key: str) -> None:
    sheet = change(keys, "write evidence", key)
    assert "keeps its meaning" in sheet.said.text()


def test_of_several_keys_one_can_be_changed_and_does_what_it_did(keys: Keyboard) -> None:
    change(keys, "criterion down", "J")
    close(keys)
    page = keys.page(ScorePage)
    keys.press("J", "J")
    assert page.spot == Spot(0, 2)
    keys.press("Up")
    assert page.spot == Spot(0, 1)


def test_a_digit_can_be_another_key(keys: Keyboard) -> None:
    change(keys, "score move on 3", "W")
    close(keys)
    page = keys.page(ScorePage)
    keys.press("W")
    assert page.round.rating(Spot(0, 0)) == 3
    keys.press("3")
    assert page.round.rating(Spot(0, 1)) is None


def test_they_are_kept_and_can_all_be_as_usual_again(keys: Keyboard, tmp_path: Path) -> None:
    change(keys, "write evidence", "E")
    close(keys)
    assert [*key_choices().all().values()] == ["E"]
    again = PreferencesFile(tmp_path / "preferences.json")
    key_choices().use({})
    key_choices().use(again.now.more)
    assert [*key_choices().all().values()] == ["E"]
    sheet = change(keys, "write evidence")
    sheet.reset.click()
    assert key_choices().all() == {}
    assert not [name for name in PreferencesFile(tmp_path / "preferences.json").now.more if name.startswith("key ")]
    close(keys)
    keys.press("N")
    assert keys.page(ScorePage).evidence.note.hasFocus()


def test_the_usual_key_comes_back_for_one_action_alone(keys: Keyboard) -> None:
    change(keys, "write evidence", "E")
    close(keys)
    sheet = change(keys, "write evidence")
    sheet.usual.click()
    assert key_choices().all() == {}


def test_settings_lead_there_too(keys: Keyboard) -> None:
    keys.press("Ctrl+,")
    sheet = keys.sheet(SettingsSheet)
    keys.tab_to(sheet.change_keys)
    keys.press("Space")
    keys.sheet(ChangeKeysSheet)


def test_every_screen_is_known_and_no_usual_key_clashes() -> None:
    assert list(SCREENS) == [name for _number, name, _icon in NAMES]
    for name in SCREENS:
        found = [action for scope, action in in_force_with(name, WINDOW_ACTIONS) if scope in (name, EVERYWHERE_NAME)]
        assert duplicates(found) == []
