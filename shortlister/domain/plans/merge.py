"""What merging would do: union of ledgers, in any order, repeatedly, with the same result.

Every cell keeps the versions that no other version came after; where those differ, two copies diverged, and both
stay until the member says which counts.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from shortlister.domain.changes import Change, Delta, Key
from shortlister.domain.ledger import Entry
from shortlister.domain.measures import stage_of
from shortlister.domain.records import Conflict, Kind, Record, Score, Stage, Submission, Version
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State, current
from shortlister.domain.texts import clean
from shortlister.i18n import N_

Told = tuple[Entry, Change]
OWNED = frozenset({Kind.SCORE, Kind.SUBMISSION, Kind.CONFLICT})
"""The kinds whose records belong to one member: the first part of the key says whom."""


def owner(change: Change) -> str:
    """The member whose chain a change belongs to; empty for the vacancy's own chain."""
    members = {delta.key[0] for delta in change.deltas}
    return members.pop() if change.kinds <= OWNED and len(members) == 1 else ""


@dataclass(frozen=True, slots=True)
class Written:
    """What an entry wrote to a cell."""

    replica: str
    number: int
    after: Record | None


@dataclass(frozen=True, slots=True)
class _Known:
    written: Written
    seen: Mapping[str, int]

    def covers(self, other: "_Known") -> bool:
        """Whether this was written knowing the other."""
        if self.written.replica == other.written.replica:
            return self.written.number > other.written.number
        return self.seen.get(other.written.replica, 0) >= other.written.number


def settled(entries: Iterable[Told]) -> Mapping[tuple[Kind, Key], tuple[Written, ...]]:
    """For each cell that these entries of one member wrote, the versions that nothing came after, in a fixed order.

    One version, or several that are the same, is the cell's value (`value_of`); several different ones are a conflict.
    """
    by_replica: dict[str, list[Told]] = {}
    for item in entries:
        by_replica.setdefault(item[0].replica, []).append(item)
    cells: dict[tuple[Kind, Key], list[_Known]] = {}
    for told in by_replica.values():
        told.sort(key=lambda item: item[0].number)
        seen: Mapping[str, int] = {}
        for entry, change in told:
            seen = {**seen, **entry.seen} if entry.seen else seen
            for delta in change.deltas:
                if delta.kind is Kind.CONFLICT:
                    continue
                new = _Known(Written(entry.replica, entry.number, delta.after), seen)
                versions = cells.setdefault((delta.kind, delta.key), [])
                if not any(one.covers(new) for one in versions):
                    versions[:] = [one for one in versions if not new.covers(one)] + [new]
    return {
        place: tuple(sorted((one.written for one in versions), key=lambda one: (one.number, one.replica)))
        for place, versions in cells.items()
    }


def value_of(versions: Sequence[Written]) -> Record | None:
    """What stands in a cell: the version; of several, the one with the highest number, then the highest replica."""
    return versions[-1].after


def conflict_of(key: Key, versions: Sequence[Written]) -> Conflict | None:
    """The conflict of a score's versions, None where they are the same."""
    if len({one.after for one in versions}) < 2:
        return None
    member, applicant, measure = key
    kept = tuple(
        Version(one.replica, one.number, one.after if isinstance(one.after, Score) else None) for one in versions
    )
    return Conflict(member, applicant, measure, kept)


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a pack would bring: the effect on the records, and how many scores are new, superseded or in conflict."""

    effect: Change
    new: int
    superseded: int
    conflicts: int


def require_acceptable(state: State, member: str, change: Change) -> None:
    """A returned change touches nothing but this member's own scores and submissions, and each can stand here."""
    for delta in change.deltas:
        if delta.kind not in OWNED or not delta.key or delta.key[0] != member:
            raise Refusal(N_("It changes what does not belong to its member, so it was not made by this program."))
        match delta.after:
            case Score(rating=rating, evidence=evidence):
                state.vacancy.scale.require(rating)
                _, applicant, measure = delta.key
                criterion, _, method = measure.partition("/")
                if applicant not in state.applicants or criterion not in state.criteria or method not in state.methods:
                    raise Refusal(N_("It scores an applicant or a criterion that this vacancy does not have."))
                _require_open_to_packs(stage_of(state, method))
                if clean(evidence) != evidence:
                    raise Refusal(N_("A note in it holds characters that cannot be kept."))
            case Submission(stage=stage):
                if stage not in state.stages:
                    raise Refusal(N_("It submits a stage that this vacancy does not have."))
                _require_open_to_packs(state.stages[stage])
            case _:
                pass


def _require_open_to_packs(stage: Stage | None) -> None:
    if stage is not None and not stage.open:
        raise Refusal(N_("Scoring of {stage} is not open here. Open scoring first."), stage=stage.name)
    if stage is not None and stage.signed_off:
        raise Refusal(N_("{stage} has been signed off; open it again with a reason to take it in."), stage=stage.name)


def plan_merge(state: State, new: Sequence[Told], *, later: bool, history: Callable[[], Iterable[Told]]) -> MergePlan:
    """The plan for one member's new entries, in the order of their chain.

    `later`: they were all made knowing everything that is here of this member, so the last write counts. Otherwise
    `history` gives every entry of this member, those here and the new ones, and each cell is settled from them.
    """
    after: dict[tuple[Kind, Key], Record | None] = {}
    conflicts: dict[Key, Conflict | None] = {}
    if later:
        for _, change in new:
            for delta in change.deltas:
                if delta.kind is not Kind.CONFLICT:
                    after[delta.kind, delta.key] = delta.after
        conflicts = {key: None for key in state.conflicts if (Kind.SCORE, key) in after}
    else:
        for (kind, key), versions in settled(history()).items():
            after[kind, key] = value_of(versions)
            if kind is Kind.SCORE:
                conflicts[key] = conflict_of(key, versions)
    return _plan(state, after, conflicts)


def _plan(
    state: State, after: Mapping[tuple[Kind, Key], Record | None], conflicts: Mapping[Key, Conflict | None]
) -> MergePlan:
    deltas: list[Delta] = []
    fresh = superseded = 0
    for (kind, key), record in after.items():
        before = current(state, kind, key)
        if before != record:
            deltas.append(Delta(kind, key, before, record))
            if kind is Kind.SCORE and conflicts.get(key) is None:
                fresh += before is None
                superseded += before is not None
    found = 0
    for key, conflict in conflicts.items():
        before = current(state, Kind.CONFLICT, key)
        if before != conflict:
            deltas.append(Delta(Kind.CONFLICT, key, before, conflict))
            found += conflict is not None
    return MergePlan(Change(Sentence(N_("Scores merged")), tuple(deltas)), fresh, superseded, found)
