"""The window: its first picture, going in and out of vacancies, and what is the same on every step."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import Step, make_vacancy
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role
from shortlister.ui.commands import CommandSheet
from shortlister.ui.doorway import GROUNDS
from shortlister.ui.kit.actions import duplicates
from shortlister.ui.kit.keys_sheet import KeysSheet
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import Theme, apply, hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.new_vacancy import NewVacancySheet
from shortlister.ui.settings import SettingsSheet
from shortlister.ui.start import ACTIONS
from shortlister.ui.who import WhoSheet
from shortlister.ui.window import Window
from shortlister.ui.window_keys import WINDOW_ACTIONS
from shortlister.ui.workplace import Workplace

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
POST = DraftPost("Web Manager", (DraftCriterion("A degree", "", "essential", ("Application form",)),))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    shown = Window(PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    shown.close()
    hub().use(ThemeName.LIGHT, scale=1.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A vacancy with a panel, ready to be opened."""
    steps: list[Step] = [
        lambda _: TakeSpecification(POST, "x"),
        lambda _: AddApplicants([NewApplicant("a0", "A-0", "Tom Ashby")]),
        lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
        lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
    ]
    file = tmp_path / "v.shortlist"
    make_vacancy(file, title="Web Manager", reference="CS-0419", steps=steps).close()
    return file


def sheet(qtbot: QtBot, window: Window, kind: type[QDialog]) -> QDialog:
    def found() -> list[QDialog]:
        return [one for one in window.findChildren(QDialog) if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def entered(qtbot: QtBot, window: Window, path: Path, name: str = "") -> Workplace:
    """Open the vacancy and sit down as the person of this name, or as HR."""
    window.open_path(path)
    who = sheet(qtbot, window, WhoSheet)
    assert isinstance(who, WhoSheet)
    at = [seat.name for seat in who._every].index(name)
    who.rows[at].setChecked(True)
    who.accept()
    qtbot.waitUntil(lambda: window.workplace is not None)
    qtbot.waitUntil(window.isActiveWindow)
    assert window.workplace is not None
    return window.workplace


def place_of(window: Window) -> Workplace | None:
    return window.workplace


def drop(window: Window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                                Qt.KeyboardModifier.NoModifier))  # fmt: skip


def test_the_first_picture_needs_neither_database_nor_workbook(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from shortlister.ui.first_picture import Program\n"
        "program = Program()\n"
        "def painted():\n"
        "    heavy = {name.partition('.')[0] for name in sys.modules} & {'sqlmodel', 'sqlalchemy', 'alembic',\n"
        "        'openpyxl', 'numpy', 'lxml', 'pypdfium2', 'python_calamine', 'sqlite3'}\n"
        "    heavy |= {name for name in sys.modules if name.startswith('shortlister.desk')}\n"
        "    print(sorted(heavy))\n"
        "    program.application.exit()\n"
        "    import os; sys.stdout.flush(); os._exit(0)\n"
        "program.painted.connect(painted)\n"
        "program.run()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_doorway_has_the_ground_of_its_theme() -> None:
    for name in ThemeName:
        assert QColor(GROUNDS[name]) == Theme(name).colours.canvas


def test_no_key_acts_twice() -> None:
    assert duplicates(ACTIONS) == []
    assert duplicates(WINDOW_ACTIONS) == []


def test_opening_asks_who_is_at_the_desk_and_remembers_it(qtbot: QtBot, window: Window, path: Path) -> None:
    place = entered(qtbot, window, path, "Bo Rees")
    assert place.bridge.actor.name == "Bo Rees"
    assert window.windowTitle() == "Web Manager (CS-0419) – Shortlister"
    place.go(3)
    QTest.keyClick(window, Qt.Key.Key_W, CTRL)
    assert window.workplace is None
    assert [known.title for known in window.preferences.now.recent] == ["Web Manager"]
    QTest.keyClick(window.start, Qt.Key.Key_1)
    who = sheet(qtbot, window, WhoSheet)
    assert isinstance(who, WhoSheet)
    assert who.chosen.name == "Bo Rees"
    QTest.keyClick(who, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place_of(window) is not None)
    again = place_of(window)
    assert again is not None
    assert again.step() == 3


def test_escape_at_the_question_opens_nothing_and_lets_go_of_the_file(qtbot: QtBot, window: Window, path: Path) -> None:
    window.open_path(path)
    who = sheet(qtbot, window, WhoSheet)
    QTest.keyClick(who, Qt.Key.Key_Escape)
    assert window.workplace is None
    path.rename(path.with_name("moved.shortlist"))


def test_the_seat_can_be_changed_and_the_page_shows_what_that_person_may_see(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    place = entered(qtbot, window, path)
    place.go(2)
    place.bound.do("seat")
    who = sheet(qtbot, window, WhoSheet)
    assert isinstance(who, WhoSheet)
    QTest.keyClick(who.rows[0], Qt.Key.Key_Down)
    assert who.chosen.name == "Ann Lee"
    QTest.keyClick(who, Qt.Key.Key_Return)
    assert place.bridge.actor.name == "Ann Lee"
    assert not place.bridge.state.persons


def test_who_sits_down_on_score_scores_by_digits_and_what_was_typed_before_is_theirs_who_typed(
    qtbot: QtBot, window: Window, path: Path
) -> None:
    with at_desk(path) as desk:
        desk.do(OpenScoring(desk.state.vacancy.stage))
    place = entered(qtbot, window, path)
    place.go(4)

    def sit_down(key: Qt.Key) -> None:
        place.bound.do("seat")
        who = sheet(qtbot, window, WhoSheet)
        assert isinstance(who, WhoSheet)
        QTest.keyClick(who.focusWidget() or who, key)
        QTest.keyClick(who, Qt.Key.Key_Return)
        qtbot.waitUntil(window.isActiveWindow)

    sit_down(Qt.Key.Key_Down)
    assert place.bridge.actor.name == "Ann Lee"
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_2)
    assert [(key[0], score.rating) for key, score in place.bridge.state.scores.items()] == [("ann", 2)]
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_N)
    QTest.keyClicks(window.focusWidget() or window, "page 2")
    sit_down(Qt.Key.Key_Down)
    assert place.bridge.actor.name == "Bo Rees"
    assert not list(place.bridge.state.scores.items())
    sit_down(Qt.Key.Key_Up)
    assert [score.evidence for _key, score in place.bridge.state.scores.items()] == ["page 2"]


def test_alt_and_a_digit_show_a_step_and_the_sidebar_follows(qtbot: QtBot, window: Window, path: Path) -> None:
    place = entered(qtbot, window, path)
    for step in (2, 3, 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + step), ALT)
        assert place.step() == step
        assert place.sidebar.current() == step


def test_undo_and_redo_reach_through_the_window_and_say_what_they_did(qtbot: QtBot, window: Window, path: Path) -> None:
    place = entered(qtbot, window, path)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    assert all(one.accepted for one in place.bridge.state.criteria.values())
    assert place.keybar.said().startswith("E1 accepted")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert not any(one.accepted for one in place.bridge.state.criteria.values())
    QTest.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert all(one.accepted for one in place.bridge.state.criteria.values())


def test_nothing_to_undo_is_refused_on_the_page(qtbot: QtBot, window: Window, path: Path) -> None:
    place = entered(qtbot, window, path, "Bo Rees")
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    page = place.page()
    assert page is not None
    assert "nothing of yours to undo" in page.area.banners()[0].sentence()


def test_a_pack_opens_on_scoring_alone(qtbot: QtBot, window: Window, path: Path, tmp_path: Path) -> None:
    pack = tmp_path / "bo.scorepack"
    with at_desk(path) as desk:
        desk.do(OpenScoring(desk.state.vacancy.stage))
        write_pack(desk, "bo", pack)
    window.open_path(pack)
    qtbot.waitUntil(lambda: window.workplace is not None)
    place = window.workplace
    assert place is not None
    assert place.step() == 4
    assert [item.step.number for item in place.sidebar._items] == [4]
    QTest.keyClick(window, Qt.Key.Key_1, ALT)
    assert place.step() == 4


def test_a_dropped_pack_is_previewed_and_a_dropped_list_and_document_go_to_their_step(
    qtbot: QtBot, window: Window, path: Path, tmp_path: Path
) -> None:
    pack = tmp_path / "bo.scorepack"
    with at_desk(path) as desk:
        desk.do(OpenScoring(desk.state.vacancy.stage))
        write_pack(desk, "bo", pack)
    renamed = pack.rename(tmp_path / "returned file")
    place = entered(qtbot, window, path)
    drop(window, renamed)
    assert place.step() == 3
    assert place.bridge.state.issues
    drop(window, SAMPLE_DATA / "applicants.csv")
    qtbot.waitUntil(lambda: not place.jobs.busy(), timeout=30_000)
    assert place.step() == 2


def test_a_file_that_is_not_ours_is_refused_on_the_start_page(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    junk = tmp_path / "junk.shortlist"
    junk.write_bytes(b"not a database at all" * 100)
    window.open_path(junk)
    qtbot.waitUntil(lambda: bool(window.start.area.banners()))
    assert "junk.shortlist" in window.start.area.banners()[0].sentence()
    assert window.workplace is None


def test_a_specification_dropped_on_the_start_page_begins_a_vacancy(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.shortlist"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_args: (str(target), ""))
    drop(window, SAMPLE_DATA / "specifications" / "web-manager.docx")
    making = sheet(qtbot, window, NewVacancySheet)
    assert isinstance(making, NewVacancySheet)
    assert making.do_button is not None
    assert not making.do_button.isEnabled()
    making.title_field.setText("Web Manager")
    making.scale_choice.set_chosen(1)
    QTest.keyClick(making, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.workplace is not None)
    place = window.workplace
    assert place is not None
    qtbot.waitUntil(lambda: len(place.bridge.state.criteria) == 13, timeout=30_000)
    assert place.bridge.state.vacancy.scale.name == "0-4"
    assert target.exists()


def test_a_command_is_found_by_its_words_and_done_by_enter(qtbot: QtBot, window: Window, path: Path) -> None:
    place = entered(qtbot, window, path)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    commands = sheet(qtbot, window, CommandSheet)
    assert isinstance(commands, CommandSheet)
    QTest.keyClicks(commands.field, "close this")
    assert commands.list.count() == 1
    QTest.keyClick(commands.field, Qt.Key.Key_Return)
    assert window.workplace is None
    assert place is not None


def test_the_sheet_of_keys_lists_the_step_and_the_window(qtbot: QtBot, window: Window, path: Path) -> None:
    entered(qtbot, window, path)
    QTest.keyClick(window, Qt.Key.Key_Question)
    keys = sheet(qtbot, window, KeysSheet)
    words = {label.text() for label in keys.findChildren(QLabel)}
    assert {"next doubt", "undo my last change"} <= words
    QTest.keyClick(keys, Qt.Key.Key_Escape)


def test_theme_and_text_size_hold_at_once_and_are_remembered(qtbot: QtBot, window: Window) -> None:
    QTest.keyClick(window.start, Qt.Key.Key_Comma, CTRL)
    settings = sheet(qtbot, window, SettingsSheet)
    assert isinstance(settings, SettingsSheet)
    settings.theme.set_chosen(2)
    settings.theme.chosen.emit(2)
    assert hub().theme.name is ThemeName.DARK
    settings.reject()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.start, Qt.Key.Key_Plus, CTRL)
    assert hub().theme.scale == 1.125
    again = PreferencesFile(window.preferences.path).now
    assert (again.theme, again.scale) == ("dark", 1.125)


def test_f6_goes_round_the_parts_of_the_window(qtbot: QtBot, window: Window, path: Path) -> None:
    place = entered(qtbot, window, path)
    place.go(3)
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        assert focus is not None
        seen.append(focus)
    assert len({id(one) for one in seen}) >= 3


Sized = Callable[[tuple[int, int], float], Workplace]


@pytest.fixture
def sized(qtbot: QtBot, window: Window, path: Path) -> Sized:
    def made(size: tuple[int, int], scale: float) -> Workplace:
        hub().use(scale=scale)
        window.preferences.keep(replace(window.preferences.now, scale=scale))
        window.resize(*size)
        return entered(qtbot, window, path)

    return made


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 1.0), ((1024, 700), 1.0), ((1280, 800), 2.0)])
def test_every_step_of_setting_up_keeps_the_window_and_names_its_tab_stops(
    sized: Sized, window: Window, size: tuple[int, int], scale: float
) -> None:
    place = sized(size, scale)
    for step in (1, 2, 3):
        place.go(step)
        QTest.qWait(20)
        assert (window.width(), window.height()) == size, step
        page = place.page()
        assert page is not None
        assert page.width() <= size[0]
        stops = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one in [stop for stop in stops if stop.isVisible()]:
            assert one.accessibleName(), (step, one)
            if isinstance(one, QAbstractButton):
                assert one.width() >= one.minimumSizeHint().width(), (step, one.accessibleName())


def test_the_desk_behind_the_window_is_let_go_when_it_closes(qtbot: QtBot, window: Window, path: Path) -> None:
    entered(qtbot, window, path)
    window.close()
    with at_desk(path) as desk:
        assert isinstance(desk, Desk)
