"""What packs that came back would bring, before any is merged; refused files stay in the list with the reason."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.access import may_see_others
from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.packs_out import sent_several
from shortlister.domain.refusals import Problem, first_of
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import BannerAction, BannerKind
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.scroll import ScrollColumn, show_row, turn
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.panel.edition_sheet import EditionSheet, differing_words
from shortlister.ui.panel.merge_conflicts import DivergedBox, message_to
from shortlister.ui.panel.merge_model import RESULT, looked_at, recused_words
from shortlister.ui.panel.merge_model import MergeModel as MergeModel
from shortlister.ui.panel.merge_model import Returned as Returned
from shortlister.ui.panel.merge_model import noticed as noticed

if TYPE_CHECKING:
    from shortlister.ui.bridge import Found


class MergePreview(QWidget):
    """The refusals, the table, and what a conflict means.

    `pack_asked(member)` for a new pack for the member of this id; `asked(name)` when a message to a member is copied.
    """

    pack_asked = Signal(str)
    asked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scroll = scroll = ScrollColumn(self, margins=(24, 16, 24, 16))
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
        self.table.selectionModel().currentRowChanged.connect(lambda row: show_row(self._scroll, self.table, row))
        self._lay_columns()
        column.addWidget(self.table)
        column.gap(16)
        self._boxes = Column(spacing=12)
        column.addLayout(self._boxes)
        column.addStretch(1)
        self.boxes: list[DivergedBox] = []
        follow(self._size)

    def show_files(self, files: Sequence[Returned]) -> None:
        """Show what these files would bring."""
        actor, state = self._bridge.actor, self._bridge.state
        concealed = actor.scores and not may_see_others(state, actor, state.vacancy.stage)
        self.model.show_files(files, concealed=concealed)
        self.table.measure()  # what they come to, a stage's name too, is said in full
        self.table.go_to_row(0)
        self.area.clear()
        for one in files:
            self._tell(one, concealed=concealed)
        for name, times in sent_several(one.member for one in files if one.refused is None):
            words = _("{name} sent {count} files. Each is counted after those above it, as they will be merged.")
            self.area.show_banner(BannerKind.INFORMATION, words.format(name=name, count=times))
        self._show_diverged(() if concealed else files)
        self._size(current())

    def _tell(self, one: Returned, *, concealed: bool) -> None:
        """What is to be said of one file besides its row."""
        if one.refused is not None:
            self._refuse(one, self.area)
        if one.notices:
            self.area.show_banner(BannerKind.ATTENTION, *noticed(one.path.name, one.notices, concealed=concealed))
        if one.erased and not concealed:
            left_out = ngettext(
                "{count} score in “{file}” is of an applicant who was erased. It is left out.",
                "{count} scores in “{file}” are of applicants who were erased. They are left out.",
                one.erased,
            ).format(count=one.erased, file=shown_name(one.path.name))
            self.area.show_banner(BannerKind.INFORMATION, left_out)
        if one.recused and not concealed:
            words = recused_words(one.path.name, one.member, one.recused)
            self.area.show_banner(BannerKind.ATTENTION, words)

    def show_returned(self, found: "Found", passwords: Mapping[Path, str]) -> None:
        """Show what came back, folders of which nothing is taken, and what has a pack's name and is none."""
        self.show_files(looked_at(self._bridge, found.files, passwords))
        for _folder, refusal in found.refused:
            self.area.show_banner(BannerKind.REFUSAL, str(refusal), "\n".join(first_of(refusal.problems)))
        if found.left_out:
            words = ngettext("{count} thing is left out", "{count} things are left out", len(found.left_out))
            lines = first_of([Problem("", one) for one in found.left_out])
            self.area.show_banner(BannerKind.ATTENTION, words.format(count=len(found.left_out)), "\n".join(lines))

    def tell_refused(self, area: MessageArea) -> None:
        """What is refused is still to be seen to once the others are merged."""
        for one in self.model.files:
            if one.refused is not None:
                self._refuse(one, area)

    def _refuse(self, one: Returned, area: MessageArea) -> None:
        assert one.refused is not None
        actions, more = self._ways_out(one)
        lines = [more, *first_of(one.refused.problems)]
        area.show_banner(BannerKind.REFUSAL, str(one.refused), "\n".join(filter(None, lines)), actions=actions)

    def _ways_out(self, one: Returned) -> tuple[Sequence[BannerAction], str]:
        """Of a file from another edition: what differs, and a new pack for its member."""
        if not one.edition or not one.id:
            return (), ""
        since = self._bridge.changed_since(one.edition)
        more = _(
            "{differs} Into a new pack {name} takes their own scores over from the old one, where nothing changed."
        )
        differs: BannerAction = (
            _("What differs"),
            lambda: EditionSheet(self, one.edition, since, self._bridge.state).open(),
        )
        make: BannerAction = (
            _("Make {name} a new pack").format(name=one.member),
            lambda: self.pack_asked.emit(one.id),
        )
        return (differs, make), more.format(differs=differing_words(since), name=one.member)

    def _show_diverged(self, files: Sequence[Returned]) -> None:
        """A box for each member whose copies differ."""
        for box in self.boxes:
            self._boxes.removeWidget(box)
            box.hide()
            box.deleteLater()
        cells = [cell for one in files for cell in one.twice]
        names = dict.fromkeys(cell.member for cell in cells)
        # As on Moderate: what a member's copies say counts, and is seen, once the member has submitted.
        submitted = {one.member for one in files if one.submitted}
        scale = self._bridge.state.vacancy.scale
        self.boxes = [
            DivergedBox(
                [cell for cell in cells if cell.member == name], self, scale=scale if name in submitted else None
            )
            for name in names
        ]
        for box in self.boxes:
            box.ask_asked.connect(self.ask)
            self._boxes.addWidget(box)

    def asking(self) -> str:
        """Whom A asks: the member of the current file if their copies differ, else the first whose do."""
        row = self.table.currentIndex().row()
        here = self.model.files[row].member if 0 <= row < len(self.model.files) else ""
        names = [box.member for box in self.boxes]
        return here if here in names else next(iter(names), "")

    def ask(self, name: str) -> None:
        """Copy a message to the member of this name: which cells, and where and when each was scored."""
        cells = [cell for one in self.model.files for cell in one.twice if cell.member == name]
        if cells:
            QGuiApplication.clipboard().setText(message_to(cells, self._bridge.state.vacancy.title))
            self.asked.emit(name)

    def mergeable(self) -> list[Path]:
        """The files that can be merged."""
        return [one.path for one in self.model.files if one.refused is None]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_columns()
        self._size(current())

    def turn(self, by: int) -> None:
        """A screen on or back, to the copies that differ below the table."""
        turn(self._scroll, by, self.table)

    def _lay_columns(self) -> None:
        """Where there is little room the files keep theirs; how many are the same goes first, then are superseded.

        Where even then there is not enough, the result stands beside the member, and the rest is moved to sideways.
        """
        narrow, least = self.width() < current().S(900), self.width() < current().S(700)
        self.table.setColumnHidden(4, self.width() < current().S(860))
        header = self.table.horizontalHeader()
        header.moveSection(header.visualIndex(RESULT), 1 if least else RESULT)
        widths = [112, 110, 50, 56, 96, 80, 0, 0] if narrow else [130, 140, 56, 60, 100, 84, 0, 0]
        self.table.setColumnHidden(3, narrow)
        self.table.set_widths(widths, elastic=1, least=110)  # a file's name is what tells two of a member apart

    def _size(self, theme: Theme) -> None:
        sideways = self.table.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded
        under = self.table.horizontalScrollBar().sizeHint().height() if sideways else 0
        self.table.setFixedHeight(theme.S(36) + theme.S(42) * min(max(self.model.rowCount(), 1), 8) + under)
