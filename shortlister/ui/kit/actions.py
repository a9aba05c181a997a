"""Actions as data: one list a screen, from which shortcuts, key bar, buttons and the sheet of keys are made."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from shortlister.i18n import N_, _
from shortlister.ui.kit.key_choices import key_choices
from shortlister.ui.kit.keyed import PRESSING, PressButton


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done on a screen. Texts are marked with N_() and translated when shown.

    `keys` are portable sequences (`Ctrl+Return`, `X`, `Up`); the handler is given the one that was pressed.
    `caps` is what the key caps show in their place (`0–3` for four digits). `text` stands in the sheet of keys,
    `short` in the key bar (empty: the text); `bar` False keeps it out of the bar. `place` names the region in which
    the keys act (empty: the whole screen). `section` is the heading in the sheet. `enabled_when` names a condition.
    `once` acts once however long the key is held. `chosen` are the keys that the person has put in place of `keys`.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    enabled_when: str = ""
    place: str = ""
    section: str = N_("This screen")
    caps: tuple[str, ...] = ()
    short: str = ""
    bar: bool = True
    once: bool = False
    chosen: tuple[str, ...] = ()

    def keys_now(self) -> tuple[str, ...]:
        """The keys in force, in the places of `keys`."""
        return self.chosen or self.keys

    def shown_keys(self) -> tuple[str, ...]:
        """What the key caps show; of keys that the person has chosen each one."""
        return tuple(dict.fromkeys(self.chosen)) or self.caps or self.keys

    def bar_text(self) -> str:
        """The words in the key bar, in the person's language."""
        return _(self.short or self.text)


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys and what they do, as the key bar shows them."""

    caps: tuple[str, ...]
    text: str


Handler = Callable[[str], object]
Condition = Callable[[], bool]


def with_choices(action: Action, scope: str) -> Action:
    """The action with the keys that the person has chosen for it on the screen of this name."""
    if not scope or not action.keys:
        return action
    now = tuple(key_choices().of(scope, action.id, key) for key in action.keys)
    return replace(action, chosen=() if now == action.keys else now)


def digits(lowest: int, highest: int) -> tuple[str, ...]:
    """The keys of a scale's values."""
    return tuple(str(value) for value in range(lowest, highest + 1))


def hints(actions: Iterable[Action], place: str = "") -> list[KeyHint]:
    """What the key bar shows while the focus is in `place`: its own keys first, then those of the screen."""
    shown = [action for action in actions if action.bar and action.keys and action.place in ("", place)]
    shown.sort(key=lambda action: action.place == "")
    return [KeyHint(action.shown_keys(), action.bar_text()) for action in shown]


def duplicates(*lists: Sequence[Action]) -> list[str]:
    """Ids given twice, and keys that would act twice where the lists are in force together."""
    every = [action for actions in lists for action in actions]
    found = [f"id {name}" for name, times in Counter(action.id for action in every).items() if times > 1]
    for place in sorted({action.place for action in every}):
        reachable = [action for action in every if action.place in ("", place)]
        keys = Counter(QKeySequence(key).toString() for action in reachable for key in action.keys_now())
        found += [f"key {key} in {place or 'the screen'}" for key, times in keys.items() if times > 1]
    return list(dict.fromkeys(found))


def is_plain(key: str) -> bool:
    """Whether a key also writes or moves in a text: letters, digits, signs, arrows, Space, Backspace, Enter."""
    last = key if len(key) == 1 else key.rpartition("+")[2] or "+"
    held = key[: len(key) - len(last)].rstrip("+").split("+")
    function_key = len(last) > 1 and last[0] == "F" and last[1:].isdigit()
    return not function_key and all(name in ("", "Shift", "Num") for name in held)


def writes(widget: QWidget | None) -> bool:
    """Whether this widget is a text field that can be written in."""
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return not widget.isReadOnly()
        case QAbstractSpinBox():
            return True
        case QComboBox():
            return widget.isEditable()
        case _:
            return False


class BoundActions(QObject):
    """A list of actions in force on a widget; `place_changed` follows the focus from region to region.

    `otherwise` says, by an action's id, what its key does while the action is not possible: mostly why it is not.
    """

    place_changed = Signal(str)

    def __init__(
        self,
        owner: QWidget,
        actions: Sequence[Action],
        handlers: Mapping[str, Handler],
        *,
        places: Mapping[str, QWidget] | None = None,
        conditions: Mapping[str, Condition] | None = None,
        otherwise: Mapping[str, Handler] | None = None,
        scope: str = "",
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self.scope = scope
        self._every = tuple(actions)
        self.actions = actions
        self._handlers = dict(handlers)
        self._places = dict(places or {})
        self._conditions = dict(conditions or {})
        self._otherwise = dict(otherwise or {})
        self._place = ""
        self._button: PressButton | None = None
        self._qactions: dict[str, QAction] = {}
        self._shortcuts: list[tuple[QShortcut, Action, str]] = []
        for action in actions:
            self._qactions[action.id] = self._qaction(action)
        self._bind_all()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        key_choices().changed.connect(self._rebind)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions as they are shown, with the keys that the person has chosen."""
        return self._actions

    @actions.setter
    def actions(self, shown: Sequence[Action]) -> None:
        self._actions = tuple(with_choices(action, self.scope) for action in shown)

    def key_now(self, usual: str) -> str | None:
        """The key in force for what usually has this one; None where no action here has it."""
        for action in self._actions:
            if usual in action.keys:
                return action.keys_now()[action.keys.index(usual)]
        return None

    def _rebind(self) -> None:
        """Other keys are chosen."""
        self.actions = self._actions
        self._bind_all()
        self.place_changed.emit(self._place)

    def _bind_all(self) -> None:
        for shortcut, _action, _key in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.setParent(None)  # at once: the key may now be another's
            shortcut.deleteLater()
        self._shortcuts = []
        for action in self._every:
            self._bind(with_choices(action, self.scope))
        self.refresh()

    def action(self, name: str) -> QAction:
        """The QAction of that id, for menus and buttons."""
        return self._qactions[name]

    def place(self) -> str:
        """The region in which the focus is."""
        return self._place

    def hints(self) -> list[KeyHint]:
        """What the key bar shows now: what is not possible at present is left out, and what a button takes."""
        now = (action for action in self.actions if self.possible(action) and not self._taken(action))
        return hints(now, self._place)

    def _taken(self, action: Action) -> bool:
        """Whether all its keys press the button that has the focus, and that does something else."""
        keys = set(action.keys_now())
        button = self._button
        return button is not None and bool(keys) and keys <= PRESSING and not keys & {button.key()}

    def possible(self, action: Action) -> bool:
        """Whether its condition holds."""
        return not action.enabled_when or self._conditions[action.enabled_when]()

    def do(self, name: str, key: str = "") -> None:
        """Do the action of that id, if it is possible now."""
        action = next((action for action in self.actions if action.id == name), None)
        if action is None:
            return  # not one of this place at present
        handler = self._handlers[name] if self.possible(action) else self._otherwise.get(name)
        if handler is not None:
            handler(key or (action.keys[0] if action.keys else ""))

    def refresh(self) -> None:
        """Ask every condition again, and which keys are free to act."""
        writing = writes(QApplication.focusWidget())
        possible = {action.id: self.possible(action) for action in self._every}
        for name, qaction in self._qactions.items():
            qaction.setEnabled(possible[name])
        for shortcut, action, key in self._shortcuts:
            answers = possible[action.id] or action.id in self._otherwise
            shortcut.setEnabled(answers and not (writing and is_plain(key)))

    def _qaction(self, action: Action) -> QAction:
        qaction = QAction(_(action.text), self)
        qaction.triggered.connect(lambda _checked=False, name=action.id: self.do(name))
        return qaction

    def _bind(self, action: Action) -> None:
        owner = self._places.get(action.place, self._owner)
        context = (
            Qt.ShortcutContext.WidgetWithChildrenShortcut if action.place else Qt.ShortcutContext.WindowShortcut
        )  # fmt: skip
        pairs = list(zip(action.keys, action.keys_now(), strict=True))
        pairs += [(_entered(usual), _entered(key)) for usual, key in pairs if key.endswith("Return")]
        for usual, key in pairs:
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(context)
            shortcut.setAutoRepeat(not action.once)
            shortcut.activated.connect(lambda name=action.id, usual=usual: self.do(name, usual))
            self._shortcuts.append((shortcut, action, key))

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self.refresh()
        place = next((name for name, region in self._places.items() if _within(region, now)), "")
        button = now if isinstance(now, PressButton) else None
        if place != self._place or button is not self._button:
            self._place, self._button = place, button
            self.place_changed.emit(place)


def _entered(key: str) -> str:
    """The same with the other Enter key."""
    return key.replace("Return", "Enter")


def _within(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (region is widget or region.isAncestorOf(widget))


EVERYWHERE_NAME: Final = N_("Everywhere")
"""What the keys of every step are called together."""

EVERYWHERE: tuple[Action, ...] = (
    Action("undo", N_("undo my last change"), ("Ctrl+Z",), section=N_("Everywhere"), bar=False),
    Action("redo", N_("redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), caps=("Ctrl+Y",), section=N_("Everywhere"), bar=False),
    Action("larger", N_("text larger, smaller"), ("Ctrl++", "Ctrl+=", "Ctrl+-"), caps=("Ctrl++", "−"),
           section=N_("Everywhere"), bar=False),
    Action("sidebar", N_("sidebar"), ("Ctrl+B",), section=N_("Everywhere"), bar=False),
    Action("command", N_("find a command"), ("Ctrl+K",), section=N_("Everywhere"), bar=False),
    Action("projector", N_("projector"), ("F11",), section=N_("Everywhere"), bar=False),
    Action("step", N_("step"), tuple(f"Alt+{n}" for n in range(1, 8)), caps=("Alt+1 – 7",), enabled_when="steps",
           section=N_("Move"), bar=False),
    Action("stage", N_("another stage"), ("Alt+0",), section=N_("Move"), bar=False),
    Action("region", N_("next part of the window"), ("F6",), section=N_("Move"), bar=False),
    Action("keys", N_("this page"), ("?",), section=N_("Everywhere"), short=N_("all keys")),
)  # fmt: skip
"""What is the same on every screen; bound once by the window."""
