"""The empty state: what is missing, how it comes, and the one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Flow
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tokens import Role


class EmptyState(QWidget):
    """Stands in the middle of the region that has nothing to show yet; `add_button` in order of weight."""

    def __init__(self, missing: str, how: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, margins=(24, 24, 24, 24))
        column.addStretch(1)
        self._missing = Label(missing, self, role=Role.HEADING, size=16, wrap=True)
        self._how = Label(how, self, role=Role.SECONDARY, ink="ink2", wrap=True)
        for label in (self._missing, self._how):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._missing)
        column.gap(4)
        column.addWidget(self._how)
        column.gap(12)
        self._buttons = Flow(spacing=8, align=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._buttons)
        column.addStretch(1)
        follow(self._restyle)

    def set_words(self, missing: str, how: str) -> None:
        """Other words."""
        self._missing.setText(missing)
        self._how.setText(how)

    def add_button(self, button: Button) -> Button:
        """Put a button under the words, right of those already there."""
        button.setParent(self)
        self._buttons.addWidget(button)
        return button

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.S(120))
