"""The program is killed in the middle of a note: at most what was typed in the last half second is lost."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.packing import write_pack
from shortlister.desk.reporting import verified
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.scoring.round import Spot
from tests.journeys.at_keyboard import at_keyboard
from tests.ui.scoring_making import vacancy

TYPE_FOR_EVER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import Theme, apply
from shortlister.ui.window import Window

application = QApplication([])
apply(application, Theme())
window = Window(PreferencesFile(Path(sys.argv[2])))
window.resize(1280, 800)
window.show()
window.activateWindow()
window.open_path(Path(sys.argv[1]))
while window.workplace is None:
    QTest.qWait(10)
QTest.qWait(300)
QTest.keyClick(application.focusWidget(), Qt.Key.Key_2)
QTest.keyClick(application.focusWidget(), Qt.Key.Key_N)
for turn in range(10_000):
    QTest.keyClicks(application.focusWidget(), "abcdefghij"[turn % 10])
    print(time.monotonic(), flush=True)
    QTest.qWait(40)
"""
LOST: float = 0.5
"""Seconds; the design says 400 ms, and a busy machine may be a little late."""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("length", [0.35, 1.3])
def test_a_note_survives_a_program_that_is_killed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: float
) -> None:
    pack = _pack(tmp_path)
    typed, killed = _typed_until_killed(pack, tmp_path, length)
    assert verified(pack).intact
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keys:
        keys.window.open_path(pack)
        page = keys.page(ScorePage) if keys.place else None
        assert page is not None
        kept = page.round.note(Spot(0, 1))
        assert page.round.rating(Spot(0, 0)) == 2
        surely = sum(when < killed - LOST for when in typed)
        whole = ("abcdefghij" * 1000)[: len(typed) + 1]
        assert whole.startswith(kept)
        assert len(kept) >= surely
        if surely:
            assert page.spot == Spot(0, 1)
            assert page.evidence.note.toPlainText() == kept
    assert not list(pack.parent.glob("*.scorepack?*"))


def _pack(folder: Path) -> Path:
    desk: Desk = vacancy(folder / "v.shortlist", files=())
    pack = folder / "bo.scorepack"
    desk.take_seat("")
    write_pack(desk, "bo", pack)
    desk.close()
    return pack


def _typed_until_killed(pack: Path, folder: Path, length: float) -> tuple[list[float], float]:
    """When each letter was typed, and when the program was killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", TYPE_FOR_EVER, str(pack), str(folder / "other.json")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    typed = [float(process.stdout.readline())]
    until = time.monotonic() + length
    while time.monotonic() < until:
        typed.append(float(process.stdout.readline()))
    killed = time.monotonic()
    process.send_signal(signal.SIGKILL)
    process.wait()
    typed += [float(line) for line in process.stdout.read().splitlines()]
    process.stdout.close()
    return typed, killed
