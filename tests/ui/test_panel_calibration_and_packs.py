"""Panel: packs for everybody in one answer, sealing, calibration, who takes over, PINs; through its keys and sheets."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.sealing import send_back
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.panel import LeavePanel, SetPin, pin_kept
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.domain.records import Interest, Role
from shortlister.ui.panel.calibrating import ChooseSheet, UnderWaySheet
from shortlister.ui.panel.member_sheet import MemberSheet
from shortlister.ui.panel.packs_sheet import PacksSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.panel.pin_sheet import PinSheet
from shortlister.ui.refining import RefineSheet
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import Page
from shortlister.ui.together import TogetherSheet
from shortlister.ui.who import WhoSheet, seats
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]
Kind = TypeVar("Kind", bound=QDialog)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", name="")
    yield made
    made.close()


def sheet(qtbot: QtBot, page: Page, kind: type[Kind]) -> Kind:
    def found() -> list[Kind]:
        return [one for one in page.window().findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def fill(desk: Desk, member: str, rating: int, *applicants: str) -> None:
    for applicant in applicants:
        for measure in measures(desk.state, desk.state.vacancy.stage):
            desk.do(Rate(member, applicant, measure.key, rating))


def test_every_pack_is_made_with_one_answer_sealed_and_without_applications(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.do(Declare("bo", "a001", Interest.RECUSED, "Brother"))
    page = show(PanelPage, desk)
    folder = tmp_path / "packs"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.keyClick(page.members, Qt.Key.Key_P, SHIFT)  # type: ignore[attr-defined]
    asked = sheet(qtbot, page, PacksSheet)
    words = " ".join(label.text() for label in asked.findChildren(type(asked.form_words)))
    assert "2 applicants on 4 criteria, 1 left out as recused" in words
    assert asked.do_button is not None
    assert asked.do_button.text() == "Make 2 packs…"
    asked.checks[0].setChecked(False)
    asked.checks[1].setChecked(False)
    assert not asked.do_button.isEnabled()
    for check in asked.checks:
        check.setChecked(True)
    asked.applications.setChecked(False)
    asked.sealed.setChecked(True)
    asked.accept()
    qtbot.waitUntil(lambda: len(desk.state.issues) == 2)
    assert desk.state.vacancy.recipient
    assert sorted(one.name for one in folder.iterdir()) == ["CS-0419 Ann Lee.scorepack", "CS-0419 Bo Rees.scorepack"]
    with at_desk(folder / "CS-0419 Bo Rees.scorepack") as pack:
        assert set(pack.state.applicants) == {"a000", "a002"}
        assert not pack.state.applications
        fill(pack, "bo", 2, "a000", "a002")
        send_back(pack, folder / "bo.scorepack.age")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.keyClick(page.members, Qt.Key.Key_I, SHIFT)  # type: ignore[attr-defined]
    assert isinstance(page, PanelPage)
    assert [one.path.name for one in page.preview.model.files] == [
        "CS-0419 Ann Lee.scorepack", "CS-0419 Bo Rees.scorepack", "bo.scorepack.age",
    ]  # fmt: skip
    assert [one.new for one in page.preview.model.files] == [0, 8, 0]  # the sealed one brings the same again
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    assert len(list(desk.state.scores.items())) == 8


def test_a_calibration_is_chosen_waited_for_seen_together_and_refined(qtbot: QtBot, show: Show, desk: Desk) -> None:
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    stage = desk.state.vacancy.stage
    QTest.keyClick(page.members, Qt.Key.Key_C)
    asked = sheet(qtbot, page, ChooseSheet)
    asked.second.set_chosen(0)
    asked.accept()
    assert desk.state.calibrations[stage].applicants == ("a000",)
    QTest.keyClick(page.members, Qt.Key.Key_C)
    waits = sheet(qtbot, page, UnderWaySheet)
    assert waits.do_button is not None
    assert not waits.do_button.isEnabled()
    waits.reject()
    fill(desk, "ann", 1, "a000")
    fill(desk, "bo", 3, "a000")
    QTest.keyClick(page.members, Qt.Key.Key_C)
    sheet(qtbot, page, UnderWaySheet).accept()
    assert desk.state.calibrations[stage].together
    together = sheet(qtbot, page, TogetherSheet)
    names = [label.text() for label in together.findChildren(type(together.title))]
    assert names.count("Ann Lee") == names.count("Bo Rees") == names.count("differs") == 4
    together.refine.click()
    refine = sheet(qtbot, page, RefineSheet)
    assert refine.do_button is not None
    assert not refine.do_button.isEnabled()
    refine.fields[2].setPlainText("One recent example")
    refine.why.setPlainText("2 was read in two ways")
    refine.accept()
    assert desk.state.vacancy.scale.steps[2].descriptor == "One recent example"
    assert desk.state.vacancy.edition == 2


def test_who_still_scores_sees_the_calibration_on_score_and_nothing_else(qtbot: QtBot, show: Show, desk: Desk) -> None:
    from shortlister.domain.edits.calibration import Calibrate, LayTogether

    stage = desk.state.vacancy.stage
    desk.do(Calibrate(stage, ("a000",)))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    assert [one.id for one in page.round.applicants] == ["a000"]
    assert "calibrates" in page.area.banners()[0].sentence()
    assert not page.top.submit.isVisible()
    assert not page.top.together.isVisible()
    fill(desk, "bo", 2, "a000")
    QTest.keyClick(page.pane.rating, Qt.Key.Key_Return, CTRL)
    assert QApplication.activeModalWidget() is None
    desk.take_seat("")
    fill(desk, "ann", 1, "a000")
    desk.do(LayTogether(stage))
    desk.do(Rate("ann", "a001", measures(desk.state, stage)[0].key, 3))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    assert len(page.round.applicants) == 3
    page.go_to(type(page.spot)(1, 0))
    assert not page.top.together.isVisible()
    page.go_to(type(page.spot)(0, 0))
    assert page.top.together.isVisible()
    QTest.keyClick(page.pane.rating, Qt.Key.Key_C)
    shown = sheet(qtbot, page, TogetherSheet)
    assert shown.references == ["A-000"]
    shown.reject()


def test_a_submitted_pack_offers_its_way_back(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shortlister.desk.packing import write_pack
    from shortlister.desk.sealing import turn_sealing_on
    from shortlister.domain.edits.scoring import Submit

    turn_sealing_on(desk)
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    pack = Desk.open(tmp_path / "bo.scorepack")
    page = show(ScorePage, pack)
    assert isinstance(page, ScorePage)
    assert not page.top.send.isVisible()
    fill(pack, "bo", 2, *pack.state.applicants)
    assert not page.top.send.isVisible()
    pack.do(Submit("bo", pack.state.vacancy.stage))
    assert page.top.send.isVisible()
    back = tmp_path / "back.scorepack.age"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(back), ""))
    QTest.keyClick(page.top, Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(back.exists)
    assert back.read_bytes().startswith(b"age-encryption.org")
    pack.close()


def test_a_new_member_takes_over_from_one_who_left(qtbot: QtBot, show: Show, desk: Desk) -> None:
    desk.do(LeavePanel("bo", "Moved away"))
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    QTest.keyClick(page.members, Qt.Key.Key_A)
    asked = sheet(qtbot, page, MemberSheet)
    asked.name_field.setText("Dai Ellis")
    asked.place.set_chosen(1)
    asked.accept()
    new = desk.state.members_in_order[-1]
    assert (new.name, new.takes_over, new.role) == ("Dai Ellis", "bo", Role.MEMBER)
    roles = [page.members_model.index(row, 1).data() for row in range(page.members_model.rowCount())]
    assert roles[-1] == "Member, scores, for Bo Rees"


def test_a_pin_is_set_by_its_member_and_asked_for_at_the_desk(qtbot: QtBot, show: Show, desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    QTest.keyClick(page.grid, Qt.Key.Key_K)
    asked = sheet(qtbot, page, PinSheet)
    asked.field.setText("12")
    assert asked.do_button is not None
    assert not asked.do_button.isEnabled()
    asked.field.setText("2468")
    asked.accept()
    assert desk.state.members["bo"].pin == pin_kept("bo", "2468")
    who = WhoSheet(page.window(), "Web Manager", seats(desk.state), "Bo Rees", opening=True, fits=page.bridge.pin_fits)
    qtbot.addWidget(who)
    who.open()
    assert who.do_button is not None
    assert not who.do_button.isEnabled()
    QTest.keyClicks(who.pin, "1357")
    assert not who.do_button.isEnabled()
    who.pin.setText("2468")
    assert who.do_button.isEnabled()
    who.rows[0].setChecked(True)
    assert who.do_button.isEnabled()
    assert not who.pin.text()
    who.reject()
    desk.do(SetPin("bo", ""))
    assert not seats(desk.state)[-1].pin
