"""Sentences that say where the evidence for a section is taken from: `Evidence will be sought from your references`."""

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
