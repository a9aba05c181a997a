"""The methods that the document itself names beside a criterion, against the methods that were read."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.stood import Standing, Stood, cut
from shortlister.importing.criteria.columns.crossed import without_level
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.methods import methods_in, name_of
from shortlister.importing.criteria.methods.noun_phrases import bare_names
from shortlister.importing.criteria.methods.tick_columns import FONT_TICKS, is_mark
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
    says_both_levels,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

LACKING: Final = N_("{place}: “{method}” stands beside “{text}”, but was not read as how it is measured; check it.")
ALIKE: Final = N_(
    "{place}: the criteria differ in what stands beside them, but all were read with the same methods; check them."
)
_BRACKET: Final = late_regex(r"[(\[]([^()\[\]]{1,60})[)\]]\W*$")
_LEVELLED: Final = late_regex(r"(?P<level>[ED])\s*[/,:;|–—-]\s*(?P<rest>\S.*)", re.DOTALL)
_LONGEST: Final = 60
_FEWEST: Final = 3
_HEAD_ROWS: Final = 2
_NEAR: Final = 40
_LEVELS: Final = frozenset({ESSENTIAL, DESIRABLE})


def other_methods(standing: Standing) -> Iterator[Problem]:
    """A doubt for each criterion without a method that its row or line names, and for tables that make no difference.

    What is said of all criteria may add to these methods; it takes none away.
    """
    told: defaultdict[tuple[int, int], list[tuple[Stood, frozenset[str]]]] = defaultdict(list)
    for one in standing.found:
        if not (names := named_beside(standing, one)):
            continue
        told[one.post, one.at if one.cell else -1].append((one, names))
        have = {name.casefold() for name in one.criterion.measured_by}
        if lacking := sorted(name for name in bare_names(names) if name.casefold() not in have):
            known = one.criterion
            said = {"place": place_words(known.source), "text": cut(known.text), "method": lacking[0]}
            yield Problem("", Sentence(LACKING, said), Passage(known.source, known.text))
    for found in told.values():
        read = {frozenset(one.criterion.measured_by) for one, _names in found}
        if len(found) >= _FEWEST and len(read) == 1 and len({names for _one, names in found}) > 1:
            place = found[0][0].criterion.source
            yield Problem("", Sentence(ALIKE, {"place": place_words(place)}), Passage(place, found[0][0].raw))


def named_beside(standing: Standing, one: Stood) -> frozenset[str]:
    """The methods in the cells beside a criterion, of the columns ticked in its row, or in a bracket behind it."""
    inside = _BRACKET.search(one.raw)
    names = _names(standing, inside[1]) if inside and inside[1] not in one.criterion.text else set[str]()
    for column in _columns_of(standing, one) if one.cell else ():
        cell = standing.grids[one.at].at(one.row, column)
        if cell is None or cell == one.cell or letters(cell.text) in letters(one.criterion.group):
            continue
        if (
            len(bare := cell.text.strip(" .()")) == 1
            and bare.isalpha()
            and _letters_rows(standing.grids[one.at], column)
        ):
            continue
        if _is_row_number(standing.grids[one.at], one, column):
            continue
        if tick_of(cell.text) is True or _is_letter_for_tick(standing, one, column):
            names |= _ticked(standing, one, column)
        elif one.cell and len(cell.paragraphs) == 1:
            names |= _names(standing, _without_level(standing, cell.text, one.criterion.level))
        elif one.cell and len(one.cell.paragraphs) == 1:
            names |= set().union(*(_names(standing, text) for text in cell.paragraphs))
    return frozenset(names)


def _without_level(standing: Standing, text: str, level: str) -> str:
    """What a cell says behind the letter of the criterion's level: `E/A`, where no method has that letter."""
    found = _LEVELLED.fullmatch(text.strip())
    if found is None or found["level"] in standing.key.codes or level_of_cell(found["level"]) != level:
        return text
    return found["rest"]


def _tells_levels(standing: Standing, grid: Grid, column: int, row: int) -> bool:
    """Whether a column holds nothing but letters that the document explains as levels, below its heading."""
    if grid.text(row, column).strip() not in standing.letters_of_levels:
        return False
    begins = next((at for at in range(1, row) if len(grid.own(at)) > 1), 0) + 1
    texts = {text for at in range(begins, grid.rows + 1) if (text := grid.text(at, column).strip())}
    return len(texts) > 1 and texts <= {*standing.letters_of_levels}


def _letters_rows(grid: Grid, column: int) -> bool:
    """Whether a column does nothing but count its rows by letters: A, B, C and so on."""
    texts = (grid.text(row, column).strip(" .()") for row in range(1, grid.rows + 1))
    run = [text.upper() for text in texts if len(text) == 1 and text.isalpha()]
    return len(run) >= _FEWEST and run == [chr(ord("A") + at) for at in range(len(run))]


def _is_row_number(grid: Grid, one: Stood, column: int) -> bool:
    """Whether a cell holds the number of its row, which is no code: below `Ref`, or before what the row asks for."""
    if not grid.text(one.row, column).strip(" .()").isdecimal():
        return False
    texts = (grid.text(row, column).strip(" .()") for row in range(1, grid.rows + 1))
    run = [int(text) for text in texts if text.isdecimal()]
    counted = len(run) > 1 and run == list(range(run[0], run[0] + len(run)))
    return is_number_header(_head(grid, one, column)) or (counted and column < one.column)


def _is_letter_for_tick(standing: Standing, one: Stood, column: int) -> bool:
    """Whether a cell below a method's own heading holds a letter that stands for a tick, there and in other columns."""
    grid = standing.grids[one.at]
    text = grid.text(one.row, column).strip()
    if not is_mark(text) or text.upper() in standing.key.codes or not name_of(_head(grid, one, column)):
        return False
    near = range(max(1, one.row - _NEAR), min(grid.rows, one.row + _NEAR) + 1)
    others = {at for at in range(1, grid.columns + 1) if at != column for row in near if grid.text(row, at) == text}
    heads = [_head(grid, one, at) for at in others]
    return text in FONT_TICKS or any(name_of(head) or is_level_header(head) for head in heads)


def _columns_of(standing: Standing, one: Stood) -> Iterator[int]:
    """The columns that may say how a criterion is measured: those before or behind it, and none of the other level."""
    grid, row = standing.grids[one.at], one.row
    cells = [other.cell for other in standing.by_block[one.at] if other.cell and other.row == row]
    columns = standing.columns_beside(one)
    last = max(cell.column + cell.column_span for cell in cells) > grid.columns
    first = min(cell.column for cell in cells)
    if len({cell.column for cell in cells}) > 1:
        before = last and first > 1 and bool(_names(standing, grid.text(row, first - 1)))
        left = max((cell.column for cell in cells if cell.column < one.column), default=0)
        columns = range(left + 1, one.column + 1) if before else columns
    return (
        at
        for at in columns
        if not (_is_of_other_level(grid, one, at) or is_level_header(_head(grid, one, at)))
        and not _tells_levels(standing, grid, at, row)
    )


def _head(grid: Grid, one: Stood, column: int) -> str:
    """The heading of a column: `Weight`, whose numbers are no methods though a key has them."""
    top = next((row for row in range(1, one.row) if len(grid.own(row)) > 1), one.row)
    text = grid.text(top, column).strip(" :") if top < one.row else ""
    return "Level" if is_weight_header(text) else text


def _is_of_other_level(grid: Grid, one: Stood, column: int) -> bool:
    """Whether the headings above a column say of another level than the criterion's how it is measured."""
    top = next((row for row in range(1, one.row) if len(grid.own(row)) > 1), one.row)
    heads = [text for row in range(1, min(top + _HEAD_ROWS, one.row)) if (text := grid.text(row, column).strip())]
    levels = {level for text in heads if (level := compact_level(text))}
    told = any(name_of(rest) or is_method_header(rest) for text in heads if (rest := without_level(text)))
    return told and len(levels) == 1 and levels <= _LEVELS - {one.criterion.level}


def _names(standing: Standing, text: str) -> set[str]:
    said = re.split(r"\s*;\s*", text.strip())
    parts = [part for part in said if not (level_of_cell(part) or says_both_levels(part))]
    known = standing.key.codes
    listed = [one for part in parts for one in part.split(",") if one.strip() in known or not level_of_cell(one)]
    bare = ", ".join(one.strip() for one in listed)
    return set(methods_in(bare, standing.key) or ()) if 0 < len(bare) < _LONGEST else set()


def _ticked(standing: Standing, one: Stood, column: int) -> set[str]:
    """The method whose name or code is the nearest text above a tick."""
    grid = standing.grids[one.at]
    for above in range(one.row - 1, 0, -1):
        text = grid.text(above, column).strip()
        if text and tick_of(text) is None:
            name = (
                None
                if level_of_cell(text)
                else standing.key.codes.get(text) or name_of(text) or standing.names.get(letters(text))
            )
            return {name} if name else set()
    return set()
