"""The Panel page, through its keys: members, declarations, packs out and back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Interest, Role
from shortlister.ui.kit.actions import EVERYWHERE, duplicates
from shortlister.ui.kit.tables import TextDelegate
from shortlister.ui.kit.theme import current
from shortlister.ui.panel.actions import ACTIONS
from shortlister.ui.panel.member_sheet import MemberSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.reason import ReasonSheet
from shortlister.ui.shell import Page

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
POST = DraftPost("Web Manager", (DraftCriterion("A degree", "", "essential", ("Application form",)),))
NAMES = {"a0": "Tom Ashby", "a1": "Grace Adeyemi", "a2": "Ruth Sandiford"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(
        tmp_path / "v.shortlist",
        title="Web Manager",
        reference="CS-0419",
        steps=[
            lambda _: TakeSpecification(POST, "x"),
            lambda _: AddApplicants([NewApplicant(id, f"A-{id}", name) for id, name in NAMES.items()]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
            lambda _: AddMember("dee", "Dee Malik", Role.HR),
        ],
    )
    yield made
    made.close()


def opened(show: Show, desk: Desk) -> PanelPage:
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    for model in (page.members_model, page.declarations, page.preview.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return page


def sheet(qtbot: QtBot, page: PanelPage, kind: type[QDialog]) -> QDialog:
    def found() -> list[QDialog]:
        return [one for one in page.window().findChildren(QDialog) if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def cells(page: PanelPage, column: int) -> list[str]:
    return [str(page.members_model.index(row, column).data()) for row in range(page.members_model.rowCount())]


def score_and_submit(path: Path, rating: int) -> None:
    with at_desk(path) as pack:
        member, stage = pack.actor.member, pack.state.vacancy.stage
        for applicant in pack.state.applicants:
            for measure in measures(pack.state, stage):
                pack.do(Rate(member, applicant, measure.key, rating))
        pack.do(Submit(member, stage))


def test_no_key_acts_twice() -> None:
    assert duplicates(ACTIONS, EVERYWHERE) == []


def test_a_member_is_added_corrected_and_taken_off(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    QTest.keyClick(page.members, Qt.Key.Key_A)
    adding = sheet(qtbot, page, MemberSheet)
    assert isinstance(adding, MemberSheet)
    adding.name_field.setText("Carys Price")
    adding.accept()
    assert cells(page, 0) == ["Ann Lee", "Bo Rees", "Dee Malik", "Carys Price"]
    qtbot.waitUntil(page.window().isActiveWindow)
    page.members.go_to_row(3)
    QTest.keyClick(page.members, Qt.Key.Key_Delete)
    assert cells(page, 0) == ["Ann Lee", "Bo Rees", "Dee Malik"]


def test_a_second_chair_cannot_be_added(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    QTest.keyClick(page.members, Qt.Key.Key_A)
    adding = sheet(qtbot, page, MemberSheet)
    assert isinstance(adding, MemberSheet)
    adding.name_field.setText("Carys Price")
    adding.role_choice.set_chosen(1)
    adding._check()
    assert adding.do_button is not None
    assert not adding.do_button.isEnabled()


def test_declarations_are_by_surname_without_references(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    names = [str(page.declarations.index(row, 0).data()) for row in range(3)]
    assert names == ["Grace Adeyemi", "Tom Ashby", "Ruth Sandiford"]
    every = " ".join(
        str(page.declarations.index(row, column).data(role))
        for row in range(3)
        for column in range(page.declarations.columnCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    )
    assert "A-a" not in every


def test_n_s_and_r_declare_in_the_grid_and_nowhere_else(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    QTest.keyClick(page.members, Qt.Key.Key_N)
    assert not desk.state.declarations
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_N)
    assert desk.state.declarations["ann", "a1"].interest is Interest.NONE
    assert page.grid.currentIndex().row() == 1
    QTest.keyClick(page.grid, Qt.Key.Key_Right)
    QTest.keyClick(page.grid, Qt.Key.Key_R)
    reason = sheet(qtbot, page, ReasonSheet)
    assert isinstance(reason, ReasonSheet)
    reason.why.setPlainText("Brother-in-law")
    reason.accept()
    declared = desk.state.declarations["bo", "a0"]
    assert (declared.interest, declared.reason) == (Interest.RECUSED, "Brother-in-law")
    assert cells(page, 2) == ["1 of 3", "1 of 3", "–"]


def test_the_rest_of_a_member_is_one_change_and_d_finds_what_is_missing(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_N, SHIFT)
    assert cells(page, 2)[0] == "3 of 3"
    QTest.keyClick(page.grid, Qt.Key.Key_D)
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (0, 2)
    page.bridge.undo()
    assert not desk.state.declarations


def test_from_the_members_keys_lead_to_the_declarations(show: Show, desk: Desk) -> None:
    page = opened(show, desk)

    def at() -> tuple[int, int]:
        return page.grid.currentIndex().row(), page.grid.currentIndex().column()

    page.members.setFocus()
    assert page.bound is not None
    assert {"D", "Shift+N"} <= {key for action in page.bound.actions if action.bar for key in action.keys}
    QTest.keyClick(page.members, Qt.Key.Key_D)
    assert (page.grid.hasFocus(), at()) == (True, (0, 1))  # the first is not passed over
    QTest.keyClick(page.grid, Qt.Key.Key_D)
    assert at() == (1, 1)
    page.members.setFocus()
    page.members.go_to_row(1)
    QTest.keyClick(page.members, Qt.Key.Key_Return)
    assert (page.grid.hasFocus(), at()) == (True, (0, 2))
    page.members.setFocus()
    QTest.keyClick(page.members, Qt.Key.Key_N, SHIFT)
    assert cells(page, 2) == ["0 of 3", "3 of 3", "–"]
    QTest.keyClick(page.members, Qt.Key.Key_N, SHIFT)
    assert cells(page, 2) == ["0 of 3", "3 of 3", "–"]


def test_the_members_stay_in_place_when_the_header_says_more(show: Show, desk: Desk, qtbot: QtBot) -> None:
    page = opened(show, desk)
    page.window().resize(1064, 740)
    above = page.members.mapTo(page, page.members.rect().topLeft())
    for member in ("ann", "bo"):
        for applicant in NAMES:
            desk.do(Declare(member, applicant, Interest.NONE))
    desk.do(OpenScoring(desk.state.vacancy.stage))
    qtbot.waitUntil(lambda: "outstanding: Ann Lee, Bo Rees" in page.body._note.text() or page.header.holds_fact())
    assert page.members.mapTo(page, page.members.rect().topLeft()) == above


def test_in_large_text_declarations_and_what_came_back_are_read_in_full(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.window().resize(584, 700)  # 1280 at 200 %, beside the rail
    assert not page.members.isColumnHidden(2)
    desk.do(OpenScoring(desk.state.vacancy.stage))
    delegate = page.members.itemDelegate()
    assert isinstance(delegate, TextDelegate)
    for column in (2, 3, 4):
        wide = delegate.width_of(current(), page.members_model.index(0, column))
        assert wide <= page.members.columnWidth(column) + 16


def test_a_member_at_the_desk_declares_for_themselves_alone(show: Show, desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    page = opened(show, desk)
    assert [member.name for member in page.declarations.members] == ["Bo Rees"]
    assert not page.packs_button.isVisible()
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_N)
    assert desk.state.declarations["bo", "a1"].interest is Interest.NONE


def test_packs_go_out_when_scoring_is_open_and_come_back_by_a_preview(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path
) -> None:
    page = opened(show, desk)
    assert not page.packs_button.isVisible()
    assert page.open_button.isVisible()
    desk.do(OpenScoring(desk.state.vacancy.stage))
    assert page.packs_button.isEnabled()
    assert not page.open_button.isVisible()
    page.hands._begin([(desk.state.members[id], tmp_path / f"{id}.scorepack") for id in ("ann", "bo")])
    qtbot.waitUntil(lambda: len(desk.state.issues) == 2)
    assert all(words.startswith("Edition 1") for words in cells(page, 3)[:2])
    score_and_submit(tmp_path / "ann.scorepack", 2)
    junk = tmp_path / "junk.scorepack"
    junk.write_bytes(b"SQLite format 3\x00 but no more than that")
    page.take_files([tmp_path / "ann.scorepack", tmp_path / "bo.scorepack", junk])
    model = page.preview.model
    assert [model.index(row, 7).data() for row in range(3)] == ["Ready", "Nothing new", "Refused"]
    assert [model.index(row, 2).data() for row in range(3)] == ["3", "0", "–"]
    assert "junk.scorepack" in page.preview.area.banners()[0].sentence()
    assert not desk.state.submissions
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert desk.state.submitted("ann", desk.state.vacancy.stage)
    assert "Submitted" in cells(page, 4)[0]
    assert cells(page, 4)[1] == "Not back yet"


def test_escape_merges_nothing(show: Show, desk: Desk, tmp_path: Path) -> None:
    desk.do(OpenScoring(desk.state.vacancy.stage))
    page = opened(show, desk)
    page.bridge.write_pack("ann", tmp_path / "ann.scorepack")
    score_and_submit(tmp_path / "ann.scorepack", 2)
    page.take_files([tmp_path / "ann.scorepack"])
    QTest.keyClick(page.preview.table, Qt.Key.Key_Escape)
    assert not desk.state.submissions
    assert page.stack.currentWidget() is page.body


def test_for_a_chair_who_still_scores_the_counts_are_concealed(show: Show, desk: Desk, tmp_path: Path) -> None:
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Ann Lee")
    page = opened(show, desk)
    page.bridge.write_pack("bo", tmp_path / "bo.scorepack")
    score_and_submit(tmp_path / "bo.scorepack", 1)
    page.take_files([tmp_path / "bo.scorepack"])
    shown = [str(page.preview.model.index(0, column).data()) for column in (2, 3, 4, 5, 7)]
    assert shown == ["–", "–", "–", "–", "Ready"]


def test_what_was_submitted_is_reopened_with_a_reason(qtbot: QtBot, show: Show, scored_desk: Desk) -> None:
    page = opened(show, scored_desk)
    QTest.keyClick(page.members, Qt.Key.Key_O)
    reason = sheet(qtbot, page, ReasonSheet)
    assert isinstance(reason, ReasonSheet)
    assert reason.do_button is not None
    assert not reason.do_button.isEnabled()
    reason.why.setPlainText("A page was missing from an application")
    reason.accept()
    assert not scored_desk.state.submitted("ann", scored_desk.state.vacancy.stage)


def test_a_member_who_leaves_after_scoring_opened_stays_in_the_table(
    qtbot: QtBot, show: Show, scored_desk: Desk
) -> None:
    page = opened(show, scored_desk)
    page.members.go_to_row(1)
    QTest.keyClick(page.members, Qt.Key.Key_Delete)
    reason = sheet(qtbot, page, ReasonSheet)
    assert isinstance(reason, ReasonSheet)
    reason.why.setPlainText("Left the council")
    reason.accept()
    assert scored_desk.state.members["bo"].left
    assert (cells(page, 1)[1], cells(page, 4)[1]) == ("Left the panel", "The scores stay")
