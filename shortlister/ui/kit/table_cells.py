"""What a model may say about a cell, and the delegate that paints it so."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.chip import ChipKind, chip_size, paint_chip
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tokens import Role

Index = QModelIndex | QPersistentModelIndex
PADDING: Final = 12


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
        assert isinstance(view, QTableView)
        if view.property("showsCurrent") and index.row() == view.currentIndex().row():
            painter.fillRect(place, c.accent_soft)
            if index.column() == view.horizontalHeader().logicalIndex(0):
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

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
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
