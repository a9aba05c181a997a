"""Lines that name a stage of the selection above the labels of its levels: what measures what stands there.

`Shortlisting criteria`, below it `Essential:` and `Desirable:`, then `Interview criteria` and both again. A line below
the later one that takes in the earlier one's (`Includes the shortlisting criteria`) says that it measures these too.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.late_regexes import late_regex

_STAGE: Final = late_regex(
    r"(?P<how>[^:.;!?()]{3,40}?) (?:selection )?(?:criteria|requirements|stage)\W*", re.IGNORECASE
)
_INCLUDES: Final = late_regex(
    r"(?:(?:this|these|it|they) )?(?:also )?includ(?:es?|ing)(?: all)?(?: of)?(?: the)? (?P<which>.{3,60})",
    re.IGNORECASE,
)
_EARLIER: Final = late_regex(
    r"(?:those |what is )?(?:above|earlier|previous|preceding)(?: criteria)?\W*|criteria above\W*", re.IGNORECASE
)
_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_FEWEST: Final = 2
_DEPTH: Final = 30
"""Deeper than the headings that have a format, and not as deep as those that are some only by their looks."""


def with_stages_headed(document: Document) -> Document:
    """The document, where two or more name different stages, with their methods at each level and no groups of them."""
    blocks = list(document.blocks)
    stages = {at: methods for at in range(len(blocks)) if (methods := _stage(blocks, at))}
    taken_in = {at: _taken_in(blocks[at + 1].text, {one: stages[one] for one in stages if one < at}) for at in stages}
    plain = any(blocks[at].kind is BlockKind.PARAGRAPH for at in stages)
    if len(set(stages.values())) < _FEWEST or not (plain or any(taken_in.values())):
        return document
    said = {at: (*methods, *(how for later in taken_in if at in taken_in[later] for how in stages[later]))
            for at, methods in stages.items()}  # fmt: skip
    for at, methods in said.items():
        for below in _levels_below(blocks, at, said):
            label = blocks[below].text.strip().rstrip(" :")
            blocks[below] = replace(blocks[below], text=f"{label} (assessed by: {'; '.join(dict.fromkeys(methods))}):")
    first, *others = said
    blocks[first] = replace(
        blocks[first], kind=BlockKind.HEADING, depth=blocks[first].depth or _DEPTH, text="Selection criteria"
    )
    spent = {*others, *(at + 1 for at in taken_in if taken_in[at])}
    return replace(document, blocks=tuple(block for at, block in enumerate(blocks) if at not in spent))


def takes_in_earlier(text: str) -> bool:
    """Whether a line says no more than that what stands above, or at a stage, is included."""
    found = _INCLUDES.fullmatch(text.strip())
    return found is not None and bool(_EARLIER.fullmatch(found["which"]) or _methods(found["which"]))


def _stage(blocks: Sequence[Block], at: int) -> tuple[str, ...]:
    """The methods that a line names above the label of a level, right below it or below what it takes in."""
    ahead = [block.text.strip() for block in blocks[at + 1 : at + 3] if block.kind in _KINDS]
    if ahead and _INCLUDES.fullmatch(ahead[0]):
        del ahead[0]
    if blocks[at].kind not in _KINDS or not ahead or level_label(ahead[0], MethodKey()) is None:
        return ()
    return _methods(blocks[at].text)


def _levels_below(blocks: Sequence[Block], at: int, stages: Collection[int]) -> Iterator[int]:
    """Where the labels of levels stand that say no methods, up to the next stage or another heading."""
    for below in range(at + 1, len(blocks)):
        if below in stages or blocks[below].kind not in (*_KINDS, BlockKind.ITEM):
            return
        label = level_label(blocks[below].text, MethodKey()) if blocks[below].kind in _KINDS else None
        if label is None and blocks[below].kind is BlockKind.HEADING:
            return
        if label is not None and not label.methods:
            yield below


def _methods(text: str) -> tuple[str, ...]:
    found = _STAGE.fullmatch(text.strip())
    return methods_in(found["how"], MethodKey()) or () if found else ()


def _taken_in(text: str, earlier: dict[int, tuple[str, ...]]) -> list[int]:
    """The earlier stages whose criteria a line below a stage says that it includes."""
    found = _INCLUDES.fullmatch(text.strip())
    if found is None:
        return []
    if _EARLIER.fullmatch(found["which"]):
        return list(earlier)
    named = _methods(found["which"])
    return [at for at, methods in earlier.items() if methods == named]
