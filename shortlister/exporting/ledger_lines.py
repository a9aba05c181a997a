"""The ledger as JSON Lines: a line for what it is, then a line for each entry, chain after chain, ready to be checked.

What may not be shown is left out with its salt; the digest stays, so the chain holds all the same.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from shortlister.domain.ledger import Entry, head_of
from shortlister.domain.refusals import Refusal
from shortlister.exporting.placing import placed
from shortlister.i18n import N_

FORMAT: Final = "shortlister ledger"
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Chain:
    """How far a chain goes: its last entry's number and link (hex)."""

    replica: str
    member: str
    entries: int
    head: str


@dataclass(frozen=True, slots=True)
class LedgerSource:
    """The ledger of one vacancy (id, title) at one moment; `entries` by replica and number, read once."""

    vacancy: str
    title: str
    made_at: str
    head: str
    chains: tuple[Chain, ...]
    entries: Iterable[Entry]
    shown: Callable[[Entry], bool]


def write_ledger(path: Path, source: LedgerSource) -> int:
    """Write the ledger to `path`; the number of entries. Refusal where it moved on meanwhile or cannot be placed."""
    count = 0
    last: dict[str, bytes] = {}
    with placed(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_line(_heading(source)))
        for item in source.entries:
            file.write(_line(_entry(item, shown=source.shown(item))))
            last[item.replica] = item.link
            count += 1
        if head_of(last.values()) != source.head:
            raise Refusal(
                N_("The ledger went on while it was written. “{file}” is as it was; export it again."), file=path.name
            )
    return count


def _heading(source: LedgerSource) -> Mapping[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "vacancy": source.vacancy,
        "title": source.title,
        "made_at": source.made_at,
        "entries": sum(chain.entries for chain in source.chains),
        "head": source.head,
        "chains": [
            {"replica": one.replica, "member": one.member, "entries": one.entries, "head": one.head}
            for one in source.chains
        ],
    }


def _entry(item: Entry, *, shown: bool) -> Mapping[str, object]:
    """An entry; `payload` is the text that was digested, character for character."""
    visible = shown and item.payload is not None
    return {
        "replica": item.replica,
        "number": item.number,
        "member": item.member,
        "author": item.author,
        "at": item.at,
        "seen": dict(item.seen),
        "salt": item.salt.hex() if visible else None,
        "payload": item.payload.decode() if item.payload is not None and visible else None,
        "left_out": None if visible else "erased" if item.payload is None else "not shown",
        "digest": item.digest.hex(),
        "link": item.link.hex(),
    }


def _line(document: Mapping[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
