"""The right side of Score: criterion, rating, evidence, strip. Nothing in it moves from one cell to the next."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

from shortlister.domain.scales import Scale
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.rating import RatingChoice, RatingControl, Setting
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.scoring.conflict import ConflictBox
from shortlister.ui.scoring.elsewhere import named
from shortlister.ui.scoring.evidence import Evidence
from shortlister.ui.scoring.head import HEIGHT, NARROW_HEIGHT, Head
from shortlister.ui.scoring.overview import Overview
from shortlister.ui.scoring.round import Round, Spot

PANE: Final = 520
_RATING, _NOTICE, _CONFLICT = range(3)
TALLEST_NOTE: Final = 284
NOTES: Final = {Setting.BELOW: 56, Setting.BESIDE: 40, Setting.RUN_IN: 32}
LABEL: Final = 26
"""Least heights of the note, by how the ratings are set, and of the line over it with its gap, at 100 %."""


def choices(scale: Scale) -> list[RatingChoice]:
    """The ratings of a scale as the control shows them, in the person's language."""
    return [
        RatingChoice(step.value, _(step.label), _(step.descriptor) if step.descriptor else "") for step in scale.steps
    ]


class Pane(QScrollArea):
    """Shows one cell of the round. In a low window its parts are lower (`dense`), and what has no room even then
    scrolls: criterion and ratings stand at the top."""

    chosen = Signal(object)
    group_chosen = Signal(int)
    settled = Signal(object, str)
    elsewhere_asked = Signal()
    closed_asked = Signal(object)

    def __init__(self, bridge: Bridge, evidence: Evidence, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside = Region(self, lines=Side.LEFT, line="line2")
        inside.installEventFilter(self)
        self._narrow, self._foot = False, 0
        self._measured: tuple[object, ...] = ()
        self._column = Column(inside, margins=(16, 16, 16, 5))
        above = Column(margins=(4, 0, 4, 0))
        self._column.addLayout(above, 1)
        self.head = Head(inside)
        above.addWidget(self.head)
        above.gap(8)
        self._stack = QStackedWidget(inside)
        self.rating = RatingControl(parent=inside)
        self.evidence = evidence
        self.evidence.note.leave_to = self.rating
        self.evidence.note.left.connect(lambda: self.show_work(self.rating))
        work = QWidget(inside)
        column = Column(work)
        column.addWidget(self.rating)
        column.gap(14)
        column.addWidget(evidence, 1)
        self._below = QWidget(work)
        column.addWidget(self._below)
        self._work = column
        self._locked = False
        self._cell = ("", "")
        self._scale: Scale | None = None
        self._notice = EmptyState("", "", inside)
        self._notice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.conflict = ConflictBox(bridge, inside)
        for part in (work, self._notice, self.conflict):
            self._stack.addWidget(part)
        above.addWidget(self._stack, 1)
        self._column.gap(7)
        self.overview = Overview(inside)
        self._column.addWidget(self.overview)
        self._under = QWidget(inside)
        self._under.setFixedHeight(0)
        self._column.addWidget(self._under)
        self.setWidget(inside)
        self.overview.chosen.connect(self.chosen)
        self.overview.group_chosen.connect(self.group_chosen)
        self.overview.elsewhere_asked.connect(self.elsewhere_asked)
        self.overview.closed_asked.connect(self.closed_asked)
        self.conflict.settled.connect(self.settled)
        self.conflict.settled_all.connect(lambda: self.main_view().setFocus(Qt.FocusReason.OtherFocusReason))
        follow(self._restyle)

    def show_cell(self, round_: Round, spot: Spot, *, by_criterion: bool) -> None:
        """Show a cell; only what differs is touched."""
        scale = self._bridge.state.vacancy.scale
        if scale is not self._scale:
            self._scale = scale
            self.rating.set_scale(choices(scale))
            self._fit()
        measure, applicant = round_.measure(spot), round_.applicant(spot)
        if by_criterion:
            number, also = spot.applicant + 1, named(round_.also(measure))
            self.head.show_applicant(measure, applicant.reference, number, len(round_.applicants), also)
        else:
            self.head.show_criterion(measure, named(round_.also(measure)))
        self.show_score(round_, spot)
        self.overview.show_round(round_, spot, list(scale.values), by_criterion=by_criterion)

    def show_score(self, round_: Round, spot: Spot) -> None:
        """Rating and evidence of the cell, or why there are none."""
        applicant, measure = round_.applicant(spot), round_.measure(spot)
        conflict = None if round_.is_closed(spot) else round_.conflict(spot)
        if conflict is None:
            self.conflict.leave()
        if round_.is_closed(spot):
            self._show_closed(round_, spot)
        elif conflict is not None:
            self.conflict.show_conflict(round_, spot, conflict)
            self._turn_to(_CONFLICT)
        else:
            self._turn_to(_RATING)
            if (applicant.id, measure.key) != self._cell:
                self._cell = applicant.id, measure.key
                self.rating.unmark_focus()
            self.rating.set_value(round_.rating(spot))
            self._locked = round_.locked
            self.rating.set_read_only(self._locked)
            self.evidence.show_note((applicant.id, measure.key), round_.note(spot), read_only=round_.locked)

    def _show_closed(self, round_: Round, spot: Spot) -> None:
        applicant = round_.applicant(spot)
        if self._bridge.state.recused(round_.member, applicant.id, round_.stage):
            title = _("You are recused for {applicant}").format(applicant=applicant.reference)
            words = _("You do not score this application. It counts neither as missing nor as 0.")
        else:
            title = _("{applicant} has withdrawn").format(applicant=applicant.reference)
            words = _("Nothing more is scored here.")
        self._notice.set_words(title, words)
        self._notice.setAccessibleName(title)
        self._notice.setAccessibleDescription(words)
        self._turn_to(_NOTICE)

    def _turn_to(self, at: int) -> None:
        """Another part in the middle; the focus does not stay in what is hidden, nor stray into a field."""
        if self._stack.currentIndex() != at:
            focus = QApplication.focusWidget()
            inside = focus is not None and self._stack.isAncestorOf(focus)
            self._stack.setCurrentIndex(at)
            if inside:
                self.main_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def differs(self) -> bool:
        """Whether two copies of the score are shown."""
        return self._stack.currentIndex() == _CONFLICT

    def written_in(self) -> QWidget | None:
        """The field for words: evidence, or why one of two copies counts."""
        return (self.evidence.note, None, self.conflict.reason)[self._stack.currentIndex()]

    def let_down(self, *, give_way: bool) -> None:
        """Whether the room under a full-grown note stays empty, as on a wide window."""
        self._work.setStretch(self._work.indexOf(self._below), 1 if give_way else 0)
        self._below.setVisible(give_way)

    def rates(self) -> bool:
        """Whether the scale is to be seen."""
        return self._stack.currentIndex() == _RATING

    def why_not(self) -> str:
        """Why there is no scale: whose application it is, or which copies differ."""
        if self._stack.currentIndex() == _NOTICE:
            return self._notice.accessibleName()
        return _("Two copies of this score differ; say first which counts")

    def main_view(self) -> QWidget:
        """What takes the focus."""
        match self._stack.currentIndex():
            case 0 if self._locked:
                return self.evidence.note
            case 0:
                return self.rating
            case 1:
                return self._notice
            case _:
                return self.conflict.first_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside:
            self._fit()
        return super().eventFilter(watched, event)

    def set_narrow(self, *, narrow: bool) -> None:
        """With large text it has the page to itself."""
        self._narrow = narrow
        self.conflict.set_narrow(narrow=narrow)
        self._fit()

    def set_foot(self, foot: int) -> None:
        """So many pixels at the foot are lain over, where it stands alone: what is there can be scrolled above them."""
        self._foot = foot if self._narrow else 0
        self._under.setFixedHeight(self._foot)
        self._fit()

    def turn(self, by: int) -> None:
        """So many screens on or back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.viewport().height() - current().S(48), 40))

    def show_work(self, widget: QWidget) -> None:
        """Scroll, where it must be, so that this part of it is seen; the ratings with the criterion over them."""
        if widget is self.rating:
            self.verticalScrollBar().setValue(0)
        else:
            self.ensureWidgetVisible(widget, 0, current().S(8) + self._foot)

    def _lower(self) -> None:
        """Whether everything has room as it usually is; the same for every cell."""
        theme, wide = current(), self.viewport().width()
        strip = self.overview.sizeHint().height() if not self.overview.isHidden() else 0
        measured = (theme, self.viewport().size().toTuple(), strip, self._scale, self._narrow)
        if measured == self._measured:
            return
        self._measured = measured
        inner, room = wide - 2 * theme.S(20), self.viewport().height()
        setting = self._setting(inner, strip, room)
        dense = setting is not Setting.BELOW
        self.head.set_narrow(narrow=dense or self._narrow)
        self.rating.set_rows(setting)
        self.evidence.note.setMinimumHeight(theme.S(NOTES[setting]))
        self._column.set_margins(16, 6 if dense else 16, 16, 5)

    def _setting(self, inner: int, strip: int, room: int) -> Setting:
        """The highest rows with which everything has room; where the rest scrolls, at least criterion and ratings."""
        theme = current()
        upper = {one: self._upper(inner, one) for one in Setting}
        for one, high in upper.items():
            evidence = theme.S(14) + theme.S(LABEL) + theme.S(NOTES[one])
            if high + evidence + theme.S(7) + theme.S(5) + strip <= room:
                return one
        return Setting.BESIDE if upper[Setting.BESIDE] <= room else Setting.RUN_IN

    def _upper(self, inner: int, setting: Setting) -> int:
        """How high criterion and ratings are with rows set like this, in so much width."""
        theme = current()
        above = theme.S(16) + theme.S(HEIGHT) if setting is Setting.BELOW else theme.S(6) + theme.S(NARROW_HEIGHT)
        return above + theme.S(8) + self.rating.height_of(inner, setting)

    def _fit(self) -> None:
        """As wide as the view, and no higher than it must be. (A resizable widget would take its preferred height.)"""
        self._lower()
        room = self.viewport().size()
        least = self._inside.minimumSizeHint().height()
        fits = least - self._foot <= self.height()  # then no scroll bar comes and goes with a banner
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if bar != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(bar)
            room = self.viewport().size()
        self._inside.resize(room.width(), max(room.height() + self._foot, least))

    def _restyle(self, theme: Theme) -> None:
        self.verticalScrollBar().setSingleStep(theme.S(40))
        self._fit()
