"""Headings of groups that say in their own line how the group is measured: `Skills – assessed at interview`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, is_group_name
from shortlister.importing.late_regexes import late_regex

_ASSESSED: Final = late_regex(
    r"^(?P<group>[^():]{3,60}?)(?P<apart>\s*[:,;|]|\s+[–—-])?\s+"
    r"(?P<said>(?:(?:to|will|is|are|be|all|mainly|both)\s+)*(?:assessed|measured|tested|evidenced|identified|examined"
    r"|evaluated|demonstrated|checked|verified)\b:?\s.{2,80})$",
    re.IGNORECASE,
)
_NAMED: Final = late_regex(r"^(?P<group>[^():]{3,60}?)(?:\s*[:|]|\s+[–—-])\s+(?P<said>[A-Za-z][^:]{2,80})$")
_CODES: Final = late_regex(r"[A-Z]{1,4}(?:\W+[A-Z]{1,4})*")
_SURE: Final = frozenset(["Application form", "Interview", "References", "CV", "Covering letter"])
_NO_GROUP: Final = late_regex(
    r"(?i)(?:all |the |these |selection |other )*(?:criteri(?:a|on)|requirements?|attributes?|points?|section \d+)"
)


def group_told(text: str, key: MethodKey) -> tuple[str, tuple[str, ...]] | None:
    """The name of the group and the methods that its heading says, or None."""
    if (found := _ASSESSED.match(text)) and (found["apart"] or is_group_name(found["group"])):
        group, methods = found["group"].strip(), method_note(found["said"].strip(), key)
    elif (found := _NAMED.match(text)) and is_group_name(found["group"].strip()):
        group, methods = found["group"].strip(), methods_in(found["said"], MethodKey())
        methods = methods if not _CODES.fullmatch(found["said"]) and _SURE.intersection(methods or ()) else None
    else:
        return None
    if not methods or GENERIC_HEADER.match(group) or _NO_GROUP.fullmatch(group):
        return None
    return group, methods
