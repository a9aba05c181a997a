"""Criteria told in lines that come back in one order, as cards copied from a page: a badge, the text, what is seen.

`✅ Essential`, `Lifts 15 kg`, `We’ll look at: CV` make one item; the badge may stand above or below the text.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.boxes import is_choice
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import is_level_header, is_method_header, level_of_cell
from shortlister.importing.late_regexes import late_regex

_FEWEST: Final = 3
_BOTH: Final = 2
_SHORT: Final = 30
_MOST: Final = 4
_LABELLED: Final = late_regex(r"^(?P<label>[^:]{2,40}?)\s*:\s*(?P<rest>\S.*)$")
_PLAIN: Final = r"\w\s()\[\]<>{}“”‘’\"'~=*#_+.:,;!?|/\\–—-"
_SIGNS: Final = late_regex(rf"^[^{_PLAIN}]|[^{_PLAIN}]\W*$")
_ORDERS: Final = ("LTM", "TLM", "TML")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the lines of a document are: which say a level, which how something is assessed, and that."""

    levels: dict[int, str]
    methods: dict[int, str]

    def kind(self, at: int) -> str:
        """`L`, `M`, or `T` for any other line."""
        return "L" if at in self.levels else "M" if at in self.methods else "T"


def with_badges_read(document: Document) -> Document:
    """The document, such lines in one item each; other badges with a sign before them as plain words."""
    blocks = document.blocks
    blocks = _with_run_in_words(blocks)
    levels = {at: level for at, block in enumerate(blocks) if (level := _badge(block))}
    if len(set(levels.values())) < _BOTH:
        return document if blocks == document.blocks else replace(document, blocks=blocks)
    told = _Told(levels, dict(_methods(blocks)))
    kept = _joined(blocks, told) or _bare(blocks, levels)
    return document if kept == document.blocks else replace(document, blocks=kept)


def _with_run_in_words(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with `Essential: …` for `You need: …`, where both levels are said so."""
    found = {
        at: (level, said["rest"])
        for at, block in enumerate(blocks)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        and (said := _LABELLED.match(block.text.strip()))
        and (level := plain_level(said["label"]))
        and not is_choice(block.text)
    }
    if len({level for level, _rest in found.values()}) < _BOTH or len(found) > _MOST:
        return blocks
    return tuple(
        replace(block, text=f"{found[at][0].capitalize()}: {found[at][1]}") if at in found else block
        for at, block in enumerate(blocks)
    )


def _badge(block: Block) -> str:
    plain = block.kind is not BlockKind.TABLE and len(block.text) <= _SHORT and not block.text.endswith(":")
    return (plain_level(block.text) or "") if plain and not is_choice(block.text) else ""


def _methods(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The lines that say behind a label how something is assessed: by its words, or as most that begin so do."""
    found = {
        at: said
        for at, block in enumerate(blocks)
        if block.kind is not BlockKind.TABLE and (said := _LABELLED.match(block.text.strip()))
    }
    rests: dict[str, list[str]] = {}
    for said in found.values():
        rests.setdefault(said["label"].lower(), []).append(said["rest"])
    for at, said in found.items():
        label = said["label"]
        if is_level_header(label) or level_of_cell(label):
            continue
        if is_method_header(label) or _are_methods(rests[label.lower()]):
            yield at, said["rest"].strip(" .")


def _are_methods(rests: Collection[str]) -> bool:
    return len(rests) >= _FEWEST and 2 * sum(1 for rest in rests if methods_in(rest, MethodKey())) > len(rests)


def _joined(blocks: Sequence[Block], told: _Told) -> tuple[Block, ...]:
    """The blocks with an item for each three lines; none where they do not all stand in one order."""
    if not told.methods:
        return ()
    for order in _ORDERS:
        starts = [at for at in range(len(blocks) - 2) if _is_entry(blocks, told, at, order)]
        inside = {one for at in starts for one in range(at, at + len(order))}
        if len(starts) >= _FEWEST and inside.issuperset(told.methods) and inside.issuperset(told.levels):
            return tuple(_items(blocks, told, starts, order))
    return ()


def _is_entry(blocks: Sequence[Block], told: _Told, at: int, order: str) -> bool:
    kinds = "".join(told.kind(one) for one in range(at, at + len(order)))
    text = blocks[at + order.index("T")]
    return kinds == order and text.kind is not BlockKind.TABLE and bool(text.text.strip())


def _items(blocks: Sequence[Block], told: _Told, starts: Collection[int], order: str) -> Iterator[Block]:
    skip = 0
    for at, block in enumerate(blocks):
        if at in starts:
            level, text = told.levels[at + order.index("L")], blocks[at + order.index("T")]
            how = told.methods[at + order.index("M")]
            said = f"{text.text.strip()} ({level.capitalize()}) (Assessed by: {how})"
            label = text.label if text.kind is BlockKind.ITEM else "•"
            yield replace(text, kind=BlockKind.ITEM, text=said, label=label, depth=max(text.depth, 1), bold=False)
            skip = at + len(order)
        elif at >= skip:
            yield block


def _bare(blocks: Sequence[Block], levels: dict[int, str]) -> tuple[Block, ...]:
    """The blocks, each badge with a sign before or behind it as the plain word for its level."""
    return tuple(
        replace(block, text=levels[at].capitalize()) if at in levels and _SIGNS.search(block.text) else block
        for at, block in enumerate(blocks)
    )
