"""What differs between a matrix that came back and the record: a sheet with a table, and nothing that takes it over."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QWidget

from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge, Comparison, MatrixDifference, Snapshot
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.table_cells import CellRole, Index
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.passwords import ask_known_password
from shortlister.ui.shell import Shell

_HEADINGS = (N_("Sheet"), N_("Cell"), N_("Applicant"), N_("Criterion"), N_("What"), N_("Record"), N_("Workbook"))
_GRAVE = frozenset({"missing applicant", "unknown applicant", "rank in place of a rating"})


class DifferencesModel(QAbstractTableModel):
    """A row for each difference, in the order of the workbook."""

    def __init__(self, found: tuple[MatrixDifference, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._found = found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._found[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(one)[index.column()]
            case Qt.ItemDataRole.ToolTipRole if index.column() >= 5:
                return self._words(one)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return _("{heading}: {words}").format(
                    heading=_(_HEADINGS[index.column()]), words=self._words(one)[index.column()]
                )
            case CellRole.WEIGHT if index.column() == 1 or (index.column() == 4 and one.kind.value in _GRAVE):
                return 600
            case CellRole.INK if index.column() == 0:
                return "ink2"
            case CellRole.INK if index.column() == 4 and one.kind.value in _GRAVE:
                return "attn"
        return None

    @staticmethod
    def _words(one: MatrixDifference) -> tuple[str, ...]:
        return (
            one.sheet,
            one.cell or "–",
            one.applicant or "–",
            one.criterion or "–",
            _(one.kind.value),
            _brief(one.record),
            _brief(one.workbook),
        )


def _brief(value: object) -> str:
    return "–" if value is None else " ".join(str(value).split())[:400]


def compare_returned(window: QWidget, bridge: Bridge, shell: Shell, path: Path, frozen: Snapshot) -> None:
    """Compare a matrix that came back with the record, once its password is typed if it has one; show what differs."""

    def compare(password: str) -> None:
        shell.jobs.run(
            lambda _progress: bridge.compare_with(path, frozen, password=password),
            done=lambda found: show_comparison(window, path.name, found),
            refused=shell.refuse,
            sentence=_("Comparing “{file}” with the record").format(file=path.name),
        )

    if bridge.is_locked(path):
        ask_known_password(window, path.name, compare)
    else:
        compare("")


def show_comparison(window: QWidget, file: str, found: Comparison) -> Sheet:
    """What came of reading a matrix back. Enter, Esc and the button all put it away: there is nothing to decide."""
    count = len(found.differences)
    if not count:
        title = _("“{file}” agrees with the record").format(file=file)
        words = _("Every cell of the workbook says what the record says.")
    else:
        title = ngettext(
            "“{file}” differs from the record in {count} place",
            "“{file}” differs from the record in {count} places",
            count,
        ).format(file=file, count=count)
        words = _("Nothing was taken over. Whoever wants the record changed makes that change here, with a reason.")
    sheet = Sheet(window, title, words, safe=_("Close"), width=1040)
    if not found.current:
        moved = _("The matrix was made when the ledger had another head, so what was counted then is not compared.")
        sheet.body.addWidget(Label(moved, sheet, role=Role.SECONDARY, ink="attn", weight=500, wrap=True))
        sheet.body.gap(10)
    if count:
        table = Table(sheet, name=_("Differences"), row_height=30)
        table.setModel(DifferencesModel(found.differences, table))
        table.set_widths([128, 62, 92, 78, 176, 0, 190], elastic=5)
        table.setFixedHeight(current().S(min(34 + 30 * count + 4, 430)))
        sheet.body.addWidget(table, 1)
        table.go_to_row(0)
    sheet.open()
    return sheet
