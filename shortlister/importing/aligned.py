"""Tables that plain text draws with spaces."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.places import Place
from shortlister.importing.blocks import Blocks
from shortlister.importing.columns import Run, RunLine, find_columns, lay_rows
from shortlister.importing.wording import BULLETS

_RUN: Final = re.compile(r"\S+(?: \S+)*")


def aligned_table(blocks: Blocks, lines: Sequence[tuple[int, str]]) -> None:
    """Adds the table that the numbered lines draw."""
    drawn = [
        RunLine(number, index, index, tuple(_runs(text.expandtabs())))
        for index, (number, text) in enumerate(lines)
        if text.strip()
    ]
    columns = find_columns(drawn, 1.0)
    cells = []
    for row, laid in enumerate(lay_rows(drawn, columns, 1.0), 1):
        for cell in sorted(laid, key=lambda cell: cell.column):
            text = join_lines(cell.lines)
            place = Place(line=cell.number)
            cells.append(blocks.cell([(text, False)], row, cell.column + 1, spans=(1, cell.span), place=place))
    blocks.table(cells, Place(line=lines[0][0]))


def _runs(text: str) -> list[Run]:
    """The stretches between wide gaps; a bullet belongs to what follows it."""
    runs: list[Run] = []
    for found in _RUN.finditer(text):
        if runs and runs[-1].text in BULLETS:
            runs[-1] = Run(runs[-1].left, found.end(), f"{runs[-1].text} {found.group()}")
        else:
            runs.append(Run(found.start(), found.end(), found.group()))
    return runs


def join_lines(lines: Sequence[str]) -> str:
    """The wrapped lines of one paragraph as one; a hyphen at a line's end stays with its word."""
    joined = ""
    for line in lines:
        if joined.endswith(("-", "/")) and not joined.endswith((" -", " /")):
            joined += line.strip()
        else:
            joined = f"{joined} {line.strip()}".strip()
    return joined
