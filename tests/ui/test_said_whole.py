"""What stands in narrow places is there in full: a result, a heading, how much of a document is not shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import Document, DraftSpecification, Verdict
from shortlister.domain.refusals import Problem, Sentence
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit import painting
from shortlister.ui.kit.table_cells import TextDelegate
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import current, hub
from shortlister.ui.kit.tokens import Role, ThemeName
from shortlister.ui.panel.merge_model import RESULT
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


@pytest.fixture(autouse=True)
def scale() -> Iterator[None]:
    yield
    hub().use(ThemeName.LIGHT, scale=1.0)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    yield made
    made.close()


def resized(qtbot: QtBot, page: Page, wide: int, times: float) -> None:
    hub().use(ThemeName.LIGHT, scale=times)

    def is_wide() -> bool:
        page.window().resize(wide, 700)  # what was shown before may still ask for more room
        return page.width() == wide

    qtbot.waitUntil(is_wide)


def has_room(table: Table, row: int, column: int) -> bool:
    delegate = table.itemDelegate()
    assert isinstance(delegate, TextDelegate)
    return delegate.width_of(current(), table.model().index(row, column)) <= table.columnWidth(column) + 1


@pytest.mark.parametrize(("times", "wide"), [(1.0, 808), (1.0, 1064), (2.0, 1280)])
def test_the_stage_that_a_pack_submits_is_said_in_full(
    show: Show, tmp_path: Path, qtbot: QtBot, times: float, wide: int
) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    pack = tmp_path / "bo.scorepack"
    write_pack(desk, "bo", pack)
    with at_desk(pack) as own:
        own.do(Rate("bo", "a000", measures(own.state, own.state.vacancy.stage)[0].key, 2))
    merge_pack(desk, pack)
    with at_desk(pack) as own:
        own.do(Submit("bo", own.state.vacancy.stage, with_gaps=True))
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    hub().use(ThemeName.LIGHT, scale=times)
    page.take_files([pack])
    resized(qtbot, page, wide, times)
    table = page.preview.table
    assert table.model().index(0, RESULT).data() == "Submits Shortlisting"
    qtbot.waitUntil(lambda: has_room(table, 0, RESULT))
    if times == 1.0:
        assert has_room(table, 0, 1)
        header = table.horizontalHeader()
        assert header.sectionViewportPosition(RESULT) + header.sectionSize(RESULT) <= table.viewport().width()
    desk.close()


@pytest.mark.parametrize(("times", "wide"), [(1.0, 808), (1.0, 1064), (2.0, 1152)])
def test_the_headings_of_applicants_to_be_added_are_said_in_full(
    show: Show, empty: Desk, tmp_path: Path, qtbot: QtBot, times: float, wide: int
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Reference,Name,Email,Phone,Redeployee\n1,Ann Lee,a@b.test,01632 960101,yes\n", encoding="utf-8")
    page = show(ApplicantsPage, empty)
    assert isinstance(page, ApplicantsPage)
    resized(qtbot, page, wide, times)
    page.take_files([file])
    qtbot.waitUntil(lambda: page.preview.model.rowCount() == 1, timeout=15_000)
    table, theme = page.preview.table, current()
    font = theme.font(Role.CAPTION, weight=500)
    for column in range(table.model().columnCount()):
        words = str(table.model().headerData(column, Qt.Orientation.Horizontal))
        longest = max(painting.text_width(line, font) for line in words.split("\n"))
        assert longest <= table.columnWidth(column) - theme.S(14), words
    assert has_room(table, 0, 3)


@pytest.mark.parametrize("wide", [968, 1224])
def test_how_much_of_a_document_is_not_shown_is_said_in_full(show: Show, empty: Desk, qtbot: QtBot, wide: int) -> None:
    page = show(SpecificationPage, empty)
    assert isinstance(page, SpecificationPage)
    resized(qtbot, page, wide, 1.0)
    document = Document("a.docx", "docx", (), problems=tuple(Problem("", Sentence("Lost.")) for _at in range(12)))
    page.arriving.draft = DraftSpecification(Verdict.NOT_A_SPECIFICATION, "", (), (), document)
    page.arriving.choose_asked.emit()
    label = page.source.bar.page_label
    assert label.text() == "12 parts not shown"
    qtbot.waitUntil(label.isVisible)
    qtbot.waitUntil(lambda: label.least() <= label.width())
    assert label.seen() == label.text()
    assert label.least() >= painting.text_width(label.text(), current().font(Role.SECONDARY)) - 1
