"""A new vacancy that cannot be kept where it was to go: what was typed stays, and the place is not offered again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shortlister.domain.unwritten import unwritten
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import Theme, apply, hub
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.new_vacancy import NewVacancySheet
from shortlister.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply(application, Theme())
    shown = Window(PreferencesFile(tmp_path / "preferences.json"))
    qtbot.addWidget(shown)
    shown.resize(1260, 760)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    shown.close()
    hub().use(ThemeName.LIGHT, scale=1.0)


def begun(qtbot: QtBot, window: Window) -> NewVacancySheet:
    """A sheet in which everything has been typed."""
    window.arrivals.begin_vacancy(None)
    (sheet,) = [one for one in window.findChildren(NewVacancySheet) if one.isVisible()]
    sheet.title_field.setText("Museum Guide")
    sheet.reference_field.setText("MG/7")
    sheet.scale_choice.set_chosen(1)
    return sheet


def answer(monkeypatch: pytest.MonkeyPatch, path: object) -> None:
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_args: (str(path or ""), ""))


def test_the_sheet_stays_with_all_that_was_typed_and_says_why(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = begun(qtbot, window)
    answer(monkeypatch, tmp_path / "missing" / "guide.shortlist")
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert sheet.isVisible()
    assert (sheet.said.title, sheet.said.reference, sheet.said.scale.name) == ("Museum Guide", "MG/7", "0-4")
    assert "guide.shortlist” is not" in sheet.reason.text()
    assert sheet.reason.isVisible()
    assert "folder vacancy" not in window.preferences.now.more
    answer(monkeypatch, tmp_path / "guide.shortlist")  # the same sheet, another place
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.workplace is not None)
    place = window.workplace
    assert place is not None
    assert place.bridge.state.vacancy.title == "Museum Guide"
    assert window.preferences.now.more["folder vacancy"] == str(tmp_path)


def test_a_vacancy_that_is_there_is_not_written_over_and_the_sheet_stays(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "guide.shortlist")
    QTest.keyClick(begun(qtbot, window), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: window.workplace is not None)
    before = (tmp_path / "guide.shortlist").read_bytes()
    sheet = begun(qtbot, window)
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert sheet.isVisible()
    assert "never written over" in sheet.reason.text()
    assert (tmp_path / "guide.shortlist").read_bytes() == before
    sheet.title_field.setText("Another")
    assert not sheet.reason.isVisible()  # what is typed next answers it
    sheet.reject()


def test_putting_the_dialog_away_leaves_the_sheet(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = begun(qtbot, window)
    answer(monkeypatch, None)
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert sheet.isVisible()
    assert not sheet.reason.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert window.workplace is None


def test_a_folder_that_is_there_and_takes_no_file_is_not_said_to_be_missing(tmp_path: Path) -> None:
    said = str(unwritten(tmp_path / "x.shortlist", FileNotFoundError(2, "No such file or directory")))
    assert said == f"“x.shortlist” is not written: no file can be kept in {tmp_path}. Choose another place."
