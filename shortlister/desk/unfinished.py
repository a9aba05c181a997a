"""What is being typed: in the file within a moment, so that a stopped program loses none of it.

It becomes a change, and an entry of the ledger, once it is left or paused over; a note is one entry, not one a pause
for breath.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from shortlister.desk.desk import Desk
from shortlister.store.opening import ASIDE

_NOTES = " notes"
"""What follows the member's id where it is the notes of a meeting."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was typed, and the text from which it was begun: a note on a cell (ids of applicant and measure).

    Of the notes of a meeting `applicant` is empty and `measure` the meeting's id.
    """

    applicant: str
    measure: str
    before: str
    text: str


def unfinished(desk: Desk) -> Unfinished | None:
    """What the member at the desk was typing when the program last stopped; None where nothing is left over."""
    return _read(desk, ASIDE + desk.actor.member)


def keep_unfinished(desk: Desk, note: Unfinished | None) -> None:
    """Put on disk what the member at the desk is typing, or with None take it away; Refusal where it cannot be."""
    _keep(desk, ASIDE + desk.actor.member, note)


def unfinished_notes(desk: Desk) -> Unfinished | None:
    """The notes of a meeting that the person at the desk was typing when the program last stopped."""
    return _read(desk, ASIDE + desk.actor.member + _NOTES)


def keep_unfinished_notes(desk: Desk, note: Unfinished | None) -> None:
    """The same as `keep_unfinished` for the notes of a meeting, which are typed beside everything else."""
    _keep(desk, ASIDE + desk.actor.member + _NOTES, note)


def _read(desk: Desk, name: str) -> Unfinished | None:
    kept = desk.store.aside(name)
    try:
        found: Any = json.loads(kept) if kept else None
    except ValueError:
        return None
    if not isinstance(found, dict) or set(found) != set(Unfinished.__slots__):
        return None
    return Unfinished(**found) if all(isinstance(text, str) for text in found.values()) else None


def _keep(desk: Desk, name: str, note: Unfinished | None) -> None:
    desk.store.keep_aside(name, json.dumps(asdict(note), ensure_ascii=False) if note is not None else "")
