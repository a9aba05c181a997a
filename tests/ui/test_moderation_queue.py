"""Moderate: the queue of what matters, and agreeing by keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from shortlister.desk.desk import Desk
from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.findings.differences import differences
from shortlister.domain.records import Decision
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.shell import Page
from tests.ui.moderating import vacancy

Show = Callable[[type[Page], Desk], Page]


def opened(show: Show, desk: Desk, name: str = "Ann Lee") -> ModeratePage:
    desk.take_seat(name)
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    return page


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(focus(), key, held)


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


def here(page: ModeratePage) -> str:
    """Where the cursor is: `A-1 E1`."""
    assert page.at is not None
    assert page.finding is not None
    state = page.finding.state
    return f"{state.applicants[page.at[0]].reference} {state.criteria[page.at[1].partition('/')[0]].reference}"


def count(page: ModeratePage) -> str:
    return page.head.title()


def test_it_begins_with_the_disagreement_that_matters_most(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    assert (here(page), count(page)) == ("A-1 E1", "2 of 3")
    assert focus() is page.matrix


def test_space_and_p_go_through_what_matters_and_round_again(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    found = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_P):
        press(key)
        found.append(here(page))
    assert found == ["A-2 D1", "A-1 E1", "A-2 D1"]


def test_a_rating_and_a_reason_are_agreed_by_keys_and_the_cursor_goes_on(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_2, Qt.Key.Key_R)
    write("Page 3 shows it.")
    press(Qt.Key.Key_Return)
    write("It is enough.")
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    ((spot, agreed),) = desk.state.agreed.items()
    assert (spot[0], agreed.rating) == ("a1", 2)
    assert agreed.reason == "Page 3 shows it.\nIt is enough."
    assert (here(page), count(page)) == ("A-2 D1", "1 of 2")
    assert focus() is page.matrix
    assert page.panel.reason.note() == ""


def test_enter_without_a_reason_goes_to_the_reason_and_says_so(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert focus() is page.panel.reason
    assert page.panel.said() == "Decides “met”: say why, then Ctrl+Enter"
    said = page.panel._said
    QApplication.processEvents()
    assert QFontMetricsF(said.font()).horizontalAdvance(page.panel.said()) <= said.width()  # in full beside the matrix
    write("It is there")
    assert page.panel.said() == ""
    press(Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert [one.rating for one in desk.state.agreed.values()] == [3]


def test_enter_without_a_rating_asks_for_one(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_Return)
    assert page.panel.said() == "Choose a rating first"
    assert not desk.state.agreed


def test_digits_in_the_reason_do_not_choose(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    press(Qt.Key.Key_R)
    write("3 of 3 x")
    assert page.panel.rating is None
    assert page.panel.reason.note() == "3 of 3 x"


def test_what_is_left_open_comes_last(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_L)
    assert (here(page), len(desk.state.agreed)) == ("A-2 D1", 0)
    press(Qt.Key.Key_3, Qt.Key.Key_R)
    write("all agree")
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert (here(page), count(page)) == ("A-1 E1", "1 of 2")


def test_what_was_written_for_a_cell_waits_there(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    press(Qt.Key.Key_1, Qt.Key.Key_R)
    write("not sure")
    press(Qt.Key.Key_Escape, Qt.Key.Key_Space)
    assert (page.panel.rating, page.panel.reason.note()) == (None, "")
    press(Qt.Key.Key_P)
    assert (page.panel.rating, page.panel.reason.note()) == (1, "not sure")


def test_an_agreed_rating_is_taken_back_and_undone(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    press(Qt.Key.Key_2, Qt.Key.Key_R)
    write("shown")
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Up)
    page.go(("a1", page.finding.lines[0].key if page.finding else ""))
    assert (page.panel.rating, page.panel.reason.note()) == (2, "shown")
    press(Qt.Key.Key_Backspace)
    assert not desk.state.agreed
    assert (page.panel.rating, page.panel.reason.note(), count(page)) == (None, "", "2 of 3")
    page.bridge.undo()
    assert (page.panel.rating, page.panel.reason.note(), count(page)) == (2, "shown", "1 of 2")


def test_not_assessable_is_agreed_with_x(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    opened(show, desk)
    press(Qt.Key.Key_X, Qt.Key.Key_R)
    write("asked at interview")
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert [one.rating for one in desk.state.agreed.values()] == ["NA"]


def test_the_order_of_rows_never_changes(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))

    def rows() -> list[object]:
        return [page.model.headerData(row, Qt.Orientation.Vertical) for row in range(page.model.rowCount())]

    before = rows()
    press(Qt.Key.Key_0, Qt.Key.Key_R)
    write("not there")
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert before == rows() == ["A-0", "A-1", "A-2", "A-3"]


def test_when_all_is_settled_the_page_leads_to_the_shortlist(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    for _ in range(3):
        press(Qt.Key.Key_3, Qt.Key.Key_R)
        write("agreed")
        press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert differences(desk.state, page.stage).open == 0
    assert count(page) == "All cells agree"
    asked: list[int] = []
    page.shell.go_asked.connect(asked.append)
    page.head.shortlist.click()
    assert asked == [6]


def test_nothing_is_agreed_of_who_has_withdrawn(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    desk.do(SetOutcome(desk.state.vacancy.stage, "a1", Decision.WITHDRAWN, "by letter"))
    page = opened(show, desk)
    assert count(page) == "1 of 2"
    page.go(("a1", page.finding.lines[0].key if page.finding else ""))
    press(Qt.Key.Key_3)
    assert page.panel.rating is None
    assert not page.panel.agree.isEnabled()


def test_in_the_boxes_arrows_move_and_space_chooses(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    page.panel.boxes.setFocus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert (page.panel.rating, here(page)) == (2, "A-1 E1")
    press(Qt.Key.Key_Return)
    assert focus() is page.panel.reason


def test_who_sits_down_next_sees_what_they_may_do(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    press(Qt.Key.Key_2)
    page.bridge.take_seat("Bo Rees")
    page.refresh()
    assert page.panel.rating is None
    assert not page.panel.agree.isEnabled()
    assert page.panel.said() == "The chair or HR records what is agreed"
