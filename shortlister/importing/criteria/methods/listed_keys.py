"""Keys that are numbered lists of nothing but methods (`1. Application form`, `2. Interview`), used in a table."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.line_ends import uses
from shortlister.importing.late_regexes import late_regex

_NUMBERED: Final = late_regex(r"\(?(?P<code>\d)\)?\s*(?:[=:–—]\s*|-\s+)?(?=[A-Za-z])")
"""What stands before the name where a line is in no list: `1 Application form`, `2 = Interview`."""
_FEWEST: Final = 2
_LONGEST: Final = 50
_MOST: Final = 20
"""How many such lists of a document are looked at."""


def listed_key(blocks: Sequence[Block]) -> tuple[dict[str, str], tuple[Block, ...]]:
    """The methods by number or letter of such a list, and its items; nothing where no cell of a table uses it."""
    run: list[Block] = []
    looked = 0
    for block in (*blocks, Block(BlockKind.PARAGRAPH)):
        code = _code(block)
        if code == _next(len(run), _code(run[0]) if run else code) and _is_method(block):
            run.append(block)
            continue
        pairs = {_code(one): name_of(_name(one)) or "" for one in run}
        looked += len(run) >= _FEWEST
        if len(run) >= _FEWEST and looked <= _MOST and _is_used(pairs, blocks):
            return pairs, tuple(run)
        run = [block] if code in ("1", "A") and _is_method(block) else []
    return {}, ()


def _code(block: Block) -> str:
    if block.kind is BlockKind.PARAGRAPH:
        return found["code"] if (found := _NUMBERED.match(block.text)) else ""
    label = re.sub(r"\W", "", block.label).upper() if block.kind is BlockKind.ITEM else ""
    return label if re.fullmatch(r"\d{1,2}|[A-Z]", label) else ""


def _name(block: Block) -> str:
    """What stands behind the number or letter of a line."""
    found = _NUMBERED.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return block.text[found.end() :] if found else block.text


def _next(at: int, first: str) -> str:
    """The code that the item of this place has in a list that begins with 1 or A."""
    return chr(ord("A") + at) if first.isalpha() else str(at + 1)


def _is_method(block: Block) -> bool:
    return len(block.text) < _LONGEST and name_of(_name(block)) is not None


def _is_used(pairs: dict[str, str], blocks: Sequence[Block]) -> bool:
    """Whether two cells or more hold nothing but these codes, or lines end with them."""
    texts = [cell.text.strip().upper() for block in blocks for cell in block.cells]
    lists = [re.split(r"\s*[,/&+;]\s*|\s+(?:AND\s+)?", text) for text in texts if text]
    return sum(1 for codes in lists if all(code in pairs for code in codes)) >= _FEWEST or uses(pairs, blocks)
