"""The steps as the sidebar shows them, and the item that paints one for sidebar or rail."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.i18n import _, ngettext
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.keyed import KeyedButton
from shortlister.ui.kit.progress import paint_bar
from shortlister.ui.kit.theme import Theme, current
from shortlister.ui.kit.tokens import Role

LOWEST: Final = 25
"""How low a step may become in a low window with large text, in pixels at 100 %."""


class StepState(StrEnum):
    """What a step says about itself."""

    NOTHING = "nothing"
    COUNT = "count"
    PROGRESS = "progress"
    DONE = "done"
    ATTENTION = "attention"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class SidebarStep:
    """A step as the sidebar shows it. `count` is its number (of doubts, applicants…), `of` the whole of a progress.

    `words` says the state to those who cannot see it and in the rail's tooltip: `61 of 312 scored`.
    """

    number: int
    name: str
    icon: str
    state: StepState = StepState.NOTHING
    count: int = 0
    of: int = 0
    words: str = ""

    def shown(self) -> str:
        """The state as it is written: `24`, `61/312`, or nothing."""
        match self.state:
            case StepState.COUNT | StepState.ATTENTION:
                return str(self.count)
            case StepState.PROGRESS:
                return f"{self.count}/{self.of}"
            case _:
                return ""

    def spoken(self) -> str:
        """The state for those who cannot see it: `words`, or what the state says by itself."""
        match self.state:
            case _ if self.words:
                return self.words
            case StepState.DONE:
                return _("done")
            case StepState.LOCKED:
                return _("not yet open to you")
            case StepState.ATTENTION:
                return ngettext("{count} to decide", "{count} to decide", self.count).format(count=self.count)
            case StepState.PROGRESS:
                return _("{count} of {whole}").format(count=self.count, whole=self.of)
            case _:
                return self.shown()


class StepItem(KeyedButton):
    """One step, painted for sidebar or rail; its number with Alt is its key, another chosen key stands in its place."""

    arrow = Signal(int)

    def __init__(self, step: SidebarStep, parent: QWidget) -> None:
        super().__init__(parent, key=f"Alt+{step.number}")
        self._rail = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.step = step
        self.show_step(step)

    def nextCheckState(self) -> None:
        """A click asks for the step; which one is shown is told by the window."""

    def show_checked(self, checked: bool) -> None:
        """Mark it as the step that is shown, or not."""
        self.setAutoExclusive(False)
        self.setChecked(checked)
        self.setAutoExclusive(True)  # so that a screen reader says "radio button", one of several

    def set_rail(self, rail: bool) -> None:
        """Paint for the rail or for the sidebar."""
        self._rail = rail
        self.show_step(self.step)
        self.updateGeometry()

    def show_step(self, step: SidebarStep) -> None:
        """Show this step, or the same in another state."""
        self.step = step
        name = ", ".join(filter(None, (str(step.number), step.name, step.spoken())))
        self.setAccessibleName(name)
        self.set_key(f"Alt+{step.number}")
        self.setToolTip(name)
        self.update()

    def mark(self) -> str:
        """What stands before the name: the number, or the key that a person has chosen in place of Alt and it."""
        key = self.key_in_force()
        return str(self.step.number) if key == f"Alt+{self.step.number}" else key

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if event.key() in keys and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.arrow.emit(-1)
            case Qt.Key.Key_Down:
                self.arrow.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.S(40), theme.S(48 if self._rail else 40))

    def minimumSizeHint(self) -> QSize:
        return QSize(current().S(24), current().S(LOWEST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            gap = theme.S(2)
            box = QRectF(theme.S(6), gap, self.width() - theme.S(13), self.height() - 2 * gap)
            if self.isChecked():
                painting.frame(painter, box, fill=c.surface, line=c.line2, radius=theme.S(7))
                tall = theme.S(18)
                painter.fillRect(QRectF(box.left(), round(box.center().y() - tall / 2), theme.S(3), tall), c.accent)
            elif self.underMouse():
                painting.frame(painter, box, fill=c.hover if c.hover != c.side else c.line, radius=theme.S(7))
            if self.hasFocus():
                painting.frame(painter, box, line=c.focus, radius=theme.S(7), width=theme.S(2))
            if self._rail:
                self._paint_rail(painter, theme)
            else:
                self._paint_wide(painter, theme)

    def _inks(self, theme: Theme) -> tuple[QColor, QColor]:
        c = theme.colours
        if self.step.state is StepState.LOCKED:
            return c.ink3, c.ink3
        return (
            (c.ink, c.ink2) if self.isChecked() else (c.ink2, c.ink3 if self.step.state is StepState.COUNT else c.ink2)
        )

    def _paint_wide(self, painter: QPainter, theme: Theme) -> None:
        c, step = theme.colours, self.step
        ink, quiet = self._inks(theme)
        tall = float(self.height())
        left, right = float(theme.S(42)), float(self.width() - theme.S(19))
        number = QRectF(0, 0, theme.S(32), tall)
        painting.text(painter, number, self.mark(), theme.font(Role.SECONDARY), c.ink3, align=painting.RIGHT)
        right -= self._paint_state(painter, theme, right, quiet)
        weight = 600 if self.isChecked() else 400
        words = QRectF(left, 0, max(right - left - theme.S(6), 0), tall)
        painting.text(painter, words, step.name, theme.font(Role.BODY, weight=weight), ink)
        if step.state is StepState.PROGRESS and step.of:
            bar = QRectF(left, tall - theme.S(7), self.width() - theme.S(19) - left, theme.S(2))
            paint_bar(painter, theme, bar, step.count / step.of)

    def _paint_state(self, painter: QPainter, theme: Theme, right: float, ink: QColor) -> float:
        """Draw the state at the right end; returns the width it takes."""
        c, step, middle = theme.colours, self.step, self.height() / 2
        match step.state:
            case StepState.DONE | StepState.LOCKED:
                done = step.state is StepState.DONE
                name, side = ("check", theme.S(16)) if done else ("lock", theme.S(14))
                place = QRectF(right - side + theme.S(1), middle - side / 2, side, side)
                paint_icon(painter, name, place, ink)
                return side
            case StepState.ATTENTION:
                font = theme.font(Role.CAPTION, weight=600)
                wide = max(painting.text_width(step.shown(), font) + theme.S(14), theme.S(21))
                pill = QRectF(right - wide, round(middle - theme.S(21) / 2), wide, theme.S(21))
                painting.frame(painter, pill, fill=c.attn_soft, line=c.attn_line, radius=pill.height() / 2)
                painting.text(painter, pill, step.shown(), font, c.attn, align=painting.CENTRE, elide=False)
                return wide
            case StepState.COUNT | StepState.PROGRESS:
                font = theme.font(Role.CAPTION, weight=500)
                place = QRectF(0, 0, right, self.height())
                return painting.text(painter, place, step.shown(), font, ink, align=painting.RIGHT)
            case _:
                return 0.0

    def _paint_rail(self, painter: QPainter, theme: Theme) -> None:
        c, step = theme.colours, self.step
        ink, quiet = self._inks(theme)
        centre = theme.S(6) + (self.width() - theme.S(13)) / 2
        fits = min(self.height() / theme.S(48), 1.0)  # a low window has less than its 48 for each
        big, small = round(theme.S(20) * fits), round(theme.S(12) * fits)
        paint_icon(painter, step.icon, QRectF(centre - big / 2, theme.S(7) * fits, big, big), ink)
        corner = QRectF(theme.S(10), theme.S(4) * fits, theme.S(12), theme.S(14) * fits)
        painting.text(painter, corner, self.mark(), theme.font(Role.CAPTION, size=12 * fits), c.ink3)
        below = QRectF(centre - small / 2, theme.S(30) * fits, small, small)
        match step.state:
            case StepState.DONE:
                paint_icon(painter, "check", below, quiet)
            case StepState.LOCKED:
                paint_icon(painter, "lock", below, quiet)
            case StepState.ATTENTION:
                font = theme.font(Role.CAPTION, weight=700, size=11 * fits)
                place = QRectF(0, theme.S(28) * fits, 2 * centre, theme.S(14) * fits)
                painting.text(painter, place, step.shown(), font, c.attn, align=painting.CENTRE, elide=False)
            case StepState.PROGRESS:
                wide = theme.S(28)
                bar = QRectF(centre - wide / 2, theme.S(35) * fits, wide, theme.S(4))
                paint_bar(painter, theme, bar, step.count / step.of if step.of else 0.0)
            case _:
                pass
