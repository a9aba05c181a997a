"""The Shortlist page, through its keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.shortlist.rows import RowKind, rank_words, total_words

Show = Callable[[type[Page], Desk], Page]


def settle(desk: Desk) -> None:
    stage = desk.state.vacancy.stage
    key = measures(desk.state, stage)[1].key
    desk.do(Agree(stage, [AgreedRating("a4", key, 1, "No example of it on page 2")]))


def opened(show: Show, desk: Desk) -> ShortlistPage:
    page = show(ShortlistPage, desk)
    assert isinstance(page, ShortlistPage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return page


def references(page: ShortlistPage, kind: RowKind) -> list[str]:
    return [row.standing.reference for row in page.model.rows if row.kind is kind and row.standing]


def test_while_a_cell_is_open_ranks_are_spans_and_nothing_is_signed_off(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    spans = {row.standing.reference: total_words(row.standing) for row in page.model.rows if row.standing}
    assert spans["A-0"] == "9"
    assert spans["A-4"] == "6–8"
    assert page.model.rows[page.model.row_of("a4")].attends
    assert not page.heading.sign.isEnabled()


def test_settled_the_line_parts_places_and_a_tie_is_shown_as_one(show: Show, scored_desk: Desk) -> None:
    settle(scored_desk)
    page = opened(show, scored_desk)
    assert references(page, RowKind.RANKED) == ["A-0", "A-1", "A-2"]
    assert [rank_words(row.standing) for row in page.model.rows if row.kind is RowKind.RANKED and row.standing] == [
        "1",
        "2=",
        "2=",
    ]
    assert references(page, RowKind.FAILED) == ["A-3", "A-4"]
    at = [row.kind for row in page.model.rows].index(RowKind.LINE)
    assert (at, page.model.rows[at].words) == (3, "Line: 2 places, 2 are level across it")


def test_a_digit_sets_the_outcome_with_the_drafted_reason_and_undo_takes_it_back(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    settle(scored_desk)
    page = opened(show, scored_desk)
    stage = scored_desk.state.vacancy.stage
    QTest.keyClick(page.table, Qt.Key.Key_1)
    outcome = scored_desk.state.outcomes["a0", stage]
    assert outcome.decision is Decision.SHORTLISTED
    assert "essential" in outcome.reason
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_2)
    assert scored_desk.state.outcomes["a1", stage].decision is Decision.RESERVE
    page.bridge.undo()
    assert ("a1", stage) not in scored_desk.state.outcomes


def test_a_tie_is_decided_side_by_side_with_a_reason(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    settle(scored_desk)
    page = opened(show, scored_desk)
    page.table.go_to_row(page.model.row_of("a1"))
    QTest.keyClick(page.table, Qt.Key.Key_T)
    assert page.tie.isVisible()
    QTest.keyClick(page.tie.table, Qt.Key.Key_2)
    page.tie.reason.setPlainText("The stronger example of running a website")
    QTest.keyClick(page.tie.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (tie,) = scored_desk.state.ties.values()
    assert (tie.first, tie.over) == ("a2", "a1")
    assert not page.tie.isVisible()
    assert references(page, RowKind.RANKED) == ["A-0", "A-2", "A-1"]


def test_a_tie_without_a_reason_is_refused_where_the_person_looks(show: Show, scored_desk: Desk) -> None:
    settle(scored_desk)
    page = opened(show, scored_desk)
    page.table.go_to_row(page.model.row_of("a1"))
    QTest.keyClick(page.table, Qt.Key.Key_T)
    QTest.keyClick(page.tie.table, Qt.Key.Key_1)
    page.tie.record()
    assert not scored_desk.state.ties
    assert [banner.sentence() for banner in page.tie.area.banners()] == [
        "A reason is needed. Write why, then repeat it."
    ]


def test_the_rule_sets_everyones_outcome_and_then_the_stage_is_signed_off(show: Show, scored_desk: Desk) -> None:
    settle(scored_desk)
    page = opened(show, scored_desk)
    QTest.keyClick(page.table, Qt.Key.Key_O)
    sheet = page.window().findChild(Sheet)
    assert sheet is not None
    sheet.reject()
    page.table.go_to_row(page.model.row_of("a1"))
    QTest.keyClick(page.table, Qt.Key.Key_T)
    QTest.keyClick(page.tie.table, Qt.Key.Key_1)
    page.tie.reason.setPlainText("The stronger example")
    page.tie.record()
    page.hands.by_rule(page.stage)
    [sheet] = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
    (reserve,) = [one for one in sheet.findChildren(QLineEdit) if one.accessibleName() == "In reserve"]
    reserve.setText("1")
    sheet.accept()
    assert len(scored_desk.state.outcomes) == 5
    page.hands.by_rule(page.stage)  # a second time those in reserve are kept, unless another number is written
    [sheet] = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
    kept = sum(one.decision is Decision.RESERVE for one in scored_desk.state.outcomes.values())
    fields = {one.accessibleName(): one.text() for one in sheet.findChildren(QLineEdit)}
    assert (fields["In reserve"], kept) == ("1", 1)
    sheet.reject()
    scored_desk.do(SetOutcome(page.stage, "a0", Decision.WITHDRAWN, "Wrote on Monday"))
    sheet = page.hands.by_rule(page.stage)
    assert "Left as set by hand: A-0 (withdrawn)." in [label.text() for label in sheet.findChildren(QLabel)]
    sheet.reject()
    assert page.heading.sign.isEnabled()
    page.hands.sign_off(page.stage)
    [sheet] = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
    sheet.accept()
    assert scored_desk.state.stage.signed_off
    assert "Open again" in page.heading.sign.text()


@pytest.mark.parametrize("name", ["Bo Rees", ""])
def test_a_member_who_has_submitted_sees_the_list_and_decides_nothing(show: Show, scored_desk: Desk, name: str) -> None:
    settle(scored_desk)
    scored_desk.take_seat(name)
    page = opened(show, scored_desk)
    QTest.keyClick(page.table, Qt.Key.Key_1)
    assert bool(scored_desk.state.outcomes) is (name == "")


def test_a_drafted_reason_is_written_on_from_its_end(show: Show, scored_desk: Desk) -> None:
    settle(scored_desk)
    page = opened(show, scored_desk)
    drafted = page.panel.reason.toPlainText()
    assert drafted
    QTest.keyClick(page.table, Qt.Key.Key_R)
    QTest.keyClicks(page.panel.reason, " And so on.")
    assert page.panel.reason.toPlainText() == drafted + " And so on."
