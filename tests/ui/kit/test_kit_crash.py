"""A crash is told once, in plain words, in the window; the terminal stays clean."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.crash import CrashHook, CrashSheet


@pytest.fixture
def hook(qapp: QApplication) -> Iterator[CrashHook]:
    made = CrashHook(qapp, "0.1.0")
    made.install()
    yield made
    made.remove()
    made.deleteLater()


def crash() -> None:
    """As Qt does when a slot raises."""
    try:
        raise LookupError("no such applicant")
    except LookupError:
        sys.excepthook(*sys.exc_info())


def sheets() -> list[CrashSheet]:
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashSheet) and widget.isVisible()
    ]


def test_a_crash_shows_one_sheet_and_no_traceback(
    hook: CrashHook, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    qWarning("something of Qt's")
    with qtbot.waitSignals([hook.crashed, hook.crashed]):
        crash()
        crash()
    assert len(sheets()) == 1
    printed = capsys.readouterr()
    assert printed.out == printed.err == ""
    sheets()[0].copy_button.click()
    copied = QApplication.clipboard().text()
    assert "LookupError: no such applicant" in copied
    assert "Shortlister 0.1.0" in copied
    assert "something of Qt's" in copied
    sheets()[0].reject()
    assert sheets() == []


def test_after_the_sheet_is_closed_the_next_crash_is_told_again(hook: CrashHook, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for _time in range(2):
        with qtbot.waitSignal(hook.crashed):
            crash()
        assert len(sheets()) == 1
        sheets()[0].reject()
