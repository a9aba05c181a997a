"""Lines that tell people where and when to send an application, or whom to ask. They ask for nothing in a person."""

import re
from typing import Final

from shortlister.importing.late_regexes import late_regex

_ADDRESS: Final = r"(?:\S@\S|\b0\d{2,4}[ )-]*\d{3}|\bwww\.|\bhttps?:)"
_PAPERS: Final = r"(?:applications?|forms?|cvs?|curriculum vitae|covering letters?|letters? of application)"
_WHOM: Final = (
    r"(?:the |our )?(?:clerk|chair|secretary|recruit|hr\b|human res|head|director|manager|personnel|office|(?-i:[A-Z]))"
)
_SENDS: Final = late_regex(
    r"(?:to apply,? |please )*(?:"
    r"apply(?: (?:now|online|direct(?:ly)?|in writing|today|in confidence|with an? [\w ]{2,20}"
    rf"|by (?:letter|e-?mail|post)))* (?:(?:to|via|through) {_WHOM}|(?:at|by|before) (?:noon|midday|\d))"
    r"|(?:send|e-?mail|return|submit|post|forward|complete)\b"
    rf"(?: (?:us|your|an?|completed|full|both|and|\d))+ {_PAPERS}\b(?! for (?!this|the\b))"
    rf"|(?:completed |all )*{_PAPERS} (?:should|must|to|can|may|are|will)\b(?: be)? (?:sent|returned|made|submitted"
    r"|addressed|e-?mailed|posted|received|obtained|downloaded)\b"
    rf"|(?:(?:application )?forms?|{_PAPERS} and [\w ]{{3,30}}|(?:full |further )?(?:details|particulars))"
    r"(?: (?:are|is))?(?: (?:available|obtainable|to be had|can be had))? from\b"
    rf"|(?:send|e-?mail|contact|call|telephone|phone|ring|visit|write|apply)\b[^;]*{_ADDRESS}"
    r")",
    re.IGNORECASE,
)
_CALLS_FOR: Final = late_regex(
    rf"(?:(?:\b(?:your|the|an|each|every|all|completed?) |^){_PAPERS}\b[^.:;]{{0,60}}?\b(?:contain|includ|consist"
    r"|compris|enclos|accompanied|take the form|be in the form|be made up)\w*\b"
    r"|(?:^|[.!?]\s)\s*(?:and |(?:to|how to) apply,? |please )*(?:send|e-?mail|submit|attach|enclose|upload|post"
    r"|return)\b)[^:;]*:$",
    re.IGNORECASE,
)
_SENDING: Final = late_regex(
    r"(?:also |then |please )*(?:include|send|attach|enclose|submit|upload|provide|supply|complete|return|e-?mail)"
    rf"(?: (?:us|your|an?|the|our|completed|full|both|copy|copies|of|with|up-to-date))* {_PAPERS}\b"
    r"[^.;]{0,60}",
    re.IGNORECASE,
)
_SHOWS: Final = late_regex(
    r"\b(?:skills?|experience|criteri(?:a|on)|competenc\w+|qualities|abilit\w+|able|meets?|demonstrat\w+|evidenc\w+"
    r"|show\w*|examples?|requirements?|how you)\b",
    re.IGNORECASE,
)
"""What stands below may be what an application is to show: `In your letter include examples of these skills:`."""


def calls_for_papers(text: str) -> bool:
    """Whether a lead-in stands above the papers that an application is made of: `Please send us:`."""
    return bool(_CALLS_FOR.search(text.strip())) and not _SHOWS.search(text)


def tells_where_to_apply(text: str) -> bool:
    """Whether a line says where an application goes, or by when: `Apply to the Clerk, The Old School, by 3 May.`"""
    return bool(_SENDS.match(text))


def is_sent(text: str) -> bool:
    """Whether what somebody must do is to send a paper of an application: `include a CV`."""
    return bool(_SENDING.fullmatch(text.strip(" .;")))
