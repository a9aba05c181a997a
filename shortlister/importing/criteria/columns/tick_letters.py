"""Letters that stand for ticks: what a symbol font showed as one, or what people type for it."""

from collections.abc import Collection, Iterable, Mapping

from shortlister.importing.criteria.columns.column_roles import Role, Roles
from shortlister.importing.criteria.methods.tick_columns import FONT_TICKS, is_mark
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of


def letters_for_ticks(grid: Grid, roles: Roles, codes: Collection[str], rows: Iterable[int]) -> frozenset[str]:
    """The letters that stand for ticks in the columns of levels and below the headings of methods, in some rows.

    One stands both below a level and below a method, or is the only one and below several; without columns of methods
    it is the only thing below the levels and the letter of a tick in a symbol font. A code of the document's is none.
    """
    rows = list(rows)
    levels = _said(grid, rows, roles.of(Role.ESSENTIAL, Role.DESIRABLE))
    methods = _said(grid, rows, roles.of(Role.METHOD_TICK))
    every = [*levels.values(), *methods.values()]
    letters = {text for texts in every for text in texts if _could_be_tick(text, codes)}
    alone = len({text for texts in every for text in texts}) == 1
    if not methods:
        return frozenset(letters & FONT_TICKS) if alone else frozenset()
    return frozenset(
        one for one in letters
        if any(one in texts for texts in methods.values())
        and (any(one in texts for texts in levels.values()) or (alone and len(every) > 1))
    )  # fmt: skip


def _said(grid: Grid, rows: Iterable[int], columns: Iterable[int]) -> Mapping[int, frozenset[str]]:
    """What stands in columns that is no tick nor an empty box, by the column; nothing of what says none."""
    texts = {column: {grid.text(row, column).strip() for row in rows} for column in columns}
    told = {at: frozenset(one for one in said if one and tick_of(one) is None) for at, said in texts.items()}
    return {at: said for at, said in told.items() if said}


def _could_be_tick(text: str, codes: Collection[str]) -> bool:
    return is_mark(text) and text.isalpha() and not level_of_cell(text) and text.upper() not in codes
