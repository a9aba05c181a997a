"""What plain sentences say of how criteria are measured, given to the criteria where all of them are understood."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.later.excepting import UNPLACED
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import legend_pairs
from shortlister.importing.criteria.methods.methods import unique
from shortlister.importing.criteria.methods.unread_measures import UNREAD, cut
from shortlister.importing.criteria.spoken.here import Spoken
from shortlister.importing.criteria.spoken.joined_sentences import whole_sentences
from shortlister.importing.criteria.spoken.naming import STEM, Standing, label_of, reference, without_sign
from shortlister.importing.criteria.spoken.regions import Region, regions_of
from shortlister.importing.criteria.spoken.requests import without_requests
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read
from shortlister.importing.criteria.spoken.summing import Given, summed_up
from shortlister.importing.criteria.spoken.whereabouts import paragraphs_in, standing_in
from shortlister.importing.criteria.words.unread_words import SAID
from shortlister.importing.late_regexes import late_regex

GUESSED: Final = N_("{place}: by “{words}” these were taken to be meant: {criteria}. Check how they are measured.")
_HEADS: Final = late_regex(r"[^()\[\].]{2,70}[(\[][^()\[\]]+[)\]]:?")
"""A heading that says in brackets how what stands below it is measured, which the walk has read."""
_PLAIN: Final = frozenset((Which.ALL, Which.LEVEL, Which.GROUP, Which.NUMBERS, Which.FIRST, Which.LAST, Which.REST))
"""What tells criteria wherever the sentence stands."""
_COUNTED: Final = frozenset((Which.ALL, Which.LEVEL, Which.NUMBERS, Which.REST))
_FEW: Final = 8


def give_spoken(blocks: Sequence[Block], gathering: Gathering, *, read_apart: bool) -> None:
    """Gives the criteria what sentences say of them, where every such sentence is understood; notes doubts for others.

    Where such sentences were `read_apart`, by what knows their kind, that reading stands, unless it says itself that
    it could not read them, or this one tells apart what that one takes together, or names more without contradicting
    it, or reads for each of several posts what its own paragraphs say.
    """
    standing = [standing_in(blocks, post.found) for post in gathering.posts]
    every = [one for several in standing for one in several]
    spoken = without_requests(list(_spoken(blocks, every, gathering))) if every else []
    if not spoken:
        return
    doubted: set[str] = set()
    told = {name.lower() for one in spoken for clause in one.clauses for name in clause.methods}
    known = {name.lower() for one in every for name in one.found.criterion.measured_by}
    for region in regions_of(gathering.posts, standing, blocks, [one.at for one in spoken]):
        understood = region if known <= told else replace(region, apart=False)
        read_for = spoken if len(gathering.posts) == 1 else list(_spoken(blocks, region.standing, gathering))
        own = without_requests([one for one in read_for if region.own(one.at)])
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
    told.replaces = complete and (
        region.apart
        or bool(unread)
        or _tells_more(told, known)
        or (not _codes(gathering, standing) and _read_from_here(spoken, known, standing, blocks))
    )
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
    coded = any(map(str.isalnum, _codes(gathering, standing)))  # marks are explained in sentences
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
    labels = [label for one in standing if (label := label_of(one))]
    return Which.NUMBERS in scopes and (not labels or len(set(labels)) < len(labels))


def _unread_of(spoken: Sequence[Spoken], gathering: Gathering) -> list[Problem]:
    """The doubts that such sentences were not read."""
    return [
        one
        for one in gathering.notes
        if one.passage
        and one.sentence.message in (SAID, UNPLACED)
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


def _read_from_here(
    spoken: Sequence[Spoken], known: Mapping[int, Sequence[str]], standing: Sequence[Standing], blocks: Sequence[Block]
) -> bool:
    """Whether all that is known was read from one paragraph, which tells criteria by more than their place.

    Where criteria are told by their numbers it may be several paragraphs, and a table.
    """
    exact = all(one.exact and one.sure for said in spoken for one in said.readings if one.speaks or one.names)
    clauses = [clause for said in spoken for clause in said.clauses]
    first = {scope.which for clause in clauses[:1] for scope in clause.scopes}
    later = {scope.which for clause in clauses for scope in (*clause.scopes, *clause.without)}
    further = {Which.MARKED} if Which.AGAIN in later else set()  # `Those marked … They will also …`
    kinds = first | (later - {Which.AGAIN})
    if not exact or kinds - _PLAIN - further or {Which.ALL, Which.GROUP} <= kinds:
        return False
    tabled = len(spoken) > 1 or any(blocks[one.at[0]].cells for one in standing)
    if tabled and not (Which.NUMBERS in kinds and kinds <= _COUNTED):
        return False
    names = {name for several in known.values() for name in several}
    own = any(_own(known[id(one.found)], one, blocks) for one in standing)
    return not own and _stands_in(names, " ".join(said.text.lower() for said in spoken))


def _is_sentence(found: Found, said: Spoken) -> bool:
    """Whether what was taken for a criterion is a sentence of how criteria are measured."""
    text = found.criterion.text.strip(" .")
    return found.criterion.source == said.place and any(
        text == one.text.strip(" .") and one.sure and one.speaks for one in said.readings
    )


def _spoken(blocks: Sequence[Block], standing: Sequence[Standing], gathering: Gathering) -> Iterator[Spoken]:
    groups = unique(one.found.criterion.group for one in standing if one.found.criterion.group)
    labels = [label for one in standing if (label := label_of(one))]
    headings = unique(one.head for one in standing if one.head and one.head not in groups)
    begins = {one.at for one in standing}
    texts: dict[Place, list[str]] = {}
    for one in standing:
        texts.setdefault(one.found.criterion.source, []).append(one.found.criterion.text)
    for text, place, at in paragraphs_in(blocks, items=True):
        item = blocks[at[0]].kind is BlockKind.ITEM
        if item and (place in texts or (at[0] + 1 < len(blocks) and blocks[at[0] + 1].kind is BlockKind.ITEM)):
            continue
        heads = len(text.split()) <= _FEW and text.rstrip()[-1:] != "." and (at[0] + 1, 0) in begins
        if heads or _HEADS.fullmatch(text.strip()):
            continue
        told = [one for one in whole_sentences(text) if not (_is_key(one, labels) or legend_pairs(one))]
        lower = text.lower()
        names = (*groups, *(head for head in headings if head.lower() in lower and _speaks_of(text, head)))
        readings = [read(sentence, names, gathering.key, labels) for sentence in told]
        begins_so = any(map(text.startswith, texts.get(place, ())))
        if place in texts and not (begins_so and readings and all(one.sure for one in readings)):
            continue
        if any(one.speaks for one in readings) and not (item and not all(one.sure and one.exact for one in readings)):
            yield Spoken(text, place, at, [replace(one, speaks=one.speaks or one.weak) for one in readings])


def _speaks_of(text: str, heading: str) -> bool:
    """Whether a paragraph names a heading as one: `everything under About you`, `the "Your background" list`."""
    said = rf"(?:\b(?:under|headed|heading|section|in)(?: the)? [\"“‘']?|[\"“‘']){re.escape(heading)}\b"
    return re.search(said, text, re.IGNORECASE) is not None


def _is_key(sentence: str, labels: Collection[str] = ()) -> bool:
    """Whether a sentence explains codes; how criteria with a mark or these labels are measured is read here."""
    return any(code.isalnum() and reference(code) not in labels for code in key_pairs(sentence))


def _codes(gathering: Gathering, standing: Sequence[Standing]) -> list[str]:
    """The codes of the document that are not the labels of criteria."""
    labels = set(map(label_of, standing))
    return [code for code in gathering.key.codes if reference(code) not in labels]


def _stands_in(known: Iterable[str], words: str) -> bool:
    """Whether all that methods are called stands in what was said: they were read from there."""
    parts = [word[:STEM] for name in known for word in re.findall(r"\w+", name.lower()) if word != "form"]
    return all(part in words for part in parts)


def _own(known: Sequence[str], standing: Standing, blocks: Sequence[Block]) -> bool:
    """Whether a method stands at the criterion itself: in its row, or in its line."""
    block, (_at, row) = blocks[standing.at[0]], standing.at
    texts = (block.text, *(cell.text for cell in block.cells if cell.row == row))
    said = " ".join(texts).replace(standing.found.criterion.text, " ").lower()
    return any(_stands_in([name], said) for name in known)
