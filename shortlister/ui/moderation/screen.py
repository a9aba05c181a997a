"""What stands on the Moderate page: matrix, panel, strip, application, banner, each where there is room for it."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QWidget

from shortlister.domain.records import Kind
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.pages import Pages
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.moderation.deciding import Decisions
from shortlister.ui.moderation.finding import Finding, Spot
from shortlister.ui.moderation.head import Head
from shortlister.ui.moderation.legend import Legend
from shortlister.ui.moderation.matrix import USUAL_ROW, Matrix
from shortlister.ui.moderation.model import MatrixModel
from shortlister.ui.moderation.panel import WIDE, WIDE_PROJECTED, CellPanel
from shortlister.ui.moderation.strip import Strip
from shortlister.ui.scoring.document.reader import Reader
from shortlister.ui.shell import SCORE, Page, Shell

NARROW: Final = 900
ROOMY: Final = 1500
"""Below the first matrix and panel take turns; below the second they do where groups fold."""

SHORT: Final = 620
"""In a page lower than this the legend gives way."""

_CELLS: Final = {Kind.AGREED, Kind.SCORE, Kind.CONFLICT}


class Screen(Page):
    """The widgets, and the room they have; what they show follows the state in `Following`."""

    title = N_("Moderate")
    wide = True

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.finding: Finding | None = None
        self.at: Spot | None = None
        self.opened = False
        self.on_demand = False
        self._banner: Banner | None = None
        self._told: tuple[str, ...] = ()
        self.decisions = Decisions(bridge, shell, self)
        self.head = Head(self)
        self.stack = Pages(self)
        self.empty = EmptyState("", "", self)
        self.to_score = self.empty.add_button(Button(_("Go to Score"), self, key="Alt+4"))
        self.to_score.clicked.connect(lambda: shell.go(SCORE))
        self.stack.addWidget(self._main())
        self.stack.addWidget(self.empty)
        # While the text grows the widgets are large before the page is arranged anew: the window is not to grow too.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column = Column(self)
        column.addWidget(self.head)
        self.area.set_margins(16, 12, 16, 0)
        column.addWidget(self.area)
        column.addWidget(self.stack, 1)

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
        self.panel = CellPanel(self.bridge, main)
        self.panel.reason.leave_to = self.matrix
        row = Row(main)
        row.addWidget(self._left, 1)
        row.addWidget(self.panel)
        return main

    @property
    def stage(self) -> str:
        """The stage (id) that is shown."""
        return self.shell.stage or self.bridge.state.vacancy.stage

    def show_banner(self, names: tuple[str, ...]) -> None:
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
            vacancy = self.finding.state.vacancy
            self.legend.show_scale(vacancy.scale, names, vacancy.rule.gate.kind)

    # Room

    @property
    def reading(self) -> bool:
        """Whether the application is shown."""
        return self._left.currentWidget() is self.reader

    def show_reader(self, shown: bool) -> None:
        """The application in place of the matrix, or the matrix again."""
        self._left.setCurrentIndex(1 if shown else 0)
        self.panel.head.show_application(shown)
        if shown and self.at is not None:
            self.show_in_reader(self.at, keep_page=False)
        self.arrange()

    def show_in_reader(self, spot: Spot, *, keep_page: bool) -> None:
        """The application of a cell's applicant; at the passage that a member quoted, where one did."""
        self.reader.show_applicant(spot[0], keep_page=keep_page)
        quoted = self.panel.voices.quoted()
        self.reader.show_passage(quoted.words if quoted else "", quoted.page if quoted else None)

    def arrange(self) -> None:
        """Matrix and panel side by side, or one at a time where there is no room for both."""
        theme, projector = current(), self.shell.projector
        logical = self.width() / theme.scale
        narrow = logical < NARROW
        folds = self.matrix.heads.folds
        wide = theme.S(WIDE_PROJECTED if projector else WIDE)
        crowded = self.finding is not None and self.matrix.least_width() > self.width() - wide - theme.S(16)
        before, self.on_demand = self.on_demand, narrow or (folds and logical < ROOMY) or (crowded and not projector)
        focus = QApplication.focusWidget()
        if self.on_demand and not before and focus is not None and self.panel.isAncestorOf(focus):
            self.opened = True
        beside = not self.on_demand or self.opened
        covered = narrow and self.opened
        self._left.setVisible(not covered or self.reading)
        self.panel.setVisible(beside and not (narrow and self.reading))
        tight = projector or folds
        if (self.matrix.least_row < USUAL_ROW) is not tight:
            self.matrix.set_tight(tight)
        self.panel.set_tight(projector)
        self.panel.setMinimumWidth(min(wide, max(self.width(), 1)))
        self.panel.setMaximumWidth(self.width() if narrow else wide)
        self.strip.setVisible(not beside)
        room = self.width() - theme.S(16) - (wide if beside and not covered else 0)
        self.matrix.show_results(self.finding is None or self.matrix.least_width() <= room)
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
