"""Find a command: every action that is possible now, filtered by what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shortlister.i18n import _
from shortlister.ui.kit import painting
from shortlister.ui.kit.actions import Action, BoundActions
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.keycap import cap_size, key_words, paint_cap
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tables import Index
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role

KEYS = Qt.ItemDataRole.UserRole + 1
_AT = Qt.ItemDataRole.UserRole + 2
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Command:
    """An action and where it is bound."""

    action: Action
    bound: BoundActions


def commands(bounds: Sequence[BoundActions]) -> list[Command]:
    """What can be done now, page first."""
    return [Command(action, bound) for bound in bounds for action in bound.actions if bound.possible(action)]


class CommandDelegate(QStyledItemDelegate):
    """What can be done, and its keys at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current()
        c = theme.colours
        place = QRectF(option.rect)
        painter.save()
        view = self.parent()
        if isinstance(view, QListWidget) and view.currentRow() == index.row():
            painting.frame(painter, place, fill=c.accent_soft, radius=theme.S(6))
        right = place.right() - theme.S(10)
        for key in reversed(index.data(KEYS) or ()):
            words = key_words(key)
            size = cap_size(theme, words)
            right -= size.width()
            paint_cap(
                painter,
                theme,
                QRectF(right, place.center().y() - size.height() / 2, size.width(), size.height()),
                words,
            )
            right -= theme.S(4)
        room = QRectF(
            place.left() + theme.S(10), place.top(), max(right - place.left() - theme.S(16), 0), place.height()
        )
        painting.text(painter, room, str(index.data(Qt.ItemDataRole.DisplayRole)), theme.font(Role.BODY), c.ink)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().S(200), current().S(34))


class CommandSheet(Sheet):
    """Type, choose with the arrows, Enter does it."""

    def __init__(self, window: QWidget, bounds: Sequence[BoundActions]) -> None:
        super().__init__(window, _("Find a command"), do=_("Do it"), enter=True)
        self._commands = commands(bounds)
        self.field = LineField(self, name=_("Find a command"), placeholder=_("Type a word of what you want to do"))
        self.field.textEdited.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Commands"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setFixedHeight(current().S(34 * 9))
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.body.addWidget(self.field)
        self.body.gap(8)
        self.body.addWidget(self.list)
        self.done_for.connect(self._do)
        self._filter("")
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self.field and event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        words = typed.casefold().split()
        self.list.clear()
        for at, command in enumerate(self._commands):
            text = _(command.action.text)
            if all(word in f"{text} {_(command.action.section)}".casefold() for word in words):
                item = QListWidgetItem(text[:1].upper() + text[1:], self.list)
                item.setData(KEYS, command.action.shown_keys())
                item.setData(_AT, at)
        self.list.setCurrentRow(0)
        self.block("" if self.list.count() else _("Nothing that can be done now has these words."))

    def _do(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            command = self._commands[item.data(_AT)]
            command.bound.do(command.action.id)
