"""Moderate: the meeting and its clock, the summary that is signed, the private side, zoom, reasons, quotations."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.applicants import AttachFile, NewFile
from shortlister.domain.edits.meeting import BeginMeeting
from shortlister.domain.edits.moderation import AgreeRest
from shortlister.domain.edits.scoring import Submit, WriteEvidence
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.edits.stages import SignOff
from shortlister.domain.records import Way
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.moderation.meeting_sheet import MeetingSheet
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.moderation.rest import RestSheet
from shortlister.ui.moderation.summary_sheet import SummarySheet
from shortlister.ui.shell import Page
from tests.ui.moderating import SMALL, drawn, vacancy

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(show: Show, desk: Desk, name: str = "Ann Lee") -> ModeratePage:
    desk.take_seat(name)
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


def shown(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def sheets() -> list[Sheet]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Sheet) and one.isVisible()]


def standing(kind: type[Sheet], qtbot: QtBot) -> Sheet:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_a_meeting_is_begun_with_who_is_there_noted_and_ended_by_keys(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_M)
    standing(MeetingSheet, qtbot)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return, CTRL)
    (meeting,) = desk.state.meetings.values()
    assert (meeting.present, meeting.ended, meeting.notes) == (("ann", "bo"), "", "")
    assert page.head.meeting.text() == "Meeting 0:00"
    qtbot.waitUntil(page.window().isActiveWindow)
    page.matrix.setFocus()

    press(Qt.Key.Key_M)
    standing(MeetingSheet, qtbot)
    write("Carys is late. 3 of us.")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert desk.state.meetings[meeting.id].notes == "Carys is late. 3 of us."
    qtbot.waitUntil(page.window().isActiveWindow)
    page.matrix.setFocus()

    press(Qt.Key.Key_M)
    standing(MeetingSheet, qtbot)
    write(" Ended early.")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return, CTRL)
    after = desk.state.meetings[meeting.id]
    assert after.present == ("ann", "bo", "carys")
    assert "Ended early." in after.notes
    assert after.ended
    assert page.head.meeting.text() == "Meeting"


def test_the_projector_shows_the_clock_and_how_many_are_left_and_nothing_of_the_notes(
    show: Show, tmp_path: Path
) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    desk.do(BeginMeeting(page.stage, "m", ["ann", "Secret Guest"]))
    page.shell.set_projector(True)
    page.proceedings.tick()
    assert page.head.clock.isVisible()
    assert page.head.clock.text().endswith(", 0:00 so far, 3 left")
    assert "Secret Guest" not in shown(page)
    page.shell.set_projector(False)
    assert not page.head.clock.isVisible()


def test_the_summary_says_what_is_left_and_what_is_agreed_and_signs(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_E)
    sheet = standing(SummarySheet, qtbot)
    assert "0 agreed: 0 one by one, 0 together. 3 open." in shown(sheet)
    assert sheet.do_button is not None
    assert not sheet.do_button.isEnabled()
    assert "still provisional" in sheet.reason.text()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(page.window().isActiveWindow)
    desk.do(AgreeRest(page.stage, Way.MEDIAN, "as a whole", every=True))
    desk.do(OutcomesByRule(page.stage, 1))
    page.matrix.setFocus()
    press(Qt.Key.Key_E)
    sheet = standing(SummarySheet, qtbot)
    assert "3 agreed: 0 one by one, 3 together. 0 open." in shown(sheet)
    assert "A-1, E1" in shown(sheet)
    assert "as a whole" in shown(sheet)
    press(Qt.Key.Key_Return, CTRL)
    one = desk.state.stages[page.stage]
    assert (one.signed_off, one.signed_by) == (True, "ann")
    assert one.signed_at


def test_what_is_signed_is_opened_again_with_a_reason_alone(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    stage = desk.state.vacancy.stage
    desk.do(AgreeRest(stage, Way.MEDIAN, "as a whole", every=True))
    desk.do(OutcomesByRule(stage, 1))
    desk.do(SignOff(stage))
    page = opened(show, desk)
    press(Qt.Key.Key_E)
    first = standing(SummarySheet, qtbot)
    assert "Signed off: HR" in shown(first)
    first.accept()
    qtbot.waitUntil(lambda: [one.windowTitle() for one in sheets()] == ["Open Shortlisting again?"])
    standing(Sheet, qtbot)
    press(Qt.Key.Key_Return, CTRL)
    assert desk.state.stages[stage].signed_off
    assert page.area.banners()


def test_a_members_own_rating_on_one_side_of_met_is_agreed_with_one_key_and_enter(show: Show, tmp_path: Path) -> None:
    scores = {**SMALL, "a2": ((3, 3, 2), (3, 3, 3), (3, 3, 3))}
    desk = vacancy(tmp_path / "v.shortlist", scores)
    page = opened(show, desk)
    assert page.finding is not None
    page.go(("a2", page.finding.lines[2].key))
    press(Qt.Key.Key_3)
    assert "Reason, optional" in shown(page.panel)
    press(Qt.Key.Key_Return)
    assert [(spot[0], one.rating, one.reason) for spot, one in desk.state.agreed.items()] == [("a2", 3, "")]


def test_the_private_side_names_everybody_while_the_page_does_not(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    desk.do(BeginMeeting(page.stage, "m", ["ann", "bo"]))
    press(Qt.Key.Key_W)
    private = page.proceedings.private
    assert private is not None
    qtbot.waitUntil(private.isActiveWindow)
    words = shown(private)
    assert all(word in words for word in ("Ann Lee", "Bo Rees", "Reader 3, page 1", "Present: Ann Lee, Bo Rees"))
    assert "Ann Lee" not in shown(page)
    QTest.keyClick(private, Qt.Key.Key_Space)
    assert "A-2, D1" in shown(private)
    QTest.keyClick(private, Qt.Key.Key_N)
    write("1 for the record")
    press(Qt.Key.Key_Escape)
    assert desk.state.meetings["m"].notes == "1 for the record"
    assert (page.panel.rating,) == (None,)
    QTest.keyClick(private, Qt.Key.Key_3)
    assert page.panel.rating == 3
    private.close()
    assert not private.isVisible()


def test_nothing_private_stays_when_somebody_else_sits_down(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    press(Qt.Key.Key_W)
    assert page.proceedings.private is not None
    page.bridge.take_seat("Bo Rees")
    assert page.proceedings.private is None


def test_the_matrix_grows_and_gives_way_by_keys(show: Show, tmp_path: Path) -> None:
    page = opened(show, drawn(tmp_path / "v.shortlist", applicants=8, criteria=12, members=3))
    wide, high = page.matrix.columnWidth(0), page.matrix.rowHeight(0)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    assert page.matrix.columnWidth(0) > wide
    assert page.matrix.rowHeight(0) > high
    press(Qt.Key.Key_0, CTRL)
    assert (page.matrix.columnWidth(0), page.matrix.rowHeight(0)) == (wide, high)
    press(Qt.Key.Key_Minus)
    assert page.matrix.columnWidth(0) < wide
    assert page.matrix.rowHeight(0) >= 24


def test_at_1024_thirteen_criteria_and_the_open_cell_need_no_scrolling_sideways(show: Show, tmp_path: Path) -> None:
    page = opened(show, drawn(tmp_path / "v.shortlist", applicants=24, criteria=13, members=3))
    page.window().resize(968, 666)
    QApplication.processEvents()
    assert page.strip.isVisible()
    assert page.matrix.horizontalScrollBar().maximum() == 0
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.panel.isVisible()
    assert page.matrix.horizontalScrollBar().maximum() == 0


def test_86_criteria_in_twelve_groups_fit_with_gate_and_total(show: Show, tmp_path: Path) -> None:
    page = opened(show, drawn(tmp_path / "v.shortlist", applicants=24, criteria=86, members=3, groups=12))
    page.window().resize(1224, 766)
    QApplication.processEvents()
    assert page.matrix.horizontalScrollBar().maximum() == 0
    assert not page.matrix.isColumnHidden(page.model.columnCount() - 1)


def test_the_way_that_was_fixed_beforehand_is_the_only_one(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist", rest=Way.LOWEST)
    page = opened(show, desk)
    press(Qt.Key.Key_S)
    sheet = standing(RestSheet, qtbot)
    assert isinstance(sheet, RestSheet)
    assert (sheet.way, len(sheet.choices)) == (Way.LOWEST, 1)
    press(Qt.Key.Key_R)
    write("none of these changes it")
    press(Qt.Key.Key_Return, CTRL)
    assert {(spot[0], one.rating) for spot, one in desk.state.agreed.items()} == {("a3", 1)}
    assert {one.reason for one in desk.state.agreed.values()} == {"none of these changes it"}
    assert page.finding is not None


def test_the_way_that_was_fixed_beforehand_is_its_own_reason_for_what_cannot_change_the_outcome(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", rest=Way.LOWEST)
    opened(show, desk)
    press(Qt.Key.Key_S)
    sheet = standing(RestSheet, qtbot)
    assert isinstance(sheet, RestSheet)
    drafted = "By the way that was chosen before scoring opened."
    assert sheet.note.toPlainText() == drafted
    assert sheet.which is not None
    few, every = sheet.which.findChildren(QAbstractButton)
    every.click()
    assert sheet.note.toPlainText() == ""  # it was not chosen for every cell
    few.click()
    press(Qt.Key.Key_Return, CTRL)
    assert {(spot[0], one.reason) for spot, one in desk.state.agreed.items()} == {("a3", drafted)}


def test_a_quoted_passage_stands_in_the_open_cell_and_is_marked_in_the_application(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", out=["bo"])
    text = b"I can cook.\n\nI have run a website for nine years.\n"
    desk.do(AttachFile("a1", NewFile("form.txt", sha256(text).hexdigest(), text)))
    desk.take_seat("Bo Rees")
    page_key = next(iter(desk.state.scores.sheet("bo", "a1").rated))
    desk.do(WriteEvidence("bo", "a1", page_key, "Long enough.\n“a website for nine years” (page 1)"))
    page = opened(show, desk, "")
    spot = ("a1", page_key)
    page.go(spot)
    assert "nine years" not in shown(page.panel)
    desk.do(Submit("bo", page.stage))
    page.refresh()
    page.go(spot)
    assert "Application, page 1: “a website for nine years”" in shown(page.panel)
    assert "Long enough." in shown(page.panel)
    QTest.keyClick(page.matrix, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: "nine years" in page.reader.prose.toPlainText())
    assert page.reader.prose.find_all("a website for nine years") == 1
