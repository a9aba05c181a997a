"""The recent vacancies of the start page: one row each, struck out where the file has gone."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.file_names import shown_name
from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.assets import paint_icon
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.keycap import cap_size, paint_cap
from shortlister.ui.kit.keyed import KeyedButton
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.preferences import RecentFile
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import day

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down)


class RecentRow(QWidget):
    """A row: the file as a button with the key that opens it, and *Forget* where it has gone."""

    opened = Signal(str)
    forgotten = Signal(str)

    def __init__(self, known: RecentFile, parent: QWidget, *, key: str = "") -> None:
        super().__init__(parent)
        row = Row(self)
        gone = not Path(known.path).is_file()
        self.entry = _Entry(known, gone, self, key)
        self.entry.setEnabled(not gone)
        self.entry.clicked.connect(lambda: self.opened.emit(known.path))
        row.addWidget(self.entry, 1)
        if gone:
            forget = Button(_("Forget"), self, kind=Kind.QUIET, height=28)
            forget.clicked.connect(lambda: self.forgotten.emit(known.path))
            row.addWidget(forget)


class _Entry(KeyedButton):
    def __init__(self, known: RecentFile, gone: bool, parent: QWidget, key: str) -> None:
        super().__init__(parent, key=key)
        self._gone = gone
        self._reference, _newline, self._fact = known.fact.partition("\n")
        if gone:
            self._fact = _("No longer at {path}").format(path=shown_name(known.path))
        self._when = day(known.opened, now=datetime.now().astimezone())
        self.setText(known.title or Path(known.path).stem)
        self.setAccessibleName(", ".join(filter(None, (self.text(), self._reference, self._fact, self._when))))
        self.setToolTip(known.path)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._restyle)

    def claim_letter(self) -> None:
        """A list is gone through with the arrows."""

    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(56))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().S(300), current().S(56))

    def event(self, event: QEvent) -> bool:
        overriding = event.type() is QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and event.key() in _KEYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        c = theme.colours
        painter = QPainter(self)
        wide, tall = float(self.width()), float(self.height())
        if self.underMouse() and self.isEnabled():
            painter.fillRect(self.rect(), c.hover)
        painting.horizontal(painter, 0, wide, tall - 1, c.line)
        if self.hasFocus():
            painting.frame(painter, QRectF(self.rect()), line=c.focus, radius=theme.S(6), width=theme.S(2))
        side = theme.S(18)
        paint_icon(painter, "file-text", QRectF(theme.S(4), tall / 2 - side / 2, side, side), c.ink2)
        left = float(theme.S(36))
        when = theme.font(Role.SECONDARY)
        taken = painting.text_width(self._when, when)
        top = QRectF(left, tall / 2 - theme.S(20), wide - left - taken - theme.S(16), theme.S(20))
        title = QFont(theme.font(Role.SUBHEADING))
        title.setStrikeOut(self._gone)
        used = painting.text(painter, top, self.text(), title, c.ink if not self._gone else c.ink3)
        rest = top.adjusted(min(used, top.width()) + theme.S(10), 0, 0, 0)
        painting.text(painter, rest, self._reference, theme.font(Role.SECONDARY), c.ink3)
        below = QRectF(left, tall / 2, wide - left - theme.S(8), theme.S(18))
        if self._key and not self._gone:
            cap = cap_size(theme, self.key_in_force(), small=True)
            place = QRectF(wide - theme.S(4) - cap.width(), tall / 2 + theme.S(1), cap.width(), cap.height())
            paint_cap(painter, theme, place, self.key_in_force(), small=True)
            below.setRight(place.left() - theme.S(8))
        painting.text(painter, below, self._fact, theme.font(Role.SECONDARY), c.ink2)
        at = QRectF(0, top.top(), wide - theme.S(4), top.height())
        painting.text(painter, at, self._when, when, c.ink3, align=painting.RIGHT)
        painter.end()
