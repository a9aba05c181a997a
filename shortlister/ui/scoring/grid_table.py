"""The table of one's own scores: tiles under frozen headings."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import paint_note_dot, paint_tile, tile_of
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.grid_model import GridModel
from shortlister.ui.scoring.strip_model import Index

CELL: Final = 38
ROW: Final = 35
SIDE: Final = 122
TOP: Final = 28
LEAST_CELL: Final = 30
BAR: Final = 10
"""A scroll bar and what it needs round it."""


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "GridTable", values: list[int]) -> None:
        super().__init__(view)
        self._view, self._values = view, values

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, grid = current(), self._view.grid
        spot, round_, room = grid.spot(index), grid.round, QRectF(option.rect)
        wide, high = theme.S(28), theme.S(24)
        tile = QRectF(round(room.center().x() - wide / 2), round(room.top() + theme.S(4)), wide, high)
        if round_.is_closed(spot):
            line = QRectF(tile.center().x() - theme.S(5), tile.center().y(), theme.S(10), theme.S(2))
            painter.fillRect(line, theme.colours.ink3)
        elif round_.conflict(spot):
            c = theme.colours
            painting.frame(
                painter, tile, fill=c.attn_soft, line=c.attn_mark, radius=theme.S(4), width=theme.S(2), dashed=True
            )
        else:
            step, words = tile_of(theme, round_.rating(spot), self._values)
            paint_tile(painter, theme, tile, step, words, size=13)
            if round_.note(spot):
                paint_note_dot(painter, theme, tile.adjusted(0, 0, 0, -theme.S(1)))
        if self._view.currentIndex() == index:
            away = theme.S(2)
            ring = tile.adjusted(-away, -away, away, away)
            painting.frame(painter, ring, line=theme.colours.ink, radius=theme.S(5), width=theme.S(2))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(current().S(CELL), current().S(ROW))


class _Heading(QHeaderView):
    """References: of criteria above, of applicants at the left with how far each is."""

    def __init__(self, orientation: Qt.Orientation, table: "GridTable") -> None:
        super().__init__(orientation, table)
        self._table = table
        self.setMinimumSectionSize(8)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, grid, place = current(), self._table.grid, QRectF(rect)
        c, here = theme.colours, self._table.currentIndex()
        painter.fillRect(place, c.surface)
        words = str(grid.headerData(section, self.orientation()) or "")
        if self.orientation() is Qt.Orientation.Horizontal:
            font = theme.font(Role.CAPTION, weight=700 if here.column() == section else 500)
            ink = c.ink if here.column() == section else c.ink2
            painting.text(painter, place, words, font, ink, align=painting.CENTRE, elide=False)
            return
        room = place.adjusted(theme.S(4), -theme.S(4), -theme.S(12), 0)
        font = theme.font(Role.SECONDARY, weight=700 if here.row() == section else 500)
        painting.text(painter, room, words, font, c.ink)
        missing = grid.missing(grid.spot(grid.index(section, 0)).applicant) if grid.columnCount() else 0
        ink = c.ink2 if missing else c.ink3
        painting.text(painter, room, grid.far(section), theme.font(Role.CAPTION), ink, align=painting.RIGHT)


class GridTable(QTableView):
    """`chosen(spot)` with Enter or a double click; letters are left to the sheet."""

    chosen = Signal(object)

    def __init__(self, grid: GridModel, values: list[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = grid
        self._column = 0
        self.setModel(grid)
        self.setItemDelegate(_Delegate(self, values))
        self.setAccessibleName(_("Your scores"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalHeader(_Heading(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Heading(Qt.Orientation.Vertical, self))
        self.setCornerButtonEnabled(False)
        for corner in self.findChildren(QAbstractButton):
            corner.installEventFilter(self)
        self.horizontalHeader().show()
        self.verticalHeader().show()
        self.clicked.connect(lambda index: self.chosen.emit(self.grid.spot(index)))
        follow(self._restyle)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QAbstractButton):
            return True  # the corner between the headings stays empty; Qt shows it again whenever it is hidden
        return super().eventFilter(watched, event)

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        self.update(now)
        self.update(before)
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.chosen.emit(self.grid.spot(self.currentIndex()))
            return
        if event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()  # no search by typing
            return
        super().keyPressEvent(event)

    def fit(self, width: int, height: int) -> None:
        """As high as there is room for whole rows, and with columns of which none is cut, the narrower the more."""
        theme, columns = current(), max(self.grid.columnCount(), 1)
        room = width - theme.S(SIDE) - theme.S(BAR)
        self._column = theme.S(CELL)
        if self._column * columns > room:
            shown = min(max(room // theme.S(LEAST_CELL), 1), columns)
            self._column = room // shown
        self._restyle(theme)
        bar = theme.S(BAR) if self._column * columns > room else theme.S(2)
        rows = min(max((height - theme.S(TOP) - bar) // theme.S(ROW), 1), max(self.grid.rowCount(), 1))
        self.setFixedHeight(theme.S(TOP) + theme.S(ROW) * rows + bar)

    def _restyle(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.colours.surface)
        palette.setColor(palette.ColorRole.Window, theme.colours.surface)
        palette.setColor(palette.ColorRole.Button, theme.colours.surface)
        self.setPalette(palette)
        for heading in (self.horizontalHeader(), self.verticalHeader()):
            heading.setPalette(palette)
        self.horizontalHeader().setDefaultSectionSize(self._column or theme.S(CELL))
        self.horizontalHeader().setFixedHeight(theme.S(TOP))
        self.verticalHeader().setDefaultSectionSize(theme.S(ROW))
        self.verticalHeader().setFixedWidth(theme.S(SIDE))
        self.viewport().update()
