"""The window as a person at the keyboard has it: keys go to whatever has the focus, dialogs answer with a path."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import Theme, apply, hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.shell import Page
from shortlister.ui.window import Window
from shortlister.ui.workplace import Workplace

AnySheet = TypeVar("AnySheet", bound=Sheet)
AnyPage = TypeVar("AnyPage", bound=Page)


class Keyboard:
    """One window and the keys that are pressed in it."""

    def __init__(self, qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot = qtbot
        self.window = window
        self._monkeypatch = monkeypatch

    # Keys

    def focus(self) -> QWidget:
        """What has the focus; a page or sheet always gives it to something."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def press(self, *keys: str) -> None:
        """Press keys as `Ctrl+Return`, one after the other, each where the focus then is."""
        for key in keys:
            QTest.keySequence(self.focus(), QKeySequence(key))

    def write(self, words: str) -> None:
        """Type a text."""
        QTest.keyClicks(self.focus(), words)

    # What is shown

    @property
    def place(self) -> Workplace:
        """The open vacancy or pack."""
        self.qtbot.waitUntil(lambda: self.window.workplace is not None, timeout=20_000)
        place = self.window.workplace
        assert place is not None
        return place

    def page(self, kind: type[AnyPage]) -> AnyPage:
        """The page that is shown, which is of this kind."""
        page = self.place.page()
        assert isinstance(page, kind)
        return page

    def sheet(self, kind: type[AnySheet]) -> AnySheet:
        """The sheet that stands before the window, once it has the focus."""

        def standing() -> list[AnySheet]:
            found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
            return [one for one in found if one.isVisible() and one.isActiveWindow()]

        self.qtbot.waitUntil(lambda: bool(standing()), timeout=10_000)
        return standing()[0]

    def no_sheet(self) -> None:
        """The sheet has gone and the window has the focus again."""
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=10_000)
        open_sheets = [one for one in QApplication.topLevelWidgets() if isinstance(one, Sheet) and one.isVisible()]
        assert open_sheets == []

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for work in the background."""
        self.qtbot.waitUntil(holds, timeout=30_000)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until this has the focus."""
        for _ in range(60):
            if self.focus() is widget:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {widget.accessibleName() or widget}")

    # What comes from outside

    def answer(self, dialog: str, path: Path | str) -> None:
        """What the next dialogs of QFileDialog's static function of this name answer."""
        answer: object = str(path)
        if dialog == "getOpenFileNames":
            answer = ([str(path)], "")
        elif dialog != "getExistingDirectory":
            answer = (str(path), "")
        self._monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{dialog}", lambda *_given: answer)

    def drop(self, *paths: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.window.dropEvent(QDropEvent(QPointF(10, 10), copy, data, left, none))


@contextmanager
def at_keyboard(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    """A window on the start page, at the design's size."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    window = Window(PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    try:
        yield Keyboard(qtbot, window, monkeypatch)
    finally:
        window.close()
        hub().use(ThemeName.LIGHT, scale=1.0)
