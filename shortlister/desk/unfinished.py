"""What is being typed: in the file within a moment, so that a stopped program loses none of it.

It becomes a change, and an entry of the ledger, once it is left or paused over; a note is one entry, not one a pause
for breath. Where a pack was sent back after the program had stopped, and was never opened in between, the words come
with it: they are kept beside the vacancy's records, go out with the member's next pack, and become a change when the
member next opens that, or sits down at the vacancy.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from shortlister.desk.desk import Desk
from shortlister.domain.edits.scoring import require_scorer, require_unlocked
from shortlister.domain.measures import measure_of
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_
from shortlister.store.opening import ASIDE
from shortlister.store.store import Store

_NOTES = " notes"
"""What follows the member's id where it is the notes of a meeting."""

_DRAFT = " draft "
"""What follows it, with the cell's ids behind, where it is a rating chosen and a reason written, but not agreed."""

_WORDS = " words "
"""What follows it, with what they are for and of whom behind, where they are words in another field."""

_RETURNED = " returned"
"""What follows it where it came with a pack."""

LONGEST = 100_000
"""Characters of a note that came with a pack; what is longer nobody has typed."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was typed, and the text from which it was begun: a note on a cell (ids of applicant and measure).

    Of the notes of a meeting `applicant` is empty and `measure` the meeting's id. Of an agreed rating that is being
    decided both texts are the rating (`-` where none is chosen yet), a blank and the reason. Of words in another field
    `measure` says what they are for, and `applicant` is empty or has the ids of those they are about, with a blank
    between.
    """

    applicant: str
    measure: str
    before: str
    text: str


def unfinished(desk: Desk) -> Unfinished | None:
    """What the member at the desk was typing when the program last stopped; None where nothing is left over."""
    name = ASIDE + desk.actor.member
    own, returned = _read(desk, name), _read(desk, name + _RETURNED)
    if own is None and returned is not None and _stands(desk, desk.actor.member, returned):
        return None
    return own or returned


def keep_unfinished(desk: Desk, note: Unfinished | None) -> None:
    """Put on disk what the member at the desk is typing, or with None take it away; Refusal where it cannot be."""
    name = ASIDE + desk.actor.member
    if note is None and not desk.store.aside(name) and desk.store.aside(name + _RETURNED):
        name += _RETURNED  # what was here has been dealt with; then what came with a pack
    _keep(desk, name, note)


def came_with(meta: Mapping[str, str], member: str, state: State) -> Unfinished | None:
    """What the member (id) had not finished when the pack that says this was sent back; None where it is in it."""
    name = ASIDE + member
    for kept in (meta.get(name, ""), meta.get(name + _RETURNED, "")):
        note = _note(kept) if len(kept) <= LONGEST else None
        if note is not None and note.applicant in state.applicants and measure_of(state, note.measure) is not None:
            text = clean(note.text).strip()
            if text and text != state.scores.sheet(member, note.applicant).evidence(note.measure):
                return Unfinished(note.applicant, note.measure, clean(note.before).strip(), text)
    return None


def require_finished(desk: Desk, member: str, stage: str) -> None:
    """Refuse to lock a stage (id) while a note of its that the member (id) had begun stands in no record."""
    require_scorer(desk.state, desk.actor, member)
    require_unlocked(desk.state, member, stage)
    names = (ASIDE + member, ASIDE + member + _RETURNED)
    note = came_with({name: desk.store.aside(name) for name in names}, member, desk.state)
    found = measure_of(desk.state, note.measure) if note is not None else None
    if note is None or found is None or found[1].id != stage or _stands(desk, member, note):
        return
    if not desk.state.asked(member, note.applicant, stage) or desk.state.recused(member, note.applicant, stage):
        return
    raise Refusal(
        N_(
            "{name} had not finished the note on {criterion} of {applicant} when the program stopped: “{text}”. "
            "Nothing is submitted. Open “{file}” in the window, where the note is back to be finished, and submit then."
        ),
        name=desk.state.members[member].name,
        criterion=found[0].criterion.reference,
        applicant=desk.state.applicants[note.applicant].reference,
        text=note.text,
        file=desk.path.name,
    )


def keep_returned(desk: Desk, member: str, note: Unfinished | None) -> None:
    """Keep what came with the member's (id) pack; without a note what is kept goes once it stands in the record."""
    name = ASIDE + member + _RETURNED
    before = _read(desk, name)
    if note is None and before is not None and _stands(desk, member, before):
        _keep(desk, name, None)
    elif note is not None and note != before:
        _keep(desk, name, note)


def _stands(desk: Desk, member: str, note: Unfinished) -> bool:
    """Whether the words are in the record by now."""
    return note.text in desk.state.scores.sheet(member, note.applicant).evidence(note.measure)


def pass_on(desk: Desk, member: str, pack: Path) -> None:
    """What came with an earlier pack of the member (id), and stands in no record yet, goes out with the next one."""
    kept = desk.store.aside(ASIDE + member + _RETURNED)
    if kept:
        with Store.open(pack) as store:
            store.keep_aside(ASIDE + member + _RETURNED, kept)


def unfinished_notes(desk: Desk) -> Unfinished | None:
    """The notes of a meeting that the person at the desk was typing when the program last stopped."""
    return _read(desk, ASIDE + desk.actor.member + _NOTES)


def keep_unfinished_notes(desk: Desk, note: Unfinished | None) -> None:
    """The same as `keep_unfinished` for the notes of a meeting, which are typed beside everything else."""
    _keep(desk, ASIDE + desk.actor.member + _NOTES, note)


def drafts(desk: Desk) -> tuple[Unfinished, ...]:
    """What the person at the desk had chosen and written for cells of the panel, but not agreed."""
    kept = desk.store.asides(ASIDE + desk.actor.member + _DRAFT)
    return tuple(note for note in map(_note, kept) if note is not None)


def keep_draft(desk: Desk, member: str, note: Unfinished) -> None:
    """Put on disk what the member (id) is about to agree in a cell; where the text is empty, take it away."""
    name = f"{ASIDE}{member}{_DRAFT}{note.applicant} {note.measure}"
    _keep(desk, name, note if note.text else None)


def kept_words(desk: Desk, place: str, about: str) -> Unfinished | None:
    """The words that the person at the desk had typed for something (`place`) when the program last stopped."""
    return _read(desk, _words(desk.actor.member, place, about))


def keep_words(desk: Desk, member: str, note: Unfinished) -> None:
    """Put on disk what the member (id) is typing for something; where the text is empty, take it away."""
    _keep(desk, _words(member, note.measure, note.applicant), note if note.text else None)


def words_for(desk: Desk, place: str) -> tuple[Unfinished, ...]:
    """Everything that the person at the desk had typed for this."""
    kept = desk.store.asides(_words(desk.actor.member, place, ""))
    return tuple(note for note in map(_note, kept) if note is not None and note.measure == place)


def _words(member: str, place: str, about: str) -> str:
    return f"{ASIDE}{member}{_WORDS}{place} {about}".rstrip()


def _read(desk: Desk, name: str) -> Unfinished | None:
    return _note(desk.store.aside(name))


def _note(kept: str) -> Unfinished | None:
    try:
        found: Any = json.loads(kept) if kept else None
    except ValueError:
        return None
    if not isinstance(found, dict) or set(found) != set(Unfinished.__slots__):
        return None
    return Unfinished(**found) if all(isinstance(text, str) for text in found.values()) else None


def _keep(desk: Desk, name: str, note: Unfinished | None) -> None:
    desk.store.keep_aside(name, json.dumps(asdict(note), ensure_ascii=False) if note is not None else "")
