"""A segmented control: two or three ways of seeing the same thing, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Segment(QRadioButton):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        theme = current()
        wide = painting.text_width(self.text(), theme.font(Role.SECONDARY, weight=600))
        return QSize(round(wide) + 2 * theme.S(12), theme.S(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def event(self, event: QEvent) -> bool:
        # The arrows choose here, whatever the screen does with them elsewhere.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            place = QRectF(self.rect())
            chosen = self.isChecked()
            if chosen:
                painting.frame(painter, place, fill=c.surface, line=c.edge, radius=theme.S(5))
            if self.hasFocus():
                painting.frame(painter, place, line=c.focus, radius=theme.S(5), width=theme.S(2))
            font = theme.font(Role.SECONDARY, weight=600 if chosen else 500)
            ink = c.dis if not self.isEnabled() else c.ink if chosen or self.underMouse() else c.ink2
            painting.text(painter, place, self.text(), font, ink, align=painting.CENTRE)


class Segmented(QWidget):
    """`chosen(index)` is sent when a person chooses, not when `set_chosen` does."""

    chosen = Signal(int)

    def __init__(
        self, words: Sequence[str], parent: QWidget | None = None, *, name: str = "", height: int = 30
    ) -> None:
        super().__init__(parent)
        self._height = height
        self.setAccessibleName(name)
        self._segments = [_Segment(word, self) for word in words]
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for segment in self._segments:
            row.addWidget(segment)
            segment.clicked.connect(self._clicked)
        self._segments[0].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def index(self) -> int:
        """Which segment is chosen."""
        return next(at for at, segment in enumerate(self._segments) if segment.isChecked())

    def focus_chosen(self) -> None:
        """The chosen segment has the focus."""
        self._segments[self.index()].setFocus()

    def set_chosen(self, index: int) -> None:
        """Choose one without telling anyone."""
        self._segments[index].setChecked(True)

    def _clicked(self) -> None:
        self.chosen.emit(self.index())

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(self._height))
        for segment in self._segments:
            segment.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            painting.frame(
                painter, self.rect(), fill=theme.colours.hover, line=theme.colours.line2, radius=theme.S(6)
            )  # fmt: skip
