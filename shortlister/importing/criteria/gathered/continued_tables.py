"""What group a table has from the one above: it goes on with its numbers, or is built alike with another name."""

import re
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.lines.outline import without_continued
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(r"\(?([A-Z]{0,3})[-.]?(\d{1,3})[.):]*", re.IGNORECASE)
_GOES_ON: Final = late_regex(
    r"\W*(?:please )?(?:continue[ds]?|cont[’']?d|p\.?t\.?o|turn over|see over(?:leaf)?)\b[\w ,]{0,40}\W*", re.IGNORECASE
)
_SHORT: Final = 8
"""How many words a line may have that only says that something goes on."""


@dataclass(frozen=True, slots=True)
class Above:
    """A table: its cells, its columns' roles, the group in which it ended, and the one named above it.

    `stood`: the level and post there, how many criteria there are, and which block it is; `level`: of its last rows
    where they have one of their own; `alone`: a heading stands between it and the table before.
    """

    grid: Grid
    roles: Roles
    group: str
    named: str
    stood: tuple[str, str, int, int]
    alone: bool
    level: str = ""


def only_goes_on(block: Block) -> bool:
    """Whether a line says nothing but that what is above it goes on: `Skills (continued)`, `Continued overleaf`."""
    text = block.text.strip()
    if block.kind is BlockKind.TABLE or not text or len(text.split()) > _SHORT:
        return False
    return without_continued(text) != text or bool(_GOES_ON.fullmatch(text))


def goes_on_with(block: Block, above: Above | None) -> bool:
    """Whether a line only says that the table above goes on, or the group in which it ended."""
    if above is None or block.kind is not BlockKind.PARAGRAPH or not only_goes_on(block):
        return False
    bare = without_continued(block.text.strip()).strip(" :").casefold()
    return bare in ("", above.group.casefold()) or bool(_GOES_ON.fullmatch(block.text.strip()))


def with_group_above(here: Above, above: Above | None) -> Roles:
    """The roles of a table, with the group that the one above gives where this one has none."""
    roles = here.roles
    if above is None or roles.group or here.grid.columns != above.grid.columns:
        return roles
    own, before = _header(here), _header(above)
    if _is_next_part(here, above) and own in (before, [""] * len(own)):
        return replace(roles, group=above.group, level=roles.level or above.level)
    if here.alone or roles.of(Role.GROUP) or not any(own):
        return roles
    if own == before and above.group and here.named == above.named and _goes_on(here, above):
        return replace(roles, group=above.group)
    texts = roles.of(Role.TEXT)
    column = texts[0] - 1 if texts else 0
    alike = own[:column] == before[:column] and own[column + 1 :] == before[column + 1 :] and len(own) > 1
    headed = bool(above.roles.group) and above.roles.group == before[column].strip(" :")
    if alike and headed and own[column] != before[column] and is_group_name(own[column]):
        return replace(roles, group=own[column].strip(" :"))
    return roles


def _is_next_part(here: Above, above: Above) -> bool:
    """Whether a table is as the one right above it, which had groups of its own, and begins without one."""
    *stood, block = above.stood
    right_below = here.stood == (*stood, block + 1) and here.named == above.named
    with_groups = above.group not in ("", above.named) or bool(above.level)
    if not right_below or not with_groups or _begins_anew(here, above):
        return False
    roles, row = here.roles, here.roles.first_row
    if [one.role for one in roles.columns.values()] != [one.role for one in above.roles.columns.values()]:
        return False
    if groups := roles.of(Role.GROUP):
        return not any(here.grid.text(row, column).strip() for column in groups)
    return len(here.grid.own(row)) > 1


def _header(table: Above) -> list[str]:
    """The words of the row above the criteria."""
    grid, row = table.grid, table.roles.first_row - 1
    return [" ".join(grid.text(row, column).split()) if row else "" for column in range(1, grid.columns + 1)]


def _goes_on(here: Above, above: Above) -> bool:
    """Whether the first number follows the last one of the table above."""
    first, last = _numbers(here.grid, here.roles)[:1], _numbers(above.grid, above.roles)[-1:]
    return bool(first and last) and first[0][0] == last[0][0] and first[0][1] == last[0][1] + 1


def _begins_anew(here: Above, above: Above) -> bool:
    """Whether its numbers do not go on from those of the table above."""
    first, last = _numbers(here.grid, here.roles)[:1], _numbers(above.grid, above.roles)[-1:]
    return bool(first and last) and first[0][0] == last[0][0] and first[0][1] <= last[0][1]


def _numbers(grid: Grid, roles: Roles) -> list[tuple[str, int]]:
    columns = roles.of(Role.NUMBER)
    texts = [grid.text(row, columns[0]) for row in range(roles.first_row, grid.rows + 1)] if columns else []
    return [(found[1].upper(), int(found[2])) for text in texts if (found := _NUMBER.fullmatch(text.strip()))]
