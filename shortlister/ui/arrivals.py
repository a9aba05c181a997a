"""Files that arrive at the window: opened, dropped, made anew, or the sample; each is treated as its kind asks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QScrollArea

from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _
from shortlister.ui.ahead import Ahead
from shortlister.ui.before_qt import late, plain_imports
from shortlister.ui.bridge import Bridge
from shortlister.ui.host import Host
from shortlister.ui.letting_in import let_in
from shortlister.ui.making_vacancy import make_from
from shortlister.ui.opening import (
    Arrival,
    PurgedBefore,
    arrival,
    bridge_to,
    open_desk,
    recent_file,
    sample_vacancy,
    vacancy_of,
)
from shortlister.ui.shell import APPLICANTS, PANEL, SCORE, SPECIFICATION
from shortlister.ui.who import WhoSheet, seats

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.ui.kit.jobs import Progress
    from shortlister.ui.new_vacancy import NewVacancySheet


class Arrivals(QObject):
    """Belongs to the window. `ahead` is a file that is being opened already."""

    def __init__(self, window: Host) -> None:
        super().__init__(window)
        self._window = window
        self._begin_with: list[Path] = []
        self.ahead: Ahead | None = None
        self._brought: Desk | None = None

    # What a file does

    def would(self, paths: Sequence[Path]) -> str:
        """What taking these files would do, in words; from their outside only."""
        place, first = self._window.workplace, paths[0]
        if first.suffix.lower() == ".shortlist":
            return _("Open “{file}”").format(file=shown_name(first.name))
        if first.name.lower().endswith((".scorepack", ".scorepack.age")):
            if place is None or place.bridge.is_pack:
                return _("Open this pack for scoring")
            return _("Merge this pack into {vacancy}").format(vacancy=place.bridge.state.vacancy.title)
        if place is None:
            return _("Start a vacancy from “{file}”").format(file=shown_name(first.name))
        return _("Read “{file}” into {vacancy}").format(
            file=shown_name(first.name), vacancy=place.bridge.state.vacancy.title
        )

    def take(self, paths: Sequence[Path]) -> None:
        """Do the right thing for these files."""
        place = self._window.workplace
        try:
            kinds = {path: self._kind(path) for path in paths}
        except Refusal as refusal:
            self._window.show_refusal(refusal)
            return
        packs = [path for path, kind in kinds.items() if kind in (Arrival.PACK, Arrival.SEALED)]
        if packs and place is not None and not place.bridge.is_pack:
            self._give(PANEL, packs)
            return
        ours = [path for path, kind in kinds.items() if kind in (Arrival.PACK, Arrival.VACANCY, Arrival.SEALED)]
        if ours:
            self.open(ours[0])
        elif place is None and kinds[paths[0]] is Arrival.FOLDER:
            self._window.show_refusal(
                Refusal(
                    N_(
                        "“{name}” is a folder. Open a vacancy first; then a folder of applications can be "
                        "dropped on it."
                    ),
                    name=shown_name(paths[0].name),
                )
            )
        elif place is None:
            self.begin_vacancy(paths[0])
        elif place.bridge.is_pack:
            self._window.show_refusal(Refusal(N_("A scoring pack takes no other files; open the vacancy for them.")))
        else:
            self._into_vacancy(list(paths), kinds)

    def _kind(self, path: Path) -> Arrival:
        """As what a file or folder arrives; a folder in which packs came back is packs, others hold applications."""
        place = self._window.workplace
        if place is None or place.bridge.is_pack:
            return arrival(path)
        if path.is_dir():
            came = place.bridge.found_in([path]).files  # a workbook with a password may be an application too
            return Arrival.FOLDER if all(map(place.bridge.is_locked, came)) else Arrival.PACK
        # One that is damaged is told with the others, once what they would bring is looked at.
        return Arrival.PACK if path.suffix.lower() == ".scorepack" else arrival(path)

    def _into_vacancy(self, paths: list[Path], kinds: dict[Path, Arrival]) -> None:
        """A list or folder goes to the applicants, a document to the specification until there are criteria."""
        place = self._window.workplace
        assert place is not None
        document = all(kind is Arrival.DOCUMENT for kind in kinds.values())
        on_applicants = place.step() == APPLICANTS
        if (document and not on_applicants) or (not place.bridge.state.criteria and not on_applicants):
            self._give(SPECIFICATION, paths)
        else:
            self._give(APPLICANTS, paths)

    def _give(self, step: int, paths: list[Path]) -> None:
        place = self._window.workplace
        assert place is not None
        place.go(step)
        page = place.page()
        if page is not None:
            page.take_files(paths)

    # Opening

    def open(self, path: Path) -> None:
        """Open a vacancy or pack in the worker, then ask who is at the desk."""
        place = self._window.workplace
        if place is not None and place.bridge.path.resolve() == path.resolve():
            return
        if place is not None and place.bridge.is_pack and late("shortlister.ui.carrying_over", "offered")(place, path):
            return
        self._window.settle_messages()
        if self.ahead is not None and self.ahead.path != path:
            self.let_go()
        job = self._window.jobs.run(
            partial(self._read, path, self.ahead),
            done=self._opened, refused=self._not_let_in, stopped=self._stopped,
            sentence=_("Opening {file}").format(file=shown_name(path.name)),
        )  # fmt: skip
        job.failed.connect(self._window.nothing_opened)
        QTimer.singleShot(0, partial(self._make_ready, path))

    def _read(self, path: Path, ahead: Ahead | None, progress: "Progress") -> "Desk":
        """The desk, in the worker; let go of again where nobody wants it any more. Raises Refusal and Stopped."""
        desk = (ahead.desk() if ahead is not None else None) or open_desk(path)
        if progress.stopped:
            desk.close()
        progress.report(1, 1)
        self._brought = desk
        return desk

    def _not_let_in(self, refusal: Refusal) -> None:
        """What cannot be opened; of a copy of a purged vacancy also what can be done with it."""
        if isinstance(refusal, PurgedBefore):
            late("shortlister.ui.purged_copy", "refuse_purged")(self._window, refusal, self.open)
        else:
            self._window.show_refusal(refusal)

    def _stopped(self) -> None:
        self.let_go()
        self._window.nothing_opened()

    def _make_ready(self, path: Path) -> None:
        """While the file is read, import what will show it, and have PySide make its sixty-odd classes of views.

        It makes them when it first hands out a widget that Qt has made: 15 ms. And the numbers of a painter's enums
        when one first fills a place: 4 ms.
        """
        area = QScrollArea()
        area.viewport()
        area.deleteLater()
        leaf = QPixmap(1, 1)
        with QPainter(leaf) as painter:
            painter.fillRect(leaf.rect(), QColor())
        vacancy, member = vacancy_of(path)
        late("shortlister.ui.workplace", "page_class")(SCORE if member else self._step_left(vacancy))

    def _step_left(self, vacancy: str) -> int:
        """The step at which this vacancy (id) was left."""
        kept = self._window.preferences.now.more.get(f"step {vacancy}", "")
        return int(kept) if kept in {"1", "2", "3", "4", "5", "6", "7"} else SPECIFICATION

    def let_go(self) -> None:
        """Nobody waits any more for the file that is being opened; the worker does nothing with it."""
        if self._brought is not None:
            self._brought.close()
            self._brought = None
        if self.ahead is not None:
            self.ahead.let_go()
            self.ahead = None

    def _opened(self, desk: "Desk") -> None:
        self.ahead = self._brought = None
        bridge = bridge_to(desk, self)
        if bridge.is_pack or not bridge.members:
            self._let_in(bridge)
            return
        vacancy = bridge.state.vacancy
        last = self._window.preferences.now.last_member.get(vacancy.id)
        sheet = WhoSheet(self._window, vacancy.title, seats(bridge.state), last, opening=True, fits=bridge.pin_fits)
        sheet.done_for.connect(partial(self._seated, bridge, sheet))
        sheet.put_away.connect(partial(self._not_opened, bridge))
        sheet.open()

    def _seated(self, bridge: Bridge, sheet: WhoSheet) -> None:
        self._sit(bridge, sheet.chosen.name)
        self._let_in(bridge)

    def _let_in(self, bridge: Bridge) -> None:
        let_in(self._window, bridge, self._enter, self._not_opened)

    def _not_opened(self, bridge: Bridge) -> None:
        bridge.close()
        bridge.deleteLater()
        self._window.nothing_opened()

    def _sit(self, bridge: Bridge, name: str) -> None:
        bridge.take_seat(name)
        preferences = self._window.preferences
        known = {**preferences.now.last_member, bridge.state.vacancy.id: name}
        preferences.keep(replace(preferences.now, last_member=known))

    def _enter(self, bridge: Bridge) -> None:
        """Show the vacancy where it was left."""
        files, self._begin_with = self._begin_with, []
        if bridge.is_pack:
            self._window.show_vacancy(bridge, SCORE)
        else:
            step = SPECIFICATION if files else self._step_left(bridge.state.vacancy.id)
            self._window.show_vacancy(bridge, step)
        if files:
            self._give(SPECIFICATION, files)
        elif self._listed_as_due(bridge):
            late("shortlister.ui.due", "tell_if_due")(self._window.workplace)
        QTimer.singleShot(400, partial(self._warm, bridge, entering=True))

    def _listed_as_due(self, bridge: Bridge) -> bool:
        """Whether the start page lists the vacancy as due to be purged: only then is its ledger looked through."""
        due = self._window.preferences.now.due(datetime.now().astimezone().date().isoformat())
        return str(bridge.path.resolve()) in {one.path for one in due}

    def _warm(self, bridge: Bridge, *, entering: bool = False) -> None:
        """In idle moments, list the vacancy and import what the first write needs, one step at a time."""
        place = self._window.workplace
        if place is None or place.bridge is not bridge:
            return
        if entering:
            self.remember(bridge, place.step(), entering=True)
        with plain_imports():
            more = bridge.prepare_a_step()
        if more:
            QTimer.singleShot(60, partial(self._warm, bridge))

    def remember(self, bridge: Bridge, step: int, *, entering: bool = False) -> None:
        """The start page lists this vacancy, and it opens where it was left."""
        preferences = self._window.preferences
        known = (*preferences.now.recent, *preferences.now.kept)
        now = preferences.now.with_recent(recent_file(bridge, known, entering=entering))
        preferences.keep(now.with_more(f"step {bridge.state.vacancy.id}", str(step)))

    def change_seat(self) -> None:
        """Somebody else sits down at the desk."""
        place = self._window.workplace
        if place is None or place.bridge.is_pack:
            return
        if (page := place.page()) is not None:
            page.left()  # what is being typed is still theirs
        bridge = place.bridge
        last = bridge.actor.name if bridge.actor.member else ""
        sheet = WhoSheet(
            self._window, bridge.state.vacancy.title, seats(bridge.state), last, opening=False, fits=bridge.pin_fits
        )
        sheet.done_for.connect(lambda: self._sit(bridge, sheet.chosen.name))
        sheet.open()

    # Making

    def begin_vacancy(self, specification: Path | None) -> None:
        """Ask for the names and the scale of a new vacancy."""
        self._window.nothing_opened()
        made = late("shortlister.ui.new_vacancy", "NewVacancySheet")
        sheet: NewVacancySheet = made(self._window, self._window.preferences, self._window.jobs, specification)
        sheet.asked.connect(lambda: make_from(self._window, sheet, self._begin))
        sheet.open()

    def _begin(self, desk: "Desk", specification: Path | None) -> None:
        """Into a vacancy that was just made, with the specification that it starts from."""
        self._begin_with = [specification] if specification else []
        self._opened(desk)

    def try_sample(self) -> None:
        """The finished sample vacancy, opened from this person's working copy."""
        self._window.jobs.run(
            sample_vacancy,
            done=self.open, refused=self._window.show_refusal, sentence=_("Making the sample vacancy"),
        )  # fmt: skip
