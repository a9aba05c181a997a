"""Lines below a list that begin small and are sentences of their own: `we expect everyone to work on Saturdays.`"""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_NARROW: Final = 50
"""A line of a wrapped item is hardly shorter."""
_ANEW: Final = late_regex(
    r"(?:(?:we|you|they|it|there|this|these|those|please|applicants|candidates|interviews|references|shortlisting"
    r"|(?:the|our|all|your|both) (?:[\w’'-]+ ){1,3}?)\s*\b(?:will|would|shall|are|is|must|may|can|do|does|have|has|need"
    r"|expect|ask|want|offer|welcome|note|read|send|apply|tell|take|look|test|assess|check|measure)\b|we[’']|you[’'])"
)
"""How a sentence begins that somebody writes all in small letters."""


def speaks_anew(before: str, text: str) -> bool:
    """Whether a line is such a sentence below a whole item, whose line has room for more of it."""
    whole = len(before) < _NARROW and before.rstrip()[-1:] not in ",;:-–—&/("
    return whole and _ANEW.match(text) is not None
