"""The ledger in plain words, newest first, found by words."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import LedgerLine
from shortlister.ui.kit.table_cells import CellRole, Index
from shortlister.ui.moments import clock, date, moment
from shortlister.ui.report.ledger_search import Wanted

PAGE = 200
"""How many rows are shown before more are fetched by scrolling."""


def shown_time(at: str) -> str:
    """A time of the ledger as `18 November 14:02`, in local time, the year only where it is not this one."""
    when = moment(at)
    if when is None:
        return at
    return _("{day} {time}").format(day=date(at, now=datetime.now().astimezone()), time=clock(when))


def _text(line: LedgerLine) -> str:
    """All that may be looked for of an entry: the time as it is shown, and whose records it touched, too."""
    topic = _(line.about) if line.about else ""
    return f"{line.who} {line.what} {shown_time(line.at)} {line.at} {topic} {line.digest} {line.of}".casefold()


def _whole(line: LedgerLine) -> str:
    """What was done, and to whose records where the words do not say it: why a search has found this entry."""
    if not line.of or line.of in line.what:
        return line.what
    return _("{what}\nApplicants: {references}").format(what=line.what, references=line.of)


def counted(ledger: "LedgerModel", *, whole: bool, blind: bool) -> str:
    """How many entries there are and, unless the `whole` is wanted, are found; to whoever is `blind` that more are."""
    every, found = f"{ledger.every:,}", f"{ledger.found:,}"
    words = ngettext("{count} entry", "{count} entries", ledger.every).format(count=every)
    if not whole:
        words = ngettext("{found} of {every} entry", "{found} of {every} entries", ledger.every)
        words = words.format(found=found, every=every)
    if not blind:
        return words
    if not ledger.every:
        return _("No entry of the ledger is open to you yet")
    return _("{entries}; those of colleagues are not open to you yet").format(entries=words)


class LedgerModel(QAbstractTableModel):
    """When, who, what, digest."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._every: tuple[LedgerLine, ...] = ()
        self._found: tuple[LedgerLine, ...] = ()
        self._texts: list[str] = []
        self._wanted = Wanted()
        self._shown = 0

    def show(self, lines: tuple[LedgerLine, ...]) -> None:
        """Show these entries, the newest first."""
        self._every = tuple(reversed(lines))
        self._texts = []
        self._find()

    def search(self, wanted: Wanted) -> None:
        """Show the entries that are wanted."""
        self._wanted = wanted
        self._find()

    @property
    def people(self) -> list[str]:
        """Who has done anything, by name."""
        return sorted({line.who for line in self._every})

    @property
    def found(self) -> int:
        """How many entries the words find."""
        return len(self._found)

    @property
    def every(self) -> int:
        """How many entries there are."""
        return len(self._every)

    def _find(self) -> None:
        self.beginResetModel()
        wanted = self._wanted
        if wanted.everything:
            self._found = self._every
        elif not wanted.words:
            self._found = tuple(line for line in self._every if wanted.fits(line, ""))
        else:
            if not self._texts:
                self._texts = [_text(line) for line in self._every]
            pairs = zip(self._every, self._texts, strict=True)
            self._found = tuple(line for line, text in pairs if wanted.fits(line, text))
        self._shown = min(PAGE, len(self._found))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._shown

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self._found)

    def fetchMore(self, parent: Index) -> None:
        more = min(PAGE, len(self._found) - self._shown)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("When"), _("Who"), _("What"), _("Digest"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._found[index.row()]
        match role, index.column():
            case Qt.ItemDataRole.DisplayRole, 0:
                return shown_time(line.at)
            case Qt.ItemDataRole.DisplayRole, 1:
                return line.who
            case Qt.ItemDataRole.DisplayRole, 2:
                return line.what
            case Qt.ItemDataRole.DisplayRole, 3:
                return f"{line.digest[:4]} {line.digest[4:8]}"
            case CellRole.INK, 0 | 3:
                return "ink2"
            case Qt.ItemDataRole.ToolTipRole, 2:
                return _whole(line)
            case Qt.ItemDataRole.ToolTipRole, 3:
                return line.digest
            case Qt.ItemDataRole.ToolTipRole, 0:
                return line.at
        return None
