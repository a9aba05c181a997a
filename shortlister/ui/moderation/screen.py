"""What stands on the Moderate page and how it follows the state: matrix, panel, strip, banner, folded groups."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from shortlister.domain.access import may_see_others
from shortlister.domain.changes import Change
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.records import Kind
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.matrixcell import Effect
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.moderation.columns import MOST_UNFOLDED, GroupColumn, MeasureColumn, grouped
from shortlister.ui.moderation.deciding import Decisions
from shortlister.ui.moderation.finding import Finding, Spot, find
from shortlister.ui.moderation.head import Head
from shortlister.ui.moderation.legend import Legend
from shortlister.ui.moderation.matrix import USUAL_ROW, Matrix
from shortlister.ui.moderation.model import MatrixModel
from shortlister.ui.moderation.panel import WIDE, WIDE_PROJECTED, CellPanel
from shortlister.ui.moderation.rest import settleable
from shortlister.ui.moderation.strip import Strip
from shortlister.ui.moderation.voices import voices
from shortlister.ui.moderation.words import why
from shortlister.ui.scoring.document.reader import Reader
from shortlister.ui.shell import SCORE, Page, Shell

NARROW: Final = 900
ROOMY: Final = 1500
"""Below the first matrix and panel take turns; below the second they do where groups fold."""

SHORT: Final = 620
"""In a page lower than this the legend gives way."""

_CELLS: Final = {Kind.AGREED, Kind.SCORE, Kind.CONFLICT}


class Screen(Page):
    """Shows the finding of the state; what its keys do is the page's own."""

    title = N_("Moderate")
    wide = True

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.finding: Finding | None = None
        self.at: Spot | None = None
        self.opened = False
        self.on_demand = False
        self._shown: tuple[State, str] | None = None
        self._holding = False
        self._banner: Banner | None = None
        self._told: tuple[str, ...] = ()
        self.decisions = Decisions(bridge, shell, self)
        self.head = Head(self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyState("", "", self)
        self._empty.add_button(Button(_("Go to Score"), self)).clicked.connect(lambda: shell.go(SCORE))
        self._stack.addWidget(self._main())
        self._stack.addWidget(self._empty)
        column = Column(self)
        column.addWidget(self.head)
        self.area.set_margins(16, 12, 16, 0)
        column.addWidget(self.area)
        column.addWidget(self._stack, 1)
        self.matrix.moved.connect(self._moved)
        bridge.changed.connect(self._changed)

    def _main(self) -> QWidget:
        main = QWidget(self)
        self._left = QStackedWidget(main)
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        side = QWidget(self._left)
        self.model = MatrixModel(self)
        self.matrix = Matrix(self.model, side)
        self.legend = Legend(side)
        self.strip = Strip(side)
        column = Column(side)
        inner = Row(margins=(8, 0, 8, 0))
        inner.addWidget(self.matrix)
        column.addLayout(inner, 1)
        column.addWidget(self.legend)
        column.addWidget(self.strip)
        self.reader = Reader(self.bridge, self.shell.jobs, self._left)
        self._left.addWidget(side)
        self._left.addWidget(self.reader)
        self.panel = CellPanel(main)
        self.panel.reason.leave_to = self.matrix
        row = Row(main)
        row.addWidget(self._left, 1)
        row.addWidget(self.panel)
        return main

    # Following the state

    @property
    def stage(self) -> str:
        """The stage (id) that is shown."""
        return self.shell.stage or self.bridge.state.vacancy.stage

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if self.isVisible():
            only_cells = change.kinds <= _CELLS
            self._follow({(delta.key[-2], delta.key[-1]) for delta in change.deltas} if only_cells else None)

    def refresh(self) -> None:
        self._follow(None)

    def _follow(self, touched: set[Spot] | None) -> None:
        """Show the state as it is; `touched` are the cells that a change wrote, None where anything may differ."""
        state, stage = self.bridge.state, self.stage
        if self._shown == (state, stage):
            return
        before = self.finding
        self.keep_draft()
        self._shown = (state, stage)
        missing, how = self._closed(state, stage)
        if not missing:
            self.finding = find(state, stage)
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
                    self.decisions.drop(spot)
        self._show(self.finding, None if fresh else touched, fresh=fresh)

    def _closed(self, state: State, stage: str) -> tuple[str, str]:
        """Why there is nothing to see for this person, and how it comes; empty where there is."""
        one = state.stages.get(stage)
        if one is None or not one.open:
            words = _("Moderation follows the scores, once scoring of this stage is open.")
            return _("Nothing to moderate yet"), words
        if not may_see_others(state, self.bridge.actor, stage):
            names = ", ".join(member.name for member in outstanding(state, stage))
            words = _("It opens to you when you have submitted your scores. Still to submit: {names}.")
            return _("Not open to you yet"), words.format(names=names)
        return "", ""

    def _close(self, missing: str, how: str) -> None:
        self.finding, self.at = None, None
        self._empty.set_words(missing, how)
        self._stack.setCurrentIndex(1)
        self.head.show_closed()
        self._show_banner(())
        self.refresh_keys()

    def _show(self, finding: Finding, touched: set[Spot] | None, *, fresh: bool) -> None:
        self._holding = True
        if fresh:
            self.at = None
            self._set_folding(finding)
        self.matrix.show_values(list(finding.state.vacancy.scale.values))
        self.model.show(finding, touched)
        self.show_legend()
        self._show_banner(tuple(member.name for member in finding.differing.outstanding))
        self._stack.setCurrentIndex(0)
        self.arrange()
        if self.at not in finding.cells:
            self.at = next(iter(finding.queue), (finding.applicants[0].id, finding.lines[0].key))
        if self.current_group() is None and self.at is not None:
            self.go(self.at)
        self._holding = False
        self.show_current()

    def _show_banner(self, names: tuple[str, ...]) -> None:
        """Who has not submitted; put away, it comes back only when they are others."""
        if names == self._told:
            return
        if self._banner is not None:
            self.area.take_down(self._banner)
            self._banner = None
        self._told = names
        if names:
            words = ngettext("{names} has not submitted yet", "{names} have not submitted yet", len(names))
            more = _("Their ratings are missing from the cells below, and more may differ when they come.")
            self._banner = self.area.show_banner(
                BannerKind.ATTENTION, words.format(names=", ".join(names)), more, icon="users"
            )
            self._banner.put_away.connect(self._banner_put_away)

    def _banner_put_away(self) -> None:
        self._banner = None

    def show_legend(self) -> None:
        """The legend as names are shown or hidden."""
        if self.finding is not None:
            names = [member.name for member in self.finding.members] if self.model.names else []
            self.legend.show_scale(self.finding.state.vacancy.scale, names)

    # The current cell

    def go(self, spot: Spot) -> None:
        """Put the cursor on a cell; its group is unfolded."""
        if self.finding is None or spot not in self.finding.cells:
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
        if self.finding is not None and self.at is not None and self.at in self.finding.cells:
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
        return _("This applicant has withdrawn") if self.at[0] in finding.gone else ""

    def show_current(self) -> None:
        """Panel, strip, head and keys follow the cursor."""
        finding, spot = self.finding, self.at
        if finding is None or spot is None:
            return
        actor, names = self.bridge.actor, self.model.names
        cell = self.model.cell(spot)
        self.panel.show_cell(
            finding, spot, cell, names=names, fixed=self.fixed(), office=actor.role, member=actor.member
        )
        self.panel.show_draft(*self.decisions.draft(finding, spot))
        self._show_strip(finding, spot, matters=cell.effect is not Effect.NONE or cell.conflict)
        may = bool(settleable(finding, every=False)) and not self.fixed()
        self.head.show_finding(finding, settleable=may, outstanding=bool(finding.differing.outstanding))
        if self.reading:
            self.reader.show_applicant(spot[0], keep_page=True)
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

    # Room

    @property
    def reading(self) -> bool:
        """Whether the application is shown."""
        return self._left.currentWidget() is self.reader

    def show_reader(self, shown: bool) -> None:
        """The application in place of the matrix, or the matrix again."""
        self._left.setCurrentIndex(1 if shown else 0)
        self.panel.show_application(shown)
        if shown and self.at is not None:
            self.reader.show_applicant(self.at[0])
        self.arrange()

    def arrange(self) -> None:
        """Matrix and panel side by side, or one at a time where there is no room for both."""
        theme, projector = current(), self.shell.projector
        logical = self.width() / theme.scale
        narrow = logical < NARROW
        folds = self.matrix.heads.folds
        self.on_demand = narrow or (folds and logical < ROOMY)
        beside = not self.on_demand or self.opened
        covered = narrow and self.opened
        self._left.setVisible(not covered or self.reading)
        self.panel.setVisible(beside and not (narrow and self.reading))
        if (self.matrix.least_row < USUAL_ROW) is not projector:
            self.matrix.project(projector)
        wide = theme.S(WIDE_PROJECTED if projector else WIDE)
        self.panel.setMinimumWidth(min(wide, max(self.width(), 1)))
        self.panel.setMaximumWidth(self.width() if narrow else wide)
        self.strip.setVisible(not beside)
        self.legend.setVisible(not projector and not self.strip.isVisibleTo(self) and self.height() > theme.S(SHORT))
        vacancy = self.bridge.state.vacancy
        stage = self.bridge.state.stages.get(self.stage)
        words = (vacancy.title, vacancy.reference, _(stage.name) if stage else "")
        self.head.fit(
            narrow=narrow, folds=folds, projector=projector, names=self.model.names,
            where=", ".join(filter(None, words)),
        )  # fmt: skip
        if self.finding is None:
            self.head.show_closed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _restyle(self, _theme: Theme) -> None:
        self.arrange()

    def begin(self) -> None:
        """Called last: follow the theme."""
        follow(self._restyle)
