"""Moderate: who may see and do what in the open cell, who speaks last, and two copies of one score."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.documents import applications_of
from shortlister.domain.edits.applicants import AttachFile, NewFile
from shortlister.domain.records import Interest
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.painting import text_width
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.moderation.rest import RestSheet
from shortlister.ui.shell import Page
from tests.ui.moderating import vacancy, with_two_copies

Show = Callable[[type[Page], Desk], Page]


def opened(show: Show, desk: Desk, name: str = "Ann Lee") -> ModeratePage:
    desk.take_seat(name)
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    return page


def shown(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def sheet_of(kind: type[Sheet]) -> Sheet:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def test_it_is_not_open_to_a_member_who_still_scores(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist", out=["carys"]), "Carys Price")
    assert page.finding is None
    assert not page.matrix.isVisible()
    assert "Submit first." in shown(page)


def test_a_chair_who_still_scores_is_told_who_must_still_submit(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist", out=["ann", "carys"]))
    assert page.finding is None
    assert "Still to submit: Ann Lee, Carys Price." in shown(page)


def test_who_is_outstanding_is_named_and_moderation_goes_on(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", out=["carys"])
    page = opened(show, desk)
    (banner,) = page.area.banners()
    assert banner.sentence() == "Carys Price has not submitted yet"
    QTest.keyClick(page.matrix, Qt.Key.Key_2)
    page.panel.reason.setPlainText("two of us agree")
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    assert len(desk.state.agreed) == 1
    assert [one.sentence() for one in page.area.banners()] == ["Carys Price has not submitted yet"]


def test_a_member_looks_on_and_does_not_decide(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk, "Bo Rees")
    assert page.finding is not None
    QTest.keyClick(page.matrix, Qt.Key.Key_3)
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    assert page.panel.said() == "The chair or HR records what is agreed"
    assert not desk.state.agreed


def test_who_speaks_last_stays_folded_until_heard(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", interests={("ann", "a1"): Interest.SPEAKS_LAST})
    page = opened(show, desk)
    assert "Ann Lee speaks last" in shown(page.panel)
    assert "Bo Rees\n" not in shown(page.panel)
    assert "Reader 1, page 1" not in shown(page.panel)
    QTest.keyClick(page.matrix, Qt.Key.Key_V)
    assert "Reader 1, page 1" in shown(page.panel)
    QTest.keyClick(page.matrix, Qt.Key.Key_H)
    assert "Bo Rees\n" in shown(page.panel)


def test_what_who_speaks_last_gave_is_shown_nowhere_before_they_are_heard(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", interests={("ann", "a1"): Interest.SPEAKS_LAST})
    page = opened(show, desk)
    assert page.finding is not None
    spot = ("a1", page.finding.lines[0].key)
    assert page.at == spot

    def members() -> tuple[int | str | None, ...]:
        return page.model.cell(spot).members

    def sample() -> tuple[int | str | None, ...]:
        return page.panel.head._sample._cell.members

    assert members() == sample() == ("speaks last", 3, 2)
    spoken = page.model.data(page.model.place_of(spot), Qt.ItemDataRole.AccessibleTextRole)
    assert "2, 3, speaks last" in spoken
    QTest.keyClick(page.matrix, Qt.Key.Key_V)
    assert members() == sample() == (1, 3, 2)
    QTest.keyClick(page.matrix, Qt.Key.Key_H)
    assert not page.panel.voices.folded()
    QTest.keyClick(page.matrix, Qt.Key.Key_Space)
    assert page.at != spot
    assert members() == ("speaks last", 3, 2)


def test_a_wide_and_low_panel_has_the_reason_beside_the_rating_and_scrolls_nothing(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    page.window().resize(820, 470)
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    panel = page.panel

    def left(widget: QWidget) -> int:
        return widget.mapTo(panel, QPoint(0, 0)).x()

    qtbot.waitUntil(lambda: panel.width() > 760 and left(panel.reason) > left(panel.boxes) + panel.boxes.width())
    qtbot.waitUntil(lambda: panel._scroll.verticalScrollBar().maximum() == 0)
    assert panel.voices.verticalScrollBar().maximum() == 0
    page.window().resize(640, 470)
    qtbot.waitUntil(lambda: left(panel.reason) == left(panel.boxes))
    assert panel.voices.verticalScrollBar().maximum() == 0  # the panel scrolls before what the members said does


def test_two_copies_are_shown_and_the_chair_cannot_agree_over_them(show: Show, tmp_path: Path) -> None:
    desk = with_two_copies(tmp_path / "v.shortlist")
    page = opened(show, desk)
    assert page.finding is not None
    page.go(("a1", page.finding.lines[0].key))
    assert page.model.cell(("a1", page.finding.lines[0].key)).conflict
    words = shown(page.panel)
    assert "Bo Rees must say which counts" in words
    assert "copy 1" in words
    assert "copy 2" in words
    assert not any(button.isVisible() for button in page.panel.copy_buttons())
    QTest.keyClick(page.matrix, Qt.Key.Key_3)
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    assert not desk.state.agreed


def test_hr_settles_two_copies_on_the_members_word_with_a_reason(show: Show, tmp_path: Path) -> None:
    desk = with_two_copies(tmp_path / "v.shortlist")
    page = opened(show, desk, "")
    assert page.finding is not None
    page.go(("a1", page.finding.lines[0].key))
    one, other = page.panel.copy_buttons()
    other.click()
    assert desk.state.conflicts
    assert QApplication.focusWidget() is page.panel.reason
    page.panel.reason.setPlainText("Bo said so on the telephone")
    second = {version.score.rating for conflict in desk.state.conflicts.values() for version in conflict.versions[1:]
              if version.score}  # fmt: skip
    other.click()
    assert not desk.state.conflicts
    score = desk.state.scores.get("bo", "a1", page.finding.lines[0].key)
    assert score is not None
    assert {score.rating} == second
    assert "must say which counts" not in shown(page.panel)
    assert one is not other


def test_a_reason_that_settled_a_copy_is_not_used_again(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = with_two_copies(tmp_path / "v.shortlist")
    page = opened(show, desk, "")
    assert page.finding is not None
    spot = ("a1", page.finding.lines[0].key)
    page.go(spot)
    page.panel.to_reason()
    QTest.keyClicks(page.panel.reason, "Bo said 3 on the telephone")
    page.panel.copy_buttons()[1].click()
    qtbot.waitUntil(lambda: not desk.state.conflicts)
    assert page.panel.reason.note() == ""
    assert QApplication.focusWidget() is page.matrix
    page.step_queue(1)
    page.go(spot)
    assert page.panel.reason.note() == ""
    assert page.panel.rating is None


def test_two_copies_stand_beside_each_other_in_full(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened(show, with_two_copies(tmp_path / "v.shortlist"), "")
    assert page.finding is not None
    page.window().resize(1224, 640)  # what 1280 by 760 leaves of it beside the rail
    page.go(("a1", page.finding.lines[0].key))
    panel = page.panel
    one, other = panel.copy_buttons()

    def place(widget: QWidget) -> QPoint:
        return widget.mapTo(panel, QPoint())

    qtbot.waitUntil(lambda: place(one).y() == place(other).y() and place(one).x() < place(other).x())
    qtbot.waitUntil(lambda: panel.voices.verticalScrollBar().value() == 0)
    for widget in (one, other, panel.reason):
        assert widget.visibleRegion().boundingRect() == widget.rect()
    assert not panel.boxes.isVisible()
    page.step_queue(1)
    qtbot.waitUntil(panel.boxes.isVisible)


def test_the_word_under_each_rating_stands_clear_of_its_box(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"), "")
    page.panel.resize(430, 600)
    font = current().font(Role.CAPTION, weight=600)
    for box in page.panel.boxes.findChildren(QRadioButton):
        words = box.accessibleName().partition(", ")[2]
        if not words.startswith("Not"):
            assert text_width(words, font) + 8 <= box.width(), words


def test_the_application_stands_beside_the_cell(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    text = b"I have run a website for nine years."
    desk.do(AttachFile("a1", NewFile("form.txt", sha256(text).hexdigest(), text)))
    assert applications_of(desk.state, "a1")
    page = opened(show, desk)
    QTest.keyClick(page.matrix, Qt.Key.Key_O)
    assert page.reader.isVisible()
    assert not page.matrix.isVisible()
    qtbot.waitUntil(lambda: "nine years" in page.reader.prose.toPlainText())
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    assert page.matrix.isVisible()
    assert QApplication.focusWidget() is page.matrix


def test_the_rest_is_settled_in_one_step_and_nothing_is_preselected(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    QTest.keyClick(page.matrix, Qt.Key.Key_S)
    sheet = sheet_of(RestSheet)
    assert isinstance(sheet, RestSheet)
    qtbot.waitUntil(sheet.isActiveWindow)
    assert sheet.way is None
    assert sheet.do_button is not None
    assert not sheet.do_button.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_3)
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_R)
    assert isinstance(QApplication.focusWidget(), NoteField)
    QTest.keyClicks(QApplication.focusWidget() or sheet, "none of these changes it")
    assert sheet.do_button.text() == "Agree 1 at the lowest"
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {(spot[0], one.rating) for spot, one in desk.state.agreed.items()} == {("a3", 1)}
    page.bridge.undo()
    assert not desk.state.agreed


def test_every_open_cell_can_be_settled_together(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    page.ask_rest()
    sheet = sheet_of(RestSheet)
    assert isinstance(sheet, RestSheet)
    assert sheet.which is not None
    sheet.which.set_chosen(1)
    sheet.choices[0].setChecked(True)
    sheet.note.setPlainText("agreed as a whole")
    sheet.accept()
    assert {spot[0]: one.rating for spot, one in desk.state.agreed.items()} == {"a1": 2, "a2": 3, "a3": 2}
    assert page.head.title() == "All cells agree"


def test_a_file_of_agreed_ratings_is_previewed_then_taken_as_one(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    file = tmp_path / "agreed.csv"
    file.write_text("applicant,criterion,method,rating,reason\nA-1,E1,,2,page 3\nA-2,D1,,3,page 1\n", encoding="utf-8")
    page.take_files([file])
    assert not desk.state.agreed
    sheet_of(Sheet).accept()
    assert len(desk.state.agreed) == 2
    page.bridge.undo()
    assert not desk.state.agreed


def test_a_file_with_a_wrong_line_changes_nothing_and_says_so(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    file = tmp_path / "agreed.csv"
    file.write_text("applicant,criterion,method,rating,reason\nA-9,E1,,2,page 3\n", encoding="utf-8")
    page.take_files([file])
    assert not desk.state.agreed
    assert len(page.area.banners()) == 1


def test_the_button_shows_the_key_that_agrees_where_the_focus_is(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    page.panel.reason.setFocus()
    assert page.panel.agree.key_in_force() == "Ctrl+Enter"
    page.panel.boxes.setFocus()
    assert page.panel.agree.key_in_force() == "Enter"
