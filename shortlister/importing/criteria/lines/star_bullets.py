"""Stars that are bullets of a list and mark nothing: `* Skilled in test automation` beside items that have one too."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.late_regexes import late_regex

_STAR: Final = "*"
_BULLET: Final = "•"
_NOTES: Final = late_regex(
    r"[^A-Z]|\w+ed\b|(?i:criteri|items?\b|points?\b|lines?\b|those|these|this|all\b|any\b|will\b|to be\b|is\b|are\b"
    r"|denote|means?\b|indicate|show|only\b|by\b|at\b|via\b|from\b|through\b|if\b|please|note|essential|desirable|shortlist|star"
    r"|mark|must\b|asterisk|interview|application|assess|test(?:ed|s)?\b)"
)
"""How a line begins that says what the star before it means."""


def with_plain_bullets(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each star that is only a bullet as the usual one."""
    return [replace(one, label=_BULLET) if _is_bullet(blocks, at) else one for at, one in enumerate(blocks)]


def _is_bullet(blocks: Sequence[Block], at: int) -> bool:
    """Whether an item stands beside another one with the same bullet, and begins as no note does."""
    if not _is_starred(blocks[at]) or _NOTES.match(blocks[at].text):
        return False
    return any(_is_starred(one) for one in (*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2]))


def _is_starred(block: Block) -> bool:
    return block.kind is BlockKind.ITEM and block.label == _STAR
