"""The posts that a specification's file holds, each as a button that gives a new vacancy its title."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Flow
from shortlister.ui.kit.tokens import Role

MOST: Final = 9


class PostChoices(QWidget):
    """`chosen(title)` when a person chooses one, with Alt and a letter too; takes no room where there is no choice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self, margins=(0, 10, 0, 0))
        column.addWidget(Label(_("Which post is this vacancy for?"), self, role=Role.SECONDARY, ink="ink2", wrap=True))
        column.gap(6)
        self._row = Flow(spacing=8)
        column.addLayout(self._row)
        self.buttons: list[Button] = []
        self.hide()

    def show_posts(self, titles: Sequence[str], after: QWidget) -> None:
        """These are to be chosen from; the Tab key comes to them `after` this one."""
        for gone in self.buttons:
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.buttons = [Button(title, self, height=30) for title in titles]
        for button, title in zip(self.buttons, titles, strict=True):
            button.clicked.connect(partial(self.chosen.emit, title))
            self._row.addWidget(button)
            self.setTabOrder(after, button)
            after = button
        self.setVisible(bool(titles))
