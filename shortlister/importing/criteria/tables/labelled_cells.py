"""Tables whose cells hold levels by labels of their own: `Essential: typing`, below it `Desirable: shorthand`."""

from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.columns.column_texts import texts_in
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.columns.roles import Column, Role, Roles, roles_from_content, roles_from_header
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.lines.run_in_words import is_labelled, labelled
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_method_header, level_of_cell
from shortlister.importing.criteria.words.words_for_levels import level_in_words

_FEW: Final = 8
"""The most words of a heading."""


def labelled_roles(grid: Grid, key: MethodKey) -> Roles | None:
    """The roles of a table's columns where the cells of one hold levels by labels; None for any other table."""
    rows = [row for row in range(1, grid.rows + 1) if len(grid.own(row)) > 1]
    told = {row: [cell.column for cell in grid.own(row) if is_labelled(cell)] for row in rows}
    columns = [at for found in told.values() for at in found]
    if not columns or len(set(columns)) != 1 or grid.columns < 2:
        return None
    column, first = columns[0], next(row for row in rows if told[row])
    below = [row for row in rows if row >= first]
    if len(columns) * 2 < len(below) or first > rows[0] + 1 or not _is_enough(grid, column, key):
        return None
    header = rows[0] if first > rows[0] else 0
    if header and not _heads(grid, header, key):
        return None
    roles = roles_from_content(grid, key, begins=first)
    if roles.levelled:
        return None
    return replace(roles, columns=_with_methods(grid, roles, header, column, key))


def heads_unknown(grid: Grid, key: MethodKey) -> bool:
    """Whether a first row heads columns in words of its own: below it stand levels or methods, and not in it."""
    if grid.rows < 3 or len(own := grid.own(1)) < grid.columns or any(len(c.text.split()) > _FEW for c in own):
        return False
    roles = roles_from_content(grid, key, begins=2)
    told = [cell for cell in own if roles.columns[cell.column].role in (Role.LEVEL, Role.METHOD)]
    known = any(_says_level(cell.text) or methods_in(cell.text, key) for cell in told)
    return roles.levelled and bool(told) and not known and bool(roles.of(Role.TEXT))


def _says_level(text: str) -> bool:
    return bool(level_of_cell(text) or level_in_words(text.strip()))


def _is_enough(grid: Grid, column: int, key: MethodKey) -> bool:
    """Whether two cells have a label, or one has both levels: one alone may be a sentence with a colon."""
    cells = [cell for row in range(1, grid.rows + 1) if (cell := grid.at(row, column)) and cell.row == row]
    found = [cell for cell in cells if is_labelled(cell)]
    texts = [text for cell in found for text in cell.paragraphs]
    levels = {said[0] for text in texts if (said := labelled(text))}
    levels |= {label.level for text in texts if (label := level_label(text, key))}
    return len(found) > 1 or len(levels) > 1


def _heads(grid: Grid, row: int, key: MethodKey) -> bool:
    """Whether the row above cells with labels only names the columns, and does not give them levels itself."""
    own = grid.own(row)
    if any(len(cell.paragraphs) > 2 or len(cell.text.split()) > _FEW for cell in own):
        return False
    return not (is_header_row(grid, row) and roles_from_header(grid, row, key).levelled)


def _with_methods(grid: Grid, roles: Roles, header: int, column: int, key: MethodKey) -> dict[int, Column]:
    """The columns, with that of the criteria and, beside it, those of methods by what they hold or what heads them."""
    columns = dict(roles.columns)
    for at, found in roles.columns.items():
        heading = grid.text(header, at).replace("\n", " ").strip() if header else ""
        values = texts_in(grid, roles.first_row, at)
        lists = sum(1 for text in values if methods_in(text, key))
        if at == column:
            found = replace(found, role=Role.TEXT)
        elif found.role in (Role.TEXT, Role.OTHER) and values:
            names = at < column or (bool(values) and all(map(is_group_name, values)))
            found = replace(found, role=Role.GROUP if names else Role.OTHER)
        if at > column and values and (lists * 2 >= len(values) or is_method_header(heading)):
            found = replace(found, role=Role.METHOD)
        columns[at] = replace(found, header="" if at == column else heading)
    return columns
