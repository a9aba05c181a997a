"""Paints the shortlist: bars on the available marks, the whisker of open cells, the line, the amber post."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from shortlister.domain.records import Decision
from shortlister.ui.kit import painting
from shortlister.ui.kit.table_cells import PADDING, Index, TextDelegate
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.bars import paint_bars
from shortlister.ui.shortlist.rows import (
    APPLICANT,
    BARS,
    OUTCOME,
    RANK,
    Row,
    RowKind,
    ShortlistModel,
)


class ShortlistDelegate(TextDelegate):
    """One delegate for the whole row, cell by cell."""

    def paint_ground(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        row, c, view = self._row(index), theme.colours, self.parent()
        assert isinstance(view, QTableView)
        if row.standing is None:
            return
        if index.row() == view.currentIndex().row():
            painter.fillRect(place, c.accent_soft)
            if index.column() == RANK:
                painter.fillRect(QRectF(place.left(), place.top(), theme.S(3), place.height()), c.accent)
        if row.attends and index.column() == RANK:
            post = QRectF(
                place.left() + theme.S(10), place.top() + theme.S(6), theme.S(4), place.height() - theme.S(12)
            )
            painting.post(painter, post, c.attn_mark)

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        row = self._row(index)
        if index.column() > RANK and row.kind is not RowKind.LINE:
            place = place.adjusted(theme.S(PADDING), 0, 0, 0)
        match row.kind:
            case RowKind.LINE:
                self._paint_line(painter, theme, place, row)
            case RowKind.HEADING:
                self._paint_heading(painter, theme, place, row)
            case RowKind.FAILED:
                self._paint_failed(painter, theme, place, index.column(), row)
            case RowKind.RANKED:
                self._paint_ranked(painter, theme, place, index, row)

    def _row(self, index: Index) -> Row:
        model = index.model()
        assert isinstance(model, ShortlistModel)
        return model.rows[index.row()]

    def _paint_line(self, painter: QPainter, theme: Theme, place: QRectF, row: Row) -> None:
        """Across the whole row, its words where the bars begin."""
        c, view = theme.colours, self.parent()
        assert isinstance(view, QTableView)
        middle = round(place.center().y())
        painter.fillRect(QRectF(place.left(), middle - 1, place.width(), theme.S(2)), c.ink)
        font = theme.font(Role.SECONDARY, weight=600)
        wide = painting.text_width(row.words, font) + theme.S(24)
        left = view.horizontalHeader().sectionPosition(BARS) + theme.S(PADDING)
        box = QRectF(left, middle - theme.S(13), wide, theme.S(26))
        painting.frame(painter, box, fill=c.ink, radius=theme.S(4))
        painting.text(painter, box, row.words, font, c.canvas, align=painting.CENTRE)

    def _paint_heading(self, painter: QPainter, theme: Theme, place: QRectF, row: Row) -> None:
        room = place.adjusted(theme.S(20), theme.S(8), 0, 0)
        taken = painting.text(painter, room, row.words, theme.font(Role.SUBHEADING), theme.colours.ink)
        rest = room.adjusted(taken + theme.S(12), 0, 0, 0)
        painting.text(painter, rest, row.under, theme.font(Role.SECONDARY), theme.colours.ink2)

    def _paint_failed(self, painter: QPainter, theme: Theme, place: QRectF, column: int, row: Row) -> None:
        assert row.standing is not None
        c = theme.colours
        if column == APPLICANT:
            room = place
            painting.text(painter, room, row.standing.reference, theme.font(Role.SECONDARY, weight=600), c.ink)
        elif column == BARS:
            painting.text(painter, place, row.words, theme.font(Role.SECONDARY), c.ink2)
        elif column == OUTCOME:
            self._paint_outcome(painter, theme, place, row)

    def _paint_ranked(self, painter: QPainter, theme: Theme, place: QRectF, index: Index, row: Row) -> None:
        assert row.standing is not None
        c, words = theme.colours, str(index.data() or "")
        match index.column():
            case 0:
                room = place.adjusted(0, 0, -theme.S(8), 0)
                painting.text(painter, room, words, theme.font(Role.BODY, weight=600), c.ink, align=painting.RIGHT)
            case 1:
                room = place
                painting.text(painter, room, words, theme.font(Role.BODY, weight=500), c.ink)
            case 2:
                model = index.model()
                assert isinstance(model, ShortlistModel)
                paint_bars(painter, theme, place, row.standing, float(model.most))
            case 3:
                painting.text(painter, place, words, theme.font(Role.BODY, weight=600), c.ink)
            case 4:
                ink = c.attn if row.standing.gate.value == "open" else c.ink2
                painting.text(painter, place, words, theme.font(Role.SECONDARY), ink)
            case 5:
                self._paint_outcome(painter, theme, place, row)

    def _paint_outcome(self, painter: QPainter, theme: Theme, place: QRectF, row: Row) -> None:
        c = theme.colours
        if row.under:
            painting.text(painter, place, row.under, theme.font(Role.SECONDARY, weight=500), c.attn)
            return
        one = row.standing
        if one is None or one.outcome is None:
            return
        first = one.outcome.decision is Decision.SHORTLISTED
        painting.text(painter, place, row.outcome, theme.font(Role.SECONDARY, weight=600 if first else None), c.ink)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        high = {RowKind.RANKED: 34, RowKind.LINE: 34, RowKind.HEADING: 42, RowKind.FAILED: 26}[self._row(index).kind]
        return QSize(60, current().S(high))
