"""Tables that ask for nothing but what is a method elsewhere: `Essential` over, or beside, `Two references`."""

from dataclasses import replace

from shortlister.importing.criteria.columns.roles import Column, Role, Roles
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.papers_held import names_a_paper


def with_papers_asked(grid: Grid, roles: Roles) -> Roles:
    """The roles, such papers below levels no second row of headings and beside levels no methods of nothing."""
    if roles.levelled and grid.rows > 1 and roles.first_row > grid.rows:
        if not (last := grid.own(grid.rows)) or not all(names_a_paper(one.text) for one in last):
            return roles
        bare = {at: Column(one.role, grid.text(1, at)) for at, one in roles.columns.items()}
        return replace(roles, columns=bare, first_row=grid.rows)
    methods = roles.of(Role.METHOD)
    if len(methods) != 1 or not roles.of(Role.LEVEL) or roles.of(Role.TEXT, Role.GROUP):
        return roles
    told = [text for row in range(roles.first_row, grid.rows + 1) if (text := grid.text(row, methods[0]).strip())]
    if not told or not all(map(names_a_paper, told)):
        return roles
    return replace(roles, columns={**roles.columns, methods[0]: Column(Role.TEXT)})
