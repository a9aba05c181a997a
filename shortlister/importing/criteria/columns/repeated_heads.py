"""Cells that say the heading of their column again: `How is this tested? Interview` below `How is this tested?`.

A page's end cuts such rows: a cell that holds the heading alone goes on in the next row, which does not begin with it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex

_HEADS: Final = 3
_WORDS: Final = range(2, 12)
_LONG: Final = 8
_SIGN: Final = late_regex(r"(?:(?<=[?:.)a-z])[ivx]{1,5}|[*†‡#^¹²³]{1,3}|(?<=[?:)])\d{1,2})$")
"""The sign of a note behind a heading's last word."""
_BEHIND: Final = late_regex(r"(?:[ivx]{0,5}|[*†‡#^¹²³]{0,3})(?=[\s:–—-]|$)[\s:–—-]*")
_NUMERAL: Final = late_regex(r"(?<=[a-z]{3})(?:[ivx]{1,5}|\d{1,2})$")
_GOES_ON: Final = late_regex(r"[(a-z&]")


def with_repeated_heads(document: Document) -> Document:
    """The document with such headings in the first row alone."""
    blocks = tuple(_once(one) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _once(block: Block) -> Block:
    heads = [cell for cell in block.cells if cell.row <= _HEADS and _is_head(cell)]
    for head in heads:
        name, grid = _bare(head.text), grid_of(block.cells)
        below = [cell for cell in block.cells if cell.column == head.column and cell.row > head.row]
        opened = {cell.row for cell in below if _says_no_more(cell, name)}
        again = {row for row in opened if _heads_again(grid.own(row), head)}
        told = {cell.row: _without(cell, name) for cell in below if cell.row not in again}
        if any(told[cell.row] is not cell for cell in below if cell.row in told):
            told[head.row] = replace(head, paragraphs=(_SIGN.sub("", head.text.strip()),), marks=(False,))
            cells = [told.get(one.row, one) if one.column == head.column else one for one in block.cells]
            return replace(block, cells=_joined(cells, grid_of(cells), opened - again))
    return block


def _says_no_more(cell: Cell, name: str) -> bool:
    return len(cell.paragraphs) == 1 and _rest(cell.paragraphs[0], name) == ""


def _heads_again(own: Sequence[Cell], head: Cell) -> bool:
    """Whether a row that says the heading, and no more, heads columns itself: no long text stands in it."""
    beside = [cell for cell in own if cell.column != head.column]
    texts = [text for cell in beside for text in cell.paragraphs]
    return len(beside) != 1 or (len(texts) == 1 and len(texts[0].split()) < _LONG)


def _is_head(cell: Cell) -> bool:
    return len(cell.text.split()) in _WORDS and is_method_header(_bare(cell.text))


def _bare(text: str) -> str:
    """A heading in small letters, without signs of notes and the marks at its end."""
    return _SIGN.sub("", " ".join(text.split())).rstrip(" ?:.").lower()


def _rest(text: str, name: str) -> str | None:
    """What follows the heading in a text that begins with it as it stands there; None for any other text."""
    whole = " ".join(text.split())
    if not whole.lower().startswith(name):
        return None
    behind = whole[len(name) :]
    if behind and behind[0] not in "?:.–—-" and not _BEHIND.fullmatch(behind):
        return None
    bare = behind.lstrip("?:. ")
    found = _BEHIND.match(bare)
    return bare[found.end() :] if found and not methods_in(bare, MethodKey()) else bare


def _without(cell: Cell, name: str) -> Cell:
    """A cell without the heading at its beginning, nor the sign of a note behind its last method."""
    if not cell.paragraphs or (rest := _rest(cell.paragraphs[0], name)) is None:
        return cell
    kept = slice(0 if rest else 1, None)
    texts = tuple(_unsigned(text) for text in ((rest, *cell.paragraphs[1:]) if rest else cell.paragraphs[1:]))
    return replace(cell, paragraphs=texts, marks=cell.marks[kept], prints=cell.prints[kept], depths=cell.depths[kept])


def _unsigned(text: str) -> str:
    """A text that names methods without the numeral of a note that runs into its last word."""
    bare = _NUMERAL.sub("", text)
    return bare if bare != text and methods_in(bare, MethodKey()) and not methods_in(text, MethodKey()) else text


def _joined(cells: Sequence[Cell], grid: Grid, opened: set[int]) -> tuple[Cell, ...]:
    """The cells, where one that held the heading alone goes on in the next row, with both rows as one."""
    whole = list(cells)
    for row in sorted(opened, reverse=True):
        own, below = grid.own(row), grid.own(row + 1)
        if row + 1 in opened or not own or not below or not _GOES_ON.match(below[0].text.lstrip()):
            continue
        if below[0].column != own[0].column or own[0].text.rstrip().endswith((".", ";")):
            continue
        moved = {cell.column: cell for cell in below}
        whole = [_with(cell, moved) if cell.row == row else cell for cell in whole if cell.row != row + 1]
    return tuple(whole)


def _with(cell: Cell, moved: dict[int, Cell]) -> Cell:
    """A cell with what the cell below it says; a broken sentence goes on in its last paragraph."""
    if (below := moved.get(cell.column)) is None:
        return cell
    if not cell.paragraphs:
        return replace(below, row=cell.row)
    first, *others = below.paragraphs
    texts = (*cell.paragraphs[:-1], f"{cell.paragraphs[-1]} {first}", *others)
    more = slice(1, None)
    return replace(
        cell,
        paragraphs=texts,
        marks=(*cell.marks, *below.marks[more]),
        prints=(*cell.prints, *below.prints[more]),
        depths=(*cell.depths, *below.depths[more]),
    )
