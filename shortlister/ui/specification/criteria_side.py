"""The right side of Specification: a bar of what can be done with the current criterion, the list, and the doubts."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QBoxLayout, QFrame, QListView, QWidget

from shortlister.domain.records import Criterion
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.specification.criteria_delegate import CriteriaDelegate
from shortlister.ui.specification.criteria_model import CriteriaModel
from shortlister.ui.specification.doubts import Doubt
from shortlister.ui.specification.doubts_view import DoubtsView

WIDE: Final = 800
_YIELDING: Final = ("group", "methods", "level", "merge")


class CriteriaList(QListView):
    """The list; the arrows are the page's own keys."""

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Criteria"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.delegate = CriteriaDelegate(self)
        self.setItemDelegate(self.delegate)
        self._sought = False
        follow(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # no search by typing: letters are keys of the screen

    def bring_into_view(self, index: QModelIndex) -> None:
        """Now, and again where the list gets its size only later or gives room to the doubts."""
        self._sought = True
        self.scrollTo(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls looks for another criterion than the current one."""
        self._sought = False
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.resized.emit()
        if self._sought:
            self.scrollTo(self.currentIndex())

    def _restyle(self, theme: Theme) -> None:
        self.delegate.forget()
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.colours.canvas)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()


class CriteriaSide(QWidget):
    """`asked(action)` from the bar or a double click; `moved(criterion id)` when another criterion is current.

    `chose` when other criteria are chosen.
    """

    asked = Signal(str)
    moved = Signal(str)
    chose = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = CriteriaModel(bridge, self)
        column = Column(self)
        self._bar = Region(self, lines=Side.BOTTOM)
        bar = Row(self._bar, margins=(20, 0, 8, 1), spacing=0)
        self._reference = Label("", self._bar, role=Role.SECONDARY, weight=600)
        bar.addWidget(self._reference)
        bar.gap(4)
        self.buttons: dict[str, Button] = {}
        for name, words, icon, key in (
            ("split", _("Split"), "split", "S"),
            ("merge", _("Merge"), "merge", "M"),
            ("level", _("Level"), "", "L"),
            ("methods", _("Methods"), "", "T"),
            ("group", _("Group"), "", "G"),
            ("edit", _("Edit"), "", "F2"),
        ):
            button = Button(words, self._bar, kind=Kind.QUIET, icon=icon, key=key, height=28)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self.buttons[name] = button
            bar.addWidget(button)
        bar.addStretch(1)
        column.addWidget(self._bar)
        self._split = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._split.setSpacing(0)
        self.list = CriteriaList(self)
        self.list.setModel(self.model)
        self.doubts = DoubtsView(self)
        self._split.addWidget(self.list, 1)
        self._split.addWidget(self.doubts)
        column.addLayout(self._split, 1)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._chosen_changed())
        self.list.doubleClicked.connect(lambda _index: self.asked.emit("edit"))
        self.model.modelReset.connect(self._was_reset)
        self._kept = ""
        self._kept_row = 0
        self._kept_ids: tuple[str, ...] = ()
        follow(self._restyle)

    def current(self) -> Criterion | None:
        """The current criterion."""
        return self.model.criterion(self.list.currentIndex().row())

    def chosen(self) -> tuple[Criterion, ...]:
        """The criteria that are chosen, in their order; the current one where no others are."""
        found = [one for row in self._rows() if (one := self.model.criterion(row)) is not None]
        one = self.current()
        return tuple(found) if one in found else (one,) if one is not None else ()

    def _rows(self) -> list[int]:
        return sorted(index.row() for index in self.list.selectionModel().selectedIndexes())

    def _choose(self, rows: Iterable[int], current: int) -> None:
        """Choose these rows; `current` is the one that is worked on."""
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model.index(row), self.model.index(row))
        selection, flags = self.list.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.select(chosen, flags.ClearAndSelect)
        selection.setCurrentIndex(self.model.index(current), flags.NoUpdate)
        self.list.bring_into_view(self.model.index(current))
        self.list.viewport().update()

    def extend(self, by: int) -> None:
        """Choose up to the criterion above or below as well."""
        now, rows = self.list.currentIndex().row(), self._rows()
        other = rows[-1] if rows and now == rows[0] else rows[0] if rows and now == rows[-1] else now
        reached = min(max(now + by, 0), self.model.rowCount() - 1)
        self._choose(range(min(other, reached), max(other, reached) + 1), reached)

    def pass_by(self, by: int) -> None:
        """The criterion above or below is worked on; what is chosen stays chosen."""
        row = min(max(self.list.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        self._choose(self._rows(), row)

    def toggle(self) -> None:
        """The current criterion is chosen with the others, or no more."""
        now, rows = self.list.currentIndex().row(), set(self._rows())
        self._choose(sorted(rows ^ {now}), now)

    def choose_more(self) -> None:
        """The whole group; then every criterion, and these stay chosen."""
        one, now = self.current(), self.list.currentIndex().row()
        if one is None:
            return
        every = list(range(self.model.rowCount()))
        group = [row for row in every if (other := self.model.criterion(row)) is not None and other.group == one.group]
        rows = self._rows()
        self._choose(every if rows in (group, every) else group, now)

    def choose_criteria(self, ids: Collection[str]) -> None:
        """Choose these; the current one is worked on still."""
        rows = [row for row in range(self.model.rowCount()) if (one := self.model.criterion(row)) and one.id in ids]
        self._choose(rows, self.list.currentIndex().row())

    def choose_one(self) -> None:
        """The current criterion alone is chosen again."""
        self.show_row(self.list.currentIndex().row())

    def to_end(self, *, last: bool) -> None:
        """The first criterion, or the last."""
        self.list.setFocus()
        self.show_row(self.model.rowCount() - 1 if last else 0)

    def show_row(self, row: int) -> None:
        """Make a row current, alone, and bring it into view, whatever key is held down (Qt's own asks the keyboard)."""
        if 0 <= row < self.model.rowCount():
            again = self.list.currentIndex().row() == row
            self._choose([row], row)
            if again:  # its place in the source may have given way to that of a doubt about the document
                self._current_changed(self.list.currentIndex(), self.list.currentIndex())

    def show_criterion(self, id: str) -> None:
        """Make a criterion current."""
        self.show_row(self.model.row_of(id))

    def step(self, by: int) -> None:
        """The criterion above or below; the list has the focus, no longer a doubt about the document."""
        self.list.setFocus()
        self.show_row(self.list.currentIndex().row() + by)

    def set_cut(self, cut: int | None) -> None:
        """Where the bar stands in the current criterion's text."""
        self.list.delegate.cut = cut
        self.list.viewport().update()

    def cut(self) -> int | None:
        """Where the bar stands."""
        return self.list.delegate.cut

    def set_frozen(self, frozen: bool, *, may: bool = True) -> None:
        """Once scoring is open only the text may change, with a reason; `may`: this person sets the vacancy up."""
        self.list.delegate.readable = not frozen
        for name, button in self.buttons.items():
            button.setEnabled(may and (not frozen or name == "edit"))
        self.doubts.setVisible(not frozen)
        self.list.viewport().update()

    def show_doubts(self, found: Sequence[Doubt], accepted: int, *, waiting: bool = False, away: int = 0) -> None:
        """The doubts; where there are none their region folds to a line below the list. `waiting`: more may come."""
        had = self.doubts.some()
        focus = QApplication.focusWidget()
        held = focus is not None and self.doubts.isAncestorOf(focus)
        self.doubts.show_doubts(found, accepted, self.model.rowCount(), waiting=waiting, away=away)
        if held and not ((focus := QApplication.focusWidget()) and self.doubts.isAncestorOf(focus)):
            self.list.setFocus()  # what had it is gone, and Qt gives the focus to anything
        if had != self.doubts.some():
            self._restyle(current())
        self._fit_doubts()

    def _fit_doubts(self) -> None:
        """Below the criteria the doubts take the room that these leave: two at least, half of it all where short.

        One of them is seen whole as long as a criterion is still seen above it, and the line of their number always.
        """
        count = len(self.doubts.shown())
        whole = self._split.geometry().height()
        if whole <= 0:
            return
        last = self.list.visualRect(self.model.index(self.model.rowCount() - 1))
        criteria = last.bottom() + 1 + self.list.verticalScrollBar().value()
        least = min(max(self.doubts.heights(self.width(), 2), whole // 3), whole // 2)
        theme = current()
        least = max(least, min(self.doubts.heights(self.width(), 1), whole - theme.S(44)), theme.S(38))
        self.doubts.set_high(min(self.doubts.heights(self.width(), count), max(whole - criteria, least)))

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        one = self.model.criterion(now.row())
        if one is None:
            return
        self._kept, self._kept_row = one.id, now.row()
        self.relabel()
        self.doubts.set_current(one.id)
        self.moved.emit(one.id)

    def _chosen_changed(self) -> None:
        if self.list.selectionModel().hasSelection():
            self._kept_ids = tuple(one.id for one in self.chosen())
        self.relabel()
        self.chose.emit()

    def _was_reset(self) -> None:
        """After rows have come or gone the same criteria stay chosen, else the one at the current one's place."""
        row = self.model.row_of(self._kept)
        rows = [at for id in self._kept_ids if (at := self.model.row_of(id)) >= 0]
        if row >= 0 and len(rows) > 1:
            self._choose(rows, row)
        else:
            self.show_row(row if row >= 0 else min(self._kept_row, self.model.rowCount() - 1))

    def relabel(self) -> None:
        """The bar names the current one, or says how many are chosen."""
        one, count = self.current(), len(self.chosen())
        many = ngettext("{count} chosen", "{count} chosen", count).format(count=count)
        self._reference.setText(many if count > 1 else one.reference if one else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle(current())

    def _restyle(self, theme: Theme) -> None:
        self._bar.setFixedHeight(theme.S(40))
        wide = self.width() >= theme.S(WIDE) and self.doubts.some()
        self._split.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.doubts.set_upright(wide)
        self._fit_doubts()
        self._fit_bar(theme)

    def _fit_bar(self, theme: Theme) -> None:
        """Buttons that have no room go; their keys stay."""
        taken = theme.S(74) + sum(button.sizeHint().width() for button in self.buttons.values())
        for name in _YIELDING:
            fits = taken <= self.width()
            self.buttons[name].setVisible(fits)
            taken -= 0 if fits else self.buttons[name].sizeHint().width()
