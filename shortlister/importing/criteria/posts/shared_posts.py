"""Criteria that several posts share (`Both posts`, `Common to all roles`): each post has them beside its own."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, is_capitals
from shortlister.importing.criteria.posts.counted_posts import counted_title
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.words.post_names import is_generic, is_running_text, names_a_post, names_people
from shortlister.importing.criteria.words.section_words import OTHER, is_strong_specification, section_of
from shortlister.importing.criteria.words.trimmed_titles import without_fields
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, is_group_name, levels_named
from shortlister.importing.late_regexes import late_regex

SHARED: Final = "\N{ASTERISK}"
"""Stands in place of a title where what follows is of every post."""
_POSTS: Final = (
    r"(?:posts?|roles?|jobs?|vacanc(?:y|ies)|positions?|post[- ]?holders?|appointments?|openings?|specifications?"
    r"|grades?|bands?|swyddi?|rolau)"
)
_EVERY: Final = (
    r"(?:both|all|each|every|either|any|whichever|the (?:two|three|four|five|six)|pob|holl|y (?:ddwy|ddau|tair|tri))"
)
_OF_ALL: Final = late_regex(
    rf"\b{_EVERY}(?: (?:of|the|these|our|following|advertised|vacant|two|three|four|five|six|\d))* (?:[\w-]+ )?"
    rf"{_POSTS}\b",
    re.IGNORECASE,
)
_COMMON: Final = late_regex(
    r"(?:(?:essential|desirable) )?(?:core|common|shared|joint|generic|general)(?: (?:essential|desirable))?"
    r"(?: (?:criteria|requirements|person specification|points))?"
    r"|(?:criteria|requirements) (?:in common|shared|common)(?: (?:to|by|for) (?:both|all))?"
    r"|(?:common|shared|same)(?: (?:to|by|for))? (?:both|all)|both|for both|for all",
    re.IGNORECASE,
)
_NOT_MEANT: Final = late_regex(r"(?i)\b(?:not|except|but|unless|apart)\b")
_BESIDES: Final = late_regex(
    r"^(?:(?:all )?(?:these|the following|this|those|more|further points|and|also|needed|asked)(?: [\w’']+){0,3}? )?"
    r"(?:as well as|in addition to|additional to|further to|besides|on top of|over and above|beyond|together with"
    r"|along with|alongside|following on from|added to|yn ogystal â)\b",
    re.IGNORECASE,
)
"""What points back at the criteria of all posts, above those of one: `As well as the points for all posts:`."""
_LONGEST: Final = 120
_AROUND: Final = frozenset(
    re.findall(
        r"\w+",
        "additional additionally further extra also specific particular own plus only criteria criterion requirements "
        "requirement points for to the a an of post role job vacancy position in addition needed need needs applies "
        "apply applying what we you are looking required asked additions essential desirable person specification "
        "spec and just special more section other unique that which relating skills part",
    )
)
_EDGE: Final = late_regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def says_all_posts(text: str) -> bool:
    """Whether a short line says that what follows is asked for in every post, and not of its duties or terms."""
    bare = " ".join(text.split()).strip(" :*_–—-")
    if not 0 < len(bare) <= _LONGEST or _NOT_MEANT.search(bare) or _BESIDES.match(bare) or counted_title(bare):
        return False
    if _OF_ALL.search(bare):
        return section_of(bare) != OTHER
    return bool(_COMMON.fullmatch(bare))


def level_shared(text: str) -> str:
    """The label of a level that such a line holds too: `Essential for both posts`; empty where it holds none."""
    told = levels_named(re.sub(r"(?i)\brequired (?=for|of|in|by)|\bcore\b", "", text))
    return ("Desirable" if DESIRABLE in told else "Essential") if len(told) == 1 else ""


def with_shared(blocks: Sequence[Block], posts: Mapping[int, str]) -> dict[int, str]:
    """The places of posts, those of criteria that they share among them, where such a line heads any.

    Beside such a line the names of posts open these by their looks alone; there must be two posts at least.
    """
    shared = [at for at, block in enumerate(blocks) if _shares(blocks, at, block)]
    if not shared:
        return dict(posts)
    found = {at: title for at, title in posts.items() if at not in shared}
    titles = {title.casefold() for title in found.values() if title} | _specified(blocks)
    if len(titles) < 2:
        found = _beside(blocks, shared)
    if len({title.casefold() for title in found.values()} | titles) < 2:
        return dict(posts)
    return {**found, **dict.fromkeys(shared, SHARED)}


def own_title(text: str) -> str:
    """The post in a heading of what it asks for beyond the others: `Additional criteria for the Cook`."""
    bare = counted_title(text) or " ".join(text.split()).strip(" :*_–—-")
    words = list(_EDGE.finditer(bare))
    first, last = 0, len(words)
    while first < last and words[first][0].casefold() in _AROUND:
        first += 1
    while last > first and words[last - 1][0].casefold() in _AROUND:
        last -= 1
    if first == last:
        return ""
    begin = words[first].start()
    end = words[last].start() if last < len(words) else len(bare)
    title = bare[begin:end].strip(" :;,.–—-/([")
    return title + ")" if title.count("(") > title.count(")") else title


def _shares(blocks: Sequence[Block], at: int, block: Block) -> bool:
    """Whether a line heads criteria of every post: it looks as headings do, and criteria stand right below it."""
    text = block.text.strip()
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not says_all_posts(text):
        return False
    headed = block.kind is BlockKind.HEADING or could_be_heading(text, bold=True) or text.endswith(":")
    return headed and _has_criteria(blocks[at + 1 : at + 4])


def _has_criteria(blocks: Sequence[Block]) -> bool:
    return any(block.kind in (BlockKind.TABLE, BlockKind.ITEM) or levels_named(block.text) for block in blocks)


def _specified(blocks: Sequence[Block]) -> set[str]:
    """The titles in the headings of specifications: `Cook: person specification`."""
    named = {
        title_in(block.text).casefold()
        for block in blocks
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and 0 < len(block.text) < _LONGEST
        and not block.text.endswith(".")
        and is_strong_specification(block.text)
        and names_a_post(title_in(block.text))
    }
    return named - {""}


def _beside(blocks: Sequence[Block], shared: Sequence[int]) -> dict[int, str]:
    """The lines that name a post above criteria and all look alike; none that looks so heads a group."""
    could = {at: title for at, block in enumerate(blocks) if at not in shared and (title := _names(blocks, at, block))}
    named = {at: title for at, title in could.items() if names_a_post(title) and not names_people(title)}
    looks = {_look(blocks[at]) for at in named}
    if len(looks) > 1:
        looks &= {_look(blocks[at]) for at in shared}
    if len(looks) != 1:
        return {}
    alike = {at: title for at, title in could.items() if _look(blocks[at]) in looks}
    return alike if 2 * sum(at in named for at in alike) > len(alike) else {}


def _names(blocks: Sequence[Block], at: int, block: Block) -> str:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 0 < len(block.text) < _LONGEST:
        return ""
    if block.kind is BlockKind.PARAGRAPH and not could_be_heading(block.text, bold=True):
        return ""
    if not _has_criteria(blocks[at + 1 : at + 4]) or is_group_name(block.text) or _BESIDES.match(block.text.strip()):
        return ""
    title = without_fields(own_title(block.text))
    wrong = is_generic(title) or is_group_name(title) or is_running_text(title) or section_of(title) is not None
    return "" if not title or wrong else title


def _look(block: Block) -> tuple[BlockKind, int, bool, bool]:
    return block.kind, block.depth, block.bold, is_capitals(block.text)
