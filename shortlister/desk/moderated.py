"""What moderation of a stage came to, to be signed: what was agreed by whom and when, what is open, the meetings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shortlister.desk.desk import HR, Desk
from shortlister.domain.access import require_sight
from shortlister.domain.findings.meetings import meetings_of, present_names
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.together_words import settled_words
from shortlister.domain.ledger import Entry
from shortlister.domain.measures import measures
from shortlister.domain.records import Agreed, Kind, Meeting
from shortlister.domain.scales import Rating
from shortlister.domain.state import State

Spot = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decided:
    """One agreed rating as it stands; `together` where one step settled many, `how` in which way, in words.

    `at` (ISO 8601, UTC) is for display.
    """

    applicant: str
    criterion: str
    method: str
    rating: Rating
    reason: str
    who: str
    at: str
    together: bool
    how: str


@dataclass(frozen=True, slots=True)
class Moderated:
    """A stage (its name) as moderation left it. `outstanding` are names; `signed_by` is one, empty until it is."""

    stage: str
    decided: tuple[Decided, ...]
    open: int
    missing: int
    outstanding: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    present: Mapping[str, tuple[str, ...]]
    signed_by: str = ""
    signed_at: str = ""


def moderated(desk: Desk, stage: str) -> Moderated:
    """The summary of a stage (id), for those who may see it."""
    require_sight(desk.state, desk.actor, stage)
    state = desk.view
    found, one = ranking(state, stage), state.stages[stage]
    meetings = meetings_of(state, stage)
    return Moderated(
        one.name,
        tuple(_decided(desk, state, stage)),
        found.open,
        found.missing,
        tuple(member.name for member in found.outstanding),
        meetings,
        {meeting.id: present_names(state, meeting) for meeting in meetings},
        who_signed(state, stage),
        one.signed_at,
    )


def who_signed(state: State, stage: str) -> str:
    """The name of who signed the stage (id) off; empty until somebody has."""
    by = state.stages[stage].signed_by
    return state.members[by].name if by in state.members else by


def _decided(desk: Desk, state: State, stage: str) -> Iterator[Decided]:
    """Every agreed rating of the stage, in the order of references and criteria, from the entry that wrote it."""
    lines = {line.key: line for line in measures(state, stage)}
    standing = {spot: agreed for spot, agreed in state.agreed.items() if spot[1] in lines}
    written = _written(desk, standing) if standing else {}
    order = {key: at for at, key in enumerate(lines)}
    for spot in sorted(standing, key=lambda one: (state.applicants[one[0]].reference, order[one[1]])):
        agreed, line = standing[spot], lines[spot[1]]
        entry, together = written.get(spot, (None, False))
        author = state.members.get(entry.author) if entry else None
        yield Decided(
            state.applicants[spot[0]].reference,
            line.criterion.reference,
            line.method.name,
            agreed.rating,
            agreed.reason,
            author.name if author else HR,
            entry.at if entry else "",
            together or bool(agreed.way),
            settled_words(agreed),
        )


def _written(desk: Desk, standing: Mapping[Spot, Agreed]) -> dict[Spot, tuple[Entry, bool]]:
    """The entry that wrote each agreed rating, and whether it wrote many."""
    found: dict[Spot, tuple[Entry, bool]] = {}
    for entry in sorted(desk.store.entries(member=""), key=lambda one: (one.at, one.replica, one.number)):
        if entry.payload is not None and b'"agreed"' not in entry.payload:
            continue
        change = desk.store.told(entry)
        if change is None:
            continue
        here = [delta for delta in change.deltas if delta.kind is Kind.AGREED]
        for delta in here:
            spot = (delta.key[0], delta.key[1])
            if standing.get(spot) == delta.after:
                found[spot] = (entry, len(here) > 1)
    return found


__all__ = ["Decided", "Moderated", "moderated", "who_signed"]
