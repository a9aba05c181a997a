"""Levels written on a criterion, behind it or before it: `Types well (E)`, `First aid – desirable`, `[E] Typing`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = r"(?P<{0}>[ED]|E ?/ ?D|(?i:ess(?:ential)?|des(?:irable)?)\.?(?: (?i:criteri(?:on|a)|requirements?))?)"
_BEHIND: Final = late_regex(
    rf"(?:[(\[{{]\s*{_LEVEL.format('inside')}\s*[)\]}}]|(?:\s[–—-]|[,:;/|])\s*{_LEVEL.format('behind')})[.;,]?$"
)
_BEFORE: Final = late_regex(
    rf"(?:[(\[{{]\s*{_LEVEL.format('inside')}\s*[)\]}}]\s*[:–—-]?|{_LEVEL.format('before')}(?:\s*[:–—|]|\s-(?=\s)))\s*(?=\S)"
)
_BARE: Final = late_regex(r"(?<=\S)\s+(?P<level>[ED]|Essential|Desirable)\s*$")
_BETWEEN: Final = " \t\n,;:–—-"
_SHORTEST: Final = 3
_LONGEST: Final = 30
"""The signs that such a level has at the most."""


@dataclass(frozen=True, slots=True)
class Written:
    """A criterion without the level that is written on it, and this as it stands there."""

    text: str
    level: str

    @property
    def letter(self) -> str:
        """The level by its letter, or both of them."""
        return self.level if "/" in self.level else self.level[0].upper()


def level_behind(text: str) -> Written | None:
    """A criterion with its level behind it."""
    bare = text.rstrip()
    found = _BEHIND.search(bare, max(0, len(bare) - _LONGEST))
    return _written(bare[: found.start()], found["inside"] or found["behind"]) if found else None


def level_before(text: str) -> Written | None:
    """A criterion with its level before it."""
    bare = text.lstrip()
    found = _BEFORE.match(bare)
    return _written(bare[found.end() :], found["inside"] or found["before"]) if found else None


def level_bare(text: str) -> Written | None:
    """A criterion with its level behind it and no sign between: for columns that have both levels so."""
    found = _BARE.search(text)
    several = found is not None and " " in text[: found.start()].strip()  # `Band D` is none
    return _written(text[: found.start()], found["level"]) if found and several else None


def _written(text: str, level: str) -> Written | None:
    left = text.rstrip(_BETWEEN)
    return Written(left, level.rstrip(".")) if len(left) >= _SHORTEST else None


Edge = Callable[[str], Written | None]
EDGES: Final[tuple[Edge, ...]] = (level_behind, level_before, level_bare)
