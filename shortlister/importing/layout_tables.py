"""Tables that only lay out other tables: headings side by side, and below each the table that it heads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

_LONGEST: Final = 90
"""The letters of a text that may still head the table below it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A cell of such a table: where it begins, the columns that it covers, its own text, whether it holds a table."""

    row: int
    column: int
    span: int
    text: str
    holds: bool

    def is_label(self) -> bool:
        """Whether a cell may name what stands below it or beside it."""
        return bool(self.text) and not self.holds and len(self.text) < _LONGEST

    def stands_under(self, head: "Part") -> bool:
        """Whether a cell lies within the columns of a heading."""
        return head.column <= self.column and self.column + self.span <= head.column + head.span


def reading_order(parts: Sequence[Part]) -> list[int]:
    """The numbers of the cells row by row; below headings that stand side by side, each with what stands below it.

    A cell that names its row, below no heading, comes again before each cell of the row.
    """
    rows = [list(row) for _number, row in groupby(range(len(parts)), key=lambda at: parts[at].row)]
    order: list[int] = []
    at = 0
    while at < len(rows):
        heads = rows[at]
        below = _below([parts[one] for one in heads], [[parts[one] for one in row] for row in rows[at + 1 :]])
        if below:
            order.extend(_under(parts, heads, rows[at + 1 : at + 1 + below]))
        else:
            order.extend(heads)
        at += 1 + below
    return order


def _under(parts: Sequence[Part], heads: Sequence[int], rows: Sequence[Sequence[int]]) -> Iterator[int]:
    named = [head for head in heads if parts[head].text]
    for head in named:
        yield head
        for row in rows:
            own = [one for one in row if parts[one].stands_under(parts[head])]
            others = [one for one in row if not any(parts[one].stands_under(parts[name]) for name in named)]
            yield from (*others, *own) if own else ()


def _below(heads: Sequence[Part], rows: Sequence[Sequence[Part]]) -> int:
    """How many rows belong to headings side by side: each cell stands under one or names its row; some hold tables."""
    named = [head for head in heads if head.text]
    if len(named) < 2 or not all(head.is_label() for head in named):
        return 0
    if not rows or not any(part.holds and any(part.stands_under(head) for head in named) for part in rows[0]):
        return 0
    count = 0
    for row in rows:
        under = [part for part in row if any(part.stands_under(head) for head in named)]
        if not all(part in under or part.is_label() or not (part.text or part.holds) for part in row):
            break
        if count and len(under) > 1 and all(part.is_label() for part in under):
            break
        count += 1
    return count
