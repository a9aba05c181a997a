"""Start of the program: first picture, and a vacancy of 200,000 scores usable, each against bare Qt in the same run.

Run: python -m tests.benchmarks.bench_start
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from shortlister.store.store import Store
from tests.benchmarks.bench_store import AT, fill, founding

ROUNDS = 9

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, after)
def after():
    print("painted", flush=True)
    if len(sys.argv) > 1:
        import sqlite3
        rows = sqlite3.connect(sys.argv[1]).execute(
            "SELECT member, applicant, criterion, method, rating, not_assessable, evidence FROM score").fetchall()
        print("usable", flush=True)
        kept.append(rows)
    print(open("/proc/self/statm").read().split()[1] if sys.platform == "linux" else 0, flush=True)
    application.quit()
kept = []
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

OURS = """
import sys
from pathlib import Path
from shortlister.ui.before_qt import plain_imports
with plain_imports():
    from shortlister.ui.first_picture import Program
    program = Program(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
from PySide6.QtCore import QTimer
def painted():
    print("painted", flush=True)
def sit():
    from shortlister.ui.who import WhoSheet
    for sheet in program.doorway.findChildren(WhoSheet):
        if sheet.isVisible():
            seat.stop()
            sheet.accept()
def furnished():
    print("furnished", flush=True)
    program.window.opened.connect(opened)
    if len(sys.argv) < 2:
        QTimer.singleShot(0, end)
    else:
        seat.start(1)
def opened():
    QTimer.singleShot(0, usable)
def usable():
    print("usable", flush=True)
    end()
def end():
    print(open("/proc/self/statm").read().split()[1] if sys.platform == "linux" else 0, flush=True)
    program.application.quit()
seat = QTimer()
seat.timeout.connect(sit)
QTimer.singleShot(60_000, program.application.quit)
program.painted.connect(painted)
program.furnished.connect(furnished)
program.run()
"""


def started(code: str, *arguments: str) -> tuple[float, float, float]:
    """Seconds from the start of the process to `painted` and to `usable` (0 where it is not said), and MB held."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as home:
        environment |= {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home}
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, env=environment
        )
        assert process.stdout is not None
        at = {}
        pages = 0
        for line in process.stdout:
            if line.strip().isdigit():
                pages = int(line)
            else:
                at[line.strip()] = time.perf_counter() - began
        process.wait(60)
    if len(arguments) and "usable" not in at:
        raise SystemExit(f"{arguments[0]} was not usable within a minute")
    return at["painted"], at.get("usable", 0.0), pages * 4096 / 1e6


def paired(name: str, bare: list[str], ours: list[str], *, which: int) -> None:
    """Alternate the two and print the medians and the ratio."""
    results: list[list[tuple[float, float, float]]] = [[], []]
    for round_ in range(ROUNDS + 1):
        one, other = started(BARE, *bare), started(OURS, *ours)
        if round_:
            results[0].append(one)
            results[1].append(other)
    times = [statistics.median(each[which] for each in side) for side in results]
    held = [statistics.median(each[2] for each in side) for side in results]
    print(
        f"{name:<34} {times[0] * 1000:>8.0f} {times[1] * 1000:>8.0f} {times[1] / times[0]:>6.2f}"
        f" {held[0]:>8.0f} {held[1]:>8.0f}"
    )


def main() -> None:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{'':<34} {'bare ms':>8} {'ours ms':>8} {'ratio':>6} {'bare MB':>8} {'ours MB':>8}   medians of {ROUNDS}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.shortlist"
        size = (5, 1000, 40)
        with Store.create(path, founding(*size), author="HR", at=AT) as store:
            fill(store, size)
        paired("first picture", [], [], which=0)
        paired("first picture, a file given", [str(path)], [str(path)], which=0)
        paired("200,000 scores usable", [str(path)], [str(path)], which=1)


if __name__ == "__main__":
    main()
