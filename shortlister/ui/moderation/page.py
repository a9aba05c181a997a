"""The Moderate page: what its keys and buttons do."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.places import SetPlaces, needs_reason
from shortlister.domain.findings.followed_queue import settleable
from shortlister.domain.leaving import places_at
from shortlister.domain.records import Way
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, table_kinds
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.actions import writes
from shortlister.ui.kit.jobs import Job
from shortlister.ui.kit.messages import announce
from shortlister.ui.moderation.actions import MATRIX, REASON, actions_for
from shortlister.ui.moderation.agreeing import Agreeing
from shortlister.ui.moderation.proceedings import Proceedings
from shortlister.ui.moderation.rest import RestSheet
from shortlister.ui.shell import SHORTLIST, Shell
from shortlister.ui.shortlist.sheets import ask_line


class ModeratePage(Agreeing):
    """Step 5."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self._names_at_desk = False
        self.proceedings = Proceedings(bridge, shell, self, self.head.show_clock, self._press)
        self._connect()
        self.bind(
            actions_for(bridge.state.vacancy.scale),
            self._handlers(),
            places={MATRIX: self.matrix, REASON: self.panel.reason},
            conditions=self._conditions(),
        )
        self.begin()

    def _connect(self) -> None:
        head, panel = self.head, self.panel
        head.previous.clicked.connect(lambda: self.step_queue(-1))
        head.next.clicked.connect(lambda: self.step_queue(1))
        head.settle.clicked.connect(self.ask_rest)
        head.shortlist.clicked.connect(lambda: self.shell.go(SHORTLIST))
        head.names.clicked.connect(self._toggle_names)
        head.projector.clicked.connect(lambda: self.shell.set_projector(not self.shell.projector))
        head.fold.clicked.connect(lambda: self.fold(self.all_groups()))
        head.unfold.clicked.connect(lambda: self.fold(frozenset()))
        self.decisions.settling.connect(self._settling)
        panel.agreed.connect(self._agree)
        panel.left_open.connect(self._leave_open)
        panel.taken_back.connect(self._take_back)
        panel.application_asked.connect(self._toggle_application)
        panel.settled.connect(self._settle)
        panel.throughout.connect(self._settle_throughout)
        panel.voices.turned.connect(self._hear)
        panel.chosen.connect(self.keep_draft)
        self.strip.asked.connect(self._enter)
        self.matrix.heads.toggled.connect(self.toggle_group)
        self.matrix.doubleClicked.connect(lambda _index: self._open_cell())
        self.shell.projector_changed.connect(self._projected)
        head.meeting.clicked.connect(self.proceedings.ask_meeting)
        self.bridge.seated.connect(self.proceedings.leave)

    def _handlers(self) -> dict[str, Callable[[str], object]]:
        return {
            "next": lambda _key: self.step_queue(1),
            "previous": lambda _key: self.step_queue(-1),
            "settle": lambda _key: self.ask_rest(),
            "file": lambda _key: self._ask_file(),
            "move": self.matrix.step,
            "choose": self._choose,
            "reason": lambda _key: self._to_reason(),
            "agree": lambda _key: self._enter(),
            "agree-now": lambda _key: self._agree(),
            "leave": lambda _key: self._leave_open(),
            "take-back": lambda _key: self._take_back(),
            "hear": lambda _key: self.panel.voices.hear(),
            "application": lambda _key: self._toggle_application(),
            "turn": lambda key: self._turn(1 if key == "PgDown" else -1),
            "names": lambda _key: self._toggle_names(),
            "group": lambda _key: self.toggle_group(self.group_here()),
            "fold": lambda _key: self.fold(self.all_groups()),
            "unfold": lambda _key: self.fold(frozenset()),
            "meeting": lambda _key: self.proceedings.ask_meeting(),
            "summary": lambda _key: self.proceedings.ask_summary(),
            "private": lambda _key: self._toggle_private(),
            "zoom": lambda key: self._zoom(-1 if key == "-" else 1),
            "fit": lambda _key: self._zoom(0),
            "back": lambda _key: self._back(),
        }

    def _conditions(self) -> dict[str, Callable[[], bool]]:
        return {
            "shown": lambda: self.finding is not None,
            "may": lambda: not self.fixed(),
            "open": lambda: not self.fixed() and not self.panel.was_agreed,
            "agreed": lambda: not self.fixed() and self.panel.was_agreed,
            "settleable": self._settleable,
            "may-meet": lambda: self.finding is not None and self.bridge.actor.runs_the_vacancy and not self._signed(),
            "folded": lambda: self.finding is not None and self.panel.voices.folded(),
            "folds": lambda: self.matrix.heads.folds,
            "aside": lambda: self.reading or (self.on_demand and self.opened),
        }

    def _settleable(self) -> bool:
        found = self.finding
        return found is not None and not self.fixed() and any(True for _ in settleable(found.of, every=True))

    def regions(self) -> Sequence[QWidget]:
        return (self.matrix, self.panel.boxes, self.panel.reason)

    def entered(self) -> None:
        finding = self.finding
        target, *more = self.shell.target.split("\t")  # an applicant, or a cell of theirs; and whose copies there
        measure, self.panel.asked_for = (*more, "", "")[:2]
        if finding is not None and any(one.id == target for one in finding.applicants):
            own = [spot for spot in finding.queue if spot[0] == target]
            wanted = (target, measure)
            self.go(wanted if finding.holds(wanted) else own[0] if own else (target, finding.lines[0].key))
            if self.panel.asked_for:
                self.show_current()
                self._open_cell()
                self._leave_field()
                return
        (self.matrix if finding is not None else self.to_score).setFocus()

    def take_files(self, paths: Sequence[Path]) -> None:
        if self.finding is not None and paths:
            self.decisions.take_file(self.stage, paths[0])

    # Beside the open cell

    def _hear(self) -> None:
        if self.model.heard != self.at:
            self.model.hear(self.at)
            self.show_current()

    def _turn(self, by: int) -> None:
        if self.reading:
            self.reader.turn(by)
        else:
            self.panel.voices.turn(by)

    def _toggle_application(self) -> None:
        if self.finding is None:
            return
        self.show_reader(not self.reading)
        (self.reader.main_view() if self.reading else self.matrix).setFocus()
        self.refresh_keys()

    def _back(self) -> None:
        if self.reading:
            self.show_reader(False)
        elif self.on_demand:
            self.opened = False
            self.arrange()
        self.matrix.setFocus()
        self.refresh_keys()

    # Several at once

    def ask_rest(self) -> None:
        """Settle the rest together."""
        if self.finding is None or self.fixed():
            return
        sheet = RestSheet(self.window(), self.finding)
        keep_typed(sheet, self.bridge, sheet.note, "the rest")
        sheet.settled.connect(self._settle_rest)
        sheet.file_asked.connect(self._ask_file)
        # once the sheet that asks has gone: it gives the focus back to the window
        sheet.places_asked.connect(lambda: QTimer.singleShot(0, self, self._ask_places))
        sheet.open()

    def _ask_places(self) -> None:
        """Draw the line, so that the queue knows which cells can move it."""
        state, stage = self.bridge.state, self.stage
        name, reason = _(state.stages[stage].name), needs_reason(state, stage)
        act = self.bridge.attempt
        ask_line(
            self.window(),
            self.bridge,
            places_at(state, stage),
            name,
            reason=reason,
            act=lambda places, why: act(SetPlaces(stage, places, why)),
        )

    def _settle_rest(self, way: object, reason: str, every: bool) -> None:
        assert isinstance(way, Way)
        if self.finding is not None:
            self.decisions.settle_rest(self.finding, way, reason, every=every, then=self.matrix.setFocus)

    def _settling(self, job: object, words: str) -> None:
        """The rest is being settled: the head says so until it is."""
        assert isinstance(job, Job)
        self.head.show_working(words)
        announce(self, words)
        job.ended.connect(self._settled)

    def _settled(self) -> None:
        self.head.show_working("")
        if self.finding is not None and self.at is not None:
            self.show_current()

    def _ask_file(self) -> None:
        title = _("Agreed ratings from a file")
        path = choose_file(self.window(), self.shell.preferences, "agreed", title, table_kinds())
        if path is not None:
            self.decisions.take_file(self.stage, path)

    # The private side, zoom

    def _signed(self) -> bool:
        return self.finding is not None and self.finding.state.stages[self.stage].signed_off

    def refresh(self) -> None:
        super().refresh()
        if self.finding is not None and self.bridge.actor.runs_the_vacancy and not self._signed():
            self.proceedings.take_up()

    def show_current(self) -> None:
        super().show_current()
        if self.finding is not None and self.at is not None:
            self.proceedings.show_private(self.finding, self.at)

    def _toggle_private(self) -> None:
        self.proceedings.toggle_private()
        self.show_current()

    def _press(self, key: str) -> bool:
        """What a key does that was pressed in the window of the private side."""
        match key:
            case "F11":
                self.shell.set_projector(not self.shell.projector)
            case "Ctrl+Z":
                self.bridge.undo()
            case "Ctrl+Y":
                self.bridge.redo()
            case _:
                actions = self.bound.actions if self.bound is not None else ()
                found = [one for one in actions if key in one.keys and self.bound and self.bound.possible(one)]
                if not found or self.bound is None:
                    return False
                self.bound.do(found[0].id, key)
                if writes(self.window().focusWidget()):
                    self.window().activateWindow()
        return True

    def left(self) -> None:
        self.keep_draft()
        self.proceedings.leave()

    def _zoom(self, steps: int) -> None:
        self.matrix.zoom_by(steps)
        self.arrange()

    # Names, projector, groups

    def _toggle_names(self) -> None:
        self._show_names(not self.model.names)
        self._names_at_desk = self.model.names or self.shell.projector

    def _show_names(self, names: bool) -> None:
        self.keep_draft()
        self.model.show_names(names)
        self.show_legend()
        self.arrange()
        self.show_current()

    def _projected(self, on: bool) -> None:
        """In front of a room names are hidden at first; at the desk they are as they were."""
        self.proceedings.projected()
        if on:
            self._names_at_desk = self.model.names
        self._show_names(False if on else self._names_at_desk)
