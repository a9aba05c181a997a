"""Tables met on the walk: criteria, forms, or only a layout for text."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.columns.banded import first_heading_row
from shortlister.importing.criteria.columns.column_names import names_columns
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.columns.method_rows import with_asked_rows_joined, with_method_columns
from shortlister.importing.criteria.columns.named_rows import with_names_joined
from shortlister.importing.criteria.columns.roles import (
    Column,
    Role,
    Roles,
    roles_below_band,
    roles_from_content,
)
from shortlister.importing.criteria.columns.sectioned import is_sectioned, says_needs
from shortlister.importing.criteria.columns.shapes import halves, is_key_row, key_table, titles_of_halves, turned
from shortlister.importing.criteria.columns.split_headings import with_whole_headings
from shortlister.importing.criteria.gathered.apart import stands_apart, stands_outside
from shortlister.importing.criteria.gathered.continued_tables import Above, with_group_above
from shortlister.importing.criteria.gathered.divided import whole_rows
from shortlister.importing.criteria.gathered.facts import identify, take_title_over
from shortlister.importing.criteria.gathered.named_alone import out_of_groups, with_names_taken
from shortlister.importing.criteria.gathered.one_column import as_items
from shortlister.importing.criteria.gathered.repeated import with_headings_again
from shortlister.importing.criteria.gathered.row_shapes import Context, group_over
from shortlister.importing.criteria.gathered.sections import GUESSED, Sections
from shortlister.importing.criteria.gathered.stage_rows import stage_parts
from shortlister.importing.criteria.lines.outline import without_continued, without_enumerator
from shortlister.importing.criteria.lines.run_in_words import labels_apart
from shortlister.importing.criteria.methods.combined import taken_apart
from shortlister.importing.criteria.methods.header_words import is_kind_of, table_methods
from shortlister.importing.criteria.methods.key_rows import key_rows, without_key_rows
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.two_languages import in_one_language
from shortlister.importing.criteria.posts.forms import (
    fields_in,
    is_far,
    is_form,
    labels_one,
    stands_among_fields,
    unsigned,
)
from shortlister.importing.criteria.posts.listed_posts import needs_no_heading
from shortlister.importing.criteria.posts.per_post import tables_per_post, title_beside
from shortlister.importing.criteria.posts.titles import form_field
from shortlister.importing.criteria.tables.cell_items import sets_lists_apart
from shortlister.importing.criteria.tables.defined_names import defines_criteria
from shortlister.importing.criteria.tables.labelled_cells import heads_unknown, labelled_roles
from shortlister.importing.criteria.tables.papers_asked import with_papers_asked
from shortlister.importing.criteria.tables.records import emit_records, records_in
from shortlister.importing.criteria.tables.rows_of_levels import below_fields, first_of_criteria, has_level_rows
from shortlister.importing.criteria.tables.stage_tables import stage_table
from shortlister.importing.criteria.tables.table_rows import TableReader
from shortlister.importing.criteria.tables.transposed import is_transposed, methods_above, read_transposed
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.parted import parted
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_name,
    is_method_header,
    level_of_cell,
    tick_of,
)


@dataclass(slots=True)
class Tables:
    """Reads tables as the scope stands; text in cells goes back to the walk by `block`."""

    sections: Sections
    block: Callable[[Block, Sequence[Block]], None]
    above: Above | None = None

    def table(self, block: Block) -> None:
        """A table, by what it is for."""
        block = replace(block, cells=parted(in_one_language(unsigned(labels_apart(block.cells)))))
        grid = grid_of(block.cells)
        if not block.cells or defines_criteria(grid, self.sections.gathering):
            return
        if whole := with_whole_headings(block.cells, grid, self.sections.gathering.key):
            block, grid = replace(block, cells=whole), grid_of(whole)
        if joined := with_asked_rows_joined(block.cells, grid) or with_names_joined(block.cells, grid):
            block, grid = replace(block, cells=joined), grid_of(joined)
        if pairs := key_table(grid):
            self.sections.gathering.key.learn(pairs)
            return
        if rows := key_rows(grid)[1]:
            block = replace(block, cells=without_key_rows(block.cells, rows))
            grid = grid_of(block.cells)
            if not grid.rows:
                return
        if stages := stage_table(grid, self.sections.gathering):
            self.sections.gathering.by_number.update(stages)
            self.sections.gathering.stage_tables.append(block)
            return
        if parts := halves(block.cells, grid):
            if titles := titles_of_halves(parts):
                self._posts(block, dict(zip(titles, parts[1:], strict=True)))
                return
            for part in parts:
                self.table(replace(block, cells=part))
            return
        sideways = bool(methods_above(grid, 1, self.sections.gathering.key))
        if not sideways and (exchanged := turned(block.cells, grid)):
            grid = grid_of(exchanged)
        elif apart := taken_apart(block.cells, grid, self.sections.gathering.key):
            grid = grid_of(apart)
        elif told := with_method_columns(block.cells, grid, self.sections.gathering.key):
            grid = grid_of(told)
        if grid.columns == 1 or _is_layout(grid) or sets_lists_apart(grid, self.sections.gathering.key):
            self._cells_as_text(as_items(grid, block, self.sections.scope, self.sections.gathering.key))
            return
        if labelled := labelled_roles(grid, self.sections.gathering.key):
            self._read_table(grid, labelled)
            return
        if records := records_in(grid, self.sections.gathering):
            if self.sections.scope.section != SPECIFICATION:
                self.sections.open(SPECIFICATION, self.sections.scope.depth or GUESSED - 1, strong=True)
            emit_records(records, self.sections.gathering, self.sections.scope.group)
            return
        if posts := tables_per_post(block.cells, grid):
            self._posts(block, posts)
            return
        if self._sideways(grid):
            return
        first = range(1, grid.rows + 1)
        header = next((row for row in first if is_header_row(grid, row) and not is_key_row(grid, row)), 0)
        if header and not is_far(grid, header):
            take_title_over(grid, header := first_heading_row(grid, header), self.sections.gathering)
            group = _group_above(grid, header, self.sections.gathering.bands)
            for row in range(1, header - bool(group)):
                if not is_key_row(grid, row):
                    self._row_as_text(grid, row)
            roles = roles_below_band(grid, header, self.sections.gathering.key)
            roles = replace(roles, group=roles.group or group)
            weighed = self.sections.scope.section == SPECIFICATION
            if roles.levelled or roles.measured or roles.level or (weighed and roles.of(Role.WEIGHT)):
                self._read_table(grid, roles)
                return
        if has_level_rows(grid, self.sections.gathering.key):
            start = below_fields(grid)
            for row in range(1, start):
                self._row_as_text(grid, row)
            roles = roles_from_content(grid, self.sections.gathering.key, begins=first_of_criteria(grid, start))
            self._read_table(grid, replace(roles, first_row=start))
            return
        if is_sectioned(grid):
            self._sectioned(grid)
            return
        scope, ends = self.sections.scope, needs_no_heading(grid, self.sections.gathering.legend)
        if not ends and (is_form(grid) or stands_outside(grid, self.sections)):
            self._form(grid)
            return
        if (ends or scope.section == SPECIFICATION) and not stands_apart(
            grid, self.sections.roles, self.sections.gathering, scope.level
        ):
            headed = names_columns(grid) or heads_unknown(grid, self.sections.gathering.key)
            roles = roles_from_content(grid, self.sections.gathering.key, begins=1 + headed)
            if not roles.levelled:
                below = roles_from_content(grid, self.sections.gathering.key, begins=2)
                roles = replace(below, group=_name_above(grid)) if below.levelled else roles
            before = self.sections.roles
            if before is not None and not (headed or roles.levelled) and len(before.columns) == grid.columns:
                roles = replace(before, first_row=1, group="")
            if roles.of(Role.TEXT, Role.GROUP) or roles.levelled:
                self._read_table(grid, roles)
                return
        self._form(grid)

    def _posts(self, block: Block, posts: Mapping[str, tuple[Cell, ...]]) -> None:
        """A table for each of several posts, read one after the other."""
        before, scope = self.sections.gathering.identity, self.sections.scope
        for name, cells in posts.items():
            title = title_beside(name, before.title, posts)
            self.sections.scope = replace(scope)
            identify(self.sections.gathering, "title", title)
            self.table(replace(block, cells=cells))

    def _sideways(self, grid: Grid) -> bool:
        """Reads a table whose rows are levels and whose columns are groups; True when it was one."""
        head = next((row for row in range(1, min(grid.rows, 5)) if len(grid.own(row)) > 1), 1)
        roles = Roles(
            {column: Column(Role.LEVEL if column == 1 else Role.TEXT) for column in range(1, grid.columns + 1)},
            head + 1,
        )
        if not is_transposed(grid, roles) or any(
            tick_of(cell.text) for row in range(head + 1, grid.rows + 1) for cell in grid.own(row)
        ):
            return False
        if not methods_above(grid, head, self.sections.gathering.key) and any(
            is_method_header(text := grid.text(head, column)) or level_of_cell(text) or key_pairs(text)
            for column in range(2, grid.columns + 1)
        ):
            return False
        for row in range(1, head):
            self._row_as_text(grid, row)
        if self.sections.scope.section != SPECIFICATION:
            self.sections.open(SPECIFICATION, self.sections.scope.depth or GUESSED - 1, strong=True)
        read_transposed(grid, roles, self.sections.gathering, self.sections.scope.methods)
        return True

    def _read_table(self, grid: Grid, roles: Roles) -> None:
        scope, roles = self.sections.scope, with_papers_asked(grid, roles)
        if scope.section != SPECIFICATION:
            named = self.sections.heading_above()
            self.sections.open(SPECIFICATION, scope.depth or GUESSED - 1, strong=True)
            scope = self.sections.scope
            scope.group = named
        group, methods = group_over(scope.group, roles), scope.methods
        if said := table_methods(roles.group) or table_methods(group):
            methods, group = said, "" if table_methods(group) else group
            roles = replace(roles, group="" if table_methods(roles.group) else roles.group)
        self.sections.roles = roles if roles.levelled or roles.measured else self.sections.roles
        here = Above(grid, roles, "", group, self._stands(), scope.table_begins is None)
        roles = with_group_above(here, self.above)
        context = Context(
            group,
            scope.level,
            methods,
            3 if roles.levelled or scope.strong else 1 if scope.lead_only else 2,
        )
        begins = self.sections.gathering.count()
        grid, doubts = with_names_taken(with_headings_again(whole_rows(grid, roles), roles), roles)
        self.sections.gathering.notes.extend(doubts)
        for methods, part, below in stage_parts(grid, roles):
            context = replace(context, methods=methods or context.methods)
            (reader := TableReader(part, below, context, self.sections.gathering)).read()
        out_of_groups(self.sections.gathering, doubts, group)
        scope.items, scope.table_begins = 1, begins
        level = "" if roles.levelled or reader.level == context.level else reader.level
        self.above = replace(here, grid=grid, roles=roles, group=reader.group, stood=self._stands(), level=level)
        scope.group_begins = reader.group_begins

    def _stands(self) -> tuple[str, str, int, int]:
        gathering = self.sections.gathering
        return self.sections.scope.level, gathering.identity.title, gathering.count(), self.sections.turn

    def _cells_as_text(self, block: Block) -> None:
        pieces = [piece for cell in block.cells for piece in _pieces(cell)]
        begins, above = self.sections.gathering.count(), self.sections.scope.group
        for index, piece in enumerate(pieces):
            self.block(piece, pieces[index + 1 : index + 12])
        if pieces and is_kind_of(pieces[0].text, above):
            self.sections.gathering.rename_group(begins, pieces[0].text, above)

    def _row_as_text(self, grid: Grid, row: int) -> None:
        cells = grid.own(row)
        if len(cells) == 2 and (said := form_field(cells[0].text, cells[1].text)):
            identify(self.sections.gathering, *said)
            return
        if labels_one(cells, grid.columns) or stands_among_fields(grid, row):
            return
        for piece in (one for cell in cells for one in _pieces(cell)):
            self.block(piece, ())

    def _sectioned(self, grid: Grid) -> None:
        """A table whose rows are the sections of a job specification: those that say what a person needs are read."""
        wanted = [row for row in range(1, grid.rows + 1) if says_needs(grid.own(row))]
        for row in range(1, grid.rows + 1):
            if row not in wanted:
                for one, other in itertools.pairwise(grid.own(row)):
                    if said := form_field(one.text, other.text):
                        identify(self.sections.gathering, *said)
        if self.sections.scope.section != SPECIFICATION:
            self.sections.open(SPECIFICATION, GUESSED - 1, strong=True)
        kept = grid_of([cell for row in wanted for cell in grid.own(row)])
        self._read_table(kept, Roles({1: Column(Role.GROUP), 2: Column(Role.TEXT)}, wanted[0]))
        self.sections.open(None, GUESSED - 1)

    def _form(self, grid: Grid) -> None:
        for row in range(1, grid.rows + 1):
            for cell in grid.own(row):
                if pairs := key_pairs(cell.text):
                    self.sections.gathering.key.learn(pairs)
        for said in fields_in(grid):
            identify(self.sections.gathering, *said)


def _is_layout(grid: Grid) -> bool:
    """Whether a table only places running text side by side: few cells, each with much in it."""
    cells = [cell for row in range(1, grid.rows + 1) for cell in grid.own(row)]
    full = [cell for cell in cells if len(cell.paragraphs) > 6 and len(cell.text) > 500]
    return (
        bool(full) and len(cells) <= 4 and not any(is_header_row(grid, row) for row in range(1, min(grid.rows, 4) + 1))
    )


def _group_above(grid: Grid, header: int, bands: frozenset[str]) -> str:
    """The group named across the table directly above a header, where it is a usual name or other headers have one."""
    if header < 2 or not (name := _name_above(grid, header - 1)):
        return ""
    again = any(_name_above(grid, row - 1) and is_header_row(grid, row) for row in range(header + 2, grid.rows + 1))
    return name if again or name in bands or is_group_name(name) or table_methods(name) else ""


def _name_above(grid: Grid, row: int = 1) -> str:
    """What a row says where it is one cell across the table: the name of the group below."""
    own = grid.own(row)
    text = " ".join(own[0].paragraphs).strip(" :") if len(own) == 1 else ""
    if text and own[0].column_span < grid.columns and (own[0].column > 1 or not is_group_name(text)):
        return ""
    if len(text) > 80 or text.endswith(".") or GENERIC_HEADER.match(text) or is_strong_specification(text):
        return ""
    return without_enumerator(without_continued(text))


def _pieces(cell: Cell) -> list[Block]:
    """The paragraphs of a cell as blocks."""
    marks = cell.marks if len(cell.marks) == len(cell.paragraphs) else (False,) * len(cell.paragraphs)
    return [
        Block(BlockKind.ITEM if mark else BlockKind.PARAGRAPH, text, depth=int(mark), bold=cell.bold and not mark,
              label="•" if mark else "", place=cell.place, printed=printed)
        for text, mark, printed in zip(cell.paragraphs, marks, cell.printed, strict=True)
    ]  # fmt: skip
