"""Measures of other stages on Score: plainly there and closed, with the stage where they come; asked, they say so."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role
from shortlister.ui.kit.theme import hub
from shortlister.ui.scoring.elsewhere import Elsewhere
from shortlister.ui.scoring.elsewhere_sheet import ElsewhereSheet
from shortlister.ui.scoring.page import ScorePage
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]
FORM, INTERVIEW = "Application form", "Interview"


def made(path: Path, *, criteria: int = 12) -> Desk:
    """So many criteria on the form; every third again at interview, and one at interview alone."""
    drafts = [
        DraftCriterion(
            f"Shows that the thing of the number {n} was done", f"Group {n // 5 + 1}",
            "essential", (FORM, INTERVIEW) if n % 3 == 0 else (FORM,),
        )
        for n in range(criteria)
    ]  # fmt: skip
    drafts.append(DraftCriterion("Keeps calm", f"Group {(criteria - 1) // 5 + 1}", "essential", (INTERVIEW,)))
    desk = make_vacancy(
        path,
        title="Web Manager",
        steps=[
            lambda _: TakeSpecification(DraftPost("Web Manager", tuple(drafts)), "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant(f"a{n}", f"A-{n}", f"Person {n}") for n in range(3)]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    return desk


@pytest.fixture
def page(tmp_path: Path, show: Show) -> Iterator[ScorePage]:
    desk = made(tmp_path / "v.shortlist")
    shown = show(ScorePage, desk)
    shown.window().resize(1280, 766)
    QTest.qWait(20)
    yield shown
    desk.close()


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def footed(page: ScorePage) -> list[str]:
    heard: list[str] = []
    page.shell.messages._keybar.say = lambda words, **_more: heard.append(words)  # type: ignore[method-assign]
    return heard


def test_each_stands_closed_after_the_tiles_and_the_heading_names_the_stage(page: ScorePage) -> None:
    strip = page.pane.overview.strip
    cells = [strip.strip.index(0, at) for at in range(strip.strip.columnCount())]
    closed = [strip.strip.name(cell) for cell in cells if strip.strip.closed(cell)]
    assert closed == ["E1", "E4", "E7", "E10", "E13"]
    for cell in cells[-5:]:
        assert strip.viewport().rect().contains(strip.visualRect(cell))
    button = page.pane.overview.closed
    assert button.isVisible()
    assert button.text() == "5 more at Interview"
    assert button.rect().width() >= button.sizeHint().width()


def test_a_padlock_is_painted_where_it_is_closed(page: ScorePage) -> None:
    strip = page.pane.overview.strip
    picture = strip.viewport().grab().toImage()

    def inks(column: int) -> int:
        place = strip.visualRect(strip.strip.index(0, column)).adjusted(4, 22, -4, -12)
        return len({picture.pixel(x, y) for x in range(place.left(), place.right())
                    for y in range(place.top(), place.bottom())})  # fmt: skip

    assert inks(12) > inks(5)  # an open tile that is not scored is empty


def test_a_click_says_where_it_is_scored_and_scores_nothing(page: ScorePage) -> None:
    heard, strip, before = footed(page), page.pane.overview.strip, page.spot
    place = strip.visualRect(strip.strip.index(0, 12)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == ["E1 by Interview: closed here, scored at the stage Interview"]
    assert page.spot == before
    press(Qt.Key.Key_3)
    assert {measure for _member, _applicant, measure in (key for key, _score in page.bridge.state.scores.items())} == {
        page.round.measures[0].key
    }


def test_no_key_leads_into_one(page: ScorePage) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Down):
        press(key)
    assert page.spot.measure == len(page.round.measures) - 1
    assert all(one.method.name == FORM for one in page.round.measures)
    press(Qt.Key.Key_3)
    for _ in range(40):
        press(Qt.Key.Key_3)
    scored = {key[2] for key, _score in page.bridge.state.scores.items()}
    assert scored <= {one.key for one in page.round.measures}


def put_away() -> None:
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ElsewhereSheet)
    sheet.reject()


def texts(sheet: ElsewhereSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel) if label.text()]


def test_l_lists_them_under_their_stage(page: ScorePage) -> None:
    press(Qt.Key.Key_L)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ElsewhereSheet)
    said = texts(sheet)
    assert said[0] == "What other stages score"
    assert said.count("Interview") == 6  # the stage, and the method of each
    for reference in ("E1", "E4", "E7", "E10", "E13"):
        assert reference in said
    assert "Keeps calm" in said
    sheet.reject()


def test_the_button_does_the_same(page: ScorePage) -> None:
    page.pane.overview.closed.click()
    put_away()


def test_by_criterion_the_criterion_says_that_it_comes_again(page: ScorePage) -> None:
    page.set_order(True)
    facts = page.pane.head._by_criterion.facts
    assert facts.text() == "Group 1 · measured by Application form · elsewhere: Interview"
    press(Qt.Key.Key_Right)
    assert facts.text() == "Group 1 · measured by Application form"
    assert page.pane.overview.closed.isVisible()


def test_on_a_wide_page_the_column_holds_them_under_their_stage(page: ScorePage) -> None:
    page.window().resize(1920, 1046)
    QTest.qWait(30)
    column = page.column
    assert column.isVisible()
    rows = [column.list.column.entry(column.list.column.index(at)) for at in range(column.list.column.rowCount())]
    at = rows.index("Interview: closed here")
    assert all(isinstance(entry, Elsewhere) for entry in rows[at + 1 :])
    assert column.closed.isVisible()
    assert column.closed.text() == "5 more at Interview"
    heard = footed(page)
    index = column.list.column.index(len(rows) - 1)
    column.list.scrollTo(index)
    QTest.mouseClick(column.list.viewport(), Qt.MouseButton.LeftButton, pos=column.list.visualRect(index).center())
    assert heard == ["E13 by Interview: closed here, scored at the stage Interview"]
    column.closed.click()
    put_away()


def test_where_there_are_many_criteria_those_of_the_group_stand_with_it(tmp_path: Path, show: Show) -> None:
    desk = made(tmp_path / "many.shortlist", criteria=24)
    page = show(ScorePage, desk)
    page.window().resize(1280, 766)
    QTest.qWait(20)
    strip = page.pane.overview.strip.strip
    cells = [strip.index(0, at) for at in range(strip.columnCount())]
    assert [strip.name(cell) for cell in cells if strip.closed(cell)] == ["E1", "E4"]
    assert page.pane.overview.closed.text() == "9 more at Interview"
    assert page.pane.overview.closed.isVisible()
    desk.close()


def test_what_several_stages_score_stands_apart_by_stage_and_is_said_in_full(tmp_path: Path, show: Show) -> None:
    methods = ((FORM, "Certificates", INTERVIEW), (FORM, "Test"), (FORM, INTERVIEW))
    drafts = tuple(DraftCriterion(f"Shows {n}", "", "essential", each) for n, each in enumerate(methods))
    desk = make_vacancy(tmp_path / "v.shortlist", title="Clerk", steps=[
        lambda _: TakeSpecification(DraftPost("Clerk", drafts), "x", "spec.docx"),
        lambda _: AddApplicants([NewApplicant("a0", "A-0", "Person")]),
        lambda _: AddMember("bo", "Bo Rees", Role.CHAIR),
    ])  # fmt: skip
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    page.window().resize(1280, 766)
    QTest.qWait(20)
    strip, also = page.pane.overview.strip, page.pane.head._by_applicant.also
    assert page.pane.overview.closed.text() == "4 more at 3 other stages"
    assert [bool(strip.gap_at(column)) for column in range(3, 7)] == [True, True, False, True]
    assert also.text() == "elsewhere: Interview, Certificates (Checks)"
    assert also.width() >= also.sizeHint().width()
    desk.close()


def test_a_stage_that_shares_nothing_shows_nothing(tmp_path: Path, show: Show) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=())
    page = show(ScorePage, desk)
    assert not page.pane.overview.closed.isVisible()
    press(Qt.Key.Key_L)
    assert QApplication.activeModalWidget() is None
    desk.close()


def test_in_a_pack_and_at_200_per_cent_it_is_the_same(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = made(tmp_path / "v.shortlist")
    desk.take_seat("")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    desk.close()
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keys:
        show_large(keys, tmp_path / "bo.scorepack")
        page = keys.page(ScorePage)
        keys.press("PgDown")
        button, strip = page.pane.overview.closed, page.pane.overview.strip
        for part in (button, strip):
            place = QRect(part.mapTo(page.pane.viewport(), QPoint()), part.size())
            assert page.pane.viewport().rect().contains(place)
        keys.press("L")
        sheet = keys.sheet(ElsewhereSheet)
        for label in sheet.findChildren(QLabel):
            assert not label.wordWrap() or label.heightForWidth(label.width()) <= label.height() + 1
        keys.press("Esc")
        keys.no_sheet()


def show_large(keys: Keyboard, path: Path) -> None:
    """Text at 200 %."""
    window = keys.window
    window.preferences.keep(replace(window.preferences.now, scale=2.0))
    hub().use(scale=2.0)
    window.open_path(path)
    keys.page(ScorePage)
    QTest.qWait(50)
