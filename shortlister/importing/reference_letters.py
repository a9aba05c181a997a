"""Whether a file of an application is a reference: what reaches its writer never reaches the applicant."""

import re
from pathlib import PurePath
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.name_words import TITLES, name_words
from shortlister.importing.person_names import is_person

_TITLE: Final = late_regex(
    r"(?i)\W*(?:(?:subject|re|pwnc|fwd?)\s*:\s*)*(?:(?:an?|my|confidential|private|personal|character|academic"
    r"|professional|employment|employer'?s?|written|open|job|staff|staffing|formal) )*(?:(?:letter|form) of )?"
    r"(?:reference|recommendation|testimonial|geirda)(?: (?:letter|form|report|request))?"
    r"(?: (?:for|on|about|re|in respect of|in support of|regarding|concerning|ar gyfer|i|am)\b[\s:]*| ?[:–-] ?)"
    r"(?:(?:the )?(?:applicant|candidate):? |(?:my|our) (?:former |current )?(?:colleague|student|employee),? )?"
    r"(?P<who>[^,;(:.]{3,60})"
)
_CALLED: Final = late_regex(
    r"(?i)(?<![^\W_])(?:references?(?![ _-]*(?:no|number|num)?[ _.-]*\d{3})|recommendations?|testimonials?"
    r"|geirda|referee'?s?[ _-](?:report|letter))(?![^\W_])"
)
_APPLIES: Final = late_regex(
    r"(?i)(?<![^\W_])(?:application|app|cv|curriculum|r[eé]sum[eé]|cais|cover(?:ing)?)(?![^\W_])"
)
_POST: Final = late_regex(r"(?i)\b(?:appl\w+|vacancy|post|job|role|position|cais|swydd)\b")
"""What a letter of the applicant's own has beside its reference: `Reference: Ann Lee, post of clerk`."""
_TOP: Final = 6
_LONGEST: Final = 120


def is_reference(document: Document, named: str) -> bool:
    """Whether a file is called a reference, or has the title of one; `named` is the applicant as the files have it."""
    stem = PurePath(document.name).stem
    if _CALLED.search(stem) and _APPLIES.search(stem) is None:
        return True
    lines = [
        line
        for block in document.blocks[:_TOP]
        if block.kind is not BlockKind.TABLE
        for line in block.text.splitlines()
    ]
    return any(_is_title(line.strip(), named) for line in lines[:_TOP])


def _is_title(line: str, named: str) -> bool:
    found = _TITLE.match(line) if len(line) < _LONGEST else None
    if found is None:
        return False
    who = " ".join(word for word in found["who"].split() if word.casefold().strip(".") not in TITLES)
    who = who.title() if who.isupper() else who
    like = name_words(who, shortest=2) & name_words(named, shortest=2)
    named_for = re.search(r"(?i)\bfor[\s:]*$", line[: found.start("who")]) is not None
    if like and (named_for or _POST.search(line) is None):
        return True
    return named_for and is_person(who)
