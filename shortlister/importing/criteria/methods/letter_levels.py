"""Letters and words that a note explains as levels (`M = must, N = nice`), put into usual words at each line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell, tick_of
from shortlister.importing.criteria.words.words_for_levels import level_in_words
from shortlister.importing.late_regexes import late_regex

_PAIR: Final = late_regex(
    r"(?:(?i:category|cat\.|code|class|type|grade|letter|band) )?"
    r"[(\[“\"'‘]?(?P<code>[A-Z]{1,3}|[A-Z][a-z]{2,11})(?![A-Za-z])(?P<closed>[)\]”\"'’])?\s*"
    r"(?P<equals>=|:|–|—|-|→|\bmeans?\b|\bstands? for\b|\bis\b|\bare\b)?\s*"
    r"(?:(?:an?|what is|that is|this is|we) )?(?P<said>[A-Za-z][A-Za-z’' -]{2,30})"
)
_PARTS: Final = late_regex(r"[,;/|.]+(?:\s+|$)|\s+(?:and|&)\s+|\s{2,}")
_KEY: Final = late_regex(r"^(?:key|legend|note|codes?)(?: to [a-z ]{3,20})?\s*[:–—-]\s*", re.IGNORECASE)
_HEADED: Final = late_regex(r"([A-Z]{1,3})\s*/\s*([A-Z]{1,3})\s*:\s*")
"""The heading of the column again, before what its letters mean: `R/P: R required, P preferred`."""
_OWN: Final = (
    (ESSENTIAL, late_regex(r"(?:need(?:ed)?|have to have|necessity)(?: (?:this|it))?", re.IGNORECASE)),
    (DESIRABLE, late_regex(r"(?:want(?:ed)?|like|wish(?:ed for)?|extra)(?: (?:this|it))?", re.IGNORECASE)),
)
_BRACKETS: Final = r"(?P<rest>(?:\s*[(\[][^()\[\]]{1,60}[)\]])*[.;,]?)$"
_NAMES: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable"}
_LONGEST, _FEWEST, _SHARE, _WORD = 200, 2, 0.6, 3


@dataclass(frozen=True, slots=True)
class _Key:
    """The levels that the beginning of a text explains, and what the text says behind that."""

    levels: Mapping[str, str]
    rest: str


def with_letters_spelled(document: Document) -> Document:
    """The document with such letters in words, and without the note that is nothing but their explanation.

    Both levels must be explained, and lines, or the cells of a column, have both; `E` and `D` need no note.
    """
    keys = {at: key for at, block in enumerate(document.blocks) if (key := _key(block)).levels}
    levels = _levels(keys.values())
    if {*levels.values()} != {ESSENTIAL, DESIRABLE} or {*levels} <= {"E", "D"}:
        return document
    lines = dict(_lines(document.blocks, levels, keys))
    blocks = [_with_cells(block, levels) for block in document.blocks]
    in_cells = any(one is not was for one, was in zip(blocks, document.blocks, strict=True))
    if not lines and not in_cells:
        return document
    told = [_noted(lines.get(at, block), keys.get(at)) for at, block in enumerate(blocks)]
    return replace(document, blocks=tuple(block for block in told if block.cells or block.text))


def levels_of_letters(document: Document) -> Mapping[str, str]:
    """The letters and words that lines of the document explain as levels, and these levels."""
    return _levels(_key(block) for block in document.blocks)


def _levels(keys: Iterable[_Key]) -> dict[str, str]:
    return {code: level for key in keys for code, level in key.levels.items()}


def _key(block: Block) -> _Key:
    """What a line explains: pairs of a code and a level from its beginning on."""
    if block.kind is BlockKind.TABLE or not _FEWEST < len(block.text) < _LONGEST:
        return _Key({}, "")
    text = _KEY.sub("", block.text.strip())
    headed = _HEADED.match(text)
    text = text[headed.end() :] if headed else text
    levels: dict[str, str] = {}
    while text:
        part = _PARTS.search(text)
        found = _PAIR.fullmatch(text[: part.start()] if part else text)
        sure = found and (found["equals"] or found["closed"] or (headed and found["code"] in headed.groups()))
        level = _level(found["said"]) if found and sure else ""
        if found is None or not level or not _may_be_code(found["code"]):
            break
        levels[found["code"]] = level
        text = text[part.end() :] if part else ""
    return _Key(levels, text.strip()) if not text or text[:1].isupper() else _Key({}, "")


def _may_be_code(code: str) -> bool:
    """Whether a code is letters, or a word that could be a level itself: `Must means essential`."""
    return len(code) < _WORD or code.isupper() or bool(_level(code))


def _level(said: str) -> str:
    bare = said.strip()
    own = next((level for level, pattern in _OWN if pattern.fullmatch(bare)), "")
    return own or (level_of_cell(bare) if len(bare) > _WORD - 1 else "") or level_in_words(bare) or ""


def _lines(blocks: Sequence[Block], levels: Mapping[str, str], keys: Mapping[int, _Key]) -> Iterator[tuple[int, Block]]:
    """The lines that begin or end with a code, each with its level in words; both levels, and most of the lines."""
    for form in _forms(levels):
        found = {at: told for at, block in enumerate(blocks) if at not in keys and (told := _told(block, form))}
        if {levels[code] for code, _text in found.values()} != {ESSENTIAL, DESIRABLE}:
            continue
        listed = [at for at in range(min(found), max(found) + 1) if blocks[at].kind is BlockKind.ITEM or at in found]
        if len(found) >= _SHARE * len(listed):
            yield from ((at, _spelled(blocks[at], text, levels[code])) for at, (code, text) in found.items())
            return


def _forms(levels: Mapping[str, str]) -> Iterator[re.Pattern[str]]:
    codes = "|".join(map(re.escape, sorted(levels, key=len, reverse=True)))
    lead = r"^(?:\[ ?\]\s*)?"
    yield re.compile(rf"{lead}[(\[](?P<code>{codes})[)\]]\s*[:–—-]?\s*(?P<text>\S.{{2,}})$")
    yield re.compile(rf"{lead}(?P<code>{codes})(?:\s*[:|)]|\s+[–—-]|\.|\s)\s*(?P<text>\S.{{2,}})$")
    yield re.compile(rf"^(?P<text>\S.{{2,}}?)\s*[(\[](?P<code>{codes})[)\]]{_BRACKETS}")
    yield re.compile(rf"^(?P<text>\S.{{2,}}?)\s+[–—-]\s*(?P<code>{codes}){_BRACKETS}")


def _told(block: Block, form: re.Pattern[str]) -> tuple[str, str] | None:
    """The code of a line in a form, and the line without it."""
    if block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH):
        return None
    label = block.label.strip(" ()[].:")
    own = f"{label}: {block.text}" if label.isalpha() and len(label) <= _WORD else block.text
    found = form.match(own.strip()) or form.match(block.text.strip())
    if found is None:
        return None
    return found["code"], f"{found['text'].strip()}{found.groupdict().get('rest') or ''}"


def _spelled(block: Block, text: str, level: str) -> Block:
    """A line as an item with its level in words, before the brackets that say how it is measured."""
    found = re.match(rf"(?P<text>.*?\w\W*?){_BRACKETS}", text, re.DOTALL)
    words, rest = (found["text"].rstrip(" .;,"), found["rest"]) if found else (text, "")
    label = block.label if block.kind is BlockKind.ITEM and not block.label.strip(" ()[].:").isalpha() else "•"
    said = f"{words} ({_NAMES[level]}){rest}"
    return replace(block, kind=BlockKind.ITEM, text=said, label=label, depth=max(block.depth, 1))


def _with_cells(block: Block, levels: Mapping[str, str]) -> Block:
    """A table with the levels for the codes of each column that holds nothing else below its heading."""
    if block.kind is not BlockKind.TABLE:
        return block
    grid = grid_of(block.cells)
    single = {at for at in range(1, grid.columns + 1) if _holds_codes(grid, at, levels)}
    own = single | _hold_codes_together(grid, levels)
    cells = tuple(_cell(cell, levels) if cell.column in own else cell for cell in block.cells)
    return block if cells == block.cells else replace(block, cells=cells)


def _holds_codes(grid: Grid, column: int, levels: Mapping[str, str]) -> bool:
    below = [cell.text.strip() for row in range(2, grid.rows + 1) for cell in grid.own(row) if cell.column == column]
    told = [text for text in below if text in levels or tick_of(text) is not False]
    return {levels.get(text) for text in told} == {ESSENTIAL, DESIRABLE}


def _hold_codes_together(grid: Grid, levels: Mapping[str, str]) -> set[int]:
    """The columns that hold nothing but codes below their headings, both levels in one or the other: one a method."""
    below = {
        at: {text for row in range(2, grid.rows + 1) if (text := grid.text(row, at).strip())}
        for at in range(1, grid.columns + 1)
    }
    own = {at for at, texts in below.items() if texts and texts <= {*levels}}
    told = {levels[text] for at in own for text in below[at]}
    return own if len(own) >= _FEWEST and told == {ESSENTIAL, DESIRABLE} else set()


def _cell(cell: Cell, levels: Mapping[str, str]) -> Cell:
    level = levels.get(cell.text.strip())
    if level:
        return replace(cell, paragraphs=(_NAMES[level],), marks=())
    parts = [part for part in re.split(r"\s*(?:/|\||,|\bor\b)\s*", cell.text.strip()) if part]
    both = cell.row == 1 and len(parts) == _FEWEST and all(part in levels for part in parts)
    return replace(cell, paragraphs=("E/D",), marks=()) if both else cell


def _noted(block: Block, key: _Key | None) -> Block:
    """A block without the explanation that it begins with."""
    return block if key is None else replace(block, kind=BlockKind.PARAGRAPH, text=key.rest, label="", depth=0)
