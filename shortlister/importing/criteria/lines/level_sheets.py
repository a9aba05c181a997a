"""Workbooks with a sheet for each level: what the sheets say again above their rows stands once, before both."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name, is_number_header, levels_named
from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = (
    r"(?:essentials?|desirables?)(?:\s+(?:criteria|criterion|requirements?|attributes?|skills|items|points|list))?"
)
_BEHIND: Final = late_regex(rf"(?i)\s*(?:[–—:|,/-]\s*(?:the\s+)?{_LEVEL}|\((?:the\s+)?{_LEVEL}\))\W*$")
_BEFORE: Final = late_regex(rf"(?i)^\W*{_LEVEL}\s*(?:[–—:|,/-]|\bfor(?: the)?(?: (?:post|role|job) of)?\b)\s*")
_OF_THESE: Final = late_regex(r"(?i)^(?:any|all|some|each|one) of (?=these|those|them)")
_DASH: Final = late_regex(r"\s+[–—|-]\s+|:\s+")
_SPECIFICATION: Final = "Person specification"
"""What a sheet for each level is, where nothing before them says so."""
_MOST: Final = 4
_LONGEST: Final = 100
_FEWEST: Final = 2


def with_level_sheets(document: Document) -> Document:
    """The document with the title that each such sheet says above its rows before the first of them."""
    starts = [at for at, block in enumerate(document.blocks) if _is_sheet(block)]
    levels = {at: level for at in starts if (level := _level_of(document.blocks, at))}
    if len(set(levels.values())) < _FEWEST:
        return document
    above = {at: list(_lines_above(document.blocks, at)) for at in levels}
    first = min(levels)
    titles = _said_again([[document.blocks[one].text for one in lines] for lines in above.values()])
    titles |= {text for one in above[first] if is_strong_specification(text := document.blocks[one].text)}
    blocks: list[Block] = []
    moved = {one for at, lines in above.items() for one in lines if _says_only(document.blocks[one].text, levels[at])}
    moved |= {one for lines in above.values() for one in lines if _title_of(document.blocks[one].text, titles)}
    for at, block in enumerate(document.blocks):
        if at == first:
            blocks.extend(_once(document.blocks, above[first], titles))
            named = any(is_strong_specification(one.text) for one in document.blocks[: at + _MOST])
            blocks.extend([] if named else [replace(block, text=_SPECIFICATION)])
        if at in levels:
            blocks.append(replace(block, text=levels[at].capitalize()))
        elif at not in moved:
            over = max((one for one in starts if one < at), default=-1)
            blocks.append(_headed(block, levels[over]) if over in levels else block)
    return replace(document, blocks=tuple(blocks))


def _headed(block: Block, level: str) -> Block:
    """A table of numbers and criteria alone with the level of its sheet above these: `Ref | Essential`."""
    heads = [cell for cell in block.cells if cell.row == min(one.row for one in block.cells)]
    if len(heads) != _FEWEST or max(cell.column for cell in block.cells) != _FEWEST:
        return block
    first, text = heads
    if not is_number_header(first.text.strip(" .:")) or len(text.text.split()) > _FEWEST:
        return block
    named = replace(text, paragraphs=(level.capitalize(),), marks=(False,))
    return replace(block, cells=tuple(named if cell is text else cell for cell in block.cells))


def _says_only(text: str, level: str) -> bool:
    """Whether a line above the rows says no more than the level of the sheet: `Any of these would be a bonus`."""
    return plain_level(_OF_THESE.sub("", text.strip())) == level


def _is_sheet(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and (block.place.cell or "").endswith("!")


def _level_of(blocks: Sequence[Block], at: int) -> str:
    """The level that the name of a sheet is, or else the first lines on it say."""
    named = level_label(blocks[at].text, MethodKey())
    if named:
        return "" if named.level == UNSPECIFIED or named.group else named.level
    for one in _lines_above(blocks, at):
        if _bare(blocks[one].text) != blocks[one].text and len(levels := levels_named(blocks[one].text)) == 1:
            return next(iter(levels))
    return plain_level(blocks[at].text) or ""


def _lines_above(blocks: Sequence[Block], at: int) -> Iterator[int]:
    """The lines on a sheet above its rows."""
    for one in range(at + 1, min(at + 1 + _MOST, len(blocks))):
        if blocks[one].kind is not BlockKind.PARAGRAPH or len(blocks[one].text) > _LONGEST:
            return
        yield one


def _bare(text: str) -> str:
    """A line without the level that it names before or behind a title."""
    return _BEFORE.sub("", _BEHIND.sub("", text)).strip()


def _said_again(sheets: Sequence[Sequence[str]]) -> frozenset[str]:
    """What more than one sheet says above its rows: whole lines, or what stands in them before a dash."""
    whole = Counter(text for lines in sheets for text in {_bare(line) for line in lines})
    begun = Counter(text for lines in sheets for text in {_DASH.split(line)[0].strip() for line in lines})
    often = {text for text, count in whole.items() if count >= _FEWEST and text}
    if not often:
        often = {text for text, count in begun.items() if count >= _FEWEST and text}
    return frozenset(text for text in often if not is_group_name(text))


def _title_of(text: str, titles: frozenset[str]) -> str:
    """Which of these a line says, or nothing."""
    return next((one for one in (_bare(text), _DASH.split(text)[0].strip()) if one in titles), "")


def _once(blocks: Sequence[Block], lines: Sequence[int], titles: frozenset[str]) -> Iterator[Block]:
    for one in lines:
        if title := _title_of(blocks[one].text, titles):
            yield replace(blocks[one], text=title)
