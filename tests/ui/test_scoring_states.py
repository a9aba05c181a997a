"""What Score shows when it is not simply open: submitted, recused, not open, HR, two copies, large text."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.domain.edits.scoring import Rate, Reopen, Submit, WriteEvidence
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.edits.stages import OpenScoring
from shortlister.ui.kit.buttons import IconButton
from shortlister.ui.kit.theme import hub
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.shell import SCORE
from shortlister.ui.who import WhoSheet
from tests.journeys.at_keyboard import at_keyboard
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def submit_sheet() -> SubmitSheet:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, SubmitSheet)
    return sheet


def test_submitting_with_gaps_asks_once_and_says_what_is_missing(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = show(ScorePage, desk)
    press(Qt.Key.Key_3)
    sheet = submit_sheet()
    assert sheet.gaps == 11
    press(Qt.Key.Key_Escape)
    assert not page.round.locked
    submit_sheet().accept()
    assert desk.state.submissions["bo", desk.state.vacancy.stage].gaps == 11
    assert page.pane.rating.rows()[0].isEnabled() is False
    assert page.evidence.note.isReadOnly()
    assert page.top.locked.isVisible()
    assert not page.top.submit.isVisible()
    desk.close()


def test_look_goes_to_the_first_that_is_missing_and_submits_nothing(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = show(ScorePage, desk)
    press(Qt.Key.Key_3)
    page.go_to(Spot(2, 2))
    submit_sheet()._look(page.round.missing()[0])
    assert page.spot == Spot(0, 1)
    assert not page.round.locked
    desk.close()


def test_enter_alone_does_not_submit(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = show(ScorePage, desk)
    submit_sheet()
    press(Qt.Key.Key_Return)
    assert not page.round.locked
    desk.close()


def test_the_chair_opens_the_scores_again_and_the_page_follows(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = show(ScorePage, desk)
    stage = desk.state.vacancy.stage
    desk.do(Submit("bo", stage, with_gaps=True))
    assert page.top.locked.isVisible()
    desk.take_seat("Ann Lee")
    change = Reopen("bo", stage, "Forgot one").decide(desk.state, desk.actor)
    desk.take_seat("Bo Rees")
    desk.record(change)
    assert page.top.submit.isVisible()
    press(Qt.Key.Key_1)
    assert page.round.scored == 1
    desk.close()


def test_hr_is_told_that_hr_does_not_score_and_takes_in_a_file(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", name="")
    page = show(ScorePage, desk)
    assert page.stack.currentWidget() is page.seats
    asked: list[bool] = []
    page.shell.seat_asked.connect(lambda: asked.append(True))
    page.seats.seat_asked.emit()
    assert asked == [True]
    scores = tmp_path / "scores.csv"
    heading = "applicant,criterion,method,rating,evidence\n"
    scores.write_text(f"{heading}A-000,D1,Application form,2,Seen\n", encoding="utf-8")
    assert page.seats.take_scores("bo", scores)
    assert [score.evidence for _key, score in desk.state.scores.items()] == ["Seen"]
    scores.write_text("applicant,criterion,rating,Read by\nA-000,D1,,Ann\n", encoding="utf-8")
    assert page.seats.take_scores("bo", scores)
    assert [score.evidence for _key, score in desk.state.scores.items()] == ["Seen"]
    (told,) = page.area.banners()
    assert told.sentence() == "1 score taken."
    words = "1 rating is cleared, because its cell is empty. Left out: the column “Read by”."
    assert words in [label.text() for label in told.labels()]
    scores.write_text(f"{heading}A-000,D1,Application form,9,\n", encoding="utf-8")
    assert not page.seats.take_scores("bo", scores)
    assert [one.sentence() for one in page.area.banners() if "not taken" in one.sentence()]
    desk.close()


@pytest.mark.parametrize("name", ["Bo Rees", "Ann Lee", ""])
def test_a_stage_that_is_not_open_says_so_to_everybody(tmp_path: Path, show: Show, name: str) -> None:
    desk = vacancy(tmp_path / "v.shortlist", opened=False, name=name)
    page = show(ScorePage, desk)
    assert page.stack.currentWidget() is page.seats
    press_target = page.seats
    QTest.keyClick(press_target, Qt.Key.Key_3)
    assert list(desk.state.scores.items()) == []
    desk.close()


def test_two_copies_of_a_pack_are_shown_side_by_side_and_settled(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", name="")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    shutil.copyfile(tmp_path / "bo.scorepack", tmp_path / "train.scorepack")
    for name, rating, note in (("bo", 1, "At the office"), ("train", 1, "On the train")):
        with at_desk(tmp_path / f"{name}.scorepack") as pack:
            measure = pack.state.criteria_in_order[0]
            key = f"{measure.id}/{measure.methods[0]}"
            pack.do(Rate("bo", "a000", key, rating))
            pack.do(WriteEvidence("bo", "a000", key, note))
        merge_pack(desk, tmp_path / f"{name}.scorepack")
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    assert len(page.area.banners()) == 1
    assert not page.pane.rates()
    copies = page.pane.conflict.copies
    assert len(copies) == 2
    submit_sheet().accept()
    assert not page.round.locked
    QApplication.activeModalWidget().reject()  # type: ignore[union-attr]
    copies[1].button.click()
    assert page.round.conflict(Spot(0, 0)) is not None
    page.pane.conflict.reason.setText("Scored with the certificate in hand")
    conflict = page.round.conflict(Spot(0, 0))
    assert conflict is not None
    chosen = conflict.versions[1].score
    copies[1].button.click()
    assert page.round.conflict(Spot(0, 0)) is None
    assert chosen is not None
    assert page.round.note(Spot(0, 0)) == chosen.evidence
    assert not page.area.banners()
    press(Qt.Key.Key_2)
    assert page.round.rating(Spot(0, 0)) == 2
    desk.close()


def test_a_pack_is_scored_and_nothing_of_colleagues_is_in_it(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", name="")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    desk.close()
    with at_desk(tmp_path / "bo.scorepack") as pack:
        page = show(ScorePage, pack)
        press(Qt.Key.Key_2)
        assert page.round.scored == 1


def test_with_large_text_f6_turns_between_application_and_score(tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = show(ScorePage, desk)
    hub().use(scale=2.0)
    try:
        assert page.sides.narrow
        assert page.pane.isVisible()
        assert not page.reader.isVisible()
        assert page.other_side()
        assert page.reader.isVisible()
        assert not page.pane.isVisible()
        press(Qt.Key.Key_3)
        assert page.round.scored == 1
        press(Qt.Key.Key_N)
        assert page.pane.isVisible()
        assert page.evidence.note.hasFocus()
    finally:
        hub().use(scale=1.0)
    assert not page.other_side()
    desk.close()


@pytest.mark.parametrize(("width", "height", "scale"), [(1280, 800, 1.0), (1024, 700, 1.0), (1280, 800, 2.0)])
def test_the_page_never_asks_for_more_room_than_the_window_has(
    tmp_path: Path, show: Show, width: int, height: int, scale: float
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", criteria=14)
    page = show(ScorePage, desk)
    hub().use(scale=scale)
    try:
        window = page.window()
        window.resize(width, height)
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height)
        assert page.minimumSizeHint().width() <= width - 56 * scale
    finally:
        hub().use(scale=1.0)
    desk.close()


def test_the_scale_keeps_its_place_from_one_criterion_to_the_next_and_in_both_orders(
    tmp_path: Path, show: Show
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", criteria=9)
    page = show(ScorePage, desk)
    page.window().resize(1280, 766)
    places = set()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_B, Qt.Key.Key_Down, Qt.Key.Key_B):
        QApplication.processEvents()
        places.add(page.pane.rating.mapTo(page, page.pane.rating.rect().topLeft()).y())
        press(key)
    assert places == {214}
    desk.close()


@pytest.mark.parametrize("by_criterion", [False, True])
def test_nothing_moves_with_the_length_of_a_text(tmp_path: Path, show: Show, qtbot: QtBot, by_criterion: bool) -> None:
    """Criterion, group, reference and note are short in one cell and long in the next."""
    desk = vacancy(tmp_path / "v.shortlist", applicants=2, criteria=3, files=(), opened=False, name="")
    long = "Leading the replacement or major upgrade of something that many people use, with its result. " * 4
    first, second, third = desk.state.criteria_in_order
    for one, text, group in ((first, "Short", "G"), (second, long, "A group with a long name " * 4), (third, "X", "")):
        desk.do(EditCriterion(one.id, text=text.strip(), group=group.strip()))
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    page.set_order(by_criterion)
    parts = (page.pane.head, page.pane.rating, page.evidence, page.evidence.note, page.pane.overview, page.top.submit,
             page.top.progress, page.reader, page.pane)  # fmt: skip
    seen = set()
    for spot in (Spot(0, 0), Spot(0, 1), Spot(0, 2), Spot(1, 0), Spot(1, 1)):
        page.go_to(spot)
        if spot.measure == 1:
            page.write_evidence("A note that is long. " * 60)
        qtbot.wait(20)
        seen.add(tuple((part.mapTo(page, QPoint()).toTuple(), part.size().toTuple()) for part in parts))
    assert len(seen) == 1
    desk.close()


def test_score_holds_in_the_smallest_window_with_the_largest_text(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    vacancy(tmp_path / "v.shortlist", applicants=4, criteria=6, files=()).close()
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keys:
        window = keys.window
        window.preferences.keep(replace(window.preferences.now, scale=2.0))
        hub().use(scale=2.0)
        window.resize(1024, 700)
        window.open_path(tmp_path / "v.shortlist")
        keys.sheet(WhoSheet)
        keys.press("Down", "Down", "Return")
        keys.no_sheet()
        keys.place.go(SCORE)
        qtbot.wait(50)
        assert (window.width(), window.height()) == (1024, 700)
        sidebar = keys.place.sidebar
        assert sidebar.height() <= 700
        for item in sidebar.items():
            assert item.height() >= 48
            assert sidebar.rect().contains(QRect(item.mapTo(sidebar, QPoint()), item.size()))
        for button in sidebar.findChildren(IconButton):
            if button.isVisible():
                assert sidebar.rect().contains(QRect(button.mapTo(sidebar, QPoint()), button.size()))
        page = keys.page(ScorePage)
        keys.press("2", "3", "F6", "F6", "1")
        assert [page.round.rating(Spot(0, at)) for at in range(3)] == [2, 3, 1]
