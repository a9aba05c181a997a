"""Lists whose points all end with codes in brackets: the short lines between name groups, `Skills` above `Typing (T)`.

A table of one column is such a list too, with the numbers of its rows in a column of their own or without.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.header_words import heads_only_criteria
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.line_ends import codes_in_brackets
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_NUMBER: Final = late_regex(r"(?:[A-Z]{0,2}\d{1,3}(?:\.\d{1,2})?[.)]?|(?i:no|ref|nr)\.?)?")
_LEVELS: Final = frozenset(["E", "D"])
_FEWEST: Final = 5
_AGAIN: Final = 2
_FEW: Final = 6
"""The words of the name of a group."""
_LONGEST: Final = 600
_DEEP: Final = 6
_BULLET: Final = "•"


def with_coded_lists(document: Document) -> Document:
    """The document with such points as items and such lines as headings, where its key explains all of their codes."""
    flat = [one for block in document.blocks for one in _lines(block)]
    coded = [codes for block in flat if (codes := _codes(block))]
    if len(coded) < _FEWEST or not _are_known({code for codes in coded for code in codes}, document):
        return document
    over = [block for block, below in pairwise(flat) if _is_line(block) and _codes(below) and not _codes(block)]
    heads = [block for block in over if _heads(block)]
    levels = [block for block in over if plain_level(block.text)]
    known = sum(1 for one in heads if is_group_name(one.text.strip(" :")))
    listed = all(block.kind is BlockKind.ITEM for block in flat if _codes(block))
    if 2 * known < len(heads) or max(len(heads), 0 if listed else len(levels)) < _AGAIN:
        return document
    return replace(document, blocks=tuple(_read(flat, {id(one) for one in heads}, {id(one) for one in levels})))


def _read(flat: Sequence[Block], heads: set[int], levels: set[int]) -> Iterator[Block]:
    """The lines, each stretch of them in which such points stand under such headings with these as they are."""
    for plain, stretch in groupby(flat, _is_line):
        lines = list(stretch)
        within = plain and any(id(one) in heads | levels for one in lines)
        for block in lines:
            if within and (id(block) in heads or plain_level(block.text)):
                depth = _DEEP if id(block) in heads else _DEEP - 1
                yield replace(block, kind=BlockKind.HEADING, label="", depth=depth, bold=True)
            elif within and _codes(block):
                yield replace(block, kind=BlockKind.ITEM, label=block.label or _BULLET, depth=max(block.depth, 1))
            else:
                yield block


def _is_line(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)


def _lines(block: Block) -> Iterator[Block]:
    """The rows of such a table as lines, without what heads its column; any other block as it is."""
    rows = _rows(block) if block.kind is BlockKind.TABLE else []
    if not rows and not (block.cells and all(_heads_column(cell.text) for cell in block.cells)):
        yield block
    for number, row in rows:
        if not _heads_column(row.text):
            yield replace(row, kind=BlockKind.ITEM if number else BlockKind.PARAGRAPH, label=number)


def _rows(block: Block) -> list[tuple[str, Block]]:
    """The number and the text of each row where these are all that a table has: names and points with codes below."""
    grid = grid_of(block.cells)
    rows: list[tuple[str, Block]] = []
    for row in range(1, grid.rows + 1):
        cells = [cell for cell in grid.own(row) if cell.text.strip()]
        number = cells.pop(0).text.strip() if len(cells) > 1 and _NUMBER.fullmatch(cells[0].text.strip()) else ""
        if len(cells) > 1 or any(len(cell.paragraphs) > 1 for cell in cells):
            return []
        text = cells[0].text.strip() if cells else ""
        if text:
            line = Block(BlockKind.PARAGRAPH, text, place=cells[0].place, bold=cells[0].bold)
            rows.append((number, line))
    lines = [line for _number, line in rows]
    told = lines and _codes(lines[-1]) and all(_codes(line) or _heads(line) or plain_level(line.text) for line in lines)
    return rows if told else []


def _heads_column(text: str) -> bool:
    """Whether a text only heads a column of numbers or of criteria, or is empty."""
    return bool(_NUMBER.fullmatch(text.strip())) or heads_only_criteria(text)


def _codes(block: Block) -> list[str]:
    """The codes in the bracket at the end of a line that explains none; a letter that says the level alone is none."""
    codes = codes_in_brackets(block.text) if _is_line(block) and not key_pairs(block.text) else []
    return [] if set(codes) <= _LEVELS else codes


def _heads(block: Block) -> bool:
    """Whether a line can name a group: a few words that say no level and end like a name."""
    text = block.text.strip(" :")
    short = 0 < len(text.split()) <= _FEW and text[-1:].isalnum() and text[:1].isupper() and ":" not in text
    return _is_line(block) and short and not plain_level(text) and not key_pairs(text)


def _are_known(codes: set[str], document: Document) -> bool:
    """Whether the document explains all of the codes, or explains none and all are usual ones."""
    texts = [text for block in document.blocks for text in (block.text, *(cell.text for cell in block.cells))]
    key = {code: name for text in texts if len(text) < _LONGEST for code, name in key_pairs(text).items()}
    known = MethodKey(key)
    return all(known.expand(code) for code in codes) and not known.guessed
