"""Headings of a table pasted with a cell a line that stand apart, or on two lines, or over a key of the codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.lines.outline import is_note
from shortlister.importing.criteria.methods.column_heads import (
    heads_of_columns,
    level_head,
    names_measures,
    names_texts,
)
from shortlister.importing.criteria.methods.keys import key_pairs

_LINES: Final = 16
"""So many lines may hold the headings, empty ones among them."""
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class Heads:
    """The lines of each heading, the notes below them, and the first line of the rows."""

    cells: tuple[tuple[int, ...], ...]
    notes: tuple[int, ...]
    below: int


def heads_apart(lines: Sequence[str], begin: int) -> Heads | None:
    """Such headings from a line on: one of criteria first, then both levels and what else heads a column."""
    if not names_texts(lines[begin]):
        return None
    cells: list[list[int]] = []
    told = [at for at in range(begin, min(begin + _LINES, len(lines))) if lines[at].strip()]
    for at in told:
        text = lines[at].strip()
        if cells and at == cells[-1][-1] + 1 and text[:1].islower():
            cells[-1].append(at)
        elif level_head(text) or names_texts(text) or names_measures(text):
            cells.append([at])
        else:
            break
    texts = [" ".join(lines[at].strip() for at in one) for one in cells]
    if len(cells) < _FEWEST or not heads_of_columns(texts):
        return None
    notes: list[int] = []
    below = cells[-1][-1] + 1
    while below < len(lines) and (not (text := lines[below].strip()) or len(key_pairs(text)) > 1 or is_note(text)):
        notes += [below] if text else []
        below += 1
    return Heads(tuple(map(tuple, cells)), tuple(notes), below)
