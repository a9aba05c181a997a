"""What stands in the columns of a table: numbers, words, or only marks."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, is_explained, methods_in
from shortlister.importing.criteria.methods.tick_columns import heads_ticks
from shortlister.importing.criteria.words.fillers import names_no_method
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.phrases import names_something_held
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, level_of_cell, says_both_levels, tick_of
from shortlister.importing.criteria.words.words_for_levels import level_in_words
from shortlister.importing.late_regexes import late_regex

_ENUMERATOR: Final = late_regex(
    r"^\*?\(?(?:\d{1,3}(?:\.\d{1,2})?|[A-Za-z]|[ivx]{1,4}|[A-Z]{1,4}-?[A-Z]?\d{1,3}"
    r"|(?:[A-Z]{1,4}[-.])?(?:[EDed]|[Ee]ss(?:ential)?|[Dd]es(?:irable)?)[-. ]?\d{1,2})[.):]?\*?$"
)

_FEWEST_AGAIN: Final = 3
_LABEL: Final = 40
_BRACKETED: Final = late_regex(r"\([^()]+\)")


def is_enumerator(text: str) -> bool:
    """Whether a text is nothing but a number, a letter or a reference."""
    return bool(_ENUMERATOR.match(text.strip()))


def are_numbers(values: Sequence[str]) -> bool:
    """Whether texts are nearly all numbers, letters or references."""
    return bool(values) and sum(1 for text in values if _ENUMERATOR.match(text)) >= 0.8 * len(values)


def beside_others(grid: Grid, first: int, column: int) -> list[str]:
    """What a column holds in rows that have more than one cell; the headings of groups stand alone in theirs."""
    rows = [row for row in range(first, grid.rows + 1) if len([cell for cell in grid.own(row) if cell.text]) > 1]
    cells = [cell for row in rows if (cell := grid.at(row, column)) and cell.row == row and cell.text]
    return [cell.text.strip() for cell in cells] if len(cells) > 1 else []


def own_texts(grid: Grid, first: int, column: int) -> list[str]:
    """What the cells of a column hold from a row on, without those that lie over the table."""
    texts = []
    for row in range(first, grid.rows + 1):
        cell = grid.at(row, column)
        wide = cell is not None and cell.column_span >= max(2, grid.columns - 1)
        if cell is not None and cell.row == row and cell.column == column and cell.paragraphs and not wide:
            texts.append(cell.text.replace("\n", " "))
    return texts


def texts_in(grid: Grid, first: int, column: int) -> list[str]:
    """What every cell that begins in a column holds from a row on, those that lie over the table too."""
    cells = [cell for row in range(first, grid.rows + 1) if (cell := grid.at(row, column)) and cell.row == row]
    return [text for cell in cells if cell.column == column and (text := cell.text.strip())]


def values_below(grid: Grid, first: int, column: int) -> list[str]:
    """What the rows say in a column, without the headings that lie over the table, or come again further down."""
    again = {row for row in range(first, grid.rows + 1) if repeats_headings(grid, first - 1, row)}
    again |= {row - 1 for row in again if _repeats_band(grid, first - 2, row - 1)}
    rows = [row for row in range(first, grid.rows + 1) if row not in again]
    cells = [cell for row in rows if (cell := grid.at(row, column))]
    across = max(2, grid.columns - 1)
    return [text for cell in cells if cell.column_span < across and (text := cell.text.strip())]


def _repeats_band(grid: Grid, band: int, row: int) -> bool:
    """Whether a row says again what the one above the headings says, whatever title or group stands at its left."""
    told = [[(cell.column, cell.text) for cell in grid.own(at) if cell.column > 1] for at in (max(1, band), row)]
    return band > 0 and bool(told[0]) and told[0] == told[1]


def repeats_headings(grid: Grid, header: int, row: int) -> bool:
    """Whether a row has the headings of the columns again, beside the same first one or one that names a level."""
    own = grid.own(row)
    if header < 1 or row <= header or len(own) < _FEWEST_AGAIN or own[0].column != 1:
        return False
    first, *rest = own
    if any(cell.text.split() != grid.text(header, cell.column).split() for cell in rest):
        return False
    words = re.sub(r"\W*\b(?:continued|cont(?:['’]?d)?)\b\W*", "", first.text, flags=re.IGNORECASE).strip(" :")
    known = level_of_cell(words) or GENERIC_HEADER.match(words) or words.split() == grid.text(header, 1).split()
    return len(words) < _LABEL and bool(known or heads_ticks(grid, header))


def says_levels(text: str) -> bool:
    """Whether every line of a cell states a level, or both at once."""
    lines = text.split("\n")
    told = (level_of_cell(line) or level_in_words(line) or says_both_levels(line) for line in lines)
    return all(told) or says_both_levels(text)


def name_methods(values: Sequence[str], key: MethodKey) -> bool:
    """Whether nearly every text of a column is a list of methods, by names or explained codes, whatever is above."""
    listed = [text for text in values if len(text) < 90 and methods_in(text, key)]
    named = any(len(text) > 6 for text in listed) or all(is_explained(text, key) for text in listed)
    return named and len(listed) * 5 >= len(values) * 4


def no_numbers(values: Sequence[str], key: MethodKey) -> str:
    """What a column headed as one of numbers or codes holds instead: a `method` by its code, `text`, or nothing."""
    if values and all(is_explained(text, key) and methods_in(text, key) for text in values):
        return "method"
    return "text" if sum(len(text.split()) for text in values) > 2 * len(values) else ""


def says_both(values: Sequence[str]) -> bool:
    """Whether the texts of a column are levels, some the one and some the other."""
    told = {level_of_cell(text) for text in values if tick_of(text) is not False}
    return len(told) == 2 and None not in told


def has_words(grid: Grid, columns: Sequence[int], first: int, key: MethodKey) -> bool:
    """Whether criteria themselves stand in the columns of levels, from a row on, and not marks; `n/a` is neither."""
    values = [
        text
        for column in columns
        for row in range(first, grid.rows + 1)
        if (cell := grid.at(row, column))
        and cell.column == column
        and cell.column_span == 1
        and (text := cell.text.strip())
        and not names_no_method(text)
    ]
    words = [text for text in values if len(text) > 3 and tick_of(text) is None and not level_of_cell(text)]
    words = [text for text in words if _is_wordy(text) or not (methods_in(text, key) or _BRACKETED.fullmatch(text))]
    return len(words) * 2 > len(values) and bool(words)


def _is_wordy(text: str) -> bool:
    """Whether a text is too long for the name of a method, or names something that a person holds: `A diploma`."""
    return len(text) > _LABEL or names_something_held(text)
