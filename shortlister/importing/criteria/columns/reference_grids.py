"""Grids of the numbers of criteria against methods, with ticks or the names of methods where they meet."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.tick_columns import methods_over_ticks
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import tick_of

_HIGHEST: Final = 3
_FEWEST: Final = 2

Told: TypeAlias = list[tuple[tuple[str, ...], str]]


def ticked_references(grid: Grid, key: MethodKey, reference: Callable[[str], str]) -> tuple[Told, list[Cell]]:
    """The methods with the number that each is for, and the headings over ticks that name none; both empty elsewhere.

    `reference` gives the number of a criterion that a text is, or nothing.
    """
    for head in range(1, min(grid.rows - _FEWEST, _HIGHEST) + 1):
        if any(len(grid.own(row)) > 1 for row in range(1, head)):
            break  # a row of criteria below the headings
        top = {cell.column: cell for cell in grid.own(head) if cell.column > 1 and cell.column_span == 1}
        rows = [own for row in range(head + 1, grid.rows + 1) if len(own := grid.own(row)) > 1]
        if not top or not rows or any(own[0].column > 1 or not _are_marks(own[1:], top, key) for own in rows):
            continue
        side = {own[0].row: own[0] for own in rows}
        numbered = {row: said for row, cell in side.items() if (said := reference(cell.text.strip()))}
        marks = [cell for own in rows for cell in own[1:] if tick_of(cell.text) is not False]
        if len(numbered) == len(side) and len(side) >= _FEWEST:
            named = _names(top, [cell.column for cell in marks if tick_of(cell.text)], key)
            return _told([(cell, cell.column, numbered[cell.row]) for cell in marks], named, top, key)
        numbered = {column: said for column, cell in top.items() if (said := reference(cell.text.strip()))}
        if len(numbered) == len(top) >= _FEWEST:
            named = _names(side, [cell.row for cell in marks if tick_of(cell.text)], key)
            return _told([(cell, cell.row, numbered[cell.column]) for cell in marks], named, side, key)
    return [], []


def _are_marks(cells: Sequence[Cell], top: dict[int, Cell], key: MethodKey) -> bool:
    """Whether each cell of a row stands below a heading and is a tick, an empty box or a list of methods."""
    return all(cell.column in top and (tick_of(cell.text) is not None or methods_in(cell.text, key)) for cell in cells)


def _names(heads: dict[int, Cell], ticked: Sequence[int], key: MethodKey) -> dict[int, tuple[str, ...]]:
    """What the headings over (or before) ticks name."""
    texts = {at: " ".join(heads[at].text.split()) for at in sorted(set(ticked))}
    known = {at: names for at, text in texts.items() if (names := methods_in(text, key))}
    between = methods_over_ticks(texts, (), known, [at for at in texts if at not in known])
    return known | {at: (name,) for at, name in between.items()}


def _told(
    marks: Sequence[tuple[Cell, int, str]], named: dict[int, tuple[str, ...]], heads: dict[int, Cell], key: MethodKey
) -> tuple[Told, list[Cell]]:
    told: Told = []
    unread: dict[int, Cell] = {}
    for cell, at, number in marks:
        names = named.get(at, ()) if tick_of(cell.text) else methods_in(cell.text, key) or ()
        if names:
            told.append((names, number))
        else:
            unread[at] = heads[at]
    return (told, list(unread.values())) if len(told) > len(marks) / 2 else ([], [])
