"""What the keys do in the grid of declarations: declare, for the rest too, find what is missing, a menu of three."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QMenu, QWidget

from shortlister.domain.records import Interest, Member
from shortlister.ui.panel.declarations_model import DeclarationsModel, interest_words
from shortlister.ui.panel.grid import DeclarationsGrid
from shortlister.ui.panel.hands import PanelHands

KEYS: Final = {"none": Interest.NONE, "last": Interest.SPEAKS_LAST, "recused": Interest.RECUSED}


class Declaring(QObject):
    """Belongs to the page; `may` says whether the cell under the cursor may be declared by this person."""

    def __init__(
        self, model: DeclarationsModel, grid: DeclarationsGrid, hands: PanelHands, may: Callable[[], bool],
        page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._model, self._grid, self._hands, self._may, self._page = model, grid, hands, may, page
        grid.asked.connect(self.menu)

    def declare(self, name: str, _key: str = "") -> None:
        """By the action's name, in the cell under the cursor."""
        index = self._grid.currentIndex()
        cell = self._model.cell(index)
        if cell is None:
            return
        shown = str(self._model.index(index.row(), 0).data())
        self._hands.declare(cell[0], cell[1], shown, KEYS[name])
        if KEYS[name] is Interest.NONE:
            self._grid.step("Down")

    def rest(self, member: Member | None = None) -> None:
        """None for the rest of this member, or of the one whose cell is current."""
        cell = self._model.cell(self._grid.currentIndex())
        who = member or (cell[0] if cell is not None else None)
        if who is not None:
            self._hands.none_for(who, self._model.missing_of(who))

    def next_missing(self) -> None:
        """To the next cell in which nothing is declared; from elsewhere it may be the current one itself."""
        found, now = self._model.missing(), self._grid.currentIndex()
        if found:
            here = (now.column(), now.row() + (1 if self._grid.hasFocus() else 0))
            row, column = next((one for one in found if (one[1], one[0]) >= here), found[0])
            self._go_to(row, column)

    def go_to(self, member: Member) -> None:
        """To what this member declares: the first that is missing, else the first of all."""
        column = next((at for at, one in enumerate(self._model.members, 1) if one.id == member.id), 0)
        if column:
            self._go_to(next((row for row, at in self._model.missing() if at == column), 0), column)

    def _go_to(self, row: int, column: int) -> None:
        self._grid.go_to_cell(row, column)
        self._grid.setFocus()

    def menu(self, index: QModelIndex) -> None:
        """The three declarations, for the mouse."""
        if self._model.cell(index) is None:
            return
        self._grid.setCurrentIndex(index)
        if not self._may():
            return
        menu = QMenu(self._page)
        for name, interest in KEYS.items():
            menu.addAction(interest_words(interest)).triggered.connect(
                lambda _checked=False, name=name: self.declare(name)
            )
        menu.popup(self._grid.viewport().mapToGlobal(self._grid.visualRect(index).bottomLeft()))
