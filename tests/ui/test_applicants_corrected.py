"""Before applicants are added: the cell that F2 corrects is seen, and it is the one that should be looked at."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.ui.applicants.page import ApplicantsPage
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.tables import CellRole
from shortlister.ui.kit.theme import current
from shortlister.ui.shell import Page
from tests.ui.test_applicants_page import opened, read

Show = Callable[[type[Page], Desk], Page]
REFERENCE, NAME, EMAIL, PHONE = range(4)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_vacancy(tmp_path / "v.shortlist", title="Clerk")
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path) -> ApplicantsPage:
    """A preview: all is well, the e-mail is not complete, the telephone is empty, the name is empty."""
    path = tmp_path / "list.csv"
    path.write_text(
        "Reference,Name,Email,Phone\n"
        "10481,Margred Ellis,m.ellis@post.test,07700 900001\n"
        "10482,Tom Ashby,tom.ashby@post,07700 900002\n"
        "10483,Olwen Pike,olwen@post.test,\n"
        "10484,,bo@post.test,07700 900004\n",
        encoding="utf-8",
    )
    page = opened(show, desk)
    read(qtbot, page, path)
    return page


def at(page: ApplicantsPage) -> tuple[int, int]:
    now = page.preview.table.currentIndex()
    return now.row(), now.column()


def test_each_row_begins_where_it_should_be_looked_at(page: ApplicantsPage) -> None:
    table, seen = page.preview.table, [at(page)]
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down)
        seen.append(at(page))
    assert seen == [(0, NAME), (1, EMAIL), (2, PHONE), (3, NAME)]
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert at(page) == (2, EMAIL)


def test_f2_corrects_the_cell_with_the_frame(qtbot: QtBot, page: ApplicantsPage) -> None:
    table = page.preview.table
    assert table.hasFocus()
    place = table.visualRect(table.currentIndex())
    picture = table.viewport().grab(place).toImage()
    ring = current().colours.focus.rgb()
    assert any(picture.pixel(x, picture.height() // 2) == ring for x in range(12))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.findChildren(QLineEdit)
    assert editor.text() == "tom.ashby@post"
    editor.setText("tom.ashby@post.test")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.preview.draft().applicants[1].email == "tom.ashby@post.test")
    spoken = page.preview.model.index(2, PHONE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Telephone, kept apart: empty"


def test_f2_in_a_cell_that_is_not_corrected_here_begins_at_the_name(page: ApplicantsPage) -> None:
    table = page.preview.table
    QTest.keyClick(table, Qt.Key.Key_End)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert at(page) == (0, NAME)
    assert [one.text() for one in table.findChildren(QLineEdit)] == ["Margred Ellis"]


def test_a_name_that_was_guessed_is_in_doubt_until_somebody_has_said_it(
    qtbot: QtBot, show: Show, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "dilys-evans.txt").write_text("I have kept accounts for nine years in two offices.", encoding="utf-8")
    page = opened(show, desk)
    read(qtbot, page, folder)
    table, model = page.preview.table, page.preview.model
    assert model.index(0, 0).data(CellRole.ICON) == "triangle-alert"
    assert page.preview.draft().applicants[0].file_doubts
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.findChildren(QLineEdit)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.index(0, 0).data(CellRole.ICON) is None)
    notes = [label.text() for label in page.preview.findChildren(Label) if label.isVisible()]
    assert not any("The name was taken" in words for words in notes)
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(desk.state.applications))
    assert [one.doubt for one in desk.state.applications.values()] == [""]
