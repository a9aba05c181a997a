"""Score where two copies of a pack differ, in a pack, and at a stage that is not open: what is seen, kept and said."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, WriteEvidence
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role
from shortlister.ui.commands import commands
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.keys_sheet import KeysSheet
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import hub
from shortlister.ui.scoring.chooser import Chooser
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.window import Window
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
LONG = "Certificate not attached, although the form says that it is. " * 2


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Bo's new pack, of a vacancy into which two copies of the last came that differ in three scores."""
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    stage = desk.state.vacancy.stage
    write_pack(desk, "bo", tmp_path / "one.scorepack")
    shutil.copyfile(tmp_path / "one.scorepack", tmp_path / "two.scorepack")
    for name, rating, note in (("one", 1, LONG), ("two", 2, "Seen")):
        with at_desk(tmp_path / f"{name}.scorepack") as copy:
            for measure in measures(copy.state, stage)[:3]:
                copy.do(Rate("bo", "a000", measure.key, rating))
                copy.do(WriteEvidence("bo", "a000", measure.key, note))
        merge_pack(desk, tmp_path / f"{name}.scorepack")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    desk.close()
    return tmp_path / "bo.scorepack"


@pytest.fixture
def large() -> Iterator[None]:
    yield
    hub().use(scale=1.0)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def sized(page: ScorePage, width: int, height: int, scale: float) -> None:
    page.window().resize(width, height)
    hub().use(scale=scale)
    QTest.qWait(50)


def within(inside: QWidget, outside: QWidget) -> bool:
    """Whether all of it is seen there."""
    return outside.rect().contains(QRect(inside.mapTo(outside, QPoint()), inside.size()))


def shown_keys(page: ScorePage) -> list[str]:
    assert page.bound is not None
    return [hint.text for hint in page.bound.hints()]


def test_a_reason_is_kept_while_it_is_typed_and_comes_back_in_a_new_window(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        press(Qt.Key.Key_N)
        assert page.pane.conflict.reason.hasFocus()
        QTest.keyClicks(page.pane.conflict.reason, "With the original in hand")
        QTest.qWait(500)  # and then the program is killed: nothing is left or ended
        again = show(ScorePage, desk)
        assert again.pane.conflict.reason.text() == "With the original in hand"


def test_a_reason_is_kept_when_the_page_or_the_cell_is_left_and_each_cell_has_its_own(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        box = page.pane.conflict
        box.reason.setText("The later one")
        page.go_to(Spot(0, 1))
        assert box.reason.text() == ""
        box.reason.setText("The first one")
        page.left()
        page.go_to(Spot(1, 0))
        page.go_to(Spot(0, 0))
        assert box.reason.text() == "The later one"
        again = show(ScorePage, desk)
        again.go_to(Spot(0, 1))
        assert again.pane.conflict.reason.text() == "The first one"


def test_a_reason_that_has_become_a_record_is_not_brought_up_again(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        page.pane.conflict.reason.setText("The later one")
        page.pane.conflict.keep()
        assert page.bridge.words_for(f"conflict {page.ids()[1]}")
        page.pane.conflict.copies[1].button.click()
        assert page.round.conflict(Spot(0, 0)) is None
        assert not page.bridge.words_for(f"conflict {page.ids()[1]}")


def test_escape_leaves_the_reason_and_the_foot_shows_the_keys_that_answer(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        assert shown_keys(page)[0] == "write the reason"
        assert "score, move on" not in shown_keys(page)
        press(Qt.Key.Key_N)
        assert shown_keys(page) == ["to the copies", "leave the field"]
        press(Qt.Key.Key_Escape)
        assert not page.pane.conflict.reason.hasFocus()
        assert page.area.banners()
        press(Qt.Key.Key_Down)
        assert page.spot == Spot(0, 1)
        page.go_to(Spot(0, 3))
        assert "score, move on" in shown_keys(page)


def test_what_is_missing_is_said_until_a_reason_is_typed(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        box = page.pane.conflict
        box.copies[0].button.click()
        assert box.missing.text() == "Write a reason first; it stands in the ledger."
        QTest.keyClicks(box.reason, "T")
        assert box.missing.text() == ""


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 760, 1.0), (1024, 660, 1.0), (1280, 760, 2.0)])
def test_the_copies_can_be_chosen_without_scrolling(
    pack: Path, show: Show, large: None, width: int, height: int, scale: float
) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        sized(page, width, height, scale)
        box, view = page.pane.conflict, page.pane.viewport()
        for _again in range(2):
            assert all(within(copy.button, view) for copy in box.copies)
            if scale == 1.0:
                assert not page.pane.verticalScrollBar().maximum()
                assert within(page.pane.overview, view)
            box.copies[0].button.click()
            QTest.qWait(50)


def test_with_large_text_the_notice_lies_over_the_application_only(pack: Path, show: Show, large: None) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        assert len(page.area.banners()) == 1
        sized(page, 1280, 760, 2.0)
        assert not page.area.banners()
        assert "and in 2 other scores" in page.pane.conflict.heading.text()
        assert page.other_side()
        assert len(page.area.banners()) == 1
        assert page.other_side()
        assert not page.area.banners()


def test_when_nothing_is_missing_f_leads_to_where_copies_differ(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        for spot in page.round.missing():
            desk.do(Rate("bo", page.round.applicant(spot).id, page.round.measure(spot).key, "NA"))
        page.refresh()
        assert page.round.without_note() == []  # an X is no rating that an applicant may ask about
        page.go_to(Spot(1, 0))
        press(Qt.Key.Key_F)
        assert page.spot == Spot(0, 0)
        press(Qt.Key.Key_F)
        assert page.spot == Spot(0, 1)


def test_going_to_an_applicant_whom_nobody_fits_says_so(pack: Path, show: Show) -> None:
    with at_desk(pack) as desk:
        page = show(ScorePage, desk)
        page.choose()
        (chooser,) = page.findChildren(Chooser)
        QTest.keyClicks(chooser.field, "zz")
        assert chooser.none.isVisible()
        assert not chooser.list.isVisible()
        chooser.field.selectAll()
        QTest.keyClicks(chooser.field, "A-001")
        assert not chooser.none.isVisible()
        assert chooser.list.isVisible()
        chooser.close()


# A pack in its window, and a stage that is not open


def two_stages(path: Path) -> Desk:
    post = DraftPost(
        "Web Manager", (DraftCriterion("Speaks Welsh", "", "essential", ("Application form", "Interview")),)
    )
    desk = make_vacancy(
        path,
        title="Web Manager",
        reference="CS-0419",
        steps=[
            lambda _: TakeSpecification(post, "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant("a0", "A-0", "Tom Ashby"), NewApplicant("a1", "A-1", "Una Byrne")]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    desk.do(OpenScoring(desk.state.vacancy.stage))
    return desk


def test_a_stage_that_is_not_open_shows_the_way_back_and_takes_nothing_back(tmp_path: Path, show: Show) -> None:
    vacancy_desk = two_stages(tmp_path / "v.shortlist")
    write_pack(vacancy_desk, "bo", tmp_path / "bo.scorepack")
    vacancy_desk.close()
    with at_desk(tmp_path / "bo.scorepack") as desk:
        page = show(ScorePage, desk)
        first, second = [stage.id for stage in desk.state.stages_in_order][:2]
        press(Qt.Key.Key_2)
        page.shell.stage_changed.connect(lambda _stage: page.refresh())
        page.shell.show_stage(second)
        page.focus_work()
        assert page.stack.currentWidget() is page.seats
        press(Qt.Key.Key_U)
        assert len(list(desk.state.scores.items())) == 1
        assert "Ctrl+Z undoes your last change" in page.window().findChildren(KeyBar)[0].said()
        (back,) = page.seats.findChildren(Button)
        assert back.text().startswith("Back to ")
        assert back.hasFocus()
        back.click()
        assert page.shell.stage == first
        assert page.pane.isVisible()
        press(Qt.Key.Key_U)
        assert not list(desk.state.scores.items())


def test_a_pack_lists_no_steps_and_no_seats_and_escape_ends_the_projector(pack: Path, qtbot: QtBot) -> None:
    window = Window(PreferencesFile(pack.with_name("preferences.json")))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.open_path(pack)
    qtbot.waitUntil(lambda: window.workplace is not None)
    place = window.workplace
    assert place is not None
    place.show_keys()
    (keys,) = [sheet for sheet in window.findChildren(KeysSheet) if sheet.isVisible()]
    assert "another stage" in keys.listed()
    assert not {"step", "change who is at the desk"} & set(keys.listed())
    keys.reject()
    page = place.page()
    assert page is not None
    assert page.bound is not None
    assert "step" not in [command.action.id for command in commands([page.bound, place.bound])]
    page.area.clear()
    place.shell.set_projector(True)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not place.shell.projector
    window.close()
    hub().use(scale=1.0)
