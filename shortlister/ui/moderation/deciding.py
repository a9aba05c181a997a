"""What is decided in moderation: drafts of cells not yet agreed, and the edits that record what is."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from shortlister.domain.edits.moderation import Agree, AgreedRating, AgreeRest
from shortlister.domain.edits.scoring import Settle
from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.followed_queue import settleable
from shortlister.domain.records import Conflict, Version, Way
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.moderation.drafts import Draft, Drafts
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.shell import Shell

AT_ONCE: Final = 10_000
"""Cells up to which the rest is settled while the key is still going down: some 40 ms."""


class Decisions(QObject):
    """Sends the edits, and has the drafts of what was chosen and written for a cell but not agreed.

    `settling(job, words)` when the rest is being settled in the background.
    """

    settling = Signal(object, str)

    def __init__(self, bridge: Bridge, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shell = shell
        self.drafts = Drafts(bridge, self)
        self.passed_over: set[Spot] = set()

    # Drafts

    def recorded(self, finding: Finding, spot: Spot) -> Draft:
        """What is agreed in the cell."""
        agreed = finding.state.agreed.get(spot)
        return (agreed.rating, agreed.reason) if agreed else (None, "")

    def draft(self, finding: Finding, spot: Spot) -> Draft:
        """What to show as chosen and written for the cell."""
        return self.drafts.get(spot) or self.recorded(finding, spot)

    def keep(self, finding: Finding, spot: Spot, draft: Draft) -> None:
        """Keep what is not agreed yet."""
        self.drafts.keep(spot, draft, self.recorded(finding, spot))

    def sit_down(self) -> tuple[Spot, ...]:
        """Somebody else is at the desk: what was left open was the other's; the cells of which drafts are back."""
        self.passed_over.clear()
        return self.drafts.sit_down(self._bridge.state.agreed)

    # Edits

    def agree(self, finding: Finding, spot: Spot, draft: Draft) -> bool:
        """Record what was agreed; True also where just this is recorded already."""
        rating, reason = draft
        if rating is None or (rating, reason.strip()) == self.recorded(finding, spot):
            return rating is not None
        done = self._bridge.attempt(Agree(finding.stage, (AgreedRating(*spot, rating, reason),)))
        if done:
            self.drafts.drop(spot)
            self.passed_over.discard(spot)
        return done

    def take_back(self, finding: Finding, spot: Spot) -> bool:
        """The cell is open again, if members differ."""
        if not finding.cell(spot).agreed:
            return False
        self.drafts.drop(spot)
        return self._bridge.attempt(Agree(finding.stage, (AgreedRating(*spot, None, ""),)))

    def settle(self, conflict: Conflict, version: Version, reason: str) -> bool:
        """Of two copies this one counts."""
        rating = version.score.rating if version.score else None
        spot = (conflict.applicant, conflict.measure)
        done = self._bridge.attempt(Settle(conflict.member, *spot, rating, reason, version.replica, version.number))
        if done:
            self.drafts.drop(spot)
        return done

    def settle_rest(self, finding: Finding, way: Way, reason: str, *, every: bool, then: Callable[[], object]) -> None:
        """The open cells that cannot change the outcome, or every one, by one rule; `then` once that is recorded.

        Of a large stage what is settled is worked out beside the window, which says so meanwhile.
        """
        edit = AgreeRest(finding.stage, way, reason, every)
        if len(finding.applicants) * len(finding.lines) <= AT_ONCE:
            if self._bridge.attempt(edit):
                then()
            return
        preparing = self._bridge.preparing(edit)
        count = sum(1 for _one in settleable(finding.of, every=every))
        words = ngettext("Settling {count} open cell", "Settling {count} open cells", count).format(count=count)
        job = self._shell.jobs.run(
            lambda _progress: preparing(),
            done=lambda ready: self._bridge.attempt(ready) and then(),
            refused=self._shell.refuse,
            sentence=words,
        )
        self.settling.emit(job, words)

    def take_file(self, stage: str, path: Path) -> None:
        """Show what a file of agreed ratings would do; nothing is recorded before that is confirmed."""
        try:
            edit = self._bridge.take_agreed(stage, path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        count = len(edit.ratings)
        title = ngettext("Agree {count} rating from “{file}”?", "Agree {count} ratings from “{file}”?", count)
        do = ngettext("Agree {count} rating", "Agree {count} ratings", count)
        sheet = Sheet(
            self._shell.window,
            title.format(count=count, file=shown_name(path.name)),
            _("Members’ own scores stay as they are. It is one step, and can be undone as one."),
            do=do.format(count=count),
            safe=_("Leave them"),
        )
        sheet.done_for.connect(lambda: self._bridge.attempt(edit))
        sheet.open()
