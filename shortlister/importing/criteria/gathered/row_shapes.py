"""What the shape of a table's row tells: a heading, a row that merged cells from above complete, words or marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.column_names import only_heads
from shortlister.importing.criteria.columns.column_texts import is_enumerator, repeats_headings
from shortlister.importing.criteria.columns.header import compact_level, is_header_row
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.lines.outline import (
    is_capitals,
    is_note,
    is_title_case,
    without_continued,
    without_enumerator,
)
from shortlister.importing.criteria.lines.run_in_words import is_labelled
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, name_of
from shortlister.importing.criteria.posts.titles import form_field
from shortlister.importing.criteria.words.both_levels import says_yes
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.section_words import OTHER, is_hard_other, section_of
from shortlister.importing.criteria.words.title_labels import is_title_label
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    UNSPECIFIED,
    is_group_header,
    is_group_name,
    level_of_cell,
    sounds_like_a_criterion,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_NOTHING: Final = late_regex(
    r"n/?a|none(?: (?:required|specified|needed|identified|listed|applicable))?|nil|nothing(?: required| specified)?"
    r"|not applicable|[–—-]+",
    re.IGNORECASE,
)
_AROUND: Final = 30
"""How many rows away others may tell that no row has a tick."""
_ABOVE: Final = 2
_SHORT_NOTE: Final = 40
_NOTES: Final = late_regex(
    r"(?:(?:guidance|drafting|admin\w*|office|panel) )?(?:notes?|guidance|remarks)\W*", re.IGNORECASE
)
"""The label of a row that speaks to those who fill in the specification."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the text before a table says about what stands in it."""

    group: str = ""
    level: str = UNSPECIFIED
    methods: tuple[str, ...] = ()
    strength: int = 2


def groups_are_methods(grid: Grid, roles: Roles, above: Sequence[str] = ()) -> bool:
    """Whether the column of groups names methods: rows for what the form and what the interview shows.

    Where all of them are words of a method that the text `above` the table names (`Checks`), they are only headings.
    """
    cells = [grid.at(row, column) for column in roles.of(Role.GROUP) for row in range(roles.first_row, grid.rows + 1)]
    texts = [cell.text for cell in cells if cell is not None and cell.paragraphs]
    if texts and all(
        any(text.lower() in name.lower() and text.lower() != name.lower() for name in above) for text in texts
    ):
        return False
    return bool(texts) and all(len(text) > 2 and name_of(text) for text in texts)


def beside_nothing(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether a table with levels or methods has none of them in this row."""
    columns = roles.of(Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE, Role.METHOD, Role.METHOD_TICK)
    return bool(columns) and not any(grid.text(row, column).strip() for column in columns)


def is_noted(grid: Grid, roles: Roles, cell: Cell, row: int, *, long: bool = False) -> bool:
    """Whether a cell with no level and no method beside it is a note, or (`long`) whatever stands beside a long one.

    In the column of the criteria it is none where a line of it asks for something.
    """
    text = " ".join(cell.paragraphs).strip()
    if not is_note(text) or not ((long and len(text) > _SHORT_NOTE) or beside_nothing(grid, roles, row)):
        return False
    own = cell.column_span == 1 < grid.columns and roles.columns[cell.column].role is Role.TEXT
    return not (own and any(demands_in(line) or sounds_like_a_criterion(line) for line in cell.paragraphs))


def asks_alone(grid: Grid, roles: Roles, cell: Cell, row: int) -> bool:
    """Whether a row with one cell of its own is a criterion for all that, and no heading."""
    if _is_carried(grid, roles, row) or _is_numbered(grid, roles, row) or is_unmeasured(grid, roles, cell, row):
        return True
    return _is_unticked(grid, roles, cell, row)


def _is_unticked(grid: Grid, roles: Roles, cell: Cell, row: int) -> bool:
    """Whether all plain rows around have one cell, since the ticks of both levels are lost or not yet made."""
    text, levels = cell.text.strip(), roles.of(Role.ESSENTIAL, Role.DESIRABLE, Role.LEVEL)
    if not levels or cell.column in levels or cell.bold or cell.column_span > 1 or _names_group(text):
        return False
    around = range(max(roles.first_row, row - _AROUND), min(grid.rows, row + _AROUND) + 1)
    plain = [own for at in around if (own := grid.own(at)) and not any(one.bold for one in own)]
    alone = all(len(own) == 1 and own[0].column == cell.column for own in plain)
    return alone and sum(1 for own in plain if not _names_group(own[0].text.strip())) > _ABOVE


def _names_group(text: str) -> bool:
    return is_capitals(text) or is_group_name(text.strip(" :")) or text.endswith(":")


def _is_carried(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether merged cells from above give this row a level or methods, so that it is a criterion."""
    for column in roles.of(Role.METHOD, Role.METHOD_TICK, Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE):
        cell = grid.at(row, column)
        if cell is not None and cell.row < row and cell.paragraphs and cell.column_span == 1:
            return True
    return False


def is_unmeasured(grid: Grid, roles: Roles, cell: Cell, row: int) -> bool:
    """Whether a plain row is the only one without methods, behind others that head no group: a criterion as they are.

    Groups begin where the rows do, in bold type or capitals, or by a name.
    """
    columns = roles.of(Role.METHOD)
    text = cell.text.strip()
    named = _names_group(text) or is_title_case(text)
    if not columns or cell.bold or cell.column_span > 1 or named or roles.of(Role.GROUP):
        return False
    rows = [at for at in range(roles.first_row, grid.rows + 1) if grid.own(at)]
    lone = [at for at in rows if not any(grid.text(at, column).strip() for column in columns)]
    return lone == [row] and len([at for at in rows if at < row]) >= _ABOVE and rows[-1] > row


def heads_columns(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether a row below the header is a further one: `Compulsory purchase` beside a level in its column is none."""
    if repeats_headings(grid, roles.first_row - 1, row):
        return True
    texts = [cell for cell in grid.own(row) if roles.columns[cell.column].role is Role.TEXT]
    if any(map(is_labelled, texts)) or not is_header_row(grid, row):
        return False
    told = [cell for cell in grid.own(row) if roles.columns[cell.column].role is Role.LEVEL]
    written = any(compact_level(cell.text) in (ESSENTIAL, DESIRABLE) for cell in told) and len(texts) == 1
    return not (written and not level_of_cell(texts[0].text) and not GENERIC_HEADER.match(texts[0].text.strip()))


def heads_rows(grid: Grid, roles: Roles, cell: Cell, row: int) -> bool:
    """Whether a lone cell among columns of criteria is the heading of the rows below it.

    It lies over every column; or it has no method beside it, where every other row of the table has one.
    """
    if cell.column_span >= max(2, grid.columns):
        return True
    if cell.column == 1 and row < grid.rows and is_header_row(grid, row + 1):
        return True
    if _stands_above_lists(grid, roles, cell, row) or _is_plain_band(grid, roles, cell):
        return True
    text, columns = cell.text, roles.of(Role.METHOD, Role.METHOD_TICK)
    if is_unmeasured(grid, roles, cell, row):
        return False
    if cell.column > 1 or not columns or len(text.split()) > 6 or roles.of(Role.TEXT, Role.GROUP):
        return False
    others = [at for at in range(roles.first_row, grid.rows + 1) if len(grid.own(at)) > 1]
    told = all(any(grid.text(at, column) for column in columns) for at in others)
    return bool(others) and told and row < grid.rows and len(grid.own(row + 1)) > 1


def _is_numbered(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether a row has a number of its own, where the headings between such rows have none: it is no heading."""
    columns = roles.of(Role.NUMBER)
    if not any((text := grid.text(row, column)) and is_enumerator(text) for column in columns):
        return False
    alone = [own[0] for at in range(roles.first_row, grid.rows + 1) if len(own := grid.own(at)) == 1]
    return any(cell.bold or is_group_name(cell.text.strip(" :")) for cell in alone if not is_enumerator(cell.text))


def with_group(roles: Roles, before: Roles) -> Roles:
    """The roles of a further header with its words over the criteria as their group, where it does not repeat them."""
    heads = [next((one.columns[at].header for at in one.of(Role.TEXT)), "").strip(" :") for one in (roles, before)]
    name = without_continued(heads[0]).strip(" :")
    if roles.group or not name or GENERIC_HEADER.match(name) or name.lower() == heads[1].lower():
        return roles
    return replace(roles, group=name)


def group_over(group: str, roles: Roles) -> str:
    """The group that a table stands in; a line that is only a word for groups (`Area`) heads its column of them."""
    return "" if roles.of(Role.GROUP) and is_group_header(group) else group


def heads_with_methods(grid: Grid, roles: Roles, cell: Cell, row: int) -> bool:
    """Whether a usual name of groups without a level has methods beside it that the rows below, with levels, lack."""
    levels, columns = roles.of(Role.LEVEL), roles.of(Role.METHOD)
    if not levels or not columns or not is_group_name(cell.text) or row >= grid.rows:
        return False
    told = [any(grid.text(at, column).strip() for column in columns) for at in (row, row + 1)]
    levelled = [any(grid.text(at, column).strip() for column in levels) for at in (row, row + 1)]
    return told == [True, False] and levelled == [False, True]


def _stands_above_lists(grid: Grid, roles: Roles, cell: Cell, row: int) -> bool:
    """Whether a few words stand alone above a row of lists, in a table that holds nothing but such names and lists."""
    if roles.of(Role.TEXT, Role.GROUP) or not _is_name(cell) or row >= grid.rows:
        return False
    rows = [own for at in range(roles.first_row, grid.rows + 1) if (own := grid.own(at))]
    names = [own[0] for own in rows if len(own) == 1 and _is_name(own[0])]
    lists = [own for own in rows if all(one.marks and all(one.marks) for one in own)]
    below = grid.own(row + 1)
    return len(names) > 1 and len(names) + len(lists) == len(rows) and any(own == below for own in lists)


def _is_plain_band(grid: Grid, roles: Roles, cell: Cell) -> bool:
    """Whether a cell alone in its row is one of the usual names that part a table of nothing but columns of levels.

    The first row is such a name, and none is the last or stands right below another: as no list of criteria would.
    Where rows have criteria of both levels it takes one name more, as one list may be longer than that beside it.
    """
    if cell.column > 1 or roles.of(Role.TEXT, Role.GROUP) or not _names_a_band(cell):
        return False
    rows = [own for at in range(roles.first_row, grid.rows + 1) if (own := grid.own(at))]
    named = [at for at, own in enumerate(rows) if len(own) == 1 and own[0].column == 1 and _names_a_band(own[0])]
    apart = all(after - before > 1 for before, after in pairwise([*named, len(rows)]))
    both = any(len(own) > 1 for own in rows)
    return len(named) > 1 + both and named[0] == 0 and apart


def _names_a_band(cell: Cell) -> bool:
    return len(cell.paragraphs) == 1 and is_group_name(without_enumerator(cell.text))


def _is_name(cell: Cell) -> bool:
    """Whether a cell of the first column holds a few words that are no item of a list and no sentence."""
    text = cell.text.strip()
    return (
        cell.column == 1 and len(cell.paragraphs) == 1 and not any(cell.marks)
        and len(text.split()) <= 6 and text[-1:] not in ".;,"
    )  # fmt: skip


def speaks_of_else(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether a row of a table without levels or methods has a label that opens another section, or a form's field."""
    own = grid.own(row)
    if only_heads(own):
        return True
    if len(own) > 1 and roles.columns[own[0].column].role is Role.GROUP and _NOTES.fullmatch(own[0].text.strip()):
        return not any(level_of_cell(cell.text) or tick_of(cell.text) for cell in own[1:])
    if roles.levelled or roles.measured or len(own) != 2 or roles.columns[own[0].column].role is not Role.GROUP:
        return False
    label, said = own[0].text.replace("\n", " "), own[1].text
    return section_of(label) == OTHER or is_hard_other(label) or form_field(label, said) is not None


def is_written(roles: Roles, cell: Cell, key: MethodKey) -> bool:
    """Whether a cell in a level's column holds words of a criterion and no tick, level or method."""
    text = cell.text.strip()
    if tick_of(text) is not None or level_of_cell(text) or len(text) < 3:
        return False
    if roles.of(Role.TEXT) and (methods_in(text, key) or says_yes(text)):
        return False
    return not _NOTHING.fullmatch(text)


def asks_nothing(grid: Grid, roles: Roles, row: int) -> bool:
    """Whether the columns of both levels say of a group that nothing is asked: `None`, `N/A`."""
    if roles.of(Role.TEXT):
        return False
    told = [text for at in roles.of(Role.ESSENTIAL, Role.DESIRABLE) if (text := grid.text(row, at).strip())]
    return bool(told) and all(_NOTHING.fullmatch(text) for text in told)


def names_the_post(text: str) -> bool:
    """Whether the only cell of a row is the label of the post's title with what it says: `POST: Cook`."""
    label, mark, said = text.partition(":")
    return bool(mark and said.strip()) and is_title_label(label)


def written_cells(grid: Grid, roles: Roles, row: int, key: MethodKey) -> list[Cell]:
    """The cells of a row in which criteria stand below the name of a level."""
    told = [cell for cell in grid.own(row) if roles.columns[cell.column].role in (Role.ESSENTIAL, Role.DESIRABLE)]
    return [cell for cell in told if is_written(roles, cell, key) and not is_remark(grid, roles, cell, key)]


def is_remark(grid: Grid, roles: Roles, cell: Cell, key: MethodKey) -> bool:
    """Whether words in a level's column only add to a tick: the row has its criterion in another column."""
    columns = roles.of(Role.TEXT)
    beside = grid.at(cell.row, columns[0]) if columns else None
    if beside is None or beside.row != cell.row or not beside.paragraphs or not is_written(roles, cell, key):
        return False
    return len(cell.text) < 60 and len(cell.paragraphs) == 1 and not sounds_like_a_criterion(cell.text.strip())


def place_of(cell: Cell) -> Place:
    """Where a cell stands, by its row and column where it has no name of its own."""
    return replace(cell.place, cell=cell.place.cell or f"row {cell.row} column {cell.column}")
