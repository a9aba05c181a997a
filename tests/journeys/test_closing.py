"""The real program is closed, in whatever state it is: it ends with 0, says nothing, and leaves no window behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shortlister import SAMPLE_DATA

PROGRAM = """
import os, signal, sys, threading, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from shortlister.ui.first_picture import Program

state, how, file = sys.argv[1], sys.argv[2], sys.argv[3]
program = Program(Path(file) if file else None)

def end():
    print(state, flush=True)
    os.kill(os.getpid(), signal.SIGTERM) if how == "signal" else program.doorway.close()

def when(reached, act):
    def look():
        if reached():
            timer.stop()
            timer.deleteLater()
            act()
    timer = QTimer(program)
    timer.timeout.connect(look)
    timer.start(5)

def sheets():
    return [one for one in program.doorway.findChildren(QDialog) if one.isVisible()]

def place():
    return program.window.workplace

def furnished():
    match state:
        case "start page":
            QTimer.singleShot(0, end)
        case "a job that goes on":
            began = threading.Event()
            program.window.jobs.run(lambda progress: [began.set(), step(progress)])
            when(began.is_set, end)
        case "read, not yet shown":
            program.window.jobs.started.connect(read)
        case "who is at the desk":
            when(sheets, end)
        case _:
            when(sheets, sit)

def step(progress):
    for at in range(10_000):
        progress.report(at, 10_000)
        time.sleep(0.01)

def read(job):
    while program.window.arrivals._brought is None:
        time.sleep(0.01)
    end()  # the answer is on its way, and would ask who is at the desk

def sit():
    who = sheets()[0]
    who.rows[1].setChecked(True)
    who.accept()
    when(place, seated)

def seated():
    match state:
        case "a page being drawn":
            place().go(4)
            when(place().jobs.busy, end)
        case "every page":
            for number in range(1, 8):
                place().go(number)
            end()
        case "a sheet over the projector":
            place().go(5)
            place().bound.do("projector")
            place().show_settings()
            when(lambda: sheets() and place().shell.projector, end)

program.furnished.connect(furnished)
sys.exit(program.run())
"""
SAMPLE = SAMPLE_DATA / "web-manager.shortlist"


@pytest.mark.parametrize(
    ("state", "how", "on_file"),
    [
        ("start page", "window", False),
        ("start page", "signal", False),
        ("a job that goes on", "window", False),
        ("read, not yet shown", "window", True),
        ("who is at the desk", "signal", True),
        ("a page being drawn", "window", True),
        ("every page", "window", True),
        ("a sheet over the projector", "signal", True),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="the signals of this system end a process at once")
def test_the_program_ends_in_whatever_state_it_is_closed(tmp_path: Path, state: str, how: str, on_file: bool) -> None:
    file = tmp_path / "v.shortlist"
    shutil.copy(SAMPLE, file)
    command = [sys.executable, "-X", "faulthandler", "-c", PROGRAM, state, how, str(file) if on_file else ""]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, state, "")
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
