"""Chips: small framed words that say what something is."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class ChipKind(StrEnum):
    """What a chip says."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    METHOD = "method"
    ATTENTION = "attention"
    REFUSED = "refused"
    EDITION = "edition"


def chip_font(theme: Theme, kind: ChipKind) -> QFont:
    """The font in which a chip of that kind is written."""
    return theme.font(Role.CAPTION, weight=600 if kind is ChipKind.ESSENTIAL else 500)


def chip_size(theme: Theme, words: str, kind: ChipKind) -> QSize:
    """How large the chip with these words is."""
    width = painting.text_width(words, chip_font(theme, kind)) + 2 * theme.S(8) + 1
    return QSize(round(width), theme.S(19 if kind is ChipKind.METHOD else 22))


def _look(theme: Theme, kind: ChipKind) -> tuple[QColor, QColor, QColor]:
    """Fill, border and ink."""
    c = theme.colours
    match kind:
        case ChipKind.ESSENTIAL:
            return c.hover, c.edge, c.ink
        case ChipKind.DESIRABLE:
            return c.surface, c.line2, c.ink2
        case ChipKind.METHOD:
            return c.sunken, c.line, c.ink2
        case ChipKind.ATTENTION:
            return c.attn_soft, c.attn_mark, c.attn
        case ChipKind.REFUSED:
            return c.bad_soft, c.bad_line, c.bad
        case ChipKind.EDITION:
            return c.accent_soft, c.accent, c.accent


def paint_chip(painter: QPainter, theme: Theme, place: QRectF, words: str, kind: ChipKind) -> None:
    """Draw a chip, as delegates do; `place` as `chip_size` gives it."""
    fill, line, ink = _look(theme, kind)
    painting.frame(
        painter, place, fill=fill, line=line, radius=theme.S(4), dashed=kind is ChipKind.ATTENTION
    )  # fmt: skip
    inner = place.adjusted(theme.S(4), 0, -theme.S(4), 0)
    painting.text(painter, inner, words, chip_font(theme, kind), ink, align=painting.CENTRE)


class Chip(QWidget):
    """A chip that stands in a layout; it is read, not operated."""

    def __init__(self, words: str, kind: ChipKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._kind = words, kind
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def set_chip(self, words: str, kind: ChipKind) -> None:
        """Other words or another kind."""
        if (words, kind) == (self._words, self._kind):
            return
        self._words, self._kind = words, kind
        self.setAccessibleName(words)
        self._restyle(current())

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(current(), self._words, self._kind)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_chip(painter, current(), QRectF(self.rect()), self._words, self._kind)
