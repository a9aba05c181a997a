"""The level that the document itself gives beside or above a criterion, against the level that was read."""

from collections.abc import Iterator
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.stood import REACH, Standing, Stood, cut
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.column_heads import level_head
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.must_leads import leads_to_needs, says_what_is_expected
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import ESSENTIAL, UNSPECIFIED, level_of_cell, levels_named, tick_of

OTHERWISE: Final = N_(
    "{place}: “{text}” stands under or beside “{heading}”, but was read with another level; check it."
)
_SHARE: Final = 0.7
_FEW, _EACH = 4, 0.5
"""More labels than these, and one to every second line: each line has its own, which may stand below it.

So it surely does where the last line of all is a label.
"""
_BULLETS: Final = ("•", "·", "●", "○", "▪", "o", "*")
"""What may be left of a list to be filled in beside a criterion: no tick."""
_Told = tuple[str, str]
"""A level and the words that give it."""


def other_levels(standing: Standing) -> Iterator[Problem]:
    """A doubt for each criterion that has another level than its row, its column or the label above it gives."""
    labels = [bool(level_head(block.text) or plain_level(block.text)) for block in standing.document.blocks]
    lines = sum(1 for one in standing.found if not one.cell)
    own_labels = (sum(labels) > _FEW or labels[-1:] == [True]) and sum(labels) >= _EACH * lines
    for one in standing.found:
        known = one.criterion
        if known.level == UNSPECIFIED or levels_named(one.raw):
            continue
        told = _in_table(standing, one) if one.cell else None
        told = told or (None if own_labels else _above(standing, one))
        if told and told[0] and told[0] != known.level:
            said = {"place": place_words(known.source), "text": cut(known.text), "heading": cut(told[1])}
            yield Problem("", Sentence(OTHERWISE, said), Passage(known.source, known.text))


def _in_table(standing: Standing, one: Stood) -> _Told | None:
    grid, row, column = standing.grids[one.at], one.row, one.column
    heads = {at: told for at in range(1, grid.columns + 1) if (told := _head(grid, row, at))}
    beside = [at for at in range(1, grid.columns + 1) if grid.at(row, at) not in (None, one.cell)]
    ticks = [at for at in beside if at in heads and tick_of(grid.text(row, at)) is True]
    ticked = [heads[at] for at in ticks if column not in heads or grid.text(row, at).strip() not in _BULLETS]
    words = [(level, grid.text(row, at)) for at in beside if (level := level_head(grid.text(row, at)))]
    coded = [(level, grid.text(row, at)) for at in beside if (level := _code(grid, row, at))]
    for said in (ticked, words, coded):
        if said:
            return said[0] if len({level for level, _words in said}) == 1 else ("", "")
    return heads.get(column) or _band(grid, row)


def _head(grid: Grid, row: int, column: int) -> _Told | None:
    """The level that heads a column above a row, and its words."""
    for above in range(row - 1, 0, -1):
        cell = grid.at(above, column)
        if cell and cell.column_span < grid.columns and (level := level_head(cell.text)):
            return level, cell.text
    return None


def _code(grid: Grid, row: int, column: int) -> str | None:
    """The level of a letter in a column that holds little else than such letters."""
    level = level_of_cell(text) if len(text := grid.text(row, column).strip()) == 1 else None
    if level is None:
        return None
    cells = [cell for at in range(1, grid.rows + 1) if (cell := grid.at(at, column)) and cell.column_span == 1]
    texts = [told for cell in cells if (told := cell.text.strip()) and not _is_blank(told)]
    letters = sum(1 for told in texts if len(told) < 3 and level_of_cell(told))
    return level if letters >= _SHARE * (len(texts) - 1) else None  # the heading is none


def _is_blank(text: str) -> bool:
    """Whether a text is the dash of a cell that asks nothing, as one of a post beside other posts."""
    return tick_of(text) is False


def _band(grid: Grid, row: int) -> _Told | None:
    for above in range(row - 1, 0, -1):
        own = grid.own(above)
        if len(own) == 1 and (level := level_head(own[0].text)):
            return level, own[0].text
    return None


def _above(standing: Standing, one: Stood) -> _Told | None:
    """The next label of a level above; none behind a table of criteria, a higher heading or words about levels."""
    depth = 99
    for at in range(one.at - 1, max(-1, one.at - 1 - REACH), -1):
        block = standing.document.blocks[at]
        if block.kind is BlockKind.TABLE:
            if not one.cell and at in standing.by_block:
                return None
        elif lead := _lead(standing, at):
            return lead
        elif level := level_head(block.text) or _plain_lead(standing, at):
            under = block.kind is not BlockKind.HEADING or block.depth < depth
            return (level, block.text) if under else None
        elif block.kind is BlockKind.HEADING:
            depth = min(depth, block.depth)
            if levels_named(block.text):
                return None
        elif levels_named(block.text) and at not in standing.by_block:
            return None
    return None


def _plain_lead(standing: Standing, at: int) -> str | None:
    """The level that a line right above a list, or one set as a heading, says in plain words: `Can’t do without`."""
    block, below = standing.document.blocks[at], standing.document.blocks[at + 1 : at + 2]
    leads = (below and below[0].kind is BlockKind.ITEM) or block.bold or block.kind is BlockKind.HEADING
    return plain_level(block.text) if leads else None


def _lead(standing: Standing, at: int) -> _Told | None:
    """The level of a line between two lists that says it in other words than headings do: `would be lovely`."""
    block, around = standing.document.blocks[at], (at - 1, at + 1)
    if block.kind is not BlockKind.PARAGRAPH or level_head(block.text) or at in standing.by_block:
        return None
    if not all(one in standing.by_block for one in around):
        return None
    if leads_to_needs(block.text):
        return ESSENTIAL, block.text
    label = level_label(block.text, standing.key, leads=True)
    if label is None and says_what_is_expected(block.text):
        return ESSENTIAL, block.text
    return (label.level, block.text) if label and label.level != UNSPECIFIED else None
