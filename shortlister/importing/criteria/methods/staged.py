"""Headings of a level that name a stage of the selection behind it: `Essential criteria: shortlisting`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, name_of
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = late_regex(
    r"^(?:the )?(essential|desirable)(?: (?:selection|job|person|shortlisting))?(?P<noun> (?:criteri(?:a|on)"
    r"|requirements?|skills"
    r"|attributes?|qualities|experience|elements?))?\s*[(\[:–—-]\s*(?P<stage>[^()\[\]:]{3,60}?)[)\]]?\s*:?$",
    re.IGNORECASE,
)
_STAGE: Final = late_regex(
    r"^(?:(?:for|at|to be|the|by|in|on|from|via|through|used|tested|assessed|measured|considered|looked for|only|and"
    r"|or|&|/|,"
    r"|your|first|second|third|later|early|earlier|initial|final|next|other|further|both|all|stages?|steps?|parts?"
    r"|phases?"
    r"|rounds?|\d|one|two|three|i{1,3}|[a-c]|short-?list(?:ing|ed)?|sift(?:ing)?|screening|selection|assessment"
    r"|interviews?"
    r"|applications?|forms?|process|day|cent(?:re|er)|tests?|exercises?|presentations?|references?|cv|offer|appointment"
    r"|pre-employment|checks?)\b[\s,/&]*|[&/,]\s*)+$",
    re.IGNORECASE,
)
_SURE: Final = late_regex(
    r"(?i)\b(?:stages?|steps?|phases?|rounds?|short-?list\w*|sift\w*|screening|selection|assess\w*|interviews?"
    r"|applications?"
    r"|tests?|tested|exercises?|presentations?|references?|cv|checks?)\b"
)
_SAID: Final = late_regex(
    r"(?i)^(?:(?:to be|will be|is|are|all|both|only)\s+)*(?:assessed|tested|measured|judged|checked|examined|evaluated"
    r"|verified|explored)(?: only)?\s*(?::|\b(?:at|by|in|via|through|from|on|using|during|with)\b)\s*(?P<how>.{2,60})$"
)
"""What a heading says of how its criteria are assessed: `assessed by written exercise`."""


def staged_level(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The level of such a heading and the methods of its stage, or None."""
    found = _LEVEL.match(text.strip())
    if found is None or text.rstrip().endswith("."):
        return None
    stage = found["stage"].strip()
    if (level := level_of_cell(found[1])) and (said := _said(stage, own=bool(found["noun"]))):
        return level, said
    if not _SURE.search(stage) or not (_STAGE.match(stage) or name_of(stage)):
        return None
    return (level, mentioned(stage) or ((named,) if (named := name_of(stage)) else ())) if level else None


def _said(stage: str, *, own: bool) -> tuple[str, ...]:
    """The methods that such words name; `own`: also short ones that no list knows, behind `criteria` and `by`."""
    found = _SAID.match(stage)
    told = told_methods(found["how"], MethodKey()) if found else None
    sure = told and not told.unread and (told.known or (own and re.search(r"(?i)\bby ", stage)))
    return told.methods if told and sure else ()
