"""HTML inside a Markdown text: its headings, lists and tables, which people write where Markdown has none they like."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.blocks import Blocks
from shortlister.importing.late_regexes import late_regex

_OPENS: Final = late_regex(r"^\s{0,3}<(?P<tag>h[1-6]|ul|ol|dl|table)(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_WORDS: Final = 24


def end_of_html(lines: Sequence[str], at: int) -> int:
    """The line behind the heading, list or table that begins in HTML on this one; this one where none does or ends."""
    opened = _OPENS.match(lines[at])
    if opened is None:
        return at
    tag, depth = opened["tag"].lower(), 0
    edges = late_regex(rf"<(?P<closes>/?){tag}(?=[\s>])", re.IGNORECASE)
    for end in range(at, len(lines)):
        for edge in edges.finditer(lines[end]):
            depth += -1 if edge["closes"] else 1
        if depth < 1:
            return end + 1
    return at


def add_html(blocks: Blocks, lines: Sequence[str], at: int, end: int, plain: Callable[[str], str]) -> None:
    """Adds what these lines hold without Markdown's marks, each block with the line where its words begin."""
    within = "\n".join(lines[at:end])
    from shortlister.importing.html import read_html  # which takes long to import, and few texts need it

    for block in read_html(within.encode(), blocks.name, blocks.limits).blocks:
        place = Place(line=_line_of(block, lines, at, end) + 1)
        cells = tuple(replace(cell, paragraphs=tuple(map(plain, cell.paragraphs)), place=place) for cell in block.cells)
        blocks.add(replace(block, text=plain(block.text), place=place, cells=cells))


def _line_of(block: Block, lines: Sequence[str], at: int, end: int) -> int:
    text = block.cells[0].text if block.kind is BlockKind.TABLE else block.text
    return next((one for one in range(at, end) if text[:_WORDS] in lines[one]), at)
