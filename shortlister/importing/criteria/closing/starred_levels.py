"""Levels with a mark that a note below explains (`E*`, `* Desirable for …`): the note is said at the criterion."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, DraftCriterion, DraftPost
from shortlister.i18n import N_, _
from shortlister.importing.criteria.closing.stood import cut
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

NOTED: Final = N_("{place}: “{text}” is noted of this level; check whether the level holds.")
_SIGN: Final = r"[*†‡#^¹²³]{1,3}"
_MARKED: Final = late_regex(rf"(?P<level>.{{1,12}}?)\s?[(\[]?(?P<sign>{_SIGN})[)\]]?")
_NOTE: Final = late_regex(rf"[(\[]?(?P<sign>{_SIGN})[)\]]?[\s=:–—-]*(?P<note>.*)", re.DOTALL)
_CONDITION: Final = late_regex(
    r"\b(?:essential|desirable|if|unless|for|where|when|within|until|after|before|except|only|or|may|can|will|not"
    r"|required|needed|waived|candidates?|applicants?)\b",
    re.IGNORECASE,
)
_SHORTEST: Final = 3
_LONGEST: Final = 300


def with_notes_of_levels(
    document: Document, posts: Sequence[DraftPost]
) -> tuple[tuple[DraftPost, ...], dict[str, Passage]]:
    """The posts with a doubt at each criterion whose level has such a mark, and where the notes stand."""
    notes = dict(_notes(document))
    passages: dict[str, Passage] = {}
    if not notes:
        return tuple(posts), passages
    marked = [(row, sign) for row, sign in _marked_rows(document) if sign in notes]
    told = [(one, sign) for row, sign in marked for post in posts for one in _only(row, post.criteria)]
    doubts: list[tuple[DraftCriterion, str]] = []
    for criterion, sign in told:
        block, note = notes[sign]
        said = _(NOTED).format(place=place_words(block.place), text=cut(f"{sign} {note}"))
        passages[said] = Passage(block.place, block.text)
        doubts.append((criterion, said))
    return tuple(replace(post, criteria=tuple(_with(one, doubts) for one in post.criteria)) for post in posts), passages


def _with(one: DraftCriterion, doubts: Sequence[tuple[DraftCriterion, str]]) -> DraftCriterion:
    own = [said for criterion, said in doubts if criterion is one]
    return replace(one, doubts=(*one.doubts, *own)) if own else one


def _only(row: Sequence[Cell], criteria: Sequence[DraftCriterion]) -> Sequence[DraftCriterion]:
    """The criterion that stands in a row, where it is the only one."""
    read = {(cell.place, letters(text)) for cell in row for text in (cell.text, *cell.paragraphs)}
    found = [one for one in criteria if any(_is_at(one.source, at) and letters(one.text) in text for at, text in read)]
    return found if len(found) == 1 else ()


def _is_at(source: Place, cell: Place) -> bool:
    """Whether a criterion comes from a cell; in plain text the cells of a row have only its line."""
    return source == cell or (cell.cell is None and replace(source, cell=None, block=cell.block) == cell)


def _marked_rows(document: Document) -> Iterator[tuple[Sequence[Cell], str]]:
    """The rows of tables in which one level or tick has a mark, each with that mark."""
    for block in document.blocks:
        for _row, own in groupby(block.cells, key=lambda cell: cell.row):
            row = list(own)
            signs = [found["sign"] for cell in row if (found := _MARKED.fullmatch(cell.text.strip())) and _tells(found)]
            if len(signs) == 1:
                yield row, signs[0]


def _tells(found: re.Match[str]) -> bool:
    bare = found["level"].strip(" ()[]")
    return bool(level_of_cell(bare) or tick_of(bare))


def _notes(document: Document) -> Iterator[tuple[str, tuple[Block, str]]]:
    """What is said behind each mark; a bullet that stands before several lines is none."""
    lines = [(block, _NOTE.fullmatch(f"{block.label} {block.text}".strip())) for block in document.blocks]
    found = [(block, told) for block, told in lines if told and block.kind is not BlockKind.TABLE]
    often: Mapping[str, int] = Counter(told["sign"] for _block, told in found)
    for block, told in found:
        note = " ".join(told["note"].split())
        plain = _CONDITION.search(note) and not mentioned(note)
        if often[told["sign"]] == 1 and plain and len(note.split()) >= _SHORTEST and len(note) < _LONGEST:
            yield told["sign"], (block, note)
