"""What is being decided in an open cell is on disk before it is agreed, and back after the program was stopped."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.unfinished import Unfinished, drafts, keep_draft
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.shell import Page
from tests.ui.moderating import vacancy

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier
AT_ONCE = 700
"""Milliseconds; the design says 400, and a busy machine may be a little late."""


def chair(path: Path) -> Desk:
    desk = vacancy(path)
    desk.take_seat("Ann Lee")
    return desk


def opened(show: Show, desk: Desk) -> ModeratePage:
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    return page


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, held)


def write(words: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, words)


def kept(path: Path) -> list[str]:
    """What another program would find in the file of what Ann is about to agree."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT value ->> 'text' FROM meta WHERE key LIKE 'unfinished ann draft %'")
        return [str(row[0]) for row in rows]


def test_rating_and_reason_are_on_disk_while_they_are_written_and_go_once_agreed(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = chair(tmp_path / "v.shortlist")
    opened(show, desk)
    press(Qt.Key.Key_3)
    assert kept(desk.path) == ["3 "]
    press(Qt.Key.Key_R)
    write("Read again: page 2 ")
    qtbot.waitUntil(lambda: kept(desk.path) == ["3 Read again: page 2 "], timeout=AT_ONCE)
    before = len(tuple(desk.store.entries()))
    press(Qt.Key.Key_Return, CTRL)
    assert len(tuple(desk.store.entries())) == before + 1
    assert kept(desk.path) == []


def test_what_was_left_over_is_back_in_its_cell_for_whoever_wrote_it(show: Show, tmp_path: Path) -> None:
    desk = chair(tmp_path / "v.shortlist")
    measure = next(key for applicant, key in opened(show, desk).finding.queue if applicant == "a2")  # type: ignore[union-attr]
    keep_draft(desk, "ann", Unfinished("a2", measure, "- ", "3 Half a sen"))
    page = opened(show, desk)
    assert page.at == ("a2", measure)
    assert (page.panel.rating, page.panel.reason.toPlainText()) == (3, "Half a sen")
    desk.take_seat("")
    other = opened(show, desk)
    other.go(("a2", measure))
    assert (other.panel.rating, other.panel.reason.toPlainText()) == (None, "")
    desk.take_seat("Ann Lee")
    assert [note.text for note in drafts(desk)] == ["3 Half a sen"]


def test_a_draft_does_not_come_back_over_what_was_agreed_meanwhile(show: Show, tmp_path: Path) -> None:
    desk = chair(tmp_path / "v.shortlist")
    applicant, measure = opened(show, desk).finding.queue[0]  # type: ignore[union-attr]
    keep_draft(desk, "ann", Unfinished(applicant, measure, "- ", "3 Half a sen"))
    desk.do(Agree(desk.state.vacancy.stage, (AgreedRating(applicant, measure, 2, "Said elsewhere"),)))
    page = opened(show, desk)
    page.go((applicant, measure))
    assert (page.panel.rating, page.panel.reason.toPlainText()) == (2, "Said elsewhere")
    assert drafts(desk) == ()


def test_what_was_chosen_is_not_written_under_the_name_of_who_sits_down_next(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = chair(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_R)
    write("Ann's")
    desk.take_seat("")
    page.refresh()
    qtbot.wait(500)
    assert drafts(desk) == ()
    assert page.panel.reason.toPlainText() == ""
    assert kept(desk.path) == ["3 Ann's"]
