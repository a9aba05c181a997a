"""The Shortlist page at interview: its own places, and words that fit the stage."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.places import SetPlaces
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.shortlist import OutcomesByRule, SetOutcome
from shortlister.domain.edits.stages import NextStage, OpenScoring
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.leaving import places_at
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Decision
from shortlister.ui.kit.fields import LineField, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.shortlist.rows import RowKind
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.specification.rule_sheet import RuleSheet

Show = Callable[[type[Page], Desk], Page]
RATINGS = {"a0": (3, 3), "a1": (2, 2), "a2": (1, 2)}
"""Of Ann and of Bo at the interview; A-2's is open."""


@pytest.fixture
def interview(scored_desk: Desk) -> Desk:
    """Three of five were shortlisted, and interviewed on one criterion."""
    desk, stage = scored_desk, scored_desk.state.vacancy.stage
    desk.do(Agree(stage, [AgreedRating("a4", measures(desk.state, stage)[1].key, 1, "No example of it")]))
    for applicant in ("a0", "a1", "a2"):
        desk.do(SetOutcome(stage, applicant, Decision.SHORTLISTED, "Met every essential"))
    desk.do(OutcomesByRule(stage, 3))
    desk.do(NextStage())
    now = desk.state.vacancy.stage
    desk.do(OpenScoring(now))
    (line,) = measures(desk.state, now)
    for number, member in enumerate(("ann", "bo")):
        for applicant, ratings in RATINGS.items():
            desk.do(Rate(member, applicant, line.key, ratings[number]))
        desk.do(Submit(member, now))
    assert len(applicants_in(desk.state, now)) == 3
    return desk


def settle(desk: Desk) -> None:
    stage = desk.state.vacancy.stage
    desk.do(Agree(stage, [AgreedRating("a2", measures(desk.state, stage)[0].key, 1, "Read together")]))


def opened(show: Show, desk: Desk) -> ShortlistPage:
    page = show(ShortlistPage, desk)
    assert isinstance(page, ShortlistPage)
    return page


def press(page: ShortlistPage, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or page.table, key)


def sheet(qtbot: QtBot) -> Sheet:
    def standing() -> list[Sheet]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, Sheet) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(standing()) and standing()[0].isActiveWindow())
    return standing()[0]


def shown(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def lines(page: ShortlistPage) -> list[str]:
    return [row.words for row in page.model.rows if row.kind is RowKind.LINE]


def test_the_rules_places_draw_no_line_at_interview_until_it_has_its_own(
    show: Show, interview: Desk, qtbot: QtBot
) -> None:
    page = opened(show, interview)
    assert places_at(interview.state, page.stage) is None
    assert lines(page) == []
    press(page, Qt.Key.Key_Plus)
    asked = sheet(qtbot)
    assert "The line of Interview is drawn after this many applicants" in shown(asked)
    (field,) = asked.findChildren(LineField)
    assert field.text() == ""
    QTest.keyClicks(field, "1")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    (why,) = asked.findChildren(NoteField)
    assert QApplication.focusWidget() is why
    QTest.keyClicks(why, "One post")
    QTest.keyClick(why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert places_at(interview.state, page.stage) == 1
    assert interview.state.vacancy.rule.places == 2
    assert lines(page) == ["Line: 1 place"]
    assert page.side.changes._places.text() == "1"
    interview.do(SetPlaces(page.stage, None, "The post is frozen"))
    assert lines(page) == []


def test_at_the_last_stage_somebody_is_appointed(show: Show, interview: Desk, qtbot: QtBot) -> None:
    settle(interview)
    page = opened(show, interview)
    page.table.go_to_row(page.model.row_of("a0"))
    press(page, Qt.Key.Key_1)
    outcome = interview.state.outcomes["a0", page.stage]
    assert outcome.decision is Decision.SHORTLISTED
    words = [choice.text() for choice in page.panel._choices.values()]
    assert words == ["Appointed", "Reserve", "Not appointed", "Withdrawn"]
    assert [choice.accessibleName() for choice in page.panel._choices.values()] == words
    row = page.model.row_of("a0")
    assert page.model.index(row, 5).data() == "Appointed"
    assert "Appointed" in str(page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    press(page, Qt.Key.Key_O)
    asked = sheet(qtbot)
    assert "Appointed" in shown(asked)
    assert "Shortlisted" not in shown(asked)
    asked.reject()
    interview.do(OutcomesByRule(page.stage, 1))
    page.table.setFocus()
    page.hands.sign_off(page.stage)
    assert "1 applicant is appointed." in shown(sheet(qtbot))


def test_at_the_first_stage_they_are_shortlisted(show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    page.table.go_to_row(0)
    assert [choice.text() for choice in page.panel._choices.values()][:3] == [
        "Shortlisted", "Reserve", "Not shortlisted",
    ]  # fmt: skip


def test_a_date_of_the_reserve_list_is_said_only_with_somebody_on_it(show: Show, interview: Desk) -> None:
    settle(interview)
    stage = interview.state.vacancy.stage
    interview.do(OutcomesByRule(stage, 1, 1, "2099-03-31"))
    page = opened(show, interview)
    assert "reserve list stands until 31 March 2099" in page.heading._fact.text()
    reserve = next(one.applicant for one in interview.state.outcomes.values() if one.decision is Decision.RESERVE)
    interview.do(SetOutcome(stage, reserve, Decision.SHORTLISTED, "Called up"))
    assert "reserve" not in page.heading._fact.text()


def test_while_provisional_the_page_lists_in_the_order_of_the_ranking(show: Show, interview: Desk) -> None:
    page = opened(show, interview)
    found = ranking(interview.state, page.stage)
    assert found.provisional
    listed = [row.standing.applicant for row in page.model.rows if row.standing]
    assert listed == [one.applicant for one in found.standings]
    assert not any(row.kind is RowKind.HEADING for row in page.model.rows)  # A-2 is open, not out
    assert page.model.index(page.model.row_of("a2"), 0).data() == "2–3"


def test_the_rule_sheet_sets_the_places_of_each_stage(show: Show, interview: Desk, qtbot: QtBot) -> None:
    page = show(SpecificationPage, interview)
    assert isinstance(page, SpecificationPage)
    stage = interview.state.vacancy.stage
    QTest.keyClick(page.side.list, Qt.Key.Key_R)
    found = sheet(qtbot)
    assert isinstance(found, RuleSheet)
    assert not found.places.isEnabled()  # signed off
    (field,) = found.later.values()
    assert QApplication.focusWidget() is field
    assert "Places at Interview" in shown(found)
    QTest.keyClicks(field, "x")
    found.why.setPlainText("One post only")
    assert found.do_button is not None
    assert not found.do_button.isEnabled()
    field.setText("1")
    found.accept()
    assert places_at(interview.state, stage) == 1
    assert interview.state.vacancy.rule.places == 2
