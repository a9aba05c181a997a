"""A matrix that came back stands beside the record: both values by cell, a jump to the cell, taking over by an edit."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.reporting import export
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.findings.cells import cell
from shortlister.domain.measures import measures
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.report.page import ReportPage
from shortlister.ui.report.returned import TakeOverSheet
from shortlister.ui.shell import MODERATE, Page

Show = Callable[[type[Page], Desk], Page]
NONE = Qt.KeyboardModifier.NoModifier
_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def page(show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReportPage:
    """The comparison of a workbook with two changed ratings, one rank, and an applicant nobody knows."""
    path = tmp_path / "m.xlsx"
    export(scored_desk, path, scored_desk.state.vacancy.stage)
    book = openpyxl.load_workbook(path)
    sheet = book["Matrix"]
    rows = {sheet.cell(row, 1).value: row for row in range(8, 13)}
    sheet.cell(rows["A-0"], 2).value = 0
    sheet.cell(rows["A-1"], 3).value = 2
    sheet.cell(rows["A-2"], 3).value = "3"
    sheet.cell(rows["A-3"], 2).value = 5
    sheet.cell(13, 1).value = "A-77"
    sheet.cell(1, 20).value = "Mind"
    sheet.row_dimensions[9].hidden = True
    book.save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    shown = show(ReportPage, scored_desk)
    assert isinstance(shown, ReportPage)
    read(shown, qtbot)
    return shown


def test_once_all_is_taken_over_nothing_of_it_is_left_to_take(
    show: Show, scored_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "one.xlsx"
    export(scored_desk, path, scored_desk.state.vacancy.stage)
    book = openpyxl.load_workbook(path)
    book["Matrix"]["B8"] = 0
    book.save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    page = show(ReportPage, scored_desk)
    assert isinstance(page, ReportPage)
    read(page, qtbot)
    view = page.returned
    view.mark_all()
    view.ask()
    sheet = take_over_sheet(page)
    sheet.note.setPlainText("Looked at it again")
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        sheet.accept()
    assert view.model.found == ()
    assert (view.take.text(), view.take.isEnabled()) == ("Take over…", False)
    detail = view.detail
    for part in (detail.title, detail.ours, detail.theirs, detail.take, detail.see):
        assert not part.isVisible()
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        page.bridge.undo()
    assert detail.title.text() == "A-0, E1"
    assert all(part.isVisible() for part in (detail.title, detail.ours, detail.theirs, detail.take, detail.see))


def read(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        page._back.click()


def grid(model: QAbstractItemModel) -> list[list[str]]:
    return [[str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())]


def press(page: ReportPage, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(page.window().focusWidget(), key, held or NONE)


def take_over_sheet(page: ReportPage) -> TakeOverSheet:
    (sheet,) = [one for one in page.window().findChildren(TakeOverSheet) if one.isVisible()]
    return sheet


def spot(desk: Desk, number: int) -> str:
    return measures(desk.state, desk.state.vacancy.stage)[number].key


def test_every_difference_stands_in_a_list_that_begins_with_what_matters(page: ReportPage) -> None:
    assert page.returned.isVisible()
    model = page.returned.model
    QAbstractItemModelTester(model, _FATAL)
    rows = grid(model)
    assert [row[1] for row in rows] == ["unknown applicant", *["rating"] * 3, "rank in place of a rating", "text"]
    assert rows[1][2:] == ["Matrix B8", "A-0", "E1", "3", "0"]
    assert rows[3][3:] == ["A-2", "E2", "3", "“3” as text"]
    assert model.index(1, 5).data(Qt.ItemDataRole.AccessibleTextRole) == "Record: 3"
    assert page.returned.header._fact.text() == "6 differences"


def test_the_matrix_shows_both_values_in_the_cells_that_differ(page: ReportPage) -> None:
    beside = page.returned.beside
    QAbstractItemModelTester(beside, _FATAL)
    rows = {row[0]: row[1:] for row in grid(beside)}
    assert rows["A-0"][0] == "3 → 0"
    assert rows["A-1"][1] == "3 → 2"
    assert rows["A-2"][1] == "3 → “3”"
    assert rows["A-4"][1] == "open"
    assert sum("→" in value for row in rows.values() for value in row) == 4
    place = beside.place(("a0", spot(page.bridge._desk, 0)))
    said = place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A-0, E1: 3 in the record, 0 in the workbook"


def test_list_matrix_and_detail_follow_each_other(page: ReportPage, qtbot: QtBot) -> None:
    view = page.returned
    view.table.setFocus()
    press(page, qtbot, Qt.Key.Key_Down)
    assert view.beside.spot(view.matrix.currentIndex()) == ("a0", spot(page.bridge._desk, 0))
    assert view.detail.title.text() == "A-0, E1"
    assert (view.detail.ours.words.text(), view.detail.theirs.words.text()) == ("3", "0")
    assert view.detail.take.isVisible()
    view.matrix.setCurrentIndex(view.beside.place(("a3", spot(page.bridge._desk, 0))))
    assert view.detail.title.text() == "A-3, E1"
    assert not view.detail.take.isVisible()
    assert view.detail.why.text() == "A rank is no rating, so it cannot be taken over."


def test_what_is_harmless_is_said_as_that(page: ReportPage) -> None:
    assert page.returned.detail.harmless.text() == "Matrix: 1 row is hidden; it was compared all the same."


def test_the_cell_is_shown_in_moderate(page: ReportPage, qtbot: QtBot) -> None:
    asked: list[int] = []
    page.shell.go_asked.connect(asked.append)
    page.returned.table.setFocus()
    press(page, qtbot, Qt.Key.Key_Down)
    press(page, qtbot, Qt.Key.Key_Return)
    assert asked == [MODERATE]
    assert page.shell.target == f"a0\t{spot(page.bridge._desk, 0)}"


def test_several_are_taken_over_with_a_reason_as_one_change_and_undone(page: ReportPage, qtbot: QtBot) -> None:
    desk, view = page.bridge._desk, page.returned
    stage = desk.state.vacancy.stage
    head = desk.store.head
    view.table.setFocus()
    press(page, qtbot, Qt.Key.Key_A)
    assert view.take.text() == "Take 2 over…"
    assert desk.store.head == head
    press(page, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = take_over_sheet(page)
    assert sheet.do_button is not None
    assert not sheet.do_button.isEnabled()
    sheet.note.setPlainText("HR and chair looked at it again")
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        sheet.do_button.click()
    assert desk.state.agreed["a0", spot(desk, 0)].rating == 0
    assert desk.state.agreed["a1", spot(desk, 1)].reason == "HR and chair looked at it again"
    assert [row[3] for row in grid(view.model) if row[1] == "rating" and row[2].startswith("Matrix")] == ["A-2"]
    with qtbot.waitSignal(page.shell.jobs.idle, timeout=20_000):
        page.bridge.undo()
    assert desk.state.agreed == {}
    assert cell(desk.state, stage, "a0", spot(desk, 0)).rating == 3
    assert [row[3] for row in grid(view.model) if row[1] == "rating"] == ["A-0", "A-1", "A-2"]


def test_one_is_marked_by_the_space_bar_and_without_a_reason_nothing_happens(page: ReportPage, qtbot: QtBot) -> None:
    desk, view = page.bridge._desk, page.returned
    head = desk.store.head
    view.table.setFocus()
    press(page, qtbot, Qt.Key.Key_Down)
    press(page, qtbot, Qt.Key.Key_Space)
    assert view.model.taken == {1}
    view.ask()
    take_over_sheet(page).reject()
    assert desk.store.head == head
    press(page, qtbot, Qt.Key.Key_Space)
    assert view.model.taken == set()


def test_esc_puts_it_away_and_the_page_is_as_before(page: ReportPage, qtbot: QtBot) -> None:
    page.returned.table.setFocus()
    press(page, qtbot, Qt.Key.Key_Escape)
    assert not page.returned.isVisible()
    assert page._export.isVisible()
    assert page.returned.comparison is None


def test_an_unknown_applicant_cannot_be_taken_over(page: ReportPage, qtbot: QtBot) -> None:
    view = page.returned
    view.table.go_to_row(0)
    view.mark()
    assert view.model.taken == set()
    assert "nothing to take over" in view.detail.why.text()
    view.ask()
    assert [one for one in page.window().findChildren(Sheet) if one.isVisible()] == []


def test_a_comparison_can_be_stopped_and_says_that_what_is_shown_is_older(page: ReportPage, qtbot: QtBot) -> None:
    desk_state = page.bridge.state
    stage = desk_state.vacancy.stage
    key = measures(desk_state, stage)[1].key
    assert page.bridge.attempt(Agree(stage, (AgreedRating("a4", key, 1, "No example of it on page 2"),)))
    assert page.shell.jobs.busy()
    page.shell.jobs.stop()
    qtbot.waitUntil(lambda: not page.shell.jobs.busy())
    words = "“m.xlsx” was not compared again: what is shown is how it differed before the last change."
    area = page.shell.messages.area()
    assert area is not None
    (banner,) = [one for one in area.banners() if words in one.sentence()]
    assert banner.isVisibleTo(page.window())
