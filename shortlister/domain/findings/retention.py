"""Until when a vacancy is kept, and why: what HR set, or the usual time after the outcome."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from shortlister.domain.refusals import Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_

MONTHS: Final = 6
"""The usual time: a claim to an employment tribunal about selection has to be made within three months, or with leave
later; six are the usual advice (Equality Act 2010, section 123; the Information Commissioner's employment guidance)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when (an ISO date; empty: not known yet) and on what basis; `usual` where nobody set it."""

    until: str
    basis: Sentence
    usual: bool

    def due(self, today: str) -> bool:
        """Whether the day (ISO dates) has passed."""
        return bool(self.until) and self.until < today


def kept(state: State, *, decided_at: str = "") -> Kept:
    """Of this vacancy; `decided_at` (ISO 8601) is when an outcome was last recorded, empty where none was."""
    own = state.vacancy.retention
    if own.until:
        return Kept(own.until, Sentence("{basis}", {"basis": own.basis}), usual=False)
    last = max((decided_at, *(stage.signed_at for stage in state.stages.values())))
    if not last:
        return Kept("", Sentence(N_("Nothing is signed off and there is no outcome yet.")), usual=True)
    named = {"months": MONTHS, "day": last[:10]}
    message = N_("The usual time: {months} months after the last outcome or sign-off ({day}).")
    return Kept(months_after(last[:10], MONTHS), Sentence(message, named), usual=True)


def months_after(day: str, months: int) -> str:
    """The same day so many months later (ISO dates), or the last of its month."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).isoformat()
