"""The end of a vacancy: one applicant erased, a date set, the due list on the start page, and everything purged."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.desk.purging import summary_holds
from shortlister.desk.reporting import verified
from shortlister.store.backups import backup
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.recent import RecentRow
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import REPORT
from shortlister.ui.who import WhoSheet
from tests.journeys.at_keyboard import Keyboard, at_keyboard

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    with at_keyboard(qtbot, tmp_path, monkeypatch) as keyboard:
        yield keyboard


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "web-manager.shortlist"
    shutil.copy(ROOT / "sample_data" / "web-manager.shortlist", made)
    return made


def to_report(keys: Keyboard) -> ReportPage:
    """Sit down as HR, and go to Report."""
    keys.sheet(WhoSheet)
    keys.press("Return")
    keys.no_sheet()
    keys.until(lambda: QApplication.focusWidget() is not None)
    keys.press(f"Alt+{REPORT}")
    return keys.page(ReportPage)


def menu_item(page: ReportPage, name: str) -> None:
    """Choose from the menu beside the exports."""
    (action,) = [one for one in page._takeaway.kept.menu().actions() if one.text().startswith(name)]
    action.trigger()


def fill(keys: Keyboard, **lines: str) -> None:
    """Write into the lines of the sheet, by their names, and answer it."""
    sheet = keys.sheet(Sheet)
    fields = {one.accessibleName(): one for one in sheet.findChildren(LineField)}
    for name, text in lines.items():
        fields[name.replace("_", " ")].setText(text)
    keys.press("Ctrl+Return")
    keys.no_sheet()


def due_rows(keys: Keyboard) -> list[RecentRow]:
    start = keys.window.start
    return [
        one for one in start.findChildren(RecentRow) if one.isVisible() and "Was kept" in one.entry.accessibleName()
    ]


def test_an_applicant_is_erased_a_date_passes_and_the_vacancy_is_purged(
    keys: Keyboard, path: Path, tmp_path: Path
) -> None:
    kept = backup(path)
    keys.answer("getOpenFileName", path)
    keys.press("Ctrl+O")
    page = to_report(keys)
    state = page.bridge.state
    gone = state.applicants_in_order[3]
    assert page._takeaway.kept.button.text().startswith("Kept until ")
    menu_item(page, "Erase")
    fill(keys, **{"Applicant’s_reference": gone.reference, "Reason": "They asked", "Authority": "DPO"})
    assert gone.id not in page.bridge.state.applicants
    assert "The applicant is erased" in page.area.banners()[0].sentence()
    for file in (path, kept):
        assert gone.reference.encode() not in file.read_bytes()
        assert verified(file).problem is None
    for step in range(1, 8):  # every page, made anew
        keys.press(f"Alt+{step}")
    page = keys.page(ReportPage)
    menu_item(page, "Keep until")
    fill(keys, Kept_until="2020-01-31", Basis="Policy 7")
    assert page._takeaway.kept.button.text().startswith("Due to be purged since 31 January 2020")
    keys.press("Ctrl+W")
    keys.until(lambda: len(due_rows(keys)) == 1)
    due_rows(keys)[0].entry.click()
    page = to_report(keys)
    menu_item(page, "Purge")
    keys.answer("getSaveFileName", tmp_path / "summary.json")
    fill(keys, Authority="Head of HR")
    keys.until(lambda: keys.window.workplace is None)
    assert not path.exists()
    assert not kept.exists()
    assert summary_holds(tmp_path / "summary.json")
    assert due_rows(keys) == []
    assert keys.window.preferences.now.recent == ()
    assert "The vacancy is purged" in keys.window.start.area.banners()[0].sentence()


def test_a_copy_brought_back_is_erased_again_and_the_window_says_so(keys: Keyboard, path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "old copy.shortlist")
    keys.answer("getOpenFileName", path)
    keys.press("Ctrl+O")
    page = to_report(keys)
    gone = page.bridge.state.applicants_in_order[3]
    menu_item(page, "Erase")
    fill(keys, **{"Applicant’s_reference": gone.reference, "Reason": "They asked", "Authority": "DPO"})
    keys.press("Ctrl+W")
    old = tmp_path / "old copy.shortlist"
    whole = old.read_bytes()
    for key in ("Esc", "Return"):
        keys.answer("getOpenFileName", old)
        keys.press("Ctrl+O")
        keys.sheet(WhoSheet)
        assert old.read_bytes() == whole  # nothing is written before somebody is named
        keys.press(key)
        keys.no_sheet()
    keys.until(lambda: keys.window.workplace is not None)
    current = keys.place.page()
    assert current is not None
    assert "They are erased again" in current.area.banners()[0].sentence()
    assert gone.reference.encode() not in (tmp_path / "old copy.shortlist").read_bytes()
