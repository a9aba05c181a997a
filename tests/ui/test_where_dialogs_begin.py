"""Where a dialog for files begins: where its kind of file was last, on the next start too; at first in Documents."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.files import choose_file, choose_folder, choose_new, pack_kinds, remember, table_kinds
from shortlister.ui.kit.preferences import PreferencesFile


class Dialogs:
    """Stands for the person at the dialogs: where each began, and what was chosen."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, documents: Path) -> None:
        self.began: list[str] = []
        self.chosen: Path | None = None
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda _window, _title, start, _kinds: (self._asked(start), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda _window, _title, start: self._asked(start))

    def _asked(self, start: str) -> str:
        self.began.append(start)
        return str(self.chosen or "")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    made = tmp_path / "Documents"
    made.mkdir()
    return made


def test_dialogs_begin_where_their_kind_of_file_was_last_and_at_first_in_documents(
    qtbot: QtBot, tmp_path: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = Dialogs(monkeypatch, documents)
    file = PreferencesFile(tmp_path / "preferences.json")
    lists, packs = tmp_path / "lists", tmp_path / "packs"
    for folder in (lists, packs):
        folder.mkdir()
    choose_file(window, file, "applicants", "", table_kinds())
    dialogs.chosen = lists / "list.csv"
    choose_file(window, file, "applicants", "", table_kinds())
    again = PreferencesFile(file.path)  # the next start of the program
    choose_file(window, again, "applicants", "", table_kinds())
    dialogs.chosen = packs / "new.scorepack"
    choose_new(window, again, "packs", "", pack_kinds(), "bo.scorepack")  # never asked before
    remember(again, "packs", packs / "new.scorepack")
    choose_new(window, again, "packs", "", pack_kinds(), "bo.scorepack")
    choose_folder(window, again, "applicants", "")
    assert dialogs.began == [
        str(documents),
        str(documents),
        str(lists),
        str(documents / "bo.scorepack"),
        str(packs / "bo.scorepack"),
        str(lists),
    ]


def test_a_folder_that_has_gone_is_not_gone_to(
    qtbot: QtBot, tmp_path: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = Dialogs(monkeypatch, documents)
    file = PreferencesFile(tmp_path / "preferences.json")
    remember(file, "packs", tmp_path / "stick" / "bo.scorepack")
    choose_file(window, file, "packs", "", pack_kinds())
    documents.rmdir()
    choose_file(window, file, "packs", "", pack_kinds())
    assert dialogs.began == [str(documents), str(Path.home())]
