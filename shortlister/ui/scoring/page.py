"""Step 4, Score: the application at the left, the criterion, its rating and the evidence at the right."""

from collections.abc import Callable, Sequence
from datetime import datetime
from time import monotonic
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.scoring import Rate, Settle, Submit, WriteEvidence
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.records import Kind, Score, Version
from shortlister.domain.scales import NA, Rating
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.layouts import Column
from shortlister.ui.moments import day
from shortlister.ui.scoring.chooser import Chooser
from shortlister.ui.scoring.criteria_column import CriteriaColumn
from shortlister.ui.scoring.document.reader import Reader
from shortlister.ui.scoring.evidence import Evidence
from shortlister.ui.scoring.keys import ACTIONS, shown
from shortlister.ui.scoring.pace import Pace
from shortlister.ui.scoring.pane import Pane
from shortlister.ui.scoring.round import Round, Spot
from shortlister.ui.scoring.seats import Seats
from shortlister.ui.scoring.sides import APPLICATION, SCORING, Sides
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.scoring.top import Top
from shortlister.ui.shell import Page, Shell

ONCE: Final = frozenset({"Backspace", "Del", "X", "F", *map(str, range(10))})
"""Keys that act once however long they are held."""

BY_CRITERION: Final = "scoring order"


class ScorePage(Page):
    """Holds which cell is worked on; everything that it shows is looked up."""

    title = N_("Score")
    wide = True

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.spot = Spot(0, 0)
        self.by_criterion = shell.preferences.now.more.get(BY_CRITERION) == "criterion"
        self.round = Round(bridge, shell.stage)
        self._pace = Pace()
        self._going_on = False
        self.evidence = Evidence(self._write_evidence, self)
        self.reader = Reader(bridge, shell.jobs, self)
        self.pane = Pane(bridge, self.evidence, self)
        self.column = CriteriaColumn(self)
        self.sides = Sides(self.reader, self.pane, self.column, self)
        self.top = Top(self)
        self.seats = Seats(bridge, shell, self)
        self._lay()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(60)
        self._ahead.timeout.connect(self._make_ready)
        self._connect()
        self.bind(ACTIONS, self._handlers(), conditions=self._conditions())
        for shortcut in self.findChildren(QShortcut):
            shortcut.setAutoRepeat(shortcut.key().toString() not in ONCE)
        self.refresh()

    def _lay(self) -> None:
        work = QWidget(self)
        column = Column(work)
        column.addWidget(self.top)
        self.area.set_margins(16, 10, 16, 10)
        column.addWidget(self.area)
        column.addWidget(self.sides, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(work)
        self.stack.addWidget(self.seats)
        Column(self).addWidget(self.stack)

    def _connect(self) -> None:
        self.bridge.changed.connect(self._changed)
        self.pane.rating.rated.connect(self.rate)
        self.pane.chosen.connect(self.go_to)
        self.pane.group_chosen.connect(self._go_to_group)
        self.pane.settled.connect(self._settle)
        self.column.chosen.connect(self.go_to)
        self.evidence.went_on.connect(self.go_on)
        self.reader.search_left.connect(self._focus)
        self.sides.fitted.connect(self._fitted)
        self.seats.seat_asked.connect(self.shell.seat_asked)
        top = self.top
        top.moved.connect(self.move_far)
        top.choose_asked.connect(self.choose)
        top.order_chosen.connect(self.set_order)
        top.side_chosen.connect(self._turn_side)
        top.submit_asked.connect(self.submit)

    def _handlers(self) -> dict[str, Callable[[str], object]]:
        return {
            "rate": lambda key: self.rate(int(key)),
            "not_assessable": lambda _key: self.rate(NA),
            "clear": lambda _key: self.rate(None),
            "note": lambda _key: self.write(),
            "quote": lambda _key: self.quote(),
            "take_back": lambda _key: self.bridge.undo(),
            "submit": lambda _key: self.submit(),
            "near": lambda key: self.move_near(-1 if key == "Up" else 1),
            "far": lambda key: self.move_far(-1 if key == "Left" else 1),
            "missing": lambda _key: self.go_to_missing(),
            "group": lambda key: self.move_group(-1 if key == "[" else 1),
            "choose": lambda _key: self.choose(),
            "order": lambda _key: self.set_order(not self.by_criterion),
            "ends": lambda key: self._go_to_end(last=key == "End"),
            "turn": lambda key: self.reader.turn(-1 if key == "PgUp" else 1),
            "page": lambda key: self.reader.turn_page(-1 if key.endswith("PgUp") else 1),
            "find": lambda _key: self._find(),
            "zoom": lambda _key: self.reader.zoom(),
            "margins": lambda _key: self.reader.toggle_margins(),
            "plain": lambda _key: self.reader.toggle_plain(),
        }

    def _conditions(self) -> dict[str, Callable[[], bool]]:
        def cells() -> bool:
            return self.stack.currentIndex() == 0

        def writes() -> bool:
            return cells() and not self.round.locked

        return {"cells": cells, "writes": writes, "submits": writes, "scores": writes}

    # Showing

    def refresh(self) -> None:
        """Look everything up anew, at the cell where one was."""
        self.evidence.flush()
        applicant, measure = self._ids()
        self.round = Round(self.bridge, self.shell.stage)
        ready = self._ready()
        self.stack.setCurrentIndex(0 if ready else 1)
        self._suit_width()
        if not ready:
            self.seats.show_why(self.round)
            self._show_keys()
            return
        self.spot = Spot(self.round.place.get(applicant, 0), self.round.number.get(measure, 0))
        self._aim()
        self._show()
        self._show_submission()
        self._show_keys()

    def _ready(self) -> bool:
        stage = self.bridge.state.stages.get(self.shell.stage)
        if stage is None or not stage.open or not self.bridge.actor.scores:
            return False
        return bool(self.round.applicants and self.round.measures)

    def _ids(self) -> tuple[str, str]:
        if not self.round.applicants or not self.round.measures:
            return "", ""
        return self.round.applicant(self.spot).id, self.round.measure(self.spot).key

    def _aim(self) -> None:
        """Where another page has sent us: an applicant's or a criterion's id."""
        target, self.shell.target = self.shell.target, ""
        if target in self.round.place:
            self.spot = Spot(self.round.place[target], self.spot.measure)
        for at, measure in enumerate(self.round.measures):
            if target and target == measure.criterion.id:
                self.spot = Spot(self.spot.applicant, at)
                break

    def _show(self) -> None:
        round_, spot = self.round, self.spot
        self.pane.show_cell(round_, spot, by_criterion=self.by_criterion)
        if self.sides.wide:
            self._show_column()
        self.top.show_place(round_, spot, by_criterion=self.by_criterion)
        self._show_progress()
        recused = self.bridge.state.recused(round_.member, round_.applicant(spot).id)
        closed = _("Not shown, because you are recused") if recused else ""
        self.reader.show_applicant(round_.applicant(spot).id, keep_page=self.by_criterion, closed=closed)
        self._ahead.start()

    def _show_column(self) -> None:
        values = list(self.bridge.state.vacancy.scale.values)
        self.column.show_round(self.round, self.spot, values, by_criterion=self.by_criterion)

    def _show_progress(self) -> None:
        self.top.show_progress(self.round, self._pace.words(self.round.owed - self.round.scored))

    def _show_submission(self) -> None:
        submission = self.round.submission
        words = ""
        if submission is not None:
            now = datetime.now().astimezone()
            waiting = not self.bridge.is_pack and outstanding(self.bridge.state, self.round.stage)
            sentence = _("Submitted, {when}. Waiting for the others") if waiting else _("Submitted, {when}")
            words = sentence.format(when=day(submission.at, now=now))
        self.top.show_submitted(words)
        conflicts = self.round.conflicts()
        self.shell.messages.settled() if not conflicts and self.area.banners() else None
        if conflicts:
            count = len(conflicts)
            self.shell.messages.attend(
                ngettext(
                    "Two copies of your pack differ in {count} score",
                    "Two copies of your pack differ in {count} scores",
                    count,
                ).format(count=count),
                _("Both are kept. Say for each which one counts; until then nothing can be submitted."),
                [(_("Look"), lambda: self.go_to(conflicts[0]))],
            )

    def _make_ready(self) -> None:
        """Have the next applicant's document read and drawn before it is asked for."""
        at = self.round.after(Spot(self.spot.applicant, len(self.round.measures) - 1), by_criterion=False).applicant
        if at != self.spot.applicant:
            self.reader.ahead(self.round.applicants[at].id, keep_page=self.by_criterion)

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if self.stack.currentIndex() or change.kinds != {Kind.SCORE}:
            self.refresh()
            return
        touched: list[Spot] = []
        for delta in change.deltas:
            member, applicant, measure = delta.key
            if member == self.round.member and applicant in self.round.place and measure in self.round.number:
                touched.append(Spot(self.round.place[applicant], self.round.number[measure]))
        for applicant in {self.round.applicants[spot.applicant].id for spot in touched}:
            self.round.followed(applicant)
        taken_back = "what" in change.label.parameters  # of an undo or a redo: show what it did
        if touched and taken_back and self.spot not in touched:
            self.spot = touched[0]
            self._show()
        for spot in touched:
            self._tell(spot)

    def _tell(self, spot: Spot) -> None:
        """One score has changed: its cell, and what counts it, is painted anew."""
        if spot == self.spot and not self._going_on:
            self.pane.show_score(self.round, spot)
        if self.sides.wide:
            self.column.told(self.round, spot, self.spot, by_criterion=self.by_criterion)
        else:
            self.pane.overview.told(self.round, spot, self.spot, by_criterion=self.by_criterion)
        self._show_progress()

    # Scoring

    def rate(self, rating: Rating | None) -> None:
        """Score the cell and go on; None clears it and stays."""
        if not self.pane.rates() or self.round.locked or not self.evidence.flush():
            return
        scale = self.bridge.state.vacancy.scale
        if rating not in (None, NA, *scale.values):
            sentence = _("{rating} is not on the scale {lowest}–{highest}, so nothing was scored")
            words = sentence.format(rating=rating, lowest=scale.lowest, highest=scale.highest)
            self.shell.said(words, undo=False)
            return
        if rating not in (None, NA) and self._unread():
            words = _("No application is attached, so only X can be given; HR attaches it under Applicants")
            self.shell.said(words, undo=False)
            return
        applicant, measure = self._ids()
        following = self.spot if rating is None else self.round.after(self.spot, by_criterion=self.by_criterion)
        self._going_on = following != self.spot
        done = self.bridge.attempt(Rate(self.round.member, applicant, measure, rating))
        self._going_on = False
        if done and rating is not None:
            self._pace.scored(monotonic())
            self.go_to(following)

    def _unread(self) -> bool:
        """Whether this applicant's application is missing, in a vacancy that holds applications at all."""
        return bool(self.bridge.state.applications) and not self.bridge.applications(self._ids()[0])

    def _write_evidence(self, text: str) -> bool:
        applicant, measure = self._ids()
        return self.bridge.attempt(WriteEvidence(self.round.member, applicant, measure, text))

    def _settle(self, version: object, reason: str) -> None:
        assert isinstance(version, Version)
        applicant, measure = self._ids()
        rating = version.score.rating if version.score else None
        if self.bridge.attempt(Settle(self.round.member, applicant, measure, rating, reason, version.replica)):
            self._focus()

    def write(self) -> None:
        """Go into the evidence note."""
        if self.pane.rates():
            self._turn_side(SCORING)
            self.evidence.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def quote(self) -> None:
        """Take what is selected in the application into the evidence."""
        words = self.reader.quotation()
        if words and self.pane.rates():
            self.evidence.append(words)
        elif not words:
            self.shell.said(_("Select text in the application first; then Q takes it into the evidence"), undo=False)

    def submit(self) -> None:
        """Ask once, naming what is missing."""
        if self.round.locked or not self.evidence.flush():
            return
        stage = self.bridge.state.stages[self.round.stage]
        sheet = SubmitSheet(self.window(), self.round, _(stage.name))
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        gaps = bool(sheet.gaps)
        sheet.done_for.connect(lambda: self.bridge.attempt(Submit(self.round.member, stage.id, gaps)))
        sheet.look_at.connect(self.go_to)
        sheet.open()

    # Moving

    def go_to(self, spot: Spot) -> None:
        """Show a cell; what is being typed is put on disk first, and where that is refused one stays."""
        if not self.evidence.flush():
            return
        if spot != self.spot:
            self.spot = spot
            self._show()
        if not self.evidence.note.hasFocus():
            return
        self._focus()

    def go_on(self) -> None:
        """The next cell in the order of working."""
        self.go_to(self.round.after(self.spot, by_criterion=self.by_criterion))

    def move_near(self, by: int) -> None:
        """The next or previous criterion; by criterion, applicant."""
        self._step(0, by) if not self.by_criterion else self._step(by, 0)

    def move_far(self, by: int) -> None:
        """The next or previous applicant; by criterion, criterion."""
        self._step(by, 0) if not self.by_criterion else self._step(0, by)

    def _step(self, applicants: int, measures: int) -> None:
        applicant = min(max(self.spot.applicant + applicants, 0), len(self.round.applicants) - 1)
        measure = min(max(self.spot.measure + measures, 0), len(self.round.measures) - 1)
        self.go_to(Spot(applicant, measure))

    def move_group(self, by: int) -> None:
        """To the first criterion of the next or previous group."""
        self._go_to_group(self.round.group_of(self.spot.measure) + by)

    def _go_to_group(self, group: int) -> None:
        if 0 <= group < len(self.round.groups):
            self.go_to(Spot(self.spot.applicant, self.round.groups[group].first))

    def _go_to_end(self, *, last: bool) -> None:
        if self.by_criterion:
            self.go_to(Spot(len(self.round.applicants) - 1 if last else 0, self.spot.measure))
        else:
            self.go_to(Spot(self.spot.applicant, len(self.round.measures) - 1 if last else 0))

    def go_to_missing(self) -> None:
        """The next cell without a rating."""
        spot = self.round.missing_after(self.spot, by_criterion=self.by_criterion)
        if spot is None:
            self.shell.said(_("Nothing is missing; everything is scored"), undo=False)
        else:
            self.go_to(spot)

    def choose(self) -> None:
        """Go to an applicant (by criterion, a criterion) by name."""
        now = self.spot.measure if self.by_criterion else self.spot.applicant
        chooser = Chooser(self.round, now, self, by_criterion=self.by_criterion)
        chooser.chosen.connect(self._chosen)
        chooser.show_under(self.top.choose)

    def _chosen(self, number: int) -> None:
        if self.by_criterion:
            self.go_to(Spot(self.spot.applicant, number))
        else:
            self.go_to(Spot(number, self.spot.measure))

    def set_order(self, by_criterion: bool) -> None:
        """One applicant through all criteria, or one criterion through all applicants; remembered."""
        if not self.evidence.flush():
            return
        self.by_criterion = by_criterion
        preferences = self.shell.preferences
        preferences.keep(preferences.now.with_more(BY_CRITERION, "criterion" if by_criterion else ""))
        self._show()
        self._fitted()

    # The window

    def entered(self) -> None:
        self._focus()

    def left(self) -> None:
        self.evidence.flush()

    def hideEvent(self, event: object) -> None:
        self.evidence.flush()

    def words_of(self, change: Change) -> str:
        """Short: whose application or which criterion it is stands in the header."""
        scored = [delta for delta in change.deltas if delta.kind is Kind.SCORE]
        if len(change.deltas) != 1 or not scored or "what" in change.label.parameters:
            return ""
        before, after = scored[0].before, scored[0].after
        rating = after.rating if isinstance(after, Score) else None
        if rating == (before.rating if isinstance(before, Score) else None):
            return _("Evidence written")
        name = str(change.label.parameters.get("applicant" if self.by_criterion else "criterion", ""))
        if rating is None:
            return _("{what} cleared").format(what=name)
        if rating == NA:
            return _("{what} not assessable").format(what=name)
        return _("{what} scored {rating}").format(what=name, rating=rating)

    def regions(self) -> Sequence[QWidget]:
        return (self.top, self.reader, self.pane, self.column)

    def other_side(self) -> bool:
        """With large text F6 turns to the other side."""
        turned = self.stack.currentIndex() == 0 and self.sides.other_side()
        if turned:
            self._focus()
            self.top.side.set_chosen(self.sides.side)
        return turned

    def _turn_side(self, side: int) -> None:
        self.sides.show_side(side)
        self.top.side.set_chosen(side)
        self._focus()

    def _find(self) -> None:
        if self.sides.narrow:
            self._turn_side(APPLICATION)
        self.reader.find()

    def _focus(self) -> None:
        if self.stack.currentIndex():
            self.seats.setFocus()
        elif self.sides.narrow and self.sides.side == APPLICATION:
            self.reader.main_view().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pane.main_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _fitted(self) -> None:
        """There is room for more or less, or another order: other things are shown."""
        self._suit_width()
        if self.bound is not None and self.stack.currentIndex() == 0:
            self._show()
            self._show_keys()

    def _suit_width(self) -> None:
        self.top.set_narrow(narrow=self.sides.narrow)
        self.top.side.set_chosen(self.sides.side)
        self.pane.head.set_narrow(narrow=self.sides.narrow)

    def _show_keys(self) -> None:
        """The keys as they are for this scale, order and width."""
        if self.bound is not None:
            scale = self.bridge.state.vacancy.scale
            narrow, wide = self.sides.narrow, self.sides.wide
            self.bound.actions = shown(scale, by_criterion=self.by_criterion, wide=wide, narrow=narrow)
        self.refresh_keys()
