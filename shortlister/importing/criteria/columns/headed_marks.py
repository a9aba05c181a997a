"""Marks that a heading explains (`Criteria (* = desirable)`): what stands below is given the level that its mark says.

The explanation is taken out of the heading, so that its words are no level of all rows; where the marks tell nothing
apart no level is read from it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.column_texts import texts_in
from shortlister.importing.criteria.columns.header import compact_level
from shortlister.importing.criteria.methods.head_notes import (
    BOLD,
    BRACKETS,
    ITALIC,
    UNDERLINED,
    HeadNote,
    head_note,
    is_run_in,
    note_of_marks,
)
from shortlister.importing.criteria.methods.printed import PRINTED, bears, print_of_block
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.criteria.words.words_for_levels import level_told

_HEAD_ROWS: Final = 3
_LEVELS: Final = 0.7
_BOTH: Final = 2
_FEW: Final = 12
_END: Final = r"(?P<rest>(?:\s*[(\[][^()\[\]]{1,60}[)\]])*)[.;,]?$"


def with_headed_marks(document: Document) -> Document:
    """The document, each row and item below such a heading given its level in words, and the heading without it."""
    each = ((at, _told_by(block, document.blocks, at)) for at, block in enumerate(document.blocks))
    found = {at: told for at, told in each if told}
    if not found and not any(_in_brackets(block) for block in document.blocks):
        return document
    signs = {told.sign for _cell, told in found.values()}
    apart = {sign for sign in signs if _tells_apart(document.blocks, found, sign)}
    blocks: list[Block] = []
    for at, block in enumerate(document.blocks):
        if at not in found:
            blocks.append(block)
            continue
        head, told = found[at]
        if head is None:
            blocks.append(replace(block, text=told.head))
            blocks.extend([_as_note(told, block.place)] if told.sign in apart else [])
        else:
            bare = _without_notes(block)
            half = told.sign in PRINTED and any(None in _lines_bear(cell, told.sign) for cell in block.cells)
            blocks.extend([_as_note(told, block.place, whole=False)] if half else [])
            blocks.append(_levelled_table(bare, head, told) if told.sign in apart else bare)
    return replace(document, blocks=tuple(_with_items_told(blocks, [told for _cell, told in found.values()])))


def _told_by(block: Block, blocks: Sequence[Block], at: int) -> tuple[Cell | None, HeadNote] | None:
    """What a heading of a column or a list explains, with the cell where it stands."""
    if block.kind is BlockKind.TABLE:
        return next(_heads(block), None)
    after = blocks[at + 1 : at + 2]
    heads = block.kind is BlockKind.HEADING or (
        block.kind is BlockKind.PARAGRAPH
        and (block.bold or block.text.rstrip().endswith((":", ")", "*")) or len(block.text.split()) <= _FEW)
        and bool(after)
        and after[0].kind in (BlockKind.ITEM, BlockKind.TABLE)
    )
    told = head_note(block.text) if heads else None
    if told is None or told.head != "Criteria" or told.note != block.text.strip(" .:"):
        return (None, told) if told else None
    return (None, told) if is_run_in(block.text) and _marks_some(blocks, told.sign) else None


def _in_brackets(block: Block) -> bool:
    told = note_of_marks(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return told is not None and told.sign == BRACKETS


def _tells_apart(blocks: Sequence[Block], found: Mapping[int, tuple[Cell | None, HeadNote]], sign: str) -> bool:
    """Whether some of what stands below headings that explain a sign has it, and some has not."""
    marks: set[bool | None] = set()
    for at, (head, told) in found.items():
        if head and told.sign == sign:
            grid = grid_of(blocks[at].cells)
            for column in _columns(grid, head):
                marks |= {mark for cell in _rows(grid, head.row, column) for mark, _text in _marked(cell, sign)}
    return bool(sign) and (len(marks) >= _BOTH or _marks_some(blocks, sign))


def _marks_some(blocks: Sequence[Block], sign: str) -> bool:
    """Whether some of the items have a sign, and some have not."""
    items = [block for block in blocks if block.kind is BlockKind.ITEM]
    return len({_is_marked(block, sign) for block in items}) >= _BOTH


def _is_marked(block: Block, sign: str) -> bool | None:
    if sign in PRINTED:
        return bears(print_of_block(block), sign)
    return _without_mark(block.text, sign)[0]


def _lines_bear(cell: Cell, sign: str) -> list[bool | None]:
    return [mark for mark, _text in _marked(cell, sign)]


def _as_note(told: HeadNote, place: Place, *, whole: bool = True) -> Block:
    """The explanation as a paragraph in the words of all such notes; of what is marked alone, unless `whole`."""
    shown = {
        BOLD: "in bold type", ITALIC: "in italics", BRACKETS: "in brackets", UNDERLINED: "marked by underlining",
    }  # fmt: skip
    marked = shown.get(told.sign, f"marked {told.sign}")
    text = f"Criteria {marked} are {told.level}" + (f"; all others are {told.others}." if whole else ".")
    return Block(BlockKind.PARAGRAPH, text, place=place)


def _heads(block: Block) -> Iterator[tuple[Cell, HeadNote]]:
    """The headings of a table that explain signs."""
    grid = grid_of(block.cells)
    for row in range(1, min(grid.rows - 1, _HEAD_ROWS) + 1):
        for cell in grid.own(row):
            if (told := head_note(cell.text)) and _may_explain(grid, cell, told):
                yield cell, told


def _without_notes(block: Block) -> Block:
    named = {(cell.row, cell.column): told.head for cell, told in _heads(block)}
    return replace(
        block,
        cells=tuple(
            replace(cell, paragraphs=(named[cell.row, cell.column],), marks=())
            if (cell.row, cell.column) in named
            else cell
            for cell in block.cells
        ),
    )


def _columns(grid: Grid, head: Cell) -> list[int]:
    """The columns in which the marks may stand: that of the heading before all others."""
    return [head.column, *(column for column in range(1, grid.columns + 1) if column != head.column)]


def _levelled_table(block: Block, head: Cell, told: HeadNote) -> Block:
    """The table with the levels that the marks in it say."""
    grid = grid_of(block.cells)
    columns = [_rows(grid, head.row, column) for column in _columns(grid, head)]
    some = (rows for rows in columns if any(mark for cell in rows for mark, _text in _marked(cell, told.sign)))
    levelled = {(cell.row, cell.column): _levelled(cell, told) for cell in next(some, columns[0])}
    return replace(block, cells=tuple(levelled.get((cell.row, cell.column), cell) for cell in block.cells))


def _may_explain(grid: Grid, cell: Cell, told: HeadNote) -> bool:
    """Whether a cell heads rows that have no other column of levels."""
    beside = [one for one in grid.own(cell.row) if one is not cell]
    alone = not beside and told.note == " ".join(cell.text.split()).strip(" .:")
    if alone or any(compact_level(one.text) and len(one.text) > 1 for one in beside):
        return False
    texts = [texts_in(grid, cell.row + 1, column) for column in range(1, grid.columns + 1)]
    return not any(len(said) >= _LEVELS * len(values) > 0 for values in texts if (said := _told(values)))


def _told(values: Sequence[str]) -> list[str]:
    return [text for text in values if level_told(text) or level_of_cell(text)]


def _rows(grid: Grid, head: int, column: int) -> list[Cell]:
    """The cells of a column below its heading that hold criteria, and not the heading of a group across the table."""
    found = [one for row in range(head + 1, grid.rows + 1) for one in grid.own(row) if one.column == column]
    return [one for one in found if one.paragraphs and (grid.columns == 1 or len(grid.own(one.row)) > 1)]


def _levelled(cell: Cell, told: HeadNote) -> Cell:
    return in_words(cell, told.sign, told.level, told.others)


def in_words(cell: Cell, sign: str, level: str, others: str) -> Cell:
    """A cell with the level in words behind each of its lines that is wholly marked or not at all."""
    lines = _marked(cell, sign)
    levels = ["" if mark is None else level if mark else others for mark, _text in lines]
    texts = tuple(_said(text, level) for (_mark, text), level in zip(lines, levels, strict=True))
    return replace(cell, paragraphs=texts)


def _marked(cell: Cell, sign: str) -> list[tuple[bool | None, str]]:
    """Of each line of a cell, whether it has the mark (None for part of it), and the line without it."""
    if sign in PRINTED:
        return [(bears(printed, sign), text) for printed, text in zip(cell.printed, cell.paragraphs, strict=True)]
    return [_without_mark(text, sign) for text in cell.paragraphs]


def _without_mark(text: str, sign: str) -> tuple[bool, str]:
    """Whether a line has a sign, letter or brackets around it, and the line without these."""
    bare = text.strip()
    if sign == BRACKETS:
        whole = re.fullmatch(r"[(\[](?P<text>[^()\[\]]+)[)\]][.;,]?", bare)
        return (True, whole["text"].strip()) if whole else (False, bare)
    mark = rf"[(\[]\s?{re.escape(sign)}\s?[)\]]" if sign.isalpha() else rf"[(\[]?{re.escape(sign)}[)\]]?"
    mark = rf"(?:{mark}|(?<=\s){sign})" if sign.isalpha() else mark
    for form in (rf"^(?P<text>\S.*?)\s*(?<!\*){mark}{_END}", rf"^{mark}(?!\*)\s*(?P<text>[^\s*].*?)(?P<rest>)$"):
        if found := re.match(form, bare, re.DOTALL):
            return True, f"{found['text'].rstrip(' –—-:,')}{found['rest']}"
    return False, bare


def _said(text: str, level: str) -> str:
    """A line with its level in words, before the brackets that say how it is measured."""
    found = re.match(rf"(?P<text>.*?\w\W*?){_END}", text, re.DOTALL)
    if not level or found is None:
        return text
    return f"{found['text'].rstrip(' .;,')} ({level.capitalize()}){found['rest']}"


def _is_in_words(told: HeadNote, headed: Sequence[HeadNote]) -> bool:
    return told.sign == BRACKETS or (len(told.sign) == 1 and told.sign.isalpha() and told in headed)


def _with_items_told(blocks: Sequence[Block], headed: Sequence[HeadNote]) -> list[Block]:
    """The blocks, items that a note tells apart by a letter or by brackets with their levels in words."""
    said_apart = (told for block in blocks if block.kind is not BlockKind.TABLE and (told := note_of_marks(block.text)))
    told = next((one for one in (*headed, *said_apart) if _is_in_words(one, headed)), None)
    items = [at for at, block in enumerate(blocks) if block.kind is BlockKind.ITEM]
    if told is None or not items:
        return list(blocks)
    marked = {at: _without_mark(blocks[at].text, told.sign) for at in items}
    if len({mark for mark, _text in marked.values()}) < _BOTH:
        return list(blocks)
    said = {at: _said(text, told.level if mark else told.others) for at, (mark, text) in marked.items()}
    return [replace(block, text=said[at]) if at in said else block for at, block in enumerate(blocks)]
