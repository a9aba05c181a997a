"""Rating tiles: the digit of a rating on its step of the ramp."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
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
    """Draw a tile: `step` None and `words` empty is not scored, `step` None and `words` X not assessable."""
    c = theme.colours
    if step is not None:
        painting.frame(painter, place, fill=step.fill, line=step.line, radius=theme.S(radius))
        ink = step.digit
    elif words:
        painting.frame(painter, place, fill=c.sunken, line=c.line2, radius=theme.S(radius))
        ink = c.ink2
    else:
        painting.frame(painter, place, fill=c.surface, line=c.line2, radius=theme.S(radius))
        return
    painting.text(painter, place, words, theme.font(role, size=size), ink, align=painting.CENTRE, elide=False)


def paint_current_ring(painter: QPainter, theme: Theme, tile: QRectF) -> None:
    """The ring round the tile where the cursor is: 2 px of ink, 2 px outside it."""
    away = theme.S(4)
    ring = tile.adjusted(-away, -away, away, away)
    painting.frame(painter, ring, line=theme.colours.ink, radius=theme.S(7), width=theme.S(2))


def paint_note_dot(painter: QPainter, theme: Theme, tile: QRectF) -> None:
    """The dot under a tile: there is a note."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colours.ink2)
    radius = 2 * theme.scale
    painter.drawEllipse(QPointF(tile.center().x(), tile.bottom() + theme.S(5)), radius, radius)
    painter.restore()


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
