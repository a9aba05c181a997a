"""Where words of the document stand among the criteria: after which of them, in which group, and with which level."""

from collections.abc import Sequence

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.criterion_places import PlaceAmong
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.domain.records import Criterion, Level
from shortlister.domain.state import State
from shortlister.importing.lines_above import level_above, names_group


def place_among(marked: Passage, document: Document, state: State) -> PlaceAmong | None:
    """Where the words that are marked in the document belong; None where they cannot be found in it."""
    mine = _position(marked.place, marked.words, document.blocks)
    if mine is None:
        return None
    block = document.blocks[mine[0]]
    place = block.place if block.kind is not BlockKind.TABLE and block.place != Place() else marked.place
    found = [
        (position, one)
        for one in state.criteria_in_order
        if (position := _position(one.source, one.text, document.blocks)) is not None and position <= mine
    ]
    (begin, _offset), before = max(found, key=lambda pair: pair[0], default=((-1, 0), None))
    between = [one for one in document.blocks[begin + 1 : mine[0]] if one.kind is not BlockKind.TABLE]
    groups = {one.group.casefold(): one.group for one in state.criteria_in_order if one.group}
    headings = [one for one in between if _is_group(one, groups)]
    group = before.group if before is not None else ""
    if headings:
        told = headings[-1].text.strip(" :")
        group = groups.get(told.casefold(), told)
    goes_on = all(one.kind is BlockKind.ITEM is block.kind for one in between)
    alike = before if before is not None and goes_on and _is_whole(before, document.blocks[begin]) else None
    return PlaceAmong(before.id if before is not None else "", group, _level(between, alike), place)


def _level(between: Sequence[Block], alike: Criterion | None) -> Level:
    """The level that the last label among these blocks says, else that of a criterion of the same list."""
    for block in reversed(between):
        if level := level_above(block.text):
            return Level(level)
    return alike.level if alike is not None else Level.UNSPECIFIED


def _is_group(block: Block, groups: dict[str, str]) -> bool:
    """Whether a block heads a group: a heading by its format, a usual name of one, or one that criteria have."""
    text = block.text.strip(" :")
    return names_group(text, heading=block.kind is BlockKind.HEADING, known=text.casefold() in groups)


def _is_whole(one: Criterion, block: Block) -> bool:
    """Whether a criterion is all that its line says, so that its level stands above and not beside it."""
    return block.kind is not BlockKind.TABLE and _letters(one.text) == _letters(block.text)


def _position(place: Place, words: str, blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The block in which words stand, and how many letters and digits of it are before them."""
    sought = _letters(words)
    if place.block is not None and place.block < len(blocks):
        return place.block, max(_letters(_text(blocks[place.block])).find(sought), 0)
    for at, block in enumerate(blocks):
        near = place.page in (None, block.place.page) and (place.line in (None, block.place.line))
        if sought and near and (offset := _letters(_text(block)).find(sought)) >= 0:
            return at, offset
    return None


def _text(block: Block) -> str:
    return " ".join((block.text, *(cell.text for cell in block.cells)))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
