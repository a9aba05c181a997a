"""All of one's own scores, one's own order of applicants, and what other stages score."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister import i18n
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, WriteEvidence
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Interest, Role
from shortlister.domain.scales import NA, Rating
from shortlister.ui.scoring.grid_model import GridModel, Only
from shortlister.ui.scoring.grid_sheet import GridSheet
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
FORM, INTERVIEW = "Application form", "Interview"
POST = DraftPost(
    "Web Manager",
    (
        DraftCriterion("Runs a website", "Experience", "essential", (FORM, INTERVIEW)),
        DraftCriterion("Keeps calm", "Qualities", "essential", (INTERVIEW,)),
        DraftCriterion("Speaks Welsh", "Skills", "desirable", (FORM,)),
        DraftCriterion("Drives", "Skills", "desirable", (FORM,)),
    ),
)
# Applicant → Bo's ratings of what the first stage scores.
SCORED: dict[str, tuple[Rating | None, ...]] = {
    "a0": (3, 2, NA),
    "a1": (None, None, None),
    "a2": (2, None, 1),
    "a3": (None, None, None),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Four applicants, one of them recused; Bo has scored two and written one note."""
    made = make_vacancy(
        tmp_path / "v.shortlist",
        title="Web Manager",
        steps=[
            lambda _: TakeSpecification(POST, "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant(id, f"={id.upper()}", id) for id in SCORED]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
            lambda _: Declare("bo", "a3", Interest.RECUSED, "A cousin"),
        ],
    )
    stage = made.state.vacancy.stage
    made.do(OpenScoring(stage))
    made.take_seat("Bo Rees")
    for applicant, ratings in SCORED.items():
        for measure, rating in zip(measures(made.state, stage), ratings, strict=True):
            if rating is not None:
                made.do(Rate("bo", applicant, measure.key, rating))
    made.do(WriteEvidence("bo", "a2", measures(made.state, stage)[0].key, "Six years"))
    made.do(WriteEvidence("bo", "a2", measures(made.state, stage)[2].key, "No licence"))
    yield made
    made.close()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def opened(page: ScorePage, qtbot: QtBot) -> GridSheet:
    press(Qt.Key.Key_V)

    def found() -> list[GridSheet]:
        return [one for one in page.window().findChildren(GridSheet) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    sheet = found()[0]
    qtbot.waitUntil(sheet.table.hasFocus)
    return sheet


def shown(grid: GridModel) -> list[str]:
    return [grid.headerData(row, Qt.Orientation.Vertical) for row in range(grid.rowCount())]


def test_v_shows_all_of_ones_own_scores_and_enter_goes_to_one(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    page.go_to(Spot(0, 0))
    sheet = opened(page, qtbot)
    QAbstractItemModelTester(sheet.grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    cells = [[sheet.grid.index(row, at).data() for at in range(3)] for row in range(4)]
    assert cells == [["3", "2", "NA"], ["", "", ""], ["2", "", "1"], ["–", "–", "–"]]
    assert [sheet.grid.far(row) for row in range(4)] == ["all", "0 of 3", "2 of 3", "not by you"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        press(key)
    assert page.spot == Spot(2, 1)
    assert not sheet.isVisible()


def test_s_puts_those_of_whom_most_is_missing_first(desk: Desk, show: Show, qtbot: QtBot) -> None:
    sheet = opened(show(ScorePage, desk), qtbot)
    press(Qt.Key.Key_S)
    assert shown(sheet.grid) == ["=A1", "=A2", "=A0", "=A3"]
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_S)
    assert shown(sheet.grid) == ["=A0", "=A1", "=A2", "=A3"]


def test_it_is_sorted_by_the_rating_on_the_criterion_where_one_stands(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    page.go_to(Spot(0, 2))
    sheet = opened(page, qtbot)
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_S)
    column = [sheet.grid.index(row, 2).data() for row in range(4)]
    assert column == ["1", "NA", "", "–"]
    assert sheet.table.currentIndex().column() == 2


@pytest.mark.parametrize(
    ("only", "references"),
    [
        (Only.MISSING, ["=A1", "=A2"]),
        (Only.NOT_ASSESSABLE, ["=A0"]),
        (Only.NO_NOTE, ["=A0"]),
        (Only.ALL, ["=A0", "=A1", "=A2", "=A3"]),
    ],
)
def test_it_can_be_narrowed_to_what_needs_work(
    desk: Desk, show: Show, qtbot: QtBot, only: Only, references: list[str]
) -> None:
    sheet = opened(show(ScorePage, desk), qtbot)
    sheet.only.set_chosen(only.value)
    sheet.only.chosen.emit(only.value)
    assert shown(sheet.grid) == references


def test_it_is_copied_as_tab_separated_text_without_formulas(desk: Desk, show: Show, qtbot: QtBot) -> None:
    opened(show(ScorePage, desk), qtbot)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Applicant\tE1\tD1\tD2",
        "'=A0\t3\t2\tNA",
        "'=A1\t\t\t",
        "'=A2\t2\t\t1",
        "'=A3\t–\t–\t–",
    ]


def test_o_gives_ones_own_random_order_and_keeps_the_cell(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=12, files=())
    page = show(ScorePage, desk)
    page.go_to(Spot(5, 2))
    listed = [one.id for one in page.round.applicants]
    press(Qt.Key.Key_O)
    own = [one.id for one in page.round.applicants]
    assert own != listed
    assert sorted(own) == sorted(listed)
    assert page.round.applicant(page.spot).id == "a005"
    assert page.spot.measure == 2
    again = show(ScorePage, desk)
    assert [one.id for one in again.round.applicants] == own
    press(Qt.Key.Key_O)
    assert [one.id for one in again.round.applicants] == listed
    desk.close()


def test_two_members_have_orders_of_their_own(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=12, files=())
    page = show(ScorePage, desk)
    page.set_own_order(True)
    bo = [one.id for one in page.round.applicants]
    desk.take_seat("Ann Lee")
    page.refresh()
    assert [one.id for one in page.round.applicants] == [f"a{n:03}" for n in range(12)]
    page.set_own_order(True)
    assert [one.id for one in page.round.applicants] != bo
    desk.close()


def test_measures_of_other_stages_stand_closed_in_the_strip_with_their_stage(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    strip = page.pane.overview.strip.strip
    assert [strip.name(strip.index(0, at)) for at in range(strip.columnCount())] == ["E1", "D1", "D2", "E1", "E2"]
    closed = strip.index(0, 4)
    assert closed.data(Qt.ItemDataRole.ToolTipRole) == "E2 by Interview: closed here, scored at the stage Interview"
    assert not closed.flags() & Qt.ItemFlag.ItemIsEnabled
    assert page.pane.overview.closed.isVisible()
    assert page.pane.overview.closed.text() == "2 more at Interview"


def test_a_click_on_a_closed_measure_goes_nowhere(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    strip = page.pane.overview.strip
    before = page.spot
    place = strip.visualRect(strip.strip.index(0, 3)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.spot == before


def test_the_criterion_says_what_another_stage_scores_of_it(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    also = page.pane.head._by_applicant.also
    assert also.text() == "elsewhere: Interview"
    page.go_to(Spot(0, 1))
    assert also.text() == ""


def test_in_welsh_the_choices_over_ones_scores_stand_inside_the_sheet(qtbot: QtBot, show: Show, desk: Desk) -> None:
    i18n.use("cy")
    try:
        sheet = opened(show(ScorePage, desk), qtbot)
        right = sheet.copy.mapTo(sheet, sheet.copy.rect().topRight()).x()
        assert right < sheet.width() - 20
        assert sheet.own.isVisible()
    finally:
        i18n.use("en")
