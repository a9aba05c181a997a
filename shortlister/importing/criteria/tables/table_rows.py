"""The rows of a table to criteria, by the roles of its columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.column_texts import is_enumerator
from shortlister.importing.criteria.columns.roles import Role, Roles, roles_below_band
from shortlister.importing.criteria.columns.shapes import is_key_row
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.noted_rows import is_wide, noted_from, noted_methods
from shortlister.importing.criteria.gathered.row_shapes import (
    Context,
    asks_alone,
    asks_nothing,
    groups_are_methods,
    heads_columns,
    heads_rows,
    heads_with_methods,
    is_noted,
    names_the_post,
    place_of,
    speaks_of_else,
    with_group,
    written_cells,
)
from shortlister.importing.criteria.gathered.unread import is_joining_row, unread_columns, unread_marks
from shortlister.importing.criteria.lines.outline import (
    LevelLabel,
    grouped_label,
    is_capitals,
    level_label,
    without_continued,
    without_enumerator,
)
from shortlister.importing.criteria.lines.trailing import group_and_methods, heading_methods
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import methods_in
from shortlister.importing.criteria.methods.printed import level_of_others, print_in_cell
from shortlister.importing.criteria.tables.beside import Beside
from shortlister.importing.criteria.tables.cell_items import Entry, set_beside
from shortlister.importing.criteria.tables.entry_signs import letters_of, signed
from shortlister.importing.criteria.tables.listed_sentences import by_sentence
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.paper_words import is_template
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    UNSPECIFIED,
    is_group_name,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_TOTAL: Final = late_regex(r"(?i)(?:sub-?|grand |overall )?totals?(?: scores?| marks?| points)?(?: out of \d+)?\s*:?")
_HEADED: Final = (Role.TEXT, Role.GROUP, Role.NUMBER, Role.OTHER, Role.LEVEL)
_FOOTNOTE: Final = late_regex(r"^\s*[*†‡#]+\s*\S")


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
    noted: int = 0
    level_begins: int = -1
    level_outer: bool = False
    level_methods: tuple[str, ...] = ()
    inner: str = ""
    continued: bool = False
    marked: bool = False
    row_group: str = ""
    methods_in_groups: bool = False
    pending: tuple[Cell, str, int, str] | None = None
    letters: Mapping[str, str] = field(default_factory=dict)

    def read(self) -> None:
        """Emits the criteria of every row below the header."""
        self._start()
        row = self.roles.first_row
        while row <= self.grid.rows:
            if self.grid.own(row) and not is_joining_row(self.grid, row, self.gathering.notes):
                if row > self.roles.first_row and heads_columns(self.grid, self.roles, row):
                    self.roles = with_group(roles_below_band(self.grid, row, self.gathering.key), self.roles)
                    self._start()
                    row = self.roles.first_row
                    continue
                self._row(row)
            row += 1
        self._settle()
        self.gathering.notes.extend(unread_columns(self.grid, self.roles, self.gathering.legend))
        self.gathering.notes.extend(unread_marks(self.grid, self.roles, self.gathering.key.codes))

    def _start(self) -> None:
        self.group, told = heading_methods(self.roles.group or self.group or self.context.group, self.gathering.key)
        self.level = self.roles.level or (self.context.level if self.level == UNSPECIFIED else self.level)
        self.methods = told or self.context.methods
        self.group_begins = self.noted = self.gathering.count()
        self.methods_in_groups = groups_are_methods(self.grid, self.roles, self.context.methods)
        self.letters = letters_of(self.grid, self.roles, self.gathering.legend)

    def _row(self, row: int) -> None:
        own = self.grid.own(row)
        if is_key_row(self.grid, row):
            return
        said = [c for c in own if self.roles.columns[c.column].role is not Role.NUMBER or not is_enumerator(c.text)]
        if len(said) == 1 and self._lone(said[0], row):
            return
        written = written_cells(self.grid, self.roles, row, self.gathering.key)
        if speaks_of_else(self.grid, self.roles, row):
            return
        self._take_group(row)
        self.row_group = ""
        if written:
            for cell in written:
                level = ESSENTIAL if self.roles.columns[cell.column].role is Role.ESSENTIAL else DESIRABLE
                self._emit(cell, row, level)
            return
        columns = self.roles.of(Role.TEXT) or self.roles.of(Role.GROUP)
        text = self.grid.at(row, columns[0]) if columns else None
        if text is None or text.row != row or _TOTAL.fullmatch(text.text.strip()) or self._only_labels(text, row):
            return
        if asks_nothing(self.grid, self.roles, row):
            return
        if text.paragraphs and not is_noted(self.grid, self.roles, text, row):
            self._emit(text, row, None)

    def _only_labels(self, cell: Cell, row: int) -> bool:
        """A row whose text is only `Essential`: the level, and the methods beside it, of the rows below."""
        label = level_label(cell.text, self.gathering.key) if len(cell.paragraphs) == 1 else None
        beside = Beside(self.grid, self.roles, self.gathering)
        if heads_with_methods(self.grid, self.roles, cell, row):
            self._begin_group(cell.text.strip(" :"), beside.methods(row, [Entry("")], None)[0])
            return True
        if label is None or self.roles.levelled:
            return False
        self.level = label.level
        self.methods = beside.methods(row, [Entry("")], None)[0] or label.methods or self.context.methods
        return True

    def _take_group(self, row: int) -> None:
        self.continued = False
        for column in self.roles.of(Role.GROUP):
            cell = self.grid.at(row, column)
            if cell is None or cell.row != row or not cell.paragraphs:
                continue
            whole, methods = group_and_methods(cell.paragraphs, None if self.roles.measured else self.gathering.key)
            text = without_continued(whole).strip(" :")
            self.continued = text != whole.strip(" :")
            if self.methods_in_groups:
                self.methods = methods_in(text, self.gathering.key) or self.context.methods
                continue
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
                self._begin_group(text, methods)

    def _wraps(self, row: int) -> bool:
        """Whether the text in the group's column only goes on: the table has numbers, this row has none."""
        numbers = self.roles.of(Role.NUMBER)
        return bool(numbers) and bool(self.group) and not any(self.grid.text(row, column) for column in numbers)

    def _lone(self, cell: Cell, row: int) -> bool:
        """A row with one cell: a label, a note, a key, the heading of a group. True when that is what it was."""
        text = " ".join(cell.paragraphs).strip()
        role, key = self.roles.columns[cell.column].role, self.gathering.key
        levels = role in (Role.ESSENTIAL, Role.DESIRABLE)
        if levels and cell.column_span == 1 and not heads_rows(self.grid, self.roles, cell, row):
            return False
        if pairs := key_pairs(cell.text):
            key.learn(pairs)
            return True
        leads = not self.roles.levelled and bool(noted_methods(text, key))
        if label := (grouped_label(text) or level_label(text, key, leads=leads)):
            self._take_level(label)
            return True
        if methods := noted_methods(text, key):
            wide = is_wide(self.roles, text)
            begins, below = noted_from(self.gathering, self.noted if wide else self.group_begins, self.group_begins)
            self.context = replace(self.context, methods=methods) if below and wide else self.context
            if below:
                self._begin_group(self.group, methods)
            self.gathering.add_methods(begins, methods)
            self.noted = self.gathering.count()
            return True
        said = is_noted(self.grid, self.roles, cell, row, long=True) or is_template(text)
        if said or _TOTAL.fullmatch(text) or _FOOTNOTE.match(text) or names_the_post(text):
            return True
        if role in (Role.ESSENTIAL, Role.DESIRABLE) and heads_rows(self.grid, self.roles, cell, row):
            return self._lone_heading(cell, text)
        if is_form_line(text) and not cell.bold:
            return self.gathering.leave_out(text, place_of(cell))
        if role not in _HEADED or asks_alone(self.grid, self.roles, cell, row):
            return False
        return self._lone_heading(cell, text)

    def _take_level(self, label: LevelLabel) -> None:
        """The level of the rows below; one that stands above groups, and not in one, ends the group before."""
        count = self.gathering.count()
        if self.level_outer and self.group_begins < count:
            self.group, self.methods = self.context.group, self.context.methods
        self.level_outer = self.level_outer and self.group_begins < count
        self.level, self.level_methods, self.methods = label.level, label.methods, label.methods or self.methods
        self.group, self.level_begins = label.group or self.group, count

    def _lone_heading(self, cell: Cell, text: str) -> bool:
        wide = cell.column_span >= max(2, self.grid.columns - 1)
        grouped = bool(self.roles.of(Role.GROUP)) and self.roles.columns[cell.column].role is Role.TEXT
        if grouped and not (wide or cell.bold):
            return False
        if not (self.roles.levelled or self.roles.measured):
            if not (wide or cell.bold or self.roles.columns[cell.column].role is Role.NUMBER):
                return False
        elif (len(cell.paragraphs) > 1 and any(cell.marks)) or (
            sounds_like_a_criterion(text) and len(text) > 45 and not cell.bold and not wide
        ):
            return False
        if (len(text) > 120 and not (wide and cell.number(0))) or text.endswith("."):
            return wide
        if GENERIC_HEADER.match(text) and not (is_group_name(text) and self.group != self.context.group):
            return True
        self._settle()
        if not (wide or cell.bold or is_capitals(text) or is_group_name(text)):
            self.pending = (cell, text, self.gathering.count(), self.group)
        name, methods = heading_methods(without_enumerator(without_continued(text)), self.gathering.key)
        self._begin_group(name.strip(" :"), methods)
        return True

    def _begin_group(self, name: str, methods: tuple[str, ...] = ()) -> None:
        """The rows below belong to a group; a level that stood above its groups holds for it too."""
        count = self.gathering.count()
        self.level_outer = self.level_outer or (self.level_begins == count and not self.roles.levelled)
        self.level = self.level if self.level_outer else self.roles.level or self.context.level
        self.group, self.group_begins = name, count
        self.methods = methods or (self.level_methods if self.level_outer else ()) or self.context.methods

    def _settle(self) -> None:
        """A lone cell taken as a heading, under which nothing came, was a criterion without a level."""
        pending, self.pending = self.pending, None
        if pending is not None and self.gathering.count() == pending[2]:
            cell, text, _count, group = pending
            self.gathering.emit(text, group=group, place=place_of(cell), strength=3)

    def _emit(self, cell: Cell, row: int, level: str | None) -> None:
        """The criteria of a cell, with the levels and methods that stand beside them."""
        number = next((text for one in self.roles.of(Role.NUMBER) if (text := self.grid.text(row, one))), "")
        beside = Beside(self.grid, self.roles, self.gathering)
        entries = beside.entries(row, cell)
        entries = signed(entries, cell, self.gathering.legend, self.letters, number)
        if level and not number:
            near = [told for at in self.roles.of(Role.METHOD) if (told := self.grid.at(row, at))]
            entries = by_sentence(entries, cell, near, self.gathering.key)
        marked, grouped = bool(cell.marks and cell.marks[0]), False
        if entries and not level and (self.continued or self._goes_on(cell, row, marked)):
            entries = self._joined(entries, sure=self.marked and not marked)
        self.marked = bool(cell.marks and cell.marks[-1])
        if not entries:
            return
        levels = [level] * len(entries) if level else beside.levels(row, entries)
        methods = beside.methods(row, entries, level, cell if level else None)
        open_ones = sum(1 for entry in entries if not entry.level)
        unsure = [*beside.remarks(row, open_ones), *beside.unsure(row, entries, cell)]
        for entry, one, named in zip(set_beside(entries, methods, self.gathering.key), levels, methods, strict=True):
            grouped = grouped or bool(entry.group)
            self.row_group = entry.group if grouped else self.row_group
            if grouped or not self.continued:
                self.inner = entry.group or ("" if self.roles.of(Role.GROUP) else self.row_group)
            group = f"{self.group}: {self.inner}" if self.inner and self.group else self.inner or self.group
            others, half = level_of_others(print_in_cell(cell, entry.text), self.gathering.legend)
            self.gathering.emit(
                entry.text,
                level=entry.level or one or (self.level if self.level != UNSPECIFIED else others),
                methods=entry.methods or named or self.methods,
                group=group,
                place=place_of(cell),
                strength=3 if self.roles.levelled else self.context.strength,
                doubts=(*entry.doubts, *beside.both(row, entry.level or one), *unsure, *half),
                label=number or entry.label,
            )

    def _goes_on(self, cell: Cell, row: int, marked: bool) -> bool:
        """Whether a row without a number, group, level or method of its own only goes on with the one above."""
        if (
            self._opens_group(row)
            or row <= self.roles.first_row
            or any(
                one is not cell for one in self.grid.own(row) if self.roles.columns[one.column].role is not Role.GROUP
            )
        ):
            return False
        numbered = any(self.grid.text(row, one) for one in self.roles.of(Role.NUMBER))
        return not (self.roles.levelled or self.roles.measured or numbered or marked)

    def _opens_group(self, row: int) -> bool:
        """Whether the row's own cell in the column of groups has just begun another group."""
        named = any(self.roles.columns[cell.column].role is Role.GROUP for cell in self.grid.own(row))
        return named and not self.continued and self.group_begins == self.gathering.count()

    def _joined(self, entries: Sequence[Entry], *, sure: bool) -> Sequence[Entry]:
        """The entries of a row that goes on with the one above, its first words put to the last criterion."""
        if (sure or entries[0].text[:1].islower()) and self.gathering.continue_last(entries[0].text):
            return entries[1:]
        return entries
