"""What the specification said before it was changed during scoring, out of the ledger."""

from collections.abc import Iterator
from dataclasses import dataclass

from shortlister.desk.desk import Desk
from shortlister.domain.records import Criterion, Kind, Vacancy


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
