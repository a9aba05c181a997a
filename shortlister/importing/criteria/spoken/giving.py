"""What plain sentences say of how criteria are measured, given to the criteria where all of them are understood."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.methods.unread_measures import UNREAD, cut
from shortlister.importing.criteria.spoken.here import Spoken
from shortlister.importing.criteria.spoken.joined_sentences import whole_sentences
from shortlister.importing.criteria.spoken.naming import STEM, Position, Standing, without_sign
from shortlister.importing.criteria.spoken.regions import Region, regions_of
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read
from shortlister.importing.criteria.spoken.summing import Given, summed_up
from shortlister.importing.criteria.words.unread_words import SAID
from shortlister.importing.late_regexes import late_regex

GUESSED: Final = N_("{place}: by “{words}” these were taken to be meant: {criteria}. Check how they are measured.")
_HEADS: Final = late_regex(r"[^()\[\].]{2,70}[(\[][^()\[\]]+[)\]]:?")
"""A heading that says in brackets how what stands below it is measured, which the walk has read."""
_LEVELS: Final = late_regex(r"(?i)\b(?:essentials?|desirables?)\b")
_FEW: Final = 8
_HEAD: Final = 60
_BOXES: Final = late_regex(r"[☐-☒□■▢✓✔✗✘]")


def give_spoken(blocks: Sequence[Block], gathering: Gathering, *, read_apart: bool) -> None:
    """Gives the criteria what sentences say of them, where every such sentence is understood; notes doubts for others.

    Where such sentences were `read_apart`, by what knows their kind, that reading stands, unless it says itself that
    it could not read them, or this one tells apart what that one takes together, or names more without contradicting
    it, or reads for each of several posts what its own paragraphs say.
    """
    standing = [standing_in(blocks, post.found) for post in gathering.posts]
    every = [one for several in standing for one in several]
    spoken = list(_spoken(blocks, every, gathering)) if every else []
    if not spoken:
        return
    doubted: set[str] = set()
    told = {name.lower() for one in spoken for clause in one.clauses for name in clause.methods}
    known = {name.lower() for one in every for name in one.found.criterion.measured_by}
    for region in regions_of(gathering.posts, standing, blocks, [one.at for one in spoken]):
        understood = region if known <= told else replace(region, apart=False)
        read_for = spoken if len(gathering.posts) == 1 else _spoken(blocks, region.standing, gathering)
        own = [one for one in read_for if region.own(one.at)]
        for problem in _given(understood, own, blocks, gathering, read_apart=read_apart):
            if str(problem) not in doubted:
                doubted.add(str(problem))
                gathering.notes.append(problem)


def _given(
    region: Region, spoken: Sequence[Spoken], blocks: Sequence[Block], gathering: Gathering, *, read_apart: bool
) -> Iterator[Problem]:
    """Gives a post's criteria what its paragraphs say; a doubt for what of it is not clear.

    Each doubt is to be noted before the next is asked for: a place is doubted once.
    """
    standing = list(region.standing)
    if not spoken:
        return
    if mistaken := {id(one.found) for one in standing if any(_is_sentence(one.found, said) for said in spoken)}:
        found = region.post.found
        found[:] = [one for one in found if id(one) not in mistaken]
        standing = [one for one in standing if id(one.found) not in mistaken]
    told = summed_up(spoken, standing, blocks)
    known = {id(one.found): one.found.criterion.measured_by or gathering.every_methods for one in standing}
    places = {said.place for said in spoken}
    unread = _unread_of(spoken, gathering)
    covers = region.apart or all(one in told.methods for one, names in known.items() if names)
    complete = covers and not told.open_to
    complete = complete and not (unread and _only_counted(spoken, standing))
    told.replaces = complete and (region.apart or bool(unread) or _tells_more(told, known))
    if not told.replaces and any(known.values()) and (read_apart or all(known.values())):
        yield from _given_to_nobody(spoken, known, gathering)
        return
    if read_apart and not told.replaces and not all(known.values()) and places & _doubted(gathering):
        return
    if told.replaces:
        gathering.notes[:] = [one for one in gathering.notes if one not in unread]
        gathering.every_methods = () if region.apart else gathering.every_methods
    _give(told, spoken, standing, blocks, gathering, freely=told.replaces and region.apart)
    own = [_own(one.found.criterion.measured_by, one, blocks) for one in standing]
    for text, place in told.open_to if not all(own) else ():
        if place not in _doubted(gathering) and not any(word in text for word in gathering.key.unread):
            yield _doubt(text, place)
    for words, place, meant in told.guessed:
        texts = ", ".join(f"“{cut(one.found.criterion.text)}”" for one in meant)
        said = {"place": place_words(place), "words": words, "criteria": texts}
        yield Problem("", Sentence(GUESSED, said), Passage(place, words))


def _give(
    told: Given,
    spoken: Sequence[Spoken],
    standing: Sequence[Standing],
    blocks: Sequence[Block],
    gathering: Gathering,
    *,
    freely: bool,
) -> None:
    """Gives each criterion its methods; `freely`: whatever was read before was not read post by post."""
    words = " ".join(said.text.lower() for said in spoken)
    nothing = not any(one.found.criterion.measured_by for one in standing)
    scopes = [scope for said in spoken for clause in said.clauses for scope in clause.scopes]
    signs = {name for scope in scopes if scope.which is Which.MARKED for name in scope.names}
    coded = any(map(str.isalnum, gathering.key.codes))  # marks are explained in sentences
    for one in standing:
        criterion = one.found.criterion
        known = criterion.measured_by
        free = told.replaces and not (coded or _own(known, one, blocks)) and (freely or _stands_in(known, words))
        methods = told.methods.get(id(one.found), ())
        if (methods and not known and (nothing or id(one.found) in told.plain)) or (free and (methods or freely)):
            one.found.criterion = replace(criterion, measured_by=methods, text=without_sign(criterion.text, signs))


def _given_to_nobody(
    spoken: Sequence[Spoken], known: Mapping[int, Sequence[str]], gathering: Gathering
) -> Iterator[Problem]:
    """The doubts about sentences that name a method beside criteria, which none of these has."""
    given = "; ".join(name.lower() for names in known.values() for name in names)
    for said in spoken:
        for reading in said.readings:
            unclear = reading.speaks and not (reading.sure or reading.maybe)
            lost = unclear and reading.names and not any(name.lower() in given for name in reading.names)
            if lost and said.place not in _doubted(gathering):
                yield _doubt(reading.text, said.place)


def _only_counted(spoken: Sequence[Spoken], standing: Sequence[Standing]) -> bool:
    """Whether numbers are told of criteria that have none, or of which several have the same."""
    scopes = [scope.which for said in spoken for clause in said.clauses for scope in clause.scopes]
    labels = [label for one in standing if (label := one.found.label.strip("•-–* "))]
    return Which.NUMBERS in scopes and (not labels or len(set(labels)) < len(labels))


def _unread_of(spoken: Sequence[Spoken], gathering: Gathering) -> list[Problem]:
    """The doubts that such sentences were not read."""
    return [
        one
        for one in gathering.notes
        if one.passage
        and one.sentence.message == SAID
        and any(said.place == one.passage.place and one.passage.words.rstrip(" …") in said.text for said in spoken)
    ]


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
    if any(not coarse[one] and one not in told.plain for one in coarse if one in fine):
        return False
    pairs = {(fine[one], coarse[one]) for one in coarse if one in fine and coarse[one]}
    kinds, others = {one for one, _other in pairs}, {other for _one, other in pairs}
    if len(pairs) != len(kinds):
        return False
    if len(kinds) > len(others):
        return len(fine) == len(coarse)
    more = len(others) == 1 and any(one > other for one, other in pairs)
    return (more or not all(coarse[one] for one in fine)) and all(one >= other for one, other in pairs)


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
    for text, place, at in paragraphs_in(blocks):
        heads = len(text.split()) <= _FEW and text.rstrip()[-1:] != "." and (at[0] + 1, 0) in begins
        if heads or _HEADS.fullmatch(text.strip()):
            continue
        told = [one for one in whole_sentences(text) if not (_is_key(one) or legend_pairs(one))]
        readings = [read(sentence, groups, gathering.key) for sentence in told]
        if place in texts and not (text.startswith(texts[place]) and readings and all(one.sure for one in readings)):
            continue
        if any(one.speaks for one in readings):
            yield Spoken(text, place, at, [replace(one, speaks=one.speaks or one.weak) for one in readings])


def _is_key(sentence: str) -> bool:
    """Whether a sentence explains codes; those that say how the criteria with a mark are measured are read here."""
    return any(map(str.isalnum, key_pairs(sentence)))


def _stands_in(known: Sequence[str], words: str) -> bool:
    """Whether all that methods are called stands in what was said: they were read from there."""
    parts = [word[:STEM] for name in known for word in re.findall(r"\w+", name.lower()) if word != "form"]
    return all(part in words for part in parts)


def _own(known: Sequence[str], standing: Standing, blocks: Sequence[Block]) -> bool:
    """Whether a method stands at the criterion itself: in its row, or in its line."""
    block, (_at, row) = blocks[standing.at[0]], standing.at
    texts = (block.text, *(cell.text for cell in block.cells if cell.row == row))
    said = " ".join(texts).replace(standing.found.criterion.text, " ").lower()
    return any(_stands_in([name], said) for name in known)


def standing_in(blocks: Sequence[Block], found: Sequence[Found]) -> list[Standing]:
    """The criteria that stand in the blocks, each with where and below which line."""
    places: dict[Place, Position] = {}
    for at, block in enumerate(blocks):
        places.setdefault(block.place, (at, 0))
        for cell in block.cells:
            places.setdefault(place_of(cell), (at, cell.row))
    texts = {block.place: block.text for block in blocks}
    texts |= {place_of(cell): cell.text for block in blocks for cell in block.cells}
    sources = [(one, one.criterion.source) for one in found if one.criterion.source in places]
    heads = _heads_of(blocks, {places[source][0] for _one, source in sources})
    return [Standing(one, places[source], texts[source], heads[places[source][0]]) for one, source in sources]


def _heads_of(blocks: Sequence[Block], own: Collection[int]) -> list[str]:
    """For each block the short line that stands last before it and is no criterion, without the words of a level."""
    heads: list[str] = []
    last = ""
    for at, block in enumerate(blocks):
        heads.append(last)
        if at not in own and block.kind is not BlockKind.TABLE and 0 < len(block.text) < _HEAD:
            last = _LEVELS.sub(" ", block.text).strip(" :.-–—")
    return heads


def paragraphs_in(blocks: Sequence[Block]) -> Iterator[tuple[str, Place, Position]]:
    """The paragraphs that may speak of criteria, and rows of one cell, with where they stand."""
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
