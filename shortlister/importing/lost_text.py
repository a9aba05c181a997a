"""Where in a file the first text stands that a reader did not show, so that its doubt can name a place."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Block

_ENOUGH: Final = 6
"""Fewer letters stand in too many places to tell whether they are shown."""
_LONGEST: Final = 160


def first_lost(parts: Iterable[tuple[str, Place]], blocks: Sequence[Block]) -> Passage:
    """The place of the first of a file's texts (in their order) that no block has.

    Where it has no place of its own, the words of the last shown before it, or of the first shown after it.
    """
    shown = _letters(" ".join(_texts(blocks)))
    before, lost = "", False
    for text, place in parts:
        letters = _letters(text)
        if len(letters) < _ENOUGH:
            continue
        if letters in shown:
            before = text
            if lost:
                break
        elif not lost:
            lost = True
            if place != Place():
                return Passage(place)
            if before:
                break
    return Passage(words=" ".join(before.split())[-_LONGEST:]) if lost else Passage()


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.label
        yield block.text
        for cell in block.cells:
            yield from cell.paragraphs


def _letters(text: str) -> str:
    return "".join(one for one in text.lower() if one.isalnum())
