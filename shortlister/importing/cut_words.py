"""Words that the end of a line divided, with a hyphen or without one: put together, and whether that is sure."""

import re
from collections.abc import Iterable
from typing import Final

_TAIL: Final = re.compile(
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
        "well self non co multi cross full part long short high low pre post re sub e inter anti semi ex mid "
        "over under problem decision team face hands day time first second third one two three four five ten "
        "safety customer evidence results goal policy policies community school work family child person "
        "client service user computer target task open hard soft good best front back on off in out up fast "
        "pro vice sit follow hand ever all user data cost risk value solution detail future people quality ",
    )
)


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


def joined_at_hyphen(one: str, other: str, words: frozenset[str]) -> tuple[str, bool]:
    """Two lines of which the first ends in a hyphen as one text, and whether it is sure that the hyphen stays or goes.

    What the document has elsewhere decides; else a compound keeps its hyphen, and the end of a word loses it.
    """
    begin, end = re.search(r"[^\W\d_]+(?=-$)", one), re.match(r"[^\W\d_]+", other)
    if begin is None or end is None:
        return one + other, True
    first, last = begin[0].lower(), end[0].lower()
    if f"{first}-{last}" in words:
        return one + other, True
    if any(word.startswith(first + last) for word in words):
        return one[:-1] + other, True
    if first in _BEFORE or (first in words and last in words):
        return one + other, True
    return (one[:-1] + other if is_tail(last) else one + other), False
