"""The walk through a document's blocks: sections, groups, levels and methods are carried along, criteria gathered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.gathering import Gathering
from shortlister.importing.criteria.grid import Grid, grid_of
from shortlister.importing.criteria.legends import goes_on_with_legend, legend_pair, mark_note, others_note, record_field, tick_line
from shortlister.importing.criteria.methods import key_pairs, mentioned, methods_in, name_of
from shortlister.importing.criteria.outline import (
    LevelLabel,
    could_be_heading,
    grouped_label,
    heading_methods,
    is_capitals,
    is_note,
    is_template,
    level_label,
    method_note,
    run_in,
    trailing_labels,
    without_continued,
)
from shortlister.importing.criteria.prose import listed_in_prose, needs_in
from shortlister.importing.criteria.roles import Column, Role, Roles, is_header_row, roles_from_content, roles_from_header
from shortlister.importing.criteria.running import split_run_together
from shortlister.importing.criteria.table_rows import Context, TableReader
from shortlister.importing.criteria.titles import contents_lines, field_of, form_field, post_headings, shown_title, title_in
from shortlister.importing.criteria.transposed import is_transposed, read_transposed
from shortlister.importing.criteria.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    OTHER,
    SPECIFICATION,
    UNSPECIFIED,
    is_group_name,
    is_hard_other,
    is_method_header,
    is_strong_specification,
    is_weight_header,
    level_of_cell,
    names_section,
    section_of,
    sounds_like_a_criterion,
    tick_of,
)

GUESSED: Final = 50
ECHO: Final = "echo"
_DUTIES_LEAD: Final = re.compile(
    r"\b(?:will|to|include|including|involves?|are|expected to|as follows|required to|might include|about)\s*:?\s*[-–]?$|\bresponsib\w+|\bduties\b", re.IGNORECASE
)
_CRITERIA_LEAD: Final = re.compile(
    r"\b(?:(?:you|candidates?|applicants?|postholder|we|they|who)(?:'|’)?(?:ll| will| should| must| need| would| can| are| also|re| also need)*(?: also| be| to| able| ideally)* (?:have|has|demonstrate|show|possess|bring|be able|looking for|need|offer|hold)\b"
    r"|looking for|must (?:also )?have|skills|experience|able to|ability to|assess you against|criteria|qualities|competenc\w+|behaviours)",
    re.IGNORECASE,
)


_SURE_LEAD: Final = re.compile(
    r"\b(?:(?:you|candidates?|applicants?|postholder|who)(?:'|’)?(?:ll| will| should| must| need to)*(?: also| ideally)* (?:have|possess|demonstrate|show|need)\b|looking for\b|must (?:also )?have\b)",
    re.IGNORECASE,
)


_LEVEL_INSIDE: Final = re.compile(r"(?<=[.;])\s+(?=(?:Essential|Desirable)\s*:)")


@dataclass(slots=True)
class Scope:
    """Where the walk is: the section, the group, the level and the methods that stand."""

    section: str | None = None
    strong: bool = False
    depth: int = 0
    group: str = ""
    group_depth: int = 0
    level: str = UNSPECIFIED
    level_depth: int = 0
    level_inner: bool = False
    level_outer: bool = False
    level_begins: int = 0
    methods: tuple[str, ...] = ()
    listing: str | None = None
    items: int = 0
    group_begins: int = 0
    group_methods: tuple[str, ...] = ()
    record: int = 0
    indent: int = 0
    columns: list[str] = field(default_factory=list)
    heading: str = ""
    labelled: bool = False
    lead_only: bool = False
    hard: bool = False


@dataclass(slots=True)
class Walk:
    """One walk through one document."""

    blocks: Sequence[Block]
    gathering: Gathering
    scope: Scope = field(default_factory=Scope)
    roles: Roles | None = None
    posts: frozenset[int] = frozenset()
    index: int = 0

    def run(self) -> None:
        """Walks every block."""
        self.posts = post_headings(self.blocks)
        contents = contents_lines(self.blocks)
        for index, block in enumerate(self.blocks):
            self.index = index
            if index in contents:
                continue
            following = self.blocks[index + 1] if index + 1 < len(self.blocks) else None
            if index in self.posts:
                self.gathering.identify(title=shown_title(title_in(block.text) or block.text), code="", grade="")
                self.scope = Scope()
                continue
            self.block(block, following)

    def block(self, block: Block, following: Block | None) -> None:
        """One block, knowing the next."""
        if block.kind is BlockKind.TABLE:
            self._table(block)
            return
        text = block.text.strip()
        if self._fact(text, block):
            return
        match block.kind:
            case BlockKind.HEADING:
                self._heading(text, block.depth, block)
            case BlockKind.ITEM:
                self._item(text, block, following)
            case _:
                self._paragraph(text, block, following)

    def _fact(self, text: str, block: Block) -> bool:
        """A labelled field, a key, a legend, a note of methods: True when the block was nothing else."""
        if (said := field_of(text)) and not (self.scope.strong and self.scope.items and said[0] != "title"):
            name, value = said
            self.gathering.identify(**{name: shown_title(value) if name == "title" else value})
            if name == "title" and is_strong_specification(text):
                self._open(SPECIFICATION, block.depth or GUESSED, strong=True)
            return True
        if pairs := key_pairs(text):
            self.gathering.key.learn(pairs)
            return len(text) < 400
        if mark := mark_note(text):
            self.gathering.learn_legend(dict([mark]))
            if others := others_note(text):
                self.gathering.learn_legend({"OTHERS": others})
            return True
        if self._record(text, block):
            return True
        if legend := legend_pair(text):
            self.gathering.learn_legend(dict([legend]))
            return True
        if methods := method_note(text, self.gathering.key):
            self._note_methods(methods)
            return True
        return goes_on_with_legend(text, self.gathering.legend)

    def _record(self, text: str, block: Block) -> bool:
        """A line of a record: `Criterion: …`, then `Level: …` and `Measured by: …` about it."""
        said = record_field(text)
        if said is None:
            return False
        name, value = said
        if name == "criterion":
            if self.scope.section != SPECIFICATION:
                self._open(SPECIFICATION, self.scope.depth or GUESSED - 1)
            self.gathering.emit(value, level=self.scope.level, methods=self.scope.methods, group=self.scope.group, place=block.place, strength=3)
            self.scope.record = self.gathering.count()
            return True
        if not self.scope.record or self.scope.record != self.gathering.count():
            return False
        if name == "group":
            self.gathering.amend_last(group=value)
        elif level := level_of_cell(value):
            self.gathering.amend_last(level=level)
        elif methods := methods_in(value, self.gathering.key):
            self.gathering.amend_last(methods=methods)
        return True

    def _note_methods(self, methods: tuple[str, ...]) -> None:
        if self.scope.items and self.gathering.count() > self.scope.group_begins:
            self.gathering.add_methods(self.scope.group_begins, methods)
        else:
            self.scope.methods = methods

    # Headings

    def _heading(self, text: str, depth: int, block: Block) -> None:
        scope, key = self.scope, self.gathering.key
        scope.listing, scope.items = None, 0
        self.roles = None
        text, methods = heading_methods(without_continued(text).strip(" :"), key)
        text = re.sub(r"^[A-Z][.)]\s+(?=\w)", "", text)
        scope.group_methods = ()
        if (grouped := grouped_label(text)) and not is_strong_specification(text):
            self._group(grouped.group, depth)
            self.scope.group_methods = methods
            self._label(LevelLabel(grouped.level, "", methods), depth + 1)
            return
        label = level_label(text, key)
        if label and not is_strong_specification(text):
            self._label(label, depth)
            return
        kind = section_of(text)
        inside = scope.section == SPECIFICATION and depth > scope.depth
        if kind == SPECIFICATION and is_strong_specification(text):
            self._strong(text, depth)
        elif kind == OTHER and (not (inside and scope.strong) or is_hard_other(text)):
            self._open(OTHER, depth)
            self.scope.heading = text
        elif kind == SPECIFICATION and not inside:
            self._open(SPECIFICATION, depth)
            self._group(text, depth)
        elif inside:
            self._group(text, depth)
        elif depth < GUESSED and (scope.section is None or depth <= scope.depth):
            self._open(None, depth)
            self.scope.heading = text
        elif depth >= GUESSED and scope.section is None:
            scope.heading = text
        if methods and self.scope.section == SPECIFICATION:
            self.scope.methods = self.scope.group_methods = methods

    def _strong(self, text: str, depth: int) -> None:
        self.gathering.strong_headings += 1
        title = title_in(text)
        if title and section_of(title) is None and not GENERIC_HEADER.match(title):
            self.gathering.identify(title=shown_title(title))
        self._open(SPECIFICATION, depth, strong=True)
        if label := level_label(text, self.gathering.key):
            if not title:
                self._label(label, depth + 1)

    def _open(self, section: str | None, depth: int, *, strong: bool = False) -> None:
        before = self.scope
        depth = min(depth, GUESSED - 1) if section == SPECIFICATION else depth
        self.scope = Scope(section=section, depth=depth, strong=strong, group_begins=self.gathering.count())
        if section == SPECIFICATION and before.section != OTHER:
            self.scope.columns = before.columns

    def _group(self, text: str, depth: int) -> None:
        scope = self.scope
        begun = self.gathering.count() > scope.level_begins
        if scope.level != UNSPECIFIED and begun:
            deeper = depth > scope.level_depth if max(depth, scope.level_depth) < GUESSED else scope.level_outer
            if not deeper:
                scope.level, scope.methods = UNSPECIFIED, ()
        elif scope.level != UNSPECIFIED:
            scope.level_inner, scope.level_outer = False, True
        elif begun or not scope.methods:
            scope.methods = ()
        scope.group, scope.group_depth = text, depth
        scope.group_begins, scope.items = self.gathering.count(), 0

    def _label(self, label: LevelLabel, depth: int) -> None:
        scope = self.scope
        if scope.section == OTHER or (scope.section is None and not scope.strong):
            heading = scope.heading if scope.section is None else ""
            self._open(SPECIFICATION, min(depth, GUESSED) - 1)
            scope = self.scope
            scope.group = heading
        if depth < GUESSED and scope.group and scope.group_depth >= depth:
            scope.group = ""
        scope.level, scope.level_depth, scope.labelled = label.level, depth, True
        scope.level_outer = scope.level_outer and not scope.group
        scope.level_inner = bool(scope.group) and scope.group_begins == self.gathering.count() or scope.level_inner
        scope.level_begins = self.gathering.count()
        if label.group:
            scope.group, scope.group_depth, scope.level_inner = label.group, depth, False
        kept = scope.methods if scope.group_begins == self.gathering.count() else scope.group_methods
        scope.methods = label.methods or kept
        scope.listing, scope.items = None, 0
        if not scope.level_inner or label.methods:
            scope.group_begins = self.gathering.count()

    # Lists and paragraphs

    def _item(self, text: str, block: Block, following: Block | None) -> None:
        scope, key = self.scope, self.gathering.key
        label = level_label(text, key) if len(text) < 60 else None
        if label:
            self._label(label, GUESSED)
            return
        deeper = following is not None and following.kind is BlockKind.ITEM and following.depth > block.depth
        if deeper and could_be_heading(text, bold=block.bold) and scope.section == SPECIFICATION:
            self._group(text.strip(" :"), GUESSED + block.depth)
            return
        numbered = block.label[:1].isdigit()
        if (numbered or is_capitals(text)) and could_be_heading(text, bold=block.bold) and self._opens_section(text, block, following):
            self._heading(text, GUESSED, block)
            return
        if scope.listing == ECHO:
            self.gathering.add_methods_to(text, scope.methods)
            return
        if scope.listing == OTHER or (scope.section != SPECIFICATION and scope.listing != SPECIFICATION):
            return
        if is_template(text) or (is_note(text) and (text.startswith("*") or len(text) > 150)):
            return
        self._criterion(text, block)

    def _opens_section(self, text: str, block: Block, following: Block | None) -> bool:
        if (is_capitals(text) or block.bold) and is_group_name(text):
            return True
        if section_of(text) is not None and (block.bold or not sounds_like_a_criterion(text)) and len(text.split()) <= 8:
            return following is None or following.kind is not BlockKind.ITEM or not following.label[:1].isdigit() or is_strong_specification(text)
        return False

    def _criterion(self, text: str, block: Block) -> None:
        scope, key = self.scope, self.gathering.key
        level, methods = scope.level, scope.methods
        if level == UNSPECIFIED and (told := re.match(r"^(?:[A-Z]{1,4}-)?([ED])-?\d", block.label)):
            level = ESSENTIAL if told[1] == "E" else DESIRABLE
        if found := run_in(text):
            level, text = found
        level, text = self._marked(level, text, block)
        if ticked := tick_line(text, scope.columns, self.gathering.legend):
            text, methods, said = ticked
            level = said or level
        parts, doubts = split_run_together(text)
        for part in parts:
            bare, said, named = trailing_labels(part, key)
            strength = 3 if scope.strong or scope.labelled or level != scope.level else 1 if scope.lead_only else 2
            self.gathering.emit(
                bare, level=said or level, methods=named or methods, group=scope.group,
                place=block.place, strength=strength, doubts=doubts,
            )  # fmt: skip
        scope.items += 1

    def _marked(self, level: str, text: str, block: Block) -> tuple[str, str]:
        """The level that a star, italics or bold type stands for, where a note explains it."""
        legend = self.gathering.legend
        if "*" in legend and (text.rstrip(" .;").endswith("*") or text.startswith("*") or block.label == "*" and "* " in text):
            return legend["*"], text.strip("* ")
        if (block.italic and "ITALIC" in legend) or (block.bold and "BOLD" in legend):
            return legend["ITALIC" if block.italic and "ITALIC" in legend else "BOLD"], text
        return (legend["OTHERS"] if level == UNSPECIFIED and "OTHERS" in legend else level), text

    def _paragraph(self, text: str, block: Block, following: Block | None) -> None:
        scope, key = self.scope, self.gathering.key
        listed = following is not None and following.kind is BlockKind.ITEM
        parts = _LEVEL_INSIDE.split(text)
        if len(parts) > 1 and all(run_in(part) for part in parts):
            for part in parts:
                self._paragraph(part, block, following)
            return
        if (found := run_in(text)) and (scope.section != OTHER or scope.listing == SPECIFICATION):
            if scope.section is None:
                self._open(SPECIFICATION, GUESSED - 1)
            level, rest = found
            self._criterion_at(rest, level, block)
            return
        if label := level_label(text, key, leads=listed and len(text) < 200):
            self._label(label, GUESSED)
            return
        if self._is_column_name(text):
            scope.columns.append(text)
            return
        if self._is_heading(text, block, following):
            self._heading(text, GUESSED, block)
            return
        if text.endswith((":", ":-")) or (listed and len(text) < 400):
            self._lead(text)
            return
        self._running_text(text, block)

    def _is_column_name(self, text: str) -> bool:
        return len(text) < 30 and self.scope.section == SPECIFICATION and bool(
            name_of(text) or is_weight_header(text) or text.lower() in ("shortlisting", "essential", "desirable")
        )

    def _criterion_at(self, text: str, level: str, block: Block) -> None:
        before = self.scope.level
        self.scope.level = level
        self._criterion(text, block)
        self.scope.level = before

    def _is_heading(self, text: str, block: Block, following: Block | None) -> bool:
        if is_strong_specification(text) and len(text) < 80 and not text.endswith("."):
            return True
        if following is None:
            return False
        if len(text) < 110 and following.kind is BlockKind.PARAGRAPH and not text.endswith((".", ",", ";")) and not is_note(text):
            if level_label(following.text, self.gathering.key) and not following.text.endswith("."):
                lead = text.endswith(":") and len(text.split()) > 6
                first = self.scope.level != UNSPECIFIED and self.scope.level_begins == self.gathering.count()
                marked = block.bold or is_capitals(text) or is_group_name(text) or block.depth < self.scope.indent
                plain = (self.scope.items < 0 or first) and not marked
                return len(text.split()) <= 12 and not lead and not plain
        if is_group_name(text) and not (self.scope.listing in (SPECIFICATION, ECHO) and not block.bold):
            return True
        if text.endswith(":") and (_CRITERIA_LEAD.search(text) or _DUTIES_LEAD.search(text)) and re.search(r"(?i)\b(?:you|we|will|must|should)\b", text):
            return False
        if names_section(text) and not (self.scope.strong and self.scope.listing == SPECIFICATION and not block.bold):
            leads = following.kind is not BlockKind.PARAGRAPH or section_of(text) == OTHER or not self.scope.strong
            if leads or block.bold:
                return True
        if not could_be_heading(text, bold=block.bold):
            return False
        if text.endswith(":") and len(text.split()) > 6:
            return False
        kind = section_of(text)
        if self.scope.listing in (SPECIFICATION, ECHO) and not block.bold and not is_capitals(text) and kind != OTHER and not text.endswith(":"):
            return False
        if kind is not None and (len(text.split()) <= 6 or block.bold):
            return not (sounds_like_a_criterion(text) and len(text.split()) > 3 and not block.bold)
        return not is_note(text)

    def _lead(self, text: str) -> None:
        scope = self.scope
        kind = section_of(text)
        wanted = (_SURE_LEAD if scope.section == OTHER else _CRITERIA_LEAD).search(text)
        if wanted and (kind != OTHER or scope.strong):
            if scope.section != SPECIFICATION:
                heading = scope.heading if scope.section is None else ""
                self._open(SPECIFICATION, scope.depth or GUESSED - 1)
                self.scope.group, self.scope.heading, self.scope.lead_only = heading, heading, True
            self.scope.listing, self.scope.items = SPECIFICATION, 0
            if re.search(r"\b(?:must|need|required|essential)\b[^.]*$", text, re.IGNORECASE) and self.scope.level == UNSPECIFIED:
                self.scope.level = ESSENTIAL
                self.scope.level_inner, self.scope.level_begins = True, self.gathering.count()
            if methods := _methods_of_lead(text):
                self.scope.methods = methods
            return
        if scope.strong and not (kind == OTHER and is_hard_other(text)):
            return
        if scope.section == OTHER and (methods := _methods_of_lead(text)):
            scope.listing, scope.methods = ECHO, methods
            return
        if kind == OTHER or _DUTIES_LEAD.search(text):
            scope.listing = OTHER

    def _running_text(self, text: str, block: Block) -> None:
        scope = self.scope
        for part in (parts := listed_in_prose(text)):
            group = scope.group if scope.section == SPECIFICATION else ""
            self.gathering.emit(part, level=scope.level, methods=scope.methods, group=group, place=block.place, strength=1)
        if parts:
            return
        if scope.listing == ECHO:
            self.gathering.add_methods_to(text, scope.methods)
            return
        if scope.section != SPECIFICATION or scope.listing == OTHER:
            return
        if not scope.strong and not scope.labelled and self._needs(text, block):
            return
        listed = scope.items and self._last_was_item()
        if is_note(text) or is_template(text) or listed:
            if scope.items:
                scope.listing = OTHER
            return
        wanted = scope.level != UNSPECIFIED or (scope.strong and bool(scope.group)) or scope.listing == SPECIFICATION
        if wanted and 3 < len(text) < 500 and not self._list_ahead(block):
            self._criterion(text, block)
            scope.items, scope.indent = -abs(scope.items), block.depth

    def _needs(self, text: str, block: Block) -> bool:
        """Sentences of running text that say what a person needs, taken as weak finds."""
        needs = needs_in(text)
        for need, level in needs:
            self.gathering.emit(need, level=level, group=self.scope.group or self.scope.heading, place=block.place, strength=1)
        return bool(needs)

    def _list_ahead(self, block: Block) -> bool:
        """Whether a list follows before the next heading, so that a paragraph only leads up to it."""
        for following in self.blocks[self.index + 1 : self.index + 12]:
            if following.kind is BlockKind.ITEM:
                return True
            if following.kind is not BlockKind.PARAGRAPH or level_label(following.text, self.gathering.key):
                return False
            if could_be_heading(following.text, bold=following.bold) and (following.bold or len(following.text) < 60):
                return False
        return False

    def _last_was_item(self) -> bool:
        return self.scope.items > 0

    # Tables

    def _table(self, block: Block) -> None:
        grid = grid_of(block.cells)
        if grid.columns == 1 or self._is_layout(grid):
            self._cells_as_text(block)
            return
        if self._sideways(grid):
            return
        header = next((row for row in range(1, min(grid.rows, 8) + 1) if is_header_row(grid, row)), 0)
        if header:
            for row in range(1, header):
                self._row_as_text(grid, row)
            roles = roles_from_header(grid, header, self.gathering.key)
            if roles.levelled or roles.measured:
                self._read_table(grid, roles)
                return
        if self._is_form(grid) or self.scope.section == OTHER or self.scope.listing == OTHER:
            self._form(grid)
            return
        if self.scope.section == SPECIFICATION:
            roles = roles_from_content(grid, self.gathering.key)
            if self.roles is not None and len(self.roles.columns) == grid.columns and not roles.levelled:
                roles = replace(self.roles, first_row=1, group="")
            if roles.of(Role.TEXT, Role.GROUP) or roles.levelled:
                self._read_table(grid, roles)
                return
        self._form(grid)

    def _sideways(self, grid: Grid) -> bool:
        """Reads a table whose rows are levels and whose columns are groups; True when it was one."""
        roles = Roles({column: Column(Role.LEVEL if column == 1 else Role.TEXT) for column in range(1, grid.columns + 1)}, 2)
        if not is_transposed(grid, roles) or any(tick_of(cell.text) for row in range(2, grid.rows + 1) for cell in grid.own(row)):
            return False
        if any(is_method_header(grid.text(1, column)) or level_of_cell(grid.text(1, column)) for column in range(2, grid.columns + 1)):
            return False
        if self.scope.section != SPECIFICATION:
            self._open(SPECIFICATION, self.scope.depth or GUESSED - 1, strong=True)
        read_transposed(grid, roles, self.gathering, self.scope.methods)
        return True

    def _read_table(self, grid: Grid, roles: Roles) -> None:
        scope = self.scope
        if scope.section != SPECIFICATION:
            self._open(SPECIFICATION, scope.depth or GUESSED - 1, strong=True)
            scope = self.scope
        self.roles = roles if roles.levelled or roles.measured else self.roles
        context = Context(scope.group, scope.level, scope.methods, 3 if roles.levelled or scope.strong else 1 if scope.lead_only else 2)
        reader = TableReader(grid, roles, context, self.gathering)
        reader.read()
        scope.items = 1
        scope.group_begins = reader.group_begins

    def _is_layout(self, grid: Grid) -> bool:
        """Whether a table only places running text side by side: few cells, each with much in it."""
        cells = [cell for row in range(1, grid.rows + 1) for cell in grid.own(row)]
        full = [cell for cell in cells if len(cell.paragraphs) > 6 and len(cell.text) > 500]
        return bool(full) and len(cells) <= 4 and not any(is_header_row(grid, row) for row in range(1, min(grid.rows, 4) + 1))

    def _cells_as_text(self, block: Block) -> None:
        pieces: list[Block] = []
        for cell in block.cells:
            pieces.extend(_pieces(cell))
        for index, piece in enumerate(pieces):
            self.block(piece, pieces[index + 1] if index + 1 < len(pieces) else None)

    def _row_as_text(self, grid: Grid, row: int) -> None:
        cells = grid.own(row)
        if len(cells) == 2 and (said := form_field(cells[0].text, cells[1].text)):
            self.gathering.identify(**{said[0]: shown_title(said[1]) if said[0] == "title" else said[1]})
            return
        for cell in cells:
            for piece in _pieces(cell):
                self.block(piece, None)

    def _is_form(self, grid: Grid) -> bool:
        return any(
            form_field(one.text, other.text)
            for row in range(1, grid.rows + 1)
            for one, other in zip(grid.own(row), grid.own(row)[1:], strict=False)
        )

    def _form(self, grid: Grid) -> None:
        for row in range(1, grid.rows + 1):
            cells = grid.own(row)
            for cell in cells:
                if pairs := key_pairs(cell.text):
                    self.gathering.key.learn(pairs)
                if said := field_of(cell.text):
                    self.gathering.identify(**{said[0]: shown_title(said[1]) if said[0] == "title" else said[1]})
            for one, other in zip(cells, cells[1:], strict=False):
                if said := form_field(one.text, other.text):
                    self.gathering.identify(**{said[0]: shown_title(said[1]) if said[0] == "title" else said[1]})


def _methods_of_lead(text: str) -> tuple[str, ...]:
    """The methods of `The behaviours to be tested at interview are:`."""
    found = re.search(r"\b(?:assess\w*|measur\w*|test(?:ed)?|evidenc\w*|demonstrat\w*|examin\w*)\b(.{0,80})", text, re.IGNORECASE)
    names = mentioned(found[1]) if found else ()
    return () if names == ("Selection process",) else names


def _pieces(cell: Cell) -> list[Block]:
    """The paragraphs of a cell as blocks."""
    marks = cell.marks or (False,) * len(cell.paragraphs)
    return [
        Block(BlockKind.ITEM if mark else BlockKind.PARAGRAPH, text, depth=1 if mark else 0, bold=cell.bold and not mark,
              label="•" if mark else "", place=cell.place)
        for text, mark in zip(cell.paragraphs, marks, strict=True)
    ]  # fmt: skip
