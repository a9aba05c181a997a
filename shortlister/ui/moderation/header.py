"""The headings of the matrix: group names over their sections, references below, the applicants at the left."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moderation.columns import GroupColumn, MeasureColumn, Result, spans
from shortlister.ui.moderation.model import MatrixModel

LABELS: Final = 28
LABELS_LOW: Final = 25
GROUPS: Final = 32
GROUPS_LOW: Final = 28
FOLDED_GROUPS: Final = 44


class MatrixHeader(QHeaderView):
    """`toggled(group)` when a group's name is clicked, while groups can fold."""

    toggled = Signal(str)

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix = model
        self.folds = False
        self.labels = LABELS
        self._groups = GROUPS
        self.at = -1
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(_("Criteria"))
        follow(self._restyle)

    def set_folds(self, folds: bool) -> None:
        """Whether groups can be folded: their names are then set in two lines, with a chevron."""
        self.folds = folds
        self._restyle(current())

    def set_low(self, low: bool) -> None:
        """Less high, in front of a room."""
        self.labels, self._groups = (LABELS_LOW, GROUPS_LOW) if low else (LABELS, GROUPS)
        self._restyle(current())

    def show_column(self, column: int) -> None:
        """In which column the cursor stands."""
        if column != self.at:
            self.at = column
            self.viewport().update()

    def _over(self) -> int:
        return current().S(FOLDED_GROUPS if self.folds else self._groups)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self._over() + theme.S(self.labels))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), current().colours.canvas)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            named = spans(self._matrix.columns)
            for number, (group, first, last) in enumerate(named):
                after = named[number + 1][1] if number + 1 < len(named) else -1
                self._paint_group(painter, current(), group, first, last, after)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = current()
        c, place = theme.colours, QRectF(rect)
        column = self._matrix.columns[section]
        if isinstance(column, GroupColumn):
            self._paint_folded(painter, theme, place, column)
            return
        label = QRectF(place.left(), place.bottom() - theme.S(self.labels) + 1, place.width(), theme.S(self.labels))
        words = str(self._matrix.headerData(section, Qt.Orientation.Horizontal) or "")
        if isinstance(column, Result):
            side = painting.CENTRE if column is Result.GATE else painting.RIGHT
            room = label.adjusted(0, 0, -theme.S(4) if column is Result.TOTAL else 0, 0)
            painting.text(painter, room, words, theme.font(Role.SECONDARY, weight=500), c.ink2, align=side)
            return
        if section == self.at:
            painter.fillRect(label.adjusted(0, theme.S(1), 0, 0), c.accent_soft)
        essential = column.measure.essential
        font = theme.font(Role.SECONDARY, weight=600 if essential else 400)
        painting.text(painter, label, words, font, c.ink if essential else c.ink2, align=painting.CENTRE)

    def _paint_group(self, painter: QPainter, theme: Theme, group: str, first: int, last: int, after: int) -> None:
        """The name over its sections, with a line under it; it stays in view while any of them is.

        A name may reach over what stands between its last section and the next group.
        """
        left = float(max(self.sectionViewportPosition(first), 0))
        right = float(self.sectionViewportPosition(last) + self.sectionSize(last))
        if right <= left or not group:
            return
        c, over = theme.colours, self._over()
        place = QRectF(left + theme.S(2), over - theme.S(26), right - left - theme.S(4), theme.S(22))
        room = QRectF(place)
        if self.folds:
            side = theme.S(14)
            paint_icon(painter, "chevron-down", QRectF(place.left(), place.center().y() - side / 2, side, side), c.ink2)
            room = place.adjusted(side + theme.S(3), 0, 0, 0)
        reach = float(self.sectionViewportPosition(after) if after >= 0 else self.viewport().width())
        if isinstance(self._matrix.columns[last + 1], Result) or after == last + 1:
            room.setRight(max(room.right(), reach - theme.S(6)))
        painting.text(painter, room, group, theme.font(Role.CAPTION, weight=500, size=12), c.ink2)
        painting.horizontal(painter, place.left(), place.right(), over - theme.S(2), c.line2)

    def _paint_folded(self, painter: QPainter, theme: Theme, place: QRectF, column: GroupColumn) -> None:
        """Two lines of the name, then a chevron and how many criteria it holds."""
        c = theme.colours
        font = theme.font(Role.CAPTION, weight=500)
        room = place.adjusted(theme.S(4), 0, -theme.S(4), 0)
        line = theme.S(16)
        foot = QRectF(room.left(), place.bottom() - theme.S(self.labels) + 1, room.width(), theme.S(self.labels))
        lines = _two_lines(column.group, font_width=room.width(), metrics=QFontMetricsF(font))
        top = foot.top() + theme.S(3) - line * len(lines)
        for number, words in enumerate(lines):
            painting.text(painter, QRectF(room.left(), top + line * number, room.width(), line), words, font, c.ink2)
        side = theme.S(12)
        paint_icon(painter, "chevron-right", QRectF(room.left(), foot.center().y() - side / 2, side, side), c.ink2)
        after = foot.adjusted(side + theme.S(3), 0, 0, 0)
        painting.text(painter, after, str(len(column.measures)), theme.font(Role.SECONDARY), c.ink2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        column = self._matrix.columns[section] if section >= 0 else None
        over = event.position().y() < self._over()
        named = isinstance(column, GroupColumn) or (isinstance(column, MeasureColumn) and over)
        if self.folds and named and isinstance(column, GroupColumn | MeasureColumn):
            self.toggled.emit(column.group)
        else:
            super().mouseReleaseEvent(event)


def _two_lines(words: str, *, font_width: float, metrics: QFontMetricsF) -> list[str]:
    """The name in at most two lines, broken between words; what is too long is elided when painted."""
    if metrics.horizontalAdvance(words) <= font_width:
        return [words]
    parts = words.split()
    first = parts[0]
    for at in range(1, len(parts)):
        longer = " ".join(parts[: at + 1])
        if metrics.horizontalAdvance(longer) > font_width:
            return [first, " ".join(parts[at:])]
        first = longer
    return [first]


WIDEST: Final = 170
"""Pixels at 100 % that a reference may take."""

USUAL: Final = 10
"""Letters that always have room."""


class ReferenceHeader(QHeaderView):
    """The applicants' references; they stay where they are when the matrix scrolls sideways."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._matrix = model
        self.at = -1
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(8)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(_("Applicants"))
        follow(self._restyle)

    def show_row(self, row: int) -> None:
        """In which row the cursor stands."""
        if row != self.at:
            self.at = row
            self.viewport().update()

    def wide(self) -> int:
        """As wide as the longest reference needs; one that would push the ratings aside is shown by its two ends."""
        theme = current()
        font = theme.font(Role.SECONDARY, weight=600)
        named = self._matrix.finding.applicants if self._matrix.finding else ()
        longest = max((painting.text_width(one.reference, font) for one in named), default=0)
        heading = painting.text_width(_("Applicant"), theme.font(Role.SECONDARY, weight=500))
        return round(max(min(longest, theme.S(WIDEST)), heading)) + theme.S(10 + 12)

    def _restyle(self, _theme: Theme) -> None:
        self.setFixedWidth(self.wide())
        self.viewport().update()

    def refit(self) -> None:
        """Other applicants: perhaps another width."""
        self._restyle(current())

    def sizeHint(self) -> QSize:
        return QSize(self.wide(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), current().colours.canvas)
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, place = current(), QRectF(rect)
        c = theme.colours
        finding = self._matrix.finding
        if finding is None or section >= len(finding.applicants):
            return
        here = section == self.at
        if here:
            painter.fillRect(place, c.accent_soft)
        applicant = finding.applicants[section]
        ink = c.ink3 if finding.gone(applicant.id) else c.ink
        font = theme.font(Role.SECONDARY, weight=600 if here else 500)
        shown = applicant.reference
        if len(shown) > USUAL:  # measuring each costs more than drawing it
            room = place.width() - theme.S(10 + 8)
            shown = QFontMetricsF(font).elidedText(shown, Qt.TextElideMode.ElideMiddle, room)
        painting.text(painter, place.adjusted(theme.S(10), 0, 0, 0), shown, font, ink, elide=False)


class Corner(QWidget):
    """The word over the references."""

    labels = LABELS

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.colours.canvas)
            high = theme.S(self.labels)
            place = QRectF(theme.S(10), self.height() - high, self.width() - theme.S(10), high)
            font = theme.font(Role.SECONDARY, weight=500)
            painting.text(painter, place, _("Applicant"), font, theme.colours.ink2, elide=False)
