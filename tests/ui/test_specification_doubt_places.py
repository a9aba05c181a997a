"""A doubt about the document as a whole is shown where it stands, settled, put away and brought back by keys."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from fpdf import FPDF
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.specification.doubts import Doubt, DoubtKind
from shortlister.ui.specification.page import SpecificationPage
from tests.ui.test_specification_page import Show, done_reading, opened, press

SHIFT = Qt.KeyboardModifier.ShiftModifier
SOURCE = """<h1>Person specification</h1><p>Post: Clerk</p><p>Ability to speak Welsh is valued by all of us</p>
<table><tr><th>Criteria<th>Essential or desirable<th>Measured by<th>Weighting
<tr><td>Experience of running a website<td>E<td>A/I<td>3
<tr><td>Knowledge of the law of charities<td>D<td>A<td>1
<tr><td>Ability to write plain English<td>E<td>A Z<td>2</table>
<div style="display:none">This paragraph is folded away and nobody sees it.</div>"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    yield desk
    desk.close()


def taken(qtbot: QtBot, show: Show, desk: Desk, source: Path) -> SpecificationPage:
    page = opened(show, desk)
    page.take_files([source])
    done_reading(qtbot, page)
    qtbot.waitUntil(lambda: bool(desk.state.criteria))
    return page


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> SpecificationPage:
    """The page after the document was taken."""
    source = tmp_path / "clerk.html"
    source.write_text(SOURCE, encoding="utf-8")
    return taken(qtbot, show, desk, source)


def of_document(page: SpecificationPage) -> list[Doubt]:
    return [doubt for doubt in page.side.doubts.shown() if not doubt.criterion]


def kept(desk: Desk) -> int:
    """How many doubts the vacancy keeps as put away."""
    return len(desk.state.vacancy.doubts)


def marked(page: SpecificationPage) -> str:
    """The words that are marked on the paper."""
    paper = page.source.paper
    if not paper.marked:
        return ""
    return " ".join(paper.document().toRawText()[slice(*paper.marked[0])].replace("\ufdd0", " ").split())


def press_focused(page: SpecificationPage, key: Qt.Key) -> None:
    press(page, Qt.Key.Key_unknown)  # the window is active
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_each_doubt_about_the_document_is_marked_where_it_stands(page: SpecificationPage) -> None:
    seen = []
    for doubt in of_document(page):
        page.side.doubts.pointed.emit(doubt)
        seen.append(marked(page))
    assert len(seen) == 4
    assert "plain English" in seen[0]  # the last that is shown before what is hidden
    assert seen[1:] == ["Experience of running a website", "A Z", "Ability to speak Welsh is valued by all of us"]


def test_the_criterion_is_marked_again_when_d_goes_on_to_it(page: SpecificationPage, desk: Desk) -> None:
    page.side.show_row(2)
    first = marked(page)
    page.side.doubts.pointed.emit(of_document(page)[-1])
    assert marked(page) != first
    page.side.show_row(2)
    assert marked(page) == first == desk.state.criteria_in_order[2].text


def test_enter_takes_what_was_left_out_where_d_has_gone_to_it(page: SpecificationPage, desk: Desk) -> None:
    while not marked(page).startswith("Ability to speak"):
        press(page, Qt.Key.Key_D)
    press_focused(page, Qt.Key.Key_Return)
    one = page.side.current()
    assert one is not None
    assert (one.text, one.source.block) == ("Ability to speak Welsh is valued by all of us", 2)
    desk.undo()
    assert len(desk.state.criteria) == 3


def test_what_was_put_away_is_shown_and_brought_back_by_keys(page: SpecificationPage, desk: Desk) -> None:
    press(page, Qt.Key.Key_D)
    press_focused(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_D)
    press_focused(page, Qt.Key.Key_Tab)
    assert kept(desk) == 1
    assert page.side.doubts.away_button.text() == "1 put away"
    page._do("accept")  # a later change of another kind, which an undo would have to take back first
    press(page, Qt.Key.Key_D, SHIFT)
    assert [one.away for one in of_document(page)] == [False, False, False, True]
    assert page.side.doubts._count.text() == "3 doubts"
    press_focused(page, Qt.Key.Key_Return)
    assert kept(desk) == 0
    assert not page.side.doubts.away_button.isVisible()
    assert [one.away for one in of_document(page)] == [False] * 4


def test_a_doubt_that_was_put_away_comes_into_view(qtbot: QtBot, page: SpecificationPage) -> None:
    page.side.doubts.settled.emit(of_document(page)[0], "away")
    press(page, Qt.Key.Key_D, SHIFT)
    last, scroll = page.side.doubts._rows[-1], page.side.doubts._scroll
    assert last.doubt.away
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height() > 20)
    press(page, Qt.Key.Key_D, SHIFT)
    assert not any(one.away for one in of_document(page))
    assert scroll.isVisible()


def test_a_page_that_is_a_picture_is_marked_as_a_whole(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> None:
    Image.new("L", (400, 100)).save(tmp_path / "scan.png")
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    paper.add_page()
    paper.multi_cell(0, 6, "Person specification\n\nEssential\n\n- Experience of typing\n- Knowledge of filing\n")
    paper.add_page()
    paper.image(str(tmp_path / "scan.png"), x=20, y=20, w=160)
    paper.output(str(tmp_path / "mixed.pdf"))
    page = taken(qtbot, show, desk, tmp_path / "mixed.pdf")
    qtbot.waitUntil(lambda: page.source.pages.pages() == 2, timeout=15_000)
    (doubt,) = [one for one in of_document(page) if one.kind is DoubtKind.DOCUMENT]
    page.side.doubts.pointed.emit(doubt)
    assert page.source.pages.marked_page == 2
    qtbot.waitUntil(lambda: page.source.pages.page() == 2)
    page.side.show_row(0)
    assert page.source.pages.marked_page == 0


def test_a_hidden_row_is_marked_at_the_row_above_it(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Criteria"
    for row in (["Requirement", "E/D"], ["Knows apples", "E"], ["Knows bees", "E"], ["Knows cats", "D"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "hidden.xlsx")
    page = taken(qtbot, show, desk, tmp_path / "hidden.xlsx")
    (doubt,) = [one for one in of_document(page) if "Row 3" in one.said]
    page.side.doubts.pointed.emit(doubt)
    assert marked(page) == "Knows apples"
