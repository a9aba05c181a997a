"""Where there is room for one side only, the source is shown at the place of the criterion chosen meanwhile."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

import docx
import pytest
from fpdf import FPDF
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.shell import Page
from shortlister.ui.specification.page import SpecificationPage

Show = Callable[[type[Page], Desk], Page]
_ROWS: Final = tuple(
    (
        f"Keeps lock {number} of the canal in good order whatever the weather",
        "Essential" if number % 3 else "Desirable",
        "Application form, Interview",
    )
    for number in range(1, 41)
)
_HEADS: Final = ("Criterion", "Level", "Measured by")


def _word(path: Path) -> None:
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    table = paper.add_table(len(_ROWS) + 1, 3)
    for row, texts in enumerate((_HEADS, *_ROWS)):
        for cell, text in zip(table.rows[row].cells, texts, strict=True):
            cell.text = text
    paper.save(str(path))


def _page(path: Path) -> None:
    rows = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in (_HEADS, *_ROWS))
    path.write_text(f"<html><body><h1>Person specification</h1><table>{rows}</table></body></html>", encoding="utf-8")


def _text(path: Path) -> None:
    told = "\n".join(f"- {text}" for text, _level, _methods in _ROWS)
    path.write_text(f"Person specification\n\nEssential criteria\n\n{told}\n", encoding="utf-8")


def _pdf(path: Path) -> None:
    paper = FPDF()
    paper.set_font("Helvetica", size=12)
    paper.add_page()
    paper.cell(0, 12, "Person specification", new_x="LMARGIN", new_y="NEXT")
    with paper.table(col_widths=(60, 20, 40), line_height=10) as table:
        for row in (_HEADS, *_ROWS):
            table.row(row)
    paper.output(str(path))


_SOURCES: Final[Mapping[str, Callable[[Path], None]]] = {"docx": _word, "html": _page, "txt": _text, "pdf": _pdf}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(tmp_path / "v.shortlist", title="Lock Keeper")
    yield made
    made.close()


@pytest.fixture(params=list(_SOURCES))
def page(request: pytest.FixtureRequest, tmp_path: Path, desk: Desk, show: Show, qtbot: QtBot) -> SpecificationPage:
    """A window with room for one side; the criteria are shown."""
    path = tmp_path / f"specification.{request.param}"
    _SOURCES[request.param](path)
    shown = show(SpecificationPage, desk)
    assert isinstance(shown, SpecificationPage)
    shown.window().resize(640, 480)
    qtbot.waitUntil(lambda: shown.width() == 640)
    shown.take_files([path])
    _quiet(qtbot, shown)
    if shown.source.isVisible():
        shown.other_side()
    assert shown.side.isVisible()
    assert len(shown.bridge.state.criteria) == len(_ROWS)
    return shown


def _quiet(qtbot: QtBot, page: SpecificationPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.jobs.busy(), timeout=30_000)


def _is_wide(page: SpecificationPage, wide: int) -> bool:
    return page.width() == wide


def _is_seen(page: SpecificationPage, number: int) -> bool:
    """Whether the mark stands whole inside the view and over the text of that number."""
    source = page.source
    if source.main_view() is source.paper:
        paper = source.paper
        shown = paper.document().toRawText()
        said = [" ".join(shown[slice(*span)].split()) for span in paper.marked]
        seen = QRect(0, 0, paper.viewport().width(), paper.viewport().height())
        return said == [_ROWS[number][0]] and seen.contains(paper.post(paper.marked[0]))
    pages = source.pages
    sheets = [(pages.sheet(at), boxes) for at, boxes in pages._boxes.items()]
    if not sheets:
        return False
    top, high = pages.verticalScrollBar().value(), pages.viewport().height()
    places = [sheet.place(box) for sheet, boxes in sheets if sheet is not None for box in boxes]
    found = source._places.find(source._parts(page.bridge.state.criteria_in_order[number]), pages.drawn())
    return found == pages._boxes and all(top <= one.top() and one.bottom() <= top + high for one in places)


def test_the_source_stands_at_the_criterion_that_was_chosen_while_it_was_hidden(
    page: SpecificationPage, qtbot: QtBot
) -> None:
    for number in (20, 39, 8, 30):
        page.side.show_row(number)
        QTest.qWait(30)
        page.other_side()
        assert page.source.isVisible()
        qtbot.waitUntil(partial(_is_seen, page, number), timeout=15_000)
        _quiet(qtbot, page)
        QTest.qWait(150)
        assert _is_seen(page, number), number
        page.other_side()
        assert not page.source.isVisible()


def test_what_was_in_view_stays_there_when_the_window_gets_another_width(page: SpecificationPage, qtbot: QtBot) -> None:
    page.side.show_row(25)
    page.other_side()
    for wide in (860, 660, 780, 1300):
        page.window().resize(wide, 480)
        qtbot.waitUntil(partial(_is_wide, page, wide), timeout=15_000)
        _quiet(qtbot, page)
        QTest.qWait(150)
        assert _is_seen(page, 25), wide
