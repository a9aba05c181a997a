"""How applicants leave a stage: how many places it has, and what it is called to leave it that way.

At the last of several stages nobody is shortlisted any more: they are appointed or not; in between they are invited
to what comes next. The decision is the same record at every stage, and so is its value in files and on the command
line; only the words that people read follow the stage.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from shortlister.domain.records import Decision
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext

Words = Mapping[Decision, str]
"""What each decision is called, as a heading or an entry of a list; to be translated where it is shown."""

_FIRST: Final[Words] = MappingProxyType(
    {
        Decision.SHORTLISTED: N_("Shortlisted"),
        Decision.RESERVE: N_("Reserve"),
        Decision.NOT_SHORTLISTED: N_("Not shortlisted"),
        Decision.WITHDRAWN: N_("Withdrawn"),
    }
)
_BETWEEN: Final[Words] = MappingProxyType(
    {**_FIRST, Decision.SHORTLISTED: N_("Invited"), Decision.NOT_SHORTLISTED: N_("Not invited")}
)
_LAST: Final[Words] = MappingProxyType(
    {**_FIRST, Decision.SHORTLISTED: N_("Appointed"), Decision.NOT_SHORTLISTED: N_("Not appointed")}
)

WITHDRAWN: Final = _FIRST[Decision.WITHDRAWN]
"""The one word that is the same at every stage; the workbook's formulas read it."""


def left_by_hand(state: State, stage: str) -> str:
    """Whose outcome at a stage (id) a person set, which the rule leaves as it is; empty where nobody's."""
    named = sorted(
        (state.applicants[one.applicant].reference, _(outcome_word(state, stage, one.decision)).lower())
        for one in state.outcomes.values()
        if one.stage == stage and one.by_hand and one.applicant in state.applicants
    )
    if not named:
        return ""
    listed = ", ".join(_("{applicant} ({outcome})").format(applicant=who, outcome=what) for who, what in named)
    return _("Left as set by hand: {applicants}.").format(applicants=listed)


def is_first(state: State, stage: str) -> bool:
    """Whether no stage comes before this one (id)."""
    return state.stages[stage].position == min(one.position for one in state.stages.values())


def is_last(state: State, stage: str) -> bool:
    """Whether this (id) is the last of several stages: whoever is chosen here is appointed."""
    return len(state.stages) > 1 and state.stages[stage].position == max(one.position for one in state.stages.values())


def places_at(state: State, stage: str) -> int | None:
    """How many the stage (id) chooses: its own number, else at the first stage the rule's; None where no line is set.

    The rule's number says how many are shortlisted. How many are appointed is another matter, so a later stage has
    no line until it is given one.
    """
    one = state.stages.get(stage)
    if one is None or one.places is not None:
        return None if one is None else one.places
    return state.vacancy.rule.places if is_first(state, stage) else None


def outcome_words(state: State, stage: str) -> Words:
    """What the decisions are called at the stage (id)."""
    if is_last(state, stage):
        return _LAST
    return _FIRST if stage not in state.stages or is_first(state, stage) else _BETWEEN


def outcome_word(state: State, stage: str, decision: Decision) -> str:
    """What leaving the stage (id) in this way is called."""
    return outcome_words(state, stage)[decision]


def chosen_in_words(state: State, stage: str, count: int) -> str:
    """How many the stage (id) has chosen, in a sentence."""
    if is_last(state, stage):
        words = ngettext("{count} applicant is appointed.", "{count} applicants are appointed.", count)
    elif stage not in state.stages or is_first(state, stage):
        words = ngettext("{count} applicant is shortlisted.", "{count} applicants are shortlisted.", count)
    else:
        words = ngettext("{count} applicant is invited.", "{count} applicants are invited.", count)
    return words.format(count=count)


def owed_in_words(state: State, stage: str) -> str:
    """What those are owed at the stage (id) who are under a priority scheme and meet the minimum."""
    if is_last(state, stage):
        return _("They must be appointed unless you record why not.")
    if stage not in state.stages or is_first(state, stage):
        return _("They must be shortlisted unless you record why not.")
    return _("They must be invited unless you record why not.")


def anybody_in_reserve(state: State, stage: str) -> bool:
    """Whether somebody is on the reserve list of the stage (id)."""
    return any(one.stage == stage and one.decision is Decision.RESERVE for one in state.outcomes.values())


def reserve_until(state: State, stage: str) -> str:
    """Until when (an ISO date) the reserve list of the stage (id) stands; empty without a date, or without anybody."""
    return state.stages[stage].reserve_until if anybody_in_reserve(state, stage) else ""


MEANT: Final[Mapping[str, Decision]] = MappingProxyType(
    {words[decision].casefold(): decision for words in (_FIRST, _BETWEEN, _LAST) for decision in Decision}
)
"""Every word for a decision, in small letters, as somebody may type it."""
