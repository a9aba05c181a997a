"""How far the members agreed: an interval a row on one axis, in a table that a screen reader can read too."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from shortlister.domain.findings.agreement import Agreement
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.table_cells import CellRole, Index, TextDelegate
from shortlister.ui.kit.theme import Theme
from shortlister.ui.kit.tokens import Role


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its name, the text after it, the value with its interval, and whether it is the main one."""

    name: str
    text: str
    value: float | None
    low: float | None
    high: float | None
    main: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """What the intervals are drawn on, and whether a sign is written before the value."""

    low: float
    high: float
    marks: tuple[float, ...]
    signed: bool = False

    def written(self, value: float) -> str:
        """The value with two decimals; a true minus, and none before nought."""
        words = f"{value:+z.2f}" if self.signed else f"{value:z.2f}"
        return "0.00" if words == "+0.00" else words.replace("-", "−")


def criteria_lines(state: State, found: Agreement) -> list[Line]:
    """All criteria together, then each."""
    texts = {one.reference: one.text for one in state.criteria_in_order}
    lines = [Line(_("All criteria"), "", found.alpha, found.low, found.high, main=True)]
    for (reference, alpha), (low, high) in zip(found.criteria, found.criteria_intervals, strict=False):
        lines.append(Line(reference, texts.get(reference, ""), alpha, low, high))
    return lines


def member_lines(found: Agreement) -> list[Line]:
    """How far each member rates below the others."""
    return [
        Line(name, "", severity, low, high)
        for (name, severity), (low, high) in zip(found.members, found.member_intervals, strict=False)
    ]


def agreement_axis(lines: Sequence[Line]) -> Axis:
    """From 0 to 1, or from below where an interval reaches there."""
    lowest = min((line.low for line in lines if line.low is not None), default=0.0)
    low = 0.0 if lowest >= 0 else max(-1.0, -0.2 * (int(-lowest / 0.2) + 1))
    marks = tuple(round(low + 0.2 * step, 1) for step in range(round((1 - low) / 0.2) + 1))
    return Axis(low, 1.0, marks)


def severity_axis(lines: Sequence[Line]) -> Axis:
    """The same to both sides, as far as an interval reaches."""
    reach = max((abs(v) for line in lines for v in (line.low, line.high, line.value) if v is not None), default=0.5)
    far = max(0.5, 0.5 * (int(reach / 0.5) + (reach % 0.5 > 0)))
    return Axis(-far, far, (-far, 0.0, far), signed=True)


class IntervalModel(QAbstractTableModel):
    """Name, interval, value. Holds the findings it was given, nothing that can be changed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.axis = Axis(0, 1, (0.0, 1.0))

    def show(self, lines: list[Line], axis: Axis) -> None:
        """Show other findings."""
        self.beginResetModel()
        self.lines, self.axis = lines, axis
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("", _("95 % interval"), _("Value"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, 0:
                return line.name
            case Qt.ItemDataRole.DisplayRole, 1:
                return _("Too little variation to say") if line.value is None else None
            case Qt.ItemDataRole.DisplayRole, 2:
                return "–" if line.value is None else self.axis.written(line.value)
            case CellRole.SECOND, 0:
                return line.text
            case CellRole.WEIGHT, 0 | 2:
                return 600 if line.main or index.column() == 2 else 500
            case Qt.ItemDataRole.TextAlignmentRole, 2:
                return int(Qt.AlignmentFlag.AlignRight)
            case Qt.ItemDataRole.AccessibleTextRole, _:
                return self._told(line)
            case Qt.ItemDataRole.ToolTipRole, 0:
                return line.text or None
        return None

    def _told(self, line: Line) -> str:
        if line.value is None:
            return _("{name}: too little variation to say").format(name=line.name)
        if line.low is None or line.high is None:
            return _("{name}: {value}").format(name=line.name, value=self.axis.written(line.value))
        return _("{name}: {value}, interval {low} to {high}").format(
            name=line.name,
            value=self.axis.written(line.value),
            low=self.axis.written(line.low),
            high=self.axis.written(line.high),
        )


class IntervalDelegate(TextDelegate):
    """Paints the middle column: the axis' marks, the interval, the value as a dot."""

    def paint_ground(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        view = self.parent()
        if index.row() == view.currentIndex().row() and view.hasFocus():  # type: ignore[union-attr]
            painter.fillRect(place, theme.colours.accent_soft)

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        model = index.model()
        if index.column() != 1 or not isinstance(model, IntervalModel):
            super().paint_cell(painter, theme, place, index)
            return
        paint_interval(painter, theme, place, model.axis, model.lines[index.row()])


def paint_interval(painter: QPainter, theme: Theme, place: QRectF, axis: Axis, line: Line) -> None:
    """The marks of the axis, the interval as a line, the value as a dot; nothing hangs on a colour."""
    c = theme.colours
    left, wide = place.left() + theme.S(10), place.width() - theme.S(20)

    def x(value: float) -> float:
        share = (min(max(value, axis.low), axis.high) - axis.low) / (axis.high - axis.low)
        return left + wide * share

    if line.value is None:
        room = QRectF(left, place.top(), wide, place.height())
        painting.text(painter, room, _("Too little variation to say"), theme.font(Role.SECONDARY), c.ink2)
        return
    for mark in axis.marks:
        strong = axis.signed and mark == 0
        painting.vertical(painter, x(mark), place.top(), place.bottom(), c.edge if strong else c.line)
    ink = c.ink if line.main else c.ink2
    middle = place.center().y()
    if line.low is not None and line.high is not None:
        painter.fillRect(QRectF(x(line.low), middle - theme.S(1), x(line.high) - x(line.low), theme.S(2)), ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    size = theme.S(5 if line.main else 4)
    painter.drawEllipse(QPointF(x(line.value), middle), size, size)


def _marked(axis: Axis, mark: float) -> str:
    words = f"{mark:+g}" if axis.signed and mark else f"{mark:g}"
    return words.replace("-", "−")


def written_marks(axis: Axis, wide: float, *, widest: float) -> tuple[float, ...]:
    """The marks that are written under an axis of this width: where not all have room, every second or third from 0."""
    if len(axis.marks) < 2:
        return axis.marks
    apart = wide / (len(axis.marks) - 1)
    every = max(1, ceil((widest + 6) / apart))
    zero = axis.marks.index(0.0) if 0.0 in axis.marks else 0
    return tuple(mark for at, mark in enumerate(axis.marks) if (at - zero) % every == 0)


def paint_axis(painter: QPainter, theme: Theme, place: QRectF, axis: Axis) -> None:
    """The numbers under the intervals."""
    left, wide = place.left() + theme.S(10), place.width() - theme.S(20)
    font = theme.font(Role.CAPTION)
    half = theme.S(24)
    widest = max(painting.text_width(_marked(axis, one), font) for one in axis.marks)
    for mark in written_marks(axis, wide, widest=widest):
        share = (mark - axis.low) / (axis.high - axis.low)
        words = _marked(axis, mark)
        box = QRectF(left + wide * share - half, place.top(), 2 * half, place.height())
        painting.text(painter, box, words, font, theme.colours.ink3, align=painting.CENTRE)
