"""The end of a vacancy at the window: what is due, and a copy of one that was purged."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.purging import purge, summary_holds
from shortlister.domain.edits.erasing import SetRetention
from shortlister.ui.kit.banner import Banner
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.preferences import RecentFile
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.who import WhoSheet
from shortlister.ui.window import Window
from tests.ui.test_window import entered, path, sheet, window

__all__ = ["path", "window"]


def banner_with(window: Window, words: str) -> Banner | None:
    shown = [one for one in window.findChildren(Banner) if one.isVisible() and words in one.sentence()]
    return shown[0] if shown else None


def press(banner: Banner | None, words: str) -> None:
    assert banner is not None
    (button,) = [one for one in banner.findChildren(QAbstractButton) if one.text().replace("&", "").startswith(words)]
    button.click()


def fill(asked: Sheet, **lines: str) -> None:
    fields = {one.accessibleName(): one for one in asked.findChildren(LineField)}
    for name, text in lines.items():
        fields[name.replace("_", " ")].setText(text)
    asked.accept()


def asked(qtbot: QtBot, window: Window) -> Sheet:
    def found() -> list[Sheet]:
        return [one for one in window.findChildren(Sheet) if one.isVisible() and not isinstance(one, WhoSheet)]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


@pytest.fixture
def due(path: Path, window: Window) -> Path:
    """A vacancy that was kept until a day long past, listed as due on the start page."""
    with at_desk(path) as desk:
        desk.do(SetRetention("2020-01-31", "Policy 7"))
    known = RecentFile(str(path.resolve()), "Web Manager", "CS-0419", "2020-01-01T00:00:00Z", "2020-01-31")
    window.preferences.keep(replace(window.preferences.now, kept=(known,)))
    return path


def test_entering_a_vacancy_that_is_due_says_so_to_hr_with_the_ways_on(qtbot: QtBot, window: Window, due: Path) -> None:
    place = entered(qtbot, window, due)
    banner = banner_with(window, "Due to be purged since 31 January 2020")
    press(banner, "Keep it longer")
    fill(asked(qtbot, window), Kept_until="2090-01-31", Basis="A claim")
    assert place.bridge.state.vacancy.retention.until == "2090-01-31"
    assert banner_with(window, "Due to be purged") is None


def test_from_what_is_due_it_is_purged_in_three_steps(
    qtbot: QtBot, window: Window, due: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(tmp_path / "summary.json"), ""))
    entered(qtbot, window, due)
    press(banner_with(window, "Due to be purged"), "Purge this vacancy")
    fill(asked(qtbot, window), Authority="Head of HR")
    qtbot.waitUntil(lambda: window.workplace is None)
    assert not due.exists()
    assert summary_holds(tmp_path / "summary.json")


def test_a_member_is_not_told_that_it_is_due(qtbot: QtBot, window: Window, due: Path) -> None:
    entered(qtbot, window, due, "Bo Rees")
    assert banner_with(window, "Due to be purged") is None


@pytest.fixture
def put_back(path: Path, tmp_path: Path) -> Path:
    """A copy of a vacancy that was purged."""
    copy = tmp_path / "put back.shortlist"
    shutil.copy(path, copy)
    purge(Desk.open(path), tmp_path / "first.json", reason="Withdrawn", authority="Head of HR")
    return copy


def test_a_copy_of_a_purged_vacancy_is_not_shown_and_can_be_taken_back_into_use(
    qtbot: QtBot, window: Window, put_back: Path
) -> None:
    window.open_path(put_back)
    qtbot.waitUntil(lambda: banner_with(window, "on the authority of Head of HR. It is not opened") is not None)
    assert window.workplace is None
    press(banner_with(window, "It is not opened"), "Take it back into use")
    fill(asked(qtbot, window), Kept_until="2090-01-31", Basis="A claim")
    who = sheet(qtbot, window, WhoSheet)
    assert isinstance(who, WhoSheet)
    who.accept()
    qtbot.waitUntil(lambda: window.workplace is not None)
    assert banner_with(window, "It is not opened") is None


def test_a_copy_of_a_purged_vacancy_can_be_purged_too(
    qtbot: QtBot, window: Window, put_back: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_n: (str(tmp_path / "second.json"), ""))
    window.open_path(put_back)
    qtbot.waitUntil(lambda: banner_with(window, "It is not opened") is not None)
    press(banner_with(window, "It is not opened"), "Purge this copy")
    fill(asked(qtbot, window), Authority="Head of HR")
    qtbot.waitUntil(lambda: banner_with(window, "The vacancy is purged") is not None)
    assert not put_back.exists()
    assert summary_holds(tmp_path / "second.json")


def test_a_copy_left_alone_is_closed_and_stays(qtbot: QtBot, window: Window, put_back: Path) -> None:
    before = put_back.read_bytes()
    window.open_path(put_back)
    qtbot.waitUntil(lambda: banner_with(window, "It is not opened") is not None)
    for way in ("Take it back into use", "Purge this copy"):
        press(banner_with(window, "It is not opened"), way)
        asked(qtbot, window).reject()
        qtbot.waitUntil(lambda: not [one for one in window.findChildren(Sheet) if one.isVisible()])
    assert put_back.read_bytes() == before
