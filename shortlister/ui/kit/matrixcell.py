"""The cells of the matrix: one prepared painter draws every state, so that a delegate need not think."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme
from shortlister.ui.kit.tile import NOT_ASSESSABLE, Value, tile_of
from shortlister.ui.kit.tokens import Role

MOST_MARKS = 5
_MOST_KEPT = 2000


class Effect(StrEnum):
    """What an open cell can still change."""

    NONE = "none"
    GATE = "gate"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a cell shows. `value` when it is settled; else `members`, each one's rating in the members' order.

    In `members` None is missing, "NA" not assessable, "recused" and "not asked" a dash, "speaks last" dots until the
    others have spoken. `words` stand in place of the value's digits where it is a fraction. Where `marks` are hidden
    and `met` is the value from which a rating is met, the shape under each digit says on which side it is, and not
    whose it is.
    """

    value: Value = None
    members: tuple[int | str | None, ...] = ()
    effect: Effect = Effect.NONE
    agreed: bool = False
    marks: bool = True
    conflict: bool = False
    words: str = ""
    met: int | None = None

    @property
    def settled(self) -> bool:
        """Whether there is one rating to show."""
        return self.value is not None


_DIGITS: Final = (12, 11, 10, 9)
"""Sizes at 100 % of the digits in an open cell: the largest that lets every member's stand beside the others'."""


def _digit(rating: int | str | None) -> str:
    match rating:
        case None:
            return "·"
        case "recused" | "not asked":
            return "–"
        case "speaks last":
            return "…"
        case "NA":
            return "X"
        case _:
            return str(rating)


class CellPainter:
    """Made once for a theme and a scale of ratings; `zoom` is for projectors (1.56) and tall rows."""

    def __init__(self, theme: Theme, values: Sequence[int], *, zoom: float = 1.0) -> None:
        self.theme = theme
        self._values = list(values)
        self._tiles = {value: tile_of(theme, value, self._values) for value in self._values}
        self._zoom = zoom
        self._kept: dict[tuple[MatrixCell, float, float, float], QPixmap] = {}
        self._digit = theme.font(Role.CELL, size=13 * zoom)
        self._open = [theme.font(Role.CELL, weight=500, size=size * zoom) for size in _DIGITS]
        self._open_strong = [theme.font(Role.CELL, weight=600, size=size * zoom) for size in _DIGITS]
        self._letter = theme.font(Role.CAPTION, weight=600, size=max(7 * zoom, 7))

    def _S(self, pixels: float) -> int:
        return self.theme.S(pixels * self._zoom)

    def paint(self, painter: QPainter, place: QRectF, cell: MatrixCell, *, cursor: bool = False) -> None:
        """Draw the cell in `place` (the whole section, on whole pixels); the tile leaves 1.5 px at each side."""
        if cursor:
            self._draw(painter, place, cell, cursor=True)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (cell, place.width(), place.height(), ratio)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = self._pixmap(place, cell, ratio)
        painter.drawPixmap(place.topLeft(), kept)

    def _pixmap(self, place: QRectF, cell: MatrixCell, ratio: float) -> QPixmap:
        """The cell as a picture: few differ, and a matrix of them is painted at every step of the cursor."""
        kept = QPixmap(ceil(place.width() * ratio), ceil(place.height() * ratio))
        kept.setDevicePixelRatio(ratio)
        kept.fill(Qt.GlobalColor.transparent)
        with QPainter(kept) as painter:
            self._draw(painter, QRectF(0, 0, place.width(), place.height()), cell, cursor=False)
        return kept

    def _draw(self, painter: QPainter, place: QRectF, cell: MatrixCell, *, cursor: bool) -> None:
        gap = self.theme.scale * 1.5
        left, top = round(place.left() + gap), round(place.top() + gap)
        box = QRectF(left, top, round(place.width() - 2 * gap), round(place.height() - 2 * gap))
        if cell.settled:
            if cursor:  # ink on the darkest tile is only 1.6, so a gap of surface parts ring and tile
                painting.frame(painter, place, fill=self.theme.colours.surface, radius=self._S(4))
                away = round(4.5 * self.theme.scale)
                box = place.adjusted(away, away, -away, -away)
            self._paint_settled(painter, box, cell, cursor=cursor)
        else:
            self._paint_open(painter, box, cell)
        if cursor:
            self._paint_cursor(painter, place)

    def _paint_settled(self, painter: QPainter, box: QRectF, cell: MatrixCell, *, cursor: bool) -> None:
        c = self.theme.colours
        radius = self._S(3)
        words: str
        if cell.value == NOT_ASSESSABLE:
            painting.frame(painter, box, fill=c.sunken, line=c.line2, radius=radius)
            words, ink = "X", c.ink2
        else:
            step, words = self._tiles.get(cell.value, (None, str(cell.value)))  # type: ignore[arg-type]
            words = cell.words or words
            fill, ink, line = (step.fill, step.digit, step.line) if step else (c.surface, c.ink, c.edge)
            painting.frame(painter, box, fill=fill, line=line, radius=radius)
        painting.text(painter, box, words, self._digit, ink, align=painting.CENTRE, elide=False)
        if cell.agreed:
            wide = self._S(18)
            under = QRectF(box.center().x() - wide / 2, box.bottom() - self._S(3 if cursor else 4), wide, self._S(2))
            painter.fillRect(under, ink)

    def _paint_open(self, painter: QPainter, box: QRectF, cell: MatrixCell) -> None:
        c = self.theme.colours
        matters = cell.effect is not Effect.NONE
        width = self._S(2) if matters else 1
        line = c.attn_mark if matters else c.edge
        painting.frame(painter, box, fill=c.surface, line=line, radius=self._S(3 if matters else 4), width=width)
        room = box.adjusted(self._S(2), 0, -self._S(2), 0)
        match cell.effect:
            case Effect.GATE:
                post = QRectF(box.left(), box.top(), self._S(5), box.height())
                painting.frame(painter, post, fill=c.attn_mark, radius=self._S(2))
                room.setLeft(post.right() + self._S(1))
            case Effect.LINE:
                bar = QRectF(box.left(), box.top(), box.width(), self._S(4))
                painting.frame(painter, bar, fill=c.attn_mark, radius=self._S(2))
                room.setTop(bar.bottom())
                room.setBottom(box.bottom() - width)
        if cell.conflict:
            self._hatch(painter, box)
        size = self._size(room, len(cell.members))
        if len(cell.members) > MOST_MARKS or size is None:
            self._paint_span(painter, room, cell)
        else:
            fonts = self._open_strong if matters else self._open
            self._paint_members(painter, room, cell, fonts[size])

    def _size(self, room: QRectF, members: int) -> int | None:
        """Which of the sizes lets as many digits stand beside one another in this room; None: none does."""
        for at, font in enumerate(self._open_strong):
            if members * QFontMetricsF(font).horizontalAdvance("0") <= room.width() + self._S(1):
                return at
        return None

    def _paint_members(self, painter: QPainter, room: QRectF, cell: MatrixCell, font: QFont) -> None:
        c = self.theme.colours
        shown = list(cell.members)
        if not cell.marks:  # names hidden: no order from which a person could be told
            shown.sort(key=lambda rating: (not isinstance(rating, int), str(rating)))
        each = room.width() / max(len(shown), 1)
        metrics = QFontMetricsF(font)
        mark = min(self._S(5), int(each) - 1)
        tall = metrics.capHeight()
        between = (0.5 if cell.effect is Effect.LINE else 2.5) * self.theme.scale * self._zoom
        shaped = cell.marks or cell.met is not None
        block = tall + (between + mark if shaped else 0)
        top = room.top() + (room.height() - block) / 2
        painter.setFont(font)
        for at, rating in enumerate(shown):
            words = _digit(rating)
            middle = room.left() + each * (at + 0.5)
            painter.setPen(c.ink)
            painter.drawText(QPointF(middle - metrics.horizontalAdvance(words) / 2, top + tall), words)
            centre = QPointF(middle, top + block - mark / 2)
            if cell.marks:
                painting.member_mark(painter, at, centre, mark, c.ink2, self._letter)
            elif cell.met is not None and isinstance(rating, int):
                painting.side_mark(painter, centre, mark, c.ink2, met=rating >= cell.met)

    def _paint_span(self, painter: QPainter, room: QRectF, cell: MatrixCell) -> None:
        """More members than there is room for: lowest to highest, and how many."""
        c = self.theme.colours
        given = sorted(rating for rating in cell.members if isinstance(rating, int))
        words = f"{given[0]}–{given[-1]}" if given else "·"
        upper = QRectF(room.left(), room.top(), room.width(), room.height() * 0.62)
        lower = QRectF(room.left(), upper.bottom() - 1, room.width(), room.height() - upper.height())
        painting.text(painter, upper, words, self._open_strong[0], c.ink, align=painting.CENTRE, elide=False)
        painting.text(painter, lower, str(len(given)), self._letter, c.ink2, align=painting.CENTRE, elide=False)

    def _hatch(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setClipRect(box.adjusted(2, 2, -2, -2))
        painter.setPen(self.theme.colours.attn_mark)
        step = max(self._S(6), 4)
        for start in range(int(-box.height()), int(box.width()), step):
            painter.drawLine(
                QPointF(box.left() + start, box.bottom()), QPointF(box.left() + start + box.height(), box.top())
            )  # fmt: skip
        painter.restore()

    def _paint_cursor(self, painter: QPainter, place: QRectF) -> None:
        away, width = 0.5 * self.theme.scale, 2.5 * self.theme.scale
        ring = place.adjusted(-away, -away, away, away)
        painting.frame(painter, ring, line=self.theme.colours.ink, radius=self._S(5), width=width)
