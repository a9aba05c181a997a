"""The list and the side of the current applicant: beside each other, or one at a time where there is little room."""

from typing import Final

from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.theme import current
from shortlister.ui.shortlist.side import ListSide

NARROW: Final = 760
LIST, SIDE = range(2)


class Parts:
    """`view` is the switch in the header, shown while there is room for one of the two."""

    def __init__(self, view: Segmented, left: QWidget, side: ListSide) -> None:
        self._view, self._left, self._side = view, left, side
        self._width = 0
        self.narrow = False
        view.chosen.connect(self.turn_to)

    def fit(self, width: int) -> None:
        """Show both in a page of this width, or the one that is chosen."""
        self._width = width
        self.narrow = width < current().S(NARROW)
        self._view.setVisible(self.narrow)
        self._left.setVisible(not self.narrow or self._view.index() == LIST)
        self._side.setVisible(not self.narrow or self._view.index() == SIDE)
        self._side.stand_alone(self.narrow)

    def turn_to(self, part: int) -> None:
        """The list, or the side of the current applicant."""
        self._view.set_chosen(part)
        self.fit(self._width)

    def turn(self) -> int:
        """To the other one; which it is then."""
        self.turn_to(1 - self._view.index())
        return self._view.index()
