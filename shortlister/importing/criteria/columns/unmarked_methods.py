"""Columns of methods whose heading says what an empty cell means: `Assessed by (form unless marked I = interview)`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_method_header
from shortlister.importing.late_regexes import late_regex

_UNLESS: Final = late_regex(
    r"(?:(?P<code>\b[A-Z]{1,3})\s*[=:–-]\s*)?(?P<what>\b[A-Za-z][A-Za-z’'/& -]{1,40}?),?\s+"
    r"(?:unless|except where|where not|if not)\s+(?:it is |they are )?(?:otherwise\s+)?"
    r"(?:marked|stated|shown|indicated|noted|specified|given|blank)\b(?:\s+otherwise)?(?:\s+(?:with|by|as)\b)?",
    re.IGNORECASE,
)
_BLANK: Final = late_regex(
    r"(?:(?:if|where|when) (?:left )?(?:blank|empty|nothing is (?:marked|shown|stated))|(?:a )?blank(?: cell)?s?)"
    r"\s*(?:=|:|–|-|,|means?|is|then)?\s*(?P<what>[A-Za-z][A-Za-z’'/& -]{1,40}?)(?=[).,;]|$)",
    re.IGNORECASE,
)
_HEAD_ROWS: Final = 3
_LONE: Final = 2
"""The columns of a table in which a row may have nothing but its criterion."""


def with_unmarked_methods(document: Document) -> Document:
    """The document, empty cells below such a heading filled with what it says of them."""
    blocks = tuple(_filled(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _filled(block: Block) -> Block:
    grid = grid_of(block.cells)
    head, name, said = next(_heads(grid), (None, "", ""))
    if head is None:
        return block
    empty = [row for row in range(head.row + 1, grid.rows + 1) if _is_empty(grid, row, head.column)]
    kept = [cell for cell in block.cells if not (cell.row in empty and cell.column == head.column)]
    kept[kept.index(head)] = replace(head, paragraphs=(name,), marks=())
    told = [
        replace(grid.at(row, head.column) or _beside(grid, row, head.column), column=head.column, paragraphs=(said,))
        for row in empty
    ]
    return replace(block, cells=tuple(sorted((*kept, *told), key=lambda cell: (cell.row, cell.column))))


def _heads(grid: Grid) -> Iterator[tuple[Cell, str, str]]:
    """Such a heading, its text without what it says of empty cells, and that."""
    for row in range(1, min(grid.rows - 1, _HEAD_ROWS) + 1):
        for cell in grid.own(row):
            text = " ".join(cell.text.split())
            found = _UNLESS.search(text) or _BLANK.search(text)
            if found is None or len(grid.own(row)) == 1 or not is_method_header(text[: found.start()].strip(" (:–-")):
                continue
            told = told_methods(found["what"], MethodKey())
            if told.known and not told.unread and len(told.methods) == 1:
                code = found.groupdict().get("code") or ""
                yield cell, _name(text, found, code), code or found["what"].strip()


def _name(text: str, found: re.Match[str], code: str) -> str:
    """The heading with the codes that it explains, but not what it says of empty cells."""
    before, behind = text[: found.start()].rstrip(" ,;:–-"), text[found.end() :].strip(" ,;:")
    pair = f"{code} = {found['what'].strip()}, " if code else ""
    open_bracket = "" if before.endswith("(") or not pair else " "
    name = f"{before}{open_bracket}{pair}{behind}".replace(", )", ")").replace("()", "")
    return name.strip(" ,")


def _is_empty(grid: Grid, row: int, column: int) -> bool:
    """Whether a row has nothing in a column, beside a text that heads no group."""
    cell = grid.at(row, column)
    own = [one for one in grid.own(row) if one.text.strip()]
    if (cell and (cell.text.strip() or cell.row < row)) or not own or own[0].column > column:
        return False
    alone = len(own) == 1 and (own[0].bold or grid.columns > _LONE or own[0].column_span > 1)
    return not alone and not is_group_name(own[0].text)


def _beside(grid: Grid, row: int, column: int) -> Cell:
    """The cell to be copied for one that the file does not have: the last before its place."""
    cell = [one for one in grid.own(row) if one.column < column][-1]
    return replace(cell, row_span=1, column_span=1, bold=False, italic=False, marks=())
