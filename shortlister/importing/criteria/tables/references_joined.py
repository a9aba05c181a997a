"""Methods that a table of their own gives by the references of criteria (`M1 | CV`): put beside these as a column."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex

_REFERENCE: Final = late_regex(r"\(?([A-Z]{0,3}[-.]?\d{1,2})[.):]?")
_LIST: Final = late_regex(
    r"(?:^|.*[(\[])\s*([A-Z]{0,3}[-.]?\d{1,2}(?:\s*[,;/&+]\s*[A-Z]{0,3}[-.]?\d{1,2})*)\s*[)\]]?\.?$"
)
_BETWEEN: Final = late_regex(r"\s*[,;/&+]\s*")
_HEAD: Final = "How assessed"
_COLUMNS: Final = 2
_FEWEST: Final = 3
_ABOVE: Final = 2
_SHORT: Final = 80
_LIST_ENDS: Final = 30


def with_references_joined(document: Document) -> Document:
    """The document, such a table taken apart into the rows of criteria in other tables that have its references.

    Each reference must stand before one criterion, and each criterion of those tables must be in it. Where they are
    listed behind criteria, it is rather a key to these codes.
    """
    tables = {at: rows for at, block in enumerate(document.blocks) if (rows := _by_reference(block))}
    telling = [at for at, rows in tables.items() if _are_methods([cell.text for cell in rows.values()])]
    asked = [at for at in tables if at not in telling]
    counts = Counter(reference for at in asked for reference in tables[at])
    if len(telling) != 1 or not counts or max(counts.values()) > 1 or counts.keys() != tables[telling[0]].keys():
        return document
    methods = tables[telling[0]]
    if any(_lists(block, methods) for at, block in enumerate(document.blocks) if at not in tables):
        return document
    spare = {telling[0], *_heads(document.blocks, telling[0])}
    blocks = [
        _with_methods(block, methods) if at in asked else block
        for at, block in enumerate(document.blocks)
        if at not in spare
    ]
    return replace(document, blocks=tuple(blocks))


def _by_reference(block: Block) -> dict[str, Cell]:
    """What stands behind each reference in a table of two columns, headings above aside; nothing for other tables."""
    grid = grid_of(block.cells)
    rows = [own for row in range(1, grid.rows + 1) if (own := grid.own(row))]
    if block.kind is not BlockKind.TABLE or grid.columns != _COLUMNS:
        return {}
    rows = rows if rows and _REFERENCE.fullmatch(rows[0][0].text.strip()) else rows[1:]
    if any(len(own) != _COLUMNS or not _REFERENCE.fullmatch(own[0].text.strip()) for own in rows):
        return {}
    found = {_bare(own[0].text): own[1] for own in rows}
    return found if len(found) == len(rows) else {}


def _bare(text: str) -> str:
    found = _REFERENCE.fullmatch(text.strip())
    return found[1].upper() if found else ""


def _are_methods(texts: Sequence[str]) -> bool:
    """Whether most of the texts list methods, and all are short."""
    told = sum(1 for text in texts if methods_in(text, MethodKey()) or mentioned(text))
    return len(texts) >= _FEWEST and 2 * told > len(texts) and all(len(text) < _SHORT for text in texts)


def _lists(block: Block, references: Mapping[str, Cell]) -> bool:
    """Whether several texts of a block, or the end of its line, are nothing but such references: `1, 4`."""
    cells = [cell.text.strip() for cell in block.cells if cell.column > 1]
    found = [one[1] for text in cells if len(text) < _LIST_ENDS and (one := _LIST.match(text))]
    found += [one[1] for one in [_LIST.match(block.text[-_LIST_ENDS:])] if one]
    lists = [parts for parts in map(_BETWEEN.split, found) if all(one in references for one in parts)]
    several = any(len(parts) > 1 for parts in lists)
    return several if not cells else len(lists) >= _FEWEST and (several or len(set(map(tuple, lists))) < len(lists))


def _heads(blocks: Sequence[Block], at: int) -> list[int]:
    """The lines right above a table that only head it: `How we check, by reference`."""
    heads: list[int] = []
    for one in range(at - 1, max(at - 1 - _ABOVE, -1), -1):
        text = blocks[one].text.strip(" :")
        if blocks[one].kind is BlockKind.TABLE or len(text) > _SHORT or not is_method_header(text.split(",")[0]):
            break
        heads.append(one)
    return heads


def _parted(cell: Cell) -> tuple[str, ...]:
    """The methods of a cell, each with a capital, as a list parted by semicolons may have names that nobody knows."""
    parts = [part.strip() for text in cell.paragraphs for part in text.split(";") if part.strip()]
    return tuple(f"{part[:1].upper()}{part[1:]}" for part in parts)


def _with_methods(block: Block, methods: Mapping[str, Cell]) -> Block:
    cells: list[Cell] = []
    first = min(cell.row for cell in block.cells)
    for cell in block.cells:
        cells.append(cell)
        if cell.column != _COLUMNS:
            continue
        left = next(one for one in block.cells if one.row == cell.row and one.column == 1)
        told = methods.get(_bare(left.text))
        said = _parted(told) if told else (_HEAD,) if cell.row == first else ()
        cells.append(replace(cell, paragraphs=said, marks=(False,) * len(said), column=_COLUMNS + 1))
    return replace(block, cells=tuple(cells))
