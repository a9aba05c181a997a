"""What the shortlist asks for in sheets: the line, outcomes by the rule, the reserve list, schemes, the signature."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.places import SetPlaces, needs_reason
from shortlister.domain.edits.shortlist import OutcomesByRule, SetReserveUntil
from shortlister.domain.edits.stages import OpenAgain, SignOff
from shortlister.domain.findings.coverage import unmeasured
from shortlister.domain.findings.followed_reading import ranking_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.leaving import chosen_in_words, left_by_hand, outcome_word, places_at
from shortlister.domain.records import Decision
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.shortlist.panel import outcome_words
from shortlister.ui.shortlist.schemes import SchemesSheet, ask_whether_seen
from shortlister.ui.shortlist.sheets import ask_by_rule, ask_line, ask_open_again, ask_reserve, ask_sign_off, typed_only


class Hands:
    """Asks, and sends the edits; `of` gives the stage that the page follows now."""

    def __init__(self, page: QWidget, bridge: Bridge, of: Callable[[], Followed | None]) -> None:
        self._page, self._bridge, self._of = page, bridge, of

    def line(self, more: int = 0) -> Sheet:
        """Another number of places."""
        of = self._of()
        state, stage = self._bridge.state, of.stage if of is not None else self._bridge.state.vacancy.stage
        now = places_at(state, stage)
        return ask_line(
            self._page.window(),
            self._bridge,
            None if now is None else max(1, now + more),
            _(state.stages[stage].name),
            reason=needs_reason(state, stage),
            act=lambda places, reason: self._bridge.attempt(SetPlaces(stage, places, reason)),
        )

    def by_rule(self, stage: str) -> Sheet:
        """Everyone's outcome, and how long the reserve list stands."""
        state = self._bridge.state
        return ask_by_rule(
            self._page.window(),
            places_at(state, stage),
            _(outcome_word(state, stage, Decision.SHORTLISTED)),
            sum(one.stage == stage and one.decision is Decision.RESERVE for one in state.outcomes.values()),
            state.stages[stage].reserve_until,
            left_by_hand(state, stage),
            lambda top, reserve, until: self._bridge.attempt(OutcomesByRule(stage, top, reserve, until)),
        )

    def reserve(self, stage: str) -> Sheet:
        """How long the reserve list stands."""
        one = self._bridge.state.stages[stage]
        return ask_reserve(
            self._page.window(),
            _(one.name),
            one.reserve_until,
            lambda until: self._bridge.attempt(SetReserveUntil(stage, until)),
        )

    def review(self, stage: str) -> Sheet | None:
        """Who is under a priority scheme, once the room cannot see it; None where nobody is owed a place."""
        count = self._bridge.owed_by_schemes(stage)
        if not count:
            return None

        def then() -> None:  # once the question has gone, so that the focus is the next sheet's
            QTimer.singleShot(0, self._page, lambda: self._show_schemes(stage))

        return ask_whether_seen(self._page.window(), count, then)

    def _show_schemes(self, stage: str) -> None:
        of = self._of()
        owed = self._bridge.schemes_owed(stage)
        if of is None or not owed:
            return
        sheet = SchemesSheet(self._page.window(), self._bridge, of, owed)
        sheet.done_for.connect(lambda: [self._bridge.attempt(edit) for edit in sheet.edits()])
        sheet.open()

    def sign_off(self, stage: str) -> Sheet:
        """The signature, or taking it back."""
        state, of = self._bridge.state, self._of()
        one = state.stages[stage]
        if one.signed_off:
            return ask_open_again(
                self._page.window(),
                self._bridge,
                one.name,
                lambda reason: self._bridge.attempt(OpenAgain(stage, reason)),
            )
        chosen = sum(
            found.outcome is not None and found.outcome.decision is Decision.SHORTLISTED
            for found in (ranking_of(of).standings if of else ())
        )
        counts = chosen_in_words(state, stage, chosen)
        return ask_sign_off(
            self._page.window(),
            one.name,
            counts,
            [
                *(str(warning) for warning in unmeasured(state, stage)),
                *typed_only(len(self._bridge.words_for(outcome_words(stage)))),
            ],
            lambda: self._bridge.attempt(SignOff(stage)),
        )
