"""The criteria as a list: looked up in the state, nothing kept; a change becomes `dataChanged` for its rows."""

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.changes import Change
from shortlister.domain.records import Criterion, Kind, Level
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.specification.doubts import doubts_of

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class CriterionRole(IntEnum):
    """CRITERION: the record. HEADING: the group, where a new one begins, or that there is none after one.

    DOUBTED: whether something is in doubt. METHODS: their names.
    """

    CRITERION = Qt.ItemDataRole.UserRole + 1
    HEADING = Qt.ItemDataRole.UserRole + 2
    DOUBTED = Qt.ItemDataRole.UserRole + 3
    METHODS = Qt.ItemDataRole.UserRole + 4


def level_words(level: Level) -> str:
    """The level as its chip says it."""
    match level:
        case Level.ESSENTIAL:
            return _("Essential")
        case Level.DESIRABLE:
            return _("Desirable")
        case Level.UNSPECIFIED:
            return _("Choose level")


class CriteriaModel(QAbstractListModel):
    """The criteria in their order."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._order: tuple[str, ...] = ()
        bridge.changed.connect(self._changed)
        bridge.seated.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Look at the state anew."""
        self.beginResetModel()
        self._order = tuple(one.id for one in self._bridge.state.criteria_in_order)
        self.endResetModel()

    def criterion(self, row: int) -> Criterion | None:
        """The criterion of a row."""
        if not 0 <= row < len(self._order):
            return None
        return self._bridge.state.criteria.get(self._order[row])

    def row_of(self, id: str) -> int:
        """The row of a criterion; -1 where it is not there."""
        return self._order.index(id) if id in self._order else -1

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.criterion(index.row()) if index.isValid() else None
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(one)
            case CriterionRole.CRITERION:
                return one
            case CriterionRole.HEADING:
                before = self.criterion(index.row() - 1)
                if before is not None and before.group and not one.group:
                    return _("No group")
                return one.group if before is None or before.group != one.group else ""
            case CriterionRole.DOUBTED:
                return any(True for _doubt in doubts_of(one))
            case CriterionRole.METHODS:
                return self.methods(one)
            case _:
                return None

    def methods(self, one: Criterion) -> list[str]:
        """The names of the methods that a criterion is measured by."""
        methods = self._bridge.state.methods
        return [methods[id].name for id in one.methods if id in methods]

    def _spoken(self, one: Criterion) -> str:
        if one.accepted:
            seen = _("accepted")
        elif any(True for _doubt in doubts_of(one)):
            seen = _("in doubt")
        else:
            seen = _("not yet accepted")
        measured = ", ".join(self.methods(one)) or _("No method")
        return f"{one.reference}, {seen}: {one.text}. {level_words(one.level)}. {measured}"

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if not change.kinds & {Kind.CRITERION, Kind.METHOD, Kind.STAGE}:
            return
        order = tuple(one.id for one in self._bridge.state.criteria_in_order)
        if order != self._order:
            self.reload()
            return
        rows = [order.index(delta.key[0]) for delta in change.deltas if delta.kind is Kind.CRITERION]
        if rows:
            below = min(max(rows) + 1, len(order) - 1)  # its heading tells of the one above
            self.dataChanged.emit(self.index(min(rows)), self.index(below), [])
