"""Lines that a line break inside an item divides: whether one only goes on with what the line before it says."""

from collections.abc import Sequence
from typing import Final

from shortlister.domain.own_doubts import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_OPEN: Final = late_regex(
    r"(?i)(?<![\w’'-])(?:of|the|with|in|for|to|an?|at|from|by|on|using|including|via|within|its|your|our|their)$"
)
"""What no line ends in that says something whole."""


_JOINING: Final = late_regex(r"(?i)(?:(?<![\w’'-])(?:and|or|nor|plus|as well as|such as|e\.g\.|i\.e\.)|[,&/(–—-])$")
"""What no line ends in before another item."""
_JOINS: Final = late_regex(r"(?i)[\w)’] (?:and|or|&)$")
"""`the Social Services and`, whose name goes on; behind a comma or a semicolon the word joins two items."""
_GOES_ON: Final = late_regex(
    r"(?:and|or|nor|of|to|with|in|for|at|from|by|on|as|than|the|its|their|which|that|who|where|when|if|but|including"
    r"|within|through|into|under|using|via|such|e\.g|i\.e|so)\b"
)
"""How no item begins."""
_FILLED: Final = 0.85
_WIDTH: Final = 40
"""The letters of a line from which on one may be broken for want of room."""


def are_items(lines: Sequence[str]) -> bool:
    """Whether the lines of a cell are items though they begin in small letters: the first of them does too."""
    return len(lines) > 1 and lines[0].lstrip()[:1].islower()


def is_item(before: str, line: str, longest: int) -> bool:
    """Whether a line in small letters among such items is one of its own, and does not go on with the one before."""
    before, line = before.rstrip(), line.strip()
    if _OPEN.search(before) or _JOINING.search(before) or _GOES_ON.match(line):
        return False
    return longest < _WIDTH or len(before) < _FILLED * longest


def begins_own(lines: Sequence[str], at: int) -> bool:
    """Whether a line in small letters is one of its own among such with capitals: it opens as a criterion does.

    The line before had room for its first word, so that nothing but somebody's hand broke it there.
    """
    longest = max(map(len, lines))
    said = sounds_like_a_criterion(lines[at]) and len(lines[at].split()) > 2 and len(lines[at - 1].split()) > 1
    return said and longest >= _WIDTH and is_item(lines[at - 1], lines[at], longest)


def goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the one before it: in small letters, or behind a word that needs another."""
    before, line = before.rstrip(), line.lstrip()
    if not before or not line or not (line[0].isalpha() or line[0] == "("):
        return False
    small = line.lstrip("(")[:1].islower() and not before.endswith((".", ";", ":", "!", "?"))
    is_open = bool(_OPEN.search(before)) or joins(before, line)
    return small or (line[0].isalpha() and len(before.split()) > 1 and is_open)


def joins(before: str, line: str) -> bool:
    """Whether a line ends in a joining word of a name that goes on; not where both lines begin alike, as items do."""
    if not _JOINS.search(before.rstrip()) or not line.strip():
        return False
    return before.split()[0].casefold() != line.split()[0].casefold()
