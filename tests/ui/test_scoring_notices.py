"""What Score says lies over the application's foot, and goes with the next thing done; Ctrl+Enter always answers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.calibration import Calibrate
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeScale
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import SCALES, Scale
from shortlister.i18n import N_
from shortlister.ui.kit.key_choices import key_choices, name_of
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.shell import SCORE
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "Leading the replacement or major upgrade of something that many people use, with its result. " * 4


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def said(page: ScorePage) -> list[str]:
    """What the banners say: sentence and consequence."""
    return [banner.accessibleName() for banner in page.area.banners()]


def parts(page: ScorePage) -> dict[str, QWidget]:
    """The main widgets of the page."""
    top, pane, bar = page.top, page.pane, page.reader.bar
    rows = {f"rating {row.usual_key()}": row for row in pane.rating._rows}
    return {
        "choose": top.choose, "back": top.back, "on": top.on, "grid": top.grid, "order": top.order,
        "progress": top.progress, "submit": top.submit, "application": page.reader, "pages": page.reader.main_view(),
        "bar": bar, "search": bar.search_button, "zoom": bar.zoom_button, "pane": pane, "head": pane.head,
        "rating": pane.rating, **rows, "evidence": page.evidence, "note": page.evidence.note,
        "overview": pane.overview, "strip": pane.overview.strip, "closed": pane.overview.closed,
    }  # fmt: skip


def places(page: ScorePage) -> dict[str, tuple[int, int, int, int]]:
    """Where each stands on the page, and how large it is."""
    QTest.qWait(20)
    return {name: (*part.mapTo(page, QPoint()).toTuple(), *part.size().toTuple()) for name, part in parts(page).items()}


@pytest.fixture
def calibrating(tmp_path: Path) -> Iterator[Desk]:
    desk = vacancy(tmp_path / "v.shortlist", criteria=2, files=(), name="")
    desk.do(Calibrate(desk.state.vacancy.stage, ("a001",)))
    yield desk
    desk.close()


# Ctrl+Enter always answers


def test_in_a_calibration_ctrl_enter_says_what_is_missing_and_which_key_finds_it(calibrating: Desk, show: Show) -> None:
    calibrating.take_seat("Bo Rees")
    page = show(ScorePage, calibrating)
    before = len(said(page))
    press(Qt.Key.Key_Return, CTRL)
    assert QApplication.activeModalWidget() is None
    assert len(said(page)) == before + 1
    assert "Nothing is submitted while the panel calibrates" in said(page)[-1]
    assert "2 scores are still missing; F goes to the next." in said(page)[-1]
    QTest.qWait(5)
    press(Qt.Key.Key_2)
    assert len(said(page)) == before


def test_once_all_is_scored_in_a_calibration_it_says_who_goes_on(calibrating: Desk, show: Show) -> None:
    calibrating.take_seat("Bo Rees")
    page = show(ScorePage, calibrating)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return, CTRL)
    assert "the chair shows them together under Panel" in said(page)[-1]


def test_in_a_pack_of_a_calibration_it_names_the_key_that_sends_it_back(
    calibrating: Desk, tmp_path: Path, show: Show
) -> None:
    write_pack(calibrating, "bo", tmp_path / "bo.scorepack")
    with at_desk(tmp_path / "bo.scorepack") as pack:
        page = show(ScorePage, pack)
        press(Qt.Key.Key_Return, CTRL)
        assert "Then Ctrl+Shift+Enter sends the pack back" in said(page)[-1]
        press(Qt.Key.Key_2)
        press(Qt.Key.Key_2)
        assert page.top.send.isVisible()
        press(Qt.Key.Key_Return, CTRL)
        assert "Ctrl+Shift+Enter sends the pack back; a new one with the others follows." in said(page)[-1]
        key_choices().use({name_of("Score", "send_back", "Ctrl+Shift+Return"): "Ctrl+J"})
        press(Qt.Key.Key_Return, CTRL)
        assert "Ctrl+J sends the pack back" in said(page)[-1]
        key_choices().use({})


def test_once_submitted_it_says_so_and_what_follows(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=())
    page = show(ScorePage, desk)
    desk.do(Submit("bo", desk.state.vacancy.stage, with_gaps=True))
    QTest.qWait(20)
    press(Qt.Key.Key_Return, CTRL)
    assert "Your scores are locked The chair can open them again, with a reason." in said(page)
    desk.close()


def test_otherwise_it_asks_as_ever(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=())
    page = show(ScorePage, desk)
    press(Qt.Key.Key_Return, CTRL)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, SubmitSheet)
    assert said(page) == []
    sheet.reject()
    desk.close()


# Nothing moves


@pytest.mark.parametrize("size", [(1280, 766), (1024, 666), (1920, 1046)])
def test_a_banner_that_comes_and_goes_moves_nothing(tmp_path: Path, show: Show, size: tuple[int, int]) -> None:
    desk = vacancy(tmp_path / "v.shortlist", criteria=9)
    page = show(ScorePage, desk)
    page.window().resize(*size)
    before = places(page)
    page.shell.refuse(Refusal(N_("The disk is full, so nothing was scored. Free some room and score again.")))
    assert page.area.isVisible()
    assert places(page) == before
    area, reader = page.area.geometry(), page.reader.geometry()
    assert area.bottom() == page.reader.mapTo(page, QPoint(0, reader.height() - 1)).y()
    assert area.width() == reader.width()
    for banner in page.area.banners():
        assert banner.height() >= banner.heightForWidth(banner.width())
    press(Qt.Key.Key_Escape)
    assert not page.area.isVisible()
    assert places(page) == before
    desk.close()


def test_the_last_lines_of_an_application_can_be_scrolled_above_a_banner(
    tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=2, criteria=2)
    page = show(ScorePage, desk)
    page.window().resize(1280, 766)
    pages = page.reader.pages
    qtbot.waitUntil(lambda: bool(pages.sheets), timeout=30_000)
    bar = pages.verticalScrollBar()
    usual = bar.maximum()
    page.shell.refuse(Refusal(N_("The disk is full, so nothing was scored. Free some room and score again.")))
    assert bar.maximum() == usual + page.area.height()
    press(Qt.Key.Key_Escape)
    assert bar.maximum() == usual
    page.go_to(Spot(1, 0))
    prose = page.reader.prose
    qtbot.waitUntil(lambda: prose.document().toPlainText() != "", timeout=30_000)
    usual = prose.verticalScrollBar().maximum()
    page.shell.refuse(Refusal(N_("The disk is full, so nothing was scored. Free some room and score again.")))
    qtbot.waitUntil(lambda: prose.verticalScrollBar().maximum() == usual + page.area.height())
    desk.close()


@pytest.mark.parametrize("size", [(1280, 766), (1024, 666), (1920, 1046)])
@pytest.mark.parametrize("by_criterion", [False, True])
def test_nothing_moves_with_long_and_short_references_criteria_notes_and_banners(
    tmp_path: Path, show: Show, size: tuple[int, int], by_criterion: bool
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=11, criteria=12, files=(), opened=False, name="")
    first, second, third, *_others = desk.state.criteria_in_order
    for one, text, group in ((first, "Short", "G"), (second, LONG, "A group with a long name " * 4), (third, "X", "")):
        desk.do(EditCriterion(one.id, text=text.strip(), group=group.strip()))
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    page.window().resize(*size)
    page.set_order(by_criterion)
    seen = {}
    for spot in (Spot(0, 0), Spot(0, 1), Spot(0, 2), Spot(9, 0), Spot(10, 11)):
        page.go_to(spot)
        if spot.measure == 1:
            page.write_evidence("A note that is long. " * 60)
            page.shell.refuse(Refusal(N_("Nothing was scored.")))
        seen[spot] = places(page)
    usual = seen[Spot(0, 0)]
    moved = {spot: {name for name in usual if found[name] != usual[name]} for spot, found in seen.items()}
    assert moved == {spot: set() for spot in seen}
    desk.close()


class Pictures(QObject):
    """Where the foot of the pane and the note stand in each picture of them that is painted."""

    def __init__(self, page: ScorePage) -> None:
        super().__init__(page)
        self._parts = (page.pane.overview, page.pane.overview.closed, page.evidence.note)
        self._page = page
        self.places: list[list[tuple[int, int, int, int]]] = []
        page.pane.overview.installEventFilter(self)

    def now(self) -> list[tuple[int, int, int, int]]:
        return [(*one.mapTo(self._page, QPoint()).toTuple(), *one.size().toTuple()) for one in self._parts]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.places.append(self.now())
        return super().eventFilter(watched, event)


def test_turning_the_order_paints_no_picture_in_which_the_foot_stands_half_way(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=11, criteria=12, files=())
    page = show(ScorePage, desk)
    page.window().resize(1280, 766)
    before = places(page)
    pictures = Pictures(page)
    page.set_order(True)
    after = places(page)
    assert after["overview"] != before["overview"]
    assert pictures.places
    assert [one for one in pictures.places if one != pictures.now()] == []
    desk.close()


def bare(scale: Scale) -> Scale:
    return replace(scale, steps=tuple(replace(step, descriptor="") for step in scale.steps))


def test_the_parts_stand_where_they_stand_with_descriptors_and_without(tmp_path: Path, show: Show) -> None:
    found = []
    for name, scale in (("with", SCALES[0]), ("without", bare(SCALES[0]))):
        desk = vacancy(tmp_path / f"{name}.shortlist", files=(), opened=False, name="")
        desk.do(ChangeScale(scale))
        desk.do(OpenScoring(desk.state.vacancy.stage))
        desk.take_seat("Bo Rees")
        page = show(ScorePage, desk)
        page.window().resize(1280, 766)
        found.append(places(page))
        desk.close()
    assert found[0] == found[1]


# A refusal goes with the next thing done


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    desk.close()
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        keyboard.window.open_path(tmp_path / "bo.scorepack")
        keyboard.place.go(SCORE)
        yield keyboard


def refused(keys: Keyboard) -> None:
    keys.place.bridge.attempt(Rate("ann", "a000", "no such measure", 2))
    QTest.qWait(5)


def test_a_refusal_goes_with_the_next_score(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    refused(keys)
    assert len(said(page)) == 1
    keys.press("Down")
    assert len(said(page)) == 1
    keys.press("2")
    assert said(page) == []


def test_a_refusal_goes_with_an_undo_as_well(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.press("2")
    refused(keys)
    keys.press("U")
    assert said(page) == []


def test_what_is_refused_in_the_same_breath_as_something_done_stays(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    measure = page.round.measures[0].key
    keys.place.bridge.attempt(Rate("ann", "a000", "no such measure", 2))
    keys.place.bridge.attempt(Rate("bo", "a000", measure, 2))
    QTest.qWait(5)
    assert len(said(page)) == 1


def test_what_must_be_decided_stays_whatever_is_scored(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.place.messages.attend("Two copies of your pack differ")
    QTest.qWait(5)
    keys.press("2", "3")
    assert len(said(page)) == 1
