"""All of one's own scores of a stage: applicants down, measures across, sorted and filtered; looked up, never kept."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from shortlister.domain.scales import NA
from shortlister.i18n import _
from shortlister.ui.scoring.round import Round, Spot
from shortlister.ui.scoring.strip_model import Index, spoken

FORMULAS: Final = ("=", "+", "-", "@")
RECUSED: Final = "–"


class Only(IntEnum):
    """Which applicants are shown."""

    ALL = 0
    MISSING = 1
    NOT_ASSESSABLE = 2
    NO_NOTE = 3


class Sorting(IntEnum):
    """In which order applicants stand; equal ones in that of the round."""

    ROUND = 0
    MISSING = 1
    RATING = 2


class GridModel(QAbstractTableModel):
    """Sorted by what is missing (most first) or by the rating in one column (highest first); `only` leaves out."""

    def __init__(self, round_: Round, parent: QObject) -> None:
        super().__init__(parent)
        self.round = round_
        self._rows: list[int] = []
        self.arrange(sorting=Sorting.ROUND, only=Only.ALL)

    def arrange(self, *, sorting: Sorting, only: Only, column: int = 0, round_: Round | None = None) -> None:
        """Another order (by the rating in `column`), other applicants, or another round."""
        self.beginResetModel()
        self.round = round_ or self.round
        wanted = self._wanted(only)
        self._rows = [at for at in range(len(self.round.applicants)) if wanted(at)]
        if sorting is Sorting.MISSING:
            self._rows.sort(key=lambda at: -self.missing(at))
        elif sorting is Sorting.RATING:
            self._rows.sort(key=lambda at: self._height(Spot(at, column)))
        self.endResetModel()

    def _height(self, spot: Spot) -> tuple[int, int]:
        """Ratings from the highest, then not assessable, then what is missing."""
        rating = self.round.rating(spot)
        if rating is None:
            return 2, 0
        return (1, 0) if rating == NA else (0, -int(rating))

    def _wanted(self, only: Only) -> Callable[[int], bool]:
        columns = range(len(self.round.measures))
        match only:
            case Only.ALL:
                return lambda _at: True
            case Only.MISSING:
                return lambda at: self.missing(at) > 0
            case Only.NOT_ASSESSABLE:
                return lambda at: any(self.round.rating(Spot(at, column)) == NA for column in columns)
            case Only.NO_NOTE:
                spots = {spot.applicant for spot in self.round.without_note()}
                return lambda at: at in spots

    def missing(self, applicant: int) -> int:
        """How many ratings of an applicant (number in the round) are owed and missing."""
        one = self.round.applicants[applicant].id
        return 0 if one in self.round.closed else len(self.round.measures) - self.round.of_applicant[one]

    def spot(self, index: Index) -> Spot:
        """The cell of the round at this place."""
        return Spot(self._rows[index.row()], index.column())

    def index_of(self, spot: Spot) -> QModelIndex:
        """Where a cell stands; not valid where its applicant is left out."""
        if spot.applicant not in self._rows:
            return QModelIndex()
        return self.index(self._rows.index(spot.applicant), spot.measure)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.round.measures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(self.spot(index))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken(self.round, self.spot(index))
            case _:
                return None

    def _words(self, spot: Spot) -> str:
        if self.round.is_closed(spot):
            return RECUSED
        rating = self.round.rating(spot)
        return "" if rating is None else str(rating)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self.round.measures[section].criterion.reference
        if across and role == Qt.ItemDataRole.ToolTipRole:
            measure = self.round.measures[section]
            words = _("{criterion} by {method}: {text}")
            return words.format(
                criterion=measure.criterion.reference, method=_(measure.method.name), text=measure.criterion.text
            )
        if not across and role == Qt.ItemDataRole.DisplayRole:
            return self.round.applicants[self._rows[section]].reference
        return None

    def far(self, row: int) -> str:
        """`5 of 13`, `all`, or that one is not scored."""
        applicant = self.round.applicants[self._rows[row]].id
        if applicant in self.round.closed:
            return _("not by you")
        done, of = self.round.of_applicant[applicant], len(self.round.measures)
        return _("all") if done == of else _("{done} of {of}").format(done=done, of=of)

    def tsv(self) -> str:
        """What is shown, for a spreadsheet: tabs between cells, nothing that reads as a formula."""
        names = [one.criterion.reference for one in self.round.measures]
        heads = [
            name if names.count(name) == 1 else f"{name} {_(one.method.name)}"
            for name, one in zip(names, self.round.measures, strict=True)
        ]
        lines = [[_("Applicant"), *heads]]
        for row in range(self.rowCount()):
            cells = [self._words(self.spot(self.index(row, column))) for column in range(self.columnCount())]
            lines.append([self.headerData(row, Qt.Orientation.Vertical), *cells])
        return "\n".join("\t".join(_plain(cell) for cell in line) for line in lines) + "\n"


def _plain(text: str) -> str:
    words = " ".join(text.split())
    return f"'{words}" if words.startswith(FORMULAS) else words
