"""What the window and its pages know of each other: a page's base, and the shell that the window lends to pages."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.changes import Change
from shortlister.domain.refusals import Refusal
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.actions import Action, BoundActions, Condition, Handler
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.messages import MessageArea, Messages
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import ThemeHub

SPECIFICATION: Final = 1
APPLICANTS: Final = 2
PANEL: Final = 3
SCORE: Final = 4
MODERATE: Final = 5
SHORTLIST: Final = 6
REPORT: Final = 7


class Shell(QObject):
    """What a window lends to its pages; one an open vacancy.

    `messages`, `jobs`, `preferences` and `theme` are the window's own. `stage` is the id of the stage that the steps
    show (empty while there is none); `stage_changed` says that a person chose another. `target` is what `go` was
    asked to show (an applicant's or criterion's id); a page reads it in `entered`. `projector` follows F11. `purged`
    says that the file is gone, with what is to be said of it. `doubts` is how many doubts Specification lists, None
    before it has said so; `doubts_told` when there are more or fewer.
    """

    stage_changed = Signal(str)
    projector_changed = Signal(bool)
    go_asked = Signal(int)
    seat_asked = Signal()
    purged = Signal(str)
    doubts_told = Signal()

    def __init__(
        self, window: QWidget, *, messages: Messages, jobs: Jobs, preferences: PreferencesFile, theme: ThemeHub
    ) -> None:
        super().__init__(window)
        self.window = window
        self.messages = messages
        self.jobs = jobs
        self.preferences = preferences
        self.theme = theme
        self.target = ""
        self.projector = False
        self.stage = ""
        self.doubts: int | None = None

    def go(self, step: int, target: str = "") -> None:
        """Show a step (1 to 7), if it is there; `target` is the id of what to show in it."""
        self.target = target
        self.go_asked.emit(step)

    def said(self, text: str, *, undo: bool = True) -> None:
        """What was last done, at the foot; the window itself says the label of every change."""
        self.messages.said(text, undo=undo)

    def not_done(self, text: str) -> None:
        """Why a key did nothing, at the foot and without a tick."""
        self.messages.not_done(text)

    def refuse(self, refusal: Refusal) -> None:
        """A refusal that did not come through the bridge's edits (those the window shows by itself)."""
        self.messages.refuse(refusal)

    def show_stage(self, stage: str) -> None:
        """The steps show this stage (id) from now on."""
        if stage != self.stage:
            self.stage = stage
            self.stage_changed.emit(stage)

    def tell_doubts(self, count: int) -> None:
        """So many doubts are listed in Specification, those about the document among them."""
        if count != self.doubts:
            self.doubts = count
            self.doubts_told.emit()

    def set_projector(self, on: bool) -> None:
        """For a room: no sidebar and no key bar, everything larger."""
        if on != self.projector:
            self.projector = on
            self.projector_changed.emit(on)


class Page(QWidget):
    """A step of the window. `title` is its name; `wide` pages (a document or the matrix) use the rail below 1440.

    A subclass puts `self.area` where its banners stand, calls `bind` once at the end of `__init__`, and shows the
    state in `refresh`. The window calls `refresh` on entering, when another person sits down, and when the stage
    shown changes; on a change the page itself listens to `bridge.changed`. The key bar asks `bound.hints()` anew after
    each change, and whenever `keys_changed` is sent.
    """

    title: str = ""
    wide: bool = False
    keys_changed = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.shell = shell
        self.area = MessageArea(self)
        bridge.changed.connect(self.area.acted)
        self.bound: BoundActions | None = None

    def bind(
        self,
        actions: Sequence[Action],
        handlers: Mapping[str, Handler],
        *,
        places: Mapping[str, QWidget] | None = None,
        conditions: Mapping[str, Condition] | None = None,
        otherwise: Mapping[str, Handler] | None = None,
    ) -> BoundActions:
        """Put the screen's actions in force; key bar, sheet of keys and command palette are made from them.

        `otherwise` is what a key does while its action is not possible: it says why.
        """
        self.bound = BoundActions(
            self, actions, handlers, places=places, conditions=conditions, otherwise=otherwise, scope=self.title
        )
        self.bound.place_changed.connect(lambda _place: self.keys_changed.emit())
        return self.bound

    def refresh_keys(self) -> None:
        """Ask every condition of the actions again, and tell the key bar."""
        if self.bound is not None:
            self.bound.refresh()
        self.keys_changed.emit()

    def refresh(self) -> None:
        """Show the state as it is now."""

    def entered(self) -> None:
        """The page has been brought to the front (after `refresh`): give the focus to its main region."""

    def left(self) -> None:
        """The page is about to be left: end what is being typed."""

    def regions(self) -> Sequence[QWidget]:
        """The parts of the page that F6 goes through, in the order of the eye."""
        return ()

    def words_of(self, change: Change) -> str:
        """What was done, for the foot of this page; empty where the change's own label says it best."""
        return ""

    def other_side(self) -> bool:
        """Turn to the other part where only one of two has room; False where F6 goes through the regions."""
        return False

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files were dropped or opened for this step: begin with them by a preview, never more."""
