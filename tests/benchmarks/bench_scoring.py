"""Score on 1,000 applicants × 40 criteria × 5 members and 1,000 PDFs: `python -m tests.benchmarks.bench_scoring`.

How long the next criterion takes after a digit (aim: one frame, 16.7 ms), how long the next applicant's first page
(aim: 100 ms, however long one has stayed with the one before), and how much more memory is held than by the empty
window (aim: 100 MB) once every application has been paged through and every score looked at.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from shortlister.ui.before_qt import plain_imports  # noqa: E402, I001

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from shortlister.desk.desk import Desk  # noqa: E402
from shortlister.domain.changes import Change, Delta  # noqa: E402
from shortlister.domain.records import Application, Kind  # noqa: E402
from shortlister.domain.refusals import Sentence  # noqa: E402
from shortlister.store.store import Store  # noqa: E402
from shortlister.ui.bridge import Bridge  # noqa: E402
from shortlister.ui.kit.preferences import PreferencesFile  # noqa: E402
from shortlister.ui.kit.theme import Theme, apply  # noqa: E402
from shortlister.ui.scoring.page import ScorePage  # noqa: E402
from shortlister.ui.shell import SCORE  # noqa: E402
from shortlister.ui.window import Window  # noqa: E402
from tests.benchmarks.bench_key import AT, fill, founding  # noqa: E402
from tests.benchmarks.bench_start import OURS, started  # noqa: E402

SIZE = (5, 1000, 40)
PAGES = 3
FRAME = 1000 / 60
STAYS = (0.0, 0.1, 0.3, 1.0)
"""Seconds that one stays with an applicant before going on."""

TURNS = 25
WORDS = "In 2023 I led the move of the public website, wrote the requirements with the services and ran the rest. "


def application_of(number: int) -> bytes:
    """A PDF of three pages of text, other than every other."""
    from fpdf import FPDF

    document = FPDF()
    document.set_font("Helvetica", size=11)
    for page in range(PAGES):
        document.add_page()
        document.multi_cell(0, 6, f"Application {number}, page {page + 1}. " + WORDS * 22)
    return bytes(document.output())


def make(path: Path) -> None:
    """The vacancy: every score of every member, an application for everybody."""
    with Store.create(path, founding(*SIZE), author="HR", at=AT) as store:
        fill(store, *SIZE)
        deltas, contents = [], {}
        for n in range(SIZE[1]):
            content = application_of(n)
            digest = sha256(content).hexdigest()
            contents[digest] = content
            one = Application(f"a{n:05}", "form.pdf", digest, len(content))
            deltas.append(Delta(Kind.APPLICATION, (one.applicant, one.name), None, one))
        store.append(Change(Sentence("Applications attached"), tuple(deltas), contents), author="HR", at=AT)


def held() -> float:
    """MB that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def children() -> float:
    """MB that its workers hold and share with no other process."""
    found = 0.0
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            for line in Path(f"/proc/{child}/smaps_rollup").read_text().splitlines():
                if line.startswith("Private_"):
                    found += int(line.split()[1]) * 1024 / 1e6
    return found


class Drawn(QObject):
    """When the view of the pages was last painted with the first page on it."""

    def __init__(self, page: ScorePage) -> None:
        super().__init__(page)
        self._pages = page.reader.pages
        self.at = 0.0
        self._pages.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sheets = self._pages.in_view()
        if event.type() is QEvent.Type.Paint and sheets and sheets[0].page is not None:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


def opened(path: Path, folder: Path, application: QApplication) -> tuple[Window, ScorePage]:
    """The window on Score, as the first member."""
    window = Window(PreferencesFile(folder / "preferences.json"))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    bridge = Bridge(Desk.open(path, "Member 0"))
    window.show_vacancy(bridge, SCORE)
    application.processEvents()
    with plain_imports():
        while bridge.prepare_a_step():  # as the program does in idle moments
            pass
    assert window.workplace is not None
    page = window.workplace.page()
    assert isinstance(page, ScorePage)
    return window, page


def rest(milliseconds: int) -> None:
    """Wait as a program waits for its user (`QTest.qWait` would keep the other threads from Python)."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def next_criterion(page: ScorePage, application: QApplication) -> tuple[list[float], list[float]]:
    """Milliseconds, and of them those of this process, from a digit to the next criterion painted."""
    times, own = [], []
    for turn in range(TURNS * 2):
        before = page.spot
        rating = page.round.rating(before)
        value = (int(rating) + 1) % 4 if isinstance(rating, int) else 1
        rest(30)
        start, spent = time.perf_counter(), time.thread_time()
        press(Qt.Key(ord(str(value))))
        application.processEvents()
        if turn > 2:
            times.append((time.perf_counter() - start) * 1000)
            own.append((time.thread_time() - spent) * 1000)
        assert page.spot != before
    return times, own


def next_page(page: ScorePage, stay: float) -> tuple[list[float], list[float], int]:
    """Milliseconds, and of them those of this process, from → to the next applicant's first page on the screen.

    And how often that page was drawn when the key was pressed.
    """
    drawn, pages, ready = Drawn(page), page.reader.pages, 0
    times, own = [], []
    for _turn in range(TURNS):
        rest(round(stay * 1000))
        applicant = page.round.applicants[page.spot.applicant + 1].id
        shelf = page.reader.library.shelf(page.bridge.applications(applicant)[0], pages.room(), trim=pages.trim)
        ready += shelf is not None and 1 in shelf.drawn
        start, spent = time.perf_counter(), time.thread_time()
        press(Qt.Key.Key_Right)
        while drawn.at <= start:
            rest(1)
        times.append((drawn.at - start) * 1000)
        own.append((time.thread_time() - spent) * 1000)
    return times, own, ready


def told(name: str, times: list[float], own: list[float], aim: float, more: str = "") -> None:
    ordered = sorted(times)
    ninth = ordered[int(len(ordered) * 0.9)]
    middle, spent = statistics.median(times), statistics.median(own)
    print(f"{name:<48} {middle:>8.1f} {ninth:>8.1f} {ordered[-1]:>8.1f} {spent:>8.1f} {aim:>8.1f} {more}", flush=True)


def empty() -> float:
    """MB of the program's own window without a file, in a process of its own."""
    return started(OURS)[2]


def walk(page: ScorePage, application: QApplication) -> None:
    """Every application read to its end, every score looked at."""
    drawn = Drawn(page)
    page.go_to(type(page.spot)(0, 0))
    for turn in range(SIZE[1]):
        start = time.perf_counter()
        while page.reader.pages.pages() != PAGES or drawn.at == 0:
            rest(1)
            if time.perf_counter() - start > 20:
                raise SystemExit(f"application {turn} was not drawn")
        for _page in range(PAGES):
            press(Qt.Key.Key_PageDown)
            application.processEvents()
        if turn % 10 == 0:
            page.reader.toggle_plain()
            rest(20)
            page.reader.toggle_plain()
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_B)
    for _turn in range(SIZE[2]):
        press(Qt.Key.Key_Right)
        application.processEvents()
    press(Qt.Key.Key_V)
    application.processEvents()
    sheet = application.activeModalWidget()
    if sheet is not None:
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


def main() -> None:
    """Print the table; with a path, only make the vacancy there."""
    if sys.argv[1:]:
        make(Path(sys.argv[1]))
        return
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply(application, Theme())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(os.environ.get("SCORING_VACANCY", folder / "large.shortlist"))
        if not path.exists():  # in a process of its own: what making needs is not what the program holds
            subprocess.run([sys.executable, "-m", "tests.benchmarks.bench_scoring", str(path)], check=True)
        without = empty()
        start = time.perf_counter()
        window, page = opened(path, folder, application)
        print(
            f"opened in {(time.perf_counter() - start) * 1000:.0f} ms, {held() - without:.0f} MB over the empty window"
        )
        print(f"{'milliseconds':<48} {'median':>8} {'9 in 10':>8} {'worst':>8} {'own':>8} {'aim':>8}")
        times, own = next_criterion(page, application)
        told("digit → next criterion painted", times, own, FRAME)
        for stay in STAYS:
            times, own, ready = next_page(page, stay)
            name = f"→ → next applicant's first page, after {stay:g} s"
            told(name, times, own, 100.0, f"{ready} of {TURNS} drawn before")
        print(f"then {held() - without:.0f} MB over the empty window")
        walk(page, application)
        print(
            f"after every page of 1,000 applications: {held() - without:.0f} MB over the empty window"
            f" ({without:.0f} MB), and {children():.0f} MB of its own in the process that draws; aim 100 MB"
        )
        window.close()


if __name__ == "__main__":
    main()
