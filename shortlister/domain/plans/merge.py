"""What merging would do: union of ledgers, in any order, repeatedly, with the same result.

Every cell keeps the versions that no other version came after; where those differ, two copies diverged, and both
stay until the member says which counts.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from shortlister.domain.cells import Cells, Effect, Sheets
from shortlister.domain.changes import Change, Delta, Key
from shortlister.domain.ledger import Entry
from shortlister.domain.plans.acceptable import require_acceptable as require_acceptable
from shortlister.domain.plans.sifting import Sifted
from shortlister.domain.proceedings import Submission
from shortlister.domain.records import Conflict, Kind, MeasureKey, Record, Score, Stage, Version
from shortlister.domain.refusals import Sentence
from shortlister.domain.scores import Cell
from shortlister.domain.state import State, current
from shortlister.i18n import N_

Told = tuple[Entry, Change]


@dataclass(frozen=True, slots=True)
class Written:
    """What an entry wrote to a cell."""

    replica: str
    number: int
    after: Record | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What was written, and what was known then; `by` is the entry that says so: the one that wrote it, or a lock."""

    written: Written
    seen: Mapping[str, int]
    by: tuple[str, int]

    def covers(self, other: "_Known") -> bool:
        """Whether this was said knowing the other."""
        replica, number = other.by
        return self.by[1] > number if self.by[0] == replica else self.seen.get(replica, 0) >= number


@dataclass(frozen=True, slots=True)
class _Lock:
    """That the member submitted a stage (id), by an entry that knew as much as `known` says."""

    stage: str
    known: _Known


def settled(
    entries: Iterable[Told], methods: Mapping[str, Collection[str]] = MappingProxyType({})
) -> Mapping[tuple[Kind, Key], tuple[Written, ...]]:
    """For each cell that these entries of one member wrote, the versions that nothing came after, in a fixed order.

    One version, or several that are the same, is the cell's value (`value_of`); several different ones are a conflict.
    Who submits a stage says of all its cells (those by its `methods`, ids by the stage's id) that they stand as they
    are: what a copy writes that knows nothing of it is another version, never a correction.
    """
    by_replica: dict[str, list[Told]] = {}
    for item in entries:
        by_replica.setdefault(item[0].replica, []).append(item)
    cells: dict[tuple[Kind, Key], list[_Known]] = {}
    locks: list[_Lock] = []
    for told in by_replica.values():
        told.sort(key=lambda item: item[0].number)
        seen: Mapping[str, int] = {}
        for entry, change in told:
            seen = {**seen, **entry.seen} if entry.seen else seen
            by = entry.replica, entry.number
            for delta in change.deltas:
                if delta.kind is Kind.CONFLICT:
                    continue
                new = _Known(Written(*by, delta.after), seen, by)
                if isinstance(delta.after, Submission) and len(by_replica) > 1:
                    locks.append(_Lock(delta.after.stage, new))
                cells.setdefault((delta.kind, delta.key), []).append(new)
    for (kind, key), versions in cells.items():
        if kind is Kind.SCORE and locks:
            method = key[2].rpartition("/")[2]
            versions.extend(_held([one.known for one in locks if method in methods.get(one.stage, ())], versions))
    return {place: _last(versions) for place, versions in cells.items()}


def _held(locks: Iterable[_Known], versions: Sequence[_Known]) -> list[_Known]:
    """What stood in a cell when its stage was submitted, for each time that a copy wrote it without knowing of that."""
    held: list[_Known] = []
    for lock in locks:
        known = [one for one in versions if one.by == lock.by or lock.covers(one)]
        if len(known) < len(versions) and any(not one.covers(lock) for one in versions if one not in known):
            stood = _last(known) or (Written(*lock.by, None),)
            held += [_Known(one, lock.seen, lock.by) for one in stood]
    return held


def _last(versions: Sequence[_Known]) -> tuple[Written, ...]:
    """Those of the versions that nothing was written or submitted after, by number and replica."""
    latest: dict[str, int] = {}
    for one in versions:
        replica, number = one.by
        latest[replica] = max(number, latest.get(replica, 0))
    versions = [one for one in versions if latest[one.by[0]] == one.by[1]]
    if len(versions) > 1:
        versions = [one for one in versions if not any(other.covers(one) for other in versions)]
    return tuple(sorted({one.written for one in versions}, key=lambda one: (one.number, one.replica)))


def scored_by(stages: Iterable[Stage]) -> Mapping[str, Collection[str]]:
    """The methods (ids) of each stage (id)."""
    return {one.id: one.methods for one in stages}


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

    held: Effect
    new: int
    superseded: int
    conflicts: int

    @property
    def effect(self) -> Change:
        """All of it as one change, for those who look at every score."""
        return self.held.change()

    @property
    def touched(self) -> int:
        """How many cells get another score, or a conflict."""
        cells = self.held.cells
        conflicts = (one for one in self.held.rest.deltas if one.kind is Kind.CONFLICT and one.after is not None)
        return len(cells) + sum(cells.get(*one.key[1:]) is None for one in conflicts)

    @property
    def settled(self) -> tuple[Key, ...]:
        """The cells (member, applicant, measure) of which its member has said which of the copies counts."""
        return tuple(one.key for one in self.held.rest.deltas if one.kind is Kind.CONFLICT and one.after is None)

    @property
    def diverged(self) -> tuple[Conflict, ...]:
        """The conflicts that it makes."""
        return tuple(one.after for one in self.held.rest.deltas if isinstance(one.after, Conflict))


def plan_sifted(state: State, sifted: Sifted) -> MergePlan:
    """The plan for new entries that were all made knowing everything that is here of their member."""
    member = sifted.member
    sheets = sifted.sheets
    conflicts: dict[Key, Conflict | None] = {
        key: None for key in state.conflicts if key[0] == member and key[2] in sheets.get(key[1], {})
    }
    rest = {(delta.kind, delta.key): delta.after for delta in sifted.rest}
    return _plan(state, member, sheets, rest, conflicts)


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
        for (kind, key), versions in settled(history(), scored_by(state.stages.values())).items():
            after[kind, key] = value_of(versions)
            if kind is Kind.SCORE:
                conflicts[key] = conflict_of(key, versions)
    sheets: dict[str, dict[MeasureKey, Cell | None]] = {}
    rest: dict[tuple[Kind, Key], Record | None] = {}
    for (kind, key), record in after.items():
        if kind is Kind.SCORE:
            cell = (record.rating, record.evidence) if isinstance(record, Score) else None
            sheets.setdefault(key[1], {})[key[2]] = cell
        else:
            rest[kind, key] = record
    member = new[0][0].member if new else ""
    return _plan(state, member, sheets, rest, conflicts)


def _plan(
    state: State,
    member: str,
    sheets: Sheets,
    others: Mapping[tuple[Kind, Key], Record | None],
    conflicts: Mapping[Key, Conflict | None],
) -> MergePlan:
    """Of all that the entries say, what is not so already."""
    changed: dict[str, Mapping[MeasureKey, Cell | None]] = {}
    fresh = superseded = 0
    for applicant, cells in sheets.items():
        sheet = state.scores.sheet(member, applicant)
        differing = sheet.differing(cells)
        if differing:
            changed[applicant] = differing
            counted = [key for key in differing if conflicts.get((member, applicant, key)) is None]
            known = len(sheet.ratings.keys() & counted)
            superseded += known
            fresh += len(counted) - known
    deltas = [
        Delta(kind, key, before, record)
        for (kind, key), record in others.items()
        if (before := current(state, kind, key)) != record
    ]
    found = 0
    for key, conflict in conflicts.items():
        before = current(state, Kind.CONFLICT, key)
        if before != conflict:
            deltas.append(Delta(Kind.CONFLICT, key, before, conflict))
            found += conflict is not None
    rest = Change(Sentence(N_("Scores merged")), tuple(deltas))
    return MergePlan(Effect(rest, Cells(member, changed, state.scores)), fresh, superseded, found)
