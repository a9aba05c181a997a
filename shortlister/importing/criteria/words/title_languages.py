"""Titles that stand in Welsh and in English beside each other: `Swyddog Cyllid / Finance Officer`."""

from collections.abc import Iterable
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.welsh_words import leanings
from shortlister.importing.late_regexes import late_regex

_WELSH: Final = late_regex(
    r"(?i)\b(?:swyddog(?:ion)?|cyfarwyddwr|athro|athrawes|pennaeth|cynorthwyydd|nyrs|clerc|prentis"
    r"|[^\W\d_]{3,}(?:[^\W\d_]ydd|[^\W\d_e]wr|wyr|wraig))\b"
)
"""Who works, in Welsh."""
_BETWEEN: Final = late_regex(r"\s*(?:/|\|)\s*|\s+[–—-]\s+|\s*[(\[]\s*(?=[^()\[\]]{4,}[)\]]$)")


def is_welsh_title(title: str) -> bool:
    """Whether a title names who works in Welsh."""
    return _WELSH.search(title) is not None


def are_welsh(texts: Iterable[str]) -> bool:
    """Whether more of the words of these texts are Welsh than are English."""
    return sum(one for text in texts for _begin, _end, one in leanings(text)) > 0


def in_both(title: str) -> tuple[str, str] | None:
    """The Welsh and the English of a title that is in both, or None."""
    parts = [part.strip(" )]") for part in _BETWEEN.split(title)]
    if len(parts) != 2 or not all(map(names_a_post, parts)):
        return None
    welsh = [part for part in parts if is_welsh_title(part)]
    english = [part for part in parts if part not in welsh]
    return (welsh[0], english[0]) if len(welsh) == len(english) == 1 else None
