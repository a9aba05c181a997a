"""The window is no higher than a screen that shows everything twice as large: its foot says why a key did nothing."""

from dataclasses import dataclass
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.doorway import least_size


@dataclass
class _Screen:
    room: QSize

    def availableSize(self) -> QSize:
        return self.room


class _OnScreen(QWidget):
    def __init__(self, room: QSize) -> None:
        super().__init__()
        self._room = room

    def screen(self) -> QScreen:
        return cast("QScreen", _Screen(self._room))


@pytest.mark.parametrize(("wide", "high"), [(1280, 800), (1024, 700), (800, 600)])
def test_on_a_usual_screen_the_window_is_at_least_640_by_480(qtbot: QtBot, wide: int, high: int) -> None:
    window = _OnScreen(QSize(wide, high))
    qtbot.addWidget(window)
    assert least_size(window) == QSize(640, 480)


def test_a_screen_of_1280_by_800_at_200_percent_holds_the_whole_window(qtbot: QtBot) -> None:
    window = _OnScreen(QSize(640, 400))
    qtbot.addWidget(window)
    least = least_size(window)
    assert least.width() <= 640
    assert least.height() <= 400
