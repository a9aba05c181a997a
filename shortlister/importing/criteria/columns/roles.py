"""What the columns of a table are for: criteria, groups, levels, methods, weights, numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shortlister.importing.criteria.columns.banded import group_in_corner, last_heading_row, under_methods
from shortlister.importing.criteria.columns.column_roles import LEVEL_ROLES, Column, Role, Roles
from shortlister.importing.criteria.columns.column_texts import (
    are_numbers,
    beside_others,
    has_words,
    name_methods,
    no_numbers,
    own_texts,
    says_both,
    says_levels,
    texts_in,
    values_below,
)
from shortlister.importing.criteria.columns.criteria_column import criteria_column
from shortlister.importing.criteria.columns.crossed import level_above, methods_beside, only_dated, without_level
from shortlister.importing.criteria.columns.header import compact_level, heading_stack, is_header_row, is_phrase
from shortlister.importing.criteria.columns.owned_methods import owners
from shortlister.importing.criteria.methods.header_words import (
    is_beyond,
    level_over_numbers,
    may_hold_criteria,
    names_no_group,
)
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in, name_of
from shortlister.importing.criteria.methods.tick_columns import (
    are_levels,
    is_ticked,
    marked_columns,
    methods_of_heading,
    methods_over_ticks,
)
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    is_group_header,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
    levels_named,
    tick_of,
)

__all__ = ["Column", "Role", "Roles", "roles_below_band", "roles_from_content", "roles_from_header"]


def roles_below_band(grid: Grid, row: int, key: MethodKey) -> Roles:
    """The roles from the header that begins in a row; a row with one level directly above the headings is a band."""
    own = grid.own(row)
    level = level_of_cell(own[0].text.strip(" :")) if own else None
    below = grid.own(row + 1) if row < grid.rows else []
    if not level or len(below) <= len(own) or below[0].column != own[0].column or not is_header_row(grid, row + 1):
        return roles_from_header(grid, row, key)
    if any(compact_level(cell.text) for cell in (*own[1:], *below)):
        return roles_from_header(grid, row, key)
    return replace(roles_from_header(grid, row + 1, key, over=row), level=level)


def roles_from_header(grid: Grid, row: int, key: MethodKey, *, over: int = 0) -> Roles:
    """The roles of the columns from the header that begins in a row, with the rows of headings below it.

    `over` is a row above it in which `Assessed by` may lie over columns of methods.
    """
    end = last_heading_row(grid, row)
    columns: dict[int, Column] = {}
    for column in range(1, grid.columns + 1):
        stack = heading_stack(grid, row, end, column)
        for text in stack:
            key.learn(key_pairs(text))
        above = grid.text(over, column).strip() if over else ""
        stack = [above, *stack] if stack and is_method_header(above) else stack
        columns[column] = _role(stack, key)
    known = [column for column, told in columns.items() if told.role is Role.METHOD_TICK]
    columns = _by_their_ticks(grid, columns, end + 1, under_methods(grid, over or row, end, known))
    columns, level = _numbered(grid, _crossed(columns), end + 1)
    columns = _each_with_its_methods(grid, _checked(grid, _paired(columns), end + 1, key), end + 1, key)
    group = group_in_corner(grid, row, end)
    return _arranged(grid, Roles(only_dated(columns), end + 1, group, level), key)


def _numbered(grid: Grid, columns: dict[int, Column], first: int) -> tuple[dict[int, Column], str]:
    """The columns, and the level of all rows where its heading stands over their numbers: `Essential criteria`."""
    named = {at: column.header for at, column in columns.items() if column.role in (Role.ESSENTIAL, Role.DESIRABLE)}
    told = {at: level_over_numbers(text, values_below(grid, first, at)) for at, text in named.items()}
    over = next((at for at, level in told.items() if level), 0)
    beside = any(at > over and column.role is Role.TEXT for at, column in columns.items())
    return (columns | {over: Column(Role.NUMBER)}, told[over] or "") if over and beside else (columns, "")


def _role(stack: Sequence[str], key: MethodKey) -> Column:
    if not stack:
        return Column(Role.TEXT)
    text, above = stack[-1], " ".join(stack[:-1])
    bare = text.strip(" :*")
    if below := _below_level(stack, key):
        return below
    if above and is_method_header(above) and not levels_named(above):
        named = methods_in(bare, key) or (methods_in(bare.upper(), key) if len(bare) < 5 else None)
        if named and len(named) == 1:
            return Column(Role.METHOD_TICK, bare, named[0])
    if key_pairs(text) and not is_level_header(re.sub(r"\b[ED]\b", "", bare)):
        return Column(Role.METHOD, bare)
    level = compact_level(bare) if not is_weight_header(bare) else None
    if level in (ESSENTIAL, DESIRABLE):
        return Column(LEVEL_ROLES[level], bare, methods=methods_beside(bare, key))
    if level == "both" or (is_level_header(bare) and not is_method_header(bare)):
        return Column(Role.LEVEL, bare)
    if is_number_header(bare):
        return Column(Role.NUMBER, bare)
    if is_weight_header(bare):
        return Column(Role.WEIGHT, bare)
    listed = methods_in(bare, key) or ()
    if len(listed) > 1 and level != "both" and re.search(r"[/,]|\b(?:and|or)\b", bare):
        return Column(Role.METHOD, bare)
    if (code := bare.upper()) in key.codes and (bare.isdigit() or bare == code):
        return Column(Role.METHOD_TICK, bare, key.codes[code], key.named(code))
    if re.fullmatch(r"[A-Z]{1,3}", bare) and (codes := key.expand(bare)) and (len(codes) == 1 or bare in key.codes):
        return Column(Role.METHOD_TICK, bare, codes[0], codes)
    if name := name_of(bare) or (listed[0] if len(listed) == 1 and 12 < len(bare) < 50 else None):
        return Column(Role.METHOD_TICK, bare, name)
    return Column(Role.METHOD if is_method_header(bare) else Role.TEXT, bare)


def _below_level(stack: Sequence[str], key: MethodKey) -> Column | None:
    """The role of a column whose heading stands below that of a level, or below a method and names the level."""
    text, above = stack[-1], " ".join(stack[:-1])
    bare = text.strip(" :*")
    over = compact_level(above) if above else None
    if over in (ESSENTIAL, DESIRABLE):
        if is_phrase(bare):
            return Column(Role.METHOD, bare, level=over)
        if GENERIC_HEADER.match(bare):
            return Column(LEVEL_ROLES[over], bare)
    if crossed := level_above(stack):
        below = _role(crossed[1], key)
        inside = mentioned(bare) if below.role is Role.TEXT and text in crossed[1] else ()
        below = Column(Role.METHOD_TICK, bare, inside[0]) if len(inside) == 1 else below
        if below.role in (Role.METHOD_TICK, Role.TEXT):
            return replace(below, level=crossed[0])
    return None


def _by_their_ticks(grid: Grid, columns: dict[int, Column], first: int, under: list[int]) -> dict[int, Column]:
    """Columns of ticks that stand among methods, or under their heading, are methods too, by their own names."""
    plain = [at for at, one in columns.items() if one.role in (Role.TEXT, Role.NUMBER)]
    told = [values_below(grid, first, at) for at, one in columns.items() if one.role is Role.METHOD_TICK]
    marks = are_levels if told and all(map(are_levels, told)) else is_ticked
    ticked = [at for at in plain if marks(values_below(grid, first, at))]
    levels = [at for at, one in columns.items() if one.role in (Role.ESSENTIAL, Role.DESIRABLE, Role.LEVEL)]
    known = [number for number, column in columns.items() if column.role is Role.METHOD_TICK]
    named = methods_over_ticks({at: columns[at].header for at in ticked}, under, known, ticked, levels)
    again = {columns[at].header: name for at, name in named.items()}
    named |= {at: again[columns[at].header] for at in ticked if columns[at].level and columns[at].header in again}
    return columns | {at: replace(columns[at], role=Role.METHOD_TICK, name=name) for at, name in named.items()}


def _paired(columns: dict[int, Column]) -> dict[int, Column]:
    """Beside a column of what is essential and none of what is desirable, one of what is `additional` is just that."""
    roles = [column.role for column in columns.values()]
    if Role.LEVEL in roles and (one := columns[1]).role in (Role.ESSENTIAL, Role.DESIRABLE) and " " in one.header:
        return columns | {1: replace(one, role=Role.TEXT)}  # `Skills required` beside `Essential/Desirable`
    if Role.ESSENTIAL not in roles or Role.DESIRABLE in roles:
        return columns
    beyond = {at: one for at, one in columns.items() if one.role is Role.TEXT and is_beyond(one.header)}
    return columns | {at: replace(one, role=Role.DESIRABLE) for at, one in beyond.items()}


def _crossed(columns: dict[int, Column]) -> dict[int, Column]:
    """Columns of methods below a level are that level's own, where none below it is one of criteria."""
    own = {column.role for column in columns.values()}
    alone = {at: role for at, column in columns.items() if (role := LEVEL_ROLES.get(column.level)) and role not in own}
    told = {at: columns[at] for at in alone if columns[at].role is Role.METHOD_TICK}
    return columns | {at: Column(alone[at], c.header, methods=c.methods or (c.name,)) for at, c in told.items()}


def _each_with_its_methods(grid: Grid, columns: dict[int, Column], first: int, key: MethodKey) -> dict[int, Column]:
    """Columns of methods that stand behind each level's, or name it, belong to that level."""
    levels = {at: level for at, c in columns.items() for level, role in LEVEL_ROLES.items() if c.role is role}
    asked = {at for at in levels if is_method_header(without_level(columns[at].header))}
    asked = {at for at in asked if name_methods(values_below(grid, first, at), key)}
    if {levels[at] for at in asked} <= {level for at, level in levels.items() if at not in asked}:
        columns = columns | {at: Column(Role.METHOD, columns[at].header, level=levels.pop(at)) for at in asked}
    told = [at for at, c in columns.items() if c.role in (Role.METHOD, Role.METHOD_TICK) and not c.level]
    owned = owners(grid, first, levels, told)
    return {at: replace(c, level=owned[at]) if at in owned else c for at, c in columns.items()}


def _checked(grid: Grid, columns: dict[int, Column], first: int, key: MethodKey) -> dict[int, Column]:
    """Roles held against what stands below: a column named after a method that holds words is a list of methods."""
    checked, heads = dict[int, Column](), [column.header for column in columns.values()]
    alone = sum(1 for column in columns.values() if column.role in (Role.ESSENTIAL, Role.DESIRABLE)) == 1
    ticked_ones = [number for number, column in columns.items() if column.role is Role.METHOD_TICK]
    asked = [at for at, one in columns.items() if one.role in (Role.ESSENTIAL, Role.DESIRABLE)]
    asked_by = {text for at in asked for text in values_below(grid, first, at)}
    marked = marked_columns({at: values_below(grid, first, at) for at in ticked_ones}, key, asked_by)
    for number, column in columns.items():
        values = values_below(grid, first, number)
        ticked = bool(values) and all(tick_of(text) is not None for text in values) and any(map(tick_of, values))
        named = methods_of_heading(column.header) if ticked and heads.count(column.header) < 2 else ()
        if column.role is Role.METHOD and named:
            column = replace(column, role=Role.METHOD_TICK, name=named[0], methods=named)
        if column.role is Role.NUMBER and (instead := no_numbers(values, key)):
            column = replace(column, role=Role(instead))
        if column.role in (Role.ESSENTIAL, Role.DESIRABLE) and alone and says_both(values):
            column = replace(column, role=Role.LEVEL)
        told = all(tick_of(text) is not None or level_of_cell(text) for text in values) or number in marked
        listed = values if column.role in (Role.METHOD, Role.METHOD_TICK) and not ticked else ()
        lists = sum(1 for text in listed if methods_in(text, key))
        if column.role is Role.METHOD_TICK and not told and not any(tick_of(text) for text in values):
            column = replace(column, role=Role.METHOD if lists * 2 >= len(values) else Role.TEXT, name="")
        elif column.role is Role.METHOD and may_hold_criteria(column.header, values):
            column = column if lists * 3 >= len(values) else replace(column, role=Role.TEXT)
        elif (
            column.role in (Role.TEXT, Role.WEIGHT)
            and values
            and sum(1 for text in values if says_levels(text)) >= 0.8 * len(values)
        ):
            column = replace(column, role=Role.LEVEL)
        elif column.role is Role.TEXT and values and all(tick_of(text) is not None for text in values):
            column = replace(column, role=Role.OTHER)
        elif column.role is Role.TEXT and number > 1 and len(values) > 1 and name_methods(values, key):
            column = replace(column, role=Role.METHOD)
        checked[number] = column
    return checked


def roles_from_content(grid: Grid, key: MethodKey, *, begins: int = 1) -> Roles:
    """The roles of the columns of a table that has no header, from what stands in it from a row on."""
    columns: dict[int, Column] = {}
    for column in range(1, grid.columns + 1):
        values = texts_in(grid, begins, column)
        levels = sum(1 for text in values if says_levels(text))
        lists = sum(1 for text in values if len(text) < 120 and methods_in(text, key))
        if not values:
            columns[column] = Column(Role.OTHER)
        elif levels * 10 >= len(values) * 7:
            columns[column] = Column(Role.LEVEL)
        elif column > 1 and lists * 10 >= len(values) * 7:
            columns[column] = Column(Role.METHOD)
        elif all(tick_of(text) is not None for text in values):
            columns[column] = Column(Role.OTHER)
        else:
            columns[column] = Column(Role.TEXT)
    return _arranged(grid, Roles(columns, begins), key)


def _arranged(grid: Grid, roles: Roles, key: MethodKey) -> Roles:
    """Tells numbers, groups and criteria apart among the columns of text."""
    texts = roles.of(Role.TEXT)
    columns = dict(roles.columns)
    own = {column: own_texts(grid, roles.first_row, column) for column in texts}
    written = has_words(grid, roles.of(Role.ESSENTIAL, Role.DESIRABLE), roles.first_row, key)
    for column in list(texts):
        values = own[column]
        numbered = are_numbers(values) or are_numbers(beside_others(grid, roles.first_row, column))
        if (numbered and (len(texts) > 1 or written)) or not values:
            numbered = numbered and (len(texts) > 1 or written)
            columns[column] = replace(columns[column], role=Role.NUMBER if numbered else Role.OTHER)
            texts.remove(column)
    if written and len(texts) >= 1:
        for column in texts[1:]:
            columns[column] = replace(columns[column], role=Role.OTHER)
        columns[texts[0]] = replace(columns[texts[0]], role=Role.GROUP)
    elif len(texts) > 1:
        _choose_text(columns, texts, own)
    return replace(roles, columns=columns, group=_header_group(columns) or roles.group)


def _choose_text(columns: dict[int, Column], texts: list[int], own: dict[int, list[str]]) -> None:
    """One column of words holds the criteria; one to its left with less is the group."""
    main = criteria_column(columns, texts, own)
    for column in (one for one in texts if one != main):
        short = not own[column] or max(map(len, own[column])) < 90
        role = Role.GROUP if short and (column < main or is_group_header(columns[column].header)) else Role.OTHER
        columns[column] = replace(columns[column], role=role)


def _header_group(columns: dict[int, Column]) -> str:
    """The heading above the criteria where it is not just `Criteria`: it names their group."""
    for _column, found in sorted(columns.items()):
        parts = found.header.split(" / ")  # the heading in two languages
        generic = names_no_group(found.header) or any(GENERIC_HEADER.match(one.strip()) for one in parts)
        if found.role is Role.TEXT and found.header and not generic:
            return found.header.strip(" :")
    first = columns.get(1)
    if first is not None and first.role is Role.NUMBER and len(first.header) > 4:
        told = first.header.strip()
        return "" if GENERIC_HEADER.match(told) or is_number_header(told) else told.strip(" :")
    return ""
