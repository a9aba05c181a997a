"""What only the minutes of a meeting say of it: who was there, who sent apologies, when it closed."""

from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_SIGNS: Final = tuple(
    late_regex(rf"(?i)\W*(?:\d{{1,2}}[.)]?\s+)?(?:{pattern})")
    for pattern in (
        r"(?:(?:draft|approved|unconfirmed|extract from(?: the)?) )?(?:minutes|notes) (?:of|from) (?:the|an?|our)\b"
        r"(?!.*\b(?:post|role|vacancy|appointment|recruit\w*)\b).{0,120}",
        r"(?:members )?present\s*:.*|those present\b.{0,120}",
        r"(?:also )?in attendance\s*:.*",
        r"apologies(?: for absence)?(?: were received)?\s*(?::|from\b).*|apologies(?: for absence)?\W*",
        r"(?:any other business|a\.?o\.?b\.?)\W*(?:(?:none|nil|there was none|nothing)\W*)?(?:the meeting\b.{0,60})?",
        r"(?:there being no (?:further|other) business,? )?the meeting (?:was )?(?:closed|ended|finished|rose"
        r"|adjourned)\b.{0,80}",
        r"(?:date of )?(?:the )?next meeting\b.{0,80}",
        r"(?:the )?minutes (?:of|from) (?:the )?(?:last|previous) meeting\b.{0,120}",
    )
)
_FEWEST: Final = 2
"""So many different ones tell that a document is minutes; `Minutes Secretary` over a list is a post."""


def without_minutes(document: Document) -> Document:
    """The document of minutes without the lines about the meeting itself; any other as it is."""
    told = {at: sign for at, block in enumerate(document.blocks) if (sign := _sign(block.text, block.kind)) is not None}
    if len(set(told.values())) < _FEWEST:
        return document
    return replace(document, blocks=tuple(block for at, block in enumerate(document.blocks) if at not in told))


def _sign(text: str, kind: BlockKind) -> int | None:
    bare = " ".join(text.split())
    if kind is BlockKind.TABLE:
        return None
    return next((number for number, sign in enumerate(_SIGNS) if sign.fullmatch(bare)), None)
