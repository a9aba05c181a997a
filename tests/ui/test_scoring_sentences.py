"""The sentence round what was found in a drawn page: neither the heading over it nor the next paragraph is in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.plans.drawings import DrawnPage, DrawnWord
from shortlister.ui.documents.selecting import sentence
from shortlister.ui.documents.words import spoken
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]


def drawn(lines: Sequence[tuple[float, float, str]]) -> DrawnPage:
    """A page of lines: how far down each begins, how high its type is, and its words."""
    words = tuple(
        DrawnWord(text, (at / 20, top, at / 20 + 0.04, top + high))
        for top, high, line in lines
        for at, text in enumerate(line.split())
    )
    return DrawnPage(1, 100, 140, 300, b"", words=words)


def round_about(page: DrawnPage, word: str) -> str:
    at = next(at for at, one in enumerate(page.words) if one.text == word)
    return spoken({1: page}, *sentence(page, at, at))


@pytest.mark.parametrize("lines", [0.019, 0.028, 0.036], ids=["single", "one and a half", "double"])
def test_the_heading_is_none_of_it_however_far_apart_the_lines_are(lines: float) -> None:
    page = drawn(
        [
            (0.10, 0.0176, "5 Supporting statement"),
            (0.13, 0.015, "I look after the help"),
            (0.13 + lines, 0.015, "pages of the shop. Other"),
            (0.13 + 2 * lines, 0.015, "teams own the rest. I"),
            (0.13 + 3 * lines, 0.015, "was a tester when it moved."),
        ]
    )
    assert round_about(page, "help") == "I look after the help pages of the shop."
    assert round_about(page, "teams") == "Other teams own the rest."
    assert round_about(page, "statement") == "5 Supporting statement"


def test_a_paragraph_without_a_full_stop_ends_where_the_next_begins() -> None:
    page = drawn(
        [
            (0.10, 0.015, "Clerk, a town council"),
            (0.1256, 0.015, "I wrote the minutes of"),
            (0.1445, 0.015, "nine committees. They met."),
        ]
    )
    assert round_about(page, "town") == "Clerk, a town council"
    assert round_about(page, "nine") == "I wrote the minutes of nine committees."


def test_what_is_found_in_an_application_is_taken_without_its_heading(tmp_path: Path, show: Show, qtbot: QtBot) -> None:
    desk = vacancy(tmp_path / "v.shortlist")
    page = show(ScorePage, desk)
    qtbot.waitUntil(lambda: page.reader.pages.pages() > 0, timeout=15_000)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.reader.bar.find_field, "allotments")
    qtbot.waitUntil(lambda: bool(page.reader.pages.selected_text()), timeout=15_000)
    QTest.keyClick(page.reader.bar.find_field, Qt.Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Q)
    sentence_found = "I run the town council's website and those of its hall, market and allotments."
    assert sentence_found in page.round.note(Spot(0, 0)).replace("’", "'")
    assert "Supporting" not in page.round.note(Spot(0, 0))
    desk.close()
