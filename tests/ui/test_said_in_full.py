"""What a window must not hide: why scoring does not open, which row was edited, how many are recent, who is in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.changes import Change
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.scoring import Submit
from shortlister.domain.edits.specification import AcceptCriteria, MoveCriterion
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.painting import text_width
from shortlister.ui.kit.preferences import RecentFile
from shortlister.ui.kit.theme import current, hub
from shortlister.ui.kit.tokens import Role, ThemeName
from shortlister.ui.report.exports import ExportRow
from shortlister.ui.scoring_opens import in_the_way_words
from shortlister.ui.shell import Page
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.start import StartPage
from tests.ui.test_panel_merge_page import begun, rate

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier
POST = DraftPost(
    "Web Manager",
    tuple(
        DraftCriterion(text, "", level, ("Application form",))
        for text, level in (("A degree", "essential"), ("Leads people", "essential"), ("Drives", "desirable"))
    ),
)


@pytest.fixture
def scale() -> Iterator[None]:
    yield
    hub().use(ThemeName.LIGHT, scale=1.0)


@pytest.fixture
def specification(tmp_path: Path, show: Show) -> Iterator[tuple[SpecificationPage, Desk]]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Web Manager", steps=[lambda _: TakeSpecification(POST, "x")])
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    yield page, desk
    desk.close()


def foot(page: QWidget) -> str:
    (found,) = page.window().findChildren(KeyBar)
    return found.said()


def test_ctrl_enter_says_why_scoring_does_not_open(specification: tuple[SpecificationPage, Desk]) -> None:
    page, desk = specification
    QTest.keyClick(page.side.list, Qt.Key.Key_Return, CTRL)
    assert foot(page) == "Before scoring opens, 3 criteria are still to be accepted"
    desk.do(AcceptCriteria(tuple(desk.state.criteria)))
    QTest.keyClick(page.side.list, Qt.Key.Key_Return, CTRL)
    assert not page.header.opening.isEnabled()
    assert foot(page) == page.header.hindrance.text() != ""
    assert not desk.state.stage.open


def test_enter_on_a_criterion_in_doubt_names_the_doubt_and_accepts_nothing(tmp_path: Path, show: Show) -> None:
    open_level = DraftPost("Web Manager", (DraftCriterion("A degree", "", "unspecified", ("Application form",)),))
    desk = make_vacancy(tmp_path / "o.shortlist", title="Web", steps=[lambda _: TakeSpecification(open_level, "x")])
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    (one,) = desk.state.criteria.values()
    QTest.keyClick(page.side.list, Qt.Key.Key_Return)
    assert foot(page) == f"{one.reference} has a doubt that needs a decision first"
    assert not any(each.accepted for each in desk.state.criteria.values())
    desk.close()


def test_a_row_that_gets_another_reference_is_named_by_both(specification: tuple[SpecificationPage, Desk]) -> None:
    page, desk = specification
    said: list[str] = []

    def heard(change: object) -> None:
        assert isinstance(change, Change)
        said.append(str(change.label))

    page.bridge.changed.connect(heard)
    page.side.show_row(1)
    QTest.keyClick(page.side.list, Qt.Key.Key_L)
    QTest.keyClick(page.side.list, Qt.Key.Key_L)
    page.side.show_row(0)
    page.bridge.attempt(MoveCriterion(desk.state.criteria_in_order[0].id, 1))
    assert said == ["E2 edited and renumbered D1", "D1 edited and renumbered E2", "E1 moved and renumbered E2"]


def test_the_keys_of_recent_vacancies_are_as_many_as_there_are(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    start = StartPage(window)
    for count, caps in ((1, ("1",)), (4, ("1–4",)), (9, ("1–6",))):
        start.show_recent([RecentFile(f"/{number}.shortlist") for number in range(count)])
        assert [hint.caps for hint in start.keybar.hints() if hint.text == "recent"] == [caps]
    start.show_recent([])
    assert not [hint for hint in start.keybar.hints() if hint.text == "recent"]


def test_that_a_member_has_submitted_is_read_in_the_largest_text(show: Show, tmp_path: Path, scale: None) -> None:
    page, desk = begun(show, tmp_path)
    pack = tmp_path / "bo.scorepack"
    page.bridge.write_pack("bo", pack)
    rate(pack, 2, 2)
    with at_desk(pack) as own:
        own.do(Submit("bo", own.state.vacancy.stage, with_gaps=True))
    page.bridge.merge_packs([pack])
    model, table = page.members_model, page.members
    index = model.index(model.row_of("bo"), 4)
    assert str(index.data()).startswith("Submitted ")
    page.window().resize(828, 640)  # what 1260 at 200 % leave beside the sidebar
    hub().use(ThemeName.LIGHT, scale=2.0)
    page.refresh()
    words = str(index.data())
    assert words == "Submitted"
    assert "Submitted " in str(index.data(Qt.ItemDataRole.AccessibleTextRole))  # with its day
    room = table.columnWidth(4) - current().S(2 * 12 + 24)
    assert text_width(words, current().font(Role.SECONDARY)) <= room
    desk.close()


def test_what_an_export_is_stands_there_in_full(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = ExportRow("eye-off", "Selection in numbers", "nobody can be told from it", window)
    row.setFixedWidth(current().S(380))
    row.adjustSize()
    window.show()
    qtbot.waitUntil(row.isVisible)
    assert row._form.height() >= row._form.heightForWidth(row._form.width())
    assert row._form.text() == "nobody can be told from it"
    assert row._form.wordWrap()


def test_what_keeps_scoring_from_opening_is_said_in_one_sentence() -> None:
    none, nobody = (
        Problem("", Sentence(words)) for words in ("There is no applicant yet.", "Nobody on the panel scores yet.")
    )
    level = Problem("E3", Sentence("has no level; settle whether it is essential or desirable"))
    assert in_the_way_words([]) == ""
    assert in_the_way_words([none]) == "There is no applicant yet."
    assert in_the_way_words([none, nobody]) == "There is no applicant yet, and 1 more thing is missing."
    assert in_the_way_words([level, none, nobody]) == (
        "E3: has no level; settle whether it is essential or desirable, and 2 more things are missing."
    )
