"""Tables: a heading on the canvas, rows parted by hairlines, the current row with its post, and one delegate."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
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
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.chip import ChipKind, chip_size, paint_chip
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 12
_SAMPLE: Final = 50


class CellRole(IntEnum):
    """What a model may say about a cell beside DisplayRole, TextAlignmentRole and AccessibleTextRole.

    INK: a colour token (`ink2`, `attn`). WEIGHT: 400 to 700. ICON: an icon's name, drawn before the text; ICON_INK
    its colour. CHIP: a ChipKind; the text is shown as a chip. SECOND: a second text after the first, in `ink3`.
    BOXED: True draws the text in a box, as a declaration that differs. UNDER: a second line under the text.
    """

    INK = Qt.ItemDataRole.UserRole + 100
    WEIGHT = Qt.ItemDataRole.UserRole + 101
    ICON = Qt.ItemDataRole.UserRole + 102
    ICON_INK = Qt.ItemDataRole.UserRole + 103
    CHIP = Qt.ItemDataRole.UserRole + 104
    SECOND = Qt.ItemDataRole.UserRole + 105
    BOXED = Qt.ItemDataRole.UserRole + 106
    UNDER = Qt.ItemDataRole.UserRole + 107


class _Heading(QHeaderView):
    """Column headings 12 / 500 on the canvas, with one line below."""

    def __init__(self, parent: QWidget, height: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._high = height
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setDefaultAlignment(painting.LEFT)
        self.setMinimumSectionSize(8)
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(self._high))
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current()
        place = QRectF(rect)
        model = self.model()
        painter.fillRect(place, theme.colours.canvas)
        words = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        align = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        room = place.adjusted(theme.S(PADDING), 0, -theme.S(4), 0)
        side = painting.LEFT
        if align and int(align) & int(Qt.AlignmentFlag.AlignRight):
            room, side = place.adjusted(theme.S(4), 0, -theme.S(PADDING), 0), painting.RIGHT
        font = theme.font(Role.CAPTION, weight=500)
        painting.text(painter, room, str(words or ""), font, theme.colours.ink2, align=side)
        painting.horizontal(painter, place.left(), place.right(), place.bottom() - 1, theme.colours.line2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colours.canvas)
        painting.horizontal(painter, 0, self.viewport().width(), self.height() - 1, theme.colours.line2)
        painter.end()
        super().paintEvent(event)


class TextDelegate(QStyledItemDelegate):
    """Paints text, second text, icon, chip or box as the model's roles say; subclasses may override `paint_cell`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        place = QRectF(option.rect)
        painter.save()
        self.paint_ground(painter, theme, place, index)
        self.paint_cell(painter, theme, place, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        """The row's ground, its hairline, and the post of the current row."""
        view = self.parent()
        c = theme.colours
        if isinstance(view, Table) and index.row() == view.currentIndex().row() and view.shows_current():
            painter.fillRect(place, c.accent_soft)
            if index.column() == view.first_column():
                post = QRectF(place.left(), place.top(), theme.S(3), place.height())
                painter.fillRect(post, c.accent)
        painting.horizontal(painter, place.left(), place.right(), place.bottom() - 1, c.line)

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        """What stands in the cell."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = place.adjusted(theme.S(PADDING), 0, -theme.S(4), -1)
        if not words and not index.data(CellRole.ICON):
            return
        chip = index.data(CellRole.CHIP)
        if chip:
            size = chip_size(theme, words, ChipKind(chip))
            wide = min(float(size.width()), room.width())
            top = round(room.center().y() - size.height() / 2)
            paint_chip(painter, theme, QRectF(room.left(), top, wide, size.height()), words, ChipKind(chip))
            return
        if index.data(CellRole.BOXED):
            box = QRectF(place.left() - theme.S(12), place.top() + theme.S(3), 0, place.height() - theme.S(7))
            wide = painting.text_width(words, self.font(theme, index)) + theme.S(56)
            box.setLeft(max(place.left() - theme.S(16), place.left() + 1))
            box.setWidth(min(wide, place.width() - theme.S(4)))
            painting.frame(painter, box, fill=theme.colours.surface, line=theme.colours.edge, radius=theme.S(4))
        self._paint_words(painter, theme, self._after_icon(painter, theme, room, index), words, index)

    def font(self, theme: Theme, index: Index) -> QFont:
        """The font of a cell's first text."""
        weight = index.data(CellRole.WEIGHT)
        return theme.font(Role.SECONDARY, weight=int(weight) if weight else None)

    def _ink(self, theme: Theme, index: Index) -> QColor:
        return theme.colours.named(str(index.data(CellRole.INK) or "ink"))

    def _after_icon(self, painter: QPainter, theme: Theme, room: QRectF, index: Index) -> QRectF:
        name = index.data(CellRole.ICON)
        if not name:
            return room
        side = theme.S(16)
        ink = theme.colours.named(str(index.data(CellRole.ICON_INK) or index.data(CellRole.INK) or "ink2"))
        paint_icon(painter, str(name), QRectF(room.left(), room.center().y() - side / 2, side, side), ink)
        return room.adjusted(side + theme.S(8), 0, 0, 0)

    def _paint_words(self, painter: QPainter, theme: Theme, room: QRectF, words: str, index: Index) -> None:
        font, ink = self.font(theme, index), self._ink(theme, index)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if align and int(align) & int(Qt.AlignmentFlag.AlignRight):
            room = room.adjusted(-theme.S(8), 0, -theme.S(8), 0)
            painting.text(painter, room, words, font, ink, align=painting.RIGHT)
            return
        under = index.data(CellRole.UNDER)
        if under:
            line = theme.S(17)
            top = room.center().y() - line
            painting.text(painter, QRectF(room.left(), top, room.width(), line), words, font, ink)
            below = QRectF(room.left(), top + line, room.width(), line)
            painting.text(painter, below, str(under), theme.font(Role.CAPTION), theme.colours.ink2)
            return
        taken = painting.text(painter, room, words, font, ink)
        second = index.data(CellRole.SECOND)
        if second:
            rest = room.adjusted(min(taken, room.width()) + theme.S(10), 0, 0, 0)
            painting.text(painter, rest, str(second), theme.font(Role.SECONDARY), theme.colours.ink3)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(round(self.width_of(current(), index)), current().S(42))

    def width_of(self, theme: Theme, index: Index) -> float:
        """How wide the cell would like to be."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if index.data(CellRole.CHIP):
            return chip_size(theme, words, ChipKind(index.data(CellRole.CHIP))).width() + theme.S(2 * PADDING)
        wide = painting.text_width(words, self.font(theme, index)) + theme.S(2 * PADDING)
        if index.data(CellRole.ICON):
            wide += theme.S(24)
        if index.data(CellRole.SECOND):
            wide += painting.text_width(str(index.data(CellRole.SECOND)), theme.font(Role.SECONDARY)) + theme.S(10)
        return wide


class Table(QTableView):
    """A QTableView of the design: row height 42, 36, 30 or 26; columns fixed or measured, one of them elastic."""

    def __init__(self, parent: QWidget | None = None, *, name: str, row_height: int = 42, heading: int = 34) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._widths: list[int] = []
        self._elastic = -1
        self._shows_current = True
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(_Heading(self, heading))
        self.horizontalHeader().show()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(TextDelegate(self))
        follow(self._restyle)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        selection = self.selectionModel()
        if selection is not None:
            selection.currentRowChanged.connect(self._row_changed)
        self._lay_columns()

    def set_widths(self, widths: Sequence[int], *, elastic: int = -1) -> None:
        """Column widths in pixels at 100 %; 0 measures the column; `elastic` takes what is left."""
        self._widths = list(widths)
        self._elastic = elastic
        self._lay_columns()

    def measure(self) -> None:
        """Measure the columns of width 0 again, from a sample of 50 rows."""
        self._lay_columns()

    def set_shows_current(self, shows: bool) -> None:
        """Whether the current row is marked."""
        self._shows_current = shows
        self.viewport().update()

    def shows_current(self) -> bool:
        """Whether the current row is marked."""
        return self._shows_current and self.currentIndex().isValid()

    def first_column(self) -> int:
        """The column at the left, which carries the post."""
        return self.horizontalHeader().logicalIndex(0)

    def go_to_row(self, row: int) -> None:
        """Make a row current and bring it into view."""
        model: QAbstractItemModel | None = self.model()
        if model is not None and 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, self.first_column()))

    def _row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(Role.SECONDARY))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.colours.canvas)
        palette.setColor(palette.ColorRole.Highlight, theme.colours.accent_soft)
        palette.setColor(palette.ColorRole.HighlightedText, theme.colours.ink)
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(theme.S(self._row_height))
        self._lay_columns()
        self.viewport().update()

    def _lay_columns(self) -> None:
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        theme, header = current(), self.horizontalHeader()
        for column in range(model.columnCount()):
            planned = self._widths[column] if column < len(self._widths) else 0
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, theme.S(planned) if planned else self._measured(model, column))
        if 0 <= self._elastic < model.columnCount():
            header.setSectionResizeMode(self._elastic, QHeaderView.ResizeMode.Stretch)

    def _measured(self, model: QAbstractItemModel, column: int) -> int:
        theme = current()
        words = str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        wide = painting.text_width(words, theme.font(Role.CAPTION, weight=500)) + theme.S(2 * PADDING)
        delegate = self.itemDelegateForColumn(column) or self.itemDelegate()
        if isinstance(delegate, TextDelegate):
            for row in range(min(model.rowCount(), _SAMPLE)):
                wide = max(wide, delegate.width_of(theme, model.index(row, column)))
        return round(wide)
