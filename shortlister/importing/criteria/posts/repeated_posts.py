"""Posts told by what comes back below each: headings of one look over both levels, a specification on each page.

Most posts are known by the name of who works (`Driver`). Where some of the headings are such names the others are
posts too (`Bagging Hand`); where that is not sure nothing is parted, and a doubt names the headings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Passage
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.lines.outline import could_be_heading, is_capitals, without_continued
from shortlister.importing.criteria.posts.named_posts import levels_told
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.words.post_names import (
    is_field,
    is_generic,
    names_a_post,
    names_an_organisation,
    names_people,
)
from shortlister.importing.criteria.words.section_words import is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_group_name, level_of_cell
from shortlister.importing.late_regexes import late_regex

_BOTH: Final = frozenset({ESSENTIAL, DESIRABLE})
_LONGEST: Final = 60
_SHORT_LINE: Final = 120
_BETWEEN: Final = 4
_SEVERAL: Final = late_regex(
    r"(?<![@./\w-])(?:vacancies|posts|jobs|positions|openings|swyddi)\b(?![@/]|\.\w)", re.IGNORECASE
)
"""Says before the first heading that there are several posts."""

_BRACKET: Final = late_regex(r"\s*[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Repeated:
    """The posts by the places at which they begin (empty: the place only says the post at hand), and the doubts.

    `is_one`: the headings are, or may be, groups of one post, whatever some of them are called.
    """

    posts: dict[int, str]
    doubts: tuple[Problem, ...] = ()
    is_one: bool = False


_NONE: Final = Repeated({})


def repeated_posts(blocks: Sequence[Block], title: str) -> Repeated:
    """The posts that the structure of a document tells; `title` is what it says, or seems to say, of itself."""
    pages = list(_by_pages(blocks))
    for places, begins in (*pages, *_by_looks(blocks)):
        names = [_name(blocks[at]) for at in places]
        if len({name.casefold() for name in names}) < 2:
            continue
        named = [names_a_post(name) and not names_people(name) for name in names]
        among = title.casefold() in {name.casefold() for name in names}
        head = blocks[: min(begins)]
        several = any(map(_says_several, head))
        if names_a_post(title) and not among and not several and not all(named):
            return Repeated({}, is_one=True)
        if all(named) or (any(named) and (several or 2 * sum(named) > len(named) or (places, begins) in pages)):
            return Repeated(_opening(places, begins, names))
        if any(named) or several or among or not (title or any(is_strong_specification(one.text) for one in head)):
            return Repeated({}, (_doubt([blocks[at] for at in places]),), is_one=True)
    return _NONE


def _opening(places: Sequence[int], begins: Sequence[int], names: Sequence[str]) -> dict[int, str]:
    """Each post where it begins; a line that only says its name is passed over, as is the post at hand once more."""
    found: dict[int, str] = {}
    last = ""
    for place, begin, name in zip(places, begins, names, strict=True):
        found |= {place: "", begin: "" if name.casefold() == last else name}
        last = name.casefold()
    return found


def _says_several(block: Block) -> bool:
    return len(block.text) < _SHORT_LINE and _SEVERAL.search(block.text) is not None


def _doubt(headings: Sequence[Block]) -> Problem:
    listed = ", ".join(f"“{_name(block)}”" for block in headings)
    said = N_(
        "{headings} each have essential and desirable criteria of their own; they were read as one post. If they are "
        "several posts, take each from a file of its own."
    )
    return Problem("", Sentence(said, {"headings": listed}), Passage(headings[0].place, headings[0].text))


def _by_pages(blocks: Sequence[Block]) -> Iterator[tuple[list[int], list[int]]]:
    """The lines beside a heading of a specification that comes back (`PERSON SPECIFICATION`), and where each begins."""
    at_heads = [at for at, block in enumerate(blocks) if _is_bare_specification(block)]
    texts = {without_continued(blocks[at].text.strip(" :")).casefold() for at in at_heads}
    if len(at_heads) < 2 or len(texts) > 1:
        return
    after = [at + 1 for at in at_heads]
    before = [at - 1 for at in at_heads]
    if _all_could_name(blocks, after) and _each_levelled(blocks, after):
        yield after, at_heads
    elif _all_could_name(blocks, before) and _each_levelled(blocks, before):
        yield before, before


def _is_bare_specification(block: Block) -> bool:
    text = without_continued(block.text.strip())
    heads = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and 0 < len(text) < _LONGEST
    return heads and not text.endswith(".") and is_strong_specification(text) and not title_in(text)


def _all_could_name(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    return all(0 <= at < len(blocks) and _could_name(blocks[at]) for at in places)


def _by_looks(blocks: Sequence[Block]) -> Iterator[tuple[list[int], list[int]]]:
    """The headings of one look that each have both levels below them, and nothing before them has any."""
    heading = [at for at, block in enumerate(blocks) if _could_name(block) and _heads_levels(blocks, at)]
    for look in dict.fromkeys(_look(blocks[at]) for at in heading):
        places = [at for at in heading if _look(blocks[at]) == look]
        if len(places) > 1 and not levels_told(blocks[: places[0]]) and _each_levelled(blocks, places):
            yield places, places


def _each_levelled(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """Whether both levels, the same of them first, stand below each place, all of them or none under usual groups."""
    told = [blocks[at + 1 : end] for at, end in zip(places, [*places[1:], len(blocks)], strict=True)]
    levels = [levels_told(part) for part in told]
    if not all(set(one) == _BOTH and one[0] == levels[0][0] for one in levels):
        return False
    return len({any(is_group_name(block.text.strip(" :")) for block in part) for part in told}) == 1


def _heads_levels(blocks: Sequence[Block], at: int) -> bool:
    """Whether a level follows right behind a line, or behind facts of the post, its specification or a usual group."""
    for block in blocks[at + 1 : at + 1 + _BETWEEN]:
        if levels_told([block]):
            return True
        text = block.text.strip()
        if not (is_field(text) or is_group_name(text.strip(" :")) or _is_bare_specification(block)):
            return False
    return False


def _could_name(block: Block) -> bool:
    """Whether a line could be the name of a post by all but its words: short, a heading, no usual group, no label."""
    text = _name(block)
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 2 < len(text) <= _LONGEST or ":" in text:
        return False
    if is_group_name(text) or is_generic(text) or is_field(text) or section_of(text) is not None or level_of_cell(text):
        return False
    return could_be_heading(text, bold=True) and not names_an_organisation(text) and not levels_told([block])


def _name(block: Block) -> str:
    return " ".join(block.text.split()).strip(" :")


def _look(block: Block) -> tuple[BlockKind, int, bool, bool]:
    return block.kind, block.depth, block.bold, is_capitals(_BRACKET.sub("", block.text))
