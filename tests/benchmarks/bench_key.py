"""From score key to committed and painted: `python tests/benchmarks/bench_key.py [keys]`.

The page in its whole window, against a bare QTableView of the same screen size over bare tables with the same pragmas:
key, a score's row and a ledger's row committed, painted. The bare view is measured twice: painting the two cells that
change, and painting as much of the window as the page does, which shows another criterion after each key. Every key
changes what is there; on all sides alike.
"""

import gc
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent, QPaintEvent, QRegion  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget  # noqa: E402

from shortlister.desk.desk import Desk  # noqa: E402
from shortlister.domain.changes import Change, Delta  # noqa: E402
from shortlister.domain.records import (  # noqa: E402
    Applicant,
    Criterion,
    Kind,
    Level,
    Member,
    Method,
    Role,
    Score,
    Stage,
    Vacancy,
)
from shortlister.domain.refusals import Sentence  # noqa: E402
from shortlister.store.files import set_pragmas  # noqa: E402
from shortlister.store.store import Store  # noqa: E402
from shortlister.ui.bridge import Bridge  # noqa: E402
from shortlister.ui.kit.preferences import PreferencesFile  # noqa: E402
from shortlister.ui.kit.theme import Theme, apply  # noqa: E402
from shortlister.ui.scoring.page import ScorePage  # noqa: E402
from shortlister.ui.workplace import Workplace  # noqa: E402

AT = "2026-01-01T00:00:00Z"
SIZES = ((3, 30, 20), (3, 240, 20), (5, 500, 30), (5, 1000, 40))
"""Members, applicants, criteria: 1,800, 14,400, 75,000 and 200,000 scores."""

ROUNDS = 4
WARM = 3

LEDGER_ROW = ("0123456789abcdef", "m0", "m0", AT, "{}", bytes(16), bytes(180), bytes(32), bytes(32))
"""As long as a score's own."""

Index = QModelIndex | QPersistentModelIndex
Press = Callable[[], float]
"""One key; the milliseconds that it took."""


def founding(members: int, applicants: int, criteria: int) -> Change:
    """A vacancy of this size, open for scoring, without scores."""
    deltas = [Delta(Kind.VACANCY, ("v",), None, Vacancy("v", "Web Manager", stage="s"))]
    deltas.append(Delta(Kind.METHOD, ("app",), None, Method("app", "Application form", 0)))
    deltas.append(Delta(Kind.STAGE, ("s",), None, Stage("s", "Shortlisting", 0, ("app",), open=True)))
    for n in range(members):
        deltas.append(Delta(Kind.MEMBER, (f"m{n}",), None, Member(f"m{n}", f"Member {n}", Role.MEMBER, n)))
    for n in range(applicants):
        deltas.append(Delta(Kind.APPLICANT, (f"a{n:05}",), None, Applicant(f"a{n:05}", f"A-{n:04}", n)))
    for n in range(criteria):
        one = Criterion(
            f"c{n:03}", f"E{n + 1}", f"Experience of a thing that has the number {n}", n, f"Group {n // 8}",
            Level.ESSENTIAL, ("app",),
        )  # fmt: skip
        deltas.append(Delta(Kind.CRITERION, (one.id,), None, one))
    return Change(Sentence("Vacancy made"), tuple(deltas))


def fill(store: Store, members: int, applicants: int, criteria: int) -> None:
    """Every score, a change for each member."""
    for member in range(members):
        deltas = tuple(
            Delta(Kind.SCORE, (f"m{member}", f"a{a:05}", f"c{c:03}/app"), None, Score((a + c) % 4, "Led a migration"))
            for a in range(applicants)
            for c in range(criteria)
        )
        store.append(Change(Sentence("Scores read"), deltas), author=f"m{member}", at=AT, member=f"m{member}")


class BareModel(QAbstractTableModel):
    """Rows out of a dict, each set in one commit with its row of a ledger."""

    def __init__(self, connection: sqlite3.Connection, rows: int, columns: int) -> None:
        super().__init__()
        self._connection, self._rows, self._columns = connection, rows, columns
        self._entries = 0
        self.values = {(row, column): 1 for row in range(rows) for column in range(columns)}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.values[index.row(), index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, _role: int = Qt.ItemDataRole.EditRole) -> bool:
        self._connection.execute("BEGIN IMMEDIATE")
        key = (value, "m0", f"a{index.row():05}", f"c{index.column():03}")
        self._connection.execute("UPDATE score SET rating=? WHERE member=? AND applicant=? AND criterion=?", key)
        self._entries += 1
        self._connection.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (LEDGER_ROW[0], self._entries, *LEDGER_ROW[1:])
        )
        self._connection.execute("COMMIT")
        self.values[index.row(), index.column()] = value
        self.dataChanged.emit(index, index)
        return True


class BareView(QTableView):
    """A digit sets the current cell, and the next cell becomes the current one; `painted` is painted besides."""

    painted = QRegion()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        self.model().setData(index, int(event.text()))
        last = index.column() + 1 == self.model().columnCount()
        self.setCurrentIndex(
            index.siblingAtColumn(index.column() + 1) if not last else index.sibling(index.row() + 1, 0)
        )
        self.viewport().update(self.painted)


def bare_table(path: Path, members: int, applicants: int, criteria: int) -> sqlite3.Connection:
    """The least that holds the scores."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    set_pragmas(connection, reading_only=False)
    connection.execute(
        "CREATE TABLE entry (replica TEXT, number INTEGER, member TEXT, author TEXT, at TEXT, seen TEXT, salt BLOB,"
        " payload BLOB, digest BLOB, link BLOB, PRIMARY KEY (replica, number))"
    )
    connection.execute(
        "CREATE TABLE score (member TEXT, applicant TEXT, criterion TEXT, rating INTEGER, evidence TEXT,"
        " PRIMARY KEY (member, applicant, criterion)) WITHOUT ROWID"
    )
    connection.execute("BEGIN")
    rows = (
        (f"m{m}", f"a{a:05}", f"c{c:03}", 1, "Led a migration")
        for m in range(members)
        for a in range(applicants)
        for c in range(criteria)
    )
    connection.executemany("INSERT INTO score VALUES (?, ?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    return connection


def timed_key(application: QApplication, widget: QWidget, value: int) -> float:
    """Milliseconds from the key to the end of painting; the key is another than the value that is there."""
    key = Qt.Key(ord(str((value + 1) % 4)))
    start = time.perf_counter()
    QTest.keyClick(widget, key)
    application.processEvents()
    return (time.perf_counter() - start) * 1000


class Watch(QObject):
    """What of a window was painted, itself or any widget in it."""

    def __init__(self, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.region = QRegion()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget) and watched.window() is self._window:
            self.region |= event.region().translated(watched.mapTo(self._window, QPoint()))
        return super().eventFilter(watched, event)


def bare(path: Path, size: tuple[int, int, int], application: QApplication, painted: QRegion) -> tuple[QWidget, Press]:
    """The least that can be done."""
    model = BareModel(bare_table(path, *size), size[1], size[2])
    view = BareView()
    view.painted = painted
    view.setModel(model)
    model.setParent(view)
    window = QMainWindow()
    window.setCentralWidget(view)
    window.resize(1280, 800)
    window.show()
    view.setCurrentIndex(model.index(0, 0))
    view.setFocus()

    def press() -> float:
        here = view.currentIndex()
        return timed_key(application, view, model.values[here.row(), here.column()])

    return window, press


def ours(path: Path, size: tuple[int, int, int], application: QApplication) -> tuple[QWidget, Press]:
    """The page in its window."""
    with Store.create(path, founding(*size), author="HR", at=AT) as store:
        fill(store, *size)
    window = QMainWindow()
    bridge = Bridge(Desk.open(path, "Member 0"), window)
    workplace = Workplace(bridge, PreferencesFile(path.with_suffix(".json")), window)
    window.setCentralWidget(workplace)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    workplace.go(4)
    while bridge.prepare_a_step():
        pass
    settle(application)

    def press() -> float:
        page = workplace.page()
        assert isinstance(page, ScorePage)
        rating = page.round.rating(page.spot)
        assert isinstance(rating, int)
        return timed_key(application, application.focusWidget() or window, rating)

    return window, press


def painted_by(window: QWidget, press: Press, application: QApplication) -> QRegion:
    """Which part of the window a key paints."""
    press()
    settle(application)
    watch = Watch(application, window)
    press()
    application.removeEventFilter(watch)
    settle(application)
    return watch.region


def settle(application: QApplication) -> None:
    """Whatever is left of the last key: nobody presses keys faster than thirty a second."""
    for _turn in range(3):
        application.processEvents()


def measured(windows: list[tuple[QWidget, Press]], keys: int, application: QApplication) -> list[float]:
    """The median of each window, in turns."""
    times: list[list[float]] = [[] for _ in windows]
    for _turn in range(ROUNDS):
        for own, (window, press) in zip(times, windows, strict=True):
            window.activateWindow()
            settle(application)
            gc.collect()
            for at in range(keys // ROUNDS + WARM):
                time.sleep(0.03)
                settle(application)
                taken = press()
                if at >= WARM:
                    own.append(taken)
    return [statistics.median(own) for own in times]


def main(keys: int) -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply(application, Theme())
    print(
        f"{'':>9} {'two cells':>16} {'the same area':>16}\n{'scores':>9} {'bare ms':>9} {'ratio':>6} {'bare ms':>9}"
        f" {'ratio':>6} {'ours ms':>9}   medians of {keys} keys, alternating"
    )
    found: list[list[float]] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            window, press = ours(folder / "ours.shortlist", size, application)
            area = painted_by(window, press, application)
            windows = [
                bare(folder / "least.db", size, application, QRegion()),
                bare(folder / "area.db", size, application, area),
                (window, press),
            ]
            least, same, own = measured(windows, keys, application)
            found.append([least, same, own])
            scores = size[0] * size[1] * size[2]
            print(f"{scores:>9,} {least:>9.2f} {own / least:>6.2f} {same:>9.2f} {own / same:>6.2f} {own:>9.2f}")
            for each, _press in windows:
                each.close()
                each.deleteLater()
            settle(application)
    flat = [max(side) / min(side) for side in zip(*found, strict=True)]
    print(f"the slowest size takes {flat[2]:.2f} times the fastest; bare {flat[0]:.2f} and {flat[1]:.2f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
