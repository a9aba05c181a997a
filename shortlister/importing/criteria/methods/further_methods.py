"""Methods that a bracket behind a criterion adds to those of all: `Calm under pressure (also by role play)`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.methods.told_methods import names_a_test, told_methods
from shortlister.importing.criteria.words.adding import adds, without_adding
from shortlister.importing.late_regexes import late_regex

_BRACKET: Final = late_regex(r"(?:\s*[(\[]|\s+[–—-]\s+|[.;]\s+)(?P<said>[^()\[\]–—.;]{4,80})[)\]]?\W*$")
_PLUS: Final = late_regex(r"^(?:plus|and)\b|^\+\s*", re.IGNORECASE)
_DONE: Final = late_regex(
    r"^(?:(?:this|it|will|is|be|to|we)\b[\s’']*(?:ll\b\s*)?)*(?:assessed|measured|tested|checked|examined|seen|judged"
    r"|explored|assess|test|check)\b(?: this| it)?\s*",
    re.IGNORECASE,
)
_WHERE: Final = late_regex(r"^(?:(?:by|via|through|at|from|in|on|using|during|an?|the|your)\b\s*)+", re.IGNORECASE)
_PARTS: Final = late_regex(r"\s*(?:[,;/&+]|\band\b)\s*", re.IGNORECASE)


def further_at_end(text: str, key: MethodKey) -> tuple[str, tuple[str, ...]]:
    """The text without such a bracket and the methods that it adds; the whole text and none for any other."""
    found = _BRACKET.search(text)
    if found is None or found.start() < 3 or not says_further(found["said"]):
        return text, ()
    bare = _PLUS.sub("", without_adding(found["said"])).strip(" ,:")
    how = _DONE.sub("", bare)
    parts = [_WHERE.sub("", part.strip()).strip() for part in _PARTS.split(how)]
    if how == bare and not all(name_of(part) or names_a_test(part) for part in parts):
        return text, ()
    told = told_methods(how, key)
    return (text[: found.start()].strip(), told.methods) if told.methods and not told.unread else (text, ())


def says_further(text: str) -> bool:
    """Whether the words in a bracket add something: `also by test`, `plus a role play`."""
    return adds(text) or bool(_PLUS.match(text.strip()))
