"""A segmented control: two or three ways of seeing the same thing, one of them chosen, and the key that turns it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.key_choices import key_choices
from shortlister.ui.kit.keycap import cap_size, paint_cap
from shortlister.ui.kit.keyed import about_with, in_force, tip_with
from shortlister.ui.kit.layouts import Flow, Row
from shortlister.ui.kit.mnemonics import begins, claim, underline
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Segment(QRadioButton):
    def __init__(self, words: str, parent: "Segmented") -> None:
        super().__init__(words, parent)
        self._control = parent
        self._letter = ""
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        theme = current()
        wide = painting.text_width(self.text(), theme.font(Role.SECONDARY, weight=600))
        return QSize(round(wide) + 2 * theme.S(11), theme.S(self._control.height_of_segments()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def key_in_force(self) -> str:
        """The key that turns the whole control, else the one that chooses this segment; as a person reads it."""
        return self._control.key_in_force() or in_force(self, "", self._letter)

    def shows_key(self) -> bool:
        """Whether the key is to be seen."""
        return self._control.shows_key() or bool(self._letter)

    def tell_key(self) -> None:
        """Tooltip and description say the key."""
        key = self.key_in_force()
        self.setToolTip(tip_with(self._control.words() or self.text(), key) if key else "")
        self.setAccessibleDescription(about_with("", key))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.claim_letter()
        self.tell_key()

    def claim_letter(self) -> None:
        """Where the control has no key: Alt and a letter of the words."""
        if not self._control.key_in_force() and self.isVisible():
            self._letter = claim(self, self._letter)

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
            if self._letter:
                begin = begins(0, place.width(), self.text(), font, painting.CENTRE)
                underline(painter, begin, place.center().y(), self.text(), self._letter, font, ink)


class Segmented(QWidget):
    """`chosen(index)` is sent when a person chooses, not when `set_chosen` does.

    `key` is the screen's key that turns it, shown in a cap at the right; without one Alt and a letter choose each.
    One that wraps goes on in a further line where there is no room; the others stand in one line, come what may.
    """

    chosen = Signal(int)

    def __init__(
        self, words: Sequence[str], parent: QWidget | None = None, *, name: str = "", height: int = 30, key: str = "",
        wraps: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._height, self._key, self._wraps = height, key, wraps
        self._face = True
        self.setAccessibleName(name)
        self._segments = [_Segment(word, self) for word in words]
        self._row = row = Flow(self) if wraps else Row(self)
        for segment in self._segments:
            row.addWidget(segment)
            segment.clicked.connect(self._clicked)
        self._segments[0].setChecked(True)
        upright = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(upright, upright)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        follow(self._restyle)
        if key:
            key_choices().settled.connect(self._tell_key)

    def height_of_segments(self) -> int:
        """How high a segment is, in pixels at 100 %; the frame of the control is round it."""
        return self._height - 4

    def key_in_force(self) -> str:
        """The key that turns it, as a person reads it; empty where each segment has its own."""
        return in_force(self, self._key)

    def words(self) -> str:
        """What the whole control is for."""
        return self.accessibleName() if self._key else ""

    def shows_key(self) -> bool:
        """Whether its key is to be seen on it."""
        return bool(self._key) and self._face

    def set_face(self, face: bool) -> None:
        """Whether its key stands on it; where a bar has no room it does not."""
        if face != self._face:
            self._face = face
            self._restyle(current())

    def spared(self) -> int:
        """By how much it is narrower without its key."""
        return self._cap_room(current()) if self._key else 0

    def _tell_key(self) -> None:
        for segment in self._segments:
            segment.tell_key()
        self._restyle(current())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._key:
            self._restyle(current())

    def _cap_room(self, theme: Theme) -> int:
        return cap_size(theme, self.key_in_force(), small=True).width() + theme.S(9)

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
        if not self._wraps:
            self.setFixedHeight(theme.S(self._height))
        self._row.setContentsMargins(2, 2, self._cap_room(theme) if self.shows_key() else 2, 2)
        for segment in self._segments:
            segment.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            painting.frame(
                painter, self.rect(), fill=theme.colours.hover, line=theme.colours.line2, radius=theme.S(6)
            )  # fmt: skip
            if self.shows_key():
                words = self.key_in_force()
                size = cap_size(theme, words, small=True)
                left = self.width() - size.width() - theme.S(5)
                place = QRectF(left, (self.height() - size.height()) / 2, size.width(), size.height())
                paint_cap(painter, theme, place, words, small=True)
