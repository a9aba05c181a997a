"""Who scores whom, said on Panel with the keyboard alone; the packs that follow; what a member sees of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.packing import merge_packs, write_pack
from shortlister.domain.edits.allocation import Allocate
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.panel import LeavePanel
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest
from shortlister.ui.kit.tables import CellRole
from shortlister.ui.panel.allocating import AllocationSheet
from shortlister.ui.panel.packs_sheet import PacksSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]
Kind = TypeVar("Kind", bound=QDialog)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", applicants=6, name="", files=())
    yield made
    made.close()


def sheet(qtbot: QtBot, page: Page, kind: type[Kind]) -> Kind:
    def found() -> list[Kind]:
        return [one for one in page.window().findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def asked(qtbot: QtBot, show: Show, desk: Desk) -> tuple[PanelPage, AllocationSheet]:
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    QTest.keyClick(page.members, Qt.Key.Key_W)
    return page, sheet(qtbot, page, AllocationSheet)


def part(desk: Desk, member: str) -> tuple[str, ...] | None:
    one = desk.state.allocations.get((member, desk.state.vacancy.stage))
    return one.applicants if one is not None else None


def test_a_part_is_said_with_arrows_and_space_and_the_packs_follow(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page, split = asked(qtbot, show, desk)
    assert split.do_button is not None
    assert not split.do_button.isEnabled()  # nothing is changed yet
    table = split.table
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert split.model.headerData(2, Qt.Orientation.Horizontal) == "Bo Rees\n3 of 6"
    QTest.keyClick(table, Qt.Key.Key_Return, CTRL)
    assert part(desk, "bo") == ("a003", "a004", "a005")
    assert part(desk, "ann") is None
    assert page.members_model.index(1, 1).data() == "Member, scores 3 of 6"
    QTest.keyClick(page.members, Qt.Key.Key_P, SHIFT)
    packs = sheet(qtbot, page, PacksSheet)
    words = " ".join(label.text() for label in packs.findChildren(QLabel))
    assert "3 applicants on 4 criteria, 3 left to others" in words


def test_evenly_and_back_to_everybody(qtbot: QtBot, show: Show, desk: Desk) -> None:
    desk.do(Declare("bo", "a001", Interest.RECUSED, "Brother"))
    _page, split = asked(qtbot, show, desk)
    split.each.set_chosen(0)
    split.evenly.click()
    assert {split.model.index(row, 3).data() for row in range(6)} == {"1 member"}
    assert split.model.index(1, 2).data() == "recused"
    split.accept()
    ann, bo = part(desk, "ann"), part(desk, "bo")
    assert ann is not None
    assert bo is not None
    assert sorted((*ann, *bo)) == sorted(desk.state.applicants)
    assert "a001" in ann
    _page, split = asked(qtbot, show, desk)
    split.whole.click()
    split.accept()
    assert not desk.state.allocations


def test_one_who_is_left_to_nobody_is_named_on_the_sheet_and_on_the_page(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page, split = asked(qtbot, show, desk)
    QTest.keyClick(split.table, Qt.Key.Key_Space)
    QTest.keyClick(split.table, Qt.Key.Key_Right)
    QTest.keyClick(split.table, Qt.Key.Key_Space)
    assert "1 applicant is left to nobody" in split.nobody.text()
    assert split.model.index(0, 3).data() == "nobody"
    split.accept()
    shown = [label.text() for label in page.body.findChildren(QLabel) if label.isVisible()]
    assert "Nobody is asked to score A-000: it stays open until somebody is." in shown


def test_a_reason_is_asked_for_once_a_pack_is_out(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> None:
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    _page, split = asked(qtbot, show, desk)
    QTest.keyClick(split.table, Qt.Key.Key_Right)
    QTest.keyClick(split.table, Qt.Key.Key_Space)
    assert split.do_button is not None
    assert not split.do_button.isEnabled()
    assert "Bo Rees may have scored" in split.reason.text()
    split.why.setText("Too many")
    assert split.do_button.isEnabled()
    split.accept()
    assert part(desk, "bo") == ("a001", "a002", "a003", "a004", "a005")


def test_a_member_scores_at_the_vacancy_only_whom_they_are_asked_for(show: Show, desk: Desk) -> None:
    desk.do(Allocate("bo", desk.state.vacancy.stage, ("a002", "a004")))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    assert [one.id for one in page.round.applicants] == ["a002", "a004"]
    assert page.round.owed == 8


def test_a_member_is_not_offered_the_splitting(qtbot: QtBot, show: Show, desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    QTest.keyClick(page.grid, Qt.Key.Key_W)
    QTest.keyClick(page.members, Qt.Key.Key_W)
    assert not [one for one in page.window().findChildren(AllocationSheet) if one.isVisible()]


def said_on(page: PanelPage) -> str:
    return "\n".join(label.text() for label in page.body.findChildren(QLabel) if label.isVisible())


def test_a_pack_that_holds_others_than_are_asked_for_now_is_marked(show: Show, desk: Desk, tmp_path: Path) -> None:
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    cell = page.members_model.index(1, 3)
    assert "out of date" not in cell.data()
    desk.do(Allocate("bo", desk.state.vacancy.stage, ("a001",), "Fewer"))
    assert cell.data() == "Edition 1, out of date"
    assert cell.data(CellRole.ICON) == "triangle-alert"
    desk.do(Declare("bo", "a002", Interest.NONE))
    assert cell.data() == "Edition 1, out of date"
    write_pack(desk, "bo", tmp_path / "again.scorepack")
    assert "out of date" not in cell.data()
    desk.do(Declare("bo", "a001", Interest.RECUSED, "Brother"))
    assert cell.data() == "Edition 1, out of date"


def test_who_submitted_a_pack_from_before_they_were_given_more_is_named(show: Show, desk: Desk, tmp_path: Path) -> None:
    stage = desk.state.vacancy.stage
    desk.do(Allocate("bo", stage, ("a000",)))
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    pack = Desk.open(tmp_path / "bo.scorepack")
    for one in measures(pack.state, stage):
        pack.do(Rate("bo", "a000", one.key, 2))
    pack.do(Submit("bo", stage))
    pack.close()
    desk.do(Allocate("bo", stage, ("a000", "a001")))
    merge_packs(desk, [tmp_path / "bo.scorepack"])
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    assert "Bo Rees submitted before they were given more: 4 scores are missing." in said_on(page)
    desk.take_seat("Ann Lee")  # she scores herself, and has not submitted
    again = show(PanelPage, desk)
    assert isinstance(again, PanelPage)
    assert "given more" not in said_on(again)


def test_a_panel_whose_chair_has_left_says_so(show: Show, desk: Desk) -> None:
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    assert "nobody chairs" not in said_on(page)
    desk.do(LeavePanel("ann", "Ill"))
    assert "The chair has left, and nobody chairs." in said_on(page)
