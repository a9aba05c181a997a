"""Edits of who scores whom: large fields are split between the members, one by one or evenly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.requirements import delta, require_office
from shortlister.domain.findings.allocation import evenly, here, scoring
from shortlister.domain.records import Allocation, Kind, Member, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural

_EVERYBODY: Final = (
    N_("{name} scores all applicants of {stage}"),
    N_("{name} scores all applicants of {stage}. Reason: {reason}"),
)
_PART: Final = (
    N_("{name} scores {count} applicant of {stage}"),
    N_("{name} scores {count} applicants of {stage}"),
)
_PART_REASONED: Final = (
    N_("{name} scores {count} applicant of {stage}. Reason: {reason}"),
    N_("{name} scores {count} applicants of {stage}. Reason: {reason}"),
)
_MANY: Final = (
    N_("Who scores whom at {stage} changed for {names}"),
    N_("Who scores whom at {stage} changed for {names}. Reason: {reason}"),
)
_EVENLY: Final = (
    N_("Applicants of {stage} split: {count} member scores each"),
    N_("Applicants of {stage} split: {count} members score each"),
)
_EVENLY_REASONED: Final = (
    N_("Applicants of {stage} split: {count} member scores each. Reason: {reason}"),
    N_("Applicants of {stage} split: {count} members score each. Reason: {reason}"),
)


@dataclass(frozen=True, slots=True)
class Allocate:
    """Ask a member (id) to score these applicants (ids) of a stage (id) alone; None: all of them again.

    Once somebody may have scored what is taken from them a reason is needed: what they gave stays in the record, and
    does not count unless it is given back to them.
    """

    member: str
    stage: str
    applicants: tuple[str, ...] | None
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        change = _given(state, self.member, self.stage, self.applicants)
        named: dict[str, object] = {"name": state.members[self.member].name, "stage": state.stages[self.stage].name}
        plain, reasoned = _EVERYBODY
        if isinstance(change.after, Allocation):
            count = named["count"] = len(change.after.applicants)
            plain, reasoned = plural(*_PART, count), plural(*_PART_REASONED, count)
        return _change(state, actor, [change], self.reason, plain, reasoned, named)


@dataclass(frozen=True, slots=True)
class AllocateMany:
    """Say of several members at once (id → applicants, None: all) whom they score at a stage (id), as one change."""

    stage: str
    parts: Mapping[str, tuple[str, ...] | None]
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        deltas = [_given(state, member, self.stage, chosen) for member, chosen in self.parts.items()]
        names = ", ".join(state.members[member].name for member in self.parts)
        named: dict[str, object] = {"names": names, "stage": state.stages[self.stage].name}
        return _change(state, actor, deltas, self.reason, *_MANY, named)


@dataclass(frozen=True, slots=True)
class AllocateEvenly:
    """Split the applicants of a stage (id) so that `each` members score every applicant; as many as may, score all."""

    stage: str
    each: int
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        _require_going_on(state, self.stage)
        members = scoring(state, self.stage)
        if not members:
            raise Refusal(N_("Everybody has submitted {stage}, so nobody is left to be asked."),
                          stage=state.stages[self.stage].name)  # fmt: skip
        many = sum(not one.left for one in state.scorers)
        if not 1 <= self.each <= many:
            raise Refusal(
                plural(
                    N_("{each} members cannot score every applicant: {count} member scores."),
                    N_("Between 1 and {count} members can score every applicant, not {each}."),
                    many,
                ),
                each=self.each,
                count=many,
            )
        deltas = [
            delta(state, Kind.ALLOCATION, (member, self.stage), self._part(state, member, chosen))
            for member, chosen in evenly(state, self.stage, self.each).items()
        ]
        named: dict[str, object] = {"stage": state.stages[self.stage].name, "count": self.each}
        plain, reasoned = plural(*_EVENLY, self.each), plural(*_EVENLY_REASONED, self.each)
        return _change(state, actor, deltas, self.reason, plain, reasoned, named)

    def _part(self, state: State, member: str, chosen: tuple[str, ...]) -> Allocation | None:
        """None where the member scores everybody whom they may."""
        may = {one.id for one in here(state, self.stage) if not state.recused(member, one.id, self.stage)}
        if may <= set(chosen):
            return None
        if not chosen:
            raise _without_any(state.members[member])
        return Allocation(member, self.stage, chosen)


def shared_by_all(state: State, stage: str, applicants: Iterable[str]) -> list[Delta]:
    """What is added to every member's part of a stage (id), so that all of them score these applicants (ids)."""
    wanted = list(applicants)
    found = []
    for key, one in state.allocations.items():
        more = [id for id in wanted if id not in one.applicants]
        if key[1] == stage and more:
            found.append(delta(state, Kind.ALLOCATION, key, _in_order(state, key[0], stage, (*one.applicants, *more))))
    return found


def taken_over(state: State, before: str, member: str) -> list[Delta]:
    """Who takes over from a member (`before`, an id) scores whom they were asked to score, where nothing is closed."""
    return [
        delta(state, Kind.ALLOCATION, (member, stage), Allocation(member, stage, one.applicants))
        for (whose, stage), one in state.allocations.items()
        if whose == before and stage in state.stages and not state.stages[stage].signed_off
    ]


def left_out_of_parts(state: State, applicant: str) -> list[Delta]:
    """An applicant (id) is taken out of every part; a member whose part was nobody else scores all again."""
    found = []
    for key, one in state.allocations.items():
        if applicant in one.applicants:
            rest = tuple(id for id in one.applicants if id != applicant)
            found.append(delta(state, Kind.ALLOCATION, key, Allocation(*key, rest) if rest else None))
    return found


def _in_order(state: State, member: str, stage: str, applicants: Iterable[str]) -> Allocation:
    known = set(applicants)
    return Allocation(member, stage, tuple(one.id for one in state.applicants_in_order if one.id in known))


def _require_going_on(state: State, stage: str) -> None:
    if state.stages[stage].signed_off:
        raise Refusal(N_("{stage} has been signed off, so nothing in it changes any more."),
                      stage=state.stages[stage].name)  # fmt: skip


def _require_open_to(state: State, id: str, stage: str) -> Member:
    """The member, who scores the stage and has not submitted it."""
    _require_going_on(state, stage)
    member = state.members[id]
    if member.role is Role.HR or member.left:
        raise Refusal(N_("{name} does not score, so there are no applicants to give them."), name=member.name)
    if state.submitted(member.id, stage):
        raise Refusal(
            N_("{name} has submitted {stage}, so whom they score stays as it is. Reopen it with a reason first."),
            name=member.name,
            stage=state.stages[stage].name,
        )
    return member


def _chosen(state: State, member: Member, stage: str, applicants: Iterable[str]) -> tuple[str, ...]:
    """The applicants in their order; a Refusal where none is chosen, or one may not be."""
    wanted = set(applicants)
    known = {one.id for one in here(state, stage)}
    stranger = next((one for one in wanted if one not in known), None)
    if stranger is not None:
        one = state.applicants.get(stranger)
        raise Refusal(
            N_("{applicant} is not among the applicants of {stage} who are scored."),
            applicant=one.reference if one else stranger,
            stage=state.stages[stage].name,
        )
    if not wanted:
        raise _without_any(member)
    if all(state.recused(member.id, one, stage) for one in wanted):
        raise Refusal(N_("{name} is recused for all of these. Choose another applicant."), name=member.name)
    calibration = state.calibrations.get(stage)
    missing = [one for one in calibration.applicants if one in known and one not in wanted] if calibration else []
    if missing:
        raise Refusal(
            N_("The whole panel calibrates with {applicants}. Keep them among those of {name}."),
            applicants=_listed(state, missing),
            name=member.name,
        )
    return _in_order(state, member.id, stage, wanted).applicants


def _listed(state: State, applicants: Iterable[str]) -> str:
    return ", ".join(state.applicants[one].reference for one in applicants if one in state.applicants)


def _without_any(member: Member) -> Refusal:
    return Refusal(
        N_("{name} would be left without an applicant. Choose at least one, or record that they left the panel."),
        name=member.name,
    )


def _given(state: State, member: str, stage: str, applicants: tuple[str, ...] | None) -> Delta:
    """What the member (id) is asked to score from now on; None: all."""
    one = _require_open_to(state, member, stage)
    chosen = None if applicants is None else _chosen(state, one, stage, applicants)
    after = None if chosen is None else Allocation(member, stage, chosen)
    return delta(state, Kind.ALLOCATION, (member, stage), after)


def _change(
    state: State,
    actor: Actor,
    deltas: Sequence[Delta],
    reason: str,
    plain: str,
    reasoned: str,
    named: Mapping[str, object],
) -> Change:
    """The change, with its reason; a Refusal where one is needed and none is given."""
    text = clean(reason).strip()
    losing = taken_from(state, actor, deltas)
    if losing and not text:
        raise Refusal(
            N_(
                "{names} may have scored some of the applicants who are taken from them. What they gave stays in the "
                "record and no longer counts. Say why as the reason."
            ),
            names=", ".join(one.name for one in losing),
        )
    label = Sentence(reasoned, {**named, "reason": text}) if text else Sentence(plain, named)
    return Change(label, tuple(one for one in deltas if one.before != one.after))


def taken_from(state: State, actor: Actor, deltas: Iterable[Delta]) -> tuple[Member, ...]:
    """The members who may have scored an applicant who is taken from them: then a reason is needed."""
    return tuple(state.members[one.key[0]] for one in deltas if _may_have_scored(state, actor, one))


def _may_have_scored(state: State, actor: Actor, change: Delta) -> bool:
    """Whether the member may have scored an applicant who is taken from them.

    HR sees whether they did, or have a pack out. A chair who scores is not to learn from the answer what a colleague
    did, so for them it is yes as soon as scoring is open.
    """
    member, stage = change.key
    if not state.stages[stage].open or not isinstance(change.after, Allocation):
        return False
    had = change.before.applicants if isinstance(change.before, Allocation) else [one.id for one in here(state, stage)]
    taken = [one for one in had if one not in change.after.applicants and not state.recused(member, one, stage)]
    if not taken:
        return False
    if actor.role is Role.HR and (member, stage) in state.issues:
        return True
    if actor.role is Role.HR or actor.member == member:
        return any(state.scores.sheet(member, one).rated for one in taken)
    return True
