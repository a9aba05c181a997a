"""Sentences that hold unless a mark says otherwise, as those of all others: `By form unless marked *` (interview)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.stated import Of, statement_of
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import levels_named
from shortlister.importing.late_regexes import late_regex

_SAID: Final = (
    r"(?:marked|stated|shown|indicated|noted|specified|starred|asterisked|flagged|denoted|given|followed|labelled"
    r"|signed)"
)
_SIGN: Final = r"\*{1,2}|[†‡§¶#^✦★]|(?:an? )?(?:asterisks?|stars?|dagger)\b"
_UNLESS: Final = late_regex(
    r"\b(?:unless|except (?:where|when|if)|where not|if not)\b"
    r"(?: (?:they|it|these|this|one|the|an?|criterion|criteria|item|items)\b)*"
    rf"(?: (?:are|is|have|has))?(?: otherwise)? (?P<how>{_SAID})(?: otherwise)?"
    rf"(?: (?:with|by|as|in|below|above|an?|the|sign|symbol)\b)*\s*[(“‘\"']?(?P<sign>{_SIGN})?[)”’\"']?",
    re.IGNORECASE,
)
_TAIL: Final = late_regex(
    rf"^[\s,;:(=–-]*(?:(?P<sign>{_SIGN})[)]?[\s=:–-]*)?"
    r"(?:(?:in which case|in that case|when|where|which|then|and|those|for)\s+)*"
    r"(?:(?:they|it|these|those|this)\s+)?(?:(?:are|is|will|shall|be|only)\s+)*"
    r"(?:(?:assessed|measured|tested|judged|checked|explored|scored|examined|evaluated)\s+)?"
    r"(?:(?:by|at|via|through|from|using|in|on|during|with)\s+)?(?P<what>\w.{2,80}?)[).\s]*$",
    re.IGNORECASE,
)
_MAIN: Final = late_regex(
    r"^(?:.*?\b(?:assess\w*|measur\w*|test(?:ed)?|judged|checked|explored|scored|examined|evaluated|shown)\b.*?\b"
    r"(?:by|at|via|through|from|using|in|on|during|with)\s+)?(?P<what>\w.{2,120}?)[\s,;.]*$",
    re.IGNORECASE,
)
_SENTENCES: Final = late_regex(r"(?<=[.!?;])\s+(?=\S)")
_LONGEST: Final = 600


def with_unless_read(blocks: Sequence[Block], key: MethodKey) -> tuple[Block, ...]:
    """The blocks with what such a sentence says of all others put behind what is said of those with the mark."""
    found = list(blocks)
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST or not _UNLESS.search(block.text):
            continue
        kept = _SENTENCES.split(" ".join(block.text.split()))
        told = [(one, said) for one in kept if (said := _read(one, key))]
        if len(told) != 1:
            continue
        sentence, (others, marked) = told[0]
        rest = " ".join(one for one in kept if one is not sentence)
        own = f"{rest} {marked}".strip()
        if _speaks_of_mark(replace(block, text=own), key):
            found[at] = replace(block, text=f"{own} {others}")
        elif (to := next((n for n, one in enumerate(found) if n != at and _speaks_of_mark(one, key)), -1)) >= 0:
            found[at] = replace(block, text=rest)
            found[to] = replace(found[to], text=f"{found[to].text.rstrip(' .')}. {others}")
    return tuple(block for block in found if block.kind is BlockKind.TABLE or block.text)


def _read(sentence: str, key: MethodKey) -> tuple[str, str] | None:
    """What such a sentence says of all others, and of those with the mark (nothing where others say it)."""
    found = _UNLESS.search(sentence)
    if found is None or levels_named(sentence):
        return None
    before, behind = sentence[: found.start()].strip(" ,;–—-("), sentence[found.end() :]
    tail = "" if not before else behind
    main = _MAIN.match(before or behind.strip(" ,;"))
    methods = _methods(main["what"], key) if main else ""
    if not methods:
        return None
    others = f"All other criteria are assessed by {methods}."
    said = _TAIL.match(tail) if tail.strip(" .,;()") else None
    sign = (said and said["sign"]) or found["sign"] or ("*" if found["how"].lower()[:5] in ("starr", "aster") else "")
    own = _methods(said["what"], key) if said else ""
    if tail.strip(" .,;()") and not (own and sign) and not re.match(r"(?i)\s*(?:below|above|in the|otherwise)\b", tail):
        return None
    return others, f"Criteria marked {sign} are assessed by {own}." if own else ""


def _methods(words: str, key: MethodKey) -> str:
    told = told_methods(words, MethodKey(dict(key.codes)))
    return words.strip(" .,;") if told.methods and told.known and not told.unread else ""


def _speaks_of_mark(block: Block, key: MethodKey) -> bool:
    """Whether a paragraph says how those with a mark are assessed, and nothing of all others."""
    if block.kind is BlockKind.TABLE:
        return False
    stated = statement_of(block, MethodKey(dict(key.codes)))
    said = stated.said if stated and not stated.unread else ()
    return any(one.of is Of.MARK for one in said) and all(one.of is not Of.REST for one in said)
