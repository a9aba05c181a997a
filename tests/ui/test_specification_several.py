"""Several criteria at once on the Specification page, by the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Level
from shortlister.ui.specification.editing import GroupSheet, MethodsSheet
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, opened, press, sheet

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
POST = DraftPost(
    "Web Manager",
    tuple(
        DraftCriterion(text, group, level, methods)
        for text, group, level, methods in (
            ("A degree", "Qualifications", "unspecified", ()),
            ("A diploma", "Qualifications", "unspecified", ()),
            ("Leads a team", "Experience", "essential", ("Application form",)),
            ("Writes plain English", "Experience", "desirable", ("Application form", "Interview")),
            ("Speaks Welsh", "Experience", "desirable", ("Interview",)),
        )
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Web Manager", steps=[lambda _: TakeSpecification(POST, "x")])
    yield desk
    desk.close()


def texts(desk: Desk) -> list[str]:
    return [one.text for one in desk.state.criteria_in_order]


def chosen(page: SpecificationPage) -> list[str]:
    return [one.text for one in page.side.chosen()]


def test_shift_and_arrows_choose_several_and_the_arrows_alone_one_again(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_Down, SHIFT)
    assert chosen(page) == ["A degree", "A diploma", "Leads a team"]
    press(page, Qt.Key.Key_Up, SHIFT)
    assert chosen(page) == ["A degree", "A diploma"]
    assert page.side._reference.text() == "2 chosen"
    press(page, Qt.Key.Key_Down)
    assert chosen(page) == ["Leads a team"]


def test_control_a_chooses_the_group_then_all_and_these_stay_chosen(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.side.show_row(3)
    press(page, Qt.Key.Key_A, CONTROL)
    assert chosen(page) == ["Leads a team", "Writes plain English", "Speaks Welsh"]
    press(page, Qt.Key.Key_A, CONTROL)
    assert len(chosen(page)) == 5
    press(page, Qt.Key.Key_A, CONTROL)
    assert len(chosen(page)) == 5


def test_several_get_a_level_and_one_undo_takes_it_back(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_L)
    assert [one.level for one in desk.state.criteria_in_order[:2]] == [Level.ESSENTIAL] * 2
    assert len(chosen(page)) == 2
    press(page, Qt.Key.Key_L)
    assert [one.level for one in desk.state.criteria_in_order[:2]] == [Level.DESIRABLE] * 2
    desk.undo()
    desk.undo()
    assert [one.level for one in desk.state.criteria_in_order[:2]] == [Level.UNSPECIFIED] * 2


def test_several_get_the_same_methods(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.side.show_row(2)
    press(page, Qt.Key.Key_A, CONTROL)
    press(page, Qt.Key.Key_T)
    methods = sheet(qtbot, page, MethodsSheet)
    assert isinstance(methods, MethodsSheet)
    assert methods.chosen() == ()
    for box in methods.boxes.values():
        box.setChecked(box.text() == "Interview")
    methods.accept()
    names = [[desk.state.methods[id].name for id in one.methods] for one in desk.state.criteria_in_order]
    assert names == [[], [], ["Interview"], ["Interview"], ["Interview"]]


def test_several_get_a_group_and_move_together(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.side.show_row(3)
    press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_Up, ALT)
    assert texts(desk) == ["A degree", "A diploma", "Writes plain English", "Speaks Welsh", "Leads a team"]
    assert chosen(page) == ["Writes plain English", "Speaks Welsh"]
    press(page, Qt.Key.Key_G)
    group = sheet(qtbot, page, GroupSheet)
    assert isinstance(group, GroupSheet)
    group.group.setText("Languages")
    group.accept()
    assert [one.group for one in desk.state.criteria_in_order].count("Languages") == 2


def test_a_key_held_down_chooses_no_second_criterion(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    QTest.keyPress(page, Qt.Key.Key_Control, CONTROL)
    page.side.show_row(3)
    QTest.keyRelease(page, Qt.Key.Key_Control)
    assert chosen(page) == ["Writes plain English"]


def test_several_are_merged_removed_and_brought_back(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_M)
    assert texts(desk)[0] == "A degree; A diploma"
    press(page, Qt.Key.Key_A, CONTROL)
    press(page, Qt.Key.Key_Delete)
    assert texts(desk) == []
    desk.undo()
    desk.undo()
    assert texts(desk) == [one.text for one in POST.criteria]


def test_criteria_apart_are_not_merged(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.side._choose([0, 2], 0)
    press(page, Qt.Key.Key_M)
    assert len(desk.state.criteria) == 5


def test_enter_accepts_those_of_several_that_have_no_doubt(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_A, CONTROL)
    assert not page.header.accept.isEnabled()
    press(page, Qt.Key.Key_A, CONTROL)
    assert page.header.accept.isEnabled()
    press(page, Qt.Key.Key_Return)
    assert [one.accepted for one in desk.state.criteria_in_order] == [False, False, True, True, True]


def test_criteria_apart_are_chosen_by_control_and_space(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_Down, CONTROL)
    press(page, Qt.Key.Key_Down, CONTROL)
    assert page.side.current() == desk.state.criteria_in_order[2]
    press(page, Qt.Key.Key_Space, CONTROL)
    assert chosen(page) == ["A degree", "Leads a team"]
    press(page, Qt.Key.Key_L)
    levels = [one.level for one in desk.state.criteria_in_order[:3]]
    assert levels == [Level.ESSENTIAL, Level.UNSPECIFIED, Level.ESSENTIAL]
    press(page, Qt.Key.Key_Space, CONTROL)
    press(page, Qt.Key.Key_Up, CONTROL)
    press(page, Qt.Key.Key_Up, CONTROL)
    assert chosen(page) == ["A degree"]
