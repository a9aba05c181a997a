"""What stands beside a criterion in its row: the level and the methods."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.i18n import _
from shortlister.importing.criteria.columns.roles import Role
from shortlister.importing.criteria.columns.tick_letters import letters_for_ticks
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.methods.by_level import each_by_level, methods_by_level
from shortlister.importing.criteria.methods.header_words import offered_above, whole_choice
from shortlister.importing.criteria.methods.method_cells import among_known, as_written, several, short_codes
from shortlister.importing.criteria.methods.methods import MethodKey, listed_apart, methods_in, unique
from shortlister.importing.criteria.methods.sentence_cells import is_sentence, named_in_sentence
from shortlister.importing.criteria.methods.tick_columns import is_mark
from shortlister.importing.criteria.methods.unread_measures import cut
from shortlister.importing.criteria.tables.bold_heads import begins_alike
from shortlister.importing.criteria.tables.cell_items import Entry, entries_of
from shortlister.importing.criteria.tables.levels_beside import LevelsBeside
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    level_of_cell,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_LEVELS: Final = {Role.ESSENTIAL: ESSENTIAL, Role.DESIRABLE: DESIRABLE}
_SAME: Final = late_regex(r"[\"”“″〃]|''|’’|,,|(?:ditto|do\.|same|(?:same )?as above|see above)\.?", re.IGNORECASE)
_EVERY: Final = late_regex(r"(all|both)(?: of (?:these|the above)| methods| above)?\.?", re.IGNORECASE)
_PAPER: Final = late_regex(r"[A-Z]{2,4}\d{0,2}")
_NUMBERS: Final = late_regex(r"\s*\d(?:[\s,/&+;]+\d)*\s*")
_NEAR: Final = 40
"""How many rows away others may tell how cells are stacked."""
_STACK: Final = 3
"""So many methods in lines of their own are no mere list; a code is shorter."""


@dataclass(frozen=True, slots=True)
class Beside(LevelsBeside):
    """The cells of a table's rows that are not criteria themselves."""

    def entries(self, row: int, cell: Cell) -> Sequence[Entry]:
        """The criteria in a cell, by what stands beside, above and below it."""
        apart, alike = self.tells_lines_apart(row, cell), begins_alike(self.grid, cell)
        return entries_of(cell, self.gathering.key, apart=apart, alike=alike)

    def methods(
        self, row: int, entries: Sequence[Entry], level: str | None, own: Cell | None = None
    ) -> list[tuple[str, ...]]:
        """The methods of each criterion of a row: from lists, codes and ticks, for all or one by one.

        `own` is the cell that the criteria stand in, `level` that of its column.
        """
        ticked = self._ticked_methods(row, level)
        listed, apart = self._listed_methods(row, entries, level, bool(ticked))
        common = unique((*ticked, *listed, *self._coded(row), *self._told_above(row, own)))
        return [common or names for names in apart] if apart else [common] * len(entries)

    def _own(self, row: int, role: Role, level: str | None) -> Iterator[int]:
        """The columns of a role, without those of another level than the criteria's; ticks may say it of a row.

        Where only such a column of the other level says something, it is taken to be meant.
        """
        columns = {at: self.roles.columns[at].level for at in self.roles.of(role)}
        if not level:
            ticked = [one for role, one in _LEVELS.items() if self._ticked(row, role)]
            filled = {told for at, told in columns.items() if self.grid.text(row, at).strip()}
            level = ticked[0] if len(ticked) == 1 and ticked[0] in filled else None
        return (at for at, told in columns.items() if not level or told in ("", level))

    def _ticked_methods(self, row: int, level: str | None) -> list[str]:
        """The methods of the columns that are named after one and have a mark in this row."""
        key, every = self.gathering.key, list[str]()
        for column in self._own(row, Role.METHOD_TICK, level):
            text = self.grid.text(row, column)
            marked = tick_of(text) is None and is_mark(text) and text.strip().upper() not in key.codes
            if tick_of(text) or level_of_cell(text) or marked:
                every.extend(self.roles.columns[column].methods or (self.roles.columns[column].name,))
            elif text and (codes := methods_in(text, key)):
                every.extend(codes)
        return every

    def _listed_methods(
        self, row: int, entries: Sequence[Entry], level: str | None, ticked: bool
    ) -> tuple[list[str], list[tuple[str, ...]] | None]:
        """The methods that columns of methods list for all criteria of a row, and those of each where they go apart."""
        key, every = self.gathering.key, list[str]()
        apart: list[tuple[str, ...]] | None = None
        for column in self._own(row, Role.METHOD, level):
            cell = self.grid.at(row, column)
            if cell is None or not cell.paragraphs:
                continue
            if _SAME.fullmatch(cell.text.strip()):
                cell = self._above(cell) or cell
            offered = self._offered(column, cell.text)
            if names := whole_choice(cell.text, offered) or self._all_of_key(cell.text):
                every.extend(names)
                continue
            if by_level := methods_by_level(cell.text, key):
                levels = [level] * len(entries) if level else self.levels(row, entries)
                apart = each_by_level(by_level, [e.level or x for e, x in zip(entries, levels, strict=True)])
                continue
            lists = self._lists(column, cell, offered)
            if len(lists) == 1 < len(entries):
                lists = listed_apart(cell.text) or lists
            if _are_stacked(cell, lists, entries) and self._are_apart(lists, row, cell):
                apart = lists
                continue
            if self._runs_short(row, cell, lists, entries):
                apart = [*lists, *[()] * (len(entries) - len(lists))]
                continue
            every.extend(methods_in(cell.text, key) or [name for names in lists for name in names])
            if not every and not ticked and _NUMBERS.fullmatch(cell.text):
                key.unknown.update(re.findall(r"\d", cell.text))
        return every, apart

    def _lists(self, column: int, cell: Cell, offered: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The methods of each line of a cell."""
        key, near = self.gathering.key, range(cell.row - _NEAR, cell.row + _NEAR)
        return [
            self._named(column, text, offered)
            or named_in_sentence(text, (self.grid.text(row, column) for row in near), key)
            for text in cell.paragraphs
        ]

    def _named(self, column: int, text: str, offered: tuple[str, ...]) -> tuple[str, ...]:
        """The methods of a line that is nothing but their names or codes."""
        key = self.gathering.key
        return (
            whole_choice(text, offered) or self._all_of_key(text)
            or methods_in(text, key) or short_codes(text, key)
            or several(text, key, self._below(column)) or among_known(text, key) or as_written(text)
        )  # fmt: skip

    def _coded(self, row: int) -> Iterator[str]:
        """The methods whose names or codes stand in the column of a level, beside the criteria: they tick it too."""
        for column in self.roles.of(Role.ESSENTIAL, Role.DESIRABLE):
            text = self.grid.text(row, column).strip()
            if not text or not self.roles.of(Role.TEXT) or tick_of(text) is not None or self._is_tick(row, text):
                continue
            if not level_of_cell(text) or self._is_code(text, column):
                yield from methods_in(text, self.gathering.key) or ()

    def _is_tick(self, row: int, text: str) -> bool:
        """Whether a letter stands for a tick here and near."""
        near = range(max(self.roles.first_row, row - _NEAR), min(self.grid.rows, row + _NEAR) + 1)
        return is_mark(text) and text in letters_for_ticks(self.grid, self.roles, self.gathering.key.codes, near)

    def _is_code(self, text: str, column: int) -> bool:
        """Whether `E` or `D` in a level's column is a code of the document's key: other codes stand there too."""
        below = (self.grid.text(row, column).strip() for row in range(self.roles.first_row, self.grid.rows + 1))
        others = {one for one in below if one and tick_of(one) is None and not level_of_cell(one)}
        return text.upper() in self.gathering.key.codes and any(methods_in(one, self.gathering.key) for one in others)

    def _below(self, column: int) -> list[str]:
        return [self.grid.text(row, column) for row in range(self.roles.first_row, self.grid.rows + 1)]

    def _offered(self, column: int, said: str) -> tuple[str, ...]:
        """The methods to choose from that stand above a column, or for `Both` the only two that are named in it.

        A key of more than these two leaves it open which ones are meant.
        """
        if offered := offered_above(self.grid, range(1, self.roles.first_row), column, self.gathering.key):
            return offered
        if not re.search(r"(?i)\bboth\b", said):
            return ()
        lines = {line.strip() for text in self._below(column) for line in text.split("\n") if len(line) < _NEAR}
        key = MethodKey(dict(self.gathering.key.codes))  # what only looks like a code leaves no trace
        named = unique(name for line in sorted(lines) for name in methods_in(line, key) or ())
        return named if len(named) == 2 and not {*key.codes.values()} - {*named} else ()

    def _told_above(self, row: int, own: Cell | None) -> Iterator[str]:
        """The methods that the headings of levels say of a row: those above the criterion itself, and above ticks."""
        over = range(own.column, own.column + own.column_span) if own else ()
        for column in self.roles.of(Role.ESSENTIAL, Role.DESIRABLE):
            if column in over or tick_of(self.grid.text(row, column)):
                yield from self.roles.columns[column].methods

    def _are_apart(self, lists: Sequence[tuple[str, ...]], row: int, cell: Cell) -> bool:
        """Whether such lists go one by one; where other rows speak against it only those that name a method twice."""
        goes = self._goes_one_by_one(row, cell)
        named = [name for names in lists for name in names]
        return bool(goes) or (self._is_parallel(lists) and (goes is None or len(set(named)) < len(named)))

    def _runs_short(self, row: int, cell: Cell, lists: Sequence[tuple[str, ...]], entries: Sequence[Entry]) -> bool:
        """Whether lists that come again are fewer than the criteria: not all are for each, and the last have none.

        Each of those criteria is doubted, for a list may be missing anywhere.
        """
        again = len(set(lists)) < len(lists) < len(entries) and cell.row_span == 1
        known = all(methods_in(text, self.gathering.key) for text in cell.paragraphs)
        return again and known and not self._for_both(row, cell.column)

    def _is_parallel(self, lists: Sequence[tuple[str, ...]]) -> bool:
        """Paragraphs that repeat a method or hold several stand beside criteria; each a different one is a list."""
        return bool(any(len(names) != 1 for names in lists) or len(set(lists)) < len(lists))

    def _above(self, cell: Cell) -> Cell | None:
        """The cell above in its column that a `ditto` repeats."""
        over = (self.grid.at(row, cell.column) for row in range(cell.row - 1, self.roles.first_row - 1, -1))
        return next((one for one in over if one and one.paragraphs and not _SAME.fullmatch(one.text.strip())), None)

    def _all_of_key(self, text: str) -> tuple[str, ...]:
        """The methods of the document's key where a cell says `All`, or `Both` and there are two; else nothing."""
        said = _EVERY.fullmatch(text.strip())
        names = unique(self.gathering.key.codes.values())
        return names if said and (len(names) == 2 or (names and said[1].lower() == "all")) else ()

    def _goes_one_by_one(self, row: int, cell: Cell) -> bool | None:
        """Whether codes that all differ go one by one: the levels beside them do, or other rows with several.

        They do not where another row has not as many, or both levels have criteria in this row; else it is open.
        """
        count = len(cell.paragraphs)
        levels = [self.grid.at(row, column) for column in self.roles.of(Role.LEVEL)]
        if any(one and len(one.paragraphs) == count and all(map(self._level, one.paragraphs)) for one in levels):
            return True
        if self._for_both(row, cell.column):
            return False
        sure: bool | None = None
        for other in range(max(self.roles.first_row, row - _NEAR), min(self.grid.rows, row + _NEAR) + 1):
            beside = self.grid.at(other, cell.column)
            if other == row or beside is None or beside.row != other or len(beside.paragraphs) < 2:
                continue
            fitting = [len(one.paragraphs) == len(beside.paragraphs) for one in self.grid.own(other) if one != beside]
            if not any(fitting) or self._for_both(other, cell.column):
                return False
            lists = [methods_in(text, self.gathering.key) or () for text in beside.paragraphs]
            sure = True if all(lists) and self._is_parallel(lists) else sure
        return sure

    def _for_both(self, row: int, column: int) -> bool:
        """Whether a row has criteria of both levels, and a column of methods that belongs to neither alone."""
        written = [self.grid.text(row, one) for one in self.roles.of(Role.ESSENTIAL, Role.DESIRABLE)]
        return sum(map(bool, written)) > 1 and not self.roles.columns[column].level

    def tells_lines_apart(self, row: int, cell: Cell) -> bool:
        """Whether each line of a cell is a criterion: as many levels stand beside them, or methods that come again."""
        count = len(cell.paragraphs)
        beside = [one for at in self.roles.of(Role.LEVEL, Role.METHOD) if (one := self.grid.at(row, at))]
        stacked = [one for one in beside if count > 1 and len(one.paragraphs) == count and one.row_span == 1]
        lists = [[methods_in(text, self.gathering.key) or () for text in one.paragraphs] for one in stacked]
        levels = any(all(map(self._level, one.paragraphs)) for one in stacked)
        return levels or any(all(told) and self._is_parallel(told) for told in lists)

    def unsure(self, row: int, entries: Sequence[Entry], text: Cell) -> list[str]:
        """The doubt about codes that may stand one for each criterion of a row, or all for each."""
        said = _("{place}: “{said}” may be one for each criterion or all for each; check how each is measured.")
        key = self.gathering.key
        cells = [cell for at in self.roles.of(Role.METHOD) if (cell := self.grid.at(row, at)) and cell.row == row]
        told = [(cell, [methods_in(x, key) or among_known(x, key) for x in cell.paragraphs]) for cell in cells]
        return self._unread(row, text) + [
            said.format(place=place_words(place_of(cell)), said=", ".join(cell.paragraphs))
            for cell, lists in told
            if lists and all(lists) and (
                self._cannot_be_placed(row, cell, lists, entries, text)
                or (
                    _are_stacked(cell, lists, entries)
                    and not self._is_parallel(lists) and self._goes_one_by_one(row, cell) is None
                )
            )
        ]  # fmt: skip

    def _unread(self, row: int, own: Cell) -> list[str]:
        """The doubts about sentences and codes beside a criterion where methods stand; `own` is that one's cell."""
        level, key = _LEVELS.get(self.roles.columns[own.column].role), self.gathering.key
        found: list[str] = []
        for column in self._own(row, Role.METHOD, level):
            cell = self.grid.at(row, column)
            if cell is None or methods_in(cell.text, key) or methods_by_level(cell.text, key):
                continue
            told = (text for text in cell.paragraphs if is_sentence(text) or _is_unknown_code(text))
            unread = (text for text in told if not self._named(column, text, ()))
            found.extend(str(unread_words(cut(" ".join(text.split())), place_of(cell))) for text in unread)
        return found

    def _cannot_be_placed(
        self, row: int, cell: Cell, lists: Sequence[tuple[str, ...]], entries: Sequence[Entry], text: Cell
    ) -> bool:
        """Whether codes are as many as the lines of criteria, of both levels together or before some were joined."""
        columns = self.roles.of(Role.ESSENTIAL, Role.DESIRABLE)
        written = [one for at in columns if (one := self.grid.at(row, at)) and one.row == row and one.paragraphs]
        every = sum(len(one.paragraphs) for one in written) if len(written) > 1 else 0
        led = len(entries) == 1 and len(text.paragraphs) == 2 and text.paragraphs[0].rstrip().endswith(":")
        joined = len(text.paragraphs) if len(entries) < len(text.paragraphs) and not led else 0
        named = [name for names in lists for name in names]
        again = len(entries) > 1 and len(lists) != len(entries) and len(lists) > 1 and len(set(named)) < len(named)
        codes = len(lists) >= _STACK or max(map(len, cell.paragraphs)) < _STACK
        beside = len(written) > 1 and codes and _are_stacked(cell, lists, entries)
        return cell.row_span == 1 and not self.roles.columns[cell.column].level and (
            again or beside or len(lists) == joined > 1 or (len(lists) == every > len(written))
        )  # fmt: skip


def _is_unknown_code(text: str) -> bool:
    """Whether a text is a code of several capitals, as of a paper: `OH1`."""
    return bool(_PAPER.fullmatch(text.strip())) and tick_of(text) is None


def _are_stacked(cell: Cell, lists: Sequence[tuple[str, ...]], entries: Sequence[Entry]) -> bool:
    """Whether a cell holds as many lists of methods as there are criteria beside it."""
    return len(entries) > 1 and len(lists) == len(entries) and cell.row_span == 1
