"""A tie: two level applicants side by side, differing criteria first; the panel chooses, or leaves them level."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.cells import cells
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.measures import Measure, measures
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.choice import Choice
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.table_cells import CellRole, Index, TextDelegate
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tile import paint_tile, tile_of
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.rows import written

Value = int | str | Fraction | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A measure and what the panel rated the two on it."""

    measure: Measure
    first: Value
    second: Value

    @property
    def differs(self) -> bool:
        return self.first != self.second

    def higher(self, column: int) -> bool:
        """Whether the rating in this column (1 or 2) is the higher one."""
        one, other = (self.first, self.second) if column == 1 else (self.second, self.first)
        return isinstance(one, int | Fraction) and isinstance(other, int | Fraction) and one > other


def pairs(state: State, stage: str, first: str, second: str) -> list[Pair]:
    """The measures of the stage with both ratings: differing ones first, essentials before desirables."""
    found = cells(state, stage)
    every = [
        Pair(measure, found[first, measure.key].rating, found[second, measure.key].rating)
        for measure in measures(state, stage)
    ]
    return sorted(every, key=lambda one: (not one.differs, not one.measure.essential))


class PairModel(QAbstractTableModel):
    """Criterion, first, second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pairs: list[Pair] = []
        self.names = ("", "")

    def show(self, found: list[Pair], names: tuple[str, str]) -> None:
        """Compare two applicants (references)."""
        self.beginResetModel()
        self.pairs, self.names = found, names
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Criterion, different ones first"), "", *self.names)[section]
        return None

    def value(self, index: Index) -> Value:
        """The rating in a cell of the last two columns."""
        one = self.pairs[index.row()]
        return one.first if index.column() == 2 else one.second

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.pairs[index.row()]
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, 0:
                return one.measure.criterion.reference
            case Qt.ItemDataRole.DisplayRole, 1:
                return one.measure.criterion.text
            case Qt.ItemDataRole.DisplayRole, _:
                value = self.value(index)
                return "–" if value is None else str(value)
            case CellRole.WEIGHT, 0:
                return 600 if one.measure.essential else 500
            case CellRole.INK, 0 | 1:
                return "ink" if one.differs else "ink3"
            case Qt.ItemDataRole.ToolTipRole, 1:
                return one.measure.criterion.text
        return None


class PairDelegate(TextDelegate):
    """Tiles in the last two columns, with a chevron on the higher rating."""

    def __init__(self, parent: Table) -> None:
        super().__init__(parent)
        self.values: list[int] = []

    def paint_cell(self, painter: QPainter, theme: Theme, place: QRectF, index: Index) -> None:
        model = index.model()
        if index.column() < 2 or not isinstance(model, PairModel):
            super().paint_cell(painter, theme, place, index)
            return
        value = model.value(index)
        whole = value if isinstance(value, int) else None
        step, words = tile_of(theme, whole, self.values) if whole is not None else (None, str(value or "–"))
        box = QRectF(place.left() + theme.S(8), place.top() + theme.S(4), theme.S(44), place.height() - theme.S(9))
        paint_tile(painter, theme, box, step, "X" if value == "NA" else words)
        if model.pairs[index.row()].higher(index.column() - 1):
            side = theme.S(16)
            icon = QRectF(box.right() + theme.S(6), place.center().y() - side / 2, side, side)
            painter.save()
            painter.translate(icon.center())
            painter.rotate(180)
            painter.translate(-icon.center())
            paint_icon(painter, "chevron-down", icon, theme.colours.ink)
            painter.restore()


class TieView(QWidget):
    """`decided(first, over, reason)` with ids; `left` when the panel goes back."""

    decided = Signal(str, str, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._two: tuple[Standing, Standing] | None = None
        self.header = Header("", self)
        back = Button(_("Back"), self, kind=Kind.QUIET, key="Esc")
        back.clicked.connect(self.left)
        self.header.add(back)
        column = Column(self)
        column.addWidget(self.header)
        self.area = MessageArea(self)
        self.area.set_margins(16, 12, 16, 0)
        column.addWidget(self.area)
        row = Row()
        row.addWidget(self._compare(), 1)
        row.addWidget(self._choose())
        column.addLayout(row, 1)

    def _compare(self) -> QWidget:
        region = Region(self)
        column = Column(region, margins=(0, 8, 0, 12), spacing=8)
        self.model = PairModel(region)
        self.table = Table(region, name=_("Criteria of the two"), row_height=38)
        self._delegate = PairDelegate(self.table)
        self.table.setItemDelegate(self._delegate)
        self.table.setModel(self.model)
        self.table.set_widths([64, 0, 112, 112], elastic=1)
        column.addWidget(self.table, 1)
        self._sum = Label("", region, role=Role.SECONDARY, ink="ink2", wrap=True)
        self._sum.setContentsMargins(24, 0, 24, 0)
        column.addWidget(self._sum)
        return region

    def _choose(self) -> QWidget:
        region = Region(self, lines=Side.LEFT)
        column = Column(region, margins=(20, 18, 20, 18), spacing=8)
        column.addWidget(Label(_("Who goes first?"), region, role=Role.HEADING))
        self.choices = [Choice("", "", region, cap=str(number), height=36, choosing=True) for number in (1, 2, 3)]
        for choice in self.choices:
            column.addWidget(choice)
        column.gap(6)
        self.reason = NoteField(region, name=_("Reason"))
        self.reason.setMaximumHeight(130)
        self.reason.leave_to = self.table
        self.reason.went_on.connect(self.record)
        column.addWidget(Field(_("Reason"), self.reason, region, key="R", key_text=_("write")))
        words = _(
            "Against the criteria only. Scheme flags and personal details are not shown here and cannot be a reason."
        )
        column.addWidget(Label(words, region, role=Role.CAPTION, ink="ink2", wrap=True))
        record = Button(_("Record the decision"), region, kind=Kind.PRIMARY, key="Ctrl+Return")
        record.clicked.connect(self.record)
        column.addWidget(record, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self._side = region
        follow(self._restyle)
        return region

    def _restyle(self, theme: Theme) -> None:
        self._side.setFixedWidth(theme.S(312))

    def compare(self, state: State, stage: str, one: Standing, other: Standing) -> None:
        """Show two applicants who are level."""
        self._two = (one, other)
        names = (one.reference, other.reference)
        found = pairs(state, stage, one.applicant, other.applicant)
        self._delegate.values = list(state.vacancy.scale.values)
        self.model.show(found, names)
        self.header.set_title(_("{first} and {second} are level").format(first=names[0], second=names[1]))
        self.header.set_fact(
            _("{total} of {available} each").format(total=written(one.total), available=written(one.available))
        )
        for choice, words in zip(self.choices, (*names, _("Leave them level")), strict=True):
            choice.setText(words)
            choice.setAccessibleName(words)
            choice.setAutoExclusive(False)
            choice.setChecked(False)
            choice.setAutoExclusive(True)
        self.reason.set_note("")
        differing = sum(pair.differs for pair in found)
        words = ngettext(
            "{count} criterion differs, {same} are the same.",
            "{count} criteria differ, {same} are the same.",
            differing,
        )
        self._sum.setText(words.format(count=differing, same=len(found) - differing))
        self.table.setFocus()
        self.table.go_to_row(0)

    def pick(self, number: int) -> None:
        """Choose the first, the second, or leave them level."""
        self.choices[number - 1].setChecked(True)
        if not self.reason.note().strip():
            self.reason.setFocus()

    def record(self) -> None:
        """Ask for the decision that is chosen."""
        picked = next((number for number, choice in enumerate(self.choices) if choice.isChecked()), None)
        if self._two is None or picked is None:
            self.choices[0].setFocus()
            return
        if picked == 2:
            self.left.emit()
            return
        first, over = self._two if picked == 0 else self._two[::-1]
        self.decided.emit(first.applicant, over.applicant, self.reason.note())
