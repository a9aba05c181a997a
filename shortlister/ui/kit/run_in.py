"""A label with its descriptor running on behind it, as one paragraph: for rows that must be low."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from shortlister.ui.kit.theme import Theme
from shortlister.ui.kit.tokens import Role

_BETWEEN: Final = "\N{EN SPACE}"


def run_in_fonts(theme: Theme) -> tuple[QFont, QFont]:
    """Of the label and of the descriptor behind it."""
    return theme.font(Role.SUBHEADING), theme.font(Role.SECONDARY)


def _format(start: int, length: int, font: QFont, ink: QColor) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start, one.length = start, length
    looks = QTextCharFormat()
    looks.setFont(font)
    looks.setForeground(ink)
    one.format = looks
    return one


def _laid(label: str, descriptor: str, fonts: tuple[QFont, QFont], inks: tuple[QColor, QColor], room: float,
          line: int) -> QTextLayout:  # fmt: skip
    behind = f"{_BETWEEN}{descriptor}" if descriptor else ""
    layout = QTextLayout(label + behind, fonts[0])
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(0, len(label), fonts[0], inks[0]), _format(len(label), len(behind), fonts[1], inks[1])])
    layout.beginLayout()
    at = 0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(room)
        row.setPosition(QPointF(0, at * line))
        at += 1
    layout.endLayout()
    return layout


@lru_cache(maxsize=64)
def run_in_lines(label: str, descriptor: str, fonts: tuple[QFont, QFont], room: float) -> int:
    """How many lines both take together in that room; `fonts` are the label's and the descriptor's."""
    ink = QColor()
    return _laid(label, descriptor, fonts, (ink, ink), room, 0).lineCount()


def paint_run_in(
    painter: QPainter,
    place: QPointF,
    words: tuple[str, str],
    fonts: tuple[QFont, QFont],
    inks: tuple[QColor, QColor],
    *,
    room: float,
    line: int,
) -> None:
    """Label and descriptor from this corner, `line` from one line to the next."""
    _laid(*words, fonts, inks, room, line).draw(painter, place)
