"""Where criteria and the paragraphs that may speak of them stand among the blocks of a document."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.gathered.gathering import Found
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.spoken.naming import Position, Standing
from shortlister.importing.late_regexes import late_regex

_LEVELS: Final = late_regex(r"(?i)\b(?:essentials?|desirables?)\b")
_HEAD: Final = 60
_BOXES: Final = late_regex(r"[☐-☒□■▢✓✔✗✘]")


def standing_in(blocks: Sequence[Block], found: Sequence[Found]) -> list[Standing]:
    """The criteria that stand in the blocks, each with where and below which line."""
    places: dict[Place, Position] = {}
    for at, block in enumerate(blocks):
        places.setdefault(block.place, (at, 0))
        for cell in block.cells:
            places.setdefault(place_of(cell), (at, cell.row))
    texts = {block.place: block.text for block in blocks}
    texts |= {place_of(cell): cell.text for block in blocks for cell in block.cells}
    sources = [(one, one.criterion.source) for one in found if one.criterion.source in places]
    first = {(at, cell.row): cell.text for at, block in enumerate(blocks) for cell in block.cells if cell.column == 1}
    heads = _heads_of(blocks, {places[source][0] for _one, source in sources})
    return [
        Standing(one, at, texts[source], heads[at[0]], first.get(at, ""))
        for one, source in sources
        for at in (places[source],)
    ]


def _heads_of(blocks: Sequence[Block], own: Collection[int]) -> list[str]:
    """For each block the short line that stands last before it and is no criterion, without the words of a level."""
    heads: list[str] = []
    last = ""
    for at, block in enumerate(blocks):
        heads.append(last)
        if at not in own and block.kind is not BlockKind.TABLE and 0 < len(block.text) < _HEAD:
            last = _LEVELS.sub(" ", block.text).strip(" :.-–—")
    return heads


def paragraphs_in(blocks: Sequence[Block], *, items: bool = False) -> Iterator[tuple[str, Place, Position]]:
    """The paragraphs that may speak of criteria, `items` too if asked, and rows of one cell, with where they stand."""
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING or (block.kind is BlockKind.ITEM and not items) or _BOXES.search(block.text):
            continue
        if block.kind is not BlockKind.TABLE:
            yield block.text, block.place, (at, 0)
            continue
        rows: dict[int, list[Cell]] = {}
        for cell in block.cells:
            if cell.text.strip():
                rows.setdefault(cell.row, []).append(cell)
        yield from ((row[0].text, row[0].place, (at, number)) for number, row in rows.items() if len(row) == 1)
