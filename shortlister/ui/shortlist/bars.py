"""An applicant's total as a stacked bar on the marks available: essential, desirable, and the whisker of open cells."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from shortlister.domain.findings.ranking import Standing
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.rows import written


def paint_bars(painter: QPainter, theme: Theme, place: QRectF, one: Standing, most: float) -> None:
    """In a row; `most` marks are as long as the row. The digits say what the colours say."""
    c = theme.colours
    high = theme.S(18)
    left, wide = place.left(), place.width() - theme.S(12)
    top = round(place.center().y() - high / 2)
    ramp = theme.ramp(7)
    painter.fillRect(QRectF(left, top, wide, high), c.hover)
    font = theme.font(Role.SECONDARY, weight=600)
    at = left
    for share, step in ((one.essential_total, ramp[5]), (one.desirable_total, ramp[3])):
        long = wide * float(share) / most
        if long <= 0:
            continue
        bar = QRectF(at, top, long - (1 if at > left else 0), high)
        painter.fillRect(bar, step.fill)
        words = written(share)
        if painting.text_width(words, font) + theme.S(10) < long:
            painting.text(painter, bar.adjusted(theme.S(7), 0, 0, 0), words, font, step.digit)
        at += long
    sure = wide * float(one.total_low - one.total) / most
    if sure > 0:  # what open cells bring at the least
        painter.fillRect(QRectF(at, top, sure, high), ramp[1].fill)
    if one.total_high > one.total_low:
        _paint_whisker(painter, theme, (left, wide / most), one, top + high / 2)


def _paint_whisker(painter: QPainter, theme: Theme, scale: tuple[float, float], one: Standing, middle: float) -> None:
    """From the lowest to the highest total; `scale` is where nought is and how wide a mark."""
    left, per_mark = scale
    low, high = left + per_mark * float(one.total_low), left + per_mark * float(one.total_high)
    half = theme.S(5)
    ink = theme.colours.ink
    painter.fillRect(QRectF(low, middle - 1, high - low, 2), ink)
    painter.fillRect(QRectF(low, middle - half, 2, 2 * half), ink)
    painter.fillRect(QRectF(high - 2, middle - half, 2, 2 * half), ink)
