"""Tables that say of each stage of a selection which numbered criteria it assesses: `Interview | E1, E2, D3`."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.columns.reference_grids import ticked_references
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, unique
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.late_regexes import late_regex

_REFERENCE: Final = r"(?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2})?"
_JOINED: Final = r"\s*(?:[,;/&+]|\band\b|\bto\b|[-–—])?\s*"
_LIST: Final = late_regex(rf"(?:criteri(?:a|on)\s*)?{_REFERENCE}(?:{_JOINED}{_REFERENCE})*\.?", re.IGNORECASE)
_RANGE: Final = late_regex(rf"({_REFERENCE})\s*(?:[–—-]|\bto\b)\s*({_REFERENCE})")
_OPENS: Final = late_regex(rf"\(?({_REFERENCE})[.):]?\s+\S")
_MOST: Final = 60


def stage_table(grid: Grid, gathering: Gathering) -> dict[str, tuple[str, ...]]:
    """The methods by number of criterion, where one of two columns names methods and the other lists numbers."""
    key = MethodKey(dict(gathering.key.codes))  # what only looks like a code leaves no trace
    rows = [own for row in range(1, grid.rows + 1) if (own := grid.own(row))]
    if grid.columns != 2 or len(rows) < 2 or any(len(own) != 2 for own in rows):
        return _ticked(grid, gathering)
    body = [[cell.text.strip() for cell in own] for own in rows]
    if not any(_is_list(text) for text in body[0]):
        body = body[1:]
    for names, numbers in ((0, 1), (1, 0)):
        told = [(methods_in(row[names], key), row[numbers]) for row in body]
        if body and all(methods and _is_list(text) for methods, text in told) and _says_letters(told):
            gathering.key.unknown |= key.unknown
            return _by_number(told)
    return _ticked(grid, gathering)


def _ticked(grid: Grid, gathering: Gathering) -> dict[str, tuple[str, ...]]:
    """The same where numbers stand on one side of a table, methods on the other, and ticks between."""
    known = {bare(one.label) for post in gathering.posts for one in post.found}
    told, unread = ticked_references(grid, MethodKey(dict(gathering.key.codes)), lambda text: _reference(text, known))
    if told:
        gathering.notes.extend(unread_words(" ".join(cell.text.split()), place_of(cell)) for cell in unread)
    return _by_number(told)


def _reference(text: str, known: Collection[str]) -> str:
    """The numbers that a text is, or the one of a criterion met before a few of its words: `E2 Experience of tax`."""
    opens = _OPENS.match(text)
    if opens and not opens[1].isdigit() and bare(opens[1]) in known:
        return opens[1]
    return text if _is_list(text) else ""


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


def unused_numbers(gathering: Gathering) -> Iterator[Problem]:
    """A doubt for each cell of such a table with a number that no criterion has, or that several have."""
    if not gathering.stage_tables:
        return
    several = repeated_numbers(gathering)
    known = {number for post in gathering.posts for one in post.found for number in _numbers_of(one)} - several
    for block in gathering.stage_tables:
        for cell in block.cells:
            if _is_list(cell.text) and not known.issuperset(_numbers(cell.text.upper())):
                yield unread_words(cell.text.strip(), place_of(cell))


def repeated_numbers(gathering: Gathering) -> frozenset[str]:
    """The numbers that stand before different criteria of one post, so that they tell nothing."""
    posts = enumerate(gathering.posts)
    texts = {(at, bare(one.label), one.criterion.text) for at, post in posts for one in post.found}
    counts = Counter((at, number) for at, number, _text in texts)
    return frozenset(number for (_at, number), count in counts.items() if count > 1)


def told_by_number(gathering: Gathering) -> dict[str, tuple[str, ...]]:
    """The methods by number, without the numbers of several criteria."""
    several = repeated_numbers(gathering) if gathering.by_number else frozenset()
    return {number: names for number, names in gathering.by_number.items() if number not in several}


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
