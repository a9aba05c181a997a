"""Two copies of one member's score that differ: both versions, and who must say which counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from shortlister.domain.records import Conflict, Version
from shortlister.domain.scales import NA, Scale
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.copy_words import place_words, time_words
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tile import Tile
from shortlister.ui.kit.tokens import Role

if TYPE_CHECKING:
    from shortlister.ui.bridge import Copy

BESIDE: Final = 150
"""So wide (at 100 %) must one copy be to stand beside the other."""


class _Copy(Panel):
    """One version: rating, evidence, and the button that says that it counts where this person may say so."""

    def __init__(
        self, number: int, version: Version, copy: "Copy", scale: Scale, parent: QWidget, *, may: bool
    ) -> None:
        super().__init__(parent, radius=6)
        column = Column(self, margins=(10, 8, 10, 8), spacing=4)
        row = Row(spacing=8)
        score = version.score
        rating = score.rating if score else None
        words = _("not scored") if rating is None else _(scale.label(rating))
        if rating == NA:
            words = _("Not assessable")
        row.addWidget(Tile(list(scale.values), rating, self))
        row.addWidget(Label(words, self, role=Role.SUBHEADING, wrap=True), 1)
        column.addLayout(row)
        self.button = Button(_("This one counts"), self, height=28)
        self.button.setAccessibleName(_("Copy {number} counts: {rating}").format(number=number, rating=words))
        self.button.setVisible(may)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        made = _("{place}, {time}").format(place=place_words(copy, number=number), time=time_words(copy))
        column.addWidget(Label(made, self, role=Role.CAPTION, ink="ink2", wrap=True))
        evidence = score.evidence if score else ""
        column.addWidget(Label(evidence or _("No evidence written"), self, role=Role.SECONDARY, wrap=True))
        column.addStretch(1)


class Copies(QWidget):
    """`chosen(conflict, version)` asks that a version count; a reason is asked for by the panel.

    `throughout(member)` asks to settle all that differs in the member's (id) scores by one copy.
    """

    chosen = Signal(object, object)
    throughout = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._member = ""
        self._column = Column(self, spacing=6)
        self._who = Label("", self, role=Role.SUBHEADING, ink="attn", wrap=True)
        self._how = Label("", self, role=Role.SECONDARY, ink="ink2", wrap=True)
        self._column.addWidget(self._who)
        self._column.addWidget(self._how)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        self.all = Button("", self, kind=Kind.QUIET, height=28)
        self.all.clicked.connect(lambda: self.throughout.emit(self._member))
        self._column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.copies: list[_Copy] = []
        self._beside = 2
        follow(self._restyle)
        self.hide()

    def _restyle(self, theme: Theme) -> None:
        self._grid.setSpacing(theme.S(6))
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        """Two beside each other, one under the other where the panel is too narrow for that."""
        beside = 2 if self.width() >= current().S(2 * BESIDE) else 1
        if beside != self._beside:
            self._beside = beside
            for number, copy in enumerate(self.copies):
                self._grid.removeWidget(copy)
                self._place(number, copy)

    def _place(self, number: int, copy: _Copy) -> None:
        row, column = divmod(number, self._beside)
        self._grid.addWidget(copy, row, column)
        for one in range(2):
            self._grid.setColumnStretch(one, 1 if one < self._beside else 0)

    def show_conflict(
        self, conflict: Conflict | None, name: str, scale: Scale, *, may: bool, proxy: bool, count: int
    ) -> None:
        """Show a conflict of the member of this name; `proxy` where HR settles it on the member's word.

        `count` is how many can be settled together, 0 where none can.
        """
        for copy in self.copies:
            self._grid.removeWidget(copy)
            copy.hide()
            copy.deleteLater()
        self.copies = []
        self.setVisible(conflict is not None)
        if conflict is None:
            return
        self._member = conflict.member
        self.all.setVisible(count > 0)
        self.all.set_text(_("Settle all {count} by one copy…").format(count=count))
        self._who.setText(_("{name} must say which counts").format(name=name))
        if proxy:
            self._how.setText(_("HR settles it on their word: write what they said as the reason, then choose."))
        elif may:
            self._how.setText(_("Write why as the reason, then choose."))
        else:
            self._how.setText(_("Until then the cell stays open. HR can settle it on their word."))
        made = self._bridge.copies(conflict)
        for number, (version, place) in enumerate(zip(conflict.versions, made, strict=True), start=1):
            self._add(_Copy(number, version, place, scale, self, may=may), conflict, version)

    def _add(self, copy: _Copy, conflict: Conflict, version: Version) -> None:
        copy.button.clicked.connect(lambda _checked=False: self.chosen.emit(conflict, version))
        self._place(len(self.copies), copy)
        self.copies.append(copy)
        copy.show()

    def buttons(self) -> Sequence[Button]:
        """The buttons, first copy first."""
        return [copy.button for copy in self.copies]
