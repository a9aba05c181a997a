"""Levels that run into the lines of a cell, in more words than elsewhere: `Preferred: shorthand`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.criteria.words.words_for_levels import level_in_words
from shortlister.importing.late_regexes import late_regex

_LABEL: Final = late_regex(r"\s*\(?([A-Za-z][A-Za-z -]{3,24}?|[ED])\)?\s*:\s*(?=\S)(.*[^\W\d_]{3}.*)$", re.DOTALL)
_AGAIN: Final = late_regex(r"(?<=[.;,])\s+(?=\(?([A-Za-z][A-Za-z -]{3,24}?)\)?\s*:\s*\S)")
_LONG: Final = 40


def labelled(text: str) -> tuple[str, str] | None:
    """The level and the text of a paragraph in a cell that begins with one, in more words than `run_in` knows."""
    if found := run_in(text):
        return found
    led = _LABEL.match(text)
    level = (level_of_cell(led[1]) or level_in_words(led[1])) if led else None
    return (level, led[2].strip()) if led and level else None


def is_labelled(cell: Cell) -> bool:
    """Whether what a cell says begins with the label of a level, in its line or above the others."""
    if not cell.paragraphs:
        return False
    first = cell.paragraphs[0]
    above = len(cell.paragraphs) > 1 and len(first) < _LONG and level_label(first, MethodKey()) is not None
    return above or labelled(first) is not None


def labels_apart(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells with each labelled part of a line a paragraph of its own: `Essential: typing. Desirable: shorthand`."""
    return tuple(map(_apart, cells))


def _apart(cell: Cell) -> Cell:
    lines = [_parts(line) for line in cell.paragraphs]
    if all(len(parts) == 1 for parts in lines):
        return cell
    marks = cell.marks or (False,) * len(cell.paragraphs)
    return replace(
        cell,
        paragraphs=tuple(part for parts in lines for part in parts),
        marks=tuple(mark for parts, mark in zip(lines, marks, strict=True) for _part in parts) if cell.marks else (),
    )


def _parts(line: str) -> list[str]:
    """The parts of a line that begins with a level, cut before each further level with a colon."""
    if ":" not in line or labelled(line) is None:
        return [line]
    cuts = [found.start() for found in _AGAIN.finditer(line) if level_of_cell(found[1]) or level_in_words(found[1])]
    return [line[one:other].strip() for one, other in zip([0, *cuts], [*cuts, len(line)], strict=True)]
