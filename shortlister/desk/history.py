"""Undo and redo of one's own changes, back through the ledger; taking back is itself a change, nothing is shortened."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shortlister.domain.changes import Change
from shortlister.domain.codec import change_from
from shortlister.domain.ledger import Entry
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_
from shortlister.store.store import Store

UNDONE: Final = N_("Undone: {what}")
REDONE: Final = N_("Done again: {what}")
DEPTH: Final = 500
"""How many of one's own entries undo looks back over."""

MOST_BYTES: Final = 1_000_000
"""And how much they may hold together when a file has just been opened; the newest one counts whatever it holds."""

_STAYING: Final = frozenset({Kind.RECEIPT, Kind.ISSUE, Kind.CONFLICT, Kind.CALIBRATION, Kind.IDENTITY, Kind.ERASURE})


@dataclass(frozen=True, slots=True)
class _Step:
    change: Change
    what: str


class History:
    """One person's changes that can be taken back, and those that were; read from the ledger when first asked for."""

    def __init__(self, store: Store, author: str) -> None:
        self._store = store
        self._author = author
        self._undo: list[_Step] | None = None
        self._redo: list[_Step] = []

    def _steps(self) -> list[_Step]:
        if self._undo is None:
            self._undo = []
            for payload in reversed(list(self._payloads())):
                self._sort_in(change_from(payload))
        return self._undo

    def _payloads(self) -> Iterator[bytes]:
        """Of the entries looked back over, the newest first, until they are too much to be held."""
        room = MOST_BYTES
        for entry in self._store.recent(self._author, DEPTH):
            if entry.payload is None:
                continue
            if room < len(entry.payload) and room < MOST_BYTES:
                return
            room -= len(entry.payload)
            yield entry.payload

    def _sort_in(self, change: Change) -> None:
        undo = self._undo if self._undo is not None else []
        what = str(change.label.parameters.get("what", ""))
        match change.label.message:
            case "Undone: {what}":
                if undo:
                    undo.pop()
                self._redo.append(_Step(change, what))
            case "Done again: {what}":
                if self._redo:
                    self._redo.pop()
                undo.append(_Step(change, what))
            case _ if _can_be_undone(change):
                undo.append(_Step(change, str(change.label)))
                self._redo.clear()
            case _:
                undo.clear()
                self._redo.clear()

    def done(self, entry: Entry, change: Change) -> None:
        """A change of this person has been written."""
        if self._undo is not None and entry.author == self._author:
            self._sort_in(change)

    @property
    def undoable(self) -> str:
        """What undo would take back, in words; empty where there is nothing."""
        steps = self._steps()
        return steps[-1].what if steps else ""

    @property
    def redoable(self) -> str:
        """What redo would do again, in words; empty where there is nothing."""
        self._steps()
        return self._redo[-1].what if self._redo else ""

    def undoing(self) -> Change:
        """The change that takes the latest back."""
        steps = self._steps()
        if not steps:
            raise Refusal(N_("There is nothing of yours to undo."))
        return steps[-1].change.inverted(Sentence(UNDONE, {"what": steps[-1].what}))

    def redoing(self) -> Change:
        """The change that does again what was taken back last."""
        self._steps()
        if not self._redo:
            raise Refusal(N_("There is nothing to redo."))
        return self._redo[-1].change.inverted(Sentence(REDONE, {"what": self._redo[-1].what}))


def _can_be_undone(change: Change) -> bool:
    """Not what left the house: packs, receipts, the making of the vacancy, revealed names, submissions, openings."""
    if change.kinds & _STAYING:
        return False
    if change.kinds == {Kind.SUBMISSION}:
        return False
    for delta in change.deltas:
        if delta.before is None and delta.kind is Kind.VACANCY:
            return False
        if delta.kind is Kind.VACANCY and getattr(delta.after, "names_revealed", False) != getattr(
            delta.before, "names_revealed", False
        ):
            return False
        if delta.kind is Kind.STAGE and delta.before is not None and delta.after is not None:
            if getattr(delta.before, "open", False) != getattr(delta.after, "open", False):
                return False
            if getattr(delta.before, "signed_off", False) != getattr(delta.after, "signed_off", False):
                return False
    return True
