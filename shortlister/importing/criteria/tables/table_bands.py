"""Tables that each have a name across their first row, above the headings of their columns: the names of groups."""

from collections.abc import Collection, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.post_names import is_running_text, names_a_post
from shortlister.importing.criteria.words.section_words import OTHER, is_strong_specification, section_of
from shortlister.importing.criteria.words.title_labels import is_title_label
from shortlister.importing.criteria.words.vocabulary import levels_named

_LONGEST: Final = 80
_ROWS: Final = 3


def names_above_tables(blocks: Sequence[Block]) -> frozenset[str]:
    """Such names where at least two tables have different ones, across their tops or on plain lines right above.

    What names the post, or most of them, is no group.
    """
    tables = [at for at, block in enumerate(blocks) if block.kind is BlockKind.TABLE]
    across = {name for at in tables if (name := _across(blocks[at]))}
    above = [_above(blocks[at - 1], blocks[at]) for at in tables if at and not _across(blocks[at])]
    return _groups(across) | (_groups({*above}) if all(above) else frozenset())


def _groups(names: Collection[str]) -> frozenset[str]:
    groups = {name for name in names if not _is_of_post(name)}
    return frozenset(groups) if len(names) > 1 and 2 * len(groups) > len(names) else frozenset()


def _across(block: Block) -> str:
    """The name across the first row of a table, above the headings of its columns."""
    grid = grid_of(block.cells)
    if grid.rows < _ROWS or len(own := grid.own(1)) != 1 or not is_header_row(grid, 2):
        return ""
    return _name(own[0].text) if own[0].column_span == grid.columns else ""


def _above(line: Block, block: Block) -> str:
    """The name on a plain line right above a table whose first row heads its columns."""
    grid = grid_of(block.cells)
    if line.kind is not BlockKind.PARAGRAPH or grid.rows < 2 or not is_header_row(grid, 1):
        return ""
    name = _name(line.text)
    wrong = section_of(name) == OTHER or levels_named(name) or is_running_text(name) or ":" in name
    return "" if wrong else name


def _name(text: str) -> str:
    text = " ".join(text.split()).strip(" :")
    return text if 1 < len(text) < _LONGEST and not text.endswith(".") else ""


def _is_of_post(name: str) -> bool:
    told = is_strong_specification(name) or is_title_label(name.partition(":")[0])
    return told or names_a_post(title_in(name))
