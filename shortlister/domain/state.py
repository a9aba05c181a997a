"""Everything that is known of one vacancy at one moment, and how a change makes the next moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from shortlister.domain.changes import Change, Delta, Key
from shortlister.domain.records import (
    Agreed,
    Allocation,
    Applicant,
    Application,
    Calibration,
    Conflict,
    Criterion,
    Declaration,
    Erasure,
    Identity,
    Interest,
    Issue,
    Kind,
    MeasureKey,
    Meeting,
    Member,
    Method,
    Order,
    Outcome,
    Person,
    Receipt,
    Record,
    Role,
    Score,
    Stage,
    Submission,
    Tie,
    Vacancy,
)
from shortlister.domain.refusals import Refusal
from shortlister.domain.scores import ScoreKey, Scores
from shortlister.i18n import N_

Pair = tuple[str, str]
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class State:
    """Every record of one vacancy by kind and key. Records of one id stand under it, the others under their tuple.

    Keys: criteria, methods, stages, applicants, members by id; persons by applicant; applications (applicant, name);
    declarations (member, applicant); submissions (member, stage); agreed (applicant, measure);
    ties (stage, first, over); outcomes (applicant, stage); issues (member, stage); receipts by head;
    conflicts (member, applicant, measure); orders and allocations (member, stage); calibrations by stage;
    meetings by id; identities by recipient; erasures by applicant.
    """

    vacancy: Vacancy
    methods: Mapping[str, Method] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    applicants: Mapping[str, Applicant] = field(default_factory=dict)
    persons: Mapping[str, Person] = field(default_factory=dict)
    applications: Mapping[Pair, Application] = field(default_factory=dict)
    members: Mapping[str, Member] = field(default_factory=dict)
    declarations: Mapping[Pair, Declaration] = field(default_factory=dict)
    scores: Scores = field(default_factory=Scores)
    submissions: Mapping[Pair, Submission] = field(default_factory=dict)
    agreed: Mapping[tuple[str, MeasureKey], Agreed] = field(default_factory=dict)
    ties: Mapping[Triple, Tie] = field(default_factory=dict)
    outcomes: Mapping[Pair, Outcome] = field(default_factory=dict)
    issues: Mapping[Pair, Issue] = field(default_factory=dict)
    receipts: Mapping[str, Receipt] = field(default_factory=dict)
    conflicts: Mapping[ScoreKey, Conflict] = field(default_factory=dict)
    orders: Mapping[Pair, Order] = field(default_factory=dict)
    allocations: Mapping[Pair, Allocation] = field(default_factory=dict)
    calibrations: Mapping[str, Calibration] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    identities: Mapping[str, Identity] = field(default_factory=dict)
    erasures: Mapping[str, Erasure] = field(default_factory=dict)

    def in_order(self, kind: "Kind") -> tuple[Any, ...]:
        """The records of an ordered kind (method, stage, criterion, applicant, member) by position."""
        return tuple(sorted(getattr(self, FIELDS[kind]).values(), key=lambda record: record.position))

    @property
    def methods_in_order(self) -> tuple[Method, ...]:
        return self.in_order(Kind.METHOD)

    @property
    def stages_in_order(self) -> tuple[Stage, ...]:
        return self.in_order(Kind.STAGE)

    @property
    def criteria_in_order(self) -> tuple[Criterion, ...]:
        return self.in_order(Kind.CRITERION)

    @property
    def applicants_in_order(self) -> tuple[Applicant, ...]:
        return self.in_order(Kind.APPLICANT)

    @property
    def members_in_order(self) -> tuple[Member, ...]:
        return self.in_order(Kind.MEMBER)

    @property
    def scorers(self) -> tuple[Member, ...]:
        """The members who score (chair and members, those who left included when they left scores or a submission)."""
        return tuple(
            member
            for member in self.members_in_order
            if member.role is not Role.HR and (not member.left or self._left_something(member.id))
        )

    def _left_something(self, member: str) -> bool:
        return bool(self.scores.sheets(member)) or any(key[0] == member for key in self.submissions)

    @property
    def stage(self) -> Stage:
        """The current stage."""
        return self.stages[self.vacancy.stage]

    def interest(self, member: str, applicant: str, stage: str) -> Interest:
        """What the member has declared about the applicant as it stands for the stage, whatever was declared later."""
        declared = self.declarations.get((member, applicant))
        if declared is None or not self._later(declared.since, stage):
            return Interest.NONE if declared is None else declared.interest
        stood = [word for since, word in declared.earlier if not self._later(since, stage)]
        return Interest(stood[-1]) if stood else Interest.NONE

    def interest_reason(self, member: str, applicant: str, stage: str) -> str:
        """The reason given for what stands for the stage; empty where something else was declared later."""
        declared = self.declarations.get((member, applicant))
        return "" if declared is None or self._later(declared.since, stage) else declared.reason

    def _later(self, stage: str, than: str) -> bool:
        """Whether a stage comes after another; of one that is not known nobody can say so."""
        one, other = self.stages.get(stage), self.stages.get(than)
        return one is not None and other is not None and one.position > other.position

    def recused(self, member: str, applicant: str, stage: str) -> bool:
        """Whether the member has declared an interest that keeps them from scoring the applicant at the stage."""
        return self.interest(member, applicant, stage) is Interest.RECUSED

    def asked(self, member: str, applicant: str, stage: str) -> bool:
        """Whether the member is asked to score the applicant at the stage: neither recused nor left to others."""
        allocation = self.allocations.get((member, stage))
        return (allocation is None or allocation.holds(applicant)) and not self.recused(member, applicant, stage)

    def submitted(self, member: str, stage: str) -> bool:
        """Whether the member has locked their scores for the stage."""
        return (member, stage) in self.submissions

    def awaited(self, member: Member, stage: str) -> bool:
        """Whether the member, who scores, still has the stage before them: there, not submitted, not signed off."""
        return not (member.left or self.submitted(member.id, stage) or self.signed_off(stage))

    def counts(self, member: Member, stage: str) -> bool:
        """Whether the member, who scores, belongs to the stage: who has submitted it, and who is awaited.

        So whoever joins the panel after the sign-off, or left without submitting, does not.
        """
        return self.submitted(member.id, stage) or self.awaited(member, stage)

    def signed_off(self, stage: str) -> bool:
        """Whether the stage is over and nothing in it changes any more."""
        one = self.stages.get(stage)
        return one is not None and one.signed_off


FIELDS: Final[Mapping[Kind, str]] = {
    Kind.METHOD: "methods",
    Kind.STAGE: "stages",
    Kind.CRITERION: "criteria",
    Kind.APPLICANT: "applicants",
    Kind.PERSON: "persons",
    Kind.APPLICATION: "applications",
    Kind.MEMBER: "members",
    Kind.DECLARATION: "declarations",
    Kind.SUBMISSION: "submissions",
    Kind.AGREED: "agreed",
    Kind.TIE: "ties",
    Kind.OUTCOME: "outcomes",
    Kind.ISSUE: "issues",
    Kind.RECEIPT: "receipts",
    Kind.CONFLICT: "conflicts",
    Kind.ORDER: "orders",
    Kind.ALLOCATION: "allocations",
    Kind.CALIBRATION: "calibrations",
    Kind.MEETING: "meetings",
    Kind.IDENTITY: "identities",
    Kind.ERASURE: "erasures",
}
"""The field of `State` that holds each kind; vacancy and score stand apart."""


class Stale(Refusal):
    """A change's `before` no longer stands: somebody else has changed the same thing since."""

    def __init__(self, delta: Delta) -> None:
        super().__init__(
            N_("This has changed since, so it is not done. Nothing was altered; look at it again and repeat it.")
        )
        self.delta = delta


def slot(key: Key) -> Any:
    """A record's key as `State` uses it: the bare id where there is only one part."""
    return key[0] if len(key) == 1 else key


def current(state: State, kind: Kind, key: Key) -> Record | None:
    """The record that stands under this key now, None where there is none."""
    if kind is Kind.VACANCY:
        return state.vacancy
    if kind is Kind.SCORE:
        member, applicant, measure = key
        return state.scores.get(member, applicant, measure)
    return cast("Record | None", getattr(state, FIELDS[kind]).get(slot(key)))


def apply(state: State, change: Change) -> State:
    """The state after the change; raises `Stale` where a `before` does not stand."""
    scores: dict[ScoreKey, Score | None] = {}
    tables: dict[Kind, dict[Any, Record]] = {}
    vacancy = state.vacancy
    for delta in change.deltas:
        match delta.kind:
            case Kind.SCORE:
                key = cast("ScoreKey", delta.key)
                now: Record | None = scores[key] if key in scores else state.scores.get(*key)
                scores[key] = cast("Score | None", delta.after)
            case Kind.VACANCY:
                now = vacancy
                vacancy = cast("Vacancy", delta.after)
            case _:
                table = tables.setdefault(delta.kind, dict(getattr(state, FIELDS[delta.kind])))
                now = table.get(slot(delta.key))
                if delta.after is None:
                    table.pop(slot(delta.key), None)
                else:
                    table[slot(delta.key)] = delta.after
        if now != delta.before:
            raise Stale(delta)
    fields: dict[str, Any] = {FIELDS[kind]: table for kind, table in tables.items()}
    if scores:
        fields["scores"] = state.scores.put(scores.items())
    return replace(state, vacancy=vacancy, **fields)


def born(change: Change) -> State:
    """The first state, from the change that creates the vacancy (its first delta is the vacancy itself)."""
    first, *rest = change.deltas
    return apply(State(cast("Vacancy", first.after)), Change(change.label, tuple(rest)))
