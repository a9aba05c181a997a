"""Lists of which a sentence elsewhere speaks by numbers or letters: they are what is asked for, whatever heads them.

`Points A, C and F are essential` and `1 to 4 are tried in a bench test` make the list that has these codes criteria.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.later.stated_levels import codes_with_levels
from shortlister.importing.criteria.lines.told_by_codes import told_by_codes
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.section_words import OTHER, SPECIFICATION, section_of
from shortlister.importing.late_regexes import late_regex

_CODE: Final = late_regex(r"\(?(?:[A-Za-z]|\d{1,2})[.)]?")
_LONGEST: Final = 900
_FEWEST: Final = 3
_HEAD, _WORDS = 90, 6
_BEGINS: Final = "Person specification"
_ENDS: Final = "Further information"


def with_spoken_lists(document: Document) -> Document:
    """The document, a numbered table as the list it is and a heading over such a list where none says what it is."""
    said = [" ".join(one.text.split()) for one in document.blocks if one.kind is BlockKind.PARAGRAPH]
    said = [text for text in said if len(text) < _LONGEST and re.search(r"\d|\b[A-Z]\b|\([a-z]\)", text)]
    if not said:
        return document
    listed = [one for block in document.blocks for one in (list(_rows(block)) or [block])]
    run = _spoken_run(listed, said)
    if not run:
        return document
    if not any(listed[at] in document.blocks for at in run):
        document = replace(document, blocks=tuple(listed))
    elif len(listed) != len(document.blocks):
        run = _spoken_run(document.blocks, said)
    return replace(document, blocks=tuple(_headed(document.blocks, run))) if run else document


def _rows(block: Block) -> Iterator[Block]:
    """The rows of a table that has a code and a text in each, bands between them, as lines; nothing for any other."""
    grid = grid_of(block.cells)
    rows = [grid.own(row) for row in range(1, grid.rows + 1)]
    filled = [[cell for cell in own if cell.text.strip()] for own in rows]
    pairs = [own for own in filled if len(own) == len("ab")]
    codes = [bare(own[0].text) for own in pairs if _CODE.fullmatch(own[0].text.strip())]
    whole = len(codes) == len(pairs) >= _FEWEST and all(len(own) < _FEWEST for own in filled)
    if not whole or any(not _follows(one, other) for one, other in pairwise(codes)):
        return
    for own in filled:
        if len(own) == 1:
            yield Block(BlockKind.PARAGRAPH, _text(own[0]), bold=True, place=own[0].place)
        elif own:
            label = own[0].text.strip(" .()") + "."
            yield Block(BlockKind.ITEM, _text(own[1]), depth=1, label=label, place=own[1].place)


def _text(cell: Cell) -> str:
    return " ".join(cell.text.split())


def _follows(code: str, after: str) -> bool:
    """Whether a code is the next one behind another: `B` and `C`, `9` and `10`."""
    if code.isdigit() and after.isdigit():
        return int(after) == int(code) + 1
    return len(code) == len(after) == 1 and ord(after) == ord(code) + 1


def _spoken_run(blocks: Sequence[Block], said: Sequence[str]) -> list[int]:
    """The items of the one list that has all the codes of which a paragraph speaks; empty without just one."""
    for text in said:
        fitting = []
        for run in _runs(blocks):
            codes = {bare(blocks[at].label) for at in run}
            if (spoken := _spoken(text, codes)) and len(spoken) >= _FEWEST:
                fitting.append(run)
        if len(fitting) == 1:
            return fitting[0]
    return []


def _spoken(text: str, codes: Collection[str]) -> set[str]:
    """The codes of a list of which a paragraph says levels or methods; empty where it speaks of others too."""
    levels = set(codes_with_levels(text))
    methods = {code for one in told_by_codes(text, codes, MethodKey()) if one.methods for code in one.codes}
    return levels | methods if levels <= set(codes) else set()


def _runs(blocks: Sequence[Block]) -> list[list[int]]:
    """The items whose codes follow one another, over whatever stands between them."""
    runs: list[list[int]] = []
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.ITEM or not _CODE.fullmatch(block.label.strip()):
            continue
        if runs and _follows(bare(blocks[runs[-1][-1]].label), bare(block.label)):
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if len(run) >= _FEWEST]


def _headed(blocks: Sequence[Block], run: Sequence[int]) -> Iterator[Block]:
    """The blocks with a heading over the list, and another behind it, unless its own say what it is."""
    begin = run[0]
    while begin > 1 and _leads(blocks[begin - 1]):
        begin -= 1
    heads = [block for block in blocks[begin : run[0]] if _is_heading(block)]
    told = {section_of(block.text) for block in heads}
    above = next(
        (kind for block in reversed(blocks[:begin]) if _is_heading(block) and (kind := section_of(block.text))), ""
    )
    if told & {SPECIFICATION, OTHER} or (above == SPECIFICATION and (not heads or heads[0].depth > 1)):
        yield from blocks
        return
    depth = max(heads[0].depth - 1, 0) if heads and heads[0].kind is BlockKind.HEADING else 1
    end = next((at for at in range(run[-1] + 1, len(blocks)) if heads and _looks_alike(blocks[at], heads[0])), None)
    for at, block in enumerate(blocks):
        if at == begin:
            yield Block(BlockKind.HEADING, _BEGINS, depth=depth, bold=True, place=block.place)
        if at == end:
            yield Block(BlockKind.HEADING, _ENDS, depth=depth + 1, bold=True, place=block.place)
        yield block


def _leads(block: Block) -> bool:
    """Whether a block above a list heads it or leads up to it."""
    plain = block.kind is BlockKind.PARAGRAPH and len(block.text.split()) <= _WORDS
    named = plain and block.text[:1].isupper() and block.text.rstrip()[-1:].isalnum()
    return named or _is_heading(block) or (block.kind is BlockKind.PARAGRAPH and block.text.rstrip().endswith(":"))


def _is_heading(block: Block) -> bool:
    short = len(block.text) < _HEAD and not block.text.rstrip().endswith((".", ";", ","))
    return block.kind is BlockKind.HEADING or (block.kind is BlockKind.PARAGRAPH and block.bold and short)


def _looks_alike(block: Block, head: Block) -> bool:
    if head.kind is BlockKind.HEADING:
        return block.kind is BlockKind.HEADING and block.depth <= head.depth
    return block.kind is BlockKind.HEADING or (_is_heading(block) and block.bold == head.bold)
