"""The window: the start page, then one open vacancy. What it needs of the desk is imported after its first picture."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedLayout, QWidget

from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.before_qt import late
from shortlister.ui.doorway import least_size, usual_size
from shortlister.ui.files import choose_file, pack_kinds, vacancy_kinds
from shortlister.ui.host import Host
from shortlister.ui.kit.jobs import SHOW_AFTER, Job, Jobs
from shortlister.ui.kit.key_choices import key_choices
from shortlister.ui.kit.messages import Messages
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import hub
from shortlister.ui.recent_watch import RecentWatch
from shortlister.ui.settings import SettingsSheet, scale_of, zoomed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shortlister.ui.arrivals import Arrivals
    from shortlister.ui.bridge import Bridge
    from shortlister.ui.kit.banner import BannerAction
    from shortlister.ui.start import StartPage
    from shortlister.ui.workplace import Workplace


class Window(Host):
    """One window, one vacancy. `painted` is sent after its first picture; `opened` when a vacancy is usable.

    The start page is made when it is first shown: never, where the window begins with a file (`expecting`) that opens.
    """

    painted = Signal()
    opened = Signal()

    def __init__(self, preferences: PreferencesFile, parent: QWidget | None = None, *, expecting: bool = False) -> None:
        super().__init__(parent)
        self.preferences = preferences
        key_choices().use(preferences.now.more)
        self.jobs = Jobs(self)
        self.jobs.started.connect(self._job_started)
        self.workplace = None
        self._arrivals: Arrivals | None = None
        self._start: StartPage | None = None
        self._messages: Messages | None = None
        self._was_painted = False
        self.setAcceptDrops(True)
        self.setMinimumSize(least_size(self))
        self._layers = QStackedLayout(self)
        self._layers.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._expecting = expecting
        if not expecting:
            self._show_start()
        self._restore_geometry()
        self._show_title()

    @property
    def start(self) -> "StartPage":
        """The start page; made, and shown where no vacancy is, when it is first asked for."""
        if self._start is None:
            made: StartPage = late("shortlister.ui.start", "StartPage")(self)
            self._start = made
            self._layers.addWidget(made)
            made.asked.connect(self._asked)
            made.recent_chosen.connect(lambda path: self.open_path(Path(path)))
            made.zoom_asked.connect(self._zoom)
            made.working.stopped.connect(self.jobs.stop)
            self._recents = RecentWatch(self, made, self.preferences)
        return self._start

    @property
    def messages(self) -> Messages:
        """Where no vacancy is open the start page says it."""
        if self._messages is None:
            self._messages = Messages(self, self.start.keybar)
            self._messages.set_area(self.start.area)
        return self._messages

    def settle_messages(self) -> None:
        """What the start page said no longer holds."""
        if self._messages is not None:
            self._messages.settled()

    def _show_start(self) -> None:
        self._expecting = False
        self._layers.setCurrentWidget(self.start)
        if self.isVisible():
            self.start.focus_first()

    # First picture, and what comes after it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    @property
    def arrivals(self) -> "Arrivals":
        """What opens files: imported when it is first needed."""
        if self._arrivals is None:
            self._arrivals = late("shortlister.ui.arrivals", "Arrivals")(self)
        assert self._arrivals is not None
        return self._arrivals

    # Going in and out

    def open_path(self, path: Path) -> None:
        """Open a vacancy or a pack, or begin with any other file, as its content says."""
        self.arrivals.take([path])

    def show_vacancy(self, bridge: "Bridge", step: int) -> None:
        """This vacancy is open from now on."""
        self._leave_vacancy()
        made = late("shortlister.ui.workplace", "Workplace")
        place: Workplace = made(bridge, self.preferences, self)
        self.workplace = place
        self._expecting = False
        place.seat_asked.connect(self.arrivals.change_seat)
        place.close_asked.connect(self.close_vacancy)
        place.open_asked.connect(self.open_path)
        place.shell.purged.connect(self._purged)
        place.title_changed.connect(self._show_title)
        self._layers.addWidget(place)
        self._layers.setCurrentWidget(place)
        place.go(step)
        for notice in bridge.notices:
            place.messages.inform(notice)
        self._show_title()
        self.opened.emit()

    def close_vacancy(self) -> None:
        """Back to the start page; there is nothing to save."""
        if self._leave_vacancy():
            self.start.list_files(self.preferences.look_again())
            self._show_start()
            self._show_title()

    def _purged(self, words: str) -> None:
        """The vacancy is gone; only its summary is left."""
        place = self.workplace
        if place is None:
            return
        path = str(place.bridge.path.resolve())
        self._leave_vacancy(gone=True)
        self._show_start()
        self._show_title()
        self._recents.forget(path)
        self.messages.inform(words)

    def _leave_vacancy(self, *, gone: bool = False) -> bool:
        """Let go of the vacancy, which may be `gone`; False where none is open."""
        place = self.workplace
        if place is None:
            return False
        place.left()
        if not gone:
            self.arrivals.remember(place.bridge, place.step())
        self.workplace = None
        self._layers.removeWidget(place)
        place.bridge.close()
        place.setParent(None)
        place.deleteLater()
        return True

    def show_refusal(self, refusal: Refusal, actions: "Sequence[BannerAction]" = ()) -> None:
        """A refusal where the person looks: on the page, or on the start page."""
        place = self.workplace
        if place is None:
            self._show_start()
        (place.messages if place is not None else self.messages).refuse(refusal, actions)

    def nothing_opened(self) -> None:
        """What was to be opened is not."""
        if self.workplace is None:
            self._show_start()

    def _show_title(self) -> None:
        place = self.workplace
        if place is None:
            self.window().setWindowTitle(_("Shortlister"))
            return
        vacancy = place.bridge.state.vacancy
        name = _("{title} ({reference})").format(title=vacancy.title, reference=vacancy.reference)
        shown = name if vacancy.reference else vacancy.title
        self.window().setWindowTitle(_("{vacancy} – Shortlister").format(vacancy=shown))

    def _job_started(self, job: Job) -> None:
        """A job over 0.3 s shows its sentence, its bar and Stop."""
        late_enough = QTimer(job)
        late_enough.setSingleShot(True)
        late_enough.timeout.connect(lambda: self._show_working(job.sentence, 0.0))
        late_enough.start(SHOW_AFTER)
        job.ended.connect(late_enough.stop)
        job.progressed.connect(lambda done, of, words: self._job_at(late_enough, done, of, words or job.sentence))
        job.ended.connect(self._job_ended)

    def _job_at(self, late_enough: QTimer, done: int, of: int, words: str) -> None:
        if not late_enough.isActive():
            self._show_working(words, done / of if of else 0.0)

    def _show_working(self, words: str, share: float) -> None:
        self.start.show_working(words, share)
        if self.workplace is None:
            self._layers.setCurrentWidget(self.start)

    def _job_ended(self) -> None:
        if self._start is not None:
            self._start.end_working()

    # What the start page asks for

    def _asked(self, what: str) -> None:
        match what:
            case "sample":
                self.arrivals.try_sample()
            case "new":
                self.arrivals.begin_vacancy(None)
            case "open":
                self._choose("vacancy", _("Open a vacancy"), vacancy_kinds())
            case "pack":
                self._choose("pack", _("Open a scoring pack"), pack_kinds())
            case "settings":
                SettingsSheet(self, self.preferences).open()
            case "keys":
                late("shortlister.ui.kit.keys_sheet", "KeysSheet")(
                    self, _("Keys for Start"), self.start.bound.actions
                ).open()
            case "command":
                late("shortlister.ui.commands", "CommandSheet")(self, [self.start.bound]).open()

    def _choose(self, purpose: str, title: str, kinds: str) -> None:
        path = choose_file(self, self.preferences, purpose, title, kinds)
        if path is not None:
            self.open_path(path)

    def _zoom(self, key: str) -> None:
        scale = zoomed(self.preferences.now.scale, key)
        self.preferences.keep(replace(self.preferences.now, scale=scale))
        hub().use(scale=scale_of(self.preferences.now, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.workplace is None or not self.workplace.shell.projector:
            hub().use(scale=scale_of(self.preferences.now, self.width()))

    # Files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _local(event)
        if not paths:
            return
        event.acceptProposedAction()
        if self.workplace is None:
            self.start.show_drop(self.arrivals.would(paths))
        else:
            self.workplace.keybar.say(self.arrivals.would(paths), tick=False)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._drag_over()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _local(event)
        self._drag_over()
        if paths:
            event.acceptProposedAction()
            self.arrivals.take(paths)

    def _drag_over(self) -> None:
        if self._start is not None:
            self._start.show_drop("")
        if self.workplace is not None:
            self.workplace.keybar.say("")

    # Where the window stood

    def _restore_geometry(self) -> None:
        if not self.isWindow():  # the doorway round it stands where it stood
            return
        kept = QByteArray.fromBase64(self.preferences.now.geometry.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(usual_size(self))

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.window().saveGeometry().toBase64().data()).decode()
        self.preferences.keep(replace(self.preferences.now, geometry=geometry))
        self._leave_vacancy()
        self.jobs.close()
        if self._arrivals is not None:
            self._arrivals.let_go()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.workplace is None and not self._expecting:
            self.start.focus_first()


def _local(event: QDropEvent) -> list[Path]:
    """The files that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
