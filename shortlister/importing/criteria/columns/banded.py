"""Headings in several rows: wide bands (`Level`, `Assessed by`) above the row that names each column of a table."""

from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.columns.crossed import crosses, reach
from shortlister.importing.criteria.columns.header import (
    compact_level,
    header_end,
    heading_stack,
    is_header_row,
    is_phrase,
)
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_name,
    is_level_header,
    is_method_header,
    sounds_like_a_criterion,
    tick_of,
)

_LONGEST: Final = 45
_BANDS: Final = 3
"""How many rows of bands there may be above the names of the columns."""
_BLANK: Final = 2


def first_heading_row(grid: Grid, row: int) -> int:
    """The first row of the headings of which one row is known: that of the uppermost band above it."""
    begin = row
    for _band in range(_BANDS):
        above = next((at for at in range(begin - 1, max(0, begin - 2 - _BLANK), -1) if grid.own(at)), 0)
        if not above or _below(grid, above) != begin or not _is_band(grid, above, begin):
            break
        begin = above
    return begin if begin < row and last_heading_row(grid, begin) >= row else row


def last_heading_row(grid: Grid, row: int) -> int:
    """The last row of the headings that begin in a row: the one below its bands, or the end of any other header."""
    at = row
    for _band in range(_BANDS):
        below = _below(grid, at)
        if not below or not _is_band(grid, at, below):
            break
        at = below
    return at if at > row and (crosses(grid, at - 1) or _names_columns(grid, row, at)) else header_end(grid, row)


def under_methods(grid: Grid, begin: int, end: int, known: Sequence[int]) -> list[int]:
    """The columns below `Assessed by`, or below a band in other words that lies over two known methods or more."""
    heads = {column: heading_stack(grid, begin, end, column)[:-1] for column in range(1, grid.columns + 1)}
    told = {column for column, texts in heads.items() if any(map(is_method_header, texts))}
    for row in range(begin, end):
        for cell in grid.own(row):
            over = reach(grid.own(row), grid.columns, cell)
            told.update(over if len({*known}.intersection(over)) > 1 else ())
    return sorted(told)


def group_in_corner(grid: Grid, row: int, end: int) -> str:
    """The name of a group that stands beside bands, where the last row of the headings names the criteria below it."""
    cell, under = grid.at(row, 1), grid.at(end, 1)
    if cell is None or under is None or under.row <= cell.row:
        return ""
    if not GENERIC_HEADER.match(under.text.strip(" :*")) and not compact_level(under.text.strip(" :*")):
        return ""
    name = " ".join(cell.text.split()).strip(" :")
    return name if is_group_name(name) and not GENERIC_HEADER.match(name) and under.paragraphs else ""


def _below(grid: Grid, row: int) -> int:
    """The next row that holds something, with no more than a blank row or two between."""
    return next((at for at in range(row + 1, min(grid.rows, row + 1 + _BLANK) + 1) if grid.own(at)), 0)


def _is_band(grid: Grid, row: int, below: int) -> bool:
    """Whether a row begins right of the criteria, and one of its few words lies over several of the row below."""
    own, under = grid.own(row), grid.own(below)
    if crosses(grid, row):
        return True
    if not own or not _are_short([cell.text for cell in (*own, *under)]) or len(own) >= len(under):
        return False
    beyond = own[0].column > 1 or (bool(GENERIC_HEADER.match(own[0].text.strip())) and under[0].column > 1)
    beyond = beyond or _is_title_beside(grid, row, below)
    if not beyond or own[0].column_span >= grid.columns - 1:
        return False
    beside = [cell for cell in own if cell.column > 1]
    over = [[one for one in under if one.column in reach(own, grid.columns, cell)] for cell in beside]
    return any(len(cells) > 1 for cells in over) and not any(is_group_name(cell.text) for cell in beside)


def _is_title_beside(grid: Grid, row: int, below: int) -> bool:
    """Whether a row begins with a title beside bands of methods or levels, and the one below names all the columns."""
    beside, under = grid.own(row)[1:], grid.own(below)
    told = bool(beside) and all(is_phrase(one.text) or is_level_header(one.text) for one in beside)
    return told and under[0].column == 1 and is_header_row(grid, below)


def _are_short(texts: Sequence[str]) -> bool:
    return not any(len(text) > _LONGEST or tick_of(text) or text.strip().isdigit() for text in texts)


def _names_columns(grid: Grid, begin: int, row: int) -> bool:
    """Whether a row below bands names columns: levels, methods or other headings.

    None of them comes again below but with all the others, where the headings are repeated.
    """
    own = grid.own(row)
    texts = [" ".join(cell.text.split()) for cell in own]
    left = [text for cell, text in zip(own, texts, strict=True) if cell.column == 1]
    if len({text.lower() for text in texts}) < len(texts) or any(map(sounds_like_a_criterion, left)):
        return False
    beside = [cell for cell in own if cell.column > 1]
    rest = [at for at in _rest(grid, row) if not (left and _texts(grid, at) == _texts(grid, row))]
    if any(grid.text(at, cell.column).strip() == cell.text.strip() for cell in beside for at in rest):
        return False
    known = sum(1 for cell in beside if _heads(cell.text.strip(" :*")))
    told = [cell for at in range(begin, row) for cell in grid.own(at)]
    said = any(is_phrase(cell.text) or is_level_header(cell.text) or is_method_header(cell.text) for cell in told)
    return is_header_row(grid, row) or (said and known * 2 >= len(beside) > 1)


def _texts(grid: Grid, row: int) -> list[tuple[int, str]]:
    return [(cell.column, " ".join(cell.text.split())) for cell in grid.own(row)]


def _rest(grid: Grid, row: int) -> range:
    return range(row + 1, min(grid.rows, row + 30) + 1)


def _heads(text: str) -> bool:
    return bool(compact_level(text) or name_of(text) or is_phrase(text)) or (text.isupper() and len(text) < len("ABCD"))
