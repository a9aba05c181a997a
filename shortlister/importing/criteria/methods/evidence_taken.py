"""Sentences that say where the evidence for a section is taken from: `Evidence will be sought from your references`.

So do those that lead up to a list and ask for it in a paper: `On your application form describe when you have:`
"""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.importing.late_regexes import late_regex

_THESE: Final = (
    r"(?:all of )?(?:these|this (?:section|part|heading|list|group)|the(?:se)? (?:points|criteria|items|requirements)"
    r" (?:below|in this section))"
)
_OF_THESE: Final = rf"(?:of|for|on|about) {_THESE}"
_SOUGHT: Final = r"(?:will be|is|shall be) (?:sought|taken|gathered|drawn|obtained|collected|looked for|found)"
_SEEK: Final = r"(?:look for|seek|take|gather|draw|obtain|collect|find)"
_PANEL: Final = r"(?:we|the (?:panel|committee|governors|trustees|board))(?:[’']ll| will| shall)?(?: mainly| also)?"
_FROM: Final = r"(?P<from>(?:from|in|at|through|by|via|during) [^.;:]{2,100})"
_FORMS: Final = (
    late_regex(rf"(?i){_PANEL} (?:take|get|gather|draw|obtain|collect|find|read) {_THESE} {_FROM}"),
    late_regex(
        rf"(?i){_THESE} (?:will be|is|are|shall be) (?:taken|gathered|drawn|obtained|collected|read|found) {_FROM}"
    ),
    late_regex(rf"(?i)(?:the )?evidence {_OF_THESE} {_SOUGHT} {_FROM}"),
    late_regex(rf"(?i){_PANEL} {_SEEK} (?:the )?evidence {_OF_THESE} {_FROM}"),
)
_HERE: Final = (
    late_regex(rf"(?i)(?:the )?evidence {_SOUGHT} {_FROM}"),
    late_regex(rf"(?i){_PANEL} {_SEEK} (?:the )?evidence {_FROM}"),
)
"""What says of nothing in particular that it is sought: of a section, where it stands right below its heading."""

_IN: Final = (
    r"(?P<in>(?:in|on|within|through|using|via|as part of) (?:your|the|this) [\w’' -]{2,40}?"
    r"(?:forms?|applications?|statements?|letters?|cvs?|portfolios?))"
)
_ASK: Final = (
    r"(?:(?:please|also|you (?:should|must|need to|will need to|are asked to)|we (?:ask|would like) you to"
    r"|(?:candidates|applicants) (?:should|must))[\s,]*)*"
    r"(?:describe|tell us|explain|show|demonstrate|outline|say|write about|give (?:us )?(?:an? )?(?:\w+ )?"
    r"(?:examples?|evidence|details)|provide (?:us with )?(?:an? )?(?:\w+ )?(?:examples?|evidence|details))\b"
)
_OF_WHAT: Final = (
    r"(?=[^.;]*\b(?:experiences?|examples?|evidence|skills|abilit(?:y|ies)|times|occasions?|situations?|how you"
    r"|when you|where you|that you (?:have|can|are))\b)"
)
_LEADS: Final = (
    late_regex(rf"(?i){_OF_WHAT}{_IN},? {_ASK}[^.;]{{0,160}}"),
    late_regex(rf"(?i){_OF_WHAT}(?={_ASK})[^.;]{{5,120}}? {_IN}\b[^.;]{{0,120}}"),
)


def evidence_led(sentence: str) -> str:
    """A sentence that leads up to what a paper is to show, as one of what is assessed; nothing for any other."""
    bare = " ".join(sentence.split()).strip(" .;:")
    found = next((told for form in _LEADS if (told := form.fullmatch(bare))), None)
    return f"The following will be assessed by {found['in'].split(' ', 1)[1]}" if found else ""


def evidence_taken(sentence: str) -> str:
    """Such a sentence of `these` or `this section` as one of what is assessed: `These will be assessed from …`."""
    return _as_assessed(sentence, _FORMS)


def evidence_here(sentence: str) -> str:
    """Such a sentence that points at nothing as one of what is assessed; nothing for any other."""
    return _as_assessed(sentence, _HERE)


def _as_assessed(sentence: str, forms: Sequence[re.Pattern[str]]) -> str:
    bare = " ".join(sentence.split()).strip(" .;")
    found = next((told for form in forms if (told := form.fullmatch(bare))), None)
    return f"These will be assessed {found['from']}" if found else ""
