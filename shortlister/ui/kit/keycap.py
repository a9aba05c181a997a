"""Key caps: the small boxes that show which key does something."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import N_, _
from shortlister.ui.kit import painting
from shortlister.ui.kit.key_choices import key_choices, key_now
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_SHOWN: Final = {
    "Up": "↑", "Down": "↓", "Left": "←", "Right": "→",
    "Return": N_("Enter"), "Enter": N_("Enter"), "PgUp": N_("PgUp"), "PgDown": N_("PgDn"), "Escape": N_("Esc"),
    "Esc": N_("Esc"), "Del": N_("Del"), "Delete": N_("Del"), "Space": N_("Space"), "Backspace": N_("Backspace"),
    "Tab": N_("Tab"), "-": "−",
}  # fmt: skip


def key_words(sequence: str) -> str:
    """A portable key sequence as its cap shows it: `Ctrl+Return` as Ctrl+Enter, `Up` as ↑."""
    before, plus, key = sequence.rpartition("+")
    if sequence.endswith("++"):
        before, plus, key = sequence[:-2], "+", "+"
    elif sequence == "+":
        return sequence
    shown = _SHOWN.get(key, key)
    return before + plus + (_(shown) if shown.isascii() else shown)


def cap_size(theme: Theme, words: str, *, small: bool = False) -> QSize:
    """How large the cap with these words is; `small` beside an icon."""
    high, inset = (theme.S(17), theme.S(3)) if small else (theme.S(20), theme.S(5))
    width = painting.text_width(words, theme.font(Role.CAPTION, weight=500)) + 2 * inset + 1
    return QSize(max(round(width), high), high)


def paint_cap(
    painter: QPainter,
    theme: Theme,
    place: QRectF,
    words: str,
    *,
    on_accent: bool = False,
    disabled: bool = False,
    small: bool = False,
) -> None:
    """Draw a key cap; `on_accent` for the one inside a primary button, `small` for the quieter one beside an icon."""
    colours = theme.colours
    fill, line, ink = colours.sunken, colours.line2, colours.ink2
    if on_accent:
        ink = colours.on_accent
        fill, line = QColor(ink), QColor(ink)
        fill.setAlphaF(0.16)
        line.setAlphaF(0.55)
    elif disabled:
        ink, fill = colours.dis, colours.dis_bg
    if small:
        line, ink = (colours.line if not disabled else line), (ink if disabled else colours.ink3)
    painting.frame(painter, place, fill=fill, line=line, radius=theme.S(3 if small else 4))
    painting.text(painter, place, words, theme.font(Role.CAPTION, weight=500), ink, align=painting.CENTRE, elide=False)


class KeyCap(QWidget):
    """One or more key caps side by side, given as portable sequences (`Ctrl+Z`) or words (`0–3`).

    They show the keys that the person has chosen in place of these; with `as_they_are` those given.
    """

    def __init__(self, keys: str | Sequence[str], parent: QWidget | None = None, *, as_they_are: bool = False) -> None:
        super().__init__(parent)
        self._keys = (keys,) if isinstance(keys, str) else tuple(keys)
        self._as_they_are = as_they_are
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._restyle)
        if not as_they_are:
            key_choices().settled.connect(self._chosen)

    def words(self) -> list[str]:
        """What stands on the caps."""
        return [key_words(key if self._as_they_are else key_now(self, key)) for key in self._keys]

    def _chosen(self) -> None:
        self._restyle(current())

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current()
        widths = [cap_size(theme, words).width() for words in self.words()]
        return QSize(sum(widths) + theme.S(4) * (len(widths) - 1), theme.S(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self) as painter:
            left = 0.0
            for words in self.words():
                size = cap_size(theme, words)
                paint_cap(painter, theme, QRectF(left, 0, size.width(), size.height()), words)
                left += size.width() + theme.S(4)
