"""What the window says where packs are made, scoring is opened, a later stage is scored and copies differ."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.domain.edits.declaring import DeclareNone
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.edits.stages import NextStage, OpenScoring
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Interest
from shortlister.ui.panel.packs_sheet import PacksSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.reason import ReasonSheet
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring_opens import ask_open_scoring
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


def test_a_pack_of_a_later_stage_shows_closed_what_the_stage_before_scored(
    scored_desk: Desk, show: Show, tmp_path: Path
) -> None:
    desk, stage = scored_desk, scored_desk.state.vacancy.stage
    desk.do(Agree(stage, [AgreedRating("a4", measures(desk.state, stage)[1].key, 1, "No example of it")]))
    desk.do(OutcomesByRule(stage, 3))
    desk.do(NextStage())
    desk.do(OpenScoring(desk.state.vacancy.stage))
    path = tmp_path / "bo.scorepack"
    write_pack(desk, "bo", path)
    with at_desk(path) as pack:
        page = show(ScorePage, pack)
        assert isinstance(page, ScorePage)
        closed = page.round.elsewhere
        assert [one.measure.key for one in closed] == [one.key for one in measures(desk.state, stage)]
        assert {one.stage for one in closed} == {desk.state.stages[stage].name}
        here = len(applicants_in(desk.state, desk.state.vacancy.stage))
        assert (page.round.owed, page.round.scored) == (here * len(measures(desk.state, desk.state.vacancy.stage)), 0)


def test_a_conflict_in_scores_that_are_submitted_speaks_of_the_cell(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    write_pack(desk, "bo", tmp_path / "one.scorepack")
    shutil.copyfile(tmp_path / "one.scorepack", tmp_path / "two.scorepack")
    for name, rating in (("one", 1), ("two", 2)):
        with at_desk(tmp_path / f"{name}.scorepack") as pack:
            stage = pack.state.vacancy.stage
            pack.do(Rate("bo", "a000", measures(pack.state, stage)[0].key, rating))
            pack.do(Submit("bo", stage, with_gaps=True))
        merge_pack(desk, tmp_path / f"{name}.scorepack")
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    assert page.round.locked
    (banner,) = page.area.banners()
    said = " ".join(label.text() for label in banner.findChildren(QLabel))
    assert "until then the cell stays open" in said
    assert "submitted" not in said
    desk.close()


def test_whose_declarations_are_missing_is_said_where_scoring_is_opened(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), opened=False, name="")
    desk.do(DeclareNone("bo", ("a000", "a001", "a002")))
    page = show(PanelPage, desk)
    ask_open_scoring(page.window(), page.bridge)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    asked = QApplication.activeModalWidget()
    assert asked is not None
    assert "Declarations of interest are missing: Ann Lee 3 of 3." in [one.text() for one in asked.findChildren(QLabel)]
    asked.close()
    desk.close()


def test_of_several_packs_all_are_made_or_none(
    qtbot: QtBot, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    folder = tmp_path / "packs"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    scored = folder / "CS-0419 Bo Rees.scorepack"
    write_pack(desk, "bo", scored)
    with at_desk(scored) as pack:
        pack.do(Rate("bo", "a000", measures(pack.state, pack.state.vacancy.stage)[0].key, 2))
    page.hands.ask_packs()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PacksSheet)))
    page.window().findChildren(PacksSheet)[0].accept()
    qtbot.waitUntil(lambda: bool(page.area.banners()))
    said = " ".join(label.text() for label in page.area.banners()[-1].findChildren(QLabel))
    assert "No pack was made, because 1 of 2 cannot be" in said
    assert "Bo Rees" in said
    assert [one.name for one in folder.iterdir()] == [scored.name]
    assert ("ann", desk.state.vacancy.stage) not in desk.state.issues
    desk.close()


def test_a_member_recuses_themselves_with_a_reason_and_asks_hr_to_take_it_back(
    qtbot: QtBot, show: Show, tmp_path: Path
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=())
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    page.hands.declare(desk.state.members["bo"], "a000", "Person 0", Interest.RECUSED)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(ReasonSheet)))
    asked = page.window().findChildren(ReasonSheet)[0]
    asked.accept()
    assert not desk.state.declarations
    asked.why.setPlainText("A cousin")
    asked.accept()
    assert desk.state.recused("bo", "a000", desk.state.vacancy.stage)
    page.hands.declare(desk.state.members["bo"], "a000", "Person 0", Interest.NONE)
    assert not page.bridge.undo()
    assert desk.state.recused("bo", "a000", desk.state.vacancy.stage)
    desk.close()
