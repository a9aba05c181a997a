"""Folders and files that come back to the window: what is left out or damaged is said, and the others come in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from shortlister.desk.desk import Desk, at_desk
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def page(show: Show, tmp_path: Path) -> PanelPage:
    made = show(PanelPage, vacancy(tmp_path / "v.shortlist", files=(), name=""))
    assert isinstance(made, PanelPage)
    return made


@pytest.fixture
def folder(page: PanelPage, tmp_path: Path) -> Path:
    """Bo's pack, scored and called a workbook; Ann's further down; a cut one."""
    made = tmp_path / "came back"
    (made / "below").mkdir(parents=True)
    page.bridge.write_pack("ann", made / "below" / "ann.scorepack")
    page.bridge.write_pack("bo", made / "bo.scorepack")
    with at_desk(made / "bo.scorepack") as pack:
        pack.do(Rate("bo", "a000", measures(pack.state, pack.state.vacancy.stage)[0].key, 2))
    (made / "cut.scorepack").write_bytes((made / "bo.scorepack").read_bytes()[:9000])
    (made / "bo.scorepack").rename(made / "bo.xlsx")
    return made


def choose(page: PanelPage, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.keyClick(page.members, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)


def test_a_folder_says_what_of_it_is_left_out(page: PanelPage, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(page, folder, monkeypatch)
    assert [(one.path.name, one.new) for one in page.preview.model.files] == [("bo.xlsx", 1), ("cut.scorepack", 0)]
    said = words_in(page.preview.area)
    assert "1 thing is left out" in said
    assert "“below” is a folder with packs in it; give that folder too." in said
    assert "“cut.scorepack” is not merged: it is damaged" in said
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(list(page.bridge.state.scores.items())) == 1


def test_a_folder_without_packs_stays_where_one_is(
    page: PanelPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "bo.xlsx").unlink()
    (folder / "cut.scorepack").unlink()
    choose(page, folder, monkeypatch)
    assert page.stack.currentWidget() is page.body
    said = words_in(page.area)
    assert "there is no pack and no scoring workbook" in said
    assert "“below” is a folder with packs in it" in said


def test_two_folders_are_looked_through_and_one_without_packs_is_named(
    page: PanelPage, folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    page.take_files([empty, folder])
    assert [one.path.name for one in page.preview.model.files] == ["bo.xlsx", "cut.scorepack"]
    assert "In the folder empty there is no pack" in words_in(page.preview.area)
