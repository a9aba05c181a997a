"""Lines beside a table that explain a sign in it (`○ = helpful, but can be learned`): a tick, and no criterion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell, tick_of
from shortlister.importing.criteria.words.words_for_levels import level_in_words
from shortlister.importing.late_regexes import late_regex

_NOTE: Final = late_regex(
    r"^(?P<sign>[^\w\s=:.,;()“”\"'‘’*-])\s*(?:=|:|–|—|-|\bmeans?\b|\bdenotes?\b|\bshows?\b|\bis\b|\bfor\b)\s*"
    r"(?P<said>\S.{2,120})$"
)
_SAYS: Final = late_regex(r"^(?:[=:–—-]|means?\b|denotes?\b|shows?\b)\s*\S")
_NOT: Final = late_regex(
    r"(?i)^(?:not? (?:required|needed|necessary|applicable|asked|wanted|relevant|essential or)|unnecessary|n/?a|none"
    r"|nil|no\b|does not|neither|blank|empty)"
)
_OPENING: Final = late_regex(r"[^\W\d_]+(?:[- ][^\W\d_]+){0,3}")
_LONGEST: Final = 140
_HEAD_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class _Note:
    """A sign, and the level that its explanation names, if any; `negative`: what has the sign is not asked for."""

    sign: str
    level: str
    negative: bool


def with_sign_notes(document: Document) -> Document:
    """The document without such lines, and each such sign that says that something is wanted as a tick."""
    signs = {cell.text.strip() for block in document.blocks for cell in block.cells if len(cell.text.strip()) == 1}
    notes = {at: note for at, block in enumerate(document.blocks) if (note := _note(block)) and note.sign in signs}
    if not notes:
        return document
    wanted = [note for note in notes.values() if not note.negative and tick_of(note.sign) is not True]
    blocks: list[Block] = []
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE:
            blocks.append(_with_ticks(block, wanted))
        elif at not in notes:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _note(block: Block) -> _Note | None:
    """What a line explains of a sign that stands before it, or that was taken for its bullet."""
    if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST:
        return None
    sign = block.label.strip(" –—-:=")
    led = block.kind is BlockKind.ITEM and len(sign) == 1
    equals = "" if _SAYS.match(block.text) else "= "
    text = f"{sign} {equals}{block.text}" if led and (not equals or _level(block.text)) else block.text.strip()
    found = _NOTE.match(text)
    if found is None:
        return None
    said = found["said"].strip(" .")
    return _Note(found["sign"], _level(said), bool(_NOT.match(said)))


def _level(said: str) -> str:
    """The level that the first words of an explanation name."""
    opened = _OPENING.match(said)
    words = opened[0].split() if opened else []
    for count in range(len(words), 0, -1):
        text = " ".join(words[:count])
        if level := level_of_cell(text) or level_in_words(text):
            return level
    return ""


def _with_ticks(block: Block, notes: Sequence[_Note]) -> Block:
    ticked = {(cell.row, cell.column) for note in notes for cell in _signed(block, note)}
    if not ticked:
        return block
    cells = (replace(one, paragraphs=("✓",)) if (one.row, one.column) in ticked else one for one in block.cells)
    return replace(block, cells=tuple(cells))


def _signed(block: Block, note: _Note) -> Iterator[Cell]:
    """The cells with a sign below a heading of a level that its explanation does not gainsay."""
    grid = grid_of(block.cells)
    for cell in block.cells:
        if cell.text.strip() != note.sign:
            continue
        heads = [compact_level(grid.text(row, cell.column)) for row in range(1, min(grid.rows, _HEAD_ROWS) + 1)]
        levels = [level for level in heads if level in (ESSENTIAL, DESIRABLE)]
        if not levels or not note.level or levels[0] == note.level:
            yield cell
