"""The application beside the scale: drawn, read, found in, and ready before it is asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.domain.plans.drawings import DrawnPage, DrawnWord
from shortlister.ui.documents.words import Found, Spot, find_words, nearest, spoken
from shortlister.ui.scoring.document.prose_html import html_of
from shortlister.ui.scoring.pace import Pace
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot as Cells
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", applicants=5)
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk, show: Show, qtbot: QtBot) -> ScorePage:
    shown = show(ScorePage, desk)
    qtbot.waitUntil(lambda: shown.reader.pages.pages() > 0, timeout=15_000)
    return shown


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def test_a_pdf_is_drawn_to_the_width_of_the_view(page: ScorePage) -> None:
    pages = page.reader.pages
    sheet = pages.sheets[0]
    assert sheet.page is not None
    assert abs(sheet.paper.width() - pages.viewport().width()) < 24
    inked = (sheet.page.content[2] - sheet.page.content[0]) * sheet.page.width
    assert inked <= pages.room() + 2
    assert page.reader.bar.page_label.text() == "page 1 of 2"


def test_pgdn_scrolls_and_the_bar_says_which_page(page: ScorePage) -> None:
    for _turn in range(4):
        press(Qt.Key.Key_PageDown)
    assert page.reader.bar.page_label.text() == "page 2 of 2"
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert page.reader.bar.page_label.text() == "page 1 of 2"


def test_the_next_applicant_is_drawn_before_one_gets_there(page: ScorePage, qtbot: QtBot) -> None:
    page.go_to(Cells(2, 0))
    following = page.bridge.applications("a003")[0]
    room = page.reader.pages.room()
    qtbot.waitUntil(lambda: page.reader.library.shelf(following, room, trim=True) is not None, timeout=15_000)
    page.go_to(Cells(3, 0))
    assert page.reader.pages.pages() > 0


def test_word_and_text_are_set_as_text(page: ScorePage, qtbot: QtBot) -> None:
    page.go_to(Cells(1, 0))
    qtbot.waitUntil(lambda: "Supporting statement" in page.reader.prose.toPlainText(), timeout=15_000)
    page.go_to(Cells(2, 0))
    qtbot.waitUntil(lambda: "A-8NF" in page.reader.prose.toPlainText(), timeout=15_000)


def test_t_shows_a_pdf_as_plain_text_for_screen_readers(page: ScorePage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_T)
    qtbot.waitUntil(lambda: "Supporting statement" in page.reader.prose.toPlainText(), timeout=15_000)
    assert page.reader.prose.isVisible()
    press(Qt.Key.Key_T)
    assert page.reader.pages.isVisible()


def test_find_marks_every_place_and_goes_round(page: ScorePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(sheet.page for sheet in page.reader.pages.sheets), timeout=15_000)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = page.reader.bar.find_field
    assert field.hasFocus()
    QTest.keyClicks(field, "CONTENT management")
    places = page.reader.pages._found
    assert places
    assert page.reader.bar.found_label.text().startswith("1 of")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert not page.reader.bar.searching()
    assert page.reader.pages._found == []
    assert page.round.scored == 0


def test_enlarging_draws_anew_and_keeps_the_place(page: ScorePage, qtbot: QtBot) -> None:
    before = page.reader.pages.room()
    press(Qt.Key.Key_Z)
    assert page.reader.pages.room() > before
    pages = page.reader.pages
    qtbot.waitUntil(lambda: abs(pages.sheets[0].paper.width() - pages.viewport().width() * 1.25) < 80, timeout=15_000)
    press(Qt.Key.Key_M)
    assert not page.reader.pages.trim


def test_by_criterion_the_page_last_read_is_kept(page: ScorePage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_B)
    page.reader.pages.go_to_page(2)
    page.go_to(Cells(3, 0))
    qtbot.waitUntil(lambda: page.reader.pages.pages() > 0, timeout=15_000)
    assert page.reader.pages.page() == 2


def test_the_name_of_a_file_is_never_shown(page: ScorePage) -> None:
    assert page.reader.bar.file_button.text() == "Application"


def page_of(*words: str) -> DrawnPage:
    """A page with these words on one line."""
    return DrawnPage(1, 100, 100, 300, b"", words=tuple(
        DrawnWord(word, (at / 10, 0.1, at / 10 + 0.08, 0.2)) for at, word in enumerate(words)
    ))  # fmt: skip


def test_words_are_found_across_line_ends_whatever_their_case() -> None:
    page = page_of("Led", "the", "content", "management", "move")
    assert find_words(page, "Content  MANAGEMENT") == [Found(1, 2, 3)]
    assert find_words(page, "ent man") == [Found(1, 2, 3)]
    assert find_words(page, "  ") == []


def test_what_lies_between_two_places_is_read_in_order() -> None:
    page = page_of("Led", "the", "move")
    assert nearest(page, 0.12, 0.5) == 1
    assert nearest(page_of(), 0.5, 0.5) is None
    assert spoken({1: page}, Spot(1, 1), Spot(1, 2)) == "the move"


def test_blocks_become_html_without_letting_any_through() -> None:
    document = Document("a.txt", "txt", (
        Block(BlockKind.HEADING, "5 < 6", depth=1),
        Block(BlockKind.ITEM, "<b>one</b>", depth=1, label="•"),
        Block(BlockKind.TABLE, cells=(Cell(("a & b",), 1, 1), Cell(("c",), 1, 2))),
    ))  # fmt: skip
    assert "<h1>5 &lt; 6</h1>" in html_of(document)
    assert "&lt;b&gt;one" in html_of(document)
    assert "<td" in html_of(document)
    assert "<p>a &amp; b; c</p>" in html_of(document, plain=True)


def test_the_time_left_follows_the_median_and_forgets_pauses() -> None:
    pace = Pace()
    now = 0.0
    for interval in (0, 60, 60, 60, 4000, 60):
        now += interval
        pace.scored(now)
    assert pace.words(110) == "about 1 h 50 min left"
    assert pace.words(15) == "about 15 min left"
    assert pace.words(540) == "about 9 h left"
    assert pace.words(0) == ""
    assert Pace().words(10) == ""
