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
from shortlister.ui.commands import CommandSheet
from shortlister.ui.doorway import USUAL
from shortlister.ui.files import choose_file, pack_kinds, vacancy_kinds
from shortlister.ui.host import Host
from shortlister.ui.kit.jobs import SHOW_AFTER, Job, Jobs
from shortlister.ui.kit.keys_sheet import KeysSheet
from shortlister.ui.kit.messages import Messages
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.theme import hub
from shortlister.ui.settings import SettingsSheet, scale_of, zoomed
from shortlister.ui.start import StartPage

if TYPE_CHECKING:
    from shortlister.ui.arrivals import Arrivals
    from shortlister.ui.bridge import Bridge
    from shortlister.ui.workplace import Workplace


class Window(Host):
    """One window, one vacancy. `painted` is sent after its first picture; `opened` when a vacancy is usable."""

    painted = Signal()
    opened = Signal()

    def __init__(self, preferences: PreferencesFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.jobs = Jobs(self)
        self.jobs.started.connect(self._job_started)
        self.workplace = None
        self._arrivals: Arrivals | None = None
        self._was_painted = False
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 480)
        self._layers = QStackedLayout(self)
        self._layers.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self.start = StartPage(self)
        self._layers.addWidget(self.start)
        self.messages = Messages(self, self.start.keybar)
        self.messages.set_area(self.start.area)
        self.start.asked.connect(self._asked)
        self.start.recent_chosen.connect(lambda path: self.open_path(Path(path)))
        self.start.recent_forgotten.connect(self._forget)
        self.start.zoom_asked.connect(self._zoom)
        self.start.show_recent(preferences.now.recent)
        self._restore_geometry()
        self._show_title()

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
        self.close_vacancy()
        made = late("shortlister.ui.workplace", "Workplace")
        place: Workplace = made(bridge, self.preferences, self)
        self.workplace = place
        place.seat_asked.connect(self.arrivals.change_seat)
        place.close_asked.connect(self.close_vacancy)
        place.title_changed.connect(self._show_title)
        self._layers.addWidget(place)
        self._layers.setCurrentWidget(place)
        place.go(step)
        self._show_title()
        self.opened.emit()

    def close_vacancy(self) -> None:
        """Back to the start page; there is nothing to save."""
        place = self.workplace
        if place is None:
            return
        place.left()
        self.arrivals.remember(place.bridge, place.step())
        self.workplace = None
        self._layers.setCurrentWidget(self.start)
        self._layers.removeWidget(place)
        place.bridge.close()
        place.setParent(None)
        place.deleteLater()
        self.start.show_recent(self.preferences.now.recent)
        self.start.focus_first()
        self._show_title()

    def show_refusal(self, refusal: Refusal) -> None:
        """A refusal where the person looks: on the page, or on the start page."""
        place = self.workplace
        (place.messages if place is not None else self.messages).refuse(refusal)

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
        late_enough.timeout.connect(lambda: self.start.show_working(job.sentence, 0.0))
        late_enough.start(SHOW_AFTER)
        job.progressed.connect(lambda done, of, words: self._job_at(late_enough, done, of, words or job.sentence))
        job.ended.connect(self.start.end_working)
        self.start.working.stopped.connect(job.stop)

    def _job_at(self, late_enough: QTimer, done: int, of: int, words: str) -> None:
        if not late_enough.isActive():
            self.start.show_working(words, done / of if of else 0.0)

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
                KeysSheet(self, _("Keys for Start"), self.start.bound.actions).open()
            case "command":
                CommandSheet(self, [self.start.bound]).open()

    def _choose(self, purpose: str, title: str, kinds: str) -> None:
        path = choose_file(self, self.preferences, purpose, title, kinds)
        if path is not None:
            self.open_path(path)

    def _forget(self, path: str) -> None:
        self.preferences.keep(self.preferences.now.without_recent(path))
        self.start.show_recent(self.preferences.now.recent)

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
        self.start.show_drop("")
        if self.workplace is not None:
            self.workplace.keybar.say("")

    # Where the window stood

    def _restore_geometry(self) -> None:
        if not self.isWindow():  # the doorway round it stands where it stood
            return
        kept = QByteArray.fromBase64(self.preferences.now.geometry.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*USUAL)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.window().saveGeometry().toBase64().data()).decode()
        self.preferences.keep(replace(self.preferences.now, geometry=geometry))
        self.close_vacancy()
        self.jobs.close()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.workplace is None:
            self.start.focus_first()


def _local(event: QDropEvent) -> list[Path]:
    """The files that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
