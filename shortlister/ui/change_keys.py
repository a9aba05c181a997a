"""The sheet on which actions get other keys: choose one, press the new key; what would act twice is refused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from shortlister.i18n import _
from shortlister.ui.before_qt import late
from shortlister.ui.commands import KEYS, MOVES, CommandDelegate
from shortlister.ui.kit.actions import EVERYWHERE_NAME, Action, BoundActions, with_choices
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.key_choices import key_choices, name_of
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role

SCREENS: Final = {
    "Specification": "shortlister.ui.specification.actions",
    "Applicants": "shortlister.ui.applicants.actions",
    "Panel": "shortlister.ui.panel.actions",
    "Score": "shortlister.ui.scoring.keys",
    "Moderate": "shortlister.ui.moderation.actions",
    "Shortlist": "shortlister.ui.shortlist.actions",
    "Report": "shortlister.ui.report.page",
}
"""The screens whose keys are in force together with those of every step, and where their actions stand."""

_NEVER: Final = frozenset({"Esc", "Tab", "Shift+Tab", "Shift+Backtab", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A"})
_HELD: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)
_AT: Final = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Changeable:
    """One key of one action: the screen, the action with the keys in force, and which of its keys it is."""

    scope: str
    action: Action
    at: int

    @property
    def usual(self) -> str:
        return self.action.keys[self.at]

    @property
    def now(self) -> str:
        return self.action.keys_now()[self.at]

    @property
    def words(self) -> str:
        """What it does; of several keys which one."""
        what = _(self.action.text)
        if len(self.action.keys) == 1:
            return what
        return _("{what}: {key}").format(what=what, key=key_words(self.usual))


def changeable(scope: str, actions: Sequence[Action]) -> Iterator[Changeable]:
    """Every key of these actions that may be another."""
    for action in actions:
        for at, key in enumerate(action.keys):
            if key not in _NEVER and action.id != "other_side":
                yield Changeable(scope, action, at)


def in_force_with(scope: str, everywhere: Sequence[Action]) -> Iterator[tuple[str, Action]]:
    """The actions, with their screen, that may be in force at the same time as those of this screen."""
    shared = [(EVERYWHERE_NAME, with_choices(action, EVERYWHERE_NAME)) for action in everywhere]
    yield from shared
    for name, module in SCREENS.items():
        if scope in (name, EVERYWHERE_NAME):
            yield from ((name, with_choices(action, name)) for action in late(module, "ACTIONS"))


def clash(one: Changeable, key: str, everywhere: Sequence[Action]) -> str:
    """What else the key already does, in words; empty where it is free."""
    wanted = QKeySequence(key).toString()
    for scope, action in in_force_with(one.scope, everywhere):
        apart = action.place and one.action.place and action.place != one.action.place
        for usual, now in zip(action.keys, action.keys_now(), strict=True):
            itself = (scope, action.id, usual) == (one.scope, one.action.id, one.usual)
            if not itself and not apart and QKeySequence(now).toString() == wanted:
                return _(action.text)
    return ""


def pressed_key(event: QKeyEvent) -> str:
    """The key as actions name it: `?` and not Shift+?, `3` also of the number pad; empty for Shift alone."""
    if event.key() in _HELD or event.key() == Qt.Key.Key_unknown:
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sign = event.text()
    if sign and sign.isprintable() and not sign.isspace() and not sign.isalpha():
        held &= ~Qt.KeyboardModifier.ShiftModifier
    found = QKeySequence(held.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    return found.replace("Enter", "Return") if found.endswith("Enter") else found


class ChangeKeysSheet(Sheet):
    """Type to filter, arrows choose, Enter asks for the new key; kept on this computer, in force at once."""

    def __init__(self, window: QWidget, preferences: PreferencesFile, bounds: Sequence[BoundActions]) -> None:
        words = _("Choose one, press Enter, then the new key. They hold for you on this computer, in every vacancy.")
        super().__init__(window, _("Change keys"), words, safe=_("Close"), width=620)
        self._preferences, self._bounds = preferences, list(bounds)
        self._every: list[Changeable] = []
        self._waiting: Changeable | None = None
        self.field = LineField(self, name=_("Find a key"), placeholder=_("Type to filter"))
        self.field.textEdited.connect(lambda _typed: self._fill())
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Keys"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setFixedHeight(current().S(34 * 10))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemActivated.connect(lambda _item: self.ask())
        self.said = Label("", self, role=Role.SECONDARY, weight=600, wrap=True)
        self.said.setMinimumHeight(current().S(36))
        self.usual = Button(_("Its usual key"), self, height=30)
        self.reset = Button(_("All usual keys"), self, height=30)
        self.usual.clicked.connect(self.take_back)
        self.reset.clicked.connect(self.take_all_back)
        row = Row(spacing=10)
        row.addWidget(self.said, 1)
        row.addWidget(self.usual)
        row.addWidget(self.reset)
        for part in (self.field, self.list):
            self.body.addWidget(part)
            self.body.gap(8)
        self.body.addLayout(row)
        self._fill()
        self.field.setFocus()

    def chosen(self) -> Changeable | None:
        """The key on which the list stands."""
        item = self.list.currentItem()
        return self._every[int(item.data(_AT))] if item is not None else None

    def ask(self) -> None:
        """The next key that is pressed is the new one."""
        self._waiting = self.chosen()
        if self._waiting is not None:
            self._say(_("Press the new key for “{what}”. Esc leaves it as it is.").format(what=self._waiting.words))

    def take(self, key: str) -> None:
        """Give the action this key, unless that would act twice or belongs to the desktop."""
        one, everywhere = self._waiting, self._everywhere()
        if one is None:
            return
        shown = key_words(key)
        if key in _NEVER:
            self._say(_("{key} keeps its meaning everywhere. Press another key.").format(key=shown), urgent=True)
            return
        other = clash(one, key, everywhere)
        if other:
            words = _("{key} is already “{what}”. Press another key, or Esc and first give that one another.")
            self._say(words.format(key=shown, what=other), urgent=True)
            return
        self._waiting = None
        self._keep({one: key})
        self._say(_("{what} is now {key}").format(what=one.words, key=shown))

    def take_back(self) -> None:
        """The usual key of the one on which the list stands; refused while another action has it."""
        one = self.chosen()
        if one is not None:
            self._waiting = one
            self.take(one.usual)

    def take_all_back(self) -> None:
        """Every key as it usually is, on every screen."""
        more = {name: text for name, text in self._preferences.now.more.items() if name not in key_choices().all()}
        self._preferences.keep(replace(self._preferences.now, more=more))
        self._waiting = None
        self._use()
        self._say(_("Every key is as usual again"))

    def _keep(self, chosen: dict[Changeable, str]) -> None:
        kept = self._preferences.now
        for one, key in chosen.items():
            kept = kept.with_more(name_of(one.scope, one.action.id, one.usual), "" if key == one.usual else key)
        self._preferences.keep(kept)
        self._use()

    def _use(self) -> None:
        key_choices().use(self._preferences.now.more)
        self._fill()

    def _everywhere(self) -> Sequence[Action]:
        return next((bound.actions for bound in self._bounds if bound.scope == EVERYWHERE_NAME), ())

    def _fill(self) -> None:
        typed = self.field.text().casefold().split()
        row = max(self.list.currentRow(), 0)
        self._every = [one for bound in self._bounds for one in changeable(bound.scope, bound.actions)]
        self.list.clear()
        for at, one in enumerate(self._every):
            text = f"{one.words} {one.usual} {one.now} {key_words(one.now)} {_(one.scope)}".casefold()
            if all(word in text for word in typed):
                item = QListWidgetItem(one.words[:1].upper() + one.words[1:], self.list)
                item.setData(KEYS, (one.now,))
                item.setData(_AT, at)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._waiting = None
        self._say("")

    def _say(self, words: str, *, urgent: bool = False) -> None:
        self.said.set_ink("bad" if urgent else "ink")
        self.said.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if self._waiting is not None and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if self._waiting is not None:
            self._pressed(event)
            return True
        if event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask()
            return True
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> None:
        key = pressed_key(event)
        if key == "Esc":
            self._waiting = None
            self._say("")
        elif key:
            self.take(key)
