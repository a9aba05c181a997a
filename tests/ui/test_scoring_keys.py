"""Scoring by keys, through the page: every key ends on the disk, and nothing else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.records import Decision, Interest, Score
from shortlister.ui.kit.actions import EVERYWHERE, duplicates
from shortlister.ui.scoring.keys import ACTIONS
from shortlister.ui.scoring.page import HOLD, ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.submitting import SubmitSheet
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
KEYS = {" ": Qt.Key.Key_Space, "[": Qt.Key.Key_BracketLeft, "]": Qt.Key.Key_BracketRight}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist")
    yield made
    made.close()


def press(*keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Each key goes to whatever has the focus, as from a keyboard."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, KEYS.get(key) or Qt.Key(ord(key)) if isinstance(key, str) else key, held)


def ratings(desk: Desk, applicant: str = "a000") -> list[object]:
    sheet = desk.state.scores.sheet("bo", applicant)
    return [sheet.rating(f"{one.id}/{one.methods[0]}") for one in desk.state.criteria_in_order]


def test_no_key_acts_twice() -> None:
    assert duplicates(ACTIONS, EVERYWHERE) == []


def test_digits_score_and_move_on_to_the_next_applicant(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press("2", "0", "3", "1", "2")
    assert ratings(desk) == [2, 0, 3, 1]
    assert ratings(desk, "a001") == [2, None, None, None]
    assert page.spot == Spot(1, 1)


def test_a_score_is_on_disk_when_the_key_comes_up(desk: Desk, show: Show) -> None:
    show(ScorePage, desk)
    press("3")
    with at_desk(desk.path) as other:
        assert ratings(other)[0] == 3


def test_the_next_criterion_comes_at_once_and_the_count_within_a_tenth_of_a_second(
    desk: Desk, show: Show, qtbot: QtBot
) -> None:
    page = show(ScorePage, desk)
    press("2")
    assert page.spot == Spot(0, 1)
    assert page.pane.overview.count.text().startswith("1 of 4")
    qtbot.waitUntil(lambda: page.top.fact.text().startswith("1 of"), timeout=100)
    press("3", "1")
    qtbot.waitUntil(lambda: page.top.fact.text().startswith("3 of"), timeout=100)


def test_a_digit_that_the_scale_has_not_scores_nothing_and_says_so(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press("7")
    assert ratings(desk) == [None] * 4
    assert page.spot == Spot(0, 0)


def test_x_is_not_assessable_and_backspace_clears_never_to_0(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press("X", "3", Qt.Key.Key_Up)
    assert ratings(desk)[:2] == ["NA", 3]
    press(Qt.Key.Key_Backspace)
    assert ratings(desk)[1] is None
    assert desk.state.scores.get("bo", "a000", page.round.measures[1].key) is None
    press(Qt.Key.Key_Up, Qt.Key.Key_Delete)
    assert ratings(desk)[0] is None


def test_clearing_keeps_the_note(desk: Desk, show: Show) -> None:
    show(ScorePage, desk)
    press("3", Qt.Key.Key_Up, "N", "S", "O", Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
    measure = desk.state.criteria_in_order[0]
    assert desk.state.scores.get("bo", "a000", f"{measure.id}/{measure.methods[0]}") == Score(None, "so")


def test_arrows_move_and_turn_round_with_the_order(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert page.spot == Spot(1, 1)
    press("B", Qt.Key.Key_Down)
    assert page.spot == Spot(2, 1)
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert page.spot == Spot(2, 3)
    press(Qt.Key.Key_Home)
    assert page.spot == Spot(0, 3)


def test_by_criterion_a_digit_goes_on_to_the_next_applicant_and_then_to_the_next_criterion(
    desk: Desk, show: Show
) -> None:
    page = show(ScorePage, desk)
    press("B", "3", "2", "1")
    assert [ratings(desk, f"a00{n}")[0] for n in range(3)] == [3, 2, 1]
    assert page.spot == Spot(0, 1)


def test_the_order_is_remembered(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press("B")
    assert page.by_criterion
    again = show(ScorePage, desk)
    assert again.by_criterion


def test_f_finds_what_is_missing_also_before_here(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press("3", Qt.Key.Key_Down, "3", "3", "F")
    assert page.spot == Spot(1, 1)
    for applicant in range(3):
        for measure in page.round.measures:
            if (applicant, measure.key) != (0, page.round.measures[1].key):
                desk.do(Rate("bo", f"a00{applicant}", measure.key, 2))
    press("F")
    assert page.spot == Spot(0, 1)


def test_u_takes_back_and_shows_where(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    press("3", "2", "U")
    assert ratings(desk)[:2] == [3, None]
    assert page.spot == Spot(0, 1)
    assert page.pane.rating.value() is None


def test_recused_and_withdrawn_applicants_are_passed_over_and_never_scored(desk: Desk, show: Show) -> None:
    desk.do(Declare("bo", "a001", Interest.RECUSED, "A cousin"))
    page = show(ScorePage, desk)
    assert page.round.owed == 8
    press("1", "1", "1", "1")
    assert page.spot == Spot(2, 0)
    press(Qt.Key.Key_Left, "3")
    assert page.spot == Spot(1, 0)
    assert ratings(desk, "a001") == [None] * 4
    assert not page.pane.rates()
    assert page.reader.file() is None
    desk.take_seat("")
    desk.do(SetOutcome(desk.state.vacancy.stage, "a002", Decision.WITHDRAWN, "By e-mail"))
    desk.take_seat("Bo Rees")
    page.refresh()
    assert page.round.owed == 4


def test_without_an_application_only_x_can_be_given(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "w.shortlist", applicants=2, files=("A-8NF.txt",))
    page = show(ScorePage, desk)
    page.go_to(Spot(1, 0))
    press("3")
    assert ratings(desk, "a001")[0] is None
    press("X")
    assert ratings(desk, "a001")[0] == "NA"
    desk.close()


def test_where_no_applications_are_kept_at_all_scoring_goes_on(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "w.shortlist", applicants=2, files=())
    show(ScorePage, desk)
    press("3")
    assert ratings(desk)[0] == 3
    desk.close()


def test_brackets_go_from_group_to_group_where_there_are_many_criteria(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "w.shortlist", criteria=26, groups=4)
    page = show(ScorePage, desk)
    press("]")
    assert page.spot == Spot(0, 7)
    assert not page.pane.overview.groups.isHidden()
    assert page.pane.overview.strip.strip.rowCount() == 1
    press("[")
    assert page.spot == Spot(0, 0)
    desk.close()


def test_a_key_held_down_scores_once(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    assert page.bound is not None
    repeating = {shortcut.key().toString() for shortcut, _a, _k in page.bound._shortcuts if shortcut.autoRepeat()}
    assert not repeating & {"0", "3", "9", "X", "Backspace", "Del"}
    assert "Down" in repeating


def test_the_whole_of_a_pack_can_be_scored_and_submitted_by_keys(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    press(*"231023102310")
    assert page.round.scored == page.round.owed == 12
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), SubmitSheet))
    press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.state.submitted("bo", desk.state.vacancy.stage)
    before = ratings(desk)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press("3", Qt.Key.Key_Backspace, "X")
    assert ratings(desk) == before


def test_every_model_keeps_the_rules_of_models(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    models: list[QAbstractItemModel] = [
        page.pane.overview.strip.strip, page.pane.overview.groups.groups, page.column.list.column,
    ]  # fmt: skip
    testers = [QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal) for model in models]
    press("2", "B", "3", Qt.Key.Key_Right, "B", "F", "U")
    assert len(testers) == 3


def test_a_change_repaints_only_the_cells_that_changed(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    told: list[tuple[int, int]] = []
    model = page.pane.overview.strip.strip
    model.dataChanged.connect(lambda first, last: told.append((first.column(), last.column())))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    press("2")
    assert told == [(0, 0)]


def test_digits_typed_ahead_of_a_refusal_land_on_no_other_cell(desk: Desk, show: Show, qtbot: QtBot) -> None:
    other = Desk.open(desk.path)
    other.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    first = desk.state.criteria_in_order[0]
    other.do(Rate("bo", "a000", f"{first.id}/{first.methods[0]}", 3))
    other.close()
    press("1", "1", "1")
    assert ratings(desk) == [3, None, None, None]
    qtbot.wait(int(1000 * HOLD) + 50)
    press("2")
    assert ratings(desk)[0] == 2
    assert page.spot == Spot(0, 1)
