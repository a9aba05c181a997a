"""A whole pack scored alone with the keyboard, put away in the middle, and brought back to the vacancy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk import intake
from shortlister.desk.clock import fresh_id
from shortlister.desk.desk import at_desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.packing import write_pack
from shortlister.desk.reporting import verified
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.records import Role
from shortlister.domain.scales import Rating
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.shell import PANEL, SCORE
from shortlister.ui.who import WhoSheet
from tests.journeys.at_keyboard import Keyboard, at_keyboard

Cell = tuple[str, str]
"""Applicant's reference and criterion's reference."""
MEMBER = "Bo Rees"
APPLICANTS, CRITERIA, HALF = 24, 13, 12


@pytest.fixture
def vacancy(tmp_path: Path) -> Path:
    """The sample vacancy, open for scoring."""
    source = SAMPLE_DATA / "specifications" / "web-manager.docx"
    post = intake.draft_specification(source).posts[0]
    path = tmp_path / "v.shortlist"
    make_vacancy(
        path,
        title="Web Manager",
        reference="CS-0419",
        steps=[
            lambda _: intake.take_specification(source, post),
            lambda state: intake.add_applicants(state, intake.draft_applicants(SAMPLE_DATA / "applicants.csv")),
            lambda _: AddMember(fresh_id(), "Ann Lee", Role.CHAIR),
            lambda _: AddMember(fresh_id(), MEMBER, Role.MEMBER),
            lambda state: OpenScoring(state.vacancy.stage),
        ],
    ).close()
    return path


@pytest.fixture
def pack(vacancy: Path, tmp_path: Path) -> Path:
    """The member's pack, as it was mailed."""
    path = tmp_path / "mailed" / "bo.scorepack"
    path.parent.mkdir()
    with at_desk(vacancy) as desk:
        write_pack(desk, next(one.id for one in desk.state.members.values() if one.name == MEMBER), path)
    return path


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        yield keyboard


def rating_of(applicant: int, criterion: int) -> Rating:
    if (applicant, criterion) == (5, 4):
        return "NA"
    return (applicant * 5 + criterion * 3) % 4


def score_applicant(keys: Keyboard, number: int) -> dict[Cell, tuple[Rating, str]]:
    """Every criterion of one applicant by its digit, a note on two of them; what was given, as the member knows it."""
    page = keys.page(ScorePage)
    given: dict[Cell, tuple[Rating, str]] = {}
    for criterion in range(CRITERIA):
        cell = (page.round.applicant(page.spot).reference, page.round.measure(page.spot).criterion.reference)
        rating, note = rating_of(number, criterion), ""
        if criterion in (1, 7):
            note = f"Page {criterion}: said 3 times, with 2 results."
            keys.press("N")
            keys.write(note)
            keys.press("Esc")
        keys.press("X" if rating == "NA" else str(rating))
        given[cell] = (rating, note)
    return given


def scores_in(keys: Keyboard) -> dict[Cell, tuple[Rating | None, str]]:
    """The member's scores as the open file holds them."""
    state = keys.place.bridge.state
    member = next(one.id for one in state.members.values() if one.name == MEMBER)
    return {
        (state.applicants[applicant].reference, state.criteria[measure.split(" ")[0].split("/")[0]].reference): (
            score.rating,
            score.evidence,
        )
        for applicant, sheet in state.scores.sheets(member).items()
        for measure, score in sheet.items()
    }


def test_a_pack_is_scored_by_keys_put_away_opened_again_submitted_and_merged(
    keys: Keyboard, vacancy: Path, pack: Path
) -> None:
    keys.answer("getOpenFileName", pack)
    keys.press("Ctrl+P")
    assert keys.place.step() == SCORE
    given: dict[Cell, tuple[Rating, str]] = {}
    for number in range(HALF):
        given |= score_applicant(keys, number)
    keys.press("N")
    keys.write("Half a sentence, and the train stops")
    left_at = keys.page(ScorePage).spot
    reference = keys.page(ScorePage).round.applicant(left_at).reference
    keys.press("Ctrl+W")
    assert keys.window.workplace is None
    assert not list(pack.parent.glob("bo.scorepack?*"))
    assert verified(pack).intact

    keys.press("1")
    assert keys.place.bridge.is_pack
    half = scores_in(keys)
    assert {cell: score for cell, score in half.items() if score[0] is not None} == given
    assert [score[1] for score in half.values() if score[0] is None] == ["Half a sentence, and the train stops"]
    page = keys.page(ScorePage)
    assert page.spot == left_at
    assert page.round.applicant(page.spot).reference == reference
    keys.press("N", "Ctrl+A", "Del", "Esc")
    for number in range(HALF, APPLICANTS):
        given |= score_applicant(keys, number)
    assert len(given) == APPLICANTS * CRITERIA
    assert scores_in(keys) == given

    keys.press("Ctrl+Return")
    sheet = keys.sheet(SubmitSheet)
    assert sheet.gaps == 0
    keys.press("Ctrl+Return")
    keys.no_sheet()
    before = scores_in(keys)
    keys.press("3", "X", "Backspace")
    assert scores_in(keys) == before
    keys.press("Ctrl+W")
    assert verified(pack).intact

    keys.answer("getOpenFileName", vacancy)
    keys.press("Ctrl+O")
    keys.sheet(WhoSheet)
    keys.press("Return")
    keys.no_sheet()
    assert keys.place.bridge.actor.member == ""
    keys.drop(pack)
    assert keys.place.step() == PANEL
    panel = keys.page(PanelPage)
    keys.until(panel.preview.isVisible)
    assert not keys.place.bridge.state.submissions
    keys.press("Ctrl+Return")
    assert scores_in(keys) == given
    keys.press("Ctrl+W")
    with at_desk(vacancy) as desk:
        (receipt,) = desk.state.receipts.values()
        assert (receipt.new, receipt.same, receipt.conflicts) == (len(given), 0, 0)
    found = verified(vacancy)
    assert found.intact
