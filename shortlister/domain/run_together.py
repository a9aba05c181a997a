"""Where in a criterion's text a second one seems to begin: a capital in mid-sentence with nothing before it."""

import re
from typing import Final

_NOUNS: Final = (
    "Ability|Able|Experience|Experienced|Knowledge|Understanding|Commitment|Committed|Willing|Willingness|Awareness"
    "|Evidence|Educated|Qualified|Skilled|Skills|Proven|Confident|Familiarity|Proficiency"
)
_OPENING: Final = re.compile(rf"(?<=[a-z)%\d])[ \t]+(?=(?P<word>{_NOUNS}|[A-Z][a-z]+ing)\s+(?P<next>[a-z]+))")
_NAMES: Final = frozenset(
    re.findall(
        r"\w+",
        "accounting banking booking building cataloguing catering cleaning coaching commissioning computing "
        "counselling cycling drawing driving engineering farming fishing funding gardening hearing housing learning "
        "licensing marketing mentoring monitoring nursing parking parenting planning printing processing programming "
        "publishing purchasing recycling safeguarding sailing schooling screening shipping shopping swimming "
        "teaching testing training typing welding",
    )
)
"""What names things as well as doings (`the Planning department`): as a doing only before a word that shows it."""
_SHOWS: Final = frozenset(
    re.findall(
        r"\w+",
        "a an the and or for with to on in by at of our their your its his her this these those all any every each own "
        "as under from within across alongside",
    )
)
_NO_DOING: Final = frozenset(re.findall(r"\w+", "during evening king morning nothing spring sterling wellbeing"))
_TAIL: Final = frozenset(re.findall(r"\w+", "and or as of on in at by for from to with"))
_OPEN: Final = re.compile(
    r"\b(?:of|and|or|the|a|an|in|to|for|with|by|as|at|on|from|using|including|eg|e\.g|ie|via|is|are|be|our|your|their"
    r"|its|both|than|such|new|more|into|within|through|about|under|no|not|that|which|who|when|where|while|before"
    r"|after|level|called|named|entitled|between|per|have|has|can|will|must|should|any|all|other|every|each|if)$"
)

_NEAR: Final = 80
"""So many letters on either side tell whether both parts stand on their own."""


def second_opening(text: str) -> int:
    """Where a second criterion begins that nothing parts from the first, or 0.

    A name goes on in capitals or belongs to the words before it; what follows here must stand as a criterion of its
    own, and so must what precedes.
    """
    words = re.findall(r"[A-Za-z]+", text)
    if sum(1 for word in words if word[0].isupper()) > 0.5 * len(words):
        return 0  # where most words have one, a capital tells nothing
    for found in _OPENING.finditer(text):
        before, rest = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + _NEAR]
        if len(before.split()) > 1 and len(rest.split()) > 2 and not _OPEN.search(before) and _opens(found):
            return found.end()
    return 0


def _opens(found: re.Match[str]) -> bool:
    word, following = found["word"].lower(), found["next"]
    if not word.endswith("ing"):
        return following in _SHOWS or following.endswith("ing")
    if word in _NO_DOING:
        return False
    return word not in _NAMES or (following in _SHOWS and following not in _TAIL) or following.endswith("ing")
