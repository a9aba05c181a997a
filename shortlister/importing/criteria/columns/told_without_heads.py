"""Tables that need no heading to be of criteria: stars, numbers or the words of a column tell both levels."""

from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(r"[(\[]?([ED])[-. ]?\d{1,2}[)\].:]?")
_NUMBERS: Final = {"E", "D"}
_SHORT: Final = 4
_FEWEST: Final = 3
_HEADS: Final = 1


def tells_levels(grid: Grid, legend: Mapping[str, str]) -> bool:
    """Whether the rows of a table tell both levels: `E1`, `D1`; a column of levels alone; stars that a note explains.

    The first row may head the columns. Beside them each row has words of its own.
    """
    columns = [_texts(grid, column) for column in range(1, grid.columns + 1)]
    told = [at for at, texts in enumerate(columns) if _tells(texts) or _tells(texts[_HEADS:])]
    if told:
        return any(_are_words(texts) for at, texts in enumerate(columns) if at not in told)
    starred = [
        text for texts in columns for text in texts for text in text.splitlines() if _is_starred(text.strip(" .;"))
    ]
    return "*" in legend and len(starred) > 1


def _is_starred(line: str) -> bool:
    return "*" in (line[:1], line[-1:]) and len(line.strip("* ")) >= _SHORT


def _texts(grid: Grid, column: int) -> list[str]:
    cells = [cell for row in range(1, grid.rows + 1) if (cell := grid.at(row, column)) and cell.row == row]
    return [text for cell in cells if cell.column == column and (text := cell.text.strip())]


def _tells(texts: Sequence[str]) -> bool:
    """Whether a column holds nothing but both levels, or numbers that begin with their letters."""
    numbers = {found[1] for text in texts if (found := _NUMBER.fullmatch(text))}
    if numbers == _NUMBERS and len(texts) >= _FEWEST:
        return all(map(_NUMBER.fullmatch, texts))
    levels = [level_of_cell(text) if len(text) > 1 else None for text in texts]
    return set(levels) == {ESSENTIAL, DESIRABLE}


def _are_words(texts: Sequence[str]) -> bool:
    """Whether the rows of a column differ, most with several words."""
    several = sum(1 for text in texts if " " in text)
    return len(texts) >= _FEWEST and len(set(texts)) == len(texts) and several * 2 >= len(texts)
