"""The strip of tiles: this applicant's criteria, or the applicants on this criterion."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import paint_current_ring, paint_note_dot, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.elsewhere import Elsewhere, paint_closed
from shortlister.ui.scoring.round import Round, Spot
from shortlister.ui.scoring.strip_model import Index, StripModel

WIDTH: Final = 480
"""Of the pane between its margins, in pixels at 100 %."""

RING: Final = 4
"""How far the ring of the current tile stands out; the strip is so much wider at both sides."""


BAR: Final = 12
"""What the scroll bar takes where there are more rows than are seen."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a strip is laid, in pixels at 100 %: cells in a row, each row's height, the tile, whether it is named."""

    columns: int
    row: int
    tile_width: int
    tile_height: int
    named: bool
    gap: int = 0

    def cell(self, gaps: int) -> float:
        """How wide a cell is when so many gaps stand between groups."""
        return (WIDTH - gaps * self.gap) / max(self.columns, 1)


def plan_criteria(count: int, *, low: bool = False) -> Plan:
    """One row for up to 20 criteria, else rows of 16; in a low window with no more room under them than they need."""
    columns = count if count <= 20 else 16
    wide = min(30, int(WIDTH / max(columns, 1)) - 3)
    return Plan(columns, 54 if low else 59, wide, 28, True, gap=8 if count <= 14 else 2 if count < 20 else 0)


def plan_applicants(count: int, longest: int, *, low: bool = False) -> Plan:
    """Two rows of 12 with references; more than 24, with long references or in a low window, rows of 16 without."""
    if count <= 24 and longest <= 5 and not low:
        return Plan(12, 57, 30, 28, True)
    return Plan(16, 24, 27, 21, False)


def short_references(references: Sequence[str]) -> list[str]:
    """References without the prefix that all of them share (`A-`)."""
    prefixes = {reference.partition("-")[0] for reference in references}
    if len(prefixes) == 1 and all(reference.partition("-")[2] for reference in references):
        return [reference.partition("-")[2] for reference in references]
    return list(references)


class StripDelegate(QStyledItemDelegate):
    """Paints a reference, its tile and the dot of a note; the ring of the current cell when all cells are painted."""

    def __init__(self, view: "Strip") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, plan = self._view.strip, self._view.plan
        spot, round_ = model.spot(index), model.round()
        if round_ is None or (spot is None and model.closed(index) is None):
            return
        theme = current()
        room = QRectF(option.rect)
        here = self._view.currentIndex() == index
        room.setLeft(room.left() + theme.S(self._view.gap_at(index.column())))
        tile = self._tile(theme, room)
        if plan.named:
            font = theme.font(Role.CAPTION, weight=700 if here else 500)
            essential = spot is not None and (round_.measure(spot).essential or self._view.by_criterion)
            ink = theme.colours.ink if here else theme.colours.ink2 if essential else theme.colours.ink3
            above = QRectF(room.left(), room.top(), room.width(), theme.S(16))
            painting.text(painter, above, model.name(index), font, ink, align=painting.CENTRE, elide=False)
        if spot is None:
            paint_closed(painter, theme, tile)
            return
        self._paint_tile(painter, theme, tile, round_, spot)

    def paint_ring(self, painter: QPainter, cell: QRect, column: int) -> None:
        """The ring round the tile of this cell, which stands out over its neighbours."""
        theme, room = current(), QRectF(cell)
        room.setLeft(room.left() + theme.S(self._view.gap_at(column)))
        tile = self._tile(theme, room)
        if self._view.plan.named:
            paint_current_ring(painter, theme, tile)
        else:
            gap = theme.S(1)
            inner, outer = tile.adjusted(gap, gap, -gap, -gap), tile.adjusted(-gap, -gap, gap, gap)
            painting.frame(painter, inner, line=theme.colours.surface, radius=theme.S(3), width=theme.S(1.5))
            painting.frame(painter, outer, line=theme.colours.ink, radius=theme.S(5), width=theme.S(2))

    def _tile(self, theme: Theme, room: QRectF) -> QRectF:
        plan = self._view.plan
        wide, high = theme.S(plan.tile_width), theme.S(plan.tile_height)
        top = room.top() + (theme.S(20) if plan.named else (room.height() - high) / 2)
        return QRectF(round(room.center().x() - wide / 2), round(top), wide, high)

    def _paint_tile(self, painter: QPainter, theme: Theme, tile: QRectF, round_: Round, spot: Spot) -> None:
        if round_.is_closed(spot):
            line = QRectF(tile.center().x() - theme.S(5), tile.center().y(), theme.S(10), theme.S(2))
            painter.fillRect(line, theme.colours.ink3)
            return
        if round_.conflict(spot):
            painting.frame(
                painter, tile, fill=theme.colours.attn_soft, line=theme.colours.attn_mark, radius=theme.S(4),
                width=theme.S(2), dashed=True,
            )  # fmt: skip
            return
        step, words = tile_of(theme, round_.rating(spot), self._view.values)
        size = 15 if self._view.plan.named and self._view.plan.tile_width >= 26 else 13
        paint_tile(painter, theme, tile, step, words, size=size)
        if self._view.plan.named and round_.note(spot):
            paint_note_dot(painter, theme, tile)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(current().S(24), current().S(24))


class Strip(QTableView):
    """Tiles in rows; `chosen` when one is clicked, `closed_asked` when it is another stage's.

    The page says which cell is the current one.
    """

    chosen = Signal(object)
    closed_asked = Signal(object)

    def __init__(self, parent: QWidget, *, name: str, rows: int = 1) -> None:
        super().__init__(parent)
        self.plan = Plan(1, 59, 30, 28, True)
        self.values: list[int] = []
        self.by_criterion = False
        self._gaps: frozenset[int] = frozenset()
        self._rows = rows
        self.strip = StripModel(self)
        self.setModel(self.strip)
        self._tiles = StripDelegate(self)
        self.setItemDelegate(self._tiles)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for heading in (self.horizontalHeader(), self.verticalHeader()):
            heading.hide()
            heading.setMinimumSectionSize(4)
            heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._clicked)
        follow(self._restyle)

    def show_cells(
        self,
        round_: Round,
        spots: Sequence[Spot],
        names: Sequence[str],
        plan: Plan,
        values: Sequence[int],
        gaps: Sequence[int] = (),
        closed: tuple[Elsewhere, ...] = (),
    ) -> None:
        """Lay these cells; `gaps` are the columns before which a new group begins, `closed` those of other stages."""
        self.plan, self.values, self._gaps = plan, list(values), frozenset(gaps) if plan.gap else frozenset()
        self.strip.show(round_, spots, names, plan.columns, closed)
        self._restyle(current())

    def set_rows(self, rows: int) -> None:
        """How many rows are seen without scrolling; reserved whether there are so many or not."""
        self._rows = rows
        self._restyle(current())

    def set_current(self, spot: Spot) -> None:
        """The ring stands here."""
        index = self.strip.index_of(spot)
        if index != self.currentIndex():
            before = self.currentIndex()
            self.setCurrentIndex(index)
            for place in (before, index):  # the ring stands out over the neighbours
                out = current().S(RING)
                self.viewport().update(self.visualRect(place).adjusted(-out, -out, out, out))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        here = self.currentIndex()
        if here.isValid() and self.strip.spot(here) is not None:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._tiles.paint_ring(painter, self.visualRect(here), here.column())

    def gap_before(self, column: int) -> int:
        """Pixels left free at the left of a cell: a group begins there, or the ring of the first one stands there."""
        return current().S(self.gap_at(column))

    def gap_at(self, column: int) -> int:
        """The same at 100 %."""
        return self.plan.gap if column in self._gaps else RING if column == 0 else 0

    def _clicked(self, index: QModelIndex) -> None:
        spot, closed = self.strip.spot(index), self.strip.closed(index)
        if spot is not None:
            self.chosen.emit(spot)
        elif closed is not None:
            self.closed_asked.emit(closed)

    def _restyle(self, theme: Theme) -> None:
        cell = self.plan.cell(len(self._gaps))
        if self.strip.rowCount() > self._rows:
            cell -= BAR / max(self.plan.columns, 1)
        edge = 0.0
        for column in range(self.strip.columnCount()):
            begin = edge
            edge += cell * theme.scale + self.gap_before(column)
            self.setColumnWidth(column, round(edge) - round(begin))
        for row in range(self.strip.rowCount()):
            self.setRowHeight(row, theme.S(self.plan.row))
        self.setFixedHeight(theme.S(self.plan.row) * self._rows)
        self.viewport().update()
