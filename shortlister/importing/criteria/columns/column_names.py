"""A first row that only names the columns of a table without levels and methods: `Factor` and `Criteria`."""

from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.header_words import heads_meaning
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_group_name,
    is_level_header,
    is_number_header,
)

_FEW: Final = 2


def names_columns(grid: Grid) -> bool:
    """Whether the first row only names two columns of words: `Criteria` beside another short name, then longer text."""
    own = grid.own(1)
    if len(own) == grid.columns == 2 and is_number_header(own[0].text) and GENERIC_HEADER.match(own[1].text.strip()):
        return True
    if len(own) != 2 or grid.columns != 2 or not _heads_names(*(cell.text for cell in own)):
        return False
    level = is_level_header(own[1].text) and len(own[1].text.split()) <= _FEW
    if grid.rows > 1 and (only_heads(own) or (level and grid.rows > _FEW)):
        return True
    beside = [grid.text(row, 2) for row in range(2, grid.rows + 1)]
    if grid.rows < 3 or heads_meaning(own[1].text):
        return grid.rows > 2
    return len(own[1].text.split()) <= 3 and sum(map(len, beside)) > 4 * len(own[1].text) * len(beside)


def _heads_names(name: str, beside: str) -> bool:
    generic = GENERIC_HEADER.match(name) or is_group_header(name)
    return bool(generic) or (bool(GENERIC_HEADER.match(beside)) and len(name.split()) == 1 and not is_group_name(name))


def only_heads(own: Sequence[Cell]) -> bool:
    """Whether a row does nothing but name a column of groups and one of criteria: `Factor` and `Criteria`."""
    if len(own) != 2 or not is_group_header(own[0].text):
        return False
    return own[1].text.strip() != "" and bool(GENERIC_HEADER.match(own[1].text.strip()))
