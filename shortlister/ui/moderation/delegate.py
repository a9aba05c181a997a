"""Paints the matrix: cells by the kit's painter, folded groups, gate and total, and the cross-hair of the cursor."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from shortlister.ui.kit import painting
from shortlister.ui.kit.matrixcell import CellPainter, Effect
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.columns import GroupColumn, MeasureColumn, Result
from shortlister.ui.moderation.model import MatrixModel

Index = QModelIndex | QPersistentModelIndex


class MatrixDelegate(QStyledItemDelegate):
    """Made once for a matrix; `restyle` when theme or scale of ratings change."""

    def __init__(self, model: MatrixModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._matrix = model
        self._view = parent
        self.painter = CellPainter(current(), [0, 1])

    def restyle(self, values: list[int], zoom: float = 1.0) -> None:
        """Another theme, another scale of ratings (its values), or larger cells; digits never become smaller."""
        self.painter = CellPainter(current(), values, zoom=max(zoom, 1.0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        place = QRectF(option.rect)
        at = self._view.currentIndex()
        here = at.row() == index.row() and at.column() == index.column()
        if at.row() == index.row() or at.column() == index.column():
            painter.fillRect(place, theme.colours.accent_soft)
        match self._matrix.columns[index.column()]:
            case MeasureColumn():
                spot = self._matrix.spot(index)
                if spot is not None:
                    self.painter.paint(painter, place, self._matrix.cell(spot), cursor=here)
            case GroupColumn() as column:
                self._paint_group(painter, theme, place, index.row(), column, cursor=here)
            case Result() as column:
                self._paint_result(painter, theme, place, index, column)

    def _paint_result(self, painter: QPainter, theme: Theme, place: QRectF, index: Index, column: Result) -> None:
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        font = theme.font(Role.SECONDARY, weight=500 if column is Result.TOTAL else None)
        ink = theme.colours.ink if column is Result.TOTAL else theme.colours.ink2
        if column is Result.GATE:
            painting.text(painter, place, words, font, ink, align=painting.CENTRE, elide=False)
        else:
            room = place.adjusted(0, 0, -theme.S(4), 0)
            painting.text(painter, room, words, font, ink, align=painting.RIGHT, elide=False)

    def _paint_group(
        self, painter: QPainter, theme: Theme, place: QRectF, row: int, column: GroupColumn, *, cursor: bool
    ) -> None:
        """Met of all over a bar of the same, and a box with how many are open."""
        c = theme.colours
        met, still, effect = self._matrix.group_counts(row, column)
        every = len(column.measures)
        left = place.left() + theme.S(4)
        wide = theme.S(30)
        words = QRectF(left, place.top(), theme.S(40), place.height() - theme.S(4))
        font = theme.font(Role.SECONDARY, weight=600 if met == every else None)
        painting.text(painter, words, f"{met}/{every}", font, c.ink if met == every else c.ink2, elide=False)
        bottom = round(place.bottom()) - theme.S(4)
        painter.fillRect(QRectF(left, bottom, wide, theme.S(2)), c.line)
        painter.fillRect(QRectF(left, bottom, round(wide * met / every), theme.S(2)), theme.ramp(7)[5].fill)
        if still:
            box = QRectF(
                0, 0, min(theme.S(26), place.width() - theme.S(31)), min(theme.S(20), place.height() - theme.S(4))
            )
            box.moveCenter(place.center())
            box.moveRight(place.right() - theme.S(3))
            self._paint_open(painter, theme, box, still, effect)
        if cursor:
            ring = place.adjusted(0.5, 0.5, -0.5, -0.5)
            painting.frame(painter, ring, line=c.ink, radius=theme.S(5), width=2.5 * theme.scale)

    def _paint_open(self, painter: QPainter, theme: Theme, box: QRectF, count: int, effect: Effect) -> None:
        c = theme.colours
        matters = effect is not Effect.NONE
        line, width = (c.attn_mark, theme.S(2)) if matters else (c.edge, 1)
        painting.frame(painter, box, fill=c.surface, line=line, radius=theme.S(4), width=width)
        if effect is Effect.GATE:
            post = QRectF(box.left(), box.top(), theme.S(5), box.height())
            painting.frame(painter, post, fill=c.attn_mark, radius=theme.S(2))
        elif effect is Effect.LINE:
            bar = QRectF(box.left(), box.top(), box.width(), theme.S(4))
            painting.frame(painter, bar, fill=c.attn_mark, radius=theme.S(2))
        font = theme.font(Role.CELL, weight=600 if matters else 500, size=12)
        painting.text(painter, box, str(count), font, c.ink, align=painting.CENTRE, elide=False)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(current().S(43), current().S(25))
