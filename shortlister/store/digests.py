"""What a pack was made from, as one digest: everything but what its member writes."""

from hashlib import sha256
from typing import Final

from shortlister.domain.codec import canonical, encode
from shortlister.domain.records import Kind
from shortlister.domain.state import FIELDS, State

OF_THE_MEMBER: Final = frozenset({Kind.SCORE, Kind.SUBMISSION, Kind.CONFLICT, Kind.ORDER})
"""The kinds that a member's own chain holds."""


def base_digest(state: State, erased: str = "") -> str:
    """SHA-256 (hex) over every record that no member's chain holds, sorted by kind and key, and what was erased."""
    lines = [[Kind.VACANCY.value, [state.vacancy.id], encode(state.vacancy)]]
    for kind, name in FIELDS.items():
        if kind not in OF_THE_MEMBER:
            for slot, record in getattr(state, name).items():
                key = [slot] if isinstance(slot, str) else list(slot)
                lines.append([kind.value, key, encode(record)])
    digest = sha256()
    for line in sorted(lines, key=lambda one: (str(one[0]), one[1])):
        digest.update(canonical(line) + b"\n")
    digest.update(erased.encode())
    return digest.hexdigest()
