"""Which chain a write belongs to: each copy of the file has one for each member's cells, and one for the vacancy's."""

import platform
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes, token_hex
from typing import Final

from shortlister.domain.ledger import NOTHING_SEEN, START, Broken, Entry, Line, entry, walked
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.entries import Head, entry_of, entry_row

SALT_BYTES: Final = 16
_MULTICAST: Final = 1 << 40
"""Set by `uuid.getnode` in a number that it drew because it found no address of this machine."""


def place_of(path: Path) -> str:
    """Which copy of the file this is: SHA-256 (hex) over machine, path and inode.

    A copied or moved file is at a new place, so that two copies never go on with the same chain.
    """
    real = path.resolve()
    node = uuid.getnode()
    machine = "" if node & _MULTICAST else str(node)
    return sha256(
        "\0".join([machine, platform.node(), str(real), str(real.stat().st_ino)]).encode(errors="surrogateescape")
    ).hexdigest()


def head_at(heads: Mapping[str, Head], member: str, place: str) -> Head:
    """The chain of this place for the member; a new one, with an id drawn at random, where there is none."""
    for head in heads.values():
        if head.member == member and head.place == place:
            return head
    return Head(token_hex(8), member, 0, START, place)


def others(heads: Mapping[str, Head], head: Head) -> dict[str, int]:
    """How far the member's other chains are known here; nothing for the vacancy's own."""
    if not head.member:
        return {}
    return {
        other.replica: other.entries
        for other in heads.values()
        if other.member == head.member and other.replica != head.replica
    }


def next_entry(head: Head, *, author: str, at: str, seen: Mapping[str, int], payload: bytes) -> Entry:
    """The entry that follows the head."""
    return entry(
        head.link,
        replica=head.replica,
        number=head.entries + 1,
        member=head.member,
        author=author,
        at=at,
        seen=seen,
        salt=token_bytes(SALT_BYTES),
        payload=payload,
    )


def after(head: Head, item: Entry) -> Head:
    """The head once the entry stands."""
    return Head(head.replica, head.member, item.number, item.link, head.place)


@dataclass(frozen=True, slots=True)
class Run:
    """New entries of one chain, as rows, that were proved to go on from `start` and to lead to `end`."""

    start: Head
    lines: Sequence[Line]
    payloads: Sequence[bytes | None]
    end: Head

    def entries(self) -> Iterator[Entry]:
        """The same one by one."""
        return map(entry_of, self.lines)


def proved(start: Head, lines: Sequence[Line]) -> Run:
    """The lines as a run, every link and digest computed anew: the one place that makes runs.

    `Broken` where one does not follow; ValueError where its `seen` cannot be read.
    """
    link = walked(start.link, lines, replica=start.replica, member=start.member, number=start.entries)
    plain = [line if line[5] == NOTHING_SEEN else entry_row(entry_of(line)) for line in lines]
    end = Head(start.replica, start.member, start.entries + len(lines), link, start.place)
    return Run(start, plain, [line[7] for line in lines], end)


def blanked(run: Run, gone: Mapping[int, bytes]) -> Run:
    """The run without the content of these entries (by number); for what they come to, what is left stands in.

    Every link was proved with the content, and stays as it is.
    """
    if not gone:
        return run
    lines = [line if line[1] not in gone else (*line[:6], b"", None, *line[8:]) for line in run.lines]
    payloads = [gone.get(line[1], payload) for line, payload in zip(run.lines, run.payloads, strict=True)]
    return replace(run, lines=lines, payloads=payloads)


def joined(heads: Mapping[str, Head], entries: Iterable[Entry]) -> list[Run]:
    """Of a merge's entries those that are new here, by chain, each in order.

    Refusal where an entry does not follow its chain's last one.
    """
    by_chain: dict[str, list[Entry]] = {}
    for item in entries:
        by_chain.setdefault(item.replica, []).append(item)
    runs: list[Run] = []
    for replica, chain in sorted(by_chain.items()):
        start = heads.get(replica) or Head(replica, chain[0].member, 0, START, "")
        new = sorted((item for item in chain if item.number > start.entries), key=lambda item: item.number)
        try:
            runs.append(proved(start, [entry_row(item) for item in new]))
        except Broken as broken:
            raise not_following(replica, broken.number) from None
    return runs


def not_following(replica: str, number: int) -> Refusal:
    """An entry that cannot be put behind those that are here."""
    return Refusal(
        N_("Entry {number} of {replica} does not follow what is here, so nothing was merged."),
        number=number,
        replica=replica,
    )
