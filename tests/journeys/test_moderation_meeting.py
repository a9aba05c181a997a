"""The whole meeting on the sample vacancy, by keyboard, through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.reporting import verified
from shortlister.domain.findings.differences import differences
from shortlister.domain.findings.ranking import ranking
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.moderation.meeting_sheet import MeetingSheet
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.moderation.rest import RestSheet
from shortlister.ui.moderation.summary_sheet import SummarySheet
from shortlister.ui.shell import MODERATE, SHORTLIST
from shortlister.ui.window import Window
from tests.journeys.sample_meeting import sample_scored

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def scored(tmp_path: Path) -> Iterator[Desk]:
    """The sample vacancy with everybody's scores, and six places."""
    desk = sample_scored(tmp_path / "v.shortlist")
    desk.take_seat("Ann Lee")
    yield desk
    desk.close()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focus(), key, held)


def write(words: str) -> None:
    QTest.keyClicks(_focus(), words)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def standing(kind: type[Sheet], qtbot: QtBot) -> Sheet:
    """The sheet that stands before the window, once it has the focus."""

    def found() -> list[Sheet]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isActiveWindow()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_the_meeting_is_held_by_keyboard_and_the_shortlist_stands(scored: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    window = Window(PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_vacancy(Bridge(scored), MODERATE)
    place = window.workplace
    assert place is not None
    page = place.page()
    assert isinstance(page, ModeratePage)
    stage = scored.state.vacancy.stage
    before = scored.state.scores

    press(Qt.Key.Key_M)
    standing(MeetingSheet, qtbot)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.isActiveWindow)
    (meeting,) = scored.state.meetings.values()
    assert [scored.state.members[one].name for one in meeting.present] == ["Ann Lee", "Bo Rees"]
    page.matrix.setFocus()

    press(Qt.Key.Key_F11)
    assert place.shell.projector
    assert not page.model.names
    assert not place.keybar.isVisible()
    assert page.head.clock.text().endswith(", 0:00 so far, 41 left")
    QApplication.processEvents()
    while differences(scored.state, stage).matter:
        press(Qt.Key.Key_2)
        press(Qt.Key.Key_Return)
        if _focus() is page.panel.reason:
            write("The panel read the page again")
            press(Qt.Key.Key_Return, CTRL)
    assert 1 <= len(scored.state.agreed) <= 3
    left = differences(scored.state, stage).open
    assert page.head.clock.text().endswith(f", {left} left")
    press(Qt.Key.Key_F11)
    assert place.keybar.isVisible()

    press(Qt.Key.Key_S)
    standing(RestSheet, qtbot)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_R)
    write("None of these can change who is shortlisted")
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.isActiveWindow)
    found = differences(scored.state, stage)
    assert (found.open, len(scored.state.agreed)) == (0, 41)
    assert scored.state.scores == before

    page.matrix.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert differences(scored.state, stage).open > 30
    press(Qt.Key.Key_Y, CTRL)
    assert differences(scored.state, stage).open == 0

    press(Qt.Key.Key_M)
    standing(MeetingSheet, qtbot)
    write("Carys Price was on a train; her evidence was read out.")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.isActiveWindow)
    over = scored.state.meetings[meeting.id]
    assert over.ended
    assert over.notes.startswith("Carys Price was on a train")

    press(Qt.Key.Key_6, ALT)
    assert place.step() == SHORTLIST
    assert not ranking(scored.state, stage).provisional
    press(Qt.Key.Key_O)
    standing(Sheet, qtbot)
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.isActiveWindow)
    assert len(scored.state.outcomes) == 24

    press(Qt.Key.Key_5, ALT)
    press(Qt.Key.Key_E)
    summary = standing(SummarySheet, qtbot)
    words = "\n".join(label.text() for label in summary.findChildren(QLabel))
    assert "41 agreed:" in words
    assert "Present: Ann Lee, Bo Rees" in words
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(window.isActiveWindow)
    signed = scored.state.stages[stage]
    assert signed.signed_off
    assert scored.state.members[signed.signed_by].name == "Ann Lee"
    assert signed.signed_at
    assert verified(scored.path).intact
