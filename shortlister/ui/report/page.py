"""The Report page: how far the members agreed, what is measured by what, exports, and the ledger."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget

from shortlister.domain.access import may_see_others
from shortlister.domain.findings.coverage import coverage
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.pages import Pages
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.actions import ACTIONS, DIFFERENCES
from shortlister.ui.report.agreement_side import AgreementSide
from shortlister.ui.report.coverage import CoverageTable
from shortlister.ui.report.going_on import ask_next_stage, standing_words, why_no_next
from shortlister.ui.report.kept import KeptRow
from shortlister.ui.report.ledger import LedgerModel, counted
from shortlister.ui.report.ledger_search import LedgerSearch
from shortlister.ui.report.returned import Returned
from shortlister.ui.report.returned_view import ReturnedView
from shortlister.ui.report.revealing import ask_reveal
from shortlister.ui.report.takeaway import Takeaway
from shortlister.ui.shell import Page, Shell

NARROW = 760
LEAST = 390
FEW = 170


class ReportPage(Page):
    """Step 7."""

    title = N_("Report")

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self._shown: tuple[State, str, str] | None = None
        self._blind = True
        self._header = Header(_("Report"), self)
        self._next = self._header.add(Button(_("Next stage…"), self, kind=Kind.QUIET, key="Ctrl+Shift+N"))
        self._back = Button(
            _("Read a matrix back…"), self, kind=Kind.QUIET, icon="file-spreadsheet", key="Ctrl+Shift+O"
        )
        self._header.add(self._back)
        self._export = Button(_("Export the matrix…"), self, kind=Kind.PRIMARY, icon="download", key="Ctrl+E")
        self._header.add(self._export)
        main = QWidget(self)
        self._stack = Pages(self)
        self.returned = ReturnedView(bridge, shell, self._stack)
        for part in (main, self.returned):
            self._stack.addWidget(part)
        Column(self).addWidget(self._stack)
        column = Column(main)
        column.addWidget(self._header)
        self.area.set_margins(16, 12, 16, 0)
        column.addWidget(self.area)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self._scroll)
        self._middle = Row(inside)
        self._left = AgreementSide(bridge, shell, inside)
        self._left.shown.connect(lambda: self._restyle(current()))
        self._sides = (self._left, self._right())
        for side, stretch in zip(self._sides, (56, 50), strict=True):
            self._middle.addWidget(side, stretch)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)
        self._column = column
        column.addWidget(self._foot())
        assert isinstance(self._next, Button)
        self._next.clicked.connect(lambda: ask_next_stage(self, bridge, shell))
        self._export.clicked.connect(lambda: self._takeaway.matrix((".xlsx", ".csv")))
        self._back.clicked.connect(self._read_back)
        bridge.changed.connect(self._changed)
        self._reading = Returned(bridge, shell, self.returned, self)
        self._reading.shown.connect(self._show_returned)
        self.returned.left.connect(self._put_away)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        handlers = {
            "export": lambda _key: self._takeaway.matrix((".xlsx", ".csv")),
            "csv": lambda _key: self._takeaway.matrix((".csv", ".xlsx")),
            "read-back": lambda _key: self._read_back(),
            "search": lambda _key: self._search.setFocus(),
            "charts": lambda _key: self._left.ask_chart(),
            "next-stage": lambda _key: ask_next_stage(self, bridge, shell),
            "mark": lambda _key: self.returned.mark(),
            "mark-all": lambda _key: self.returned.mark_all(),
            "see": lambda _key: self.returned.see(),
            "take": lambda _key: self.returned.ask(),
            "put-away": lambda _key: self._put_away() if self._comparing() else self._takeaway.stop(),
        }
        places = {DIFFERENCES: self.returned}
        conditions = {"comparing": self._comparing, "usual": lambda: not self._comparing()}
        conditions["leaving"] = lambda: self._comparing() or self._writing()
        self.bind(ACTIONS, handlers, places=places, conditions=conditions)

    def _right(self) -> QWidget:
        region = Region(self)
        column = Column(region, margins=(20, 16, 20, 8), spacing=4)
        column.addWidget(Label(_("Measured by"), region, role=Role.HEADING))
        words = _("Filled: scored, with the number of scores. Open: owed later.")
        column.addWidget(Label(words, region, role=Role.SECONDARY, ink="ink2", wrap=True))
        self._coverage_table = CoverageTable(region)
        self._coverage = self._coverage_table.shown
        column.addWidget(self._coverage_table, 1)
        self._warnings = Label("", region, role=Role.SECONDARY, ink="attn", weight=500, wrap=True)
        column.addWidget(self._warnings)
        column.gap(6)
        self._takeaway = Takeaway(self.shell, self.bridge, region)
        self._takeaway.reveal_asked.connect(lambda: ask_reveal(self, self.bridge))
        self._outcome = self._takeaway.outcome
        self._outcome.changed.connect(self.refresh_keys)
        column.addWidget(self._takeaway)
        return region

    def _foot(self) -> QWidget:
        region = Region(self, ground="surface", lines=Side.TOP, line="line2")
        column = Column(region, margins=(24, 12, 20, 4), spacing=6)
        self._head = Row(spacing=12)
        row = Row(spacing=12)
        row.addWidget(Label(_("Ledger"), region, role=Role.HEADING))
        self._entries = ElidedLabel("", region, role=Role.SECONDARY, ink="ink2")
        row.addWidget(self._entries, 1)
        check = Button(_("Verify"), region, height=28)
        check.clicked.connect(self._verify)
        row.addWidget(check)
        self._looking = LedgerSearch(region)
        self._looking.changed.connect(self._find)
        self._search = self._looking.field
        self._head.addLayout(row, 1)
        self._head.addWidget(self._looking)
        column.addLayout(self._head)
        self._ledger = LedgerModel(region)
        self._table = Table(region, name=_("Ledger"), row_height=26, heading=22)
        self._table.setModel(self._ledger)
        self._search.leave_to = self._table
        column.addWidget(self._table)
        self._below = region
        follow(self._restyle)
        return region

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle(current())

    def _restyle(self, theme: Theme) -> None:
        """Both sides beside each other, or one above the other and scrolled where there is little room."""
        narrow = self.width() < theme.S(NARROW)
        low = narrow and self.height() < theme.S(LEAST)
        tall = theme.S(190)
        self._below.setFixedHeight(tall if low else min(tall, max(self.height() * 3 // 10, theme.S(110))))
        self._put_ledger(low=low)
        self._table.setColumnHidden(3, narrow)
        self._table.set_widths([140, 96, 0, 0] if narrow else [150, 130, 0, 110], elastic=2)
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if low else QBoxLayout.Direction.LeftToRight)
        self._middle.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for side in self._sides:
            side.setMinimumHeight(theme.S(LEAST))
        if narrow and not self._left.why.isHidden():
            self._sides[0].setMinimumHeight(theme.S(FEW))
        self._next.show()
        self._back.show()
        self._header.give_way(self.width(), self._next, self._back)

    def _put_ledger(self, *, low: bool) -> None:
        """Where the window is low the ledger scrolls with the rest; else it stands below."""
        if low == self._scroll.isAncestorOf(self._below):
            return
        if low:
            self._middle.addWidget(self._below)
        else:
            self._column.addWidget(self._below)
        self._below.show()

    @property
    def kept(self) -> KeptRow:
        """Until when the vacancy is kept, and the ways to its end."""
        return self._takeaway.kept

    def regions(self) -> Sequence[QWidget]:
        if self._comparing():
            return (self.returned.matrix, self.returned.table, self.returned.detail)
        return (self._left.criteria.table, self._coverage_table, self._table)

    def entered(self) -> None:
        """The ledger has the focus; where it scrolls with the rest, the first table; the differences while shown."""
        if self._comparing():
            self.returned.table.setFocus()
            return
        inside = self._scroll.isAncestorOf(self._table)
        (next(one for one in self.regions() if one.isVisible()) if inside else self._table).setFocus()
        if inside:
            self._scroll.verticalScrollBar().setValue(0)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is in sight; of the ledger also what is found in it."""
        if now is not None and self._below.isAncestorOf(now) and self._scroll.isAncestorOf(self._below):
            self._scroll.ensureWidgetVisible(self._below, 0, 0)
            return
        if now is not None and self._scroll.isAncestorOf(now) and now.visibleRegion().isEmpty():
            self._scroll.ensureWidgetVisible(now, 0, current().S(12))

    def _changed(self, _change: object) -> None:
        if self.isVisible():
            self.refresh()

    @property
    def _stage(self) -> str:
        return self.shell.stage or self.bridge.state.vacancy.stage

    def refresh(self) -> None:
        state, stage = self.bridge.state, self._stage
        now, shown = (state, stage, self.bridge.actor.member), self._shown
        if shown is not None and shown[0] is state and shown[1:] == now[1:]:
            return
        self._shown = now
        sees = may_see_others(state, self.bridge.actor, stage)
        one = state.stages[stage]
        self._header.set_fact(standing_words(one))
        self._show_coverage(state, own="" if sees else self.bridge.actor.member)
        self._left.show_stage(stage)
        self._show_ledger(state)
        self._show_exports(state, stage, sees=sees)

    def _show_coverage(self, state: State, *, own: str) -> None:
        report = coverage(state, own=own)
        self._coverage.show(state, report)
        self._warnings.setText("\n".join(str(one) for one in report.warnings[:4]))
        self._warnings.setVisible(bool(report.warnings))

    def _show_ledger(self, state: State) -> None:
        """What this person may see of it; how many entries there are in all follows from what colleagues did."""
        actor = self.bridge.actor
        self._blind = not all(may_see_others(state, actor, one.id) for one in state.stages.values() if one.open)
        self._ledger.show(self.bridge.ledger_lines())
        self._looking.show_people(self._ledger.people)
        self._find()

    def _show_exports(self, state: State, stage: str, *, sees: bool) -> None:
        self._takeaway.refresh(state, stage, sees=sees)
        assert isinstance(self._next, Button)
        why = why_no_next(state, self.bridge.actor)
        if why:
            self._next.disable(why)
        else:
            self._next.enable()
        for button in (self._export, self._back):
            if sees:
                button.enable()
            else:
                button.disable(_("Not open to you yet"))

    def _find(self) -> None:
        wanted = self._looking.wanted()
        self._ledger.search(wanted)
        self._entries.setText(counted(self._ledger, whole=wanted.everything, blind=self._blind))

    def _verify(self) -> None:
        result = self.bridge.verify()
        if result.intact:
            words = ngettext(
                "The chain is intact: {count} entry, head {head}.",
                "The chain is intact: {count} entries, head {head}.",
                result.entries,
            )
            if self._blind:
                words = _("The chain is intact.")
            self.shell.said(words.format(count=result.entries, head=result.head[:8]), undo=False)
        else:
            self.shell.messages.attend(str(result.problem), _("Keep this file as it is, and a backup beside it."))

    def _read_back(self) -> None:
        kinds = _("Scoring matrices (*.xlsx *.csv);;All files (*)")
        path = choose_file(self, self.shell.preferences, "matrix", _("Read a matrix back"), kinds)
        if path is not None:
            self._reading.begin(path, self._stage)

    def _writing(self) -> bool:
        return self._outcome.going and not self._comparing()

    def _comparing(self) -> bool:
        return self._stack.currentWidget() is self.returned

    def _show_returned(self) -> None:
        self._stack.setCurrentWidget(self.returned)
        self.shell.messages.set_area(self.returned.area)
        self.returned.table.setFocus()
        self.refresh_keys()

    def _put_away(self) -> None:
        self._stack.setCurrentIndex(0)
        self._reading.end()
        self.shell.messages.set_area(self.area)
        self.entered()
        self.refresh_keys()

    def sizeHint(self) -> QSize:
        return QSize(1064, 740)
