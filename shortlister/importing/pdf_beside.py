"""Where paragraphs of a ruled cell begin, told by marks in a cell beside it that stand each on the line of one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.importing.criteria.methods.methods import says_level_or_method
from shortlister.importing.pdf_lines import Line, Paragraph
from shortlister.importing.pdf_parts import RuledCell

_LEVEL: Final = 1.0
"""How far apart, in points, the bases of two lines may be that stand beside one another."""
_UNEVEN: Final = 4.0
"""How much farther apart, in points, some marks stand than others: stacked ones tell nothing of what is beside them."""
_FEWEST: Final = 3


def begun_beside(cells: Sequence[RuledCell], written: Sequence[list[Paragraph]]) -> list[list[Paragraph]]:
    """The paragraphs of each cell, divided where such a mark stands beside a line that was read as going on.

    Nothing is unsure there: each mark stands beside the beginning of a paragraph, and each paragraph has one.
    """
    rows: dict[tuple[int, int], list[list[float]]] = {}
    for cell, paragraphs in zip(cells, written, strict=True):
        if marks := _marks(paragraphs):
            rows.setdefault((cell.row, cell.row_span), []).append(marks)
    if not rows:
        return list(written)
    return [
        _divided(paragraphs, rows.get((cell.row, cell.row_span), ()))
        for cell, paragraphs in zip(cells, written, strict=True)
    ]


def _marks(paragraphs: Sequence[Paragraph]) -> list[float]:
    """The bases of a cell's lines, if each is a level or a method alone and they stand unevenly far apart."""
    lines = [one.lines[0] for one in paragraphs]
    if len(lines) < _FEWEST or any(len(one.lines) > 1 for one in paragraphs):
        return []
    gaps = [one.base - other.base for one, other in pairwise(lines)]
    told = max(gaps) - min(gaps) > _UNEVEN and all(says_level_or_method(line.text) for line in lines)
    return [line.base for line in lines] if told else []


def _divided(paragraphs: list[Paragraph], beside: Sequence[list[float]]) -> list[Paragraph]:
    if len(paragraphs) < 2 or not any(len(one.lines) > 1 for one in paragraphs):
        return paragraphs
    for marks in beside:
        if len(marks) < len(paragraphs) or not all(_stands_at(one.lines[0], marks) for one in paragraphs):
            continue
        divided = [part for one in paragraphs for part in _parts(one, marks)]
        if len(divided) == len(marks):
            return divided
    return paragraphs


def _parts(paragraph: Paragraph, marks: Sequence[float]) -> Iterator[Paragraph]:
    """A paragraph in parts that begin at the marks with a capital, none of them unsure."""
    cuts = [
        at
        for at, line in enumerate(paragraph.lines)
        if at and at not in paragraph.broken and line.text[:1].isupper() and _stands_at(line, marks)
    ]
    for begin, end in pairwise([0, *cuts, len(paragraph.lines)]):
        above = paragraph.lines[begin - 1].base - paragraph.lines[begin].base if begin else paragraph.above
        broken = {at - begin for at in paragraph.broken if begin < at < end}
        yield replace(paragraph, lines=paragraph.lines[begin:end], above=above, broken=broken, unsure=[])


def _stands_at(line: Line, marks: Sequence[float]) -> bool:
    return any(abs(line.base - mark) < _LEVEL for mark in marks)
