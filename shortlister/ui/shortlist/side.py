"""The right side of the list: the current applicant's outcome, or what would change the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from shortlister.domain.findings.following import Followed
from shortlister.i18n import _
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.shortlist.changes import ChangesPanel
from shortlister.ui.shortlist.panel import OutcomePanel

OUTCOME, CHANGES = range(2)
QWIDGETSIZE_MAX = (1 << 24) - 1


class ListSide(QWidget):
    """While the stage is provisional what would change it comes first, once it is settled the outcome.

    Another side stays as long as the stage does not become settled or provisional again.
    """

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent)
        self._provisional: tuple[str, bool] | None = None
        self._alone = False
        self.outcome = OutcomePanel(self)
        self.changes = ChangesPanel(self, jobs)
        head = Region(self, lines=Side.LEFT)
        self.switch = Segmented([_("Outcome"), _("What would change it")], head, name=_("This side shows"), key="C")
        self.switch.chosen.connect(self.turn_to)
        Column(head, margins=(20, 12, 20, 0)).addWidget(self.switch)
        self._stack = QStackedWidget(self)
        self._low = QScrollArea(self)  # where the window is low, or the text large
        self._low.setFrameShape(QFrame.Shape.NoFrame)
        self._low.setWidgetResizable(True)
        self._low.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._low.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._low.setWidget(self.outcome)
        self._stack.addWidget(self._low)
        self._stack.addWidget(self.changes)
        column = Column(self)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        follow(self._lay_out)

    def stand_alone(self, alone: bool) -> None:
        """Alone on the page it takes all of it."""
        if alone is not self._alone:
            self._alone = alone
            self._lay_out(current())

    def _lay_out(self, theme: Theme) -> None:
        wide = max(theme.S(312), self.switch.sizeHint().width() + 2 * theme.S(20))
        self.setMinimumWidth(wide)
        self.setMaximumWidth(QWIDGETSIZE_MAX if self._alone else wide)

    def show_stage(self, of: Followed) -> None:
        """Follow a stage: turn to what matters now, and say what would change it."""
        now = (of.stage, of.provisional)
        if now != self._provisional:
            self._provisional = now
            self.turn_to(CHANGES if of.provisional else OUTCOME)
        self.changes.show_changes(of)

    def turn_to(self, side: int) -> None:
        """Show the outcome (0) or what would change the list (1)."""
        self.switch.set_chosen(side)
        self._stack.setCurrentIndex(side)
