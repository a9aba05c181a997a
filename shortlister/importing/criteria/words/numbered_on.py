"""Numbered criteria of which a line holds two: `E6 A calm manner E7 Two GCSEs`, where no other line begins with E7."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.late_regexes import late_regex

_LABEL: Final = late_regex(r"[(\[]?(?P<series>[A-Z]{1,2}[.-]?)(?P<number>\d{1,2})(?P<end>[.):\]]?)(?=\s|$)")
_FEWEST: Final = 3
"""So many lines of a series show that it numbers criteria."""

_SEVERAL: Final = 2

_Label = tuple[str, int]


def with_numbers_apart(document: Document) -> Document:
    """The document with such lines divided where the next number of the series stands before a capital."""
    labels = [found for text in _lines(document) if (found := _label(text))]
    series = {one for one, _number in labels if sum(1 for other, _at in labels if other == one) >= _FEWEST}
    if not series:
        return document
    taken = frozenset(labels)
    return replace(document, blocks=tuple(one for block in document.blocks for one in _divided(block, series, taken)))


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield _whole(block)
        yield from (text for cell in block.cells for text in cell.paragraphs)


def _whole(block: Block) -> str:
    return f"{block.label} {block.text}".strip()


def _label(text: str) -> _Label | None:
    found = _LABEL.match(text.strip())
    return (found["series"], int(found["number"])) if found else None


def _divided(block: Block, series: Collection[str], taken: Collection[_Label]) -> Iterator[Block]:
    if block.kind is BlockKind.TABLE:
        if all(cell.column == 1 and len(cell.paragraphs) < _SEVERAL for cell in block.cells):
            yield replace(block, cells=tuple(_rows(block.cells, series, taken)))
        else:
            yield replace(block, cells=tuple(_cell(cell, series, taken) for cell in block.cells))
        return
    first, *others = _parts(_whole(block), series, taken)
    if not others:
        yield block
        return
    yield replace(block, text=first[len(block.label) :].strip())
    for part in others:
        found = _LABEL.match(part)
        told = found.group() if found and block.label else ""
        yield replace(block, label=told, text=part[len(told) :].strip())


def _rows(cells: Sequence[Cell], series: Collection[str], taken: Collection[_Label]) -> Iterator[Cell]:
    """The cells of a table of one column, each part of such a line in a row of its own."""
    more = 0
    for cell in sorted(cells, key=lambda one: one.row):
        parts = _parts(cell.text, series, taken)
        for at, part in enumerate(parts):
            more += at > 0
            yield replace(cell, row=cell.row + more, paragraphs=(part,) if part else ())


def _cell(cell: Cell, series: Collection[str], taken: Collection[_Label]) -> Cell:
    lines = [_parts(text, series, taken) for text in cell.paragraphs]
    if all(len(parts) < 2 for parts in lines):
        return cell
    old = cell.marks or (False,) * len(lines)
    marks = tuple(mark or len(parts) > 1 for mark, parts in zip(old, lines, strict=True) for _part in parts)
    return replace(cell, paragraphs=tuple(part for parts in lines for part in parts), marks=marks)


def _parts(text: str, series: Collection[str], taken: Collection[_Label]) -> list[str]:
    """A line's numbered parts, itself alone where it has one."""
    label = _label(text)
    if label is None or label[0] not in series or (label[0], label[1] + 1) in taken:
        return [text]
    following = re.compile(rf"\s(?=[(\[]?{re.escape(label[0])}{label[1] + 1}[.):\]]?\s+[A-Z][a-zA-Z])")
    cut = following.search(text)
    if cut is None:
        return [text]
    return [text[: cut.start()].strip(), *_parts(text[cut.end() :].strip(), series, taken)]
