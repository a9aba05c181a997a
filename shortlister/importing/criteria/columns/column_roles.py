"""The roles that the columns of a table can have, and all of them together."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL


class Role(StrEnum):
    """What a column is for."""

    TEXT = "text"
    GROUP = "group"
    LEVEL = "level"
    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    METHOD = "method"
    METHOD_TICK = "method tick"
    WEIGHT = "weight"
    NUMBER = "number"
    OTHER = "other"


LEVEL_ROLES: Final = {ESSENTIAL: Role.ESSENTIAL, DESIRABLE: Role.DESIRABLE}


@dataclass(frozen=True, slots=True)
class Column:
    """A column's role; `name` is the method of a tick column, `level` that of the criteria which methods belong to.

    `header` is what stands above, `methods` what a level's heading says of how it is assessed.
    """

    role: Role
    header: str = ""
    name: str = ""
    methods: tuple[str, ...] = ()
    level: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of a table's columns (from 1), the first row below the header, and the group that the header names.

    `level` is that of every row below, where a band over the header says it.
    """

    columns: dict[int, Column]
    first_row: int
    group: str = ""
    level: str = ""

    def of(self, *roles: Role) -> list[int]:
        """The columns with one of the roles, from the left."""
        return [column for column in sorted(self.columns) if self.columns[column].role in roles]

    @property
    def levelled(self) -> bool:
        return bool(self.of(Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE))

    @property
    def measured(self) -> bool:
        return bool(self.of(Role.METHOD, Role.METHOD_TICK))
