"""The strokes that every painted widget shares: frames that fall on whole pixels, lines, and text."""

from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QStaticText, QTransform

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

# Looked up once: a member of an enumeration costs a call each time it is named.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_NO_BRUSH: Final = Qt.BrushStyle.NoBrush
_NO_PEN: Final = Qt.PenStyle.NoPen


def frame(
    painter: QPainter,
    place: QRectF | QRect,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    radius: float = 0.0,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """A rounded box whose border lies wholly inside `place`."""
    painter.save()
    painter.setRenderHint(_SMOOTH, True)
    painter.setBrush(fill if fill is not None else _NO_BRUSH)
    outer = QRectF(place)
    if line is None:
        painter.setPen(_NO_PEN)
    else:
        pen = QPen(line, width)
        if dashed:
            dash = max(radius * 0.75, 3.0)
            pen.setDashPattern([dash / width, dash * 0.65 / width])
        painter.setPen(pen)
        half = width / 2
        outer.adjust(half, half, -half, -half)
        radius = max(radius - half, 0)
    painter.drawRoundedRect(outer, radius, radius)
    painter.restore()


def horizontal(painter: QPainter, left: float, right: float, y: float, colour: QColor) -> None:
    """A hairline one pixel high, its top at `y`."""
    painter.fillRect(QRectF(left, round(y), right - left, 1), colour)


def vertical(painter: QPainter, x: float, top: float, bottom: float, colour: QColor) -> None:
    """A hairline one pixel wide, its left at `x`."""
    painter.fillRect(QRectF(round(x), top, 1, bottom - top), colour)


def text(
    painter: QPainter,
    place: QRectF | QRect,
    words: str,
    font: QFont,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = LEFT,
    elide: bool = True,
) -> float:
    """One line of text, shortened with an ellipsis where it does not fit; returns the width drawn."""
    room = QRectF(place)
    if not elide and words.isprintable():  # digits and references, the same ones again and again
        return _unshortened(painter, room, words, font, colour, align)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(words)
    if elide and width > room.width() + 0.5:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        width = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(room, _one_line(align), words)
    return width


def _unshortened(
    painter: QPainter, room: QRectF, words: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag
) -> float:
    """Like `text`, from letters laid side by side before, which takes half the time."""
    laid, size = _laid(words, font)
    wide, tall = size.width(), size.height()
    right, middle = _share(align)
    painter.setFont(font)
    painter.setPen(colour)
    corner = QPointF(room.x() + (room.width() - wide) * right, room.y() + (room.height() - tall) * middle)
    painter.drawStaticText(corner, laid)
    return wide


@lru_cache(maxsize=1000)
def _laid(words: str, font: QFont) -> tuple[QStaticText, QSizeF]:
    laid = QStaticText(words)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.prepare(QTransform(), font)
    return laid, laid.size()


@cache
def _share(align: Qt.AlignmentFlag) -> tuple[float, float]:
    """How much of the room that is left lies before a text: at its left, and above it."""
    flag = Qt.AlignmentFlag
    across = 1.0 if align & flag.AlignRight else 0.5 if align & flag.AlignHCenter else 0.0
    return across, 1.0 if align & flag.AlignBottom else 0.5 if align & flag.AlignVCenter else 0.0


@cache
def _one_line(align: Qt.AlignmentFlag) -> int:
    """What `drawText` is told for one line; joining flags in Python takes longer than drawing a digit."""
    return align.value | Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value


def text_width(words: str, font: QFont) -> float:
    """How wide one line of text is."""
    return QFontMetricsF(font).horizontalAdvance(words)


def post(painter: QPainter, place: QRectF, colour: QColor, *, radius: float = 1.5) -> None:
    """The upright mark that says "here" (accent) or "a person must decide" (amber)."""
    frame(painter, place, fill=colour, radius=radius)


def member_mark(painter: QPainter, index: int, centre: QPointF, size: float, colour: QColor, font: QFont) -> None:
    """The shape that stands for a member: circle, square, triangle, diamond, then letters from E."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half = size / 2
    x, y = centre.x(), centre.y()
    match index:
        case 0:
            painter.drawEllipse(centre, half, half)
        case 1:
            side = size * 0.9
            painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side))
        case 2:
            painter.drawPath(_polygon(((x, y - half), (x + half * 1.1, y + half), (x - half * 1.1, y + half))))
        case 3:
            far = half * 1.2
            painter.drawPath(_polygon(((x, y - far), (x + far, y), (x, y + far), (x - far, y))))
        case _:
            painter.setPen(colour)
            painter.setFont(font)
            painter.drawText(QRectF(x - size * 2, y - size * 2, size * 4, size * 4), CENTRE, chr(ord("A") + index))
    painter.restore()


def side_mark(painter: QPainter, centre: QPointF, size: float, colour: QColor, *, met: bool) -> None:
    """The shape that says on which side of met a rating is: a full circle, or an empty one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    line = size / 5
    half = size / 2 if met else (size - line) / 2
    painter.setPen(Qt.PenStyle.NoPen if met else QPen(colour, line))
    painter.setBrush(colour if met else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, half, half)
    painter.restore()


def _polygon(points: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path
