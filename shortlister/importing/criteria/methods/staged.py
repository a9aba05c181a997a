"""Headings of a level that name a stage of the selection behind it: `Essential criteria: shortlisting`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned, name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell

_LEVEL: Final = re.compile(
    r"^(?:the )?(essential|desirable)(?: (?:selection|job|person|shortlisting))?(?: (?:criteri(?:a|on)|requirements?"
    r"|skills"
    r"|attributes?|qualities|experience|elements?))?\s*[(\[:–—-]\s*(?P<stage>[^()\[\]:]{3,60}?)[)\]]?\s*:?$",
    re.IGNORECASE,
)
_STAGE: Final = re.compile(
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
_SURE: Final = re.compile(
    r"(?i)\b(?:stages?|steps?|phases?|rounds?|short-?list\w*|sift\w*|screening|selection|assess\w*|interviews?"
    r"|applications?"
    r"|tests?|tested|exercises?|presentations?|references?|cv|checks?)\b"
)


def staged_level(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The level of such a heading and the methods of its stage, or None."""
    found = _LEVEL.match(text.strip())
    if found is None or text.rstrip().endswith("."):
        return None
    stage = found["stage"].strip()
    if not _SURE.search(stage) or not (_STAGE.match(stage) or name_of(stage)):
        return None
    level = level_of_cell(found[1])
    return (level, mentioned(stage) or ((named,) if (named := name_of(stage)) else ())) if level else None
