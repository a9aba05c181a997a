"""The passages of the application that a member quoted, each with its place, set off by a bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.quotations import Quotation
from shortlister.i18n import _
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class Passages(QWidget):
    """Nothing where nothing is quoted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = Column(self, margins=(14, 2, 0, 2), spacing=4)
        self._labels: list[Label] = []
        self.hide()
        follow(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.update()

    def show_quotations(self, quoted: Sequence[Quotation]) -> None:
        """Show these."""
        while len(self._labels) < len(quoted):
            label = Label("", self, role=Role.BODY, ink="ink2", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._labels.append(label)
            self._column.addWidget(label)
        for at, label in enumerate(self._labels):
            label.setVisible(at < len(quoted))
            if at < len(quoted):
                label.setText(_words(quoted[at]))
        self.setVisible(bool(quoted))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            painter.fillRect(QRectF(theme.S(2), 0, theme.S(3), self.height()), theme.colours.line2)


def _words(one: Quotation) -> str:
    if not one.place:
        return _("Application: “{words}”").format(words=one.words)
    return _("Application, {place}: “{words}”").format(place=one.place, words=one.words)
