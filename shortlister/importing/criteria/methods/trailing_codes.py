"""Codes that stand bare at the ends of most criteria: `Freshwater ecology A,I`, `Watch keeping ........ E  A/I`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, unique
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex

_CODES: Final = r"[A-Z]{1,3}(?:\s?[,/&+]\s?[A-Z]{1,3})*"
_LEVEL: Final = r"[(\[](?P<level>[ED]|essential|desirable)[)\]]|(?P<bare>[ED])(?=\s*[-–—:|]\s)"
_TOLD: Final = late_regex(
    rf"^(?P<text>.{{4,}}?)(?:\s*\.{{3,}}\s*|\s+[-–—|]\s+|\s+)(?:{_LEVEL})\s*[-–—:|]?\s+"
    r"[(\[]?(?P<said>[A-Z]{1,3}(?:\s?[,/&+]\s?[A-Z]{1,3})*)[)\]]?$",
    re.IGNORECASE,
)
"""A level in brackets or before a dash, with codes behind it: `[E] A, I`, `(Essential) A/I`, `E - A/I`."""
_LEVEL_AND_CODES: Final = late_regex(rf"\s([ED])\s+({_CODES})$")
_END: Final = late_regex(rf"^(.{{4,}}?)(?:\s*\.{{3,}}\s*|\s+)({_CODES}(?:\s+{_CODES}){{0,4}})$")
_SPACED: Final = late_regex(r"\s+(?![,/&+])(?<![,/&+]\s)")
_MOST_SURE: Final = 2
"""The runs of capitals at an end that are codes or nothing: of more the first may be words, `Use of IT A P`."""
_SHARE: Final = 0.6
_FEWEST: Final = 3


def with_codes_read(criteria: Sequence[DraftCriterion], key: MethodKey) -> list[DraftCriterion]:
    """The criteria with such codes taken off and read, where most have some and every one of these is explained.

    Where others have their methods from elsewhere, as from a table, all that have none must end so.
    """
    read = [_read(one, key) for one in criteria]
    found = [one for one in read if one is not None]
    bare = [told for one, told in zip(criteria, read, strict=True) if not one.measured_by]
    if len(found) < max(_FEWEST, _SHARE * len(criteria)):
        if not 1 < len(bare) < len(criteria) or None in bare:
            return list(criteria)
        read = [None if one.measured_by else told for one, told in zip(criteria, read, strict=True)]
    return [one if told is None else told for one, told in zip(criteria, read, strict=True)]


def _read(one: DraftCriterion, key: MethodKey) -> DraftCriterion | None:
    """The criterion without the codes at its end; None where there are none, or one of them is not explained."""
    if one.level == UNSPECIFIED and (told := _TOLD.match(one.text)) and told["said"].isupper():
        level = level_of_cell((told["level"] or told["bare"]).strip()) or UNSPECIFIED
        methods = methods_in(told["said"], key) if all(map(key.expand, re.findall(r"[A-Z]+", told["said"]))) else None
        if methods and level != UNSPECIFIED:
            return replace(one, text=told["text"].rstrip(" .|–—-"), level=level, measured_by=one.measured_by or methods)
    match = _END.match(one.text)
    if match is None:
        return None
    level, text = one.level, match[1]
    named: tuple[str, ...] = ()
    parts = _SPACED.split(match[2])
    while len(parts) > _MOST_SURE and not (parts[0] in ("E", "D") or _is_explained(parts[0], key)):
        text = f"{text} {parts.pop(0)}"
    for part in parts:
        said = level_of_cell(part) if part in ("E", "D") else None
        if said and level == UNSPECIFIED:
            level = said
        elif _is_explained(part, key):
            named = unique((*named, *(methods_in(part, key) or ())))
        else:
            return None
    return replace(one, text=text.rstrip(" .|–—-"), level=level, measured_by=one.measured_by or named)


def _is_explained(codes: str, key: MethodKey) -> bool:
    """Whether the document's own key explains each of these codes."""
    return bool(key.codes) and all(key.expand(code) for code in re.findall(r"[A-Z]+", codes))


def ends_with_codes(text: str, key: MethodKey) -> bool:
    """Whether a line ends with the letter of a level and codes that the document's own key explains."""
    found = _LEVEL_AND_CODES.search(text) if key.codes else None
    return found is not None and _is_explained(found[2], key)
