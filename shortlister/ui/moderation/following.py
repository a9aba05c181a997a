"""How the Moderate page follows the state and the cursor: what is found, the open cell, folded groups."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from shortlister.domain.access import may_see_others, why_blind
from shortlister.domain.changes import Change
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.findings.followed_queue import settleable
from shortlister.domain.records import Kind
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.moderation.columns import MOST_UNFOLDED, GroupColumn, MeasureColumn, grouped
from shortlister.ui.moderation.finding import Finding, Spot, found
from shortlister.ui.moderation.screen import Screen
from shortlister.ui.moderation.voices import voices
from shortlister.ui.moderation.words import why
from shortlister.ui.shell import Shell

_CELLS: Final = {Kind.AGREED, Kind.SCORE, Kind.CONFLICT}


class Following(Screen):
    """Shows the finding of the state; what its keys do is the page's own."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self._shown: tuple[State, str, str] | None = None
        self._holding = False
        self._arranged: object = None
        self.going_on = False
        self.matrix.moved.connect(self._moved)
        self.decisions.drafts.watch(self.panel.reason, self.keep_draft)
        bridge.changed.connect(self._changed)

    # Following the state

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if self.isVisible():
            only_cells = change.kinds <= _CELLS
            self._follow({(delta.key[-2], delta.key[-1]) for delta in change.deltas} if only_cells else None)

    def refresh(self) -> None:
        self._follow(None)

    def _follow(self, touched: set[Spot] | None) -> None:
        """Show the state as it is; `touched` are the cells that a change wrote, None where anything may differ."""
        state, stage, member = self.bridge.state, self.stage, self.bridge.actor.member
        if self._shown is not None and self._shown[0] is state and self._shown[1:] == (stage, member):
            return
        before = self.finding
        self.keep_draft()
        back = self.decisions.sit_down() if self._shown is None or self._shown[2] != member else ()
        self._shown = (state, stage, member)
        missing, how = self._closed(state, stage)
        if not missing:
            self.finding = found(self.bridge.followed(stage), before)
            if not self.finding.lines or not self.finding.applicants:
                missing, how = _("Nothing to moderate yet"), _("Nobody is scored on anything at this stage.")
        if missing:
            self._close(missing, how)
            return
        assert self.finding is not None
        fresh = before is None or before.stage != stage
        if before is not None and not fresh:
            for spot in {*before.state.agreed, *state.agreed} if touched is None else touched:
                if before.state.agreed.get(spot) != state.agreed.get(spot):
                    self.decisions.drafts.drop(spot)
            for member, *place in before.state.conflicts:  # what was written said which copy counts: that is recorded
                if (member, *place) not in state.conflicts:
                    self.decisions.drafts.drop((place[0], place[1]))
        self._show(self.finding, fresh=fresh)
        self._bring_back(back)

    def _bring_back(self, back: Sequence[Spot]) -> None:
        """Go to what was being decided when the program last stopped, and say that it is there."""
        finding = self.finding
        spot = next((one for one in back if finding is not None and finding.holds(one)), None)
        if spot is not None:
            self.go(spot)
            self.show_current()
            self.shell.said(_("What was chosen and written here, but not agreed, is back"), undo=False)

    def _closed(self, state: State, stage: str) -> tuple[str, str]:
        """Why there is nothing to see for this person, and how it comes; empty where there is."""
        one = state.stages.get(stage)
        if one is None or not one.open:
            words = _("Moderation follows the scores, once scoring of this stage is open.")
            return _("Nothing to moderate yet"), words
        actor = self.bridge.actor
        if not may_see_others(state, actor, stage):
            if state.submitted(actor.member, stage) or not actor.runs_the_vacancy:
                return _("Not open to you yet"), str(why_blind(state, actor, stage))
            names = ", ".join(member.name for member in outstanding(state, stage))
            words = _("It opens to you when you have submitted your scores. Still to submit: {names}.")
            return _("Not open to you yet"), words.format(names=names)
        return "", ""

    def _close(self, missing: str, how: str) -> None:
        self.finding, self.at = None, None
        self.empty.set_words(missing, how)
        self.stack.setCurrentIndex(1)
        self.head.show_closed()
        self.show_banner(())
        self.refresh_keys()

    def _show(self, finding: Finding, *, fresh: bool) -> None:
        self._holding = True
        if fresh:
            self.at = None
            self._set_folding(finding)
        self.matrix.show_values(list(finding.state.vacancy.scale.values))
        self.model.show(finding)
        self.show_legend()
        self.show_banner(tuple(member.name for member in finding.outstanding))
        if self.stack.currentIndex() or self._arranged is not finding.of.fixed:
            self._arranged = finding.of.fixed  # one rating more or less makes nothing wider
            self.stack.setCurrentIndex(0)
            self.arrange()
        if not finding.holds(self.at):
            self.at = next(iter(finding.queue), (finding.applicants[0].id, finding.lines[0].key))
        if self.current_group() is None and self.at is not None:
            self.go(self.at)
        self._holding = False
        if not self.going_on:
            self.show_current()

    # The current cell

    def go(self, spot: Spot) -> None:
        """Put the cursor on a cell; its group is unfolded."""
        if self.finding is None or not self.finding.holds(spot):
            return
        group = self.finding.state.criteria[spot[1].partition("/")[0]].group
        if group in self.model.folded:
            self._keep_place(lambda: self.model.fold(self.model.folded - {group}))
        self.matrix.go(self.model.place_of(spot))

    def _moved(self) -> None:
        spot = self.model.spot(self.matrix.currentIndex())
        if self._holding or self.finding is None:
            return
        if spot is not None and spot != self.at:
            self.keep_draft()
            self.at = spot
        self.show_current()

    def current_group(self) -> GroupColumn | None:
        """The folded group on which the cursor stands."""
        index = self.matrix.currentIndex()
        if not index.isValid() or index.column() >= len(self.model.columns):
            return None
        column = self.model.columns[index.column()]
        return column if isinstance(column, GroupColumn) else None

    def keep_draft(self) -> None:
        """What is chosen and written in the panel is kept for its cell."""
        if self.finding is not None and self.at is not None and self.finding.holds(self.at):
            self.decisions.keep(self.finding, self.at, (self.panel.rating, self.panel.reason.note()))

    def fixed(self) -> str:
        """Why nothing can be agreed in the current cell, empty where it can."""
        finding = self.finding
        if finding is None or self.at is None:
            return _("There is nothing to agree")
        if finding.state.stages[finding.stage].signed_off:
            return _("This stage is signed off")
        if not self.bridge.actor.runs_the_vacancy:
            return _("The chair or HR records what is agreed")
        return _("This applicant has withdrawn") if finding.gone(self.at[0]) else ""

    def show_current(self) -> None:
        """Panel, strip, head and keys follow the cursor."""
        finding, spot = self.finding, self.at
        if finding is None or spot is None:
            return
        actor, names = self.bridge.actor, self.model.names
        if self.model.heard != spot:
            self.model.hear(None)
        cell = self.model.cell(spot)
        self.panel.show_cell(
            finding, spot, cell, names=names, fixed=self.fixed(), office=actor.role, member=actor.member
        )
        if self.model.heard == spot:
            self.panel.voices.hear()
        self.panel.show_draft(*self.decisions.draft(finding, spot))
        self._show_strip(finding, spot, matters=finding.matters(spot) or cell.conflict)
        may = not self.fixed() and any(True for _ in settleable(finding.of, every=False))
        self.head.show_finding(finding, settleable=may, outstanding=bool(finding.outstanding))
        if self.reading:
            self.show_in_reader(spot, keep_page=True)
        self.refresh_keys()

    def _show_strip(self, finding: Finding, spot: Spot, *, matters: bool) -> None:
        index, group = self.matrix.currentIndex(), self.current_group()
        named = _("{applicant}, {criterion}")
        if group is not None:
            met, still, _effect = self.model.group_counts(index.row(), group)
            reference = finding.applicants[index.row()].reference
            words = _("{met} of {all} met, {open} open")
            self.strip.show_group(
                named.format(applicant=reference, criterion=group.group),
                words.format(met=met, all=len(group.measures), open=still),
            )
            return
        criterion = finding.state.criteria[spot[1].partition("/")[0]]
        reference = finding.state.applicants[spot[0]].reference
        said = voices(finding, spot, names=self.model.names)
        self.strip.show_cell(
            why(finding, spot), named.format(applicant=reference, criterion=criterion.reference), criterion.text,
            said, list(finding.state.vacancy.scale.values), matters=matters, names=self.model.names,
        )  # fmt: skip

    # Folding

    def _set_folding(self, finding: Finding) -> None:
        """With many criteria only the group of what matters first is unfolded."""
        folds = len(finding.lines) > MOST_UNFOLDED
        self.matrix.heads.set_folds(folds)
        first = next(iter(finding.queue), ("", finding.lines[0].key))[1]
        groups = grouped(finding.lines)
        unfolded = {group for group, lines in groups.items() if any(line.key == first for line in lines)}
        self.model.fold(frozenset(groups) - unfolded if folds else frozenset())

    def fold(self, groups: frozenset[str]) -> None:
        """Fold just these groups; the cursor stays in its row."""
        self._keep_place(lambda: self.model.fold(groups))
        self.show_current()

    def toggle_group(self, group: str) -> None:
        """Fold a group, or unfold it."""
        if group and self.matrix.heads.folds:
            self.fold(self.model.folded ^ {group})

    def _keep_place(self, act: Callable[[], object]) -> None:
        index, spot, group = self.matrix.currentIndex(), self.at, self.current_group()
        row = index.row()
        held, self._holding = self._holding, True
        act()
        place = self.model.place_of(spot) if spot is not None else QModelIndex()
        if group is not None and row >= 0:
            first = (self.model.finding.applicants[row].id, group.measures[0].key) if self.model.finding else spot
            place = self.model.place_of(first) if first is not None else place
            self.at = self.model.spot(place) or spot
        self.matrix.go(place)
        self._holding = held

    def all_groups(self) -> frozenset[str]:
        """Every group there is."""
        return frozenset(grouped(self.finding.lines)) if self.finding else frozenset()

    def group_here(self) -> str:
        """The group in which the cursor stands."""
        index = self.matrix.currentIndex()
        column = self.model.columns[index.column()] if index.isValid() else None
        return column.group if isinstance(column, MeasureColumn | GroupColumn) else ""
