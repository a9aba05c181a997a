"""The members above and the declarations below, as they stand on Panel; scrolls where the window is low."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.panel.declarations_model import DeclarationsModel
from shortlister.ui.panel.grid import DeclarationsGrid
from shortlister.ui.panel.members_model import MembersModel

_WIDTHS: Final = (180, 190, 150, 250, 200)
_NARROW: Final = (130, 140, 120, 220, 170)
_TIGHT: Final = (120, 140, 120, 125, 120)


class PanelBody(QScrollArea):
    """Two tables and what is said between them."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        column = Column(inside, margins=(12, 8, 12, 8))
        self.members_model = MembersModel(bridge, self)
        self.members = Table(inside, name=_("Members"))
        self.members.setModel(self.members_model)
        column.addWidget(self.members)
        note = Row(margins=(12, 10, 12, 14), spacing=8)
        note.addWidget(IconLabel("eye-off", inside))
        self._note = Label("", inside, role=Role.SECONDARY, ink="ink2", wrap=True)
        note.addWidget(self._note, 1)
        column.addLayout(note)
        self._unasked = Label("", inside, role=Role.SECONDARY, ink="attn", weight=600, wrap=True)
        self._unasked.hide()
        warning = Row(margins=(12, 0, 12, 12))
        warning.addWidget(self._unasked, 1)
        column.addLayout(warning)
        head = Row(margins=(12, 4, 12, 0), spacing=10)
        head.addWidget(Label(_("Declarations of interest"), inside, role=Role.HEADING))
        self._missing = Label("", inside, role=Role.SECONDARY, ink="attn", weight=600, wrap=True)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._missing, 1)
        column.addLayout(head)
        under = Row(margins=(12, 4, 12, 4))
        words = _("By name, apart from the applications. Members cannot link a name to a reference.")
        under.addWidget(Label(words, inside, role=Role.SECONDARY, ink="ink2", wrap=True), 1)
        column.addLayout(under)
        self.declarations = DeclarationsModel(bridge, self)
        self.grid = DeclarationsGrid(inside)
        self.grid.setModel(self.declarations)
        self.declarations.modelReset.connect(self.grid.lay_columns)
        column.addWidget(self.grid, 1)
        self.setWidget(inside)
        self.show_fact("")
        follow(self._lay_out)

    def show_missing(self) -> None:
        """How many declarations are not yet made, and by whom."""
        missing = self.declarations.missing()
        columns = sorted({column for _row, column in missing})
        names = ", ".join(self.declarations.members[column - 1].name for column in columns)
        words = ngettext("{count} not yet made by {members}", "{count} not yet made by {members}", len(missing))
        self._missing.setText(words.format(count=len(missing), members=names) if missing else "")

    def show_fact(self, words: str) -> None:
        """How many score and who is outstanding, where the header has no room for that; the members stay in place."""
        note = _("Packs hold no names. Nothing here shows how far anyone has scored, until all have submitted.")
        self._note.setText(_("{fact}. {note}").format(fact=words, note=note) if words else note)

    def show_unasked(self, words: str) -> None:
        """Which applicants nobody is asked to score."""
        self._unasked.setText(words)
        self._unasked.setVisible(bool(words))

    def show_first(self) -> None:
        """A row and a cell are current where there are any."""
        if self.members_model.rowCount() and not self.members.currentIndex().isValid():
            self.members.go_to_row(0)
        if self.declarations.rowCount() and self.declarations.cell(self.grid.currentIndex()) is None:
            self.grid.go_to_cell(0, 1)
        self._lay_out(current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(current())

    def _lay_out(self, theme: Theme) -> None:
        most = max((self.height() * 2 // 5) // theme.S(42), 2)
        rows = min(max(self.members_model.rowCount(), 1), most)
        self.members.setFixedHeight(theme.S(36) + theme.S(42) * rows)
        self.grid.setMinimumHeight(theme.S(34 + 4 * 30))
        room = round(self.width() / theme.scale) - 24
        tight = room < sum(_NARROW) - _NARROW[1]
        widths = _WIDTHS if room >= sum(_WIDTHS) else _TIGHT if tight else _NARROW
        self.members_model.set_brief(tight)
        self.members.setColumnHidden(1, room < sum(widths))
        self.members.setColumnHidden(2, room < sum(widths) - widths[1])
        self.members.set_widths(widths, elastic=4)
        self.grid.lay_columns()
