"""Sheets: for what cannot be undone, and for the keys. The window behind is dimmed; Esc is always the safe answer."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QBoxLayout, QDialog, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind, Room
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import announce
from shortlister.ui.kit.scroll import ScrollColumn, turn
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

BESIDE = 150
"""What a reason needs beside the answers, in pixels at 100 %."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _Scrim(QWidget):
    """Dims the window behind."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current().colours.dim)


class Sheet(QDialog):
    """A window-modal sheet: title, what follows from it, your own widgets in `body`, answers at the foot.

    `done_for` is sent for Ctrl+Enter or the main button, `put_away` for Esc or the safe button.
    A sheet is made for one question and is gone after the answer.
    With `enter` a plain Enter does it too: only for sheets in which nothing is lost (who is at the desk).
    """

    done_for = Signal()
    put_away = Signal()

    def __init__(
        self,
        window: QWidget,
        title: str,
        words: str = "",
        *,
        do: str = "",
        safe: str = "",
        danger: bool = False,
        enter: bool = False,
        width: int = 560,
    ) -> None:
        super().__init__(window.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._window = window.window()
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._wide, self._enter = width, enter
        self._scrim: _Scrim | None = None
        self._behind = QPixmap()
        self._placing = False
        self.safe_button = Button(safe or _("Cancel"), self, key="Esc")
        self.do_button: Button | None = None
        if do:
            kind = Kind.DANGER if danger else Kind.PRIMARY
            self.do_button = Button(do, self, kind=kind, key="Return" if enter else "Ctrl+Return")
        self._build(title, words)
        self.accepted.connect(self.done_for)
        self.rejected.connect(self.put_away)
        self.finished.connect(self._lift_scrim)
        self.finished.connect(self.deleteLater)
        follow(self._lay_out)

    def _build(self, title: str, words: str) -> None:
        column = Column(self, margins=(28, 24, 28, 22))
        self._head = Row(spacing=12)
        self.title = Label(title, self, role=Role.TITLE, wrap=True)
        self._head.addWidget(self.title, 1)
        column.addLayout(self._head)
        if words:
            column.gap(6)
            column.addWidget(Label(words, self, role=Role.BODY, ink="ink2", wrap=True))
        column.gap(16)
        self._inside = ScrollColumn(self)
        self.body = self._inside.column
        column.addWidget(self._inside, 1)
        self.safe_button.clicked.connect(self.reject)
        if self.do_button is None:
            self._head.addWidget(self.safe_button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.do_button.clicked.connect(self.accept)
            self._foot(column)

    def _foot(self, column: Column) -> None:
        column.gap(16)
        self._answers = Row(spacing=10)
        self.reason = Label("", self, role=Role.SECONDARY, ink="ink2", wrap=True)
        self.reason.hide()
        buttons = Row(spacing=10)
        buttons.addStretch(1)
        for button in self._buttons():
            buttons.addWidget(button)
        self._answers.addWidget(self.reason, 1)
        self._answers.addLayout(buttons)
        column.addLayout(self._answers)
        self.safe_button.setFocus()

    def _buttons(self) -> list[Button]:
        return [self.safe_button] + ([self.do_button] if self.do_button is not None else [])

    def _fit_foot(self) -> None:
        """The reason beside the answers, above them where they leave too little room; answers in words alone last."""
        if self.do_button is None:
            return
        theme, buttons = current(), self._buttons()
        whole = sum(one.sizeHint().width() + one.spared(one.room()) for one in buttons) + theme.S(10)
        room = self.width() - theme.S(56)
        for one in buttons:
            one.set_room(Room.WORDS if whole > room else Room.ALL)
        above = bool(self.reason.text()) and room - whole < theme.S(BESIDE)
        across, down = (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom)
        self._answers.setDirection(down if above else across)

    def block(self, reason: str) -> None:
        """The main answer is not possible now, and why; an empty reason makes it possible again."""
        if self.do_button is None:
            return
        self._show_reason(reason, "ink2")
        if reason:
            self.do_button.disable(reason)
        else:
            self.do_button.enable()

    def tell(self, refusal: str) -> None:
        """Why the main answer was not done; it can be given again."""
        self._show_reason(refusal, "bad")
        announce(self, refusal)

    def _show_reason(self, words: str, ink: str) -> None:
        self.reason.set_ink(ink)
        self.reason.setText(words)
        self.reason.setVisible(bool(words))
        self._fit_foot()

    def accept(self) -> None:
        if self.do_button is None or self.do_button.isEnabled():
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            if self.do_button is not None and (
                held == Qt.KeyboardModifier.ControlModifier or (self._enter and not held)
            ):
                self.accept()
            return  # Enter alone never does what cannot be undone
        if (by := _TURNS.get(Qt.Key(event.key()))) is not None:
            turn(self._inside, by)  # what is higher than the window is read from the answers too
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Show:
                self._fit_foot()
                self._dim()
                QTimer.singleShot(0, self, self._show_focus)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and event.key() in _ENTER:
                event.accept()
                return True
            case QEvent.Type.LayoutRequest if self._scrim is not None:
                handled = super().event(event)
                self._fit_foot()
                self._centre(least=self.height())
                return handled
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            if self._scrim is not None:
                self._scrim.setGeometry(self._window.rect())
            self._centre()
        return super().eventFilter(watched, event)

    def _dim(self) -> None:
        """Dim the window and stand in its middle; what lies under the four corners is drawn, not left to chance."""
        window = self._window
        if self._scrim is None:
            self._scrim = _Scrim(window)
            self._scrim.show()
            self._scrim.raise_()
            window.installEventFilter(self)
        self._centre()

    def _show_focus(self) -> None:
        """What has the focus from the start is in view, also where the sheet is higher than the window."""
        focus = self.focusWidget()
        if focus is not None and self._inside.isAncestorOf(focus):
            self._inside.ensureWidgetVisible(focus)

    def _centre(self, least: int = 0) -> None:
        """As high as its texts need and the window allows; while it stands it may grow, but does not shrink."""
        layout = self.layout()
        if layout is None or self._placing:
            return
        self._placing = True  # drawing the window behind lays it out, which may resize it, which comes back here
        window = self._window
        wanted = max(layout.totalHeightForWidth(self.width()), least)
        self.setFixedHeight(min(wanted, max(window.height() - current().S(32), current().S(200))))
        corner = QPoint((window.width() - self.width()) // 2, max((window.height() - self.height()) // 2, 0))
        self._behind = window.grab(self.rect().translated(corner))
        self.move(window.mapToGlobal(corner))
        self._placing = False

    def _lift_scrim(self) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
            self._window.activateWindow()  # a desktop without a window manager does not do it by itself
            self._window.removeEventFilter(self)

    def _lay_out(self, theme: Theme) -> None:
        window = self._window
        room = window.width() - theme.S(32) if window.isVisible() else theme.S(self._wide)
        self.setFixedWidth(min(theme.S(self._wide), max(room, theme.S(320))))
        self._fit_foot()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        with QPainter(self) as painter:
            if not self._behind.isNull():
                painter.drawPixmap(0, 0, self._behind)
            box = QRectF(self.rect())
            painting.frame(painter, box, fill=c.surface, line=c.line2, radius=theme.S(10))
