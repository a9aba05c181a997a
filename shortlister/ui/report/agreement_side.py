"""The left side of the report: how far the members agreed, how strictly each scored, or why that is not shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.access import may_see_others, why_blind
from shortlister.domain.findings.agreement import Agreement, agreement
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.agreement import agreement_axis, criteria_lines, member_lines, severity_axis
from shortlister.ui.report.intervals import Intervals
from shortlister.ui.report.pictures import ask_chart
from shortlister.ui.shell import Shell

FEW_LINES = 8
"""So many have room in any window; more of them take what height there is, and scroll."""


class AgreementSide(Region):
    """Worked out in the background each time; `shown` when there is something else to be seen."""

    shown = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.RIGHT)
        self._bridge, self._shell = bridge, shell
        self._stage = ""
        self._asked = 0
        self._found: Agreement | None = None
        self._column = Column(self, margins=(24, 16, 16, 8), spacing=14)
        self.criteria = Intervals(
            _("How far the members agreed"),
            _("Krippendorff’s alpha with a 95 % interval: 1 is full agreement, 0 is chance."),
            self,
        )
        self.pairs = Label("", self, role=Role.SECONDARY, ink="ink2", wrap=True)
        self.members = Intervals(
            _("How strictly each scored"), _("Points below the others’ mean. Shown, never applied."), self
        )
        self.why = EmptyState(_("Nothing to compare yet"), "", self)
        self.charts = Button(_("Charts and their tables…"), self, height=28, key="Ctrl+Shift+G")
        self.charts.clicked.connect(self.ask_chart)
        self._column.addWidget(self.criteria)
        self._column.addWidget(self.pairs)
        self._column.addWidget(self.members)
        self._column.addWidget(self.why, 100)
        self._column.addWidget(self.charts, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def show_stage(self, stage: str) -> None:
        """Show the agreement of a stage (id), as far as the person at the desk may see it."""
        state, actor = self._bridge.state, self._bridge.actor
        sees = may_see_others(state, actor, stage)
        self._stage, self._found = stage, None
        self._asked += 1
        self.charts.setVisible(sees and state.stages[stage].open)
        self._show(agreed=False)
        if not sees:
            self.why.set_words(_("Not open to you yet"), str(why_blind(state, actor, stage)))
            return
        self.why.set_words(_("Working it out"), _("The interval is drawn from a thousand resamples."))
        asked = self._asked
        self._shell.jobs.run(lambda _progress: agreement(state, stage), done=lambda found: self._agreed(found, asked))

    def _show(self, *, agreed: bool) -> None:
        for widget in (self.criteria, self.pairs, self.members):
            widget.setVisible(agreed)
        self.why.setVisible(not agreed)
        self.shown.emit()

    def _agreed(self, found: Agreement, asked: int) -> None:
        if asked != self._asked:  # of another state or stage
            return
        self._found = found
        if found.alpha is None and found.exact is None:
            self.why.set_words(_("Too little to compare"), str(found.why) if found.why else "")
            return
        lines, members = criteria_lines(self._bridge.state, found), member_lines(found)
        self.criteria.show_lines(lines, agreement_axis(lines))
        self._column.setStretchFactor(self.criteria, 0 if len(lines) <= FEW_LINES else 100)
        self.members.show_lines(members, severity_axis(members))
        exact, near = found.exact or 0.0, found.within_one or 0.0
        words = _("Of all pairs of ratings of one cell, {exact} % are the same and {near} % within one.")
        self.pairs.setText(words.format(exact=round(100 * exact), near=round(100 * near)))
        self._show(agreed=True)

    def ask_chart(self) -> None:
        """The charts in full with their tables, where they may be seen."""
        if self.charts.isVisible():
            ask_chart(self, self._bridge, self._shell, self._stage, self._found)
