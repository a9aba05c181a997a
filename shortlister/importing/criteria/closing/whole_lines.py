"""Criteria that are part of a line of the document, or several of its lines put together."""

from collections.abc import Iterator
from itertools import combinations, groupby
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.closing.stood import Standing, Stood, cut
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

BROKEN: Final = N_(
    "{place}: “{text}” begins like the rest of a sentence; check whether it belongs to what precedes it."
)
TOGETHER: Final = N_("{place}: “{text}” was put together from several lines; check whether they are one criterion.")
_NAME: Final = late_regex(r"[a-z]{1,2}[A-Z]")
"""A name that is written so: `iOS`, `eBay`."""
_SHARE: Final = 0.4
_LEAST: Final = 8
_LONGEST: Final = 300
_WIDEST: Final = 8


def broken_lines(standing: Standing) -> Iterator[Problem]:
    """A doubt for each criterion, or group in a cell, that begins small where most criteria begin with a capital.

    So one that is nothing but a bracket, closed or not.
    """
    small = [one for one in standing.found if _goes_on(one.criterion.text)]
    if len(small) > _SHARE * len(standing.found):
        return
    for one in small:
        text = one.criterion.text
        if _NAME.match(text) or _is_first(standing, one):
            continue
        if one.raw.strip().startswith(text[:_LEAST]) and not one.block.label.strip("-"):
            yield _problem(BROKEN, text, one.criterion.source)
    groups = {one.criterion.group for one in standing.found if one.criterion.group}
    broken = {text for text in groups if _goes_on(text) and not is_group_name(text)}
    for cell in (cell for one in standing.in_tables for cell in standing.document.blocks[one].cells):
        if (text := " ".join(cell.text.split())) in broken and len(broken) <= _SHARE * len(standing.found):
            yield _problem(BROKEN, text, cell.place)


def _goes_on(text: str) -> bool:
    return text[:1].islower() or (text.startswith("(") and text.find(")") in (-1, len(text.rstrip(".;,")) - 1))


def _is_first(standing: Standing, one: Stood) -> bool:
    """Whether a line stands right below the label of a level, where it goes on with nothing."""
    above = standing.document.blocks[one.at - 1] if one.at and not one.cell else None
    return above is not None and bool(level_label(above.text, standing.key, leads=True) or plain_level(above.text))


def joined_lines(standing: Standing) -> Iterator[Problem]:
    """A doubt for each criterion that begins with one whole line and ends with another that opens with a capital."""
    lines, named = _lines(standing.document), _named_rows(standing.document)
    for one in standing.found:
        whole = letters(one.criterion.text)
        if whole in lines or whole in named:
            continue
        inside = [line for line in lines if line != whole and line in whole]
        if any(map(whole.startswith, inside)) and any(map(whole.endswith, inside)):
            yield _problem(TOGETHER, one.criterion.text, one.criterion.source)


def _named_rows(document: Document) -> frozenset[str]:
    """What the rows of tables say in two cells of a line each, as letters: a name and what it means."""
    cells = (cell for block in document.blocks for cell in block.cells if len(cell.paragraphs) == 1)
    rows = (list(own)[:_WIDEST] for _row, own in groupby(cells, key=lambda cell: cell.row))
    return frozenset(letters(f"{one.text} {two.text}") for own in rows for one, two in combinations(own, 2))


def _lines(document: Document) -> frozenset[str]:
    """The lines that open with a capital, of two words or more, as letters."""
    texts = [block.text for block in document.blocks if block.kind is not BlockKind.TABLE]
    texts += [text for block in document.blocks for cell in block.cells for text in cell.paragraphs]
    bare = [text.strip() for text in texts]
    whole = [text for text in bare if text[:1].isupper() and len(text.split()) > 1 and len(text) < _LONGEST]
    return frozenset(line for text in whole if len(line := letters(text)) >= _LEAST)


def _problem(sentence: str, text: str, place: Place) -> Problem:
    return Problem("", Sentence(sentence, {"place": place_words(place), "text": cut(text)}), Passage(place, text))
