"""Columns of ticks below a heading that is a method only by where it stands: among methods, or under their heading."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, name_of, unique
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.method_words import own_words
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_FEWEST: Final = 2
"""How many columns of ticks `Assessed by` has to lie over where none of them is a known method."""
FONT_TICKS: Final = frozenset({"P", "R", "a", "ü"})
"""The letters that fonts of signs show as ticks."""
_LONGEST: Final = 40
_NO_METHOD: Final = late_regex(
    r"\b(?:met|scores?|scoring|marks?|comments?|notes?|evidence|total|pass|fail|yes|no|tick|office|panel|candidate"
    r"|applicant|shortlist(?:ed)?|mandatory|statutory|core|key|transferable|trainable|training|needed|required|asked"
    r"|priority|stage|minimum|criteri(?:a|on)|knowledge|experience|skills?|qualifications?)\b",
    re.IGNORECASE,
)

_OCCASION: Final = late_regex(
    r"sessions?|trials?|visits?|tours?|meetings?|talks?|chats?|conversations?|lessons?|activit(?:y|ies)|auditions?"
    r"|demonstrations?|demos?|rehearsals?|walk(?:about|round)?s?|shifts?|workshops?|challenges?|simulations?|drills?"
    r"|essays?|videos?|films?|discussions?|briefings?|lunch",
    re.IGNORECASE,
)
"""What a method that no list knows is called last: `Trial session`, `Kitchen visit`."""


def method_over_ticks(heading: str, *, under: bool, others: bool, between: bool) -> str:
    """The method that a heading over ticks names, or nothing.

    `under`: `Assessed by` lies over it; `others`: it stands in one run with columns of known methods, `between`: with
    some on either side.
    """
    bare = " ".join(heading.split()).strip(" :*")
    if not (under or others) or len(bare) < 2 or len(bare) > _LONGEST or len(bare.split()) > 5:
        return ""
    if known := name_of(bare):
        return known
    if is_level_header(bare) or is_weight_header(bare) or is_method_header(bare) or not bare[0].isalpha():
        return ""
    last = bare.split()[-1]
    ends = (name_of(last) is not None and len(bare.split()) > 1) or bool(_OCCASION.fullmatch(last))
    plain = between and len(bare) > 3 and not _NO_METHOD.search(bare) and not re.search(r"\d", bare)
    return bare if under or (others and ends) or plain else ""


_EITHER: Final = late_regex(r"\s*/\s*|\s+or\s+", re.IGNORECASE)
_NAME: Final = late_regex(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2}")


def methods_of_heading(heading: str) -> tuple[str, ...]:
    """The methods that a heading over ticks names, of `Certificates / checks` both, where one of them is known."""
    parts = [part.strip(" .:*()") for part in _EITHER.split(heading)]
    names = [name_of(part) for part in parts]
    if len(parts) > 1 and any(names) and all(_NAME.fullmatch(part) and not _NO_METHOD.search(part) for part in parts):
        return unique(name or own_words(part) for name, part in zip(names, parts, strict=True))
    return mentioned(heading)


def is_ticked(values: Sequence[str]) -> bool:
    """Whether a column holds nothing but ticks and empty boxes, and a tick at least."""
    return any(map(tick_of, values)) and all(tick_of(text) is not None for text in values)


def are_levels(values: Sequence[str]) -> bool:
    """Whether a column holds nothing but levels and empty boxes, and a level at least."""
    told = [text for text in values if tick_of(text) is not False]
    return bool(told) and all(level_of_cell(text) for text in told)


def is_mark(text: str) -> bool:
    """Whether a text is one letter or digit, as `P` and `S` for the first and second place where something shows."""
    return bool(re.fullmatch(r"[A-Za-z\d]", text.strip()))


def marked_columns(values: Mapping[int, Sequence[str]], key: MethodKey, levels: Collection[str] = ()) -> frozenset[int]:
    """The columns below names of methods in which the same few letters or digits stand for ticks.

    Not where the document's key has them for methods, nor where each column has its own. One column alone is such
    where its only letter also stands below `levels`, or is that of a tick in a symbol font and comes again.
    """
    marked = {
        at: {text.strip() for text in texts if tick_of(text) is None}
        for at, texts in values.items()
        if any(tick_of(text) is None for text in texts)
    }
    every = [text for texts in marked.values() for text in texts]
    if len(marked) == 1 and len(every) == 1 and is_mark(every[0]) and every[0].upper() not in key.codes:
        again = sum(list(texts).count(every[0]) for texts in values.values()) >= _FEWEST
        single = every[0] in levels or (again and every[0] in FONT_TICKS)
        return frozenset(marked) if single and not level_of_cell(every[0]) else frozenset()
    if len(marked) < _FEWEST or len(set(every)) == len(every) or any(text.upper() in key.codes for text in every):
        return frozenset()
    return frozenset(marked) if all(map(is_mark, every)) and not any(map(level_of_cell, every)) else frozenset()


def methods_over_ticks(
    headings: Mapping[int, str],
    under: Collection[int],
    known: Collection[int],
    ticked: Collection[int],
    levels: Collection[int] = (),
) -> dict[int, str]:
    """The methods by column that headings of ticked columns are, among columns of known methods (or `under` a head).

    One without a head above stands in one run with the known ones; those of `levels` may end it on the left.
    """
    named: dict[int, str] = {}
    for column in sorted(ticked):
        others = not {column - 1, column + 1}.isdisjoint({*known, *named})
        between = others and any(one < column for one in (*known, *levels)) and any(one > column for one in known)
        name = method_over_ticks(headings.get(column, ""), under=column in under, others=others, between=between)
        if name:
            named[column] = name
    return named


def stands_under_methods(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether every one of a row's cells stands below one wide `Assessed by` of the row above, over ticks."""
    if len(columns) < _FEWEST:
        return False
    ticks = [grid.text(at, column) for column in columns for at in range(row + 1, grid.rows + 1)]
    told = [text for text in ticks if text.strip()]
    over = [_over(grid, row - 1, column) for column in columns]
    return all(is_method_header(text) for text in over) and is_ticked(told)


def heads_ticks(grid: Grid, row: int) -> bool:
    """Whether a row has short words in every column, and below each but the first ticks, levels or the same.

    Nothing need stand over a first column of groups.
    """
    own = grid.own(row)
    rest = own[1:]
    if len(rest) < _FEWEST or own[0].column > _FEWEST or len(rest) < grid.columns - own[0].column:
        return False
    if any(len(cell.text) > _LONGEST or cell.column_span > 1 or tick_of(cell.text) is not None for cell in rest):
        return False
    for cell in rest:
        own = [one for at in range(row + 1, grid.rows + 1) for one in grid.own(at) if one.column == cell.column]
        below = [one.text.strip() for one in own if one.column_span == 1]
        marked = [text for text in below if text and text != cell.text.strip()]
        if not is_ticked(marked) and not are_levels(marked):
            return False
    return True


def is_name_over_ticks(grid: Grid, cell: Cell) -> bool:
    """Whether a short heading that says nothing by itself stands over nothing but ticks and empty boxes."""
    text = cell.text.strip()
    if len(text) > _LONGEST or cell.column_span > 1 or GENERIC_HEADER.match(text):
        return False
    if is_group_header(text) or is_number_header(text):
        return False
    below = [grid.text(at, cell.column) for at in range(cell.row + 1, grid.rows + 1)]
    return all(tick_of(one) is not None for one in below if one)


def _over(grid: Grid, row: int, column: int) -> str:
    """What lies over a place: its own cell, or the one to its left that empty places continue."""
    return next((text for at in range(column, 0, -1) if (text := grid.text(row, at).strip())), "")
