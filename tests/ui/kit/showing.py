"""A widget shown in a window of some size."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def shown(widget: QWidget, qtbot: QtBot, width: int = 900, height: int = 600) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
