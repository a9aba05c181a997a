"""The heading or the cell that a criterion stands under, against the group that was read."""

from collections.abc import Iterator
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.stood import REACH, Standing, Stood, cut
from shortlister.importing.criteria.lines.outline import without_enumerator
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import levels_named

ELSEWHERE: Final = N_("{place}: “{text}” stands under “{heading}”, but was read in another group; check it.")


def other_groups(standing: Standing) -> Iterator[Problem]:
    """A doubt for each criterion that stands under the group of others, and was read in another or in none."""
    groups = {name for post in standing.posts for one in post.criteria if (name := letters(one.group))}
    for one in standing.found:
        above = _heading(standing, one, groups)
        if above and letters(above) not in letters(one.criterion.group):
            known = one.criterion
            said = {"place": place_words(known.source), "text": cut(known.text), "heading": cut(above)}
            yield Problem("", Sentence(ELSEWHERE, said), Passage(known.source, known.text))


def _is_beside(heading: Block, block: Block) -> bool:
    """Whether an item that names a group is as deep in its list as another one, which then is not of that group."""
    items = heading.kind is BlockKind.ITEM and block.kind is BlockKind.ITEM
    return items and block.depth <= heading.depth


def _heading(standing: Standing, one: Stood, groups: set[str]) -> str:
    """The nearest text above a criterion, or in its row, that is a group; nothing behind another heading."""
    if one.cell:
        grid = standing.grids[one.at]
        beside = [cell.text for cell in grid.own(one.row) if cell.column < one.column and letters(cell.text) in groups]
        for column in range(1, one.column):
            cell = grid.at(one.row, column)
            if cell and letters(cell.text) in groups:
                return cell.text
        if beside:
            return beside[-1]
        for row in range(one.row - 1, 0, -1):
            own = grid.own(row)
            if len(own) == 1 and own[0].column_span > 1:
                return own[0].text if letters(own[0].text) in groups else ""
        return ""
    for at in range(one.at - 1, max(-1, one.at - 1 - REACH), -1):
        block = standing.document.blocks[at]
        name = block.text if letters(block.text) in groups else without_enumerator(block.text)
        if letters(name) in groups and at not in standing.by_block:
            return "" if _is_beside(block, standing.document.blocks[one.at]) else name
        divides = block.kind in (BlockKind.TABLE, BlockKind.HEADING)
        if divides or (levels_named(block.text) and letters(one.criterion.group) in letters(block.text)):
            return ""
    return ""
