"""Levels that hold only under a condition: `E (D for internal applicants)` is no level for everybody."""

import re
from functools import lru_cache
from typing import Final

from shortlister.domain.places import Place, place_words
from shortlister.i18n import N_, _
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    says_both_levels,
    says_not_essential,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

CONDITIONAL: Final = N_("{place}: by “{said}” this is essential for some and desirable for others; choose one.")

_NAMED: Final = {
    ESSENTIAL: late_regex(r"(?<![\w-])(?:E|Ess|ESS|(?i:essential|hanfodol))(?![\w-])"),
    DESIRABLE: late_regex(r"(?<![\w-])(?:D|Des|DES|(?i:desirable|dymunol))(?![\w-])"),
}
_OPENS: Final = late_regex(r"\W*(?:E|D|Ess|Des|ESS|DES|(?i:essential|desirable|hanfodol|dymunol))(?![\w-])")
_TWO_OF_CODES: Final = late_regex(
    r"(?:[ED]|Essential|Desirable)[)\]]\s*[(\[][A-Z\s,/&+;]+"
    r"|(?:[ED]|Essential|Desirable)\s*[;:|/–—-]\s*[A-Z]{1,3}(?:\s?[,/&+]\s?[A-Z]{1,3})+"
)
"""A level in its bracket and codes of methods in the next, or behind a sign: `(E) (A, D)`, `[E; AF, D]`."""
_AT_END: Final = late_regex(r"(?:[(\[]|\s[–—-]\s+\(?)((?:E|D|(?i:essential|desirable))(?![\w-]).{5,90}?)[)\]]*[.;]?$")
_RUN_IN: Final = late_regex(
    r"^((?:E|D|(?i:essential|desirable))\s*[(\[,;].{4,80}?[)\]]?)\s*(?::|–|—|-(?=\s)|\t)\s*(?=\S)(.{4,})$", re.DOTALL
)
_EMPTY: Final = late_regex(
    r"\b(?:and|or|criteria|criterion|requirements?|attributes?|skills|is|are|the)\b", re.IGNORECASE
)
_YES: Final = late_regex(r"(?:[✓✔√☑☒★●xX]|(?i:yes))\W+\w")


_EXPLAINS: Final = late_regex(
    r"(?:is|are|means?|stands? for|denotes?|indicates?|shows?|marks?)\b[^.;]{0,40}?\b(?:essential|desirable|required"
    r"|must|needed|nice to have|welcome)\b",
    re.IGNORECASE,
)
"""What says of the letter itself what it means: `(E) is essential and (D) is desirable`."""


def explains_a_level(text: str) -> bool:
    """Whether a text goes on from a letter with what that means: `is essential and (D) is desirable`."""
    return bool(_EXPLAINS.match(text))


@lru_cache(maxsize=DEFAULT.pieces)
def is_conditional(text: str) -> bool:
    """Whether a short text opens with one level and goes on to the other, with more than the two of them."""
    bare = " ".join(text.split())
    if says_not_essential(bare):
        return False
    if bare[:1] in "([" and explains_a_level(bare[1:].partition(" ")[2]):
        return False
    if len(bare) > 120 or not _OPENS.match(bare) or says_both_levels(bare):
        return False
    if not all(pattern.search(bare) for pattern in _NAMED.values()):
        return False
    for pattern in (*_NAMED.values(), _EMPTY):
        bare = pattern.sub(" ", bare)
    return bool(re.search(r"\w", bare))


def conditional_end(text: str) -> str:
    """The bracket at the end of a text that says both levels (`… (essential; desirable for internal staff)`), or ''."""
    found = _AT_END.search(text)
    if found is None or _TWO_OF_CODES.fullmatch(found[1]):
        return ""
    return _closed(found[1]) if is_conditional(found[1]) else ""


def _closed(text: str) -> str:
    """A text cut out before its last bracket, with that bracket."""
    return f"{text})" if text.count("(") > text.count(")") else text


def conditional_run_in(text: str) -> str:
    """`Essential (desirable for internal staff): a degree` with what stands before it put behind, else ''."""
    found = _RUN_IN.match(text.strip())
    return f"{found[2].rstrip('. ')} ({found[1].strip()})" if found and is_conditional(found[1]) else ""


def says_yes(text: str) -> bool:
    """Whether a cell below a level's heading is ticked, be it with a condition: `✓ external applicants`."""
    bare = " ".join(text.split())
    return bool(tick_of(bare)) or (len(bare) < 80 and bool(_YES.match(bare)))


def conditional_doubt(said: str, place: Place) -> str:
    """The doubt about a criterion that is essential for some and desirable for others."""
    return _(CONDITIONAL).format(place=place_words(place), said=" ".join(said.split()))


def tells_of_both(doubt: str) -> bool:
    """Whether a doubt is of this kind."""
    return doubt.endswith(_(CONDITIONAL).rpartition("}")[2])
