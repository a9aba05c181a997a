"""Keys that stand beside a table in columns of their own, on the same sheet: put as a line above it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.late_regexes import late_regex

_KEY: Final = late_regex(
    r"(?i)(?:the |assessment )?(?:key|codes?|legend|abbreviations?)(?: (?:to|for|of) [\w ]{3,40}| used)?\W*"
)
_CODE: Final = late_regex(r"\(?([A-Z]{1,4}|[A-Z][a-z]{1,2}|\d|[†‡§¶#^*¹²³])\)?\s*[=:.–-]?")
_PAIR: Final = late_regex(r"\(?(?:[A-Z]{1,4}|\d|[†‡§¶#^*¹²³])\)?\s*[=:–-]\s*[A-Za-z][^=;:]{2,59}")
_SIGN: Final = late_regex(r"\s*[=:–-]\s*")
_HEADS: Final = frozenset(["code", "codes", "meaning", "method", "description"])
_LEAST, _FEWEST, _NARROW = 3, 2, 2
_LONGEST: Final = 60


def with_keys_beside(document: Document) -> Document:
    """The document with such keys told in a line of their own, and the tables without them."""
    blocks = tuple(one for block in document.blocks for one in _apart(block))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _apart(block: Block) -> Iterator[Block]:
    columns = max((cell.column for cell in block.cells), default=0) if block.kind is BlockKind.TABLE else 0
    for column in range(columns, _NARROW + 1, -1):
        beside = [cell for cell in block.cells if cell.column >= column and cell.text.strip()]
        if (told := _told(block, beside, column)) is not None:
            text = f"Key: {', '.join(told)}"
            yield replace(block, kind=BlockKind.PARAGRAPH, text=text, place=beside[0].place, cells=())
            gone = set(map(id, beside))
            yield replace(block, cells=tuple(c for c in block.cells if c.column < column and id(c) not in gone))
            return
    yield block


def _told(block: Block, beside: list[Cell], column: int) -> list[str] | None:
    """The pairs of a key that is all that stands from a column on; None where anything else does, or too little."""
    if len(beside) < _LEAST or _reaching(block, column):
        return None
    rows: dict[int, list[str]] = {}
    for cell in beside:
        rows.setdefault(cell.row, []).append(" ".join(cell.text.split()))
    titled = any(_KEY.fullmatch(texts[0]) for texts in rows.values())
    free = not any(cell.text.strip() for cell in block.cells if cell.column == column - 1)
    pairs = [_pair(texts) for texts in rows.values() if not _heads(texts)]
    if not (titled or free) or len(pairs) < _LEAST or not all(pairs):
        return None
    told = [pair for pair in pairs if pair]
    codes = {pair.partition(" = ")[0] for pair in told}
    return told if len(codes) == len(told) and len(key_pairs(f"Key: {', '.join(told)}")) >= _FEWEST else None


def _reaching(block: Block, column: int) -> list[Cell]:
    """The cells with words that begin before a column and reach into it, but for headings over the whole table."""
    over = (cell for cell in block.cells if cell.column < column < cell.column + cell.column_span)
    return [cell for cell in over if cell.text.strip() and cell.column > 1]


def _heads(texts: list[str]) -> bool:
    return bool(_KEY.fullmatch(texts[0])) or {text.casefold().strip(" :") for text in texts} <= _HEADS


def _pair(texts: list[str]) -> str:
    """A code and what it stands for as one pair; empty for anything else."""
    if len(texts) == 1:
        return " = ".join(_SIGN.split(texts[0].strip(" .,"), maxsplit=1)) if _PAIR.fullmatch(texts[0]) else ""
    code = _CODE.fullmatch(texts[0]) if len(texts) == _FEWEST else None
    fits = code and len(texts[1]) < _LONGEST and texts[1][:1].isalpha() and not _CODE.fullmatch(texts[1])
    return f"{code[1]} = {texts[1]}" if code and fits else ""
