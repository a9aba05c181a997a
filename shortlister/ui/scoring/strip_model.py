"""The cells of a strip: scores looked up in the round, and after them what other stages score."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.scoring.elsewhere import Elsewhere
from shortlister.ui.scoring.round import Round, Spot

Index = QModelIndex | QPersistentModelIndex

_OPEN: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NOTHING: Final = Qt.ItemFlag.NoItemFlags
"""Asked for by Qt for every cell that it paints; joining them anew would take longer than painting it."""


class StripModel(QAbstractTableModel):
    """Cells of a round in rows; `told` says that one of them changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._round: Round | None = None
        self._spots: list[Spot] = []
        self._at: dict[Spot, int] = {}
        self._names: list[str] = []
        self._closed: tuple[Elsewhere, ...] = ()
        self.columns = 1

    def show(
        self,
        round_: Round,
        spots: Sequence[Spot],
        names: Sequence[str],
        columns: int,
        closed: tuple[Elsewhere, ...] = (),
    ) -> None:
        """Other cells; `closed` are measures of other stages, after them."""
        self.beginResetModel()
        self._closed = closed
        self._round, self._spots, self._names, self.columns = round_, list(spots), list(names), max(columns, 1)
        self._at = {spot: at for at, spot in enumerate(self._spots)}
        self.endResetModel()

    def told(self, spot: Spot) -> None:
        """The score of this cell has changed."""
        index = self.index_of(spot)
        if index.isValid():
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DisplayRole])

    def index_of(self, spot: Spot) -> QModelIndex:
        """Where a cell stands; not valid where it does not."""
        at = self._at.get(spot)
        if at is None:
            return QModelIndex()
        return self.index(at // self.columns, at % self.columns)

    def spot(self, index: Index) -> Spot | None:
        """Which cell stands here."""
        at = index.row() * self.columns + index.column()
        return self._spots[at] if index.isValid() and at < len(self._spots) else None

    def closed(self, index: Index) -> Elsewhere | None:
        """Which measure of another stage stands here."""
        at = index.row() * self.columns + index.column() - len(self._spots)
        return self._closed[at] if index.isValid() and 0 <= at < len(self._closed) else None

    def name(self, index: Index) -> str:
        """What stands over the tile."""
        at = index.row() * self.columns + index.column()
        if at < len(self._names):
            return self._names[at]
        closed = self.closed(index)
        return "" if closed is None else closed.measure.criterion.reference

    def round(self) -> Round | None:
        """What is looked up."""
        return self._round

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else -(-(len(self._spots) + len(self._closed)) // self.columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return (
            0
            if parent.isValid() or not self._spots
            else min(self.columns, max(len(self._spots) + len(self._closed), 1))
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _OPEN if self.spot(index) is not None else _NOTHING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        spot = self.spot(index)
        if (closed := self.closed(index)) is not None:
            said = role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return closed.words if said else None
        if spot is None or self._round is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                rating = self._round.rating(spot)
                return "" if rating is None else "X" if rating == "NA" else str(rating)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken(self._round, spot)
            case _:
                return None


def spoken(round_: Round, spot: Spot) -> str:
    """The cell in words: `A-7K2, E3, scored 2, with a note`."""
    rating = round_.rating(spot)
    parts = [round_.applicant(spot).reference, round_.measure(spot).criterion.reference]
    if round_.is_closed(spot):
        parts.append(_("not scored by you"))
    elif round_.conflict(spot):
        parts.append(_("two copies differ"))
    elif rating is None:
        parts.append(_("not scored"))
    elif rating == "NA":
        parts.append(_("not assessable"))
    else:
        parts.append(_("scored {rating}").format(rating=rating))
    if round_.note(spot):
        parts.append(_("with a note"))
    return ", ".join(parts)
