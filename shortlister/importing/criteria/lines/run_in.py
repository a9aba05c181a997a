"""Levels that run into a criterion's own line: `Essential: a degree`, `[D] Welsh`, `Must have (at interview): tact`."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.staged import staged_level
from shortlister.importing.criteria.words.both_levels import conditional_run_in, explains_a_level
from shortlister.importing.criteria.words.contact_lines import is_contact
from shortlister.importing.criteria.words.level_asides import level_before_aside
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_RUN_IN: Final = late_regex(
    r"^\(?(essential|desirable|e|d)(?: (?:criteri(?:a|on)|requirements?|skills|experience|knowledge"
    r"|qualifications?))?\)?\s*(?::|–|—|-(?=\s)|\t)\s*(?=\S)(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_RUN_IN_WORDS: Final = late_regex(
    r"^(must[- ]haves?|needed|nice[- ]to[- ]haves?|good to have|should have|could have|essential|desirable)"
    r"(?: (?:criteri(?:a|on)|requirements?|skills|experience|knowledge|qualifications?))?\s*(?:\(([^()]{2,80})\)\s*)?"
    r"(?::|–|—|-(?=\s)|\t)\s*(?=\S)(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_MARKED_FIRST: Final = late_regex(r"^[\[(]((?i:essential|desirable)|[ED])[\])]\s+(?=\S)(.+)$", re.DOTALL)


_ONLY_NUMBERS: Final = late_regex(
    r"(?:(?:\(?\d{1,2}\)?|\([a-z]\)|[A-Z]-?\d{1,2}|essential|desirable|criteri(?:a|on)|requirements?|numbers?"
    r"|numbered|nos|and"
    r"|to|are|is|the|while|whilst)\b|[\s,.;:&=()–—-])+",
    re.IGNORECASE,
)
"""Which numbers have which level: `Essential: 1–5; desirable: 6 and 7`."""


@lru_cache(maxsize=DEFAULT.pieces)
def run_in(text: str) -> tuple[str, str] | None:
    """The level and the text of `Essential: a degree`, or None."""
    if staged_level(text) or _ONLY_NUMBERS.fullmatch(text.strip()) or level_before_aside(text) or is_contact(text):
        return None
    if moved := conditional_run_in(text):
        return UNSPECIFIED, moved
    if (said := _RUN_IN_WORDS.match(text.strip())) and len(said[3].strip()) > 3:
        return ESSENTIAL if said[1].lower().startswith(("must", "need", "ess")) else DESIRABLE, said[3].strip()
    found = _RUN_IN.match(text.strip()) or _MARKED_FIRST.match(text.strip())
    if found is None:
        return None
    level = level_of_cell(found[1])
    rest = found[2].strip()
    return (level, rest) if level and len(rest) > 3 and not explains_a_level(rest) else None


def run_in_bracket(text: str) -> str:
    """What stands in a bracket behind the level of `Essential (seen at interview): tact`; empty where none does."""
    found = _RUN_IN_WORDS.match(text.strip())
    return (found[2] or "").strip() if found else ""
