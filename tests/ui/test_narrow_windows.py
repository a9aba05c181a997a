"""What the smallest window must not cut: Panel's facts, who scores whom, the count of a search, the keys of Score."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.records import Interest
from shortlister.ui.bridge import Bridge
from shortlister.ui.documents.bar import DocumentBar
from shortlister.ui.kit.theme import hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.panel.allocating import AllocationSheet
from shortlister.ui.panel.facts import fact_words
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import Page
from shortlister.ui.steps import sidebar_items
from tests.ui.moderating import with_two_copies
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


@pytest.fixture
def scale() -> Iterator[None]:
    yield
    hub().use(ThemeName.LIGHT, scale=1.0)


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_who_is_outstanding_is_read_in_full_where_the_header_has_no_room(
    show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(PanelPage, vacancy(tmp_path / "v.shortlist", files=(), name=""))
    assert isinstance(page, PanelPage)
    words = fact_words(page.bridge)
    page.window().resize(808, 640)
    qtbot.waitUntil(lambda: words in texts(page.body))
    page.window().resize(1700, 640)
    qtbot.waitUntil(lambda: words not in texts(page.body))
    assert page.header.holds_fact()


def test_the_reason_on_who_scores_whom_is_in_sight_in_the_smallest_window(tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=24, files=(), name="")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1024, 660)
    window.show()
    sheet = AllocationSheet(window, Bridge(desk, window), desk.state.vacancy.stage)
    sheet.open()
    sheet.nobody.setText("24 applicants are left to nobody, and would stay open.")
    sheet.block("It needs a reason, since somebody may have scored them already, and what they scored would not count.")
    QTest.qWait(50)
    assert sheet.why.visibleRegion().boundingRect() == sheet.why.rect()
    sheet.close()
    desk.close()


@pytest.mark.parametrize("wide", [408, 440, 480, 520, 560, 600])
def test_the_count_of_a_search_never_runs_under_the_field(qtbot: QtBot, wide: int) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = DocumentBar(window)
    bar.resize(wide, 40)
    bar.show_files(["Application"], 0, plain=False)
    window.show()
    bar.open_search()
    bar.show_found("2 of 2 places")
    QTest.qWait(20)
    field, found = bar.find_field, bar.found_label
    assert field.geometry().right() < found.geometry().left()
    assert found.width() >= found.sizeHint().width()
    assert bar.close_button.geometry().right() < bar.width()
    bar.close_search()
    assert bar.zoom_button.isVisible()
    assert bar.file_button.isVisible()


def test_the_note_that_two_copies_differ_is_put_away_by_esc(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    desk = with_two_copies(tmp_path / "v.shortlist")
    desk.take_seat("Bo Rees")
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    qtbot.waitUntil(lambda: len(page.area.banners()) == 1)
    assert page.area.banners()[0].shows_esc()
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.area.banners())
    page.refresh()
    assert not page.area.banners()


def test_the_sidebar_counts_the_applicants_that_the_page_lists(tmp_path: Path, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=4, files=(), opened=False, name="")
    desk.do(Declare("bo", "a001", Interest.RECUSED, "a cousin"))
    window = QMainWindow()
    qtbot.addWidget(window)
    assert sidebar_items(Bridge(desk, window))[1].count == 4
    desk.take_seat("Bo Rees")
    assert sidebar_items(Bridge(desk, window))[1].count == 3
    desk.close()
