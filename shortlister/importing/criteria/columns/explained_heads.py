"""What a heading of a column says: its name alone, where the words behind or below it only explain that.

`Essential`, and below it `The least that is needed`; `Desirable – what helps to choose between candidates.`
"""

import re
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.header_words import choice_heading
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_name,
    is_method_header,
    level_of_cell,
    levels_named,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_BEHIND: Final = late_regex(
    r"(?P<name>[A-Za-z]{3,12}(?: criteria| requirements)?)\s*(?:[:–—]|-(?=\s))\s*(?P<rest>\S.+)"
)
_MEANS: Final = late_regex(
    r"\W*(?:(?:the|an?|any|all|some|those|these|such|other|extra|further|additional|clear|least|only|key|basic|essential"
    r"|desirable|absolute|bare|is|are|type|kind|definition|list|of|where|available|if|possible|also)\W+)*"
    r"(?:minimum|least|criteri(?:a|on)|requirements?|qualit(?:y|ies)|attributes?|elements?|factors?|points|things|skills"
    r"|qualifications|characteristics|essentials|those|which|that|what|without|would|will|must|may|can|not|needed"
    r"|necessary|required|used|important|justif\w+|candidates?|applicants?|these)\b",
    re.IGNORECASE,
)
"""How words begin that say what a heading means, and ask for nothing: `Extra qualities that`, `Without which`."""
_APART: Final = late_regex(r"\s*[/:;,()|–—]\s*|\s-\s")
_ET_CETERA: Final = late_regex(r"\s*\b(?:etc|and so on)\b\.?", re.IGNORECASE)
_LONG: Final = 60
_LONGEST: Final = 100
"""What is longer names no column but by its first words."""
_PAIRS: Final = 2
_FEWEST: Final = 4
"""The words that an explanation has at least."""


def heading_of(cell: Cell) -> str:
    """What a cell of a header says; where its first line names a level, the lines below only explain it."""
    if len(cell.paragraphs) > 2 and all(len(line.strip()) == 1 for line in cell.paragraphs):
        return "".join(line.strip() for line in cell.paragraphs)  # written downwards, letter below letter
    if choice := choice_heading(cell):
        return choice
    first = cell.paragraphs[0].strip() if cell.paragraphs else ""
    rest = " ".join(line.strip() for line in cell.paragraphs[1:])
    if rest and len(first) > 2 and _names(first) and (_explains(rest) or (len(cell.text) > _LONG and _level(first))):
        return first
    behind = None if rest else _BEHIND.fullmatch(first)
    if behind and _level(behind["name"]) and _explains(behind["rest"]):
        return behind["name"]
    if len(cell.text) > _LONGEST and (named := name_before_key(cell)):
        return named
    if len(cell.text) > _LONG and (named := _level_before_kinds(" ".join((first, rest)).strip())):
        return named
    return cell.text.replace("\n", " ").strip()


def name_before_key(cell: Cell) -> str:
    """The words for methods before a key in the same cell: `Assessment method`, and below it `1 Form; 2 Interview`."""
    first, rest = cell.paragraphs[0].strip() if cell.paragraphs else "", " ".join(cell.paragraphs[1:]).strip()
    name, colon, behind = ("", "", "") if rest else first.partition(":")
    name, rest = (name, behind) if colon else (first, rest)
    return name if is_method_header(name) and rest and len(key_pairs(rest)) >= _PAIRS else ""


def _level_before_kinds(text: str) -> str:
    """The name of a level that only other words for it and kinds of criteria follow; empty where more is said."""
    first, *others = (part.strip(" .") for part in _APART.split(text))
    level = level_of_cell(first) if len(first) > 2 else None
    named = level is not None and all(
        not part or _ET_CETERA.fullmatch(part) or is_group_name(part) or levels_named(part) == {level}
        for part in (_ET_CETERA.sub("", one) for one in others)
    )
    return first if named else ""


def _level(text: str) -> bool:
    return level_of_cell(text.strip(" :")) is not None


def _names(text: str) -> bool:
    return _level(text) or bool(GENERIC_HEADER.match(text.strip()))


def _explains(text: str) -> bool:
    """Whether words only say what a heading means: no method, no key, and nothing that a person is asked for."""
    if (
        len(text.split()) < _FEWEST
        or not _MEANS.match(text)
        or mentioned(text)
        or is_method_header(text)
        or key_pairs(text)
    ):
        return False
    return not sounds_like_a_criterion(text)
