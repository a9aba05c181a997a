"""Rating tiles: the digit of a rating on its step of the ramp."""

from functools import lru_cache
from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role, Step

NOT_ASSESSABLE: Literal["NA"] = "NA"
Value = int | Literal["NA"] | None
"""A rating's value, not assessable, or None for not scored."""


def paint_tile(
    painter: QPainter,
    theme: Theme,
    place: QRectF,
    step: Step | None,
    words: str,
    *,
    role: Role = Role.TILE,
    size: float | None = None,
    radius: float = 4,
) -> None:
    """Draw a tile: `step` None and `words` empty is not scored, `step` None and `words` X not assessable.

    From a picture: few tiles differ, and drawing one takes thirty times as long as putting its picture there.
    """
    c = theme.colours
    if step is not None:
        fill, line, ink = step.fill, step.line, step.digit
    else:
        fill, line, ink = c.sunken if words else c.surface, c.line2, c.ink2
    ratio = painter.device().devicePixelRatioF()
    colours = (fill.rgba(), None if line is None else line.rgba(), ink.rgba())
    font = theme.font(role, size=size)
    painter.drawImage(
        place.topLeft(), _drawn(place.width(), place.height(), colours, words, font, theme.S(radius), ratio)
    )


@lru_cache(maxsize=200)
def _drawn(
    width: float,
    height: float,
    colours: tuple[int, int | None, int],
    words: str,
    font: QFont,
    radius: float,
    ratio: float,
) -> QImage:
    """A tile as a picture; `colours` are those of ground, border and digit."""
    fill, line, ink = (None if one is None else QColor.fromRgba(one) for one in colours)
    place = QRectF(0, 0, width, height)
    drawn = _empty(place, ratio)
    with QPainter(drawn) as painter:
        painting.frame(painter, place, fill=fill, line=line, radius=radius)
        if words and ink is not None:
            painting.text(painter, place, words, font, ink, align=painting.CENTRE, elide=False)
    return drawn


def _empty(place: QRectF, ratio: float) -> QImage:
    """A picture as large as a place, through which everything is to be seen."""
    size = QSize(ceil(place.width() * ratio), ceil(place.height() * ratio))
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def paint_current_ring(painter: QPainter, theme: Theme, tile: QRectF) -> None:
    """The ring round the tile where the cursor is: 2 px of ink, 2 px outside it."""
    away = theme.S(4)
    ring = tile.adjusted(-away, -away, away, away)
    painting.frame(painter, ring, line=theme.colours.ink, radius=theme.S(7), width=theme.S(2))


def paint_note_dot(painter: QPainter, theme: Theme, tile: QRectF) -> None:
    """The dot under a tile: there is a note."""
    radius = 2 * theme.scale
    dot = _dot(theme.colours.ink2.rgba(), radius, painter.device().devicePixelRatioF())
    painter.drawImage(QPointF(tile.center().x() - radius, tile.bottom() + theme.S(5) - radius), dot)


@lru_cache(maxsize=20)
def _dot(colour: int, radius: float, ratio: float) -> QImage:
    place = QRectF(0, 0, 2 * radius, 2 * radius)
    drawn = _empty(place, ratio)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgba(colour))
        painter.drawEllipse(place)
    return drawn


def tile_of(theme: Theme, value: Value, values: list[int]) -> tuple[Step | None, str]:
    """Step and words for a value on the scale whose ratings have these values, lowest first."""
    if value is None:
        return None, ""
    if value == NOT_ASSESSABLE:
        return None, "X"
    assert isinstance(value, int)
    step = theme.ramp(len(values))[values.index(value)] if value in values else None
    return step, str(value)


class Tile(QWidget):
    """A tile on its own, to be read: 30 × 30."""

    def __init__(
        self,
        values: list[int],
        value: Value = None,
        parent: QWidget | None = None,
        *,
        width: int = 30,
        height: int = 30,
    ) -> None:
        super().__init__(parent)
        self._values, self._value = values, value
        self._plan = (width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()
        follow(self._restyle)

    def set_value(self, value: Value) -> None:
        """Show another rating."""
        self._value = value
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(_("not scored") if self._value is None else tile_of(current(), self._value, [])[1])

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.S(self._plan[0]), theme.S(self._plan[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            step, words = tile_of(theme, self._value, self._values)
            paint_tile(painter, theme, QRectF(self.rect()), step, words)
