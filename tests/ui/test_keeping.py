"""The backup of the day is made while nobody changes anything, and a copy of one is opened by its sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.keeping import back_up_if_due, kept
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.records import Rule
from shortlister.ui.backups_sheet import BackupsSheet
from shortlister.ui.bridge import Bridge
from shortlister.ui.keeping import Keeping
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.who import WhoSheet
from shortlister.ui.window import Window
from tests.ui.test_window import entered, path, sheet, window

__all__ = ["path", "window"]


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    parent = QObject()
    own = Jobs(parent)
    yield own
    own.close()


def test_a_change_is_backed_up_once_the_person_pauses(qtbot: QtBot, scored_desk: Desk, jobs: Jobs) -> None:
    bridge = Bridge(scored_desk)
    keeping = Keeping(bridge, jobs, bridge)
    keeping.timer.setInterval(30)
    assert not keeping.timer.isActive()
    assert kept(scored_desk.path) == ()
    assert bridge.attempt(ChangeRule(Rule(places=3), "one more"))
    assert keeping.timer.isActive()
    qtbot.waitUntil(lambda: len(kept(scored_desk.path)) == 1)
    qtbot.waitUntil(lambda: not jobs.busy())
    bridge.attempt(ChangeRule(Rule(places=2), "one less"))
    qtbot.waitUntil(lambda: not keeping.timer.isActive() and not jobs.busy())
    assert len(kept(scored_desk.path)) == 1


def test_a_backup_is_opened_as_a_file_of_its_own(
    qtbot: QtBot,
    window: Window,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = entered(qtbot, window, path)
    place.bound.do("backups")
    none = sheet(qtbot, window, BackupsSheet)
    assert isinstance(none, BackupsSheet)
    assert none.chosen is None
    none.reject()
    back_up_if_due(path)
    copy = path.with_name("copy.shortlist")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_args: (str(copy), ""))
    qtbot.waitUntil(lambda: not [one for one in window.findChildren(BackupsSheet) if one.isVisible()])
    place.bound.do("backups")
    chosen = sheet(qtbot, window, BackupsSheet)
    chosen.accept()
    sheet(qtbot, window, WhoSheet).accept()
    qtbot.waitUntil(lambda: window.workplace is not None and window.workplace.bridge.path == copy)
    assert path.exists()
