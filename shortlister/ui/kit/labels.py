"""Text that stands in the window: labels by role, one-line labels that elide, icons."""

from collections.abc import Callable
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

LEAST_PART: Final = 48
"""What is left of a part that gives way is this wide, in pixels at 100 %, or it goes altogether."""


class Label(QLabel):
    """Plain text in a role and an ink; `wrap` lets it take several lines."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: Role = Role.BODY,
        ink: str = "ink",
        weight: int | None = None,
        size: float | None = None,
        wrap: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._role, self._ink, self._weight, self._size = role, ink, weight, size
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            self.setSizePolicy(policy)
        follow(self._restyle)

    def set_ink(self, ink: str) -> None:
        """Another colour, by token."""
        self._ink = ink
        self._restyle(current())

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(self._role, weight=self._weight, size=self._size))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colours.named(self._ink))
        self.setPalette(palette)


class ElidedLabel(QWidget):
    """One line that gives way: shortened with an ellipsis, the whole text in the tooltip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: Role = Role.SECONDARY,
        ink: str = "ink2",
        weight: int | None = None,
        right: bool = False,
    ) -> None:
        super().__init__(parent)
        self._role, self._ink, self._weight = role, ink, weight
        self._align = painting.RIGHT if right else painting.LEFT
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)
        follow(self._restyle)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_ink(self, ink: str) -> None:
        """Another colour, by token."""
        self._ink = ink
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(self._role, weight=self._weight))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(ceil(metrics.horizontalAdvance(self._text)), ceil(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(current().S(24), self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        room = QRectF(self.rect())
        fits = self._advance(self._text) <= room.width() + 0.5
        if fits or room.width() >= theme.S(48):  # a letter and an ellipsis would say nothing
            ink = theme.colours.named(self._ink)
            with QPainter(self) as painter:
                painting.text(painter, room, self.seen(), self.font(), ink, align=self._align)
        self.setToolTip("" if fits else self._text)

    def seen(self) -> str:
        """What is painted, but for an ellipsis at the end where even that is too long."""
        return self._text

    def _advance(self, text: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(text)


class GivingLabel(ElidedLabel):
    """One line of which one part gives way before all the others."""

    def __init__(self, parent: QWidget | None = None, *, role: Role = Role.SECONDARY, ink: str = "ink2") -> None:
        super().__init__("", parent, role=role, ink=ink)
        self._part = ""
        self._around: Callable[[str], str] = str

    def set_words(self, part: str, around: Callable[[str], str]) -> None:
        """`around` puts the part that gives way into its line; given an empty one, it leaves it out."""
        self._part, self._around = part, around
        self.setText(around(part))

    def seen(self) -> str:
        room = self.width() + 0.5
        if not self._part or self._advance(self.text()) <= room:
            return self.text()
        left = room - self._advance(self._around("…")) + self._advance("…")
        if left < current().S(LEAST_PART):
            return self._around("")
        metrics = QFontMetricsF(self.font())
        return self._around(metrics.elidedText(self._part, Qt.TextElideMode.ElideRight, left))


class IconLabel(QWidget):
    """An icon that says something beside a text; it is not a Tab stop."""

    def __init__(self, name: str, parent: QWidget | None = None, *, ink: str = "ink2", size: int = 16) -> None:
        super().__init__(parent)
        self._name, self._ink, self._side = name, ink, size
        follow(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        side = theme.S(self._side)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_icon(painter, self._name, QRectF(self.rect()), current().colours.named(self._ink))
