"""From settled ratings of the sample vacancy to the last signature by keys: ties, schemes, reserve, later stages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.reporting import verified
from shortlister.domain.edits.moderation import AgreeRest
from shortlister.domain.edits.scoring import GivenScore, Submit, TakeScores
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Decision, Way
from shortlister.domain.scales import Rating
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.report.chart_sheet import ChartSheet
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import SHORTLIST
from shortlister.ui.shortlist.heard import HeardSheet
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.shortlist.schemes import SchemesSheet
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.journeys.sample_meeting import NAMES, sample_scored


@pytest.fixture
def settled(tmp_path: Path) -> Iterator[Desk]:
    """The sample vacancy with everybody's scores, moderated; six places."""
    desk = sample_scored(tmp_path / "v.shortlist")
    desk.do(AgreeRest(desk.state.vacancy.stage, Way.MEDIAN, "Read together", every=True))
    desk.take_seat("Ann Lee")
    yield desk
    desk.close()


def words_in(sheet: Sheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def look(keys: Keyboard, page: ShortlistPage) -> None:
    """Filter the list, and read what was said of the first."""
    keys.press("/")
    keys.write("E3 >= 2 and gate = pass")
    assert page.filtering.said.text() == "10 of 24 applicants"
    keys.press("Ctrl+A", "Del", "Esc", "Return")
    sheet = keys.sheet(HeardSheet)
    assert "The scores of A-R6X" in words_in(sheet)
    assert not any(name in words_in(sheet) for name in NAMES)
    keys.press("End", "Esc")
    keys.no_sheet()


def break_ties(keys: Keyboard, page: ShortlistPage, desk: Desk) -> None:
    """The three at place 7, pair by pair."""
    while page.current is None or page.current.reference != "A-9TB":
        keys.press("Down")
    keys.press("T")
    assert page.tie.isVisible()
    keys.press("Down", "Return")
    sheet = keys.sheet(HeardSheet)
    assert "A-9TB" in words_in(sheet)
    keys.press("Esc")
    keys.no_sheet()
    while page.tie.isVisible():
        keys.press("1")
        keys.write("The stronger first year in the post")
        keys.press("Ctrl+Return")
    assert 2 <= len(desk.state.ties) <= 3
    entry = desk.history.undoable
    assert "who are level. They differ in" in entry
    assert "apart in all. Reason: The stronger first year" in entry


def decide(keys: Keyboard, page: ShortlistPage, desk: Desk) -> None:
    """Outcomes by the rule, then who is under a scheme: nobody is named before it is sure that nobody looks."""
    stage = page.stage
    keys.press("O")
    keys.sheet(Sheet)
    keys.write("4")
    keys.press("Tab")
    keys.write("3")
    keys.press("Tab")
    keys.write("31/03/2099")
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert desk.state.stages[stage].reserve_until == "2099-03-31"
    assert len(desk.state.outcomes) == 24
    assert not page.heading.sign.isEnabled()
    assert page.heading._why.text() == "1 reason still needed"
    keys.press("P")
    assert "A-F4C" not in words_in(keys.sheet(Sheet))
    keys.press("Ctrl+Return")
    sheet = keys.sheet(SchemesSheet)
    assert "A-F4C" in words_in(sheet)
    (entry,) = sheet.entries
    keys.tab_to(entry.what._segments[0])
    keys.press("Right", "Right")
    keys.tab_to(entry.why)
    keys.write("Two of the four places went to higher totals; next on the reserve list.")
    keys.press("Ctrl+Return")
    keys.no_sheet()
    kept = next(one for one in desk.state.outcomes.values() if one.by_hand)
    assert (kept.decision, kept.reason[:14]) == (Decision.RESERVE, "Two of the fou")


def sign(keys: Keyboard, page: ShortlistPage, desk: Desk) -> str:
    """The signature; what the sheet said before it."""
    assert page.heading.sign.isEnabled()
    keys.press("Ctrl+Return")
    said = words_in(keys.sheet(Sheet))
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert desk.state.stages[page.stage].signed_off
    before = desk.state.outcomes
    keys.press("3", "O", "T", "U")
    assert desk.state.outcomes is before
    return said


def report(keys: Keyboard, tmp_path: Path) -> None:
    """The ledger, a chart, and on to the next stage."""
    keys.press("Alt+7")
    page = keys.page(ReportPage)
    keys.until(page._left.criteria.isVisible)
    keys.press("Ctrl+F")
    keys.write('"who are level" tie')
    assert 2 <= page._ledger.found <= 3
    keys.press("Esc", "Ctrl+Shift+G")
    sheet = keys.sheet(ChartSheet)
    keys.answer("getSaveFileName", tmp_path / "totals.svg")
    assert len(sheet.charts) == 3
    keys.press("3", "Ctrl+Return")
    assert "Line: 6 places" in (tmp_path / "totals.svg").read_text(encoding="utf-8")
    keys.no_sheet()
    keys.press("Ctrl+Shift+N")
    keys.sheet(Sheet)
    keys.press("Ctrl+Return")
    keys.no_sheet()


def interviewed(desk: Desk) -> None:
    """The four are interviewed; of one, one essential could not be asked."""
    stage = desk.state.vacancy.stage
    desk.take_seat("")
    desk.do(OpenScoring(stage))
    people = [one.id for one in applicants_in(desk.state, stage)]
    keys = [one.key for one in measures(desk.state, stage)]
    ratings: tuple[tuple[Rating, Rating], ...] = (("NA", 3), (3, 2), (2, 2), (1, 2))
    for member in desk.state.members_in_order:
        given = [
            GivenScore(one, key, rating, "")
            for one, own in zip(people, ratings, strict=True)
            for key, rating in zip(keys, own, strict=True)
        ]
        desk.do(TakeScores(member.id, stage, given))
        desk.do(Submit(member.id, stage))
    desk.take_seat("Ann Lee")


def test_the_shortlist_stands_and_the_vacancy_goes_on_to_its_last_stage_by_keys(
    settled: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keys:
        keys.window.show_vacancy(Bridge(settled), SHORTLIST)
        page = keys.page(ShortlistPage)
        first = page.stage
        page.table.setFocus()
        look(keys, page)
        break_ties(keys, page, settled)
        decide(keys, page, settled)
        sign(keys, page, settled)
        report(keys, tmp_path)
        assert settled.state.stage.name == "Interview"
        interviewed(settled)
        keys.place.bridge.seated.emit()
        keys.press("Alt+6")
        page = keys.page(ShortlistPage)
        assert page.stage == settled.state.vacancy.stage != first
        keys.press("O")
        keys.sheet(Sheet)
        keys.write("1")
        keys.press("Ctrl+Return")
        keys.no_sheet()
        said = sign(keys, page, settled)
        assert "is essential and was never assessed of" in said
        keys.press("Alt+7")
        assert not keys.page(ReportPage)._next.isEnabled()
    assert verified(settled.path).intact
