"""Tables with the same headings that each have a line above them, and one that has none: whose group is it of?"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Document, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.words.letters import letters

UNHEADED: Final = N_(
    "{place}: this table has no heading above it, as the others have; check the group of its criteria."
)
_FEWEST: Final = 2


def unheaded_tables(document: Document, posts: Iterable[DraftPost]) -> Iterator[Problem]:
    """A doubt for each table right behind another one whose criteria have the group of that one.

    The tables of pages go on with those before them, and are in no such doubt.
    """
    blocks = document.blocks
    alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE and block.place.page is None:
            alike[_heads(block)].append(at)
    bare = {one for tables in alike.values() if (one := _unheaded(blocks, tables)) is not None}
    groups = {letters(one.text): one.group for post in posts for one in post.criteria}
    for at in sorted(bare - {0}):
        above = blocks[at - 1]
        first = _first(blocks[at], groups) if above.kind is BlockKind.TABLE else ""
        if first and groups[first] and groups[first] == groups.get(_first(above, groups)):
            place = blocks[at].cells[0].place
            yield Problem("", Sentence(UNHEADED, {"place": place_words(place)}), Passage(place, ""))


def _unheaded(blocks: Sequence[Block], tables: Sequence[int]) -> int | None:
    """The one of these tables that has no heading above it; None where all have one, several have none, or few do."""
    bare = [at for at in tables if not _has_heading(blocks, at)]
    return bare[0] if len(bare) == 1 and len(tables) > _FEWEST else None


def _heads(table: Block) -> tuple[str, ...]:
    return tuple(cell.text for cell in table.cells if cell.row == 1)


def _has_heading(blocks: Sequence[Block], at: int) -> bool:
    above = blocks[at - 1] if at else None
    return above is not None and (above.kind is BlockKind.HEADING or (above.bold and above.kind is BlockKind.PARAGRAPH))


def _first(table: Block, groups: Container[str]) -> str:
    """The first text of a table that is a criterion, as letters."""
    found = (letters(text) for cell in table.cells for text in cell.paragraphs)
    return next((one for one in found if one in groups), "")
