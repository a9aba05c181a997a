"""Tables in which bold type, italics or underlining says the level, as a note explains.

Each row is given its level in a column of its own; where lines of one cell differ, each has it in words behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.column_texts import texts_in
from shortlister.importing.criteria.columns.headed_marks import in_words
from shortlister.importing.criteria.methods.legends import mark_note, others_note
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.printed import PRINTED, bears
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import GENERIC_HEADER, is_group_header, is_method_header
from shortlister.importing.criteria.words.words_for_levels import level_told
from shortlister.importing.late_regexes import late_regex

_PRINT: Final = late_regex(r"bold|italic|underlin", re.IGNORECASE)
_PARTS: Final = late_regex(r"(?<=[.;!?])\s+")
_SHARE: Final = 0.7
_LONGEST: Final = 400
_BOTH: Final = 2


def with_bold_levels(document: Document) -> Document:
    """The document with such levels in the tables that have none and lines both marked and not."""
    told = next(_notes(document), None)
    if told is None:
        return document
    blocks = tuple(_with_levels(block, *told) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _notes(document: Document) -> Iterator[tuple[str, str, str]]:
    """A way of printing, what it means, and what the rest is (nothing where no one says)."""
    for block in document.blocks:
        texts = [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]
        for text in texts:
            if len(text) > _LONGEST or not _PRINT.search(text):
                continue
            for part in _PARTS.split(text):
                if (mark := mark_note(part)) and mark[0] in PRINTED:
                    yield *mark, others_note(part) or others_note(text) or ""


def _with_levels(block: Block, sign: str, level: str, others: str) -> Block:
    grid = grid_of(block.cells)
    column = _criteria(grid)
    rows = [row for row in range(1, grid.rows + 1) if _is_row(grid, row, column)] if column else []
    head = rows[0] if rows and any(map(_heads, grid.own(rows[0]))) else 0
    cells = {row: cell for row in rows if row > head and (cell := grid.at(row, column))}
    told = {row: {bears(one, sign) for one in cell.printed} for row, cell in cells.items()}
    if len(set().union(*told.values())) < _BOTH:
        return block
    if any(len(marks) > 1 for marks in told.values()):
        levelled = {id(cell): in_words(cell, sign, level, others) for cell in cells.values()}
        return replace(block, cells=tuple(levelled.get(id(cell), cell) for cell in block.cells))
    meant = {True: level, False: others, None: ""}
    said = {row: meant[mark] for row, marks in told.items() for mark in marks}
    words = {row: told.capitalize() for row, told in said.items() if told} | ({head: "Level"} if head else {})
    width = max(cell.column + cell.column_span - 1 for cell in block.cells)
    places = {row: grid.own(row)[0].place for row in words}
    more = [Cell((text,), row, width + 1, 1, 1, row == head, (False,), places[row]) for row, text in words.items()]
    wide = [_over_all(cell, width) for cell in block.cells]
    return replace(block, cells=tuple(sorted((*wide, *more), key=lambda cell: (cell.row, cell.column))))


def _heads(cell: Cell) -> bool:
    """Whether a cell names its column: `Requirement`, `How assessed`."""
    text = " ".join(cell.paragraphs).strip(" :")
    return bool(GENERIC_HEADER.match(text)) or is_method_header(text) or is_group_header(text)


def _over_all(cell: Cell, width: int) -> Cell:
    """A cell across the whole table reaches over the further column too."""
    whole = cell.column == 1 and cell.column_span == width > 1
    return replace(cell, column_span=width + 1) if whole else cell


def _criteria(grid: Grid) -> int:
    """The column with the most to read, where no other says levels; 0 where there is none."""
    texts = {column: texts_in(grid, 2, column) for column in range(1, grid.columns + 1)}
    told = [sum(1 for text in values if level_told(text)) for values in texts.values()]
    if any(count >= _SHARE * len(values) > 0 for count, values in zip(told, texts.values(), strict=True)):
        return 0
    words = {column: values for column, values in texts.items() if not _are_methods(values)}
    return max(words, key=lambda column: sum(map(len, words[column])), default=0)


def _are_methods(values: list[str]) -> bool:
    return bool(values) and sum(1 for text in values if methods_in(text, MethodKey())) >= _SHARE * len(values)


def _is_row(grid: Grid, row: int, column: int) -> bool:
    """Whether a row holds a criterion, and not only the heading of a group across the table."""
    own = grid.own(row)
    cell = next((one for one in own if one.column == column), None)
    return cell is not None and cell.column_span == 1 and (len(own) > 1 or grid.columns == 1)
