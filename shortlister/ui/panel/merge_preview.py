"""What packs that came back would bring, before any is merged; refused files stay in the list with the reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.access import may_see_others
from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.packs_out import sent_several
from shortlister.domain.refusals import Problem, Refusal, first_of
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.chip import ChipKind
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.tables import CellRole, Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
HEADINGS: Final = (N_("Member"), N_("File"), N_("New"), N_("Same"), N_("Superseded"), N_("Conflicts"), N_("Result"))
_NUMBERS: Final = range(2, 6)


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back: whose, what it would bring, or why it is refused."""

    path: Path
    member: str = ""
    new: int = 0
    same: int = 0
    superseded: int = 0
    conflicts: int = 0
    refused: Refusal | None = None
    erased: int = 0
    notices: tuple[Problem, ...] = ()

    @property
    def brings(self) -> int:
        """How many scores would change."""
        return self.new + self.superseded + self.conflicts


def looked_at(bridge: Bridge, paths: Sequence[Path], passwords: Mapping[Path, str]) -> list[Returned]:
    """What merging these files, one after another, would bring; nothing is merged."""
    report = bridge.merge_packs(paths, passwords, preview=True)
    return [
        Returned(
            path, one.member, one.new, one.same, one.superseded, one.conflicts, one.refused, one.erased, one.notices
        )
        for path, one in zip(paths, report, strict=True)
    ]


def noticed(file: str, notices: Sequence[Problem], *, concealed: bool) -> tuple[str, str]:
    """What is to look at in a file, as a sentence and its lines; for those who still score only that there is any."""
    if concealed:
        return _("There is something to look at in “{file}”; HR sees what.").format(file=file), ""
    words = ngettext(
        "{count} thing to look at in “{file}”", "{count} things to look at in “{file}”", len(notices)
    ).format(count=len(notices), file=file)
    return words, "\n".join(first_of(notices))


class MergeModel(QAbstractTableModel):
    """One row a file. For those who still score the counts are concealed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.files: tuple[Returned, ...] = ()
        self.concealed = False

    def show_files(self, files: Sequence[Returned], *, concealed: bool) -> None:
        """Show these."""
        self.beginResetModel()
        self.files, self.concealed = tuple(files), concealed
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS:
            return int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.files):
            return None
        one, column = self.files[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(one, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                cells = (f"{_(HEADINGS[at])} {self._words(one, at)}" for at in range(len(HEADINGS)))
                return ", ".join(cells)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
            case CellRole.WEIGHT if column == 0 or (column == 2 and one.new):
                return 600
            case CellRole.CHIP if column == 6:
                return ChipKind.REFUSED if one.refused else ChipKind.ATTENTION if one.conflicts else None
            case CellRole.INK if column in _NUMBERS and one.refused is not None:
                return "ink2"
            case _:
                return None

    def _words(self, one: Returned, column: int) -> str:
        match column:
            case 0:
                return one.member or "–"
            case 1:
                return shown_name(one.path.name)
            case 6:
                return self._result(one)
            case _ if one.refused is not None or self.concealed:
                return "–"
            case _:
                return str((one.new, one.same, one.superseded, one.conflicts)[column - 2])

    def _result(self, one: Returned) -> str:
        if one.refused is not None:
            return _("Refused")
        if self.concealed:
            return _("Ready")
        if one.conflicts:
            return ngettext("{count} to settle", "{count} to settle", one.conflicts).format(count=one.conflicts)
        return _("Ready") if one.brings else _("Nothing new")


class MergePreview(QWidget):
    """The refusals, the table, and what a conflict means."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        scroll = ScrollColumn(self, margins=(24, 16, 24, 16))
        Column(self).addWidget(scroll)
        column = scroll.column
        self.area = MessageArea(self)
        self.area.set_margins(0, 0, 0, 16)
        column.addWidget(self.area)
        column.addWidget(Label(_("What would come in"), self, role=Role.HEADING))
        column.gap(4)
        words = _("Nothing has been merged yet. Merging adds; it never overwrites a score.")
        column.addWidget(Label(words, self, role=Role.SECONDARY, ink="ink2", wrap=True))
        column.gap(8)
        self.model = MergeModel(self)
        self.table = Table(self, name=_("Packs that came back"))
        self.table.setModel(self.model)
        self.table.set_widths([150, 240, 70, 70, 100, 90, 120], elastic=1)
        column.addWidget(self.table)
        column.gap(16)
        self._conflicts = Panel(self)
        box = Row(self._conflicts, margins=(16, 14, 16, 14), spacing=8)
        box.addWidget(IconLabel("triangle-alert", self._conflicts, ink="attn_mark"), 0, Qt.AlignmentFlag.AlignTop)
        text = Column(spacing=4)
        self._conflict_title = Label("", self._conflicts, role=Role.SUBHEADING, wrap=True)
        text.addWidget(self._conflict_title)
        self._conflict_words = Label("", self._conflicts, role=Role.SECONDARY, ink="ink2", wrap=True)
        text.addWidget(self._conflict_words)
        box.addLayout(text, 1)
        column.addWidget(self._conflicts)
        column.addStretch(1)
        follow(self._size)

    def show_files(self, files: Sequence[Returned]) -> None:
        """Show what these files would bring."""
        actor, state = self._bridge.actor, self._bridge.state
        concealed = actor.scores and not may_see_others(state, actor, state.vacancy.stage)
        self.model.show_files(files, concealed=concealed)
        self.table.go_to_row(0)
        self.area.clear()
        for one in files:
            if one.refused is not None:
                self.area.show_banner(BannerKind.REFUSAL, str(one.refused),
                                      "\n".join(first_of(one.refused.problems)))  # fmt: skip
            if one.notices:
                self.area.show_banner(
                    BannerKind.ATTENTION, *noticed(shown_name(one.path.name), one.notices, concealed=concealed)
                )
            if one.erased and not concealed:
                left_out = ngettext(
                    "{count} score in “{file}” is of an applicant who was erased. It is left out.",
                    "{count} scores in “{file}” are of applicants who were erased. They are left out.",
                    one.erased,
                ).format(count=one.erased, file=shown_name(one.path.name))
                self.area.show_banner(BannerKind.INFORMATION, left_out)
        for name, times in sent_several(one.member for one in files if one.refused is None):
            words = _("{name} sent {count} files. Each is counted after those above it, as they will be merged.")
            self.area.show_banner(BannerKind.INFORMATION, words.format(name=name, count=times))
        doubled = [one for one in files if one.conflicts and not concealed]
        self._conflicts.setVisible(bool(doubled))
        if doubled:
            count = sum(one.conflicts for one in doubled)
            words = ngettext(
                "{count} score was made twice, in two places", "{count} scores were made twice, in two places", count
            )
            self._conflict_title.setText(words.format(count=count))
            names = ", ".join(dict.fromkeys(one.member for one in doubled))
            then = _(
                "Neither was made after the other, so neither replaces it. Both stay in the ledger, and the cells stay "
                "open until {members} says which counts. You can merge now."
            )
            self._conflict_words.setText(then.format(members=names))
        self._size(current())

    def mergeable(self) -> list[Path]:
        """The files that can be merged."""
        return [one.path for one in self.model.files if one.refused is None]

    def _size(self, theme: Theme) -> None:
        self.table.setFixedHeight(theme.S(36) + theme.S(42) * min(max(self.model.rowCount(), 1), 8))
