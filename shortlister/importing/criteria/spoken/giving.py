"""What plain sentences say of how criteria are measured, given to the criteria where all of them are understood."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.methods.unread_measures import UNREAD, cut
from shortlister.importing.criteria.spoken.here import Spoken
from shortlister.importing.criteria.spoken.naming import STEM, Position, Standing, without_sign
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read, sentences_in
from shortlister.importing.criteria.spoken.summing import Given, summed_up
from shortlister.importing.late_regexes import late_regex

_HEADS: Final = late_regex(r"[^()\[\].]{2,70}[(\[][^()\[\]]+[)\]]:?")
"""A heading that says in brackets how what stands below it is measured, which the walk has read."""
_FEW: Final = 8
_BOXES: Final = late_regex(r"[☐-☒□■▢✓✔✗✘]")


def give_spoken(blocks: Sequence[Block], gathering: Gathering, *, read_apart: bool) -> Iterator[Problem]:
    """Gives the criteria what sentences say of them, where every such sentence is understood; a doubt for others.

    Where such sentences were `read_apart`, by what knows their kind, that reading stands, unless this one tells
    apart what that one takes together, or names more without contradicting it.
    """
    if len(gathering.posts) != 1:
        return
    standing = _standing(blocks, gathering.posts[0].found)
    spoken = list(_spoken(blocks, standing, gathering)) if standing else []
    if not spoken:
        return
    if mistaken := {id(one.found) for one in standing if any(_is_sentence(one.found, said) for said in spoken)}:
        found = gathering.posts[0].found
        found[:] = [one for one in found if id(one) not in mistaken]
        standing = [one for one in standing if id(one.found) not in mistaken]
    told = summed_up(spoken, standing, blocks)
    known = {id(one.found): one.found.criterion.measured_by or gathering.every_methods for one in standing}
    complete = not told.open_to and len(told.methods) == len(standing)
    told.replaces = complete and _tells_more(told, known)
    if not told.replaces and any(known.values()) and (read_apart or all(known.values())):
        return
    if read_apart and not all(known.values()) and {said.place for said in spoken} & _doubted(gathering):
        return
    _give(told, spoken, standing, blocks, gathering)
    own = [_own(one.found.criterion.measured_by, one, blocks) for one in standing]
    for text, place in told.open_to if not all(own) else ():
        if place not in _doubted(gathering) and not any(word in text for word in gathering.key.unread):
            yield _doubt(text, place)


def _give(
    told: Given, spoken: Sequence[Spoken], standing: Sequence[Standing], blocks: Sequence[Block], gathering: Gathering
) -> None:
    words = " ".join(said.text.lower() for said in spoken)
    nothing = not any(one.found.criterion.measured_by for one in standing)
    scopes = [scope for said in spoken for clause in said.clauses for scope in clause.scopes]
    signs = {name for scope in scopes if scope.which is Which.MARKED for name in scope.names}
    for one in standing:
        criterion = one.found.criterion
        known = criterion.measured_by
        free = told.replaces and not (gathering.key.codes or _own(known, one, blocks)) and _stands_in(known, words)
        if (methods := told.methods.get(id(one.found))) and (
            free or (not known and (nothing or id(one.found) in told.plain))
        ):
            one.found.criterion = replace(criterion, measured_by=methods, text=without_sign(criterion.text, signs))


def _doubt(text: str, place: Place) -> Problem:
    return Problem("", Sentence(UNREAD, {"place": place_words(place), "text": cut(text)}), Passage(place, text))


def _doubted(gathering: Gathering) -> set[Place]:
    return {note.passage.place for note in gathering.notes if note.passage}


def _sets(told: Mapping[int, Sequence[str]]) -> dict[int, frozenset[str]]:
    return {one: frozenset(name.lower() for name in names) for one, names in told.items()}


def _tells_more(told: Given, known: Mapping[int, Sequence[str]]) -> bool:
    """Whether one reading tells criteria apart that another takes together, or names more; and contradicts nothing."""
    fine, coarse = _sets(told.methods), _sets(known)
    if not any(coarse.values()):
        return True
    if any(not coarse[one] and one not in told.plain for one in coarse):
        return False
    pairs = {(fine[one], coarse[one]) for one in coarse if one in fine and coarse[one]}
    kinds, others = {one for one, _other in pairs}, {other for _one, other in pairs}
    if len(pairs) != len(kinds):
        return False
    if len(kinds) > len(others):
        return True
    more = len(others) == 1 and any(one > other for one, other in pairs)
    return (more or not all(coarse.values())) and all(one >= other for one, other in pairs)


def _is_sentence(found: Found, said: Spoken) -> bool:
    """Whether what was taken for a criterion is a sentence of how criteria are measured."""
    text = found.criterion.text.strip(" .")
    return found.criterion.source == said.place and any(
        text == one.text.strip(" .") and one.sure and one.speaks for one in said.readings
    )


def _spoken(blocks: Sequence[Block], standing: Sequence[Standing], gathering: Gathering) -> Iterator[Spoken]:
    groups = unique(one.found.criterion.group for one in standing if one.found.criterion.group)
    begins = {one.at for one in standing}
    texts = {one.found.criterion.source: one.found.criterion.text for one in standing}
    for text, place, at in _paragraphs(blocks):
        heads = len(text.split()) <= _FEW and text.rstrip()[-1:] != "." and (at[0] + 1, 0) in begins
        if heads or _HEADS.fullmatch(text.strip()):
            continue
        told = [one for one in sentences_in(text) if not (key_pairs(one) or legend_pairs(one))]
        readings = [read(sentence, groups, gathering.key) for sentence in told]
        if place in texts and not (text.startswith(texts[place]) and readings and all(one.sure for one in readings)):
            continue
        if any(one.speaks for one in readings):
            yield Spoken(text, place, at, readings)


def _stands_in(known: Sequence[str], words: str) -> bool:
    """Whether all that methods are called stands in what was said: they were read from there."""
    parts = [word[:STEM] for name in known for word in re.findall(r"\w+", name.lower()) if word != "form"]
    return all(part in words for part in parts)


def _own(known: Sequence[str], standing: Standing, blocks: Sequence[Block]) -> bool:
    """Whether a method stands at the criterion itself: in its row, or in its line."""
    block, (_at, row) = blocks[standing.at[0]], standing.at
    said = " ".join((block.text, *(cell.text for cell in block.cells if cell.row == row))).lower()
    return any(_stands_in([name], said) for name in known)


def _standing(blocks: Sequence[Block], found: Sequence[Found]) -> list[Standing]:
    places: dict[Place, Position] = {}
    for at, block in enumerate(blocks):
        places.setdefault(block.place, (at, 0))
        for cell in block.cells:
            places.setdefault(cell.place, (at, cell.row))
    return [Standing(one, places[one.criterion.source]) for one in found if one.criterion.source in places]


def _paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[str, Place, Position]]:
    for at, block in enumerate(blocks):
        if block.kind in (BlockKind.HEADING, BlockKind.ITEM) or _BOXES.search(block.text):
            continue
        if block.kind is not BlockKind.TABLE:
            yield block.text, block.place, (at, 0)
            continue
        rows: dict[int, list[Cell]] = {}
        for cell in block.cells:
            if cell.text.strip():
                rows.setdefault(cell.row, []).append(cell)
        yield from ((row[0].text, row[0].place, (at, number)) for number, row in rows.items() if len(row) == 1)
