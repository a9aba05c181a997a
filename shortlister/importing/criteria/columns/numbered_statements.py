"""Tables that only number their rows, each a statement that ends with its level: `2 | Types well (essential)`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.late_regexes import late_regex

_ENDS: Final = late_regex(
    r"\S.{3,}[(\[](?:E|D|ess|des|essential|desirable)[)\]](?:\s*[(\[][^()\[\]]{1,60}[)\]])*[.;,]?$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER: Final = late_regex(r"(?:[A-Z]{0,2}[ .-]?)?\d{1,3}(?:\.\d{1,2})?[.)]?|[a-z][.)]")
_HEAD: Final = late_regex(r"(?i)(?:no\.?|number|nr\.?|#|ref\.?|item)")
_FEWEST: Final = 2
_SHARE: Final = 0.8


def with_statements_listed(document: Document) -> Document:
    """The document, such tables as the numbered lists that they are."""
    listed = {at: rows for at, block in enumerate(document.blocks) if (rows := list(_statements(block)))}
    if not listed:
        return document
    blocks = (one for at, block in enumerate(document.blocks) for one in listed.get(at, [block]))
    return replace(document, blocks=tuple(blocks))


def _statements(block: Block) -> Iterator[Block]:
    """The rows of such a table as items; nothing for any other block."""
    grid = grid_of(block.cells)
    rows = [grid.own(row) for row in range(1, grid.rows + 1) if not _is_head(grid, row)]
    pairs = [(own[0], own[1]) for own in rows if len(own) == len("12") and _NUMBER.fullmatch(own[0].text.strip())]
    told = [text for _number, text in pairs if _ENDS.match(text.text.strip())]
    if len(told) >= max(_FEWEST, _SHARE * len(rows)) and len(pairs) == len(rows):
        yield from (_item(number, text) for number, text in pairs)


def _is_head(grid: Grid, row: int) -> bool:
    own = grid.own(row)
    return not own or (row == 1 and bool(_HEAD.fullmatch(own[0].text.strip(" :"))) and len(own) < len("123"))


def _item(number: Cell, text: Cell) -> Block:
    label = number.text.strip(" .)") + "."
    return Block(BlockKind.ITEM, " ".join(text.text.split()), depth=1, label=label, bold=text.bold, place=text.place)
