"""Tables without rules that go on at the top of the next page."""

from collections.abc import Sequence
from typing import Final

from shortlister.importing.pdf_lines import Line, runs_of, starts_of
from shortlister.importing.pdf_stretches import Stretches, header_edges

_HEADER_LINES: Final = 4
"""So many lines at the top of a page are looked at for the header said again."""


def carried_over(held: Sequence[Line], lines: Sequence[Line], sizes: frozenset[float]) -> tuple[int, int]:
    """How many of a page's first lines repeat the header of the table held, and how many go on with it in all."""
    again = _repeated(held, lines)
    rest = lines[again:]
    starts = starts_of([*held, *rest]) | header_edges(held)
    if not rest or not _stands_in_columns(held, rest[0], starts):
        return 0, 0
    end = Stretches([*held, *rest], starts, sizes).end(0)
    return (again, again + end - len(held)) if end > len(held) else (0, 0)


def _repeated(held: Sequence[Line], lines: Sequence[Line]) -> int:
    """How many lines at the top of the page are the table's first lines again."""
    count = 0
    for one, other in zip(held[:_HEADER_LINES], lines, strict=False):
        if one.text != other.text or abs(one.left - other.left) > 2:
            break
        count += 1
    return count if count and len(runs_of(held[0])) > 1 else 0


def _stands_in_columns(held: Sequence[Line], line: Line, starts: frozenset[int]) -> bool:
    """Whether each stretch of a line begins where a column of the table does; one alone must end before the next."""
    lefts = [run[0].left for one in held for run in runs_of(one, starts)]
    runs = runs_of(line, starts)
    if not all(any(abs(run[0].left - left) < 2 for left in lefts) for run in runs):
        return False
    return len(runs) > 1 or not any(runs[0][0].left + 2 < edge < runs[0][-1].right for edge in _columns(held, starts))


def _columns(held: Sequence[Line], starts: frozenset[int]) -> list[float]:
    """The left edges of the columns, as the table's fullest line shows them."""
    fullest = max(held, key=lambda one: len(runs_of(one, starts)))
    return [run[0].left for run in runs_of(fullest, starts)]
