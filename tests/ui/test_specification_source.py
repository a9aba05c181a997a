"""The source beside the criteria: drawn, marked, clicked, as text."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from shortlister.ui.shell import Page
from shortlister.ui.specification.page import SpecificationPage
from shortlister.ui.specification.source_pages import SourcePages

Show = Callable[[type[Page], Desk], Page]
SPECIFICATIONS = SAMPLE_DATA / "specifications"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(tmp_path / "v.shortlist", title="Strategic Director")
    yield made
    made.close()


def quiet(qtbot: QtBot, page: SpecificationPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)


@pytest.fixture
def page(desk: Desk, show: Show, qtbot: QtBot) -> SpecificationPage:
    """A PDF of several posts, the second of them taken."""
    shown = show(SpecificationPage, desk)
    assert isinstance(shown, SpecificationPage)
    shown.take_files([SPECIFICATIONS / "strategic-director.pdf"])
    quiet(qtbot, shown)
    qtbot.waitUntil(lambda: shown.source.pages.pages() > 0, timeout=15_000)
    shown.choosing.choose("2")
    quiet(qtbot, shown)
    return shown


def marked(pages: SourcePages) -> str:
    """The words under the marks."""
    words: list[str] = []
    for number, boxes in pages._boxes.items():
        sheet = pages.sheet(number)
        assert sheet is not None
        assert sheet.page is not None
        for box in boxes:
            for word in sheet.page.words:
                across, down = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
                if box[0] <= across <= box[2] and box[1] <= down <= box[3]:
                    words.append(word.text)
    return " ".join(words)


def plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def test_a_pdf_is_drawn_while_one_still_chooses_a_post(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    page.take_files([SPECIFICATIONS / "strategic-director.pdf"])
    quiet(qtbot, page)
    assert page.is_choosing()
    assert page.source.main_view() is page.source.pages
    qtbot.waitUntil(lambda: page.source.bar.page_label.text() == "page 1 of 6", timeout=15_000)


def test_every_criterion_is_marked_where_it_stands(page: SpecificationPage, qtbot: QtBot) -> None:
    for row, one in enumerate(page.bridge.state.criteria_in_order):
        page.side.show_row(row)
        qtbot.waitUntil(lambda: bool(page.source.pages._boxes), timeout=15_000)
        quiet(qtbot, page)
        assert plain(one.text) in plain(marked(page.source.pages))


def test_a_merged_criterion_is_marked_at_both_its_places(page: SpecificationPage, qtbot: QtBot) -> None:
    one, *_between, last = page.bridge.state.criteria_in_order
    merged = replace(one, id="merged", text=f"{one.text}\n{last.text}")
    page.source.mark(merged)
    qtbot.waitUntil(lambda: bool(page.source.pages._boxes), timeout=15_000)
    quiet(qtbot, page)
    page.source.mark(merged)
    said = plain(marked(page.source.pages))
    assert plain(one.text) in said
    assert plain(last.text) in said


def test_what_was_merged_from_two_places_is_marked_at_both_and_chosen_by_a_click_on_either(
    page: SpecificationPage, qtbot: QtBot
) -> None:
    """Of a level's last criterion and the next one's first, which stand in different tables."""
    ones = page.bridge.state.criteria_in_order
    row = next(at for at, one in enumerate(ones) if one.source.page != ones[at + 1].source.page)
    page.side.show_row(row)
    page.hands.merge()
    merged = page.side.current()
    assert merged is not None
    assert merged.text == f"{ones[row].text}; {ones[row + 1].text}"
    pages = page.source.pages
    qtbot.waitUntil(lambda: len(pages._boxes) == 2, timeout=15_000)
    assert plain(marked(pages)) == plain(merged.text)
    page.side.show_row(0)
    for number in (ones[row].source.page, ones[row + 1].source.page):
        assert number is not None
        boxes = page.source._places.find(page.source._parts(merged), pages.drawn())[number]
        left, top, right, low = boxes[0]
        page.source._page_clicked(number, (left + right) / 2, (top + low) / 2)
        assert page.side.current() == merged
        page.side.show_row(0)


def test_cells_that_were_merged_are_both_marked_in_a_text_source(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    page.take_files([SPECIFICATIONS / "web-manager.docx"])
    quiet(qtbot, page)
    first, second, *_others = page.bridge.state.criteria_in_order
    assert first.source.cell != second.source.cell
    page.side.show_row(0)
    page.hands.merge()
    paper = page.source.paper
    shown = paper.document().toRawText()
    assert [plain(shown[slice(*span)]) for span in paper.marked] == [plain(first.text), plain(second.text)]
    assert len(paper.extraSelections()) == 2


def test_the_marked_place_is_brought_into_view_and_painted(page: SpecificationPage, qtbot: QtBot) -> None:
    last = page.side.model.rowCount() - 1
    page.side.show_row(last)
    pages = page.source.pages
    qtbot.waitUntil(lambda: bool(pages._boxes), timeout=15_000)
    quiet(qtbot, page)
    number = min(pages._boxes)
    sheet = pages.sheet(number)
    assert sheet is not None
    place = sheet.place(pages._boxes[number][0]).translated(0, -pages.verticalScrollBar().value())
    assert pages.viewport().rect().contains(place.center().toPoint())
    shot = pages.viewport().grab().toImage()
    colours = {shot.pixelColor(x, round(place.top()) + 1).name() for x in range(int(place.left()), int(place.right()))}
    assert page.shell.theme.theme.colours.hl.name() in colours


def test_a_click_on_a_place_of_the_source_chooses_its_criterion(page: SpecificationPage, qtbot: QtBot) -> None:
    pages = page.source.pages
    page.side.show_row(2)
    qtbot.waitUntil(lambda: bool(pages._boxes), timeout=15_000)
    quiet(qtbot, page)
    wanted, number = page.side.current(), min(pages._boxes)
    box = pages._boxes[number][0]
    page.side.show_row(3)
    sheet = pages.sheet(number)
    assert sheet is not None
    place = sheet.place(box).center() - QPointF(0, pages.verticalScrollBar().value())
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert page.side.current() == wanted


def test_p_turns_to_plain_text_and_back_with_the_same_place_marked(page: SpecificationPage) -> None:
    page.side.show_row(1)
    QTest.keyClick(page.side.list, Qt.Key.Key_P)
    paper = page.source.paper
    assert page.source.main_view() is paper
    assert paper.marked
    one = page.side.current()
    assert one is not None
    assert plain(paper.toPlainText()[slice(*paper.marked[0])]) == plain(one.text)
    assert not any(frame.format().isTableFormat() for frame in paper.document().rootFrame().childFrames())
    QTest.keyClick(page.side.list, Qt.Key.Key_P)
    assert page.source.main_view() is page.source.pages


def test_a_click_in_a_text_source_chooses_its_criterion(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    page.take_files([SPECIFICATIONS / "web-manager.docx"])
    quiet(qtbot, page)
    page.side.show_row(5)
    wanted, paper = page.side.current(), page.source.paper
    assert paper.marked
    cursor = QTextCursor(paper.document())
    cursor.setPosition(paper.marked[0][0] + 3)
    page.side.show_row(6)
    place = paper.cursorRect(cursor).center()
    QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.side.current() == wanted


def test_pages_that_cannot_be_drawn_are_shown_as_text(page: SpecificationPage, qtbot: QtBot) -> None:
    source = page.source
    document = source._document
    assert document is not None
    source.lend_file("broken.pdf", "0" * 64, b"%PDF-1.7\nnothing of a PDF follows")
    source.show_draft(DraftSpecification(Verdict.SPECIFICATION, "", (), (), document))
    qtbot.waitUntil(lambda: source.main_view() is source.paper, timeout=15_000)
    assert source.bar.page_label.text() == "Its pages cannot be drawn; this is its text"
    assert "Strategic Director" in source.paper.toPlainText()


def test_words_are_found_on_the_pages_of_the_source(page: SpecificationPage) -> None:
    page.source.begin_find()
    QTest.keyClicks(page.source.bar.find_field, "Selection process")
    assert page.source.bar.found_label.text().startswith("1 of ")


def test_a_source_that_was_hidden_is_shown_at_the_current_criterion(page: SpecificationPage, qtbot: QtBot) -> None:
    pages = page.source.pages
    page.source.hide()
    page.side.show_row(page.side.model.rowCount() - 1)
    quiet(qtbot, page)
    page.source.show()

    def seen() -> bool:
        sheet = pages.sheet(min(pages._boxes)) if pages._boxes else None
        if sheet is None:
            return False
        place = sheet.place(pages._boxes[sheet.number][0]).translated(0, -pages.verticalScrollBar().value())
        return pages.viewport().rect().contains(place.center().toPoint())

    qtbot.waitUntil(seen, timeout=15_000)


@pytest.mark.parametrize("mark", ["-", "•", "1."])
def test_the_post_of_a_listed_line_stands_left_of_its_dash_or_number(
    desk: Desk, show: Show, qtbot: QtBot, tmp_path: Path, mark: str
) -> None:
    listed = tmp_path / "listed.txt"
    listed.write_text(f"Person specification: Cook\n\nEssential\n{mark} Cooks for forty\n", encoding="utf-8")
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    page.take_files([listed])
    quiet(qtbot, page)
    paper = page.source.paper
    qtbot.waitUntil(lambda: len(paper.marked) == 1, timeout=15_000)
    dash = QTextCursor(paper.document())
    dash.setPosition(paper.marked[0][0])
    dash.movePosition(QTextCursor.MoveOperation.StartOfLine)
    assert paper.post(paper.marked[0]).right() < paper.cursorRect(dash).left()


def test_the_page_that_is_told_is_that_of_the_marked_place(
    desk: Desk, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    """The last line of a page stands in view above the next one."""
    made, path = FPDF(), tmp_path / "ranger.pdf"
    made.set_font("helvetica", size=12)
    for head in (("Person specification: Ranger", "Essential"), ()):
        made.add_page()
        lines = (f"- Knowledge of habitat {at + 9 * (not head)} and how to care for it" for at in range(9))
        for line in (*head, *lines):
            made.cell(0, 9, line, new_x="LMARGIN", new_y="NEXT")
    made.output(str(path))
    page = show(SpecificationPage, desk)
    assert isinstance(page, SpecificationPage)
    page.take_files([path])
    quiet(qtbot, page)
    pages, label = page.source.pages, page.source.bar.page_label
    qtbot.waitUntil(lambda: len(pages.drawn()) == pages.pages() == 2, timeout=30_000)
    page.side.show_row(9)
    assert label.text() == "page 2 of 2"
    page.side.show_row(8)
    assert label.text() == "page 1 of 2"
    page.source.turn_page(1)
    assert label.text() == "page 2 of 2"
