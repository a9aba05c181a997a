"""What the cells of a column of levels say: a level, one with more words beside it, or nothing that is known."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import Cell
from shortlister.i18n import N_, _
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.words.both_levels import is_conditional
from shortlister.importing.criteria.words.fillers import names_no_method
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    UNSPECIFIED,
    level_of_cell,
)
from shortlister.importing.criteria.words.words_for_levels import level_in_words, level_told

UNKNOWN: Final = N_("{place}: “{said}” is no level that is known; choose whether this is essential or desirable.")
READ_AS_ESSENTIAL: Final = N_("{place}: “{said}” was read as essential; check whether it says that.")
READ_AS_DESIRABLE: Final = N_("{place}: “{said}” was read as desirable; check whether it says that.")
_READ_AS: Final = {ESSENTIAL: READ_AS_ESSENTIAL, DESIRABLE: READ_AS_DESIRABLE}
_LONGEST: Final = 80


def level_remarks(cells: Sequence[Cell], level: Callable[[str], str | None]) -> Iterator[str]:
    """The doubts about levels in words that nothing explains, each with its place; `level` knows the document's own."""
    for cell in (one for one in cells if not is_conditional(one.text)):
        for text in cell.paragraphs:
            bare, told = text.strip(" .:*!?"), level(text)
            known = level_of_cell(text) or level_in_words(bare) or (told and level_told(text) is None)
            if known or told == UNSPECIFIED or names_no_method(bare) or not any(map(str.isalnum, bare)):
                continue
            message = _READ_AS.get(told or "", UNKNOWN)
            shown = text.strip(" .:")
            said = shown if len(shown) < _LONGEST else f"{shown[:_LONGEST]} …"
            yield _(message).format(place=place_words(place_of(cell)), said=said)


def too_few(cells: Sequence[Cell], level: Callable[[str], str | None], count: int) -> Iterator[str]:
    """The doubts about one level told several times beside more criteria than that: one may have none, or another."""
    for cell in cells:
        told = {level(text) or "" for text in cell.paragraphs}
        message = _READ_AS.get(told.pop(), "") if len(told) == 1 < len(cell.paragraphs) < count else ""
        if message:
            yield _(message).format(place=place_words(place_of(cell)), said=", ".join(cell.paragraphs)[:_LONGEST])


def tells_of_unknown(doubt: str) -> bool:
    """Whether a doubt says that a criterion's level is not known."""
    return doubt.endswith(_(UNKNOWN).rpartition("}")[2])
