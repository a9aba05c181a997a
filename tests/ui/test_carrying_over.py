"""An older pack that is dropped on the new one: its scores are offered, and taken once that is confirmed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import write_pack
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.edits.specification import EditCriterion
from shortlister.domain.measures import measures
from shortlister.ui.carrying_over import CarrySheet
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import Theme, apply, hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.window import Window
from tests.ui.scoring_making import vacancy

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    shown = Window(PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    yield shown
    shown.close()
    hub().use(ThemeName.LIGHT, scale=1.0)


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Bo's packs of edition 1, scored, and of edition 2, in which the first criterion says something else; Ann's of 1.

    The packs of two editions and two members.
    """
    old, new, other = (tmp_path / f"{name}.scorepack" for name in ("old", "new", "ann"))
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    write_pack(desk, "bo", old)
    write_pack(desk, "ann", other)
    with at_desk(old) as pack:
        for at, one in enumerate(measures(pack.state, pack.state.vacancy.stage)):
            pack.do(Rate("bo", "a000", one.key, at % 4))
    desk.do(EditCriterion(desk.state.criteria_in_order[0].id, text="Runs a website", reason="too narrow"))
    write_pack(desk, "bo", new)
    desk.close()
    return old, new, other


def opened(window: Window, qtbot: QtBot, path: Path) -> Desk:
    window.arrivals.take([path])
    qtbot.waitUntil(lambda: window.workplace is not None and window.workplace.bridge.path == path)
    assert window.workplace is not None
    return window.workplace.bridge._desk


def sheets(window: Window) -> list[CarrySheet]:
    return [one for one in window.findChildren(CarrySheet) if one.isVisible()]


def test_scores_of_the_older_pack_are_taken_once_that_is_confirmed(
    window: Window, qtbot: QtBot, packs: tuple[Path, Path, Path]
) -> None:
    old, new, _other = packs
    desk = opened(window, qtbot, new)
    first, *same = measures(desk.state, desk.state.vacancy.stage)
    window.arrivals.take([old])
    qtbot.waitUntil(lambda: bool(sheets(window)))
    (sheet,) = sheets(window)
    said = "\n".join(one.text() for one in sheet.findChildren(QLabel))
    assert f"Not the same as before: {first.criterion.reference}. 1 score stays behind, to be given anew." in said
    assert not desk.state.scores.sheets("bo")
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    taken = desk.state.scores.sheet("bo", "a000")
    assert dict(taken.ratings) == {one.key: at % 4 for at, one in enumerate(same, start=1)}
    assert window.workplace is not None
    assert window.workplace.bridge.path == new


def test_escape_takes_nothing(window: Window, qtbot: QtBot, packs: tuple[Path, Path, Path]) -> None:
    old, new, _other = packs
    desk = opened(window, qtbot, new)
    window.arrivals.take([old])
    qtbot.waitUntil(lambda: bool(sheets(window)))
    QTest.keyClick(sheets(window)[0], Qt.Key.Key_Escape)
    assert not desk.state.scores.sheets("bo")


def test_a_colleague_s_pack_is_opened_as_before_and_nothing_is_offered(
    window: Window, qtbot: QtBot, packs: tuple[Path, Path, Path]
) -> None:
    _old, new, other = packs
    opened(window, qtbot, new)
    opened(window, qtbot, other)
    assert not sheets(window)
