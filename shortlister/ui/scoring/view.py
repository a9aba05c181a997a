"""What Score shows: one cell of the round, its application and how far one is; changes are followed cell by cell."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from shortlister.domain.changes import Change
from shortlister.domain.records import Kind
from shortlister.i18n import N_, _
from shortlister.ui.bridge import Bridge, Unfinished
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.layouts import Column
from shortlister.ui.scoring.colleagues import Colleagues
from shortlister.ui.scoring.conflict import Conflicts
from shortlister.ui.scoring.criteria_column import CriteriaColumn
from shortlister.ui.scoring.document.reader import Reader
from shortlister.ui.scoring.evidence import Evidence
from shortlister.ui.scoring.instead import Instead
from shortlister.ui.scoring.keys import REASON, shown
from shortlister.ui.scoring.own_order import round_for
from shortlister.ui.scoring.pace import COUNTED_AFTER, Pace
from shortlister.ui.scoring.pane import Pane
from shortlister.ui.scoring.rewording import Rewording
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.seats import Seats
from shortlister.ui.scoring.sides import APPLICATION, SCORING, Sides
from shortlister.ui.scoring.top import Top
from shortlister.ui.scoring.whereabouts import aimed, first_place, keep_place
from shortlister.ui.scoring.words import done_words, locked_since
from shortlister.ui.shell import Page, Shell

BY_CRITERION: Final = "scoring order"


class ScoreView(Page):
    """Holds which cell is worked on; everything that it shows is looked up. What can be done is added by the page."""

    title = N_("Score")
    wide = True

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.spot = Spot(0, 0)
        self.by_criterion = shell.preferences.now.more.get(BY_CRITERION) == "criterion"
        self.round = round_for(bridge, shell)
        self.pace = Pace()
        self.going_on = self._locked = self._differs = False
        self._here = ("", "")
        self.evidence = Evidence(self.write_evidence, self.begin_evidence, bridge.drop_unfinished, self)
        self.reader = Reader(bridge, shell.jobs, self, plain_key="T")
        self.pane = Pane(bridge, self.evidence, self)
        self.column = CriteriaColumn(self)
        self.sides = Sides(self.reader, self.pane, self.column, self)
        self.top = Top(self)
        self.seats = Seats(bridge, shell, self)
        self.rewording = Rewording(bridge, shell, self.area, self)
        self.conflicts = Conflicts(self.area, self.go_to, shell.not_done, self)
        self.colleagues = Colleagues(bridge, shell, self.area, self)
        self.instead = Instead(
            bridge, shell, self.top, self.colleagues, round_=lambda: self.round, go_back=self.focus_work, page=self
        )
        self._lay()
        self._ahead = QTimer(self, singleShot=True, interval=60)
        self._ahead.timeout.connect(self._make_ready)
        self._counting = QTimer(self, singleShot=True, interval=COUNTED_AFTER)
        self._counting.timeout.connect(self._show_progress)
        bridge.changed.connect(self._changed)
        self.sides.fitted.connect(self.fitted)
        self.reader.bar.find_field.leave_to = self.pane.rating

    def write_evidence(self, text: str) -> bool:
        """Put the note of this cell on disk; False where that is refused."""
        raise NotImplementedError

    def begin_evidence(self, before: str, text: str) -> bool:
        """Put a note that is being typed on disk before it is a change; False where that cannot be."""
        return self.bridge.keep_unfinished(*self.ids(), before, text)

    def finish(self, begun: Unfinished) -> bool:
        """Make a change of what was being typed when the program stopped; False where it stays as it is."""
        raise NotImplementedError

    def go_to(self, spot: Spot) -> None:
        """Show a cell."""
        raise NotImplementedError

    def _lay(self) -> None:
        work = QWidget(self)
        column = Column(work)
        column.addWidget(self.top)
        column.addWidget(self.sides, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(work)
        self.stack.addWidget(self.seats)
        Column(self).addWidget(self.stack)
        self.area.set_margins(12, 8, 20, 12)
        for part in (self.reader, self.pane):
            self.area.grown.connect(part.set_foot)
        self.area.lay_over(self._under_banners)

    def _under_banners(self) -> QRect:
        """Banners lie over the foot of the application, or of what stands alone: nothing moves as they come and go."""
        part = self.reader if self.reader.isVisible() else self.pane if self.pane.isVisible() else self.stack
        return QRect(part.mapTo(self, QPoint()), part.size())

    # Showing

    def refresh(self) -> None:
        """Look everything up anew, at the cell where one was."""
        self.evidence.flush()
        self.instead.ended = False
        applicant, measure = self.ids()
        locked = self._locked
        self.round = round_for(self.bridge, self.shell)
        ready = self._ready()
        self.stack.setCurrentIndex(0 if ready else 1)
        self._suit_width()
        if not ready:
            self.seats.show_why(self.round)
            self.conflicts.hide()
            self._show_keys()
            return
        if applicant and self._here == (self.round.member, self.round.stage):
            self.spot = Spot(self.round.place.get(applicant, 0), self.round.number.get(measure, 0))
        else:
            self.spot = self._come_back()
        target, self.shell.target = self.shell.target, ""  # where another page has sent us
        self.spot = aimed(self.round, self.spot, target)
        self.show_cell()
        self._show_progress()
        self._show_submission()
        self._show_keys()
        self._locked = self.round.locked
        if locked != self._locked and self.isVisible():
            self.focus_work()

    def _come_back(self) -> Spot:
        """To the cell where this member was when they last scored this stage."""
        self._here = (self.round.member, self.round.stage)
        begun = self.bridge.unfinished()
        if begun is not None and self.finish(begun):
            self.shell.said(_("What you were writing when the program stopped is back"))
            return Spot(self.round.place[begun.applicant], self.round.number[begun.measure])
        vacancy = self.bridge.state.vacancy.id
        return first_place(self.shell.preferences, vacancy, self.round, by_criterion=self.by_criterion)

    def _ready(self) -> bool:
        stage = self.bridge.state.stages.get(self.shell.stage)
        scored = stage is not None and stage.open and self.bridge.actor.scores
        return bool(scored and self.round.applicants and self.round.measures)

    def ids(self) -> tuple[str, str]:
        """Applicant's id and measure of the cell; empty where there is nothing to score."""
        if not self.round.applicants or not self.round.measures:
            return "", ""
        return self.round.applicant(self.spot).id, self.round.measure(self.spot).key

    def show_cell(self) -> None:
        """Show the cell that is worked on; only what differs is touched."""
        round_, spot = self.round, self.spot
        self.pane.show_cell(round_, spot, by_criterion=self.by_criterion)
        if self.sides.wide:
            self._show_column()
        self.top.show_place(round_, spot, by_criterion=self.by_criterion)
        together = self.top.show_together(self.colleagues.may_see(round_, round_.applicant(spot).id))
        if together or self.pane.differs() != self._differs:
            self._show_keys()
        self._count_soon()
        recused = self.bridge.state.recused(round_.member, round_.applicant(spot).id, round_.stage)
        closed = _("Not shown, because you are recused") if recused else ""
        self.reader.show_applicant(round_.applicant(spot).id, keep_page=self.by_criterion, closed=closed)
        self._ahead.start()

    def _show_column(self) -> None:
        values = list(self.bridge.state.vacancy.scale.values)
        self.column.show_round(self.round, self.spot, values, by_criterion=self.by_criterion)

    def _count_soon(self) -> None:
        if self.round.scored >= self.round.owed:  # what can be done now, can be done at once
            self._show_progress()
        elif not self._counting.isActive():  # a held key must not put it off for ever
            self._counting.start()

    def _show_progress(self) -> None:
        self._counting.stop()
        left = "" if self.round.locked else self.pace.words(self.round.owed - self.round.scored)
        self.top.show_progress(self.round, left)
        if self.top.show_sending(self.colleagues.may_send_back(self.round), calibrating=bool(self.round.first)):
            self._show_keys()
        self.colleagues.show(self.round)

    def _show_submission(self) -> None:
        self.top.show_submitted(locked_since(self.bridge.state, self.round))
        self._show_conflicts()
        self.rewording.show(self.round)

    def _show_conflicts(self) -> None:
        self.conflicts.show(self.round, alone=self.sides.narrow and self.sides.side == SCORING)

    def _make_ready(self) -> None:
        """Have the next applicant's document read and drawn before it is asked for."""
        at = self.round.after(Spot(self.spot.applicant, len(self.round.measures) - 1), by_criterion=False).applicant
        if at != self.spot.applicant:
            self.reader.ahead(self.round.applicants[at].id, keep_page=self.by_criterion)

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if not self.isVisible():
            return  # what has changed meanwhile is looked up on entering
        self.instead.resume()
        if self.stack.currentIndex() or change.kinds != {Kind.SCORE}:
            self.refresh()
            return
        keys = (delta.key for delta in change.deltas)
        touched = [spot for member, *cell in keys if member == self.round.member and (spot := self.round.spot(*cell))]
        for applicant in {self.round.applicants[spot.applicant].id for spot in touched}:
            self.round.followed(applicant)
        taken_back = "what" in change.label.parameters  # of an undo or a redo: show what it did
        if touched and taken_back and self.spot not in touched:
            self.spot = touched[0]
            self.show_cell()
        for spot in touched:
            self._tell(spot)

    def _tell(self, spot: Spot) -> None:
        """One score has changed: its cell, and what counts it, is painted anew."""
        if self.going_on:  # the next cell is about to be shown, and with it whatever counts
            (self.column.list.column if self.sides.wide else self.pane.overview.strip.strip).told(spot)
            return
        if spot == self.spot:
            self.pane.show_score(self.round, spot)
        if self.sides.wide:
            self.column.told(self.round, spot, self.spot, by_criterion=self.by_criterion)
        else:
            self.pane.overview.told(self.round, spot, self.spot, by_criterion=self.by_criterion)
        self._count_soon()

    # The window

    def words_of(self, change: Change) -> str:
        return self.instead.words(done_words(change, by_criterion=self.by_criterion))

    def entered(self) -> None:
        self.focus_work()

    def left(self) -> None:
        self.evidence.flush()
        self.pane.conflict.keep()
        if self._ready():
            keep_place(self.shell.preferences, self.bridge.state.vacancy.id, self.round, self.spot)

    def regions(self) -> Sequence[QWidget]:
        return (self.top, self.reader, self.pane, self.column)

    def other_side(self) -> bool:
        """With large text F6 turns to the other side."""
        turned = self.stack.currentIndex() == 0 and self.sides.other_side()
        if turned:
            self._turned()
        return turned

    def turn_side(self, side: int) -> None:
        """With large text: show the application or the scoring."""
        self.sides.show_side(side)
        self._turned()

    def _turned(self) -> None:
        self._show_conflicts()
        self.top.side.set_chosen(self.sides.side)
        self.area.settle_place()
        self.focus_work()

    def focus_work(self) -> None:
        """Give the focus to what is worked with."""
        if self.stack.currentIndex():
            self.seats.setFocus()
        elif self.sides.narrow and self.sides.side == APPLICATION:
            self.reader.main_view().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pane.show_work(self.pane.rating)
            self.pane.main_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def fitted(self) -> None:
        """There is room for more or less, or another order: other things are shown."""
        self._suit_width()
        if self.bound is not None and self.stack.currentIndex() == 0:
            self.show_cell()
            self._show_conflicts()
            self._show_keys()

    def _suit_width(self) -> None:
        self.top.set_narrow(narrow=self.sides.narrow)
        self.top.side.set_chosen(self.sides.side)
        self.pane.set_narrow(narrow=self.sides.narrow)
        self.area.set_compact(self.sides.narrow)
        QTimer.singleShot(0, self, self.area.settle_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.area.settle_place()

    def _show_keys(self) -> None:
        """The keys as they are for this scale, order and width."""
        self._differs = self.pane.differs()
        if self.bound is not None:
            self.bound.actions = shown(
                self.bridge.state.vacancy.scale,
                by_criterion=self.by_criterion,
                wide=self.sides.wide,
                narrow=self.sides.narrow and self.stack.currentIndex() == 0,
                other_side=key_now(self, "F6"),
                submits=not self.round.locked and not self.round.first,
                absent=self.colleagues.absent(self.round),
                differs=self._differs,
                in_reason=self.bound.place() == REASON,
            )
        self.refresh_keys()
