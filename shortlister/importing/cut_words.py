"""Words that the end of a line divided, with a hyphen or without one: put together, and whether that is sure."""

import re
from collections.abc import Iterable
from typing import Final

from shortlister.importing.late_regexes import late_regex

_TAIL: Final = late_regex(
    r"[a-z]{0,4}(?:tions?|sions?|ments?|ness|ings?|ity|ities|ances?|ences?|able|ible|ably|ally|tive|ical|ate[ds]?"
    r"|is[mt]s?|ers?|als?|ional|ously|[ao]ry|ed|es|ly)|[a-z]{1,2}"
)
"""What words end in; hardly a word itself, but for those below."""
_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "of the and in to for with or by at on from as is are a an be it if no so up we do key use job any "
        "all not who how own new out off per via used uses need needs needed order orders other others under "
        "over later after water never ever able table making taking using being having doing going giving "
        "ration nation station motion mention king ring wing thing things city legal local royal rural final "
        "total oral real goal goals state states date dates rate rates led fed red bed shed based skilled "
        "aged paid early only daily apply reply family story history theory memory sales times rules roles "
        "files cases notes lines sites types types driver paper papers centre ready letters numbers leaders "
        "teachers users members carers ",
    )
)
_BEFORE: Final = frozenset(
    re.findall(
        r"\w+",
        "well self non cross multi full first second third two three decision problem customer evidence results goal "
        "policy policies community family client service computer solution detail people quality vice ",
    )
)
"""What makes a compound with nearly every word after it, and is hardly ever the first part of a divided word."""
_STARTS: Final = frozenset(
    re.findall(
        r"\w+", "re pre pro in ex sub inter con com de dis un en em im per trans ad mis par acc commu gov depart "
    )
)
"""What begins words and is none itself."""


def is_tail(text: str) -> bool:
    """Whether a small-lettered stretch is the end of a word and no word."""
    return bool(_TAIL.fullmatch(text)) and text not in _WORDS


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The whole words of a document's lines in small letters, compounds with their hyphens too.

    Both parts of what a hyphen at a line's end divides are left out.
    """
    found: set[str] = set()
    divided = False
    for line in lines:
        text = line.strip()
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower())
        found.update(words[1 if divided else 0 : -1 if text.endswith("-") else None])
        divided = text.endswith("-")
    return frozenset(found)


def ends_in_part(first: str, last: str) -> bool:
    """Whether the parts round a hyphen at a line's end are surely those of one word, not of a compound."""
    return is_tail(last) or first in _STARTS


def joined_at_hyphen(one: str, other: str, words: frozenset[str], *, divides: bool = False) -> tuple[str, bool]:
    """Two lines of which the first ends in a hyphen as one text, and whether it is sure that the hyphen stays or goes.

    What the document has elsewhere decides; else a compound keeps its hyphen, and the end of a word loses it, as does
    anything that is no word elsewhere in a document that divides its words (`divides`).
    """
    begin, end = re.search(r"[^\W\d_]+(?=-$)", one), re.match(r"[^\W\d_]+", other)
    if begin is None or end is None:
        return one + other, True
    first, last = begin[0].lower(), end[0].lower()
    if re.search(r"[-/@]", one.split()[-1][:-1]):
        return one + other, True  # a longer compound, an address
    if f"{first}-{last}" in words or (end[0][0].isupper() and not begin[0].isupper()):
        return one + other, True
    if any(word.startswith(first + last) for word in words):
        return one[:-1] + other, True
    if is_tail(last) or (first in _STARTS and last not in words):
        return one[:-1] + other, False
    if divides and first not in _BEFORE and first not in words and last not in words:
        return one[:-1] + other, False
    return one + other, first in _BEFORE
