"""Columns whose cells say a level and methods at once (`E – A, I`), taken apart into two."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_NAMES: Final = r"essential|desirable|ess|des|[ED]"
_BOTH: Final = late_regex(
    rf"(?P<level>{_NAMES})[.]?\s*(?:[-–—:/|,;(\[]|\s)\s*(?P<how>\S.{{0,60}}?)[)\]]?"
    rf"|(?P<before>\S.{{0,60}}?)\s*(?:\s[-–—|]|[:;(\[])\s*(?P<last>{_NAMES})[.)\]]?",
    re.IGNORECASE,
)
_SIGNED: Final = late_regex(rf"(?:{_NAMES})[.]?\s*[-–—:/|;(\[]|.*[-–—|:;(\[]\s*(?:{_NAMES})[.)\]]?$", re.IGNORECASE)
"""A sign between a level and anything."""
_FEW: Final = 8
_LEVEL: Final = "E/D"
_METHOD: Final = "Assessed by"


def taken_apart(cells: Sequence[Cell], grid: Grid, key: MethodKey) -> tuple[Cell, ...] | None:
    """The cells with such a column as two, its headings replaced by what the two say; None where there is none."""
    key = MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    column = next((at for at in range(2, grid.columns + 1) if _is_combined(grid, at, key)), 0)
    if not column or any(_tells_levels(grid, at) for at in range(1, grid.columns + 1)):
        return None
    apart: list[Cell] = []
    for cell in cells:
        reach = cell.column + cell.column_span - 1
        if cell.column > column:
            apart.append(replace(cell, column=cell.column + 1))
        elif reach > column or (reach == column and cell.column_span > 1):
            apart.append(replace(cell, column_span=cell.column_span + 1))
        elif reach < column:
            apart.append(cell)
        else:
            apart += _two(cell, key)
    return tuple(apart)


def _two(cell: Cell, key: MethodKey) -> list[Cell]:
    said = _parts(cell.text, key) or _unread(cell.text) or ((_LEVEL, _METHOD) if cell.paragraphs else ("", ""))
    return [
        replace(cell, paragraphs=(text,) if text else (), marks=(False,) if text else (), column=cell.column + at)
        for at, text in enumerate(said)
    ]


def _parts(text: str, key: MethodKey) -> tuple[str, str] | None:
    """The level and the list of methods of a cell that says both."""
    level, how = _halves(text)
    return (level, how) if level and not _says_levels(how) and methods_in(how, key) else None


def _says_levels(how: str) -> bool:
    """Whether what stands beside a level is nothing but further ones: `E`, `D`, `E` below each other in a cell."""
    return all(level_of_cell(word) for word in re.split(r"[\s,/;]+", how.strip()) if word)


def _halves(text: str) -> tuple[str, str]:
    """The level of a cell and what stands before or behind it; both are empty where there is none."""
    found = _BOTH.fullmatch(" ".join(text.split()))
    if found is None:
        return "", ""
    return found["level"] or found["last"], found["how"] or found["before"]


def _unread(text: str) -> tuple[str, str] | None:
    """The level and a few words that none of the known methods are, with a sign between them: `E – Simulator`."""
    level, how = _halves(text)
    told = level and not _says_levels(how) and len(how.split()) <= _FEW
    return (level, how) if told and _SIGNED.match(" ".join(text.split())) else None


def _own(grid: Grid, column: int) -> list[str]:
    cells = (grid.at(row, column) for row in range(1, grid.rows + 1))
    found = [cell for cell in cells if cell is not None and cell.column == column and cell.column_span == 1]
    return [cell.text.strip() for cell in dict.fromkeys(found) if cell.text.strip()]


def _is_combined(grid: Grid, column: int, key: MethodKey) -> bool:
    """Whether all but the heading of a column says both, most in known words; not where E or D are methods."""
    texts = _own(grid, column)
    told = [text for text in texts if _parts(text, key)]
    unread = [text for text in texts if text not in told and _unread(text)]
    whole = len(texts) - len(told) - len(unread) <= 1 and len(told) > len(unread)
    return len(told) >= 3 and whole and not {"E", "D"} & key.codes.keys()


def _tells_levels(grid: Grid, column: int) -> bool:
    """Whether a column says levels by itself, by letters, words or ticks."""
    texts = _own(grid, column)
    return sum(1 for text in texts if level_of_cell(text) or tick_of(text)) * 2 > len(texts)
