"""The Shortlist page: who is ranked where, the line, outcomes with their reasons, ties and the sign-off."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.shortlist import DecideTie, SetOutcome
from shortlister.domain.findings.filters import EVERYTHING, matches
from shortlister.domain.findings.followed_reading import cells_of, standing_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.records import Decision
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_, _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kept_words import KeptWords
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.pages import Pages
from shortlister.ui.shell import MODERATE, SCORE, Page, Shell
from shortlister.ui.shortlist.actions import ACTIONS
from shortlister.ui.shortlist.closed import why_closed
from shortlister.ui.shortlist.filtering import Filtering
from shortlister.ui.shortlist.hands import Hands
from shortlister.ui.shortlist.heading import ListHeading
from shortlister.ui.shortlist.heard import ask_evidence, ask_scores
from shortlister.ui.shortlist.list_table import ListTable
from shortlister.ui.shortlist.panel import CLOSED
from shortlister.ui.shortlist.parts import LIST, SIDE, Parts
from shortlister.ui.shortlist.rows import rows_of
from shortlister.ui.shortlist.schemes import tell_nobody_owed, tell_owed
from shortlister.ui.shortlist.side import OUTCOME as OUTCOME_SIDE
from shortlister.ui.shortlist.side import ListSide
from shortlister.ui.shortlist.tie import TieView


class ShortlistPage(Page):
    """Step 6."""

    title = N_("Shortlist")

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self._shown: tuple[State, str, str] | None = None
        self._of: Followed | None = None
        self.hands = Hands(self, bridge, lambda: self._of)
        self._stack = Pages(self)
        self._empty = EmptyState("", "", self)
        self._score = self._empty.add_button(Button(_("Go to Score"), self, key="Alt+4"))
        self._score.clicked.connect(lambda: shell.go(SCORE))
        self.tie = TieView(self)
        self.tie.kept = KeptWords(bridge, self.tie.reason, self.tie)
        self._stack.addWidget(self._main())
        self._stack.addWidget(self.tie)
        self._stack.addWidget(self._empty)
        column = Column(self)
        column.addWidget(self._stack, 1)
        self.tie.left.connect(self._back)
        self.tie.decided.connect(self._tie_decided)
        bridge.changed.connect(self._changed)
        self.tie.evidence_asked.connect(self._to_evidence)
        conditions = {
            "listed": self._listed,
            "comparing": self._comparing,
            "deciding": self._deciding,
            "choosing": lambda: self._comparing() or self._deciding(),
            "signing": lambda: self._comparing() or self._listed(),
            "owing": lambda: self._listed() and self.bridge.actor.runs_the_vacancy,
        }
        places = {"list": self.table, "tie": self.tie.table}
        self.bind(ACTIONS, self._handlers(), places=places, conditions=conditions)

    def _handlers(self) -> dict[str, Callable[[str], object]]:
        return {
            "move": lambda key: self.table.step(key == "Down"),
            "filter": lambda _key: self._to_filter(),
            "changes": lambda _key: self._turn_side(1 - self.side.switch.index()),
            "scores": lambda _key: self._to_scores(),
            "criterion": lambda key: self.tie.step(key == "Down"),
            "evidence": lambda _key: self._to_evidence(),
            "line": lambda _key: self.hands.line(),
            "tie": lambda _key: self._ask_tie(),
            "outcome": lambda key: self._digit(int(key)),
            "reason": lambda _key: self._to_reason(),
            "by-rule": lambda _key: self.hands.by_rule(self.stage),
            "schemes": lambda _key: self._review_schemes(),
            "reserve": lambda _key: self.hands.reserve(self.stage),
            "sign-off": lambda _key: self._ctrl_enter(),
            "back": lambda _key: self._back(),
        }

    def _main(self) -> QWidget:
        main = QWidget(self)
        self.heading = ListHeading(main)
        self.heading.moderation_asked.connect(lambda: self.shell.go(MODERATE))
        self.heading.rule_asked.connect(lambda: self.hands.by_rule(self.stage))
        self.heading.sign_asked.connect(lambda: self.hands.sign_off(self.stage))
        column = Column(main)
        column.addWidget(self.heading)
        self.area.set_margins(16, 12, 16, 0)
        self.filtering = Filtering(main)
        self.filtering.changed.connect(self._show_rows)
        self.table = ListTable(main)
        self.model = self.table.rows
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.filtering.field.leave_to = self.table
        self.filtering.field.went_on.connect(self.table.setFocus)
        listed = QWidget(main)
        left = Column(listed)
        for widget in (self.area, self.filtering, self.table):
            left.addWidget(widget)
        self.side = ListSide(main, self.shell.jobs)
        self.panel = self.side.outcome
        self.panel.kept = KeptWords(self.bridge, self.panel.reason, self.panel)
        self.panel.decided.connect(self._decide)
        self.panel.taken_back.connect(lambda: self._decide(None, ""))
        self.panel.reason.leave_to = self.table
        self.side.changes.places_asked.connect(self.hands.line)
        self.side.changes.tie_asked.connect(self._ask_tie_of)
        row = Row()
        row.addWidget(listed, 1)
        row.addWidget(self.side)
        self._parts = Parts(self.heading.view, listed, self.side)
        column.addLayout(row, 1)
        return main

    @property
    def stage(self) -> str:
        """The stage (id) that is shown."""
        return self.shell.stage or self.bridge.state.vacancy.stage

    @property
    def current(self) -> Standing | None:
        """The applicant whose row is current."""
        at = self.table.currentIndex().row()
        return self.model.rows[at].standing if 0 <= at < len(self.model.rows) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.fit(self.width())
        self.heading.fit(self.width())

    def other_side(self) -> bool:
        """Turn to the list or to the current applicant, where there is room for one."""
        if self._stack.currentIndex() or not self._parts.narrow:
            return False
        if self._parts.turn() == SIDE:
            self.side.switch.focus_chosen()
        else:
            self.table.setFocus()
        return True

    def regions(self) -> Sequence[QWidget]:
        return (self.filtering.field, self.table, self.panel.reason)

    def entered(self) -> None:
        self._parts.turn_to(LIST)
        if self.shell.target:
            self.table.go_to_row(self.model.row_of(self.shell.target))
        (self._score if self._stack.currentWidget() is self._empty else self.table).setFocus()

    def left(self) -> None:
        for kept in filter(None, (self.panel.kept, self.tie.kept)):
            kept.keep()

    def _listed(self) -> bool:
        return self._stack.currentIndex() == 0

    def _comparing(self) -> bool:
        return self._stack.currentWidget() is self.tie

    def _deciding(self) -> bool:
        return self._listed() and self._fixed() not in CLOSED

    def _changed(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        state, stage = self.bridge.state, self.stage
        shown, member = self._shown, self.bridge.actor.member
        if shown and shown[0] is state and shown[1:] == (stage, member) and self._of is not None:
            return
        self._shown = (state, stage, member)
        if not self._can_be_shown(state, stage):
            self._of = None
            self.refresh_keys()
            return
        self._of = self.bridge.followed(stage)
        self.filtering.show_about(state, stage)
        self._show_rows()
        owed = self.bridge.owed_by_schemes(stage)
        self.heading.show_stage(self._of, decides=self.bridge.actor.runs_the_vacancy, owed=owed)
        self.area.clear()
        if owed:
            tell_owed(self.shell.messages, self.area, self._of, owed, lambda: self.hands.review(self.stage))
        self.side.show_stage(self._of)
        self.side.changes.let_decide(self._fixed() not in CLOSED)
        if self._stack.currentWidget() is self._empty:
            self._stack.setCurrentIndex(0)
        self.refresh_keys()

    def _show_rows(self) -> None:
        of = self._of
        if of is None:
            return
        chosen = self.filtering.filter
        found = cells_of(of) if chosen != EVERYTHING else {}
        rows = rows_of(of, self.filtering.order, lambda one: matches(chosen, one, found))
        self.table.show_rows(of, rows)
        self.filtering.tell(sum(row.standing is not None for row in rows), len(of.fixed.positions))
        self._show_current()

    def _can_be_shown(self, state: State, stage: str) -> bool:
        closed = why_closed(state, self.bridge.actor, stage)
        if closed is not None:
            self._empty.set_words(*closed)
            self._stack.setCurrentWidget(self._empty)
        return closed is None

    def _review_schemes(self) -> None:
        if self.hands.review(self.stage) is None and self._of is not None:
            tell_nobody_owed(self.shell.messages, self.area, self._of)

    def _fixed(self) -> str:
        if self._of is None or self.bridge.state.stages[self.stage].signed_off:
            return "signed"
        if not self.bridge.actor.runs_the_vacancy:
            return "member"
        return "open" if self._of.provisional else ""

    def _show_current(self) -> None:
        if self._of is not None:
            one = self.current
            self.panel.show_standing(self._of, one, fixed=self._fixed())
            self.side.changes.show_current(one.applicant if one else "")

    # What the keys do.

    def _digit(self, number: int) -> None:
        if self._comparing():
            if number <= 3:
                self.tie.pick(number)
        elif self.current is not None:
            self.side.turn_to(OUTCOME_SIDE)
            self.panel.choose(tuple(Decision)[number - 1])

    def _to_scores(self) -> None:
        if self._of is not None and self.current is not None:
            ask_scores(self.window(), self._of, self.current.applicant)

    def _to_evidence(self) -> None:
        measure, two = self.tie.measure, self.tie.two
        if self._of is not None and measure is not None and two is not None:
            ask_evidence(self.window(), self._of, two, measure)

    def _to_reason(self) -> None:
        if self._comparing():
            self.tie.reason.setFocus()
            return
        self._turn_side(OUTCOME_SIDE)
        self.panel.reason.setFocus()
        self.panel.reason.moveCursor(QTextCursor.MoveOperation.End)  # behind what is drafted

    def _turn_side(self, to: int) -> None:
        self._parts.turn_to(SIDE)
        self.side.turn_to(to)

    def _to_filter(self) -> None:
        self._parts.turn_to(LIST)
        self.filtering.field.setFocus()
        self.filtering.field.selectAll()

    def _ctrl_enter(self) -> None:
        if self._comparing():
            self.tie.record()
        elif self.heading.sign.isEnabled():
            self.hands.sign_off(self.stage)

    def _back(self) -> None:
        if self._comparing():
            self.tie.area.clear()
            self._stack.setCurrentIndex(0)
            self.shell.messages.set_area(self.area)
            self.table.setFocus()
            self.refresh_keys()

    def _decide(self, decision: Decision | None, reason: str) -> None:
        if self.current is not None:
            self.bridge.attempt(SetOutcome(self.stage, self.current.applicant, decision, reason))
            self._show_current()

    def _ask_tie(self) -> None:
        one = self.current.applicant if self.current else ""
        tied = self._of is not None and bool(one) and standing_of(self._of, one).tied
        self._ask_tie_of(one if tied else next(iter(self.side.changes.tie), one))

    def _ask_tie_of(self, applicant: str) -> None:
        if self._of is None or not self.tie.begin(self._of, applicant):
            self.shell.refuse(Refusal(N_("Nobody is level with this applicant, so there is no tie to decide.")))
            return
        self._stack.setCurrentWidget(self.tie)
        self.shell.messages.set_area(self.tie.area)
        self.tie.tell_circle()
        self.tie.table.setFocus()
        self.refresh_keys()

    def _tie_decided(self, first: str, over: str, reason: str) -> None:
        if self.bridge.attempt(DecideTie(self.stage, first, over, reason)) and self._of is not None:
            self.tie.recorded()
            self.tie.area.clear()
            if not self.tie.go_on(self._of):
                self._back()
