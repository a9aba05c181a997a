"""Tables in unusual shapes: keys of codes, tables turned on their side, two halves of one list side by side."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.crossed import stands_under_levels
from shortlister.importing.criteria.columns.header import is_header_row, is_phrase
from shortlister.importing.criteria.columns.side_by_side import names_posts, titled_lists
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.methods.numbered_keys import numbered_pairs
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_CODE: Final = late_regex(r"^\(?([A-Z]{1,4}|[A-Z][a-z]{1,2}|\d|[†‡§¶#^*¹²³])\)?$")


def key_table(grid: Grid) -> dict[str, str]:
    """The pairs of a table that only explains codes: in each row (or pair of columns) a code beside a method's name."""
    pairs: dict[str, str] = {}
    rows = 0
    for row in range(1, grid.rows + 1):
        texts = [" ".join(cell.text.split()) for cell in grid.own(row)]
        if not texts or (not pairs and _heads_key(texts)):
            continue
        rows += 1
        if len(texts) not in (2, 4, 6):
            return {}
        for one, other in zip(texts[::2], texts[1::2], strict=False):
            code, name = (one, other) if _CODE.match(one) else (other, one)
            found = _CODE.match(code)
            if (found and found[1].upper() in pairs) or (found is None and len(texts) > 2):
                return {}  # beside other words a code and a method are the level of a criterion and how it is measured
            if found and not _CODE.match(name) and len(name) < 50 and (name_of(name) or pairs):
                pairs[found[1].upper()] = name_of(name) or name
    named = sum(1 for name in pairs.values() if name_of(name))
    return pairs if len(pairs) > 1 and named * 2 > len(pairs) and len(pairs) >= rows - 1 else {}


def _heads_key(texts: Sequence[str]) -> bool:
    """Whether the cells of a row only name a key: `Method of assessment`, `Code` beside `Method`."""
    said = [text.strip(" :") for text in texts]
    named = [is_method_header(text) or re.match(r"(?i)key\b", text) or is_number_header(text) for text in said]
    return all(named) and not any(name_of(text) and not is_method_header(text) for text in said)


def is_key_row(grid: Grid, row: int) -> bool:
    """Whether the cells of a row together are nothing but a key of codes or levels."""
    cells = grid.own(row)
    text = "; ".join(" ".join(cell.text.split()) for cell in cells)
    pairs = key_pairs(text) or legend_pairs(text)
    if len(pairs) < 2:
        return False
    if re.match(r"(?i)key\b", text) or (len(cells) > 1 and row == grid.rows and numbered_pairs(text)):
        return True
    covered = sum(len(code) + len(name) + 5 for code, name in pairs.items())
    whole = all(re.search(r"\w\s*[=:–—-]\s*\w", cell.text) for cell in cells[1:])
    return len(cells) > 1 and whole and covered >= 0.6 * len(text)


def turned(cells: Sequence[Cell], grid: Grid) -> tuple[Cell, ...]:
    """The cells of a table whose headings stand down its first column, with rows and columns exchanged; else none."""
    heads_of = {row: cell for row in range(1, grid.rows + 1) if (cell := grid.at(row, 1)) and cell.column_span == 1}
    first = [row for row, cell in heads_of.items() if cell.text]
    heads = [grid.text(row, 1).replace("\n", " ").strip() for row in first]
    if len(heads) < 2 or len(heads) > 8 or grid.columns < 3 or not all(_is_head(text) for text in heads):
        return ()
    criteria = [row for row, text in zip(first, heads, strict=True) if GENERIC_HEADER.match(text)]
    said = [text for text in heads if is_level_header(text) or is_phrase(text)]
    whole = [[grid.text(row, c) for c in range(2, grid.columns + 1)] for row in criteria]
    longest = max((sum(map(len, texts)) for texts in whole), default=0)
    rest = [sum(len(grid.text(row, c)) for c in range(2, grid.columns + 1)) for row in first if row not in criteria]
    if not said or not criteria or longest <= max(rest, default=0):
        return ()
    kept = [cell for cell in cells if cell.row in first]
    return tuple(
        replace(cell, row=cell.column, column=first.index(cell.row) + 1, row_span=cell.column_span, column_span=1)
        for cell in kept
    )


def _is_head(text: str) -> bool:
    known = is_level_header(text) or is_phrase(text) or is_number_header(text) or is_weight_header(text)
    return len(text) < 40 and (known or bool(GENERIC_HEADER.match(text)) or is_group_header(text))


def halves(cells: Sequence[Cell], grid: Grid) -> list[tuple[Cell, ...]]:
    """The parts of a table in whose header the same headings come twice: one list set in two halves; else none.

    Lists with titles of their own keep them above each.
    """
    if titled := titled_lists(cells, grid):
        return titled
    for row in range(1, min(grid.rows, 4) + 1):
        own = [cell for cell in grid.own(row) if cell.column_span == 1]
        texts = [" ".join(cell.text.lower().split()) for cell in own]
        half = len(own) // 2
        if len(own) < 4 or len(own) % 2 or texts[:half] != texts[half:] or len(set(texts[:half])) < half:
            continue
        over = [cell for at in range(1, row) for cell in grid.own(at)]
        titles = names_posts([cell for cell in over if cell.row == row - 1])
        wide = any(1 < cell.column_span < grid.columns - 1 for cell in over)
        if any(cell.row + cell.row_span > row for cell in over) or (wide and not titles):
            continue
        if stands_under_levels(grid, row):
            continue
        if not is_header_row(grid, row) or any(tick_of(text) for text in texts):
            continue
        middle = own[half].column
        above = tuple(cell for cell in cells if cell.row < row)
        below = [cell for cell in cells if cell.row >= row]
        left = tuple(cell for cell in below if cell.column < middle)
        right = tuple(replace(cell, column=cell.column - middle + 1) for cell in below if cell.column >= middle)
        return [part for part in (above, left, right) if part]
    return []


def titles_of_halves(parts: Sequence[tuple[Cell, ...]]) -> tuple[str, str] | None:
    """The names of two posts that stand alone above the halves of a table, one over each; None where others do."""
    over = [cell for cell in parts[0] if cell.paragraphs] if len(parts) == 3 else []
    if len(over) != 2:
        return None
    left, right = sorted(over, key=lambda cell: cell.column)
    first = max(cell.column for cell in parts[1])
    apart = left.column <= first < right.column and left.row == right.row
    return names_posts([left, right]) if apart else None
