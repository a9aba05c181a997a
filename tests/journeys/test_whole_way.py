"""One vacancy the whole way through the window by keys: from a specification of 86 criteria to the workbook."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from shortlister import SAMPLE_DATA
from shortlister.desk.reporting import verified
from shortlister.domain.edits.scoring import GivenScore, TakeScores
from shortlister.domain.findings.differences import differences
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision, Level
from shortlister.domain.scales import Rating
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.moderation.rest import RestSheet
from shortlister.ui.new_vacancy import NewVacancySheet
from shortlister.ui.panel.member_sheet import MemberSheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.report.page import ReportPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.shortlist.page import ShortlistPage
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.specification.rule_sheet import RuleSheet
from shortlister.ui.who import WhoSheet
from tests.journeys.at_keyboard import Keyboard, at_keyboard

SPECIFICATION = SAMPLE_DATA / "specifications" / "strategic-director.pdf"
BY_HAND = 3
"""How many applicants are scored by digits, criterion by criterion; the rest come as a file would."""


def sit_down(keys: Keyboard, name: str) -> None:
    """Change who is at the desk."""
    keys.press("Ctrl+Shift+P")
    who = keys.sheet(WhoSheet)
    for _ in who.rows:
        if who.chosen.name == name:
            break
        keys.press("Down")
    for _ in who.rows:
        if who.chosen.name == name:
            break
        keys.press("Up")
    assert who.chosen.name == name
    keys.press("Return")
    keys.no_sheet()


def make_the_vacancy(keys: Keyboard, path: Path) -> None:
    keys.press("Ctrl+N")
    sheet = keys.sheet(NewVacancySheet)
    keys.write("Strategic Director")
    keys.press("Tab")
    keys.write("SD-01")
    keys.tab_to(sheet.choose_button)
    keys.answer("getOpenFileName", SPECIFICATION)
    keys.press("Return")
    keys.answer("getSaveFileName", path)
    keys.press("Ctrl+Return")
    page = keys.page(SpecificationPage)
    keys.until(page.is_choosing)
    keys.press("1")
    keys.until(lambda: bool(keys.place.bridge.state.criteria))


def accept_the_criteria(keys: Keyboard) -> None:
    page = keys.page(SpecificationPage)
    assert len(keys.place.bridge.state.criteria) == 86
    assert {one.level for one in keys.place.bridge.state.criteria.values()} == {Level.ESSENTIAL}
    assert keys.focus() is page.side.list
    keys.press("Ctrl+Shift+A")
    assert page.header.progress.isVisible() or page.header.opening.isVisible()
    assert all(one.accepted for one in keys.place.bridge.state.criteria.values())


def fix_the_rule(keys: Keyboard) -> None:
    keys.press("R")
    sheet = keys.sheet(RuleSheet)
    keys.tab_to(sheet.places)
    keys.write("4")
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert keys.place.bridge.state.vacancy.rule.places == 4


def add_the_applicants(keys: Keyboard) -> None:
    keys.press("Alt+2")
    page = keys.page(ApplicantsPage)
    keys.answer("getOpenFileName", SAMPLE_DATA / "applicants.csv")
    keys.press("F")
    keys.until(page.preview.isVisible)
    said = " ".join(label.text() for label in page.preview.findChildren(QLabel) if label.isVisible())
    assert "Ethnicity" in said
    assert "Date of birth" in said
    keys.press("Ctrl+Return")
    state = keys.place.bridge.state
    assert len(state.applicants) == 24
    assert {person.name for person in state.persons.values()} >= {"Hannah Mellor"}
    shown = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert "Hannah Mellor" not in " ".join(map(str, shown))


def add_the_panel(keys: Keyboard) -> None:
    keys.press("Alt+3")
    page = keys.page(PanelPage)
    for name in ("Ann Lee", "Bo Rees"):
        keys.press("A")
        keys.sheet(MemberSheet)
        keys.write(name)
        keys.press("Return")
        keys.no_sheet()
    assert keys.focus() is page.members
    keys.press("F6")
    assert keys.focus() is page.grid
    keys.press("Shift+N", "Right", "Shift+N")
    assert not page.declarations.missing()


def open_scoring(keys: Keyboard) -> None:
    keys.press("Ctrl+Return")
    keys.sheet(Sheet)
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert keys.place.bridge.state.stage.open


def rating_of(applicant: int, measure: int, member: int) -> Rating:
    """Made up: the further down the list the weaker; the second member differs here and there."""
    rating = 3 if applicant < 4 else 2 if applicant < 8 else (measure + applicant) % 3 + 1
    return rating - 1 if member and (applicant + 3 * measure) % 41 == 0 else rating


def score(keys: Keyboard, number: int, name: str) -> None:
    """Some applicants by digits, the others as from a file; then the sheet that locks them."""
    sit_down(keys, name)
    keys.press("Alt+4")
    page = keys.page(ScorePage)
    state = keys.place.bridge.state
    member = next(one.id for one in state.members.values() if one.name == name)
    lines = measures(state, state.vacancy.stage)
    order = [one.id for one in page.round.applicants]
    places = {one.id: at for at, one in enumerate(state.applicants_in_order)}
    for applicant in order[:BY_HAND]:
        for at in range(len(lines)):
            assert page.ids()[0] == applicant
            keys.press(str(rating_of(places[applicant], at, number)))
    mine = keys.place.bridge.state.scores.sheets(member)
    assert sum(len(sheet.rated) for sheet in mine.values()) == BY_HAND * len(lines)
    given = [
        GivenScore(applicant, line.key, rating_of(places[applicant], at, number), f"Page {at % 3 + 1}")
        for applicant in order[BY_HAND:]
        for at, line in enumerate(lines)
    ]
    assert keys.place.bridge.attempt(TakeScores(member, state.vacancy.stage, given, "scores.csv"))
    keys.press("Ctrl+Return")
    sheet = keys.sheet(SubmitSheet)
    assert sheet.gaps == 0
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert keys.place.bridge.state.submitted(member, state.vacancy.stage)


def moderate(keys: Keyboard) -> None:
    keys.press("Alt+5")
    page = keys.page(ModeratePage)
    stage = keys.place.bridge.state.vacancy.stage
    before = differences(keys.place.bridge.state, stage).open
    assert before > 5
    for _ in range(3):
        keys.press("Space", "2", "R")
        assert keys.focus() is page.panel.reason
        keys.write("We read the page together")
        keys.press("Ctrl+Return")
    assert differences(keys.place.bridge.state, stage).open == before - 3
    assert all(isinstance(one.reason, str) and one.reason for one in keys.place.bridge.state.agreed.values())
    keys.press("S")
    sheet = keys.sheet(RestSheet)
    if sheet.which is not None:
        keys.tab_to(sheet.which._segments[0])
        keys.press("Right")
    keys.press("3", "R")
    keys.write("The lower rating is what both saw")
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert differences(keys.place.bridge.state, stage).open == 0


def sign_off(keys: Keyboard) -> None:
    keys.press("Alt+6")
    page = keys.page(ShortlistPage)
    keys.press("O")
    keys.sheet(Sheet)
    keys.press("Ctrl+Return")
    keys.no_sheet()
    state = keys.place.bridge.state
    assert len(state.outcomes) == 24
    assert sum(one.decision is Decision.SHORTLISTED for one in state.outcomes.values()) == 4
    assert page.table.hasFocus()
    keys.press("Ctrl+Return")
    keys.sheet(Sheet)
    keys.press("Ctrl+Return")
    keys.no_sheet()
    assert keys.place.bridge.state.stage.signed_off


def export(keys: Keyboard, workbook: Path) -> None:
    keys.press("Alt+7")
    page = keys.page(ReportPage)
    keys.answer("getSaveFileName", workbook)
    keys.press("Ctrl+E")
    keys.until(lambda: "is written" in keys.place.keybar.said())
    assert page.isVisible()


@pytest.mark.usefixtures("workers_started_anew")
def test_a_vacancy_goes_the_whole_way_by_keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keys:
        make_the_vacancy(keys, tmp_path / "director.shortlist")
        accept_the_criteria(keys)
        fix_the_rule(keys)
        add_the_applicants(keys)
        add_the_panel(keys)
        open_scoring(keys)
        score(keys, 1, "Bo Rees")
        score(keys, 0, "Ann Lee")
        moderate(keys)
        sign_off(keys)
        export(keys, tmp_path / "matrix.xlsx")
        state = keys.place.bridge.state
        found = ranking(state, state.vacancy.stage)
    book = CalamineWorkbook.from_path(tmp_path / "matrix.xlsx")
    assert book.sheet_names == [
        "Summary", "Matrix", "Scores Ann Lee", "Scores Bo Rees", "Moderation", "Measured by", "Outcomes",
        "Declarations", "Audit trail", "Key",
    ]  # fmt: skip
    rows = book.get_sheet_by_name("Matrix").to_python()
    heading = next(row for row in rows if str(row[0]).startswith("Applicant"))
    body = rows[rows.index(heading) + 1 :]
    by_reference = {str(row[0]): row for row in body}
    for one in found.standings:
        row = by_reference[one.reference]
        assert row[heading.index("Rank")] == (one.rank or "–"), one.reference
        assert row[heading.index("Check")] == "agrees", one.reference
    assert [row[0] for row in body[:4]] == [one.reference for one in found.standings if (one.rank or 99) <= 4]
    assert verified(tmp_path / "director.shortlist").intact
