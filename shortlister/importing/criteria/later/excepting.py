"""The exceptions to what is said of all criteria, given to the criteria they mean; what fits none is doubted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.gathering import Found, FoundPost, Gathering
from shortlister.importing.criteria.later.by_parts import Share, shares, speaks_of_parts
from shortlister.importing.criteria.later.meant import meant, sign_of
from shortlister.importing.criteria.later.stating import without_marks
from shortlister.importing.criteria.lines.excepted import Excepted, read_exceptions
from shortlister.importing.criteria.lines.stated import statement_of
from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.words.those_that_can import those_that_are
from shortlister.importing.criteria.words.unread_words import unread_words

UNPLACED: Final = N_("{place}: “{text}” has an exception that could not be placed; check which criteria it is about.")


@dataclass(frozen=True, slots=True)
class Apart:
    """The exceptions that one paragraph or cell names, or how it shares the criteria; and where it stands.

    With neither, it could not be read.
    """

    excepted: tuple[Excepted, ...]
    place: Place
    shared: tuple[Share, ...] = ()
    text: str = ""


def take_exceptions(blocks: Sequence[Block], key: MethodKey) -> tuple[tuple[Block, ...], list[Apart]]:
    """The blocks without the exceptions to what they say of all criteria, and these."""
    kept: list[Block] = []
    found: list[Apart] = []
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            cells = tuple(_cell(cell, key, found) for cell in block.cells)
            kept.append(block if cells == block.cells else replace(block, cells=cells))
        elif told := read_exceptions(block.text, key):
            found.append(Apart(told.excepted, block.place))
            kept.append(replace(block, text=told.text))
        elif _is_stated(block, key) or those_that_are(block.text):
            kept.append(block)
        elif block.kind is not BlockKind.HEADING and (shared := shares(_with_number(block), key)):
            found.append(Apart((), block.place, shared, block.text))
        elif block.kind is not BlockKind.HEADING and speaks_of_parts(block.text, key):
            found.append(Apart((), block.place, (), block.text))
        else:
            kept.append(block)
    signs = signs_excepted(found)
    key.codes = {code: name for code, name in key.codes.items() if code not in signs}
    return tuple(kept), found


def _with_number(block: Block) -> str:
    """The text of a block with the number that was taken for its label: `1–4 by application form`."""
    return f"{block.label} {block.text}" if re.match(r"[–—-]\s*\d", block.text) else block.text


def _is_stated(block: Block, key: MethodKey) -> bool:
    """Whether the sentences of a paragraph are read as they stand, those of some and those of the others."""
    stated = statement_of(block, MethodKey(dict(key.codes)))
    return stated is not None and not stated.unread and len(stated.said) > 1


def _cell(cell: Cell, key: MethodKey, found: list[Apart]) -> Cell:
    told = read_exceptions(cell.text, key)
    if told is None:
        return cell
    found.append(Apart(told.excepted, cell.place))
    return replace(cell, paragraphs=(told.text,), marks=())


def signs_excepted(apart: Sequence[Apart]) -> set[str]:
    """The signs that exceptions name, which are no bullets then."""
    return {sign for one in apart for told in one.excepted if (sign := sign_of(told.subject))}


def give_exceptions(apart: Sequence[Apart], gathering: Gathering) -> Iterator[Problem]:
    """Gives the excepted criteria their own methods; a doubt for each exception that fits none for certain."""
    for one in apart:
        posts = _posts(one, apart, gathering.posts)
        shared = [_share(one.shared, post.found) for post in posts]
        if not one.excepted and posts and not any(shared):
            yield unread_words(_short(one.text), one.place)
        for told in one.excepted:
            given = [_give(told, post.found, gathering) for post in posts]
            if posts and not any(given):
                yield _unplaced(told, one.place)
            elif posts and told.methods is None:
                yield _unread(told, one.place)


def _posts(one: Apart, apart: Sequence[Apart], posts: Sequence[FoundPost]) -> Sequence[FoundPost]:
    """The posts that a sentence speaks of: all, or where each has such a sentence, the one it stands in."""
    if len(posts) < 2 or len(apart) < 2:
        return posts
    starts = [post.found[0].criterion.source.block if post.found else None for post in posts]
    here = one.place.block
    if here is None or any(start is None for start in starts):
        return posts
    begun = [post for post, start in zip(posts, starts, strict=True) if start is not None and start <= here]
    ahead = [post for post, start in zip(posts, starts, strict=True) if start is not None and start > here]
    return ahead[:1] if not begun or any(two is not one and _before(two, begun, here) for two in apart) else begun[-1:]


def _before(other: Apart, begun: Sequence[FoundPost], here: int) -> bool:
    """Whether another such sentence stands before the criteria that stand before this one: each leads its own."""
    first = begun[-1].found[0].criterion.source.block
    return other.place.block is not None and first is not None and other.place.block < first <= here


def _give(told: Excepted, found: Sequence[Found], gathering: Gathering) -> bool:
    """Gives an exception to the criteria of one post; False where it means none for certain, or others know better."""
    wanted = meant(told.subject, found)
    every = (gathering.every_methods, told.general, ())
    if not wanted or any(one.criterion.measured_by not in (*every, told.methods) for one in wanted):
        return False
    if not told.methods and gathering.every_methods:
        for one in (one for post in gathering.posts for one in post.found):
            known = one.criterion.measured_by
            one.criterion = replace(one.criterion, measured_by=known or gathering.every_methods)
        gathering.every_methods = ()
    sign = sign_of(told.subject)
    for one in wanted:
        before = (one.criterion.measured_by or told.general) if told.adds else ()
        one.criterion = replace(one.criterion, measured_by=unique((*before, *(told.methods or ()))))
    for one in found if sign else ():
        one.criterion = replace(one.criterion, text=without_marks(one.criterion.text, sign))
    return True


def _share(shared: Sequence[Share], found: Sequence[Found]) -> bool:
    """Gives each part of the criteria of one post its methods; False where one part is not certain."""
    parts = [(meant(one.subject, found), one.methods) for one in shared if one.subject]
    told = [id(one) for wanted, _methods in parts for one in wanted]
    if not parts or not all(wanted for wanted, _methods in parts) or len(set(told)) < len(told):
        return False
    others = [one for one in found if id(one) not in told]
    for wanted, methods in (*parts, *((others, one.methods) for one in shared if not one.subject)):
        for one in wanted:
            if not one.criterion.measured_by:
                one.criterion = replace(one.criterion, measured_by=methods)
    return True


def _unplaced(told: Excepted, place: Place) -> Problem:
    return Problem(
        "", Sentence(UNPLACED, {"place": place_words(place), "text": _short(told.sentence)}), _passage(told, place)
    )


def _unread(told: Excepted, place: Place) -> Problem:
    said = N_("{place}: “{text}” names an exception, but how that is measured was not read.")
    return Problem(
        "", Sentence(said, {"place": place_words(place), "text": _short(told.sentence)}), _passage(told, place)
    )


def _passage(told: Excepted, place: Place) -> Passage:
    return Passage(place, told.sentence)


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:110].rstrip()} …"
