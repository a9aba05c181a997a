"""Evidence is on disk while it is typed, and no keystroke is lost, wherever one goes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.reporting import verified
from shortlister.desk.unfinished import Unfinished, keep_unfinished, unfinished
from shortlister.domain.edits.scoring import Submit, WriteEvidence
from shortlister.domain.measures import measures
from shortlister.ui.documents.words import Spot as WordSpot
from shortlister.ui.kit.strokes import DELAY, LONGEST, PAUSE
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from tests.ui.scoring_making import vacancy

Show = Callable[[type[ScorePage], Desk], ScorePage]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = vacancy(tmp_path / "v.shortlist")
    yield made
    made.close()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def write(words: str) -> None:
    press(Qt.Key.Key_N)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def on_disk(desk: Desk, spot: Spot, page: ScorePage) -> str:
    """The note as somebody else reads it from the file now."""
    with at_desk(desk.path) as other:
        return other.state.scores.sheet("bo", page.round.applicant(spot).id).evidence(page.round.measure(spot).key)


def begun(desk: Desk) -> str:
    """The note that is being typed, as it would be found if the program were stopped now."""
    with at_desk(desk.path, "Bo Rees") as other:
        note = unfinished(other)
    return note.text if note is not None else ""


def entries(desk: Desk) -> int:
    """How many changes of the member the ledger holds."""
    return len(list(desk.store.entries(member="bo")))


def test_what_is_typed_is_on_disk_within_400_milliseconds(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    assert DELAY <= LONGEST < 400
    write("Led a move 3")
    qtbot.waitUntil(lambda: not page.evidence.unsaved(), timeout=2000)
    assert begun(desk) == "Led a move 3"
    assert page.evidence.note.toPlainText() == "Led a move 3"


def test_somebody_who_types_without_pause_is_saved_too(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    press(Qt.Key.Key_N)
    for _letter in range(8):
        QTest.keyClicks(page.evidence.note, "a")
        qtbot.wait(60)
    assert begun(desk)


def test_a_note_with_pauses_for_breath_is_one_entry_of_the_ledger(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    before = entries(desk)
    write("Led")
    for words in (" a move", " of 6,400 pages", " in four releases"):
        qtbot.wait(600)
        QTest.keyClicks(page.evidence.note, words)
    assert entries(desk) == before
    press(Qt.Key.Key_Escape)
    assert entries(desk) == before + 1
    assert on_disk(desk, Spot(0, 0), page) == "Led a move of 6,400 pages in four releases"
    assert begun(desk) == ""
    assert verified(desk.path).intact


def test_a_long_pause_makes_it_a_change(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    write("Thinking")
    qtbot.waitUntil(lambda: not page.evidence.pending(), timeout=PAUSE + 3000)
    assert on_disk(desk, Spot(0, 0), page) == "Thinking"
    assert page.evidence.note.hasFocus()


def test_going_to_another_program_makes_it_a_change(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    write("Now mail it")
    QApplication.sendEvent(page.evidence.note, QEvent(QEvent.Type.WindowDeactivate))
    assert on_disk(desk, Spot(0, 0), page) == "Now mail it"


def test_what_was_typed_and_taken_out_again_leaves_nothing(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    before = entries(desk)
    write("No")
    qtbot.waitUntil(lambda: not page.evidence.unsaved(), timeout=2000)
    for _letter in "No":
        press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Escape)
    assert begun(desk) == ""
    assert entries(desk) == before


@pytest.mark.parametrize(("stored", "found"), [("", "Half a"), ("Elsewhere", "Elsewhere\nHalf a")])
def test_a_note_begun_when_the_program_stopped_is_there_again(desk: Desk, show: Show, stored: str, found: str) -> None:
    measure = measures(desk.state, desk.state.vacancy.stage)[2].key
    if stored:
        desk.do(WriteEvidence("bo", "a001", measure, stored))
    keep_unfinished(desk, Unfinished("a001", measure, "", "Half a"))
    page = show(ScorePage, desk)
    assert page.spot == Spot(1, 2)
    assert page.evidence.note.toPlainText() == found
    assert on_disk(desk, Spot(1, 2), page) == found
    assert begun(desk) == ""


def test_a_note_begun_by_one_member_is_not_another_s(desk: Desk, show: Show) -> None:
    measure = measures(desk.state, desk.state.vacancy.stage)[2].key
    keep_unfinished(desk, Unfinished("a001", measure, "", "Half a"))
    desk.take_seat("Ann Lee")
    page = show(ScorePage, desk)
    assert page.spot == Spot(0, 0)
    assert not desk.state.scores.sheets("ann")
    assert begun(desk) == "Half a"


def test_blanks_at_the_end_stay_while_one_types(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    write("Led ")
    qtbot.waitUntil(lambda: not page.evidence.pending(), timeout=PAUSE + 3000)
    QTest.keyClicks(page.evidence.note, "it")
    assert page.evidence.note.toPlainText() == "Led it"


def test_esc_leaves_the_note_and_it_is_on_disk_at_once(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    write("At once")
    press(Qt.Key.Key_Escape)
    assert on_disk(desk, Spot(0, 0), page) == "At once"
    press(Qt.Key.Key_2)
    assert page.round.rating(Spot(0, 0)) == 2
    assert page.round.note(Spot(0, 0)) == "At once"


def test_ctrl_enter_leaves_the_note_and_moves_on(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    write("And on")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.spot == Spot(0, 1)
    assert on_disk(desk, Spot(0, 0), page) == "And on"
    assert not page.evidence.note.hasFocus()
    assert QApplication.activeModalWidget() is None


def test_digits_and_letters_in_the_note_are_text(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    write("3 x F b 2")
    press(Qt.Key.Key_Escape)
    assert page.round.note(Spot(0, 0)) == "3 x F b 2"
    assert page.round.rating(Spot(0, 0)) is None
    assert page.spot == Spot(0, 0)


@pytest.mark.parametrize("leave", ["click on another cell", "the page", "the order", "the next applicant"])
def test_no_way_of_leaving_loses_a_letter(desk: Desk, show: Show, leave: str) -> None:
    page = show(ScorePage, desk)
    write("Every letter")
    match leave:
        case "click on another cell":
            page.pane.overview.strip.clicked.emit(page.pane.overview.strip.strip.index(0, 2))
        case "the page":
            page.left()
        case "the order":
            page.top.order_chosen.emit(True)
        case _:
            page.top.on.click()
    assert on_disk(desk, Spot(0, 0), page) == "Every letter"


def test_a_note_that_cannot_be_written_stays_in_the_field_and_so_does_one(desk: Desk, show: Show) -> None:
    page = show(ScorePage, desk)
    write("Not lost")
    desk.do(Submit("bo", desk.state.vacancy.stage, with_gaps=True))  # as by another window
    page.evidence.note.setReadOnly(False)
    page.evidence.note.setPlainText("Not lost either")
    page.go_to(Spot(0, 2))
    assert page.spot == Spot(0, 0)
    assert page.evidence.note.toPlainText() == "Not lost either"
    assert page.area.banners()


def test_selected_text_goes_into_the_note_with_its_page(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    qtbot.waitUntil(lambda: page.reader.pages.pages() > 0, timeout=15_000)
    page.reader.pages._marked = (WordSpot(1, 0), WordSpot(1, 2))
    press(Qt.Key.Key_Q)
    assert page.round.note(Spot(0, 0)) == "“Application for employment” (page 1)"
    page.reader.pages._marked = (WordSpot(2, 1), WordSpot(2, 2))
    press(Qt.Key.Key_Q)
    assert page.round.note(Spot(0, 0)).endswith("\n“Supporting statement” (page 2)")


def test_words_of_a_drawn_page_are_selected_with_the_mouse(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    pages = page.reader.pages
    qtbot.waitUntil(lambda: pages.pages() > 0, timeout=15_000)
    sheet = pages.sheets[0]
    first, last = sheet.on_paper(0).center().toPoint(), sheet.on_paper(2).center().toPoint()
    QTest.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(pages.viewport(), last)
    spot = pages._spot(QPointF(last))
    QTest.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert spot == WordSpot(1, 2)


def test_what_was_found_is_taken_with_its_whole_sentence_without_a_mouse(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    qtbot.waitUntil(lambda: page.reader.pages.pages() > 0, timeout=15_000)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.reader.bar.find_field, "supporting")
    qtbot.waitUntil(lambda: bool(page.reader.pages.selected_text()), timeout=15_000)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Q)
    note = page.round.note(Spot(0, 0))
    assert "Supporting statement" in note
    assert note.endswith("(page 2)")


def test_what_is_not_found_leaves_nothing_to_take_from_fewer_letters(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    reader = page.reader
    for spot in (Spot(0, 0), Spot(1, 0)):
        page.go_to(spot)
        qtbot.waitUntil(lambda: bool(reader.pages.pages() and reader.prose.toPlainText() if page.spot.applicant
                                     else reader.pages.pages()), timeout=15_000)  # fmt: skip
        press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(page.reader.bar.find_field, "e")
        assert page.reader.quotation()
        QTest.keyClicks(page.reader.bar.find_field, "qqx")
        assert page.reader.quotation() == ""
        press(Qt.Key.Key_Escape)
        press(Qt.Key.Key_Q)
        assert page.round.note(spot) == ""


def test_shift_and_arrows_select_in_drawn_pages(desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = show(ScorePage, desk)
    pages = page.reader.pages
    qtbot.waitUntil(lambda: pages.pages() > 0, timeout=15_000)
    pages.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        press(key, Qt.KeyboardModifier.ShiftModifier)
    assert pages.selected_text() == "Application for employment"
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pages.selected_text().startswith("Application for employment Post:")
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Q)
    note = page.round.note(Spot(0, 0))
    assert note.startswith("“Application")
    assert note.endswith("(page 1)")
    assert page.spot == Spot(0, 0)


@pytest.mark.parametrize(("applicant", "place"), [(0, "(page "), (1, "(under “")])
def test_text_from_plain_text_and_word_files_says_where_it_stands(
    desk: Desk, show: Show, qtbot: QtBot, applicant: int, place: str
) -> None:
    page = show(ScorePage, desk)
    page.go_to(Spot(applicant, 0))
    if applicant == 0:
        page.reader.set_plain(True)
    qtbot.waitUntil(lambda: len(page.reader.prose.toPlainText()) > 100, timeout=15_000)
    assert page.reader.prose.find_all("the") > 0
    page.reader.prose.go_to(0)
    press(Qt.Key.Key_Q)
    note = page.round.note(Spot(applicant, 0))
    assert place in note, note
    assert len(note.split()) > 4
