"""The same doubt about many criteria: asked for all, chosen together, answered by a digit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.own_doubts import ONLY_INTERVIEW
from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Level
from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.specification.doubts import doubts
from shortlister.ui.specification.editing import MethodsSheet
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, current, opened, press, sheet

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
METHODS = "{} criteria have no method"
POST = DraftPost(
    "Gardener",
    (
        DraftCriterion("Digs deep", "", "essential", ("Application form",)),
        DraftCriterion("Prunes roses", "", "essential"),
        DraftCriterion("Drives a tractor", "", "essential"),
        DraftCriterion("Keeps bees", "", "unspecified", ("Interview",)),
        DraftCriterion("Plans a garden", "", "essential"),
        DraftCriterion("Is patient", "", "essential", ("Interview",), Place(), (_(ONLY_INTERVIEW),)),
        DraftCriterion("Is kind", "", "essential", ("Interview",), Place(), (_(ONLY_INTERVIEW),)),
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Gardener", steps=[lambda _: TakeSpecification(POST, "x")])
    yield desk
    desk.close()


def chosen(page: SpecificationPage) -> list[str]:
    return [one.text for one in page.side.chosen()]


def asked(page: SpecificationPage) -> list[str]:
    return [banner.sentence() for banner in page.area.banners()]


def methods_of(desk: Desk) -> list[list[str]]:
    return [[desk.state.methods[id].name for id in one.methods] for one in desk.state.criteria_in_order]


def ticked(qtbot: QtBot, page: SpecificationPage, *names: str) -> MethodsSheet:
    """The sheet of methods, with these clicked."""
    shown = sheet(qtbot, page, MethodsSheet)
    assert isinstance(shown, MethodsSheet)
    for box in shown.boxes.values():
        if box.text() in names:
            box.click()
    return shown


def test_methods_for_all_are_asked_on_opening_and_again_after_undo_and_on_coming_back(
    qtbot: QtBot, show: Show, desk: Desk
) -> None:
    page = opened(show, desk)
    assert asked(page) == [METHODS.format(3)]
    (banner,) = page.area.banners()
    assert len(banner.labels()) == 1  # without a document nothing is said of one
    page.hands.measuring.ask_for_all()
    ticked(qtbot, page, "Interview").accept()
    assert asked(page) == []
    page.bridge.undo()
    assert asked(page) == [METHODS.format(3)]
    press(page, Qt.Key.Key_Escape)
    page.side.show_row(1)
    press(page, Qt.Key.Key_L)
    assert asked(page) == []
    page.entered()
    assert asked(page) == [METHODS.format(3)]


def test_control_d_chooses_all_with_the_doubt_and_t_gives_them_a_method(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    assert not page.side.doubts.alike_button.isVisible()
    page.side.show_row(2)
    assert page.side.doubts.alike_button.text() == "Choose 3 alike"
    press(page, Qt.Key.Key_D, CONTROL)
    assert chosen(page) == ["Prunes roses", "Drives a tractor", "Plans a garden"]
    press(page, Qt.Key.Key_T)
    ticked(qtbot, page, "Test").accept()
    form, talk, test = ["Application form"], ["Interview"], ["Test"]
    assert methods_of(desk) == [form, test, test, talk, test, talk, talk]


def test_a_digit_answers_the_doubt_for_all_that_are_chosen_with_it(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.side.show_row(5)
    press(page, Qt.Key.Key_D, CONTROL)
    assert chosen(page) == ["Is patient", "Is kind"]
    press(page, Qt.Key.Key_2)
    assert all(not one.doubts for one in desk.state.criteria_in_order)
    page.bridge.undo()
    assert [one.doubts for one in desk.state.criteria_in_order[5:]] == [(_(ONLY_INTERVIEW),)] * 2


def test_a_digit_answers_the_doubt_of_the_current_criterion_and_of_no_other(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_1)
    assert len(doubts(desk.state)) == 6
    page.side.show_row(3)
    shown = [one for one in page.side.doubts.findChildren(Button) if one.isVisible()]
    assert {one.text(): one.key() for one in shown if one.key() in ("1", "2")} == {"Essential": "1", "Desirable": "2"}
    press(page, Qt.Key.Key_2)
    assert current(page).text == "Keeps bees"
    assert current(page).level is Level.DESIRABLE


def test_control_a_twice_chooses_all_where_there_are_no_groups_and_escape_one_again(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    page.side.show_row(1)
    for _time in range(2):
        press(page, Qt.Key.Key_A, CONTROL)
        assert len(chosen(page)) == 7
    (banner,) = page.area.banners()
    assert not banner.shows_esc()
    press(page, Qt.Key.Key_Escape)
    assert chosen(page) == ["Prunes roses"]
    assert banner.shows_esc()
    press(page, Qt.Key.Key_Delete)
    assert len(desk.state.criteria) == 6


def test_a_method_is_added_to_several_and_each_keeps_its_own(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_A, CONTROL)
    press(page, Qt.Key.Key_T)
    shown = ticked(qtbot, page, "Test", "Interview")
    assert {box.text() for box in shown.boxes.values() if box.isTristate()} == {"Application form", "Interview"}
    shown.accept()
    both = sorted(["Interview", "Test"])
    assert [sorted(names) for names in methods_of(desk)] == [sorted(["Application form", *both]), *[both] * 6]


def test_home_and_end_go_to_the_first_and_last_and_shift_d_says_why_it_does_nothing(show: Show, desk: Desk) -> None:
    page = opened(show, desk)
    press(page, Qt.Key.Key_End)
    assert current(page).text == "Is kind"
    press(page, Qt.Key.Key_Home)
    assert current(page).text == "Digs deep"
    press(page, Qt.Key.Key_D, SHIFT)
    (foot,) = page.window().findChildren(KeyBar)
    assert foot.said() == "No doubt about the document was put away"
