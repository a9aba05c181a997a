"""Tables that say of each stage of a selection which numbered criteria it assesses: `Interview | E1, E2, D3`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathering import Found, Gathering
from shortlister.importing.criteria.grid import Grid
from shortlister.importing.criteria.methods import MethodKey, methods_in, unique
from shortlister.importing.criteria.row_shapes import place_of
from shortlister.importing.criteria.unread import unread_words

_REFERENCE: Final = r"(?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2})?"
_JOINED: Final = r"\s*(?:[,;/&+]|\band\b|\bto\b|[-–—])?\s*"
_LIST: Final = re.compile(rf"(?:criteri(?:a|on)\s*)?{_REFERENCE}(?:{_JOINED}{_REFERENCE})*\.?", re.IGNORECASE)
_RANGE: Final = re.compile(rf"({_REFERENCE})\s*(?:[–—-]|\bto\b)\s*({_REFERENCE})")
_OPENS: Final = re.compile(rf"\(?({_REFERENCE})[.):]?\s+\S")
_MOST: Final = 60


def stage_table(grid: Grid, key: MethodKey) -> dict[str, tuple[str, ...]]:
    """The methods by number of criterion, where one of two columns names methods and the other lists numbers."""
    rows = [own for row in range(1, grid.rows + 1) if (own := grid.own(row))]
    if grid.columns != 2 or len(rows) < 2 or any(len(own) != 2 for own in rows):
        return {}
    body = [[cell.text.strip() for cell in own] for own in rows]
    if not any(_is_list(text) for text in body[0]):
        body = body[1:]
    for names, numbers in ((0, 1), (1, 0)):
        told = [(methods_in(row[names], key), row[numbers]) for row in body]
        if body and all(methods and _is_list(text) for methods, text in told) and _says_letters(told):
            return _by_number(told)
    return {}


def _is_list(text: str) -> bool:
    return bool(_LIST.fullmatch(" ".join(text.split())))


def _says_letters(told: Sequence[tuple[tuple[str, ...] | None, str]]) -> bool:
    """Whether the numbers are those of criteria: with letters, or several in one place; one may be a mark."""
    return any(re.search(r"(?i)[a-z]\W?\d|\d\s*[,;&]", text) for _methods, text in told)


def _by_number(told: Sequence[tuple[tuple[str, ...] | None, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for methods, text in told:
        for number in _numbers(text.upper()):
            found[number] = unique((*found.get(number, ()), *(methods or ())))
    return found


def _numbers(text: str) -> list[str]:
    """The numbers of a list, those between the ends of a range too."""
    numbers = [bare(one) for one in re.findall(_REFERENCE, text)]
    for first, last in _RANGE.findall(text):
        begin, end = (re.fullmatch(r"([A-Z]*)(\d+)", bare(one)) for one in (first, last))
        if begin and end and end[1] in (begin[1], "") and 0 < int(end[2]) - int(begin[2]) < _MOST:
            numbers += [f"{begin[1]}{at}" for at in range(int(begin[2]), int(end[2]) + 1)]
    return numbers


def bare(label: str) -> str:
    """A number of a criterion as it is compared: `(e1)` and `E1.` are the same."""
    return re.sub(r"[^A-Z0-9.]", "", label.upper()).strip(".")


def unused_numbers(gathering: Gathering) -> Iterator[Problem]:
    """A doubt for each cell of such a table with a number that no criterion has."""
    if not gathering.stage_tables:
        return
    known = {number for post in gathering.posts for one in post.found for number in _numbers_of(one)}
    for block in gathering.stage_tables:
        for cell in block.cells:
            if _is_list(cell.text) and not known.issuperset(_numbers(cell.text.upper())):
                yield unread_words(cell.text.strip(), place_of(cell))


def _numbers_of(found: Found) -> set[str]:
    opens = _OPENS.match(found.criterion.text)
    return {bare(found.label), bare(opens[1]) if opens else ""}


def methods_of(label: str, text: str, told: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The methods of a criterion by its label, or by the number before its words."""
    if not told:
        return ()
    if label and (methods := told.get(bare(label))):
        return methods
    opens = _OPENS.match(text)
    return told.get(bare(opens[1]), ()) if opens else ()
