"""Every page at every size, with large text and in a long language: nothing grows or is cut, no key acts twice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shortlister import SAMPLE_DATA, i18n
from shortlister.desk import intake
from shortlister.desk.clock import fresh_id
from shortlister.desk.making import Step, make_vacancy
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Submit
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.records import Role, Rule
from shortlister.ui.kit.actions import duplicates
from shortlister.ui.kit.theme import hub
from shortlister.ui.start import ACTIONS
from shortlister.ui.steps import NAMES
from shortlister.ui.who import WhoSheet
from shortlister.ui.window_keys import WINDOW_ACTIONS
from shortlister.ui.workplace import Workplace
from tests.journeys.at_keyboard import Keyboard, at_keyboard
from tests.journeys.longer_words import LANGUAGE as LONG
from tests.journeys.longer_words import write_catalogue
from tests.journeys.restless import restless

PANEL = (("Ann Lee", Role.CHAIR), ("Bo Rees", Role.MEMBER), ("Carys Price", Role.MEMBER))
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
STEPS = tuple(number for number, _name, _icon in NAMES)


@dataclass(frozen=True, slots=True)
class Room:
    """How much room there is, and how much the words take."""

    size: tuple[int, int]
    scale: float = 1.0
    language: str = "en"

    def __str__(self) -> str:
        words = {"en": "English", "cy": "Welsh", LONG: "long words"}[self.language]
        return f"{self.size[0]} by {self.size[1]}, {self.scale:.0%}, {words}"


ROOMS = (
    Room((1280, 800)),
    Room((1024, 700)),
    Room((1280, 800), scale=2.0),
    Room((1024, 700), scale=2.0),
    Room((1280, 800), language="cy"),
    Room((1280, 800), language=LONG),
    Room((1024, 700), language=LONG),
)


def steps_to(how_far: str) -> list[Step]:
    """The sample vacancy: *begun* is empty, *open* waits for scores."""
    source = SAMPLE_DATA / "specifications" / "web-manager.docx"
    if how_far == "begun":
        return []
    return [
        lambda _: intake.take_specification(source, intake.draft_specification(source).posts[0]),
        lambda state: intake.add_applicants(state, intake.draft_applicants(SAMPLE_DATA / "applicants.csv")),
        *((lambda _, one=one: AddMember(fresh_id(), *one)) for one in PANEL),
        lambda _: ChangeRule(Rule(places=6)),
        lambda state: OpenScoring(state.vacancy.stage),
    ]


@pytest.fixture(scope="module")
def vacancies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A vacancy that has just begun, one that is being scored, and one whose members have all submitted."""
    folder = tmp_path_factory.mktemp("vacancies")
    made = {how_far: folder / f"{how_far}.shortlist" for how_far in ("begun", "open", "submitted")}
    for how_far, path in made.items():
        desk = make_vacancy(path, title="Web Manager", reference="CS-0419", steps=steps_to(how_far))
        if how_far == "submitted":
            stage = desk.state.vacancy.stage
            for member in desk.state.members_in_order:
                file = SAMPLE_DATA / "scores" / (member.name.lower().replace(" ", "-") + ".csv")
                desk.do(intake.take_scores(desk.state, member.id, stage, file))
                desk.do(Submit(member.id, stage))
        desk.close()
    return made


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the language with long words; all of the program is read to make it."""
    folder = tmp_path_factory.mktemp("long")
    write_catalogue(folder)
    return folder


@pytest.fixture(params=ROOMS, ids=str)
def keys(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Keyboard]:
    room: Room = request.param
    if room.language == LONG:
        i18n.use(LONG, folder=request.getfixturevalue("long_words"))
        assert i18n.language() == LONG
    elif room.language != "en":
        i18n.use(room.language)
        assert i18n.language() == room.language
    try:
        with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
            window = keyboard.window
            window.preferences.keep(replace(window.preferences.now, scale=room.scale))
            hub().use(scale=room.scale)
            window.resize(*room.size)
            yield keyboard
            assert (window.width(), window.height()) == room.size
    finally:
        i18n.use("en")


def sit_down(keys: Keyboard, path: Path, name: str) -> Workplace:
    """Open the vacancy as the member of this name, or as HR."""
    keys.window.open_path(path)
    if "begun" not in path.name:
        sheet = keys.sheet(WhoSheet)
        while sheet.chosen.name != name:
            keys.press("Down")
        settle(keys)
        assert faults_of(sheet) == []
        keys.press("Return")
        keys.no_sheet()
    return keys.place


def settle(keys: Keyboard) -> None:
    """Layouts, late pages and what a worker draws have come to rest."""
    for _ in range(3):
        QTest.qWait(15)
    keys.until(lambda: keys.window.workplace is None or not keys.window.workplace.jobs.busy())
    QTest.qWait(15)


def place_of(widget: QWidget, page: QWidget) -> QRect:
    """The widget's rectangle on the page."""
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def scrolled(widget: QWidget, page: QWidget) -> bool:
    """Whether it stands in something that scrolls."""
    parent = widget.parentWidget()
    while parent is not None and parent is not page:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def cut(label: QLabel) -> str:
    """What is wrong with how a label's text fits into it; empty when nothing is."""
    text, room = label.text(), label.contentsRect()
    if not text or label.pixmap().width():
        return ""
    metrics = QFontMetricsF(label.font())
    widest = max(metrics.horizontalAdvance(word) for word in (text.split() if label.wordWrap() else text.split("\n")))
    if widest > room.width() + 1:
        return f"“{text}” is {widest:.0f} wide in {room.width()}"
    if label.wordWrap() and label.heightForWidth(label.width()) > label.height() + 1:
        return f"“{text}” is {label.heightForWidth(label.width())} high in {label.height()}"
    return ""


def faults_of(page: QWidget) -> list[str]:
    """What does not fit on a page or sheet, and what Tab reaches without a name."""
    found: list[str] = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and (wrong := cut(widget)):
            found.append(wrong)
        if isinstance(widget, QAbstractButton) and widget.width() < widget.minimumSizeHint().width():
            found.append(f"the button “{widget.accessibleName()}” is narrower than its words")
        place = place_of(widget, page)
        if (
            isinstance(widget, QLabel | QAbstractButton)
            and not scrolled(widget, page)
            and not page.rect().contains(place)
        ):
            found.append(f"{widget.accessibleName() or type(widget).__name__} at {place} leaves {page.rect()}")
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBarPolicy() == NEVER and widget.widget():
            held, room = widget.widget(), widget.viewport().width()
            if held is not None and held.width() > room:
                wide = max(held.findChildren(QWidget), key=lambda one: one.minimumSizeHint().width() * one.isVisible())
                found.append(f"what is {held.width()} wide stands cut in a room of {room}, for {wide}")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName():
            found.append(f"a {type(widget).__name__} in {type(widget.parentWidget()).__name__} has no name")
    return found


def overlapping(page: QWidget) -> list[str]:
    """Texts, buttons and fields of one parent that stand over each other."""
    solid = QLabel | QAbstractButton | QLineEdit | QPlainTextEdit
    found: list[str] = []
    for parent in [page, *page.findChildren(QWidget)]:
        near = [one for one in parent.children() if isinstance(one, solid) and one.isVisible()]
        for at, one in enumerate(near):
            for other in near[at + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 1 and both.height() > 1:
                    found.append(f"{said(one)} and {said(other)} stand over each other")
    return found


def said(widget: QWidget) -> str:
    return f"“{widget.text() if isinstance(widget, QLabel) else widget.accessibleName()}”"


def doubled_keys(place: Workplace) -> list[str]:
    """Keys that two shortcuts in force would answer now."""
    page = place.page()
    assert page is not None
    assert page.bound is not None
    everywhere: Counter[str] = Counter()
    here: dict[int, Counter[str]] = {}
    for shortcut in place.findChildren(QShortcut):
        owner = shortcut.parent()
        if not shortcut.isEnabled() or not isinstance(owner, QWidget) or not owner.isVisible():
            continue
        key = shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)
        if shortcut.context() is Qt.ShortcutContext.WindowShortcut:
            everywhere[key] += 1
        else:
            here.setdefault(id(owner), Counter())[key] += 1
    found = [key for key, times in everywhere.items() if times > 1]
    for inside in here.values():
        found += [key for key, times in inside.items() if times + everywhere[key] > 1]
    own = [action for action in page.bound.actions if action.id != "other_side"]  # F6 of the window, as Score words it
    return found + duplicates(own, WINDOW_ACTIONS)


def not_reached(keys: Keyboard) -> list[str]:
    """The Tab stops of the page that Tab does not come to; of boxes that exclude each other one is enough."""
    page = keys.place.page()
    assert page is not None
    seen: list[QWidget] = []
    for _ in range(150):
        keys.press("Tab")
        if keys.focus() in seen:
            break
        seen.append(keys.focus())
    missed = []
    for widget in page.findChildren(QWidget):
        stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        if not stop or widget in seen or (isinstance(widget, QAbstractButton) and widget.autoExclusive()):
            continue
        missed.append(f"{type(widget).__name__} “{widget.accessibleName()}”")
    return missed


def test_the_start_page_holds_at_every_size(keys: Keyboard) -> None:
    settle(keys)
    assert faults_of(keys.window.start) + restless() == []
    assert duplicates(ACTIONS) == []


@pytest.mark.parametrize(("how_far", "name"), [("begun", ""), ("open", ""), ("open", "Bo Rees"),
                                               ("submitted", ""), ("submitted", "Ann Lee")])  # fmt: skip
def test_every_step_holds_at_every_size(keys: Keyboard, vacancies: dict[str, Path], how_far: str, name: str) -> None:
    size = keys.window.size()
    place = sit_down(keys, vacancies[how_far], name)
    found: list[str] = []
    for step in STEPS:
        place.go(step)
        settle(keys)
        page = place.page()
        assert page is not None
        if keys.window.size() != size:
            found.append(f"step {step}: the window has grown to {keys.window.size().toTuple()}")
        if not place.rect().contains(place_of(page, place)):
            found.append(f"step {step}: the page leaves the window")
        if not page.isAncestorOf(keys.focus()):
            found.append(f"step {step}: the focus is on {said(keys.focus())}, outside the page")
        found += [f"step {step}: {fault}" for fault in faults_of(place) + overlapping(place)]
        found += [f"step {step}: {fault}" for fault in restless()]
        found += [f"step {step}: {key} acts twice" for key in doubled_keys(place)]
        found += [f"step {step}: Tab does not reach {widget}" for widget in not_reached(keys)]
    assert not found, "\n".join(found)
