"""Codes in brackets at the ends of lines: whether a document uses such codes there, and those that nothing explains."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, DraftPost
from shortlister.importing.late_regexes import late_regex

_END: Final = late_regex(
    r"[(\[]\s*([A-Z]{1,3}(?:\s*[,/&+;\s]\s*[A-Z]{1,3})*)\s*[)\]][.;]?$|\s[–—-]\s+([A-Z](?:[\s,/&]+[A-Z])*)$"
)
_FEWEST: Final = 3
_SHARE: Final = 0.6
_ELSEWHERE: Final = 2


def codes_at_end(text: str) -> list[str]:
    """The codes of a bracket, or behind a dash, at the end of a text."""
    return without_codes_at_end(text)[1]


def without_codes_at_end(text: str) -> tuple[str, list[str]]:
    """A text without such codes at its end, and these."""
    found = _END.search(text.strip())
    if found is None:
        return text, []
    return text.strip()[: found.start()].strip(), re.findall(r"[A-Z]+", found[1] or found[2])


def codes_in_brackets(text: str) -> list[str]:
    """The codes of a bracket at the end of a text, and not those behind a dash."""
    return codes_at_end(text) if text.rstrip(" .;").endswith((")", "]")) else []


def uses(codes: Collection[str], blocks: Sequence[Block]) -> bool:
    """Whether the lines of a document end with codes, and with no other than these."""
    ends = [told for block in blocks if (told := codes_at_end(block.text))]
    return len(ends) >= _ELSEWHERE and all(code in codes for told in ends for code in told)


def unexplained(posts: Sequence[DraftPost]) -> Iterator[str]:
    """The codes that most criteria of a post still end with, and several of them alike: nothing explained these."""
    for post in posts:
        ends = [told for one in post.criteria if (told := codes_at_end(one.text))]
        codes = [code for told in ends for code in dict.fromkeys(told)]
        if len(ends) >= max(_FEWEST, _SHARE * len(post.criteria)):
            yield from sorted({code for code in codes if codes.count(code) > 1})
