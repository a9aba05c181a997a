"""Tables that plain text draws with spaces."""

import itertools
from collections.abc import Sequence
from typing import Final

from shortlister.domain.places import Place
from shortlister.importing.blocks import Blocks
from shortlister.importing.columns import LaidCell, Run, RunLine, find_columns, lay_rows
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wording import BULLETS, calls_for_more, split_label

_RUN: Final = late_regex(r"\S+(?: \S+)*")
_RULE: Final = late_regex(r"[-=_+| ~*]{4,}")
"""A line that only underlines the headings."""
_SPARE: Final = 4
_SHORT: Final = 20
_CODES: Final = late_regex(r"[(\[]?[A-Z]{1,3}(?:\s?[,/&+]\s?[A-Z]{1,3})*[)\]]?")


def aligned_table(blocks: Blocks, lines: Sequence[tuple[int, str]]) -> None:
    """Adds the table that the numbered lines draw."""
    drawn = [
        RunLine(number, index, index, tuple(_runs(text.expandtabs())))
        for index, (number, text) in enumerate(lines)
        if text.strip() and not _RULE.fullmatch(text.strip())
    ]
    columns = find_columns(drawn, 1.0)
    laid_rows = lay_rows(drawn, columns, 1.0)
    if any(cell.span > 1 for laid in laid_rows for cell in laid) and (counted := _by_count(drawn)):
        laid_rows = counted
    widths: dict[int, int] = {}
    for cell in (cell for laid in laid_rows for cell in laid if cell.span == 1):
        widths[cell.column] = max(widths.get(cell.column, 0), *(len(line.strip()) for line in cell.lines))
    for at, (column, following) in enumerate(itertools.pairwise(columns)):
        if at in widths and len(columns) > 2:
            widths[at] = max(widths[at], int(following.left - column.left) - _SPARE)
    cells = []
    for row, laid in enumerate(laid_rows, 1):
        for cell in sorted(laid, key=lambda cell: cell.column):
            texts = [join_lines(part) for part in _paragraphs(cell, widths.get(cell.column, 0))]
            place = Place(line=cell.numbers[0])
            cells.append(
                blocks.cell([(text, False) for text in texts], row, cell.column + 1, spans=(1, cell.span), place=place)
            )
    blocks.table(cells, Place(line=lines[0][0]))


def _by_count(lines: Sequence[RunLine]) -> list[list[LaidCell]]:
    """The rows where every line has as many runs, the last of them codes, and they stand wherever the words end.

    A line of one run heads a group, or goes on with the words of the row above where it begins with a small letter.
    """
    rows = [line for line in lines if len(line.runs) > 1]
    width = max(len(line.runs) for line in lines)
    if any(len(line.runs) != width or not _CODES.fullmatch(line.runs[-1].text) for line in rows):
        return []
    laid: list[list[LaidCell]] = []
    for line in lines:
        first = line.runs[0]
        if len(line.runs) == 1 and first.text[:1].islower() and laid:
            laid[-1][0].lines.append(first.text)
            laid[-1][0].numbers.append(line.number)
            continue
        span = width if len(line.runs) == 1 else 1
        laid.append(
            [LaidCell(at, span, [run.text], numbers=[line.number], right=run.right) for at, run in enumerate(line.runs)]
        )
    return laid


def _paragraphs(cell: LaidCell, width: int) -> list[list[str]]:
    """The lines of a cell, divided before a capital where the line above had room for its first word or was not the
    one directly above.
    """
    parts = [[line] for line in cell.lines[:1]]
    for before, line, gap in zip(cell.lines, cell.lines[1:], itertools.pairwise(cell.numbers), strict=False):
        bare = line.strip()
        room = len(before.strip()) + 1 + len(bare.split(" ")[0]) <= width
        name = before.split()[-1][:1].isupper()  # `Ashby Borough`, `Council`: one name may go on
        begins = bare[:1].isupper() and not name and not calls_for_more(before.strip())
        whole = f"{before.strip()} {bare}"
        room = room or (len(bare) < _SHORT and bool(name_of(before.strip())) and not name_of(whole))
        if any(_is_next(part[0], bare) for part in parts) or (begins and (room or gap[1] - gap[0] > 1)):
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _is_next(first: str, line: str) -> bool:
    """Whether a line opens with a bullet or number as the first one of its paragraph does."""
    one, other = split_label(first)[0], split_label(line)[0]
    numbered = all(label.strip("(")[:1].isdigit() for label in (one, other))
    return bool(one and other) and (one[0] == other[0] or numbered)


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
