"""Rows of a table that only say how the criteria above or below them are measured."""

from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.methods.header_words import table_methods
from shortlister.importing.criteria.methods.method_notes import method_note, speaks_of_every_criterion
from shortlister.importing.criteria.methods.methods import MethodKey


def noted_methods(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a row across the table says; nothing where it says something else."""
    return max(table_methods(text), method_note(text, key) or (), key=len)


def is_wide(roles: Roles, text: str) -> bool:
    """Whether such a row is about more than one group: it says `all`, or groups have a column of their own."""
    return speaks_of_every_criterion(text) or bool(roles.of(Role.GROUP))


def noted_from(gathering: Gathering, since: int, group: int) -> tuple[int, bool]:
    """From which criterion on such a row holds, and whether it is rather about those below it.

    It is where nothing stands above it since the last one, or what stands there has methods.
    """
    known = gathering.has_methods(since)
    return group if known else since, known or gathering.count() == since
