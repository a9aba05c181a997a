"""Tables that only lay out cards: in each cell a badge with the level, one criterion, and often how it is assessed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.boxes import has_box
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_method_header
from shortlister.importing.late_regexes import late_regex

_LABELLED: Final = late_regex(r"^(?P<label>[^:]{2,30}?)\s*:\s*(?P<rest>\S.*)$")
_FEWEST: Final = 3
_PARTS: Final = (2, 5)
_BADGE: Final = 30


@dataclass(frozen=True, slots=True)
class _Card:
    """What a cell says: its level, the criterion, and how that is assessed."""

    cell: Cell
    level: str
    text: str
    how: str

    @property
    def item(self) -> Block:
        """The card as an item of a list."""
        how = f" (Assessed by: {self.how})" if self.how else ""
        said = f"{self.text.rstrip(' .;')} ({self.level.capitalize()}){how}"
        return Block(BlockKind.ITEM, text=said, label="•", depth=1, place=self.cell.place)


def with_cards_listed(document: Document) -> Document:
    """The document, a list in place of each such table; both levels must be on its cards or on those of others."""
    tables = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    labels = _labels(tables)
    found = {id(table): cards for table in tables if (cards := _cards(table, labels))}
    cards = [one for many in found.values() for one in many]
    if len(cards) < _FEWEST or {one.level for one in cards} != {ESSENTIAL, DESIRABLE}:
        return document
    return replace(document, blocks=tuple(
        one
        for block in document.blocks
        for one in (map(_as_item, found[id(block)]) if id(block) in found else (block,))
    ))  # fmt: skip


def _as_item(card: _Card) -> Block:
    return card.item


def _labels(tables: Sequence[Block]) -> frozenset[str]:
    """The labels before how something is assessed: by their words, or by what mostly stands behind them."""
    said: dict[str, list[str]] = {}
    for label, rest in (found for table in tables for cell in table.cells for found in _labelled(cell)):
        said.setdefault(label, []).append(rest)
    key = MethodKey()
    return frozenset(
        label
        for label, rests in said.items()
        if is_method_header(label)
        or (len(rests) >= _FEWEST and 2 * sum(1 for rest in rests if methods_in(rest, key)) > len(rests))
    )


def _labelled(cell: Cell) -> Iterator[tuple[str, str]]:
    for text in cell.paragraphs:
        if found := _LABELLED.match(text.strip()):
            yield found["label"].casefold(), found["rest"]


def _cards(table: Block, labels: Collection[str]) -> list[_Card]:
    """The cards of a table, row by row; none where a cell holds anything else."""
    cells = sorted((cell for cell in table.cells if cell.text.strip()), key=lambda cell: (cell.row, cell.column))
    cards = [card for cell in cells if (card := _card(cell, labels))]
    return cards if len(cards) == len(cells) else []


def _card(cell: Cell, labels: Collection[str]) -> _Card | None:
    parts = [text.strip() for text in cell.paragraphs if text.strip()]
    if not _PARTS[0] <= len(parts) <= _PARTS[1]:
        return None
    levels = [(at, level) for at, text in enumerate(parts) if (level := _level(text))]
    methods = {
        at: said["rest"].strip(" .")
        for at, text in enumerate(parts)
        if (said := _LABELLED.match(text)) and said["label"].casefold() in labels
    }
    own = [text for at, text in enumerate(parts) if at not in methods and at != levels[0][0]] if levels else []
    if len(levels) != 1 or len(methods) > 1 or not own:
        return None
    return _Card(cell, levels[0][1], " – ".join(own), "".join(methods.values()))


def _level(text: str) -> str:
    return (plain_level(text) or "") if len(text) <= _BADGE and not has_box(text) else ""
