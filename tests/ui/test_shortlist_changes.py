"""The Shortlist page: the filter, the order, what would change the list, and ties of more than two."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.shortlist import DecideTie
from shortlister.domain.findings.robust_words import one_of
from shortlister.domain.findings.robustness import Shift, Side, Without
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.changes_words import sections
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.shortlist.rows import RowKind
from shortlister.ui.shortlist.side import CHANGES, OUTCOME

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier


def agree(desk: Desk, *ratings: tuple[str, int, int]) -> None:
    """Agree ratings: applicant, number of the criterion, rating."""
    stage = desk.state.vacancy.stage
    keys = [measure.key for measure in measures(desk.state, stage)]
    desk.do(Agree(stage, [AgreedRating(one, keys[number], rating, "as read") for one, number, rating in ratings]))


def opened(show: Show, desk: Desk) -> ShortlistPage:
    page = show(ShortlistPage, desk)
    assert isinstance(page, ShortlistPage)
    return page


def rows(page: ShortlistPage) -> list[str]:
    """The list as it is read from the top: references, the line, the heading."""
    return [row.standing.reference if row.standing else row.kind.name for row in page.model.rows]


def words(page: ShortlistPage) -> str:
    """All that the side says of what would change the list."""
    shown = [label for label in page.side.changes.findChildren(Label) if not label.isHidden()]
    return "\n".join(label.text() for label in shown).replace("\N{NON-BREAKING HYPHEN}", "-")


# Filter and order


def test_a_filter_leaves_applicants_out_and_changes_no_rank(show: Show, scored_desk: Desk) -> None:
    agree(scored_desk, ("a4", 1, 1))
    page = opened(show, scored_desk)
    assert rows(page) == ["A-0", "A-1", "A-2", "LINE", "HEADING", "A-3", "A-4"]
    QTest.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.filtering.field.hasFocus()
    QTest.keyClicks(page.filtering.field, "E1 = 2 and gate = pass")
    assert rows(page) == ["A-1", "A-2", "LINE"]
    assert [row.standing.rank for row in page.model.rows if row.standing] == [2, 2]
    assert page.filtering.said.text() == "2 of 5 applicants"
    QTest.keyClick(page.filtering.field, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_what_is_not_understood_is_said_under_the_filter_and_the_list_stays(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    QTest.keyClicks(page.filtering.field, "gate = pass")
    before = rows(page)
    QTest.keyClicks(page.filtering.field, " and E9 > 1")
    refused = page.filtering.refused
    assert refused.isVisible()
    assert refused.text().startswith("“E9” at character 17 is not understood")
    assert refused.wordWrap()
    assert not page.filtering.said.isVisible()
    assert rows(page) == before
    page.filtering.field.clear()
    assert not refused.isVisible()
    assert page.filtering.said.text() == "5 of 5 applicants"


def test_a_filter_follows_what_is_decided(show: Show, scored_desk: Desk) -> None:
    agree(scored_desk, ("a4", 1, 1))
    page = opened(show, scored_desk)
    page.filtering.field.setText("outcome = none")
    QTest.keyClick(page.table, Qt.Key.Key_1)
    assert "A-0" not in rows(page)
    page.bridge.undo()
    assert "A-0" in rows(page)


def test_sorted_by_anything_but_rank_there_is_no_line(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    page.filtering.picker.setFocus()
    QTest.keyClick(page.filtering.picker, Qt.Key.Key_Down)
    assert rows(page) == ["A-0", "A-1", "A-2", "A-4", "HEADING", "A-3"]
    QTest.keyClick(page.filtering.picker, Qt.Key.Key_Down)
    assert "LINE" not in rows(page)
    QTest.keyClick(page.filtering.picker, Qt.Key.Key_Up)
    QTest.keyClick(page.filtering.picker, Qt.Key.Key_Up)
    assert [row.kind for row in page.model.rows].count(RowKind.LINE) == 1


# What would change it


def test_while_provisional_the_side_says_what_would_change_the_list(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    page = opened(show, scored_desk)
    assert page.side.switch.index() == CHANGES
    assert "E2 of A-4 decides its gate." in words(page)
    qtbot.waitUntil(lambda: page.side.changes.found is not None)
    assert "Without Bo Rees: A-1, A-2 would be in, A-4 out." in words(page)
    assert "With 3 places a tie is cut." in words(page)


def test_the_outcome_comes_first_once_all_is_settled_and_the_switch_turns_back(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    page = opened(show, scored_desk)
    agree(scored_desk, ("a4", 1, 1))
    assert page.side.switch.index() == OUTCOME
    assert page.side.outcome.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: page.side.changes.found is not None)
    assert "A-4 would come in by a step in E2." in words(page)
    assert "the last place falls among them" in words(page)
    QTest.keyClick(page.table, Qt.Key.Key_2)
    assert page.side.switch.index() == OUTCOME
    assert scored_desk.state.outcomes["a0", scored_desk.state.vacancy.stage].decision is Decision.RESERVE


def test_of_the_current_applicant_it_is_said_whether_in_out_or_borderline_and_why(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    page = opened(show, scored_desk)
    agree(scored_desk, ("a4", 1, 1))
    QTest.keyClick(page.table, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: page.side.changes.found is not None)
    assert words(page).splitlines()[2:4] == ["A-0 is in", "Whichever one of these is changed."]
    page.table.go_to_row(page.model.row_of("a4"))
    said = words(page).splitlines()
    assert said[2:4] == ["A-4 is borderline", "Out as things stand; in:"]
    assert "rated 2 in E2" in said
    assert "without E2" in said


def test_of_a_borderline_applicant_no_cause_is_left_out_however_many_there_are(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    page = opened(show, scored_desk)
    found = page.side.changes
    QTest.keyClick(page.table, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: found.found is not None)
    of, robust = page.bridge.followed(page.stage), found.found
    assert robust is not None
    lines = of.fixed.board.measures
    one, none = robust.findings[0], frozenset[str]()
    many = [
        *(Shift(Without.CRITERION, line.criterion.id, none, none) for line in lines),
        *(Shift(Without.CELL, one.applicant, none, none, line.key, rating) for line in lines for rating in (2, 3)),
    ]
    one = replace(one, side=Side.BORDERLINE, within=True, reasons=tuple(many))
    (first, *_rest) = sections(of, replace(robust, findings=(one,)), current=one.applicant)
    every = one_of([line.criterion.reference for line in lines])
    assert first.text.splitlines()[1:] == [f"without {every}", f"rated 2 in {every}", f"rated 3 in {every}"]


def test_looking_for_what_would_change_it_can_be_stopped_and_begun_again(
    show: Show, scored_desk: Desk, qtbot: QtBot
) -> None:
    page = opened(show, scored_desk)
    agree(scored_desk, ("a4", 1, 1))
    changes = page.side.changes
    busy = Event()
    page.shell.jobs.run(lambda _progress: busy.wait(20))  # so that it still waits when Stop is pressed
    QTest.keyClick(page.table, Qt.Key.Key_C)
    page.shell.jobs.stop()
    busy.set()
    qtbot.waitUntil(changes._again.isVisible)
    assert "Stopped. The rest is not known." in words(page)
    QTest.mouseClick(changes._again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: changes.found is not None)
    assert not changes._again.isVisible()
    assert "Stopped." not in words(page)


def test_what_was_worked_out_for_an_older_state_is_not_shown(show: Show, scored_desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, scored_desk)
    agree(scored_desk, ("a4", 1, 3))
    page.side.turn_to(CHANGES)
    agree(scored_desk, ("a4", 1, 1))
    page.side.turn_to(CHANGES)
    qtbot.waitUntil(lambda: page.side.changes.found is not None)
    found = page.side.changes.found
    assert found is not None
    assert [one.within for one in found.findings] == [True, True, True, False, False]
    assert not page.shell.jobs.busy()


def test_the_places_of_the_side_ask_for_a_reason_once_scoring_is_open(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    page.side.changes._more.click()
    [sheet] = [one for one in page.window().findChildren(Sheet) if one.isVisible()]
    assert "Reason" in [label.text() for label in sheet.findChildren(Label)]
    sheet.reject()
    assert scored_desk.state.vacancy.rule.places == 2


def test_the_list_is_the_same_whether_the_page_was_watching_or_not(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    page.hide()
    agree(scored_desk, ("a4", 1, 3), ("a3", 0, 3))
    page.show()
    page.refresh()
    fresh = opened(show, scored_desk)
    assert rows(page) == rows(fresh) == ["A-0", "A-4", "LINE", "A-3", "A-1", "A-2"]


# Ties of more than two


@pytest.fixture
def three_level(scored_desk: Desk) -> Desk:
    """A-1, A-2 and A-4 level with 6 of 9."""
    agree(scored_desk, ("a4", 0, 2), ("a4", 1, 2))
    return scored_desk


def record(page: ShortlistPage, number: int) -> None:
    QTest.keyClick(page.tie.table, getattr(Qt.Key, f"Key_{number}"))
    page.tie.reason.setPlainText("The stronger example")
    QTest.keyClick(page.tie.reason, Qt.Key.Key_Return, CTRL)


def two(page: ShortlistPage) -> tuple[str, str]:
    return page.tie.model.names


def test_more_than_two_are_compared_pair_by_pair(show: Show, three_level: Desk) -> None:
    page = opened(show, three_level)
    page.table.go_to_row(page.model.row_of("a1"))
    QTest.keyClick(page.table, Qt.Key.Key_T)
    assert two(page) == ("A-1", "A-2")
    record(page, 1)
    assert two(page) == ("A-1", "A-4")
    record(page, 2)
    # A-4 before A-1 before A-2: no pair is left.
    assert not page.tie.isVisible()
    assert [row.standing.reference for row in page.model.rows if row.kind is RowKind.RANKED and row.standing] == [
        "A-0",
        "A-4",
        "A-1",
        "A-2",
    ]


def test_a_pair_can_be_left_level_and_the_next_one_taken(show: Show, three_level: Desk) -> None:
    page = opened(show, three_level)
    page.table.go_to_row(page.model.row_of("a1"))
    QTest.keyClick(page.table, Qt.Key.Key_T)
    page.tie._next_pair.click()
    assert two(page) == ("A-1", "A-4")
    QTest.keyClick(page.tie.table, Qt.Key.Key_3)
    page.tie.record()
    assert two(page) == ("A-2", "A-4")
    assert not page.tie._next_pair.isEnabled()
    assert not three_level.state.ties


def test_a_circle_of_decisions_is_shown_and_asked_again(show: Show, three_level: Desk) -> None:
    stage = three_level.state.vacancy.stage
    page = opened(show, three_level)
    three_level.do(DecideTie(stage, "a1", "a2", "one"))
    three_level.do(DecideTie(stage, "a2", "a4", "two"))
    three_level.do(DecideTie(stage, "a4", "a1", "three"))
    page.table.go_to_row(page.model.row_of("a1"))
    QTest.keyClick(page.table, Qt.Key.Key_T)
    (banner,) = page.tie.area.banners()
    assert banner.sentence() == "The decisions run in a circle: A-1 → A-2 → A-4 → A-1"
    assert two(page) == ("A-1", "A-2")
    record(page, 2)
    assert not page.tie.isVisible()
    ranked = [row.standing for row in page.model.rows if row.kind is RowKind.RANKED and row.standing]
    assert [(one.reference, one.tied) for one in ranked] == [
        ("A-0", False),
        ("A-2", False),
        ("A-4", False),
        ("A-1", False),
    ]
