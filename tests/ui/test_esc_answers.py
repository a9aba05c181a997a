"""Esc does one thing, and only that shows the key: banners go before the preview, sheets before empty fields."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.reason import ReasonSheet
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[PanelPage], Desk], PanelPage]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist", files=(), name="")
    yield made
    made.close()


def press(key: Qt.Key = Qt.Key.Key_Escape) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


# The preview of packs


def previewing(page: PanelPage, tmp_path: Path, *, junk: int) -> None:
    """So many files that are no packs, in the preview."""
    paths = [tmp_path / f"junk{n}.scorepack" for n in range(junk)]
    for path in paths:
        path.write_bytes(b"SQLite format 3\x00 but no more than that")
    page.take_files(paths)
    QTest.qWait(20)


def with_the_key(page: PanelPage) -> list[str]:
    """What shows Esc: the sentences of banners, and Cancel."""
    banners = [one for area in (page.area, page.preview.area) for one in area.banners() if one.shows_esc()]
    named = [one.sentence().split()[0].strip("“”") for one in banners if one.isVisible()]
    return named + ([page.cancel_button.text()] if page.cancel_button.key_in_force() == "Esc" else [])


def test_esc_first_puts_away_the_banner_that_stands_last_and_then_the_preview(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    page = show(PanelPage, desk)
    previewing(page, tmp_path, junk=2)
    assert len(page.preview.area.banners()) == 2
    assert with_the_key(page) == ["junk1.scorepack"]
    press()
    assert len(page.preview.area.banners()) == 1
    assert page.stack.currentWidget() is page.preview
    assert with_the_key(page) == ["junk0.scorepack"]
    press()
    assert page.stack.currentWidget() is page.preview
    assert with_the_key(page) == ["Cancel"]
    press()
    assert page.stack.currentWidget() is page.body


def test_a_banner_over_the_preview_goes_before_it_too(desk: Desk, show: Show, tmp_path: Path) -> None:
    page = show(PanelPage, desk)
    previewing(page, tmp_path, junk=1)
    page.shell.refuse(Refusal(N_("The disk is full. Nothing was changed.")))
    assert with_the_key(page) == ["junk0.scorepack"]
    press()
    assert with_the_key(page) == ["The"]
    press()
    assert page.area.banners() == []
    assert page.stack.currentWidget() is page.preview


def test_the_button_cancels_whatever_banner_stands(desk: Desk, show: Show, tmp_path: Path) -> None:
    page = show(PanelPage, desk)
    previewing(page, tmp_path, junk=1)
    page.cancel_button.click()
    assert page.stack.currentWidget() is page.body


# Sheets


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def reason(window: QWidget) -> tuple[ReasonSheet, list[str]]:
    sheet = ReasonSheet(window, "Reopen the scores of Bo Rees?", "They can change them then.", "Reopen")
    told: list[str] = []
    sheet.put_away.connect(lambda: told.append("put away"))
    sheet.open()
    QTest.qWait(10)
    assert sheet.why.hasFocus()
    return sheet, told


@pytest.mark.parametrize("words", ["", "  "])
def test_esc_in_an_empty_field_answers_the_sheet_at_once(window: QWidget, words: str) -> None:
    sheet, told = reason(window)
    QTest.keyClicks(sheet.why, words)
    press()
    assert told == ["put away"]


def test_esc_in_a_field_as_it_was_answers_the_sheet_at_once(window: QWidget) -> None:
    sheet, told = reason(window)
    sheet.why.set_note("As it usually is")
    press()
    assert told == ["put away"]


@pytest.mark.parametrize("by_typing", [True, False], ids=["typed now", "typed before the program stopped"])
def test_words_that_were_typed_are_not_taken_by_one_esc(window: QWidget, by_typing: bool) -> None:
    sheet, told = reason(window)
    if by_typing:
        QTest.keyClicks(sheet.why, "She pressed it by mistake")
    else:
        sheet.why.set_note("She pressed it by mistake", typed=True)
    press()
    assert told == []
    assert sheet.safe_button.hasFocus()
    assert sheet.why.note() == "She pressed it by mistake"
    press()
    assert told == ["put away"]


def test_in_reopen_esc_cancels_with_one_key(desk: Desk, show: Show) -> None:
    page = show(PanelPage, desk)
    page.hands.reopen(desk.state.members["bo"])
    QTest.qWait(20)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, Sheet)
    press()
    assert QApplication.activeModalWidget() is None


def test_a_note_of_a_page_is_left_as_ever(window: QWidget) -> None:
    note, beside = NoteField(window, name="Evidence"), QWidget(window)
    beside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    note.leave_to = beside
    for one in (note, beside):
        one.show()
    note.setFocus()
    press()
    assert beside.hasFocus()
    assert not isinstance(note.window(), QDialog)


# The preview of applicants


def test_esc_over_the_preview_of_applicants_first_puts_away_what_stands_over_it(
    desk: Desk, show: Callable[[type[Page], Desk], Page], tmp_path: Path, qtbot: QtBot
) -> None:
    page = show(ApplicantsPage, desk)
    assert isinstance(page, ApplicantsPage)
    path = tmp_path / "more.csv"
    path.write_text("Name,E-mail\nA Person,a@example.org\n", encoding="utf-8")
    page.take_files([path])
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview)
    page.area.clear()
    assert page.header.cancel.key_in_force() == "Esc"
    page.shell.refuse(Refusal(N_("The disk is full. Nothing was changed.")))
    assert page.header.cancel.key_in_force() != "Esc"
    press()
    assert page.area.banners() == []
    assert page.stack.currentWidget() is page.preview
    assert page.header.cancel.key_in_force() == "Esc"
    page.shell.refuse(Refusal(N_("The disk is full. Nothing was changed.")))
    page.header.cancel.click()
    assert page.stack.currentWidget() is not page.preview
