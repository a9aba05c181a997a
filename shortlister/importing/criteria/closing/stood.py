"""Where each criterion that was read stands in the document: its cell or line, and what stands beside it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, DraftCriterion, DraftPost
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.methods.letter_levels import levels_of_letters
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.letters import letters

REACH: Final = 100  # blocks that are looked at above a criterion


@dataclass(frozen=True, slots=True)
class Stood:
    """A criterion with the block it stands in, its cell where that is a table, and the paragraph as it is written."""

    criterion: DraftCriterion
    post: int
    at: int
    block: Block
    raw: str
    cell: Cell | None = None

    @property
    def row(self) -> int:
        return self.cell.row if self.cell else 0

    @property
    def column(self) -> int:
        return self.cell.column if self.cell else 0


@dataclass(frozen=True)
class Standing:
    """A document beside what was read of it."""

    document: Document
    posts: Sequence[DraftPost]
    found: Sequence[Stood] = field(default=())

    @cached_property
    def key(self) -> MethodKey:
        codes = {code: name for post in self.posts for code, name in post.method_key.items()}
        return MethodKey(codes)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The methods that were read, by their letters."""
        read = (name for post in self.posts for one in post.criteria for name in one.measured_by)
        return {letters(name): name for name in read}

    @cached_property
    def letters_of_levels(self) -> Mapping[str, str]:
        """The letters that the document explains as levels."""
        return levels_of_letters(self.document)

    @cached_property
    def grids(self) -> Mapping[int, Grid]:
        """The grids of the tables in which criteria stand."""
        blocks = {one.at: one.block for one in self.found if one.cell}
        return {at: grid_of(block.cells) for at, block in blocks.items()}

    @cached_property
    def by_block(self) -> Mapping[int, Sequence[Stood]]:
        told: defaultdict[int, list[Stood]] = defaultdict(list)
        for one in self.found:
            told[one.at].append(one)
        return dict(told)

    @cached_property
    def in_tables(self) -> Mapping[int, Sequence[Stood]]:
        return {at: found for at, found in self.by_block.items() if at in self.grids}

    def columns_beside(self, one: Stood) -> range:
        """The columns of a row that speak of a criterion: all, or up to the next criterion in it."""
        grid = self.grids[one.at]
        others = {other.column for other in self.by_block[one.at] if other.row == one.row} - {one.column}
        if not others:
            return range(1, grid.columns + 1)
        return range(one.column, min((column for column in others if column > one.column), default=grid.columns + 1))


def standing(document: Document, posts: Sequence[DraftPost], *, named: bool = True) -> Standing:
    """The criteria of all posts where they stand; one whose place is not told, or told of several, is left out.

    `named`: only of cells that have places of their own, not of those that a text without formats sets into columns.
    """
    cells: defaultdict[Place, list[tuple[int, Cell]]] = defaultdict(list)
    blocks: defaultdict[Place, list[int]] = defaultdict(list)
    for at, block in enumerate(document.blocks):
        blocks[block.place].append(at)
        for cell in block.cells:
            cells[cell.place if named else place_of(cell)].append((at, cell))
    found = []
    for number, post in enumerate(posts):
        for criterion in post.criteria:
            if len(inside := cells.get(criterion.source, [])) == 1:
                at, cell = inside[0]
                raw = _paragraph(cell, criterion.text)
                found.append(Stood(criterion, number, at, document.blocks[at], raw, cell))
            elif len(told := blocks.get(criterion.source, [])) == 1:
                block = document.blocks[told[0]]
                if block.kind is not BlockKind.TABLE:
                    found.append(Stood(criterion, number, told[0], block, block.text))
    return Standing(document, posts, tuple(found))


def _paragraph(cell: Cell, text: str) -> str:
    bare = letters(text)
    return next((one for one in cell.paragraphs if bare in letters(one)), cell.text)


def around(one: Stood) -> str | None:
    """What stands before and behind a criterion in its line, numbers aside; None where it is not written so there."""
    before, found, behind = one.raw.partition(one.criterion.text)
    return re.sub(r"[\d.,;:\s]+", "", f"{before}|{behind}") if found else None


def cut(text: str) -> str:
    """A text short enough to be quoted."""
    bare = " ".join(text.split())
    return bare if len(bare) < 90 else bare[:80].rsplit(" ", 1)[0] + " …"
