"""What is taken away when an applicant is erased: a pure function from a change to what is left of it.

Everything about the applicant goes. What others said about others stays; where it names the applicant, the name is
taken out of the text. The same function is used on the ledger, on the records, and on what comes back later.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.changes import Change, Delta, Key, Remains
from shortlister.domain.records import (
    Agreed,
    Allocation,
    Calibration,
    Conflict,
    Declaration,
    Kind,
    Meeting,
    Outcome,
    Record,
    Score,
    Tie,
    Version,
)
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import FIELDS, State
from shortlister.i18n import N_

ERASED: Final = N_("Erased")
"""The label of an entry of which nothing is left."""

MARK: Final = "[erased]"
"""What stands in a text in place of the applicant's name, reference, address or number."""

_OF_AN_APPLICANT: Final[Mapping[Kind, slice]] = {
    Kind.APPLICANT: slice(0, 1),
    Kind.PERSON: slice(0, 1),
    Kind.APPLICATION: slice(0, 1),
    Kind.AGREED: slice(0, 1),
    Kind.OUTCOME: slice(0, 1),
    Kind.SCORE: slice(1, 2),
    Kind.CONFLICT: slice(1, 2),
    Kind.DECLARATION: slice(1, 2),
    Kind.TIE: slice(1, 3),
}
"""Which parts of a record's key are applicants. The record of an erasure is not among them: it stays."""

_LEAST: Final = 3
"""Letters of a reference that can be told from any other word."""


@dataclass(frozen=True, slots=True)
class Traces:
    """By what erased applicants are found: their ids, and what names them in a text."""

    applicants: frozenset[str]
    words: tuple[str, ...] = ()
    _named: re.Pattern[str] | None = field(default=None, repr=False, compare=False)
    _hints: tuple[str, ...] = field(default=(), repr=False, compare=False)

    @classmethod
    def of(cls, applicants: Iterable[str], words: Iterable[str] = ()) -> "Traces":
        """Traces of these ids and words."""
        known = tuple(sorted({" ".join(word.split()) for word in words}, key=lambda word: (-len(word), word)))
        parts = [r"\s+".join(map(re.escape, word.split())) for word in known]
        named = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if parts else None
        hints = tuple(max(re.findall(r"\w+", word), key=len).casefold() for word in known)
        return cls(frozenset(applicants), known, named, hints)

    def may_be_in(self, payload: bytes) -> bool:
        """Whether a payload is worth reading: nothing of the applicants can be in one of which this is false."""
        text = payload.decode()
        if any(f'"{one}"' in text for one in self.applicants):
            return True
        folded = text.casefold() if self._hints else ""
        return any(hint in folded for hint in self._hints)

    def cleaned(self, text: str) -> str:
        """The text with a mark where it names one of them."""
        return self._named.sub(MARK, text) if self._named is not None else text


def traces_of(state: State, applicant: str) -> Traces:
    """The traces of an applicant (id) who is still here.

    A name of one word and a reference such as 12 may be any word in a text, so they are not looked for in texts.
    """
    person, reference = state.persons.get(applicant), state.applicants[applicant].reference
    words = [reference] if _tells(reference) else []
    if person is not None:
        words += [person.name] if len(person.name.split()) > 1 else []
        words += [person.email] if "@" in person.email else []
        words += [person.phone] if sum(map(str.isdigit, person.phone)) > 5 else []
    return Traces.of([applicant], [word for word in words if re.search(r"\w", word)])


def _tells(reference: str) -> bool:
    mixed = any(map(str.isalpha, reference)) and any(map(str.isdigit, reference))
    return len(reference) >= _LEAST and (mixed or len(reference) > 2 * _LEAST)


def concerns(kind: Kind, key: Key, applicants: frozenset[str]) -> bool:
    """Whether the record of this key is one of these applicants' (ids)."""
    parts = _OF_AN_APPLICANT.get(kind)
    return parts is not None and not applicants.isdisjoint(key[parts])


def concerned(change: Change) -> frozenset[str]:
    """The applicants (ids) whose records a change touched."""
    return frozenset(
        applicant
        for delta in change.deltas
        if (parts := _OF_AN_APPLICANT.get(delta.kind)) is not None
        for applicant in delta.key[parts]
    )


def without(change: Change, traces: Traces) -> Change:
    """What is left of a change; the very same one where nothing of the applicants was in it."""
    deltas = tuple(one for one in (_delta(delta, traces) for delta in change.deltas) if one is not None)
    remains = tuple(replace(one, change=without(one.change, traces)) for one in change.remains)
    label = _label(change.label, traces) if deltas or not change.deltas else Sentence(ERASED)
    left: list[object] = [*deltas, *(one.change for one in remains)]
    whole: list[object] = [*change.deltas, *(one.change for one in change.remains)]
    if len(left) == len(whole) and label is change.label and all(a is b for a, b in zip(left, whole, strict=True)):
        return change
    return Change(label, deltas, remains=remains)


def _label(label: Sentence, traces: Traces) -> Sentence:
    cleaned = {
        name: traces.cleaned(value) if isinstance(value, str) else value for name, value in label.parameters.items()
    }
    return label if cleaned == label.parameters else Sentence(label.message, cleaned)


def _delta(delta: Delta, traces: Traces) -> Delta | None:
    if concerns(delta.kind, delta.key, traces.applicants):
        return None
    before, after = record_without(delta.before, traces), record_without(delta.after, traces)
    if before is delta.before and after is delta.after:
        return delta
    return Delta(delta.kind, delta.key, before, after)


def record_without(record: Record | None, traces: Traces) -> Record | None:
    """A record of others without what names the applicants; the very same one where nothing does."""
    match record:
        case Score(evidence=text):
            return record if (left := traces.cleaned(text)) == text else replace(record, evidence=left)
        case Agreed(reason=text) | Tie(reason=text) | Outcome(reason=text) | Declaration(reason=text):
            return record if (left := traces.cleaned(text)) == text else replace(record, reason=left)
        case Meeting(notes=text):
            return record if (left := traces.cleaned(text)) == text else replace(record, notes=left)
        case Allocation(applicants=listed) | Calibration(applicants=listed) if not traces.applicants.isdisjoint(listed):
            return replace(record, applicants=tuple(one for one in listed if one not in traces.applicants))
        case Conflict(versions=versions):
            kept = tuple(_version(one, traces) for one in versions)
            return record if kept == versions else replace(record, versions=kept)
        case _:
            return record


def _version(one: Version, traces: Traces) -> Version:
    score = record_without(one.score, traces)
    return replace(one, score=score) if isinstance(score, Score) else one


def effect_on(state: State, traces: Traces, label: Sentence) -> Change:
    """What erasing does to the records; it stands in no ledger, since it says again what is to be forgotten."""
    deltas: list[Delta] = []
    for kind, name in FIELDS.items():
        for slot, record in getattr(state, name).items():
            deltas += _changed(kind, (slot,) if isinstance(slot, str) else slot, record, traces)
    for key, score in state.scores.items():
        deltas += _changed(Kind.SCORE, key, score, traces)
    return Change(label, tuple(deltas))


def _changed(kind: Kind, key: Key, record: Record, traces: Traces) -> Iterable[Delta]:
    if concerns(kind, key, traces.applicants):
        yield Delta(kind, key, record, None)
        return
    after = record_without(record, traces)
    if isinstance(after, Conflict) and len({one.score for one in after.versions}) < 2:
        after = None  # the two copies differed in nothing but the name
    if after is not record:
        yield Delta(kind, key, record, after)


def left_of(remains: Iterable[Remains]) -> dict[tuple[str, int], Change]:
    """By entry (replica, number) what is left of it; the last that was said counts."""
    return {(one.replica, one.number): one.change for one in remains}
