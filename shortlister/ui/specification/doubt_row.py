"""One doubt: what was seen, quoted, and its ways as buttons, each with its digit while the doubt is worked on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from shortlister.domain.places import place_words
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.keycap import cap_size
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.specification.doubt_ways import ways
from shortlister.ui.specification.doubts import Doubt, DoubtKind


class _Way(Button):
    """A way to settle a doubt; there is room for its digit, which it has while the doubt is worked on."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.key():
            return hint
        theme = current()
        return hint + QSize(theme.S(9) + cap_size(theme, "1").width(), 0)


class DoubtRow(Region):
    """`settled(doubt, way)` when a way was chosen; `pointed(doubt)` when it was clicked."""

    settled = Signal(object, str)
    pointed = Signal(object)

    def __init__(self, doubt: Doubt, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.BOTTOM)
        self.doubt = doubt
        self._row = Row(self, margins=(20, 6, 8, 7), spacing=8)
        self._buttons: list[tuple[_Way, str]] = []
        self._reference = Label(doubt.reference, self, role=Role.SECONDARY, weight=600)
        self._row.addWidget(self._reference, 0, Qt.AlignmentFlag.AlignTop)
        words = Column(spacing=1)
        ink = "ink3" if doubt.away else "ink"
        words.addWidget(Label(doubt.said, self, role=Role.SECONDARY, weight=600, ink=ink, wrap=True))
        said = doubt.kind in (DoubtKind.DOCUMENT, DoubtKind.WEIGHTS, DoubtKind.TITLE)  # their sentences name the place
        caption = " · ".join(filter(None, (doubt.quote, "" if said else place_words(doubt.place))))
        if caption:
            words.addWidget(Label(caption, self, role=Role.CAPTION, ink="ink2", wrap=True))
        self._row.addLayout(words, 1)
        buttons = Row(spacing=6)
        for name, text in ways(doubt):
            button = _Way(text, self, height=30)
            button.give_letter(False)
            self._buttons.append((button, text))
            button.clicked.connect(lambda _checked=False, name=name: self.settled.emit(self.doubt, name))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._row.addLayout(buttons)
        self.rename(doubt)
        follow(self._size)

    def rename(self, doubt: Doubt) -> None:
        """The same doubt, whose criterion may have another reference now."""
        self.doubt = doubt
        self._reference.setText(doubt.reference)
        for button, text in self._buttons:
            button.setAccessibleName(f"{doubt.reference or doubt.said}: {text}")

    def set_current(self, is_current: bool, first: int = 1) -> list[Button]:
        """Tinted, and its buttons have digits from `first`: only what is worked on answers to a key. The buttons."""
        self._ground = "attn_soft" if is_current else "canvas"
        for at, (button, _text) in enumerate(self._buttons, first):
            button.set_key(str(at) if is_current and at < 10 else "")
        self.update()
        return [button for button, _text in self._buttons]

    def set_upright(self, upright: bool) -> None:
        direction = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._reference.setVisible(bool(self.doubt.reference) or not upright)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.doubt)
        super().mousePressEvent(event)

    def take_focus(self) -> None:
        """Its first button has the focus."""
        self._buttons[0][0].setFocus(Qt.FocusReason.TabFocusReason)

    def _size(self, theme: Theme) -> None:
        self._reference.setFixedWidth(theme.S(36))
