"""Going through the queue of Moderate, and what is agreed in the open cell."""

from shortlister.domain.findings.reasons import Need
from shortlister.domain.records import Conflict, Version
from shortlister.i18n import _
from shortlister.ui.moderation.finding import Spot
from shortlister.ui.moderation.following import Following
from shortlister.ui.moderation.words import MISSING
from shortlister.ui.one_copy import ask_one_copy


class Agreeing(Following):
    """What the keys of the queue and of the open cell do."""

    # The queue

    def _next_spot(self, by: int) -> Spot | None:
        """The next in the queue from where the cursor is; what was left open comes last."""
        if self.finding is None or not self.finding.queue:
            return None
        queue, passed = self.finding.queue, self.decisions.passed_over
        inside = self.at in queue
        place = queue.index(self.at) if inside else -1 if by > 0 else 0
        first = queue[(place + by) % len(queue)]
        if by < 0:
            return first
        for step in range(1, min(len(queue), len(passed) + 1) + 1):
            spot = queue[(place + step) % len(queue)]
            if spot not in passed and spot != self.at:
                return spot
        return first

    def step_queue(self, by: int) -> None:
        """To the next disagreement that matters, or the one before."""
        spot = self._next_spot(by)
        if spot is not None:
            self.go(spot)

    # The open cell

    def _enter(self) -> None:
        """Where the panel is not shown, show it; else agree."""
        if self.current_group() is not None:
            self.toggle_group(self.group_here())
        elif self.on_demand and not self.opened:
            self._open_cell()
        else:
            self._agree()

    def _open_cell(self) -> None:
        if self.on_demand and not self.opened:
            self.opened = True
            self.arrange()
            if not self.matrix.isVisible():
                self.panel.to_decision()
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
            panel.to_decision() if not self.fixed() else self.matrix.setFocus()
            return
        need = panel.reason_needed()
        if need is not Need.NONE and not panel.reason.note().strip():
            panel.to_reason()
            panel.say(_(MISSING[need]))
            return
        after, mattered = self._next_spot(1), bool(finding.of.matter)
        self.going_on = True  # the cell that is left need not be shown again
        done = self.decisions.agree(finding, spot, (panel.rating, panel.reason.note()))
        self.going_on = False
        if done:
            self._go_on(after if self._matters(after) or not mattered else None)

    def _matters(self, spot: Spot | None) -> bool:
        found = self.finding
        return found is not None and spot is not None and found.holds(spot) and found.matters(spot)

    def _leave_open(self) -> None:
        if self.at is not None and (finding := self.finding) is not None:
            applicant, measure = self.at
            self.decisions.passed_over.add(self.at)
            self._go_on(self._next_spot(1))
            words = _("{applicant} {criterion} is left open").format(
                applicant=finding.state.applicants[applicant].reference,
                criterion=finding.state.criteria[measure.partition("/")[0]].reference,
            )
            self.shell.said(words, undo=False)

    def _go_on(self, after: Spot | None) -> None:
        """To what matters most now; the focus is in the matrix again."""
        before, passed = self.at, self.decisions.passed_over
        if self.finding is not None and (queue := self.finding.queue):
            if after is not None and after in queue and after not in passed and after != before:
                self.go(after)
            else:
                waiting = (spot for spot in queue if spot not in passed and spot != before)
                self.go(next(waiting, None) or queue[0])
        if self.at == before:
            self.show_current()
        self._leave_field()

    def _leave_field(self) -> None:
        """The focus is in the matrix again, and where that has no room on the agreed rating."""
        if self.matrix.isVisible():
            self.matrix.setFocus()
        else:
            self.panel.to_decision()

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
        if self.decisions.settle(conflict, version, reason):
            self._leave_field()

    def _settle_throughout(self, member: str) -> None:
        if self.at is not None:
            ask_one_copy(self.window(), self.bridge, member, self.stage, self.at, then=self._leave_field)
