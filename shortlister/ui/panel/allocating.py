"""The sheet on which a large field is split: who scores whom, cell by cell or evenly."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from shortlister.domain.edits.allocation import AllocateMany
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Flow
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tables import Index, Table, TextDelegate
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.panel.allocation_model import AllocationModel

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
BESIDES: Final = 446
"""What the sheet holds besides the rows of its table, and leaves of the window, in pixels at 100 %."""

_ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class _CellDelegate(TextDelegate):
    """The current cell has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, AllocationTable) and view.currentIndex() == index and view.hasFocus():
            theme = current()
            place = QRectF(option.rect).adjusted(1, 1, -theme.S(8), -2)
            painting.frame(painter, place, line=theme.colours.focus, radius=theme.S(5), width=theme.S(2))


class AllocationTable(Table):
    """Arrows move, Space chooses or takes away; with Shift several applicants of one member at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, name=_("Who scores whom"), row_height=30, heading=42)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setItemDelegate(_CellDelegate(self))
        self.set_shows_current(False)

    def chosen(self) -> list[QModelIndex]:
        """The cells under the cursor, the current one first."""
        now = self.currentIndex()
        found = sorted(self.selectedIndexes(), key=lambda one: (one != now, one.row(), one.column()))
        return found or [now]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model, held = self.model(), event.modifiers()
        if event.key() == Qt.Key.Key_Space and isinstance(model, AllocationModel):
            model.toggle(self.chosen())
        elif event.key() in _ARROWS and not held & ~Qt.KeyboardModifier.ShiftModifier & ~_KEYPAD:
            self._step(*_ARROWS[Qt.Key(event.key())], more=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _step(self, down: int, across: int, *, more: bool) -> None:
        model, now = self.model(), self.currentIndex()
        if not isinstance(model, AllocationModel) or not model.rowCount():
            return
        row = min(max(now.row() + down, 0), model.rowCount() - 1)
        column = min(max(now.column() + across, 1), len(model.members))
        there = model.index(row, column)
        flags = self.selectionModel().SelectionFlag
        if more and not across:
            self.selectionModel().setCurrentIndex(there, flags.Select)
        else:
            self.selectionModel().setCurrentIndex(there, flags.ClearAndSelect)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        model = self.model()
        if isinstance(model, AllocationModel):
            model.toggle([self.indexAt(event.position().toPoint())])


class AllocationSheet(Sheet):
    """`edit()` is what was chosen."""

    def __init__(self, window: QWidget, bridge: Bridge, stage: str) -> None:
        words = _(
            "Large fields are split. A pack holds those whom its member scores when it is made; the others are neither "
            "missing for them nor 0."
        )
        super().__init__(window, _("Who scores whom"), words, do=_("Score so"), width=860)
        self._bridge, self._stage = bridge, stage
        self.model = AllocationModel(bridge.state, stage, self)
        self._add_evenly()
        self.table = AllocationTable(self)
        self.table.setModel(self.model)
        count = max(len(self.model.members), 1)
        self.table.set_widths([130, *([max(110, min(170, 560 // count))] * count), 110], elastic=count + 1)
        most = min(max((window.height() - current().S(BESIDES)) // current().S(30), 3), 10)  # the reason stays in sight
        self.table.setFixedHeight(current().S(42 + 30 * min(max(self.model.rowCount(), 1), most) + 4))
        self.body.addWidget(self.table)
        self.nobody = Label("", self, role=Role.CAPTION, ink="attn", wrap=True)
        self.body.addWidget(self.nobody)
        self.body.gap(10)
        self.why = LineField(self, name=_("Reason"), placeholder=_("Needed once somebody may have scored"))
        self.why.textChanged.connect(lambda _text: self._check())
        self.why.went_on.connect(self.accept)
        self.why.leave_to = self.table
        self.body.addWidget(Field(_("Reason"), self.why, self))
        self.model.dataChanged.connect(lambda *_at: self._check())
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 1))
        self._check()
        self.table.setFocus()

    def _add_evenly(self) -> None:
        count = len(self.model.members)
        choices = [ngettext("{count} member", "{count} members", n).format(count=n) for n in range(1, count + 1)]
        row = Flow(spacing=12)
        self.each = Picker(choices, self, name=_("Every applicant by"))
        self.each.set_chosen(min(1, count - 1))
        self.evenly = Button(_("Split evenly"), self, icon="split")
        self.evenly.clicked.connect(lambda: self.model.split_evenly(self.each.chosen() + 1))
        self.whole = Button(_("Everybody scores all"), self)
        self.whole.clicked.connect(lambda: self.model.split_evenly(len(self.model.members)))
        row.addWidget(Label(_("Every applicant by"), self, role=Role.SECONDARY))
        for widget in (self.each, self.evenly, self.whole):
            row.addWidget(widget)
        self.body.addLayout(row)
        self.body.gap(10)

    def edit(self) -> AllocateMany:
        """Of the members for whom it changes."""
        return AllocateMany(self._stage, self.model.parts(), self.why.text())

    def _check(self) -> None:
        count = self.model.nobodys()
        words = ngettext(
            "{count} applicant is left to nobody, and would stay open.",
            "{count} applicants are left to nobody, and would stay open.",
            count,
        )
        self.nobody.setText(words.format(count=count) if count else "")
        if not self.model.parts():
            self.block(_("Nothing is changed."))
            return
        try:
            self.edit().decide(self._bridge.state, self._bridge.actor)
        except Refusal as refusal:
            self.block(str(refusal))
        else:
            self.block("")
