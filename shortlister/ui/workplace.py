"""An open vacancy in the window: sidebar, the page of the step, key bar, and what is the same on every step."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.changes import Change
from shortlister.domain.records import Kind
from shortlister.i18n import _
from shortlister.ui.before_qt import late
from shortlister.ui.bridge import Bridge
from shortlister.ui.keeping import Keeping
from shortlister.ui.kit.actions import EVERYWHERE_NAME, BoundActions, KeyHint
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import Messages
from shortlister.ui.kit.pages import Pages
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sidebar import Sidebar
from shortlister.ui.kit.theme import hub
from shortlister.ui.looks import Looks
from shortlister.ui.moments import clock
from shortlister.ui.regions import focus_next
from shortlister.ui.settings import SettingsSheet
from shortlister.ui.shell import SCORE, Page, Shell
from shortlister.ui.stage_menu import choose_stage
from shortlister.ui.steps import NAMES, role_word, sidebar_items
from shortlister.ui.watching import Watch
from shortlister.ui.window_keys import WINDOW_ACTIONS

PAGES: Final = {
    1: ("shortlister.ui.specification.page", "SpecificationPage"),
    2: ("shortlister.ui.applicants.page", "ApplicantsPage"),
    3: ("shortlister.ui.panel.page", "PanelPage"),
    4: ("shortlister.ui.scoring.page", "ScorePage"),
    5: ("shortlister.ui.moderation.page", "ModeratePage"),
    6: ("shortlister.ui.shortlist.page", "ShortlistPage"),
    7: ("shortlister.ui.report.page", "ReportPage"),
}

AT_ONCE: Final = 10_000
"""Applicants by criteria up to which the sidebar's counts are derived before the vacancy is shown: some 30 ms."""

AFTERWARDS: Final = 120
"""Milliseconds after which those of a larger one follow."""


def page_class(step: int) -> type[Page]:
    """The page of a step (1 to 7); imported when it is first asked for."""
    made: type[Page] = late(*PAGES[step])
    return made


class Workplace(QWidget):
    """One vacancy or pack. `seat_asked`, `close_asked`, `title_changed`, `open_asked` (a path) are for the window."""

    seat_asked = Signal()
    close_asked = Signal()
    title_changed = Signal()
    open_asked = Signal(object)

    def __init__(self, bridge: Bridge, preferences: PreferencesFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge = bridge
        bridge.setParent(self)
        self._preferences = preferences
        self._pages: dict[int, Page] = {}
        self._current = 0
        self._sitter = bridge.actor.name
        self._saved = ""
        self._last: Change | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(20)
        self._soon.timeout.connect(self._tell_last)
        row = Row(self)
        self.sidebar = Sidebar(self)
        row.addWidget(self.sidebar)
        right = Column()
        self.stack = Pages(self)
        self.keybar = KeyBar(self)
        right.addWidget(self.stack, 1)
        right.addWidget(self.keybar)
        row.addLayout(right, 1)
        self.looks = Looks(self, self.sidebar, self.keybar, preferences)
        self.messages = Messages(self, self.keybar)
        self.jobs = Jobs(self)  # its own: what is still under way ends with the vacancy
        self.keeping = Keeping(bridge, self.jobs, self)
        self.shell = Shell(self, messages=self.messages, jobs=self.jobs, preferences=preferences, theme=hub())
        self.shell.stage = bridge.state.vacancy.stage
        self.watch = Watch(bridge, self.messages, self.jobs, self)
        self._bind()
        self._listen()
        large = len(bridge.state.applicants) * len(bridge.state.criteria) > AT_ONCE
        self._show_sidebar(derive=not large)
        if large:
            QTimer.singleShot(AFTERWARDS, self, self._show_sidebar)

    def _bind(self) -> None:
        handlers: dict[str, Callable[[str], object]] = {
            "undo": lambda _key: self.bridge.undo(),
            "redo": lambda _key: self.bridge.redo(),
            "larger": self._zoom,
            "sidebar": lambda _key: self.sidebar.toggle(),
            "command": lambda _key: late("shortlister.ui.commands", "CommandSheet")(self, self._bounds()).open(),
            "projector": lambda _key: self.shell.set_projector(not self.shell.projector),
            "step": lambda key: self.go(int(key[-1])),
            "stage": lambda _key: choose_stage(self.sidebar, self.bridge, self.shell),
            "region": lambda _key: self.next_region(),
            "keys": lambda _key: self.show_keys(),
            "rule words": lambda _key: late("shortlister.ui.rule_shown", "show_rule")(self, self.bridge),
            "settings": lambda _key: self.show_settings(),
            "seat": lambda _key: self.seat_asked.emit(),
            "backups": lambda _key: late("shortlister.ui.backups_sheet", "go_back")(self),
            "close": lambda _key: self.close_asked.emit(),
        }
        conditions = dict.fromkeys(("seats", "steps"), lambda: not self.bridge.is_pack)
        otherwise = {"step": handlers["step"]}  # the one step of a pack has its key, which leads back to the work
        self.bound = BoundActions(
            self, WINDOW_ACTIONS, handlers, conditions=conditions, otherwise=otherwise, scope=EVERYWHERE_NAME
        )

    def _listen(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.bridge.seated.connect(self._seated)
        self.bridge.refused.connect(self.messages.refuse)
        self.shell.go_asked.connect(self.go)
        self.shell.seat_asked.connect(self.seat_asked)
        self.shell.stage_changed.connect(lambda _stage: self._stage_shown())
        self.shell.doubts_told.connect(self._show_sidebar)
        self.shell.projector_changed.connect(self.looks.project)
        self.sidebar.chosen.connect(self.go)
        self.sidebar.settings_asked.connect(lambda: self.bound.do("settings"))
        self.sidebar.help_asked.connect(self.show_keys)
        self.sidebar.stage_asked.connect(lambda: self.bound.do("stage"))
        self.sidebar.person_asked.connect(self.seat_asked)

    # Pages

    def page(self) -> Page | None:
        """The page of the step that is shown."""
        return self._pages.get(self._current)

    def step(self) -> int:
        """The number of the step that is shown."""
        return self._current

    def go(self, step: int) -> None:
        """Show a step; its page is made when it is first shown."""
        if step not in PAGES or (self.bridge.is_pack and step != SCORE):
            return
        before = self.page()
        if before is not None and step != self._current:
            before.left()
        if step not in self._pages:
            self._pages[step] = self._made(step)
        self._current = step
        page = self._pages[step]
        self.stack.setCurrentWidget(page)
        self.messages.set_area(page.area)
        self.sidebar.set_current(step)
        self._fit_sidebar()
        page.refresh()
        page.entered()
        self._show_keys()

    def _made(self, step: int) -> Page:
        page: Page = page_class(step)(self.bridge, self.shell, self.stack)
        self.stack.addWidget(page)
        page.keys_changed.connect(self._show_keys)
        return page

    def left(self) -> None:
        """The vacancy is about to be closed: what is being typed is ended."""
        page = self.page()
        if page is not None:
            page.left()
        self.shell.set_projector(False)
        self.watch.stop()
        self.jobs.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing on the page wanted ends what was made for a room."""
        if self.shell.projector and event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.shell.set_projector(False)
        else:
            super().keyPressEvent(event)

    def next_region(self) -> None:
        """The focus goes to the next part of the window: sidebar, then the page's regions."""
        page = self.page()
        if page is not None and page.other_side():
            return
        focus_next([self.sidebar, *(page.regions() if page else ())], self.focusWidget())

    # What is shown round the page

    def _bounds(self) -> list[BoundActions]:
        page = self.page()
        return [page.bound, self.bound] if page and page.bound else [self.bound]

    def _show_keys(self) -> None:
        page = self.page()
        hints = page.bound.hints() if page and page.bound else []
        self.keybar.show_hints([*hints, KeyHint((key_now(self, "?"),), _("all keys"))])

    def show_keys(self) -> None:
        """The sheet of all keys of this step."""
        page = self.page()
        title = _("Keys for {screen}").format(screen=_({number: name for number, name, _icon in NAMES}[self._current]))
        own = page.bound.actions if page and page.bound else ()
        made = late("shortlister.ui.kit.keys_sheet", "KeysSheet")
        everywhere = [action for action in self.bound.actions if self.bound.possible(action)]  # a pack has no steps
        sheet = made(self, title, (*own, *everywhere), changes=True)
        sheet.change_asked.connect(self.change_keys)
        sheet.open()

    def show_settings(self) -> None:
        """The sheet of what this person prefers."""
        sheet = SettingsSheet(self, self._preferences, keys=True)
        sheet.keys_asked.connect(self.change_keys)
        sheet.open()

    def change_keys(self) -> None:
        """The sheet on which other keys are chosen."""
        page = self.page()
        scopes = [bound for bound in (page.bound if page else None, self.bound) if bound is not None]
        late("shortlister.ui.change_keys", "ChangeKeysSheet")(self, self._preferences, scopes).open()

    def _show_sidebar(self, *, derive: bool = True) -> None:
        state = self.bridge.state
        vacancy = state.vacancy
        self.sidebar.set_vacancy(vacancy.title, ", ".join(filter(None, (vacancy.reference, vacancy.organisation))))
        stages = state.stages_in_order
        if self.shell.stage not in state.stages:
            self.shell.stage = vacancy.stage
        at = next((at for at, stage in enumerate(stages, 1) if stage.id == self.shell.stage), 0)
        words = _("{stage}, {number} of {count}")
        shown = words.format(stage=_(stages[at - 1].name), number=at, count=len(stages)) if at else ""
        self.sidebar.set_stage(shown)
        actor = self.bridge.actor
        person = (
            _("HR") if not actor.member else _("{name}, {role}").format(name=actor.name, role=role_word(actor.role))
        )
        self.sidebar.set_person(person, self._saved, changes=not self.bridge.is_pack)
        self.sidebar.set_steps(sidebar_items(self.bridge, derive=derive, doubts=self.shell.doubts))
        self.sidebar.set_current(self._current)
        self.title_changed.emit()

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        self._last = change
        if change.kinds == {Kind.SCORE}:
            self._soon.start()  # scores come key by key: the cell is painted first
        else:
            self._tell_last()

    def _tell_last(self) -> None:
        """What is shown round the page follows the last change."""
        change, self._last = self._last, None
        if change is None:
            return
        self._soon.stop()
        at = clock(datetime.now().astimezone())
        self._saved = _("Saved {time}").format(time=at)
        self._show_sidebar()
        page = self.page()
        what = (page.words_of(change) if page is not None else "") or str(change.label)
        self.messages.said(_("{what}, saved {time}").format(what=what, time=at), undo=bool(self.bridge.undoable))
        QTimer.singleShot(0, self._show_keys)

    def _seated(self) -> None:
        """Somebody else is at the desk, and their pages are made anew; or the file was read again."""
        same, self._sitter = self._sitter == self.bridge.actor.name, self.bridge.actor.name
        if not same:
            self._last, self._saved = None, ""
            self.messages.forget()  # what was said to another person is not for whoever sits down
        for step in [step for step in self._pages if not same or step != self._current]:
            self._let_go(self._pages.pop(step))  # what another person saw is not kept
        if not same:
            self.go(self._current)
        else:
            self._look_again()
        self._show_sidebar()

    def _let_go(self, page: Page) -> None:
        self.stack.removeWidget(page)
        page.hide()
        if self.jobs.busy():
            self.jobs.idle.connect(page.deleteLater)  # its answers still arrive
        else:
            page.deleteLater()

    def _stage_shown(self) -> None:
        self._show_sidebar()
        self._look_again()

    def _look_again(self) -> None:
        """The page of the step shows the state as it is now."""
        if (page := self.page()) is not None:
            page.refresh()
            page.refresh_keys()

    def _fit_sidebar(self) -> None:
        page = self.page()
        self.looks.fit_sidebar(wide=page is not None and page.wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    def _zoom(self, key: str) -> None:
        self.looks.zoom(key)
        self._fit_sidebar()
