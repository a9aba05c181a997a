"""Each column of the file as a column of the picture: its heading, where it goes, and how that was guessed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.labels import ElidedLabel, IconLabel
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.select import Select

FIELDS: Final = (
    ("reference", N_("Reference")),
    ("name", N_("Name, kept apart")),
    ("first name", N_("First name, kept apart")),
    ("surname", N_("Surname, kept apart")),
    ("email", N_("E-mail, kept apart")),
    ("phone", N_("Telephone, kept apart")),
    ("guaranteed interview", N_("Guaranteed interview")),
    ("redeployee", N_("Redeployee")),
    ("application file", N_("Application file")),
    ("", N_("Left out")),
)
_SURE: Final = frozenset({"reference", "name", "first name", "surname", "email", "phone", "application file"})
WIDE: Final = 186
"""So wide that every place where a column can go is named in full, in pixels at 100 %."""


class _ColumnCard(QWidget):
    """One column of the file."""

    chosen = Signal(str, str)

    def __init__(self, heading: str, field: str, parent: QWidget, *, by_hand: bool, unclear: int) -> None:
        super().__init__(parent)
        column = Column(self, spacing=6)
        column.addWidget(ElidedLabel(heading, self, role=Role.SECONDARY, ink="ink", weight=600))
        equality = Bridge.is_equality_data(heading)
        self.choice = Select(self, name=_("Where {column} goes").format(column=heading))
        for _name, words in FIELDS:
            self.choice.addItem(_(words))
        self.choice.setCurrentIndex(next(at for at, one in enumerate(FIELDS) if one[0] == field))
        self.choice.setEnabled(not equality)
        self.choice.activated.connect(lambda at: self.chosen.emit(heading, FIELDS[at][0]))
        column.addWidget(self.choice)
        row = Row(spacing=6)
        icon, ink, words = _how(field, equality=equality, by_hand=by_hand, unclear=unclear)
        row.addWidget(IconLabel(icon, self, ink="attn_mark" if ink == "attn" else ink, size=14))
        row.addWidget(ElidedLabel(words, self, role=Role.CAPTION, ink=ink), 1)
        column.addLayout(row)


def _how(field: str, *, equality: bool, by_hand: bool, unclear: int) -> tuple[str, str, str]:
    """Icon, ink and words for how a column's place was found."""
    if equality:
        return "lock", "ink2", _("Equality data")
    if unclear:
        words = ngettext("{count} neither yes nor no", "{count} neither yes nor no", unclear)
        return "triangle-alert", "attn", words.format(count=unclear)
    if by_hand:
        return "check", "ink2", _("Chosen by you")
    if not field:
        return "info", "ink2", _("Not recognised")
    if field in _SURE:
        return "check", "ink2", _("Guessed from heading")
    return "triangle-alert", "attn", _("Check this guess")


class ColumnMapping(QWidget):
    """`changed(heading, field)` when a person sends a column somewhere else."""

    changed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._cards: list[_ColumnCard] = []

    def show_columns(
        self,
        mapping: Mapping[str, str],
        left_out: Sequence[str],
        by_hand: Mapping[str, str],
        unclear: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """The columns taken, then those left out; `unclear`: cells that say neither yes nor no, by heading."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        columns = [*mapping.items(), *((heading, "") for heading in left_out)]
        self._cards = [
            _ColumnCard(heading, field, self, by_hand=heading in by_hand, unclear=unclear.get(heading, 0))
            for heading, field in columns
        ]
        for card in self._cards:
            card.chosen.connect(self.changed)
        self._place()

    def focus_heading(self, heading: str) -> None:
        """After a new reading the focus stays with the column."""
        name = _("Where {column} goes").format(column=heading)
        for card in self._cards:
            if card.choice.accessibleName() == name:
                card.choice.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        theme = current()
        across = max(self.width() // theme.S(WIDE), 1)
        self._grid.setHorizontalSpacing(theme.S(14))
        self._grid.setVerticalSpacing(theme.S(14))
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // across, at % across)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
