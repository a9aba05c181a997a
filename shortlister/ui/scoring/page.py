"""Step 4, Score: what can be done where the application stands at the left and the criterion at the right."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.ordering import ChooseOrder
from shortlister.domain.edits.scoring import Rate, Settle, Submit, WriteEvidence
from shortlister.domain.records import Version
from shortlister.domain.scales import NA, Rating
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge, Unfinished
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.scoring.chooser import Chooser
from shortlister.ui.scoring.elsewhere_sheet import ElsewhereSheet
from shortlister.ui.scoring.grid_sheet import GridSheet
from shortlister.ui.scoring.keys import ACTIONS, REASON
from shortlister.ui.scoring.round import Spot
from shortlister.ui.scoring.sides import APPLICATION, SCORING
from shortlister.ui.scoring.submitting import SubmitSheet
from shortlister.ui.scoring.view import BY_CRITERION, ScoreView
from shortlister.ui.scoring.whereabouts import aimed
from shortlister.ui.shell import Shell

HOLD: Final = 1.5
"""Seconds in which keys rate nothing after a rating was refused."""

_FAR: Final = 1_000_000
"""More steps than there are."""


class ScorePage(ScoreView):
    """Keys, buttons and clicks become edits, or another cell."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self._held = 0.0
        self._connect()
        self.bind(ACTIONS, self._handlers(), conditions=self._conditions(), otherwise=self._otherwise(),
                  places={REASON: self.pane.conflict.reason}).place_changed.connect(self._show_keys)  # fmt: skip
        self.refresh()

    def _connect(self) -> None:
        self.pane.rating.rated.connect(self.rate)
        self.pane.chosen.connect(self.go_to)
        self.pane.group_chosen.connect(self._go_to_group)
        self.pane.settled.connect(self._settle)
        self.column.chosen.connect(self.go_to)
        for part in (self.pane, self.column):
            part.elsewhere_asked.connect(self.show_elsewhere)
            part.closed_asked.connect(lambda one: self.shell.not_done(one.words))
        self.evidence.went_on.connect(self.go_on)
        self.reader.search_left.connect(self.focus_work)
        self.seats.seat_asked.connect(self.shell.seat_asked)
        top = self.top
        top.moved.connect(self.move_far)
        top.choose_asked.connect(self.choose)
        top.order_chosen.connect(self.set_order)
        top.side_chosen.connect(self.turn_side)
        top.submit_asked.connect(self.submit)
        top.grid_asked.connect(self.open_grid)
        top.together_asked.connect(lambda: self.colleagues.open(self.round, self.ids()[0]))
        top.send_asked.connect(self.colleagues.send_back)
        self.rewording.looked_at.connect(lambda criterion: self.go_to(aimed(self.round, self.spot, criterion)))

    def _handlers(self) -> dict[str, Callable[[str], object]]:
        return {
            "rate": lambda key: self._rate_by_key(int(key)),
            "not_assessable": lambda _key: self._rate_by_key(NA),
            "clear": lambda _key: self.rate(None),
            "note": lambda _key: self.write(),
            "quote": lambda _key: self.quote(),
            "take_back": lambda _key: self.instead.take_back(),
            "submit": lambda _key: self.submit(),
            "copies": lambda _key: self.focus_work(),
            "leave_reason": lambda _key: self.focus_work(),
            "other_side": lambda _key: self.other_side(),
            "near": lambda key: self.move_near(-1 if key == "Up" else 1),
            "far": lambda key: self.move_far(-1 if key == "Left" else 1),
            "missing": lambda _key: self.go_to_missing(),
            "group": lambda key: self.move_group(-1 if key == "[" else 1),
            "choose": lambda _key: self.choose(),
            "order": lambda _key: self.set_order(not self.by_criterion),
            "own_order": lambda _key: self.set_own_order(not self.round.own_order),
            "elsewhere": lambda _key: self.show_elsewhere(),
            "whole": lambda _key: self.pane.head.show_whole(),
            "grid": lambda _key: self.open_grid(),
            "together": lambda _key: self.colleagues.open(self.round, self.ids()[0]),
            "send_back": lambda _key: self.colleagues.send_back(),
            "ends": lambda key: self.move_near(_FAR if key == "End" else -_FAR),
            "turn": lambda key: self._turn(-1 if key == "PgUp" else 1),
            "page": lambda key: self.reader.turn_page(-1 if key == "," or key.endswith("PgUp") else 1),
            "find": lambda _key: self._find(),
            "zoom": lambda _key: self.reader.zoom(),
            "margins": lambda _key: self.reader.toggle_margins(),
            "file": lambda _key: self.reader.next_file(),
            "plain": lambda _key: self.reader.toggle_plain(),
        }

    def _conditions(self) -> dict[str, Callable[[], bool]]:
        def writes() -> bool:
            return self._cells() and not self.round.locked

        return {
            "cells": self._cells,
            "notes": lambda: writes() or (self._cells() and self.pane.differs()),
            "writes": writes,
            "elsewhere": lambda: self._cells() and bool(self.round.elsewhere),
            "scores": writes,
            "together": lambda: self._cells() and self.colleagues.may_see(self.round, self.ids()[0]),
            "sends": lambda: self._cells() and self.colleagues.may_send_back(self.round),
        }

    def _otherwise(self) -> dict[str, Callable[[str], object]]:
        def together(_key: str) -> None:
            if self._cells():
                self.colleagues.open(self.round, self.ids()[0])

        nothing = {"take_back": lambda _key: self.instead.nothing_here()}
        return {**self.instead.answers(shown=self._cells), "together": together, **nothing}

    def _cells(self) -> bool:
        return self.stack.currentIndex() == 0

    # Scoring

    def _rate_by_key(self, rating: Rating) -> None:
        if not self.instead.holds():
            self.rate(rating)

    def rate(self, rating: Rating | None) -> None:
        """Score the cell and go on; None clears it and stays."""
        if not self.pane.rates():
            return self.shell.not_done(self.pane.why_not())
        if self.round.locked or monotonic() < self._held or not self.evidence.flush():
            return None
        scale = self.bridge.state.vacancy.scale
        if rating not in (None, NA, *scale.values):
            sentence = _("{rating} is not on the scale {lowest}–{highest}, so nothing was scored")
            return self.shell.not_done(sentence.format(rating=rating, lowest=scale.lowest, highest=scale.highest))
        if rating not in (None, NA) and self._unread():
            words = _("No application is attached, so only X can be given; HR attaches it under Applicants")
            return self.shell.not_done(words)
        applicant, measure = self.ids()
        stays = rating is None or self.round.completed_by(self.spot)
        following = self.spot if stays else self.round.after(self.spot, by_criterion=self.by_criterion)
        self.going_on = following != self.spot
        done = self.bridge.attempt(Rate(self.round.member, applicant, measure, rating))
        self.going_on = False
        if not done:  # what was typed ahead would land on cells that nobody has looked at
            self._held = monotonic() + HOLD
        elif rating is not None:
            self.pace.scored(monotonic())
            ends = following == self.spot
            self.go_to(following)
            if ends:
                self.instead.end()
        return None

    def _unread(self) -> bool:
        """Whether this applicant's application is missing, in a vacancy that holds applications at all."""
        return bool(self.bridge.state.applications) and self.reader.file() is None

    def write_evidence(self, text: str) -> bool:
        applicant, measure = self.ids()
        return self.bridge.attempt(WriteEvidence(self.round.member, applicant, measure, text))

    def finish(self, begun: Unfinished) -> bool:
        if begun.applicant not in self.round.place or begun.measure not in self.round.number or self.round.locked:
            return False
        spot = Spot(self.round.place[begun.applicant], self.round.number[begun.measure])
        now, text = self.round.note(spot), begun.text
        if now not in (begun.before, text):  # written meanwhile from another copy: neither is lost
            text = f"{now}\n{text}"
        edit = WriteEvidence(self.round.member, begun.applicant, begun.measure, text)
        return self.bridge.attempt(edit) and self.bridge.drop_unfinished()

    def _settle(self, version: object, reason: str) -> None:
        assert isinstance(version, Version)
        applicant, measure = self.ids()
        rating, copy = version.score.rating if version.score else None, (version.replica, version.number)
        if self.bridge.attempt(Settle(self.round.member, applicant, measure, rating, reason, *copy)):
            self.focus_work()

    def write(self) -> None:
        """Go into the evidence note, or the reason for one of two copies."""
        field = self.pane.written_in()
        if field is None:
            return self.shell.not_done(self.pane.why_not())
        self.turn_side(SCORING)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pane.show_work(self.evidence if field is self.evidence.note else field)
        return None

    def quote(self) -> None:
        """Take what is selected in the application into the evidence."""
        words = self.reader.quotation()
        if words and self.pane.rates():
            self.evidence.append(words)
        elif not words:
            words = _("Select text in the application first, or find a word in it; then {key} takes it as evidence")
            self.shell.not_done(words.format(key=key_words(key_now(self, "Q"))))

    def submit(self) -> None:
        """Ask once, naming what is missing; where nothing can be submitted, say why and what to do."""
        if not self.evidence.flush():
            return
        if self.round.locked or self.round.first:
            self.shell.messages.inform(*self.colleagues.instead_of_submitting(self.round), passing=True)
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
        self.instead.resume()
        if spot != self.spot:
            self.spot = spot
            self.show_cell()
        if not self.evidence.note.hasFocus():
            return
        self.focus_work()

    def go_on(self) -> None:
        """The next cell in the order of working."""
        self.go_to(self.round.after(self.spot, by_criterion=self.by_criterion))

    def move_near(self, by: int) -> None:
        """The next or previous criterion; by criterion, applicant."""
        step = {"applicants": by} if self.by_criterion else {"measures": by}
        self.go_to(self.round.stepped(self.spot, **step))

    def move_far(self, by: int) -> None:
        """The next or previous applicant; by criterion, criterion."""
        step = {"measures": by} if self.by_criterion else {"applicants": by}
        self.go_to(self.round.stepped(self.spot, **step))

    def move_group(self, by: int) -> None:
        """To the first criterion of the next or previous group."""
        self._go_to_group(self.round.group_of(self.spot.measure) + by)

    def _go_to_group(self, group: int) -> None:
        if 0 <= group < len(self.round.groups):
            self.go_to(Spot(self.spot.applicant, self.round.groups[group].first))

    def go_to_missing(self) -> None:
        """The next cell without a rating; where there is none, one in which two copies differ."""
        spot = self.round.missing_after(self.spot, by_criterion=self.by_criterion)
        differing = self.round.conflict_after(self.spot)
        if spot is not None:
            self.go_to(spot)
        elif differing is not None:
            self.go_to(differing)
            self.shell.not_done(self.pane.why_not())
        else:
            self.shell.not_done(_("Nothing is missing; everything is scored"))

    def choose(self) -> None:
        """Go to an applicant (by criterion, a criterion) by name."""
        now = self.spot.measure if self.by_criterion else self.spot.applicant
        chooser = Chooser(self.round, now, self, by_criterion=self.by_criterion)
        chooser.chosen.connect(self._chosen)
        chooser.show_under(self.top.choose)

    def _chosen(self, number: int) -> None:
        self.go_to(Spot(self.spot.applicant, number) if self.by_criterion else Spot(number, self.spot.measure))

    def set_order(self, by_criterion: bool) -> None:
        """One applicant through all criteria, or one criterion through all applicants; remembered."""
        if not self.evidence.flush():
            return
        self.by_criterion = by_criterion
        preferences = self.shell.preferences
        preferences.keep(preferences.now.with_more(BY_CRITERION, "criterion" if by_criterion else ""))
        self.show_cell()
        self.fitted()

    def set_own_order(self, own: bool) -> None:
        """The member's own random order of applicants, or that of the list, as a recorded change; the cell stays."""
        if own == self.round.own_order or not self.evidence.flush():
            return
        self.bridge.attempt(ChooseOrder(self.round.member, self.round.stage, own))

    def open_grid(self) -> None:
        """All of one's own scores on a sheet."""
        if self.stack.currentIndex() or not self.evidence.flush():
            return
        sheet = GridSheet(self.window(), self.round, self.spot, list(self.bridge.state.vacancy.scale.values))
        sheet.went_to.connect(self.go_to)
        sheet.order_asked.connect(self.set_own_order)
        sheet.order_asked.connect(lambda _own: sheet.show_round(self.round))
        sheet.open()

    def show_elsewhere(self) -> None:
        """What other stages score: closed here, with the stage where each comes."""
        ElsewhereSheet(self.window(), self.round.elsewhere).open()

    def _turn(self, by: int) -> None:
        """A screen of the application on or back; of the scoring where that stands alone."""
        alone = self.sides.narrow and self.sides.side == SCORING
        (self.pane if alone else self.reader).turn(by)

    def _find(self) -> None:
        if self.sides.narrow:
            self.turn_side(APPLICATION)
        self.reader.open_search()
