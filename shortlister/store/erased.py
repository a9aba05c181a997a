"""What is left of entries whose content was erased, and how content is erased: in place, digest and link stay."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from shortlister.domain.changes import Change, Remains
from shortlister.domain.codec import canonical, change_from, encode_remains, remains_from
from shortlister.domain.erasing import Traces, left_of, without
from shortlister.store.entries import SELECT_ENTRY, entry_of
from shortlister.store.files import ASIDE, ERASED, FileInfo, FileKind
from shortlister.store.troubles import Damaged

Place = tuple[str, int]
"""An entry's replica and number."""

NOTHING_LEFT: Final[Mapping[Place, Change]] = {}
_SAYS: Final = b'"remains":['
"""In JSON never within a text: there the quotation marks have a backslash before them."""

_SAYING: Final = (
    "SELECT e.payload FROM entry AS e WHERE e.member = '' AND e.payload IS NOT NULL AND instr(e.payload, ?) > 0"
    " ORDER BY e.rowid"
)
_UNUSED: Final = (
    "DELETE FROM content WHERE digest NOT IN"
    " (SELECT a.digest FROM application AS a UNION SELECT v.source_digest FROM vacancy AS v)"
)
"""Attached files that no record names any more; the specification's own document is one that is named."""

_WIPE: Final = "UPDATE entry SET payload = NULL, salt = x'' WHERE replica = ? AND number = ?"
"""The salt goes too: with it a short content could be found by trying."""


@dataclass(frozen=True, slots=True)
class PackErased:
    """What a pack says of erasing: which applicants (ids), and what is left of entries in it."""

    applicants: frozenset[str]
    remains: tuple[Remains, ...]

    def text(self) -> str:
        """As the pack keeps it; empty where there is nothing to say."""
        if not self.remains:
            return ""
        return canonical({"applicants": sorted(self.applicants), "remains": encode_remains(self.remains)}).decode()


def pack_erased(info: FileInfo, path: Path) -> PackErased:
    """What a file says of itself about erasing; Damaged where it cannot be read."""
    text = info.meta.get(ERASED, "")
    if not text:
        return PackErased(frozenset(), ())
    try:
        document: Any = json.loads(text)
        return PackErased(frozenset(map(str, document["applicants"])), remains_from(document["remains"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Damaged(path, "table meta") from error


def remains_in(connection: sqlite3.Connection, info: FileInfo, path: Path) -> Mapping[Place, Change]:
    """What is left of each erased entry, as the vacancy's own chains say, or the pack."""
    if info.kind is FileKind.PACK:
        return left_of(pack_erased(info, path).remains)
    found: list[Remains] = []
    try:
        for (payload,) in connection.execute(_SAYING, (_SAYS,)).fetchall():
            found += change_from(payload).remains
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged(path, "table entry") from error
    return left_of(found)


@dataclass(frozen=True, slots=True)
class Wiping:
    """What is to be erased: entries, and what is left of each of them and of those erased before that hung on them."""

    entries: tuple[Place, ...]
    remains: tuple[Remains, ...]


def wiping(connection: sqlite3.Connection, path: Path, traces: Traces) -> Wiping:
    """Which entries speak of the applicants; every one that might is read."""
    gone: list[Place] = []
    left: dict[Place, Change] = {}
    for row in connection.execute(f"{SELECT_ENTRY} WHERE payload IS NOT NULL ORDER BY rowid"):
        item = entry_of(row)
        if item.payload is None or not traces.may_be_in(item.payload):
            continue
        try:
            change = change_from(item.payload)
        except (ValueError, KeyError, TypeError) as error:
            raise Damaged(path, "table entry") from error
        kept = without(change, traces)
        if kept is not change:
            gone.append((item.replica, item.number))
            left |= left_of(kept.remains)
            left[item.replica, item.number] = Change(kept.label, kept.deltas)
    return Wiping(tuple(gone), tuple(Remains(*place, left[place]) for place in sorted(left)))


def wipe(connection: sqlite3.Connection, wiping: Wiping, traces: Traces) -> None:
    """Take the content of these entries away, and what is kept beside the records; within a transaction."""
    connection.executemany(_WIPE, wiping.entries)
    connection.execute(_UNUSED)
    for name, text in connection.execute("SELECT m.key, m.value FROM meta AS m").fetchall():
        if str(name).startswith(ASIDE) and _aside_of(str(text), traces):
            connection.execute("DELETE FROM meta WHERE key = ?", (name,))


def _aside_of(text: str, traces: Traces) -> bool:
    try:
        note: Any = json.loads(text)
        texts = [str(note["before"]), str(note["text"])]
        about = not traces.applicants.isdisjoint(str(note["applicant"]).split())
        return about or any(traces.cleaned(one) != one for one in texts)
    except (ValueError, KeyError, TypeError):
        return True
