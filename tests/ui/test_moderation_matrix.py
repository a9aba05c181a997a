"""Moderate: the matrix, its model, folding, sizes and what a screen reader hears."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.records import Combine, Interest
from shortlister.domain.scales import Rating, scale_named
from shortlister.ui.kit.actions import EVERYWHERE, duplicates
from shortlister.ui.kit.theme import Theme, apply, current
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.moderation.actions import ACTIONS, actions_for
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.shell import Page
from tests.ui.moderating import drawn, vacancy

Show = Callable[[type[Page], Desk], Page]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def opened(show: Show, desk: Desk, name: str = "Ann Lee") -> ModeratePage:
    desk.take_seat(name)
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    return page


def spoken(page: ModeratePage, row: int, column: int) -> str:
    return str(page.model.index(row, column).data(SPOKEN))


def test_a_screen_reader_hears_whose_which_how_it_stands_and_what_it_can_change(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    QTest.keyClick(page.matrix, Qt.Key.Key_H)
    assert spoken(page, 1, 0) == "A-1, E1, open: Ann Lee 1, Bo Rees 3, Carys Price 2, can change whether it is met"
    assert spoken(page, 2, 2) == "A-2, D1, open: Ann Lee 0, Bo Rees 3, Carys Price 3, can move the line"
    assert spoken(page, 3, 2) == "A-3, D1, open: Ann Lee 1, Bo Rees 2, Carys Price 2"
    assert spoken(page, 0, 0) == "A-0, E1, settled 3"
    assert spoken(page, 1, 3) == "A-1, Gate: open"


def test_names_are_hidden_at_first_and_nobody_can_be_followed(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    assert spoken(page, 1, 0) == "A-1, E1, open: 1, 2, 3, can change whether it is met"
    shown = " ".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisible())
    assert not any(name in shown for name in ("Ann Lee", "Bo Rees", "Carys Price"))
    assert page.finding is not None
    cell = page.model.cell(("a1", page.finding.lines[0].key))
    assert (cell.marks, cell.met) == (False, 2)


def test_the_total_says_what_is_left_of_it_where_a_cell_may_be_not_assessable(show: Show, tmp_path: Path) -> None:
    scores: dict[str, list[tuple[Rating, ...]]] = {
        "a0": [(3, 3, 1), (3, 3, "NA")],
        "a1": [(2, 3, "NA"), (2, 3, "NA")],
    }
    page = opened(show, vacancy(tmp_path / "v.shortlist", scores))
    assert [str(page.model.index(row, 4).data()) for row in range(2)] == ["6–7", "5"]


def test_a_decision_repaints_just_the_cells_that_are_different(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    told: list[tuple[int, int]] = []

    def tell(first: QModelIndex, last: QModelIndex, _roles: object) -> None:
        told.extend(
            (row, column)
            for row in range(first.row(), last.row() + 1)
            for column in range(first.column(), last.column() + 1)
        )

    page.model.dataChanged.connect(tell)
    resets: list[int] = []
    page.model.modelReset.connect(lambda: resets.append(1))
    assert page.finding is not None
    desk.do(Agree(page.stage, [AgreedRating("a3", page.finding.lines[2].key, 2, "agreed")]))
    assert sorted(told) == [(3, 2), (3, 3), (3, 4)]
    assert not resets


def test_the_arrows_stay_among_the_ratings(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    for _ in range(8):
        QTest.keyClick(page.matrix, Qt.Key.Key_Right)
        QTest.keyClick(page.matrix, Qt.Key.Key_Down)
    assert (page.matrix.currentIndex().row(), page.matrix.currentIndex().column()) == (3, 2)
    QTest.keyClick(page.matrix, Qt.Key.Key_Home)
    assert page.matrix.currentIndex().column() == 0
    QTest.keyClick(page.matrix, Qt.Key.Key_End)
    assert page.matrix.currentIndex().column() == 2


def test_over_twenty_criteria_groups_fold_and_the_next_that_matters_unfolds_its_own(show: Show, tmp_path: Path) -> None:
    desk = drawn(tmp_path / "v.shortlist", applicants=8, criteria=30, members=3, groups=5)
    page = opened(show, desk)
    assert len(page.model.folded) == 4
    assert page.model.columnCount() == 4 + 6 + 2
    assert page.finding is not None
    for spot in page.finding.queue:
        QTest.keyClick(page.matrix, Qt.Key.Key_Space)
        assert page.at is not None
        assert page.model.spot(page.matrix.currentIndex()) == page.at, spot
    QTest.keyClick(page.matrix, Qt.Key.Key_BracketLeft)
    assert len(page.model.folded) == 5
    QTest.keyClick(page.matrix, Qt.Key.Key_G)
    assert len(page.model.folded) == 4
    assert page.model.spot(page.matrix.currentIndex()) == page.at
    QTest.keyClick(page.matrix, Qt.Key.Key_BracketRight)
    assert page.model.columnCount() == 30 + 2


def test_a_folded_group_says_how_many_are_met_and_open(show: Show, tmp_path: Path) -> None:
    page = opened(show, drawn(tmp_path / "v.shortlist", applicants=4, criteria=30, members=3, groups=5))
    QTest.keyClick(page.matrix, Qt.Key.Key_BracketLeft)
    words = spoken(page, 0, 0)
    assert words.startswith("A-000, Qualifications, folded: ")
    assert "of 6 met" in words


def test_with_many_criteria_the_panel_opens_on_enter_and_goes_on_esc(show: Show, tmp_path: Path) -> None:
    page = opened(show, drawn(tmp_path / "v.shortlist", applicants=4, criteria=30, members=3, groups=5))
    assert not page.panel.isVisible()
    assert page.strip.isVisible()
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    QTest.keyClick(page.matrix, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_a_mean_is_shown_as_a_decimal_and_only_what_is_missing_is_open(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist", combine=Combine.MEAN))
    assert page.model.index(3, 2).data() == "1.7"
    assert page.head.title() == "2 of 3"
    assert "mean" in page.head.fact()


def test_a_recused_member_is_a_dash(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", interests={("bo", "a1"): Interest.RECUSED})
    page = opened(show, desk)
    assert page.finding is not None
    assert page.model.cell(("a1", page.finding.lines[0].key)).members == (1, "recused", 2)


def test_every_key_has_one_meaning() -> None:
    for name in ("0-3", "1-7", "yes-no"):
        assert duplicates(actions_for(scale_named(name)), EVERYWHERE) == []
    assert len({one.id for one in ACTIONS}) == len(ACTIONS)


def test_every_tab_stop_has_a_name(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize(("width", "height", "scale"), [(1224, 766, 1.0), (968, 666, 1.0), (1224, 766, 2.0)])
def test_the_page_takes_the_size_it_is_given(
    show: Show, tmp_path: Path, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    window = page.window()
    before = current()
    try:
        apply(qapp, Theme(ThemeName.LIGHT, scale, before.family))
        QApplication.processEvents()
        window.resize(width, height)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height)
        assert page.panel.agree.isVisible() or page.strip.button.isVisible()
    finally:
        apply(qapp, before)


def test_in_front_of_a_room_names_and_legend_are_gone(show: Show, tmp_path: Path) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))

    def seen() -> tuple[bool, bool]:
        return page.model.names, page.legend.isVisible()

    assert seen() == (False, True)
    QTest.keyClick(page.matrix, Qt.Key.Key_H)
    assert seen() == (True, True)
    page.shell.set_projector(True)
    assert seen() == (False, False)
    page.shell.set_projector(False)
    assert seen() == (True, True)


def test_in_a_lower_window_the_cursor_stays_in_view(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened(show, drawn(tmp_path / "v.shortlist", applicants=40, criteria=6, members=3))
    assert page.finding is not None
    page.window().resize(1200, 1200)
    page.go((page.finding.applicants[-1].id, page.finding.lines[0].key))
    page.window().resize(1200, 520)

    def seen() -> bool:
        return page.matrix.viewport().rect().contains(page.matrix.visualRect(page.matrix.currentIndex()))

    qtbot.waitUntil(seen)


def test_members_stand_beside_each_other_where_the_panel_is_wide(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist"))
    said = page.panel.voices
    tops = [block.y() for block in said._blocks if block.isVisible()]
    assert len(set(tops)) == 3
    page.window().resize(860, 700)  # the panel takes all of it
    page.opened = True
    page.arrange()
    qtbot.waitUntil(lambda: len({block.y() for block in said._blocks if block.isVisible()}) == 1)
    assert [block.x() for block in said._blocks] == sorted({block.x() for block in said._blocks})
