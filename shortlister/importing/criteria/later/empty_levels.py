"""*Essential* directly above *Desirable*, with nothing between them: what follows need not be of the second level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.gathering import Found, FoundPost
from shortlister.importing.criteria.lines.outline import is_acronym, level_label
from shortlister.importing.criteria.methods.column_heads import level_head, names_measures, names_texts
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED

_CODE: Final = 2
NOTHING_BELOW: Final = N_(
    "{place}: “{first}” stands directly before “{second}” and nothing stands below it; "
    "check the levels of the criteria that follow."
)


@dataclass(frozen=True, slots=True)
class _Heads:
    """Two labels of different levels with nothing between them, and the places of what follows the second."""

    first: Block
    second: Block
    below: frozenset[Place]

    @property
    def levels(self) -> tuple[str | None, str | None]:
        return level_head(self.first.text), level_head(self.second.text)


def doubt_empty_levels(blocks: Sequence[Block], posts: Sequence[FoundPost]) -> Iterator[Problem]:
    """A doubt for each pair; what follows keeps its level only where the document has labels with criteria below."""
    for heads in _pairs(blocks):
        empty, level = heads.levels
        for post in posts:
            below = [one for one in post.found if one.criterion.source in heads.below and one.criterion.level == level]
            if not below:
                continue
            if not any(one.criterion.level == empty for one in post.found):
                _open(below)
            place = heads.first.place
            said = {"place": place_words(place), "first": _bare(heads.first), "second": _bare(heads.second)}
            yield Problem("", Sentence(NOTHING_BELOW, said), Passage(place, heads.first.text))


def _open(found: Sequence[Found]) -> None:
    for one in found:
        one.criterion, one.levelled = replace(one.criterion, level=UNSPECIFIED), False


def _bare(block: Block) -> str:
    return block.text.strip(" :")


def without_column_heads(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without names of columns beside such labels: they head no group."""
    beside = {
        block.place
        for at, end, _first, _second in _stretches(blocks)
        for block in blocks[at:end]
        if not level_head(block.text)
    }
    return [block for block in blocks if block.place not in beside] if beside else list(blocks)


def _pairs(blocks: Sequence[Block]) -> Iterator[_Heads]:
    for _at, end, first, second in _stretches(blocks):
        yield _Heads(first, second, frozenset(_places_below(blocks[end:])))


def _stretches(blocks: Sequence[Block]) -> Iterator[tuple[int, int, Block, Block]]:
    """Where names of columns stand one below the other, with the last two labels of different levels among them."""
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _heads_column(blocks[end]):
            end += 1
        labels = [block for block in blocks[at:end] if level_head(block.text)]
        if len(labels) > 1 and level_head(labels[-2].text) != level_head(labels[-1].text):
            yield at, end, labels[-2], labels[-1]
        at = max(end, at + 1)


def _heads_column(block: Block) -> bool:
    if block.kind is BlockKind.TABLE or not block.text.strip():
        return False
    text = block.text.strip(" :")
    if len(text) > _CODE and is_acronym(text) and name_of(text) is None:
        return False  # a short name, as of a licence, below the label of its level
    return bool(level_head(text)) or names_texts(text) or names_measures(text)


def _places_below(blocks: Sequence[Block]) -> Iterator[Place]:
    """The places of what stands before the next label of a level; a table that names its levels has its own."""
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            if any(level_head(cell.text) for cell in block.cells):
                return
            yield from (cell.place for cell in block.cells)
        elif (len(block.text) < 80 and level_label(block.text, MethodKey())) or is_strong_specification(block.text):
            return
        else:
            yield block.place
