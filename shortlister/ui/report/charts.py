"""The charts as pictures: agreement by criterion, how strictly each scored, totals with the line. Always on white."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from shortlister.domain.findings.followed_reading import most_marks, ranked_ids, standing_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.ties import line_at
from shortlister.domain.leaving import places_at
from shortlister.i18n import _, language, ngettext
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, interface_family
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.agreement import Axis, Line, paint_axis, paint_interval
from shortlister.ui.shortlist.bars import paint_bars
from shortlister.ui.shortlist.rows import line_row, rank_words, total_words, written

WIDE: Final = 900
HEAD: Final = 76
ROW: Final = 26
FOOT: Final = 40
MOST_ROWS: Final = 400
"""A picture of more rows is read by nobody; the rest is counted."""
SHARPER: Final = 2
_PAGE_STYLE: Final = (
    "body{font:16px/1.5 Inter,'Segoe UI',Arial,sans-serif;color:#1c2024;max-width:60rem;margin:2rem auto}"
    "svg{max-width:100%;height:auto}figure{margin:0}table{border-collapse:collapse;width:100%}"
    "caption{text-align:left;color:#474d55}th,td{text-align:left;padding:.3rem .7rem .3rem 0;"
    "border-bottom:1px solid #e0e0db}"
)


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: its title, what is to be seen, its height at 100 %, the same in words, and what paints it.

    `headings` and `rows` are the same as a table; `numbers` its columns that stand right, `widths` at 100 % (0: what
    is left).
    """

    title: str
    caption: str
    high: int
    table: str
    paint: Callable[[QPainter, Theme], None]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int]
    widths: tuple[int, ...]


def intervals_chart(title: str, caption: str, lines: Sequence[Line], axis: Axis) -> Chart:
    """A row for each figure with its interval, on one axis."""

    def paint(painter: QPainter, theme: Theme) -> None:
        c = theme.colours
        for number, line in enumerate(lines):
            top = HEAD + number * ROW
            weight = 600 if line.main else 500
            font = theme.font(Role.SECONDARY, weight=weight)
            taken = painting.text(painter, QRectF(24, top, 330, ROW), line.name, font, c.ink)
            rest = QRectF(24 + taken + 8, top, max(0.0, 322 - taken), ROW)
            painting.text(painter, rest, line.text, theme.font(Role.SECONDARY), c.ink2)
            paint_interval(painter, theme, QRectF(360, top, 420, ROW), axis, line)
            value = "–" if line.value is None else axis.written(line.value)
            figure = theme.font(Role.SECONDARY, weight=600)
            painting.text(painter, QRectF(790, top, 86, ROW), value, figure, c.ink, align=painting.RIGHT)
        paint_axis(painter, theme, QRectF(360, HEAD + len(lines) * ROW + 4, 420, 20), axis)

    table = "\n".join(_told(line, axis) for line in lines)
    return Chart(
        title,
        caption,
        HEAD + len(lines) * ROW + FOOT,
        table,
        paint,
        (_("Name"), _("Text"), _("Value"), _("From"), _("To")),
        tuple(_figures(line, axis) for line in lines),
        frozenset({2, 3, 4}),
        (112, 0, 70, 62, 62),
    )


def _figures(line: Line, axis: Axis) -> tuple[str, ...]:
    """The row of one line; where there is no value it is said why."""
    if line.value is None:
        return (line.name, _("Too little variation to say"), "–", "–", "–")
    low, high = (("–" if one is None else axis.written(one)) for one in (line.low, line.high))
    return (line.name, line.text, axis.written(line.value), low, high)


def _told(line: Line, axis: Axis) -> str:
    if line.value is None:
        return _("{name}: too little variation to say").format(name=line.name)
    if line.low is None or line.high is None:
        return _("{name}: {value}").format(name=line.name, value=axis.written(line.value))
    return _("{name}: {value}, interval {low} to {high}").format(
        name=line.name, value=axis.written(line.value), low=axis.written(line.low), high=axis.written(line.high)
    )


def totals_chart(of: Followed) -> Chart:
    """Everybody who is ranked with essential and desirable marks, and the line as the shortlist draws it."""
    standings = [standing_of(of, one) for one in islice(ranked_ids(of), MOST_ROWS)]
    left = max(0, sum(1 for _one in ranked_ids(of)) - len(standings))
    places = places_at(of.state, of.stage)
    at, across = line_at(standings, places) if places is not None else (-1, 0)
    line = line_row(places, across).words if places is not None else ""
    most = float(most_marks(of) or 1)

    def paint(painter: QPainter, theme: Theme) -> None:
        top: float = HEAD
        for number, one in enumerate(standings):
            if number == at:
                top = _paint_line(painter, theme, top, line)
            _paint_total(painter, theme, top, one, most)
            top += ROW
        if line and at >= len(standings):
            _paint_line(painter, theme, top, line)
        if left:
            font = theme.font(Role.SECONDARY)
            painting.text(painter, QRectF(24, top + ROW, 400, ROW), _more_words(left), font, theme.colours.ink2)

    caption = _("Essential marks first, then desirable, of {most} available.").format(most=written(most_marks(of)))
    if of.provisional:
        caption += " " + _("Provisional: the thin line is where open cells can still take the total.")
    return Chart(
        _("Totals and the line"),
        caption,
        HEAD + (len(standings) + 2) * ROW + FOOT,
        "\n".join(_in_words(standings, at, line)),
        paint,
        (_("Rank"), _("Applicant"), _("Essential"), _("Desirable"), _("Total"), _("Of")),
        _rows(standings, at, line, left),
        frozenset({2, 3, 4, 5}),
        (74, 0, 78, 78, 70, 56),
    )


def _rows(standings: Sequence[Standing], at: int, line: str, left: int) -> tuple[tuple[str, ...], ...]:
    """A row for each, and one for the line."""
    rows = [
        (
            rank_words(one),
            one.reference,
            written(one.essential_total),
            written(one.desirable_total),
            total_words(one),
            written(one.available),
        )
        for one in standings
    ]
    if line:
        rows.insert(min(at, len(rows)), ("", line, "", "", "", ""))
    if left:
        rows.append(("", _more_words(left), "", "", "", ""))
    return tuple(rows)


def _more_words(left: int) -> str:
    return ngettext("and {count} more", "and {count} more", left).format(count=left)


def _paint_total(painter: QPainter, theme: Theme, top: float, one: Standing, most: float) -> None:
    ink = theme.colours.ink
    rank = theme.font(Role.SECONDARY, weight=600)
    painting.text(painter, QRectF(24, top, 60, ROW), rank_words(one), rank, ink, align=painting.RIGHT)
    painting.text(painter, QRectF(100, top, 120, ROW), one.reference, theme.font(Role.SECONDARY, weight=500), ink)
    paint_bars(painter, theme, QRectF(224, top, 560, ROW), one, most)
    painting.text(painter, QRectF(790, top, 86, ROW), total_words(one), rank, ink, align=painting.RIGHT)


def _paint_line(painter: QPainter, theme: Theme, top: float, words: str) -> float:
    """The line with its words; where the next row begins."""
    painter.fillRect(QRectF(24, top + ROW / 2 - 1, WIDE - 48, 2), theme.colours.ink)
    font = theme.font(Role.SECONDARY, weight=600)
    box = QRectF(224, top + 2, painting.text_width(words, font) + 24, ROW - 4)
    painting.frame(painter, box, fill=theme.colours.ink, radius=4)
    painting.text(painter, box, words, font, theme.colours.canvas, align=painting.CENTRE)
    return top + ROW


def _in_words(standings: Sequence[Standing], at: int, line: str) -> list[str]:
    said = [
        _("{rank}: {applicant}, total {total} of {available}, essential {essential}, desirable {desirable}").format(
            rank=rank_words(one),
            applicant=one.reference,
            total=total_words(one),
            available=written(one.available),
            essential=written(one.essential_total),
            desirable=written(one.desirable_total),
        )
        for one in standings
    ]
    if line:
        said.insert(min(at, len(said)), line)
    return said


def as_png(chart: Chart) -> bytes:
    """The picture; what it shows is in it in words too, as its description."""
    image = QImage(QSize(WIDE, chart.high) * SHARPER, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setText("Title", chart.title)
    image.setText("Description", chart.table)
    with QPainter(image) as painter:
        painter.scale(SHARPER, SHARPER)
        paint_chart(chart, painter)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())


def as_svg(chart: Chart) -> bytes:
    """The same as a drawing, with title and description for screen readers."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(WIDE, chart.high))
    drawing.setViewBox(QRect(0, 0, WIDE, chart.high))
    drawing.setTitle(chart.title)
    drawing.setDescription(chart.table)
    with QPainter(drawing) as painter:
        painter.fillRect(QRectF(0, 0, WIDE, chart.high), Qt.GlobalColor.white)
        paint_chart(chart, painter)
    return bytes(kept.data())


def as_page(chart: Chart) -> bytes:
    """A web page with the drawing and its figures as a table that screen readers go through."""
    drawing = as_svg(chart).decode("utf-8")
    drawing = drawing[drawing.index("<svg") :].replace("<svg", f'<svg role="img" aria-label="{escape(chart.title)}"', 1)
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in chart.headings)
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(one)}</td>" for one in rest) + "</tr>"
        for first, *rest in chart.rows
    )
    return "\n".join(
        (
            f'<!DOCTYPE html>\n<html lang="{escape(language())}"><head><meta charset="utf-8">',
            f"<title>{escape(chart.title)}</title><style>{_PAGE_STYLE}</style></head><body><main>",
            f"<h1>{escape(chart.title)}</h1>\n<figure>{drawing}</figure>",
            f"<table><caption>{escape(chart.caption)}</caption><thead><tr>{heads}</tr></thead>",
            f"<tbody>{rows}</tbody></table></main></body></html>\n",
        )
    ).encode("utf-8")


def paint_chart(chart: Chart, painter: QPainter) -> None:
    """Title, caption and the chart itself, black on white, 900 wide."""
    theme = Theme(family=interface_family())
    c = theme.colours
    painting.text(painter, QRectF(24, 16, WIDE - 48, 28), chart.title, theme.font(Role.TITLE), c.ink)
    painting.text(painter, QRectF(24, 44, WIDE - 48, 20), chart.caption, theme.font(Role.SECONDARY), c.ink2)
    chart.paint(painter, theme)
