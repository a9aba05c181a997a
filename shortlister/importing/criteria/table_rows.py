"""The rows of a table to criteria, by the roles of its columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.cell_items import Entry, entries_of, parallel
from shortlister.importing.criteria.gathering import Gathering
from shortlister.importing.criteria.grid import Grid
from shortlister.importing.criteria.methods import key_pairs, methods_in, unique
from shortlister.importing.criteria.outline import (
    grouped_label,
    heading_methods,
    is_note,
    is_template,
    level_label,
    method_note,
    without_continued,
)
from shortlister.importing.criteria.roles import Role, Roles, is_header_row, roles_from_header
from shortlister.importing.criteria.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    UNSPECIFIED,
    level_of_cell,
    sounds_like_a_criterion,
    tick_of,
)

_FOOTNOTE: Final = re.compile(r"^\s*[*†‡#]+\s*\S")


_LEVELS: Final = {Role.ESSENTIAL: ESSENTIAL, Role.DESIRABLE: DESIRABLE}


@dataclass(frozen=True, slots=True)
class Context:
    """What the text before a table says about what stands in it."""

    group: str = ""
    level: str = UNSPECIFIED
    methods: tuple[str, ...] = ()
    strength: int = 2


@dataclass(slots=True)
class TableReader:
    """Reads one table row by row; the group, level and methods of the rows above are carried on."""

    grid: Grid
    roles: Roles
    context: Context
    gathering: Gathering
    group: str = ""
    level: str = UNSPECIFIED
    methods: tuple[str, ...] = ()
    group_begins: int = 0
    inner: str = ""
    continued: bool = False
    marked: bool = False

    def read(self) -> None:
        """Emits the criteria of every row below the header."""
        self._start()
        row = self.roles.first_row
        while row <= self.grid.rows:
            if self.grid.own(row):
                if row > self.roles.first_row and is_header_row(self.grid, row):
                    self.roles = roles_from_header(self.grid, row, self.gathering.key)
                    self._start()
                    row = self.roles.first_row
                    continue
                self._row(row)
            row += 1

    def _start(self) -> None:
        self.group = self.roles.group or self.group or self.context.group
        self.level = self.context.level
        self.methods = self.context.methods
        self.group_begins = self.gathering.count()

    def _row(self, row: int) -> None:
        own = self.grid.own(row)
        said = [cell for cell in own if self.roles.columns[cell.column].role is not Role.NUMBER]
        if len(said) == 1 and self._lone(said[0], row):
            return
        written = [
            cell
            for cell in own
            if self.roles.columns[cell.column].role in (Role.ESSENTIAL, Role.DESIRABLE) and self._is_written(cell)
        ]
        self._take_group(row)
        if written:
            for cell in written:
                level = ESSENTIAL if self.roles.columns[cell.column].role is Role.ESSENTIAL else DESIRABLE
                self._emit(cell, row, level)
            return
        columns = self.roles.of(Role.TEXT) or self.roles.of(Role.GROUP)
        text = self.grid.at(row, columns[0]) if columns else None
        if text is not None and text.row == row and text.paragraphs:
            self._emit(text, row, None)

    def _is_written(self, cell: Cell) -> bool:
        text = cell.text.strip()
        if tick_of(text) is not None or level_of_cell(text) or len(text) < 3:
            return False
        if self.roles.of(Role.TEXT) and methods_in(text, self.gathering.key):
            return False
        return not re.fullmatch(r"(?i)n/?a|none|nil|-+", text)

    def _take_group(self, row: int) -> None:
        self.continued = False
        for column in self.roles.of(Role.GROUP):
            cell = self.grid.at(row, column)
            if cell is None or cell.row != row or not cell.paragraphs:
                continue
            whole = " ".join(cell.paragraphs).strip()
            text = without_continued(whole).strip(" :")
            self.continued = text != whole.strip(" :")
            label = level_label(text, self.gathering.key)
            if label and not self.roles.levelled:
                self.level = label.level
            elif text and text != self.group:
                if self._wraps(row):
                    self.gathering.rename_group(self.group_begins, self.group, f"{self.group} {text}")
                    self.group = f"{self.group} {text}"
                    continue
                if not self.roles.levelled and self.context.group and not text.startswith(self.context.group):
                    text = f"{self.context.group}: {text}"
                self.group, self.group_begins = text, self.gathering.count()

    def _wraps(self, row: int) -> bool:
        """Whether the text in the group's column only goes on: the table has numbers, this row has none."""
        numbers = self.roles.of(Role.NUMBER)
        return bool(numbers) and bool(self.group) and not any(self.grid.text(row, column) for column in numbers)

    def _lone(self, cell: Cell, row: int) -> bool:
        """A row with one cell: a label, a note, a key, the heading of a group. True when that is what it was."""
        text = " ".join(cell.paragraphs).strip()
        role = self.roles.columns[cell.column].role
        key = self.gathering.key
        if role in (Role.ESSENTIAL, Role.DESIRABLE) and cell.column_span == 1:
            return False
        if pairs := key_pairs(cell.text):
            key.learn(pairs)
            return True
        if label := (grouped_label(text) or level_label(text, key)):
            self.level, self.methods = label.level, label.methods or self.methods
            self.group = label.group or self.group
            return True
        if methods := method_note(text, key):
            self.gathering.add_methods(self.group_begins, methods)
            return True
        if _FOOTNOTE.match(text) or is_template(text) or (is_note(text) and len(text) > 40):
            return True
        if self._carried(row) or role not in (Role.TEXT, Role.GROUP, Role.NUMBER, Role.OTHER, Role.LEVEL):
            return False
        return self._lone_heading(cell, text)

    def _carried(self, row: int) -> bool:
        """Whether merged cells from above give this row a level or methods, so that it is a criterion."""
        for column in self.roles.of(Role.METHOD, Role.METHOD_TICK, Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE):
            cell = self.grid.at(row, column)
            if cell is not None and cell.row < row and cell.paragraphs and cell.column_span == 1:
                return True
        return False

    def _lone_heading(self, cell: Cell, text: str) -> bool:
        wide = cell.column_span >= max(2, self.grid.columns - 1)
        if not (self.roles.levelled or self.roles.measured):
            if not wide and not cell.bold:
                return False
        elif (len(cell.paragraphs) > 1 and any(cell.marks)) or (
            sounds_like_a_criterion(text) and len(text) > 45 and not cell.bold and not wide
        ):
            return False
        if len(text) > 120 or text.endswith("."):
            return wide
        if GENERIC_HEADER.match(text):
            return True
        name, methods = heading_methods(without_continued(text), self.gathering.key)
        self.group, self.group_begins = name.strip(" :"), self.gathering.count()
        self.level, self.methods = self.context.level, methods or self.context.methods
        return True

    def _emit(self, cell: Cell, row: int, level: str | None) -> None:
        """The criteria of a cell, with the levels and methods that stand beside them."""
        entries: Sequence[Entry] = entries_of(cell, self.gathering.key)
        marked = bool(cell.marks and cell.marks[0])
        if entries and not level and (self.continued or self._goes_on(cell, row, marked)):
            entries = self._joined(entries, sure=self.marked and not marked)
        self.marked = bool(cell.marks and cell.marks[-1])
        if not entries:
            return
        levels = [level] * len(entries) if level else self._levels(row, entries)
        methods = self._methods(row, entries, level)
        for entry, one, named in zip(entries, levels, methods, strict=True):
            self.inner = entry.group or (self.inner if self.continued else "")
            group = f"{self.group}: {self.inner}" if self.inner and self.group else self.inner or self.group
            said = entry.level or one or self.level
            self.gathering.emit(
                entry.text,
                level=said,
                methods=entry.methods or named or self.methods,
                group=group,
                place=_place(cell),
                strength=3 if self.roles.levelled else self.context.strength,
                doubts=entry.doubts,
            )

    def _goes_on(self, cell: Cell, row: int, marked: bool) -> bool:
        """Whether a row without a number, group, level or method of its own only goes on with the one above."""
        if row <= self.roles.first_row or any(one is not cell for one in self.grid.own(row) if not self._in_group(one)):
            return False
        if (
            self.roles.levelled
            or self.roles.measured
            or any(self.grid.text(row, c) for c in self.roles.of(Role.NUMBER))
        ):
            return False
        return not marked

    def _in_group(self, cell: Cell) -> bool:
        return self.roles.columns[cell.column].role is Role.GROUP

    def _joined(self, entries: Sequence[Entry], *, sure: bool) -> Sequence[Entry]:
        """The entries of a row that goes on with the one above, its first words put to the last criterion."""
        if (sure or entries[0].text[:1].islower()) and self.gathering.continue_last(entries[0].text):
            return entries[1:]
        return entries

    def _levels(self, row: int, entries: Sequence[Entry]) -> list[str | None]:
        for column, level in [(c, ESSENTIAL) for c in self.roles.of(Role.ESSENTIAL)] + [
            (c, DESIRABLE) for c in self.roles.of(Role.DESIRABLE)
        ]:
            text = self.grid.text(row, column).strip()
            if text and tick_of(text) is not False:
                return [level] * len(entries)
        for column in self.roles.of(Role.LEVEL, Role.WEIGHT):
            cell = self.grid.at(row, column)
            if cell is not None and cell.paragraphs:
                found = [self._level(text) for text in cell.paragraphs]
                return parallel(found, len(entries)) or [next((x for x in found if x), None)] * len(entries)
        for column in self.roles.of(Role.METHOD_TICK):
            if said := level_of_cell(self.grid.text(row, column)):
                return [said] * len(entries)
        return [None] * len(entries)

    def _level(self, text: str) -> str | None:
        bare = text.strip().strip(".:")
        return self.gathering.legend.get(bare.upper()) or level_of_cell(text)

    def _methods(self, row: int, entries: Sequence[Entry], level: str | None) -> list[tuple[str, ...]]:
        key = self.gathering.key
        every: list[str] = []
        apart: list[tuple[str, ...]] | None = None
        for column in self.roles.of(Role.METHOD_TICK):
            text = self.grid.text(row, column)
            if tick_of(text) or level_of_cell(text):
                every.append(self.roles.columns[column].name)
            elif text and (codes := methods_in(text, key)):
                every.extend(codes)
        for column in self.roles.of(Role.METHOD):
            cell = self.grid.at(row, column)
            belongs = self.roles.columns[column].name
            if cell is None or not cell.paragraphs or (level and belongs and belongs != level):
                continue
            lists = [methods_in(text, key) or _as_written(text) for text in cell.paragraphs]
            if len(entries) > 1 and len(lists) == len(entries) and cell.row_span == 1 and self._is_parallel(lists):
                apart = lists
            else:
                whole = methods_in(cell.text, key)
                every.extend(whole or [name for names in lists for name in names])
        for column in self.roles.of(Role.ESSENTIAL, Role.DESIRABLE):
            text = self.grid.text(row, column).strip()
            if text and self.roles.of(Role.TEXT) and tick_of(text) is None and not level_of_cell(text):
                every.extend(methods_in(text, key) or ())
        for column in self.roles.of(Role.ESSENTIAL, Role.DESIRABLE):
            if (level or self._level_beside(row)) == _LEVELS[self.roles.columns[column].role]:
                every.extend(self.roles.columns[column].methods)
        common = unique(every)
        return [common or names for names in apart] if apart else [common] * len(entries)

    def _level_beside(self, row: int) -> str | None:
        """The level that a tick in this row says."""
        found = [c for c in self.roles.of(Role.ESSENTIAL, Role.DESIRABLE) if tick_of(self.grid.text(row, c))]
        return _LEVELS[self.roles.columns[found[0]].role] if found else None

    def _is_parallel(self, lists: Sequence[tuple[str, ...]]) -> bool:
        """Paragraphs that repeat a method or hold several stand beside criteria; each a different one is a list."""
        return bool(any(len(names) != 1 for names in lists) or len(set(lists)) < len(lists))


def _place(cell: Cell) -> Place:
    return replace(cell.place, cell=cell.place.cell or f"row {cell.row} column {cell.column}")


def _as_written(text: str) -> tuple[str, ...]:
    """A method in words that are not among the known ones, as the document writes it."""
    bare = text.strip(" .:;")
    if (
        not 3 < len(bare) < 50
        or len(bare.split()) > 5
        or not bare[:1].isalpha()
        or tick_of(bare) is not None
        or re.fullmatch(r"(?i)n/?a|none|all|see .*|as above|tbc", bare)
    ):
        return ()
    return (bare[:1].upper() + bare[1:],)
