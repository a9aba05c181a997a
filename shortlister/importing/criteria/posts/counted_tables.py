"""Tables in which a row over all columns counts or names the posts: each post's rows become a table of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.posts.counted_posts import counted_posts, counted_title
from shortlister.importing.criteria.posts.shared_posts import own_title, says_all_posts
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.post_names import names_a_post

_LONGEST: Final = 110


def with_counted_tables(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks with such rows as lines of their own, where they and lines that count posts make at least two posts.

    The rows above the first of them, which head the columns, stay above each part that has no header of its own.
    """
    banded = {at: rows for at, block in enumerate(blocks) if (rows := _bands(block))}
    if not banded:
        return blocks
    parted = [part for at, block in enumerate(blocks) for part in _parts(block, banded.get(at, []))]
    return parted if counted_posts(parted) or any(map(_is_shared, parted)) else blocks


def _is_shared(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.bold and says_all_posts(block.text)


def _bands(block: Block) -> list[int]:
    """The rows of a table that have nothing but one cell, which counts a post."""
    if block.kind is not BlockKind.TABLE:
        return []
    grid = grid_of(block.cells)
    alone = [(row, cells[0]) for row in range(1, grid.rows + 1) if len(cells := grid.own(row)) == 1]
    short = [(row, " ".join(cell.text.split())) for row, cell in alone if len(cell.text) < _LONGEST]
    if any(says_all_posts(text) for _row, text in short):
        named = [(row, own_title(text)) for row, text in short if not says_all_posts(text)]
        posts = {title for _row, title in named if names_a_post(title)}
        if len(posts) > 1 and len(posts) == len(named):
            return [row for row, _text in short]
    return [row for row, text in short if counted_title(text)]


def _parts(block: Block, bands: Sequence[int]) -> Iterator[Block]:
    if not bands:
        yield block
        return
    grid = grid_of(block.cells)
    head = [cell for cell in block.cells if cell.row < bands[0]]
    if len(bands) == 1 and head:
        yield replace(block, cells=tuple(head))
        head = []
    for band, after in zip(bands, [*bands[1:], grid.rows + 1], strict=True):
        title = grid.own(band)[0]
        yield Block(BlockKind.PARAGRAPH, " ".join(title.text.split()), bold=True, place=title.place)
        up = band - (bands[0] - 1 if head else 0)
        own = [cell for cell in block.cells if band < cell.row < after]
        if own:
            yield replace(block, cells=(*head, *(replace(cell, row=cell.row - up) for cell in own)))
