"""Score with text at 200 %: everything is reached and nothing cut, and at 100 % all is as large as before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.packing import write_pack
from shortlister.domain.refusals import Refusal
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import hub
from shortlister.ui.scoring.grid_sheet import GridSheet
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.settings import SCALES
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.ui.scoring_making import vacancy


@pytest.fixture(params=[(1280, 800), (1920, 1080)], ids=str)
def keys(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Keyboard]:
    """A pack of 13 criteria and real applications in a window with text at 200 %."""
    desk = vacancy(tmp_path / "v.shortlist", applicants=6, criteria=13, name="")
    write_pack(desk, "bo", tmp_path / "bo.scorepack")
    desk.close()
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        window = keyboard.window
        window.resize(*request.param)
        window.preferences.keep(replace(window.preferences.now, scale=2.0))
        hub().use(scale=2.0)
        window.open_path(tmp_path / "bo.scorepack")
        keyboard.page(ScorePage)
        QTest.qWait(50)
        yield keyboard
        assert (window.width(), window.height()) == request.param


def whole(widget: QWidget) -> bool:
    """Whether all of it is to be seen: nothing round it cuts it."""
    around = widget.parentWidget()
    while around is not None and not widget.isWindow():
        if not around.rect().contains(QRect(widget.mapTo(around, QPoint()), widget.size())):
            return False
        around = None if around.isWindow() else around.parentWidget()
    return widget.isVisible()


def seen(page: ScorePage) -> list[str]:
    """What of the header and the ratings is not seen whole."""
    rows = {row.accessibleName(): row for row in page.pane.rating.rows()}
    top = {"chooser": page.top.choose, "switch": page.top.side, "count": page.top.fact, "Submit": page.top.submit}
    return [name for name, widget in {**top, **rows, "head": page.pane.head}.items() if not whole(widget)]


@pytest.mark.parametrize("by_criterion", [False, True])
def test_criterion_every_rating_x_and_submit_are_seen_at_once(keys: Keyboard, by_criterion: bool) -> None:
    page = keys.page(ScorePage)
    page.set_order(by_criterion)
    QTest.qWait(20)
    assert seen(page) == []
    for row in page.pane.rating.rows():
        assert row.height() >= 24
    keys.press("3", "X", "0")
    assert page.round.scored == 3
    assert seen(page) == []


def test_the_note_is_seen_whole_while_it_is_written_and_the_ratings_again_after_it(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.press("N")
    assert page.evidence.note.hasFocus()
    assert whole(page.evidence)
    keys.write("Six years")
    keys.press("Esc")
    assert seen(page) == []
    keys.press("N")
    keys.press("Ctrl+Return")
    assert page.spot == Spot(0, 1)
    assert seen(page) == []


def test_the_strip_is_reached_with_tab_and_by_page_down(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.tab_to(page.pane.overview.strip)
    assert whole(page.pane.overview.strip)
    page.focus_work()
    assert seen(page) == []
    keys.press("PgDown")
    assert whole(page.pane.overview.strip)
    keys.press("PgUp")
    assert seen(page) == []


def test_what_the_page_says_covers_no_rating_and_moves_nothing(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    parts = (page.pane.head, *page.pane.rating.rows(), page.evidence, page.pane.overview.strip, page.top.submit)
    before = [(part.mapTo(page, QPoint()), part.size()) for part in parts]
    words = "The disk is full, so nothing was scored. Free some room, then score it again; nothing else is lost."
    page.shell.messages.attend("Two copies of your pack differ")
    page.shell.refuse(Refusal(words))
    QTest.qWait(30)
    assert [(part.mapTo(page, QPoint()), part.size()) for part in parts] == before
    assert seen(page) == []
    area = page.area.geometry()
    assert page.area.isVisible()
    for row in page.pane.rating.rows():
        assert not area.intersects(QRect(row.mapTo(page, QPoint()), row.size()))
    shown = [banner for banner in page.area.banners() if banner.isVisible()]
    assert [banner.sentence() for banner in shown] == [words]  # the other one follows
    for label in shown[0].findChildren(QLabel):
        assert not label.isVisible() or label.heightForWidth(label.width()) <= label.height() + 1
    keys.press("N")
    assert not page.area.geometry().intersects(QRect(page.evidence.mapTo(page, QPoint()), page.evidence.size()))
    keys.press("Esc", "Esc")
    assert page.area.banners()[-1].isVisible()
    assert page.area.banners()[-1].sentence() == "Two copies of your pack differ"


def test_f6_shows_the_application_as_wide_as_the_page(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    keys.press("F6")
    keys.until(lambda: bool(page.reader.pages.sheets))
    assert page.reader.width() == page.width()
    assert whole(page.reader.bar.search_button)
    assert page.reader.pages.sheets[0].paper.width() > page.width() * 0.9
    keys.press("2")
    assert page.round.scored == 1
    keys.press("F6")
    assert seen(page) == []


@pytest.mark.parametrize("key", ["V", "Ctrl+Return"])
def test_the_sheets_of_the_page_are_not_cut_and_nothing_scrolls_twice(keys: Keyboard, key: str) -> None:
    keys.press(key)
    sheet = keys.sheet(Sheet)
    QTest.qWait(30)
    assert QRect(keys.window.mapToGlobal(QPoint()), keys.window.size()).contains(sheet.geometry())
    if isinstance(sheet, GridSheet):
        assert [one.verticalScrollBar().maximum() for one in sheet.findChildren(QScrollArea)] == [0]
        assert all(whole(one) for one in sheet.findChildren(QAbstractButton) if one.text() and one.isVisible())
        table = sheet.table
        assert whole(table)
        room, cell = table.viewport().size(), table.visualRect(table.currentIndex())
        assert room.height() % cell.height() <= 4  # no row is cut
        assert table.columnWidth(0) * 13 <= room.width()  # and no column
        rows = room.height() // cell.height()
        assert rows >= 3
        keys.press(*["Down"] * 5, *["Right"] * 12)
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    else:
        assert isinstance(sheet, SubmitSheet)
        assert sheet.do_button is not None
        assert whole(sheet.do_button)
    keys.press("Esc")
    keys.no_sheet()


def test_back_at_100_the_application_is_as_wide_as_it_was(keys: Keyboard) -> None:
    page = keys.page(ScorePage)
    pages = page.reader.pages

    def drawn() -> bool:
        shelf = pages._application and page.reader.library.shelf(pages._application, pages.room(), trim=pages.trim)
        return bool(shelf and shelf.drawn and pages.sheets)

    for _scale in SCALES:
        keys.press("Ctrl+-")
    keys.until(drawn)
    QTest.qWait(50)
    usual = page.reader.size(), [sheet.paper for sheet in pages.sheets], page.pane.width()
    for _scale in SCALES:
        keys.press("Ctrl++")
    keys.press("F6")
    for _scale in SCALES:  # faster than pages are drawn
        keys.press("Ctrl+-")
    QTest.qWait(20)
    wide = page.reader.pages.viewport().width()
    assert page.reader.size() == usual[0]
    assert page.pane.width() == usual[2]
    if pages.sheets:  # at once, from the pictures that there are
        assert wide - 2 * 20 < pages.sheets[0].paper.width() <= wide
    keys.until(drawn)
    QTest.qWait(50)
    assert [sheet.paper for sheet in pages.sheets] == usual[1]
    note = page.evidence.note
    fresh = NoteField(page, name="Evidence", placeholder=note.placeholderText())
    fresh.resize(note.size())
    fresh.show()
    page.focus_work()
    QTest.qWait(20)
    assert note.grab().toImage() == fresh.grab().toImage()
