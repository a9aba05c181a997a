"""The open window in a meeting: from the key that agrees a rating to committed, followed everywhere and painted.

Run by `bench_findings.py`. The floor, in turns with it, is what the change needs anyhow: the commit, and painting the
matrix and the open cell once.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shortlister.desk.desk import Desk
from shortlister.domain.changes import Change, Delta
from shortlister.domain.records import Agreed, Kind, Role
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA
from shortlister.domain.state import FIELDS, State
from shortlister.store.store import Store
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import Theme, apply
from shortlister.ui.moderation.page import ModeratePage
from shortlister.ui.shell import MODERATE, SHORTLIST
from shortlister.ui.workplace import Workplace
from tests.benchmarks.made_vacancy import STAGE, made_vacancy

AT = "2026-01-01T00:00:00Z"
SIZES = ((30, 12, 5), (100, 20, 5), (200, 20, 5), (400, 40, 5), (1000, 40, 5))
"""Applicants, criteria, members."""
FRAME = 1000 / 60
KEYS = 20
WARM = 4


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def stored(path: Path, state: State) -> None:
    """The vacancy of this state as a file: everything in one change, then each member's scores and submission."""
    deltas = [Delta(Kind.VACANCY, (state.vacancy.id,), None, state.vacancy)]
    for kind, name in FIELDS.items():
        if kind is Kind.SUBMISSION:
            continue
        for key, record in getattr(state, name).items():
            made = replace(record, role=Role.CHAIR) if key == "m0" else record
            deltas.append(Delta(kind, key if isinstance(key, tuple) else (key,), None, made))
    with Store.create(path, Change(Sentence("Vacancy made"), tuple(deltas)), author="HR", at=AT) as store:
        for member in state.members:
            scored = [Delta(Kind.SCORE, key, None, score) for key, score in state.scores.items() if key[0] == member]
            scored.append(Delta(Kind.SUBMISSION, (member, STAGE), None, state.submissions[member, STAGE]))
            store.append(Change(Sentence("Scores read"), tuple(scored)), author=member, at=AT, member=member)


def furnished(path: Path) -> tuple[Desk, Workplace, ModeratePage]:
    """The window on Moderate, with the shortlist open behind it."""
    desk = Desk.open(path, "Member 0")
    place = Workplace(Bridge(desk), PreferencesFile(path.with_suffix(".json")), None)  # type: ignore[arg-type]
    place.resize(1280, 800)
    place.show()
    place.activateWindow()
    place.go(SHORTLIST)
    place.go(MODERATE)
    page = place.page()
    assert isinstance(page, ModeratePage)
    QApplication.processEvents()
    return desk, place, page


def settle() -> None:
    """Whatever is left of the last key."""
    for _turn in range(4):
        QApplication.processEvents()


def agreed_by_key(page: ModeratePage) -> float:
    """Milliseconds from the key that agrees to the end of painting."""
    assert page.finding is not None
    assert page.at is not None
    given = sorted(rating for rating in page.finding.cell(page.at).ratings.values() if rating != NA)
    page.panel.choose(given[len(given) // 2])
    page.panel.reason.set_note("The panel read the page again")
    settle()
    page.matrix.setFocus()
    start = time.perf_counter()
    QTest.keyClick(page.matrix, Qt.Key.Key_Return)
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def committed(desk: Desk, place: Workplace, page: ModeratePage) -> float:
    """Milliseconds for the commit of one agreed rating and painting the page once, without any finding."""
    assert page.finding is not None
    spot = page.finding.queue[0]
    change = Change(Sentence("Agreed"), (Delta(Kind.AGREED, spot, None, Agreed(*spot, 2, "seen")),))
    settle()
    start = time.perf_counter()
    desk.store.append(change, author="m0", at=AT, member="")
    page.matrix.viewport().update()
    page.panel.update()
    place.sidebar.update()
    QApplication.processEvents()
    taken = (time.perf_counter() - start) * 1000
    desk.store.append(change.inverted(Sentence("Taken back")), author="m0", at=AT, member="")
    return taken


def main() -> None:
    """A line for each size, and how it grows."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply(application, Theme())
    grown: list[tuple[int, float]] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "v.shortlist"
            stored(path, made_vacancy(*size))
            desk, place, page = furnished(path)
            gc.collect()
            turns = [(committed(desk, place, page), agreed_by_key(page)) for _ in range(KEYS + WARM)][WARM:]
            floor = statistics.median(turn[0] for turn in turns)
            times = [turn[1] for turn in turns]
            place.close()
            desk.close()
            place.deleteLater()
            settle()
        scores = size[0] * size[1] * size[2]
        ours = statistics.median(times)
        grown.append((scores, ours))
        say(
            f"one agreed rating in the open window at {scores:>7,} scores: {ours:.1f} ms, worst {max(times):.1f};"
            f" commit and painting alone {floor:.1f}; {(ours - floor) / FRAME:.2f} frames over it"
        )
    (few, small), (many, large) = grown[0], grown[-1]
    say(f"growth from {few:,} to {many:,} scores: × {large / small:.2f}, cube root × {(many / few) ** (1 / 3):.2f}")


if __name__ == "__main__":
    main()
