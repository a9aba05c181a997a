"""Before applicants are added: where each column goes, the rows, and what should be looked at. Nothing is added yet."""

from collections import Counter
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.file_names import shown_name
from shortlister.domain.plans.drafts import DraftApplicants
from shortlister.i18n import _, ngettext
from shortlister.ui.applicants.mapping import ColumnMapping
from shortlister.ui.applicants.preview_table import PreviewTable
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.scroll import show_row, turn
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

MOST_DOUBTS: Final = 8
MOST_WARNINGS: Final = 3
_WIDTHS: Final = (110, 170, 210, 130, 170, 150)


class Preview(QWidget):
    """`remapped(heading, field)` asks for another reading of the same file; the draft may be corrected in the table."""

    remapped = Signal(str, str)
    blocked = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._draft = DraftApplicants(())
        self.path = Path()
        self._awaited = ""
        outer = Column(self)
        self._scroll = scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll)
        column = Column(inside, margins=(24, 16, 24, 20))
        self._mapping_title = Label(_("Each column of the file, and where it goes"), inside, role=Role.HEADING)
        column.addWidget(self._mapping_title)
        column.gap(4)
        self._words = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        column.addWidget(self._words)
        column.gap(10)
        self._above = QWidget(inside)
        self._warnings = Panel(self._above, ground="attn_soft", line="attn_line")
        self._first = Column(self._warnings, margins=(16, 12, 16, 12), spacing=12)
        Column(self._above, margins=(0, 0, 0, 12)).addWidget(self._warnings)
        column.addWidget(self._above)
        self._box = Panel(inside)
        box = Column(self._box, margins=(16, 14, 16, 10), spacing=8)
        self.mapping = ColumnMapping(self._box)
        self.mapping.changed.connect(self.remapped)
        box.addWidget(self.mapping)
        self.table = PreviewTable(self._box)
        self.model = self.table.shown
        self.table.selectionModel().currentRowChanged.connect(lambda row: show_row(self._scroll, self.table, row))
        box.addWidget(self.table)
        column.addWidget(self._box)
        column.gap(20)
        self._before_title = Label(_("Before you add them"), inside, role=Role.HEADING)
        column.addWidget(self._before_title)
        column.gap(8)
        self._before = Panel(inside)
        self._notes = Column(self._before, margins=(16, 12, 16, 12), spacing=12)
        column.addWidget(self._before)
        self.why_field = LineField(inside, name=_("Reason"))
        self.why_field.textChanged.connect(lambda _text: self.check())
        self._why = Field(_("Reason for adding after scoring opened"), self.why_field, inside)
        column.gap(14)
        column.addWidget(self._why)
        column.addStretch(1)
        scroll.setWidget(inside)
        outer.addWidget(scroll)
        self._inside = inside
        self._rows: list[QWidget] = []
        self.model.dataChanged.connect(lambda: self._corrected())
        follow(self._size)

    def await_reading(self, words: str) -> None:
        """Nothing can be added until what is being read, in these words, is shown."""
        self._awaited = words
        self.check()

    def show_draft(self, path: Path, draft: DraftApplicants, by_hand: dict[str, str]) -> None:
        """Show what a file or folder would bring."""
        self.path, self._draft, self._awaited = path, draft, ""
        self.model.show_applicants(draft.applicants)
        self.table.begin()
        columns = bool(draft.mapping)
        self.mapping.setVisible(columns)
        title = _("Each column of the file, and where it goes") if columns else _("Each applicant of the folder")
        self._mapping_title.setText(title)
        self._words.setText(
            _("Nothing is added until you press the button. F2 corrects the cell with the frame; the arrows move it.")
        )
        if columns:
            unclear = Counter(heading for one in draft.applicants for heading in one.unclear)
            self.mapping.show_columns(draft.mapping, draft.left_out, by_hand, unclear)
        self._why.setVisible(scoring_has_opened(self._bridge.state))
        self._show_notes()
        self._size(current())
        self.check()

    def turn(self, by: int) -> None:
        """A screen on or back, to what should be looked at below the table."""
        turn(self._scroll, by, self.table)

    def draft(self) -> DraftApplicants:
        """The draft as it was corrected."""
        return replace(self._draft, applicants=self.model.applicants)

    def check(self) -> None:
        """Whether it can be added as it stands."""
        if self._awaited:
            self.blocked.emit(self._awaited)
            return
        taken = {one.reference.casefold() for one in self._bridge.state.applicants.values()}
        counts = Counter(one.reference.casefold() for one in self.model.applicants if one.reference)
        given = [one.reference for one in self.model.applicants if one.reference]
        double = next((one for one in given if counts[one.casefold()] > 1 or one.casefold() in taken), "")
        if double:
            self.blocked.emit(_("The reference {reference} is used already.").format(reference=double))
        elif scoring_has_opened(self._bridge.state) and not self.why_field.text().strip():
            self.blocked.emit(_("It needs a reason."))
        else:
            self.blocked.emit("")

    def _corrected(self) -> None:
        """A cell was corrected, and what was said of it may be settled."""
        self._show_notes()
        self.check()

    def _show_notes(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        ones = self.model.applicants
        doubts = Counter(doubt for one in ones for doubt in one.doubts)
        unmarked = {doubt for one in ones for doubt in one.unmarked}
        in_order = sorted(doubts.most_common(), key=lambda pair: pair[0] not in unmarked)  # now or never
        for doubt, _count in in_order[:MOST_DOUBTS]:
            places = [self._place(row) for row, one in enumerate(ones) if doubt in one.doubts]
            words = (
                _("{places}. Added all the same. It is said only here, so look at it now.")
                if doubt in unmarked
                else _("{places}. Added all the same, and marked.")
            )
            self._note("triangle-alert", doubt, words.format(places=", ".join(places[:12])))
        if len(doubts) > MOST_DOUBTS:
            more = len(doubts) - MOST_DOUBTS
            words = ngettext("{count} more thing to look at", "{count} more things to look at", more)
            self._note("triangle-alert", words.format(count=more), _("Rows with a triangle say it when pointed at."))
        bare = [self._place(row) for row, one in enumerate(ones) if not one.files]
        if bare:
            words = ngettext(
                "{count} applicant has no application file", "{count} applicants have no application file", len(bare)
            )
            self._note("info", words.format(count=len(bare)), _("The files can be attached later: A."))
        if any(one.reference for one in ones):
            draw = Button(_("Draw at random"), self._before, height=32)
            draw.clicked.connect(self._draw)
            words = _("If they rise with the date, a panel could tell who came first. Drawn references tell nothing.")
            self._note("info", _("The references in the file are kept"), words, draw)
        equality = [heading for heading in self._draft.left_out if Bridge.is_equality_data(heading)]
        if equality:
            self._note("lock", _("Equality data is left out"), _("Not taken and not kept: {columns}.").format(
                columns=", ".join(equality)))  # fmt: skip
        self._before.setVisible(bool(self._rows))
        self._before_title.setVisible(bool(self._rows))
        self._warn()

    def _warn(self) -> None:
        """What was left out of the file or folder, above everything else."""
        said = self._draft.doubts
        for doubt in said[:MOST_WARNINGS]:
            self._note("triangle-alert", doubt, "", first=True)
        if more := said[MOST_WARNINGS:]:
            words = ngettext("{count} more thing to look at", "{count} more things to look at", len(more))
            self._note("triangle-alert", words.format(count=len(more)), " ".join(more), first=True)
        self._above.setVisible(bool(said))

    def _place(self, row: int) -> str:
        """Who it is, and of a list the row; one without a name is told by the files."""
        one = self.model.applicants[row]
        line, who = one.source.line, one.name or ", ".join(shown_name(PurePath(file).name) for file in one.files)
        if who and line is not None:
            return _("row {number} ({name})").format(number=line, name=who)
        return who or _("row {number}").format(number=line if line is not None else row + 1)

    def _note(self, icon: str, title: str, words: str, button: Button | None = None, *, first: bool = False) -> None:
        holder = QWidget(self._warnings if first else self._before)
        row = Row(holder, spacing=8)
        row.addWidget(IconLabel(icon, holder, ink="attn_mark" if icon == "triangle-alert" else "ink2"), 0,
                      Qt.AlignmentFlag.AlignTop)  # fmt: skip
        text = Column(spacing=3)
        text.addWidget(Label(title, holder, role=Role.SUBHEADING, wrap=True))
        if words:
            text.addWidget(Label(words, holder, role=Role.SECONDARY, ink="ink2", wrap=True))
        row.addLayout(text, 1)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(holder)
        (self._first if first else self._notes).addWidget(holder)

    def _draw(self) -> None:
        self.model.show_applicants([replace(one, reference="") for one in self.model.applicants])
        self.table.begin()
        self._show_notes()
        self.check()
        self.table.setFocus()

    def _size(self, theme: Theme) -> None:
        rows = min(max(self.model.rowCount(), 1), 5 if self.mapping.isVisibleTo(self) else 12)
        room = round(self.width() / theme.scale) - 80
        self.table.set_widths(_WIDTHS if room >= sum(_WIDTHS) else (), elastic=5)
        sideways = self.table.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded
        under = self.table.horizontalScrollBar().sizeHint().height() if sideways else 0
        self.table.setFixedHeight(theme.S(34) * (rows + 1) + theme.S(4) + under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size(current())
