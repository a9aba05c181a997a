"""In Moderate what is shown as Enter is what Enter does, wherever the focus is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shortlister.desk.desk import Desk
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.shell import Page
from tests.ui.moderating import vacancy

Show = Callable[[type[Page], Desk], Page]


def begun(show: Show, tmp_path: Path) -> tuple[ModeratePage, Desk]:
    """A rating is chosen and its reason is being written."""
    desk = vacancy(tmp_path / "v.shortlist")
    desk.take_seat("Ann Lee")
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    QTest.keyClick(page.matrix, Qt.Key.Key_2)
    QTest.keyClick(page.matrix, Qt.Key.Key_R)
    QTest.keyClicks(page.panel.reason, "as discussed")
    return page, desk


def shown_as_enter(page: ModeratePage) -> list[str]:
    """What the key bar shows beside Enter alone."""
    assert page.bound is not None
    return [hint.text for hint in page.bound.hints() if hint.caps == ("Return",)]


def keybar(page: ModeratePage) -> KeyBar:
    (found,) = page.window().findChildren(KeyBar)
    return found


def tab(key: Qt.Key = Qt.Key.Key_Tab) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_tab_from_the_reason_comes_to_agree_and_enter_agrees(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    assert page.panel.agree.key() == "Ctrl+Return"
    tab()
    assert QApplication.focusWidget() is page.panel.agree
    assert page.panel.agree.key() == "Return"
    assert shown_as_enter(page) == ["agree"]
    tab(Qt.Key.Key_Return)
    assert len(desk.state.agreed) == 1


def test_on_leave_open_nothing_else_is_shown_as_enter_and_it_says_what_it_did(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    at = page.at
    tab()
    tab()
    assert QApplication.focusWidget() is page.panel.leave
    assert page.panel.agree.key() == ""
    assert shown_as_enter(page) == []
    tab(Qt.Key.Key_Return)
    assert not desk.state.agreed
    assert at in page.decisions.passed_over
    assert page.panel.agree.key() == "Return"
    assert shown_as_enter(page) == ["agree"]
    assert keybar(page).said().endswith("is left open")
