"""Progress: a fact in words over a bar of 4 px; nothing spins."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


def paint_bar(painter: QPainter, theme: Theme, place: QRectF, share: float) -> None:
    """Draw a trough and how far it is filled, 0 to 1."""
    c = theme.colours
    radius = place.height() / 2
    painting.frame(painter, place, fill=c.line2, radius=radius)
    if share > 0:
        done = QRectF(place.left(), place.top(), max(place.width() * min(share, 1.0), place.height()), place.height())
        painting.frame(painter, done, fill=c.accent, radius=radius)


class ProgressBar(QWidget):
    """The bar alone."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 4) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._high = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def set_share(self, share: float) -> None:
        """How far, 0 to 1; painted anew where it is to be seen."""
        before, self._share = self._share, share
        if round(before * self.width()) != round(share * self.width()) or (before > 0) != (share > 0):
            self.update()

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(self._high))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_bar(painter, current(), QRectF(self.rect()), self._share)


class Progress(QWidget):
    """`61 of 312` and `about 1 h 50 min left` over the bar, as in a screen's header."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 184) -> None:
        super().__init__(parent)
        self._wide = width
        column = Column(self, spacing=4)
        words = Row(spacing=6)
        self._fact = Label("", self, role=Role.CAPTION, weight=600)
        self._more = ElidedLabel("", self, role=Role.CAPTION, ink="ink2", right=True)
        words.addWidget(self._fact)
        words.addWidget(self._more, 1)
        column.addStretch(1)
        column.addLayout(words)
        self._bar = ProgressBar(self)
        column.addWidget(self._bar)
        column.addStretch(1)
        follow(self._restyle)

    def set_progress(self, done: int, of: int, fact: str, more: str = "") -> None:
        """`fact` and `more` are whole phrases, already in the person's language."""
        self._fact.setText(fact)
        self._more.setText(more)
        self._bar.set_share(done / of if of else 0.0)
        self.setAccessibleName(fact)
        self.setAccessibleDescription(more)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedWidth(theme.S(self._wide))


class Working(QWidget):
    """A job under way, in the middle of its region: its sentence, the bar, and Stop."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=10)
        column.addStretch(1)
        self._sentence = Label("", self)
        self._bar = ProgressBar(self)
        stop = Button(_("Stop"), self, key="Esc", height=30)
        stop.clicked.connect(self.stopped)
        for widget in (self._sentence, self._bar, stop):
            row = Row()
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        follow(self._restyle)

    def set_progress(self, sentence: str, share: float) -> None:
        """The sentence (`Reading applications.zip: 61 of 80`) and how far, 0 to 1."""
        self._sentence.setText(sentence)
        self._bar.set_share(share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self, theme: Theme) -> None:
        self._bar.setFixedWidth(theme.S(260))
