"""Scales of importance that a heading or a note explains: `Importance (1 = must have, 2 = should have, 3 = nice)`.

The numbers, letters and words of such a scale below a heading of levels are put as the level that they mean; one that
is explained in words that tell no level stays, and is doubted as any other that is not known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.post_heads import heads_of_posts
from shortlister.importing.criteria.lines.plain_marks import level_of_clause
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    is_level_header,
    is_weight_header,
    level_of_cell,
)
from shortlister.importing.criteria.words.words_for_levels import level_told
from shortlister.importing.late_regexes import late_regex

_NAMES: Final = r"very high|high|medium|middle|med|mid|low|very low|top|gold|silver|bronze|red|amber|green"
_CODE: Final = rf"(?:\d|[A-Z]|\*{{1,3}}|(?i:{_NAMES}))"
_BEGINS: Final = late_regex(
    rf"(?<![\w*.])[“\"‘'(]?(?P<code>{_CODE})[”\"’')]?(?:\s*(?:=|:|–|—)\s*|\s+-\s+|\s*-(?=\s)"
    r"|\s+(?:means?|is|are|stands? for|indicates?|denotes?)\s+|\s*\((?=[a-z]))(?=\S)"
)
_LISTED: Final = late_regex(r"(?<![\w.])(?P<code>\d)\s+(?=[a-z]{4})")
_SPEAKS: Final = late_regex(r"\b(?:scale|importance|priorit|rank|rated|rating|key|level|graded?)", re.IGNORECASE)
_HEADS: Final = late_regex(
    r"\b(?:importance|priority|rank(?:ing)?|rating|level|need|necessity|scale|how important)\b", re.IGNORECASE
)
_MOSCOW: Final = late_regex(r"\bmo?s?cow\b", re.IGNORECASE)
_USUAL: Final[Mapping[str, str]] = {"E": ESSENTIAL, "D": DESIRABLE}
"""Letters that need no scale."""
_BY_NAME: Final[Mapping[str, str]] = {"M": ESSENTIAL, "S": DESIRABLE, "C": DESIRABLE}
_LONGEST, _HEAD = 300, 140
_HEAD_ROWS: Final = 3
_FEWEST, _LEAST = 2, 3
_NUMBERED: Final = late_regex(r"\s[(\[](?P<code>\d)[)\]]$")
_WORDS: Final = 3
_NOT_ASKED: Final = frozenset(["", "-", "–", "—", "n/a", "N/A", "none", "None"])


def with_scales_read(document: Document) -> Document:
    """The document with `Essential` and `Desirable` for what such a scale says in a column below its heading."""
    scale = _scale(document.blocks)
    blocks = tuple(_read(one, scale) if one.kind is BlockKind.TABLE else one for one in document.blocks)
    blocks = _with_lines_told(blocks, scale) if scale else blocks
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _scale(blocks: Sequence[Block]) -> dict[str, str]:
    """The levels of the codes that the document explains, both of them among these; nothing where it does not."""
    for text in _texts(blocks):
        told = _explained(text)
        if {*told.values()} >= {ESSENTIAL, DESIRABLE}:
            return told
    for block in blocks:
        told = _in_rows(grid_of(block.cells)) if block.kind is BlockKind.TABLE else {}
        if {*told.values()} >= {ESSENTIAL, DESIRABLE}:
            return told
    return {}


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """What may explain a scale: lines, a few that follow one another, and cells."""
    lines = ["" if block.kind is BlockKind.TABLE else f"{block.label} {block.text}".strip("•- ") for block in blocks]
    for at, block in enumerate(blocks):
        yield from (cell.text for cell in block.cells)
        if 0 < len(lines[at]) < _LONGEST:
            yield lines[at]
            yield "; ".join(line.rstrip(" .;") for line in lines[at : at + _WORDS] if len(line) < _HEAD)


def _explained(text: str) -> dict[str, str]:
    """The codes that a text explains, each with its level; nothing for one that its words tell no level of."""
    bare = " ".join(text.split())
    if len(bare) > _LONGEST:
        return {}
    found = list(_BEGINS.finditer(bare))
    if len(found) < _FEWEST and _SPEAKS.search(bare):
        found = list(_LISTED.finditer(bare))
    ends = [*(one.start() for one in found[1:]), len(bare)] if found else []
    said = {_same(one["code"]): bare[one.end() : end] for one, end in zip(found, ends, strict=True)}
    told = {code: level for code, words in said.items() if (level := _level(words))}
    return {} if told.items() <= _USUAL.items() else told


def _level(words: str) -> str:
    bare = re.sub(r"(?:[\s,;.)]|\b(?:and|or)\b)+$", "", words).strip("(“\"‘'”’ ")
    return level_of_cell(bare) or plain_level(bare) or level_of_clause(bare)


def _in_rows(grid: Grid) -> dict[str, str]:
    """The codes of rows that hold nothing but one and what it means."""
    told: dict[str, str] = {}
    for row in range(1, grid.rows + 1):
        own = [cell.text.strip() for cell in grid.own(row)]
        if len(own) == _FEWEST and re.fullmatch(_CODE, own[0]) and (level := _level(own[1])):
            told[_same(own[0])] = level
    return told


def _read(block: Block, scale: Mapping[str, str]) -> Block:
    grid = grid_of(block.cells)
    for row in range(1, min(grid.rows - 1, _HEAD_ROWS) + 1):
        posts = heads_of_posts(grid, row)
        if of_posts := _told_of_posts(grid, posts, scale):
            return replace(block, cells=tuple(_put(cell, of_posts) for cell in block.cells))
        for head in (head for head in grid.own(row) if head not in posts):
            known = _known(head, scale)
            if told := (_told(grid, head, known) if known else {}) or _in_plain_words(grid, head):
                return replace(block, cells=tuple(_put(cell, told) for cell in block.cells))
    return block


def _told_of_posts(grid: Grid, heads: Sequence[Cell], scale: Mapping[str, str]) -> dict[tuple[int, int], str]:
    """The levels below the names of posts, a dash where a post does not ask; nothing where one holds anything else."""
    told: dict[tuple[int, int], str] = {}
    for head in heads:
        below = [cell for row in range(head.row + 1, grid.rows + 1) for cell in _below(grid, row, head.column)]
        asked = [cell for cell in below if cell.text.strip() not in _NOT_ASKED]
        if not asked or not all(_same(cell.text) in scale for cell in asked):
            return {}
        told |= {(cell.row, cell.column): scale[_same(cell.text)].capitalize() for cell in asked}
    return told


def _with_lines_told(blocks: tuple[Block, ...], scale: Mapping[str, str]) -> tuple[Block, ...]:
    """The blocks, lines that end with a number of the scale in brackets with its level in its place."""
    found = {
        at: (text[: said.start()], scale[said["code"]])
        for at, block in enumerate(blocks)
        if (said := _NUMBERED.search(text := block.text.strip())) and said["code"] in scale
    }
    if len({level for _text, level in found.values()}) < _FEWEST:
        return blocks
    return tuple(
        replace(block, text=f"{found[at][0].strip()} ({found[at][1].capitalize()})") if at in found else block
        for at, block in enumerate(blocks)
    )


def _in_plain_words(grid: Grid, head: Cell) -> dict[tuple[int, int], str]:
    """The same where each cell says its level in words, with a sign beside it: `✅ must`, `➕ bonus`."""
    cells = [cell for row in range(head.row + 1, grid.rows + 1) for cell in _below(grid, row, head.column)]
    levels = {(cell.row, cell.column): plain_level(cell.text) or "" for cell in cells}
    known = level_of_cell(head.text) or (is_level_header(head.text) and all(level_told(one.text) for one in cells))
    told = all(level_of_cell(cell.text) for cell in cells)
    if known or told or head.column_span > 1 or len(cells) < _LEAST or {*levels.values()} != {ESSENTIAL, DESIRABLE}:
        return {}
    return {(head.row, head.column): "Level"} | {at: level.capitalize() for at, level in levels.items()}


def _told(grid: Grid, head: Cell, known: Mapping[str, str]) -> dict[tuple[int, int], str]:
    """What the heading and the cells below it say in the usual words; nothing where these are no such codes."""
    cells = [cell for row in range(head.row + 1, grid.rows + 1) for cell in _below(grid, row, head.column)]
    codes = [_same(cell.text) for cell in cells]
    if len(codes) < _FEWEST or not all(map(_is_code, codes)) or 2 * sum(code in known for code in codes) <= len(codes):
        return {}
    levels = {(one.row, one.column): known[code] for one, code in zip(cells, codes, strict=True) if code in known}
    return {(head.row, head.column): "Level"} | {at: level.capitalize() for at, level in levels.items()}


def _known(head: Cell, scale: Mapping[str, str]) -> Mapping[str, str]:
    """The scale of the column below a heading: its own, the document's, or that of its name; else nothing."""
    text = " ".join(head.paragraphs)
    if head.column_span > 1 or len(text) > _HEAD or is_weight_header(text) or _is_code(text.strip()):
        return {}
    own = _explained(text)
    if {*own.values()} >= {ESSENTIAL, DESIRABLE}:
        return own
    if _MOSCOW.search(text):
        return scale or _BY_NAME
    return scale if _HEADS.search(text) or is_level_header(text) else {}


def _below(grid: Grid, row: int, column: int) -> Iterator[Cell]:
    """The cell of a column in a row, where it stands beside others, says something, and is no line of the key."""
    cell, own = grid.at(row, column), grid.own(row)
    if cell is None or cell not in own or cell.column_span > 1 or len(own) < _FEWEST:
        return
    if len(own) > _FEWEST or own[0] is not cell or not _level(own[1].text):
        yield cell


def _put(cell: Cell, told: Mapping[tuple[int, int], str]) -> Cell:
    said = told.get((cell.row, cell.column))
    return replace(cell, paragraphs=(said,), marks=(False,)) if said else cell


def _is_code(text: str) -> bool:
    return re.fullmatch(_CODE, text) is not None


def _same(text: str) -> str:
    return text.strip(" .()").upper()
