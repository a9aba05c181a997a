"""The sheet of keys: made from the actions in force, so it cannot go out of date; typing filters it."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.actions import Action
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.keycap import KeyCap, key_words
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

TWO_FROM = 740
"""The width of a window, in pixels at 100 %, from which there is room for two columns."""


class _Section(QWidget):
    """A heading and its rows of keys and words."""

    def __init__(self, title: str, actions: Sequence[Action], parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self, spacing=8)
        column.addWidget(Label(title, self, role=Role.HEADING, size=14))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._rows: list[tuple[str, tuple[KeyCap, Label]]] = []
        for at, action in enumerate(actions):
            caps = KeyCap(action.shown_keys(), self, as_they_are=True)
            words = Label(_(action.text), self, role=Role.SECONDARY, wrap=True)
            self._grid.addWidget(caps, at, 0, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(words, at, 1)
            keys = " ".join(key_words(key) for key in action.shown_keys())
            self._rows.append((f"{words.text()} {keys}".casefold(), (caps, words)))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        follow(self._lay_out)

    def filter(self, typed: str) -> None:
        """Show only the rows in which this stands."""
        some = False
        for words, widgets in self._rows:
            fits = typed in words
            some = some or fits
            for widget in widgets:
                widget.setVisible(fits)
        self.setVisible(some)

    def shown(self) -> list[str]:
        """The words of the rows that are not filtered out."""
        return [words.text() for _text, (_caps, words) in self._rows if not words.isHidden()]

    def _lay_out(self, theme: Theme) -> None:
        self._grid.setColumnMinimumWidth(0, theme.S(100))
        self._grid.setVerticalSpacing(theme.S(8))
        self._grid.setHorizontalSpacing(theme.S(12))


def _balanced(heights: Sequence[int]) -> tuple[int, ...]:
    """Which of two columns each section goes into, so that the longer one is as short as can be; the first is left."""
    whole = sum(heights)

    def longer(sides: tuple[int, ...]) -> int:
        right = sum(height for height, side in zip(heights, sides, strict=True) if side)
        return max(right, whole - right)

    return min(((0, *rest) for rest in product((0, 1), repeat=len(heights) - 1)), key=longer, default=())


class KeysSheet(Sheet):
    """All keys of a screen, in two columns of sections. `change_asked` when other keys are to be chosen."""

    change_asked = Signal()

    def __init__(self, window: QWidget, title: str, actions: Sequence[Action], *, changes: bool = False) -> None:
        super().__init__(window, title, safe=_("Close"), width=760)
        self._find = LineField(self, name=_("Find a key"), placeholder=_("Type to filter"))
        self._find.setMaximumWidth(current().S(190))
        self._find.setMinimumWidth(current().S(110))
        self._find.textEdited.connect(self._filter)
        self._head.insertWidget(1, self._find, 1, Qt.AlignmentFlag.AlignTop)
        self.change = Button(_("Change keys…"), self)
        self.change.setVisible(changes)
        self.change.clicked.connect(self._change)
        columns = QGridLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setHorizontalSpacing(current().S(24))
        self._sections: list[_Section] = []
        sides = (Column(spacing=20), Column(spacing=20))
        sections = self._by_section(actions)
        room = window.window().width() / current().scale
        laid = _balanced([len(rows) + 2 for rows in sections.values()]) if room > TWO_FROM else (0,) * len(sections)
        for (heading, listed), side in zip(sections.items(), laid, strict=True):
            section = _Section(_(heading), listed, self)
            self._sections.append(section)
            sides[side].addWidget(section)
        for at, column in enumerate(sides):
            column.addStretch(1)
            columns.addLayout(column, 0, at)
            columns.setColumnStretch(at, 1 if room > TWO_FROM else 1 - at)
        self.body.addLayout(columns)
        foot = Row()
        foot.addWidget(self.change)
        foot.addStretch(1)
        self.body.gap(18 if changes else 0)
        self.body.addLayout(foot)
        self._find.setFocus()

    def listed(self) -> list[str]:
        """What the keys shown at present do, section by section."""
        return [words for section in self._sections for words in section.shown()]

    def find_field(self) -> QLineEdit:
        """The field that filters."""
        return self._find

    def _change(self) -> None:
        self.reject()
        self.change_asked.emit()

    def _by_section(self, actions: Sequence[Action]) -> dict[str, list[Action]]:
        sections: dict[str, list[Action]] = {}
        for action in actions:
            if action.keys:
                sections.setdefault(action.section, []).append(action)
        return sections

    def _filter(self, typed: str) -> None:
        for section in self._sections:
            section.filter(typed.strip().casefold())
