"""A file given at the start is read in a thread while the window is furnished, whatever the file is."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedLayout
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import Step, make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.records import Role
from shortlister.store.files import SCHEMA_VERSION
from shortlister.ui.ahead import Ahead
from shortlister.ui.bridge import Bridge
from shortlister.ui.doorway import GROUNDS, Doorway
from shortlister.ui.kit.jobs import Progress
from shortlister.ui.kit.preferences import PreferencesFile, RecentFile
from shortlister.ui.kit.sidebar_steps import StepState
from shortlister.ui.kit.theme import Theme, apply, current
from shortlister.ui.opening import recent_file
from shortlister.ui.start import StartPage
from shortlister.ui.who import WhoSheet
from shortlister.ui.window import Window
from shortlister.ui.workplace import Workplace

PATIENCE = 20.0

Expecting = Callable[[Path], Window]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A vacancy with a member."""
    steps: list[Step] = [
        lambda _: AddApplicants([NewApplicant("a0", "A-0", "Tom Ashby")]),
        lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
    ]
    file = tmp_path / "v.shortlist"
    make_vacancy(file, title="Web Manager", reference="CS-0419", steps=steps).close()
    return file


@pytest.fixture
def expecting(qtbot: QtBot, tmp_path: Path) -> Iterator[Expecting]:
    """The window as the program makes it where a file is given."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    made: list[Window] = []

    def begin(path: Path) -> Window:
        window = Window(PreferencesFile(tmp_path / "preferences.json"), expecting=True)
        qtbot.addWidget(window)
        made.append(window)
        window.show()
        window.arrivals.ahead = Ahead(path)
        window.arrivals.take([path])
        return window

    yield begin
    for window in made:
        window.close()


def held(path: Path) -> bool:
    """Whether this process has the file open."""
    found = [link for link in Path("/proc/self/fd").iterdir() if link.exists()]
    return any(link.resolve() == path.resolve() for link in found)


def read(ahead: Ahead) -> Desk | None:
    ahead._thread.join(PATIENCE)
    assert not ahead._thread.is_alive()
    return ahead.desk()


def sheets(window: Window) -> list[QDialog]:
    return [sheet for sheet in window.findChildren(QDialog) if sheet.isVisible()]


def shows_start(window: Window) -> bool:
    layers = window.layout()
    assert isinstance(layers, QStackedLayout)
    return isinstance(layers.currentWidget(), StartPage)


# The thread


def test_what_was_read_ahead_is_what_opening_gives_and_is_had_once(path: Path) -> None:
    ahead = Ahead(path)
    desk = read(ahead)
    assert desk is not None
    with at_desk(path) as other:
        assert desk.state == other.state
        assert desk.store.heads() == other.store.heads()
    assert ahead.desk() is None
    desk.do(AddMember("bo", "Bo Rees", Role.MEMBER))
    desk.close()
    with at_desk(path) as other:
        assert "bo" in other.state.members


@pytest.mark.parametrize("kind", ["missing", "folder", "text", "header only", "damaged", "another's database", "older"])
def test_what_does_not_open_as_it_is_is_left_to_the_usual_way(path: Path, tmp_path: Path, kind: str) -> None:
    given = tmp_path / "given.shortlist"
    match kind:
        case "folder":
            given.mkdir()
        case "text":
            given.write_text("E1 Essential: a degree", encoding="utf-8")
        case "header only":
            given.write_bytes(path.read_bytes()[:100])
        case "damaged":
            content = bytearray(path.read_bytes())
            content[4096:9000] = b"\xff" * (9000 - 4096)
            given.write_bytes(content)
        case "another's database":
            with sqlite3.connect(given) as connection:
                connection.execute("CREATE TABLE score (a)")
            connection.close()
        case "older":
            given.write_bytes(path.read_bytes())
            with sqlite3.connect(given) as connection:
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
            connection.close()
    assert read(Ahead(given)) is None
    assert not held(given)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.timeout(30)
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    for name in ("pipe.shortlist", "pipe.docx"):
        os.mkfifo(tmp_path / name)
        assert read(Ahead(tmp_path / name)) is None


def test_a_file_that_nobody_asks_for_any_more_is_let_go_of(path: Path) -> None:
    ahead = Ahead(path)
    ahead._thread.join(PATIENCE)
    assert held(path)
    ahead.let_go()
    assert not held(path)
    assert ahead.desk() is None


def test_letting_go_while_it_is_read_lets_go_when_it_has_been_read(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")  # so that reading has to wait
    ahead = Ahead(path)
    ahead.let_go()
    assert ahead._thread.is_alive()
    other.execute("ROLLBACK")
    other.close()
    assert read(ahead) is None
    assert not held(path)


def test_the_thread_imports_nothing(path: Path) -> None:
    script = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "found = []\n"
        "def hook(event, arguments):\n"
        "    if event == 'import' and threading.current_thread().name == 'ahead':\n"
        "        found.append(arguments[0])\n"
        "sys.addaudithook(hook)\n"
        "from shortlister.ui.ahead import Ahead\n"
        "ahead = Ahead(Path(sys.argv[1]))\n"
        "ahead._thread.join()\n"
        "light = not any(name.startswith(('shortlister.desk.desk', 'shortlister.domain.records', 'PySide6'))\n"
        "    for name in sys.modules)\n"
        "print(found, light, ahead.desk() is not None)\n"
    )
    arguments = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "[] True True", done.stderr


# The window


def test_a_file_that_opens_never_sees_the_start_page_made(qtbot: QtBot, expecting: Expecting, path: Path) -> None:
    window = expecting(path)
    qtbot.waitUntil(lambda: bool(sheets(window)))
    assert window.findChildren(StartPage) == []
    (who,) = sheets(window)
    assert isinstance(who, WhoSheet)
    who.accept()
    qtbot.waitUntil(lambda: window.workplace is not None)
    assert window.findChildren(StartPage) == []
    window.close_vacancy()
    assert shows_start(window)
    assert [known.title for known in window.preferences.now.recent] == ["Web Manager"]


def test_nobody_sitting_down_leads_to_the_start_page(qtbot: QtBot, expecting: Expecting, path: Path) -> None:
    window = expecting(path)
    qtbot.waitUntil(lambda: bool(sheets(window)))
    sheets(window)[0].reject()
    qtbot.waitUntil(lambda: shows_start(window))
    assert not held(path)


def test_a_file_that_is_refused_is_said_on_the_start_page(
    qtbot: QtBot, expecting: Expecting, path: Path, tmp_path: Path
) -> None:
    given = tmp_path / "given.shortlist"
    given.write_bytes(path.read_bytes()[:5000])
    window = expecting(given)
    qtbot.waitUntil(lambda: window.findChildren(StartPage) != [] and bool(window.start.area.banners()))
    assert "given.shortlist" in window.start.area.banners()[0].sentence()
    assert shows_start(window)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", ["pipe.shortlist", "pipe.docx", "pipe"])
def test_a_pipe_is_refused_in_words(qtbot: QtBot, expecting: Expecting, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    window = expecting(tmp_path / name)
    qtbot.waitUntil(lambda: window.findChildren(StartPage) != [] and bool(window.start.area.banners()))
    assert name in window.start.area.banners()[0].sentence()


def test_stopping_while_it_is_read_leads_to_the_start_page_and_lets_go_of_the_file(
    qtbot: QtBot, expecting: Expecting, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    other.execute("ROLLBACK")
    gate = threading.Event()

    def wait(_progress: Progress) -> None:
        gate.wait(PATIENCE)

    window = Window(PreferencesFile(path.with_suffix(".json")), expecting=True)
    qtbot.addWidget(window)
    window.show()
    window.jobs.run(wait)  # the worker is busy, so that Stop comes before the file does
    window.arrivals.ahead = Ahead(path)
    window.arrivals.take([path])
    window.jobs.stop()
    gate.set()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert shows_start(window)
    assert sheets(window) == []
    window.close()
    other.close()


def test_closing_the_window_while_it_is_read_lets_go_of_the_file(
    expecting: Expecting, path: Path, qtbot: QtBot
) -> None:
    window = expecting(path)
    window.close()
    assert window.findChildren(StartPage) == []
    qtbot.waitUntil(lambda: not held(path))  # its thread may be in the middle of reading


def test_a_window_that_is_closed_at_once_ends_the_program(path: Path, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from shortlister.ui.first_picture import Program\n"
        "program = Program(Path(sys.argv[1]))\n"
        "getattr(program, sys.argv[2]).connect(program.doorway.close)\n"
        "sys.exit(program.run())\n"
    )
    home = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    for moment in ("painted", "furnished"):
        arguments = [sys.executable, "-c", script, str(path), moment]
        done = subprocess.run(
            arguments, capture_output=True, text=True, timeout=60, check=False, env={**os.environ, **home}
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
    assert not path.with_name(f"{path.name}-journal").exists()


def test_the_doorway_is_filled_with_its_ground_and_then_with_the_theme(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    doorway = Doorway("dark", "")
    qtbot.addWidget(doorway)
    with qtbot.waitSignal(doorway.painted):
        doorway.show()
    assert doorway.grab().toImage().pixelColor(300, 300) == QColor(GROUNDS["dark"])
    inside = Window(PreferencesFile(Path("nowhere")), doorway, expecting=True)
    doorway.furnish(inside)
    assert inside.palette().window().color() == current().colours.canvas
    assert doorway.grab().toImage().pixelColor(300, 300) == current().colours.canvas


def test_the_first_window_is_no_larger_than_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    room = QApplication.primaryScreen().availableSize()
    for window in (Doorway("", ""), Window(PreferencesFile(tmp_path / "preferences.json"))):
        qtbot.addWidget(window)
        assert window.width() < room.width()
        assert window.height() <= room.height() - 40


def test_what_has_to_be_derived_of_a_large_vacancy_follows_when_it_is_shown(
    qtbot: QtBot, scored_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shortlister.ui.workplace.AT_ONCE", 0)
    window = QMainWindow()
    qtbot.addWidget(window)
    place = Workplace(Bridge(scored_desk), PreferencesFile(tmp_path / "preferences.json"), window)

    def moderate() -> tuple[StepState, int]:
        (step,) = (item.step for item in place.sidebar._items if item.step.number == 5)
        return step.state, step.count

    assert moderate() == (StepState.NOTHING, 0)
    qtbot.waitUntil(lambda: moderate() == (StepState.ATTENTION, 1))


def test_on_entering_the_list_of_recent_files_keeps_how_far_it_was(scored_desk: Desk) -> None:
    bridge = Bridge(scored_desk)
    path = str(bridge.path.resolve())
    first = recent_file(bridge, (), entering=True)
    assert first.fact == "CS-0419\n"
    left = recent_file(bridge, (first,), entering=False)
    assert left.fact == "CS-0419\nModeration: 1 open cell"
    again = recent_file(bridge, (RecentFile("other", fact="x\ny"), left), entering=True)
    assert (again.path, again.fact) == (path, left.fact)
