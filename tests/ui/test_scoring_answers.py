"""Every key of Score answers: it does what it says, or says at the foot why it does nothing, without a tick."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.scoring import Submit
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import SetSight
from shortlister.domain.records import Interest, Sight
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
LOCKED = "Your scores are locked; the chair can reopen them"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", applicants=2, criteria=3, files=())
    yield made
    made.close()


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    """A pack of two applicants and three criteria in a window of the widest kind."""
    made = vacancy(tmp_path / "v.shortlist", applicants=2, criteria=3, files=(), name="")
    write_pack(made, "bo", tmp_path / "bo.scorepack")
    made.close()
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        keyboard.window.resize(1920, 1080)
        keyboard.window.open_path(tmp_path / "bo.scorepack")
        keyboard.page(ScorePage)
        QTest.qWait(50)
        yield keyboard


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def foot(keys: Keyboard) -> str:
    """What stands at the foot, once what was done is told there."""
    QTest.qWait(40)
    assert keys.window.workplace is not None
    return keys.window.workplace.keybar.said()


def foot_of(page: ScorePage) -> str:
    """What stands at the foot of a page that is shown alone."""
    return page.window().findChildren(KeyBar)[0].said()


def ticked(keys: Keyboard) -> bool:
    assert keys.window.workplace is not None
    return keys.window.workplace.keybar.ticked()


def hinted(keys: Keyboard) -> list[str]:
    assert keys.window.workplace is not None
    return [hint.text for hint in keys.window.workplace.keybar.hints()]


def listed(page: ScorePage) -> set[str]:
    assert page.bound is not None
    return {action.id for action in page.bound.actions}


def submitted(keys: Keyboard) -> ScorePage:
    page = keys.page(ScorePage)
    assert page.bridge.attempt(Submit("bo", page.round.stage, with_gaps=True))
    QTest.qWait(40)
    return page


# What is not on the scale, what is locked, what is not here


def test_a_refusal_at_the_foot_has_no_tick_and_what_is_done_has_one(keys: Keyboard) -> None:
    keys.press("7")
    assert foot(keys).startswith("7 is not on the scale 0–3")
    assert not ticked(keys)
    keys.press("2")
    assert foot(keys).startswith("D1 scored 2")
    assert ticked(keys)


@pytest.mark.parametrize("key", ["2", "X", "Backspace", "N", "Q"])
def test_after_submission_a_key_that_scores_or_writes_says_that_it_is_locked(keys: Keyboard, key: str) -> None:
    page = submitted(keys)
    keys.press(key)
    assert foot(keys) == LOCKED
    assert not ticked(keys)
    assert page.round.scored == 0
    assert not page.area.banners()


def test_after_submission_u_says_so_too_where_nothing_can_be_taken_back(tmp_path: Path, show: Show) -> None:
    path = tmp_path / "v.shortlist"
    made = vacancy(path, applicants=2, criteria=3, files=())
    made.do(Submit("bo", made.state.vacancy.stage, with_gaps=True))
    made.close()
    with at_desk(path) as again:
        again.take_seat("Bo Rees")
        page = show(ScorePage, again)
        assert not page.bridge.undoable
        QTest.keyClick(focused(), Qt.Key.Key_U)
        assert page.area.banners() == []
        assert foot_of(page) == LOCKED


def test_the_wide_key_bar_offers_submit_until_it_is_done(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    assert page.sides.wide
    assert "submit" in hinted(keys)
    submitted(keys)
    assert "submit" not in hinted(keys)
    assert "score, move on" not in hinted(keys)


def test_colleagues_scores_are_no_key_of_a_pack(keys: Keyboard) -> None:
    in_pack = listed(keys.page(ScorePage))
    assert "together" not in in_pack
    assert "send_back" in in_pack


def test_the_packs_way_back_is_no_key_of_a_vacancy(desk: Desk, show: Show) -> None:
    here = listed(show(ScorePage, desk))
    assert "together" in here
    assert "send_back" not in here


@pytest.mark.parametrize(
    ("sight", "submits", "said"),
    [
        (Sight.ALL, False, "Bo Rees has not submitted Shortlisting, so nothing that depends on colleagues' scores"),
        (Sight.ALL, True, "Not everybody has submitted Shortlisting yet"),
        (Sight.OWN, True, "No colleague has scored A-000 here yet"),
    ],
)
def test_c_says_why_colleagues_scores_are_not_shown_yet(
    tmp_path: Path, show: Show, sight: Sight, submits: bool, said: str
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=2, criteria=3, files=(), opened=False, name="")
    desk.do(SetSight(sight))
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    if submits:
        desk.do(Submit("bo", desk.state.vacancy.stage, with_gaps=True))
        QTest.qWait(40)
    QTest.keyClick(focused(), Qt.Key.Key_C)
    assert foot_of(page).startswith(said)
    assert QApplication.activeModalWidget() is None
    desk.close()


def test_in_a_pack_the_key_of_the_way_back_says_that_it_follows_submitting(keys: Keyboard) -> None:
    keys.press("Ctrl+Shift+Return")
    assert foot(keys) == "The pack goes back once you have submitted your scores"


def test_l_says_that_no_other_stage_scores_any_of_it(keys: Keyboard) -> None:
    keys.press("L")
    assert foot(keys) == "No other stage scores any of these criteria"


def test_a_digit_on_somebody_from_whom_one_is_recused_says_so(desk: Desk, show: Show) -> None:
    desk.do(Declare("bo", "a000", Interest.RECUSED, "My cousin"))
    page = show(ScorePage, desk)
    page.go_to(Spot(0, 0))
    QTest.keyClick(focused(), Qt.Key.Key_2)
    assert foot_of(page) == "You are recused for A-000"


# After the last cell


def score_all_but_the_last(keys: Keyboard) -> ScorePage:
    page = keys.page(ScorePage)
    keys.press(*"11111")
    assert page.spot == Spot(1, 2)
    return page


def test_after_the_last_one_it_says_that_all_is_scored_and_goes_on_to_submit(keys: Keyboard) -> None:
    page = score_all_but_the_last(keys)
    keys.press("2")
    assert foot(keys).startswith("E2 scored 2; all 6 scored")
    assert ticked(keys)
    assert page.top.submit.hasFocus()


@pytest.mark.parametrize("key", ["3", "X"])
def test_one_more_digit_does_not_overwrite_the_last_score(keys: Keyboard, key: str) -> None:
    page = score_all_but_the_last(keys)
    keys.press("2")
    foot(keys)
    keys.press(key)
    assert page.round.rating(Spot(1, 2)) == 2
    assert foot(keys) == "All is scored; Ctrl+Enter submits, an arrow goes back to a cell"
    assert not ticked(keys)


@pytest.mark.parametrize("arrow", ["Down", "Right"])
def test_after_an_arrow_the_last_score_can_be_changed(keys: Keyboard, arrow: str) -> None:
    page = score_all_but_the_last(keys)
    keys.press("2", arrow)
    assert page.spot == Spot(1, 2)
    assert page.pane.rating.isAncestorOf(focused())
    keys.press("3")
    assert page.round.rating(Spot(1, 2)) == 3


def test_what_is_clicked_is_meant_also_on_the_last_one(keys: Keyboard) -> None:
    page = score_all_but_the_last(keys)
    keys.press("2")
    page.pane.rating.rows()[3].click()
    assert page.round.rating(Spot(1, 2)) == 3


def test_after_the_last_was_taken_back_a_digit_scores_it(keys: Keyboard) -> None:
    page = score_all_but_the_last(keys)
    keys.press("2", "U")
    assert page.round.rating(Spot(1, 2)) is None
    keys.press("3")
    assert page.round.rating(Spot(1, 2)) == 3


def test_the_last_missing_one_in_the_middle_ends_there_and_overwrites_nothing(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.press("1", "Down", *"1111", "F")
    assert page.spot == Spot(0, 1)
    keys.press("2", "3")
    assert [page.round.rating(Spot(0, at)) for at in range(3)] == [1, 2, 1]
    assert page.spot == Spot(0, 1)
    assert page.pane.rating.value() == 2


def test_at_the_end_of_the_order_it_says_what_is_missing_and_which_key_goes_there(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.press("1", "Down", *"1111")
    assert foot(keys).startswith("E2 scored 1, the last in the order; 1 is missing")
    keys.press("3")
    assert page.round.rating(Spot(1, 2)) == 1
    assert foot(keys) == "This was the last in the order; F goes to what is missing, an arrow to another cell"
    keys.press("F")
    assert page.spot == Spot(0, 1)


def test_a_note_on_the_last_one_is_written_as_ever(keys: Keyboard) -> None:
    page = score_all_but_the_last(keys)
    keys.press("2", "N")
    keys.write("page 2: 6 years")
    keys.press("Esc")
    assert page.round.note(Spot(1, 2)) == "page 2: 6 years"
    assert page.round.rating(Spot(1, 2)) == 2
