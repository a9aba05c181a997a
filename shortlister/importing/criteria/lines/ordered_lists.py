"""Sentences that say the level of each of several lists by their order: `The first two lists are essential, …`."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex

_LIST: Final = r"(?:lists?|sets?|groups?|parts?|sections?|tables?|paragraphs?|headings?)"
_ORDER: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six")
_COUNTS: Final = {word: at for at, word in enumerate(_NUMBERS, 1)} | {str(at): at for at in range(1, 7)}
_COUNT: Final = "|".join(_COUNTS)
_LEVELS: Final = r"essential|desirable|required|mandatory|preferred|optional"
_TOKEN: Final = late_regex(
    rf"(?P<level>\b(?:{_LEVELS})\b)"
    rf"|\b(?:the|our|and|those in the|in the|,) (?P<order>{'|'.join(_ORDER)}|last|final)(?: (?P<some>{_COUNT}))?\b"
    rf"(?! (?:aid|class|language|degree|name|instance|place)\b)"
    rf"|\b{_LIST} (?P<number>{_COUNT})\b(?P<more>(?:(?:,|,? and) (?:{_COUNT})\b)*)"
    r"|\b(?P<rest>(?:the|all|all the) (?:others?|rest|remainder|remaining)\b)",
    re.IGNORECASE,
)
_NAMES: Final = late_regex(rf"\b{_LIST}\b", re.IGNORECASE)
_REFUSED: Final = late_regex(r"\b(?:not|never|\w+n[’']t|ideally|nearly|almost|most|some|unless|except\w*)\b|\?", re.I)
_LONGEST: Final = 400
_FEWEST: Final = 2
Told = tuple[str, tuple[int, ...]]
"""A level, and the places of its lists from 1; -1 for the last one, -2 for the last two, none for all the others."""


def levels_in_order(text: str) -> list[Told]:
    """What a line says of its lists by their order, both levels among it; nothing where it says that in no such way."""
    bare = " ".join(text.split())
    if len(bare) > _LONGEST or not _NAMES.search(bare) or _REFUSED.search(bare):
        return []
    tokens = list(_TOKEN.finditer(bare))
    levels = [one for one in tokens if one["level"]]
    if not tokens or {level_of_cell(one["level"]) for one in levels} != {"essential", "desirable"}:
        return []
    first = bool(tokens[0]["level"])
    runs: list[tuple[re.Match[str] | None, list[int], bool]] = [(None, [], False)]
    for token in tokens if first else reversed(tokens):
        if token["level"]:
            runs.append((token, [], False))
        else:
            level, places, rest = runs[-1]
            runs[-1] = (level, [*places, *_places(token)], rest or bool(token["rest"]))
    if runs[0][1] or runs[0][2] or any(not places and not rest for _level, places, rest in runs[1:]):
        return []
    return [(level_of_cell(level["level"]) or "", tuple(places)) for level, places, _rest in runs[1:] if level]


def _places(token: re.Match[str]) -> Sequence[int]:
    if token["number"]:
        more = re.findall(rf"\b(?:{_COUNT})\b", token["more"], re.IGNORECASE)
        return [_COUNTS[one.lower()] for one in (token["number"], *more)]
    if token["rest"]:
        return []
    order, count = token["order"].lower(), _COUNTS.get((token["some"] or "one").lower(), 1)
    if order not in _ORDER:
        return range(-count, 0)
    begins = _ORDER.index(order) + 1
    return range(begins, begins + count)


def level_by_place(told: Sequence[Told], count: int) -> list[str]:
    """The level of each of so many lists; empty where a list has none, or more than one."""
    levels: dict[int, str] = {}
    for level, places in told:
        for place in places:
            at = place if place > 0 else count + 1 + place
            if not 0 < at <= count or levels.setdefault(at, level) != level:
                return []
    rest = [level for level, places in told if not places]
    if len(rest) > 1:
        return []
    whole = [levels.get(at, rest[0] if rest else "") for at in range(1, count + 1)]
    return whole if all(whole) and len(set(whole)) == _FEWEST else []
