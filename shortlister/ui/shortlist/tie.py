"""A tie: two level applicants side by side, differing criteria first; the panel chooses, or leaves them level."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.domain.findings.apart import apart
from shortlister.domain.findings.followed_reading import standing_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.ties import circle, next_pair
from shortlister.domain.measures import Measure
from shortlister.i18n import _
from shortlister.ui.choice import Choice
from shortlister.ui.kept_words import KeptWords, Spot
from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.pairs import PairDelegate, PairModel, level_with, pairs
from shortlister.ui.shortlist.parts import NARROW
from shortlister.ui.shortlist.rows import written


class TieView(QWidget):
    """`decided(first, over, reason)` with ids; `left` when the panel goes back; `evidence_asked` of the criterion."""

    decided = Signal(str, str, str)
    left = Signal()
    evidence_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._two: tuple[Standing, Standing] | None = None
        self._of: Followed | None = None
        self._group: list[str] = []
        self._left_level: set[frozenset[str]] = set()
        self.kept: KeptWords | None = None
        self.header = Header("", self)
        back = Button(_("Back"), self, kind=Kind.QUIET, key="Esc")
        back.clicked.connect(self.left)
        self.header.add(back)
        self._next_pair = Button(_("Next pair"), self)
        self._next_pair.clicked.connect(self._next)
        self.header.add(self._next_pair)
        column = Column(self)
        column.addWidget(self.header)
        self.area = MessageArea(self)
        self.area.set_margins(16, 12, 16, 0)
        column.addWidget(self.area)
        row = Row()
        row.addWidget(self._compare(), 1)
        row.addWidget(self._choose())
        column.addLayout(row, 1)

    def _compare(self) -> QWidget:
        region = Region(self)
        column = Column(region, margins=(0, 8, 0, 12), spacing=8)
        self.model = PairModel(region)
        self.table = Table(region, name=_("Criteria of the two"), row_height=38)
        self._delegate = PairDelegate(self.table)
        self.table.setItemDelegate(self._delegate)
        self.table.setModel(self.model)
        self.table.doubleClicked.connect(lambda _index: self.evidence_asked.emit())
        column.addWidget(self.table, 1)
        self._sum = Label("", region, role=Role.SECONDARY, ink="ink2", wrap=True)
        self._sum.setContentsMargins(24, 0, 24, 0)
        column.addWidget(self._sum)
        return region

    def _choose(self) -> QWidget:
        region = Region(self, lines=Side.LEFT)
        column = Column(region, margins=(20, 18, 20, 18), spacing=8)
        column.addWidget(Label(_("Who goes first?"), region, role=Role.HEADING))
        self.choices = [Choice("", "", region, cap=str(number), height=36, choosing=True) for number in (1, 2, 3)]
        for choice in self.choices:
            column.addWidget(choice)
        column.gap(6)
        self.reason = NoteField(region, name=_("Reason"))
        self.reason.leave_to = self.table
        self.reason.went_on.connect(self.record)
        column.addWidget(Field(_("Reason"), self.reason, region, key="R", key_text=_("write")))
        words = _(
            "Against the criteria only. Scheme flags and personal details are not shown here and cannot be a reason."
        )
        column.addWidget(Label(words, region, role=Role.CAPTION, ink="ink2", wrap=True))
        record = Button(_("Record the decision"), region, kind=Kind.PRIMARY, key="Ctrl+Return")
        record.clicked.connect(self.record)
        column.addWidget(record, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self._side = QScrollArea(self)  # where the window is low, or the text large
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setWidget(region)
        follow(self._restyle)
        return self._side

    def _restyle(self, theme: Theme) -> None:
        narrow = self.width() < theme.S(NARROW)
        self._side.setFixedWidth(theme.S(292 if narrow else 312))
        self.table.set_widths([44, 0, 62, 62] if narrow else [64, 0, 112, 112], elastic=1)
        self.reason.setFixedHeight(theme.S(84 if narrow else 120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle(current())

    @property
    def two(self) -> tuple[str, str] | None:
        """The two (ids) who are compared."""
        return (self._two[0].applicant, self._two[1].applicant) if self._two else None

    @property
    def measure(self) -> Measure | None:
        """The measure whose row is current."""
        at = self.table.currentIndex().row()
        return self.model.pairs[at].measure if 0 <= at < len(self.model.pairs) else None

    def step(self, down: bool) -> None:
        """To the next criterion."""
        self.table.go_to_row(self.table.currentIndex().row() + (1 if down else -1))

    def begin(self, of: Followed, applicant: str) -> bool:
        """Compare the applicant (id) with those who are level, pair by pair; False where nobody is."""
        group = level_with(of, applicant)
        if len(group) < 2:
            return False
        self._left_level = set()
        first = [applicant, *(one for one in group if one != applicant)]
        pair = next_pair(first, of.wins)
        if pair is None:
            return False
        self._of, self._group = of, group
        self.compare(of, *pair)
        return True

    def go_on(self, of: Followed) -> bool:
        """The next pair that is not decided; False when there is none, or nobody is level any more."""
        pair = next_pair(self._group, of.wins, self._left_level)
        if pair is None or any(one not in level_with(of, self._group[0]) for one in self._group):
            return False
        self._of = of
        self.compare(of, *pair)
        self.tell_circle()
        return True

    def tell_circle(self) -> None:
        """Show decisions that run in a circle; they are asked again."""
        if self._of is None:
            return
        trail = circle(self._group, self._of.wins)
        if trail:
            names = [self._of.state.applicants[one].reference for one in (*trail, trail[0])]
            self.area.show_banner(
                BannerKind.ATTENTION,
                _("The decisions run in a circle: {applicants}").format(applicants=" → ".join(names)),
                _("So these applicants are still tied. Decide one of the pairs again, the other way round."),
            )

    def _next(self) -> None:
        """Leave these two for now, and go to the next pair."""
        if self._of is not None and self._two is not None:
            self._left_level.add(frozenset(one.applicant for one in self._two))
            if not self.go_on(self._of):
                self.left.emit()

    def compare(self, of: Followed, first: str, second: str) -> None:
        """Show two applicants (ids) who are level."""
        state = of.state
        one, other = standing_of(of, first), standing_of(of, second)
        self._two = (one, other)
        names = (one.reference, other.reference)
        found = pairs(of, one.applicant, other.applicant)
        self._delegate.values = list(state.vacancy.scale.values)
        self.model.show(found, names)
        self.header.set_title(_("{first} and {second} are level").format(first=names[0], second=names[1]))
        self.header.set_fact(
            _("{total} of {available} each").format(total=written(one.total), available=written(one.available))
        )
        for choice, words in zip(self.choices, (*names, _("Leave them level")), strict=True):
            choice.setText(words)
            choice.setAccessibleName(words)
            choice.setAutoExclusive(False)
            choice.setChecked(False)
            choice.setAutoExclusive(True)
        self.reason.set_note("")
        if self.kept is not None:
            both = " ".join(sorted((one.applicant, other.applicant)))
            self.kept.show(Spot(f"tie {of.stage}", both))
        self._sum.setText(_summed(of, one, other))
        more = next_pair(self._group, of.wins, {*self._left_level, frozenset((first, second))})
        if more is None:
            self._next_pair.disable(_("There is no other pair to decide"))
        else:
            self._next_pair.enable()
        self.table.setFocus()
        self.table.go_to_row(0)

    def recorded(self) -> None:
        """The reason has become a decision."""
        if self.kept is not None:
            self.kept.drop()

    def pick(self, number: int) -> None:
        """Choose the first, the second, or leave them level."""
        self.choices[number - 1].setChecked(True)
        if not self.reason.note().strip():
            self.reason.setFocus()

    def record(self) -> None:
        """Ask for the decision that is chosen."""
        picked = next((number for number, choice in enumerate(self.choices) if choice.isChecked()), None)
        if self._two is None or picked is None:
            self.choices[0].setFocus()
            return
        if picked == 2:
            self.recorded()
            self._next()
            return
        first, over = self._two if picked == 0 else self._two[::-1]
        self.decided.emit(first.applicant, over.applicant, self.reason.note())


def _summed(of: Followed, one: Standing, other: Standing) -> str:
    """How far the two are apart, and their totals."""
    said = [
        str(apart(of.state, of.stage, one.applicant, other.applicant).words),
        _("Essential totals {first} and {second}.").format(
            first=written(one.essential_total), second=written(other.essential_total)
        ),
        _("Desirable totals {first} and {second}.").format(
            first=written(one.desirable_total), second=written(other.desirable_total)
        ),
    ]
    return " ".join(said)
