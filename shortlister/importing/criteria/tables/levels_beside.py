"""What stands beside a criterion in its row and says its level."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.i18n import _
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.level_words import level_remarks, too_few
from shortlister.importing.criteria.gathered.row_shapes import is_remark, place_of
from shortlister.importing.criteria.tables.cell_items import Entry, parallel
from shortlister.importing.criteria.words.both_levels import conditional_doubt, is_conditional, says_yes
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    BOTH_LEVELS,
    DESIRABLE,
    ESSENTIAL,
    UNSPECIFIED,
    level_of_cell,
    says_both_levels,
    tick_of,
)
from shortlister.importing.criteria.words.words_for_levels import level_told


@dataclass(frozen=True, slots=True)
class LevelsBeside:
    """The cells of a table's rows that say the levels of criteria in other cells."""

    grid: Grid
    roles: Roles
    gathering: Gathering

    def levels(self, row: int, entries: Sequence[Entry]) -> list[str | None]:
        """The level of each criterion of a row, where its cells say one; unspecified where they say both."""
        if self._ticked(row, Role.ESSENTIAL) and self._ticked(row, Role.DESIRABLE):
            return [UNSPECIFIED] * len(entries)
        for column, level in [(c, ESSENTIAL) for c in self.roles.of(Role.ESSENTIAL)] + [
            (c, DESIRABLE) for c in self.roles.of(Role.DESIRABLE)
        ]:
            text = self.grid.text(row, column).strip()
            if text and tick_of(text) is not False:
                return [(len(text) > 1 and level_told(text)) or level] * len(entries)
        for column in self.roles.of(Role.ESSENTIAL):
            refused = re.fullmatch(r"(?i)no|n|false|[✗✘☐]", self.grid.text(row, column).strip())
            if refused and not self.roles.of(Role.DESIRABLE, Role.LEVEL):
                return [DESIRABLE] * len(entries)
        for cell in self._telling(row):
            found = [self._level(text) for text in cell.paragraphs]
            if not any(found) and is_conditional(cell.text):
                return [UNSPECIFIED] * len(entries)
            if len(found) != len(entries) and {ESSENTIAL, DESIRABLE} <= set(found):
                return [UNSPECIFIED] * len(entries)
            return parallel(found, len(entries)) or [next((x for x in found if x), None)] * len(entries)
        told = {level_of_cell(self.grid.text(row, column)) for column in self.roles.of(Role.METHOD_TICK)} - {None}
        return [told.pop() if len(told) == 1 else UNSPECIFIED if told else None] * len(entries)

    def _telling(self, row: int) -> list[Cell]:
        """The cells of the columns of levels and weights that say something, those that say a level first."""
        at = [self.grid.at(row, column) for column in self.roles.of(Role.LEVEL, Role.WEIGHT)]
        cells = [cell for cell in at if cell is not None and cell.paragraphs]
        return sorted(cells, key=lambda cell: not any(map(self._level, cell.paragraphs)))

    def _level(self, text: str) -> str | None:
        bare = text.strip().strip(".:")
        said = self.gathering.legend.get(bare.upper()) or level_told(text)
        return said or (UNSPECIFIED if says_both_levels(bare) or is_conditional(bare) else None)

    def _ticked(self, row: int, role: Role) -> list[Cell]:
        """The cells of a level's columns that have a tick in this row, also one with a condition beside it."""
        cells = [self.grid.at(row, column) for column in self.roles.of(role)]
        return [
            cell
            for cell in cells
            if cell is not None and (says_yes(cell.text) or is_remark(self.grid, self.roles, cell, self.gathering.key))
        ]

    def both(self, row: int, level: str | None) -> tuple[str, ...]:
        """The doubt about a row whose own cells leave its level open by saying both, be it under a condition."""
        if level != UNSPECIFIED:
            return ()
        for column in self.roles.of(Role.LEVEL, Role.WEIGHT):
            cell = self.grid.at(row, column)
            if cell is not None and is_conditional(cell.text):
                return (conditional_doubt(cell.text, place_of(cell)),)
        ticked = [*self._ticked(row, Role.ESSENTIAL), *self._ticked(row, Role.DESIRABLE)]
        if any(tick_of(" ".join(cell.text.split())) is None for cell in ticked):
            said = "; ".join(f"{self.roles.columns[cell.column].header} {cell.text}" for cell in ticked)
            return (conditional_doubt(said, place_of(ticked[0])),)
        return (_(BOTH_LEVELS),)

    def remarks(self, row: int, count: int) -> list[str]:
        """The doubts about words that stand below one level where other rows have a tick, or about too few levels.

        `count` is the number of criteria in the row that do not say their levels themselves.
        """
        ticked = [self._ticked(row, role) for role in (Role.ESSENTIAL, Role.DESIRABLE)]
        told = [cell for at in self.roles.of(Role.LEVEL) if (cell := self.grid.at(row, at))]
        if all(ticked) or told:
            return [*level_remarks(told, self._level), *too_few(told, self._level, count)]
        said = _("{place}: “{said}” stands where other rows have a tick; check whether the level holds for everybody.")
        return [
            said.format(place=place_words(place_of(cell)), said=" ".join(cell.text.split()))
            for cells in ticked
            for cell in cells
            if tick_of(" ".join(cell.text.split())) is None
        ]
