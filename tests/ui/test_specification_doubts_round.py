"""D goes round every doubt; what was left out is taken there; one number, one key, and room for the doubts."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.ui.kit.buttons import Button
from shortlister.ui.specification.document_doubts import criterion_at
from shortlister.ui.specification.doubts import Doubt, DoubtKind
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.steps import sidebar_items
from tests.ui.test_specification_page import Show, done_reading, opened, press

LEFT = "Some officers begin as apprentices and some come from newspapers, libraries or customer service"
LONG = "Experience of running a large website with many editors and a good deal of old content on every page of it"
FEW = DraftPost(
    "Web Manager",
    (
        DraftCriterion("Leads replacements of systems", "Experience", "unspecified", ("Interview",)),
        DraftCriterion(LONG, "Experience", "unspecified", ()),
        DraftCriterion("Speaks Welsh and reads it well", "Experience", "essential", ("Interview",)),
    ),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Officer")
    yield desk
    desk.close()


@pytest.fixture
def few(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "f.shortlist", title="Officer", steps=[lambda _: TakeSpecification(FEW, "x")])
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk) -> SpecificationPage:
    """The page after a draft was made of a careers profile."""
    page = opened(show, desk)
    page.take_files([SAMPLE_DATA / "specifications" / "careers-profile.txt"])
    done_reading(qtbot, page)
    QTest.keyClick(page.choosing.choices[0], Qt.Key.Key_3)
    qtbot.waitUntil(lambda: bool(desk.state.criteria))
    qtbot.waitUntil(lambda: any(not one.criterion for one in page.side.doubts.shown()))
    return page


def in_view(row: QWidget) -> bool:
    """Whether all of it is to be seen."""
    return row.visibleRegion().boundingRect().height() == row.height() > 20


def here(page: SpecificationPage) -> Doubt:
    doubt = page.side.doubts._here
    assert doubt is not None
    return doubt


def numbered(page: SpecificationPage) -> list[Button]:
    """The buttons at doubts that a digit presses."""
    every = [one for row in page.side.doubts._rows for one in row.findChildren(Button)]
    return [one for one in every if one.key()]


def test_d_goes_to_every_doubt_however_often_it_goes_round(qtbot: QtBot, page: SpecificationPage) -> None:
    every = list(page.side.doubts.shown())
    page.side.show_row(0)
    for _round in range(3):
        for doubt in [*every[1:], every[0]]:
            press(page, Qt.Key.Key_D)
            assert here(page) == doubt
            if not doubt.criterion:
                row = page.side.doubts._rows[-1]
                assert row.isAncestorOf(QApplication.focusWidget() or page)
                qtbot.waitUntil(partial(in_view, row))


def test_text_that_stands_among_what_is_asked_for_is_taken_in_one_undo(page: SpecificationPage, desk: Desk) -> None:
    while here(page).criterion:
        press(page, Qt.Key.Key_D)
    assert here(page).kind is DoubtKind.LEFT_OUT
    button = numbered(page)[0]
    assert button.text() == "Take as a criterion"
    focused = QApplication.focusWidget()
    assert focused is button
    QTest.keyClick(focused, Qt.Key.Key_Return)
    (one,) = [one for one in desk.state.criteria.values() if one.text == LEFT]
    assert one.source.line == 37
    assert page.side.current() == one
    assert all(doubt.criterion for doubt in page.side.doubts.shown())
    page.bridge.undo()
    assert len(desk.state.criteria) == 11
    assert any(doubt.stored == LEFT for doubt in page.side.doubts.shown())


def test_digits_press_only_the_buttons_of_the_doubt_that_is_worked_on(page: SpecificationPage) -> None:
    for _doubt in range(4):
        buttons = numbered(page)
        assert len(buttons) == 1
        assert buttons[0].accessibleName().startswith(f"{here(page).reference}:")
        assert buttons[0].key() == "1"
        press(page, Qt.Key.Key_D)


def test_an_arrow_leaves_the_doubt_about_the_document(page: SpecificationPage, desk: Desk) -> None:
    while here(page).criterion:
        press(page, Qt.Key.Key_D)
    press(page, Qt.Key.Key_Up)
    assert page.side.list.hasFocus()
    assert here(page).criterion


def test_the_sidebar_counts_the_doubts_that_are_listed(page: SpecificationPage) -> None:
    assert page.side.doubts._count.text() == "12 doubts"
    assert sidebar_items(page.bridge, doubts=page.shell.doubts)[0].count == 12
    page.side.doubts.settled.emit(page.side.doubts.shown()[-1], "away")
    assert sidebar_items(page.bridge, doubts=page.shell.doubts)[0].count == 11


def test_a_doubt_whether_a_line_goes_on_is_at_its_criterion(show: Show, few: Desk) -> None:
    page = opened(show, few)
    words = "Leads replacements of systems Writes plain English"
    doubt = Doubt("", "", DoubtKind.DOCUMENT, "s", place=Place(), whole="s", words=words)
    first, _second, third = few.state.criteria_in_order
    assert criterion_at(doubt, few.state) == first.id
    page.side.show_criterion(third.id)
    page.side.doubts.pointed.emit(doubt)
    assert page.side.current() == first


def test_doubts_take_the_room_that_the_criteria_leave(qtbot: QtBot, show: Show, desk: Desk) -> None:
    texts = ("Leads replacements of systems", LONG, "Speaks Welsh and reads it well")
    desk.do(TakeSpecification(DraftPost("Clerk", tuple(DraftCriterion(one, "Experience") for one in texts)), "y"))
    page = opened(show, desk)
    page.side.show_row(0)
    rows = page.side.doubts._rows
    assert len(rows) == 6
    qtbot.waitUntil(lambda: all(map(in_view, rows)))


def test_enter_splits_where_the_bar_was_put(show: Show, few: Desk) -> None:
    page = opened(show, few)
    page.side.show_row(2)
    assert page.header.accept.isEnabled()
    press(page, Qt.Key.Key_S)
    assert not page.header.accept.isEnabled()
    press(page, Qt.Key.Key_Return)
    assert [one.text for one in few.state.criteria_in_order][2:] == ["Speaks Welsh", "And reads it well"]
    assert not any(one.accepted for one in few.state.criteria.values())


def test_esc_takes_the_bar_away_and_enter_accepts_again(show: Show, few: Desk) -> None:
    page = opened(show, few)
    page.side.show_row(2)
    press(page, Qt.Key.Key_S)
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_Return)
    assert len(few.state.criteria) == 3
    assert few.state.criteria_in_order[2].accepted
