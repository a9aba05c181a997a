"""What the specification said before it was changed during scoring, out of the ledger."""

from collections.abc import Iterator
from dataclasses import dataclass

from shortlister.desk.desk import Desk
from shortlister.domain.changes import Change
from shortlister.domain.records import Criterion, Kind, Vacancy
from shortlister.domain.scales import Scale, Step


@dataclass(frozen=True, slots=True)
class Reworded:
    """A criterion as it was and as it became, with the edition that this made, its reason and when (ISO time)."""

    before: Criterion
    after: Criterion
    edition: int
    reason: str
    at: str


def reworded(desk: Desk) -> tuple[Reworded, ...]:
    """What was changed since the person at the desk began to score, oldest first; times are for display alone.

    A pack holds one edition and no entries of the vacancy, so there is nothing in it to compare with.
    """
    member = desk.actor.member
    if desk.state.vacancy.edition == 1 or not member:
        return ()
    began = next((entry.at for entry in desk.store.entries(member=member)), "")
    if not began:
        return ()
    found = [one for one in _changes(desk) if one.at >= began]
    return tuple(sorted(found, key=lambda one: one.edition))


def _changes(desk: Desk) -> Iterator[Reworded]:
    for entry in desk.store.entries(member=""):
        change = desk.store.told(entry)
        if change is None or not change.kinds >= {Kind.VACANCY, Kind.CRITERION}:
            continue
        vacancy = next((delta for delta in change.deltas if delta.kind is Kind.VACANCY), None)
        if vacancy is None or not isinstance(vacancy.before, Vacancy) or not isinstance(vacancy.after, Vacancy):
            continue
        if vacancy.after.edition <= vacancy.before.edition:
            continue
        reason = str(change.label.parameters.get("reason", ""))
        for delta in change.deltas:
            if isinstance(delta.before, Criterion) and isinstance(delta.after, Criterion):
                yield Reworded(delta.before, delta.after, vacancy.after.edition, reason, entry.at)


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from an earlier edition: criteria as they were and are, and ratings whose descriptor changed."""

    criteria: tuple[tuple[Criterion, Criterion], ...]
    descriptors: tuple[tuple[Step, Step], ...]


def since(desk: Desk, edition: int) -> Since:
    """What the specification and the scale say now that they did not in this edition, out of the ledger."""
    first: dict[str, tuple[int, Criterion]] = {}
    scale: tuple[int, Scale] | None = None
    for entry in desk.store.entries(member=""):
        change = desk.store.told(entry)
        if change is None or Kind.VACANCY not in change.kinds:
            continue
        for at, before in _editions(change):
            if at < edition:
                continue
            scale = (at, before.scale) if scale is None or at < scale[0] else scale
            for delta in change.deltas:
                if isinstance(delta.before, Criterion):
                    known = first.get(delta.before.id)
                    if known is None or at < known[0]:
                        first[delta.before.id] = (at, delta.before)
    criteria = [
        (first[now.id][1], now)
        for now in desk.state.criteria_in_order
        if now.id in first and (first[now.id][1].text, first[now.id][1].methods) != (now.text, now.methods)
    ]
    steps = () if scale is None else zip(scale[1].steps, desk.state.vacancy.scale.steps, strict=False)
    return Since(tuple(criteria), tuple((was, now) for was, now in steps if was.descriptor != now.descriptor))


def _editions(change: Change) -> Iterator[tuple[int, Vacancy]]:
    """The edition that a change left behind, and the vacancy as it was; nothing where it makes no new one."""
    for delta in change.deltas:
        before, after = delta.before, delta.after
        if isinstance(before, Vacancy) and isinstance(after, Vacancy) and after.edition > before.edition:
            yield before.edition, before
