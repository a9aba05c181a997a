"""Regions and boxes: a coloured region with hairlines at its sides, a hairline of its own, a rounded panel."""

from enum import Flag, auto
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow


class Side(Flag):
    """At which sides of a region a hairline runs."""

    NONE = 0
    TOP = auto()
    BOTTOM = auto()
    LEFT = auto()
    RIGHT = auto()


@cache
def _at(lines: Side) -> tuple[bool, bool, bool, bool]:
    """Whether a hairline runs at the top, the bottom, the left, the right."""
    return Side.TOP in lines, Side.BOTTOM in lines, Side.LEFT in lines, Side.RIGHT in lines


class Region(QWidget):
    """A part of the window with its ground and its hairlines."""

    def __init__(
        self, parent: QWidget | None = None, *, ground: str = "canvas", lines: Side = Side.NONE, line: str = "line"
    ) -> None:
        super().__init__(parent)
        self._ground, self._lines, self._line = ground, lines, line
        follow(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = current().colours
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.named(self._ground))
            line = colours.named(self._line)
            top, bottom, left, right = _at(self._lines)
            if top:
                painting.horizontal(painter, 0, self.width(), 0, line)
            if bottom:
                painting.horizontal(painter, 0, self.width(), self.height() - 1, line)
            if left:
                painting.vertical(painter, 0, 0, self.height(), line)
            if right:
                painting.vertical(painter, self.width() - 1, 0, self.height(), line)


class Rule(QWidget):
    """A hairline of its own."""

    def __init__(self, parent: QWidget | None = None, *, line: str = "line", upright: bool = False) -> None:
        super().__init__(parent)
        self._line = line
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current().colours.named(self._line))


class Panel(QWidget):
    """A rounded box; `dashed` for a place where something can be dropped."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        ground: str = "surface",
        line: str = "line2",
        radius: int = 8,
        dashed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ground, self._line, self._radius, self._dashed = (ground, line, radius, dashed)
        follow(self._restyle)

    def set_look(self, *, ground: str | None = None, line: str | None = None) -> None:
        """Other colours, by token."""
        self._ground = ground or self._ground
        self._line = line or self._line
        self.update()

    def _restyle(self, _theme: Theme) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            painting.frame(
                painter,
                QRectF(self.rect()),
                fill=theme.colours.named(self._ground),
                line=theme.colours.named(self._line),
                radius=theme.S(self._radius),
                dashed=self._dashed,
            )
