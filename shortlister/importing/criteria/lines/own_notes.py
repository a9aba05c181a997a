"""Cells in which several lines say how it is measured: each speaks of what stands between it and the next."""

from collections.abc import Sequence
from dataclasses import replace

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey


def with_own_notes(cell: Cell, key: MethodKey) -> Cell:
    """The cell with such lines in brackets behind the criteria that they speak of: those above, or below the first."""
    told = {at: said for at, text in enumerate(cell.paragraphs) if (said := method_note(text.strip(), key))}
    if len(told) < 2 or len(set(told.values())) < 2 or any(level_label(text, key) for text in cell.paragraphs):
        return cell
    last = len(cell.paragraphs) - 1
    if (0 in told) is (last in told):
        return cell
    of = _notes_of(last + 1, sorted(told), ahead=0 in told)
    marks = cell.marks or (False,) * len(cell.paragraphs)
    kept = [
        (f"{text.strip()} ({_bare(cell.paragraphs[of[at]])})", marks[at])
        for at, text in enumerate(cell.paragraphs)
        if at in of
    ]
    return replace(cell, paragraphs=tuple(text for text, _mark in kept), marks=tuple(mark for _text, mark in kept))


def _notes_of(count: int, notes: Sequence[int], *, ahead: bool) -> dict[int, int]:
    """The note of each line that is none: the last one above it, or the next below."""
    order = range(count) if ahead else reversed(range(count))
    found: dict[int, int] = {}
    at = notes[0] if ahead else notes[-1]
    for line in order:
        if line in notes:
            at = line
        else:
            found[line] = at
    return found


def _bare(note: str) -> str:
    return note.strip().strip("()[]*. ")
