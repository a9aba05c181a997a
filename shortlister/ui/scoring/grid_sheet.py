"""The sheet with all of one's own scores: sorted, filtered, copied, and a cell gone to."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.grid_model import GridModel, Only, Sorting
from shortlister.ui.scoring.grid_table import CELL, SIDE, GridTable
from shortlister.ui.scoring.round import Round, Spot

LEAST: Final = 860
MOST: Final = 1180
BESIDE: Final = 28
OTHERS: Final = 206
CHOICES: Final = 22
"""Margins at the sides of the table; what stands over and under it in a sheet; a second line of choices."""


class GridSheet(Sheet):
    """`went_to(spot)` closes it; `order_asked(own)` when the member's own random order is chosen or given up."""

    went_to = Signal(object)
    order_asked = Signal(bool)

    def __init__(self, window: QWidget, round_: Round, spot: Spot, values: list[int]) -> None:
        wide = SIDE + CELL * len(round_.measures) + 80
        room = round(window.width() / current().scale) - 48
        super().__init__(window, _("Your scores"), safe=_("Close"), width=min(max(wide, LEAST), MOST, max(room, 320)))
        self.grid = GridModel(round_, self)
        self.sorting = Segmented(
            [_("In order"), _("Most missing first"), _("By this criterion")], self, name=_("Sorted"), key="S"
        )
        self.only = Segmented([_("All"), _("Missing"), _("X"), _("No note")], self, name=_("Which applicants"), key="F")
        self.own = Check(_("My own random order"), self, key="O")
        self.own.setChecked(round_.own_order)
        self.copy = Button(_("Copy"), self, key="Ctrl+C", height=30)
        line = sum(one.sizeHint().width() for one in (self.sorting, self.only, self.copy)) + current().S(24)
        narrow = room < LEAST or line > self.width() - current().S(2 * BESIDE)  # longer in other languages
        self._lay_choices(narrow=narrow)
        self.table = GridTable(self.grid, values, self)
        self.body.addWidget(self.table)
        self.body.gap(8)
        foot = Row(spacing=12)
        self.said = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        foot.addWidget(self.said, 1)
        if not narrow:
            foot.addWidget(self.own)
        self.body.addLayout(foot)
        self.sorting.chosen.connect(lambda _at: self._arrange())
        self.only.chosen.connect(lambda _at: self._arrange())
        self.own.toggled.connect(self.order_asked)
        self.copy.clicked.connect(self.copy_all)
        self.table.chosen.connect(self._go)
        self._tell()
        others = OTHERS + (CHOICES if narrow else 0)
        high = max(window.height() - current().S(others), current().S(120))
        self.table.fit(round(self.width() - current().S(2 * BESIDE)), high)
        self.table.setCurrentIndex(self.grid.index_of(spot))
        self.table.scrollTo(self.table.currentIndex())
        self.table.setFocus()

    def _lay_choices(self, *, narrow: bool) -> None:
        """In one line, or with large text or longer words in two."""
        above = Row(spacing=12)
        below = Row(spacing=12) if narrow else above
        above.addWidget(self.sorting)
        if narrow:
            above.addStretch(1)
        below.addWidget(self.only)
        below.addStretch(1)
        (above if narrow else below).addWidget(self.copy)
        self.body.addLayout(above)
        if narrow:
            below.addWidget(self.own)
            self.body.gap(8)
            self.body.addLayout(below)
        self.body.gap(8 if narrow else 12)

    def show_round(self, round_: Round) -> None:
        """The same in another order."""
        self._arrange(round_)

    def copy_all(self) -> None:
        """Everything shown, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.grid.tsv())
        self._tell(_("Copied; paste it into a spreadsheet. Your scores stay yours until you submit."))

    def _arrange(self, round_: Round | None = None) -> None:
        index = self.table.currentIndex()
        at = self.grid.spot(index) if index.isValid() else None
        whose = (self.grid.round.applicants[at.applicant].id, at.measure) if at is not None else None
        self.grid.arrange(
            sorting=Sorting(self.sorting.index()),
            only=Only(self.only.index()),
            column=at.measure if at is not None else 0,
            round_=round_,
        )
        if whose is not None:
            spot = Spot(self.grid.round.place[whose[0]], whose[1])
            self.table.setCurrentIndex(self.grid.index_of(spot))
        if not self.table.currentIndex().isValid() and self.grid.rowCount():
            self.table.setCurrentIndex(self.grid.index(0, 0))
        self.table.scrollTo(self.table.currentIndex())
        self._tell()

    def _tell(self, words: str = "") -> None:
        if not words:
            shown, of = self.grid.rowCount(), len(self.grid.round.applicants)
            words = _("{shown} of {count} applicants shown. Enter goes to the cell.")
            words = words.format(shown=shown, count=of)
        self.said.setText(words)

    def _go(self, spot: Spot) -> None:
        self.reject()
        self.went_to.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers():
            match event.key():
                case Qt.Key.Key_S:
                    self.sorting.set_chosen((self.sorting.index() + 1) % len(Sorting))
                    return self._arrange()
                case Qt.Key.Key_F:
                    self.only.set_chosen((self.only.index() + 1) % len(Only))
                    return self._arrange()
                case Qt.Key.Key_O:
                    return self.own.toggle()
        if event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return self.copy_all()
        return super().keyPressEvent(event)
