"""Methods that hold for one level each: `Form (E), interview (D)`, `E: form D: interview`, `Form for essential`."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.method_cells import named_in_own_words, several
from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_WORD: Final = r"(?P<level>[ED]|(?i:ess|des|essentials?|desirables?))(?: (?i:criteria|requirements|only|points|ones))*"
_BEHIND: Final = late_regex(
    r"(?P<how>[^()\[\]:;=]{1,60}?)\s*(?:[(\[](?:(?i:for|if) (?:the |all )?)?|(?<=\s)(?i:for|if) (?:the |all )?)"
    rf"(?<!\w){_WORD}(?![\w(])[)\]]?\s*(?:[,;/&+.|]|\n|\b(?i:and|then|but|or)\b|$)*\s*"
)
_BEFORE: Final = late_regex(
    rf"(?:^|(?<=[\s,;/|]))[(\[]?(?<!\w){_WORD}[)\]]?\s*"
    r"(?:[:=–—-]|(?<=\s)(?i:by|at|from|through|via|in|on)(?: (?:the|your|an?))?\s)"
    r"\s*(?P<how>[^()\[\]:;=]{1,60}?)\s*"
    r"(?=$|\n|[,;|/]|\.|\b(?i:and |but |then )?[(\[]?(?<!\w)(?:[ED]|(?i:ess|des|essentials?|desirables?))[)\]]?"
    r"(?: (?i:criteria|requirements|only|points|ones))*\s*(?:[:=–—-]|\s(?i:by|at|from|through|via|in|on)\b))"
)
_BETWEEN: Final = late_regex(r"[\s,;/&+.|]*(?:(?i:and|but|then)\b)?[\s,;/&+.|]*")
_LONGEST: Final = 160


def methods_by_level(text: str, key: MethodKey) -> dict[str, tuple[str, ...]]:
    """The methods by level where a text says nothing but which are for what is essential and which for the rest.

    Nothing where E or D stands for a method in the document's own key, and that is the letter used.
    """
    bare = "\n".join(" ".join(line.split()) for line in text.strip(" .()").split("\n") if line.strip())
    if len(bare) > _LONGEST:
        return {}
    for pattern in (_BEHIND, _BEFORE):
        pairs = _pairs(pattern, bare)
        if {level.upper() for level, _how in pairs} & key.codes.keys():
            continue
        told: dict[str, tuple[str, ...]] = {}
        for letter, how in pairs:
            level = ESSENTIAL if letter[:1].upper() == "E" else DESIRABLE
            named = named_in_own_words(how, key) or several(how, key, ())
            if not named:
                return {}
            told[level] = unique((*told.get(level, ()), *named))
        if len(told) > 1:
            return told
    return {}


def each_by_level(told: Mapping[str, tuple[str, ...]], levels: Iterable[str | None]) -> list[tuple[str, ...]]:
    """The methods of each criterion by its level; all of them for one whose level is not known."""
    every = unique(name for names in told.values() for name in names)
    return [told.get(level or "", every) for level in levels]


@lru_cache(maxsize=DEFAULT.pieces)
def _pairs(pattern: re.Pattern[str], text: str) -> tuple[tuple[str, str], ...]:
    """The levels and what stands beside each, where nothing else is said; empty for anything else."""
    found, at = list[tuple[str, str]](), 0
    for one in pattern.finditer(text):
        if not _BETWEEN.fullmatch(text[at : one.start()]):
            return ()
        found.append((one["level"], one["how"].strip(" ,;/&+.|")))
        at = one.end()
    return tuple(found) if not text[at:].strip(" .,;)") else ()
