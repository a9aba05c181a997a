"""What group a table has from the one above: it goes on with its numbers, or is built alike with another name."""

import re
from dataclasses import dataclass, replace
from typing import Final

from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(r"\(?([A-Z]{0,3})[-.]?(\d{1,3})[.):]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Above:
    """The table read last: its cells, its columns' roles, the group in which it ended, and the one named above it."""

    grid: Grid
    roles: Roles
    group: str
    named: str


def with_group_above(grid: Grid, roles: Roles, above: Above | None, named: str) -> Roles:
    """The roles, with the group that the table above gives where this one, `named` by the text above, has none."""
    if above is None or roles.group or roles.of(Role.GROUP) or grid.columns != above.grid.columns:
        return roles
    own, before = _header(grid, roles), _header(above.grid, above.roles)
    if not any(own):
        return roles
    if own == before and above.group and named == above.named and _goes_on(grid, roles, above):
        return replace(roles, group=above.group)
    texts = roles.of(Role.TEXT)
    column = texts[0] - 1 if texts else 0
    alike = own[:column] == before[:column] and own[column + 1 :] == before[column + 1 :] and len(own) > 1
    headed = bool(above.roles.group) and above.roles.group == before[column].strip(" :")
    if alike and headed and own[column] != before[column] and is_group_name(own[column]):
        return replace(roles, group=own[column].strip(" :"))
    return roles


def _header(grid: Grid, roles: Roles) -> list[str]:
    """The words of the row above the criteria."""
    row = roles.first_row - 1
    return [" ".join(grid.text(row, column).split()) if row else "" for column in range(1, grid.columns + 1)]


def _goes_on(grid: Grid, roles: Roles, above: Above) -> bool:
    """Whether the first number follows the last one of the table above."""
    first, last = _numbers(grid, roles)[:1], _numbers(above.grid, above.roles)[-1:]
    return bool(first and last) and first[0][0] == last[0][0] and first[0][1] == last[0][1] + 1


def _numbers(grid: Grid, roles: Roles) -> list[tuple[str, int]]:
    columns = roles.of(Role.NUMBER)
    texts = [grid.text(row, columns[0]) for row in range(roles.first_row, grid.rows + 1)] if columns else []
    return [(found[1].upper(), int(found[2])) for text in texts if (found := _NUMBER.fullmatch(text.strip()))]
