"""Lines that go on with several sentences behind a level, each asking for something of its own: they are lines too.

`Essential: You will sing in tune. You will read music.` asks for two things, as two lines with the level would.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.heads_run_in import with_heads_apart
from shortlister.importing.criteria.lines.ordered_lists import levels_in_order
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.says_of_person import asks_of_person, goes_on
from shortlister.importing.criteria.words.sending import tells_where_to_apply
from shortlister.importing.late_regexes import late_regex

_LABEL: Final = late_regex(
    r"^(?P<label>\W*(?:(?:must|need[- ]to|nice[- ]to|good to|should|could)[- ]haves?|needed|essential|desirable"
    r"|[ED](?=\)?:))"
    r"\)?(?: (?:criteri(?:a|on)|requirements?|skills|experience|knowledge|qualifications?))?\s*(?:\([^()]{2,80}\)\s*)?"
    r"(?::|–|—|-(?=\s))\s*)(?P<rest>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
_NEXT_LEVEL: Final = late_regex(r"(?<=[.;!])\s+(?=(?:essential|desirable)\s*:)", re.IGNORECASE)
_SENTENCES: Final = late_regex(r"(?<=[a-z\d)\]’'”\"%+][.!;])(?<!\W[a-z]\.)(?<!\b(?:eg|ie)\.)\s+(?=[A-Z\d“‘])")
"""Where a sentence ends; not behind `e.g.` or `i.e.`"""
_LONGEST: Final = 160
_MOST: Final = 1500
_SEVERAL: Final = 2
_BULLET: Final = "•"


def with_sentences_apart(document: Document) -> Document:
    """The document with each such sentence as a line of its own, its level before it."""
    blocks: list[Block] = []
    items: list[Block] = []
    for block in (part for whole in document.blocks for part in with_heads_apart(whole)):
        if block.kind is BlockKind.TABLE:
            blocks.append(replace(block, cells=tuple(map(_cell, block.cells))))
        elif block.kind is BlockKind.HEADING or len(block.text) > _MOST or levels_in_order(block.text):
            blocks.append(block)
        elif block.kind is BlockKind.PARAGRAPH and (_is_label(blocks) or _goes_on(block, blocks[-1:], items)):
            lines = list(_below(block))
            items.extend(line for line in lines if line.kind is BlockKind.ITEM)
            blocks.extend(lines)
        else:
            blocks.extend(replace(block, text=text) for text in _apart(block.text))
    return replace(document, blocks=tuple(blocks))


def _goes_on(block: Block, above: Sequence[Block], items: Sequence[Block]) -> bool:
    """Whether a paragraph right below such items begins as the last of them does: `You may …`."""
    return any(one in items and one.text.split()[:1] == block.text.split()[:1] for one in above)


def _below(block: Block) -> Iterator[Block]:
    """The items that a paragraph makes below the label of a level: its sentences, each of which asks for something."""
    said = _sentences(block.text.strip())
    behind = list(_procedure(said))
    said = said[: len(said) - len(behind)]
    if not all(map(asks_of_person, said)) or any(len(one) > _LONGEST for one in said):
        yield block
        return
    for one in said:
        yield replace(block, kind=BlockKind.ITEM, text=_bare(one), label=_BULLET, depth=max(block.depth, 1))
    if behind:
        yield replace(block, text=" ".join(behind))


def _sentences(text: str) -> list[str]:
    """The sentences of a text; none ends inside brackets."""
    said: list[str] = []
    for part in _SENTENCES.split(text):
        if said and said[-1].count("(") > said[-1].count(")"):
            said[-1] = f"{said[-1]} {part}"
        else:
            said.append(part)
    return said


def _bare(sentence: str) -> str:
    return sentence.strip().removesuffix(".")


def _is_label(above: Sequence[Block]) -> bool:
    """Whether the line right above is nothing but the label of a level."""
    last = above[-1] if above else None
    if last is None or last.kind is BlockKind.TABLE:
        return False
    return level_label(last.text, MethodKey()) is not None and run_in(last.text) is None


def _cell(cell: Cell) -> Cell:
    lines = [part for line in cell.paragraphs for part in _apart(line)]
    if len(lines) == len(cell.paragraphs):
        return cell
    return replace(cell, paragraphs=tuple(lines), marks=())


def _apart(text: str) -> Iterator[str]:
    """The lines that a text with a level before it makes; any other text as it is."""
    for part in _NEXT_LEVEL.split(text) if _LABEL.match(text) else [text]:
        if (found := _LABEL.match(part)) is None:
            yield part
            continue
        said = _sentences(found["rest"].strip())
        behind = list(_procedure(said))
        said = said[: len(said) - len(behind)]
        if not _are_points(said):
            yield part
            continue
        yield from (f"{found['label']}{_bare(one)}" for one in said)
        if behind:
            yield " ".join(behind)


def _procedure(said: Sequence[str]) -> Iterator[str]:
    """The sentences at the end that only say how the others are assessed, or how to apply."""
    at = len(said)
    while at > 1 and (_tells(said[at - 1]) or tells_where_to_apply(said[at - 1])):
        at -= 1
    yield from said[at:]


def _tells(sentence: str) -> bool:
    return follows(sentence, MethodKey()) is not None or speaks_of_procedure(sentence)


def _are_points(said: Sequence[str]) -> bool:
    """Whether each sentence stands for itself: all ask of a person, or none goes on with another."""
    if any(len(one) > _LONGEST or speaks_of_procedure(one) for one in said):
        return False
    return all(map(asks_of_person, said)) or (len(said) >= _SEVERAL and not any(map(goes_on, said)))
