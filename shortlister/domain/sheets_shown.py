"""Which of the panel's scores are shown to one person: the part of `access` that follows from change to change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from shortlister.domain.actor import Actor
from shortlister.domain.measures import calibrated, measures
from shortlister.domain.records import MeasureKey, Sight
from shortlister.domain.scores import Scores, Sheet
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Hidden:
    """Which measures of a colleague's sheet are hidden: of the whole member, less what is lifted of an applicant.

    `keys` has each stage's measures, `every` all of them; `whole` what is hidden by member, `lifted` by member and
    applicant.
    """

    actor: str
    keys: Mapping[str, frozenset[MeasureKey]] = field(default_factory=dict)
    every: frozenset[MeasureKey] = frozenset()
    whole: Mapping[str, frozenset[MeasureKey]] = field(default_factory=dict)
    lifted: Mapping[tuple[str, str], frozenset[MeasureKey]] = field(default_factory=dict)

    def of(self, member: str, applicant: str) -> frozenset[MeasureKey]:
        """The hidden measures of one sheet."""
        if member == self.actor:
            return frozenset()
        return self.whole.get(member, self.every) - self.lifted.get((member, applicant), frozenset())

    def shown_in_part(self) -> frozenset[str]:
        """The colleagues (ids) of whom neither all is shown nor nothing: only their sheets are looked at one by one."""
        lifted = {member for member, _ in self.lifted}
        part = {member for member, keys in self.whole.items() if keys and (member in lifted or keys != self.every)}
        return frozenset(part)


Moved = Mapping[str, Iterable[str]] | None
"""Whose sheets of which applicants (ids) are to be looked at again, by member; None: every one."""


def hidden_from(state: State, actor: Actor, blind: frozenset[str]) -> tuple[Hidden, Moved]:
    """A colleague's scores of a stage are shown where this person may see the stage and the colleague has submitted.

    *Always* does not wait for the colleague. Single applicants are lifted out: those whom the panel has seen together
    (see `Calibration`), and under *own applicant* those whom both have rated on everything.
    """
    keys = {stage: frozenset(one.key for one in measures(state, stage)) for stage in state.stages}
    every: frozenset[MeasureKey] = frozenset().union(*keys.values())
    colleagues = {*state.members, *state.scores.members()} - {actor.member}
    always = actor.scores and state.vacancy.sight is Sight.ALWAYS
    open_to = [stage for stage in keys if stage not in blind]
    whole = {
        member: every.difference(*(keys[stage] for stage in open_to if always or state.submitted(member, stage)))
        for member in colleagues
    }
    hidden = Hidden(actor.member, keys, every, whole)
    applicants = {one for stage in keys for one in calibrated(state, stage)}
    if state.vacancy.sight is Sight.APPLICANT:
        applicants.update(state.scores.sheets(actor.member))
    places = [(member, applicant) for member in colleagues for applicant in applicants] if actor.scores else []
    lifted = {place: found for place in places if (found := _lifted(state, hidden, *place))}
    return replace(hidden, lifted=lifted), None


def moved_on(state: State, before: State, hidden: Hidden) -> tuple[Hidden, Moved]:
    """The same rules over other scores: only *own applicant* lets what is hidden depend on them."""
    if state.vacancy.sight is not Sight.APPLICANT:
        part = hidden.shown_in_part()
        members = [member for member in state.scores.members() if member in part]
        return hidden, {member: _moved(before.scores, state.scores, member) for member in members}
    moved = {member: _moved(before.scores, state.scores, member) for member in state.scores.members()}
    own = moved.get(hidden.actor, frozenset())
    lifted = dict(hidden.lifted)
    moved = {member: applicants | own for member, applicants in moved.items()}
    for member, applicants in moved.items():
        for applicant in applicants if member != hidden.actor else ():
            lifted[member, applicant] = _lifted(state, hidden, member, applicant)
    return replace(hidden, lifted=lifted), moved


def _moved(before: Scores, now: Scores, member: str) -> frozenset[str]:
    """The applicants (ids) of whom a member's (id) sheet is another one."""
    one, other = before.sheets(member), now.sheets(member)
    if one is other:
        return frozenset()
    return frozenset(key for key in one.keys() | other.keys() if one.get(key) is not other.get(key))


def _lifted(state: State, hidden: Hidden, member: str, applicant: str) -> frozenset[MeasureKey]:
    """What of a colleague's (id) sheet of an applicant (id) is not hidden although the stage is."""
    found: frozenset[MeasureKey] = frozenset()
    rated: frozenset[MeasureKey] = frozenset()
    if state.vacancy.sight is Sight.APPLICANT:
        rated = state.scores.sheet(hidden.actor, applicant).rated & state.scores.sheet(member, applicant).rated
    for stage, keys in hidden.keys.items():
        if applicant in calibrated(state, stage) or (rated and keys and keys <= rated):
            found |= keys
    return found


def scores_shown(state: State, hidden: Hidden, moved: Moved, before: Scores) -> Scores:
    """Whole members and sheets are shared or left out; only a sheet that is shown in part is made anew.

    Sheets that have not `moved` are as they were shown `before`.
    """
    touched = {member for member, _ in hidden.lifted}
    sheets: dict[str, Mapping[str, Sheet]] = {}
    for member in state.scores.members():
        own = state.scores.sheets(member)
        whole = hidden.whole.get(member, hidden.every)
        if member == hidden.actor or not whole:
            sheets[member] = own
        elif member in touched or whole != hidden.every:
            again: Iterable[str] = own
            shown: Mapping[str, Sheet] = {}
            if moved is not None:
                again, shown = moved.get(member, ()), before.sheets(member)
            shown = _shown(own, shown, {one: hidden.of(member, one) for one in again})
            sheets |= {member: shown} if shown else {}
    return Scores(sheets)


def _shown(
    own: Mapping[str, Sheet], before: Mapping[str, Sheet], again: Mapping[str, frozenset[MeasureKey]]
) -> Mapping[str, Sheet]:
    """The sheets as they were shown before, but for those that are looked at again with what is hidden of each."""
    if not again:
        return before
    shown = dict(before)
    for applicant, hidden in again.items():
        shown.pop(applicant, None)
        if applicant in own and len(part := _part(own[applicant], hidden)):
            shown[applicant] = part
    return shown


def _part(sheet: Sheet, hidden: frozenset[MeasureKey]) -> Sheet:
    """The sheet without these measures; itself where it has none of them."""
    gone = [key for key in sheet.ratings if key in hidden]
    return sheet.put((key, None) for key in gone) if gone else sheet
