"""Tables whose levels stand in rows of their own across the columns, and the fields of a form above these."""

from typing import Final

from shortlister.importing.criteria.columns.column_names import only_heads
from shortlister.importing.criteria.lines.outline import grouped_label, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.posts.titles import form_field
from shortlister.importing.criteria.words.grid import Grid

_FIELD: Final = 2


def has_level_rows(grid: Grid, key: MethodKey) -> bool:
    """Whether rows of one cell across the whole table name levels, with several rows of more cells below them."""
    rows = [grid.own(row) for row in range(1, grid.rows + 1)]
    named = [
        at
        for at, own in enumerate(rows)
        if len(own) == 1 and own[0].column_span in (1, grid.columns)
        and (level_label(own[0].text, key) or grouped_label(own[0].text))
    ]  # fmt: skip
    return bool(named) and sum(1 for own in rows[named[0] :] if len(own) > 1) >= 2


def below_fields(grid: Grid) -> int:
    """The first row that is no field of a form: `Post title | Cook` may stand above the rows of levels."""
    row = 1
    while row < grid.rows and len(own := grid.own(row)) == _FIELD and form_field(own[0].text, own[1].text):
        if only_heads(own):
            break  # `No.` and `Criteria`
        row += 1
    return row


def first_of_criteria(grid: Grid, start: int) -> int:
    """The first row from one on that has several cells and does not only name the columns."""
    rows = [row for row in range(start, grid.rows) if len(grid.own(row)) > 1]
    return next((row for row in rows if not only_heads(grid.own(row))), 1)
