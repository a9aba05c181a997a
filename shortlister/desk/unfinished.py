"""The note that is being typed: in the file within a moment, so that a stopped program loses none of it.

It becomes a change, and an entry of the ledger, once it is left or paused over; a note is one entry, not one a pause
for breath.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from shortlister.desk.desk import Desk
from shortlister.store.opening import ASIDE


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was typed for a cell (ids of applicant and measure), and the note from which it was begun."""

    applicant: str
    measure: str
    before: str
    text: str


def unfinished(desk: Desk) -> Unfinished | None:
    """What the member at the desk was typing when the program last stopped; None where nothing is left over."""
    kept = desk.store.aside(ASIDE + desk.actor.member)
    try:
        found: Any = json.loads(kept) if kept else None
    except ValueError:
        return None
    if not isinstance(found, dict) or set(found) != set(Unfinished.__slots__):
        return None
    return Unfinished(**found) if all(isinstance(text, str) for text in found.values()) else None


def keep_unfinished(desk: Desk, note: Unfinished | None) -> None:
    """Put on disk what the member at the desk is typing, or with None take it away; Refusal where it cannot be."""
    text = json.dumps(asdict(note), ensure_ascii=False) if note is not None else ""
    desk.store.keep_aside(ASIDE + desk.actor.member, text)
