"""The rest of a large stage is settled beside the window, which says so; the rule in words; the queue and schemes."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.moderation import Agree, AgreedRating, AgreeRest
from shortlister.domain.edits.prepared import prepared
from shortlister.domain.findings.followed_queue import Queue
from shortlister.domain.records import Combine, Gate, GateKind, Kind, Role, Rule, Way
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.fields import LineField, NoteField
from shortlister.ui.moderation import deciding
from shortlister.ui.moderation.model import MatrixModel
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.moderation.rest import RestSheet
from shortlister.ui.moderation.words import why
from shortlister.ui.rule_shown import show_rule
from shortlister.ui.shell import Page
from tests.ui.moderating import SMALL, drawn, vacancy

Show = Callable[[type[Page], Desk], Page]


def opened(show: Show, desk: Desk) -> ModeratePage:
    desk.take_seat("Ann Lee")
    page = show(ModeratePage, desk)
    assert isinstance(page, ModeratePage)
    return page


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def shown(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_while_the_rest_of_a_large_stage_is_settled_the_head_says_so_and_undo_is_one_step(
    show: Show, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "AT_ONCE", 0)
    desk = drawn(tmp_path / "v.shortlist", applicants=30, criteria=12, members=3)
    page = opened(show, desk)
    assert page.finding is not None
    stage, before = page.stage, page.finding.of.open
    expected = AgreeRest(stage, Way.MEDIAN, "Read together").decide(desk.state, desk.actor)
    page._settle_rest(Way.MEDIAN, "Read together", False)
    assert desk.state.agreed == {}
    assert page.head.title() == f"Settling {len(expected.deltas)} open cells"
    press(Qt.Key.Key_Right)  # the window goes on
    assert page.head.title().startswith("Settling")
    qtbot.waitUntil(lambda: bool(desk.state.agreed))
    assert {delta.key: delta.after for delta in expected.deltas} == desk.state.agreed
    qtbot.waitUntil(lambda: not page.head.title().startswith("Settling"))
    assert page.finding.of.open == before - len(expected.deltas)
    desk.undo()
    assert desk.state.agreed == {}
    assert page.finding.of.open == before


def test_what_was_prepared_on_a_state_that_has_gone_by_is_decided_anew(tmp_path: Path) -> None:
    desk = drawn(tmp_path / "v.shortlist", applicants=10, criteria=6, members=3)
    desk.take_seat("Ann Lee")
    stage = desk.state.vacancy.stage
    ready = prepared(AgreeRest(stage, Way.MEDIAN, "Read together", every=True), desk.state, desk.actor)
    assert ready.decide(desk.state, desk.actor) is ready.change
    first = ready.change.deltas[0]
    desk.do(Agree(stage, [AgreedRating(first.key[0], first.key[1], 0, "Settled by hand meanwhile")]))
    again = ready.decide(desk.state, desk.actor)
    assert first.key not in {delta.key for delta in again.deltas}
    assert len(again.deltas) == len(ready.change.deltas) - 1
    other = Actor("Bo Rees", Role.MEMBER, "bo")
    with pytest.raises(Refusal, match="is a member of the panel"):
        ready.decide(desk.state, other)


def test_a_refusal_of_the_rest_is_said_and_the_count_comes_back(
    show: Show, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "AT_ONCE", 0)
    desk = vacancy(tmp_path / "v.shortlist")
    page = opened(show, desk)
    title = page.head.title()
    page._settle_rest(Way.MEDIAN, "   ", False)
    qtbot.waitUntil(lambda: page.head.title() == title)
    assert "A reason is needed" in shown(page)


GATES = (
    (Gate(), "changes met", "can change whether it is met"),
    (Gate(GateKind.LEAD, lead="E1"), "changes met", "can change whether it is met"),
    (Gate(GateKind.NO_LOWEST), "decides the gate", "can change whether the gate is passed"),
    (Gate(GateKind.MINIMUM, Fraction(60)), "decides the gate", "can change whether the gate is passed"),
)


@pytest.mark.parametrize(("gate", "legend", "told"), GATES)
def test_the_matrix_speaks_of_the_gate_that_was_chosen(
    show: Show, tmp_path: Path, gate: Gate, legend: str, told: str
) -> None:
    scores = {**SMALL, "a1": ((0, 3, 0), (3, 3, 0), (2, 3, 0))}
    desk = vacancy(tmp_path / "v.shortlist", scores, rule=Rule(places=1, gate=gate))
    page = opened(show, desk)
    assert legend in page.legend.accessibleName()
    spoken = [
        str(page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(page.model.rowCount())
    ]
    assert any(told in one for one in spoken)
    words = page.model.headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert words in _rule(page)
    assert isinstance(page.model, MatrixModel)


def _rule(page: ModeratePage) -> str:
    sheet = show_rule(page.window(), page.bridge)
    words = shown(sheet)
    sheet.reject()
    return words


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule(), "when every essential criterion of the stage is met"),
        (Rule(gate=Gate(GateKind.NO_LOWEST)), "has the lowest rating, 0"),
        (Rule(gate=Gate(GateKind.MINIMUM, Fraction(125, 2))), "at least 62.5 % of the available essential marks"),
        (Rule(gate=Gate(GateKind.LEAD, lead="E2")), "E2 is looked at first"),
        (Rule(), "Desirable criteria rescue nobody"),
        (Rule(), "stay level, until a decision with a reason parts them"),
        (Rule(), "Not assessable at this stage counts neither for nor against"),
        (Rule(), "Every criterion has the same weight"),
        (Rule(), "the panel agrees one and records why"),
        (Rule(combine=Combine.MEAN), "is the mean of the members' ratings"),
        (Rule(combine=Combine.MEDIAN), "is the median of the members' ratings"),
        (Rule(rest=Way.LOWEST), "settled together at the lowest rating given"),
        (Rule(places=4), "4 places."),
    ],
)
def test_the_rule_is_read_in_words_from_every_page(show: Show, tmp_path: Path, rule: Rule, said: str) -> None:
    page = opened(show, vacancy(tmp_path / "v.shortlist", rule=rule))
    words = _rule(page)
    assert said in words
    assert "It was fixed when scoring opened." in words


def test_the_queue_is_the_same_whoever_is_under_a_scheme(tmp_path: Path) -> None:
    desk = drawn(tmp_path / "v.shortlist", applicants=20, criteria=10, members=3)
    stage = desk.state.vacancy.stage
    desk.take_seat("")
    bridge = Bridge(desk)
    plain = list(Queue(bridge.followed(stage)))
    flagged = tuple(
        Delta(Kind.PERSON, (one,), person, replace(person, guaranteed_interview=at % 2 == 0, redeployee=at % 3 == 0))
        for at, (one, person) in enumerate(desk.state.persons.items())
    )
    desk.record(Change(Sentence("Flags"), flagged))
    assert any(one.guaranteed_interview for one in desk.state.persons.values())
    assert list(Queue(bridge.followed(stage))) == plain
    bridge.seated.emit()  # everything is derived anew
    assert list(Queue(bridge.followed(stage))) == plain
    assert len(plain) > 5


def test_without_a_number_of_places_nothing_is_said_of_the_outcome_and_one_can_be_set(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", {**SMALL, "a1": SMALL["a0"]}, places=None)
    page = opened(show, desk)
    assert page.head.fact() == "open cells can change who passes"
    assert page.finding is not None
    assert page.at is not None
    assert why(page.finding, page.at) == "Cannot change who passes"
    press(Qt.Key.Key_S)
    sheet = next(one for one in page.window().findChildren(RestSheet) if one.isVisible())
    said = shown(sheet)
    assert "No number of places is set, so ranks are not considered" in said
    assert "can change the outcome" not in said
    assert sheet.places is not None
    sheet.places.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LineField))
    places = QApplication.focusWidget()
    assert places is not None
    QTest.keyClicks(places, "1")
    line = QApplication.activeWindow()
    assert line is not None
    line.findChildren(NoteField)[0].set_note("One room")
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.state.vacancy.rule.places == 1)
    assert page.head.title() == "1 of 2"
    assert page.head.fact() == "open cells can change the outcome"
    assert why(page.finding, page.at) == "Can move the line after place 1"


@pytest.mark.parametrize("places", [None, 1])
def test_the_way_to_the_projector_stays_when_the_rest_can_be_settled(
    show: Show, tmp_path: Path, places: int | None
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", {**SMALL, "a1": SMALL["a0"], "a2": SMALL["a0"]}, places=places)
    page = opened(show, desk)
    page.window().resize(1224, 766)  # 1280 beside the rail
    QApplication.processEvents()
    spare = page.head.width() - page.head._needs(fact=True)
    page.window().resize(1224 - spare - 30, 766)  # the icons give way before it
    QApplication.processEvents()
    assert page.head.settle.isVisible()
    assert page.head.projector.isVisible()
