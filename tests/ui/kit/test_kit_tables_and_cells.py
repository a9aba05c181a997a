"""Tables, splitters and the cells of the matrix."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.matrixcell import CellPainter, Effect, MatrixCell
from shortlister.ui.kit.splitter import Splitter
from shortlister.ui.kit.tables import CellRole, Table
from shortlister.ui.kit.theme import current, hub
from tests.ui.kit.showing import shown

# Tables, splitters, cells


def model(rows: int) -> QStandardItemModel:
    made = QStandardItemModel(rows, 3)
    made.setHorizontalHeaderLabels(["Member", "Role", "Result"])
    for row in range(rows):
        for column, words in enumerate(("Ann Lee", "Chair, scores", "Ready")):
            made.setItem(row, column, QStandardItem(words))
    return made


def test_columns_are_given_or_measured_and_one_is_elastic(qtbot: QtBot) -> None:
    table = Table(name="Members", row_height=36)
    held = model(3)
    table.setModel(held)
    table.set_widths([180, 0, 0], elastic=2)
    shown(table, qtbot, 600, 300)
    header = table.horizontalHeader()
    assert header.sectionSize(0) == 180
    assert 80 < header.sectionSize(1) < 140
    assert sum(header.sectionSize(column) for column in range(3)) == table.viewport().width()
    assert table.rowHeight(0) == 36
    hub().use(scale=2.0)
    assert header.sectionSize(0) == 360
    assert table.rowHeight(0) == 72


def test_a_large_table_measures_only_a_sample(qtbot: QtBot) -> None:
    asked: list[int] = []

    class Counting(QStandardItemModel):
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
            asked.append(index.row())
            return super().data(index, role)

    held = Counting(5000, 2)
    table = Table(name="Ledger", row_height=26)
    qtbot.addWidget(table)
    table.setModel(held)
    assert max(asked) < 50


def test_the_current_row_is_marked_over_its_whole_width(qtbot: QtBot) -> None:
    table = Table(name="Members")
    held = model(3)
    held.item(1, 0).setData("ink3", CellRole.INK)
    table.setModel(held)
    table.set_widths([200, 200, 0], elastic=2)
    shown(table, qtbot, 600, 300)
    table.go_to_row(1)
    image = table.viewport().grab().toImage()
    middle = table.rowViewportPosition(1) + 5
    assert image.pixelColor(1, middle) == current().colours.accent
    assert image.pixelColor(595, middle) == current().colours.accent_soft
    assert image.pixelColor(1, table.rowViewportPosition(0) + 5) == current().colours.canvas


def test_a_splitter_goes_back_to_its_usual_place(qtbot: QtBot) -> None:
    splitter = Splitter([530, 370])
    for _side in range(2):
        splitter.addWidget(QWidget(splitter))
    shown(splitter, qtbot, 901, 300)
    splitter.restore([300, 600])
    assert splitter.sizes()[0] == pytest.approx(300, abs=2)
    with qtbot.waitSignal(splitter.moved):
        QTest.mouseDClick(splitter.handle(1), Qt.MouseButton.LeftButton)
    assert splitter.sizes()[0] == pytest.approx(530, abs=2)


CELLS = [
    MatrixCell(value=2),
    MatrixCell(value=2, agreed=True),
    MatrixCell(value="NA"),
    MatrixCell(members=(1, 2, 2)),
    MatrixCell(members=(1, 2, 2), effect=Effect.GATE),
    MatrixCell(members=(1, 2, 2), effect=Effect.LINE),
    MatrixCell(members=("recused", 2, 1)),
    MatrixCell(members=(1, None, 2)),
    MatrixCell(members=(1, 2, 2), marks=False),
    MatrixCell(members=(0, 1, 2, 3, 3, 2)),
    MatrixCell(members=(1, 2, 2), conflict=True),
]


def drawn(cell: MatrixCell, *, cursor: bool = False) -> bytes:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    image = QImage(43, 25, QImage.Format.Format_RGB32)
    image.fill(current().colours.canvas)
    with QPainter(image) as painter:
        CellPainter(current(), [0, 1, 2, 3]).paint(painter, QRectF(0, 0, 43, 25), cell, cursor=cursor)
    return bytes(image.constBits())


def test_every_state_of_a_cell_looks_different(qtbot: QtBot) -> None:
    pictures = [drawn(cell, cursor=cursor) for cell in CELLS for cursor in (False, True)]
    assert len(set(pictures)) == len(pictures)


def test_with_names_hidden_the_order_of_members_cannot_be_seen(qtbot: QtBot) -> None:
    one, other = MatrixCell(members=(3, 1, 2), marks=False), MatrixCell(members=(2, 3, 1), marks=False)
    assert drawn(one) == drawn(other)
    assert drawn(MatrixCell(members=(3, 1, 2))) != drawn(MatrixCell(members=(2, 3, 1)))


def test_each_of_five_members_ratings_is_seen_and_of_six_how_far_they_reach(qtbot: QtBot) -> None:
    assert drawn(MatrixCell(members=(0, 1, 2, 3, 3))) != drawn(MatrixCell(members=(0, 1, 1, 3, 3)))
    assert drawn(MatrixCell(members=(0, 1, 2, 3, 3, 3))) == drawn(MatrixCell(members=(0, 1, 1, 3, 3, 3)))
