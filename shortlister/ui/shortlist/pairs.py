"""Two level applicants criterion by criterion: both ratings, the differing ones first."""

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QPainter

from shortlister.domain.findings.followed_reading import cell_of, ranked_ids, standing_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.measures import Measure
from shortlister.i18n import _
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.table_cells import CellRole, Index, TextDelegate
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme
from shortlister.ui.kit.tile import paint_tile, tile_of

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


def pairs(of: Followed, first: str, second: str) -> list[Pair]:
    """The measures of the stage with both ratings: differing ones first, essentials before desirables."""
    every = [
        Pair(measure, cell_of(of, (first, measure.key)).rating, cell_of(of, (second, measure.key)).rating)
        for measure in of.fixed.board.measures
    ]
    return sorted(every, key=lambda one: (not one.differs, not one.measure.essential))


def level_with(of: Followed, applicant: str) -> list[str]:
    """Those who are ranked on the same share as the applicant (id), themselves included, by reference."""
    share = standing_of(of, applicant).share
    return [
        one.applicant
        for one in sorted(map(partial(standing_of, of), ranked_ids(of)), key=lambda one: one.reference)
        if one.share == share and standing_of(of, applicant).rank is not None
    ]


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
            return ("", _("Criterion, different ones first"), *self.names)[section]
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
        wide = min(theme.S(44), place.width() - theme.S(22))
        left = place.left() + min(theme.S(8), place.width() - wide - theme.S(18))
        box = QRectF(left, place.top() + theme.S(4), wide, place.height() - theme.S(9))
        paint_tile(painter, theme, box, step, "X" if value == "NA" else words)
        if model.pairs[index.row()].higher(index.column() - 1):
            side = theme.S(16)
            icon = QRectF(
                min(box.right() + theme.S(6), place.right() - side), place.center().y() - side / 2, side, side
            )
            painter.save()
            painter.translate(icon.center())
            painter.rotate(180)
            painter.translate(-icon.center())
            paint_icon(painter, "chevron-down", icon, theme.colours.ink)
            painter.restore()
