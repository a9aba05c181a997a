"""The chain: how ledger entries are digested and linked, so that no entry can be altered, dropped or slipped in.

A chain belongs to one author's cells in one copy of the file (a replica). The link covers the digest of an entry's
payload, not the payload, so that personal data can be erased with a recorded reason and the rest still verifies.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import Final

from shortlister.domain.codec import canonical

START: Final = bytes(32)
"""The link before a chain's first entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in the ledger.

    `replica` and `number` (from 1) identify it. `member` is whose cells the chain holds (empty: the vacancy's own).
    `author` is who did it; `at` (ISO 8601, UTC) is for display only. `seen` says how far the other chains of the
    same member were known (replica → number): what this entry came after. `payload` is None once erased.
    """

    replica: str
    number: int
    member: str
    author: str
    at: str
    seen: Mapping[str, int] = field(hash=False)
    salt: bytes
    payload: bytes | None
    digest: bytes
    link: bytes


def digest_of(salt: bytes, payload: bytes) -> bytes:
    """SHA-256 over salt and payload."""
    return sha256(salt + payload).digest()


def link_of(
    previous: bytes,
    replica: str,
    number: int,
    *,
    member: str,
    author: str,
    at: str,
    seen: Mapping[str, int],
    digest: bytes,
) -> bytes:
    """SHA-256 over the previous link and everything in the entry but its payload, which stands in by its digest."""
    if seen:
        head = canonical([replica, number, member, author, at, dict(seen)])
    else:  # nearly always: the same bytes, without asking the encoder what each part is
        head = f"[{quoted(replica)},{number},{quoted(member)},{quoted(author)},{quoted(at)},{{}}]".encode()
    return sha256(previous + head + digest).digest()


def entry(
    previous: bytes,
    *,
    replica: str,
    number: int,
    member: str,
    author: str,
    at: str,
    seen: Mapping[str, int],
    salt: bytes,
    payload: bytes,
) -> Entry:
    """The next entry of a chain whose last link is `previous`."""
    digest = digest_of(salt, payload)
    link = link_of(previous, replica, number, member=member, author=author, at=at, seen=seen, digest=digest)
    return Entry(replica, number, member, author, at, seen, salt, payload, digest, link)


def holds(previous: bytes, item: Entry) -> bool:
    """Whether the entry follows `previous` and is what was written."""
    link = link_of(
        previous,
        item.replica,
        item.number,
        member=item.member,
        author=item.author,
        at=item.at,
        seen=item.seen,
        digest=item.digest,
    )
    return link == item.link and (item.payload is None or digest_of(item.salt, item.payload) == item.digest)


Line = tuple[str, int, str, str, str, str, bytes, bytes | None, bytes, bytes]
"""An entry as its fields in order, `seen` as JSON text: as it is stored, and as thousands are read and written."""

NOTHING_SEEN: Final = "{}"


class Broken(Exception):
    """An entry does not follow the one before it, or is not what was written."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def seen_of(text: str) -> dict[str, int]:
    """How far other chains were known, by replica; ValueError where the text does not say."""
    known = json.loads(text) if text != NOTHING_SEEN else {}
    if not isinstance(known, dict) or not all(type(number) is int for number in known.values()):
        raise ValueError("not a map of replicas")
    return known


def walked(previous: bytes, lines: Iterable[Line], *, replica: str, member: str, number: int) -> bytes:
    """The link at the end of these lines, which go on with a chain after its entry of this number and link.

    `Broken` at the first that does not follow; ValueError where its `seen` cannot be read.
    """
    before, between = f"[{quoted(replica)},", f",{quoted(member)},"
    for chain, this, whose, author, at, seen, salt, payload, digest, link in lines:
        number += 1
        if this != number or chain != replica or whose != member:
            raise Broken(this)
        if payload is not None and sha256(salt + payload).digest() != digest:
            raise Broken(this)
        if seen == NOTHING_SEEN:  # as in `link_of`, with the parts that are always the same made once
            head = f"{before}{this}{between}{quoted(author)},{quoted(at)},{{}}]".encode()
            previous = sha256(previous + head + digest).digest()
        else:
            known = seen_of(seen)
            previous = link_of(previous, chain, this, member=whose, author=author, at=at, seen=known, digest=digest)
        if previous != link:
            raise Broken(this)
    return previous


def head_of(heads: Iterable[bytes]) -> str:
    """The ledger's head: the SHA-256 (hex) of the chains' sorted last links."""
    return sha256(b"".join(sorted(heads))).hexdigest()
