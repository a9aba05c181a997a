"""Reasons that are typed outside scoring and moderation: on disk while typed, back after a stop, gone once recorded."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.unfinished import Unfinished, keep_words, words_for
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.panel.hands import PanelHands
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.page import ShortlistPage

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier
AT_ONCE = 700
"""Milliseconds; the design says 400, and a busy machine may be a little late."""


@pytest.fixture
def settled(scored_desk: Desk) -> Desk:
    """Every cell has its rating; A-1 and A-2 are level across the line."""
    stage = scored_desk.state.vacancy.stage
    key = measures(scored_desk.state, stage)[1].key
    scored_desk.do(Agree(stage, [AgreedRating("a4", key, 1, "No example of it on page 2")]))
    return scored_desk


def opened(show: Show, desk: Desk) -> ShortlistPage:
    page = show(ShortlistPage, desk)
    assert isinstance(page, ShortlistPage)
    return page


def kept(path: Path) -> list[str]:
    """What another program would find in the file of what is typed."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT value ->> 'text' FROM meta WHERE key LIKE 'unfinished % words %'")
        return sorted(str(row[0]) for row in rows)


def write(field: NoteField, words: str) -> None:
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, words)


def sheet_of(page: Page) -> Sheet:
    (sheet,) = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
    return sheet


def close(page: Page, qtbot: QtBot) -> None:
    sheet_of(page).reject()
    qtbot.waitUntil(lambda: not [one for one in page.window().findChildren(Sheet) if one.isVisible()])


def test_reasons_for_several_applicants_are_kept_while_typed_and_come_back(
    show: Show, settled: Desk, qtbot: QtBot
) -> None:
    page = opened(show, settled)
    drafted = page.panel.reason.note()
    write(page.panel.reason, " And a prize")
    qtbot.waitUntil(lambda: kept(settled.path) == [f"{drafted} And a prize"], timeout=AT_ONCE)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    second = page.panel.reason.note()
    assert "prize" not in second
    write(page.panel.reason, " Second")
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    assert page.panel.reason.note() == f"{drafted} And a prize"
    assert kept(settled.path) == sorted([f"{drafted} And a prize", f"{second} Second"])
    stage = settled.state.vacancy.stage
    assert not settled.state.outcomes
    again = opened(show, settled)
    assert again.panel.reason.note() == f"{drafted} And a prize"
    assert "not recorded yet" in again.panel._hint.text()
    assert "2 reasons were typed" in _sign_off_words(again, qtbot)
    QTest.keyClick(again.table, Qt.Key.Key_1)
    assert settled.state.outcomes["a0", stage].reason == f"{drafted} And a prize"
    assert kept(settled.path) == [f"{second} Second"]
    assert "not recorded yet" not in again.panel._hint.text()


def _sign_off_words(page: ShortlistPage, qtbot: QtBot) -> str:
    page.hands.sign_off(page.stage)
    words = " ".join(label.text() for label in sheet_of(page).findChildren(Label))
    close(page, qtbot)
    return words


def test_outcomes_by_the_rule_take_no_typed_reason_away(show: Show, settled: Desk) -> None:
    page = opened(show, settled)
    write(page.panel.reason, " And a prize")
    settled.do(OutcomesByRule(page.stage, 1, 0))
    page.refresh()
    assert page.panel.reason.note().endswith(" And a prize")
    QTest.keyClick(page.panel.reason, Qt.Key.Key_Return, CTRL)
    assert settled.state.outcomes["a0", page.stage].reason.endswith(" And a prize")
    assert kept(settled.path) == []


def test_a_reason_that_was_rubbed_out_again_is_not_kept(show: Show, settled: Desk, qtbot: QtBot) -> None:
    page = opened(show, settled)
    drafted = page.panel.reason.note()
    write(page.panel.reason, "!")
    qtbot.waitUntil(lambda: bool(kept(settled.path)), timeout=AT_ONCE)
    QTest.keyClick(page.panel.reason, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: kept(settled.path) == [], timeout=AT_ONCE)
    assert page.panel.reason.note() == drafted


def test_what_one_person_typed_is_not_shown_to_another(show: Show, settled: Desk) -> None:
    stage = settled.state.vacancy.stage
    keep_words(settled, "ann", Unfinished("a0", f"outcome {stage}", "", "Only mine"))
    assert opened(show, settled).panel.reason.note() != "Only mine"
    settled.take_seat("Ann Lee")
    assert opened(show, settled).panel.reason.note() == "Only mine"


def test_the_reason_for_a_tie_is_kept_for_its_pair_and_goes_with_the_decision(
    show: Show, settled: Desk, qtbot: QtBot
) -> None:
    page = opened(show, settled)
    QTest.keyClick(page.table, Qt.Key.Key_T)
    write(page.tie.reason, "Ran the larger site")
    qtbot.waitUntil(lambda: kept(settled.path) == ["Ran the larger site"], timeout=AT_ONCE)
    again = opened(show, settled)
    QTest.keyClick(again.table, Qt.Key.Key_T)
    assert again.tie.reason.note() == "Ran the larger site"
    again.tie.pick(1)
    again.tie.record()
    assert [one.reason for one in settled.state.ties.values()] == ["Ran the larger site"]
    assert kept(settled.path) == []


def test_a_reason_in_a_sheet_comes_back_after_a_stop_and_goes_when_the_sheet_is_put_away(
    show: Show, settled: Desk, qtbot: QtBot
) -> None:
    settled.do(OutcomesByRule(settled.state.vacancy.stage, 1, 0))
    page = show(PanelPage, settled)
    assert isinstance(page, PanelPage)
    bo = settled.state.members["bo"]

    def ask() -> NoteField:
        page.hands.declare(bo, "a0", "A-0", Interest.RECUSED)
        return sheet_of(page).findChildren(NoteField)[0]

    write(ask(), "Her brother")
    qtbot.waitUntil(lambda: kept(settled.path) == ["Her brother"], timeout=AT_ONCE)
    copy = settled.path.with_name("as it was when the power went.shortlist")
    copy.write_bytes(settled.path.read_bytes())
    close(page, qtbot)
    assert kept(settled.path) == []
    assert ask().note() == ""
    close(page, qtbot)
    stopped = Desk.open(copy)
    other = show(PanelPage, stopped)
    assert isinstance(other, PanelPage)
    assert isinstance(other.hands, PanelHands)
    other.hands.declare(bo, "a0", "A-0", Interest.RECUSED)
    sheet = sheet_of(other)
    assert sheet.findChildren(NoteField)[0].note() == "Her brother"
    sheet.accept()
    assert stopped.state.declarations["bo", "a0"].reason == "Her brother"
    assert kept(copy) == []
    stopped.close()


def test_words_about_somebody_who_is_erased_go_with_them(settled: Desk) -> None:
    keep_words(settled, "", Unfinished("a0", "outcome s", "", "Nobody is named here"))
    keep_words(settled, "", Unfinished("a1 a2", "tie s", "", "Nor here"))
    keep_words(settled, "", Unfinished("a3", "outcome s", "", "Somebody else"))
    settled.erase("a2", reason="Asked", authority="DPO")
    assert kept(settled.path) == ["Nobody is named here", "Somebody else"]
    settled.erase("a0", reason="Asked", authority="DPO")
    assert [one.text for one in words_for(settled, "outcome s")] == ["Somebody else"]


def test_p_says_so_where_no_scheme_owes_anybody_a_place(show: Show, settled: Desk) -> None:
    page = opened(show, settled)
    QTest.keyClick(page.table, Qt.Key.Key_P)
    assert [one.sentence() for one in page.area.banners()] == [
        f"No priority scheme owes anybody a place at {settled.state.stage.name}."
    ]
    QTest.keyClick(page.table, Qt.Key.Key_P)
    assert len(page.area.banners()) == 1
    assert not QApplication.activeModalWidget()


def test_p_says_nothing_of_schemes_while_cells_are_open(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    QTest.keyClick(page.table, Qt.Key.Key_P)
    (banner,) = page.area.banners()
    assert "is known once every cell is settled" in banner.sentence()


def test_a_reason_with_which_nothing_was_recorded_is_there_for_the_next_try(show: Show, settled: Desk) -> None:
    page = opened(show, settled)
    for words in ("", "Wrong file"):
        sheet = Sheet(page, "Open again?", do="Open again")
        field = NoteField(sheet, name="Reason")
        keep_typed(sheet, page.bridge, field, "open again")
        assert field.note() == words
        field.setPlainText("Wrong file")
        sheet.open()
        sheet.accept()
        assert kept(settled.path) == ["Wrong file"]
