"""Banners: what must be noticed on this screen, with at most two things to do about it."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, IconButton
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Flow, Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role


class BannerKind(StrEnum):
    """Attention: a person must decide. Refusal: it was not done. Information: worth knowing."""

    ATTENTION = "attention"
    REFUSAL = "refusal"
    INFORMATION = "information"


BannerAction = tuple[str, Callable[[], object]]
"""The words on a button and what it does."""

# Kind: icon, its colour, ink of the sentence, ground, border.
_LOOKS: Final = {
    BannerKind.ATTENTION: ("triangle-alert", "attn_mark", "attn", "attn_soft", "attn_line"),
    BannerKind.REFUSAL: ("octagon-x", "bad_mark", "bad", "bad_soft", "bad_line"),
    BannerKind.INFORMATION: ("info", "accent", "ink", "surface", "line2"),
}


class Banner(QWidget):
    """Icon, sentence, consequence, actions; stays until settled or put away (`put_away`)."""

    put_away = Signal()

    def __init__(
        self,
        kind: BannerKind,
        sentence: str,
        consequence: str = "",
        parent: QWidget | None = None,
        *,
        actions: Sequence[BannerAction] = (),
        icon: str = "",
        closable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.closable = closable
        name, mark, ink, self._ground, self._line = _LOOKS[kind]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" ".join(filter(None, (sentence, consequence))))
        row = Row(self, margins=(15, 11, 12, 11), spacing=10)
        sign = Column()
        sign.gap(1)
        sign.addWidget(IconLabel(icon or name, self, ink=mark, size=18))
        sign.addStretch(1)
        row.addLayout(sign)
        self._sentence = Label(sentence, self, role=Role.SUBHEADING, ink=ink, wrap=True)
        self._consequence: Label | None = None
        self._both = Label(
            "\n".join(filter(None, (sentence, consequence))), self, role=Role.CAPTION, ink=ink, wrap=True
        )
        self._both.hide()
        self._row = row
        self._middle = Row(spacing=10)
        self._actions = 0
        self._has_width = False
        self._middle.addLayout(self._words(consequence), 1)
        if actions:
            buttons = self._buttons(actions)
            self._actions = buttons.sizeHint().width()
            self._middle.addLayout(buttons)
        row.addLayout(self._middle, 1)
        self._close = IconButton("x", _("Put this message away"), self, key="Esc", size=26, glyph=16)
        self._close.clicked.connect(self.put_away)
        self._close.setVisible(closable)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        follow(self._restyle)

    def _words(self, consequence: str) -> Column:
        words = Column(spacing=2)
        words.addWidget(self._sentence)
        if consequence:
            self._consequence = Label(consequence, self, role=Role.SECONDARY, ink="ink", wrap=True)
            words.addWidget(self._consequence)
        words.addWidget(self._both)
        return words

    def labels(self) -> list[Label]:
        """The texts: sentence, then consequence."""
        return [one for one in (self._sentence, self._consequence) if one is not None]

    def tell_esc(self, mine: bool) -> None:
        """Whether Esc puts this one away: only then its button shows the key."""
        self._close.set_face(mine)

    def shows_esc(self) -> bool:
        """Whether its button shows the key."""
        return self.closable and self._close.shows_key()

    def set_compact(self, compact: bool) -> None:
        """Small and low, where a banner lies over something that must be seen."""
        self._both.setVisible(compact)
        for label in self.labels():
            label.setVisible(not compact)
        self._row.set_margins(*((12, 3, 8, 3) if compact else (15, 11, 12, 11)))
        self.updateGeometry()

    def _buttons(self, actions: Sequence[BannerAction]) -> Flow:
        buttons = Flow(spacing=8)
        for text, act in actions[:2]:
            button = Button(text, self, height=32)
            button.clicked.connect(lambda _checked=False, act=act: act())
            buttons.addWidget(button)
        return buttons

    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def sizeHint(self) -> QSize:
        """As high as its texts need at the present width: the policy Maximum holds it to that."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width() if self._has_width else hint.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        if event.size().width() != event.oldSize().width():
            narrow = bool(self._actions) and self.width() - self._actions < current().S(340)
            across, down = (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom)
            self._middle.setDirection(down if narrow else across)
            self.updateGeometry()

    def _restyle(self, _theme: Theme) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        ground: QColor = theme.colours.named(self._ground)
        with QPainter(self) as painter:
            painting.frame(
                painter, QRectF(self.rect()), fill=ground, line=theme.colours.named(self._line), radius=theme.S(6)
            )  # fmt: skip
