"""The Moderate page: what its keys and buttons do."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.moderation import Way
from shortlister.domain.records import Conflict, Version
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, table_kinds
from shortlister.ui.moderation.actions import MATRIX, REASON, actions_for
from shortlister.ui.moderation.finding import Spot
from shortlister.ui.moderation.following import Following
from shortlister.ui.moderation.rest import RestSheet, settleable
from shortlister.ui.shell import SHORTLIST, Shell


class ModeratePage(Following):
    """Step 5."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self._names_at_desk = True
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
        panel.agreed.connect(self._agree)
        panel.left_open.connect(self._leave_open)
        panel.taken_back.connect(self._take_back)
        panel.application_asked.connect(self._toggle_application)
        panel.settled.connect(self._settle)
        panel.chosen.connect(self.keep_draft)
        self.strip.asked.connect(self._enter)
        self.matrix.heads.toggled.connect(self._toggle_group)
        self.matrix.doubleClicked.connect(lambda _index: self._open_cell())
        self.shell.projector_changed.connect(self._projected)

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
            "hear": lambda _key: self._hear(),
            "application": lambda _key: self._toggle_application(),
            "turn": lambda key: self._turn(1 if key == "PgDown" else -1),
            "names": lambda _key: self._toggle_names(),
            "group": lambda _key: self._toggle_group(self.group_here()),
            "fold": lambda _key: self.fold(self.all_groups()),
            "unfold": lambda _key: self.fold(frozenset()),
            "back": lambda _key: self._back(),
        }

    def _conditions(self) -> dict[str, Callable[[], bool]]:
        return {
            "shown": lambda: self.finding is not None,
            "may": lambda: not self.fixed(),
            "open": lambda: not self.fixed() and not self.panel.was_agreed,
            "agreed": lambda: not self.fixed() and self.panel.was_agreed,
            "settleable": lambda: (
                self.finding is not None and not self.fixed() and bool(settleable(self.finding, every=True))
            ),
            "folded": lambda: self.finding is not None and self.panel.voices.folded(),
            "folds": lambda: self.matrix.heads.folds,
            "aside": lambda: self.reading or (self.on_demand and self.opened),
        }

    def regions(self) -> Sequence[QWidget]:
        return (self.matrix, self.panel.boxes, self.panel.reason)

    def entered(self) -> None:
        finding, target = self.finding, self.shell.target
        if finding is not None and any(one.id == target for one in finding.applicants):
            own = [spot for spot in finding.queue if spot[0] == target]
            self.go(own[0] if own else (target, finding.lines[0].key))
        (self.matrix if finding is not None else self.to_score).setFocus()

    def take_files(self, paths: Sequence[Path]) -> None:
        if self.finding is not None and paths:
            self.decisions.take_file(self.stage, paths[0])

    # The queue

    def _next_spot(self, by: int) -> Spot | None:
        """The next in the queue from where the cursor is; what was left open comes last."""
        queue = self.finding.queue if self.finding else ()
        waiting = [spot for spot in queue if spot not in self.decisions.passed_over or spot == self.at]
        if by > 0 and len(waiting) > (self.at in waiting):
            queue = tuple(waiting)
        if not queue:
            return None
        if self.at not in queue:
            return queue[0 if by > 0 else -1]
        return queue[(queue.index(self.at) + by) % len(queue)]

    def step_queue(self, by: int) -> None:
        """To the next disagreement that matters, or the one before."""
        spot = self._next_spot(by)
        if spot is not None:
            self.go(spot)

    # The open cell

    def _enter(self) -> None:
        """Where the panel is not shown, show it; else agree."""
        if self.current_group() is not None:
            self._toggle_group(self.group_here())
        elif self.on_demand and not self.opened:
            self._open_cell()
        else:
            self._agree()

    def _open_cell(self) -> None:
        if self.on_demand and not self.opened:
            self.opened = True
            self.arrange()
            if not self.matrix.isVisible():
                self.panel.boxes.setFocus()
            self.refresh_keys()

    def _choose(self, key: str) -> None:
        self._open_cell()
        self.panel.choose("NA" if key == "X" else int(key))

    def _to_reason(self) -> None:
        self._open_cell()
        self.panel.to_reason()

    def _agree(self) -> None:
        """Record the agreed rating and go on; what is missing is asked for where it is given."""
        finding, spot, panel = self.finding, self.at, self.panel
        if finding is None or spot is None:
            return
        if not panel.agree.isEnabled():
            panel.say(panel.agree.toolTip())
            panel.boxes.setFocus() if not self.fixed() else self.matrix.setFocus()
            return
        if not panel.reason.note().strip():
            panel.to_reason()
            panel.say(_("Write the reason, then Ctrl+Enter"))
            return
        after, mattered = self._next_spot(1), bool(finding.differing.matter)
        self.going_on = True  # the cell that is left need not be shown again
        done = self.decisions.agree(finding, spot, (panel.rating, panel.reason.note()))
        self.going_on = False
        if done:
            still = self.finding is not None and after is not None and after in self.finding.matters
            self._go_on(after if still or not mattered else None)

    def _leave_open(self) -> None:
        if self.at is not None:
            self.decisions.passed_over.add(self.at)
            self._go_on(self._next_spot(1))

    def _go_on(self, after: Spot | None) -> None:
        """To what matters most now; the focus is in the matrix again."""
        queue, before = self.finding.queue if self.finding else (), self.at
        waiting = [spot for spot in queue if spot not in self.decisions.passed_over and spot != self.at]
        if after in waiting:
            self.go(after) if after is not None else None
        elif waiting:
            self.go(waiting[0])
        elif queue:
            self.step_queue(1)
        if self.at == before:
            self.show_current()
        (self.matrix if self.matrix.isVisible() else self.panel.boxes).setFocus()

    def _take_back(self) -> None:
        if self.finding is not None and self.at is not None:
            self.decisions.take_back(self.finding, self.at)

    def _settle(self, conflict: object, version: object) -> None:
        assert isinstance(conflict, Conflict)
        assert isinstance(version, Version)
        reason = self.panel.reason.note()
        if not reason.strip():
            self.panel.to_reason()
            self.panel.say(_("Write the reason, then choose the copy"))
            return
        self.decisions.settle(conflict, version, reason)

    def _hear(self) -> None:
        self.panel.voices.hear()
        self.refresh_keys()

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
        sheet.settled.connect(self._settle_rest)
        sheet.file_asked.connect(self._ask_file)
        sheet.open()

    def _settle_rest(self, way: object, reason: str, every: bool) -> None:
        assert isinstance(way, Way)
        if self.decisions.settle_rest(self.stage, way, reason, every=every):
            self.matrix.setFocus()

    def _ask_file(self) -> None:
        title = _("Agreed ratings from a file")
        path = choose_file(self.window(), self.shell.preferences, "agreed", title, table_kinds())
        if path is not None:
            self.decisions.take_file(self.stage, path)

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
        if on:
            self._names_at_desk = self.model.names
        self._show_names(False if on else self._names_at_desk)

    def _toggle_group(self, group: str) -> None:
        if group and self.matrix.heads.folds:
            self.fold(self.model.folded ^ {group})
