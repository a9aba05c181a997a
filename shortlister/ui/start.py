"""The start page: four ways in, and the vacancies that were open lately. It is painted before anything is imported."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedLayout, QWidget

from shortlister import __version__
from shortlister.i18n import N_, _
from shortlister.ui.choice import Choice
from shortlister.ui.kit.actions import EVERYWHERE, EVERYWHERE_NAME, Action, BoundActions
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.preferences import Preferences, RecentFile
from shortlister.ui.kit.progress import Working
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import date
from shortlister.ui.recent import RecentRow

SHOWN = 6
_HERE = N_("Start")
_SHARED = ("larger", "keys", "command")

ACTIONS: tuple[Action, ...] = (
    Action("sample", N_("try the sample vacancy"), ("T",), section=_HERE, short=N_("sample")),
    Action("new", N_("new vacancy"), ("Ctrl+N",), section=_HERE, short=N_("new")),
    Action("open", N_("open a vacancy"), ("Ctrl+O",), section=_HERE, short=N_("open")),
    Action("pack", N_("open a scoring pack"), ("Ctrl+P",), section=_HERE, bar=False),
    Action("recent", N_("open a recent vacancy"), tuple(str(n) for n in range(1, SHOWN + 1)), enabled_when="recent",
           section=_HERE, short=N_("recent")),
    Action("settings", N_("settings"), ("Ctrl+,",), section=N_("Everywhere"), bar=False),
    *(action for action in EVERYWHERE if action.id in _SHARED),
)  # fmt: skip


class StartPage(QWidget):
    """Says what the person wants to do; the window does it."""

    asked = Signal(str)
    recent_chosen = Signal(str)
    recent_forgotten = Signal(str)
    zoom_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._recent: tuple[RecentFile, ...] = ()
        self.area = MessageArea(self)
        self.area.set_margins(24, 14, 24, 0)
        outer = Column(self)
        outer.addWidget(self.area)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget(self._scroll)
        self._sides = Row(content, margins=(40, 90, 40, 16), spacing=72)
        self._left = self._left_side(content)
        self._right = self._right_side(content)
        self._sides.addStretch(1)
        self._sides.addWidget(self._left, 46)
        self._sides.addWidget(self._right, 56)
        self._sides.addStretch(1)
        self._scroll.setWidget(content)
        self.working = Working(self)
        self._layers = QStackedLayout()
        self._layers.addWidget(self._scroll)
        self._layers.addWidget(self.working)
        outer.addLayout(self._layers, 1)
        self.keybar = KeyBar(self)
        self.keybar.say(_("Version {version}").format(version=__version__), tick=False)
        outer.addWidget(self.keybar)
        self.bound = BoundActions(
            self,
            ACTIONS,
            {
                "sample": lambda _key: self.asked.emit("sample"),
                "new": lambda _key: self.asked.emit("new"),
                "open": lambda _key: self.asked.emit("open"),
                "pack": lambda _key: self.asked.emit("pack"),
                "settings": lambda _key: self.asked.emit("settings"),
                "keys": lambda _key: self.asked.emit("keys"),
                "command": lambda _key: self.asked.emit("command"),
                "recent": self._open_recent,
                "larger": self.zoom_asked.emit,
            },
            conditions={"recent": lambda: bool(self._recent)},
            scope=EVERYWHERE_NAME,
        )
        self.show_recent(())
        follow(self._lay_out)

    def _left_side(self, parent: QWidget) -> QWidget:
        side = QWidget(parent)
        column = Column(side)
        column.addWidget(Label(_("Shortlister"), side, role=Role.DISPLAY))
        column.gap(4)
        words = _("From a person specification to a shortlist that explains itself.")
        column.addWidget(Label(words, side, ink="ink2", wrap=True))
        column.gap(24)
        ways = (
            ("sample", _("Try the sample vacancy"), _("24 applicants and 3 scorers, to practise on"), "play", "T"),
            ("new", _("New vacancy"), _("From a person specification"), "plus", "Ctrl+N"),
            ("open", _("Open a vacancy"), _("A .shortlist file"), "folder-open", "Ctrl+O"),
            ("pack", _("Open a scoring pack"), _("A .scorepack file that HR sent you"), "package", "Ctrl+P"),
        )
        self.ways: list[Choice] = []
        for name, text, under, icon, key in ways:
            way = Choice(text, under, side, icon=icon, key=key)
            way.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            self.ways.append(way)
            column.addWidget(way)
            column.gap(10)
        column.gap(8)
        self._place = Panel(side, ground="canvas", line="edge", dashed=True)
        inside = Column(self._place, margins=(40, 18, 40, 20), spacing=2)
        self._drop_title = Label("", self._place, role=Role.SUBHEADING, weight=500)
        self._drop_words = Label("", self._place, role=Role.SECONDARY, ink="ink2", wrap=True)
        for label in (self._drop_title, self._drop_words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(label)
        self.show_drop("")
        column.addWidget(self._place)
        column.gap(20)
        column.addStretch(1)
        column.addWidget(Label(_("Files stay where you put them. Nothing is sent anywhere."), side, role=Role.CAPTION,
                               ink="ink2", wrap=True))  # fmt: skip
        return side

    def _right_side(self, parent: QWidget) -> QWidget:
        side = QWidget(parent)
        column = Column(side)
        head = Row()
        head.addWidget(Label(_("Recent"), side, role=Role.HEADING))
        head.addStretch(1)
        self._press = Label("", side, role=Role.CAPTION, ink="ink2")
        head.addWidget(self._press)
        column.addLayout(head)
        column.gap(8)
        self._rows = Column()
        column.addLayout(self._rows)
        self._nothing = Label(_("Nothing opened yet"), side, role=Role.SECONDARY, ink="ink2")
        column.addWidget(self._nothing)
        column.gap(20)
        self._due_head = Label(_("Due to be purged"), side, role=Role.HEADING)
        column.addWidget(self._due_head)
        column.gap(8)
        self._due_rows = Column()
        column.addLayout(self._due_rows)
        self.show_due(())
        column.addStretch(1)
        return side

    def list_files(self, preferences: Preferences) -> None:
        """What this person opened lately, and what is due to be purged."""
        self.show_recent(preferences.recent)
        self.show_due(preferences.due(datetime.now().astimezone().date().isoformat()))

    def show_recent(self, recent: Sequence[RecentFile]) -> None:
        """The vacancies opened lately, newest first."""
        self._recent = tuple(recent[:SHOWN])
        self._fill(self._rows, self._recent)
        self._nothing.setVisible(not self._recent)
        count = len(self._recent)
        self._press.setText(_("press 1 to {count}").format(count=count) if count > 1 else "")
        caps = (f"1–{count}" if count > 1 else "1",)
        self.bound.actions = [replace(one, caps=caps) if one.id == "recent" else one for one in ACTIONS]
        self.bound.refresh()
        self.keybar.show_hints(self.bound.hints())

    def show_due(self, due: Sequence[RecentFile]) -> None:
        """The vacancies that were to be kept no longer than until now, whether or not they were open lately."""
        now = datetime.now().astimezone()
        words = _("Was kept until {date}")
        facts = [words.format(date=date(one.due, now=now)) for one in due]
        rows = [replace(one, fact="\n".join((one.fact.partition("\n")[0], fact)))
                for one, fact in zip(due, facts, strict=True)]  # fmt: skip
        self._fill(self._due_rows, rows[:SHOWN])
        self._due_head.setVisible(bool(rows))

    def _fill(self, column: Column, files: Sequence[RecentFile]) -> None:
        while (item := column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for at, known in enumerate(files, 1):
            key = str(at) if column is self._rows else ""
            row = RecentRow(known, self._due_head.parentWidget() or self, key=key)
            row.opened.connect(self.recent_chosen)
            row.forgotten.connect(self.recent_forgotten)
            column.addWidget(row)

    def show_drop(self, words: str) -> None:
        """What would happen to the file that is held over the window; empty when none is."""
        self._place.set_look(line="accent" if words else "edge", ground="accent_soft" if words else "canvas")
        self._drop_title.setText(words or _("Drop a file anywhere in this window"))
        self._drop_words.setText(
            ""
            if words
            else _("A specification starts a vacancy, a pack opens for scoring, a vacancy opens where you left it.")
        )

    def show_working(self, sentence: str, share: float) -> None:
        """A job that takes a while: its sentence, how far it is, and Stop."""
        self.working.set_progress(sentence, share)
        self._layers.setCurrentWidget(self.working)

    def end_working(self) -> None:
        """The job is over."""
        self._layers.setCurrentWidget(self._scroll)

    def focus_first(self) -> None:
        """The first of the four ways has the focus."""
        self.ways[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _open_recent(self, key: str) -> None:
        at = int(key) - 1
        if at < len(self._recent):
            self.recent_chosen.emit(self._recent[at].path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(current())

    def _lay_out(self, theme: Theme) -> None:
        narrow = self.width() < theme.S(900)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._sides.set_margins(40, 24 if narrow or self.height() < theme.S(760) else 90, 40, 16)
        self._left.setMaximumWidth(theme.S(900 if narrow else 460))
        self._right.setMaximumWidth(theme.S(900 if narrow else 560))
