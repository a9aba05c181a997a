"""Columns of methods that belong to the criteria of one level, where the criteria of each stand below their own."""

from collections.abc import Collection, Mapping

from shortlister.importing.criteria.words.grid import Grid


def owners(grid: Grid, first: int, levels: Mapping[int, str], methods: Collection[int]) -> dict[int, str]:
    """The level that columns of methods belong to: that on their left, of each on their right where all come before.

    One behind both levels holds for both, as does one that is filled where only the other level has a criterion.
    """
    columns = sorted({*levels, *methods})
    if not levels or not methods or len(set(levels.values())) == 1:
        return {}
    before = columns[0] in methods and columns[-1] in levels and any(min(levels) < at < max(levels) for at in methods)
    owned: dict[int, str] = {}
    seen: set[str] = set()
    last = 0
    for at in reversed(columns) if before else columns:
        if at in methods:
            owned |= {at: next(iter(seen))} if len(seen) == 1 else {}
        else:
            seen = {levels[at]} if last in methods else seen | {levels[at]}
        last = at
    return owned if set(owned.values()) == set(levels.values()) or not _are_shared(grid, first, levels, owned) else {}


def _are_shared(grid: Grid, first: int, levels: Mapping[int, str], owned: Mapping[int, str]) -> bool:
    """Whether such a column says something where the level that it stands behind has no criterion, and another has."""
    rows = [row for row in range(first, grid.rows + 1) if len(grid.own(row)) > 1]
    for row in rows:
        told = {level for at, level in levels.items() if grid.text(row, at).strip()}
        if told and any(grid.text(row, at).strip() and level not in told for at, level in owned.items()):
            return True
    return False
