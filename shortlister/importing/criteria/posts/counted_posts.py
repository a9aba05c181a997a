"""Posts that a document counts: `Vacancy 1: Driver` above one specification, `Vacancy 2: Packer` above the next."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.post_names import is_generic, is_running_text, names_a_post
from shortlister.importing.criteria.words.section_words import SPECIFICATION, is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

_POST: Final = r"(?:vacancy|post|job|role|position|opening|swydd|rôl)"
_NUMBER: Final = (
    r"(?:(?:no\.?|number|ref(?:erence)?\.?|rhif)\s*)?"
    r"\(?(?P<number>[A-Z]{0,4}[-/]?\d{1,5}[A-Z]?|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight)\)?"
    r"(?:\s+of\s+\w+)?"
)
_COUNTED: Final = (
    rf"(?:{_POST}\s*{_NUMBER}|(?:the )?(?P<ordinal>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|[4-9]th) {_POST})"
)
_MARK: Final = r"\s*(?:[:.|–—]|(?<=\s)-|-(?=\s))\s*"
_MARKED: Final = late_regex(rf"{_COUNTED}{_MARK}(?P<title>\S.*)", re.IGNORECASE)
_UNMARKED: Final = (
    late_regex(rf"{_COUNTED}\s+(?P<title>\S.*)", re.IGNORECASE),
    late_regex(rf"(?P<title>.*?\S)\s*(?:[(\[]|{_MARK}){_COUNTED}[)\]]?", re.IGNORECASE),
)
"""Forms in which only a title that names who works tells a post."""
_ALONE: Final = late_regex(rf"{_COUNTED}\s*[:.–—-]?", re.IGNORECASE)
_ROLE: Final = late_regex(r"\brole\b", re.IGNORECASE)
"""One post has several roles too; they are posts where a title names who works."""
_LONGEST: Final = 110
_LEVEL_AT_END: Final = late_regex(
    r"[(\[](?:E|D|Ess|Des)(?:\s*[-–—,;:/|][^()\[\]]{1,40})?[)\]]\W*$|\s[-–—]\s*[ED]$"
    r"|[(\[][^()\[\]]{0,30}\b(?i:essential|desirable)\b[^()\[\]]{0,60}[)\]]\W*$|\s[-–—|]\s*(?i:essential|desirable)\W*$"
)


def counted_title(text: str) -> str:
    """The title in a line that counts a document's posts: `Vacancy 1: Driver`, `Driver (Post A)`; else empty."""
    return _counted(text)[1]


def counted_posts(blocks: Sequence[Block]) -> dict[int, str]:
    """The titles of at least two posts that lines of a document count, by the places of these lines.

    At least two have a specification of their own below them; two posts of one title keep their numbers. A line that
    says the post at hand once more, as at the head of a further page, has an empty title.
    """
    named = dict(_named(blocks))
    if len(named) < 2:
        return {}
    places = sorted(named)
    ends = [*places[1:], len(blocks)]
    told = {named[at] for at, end in zip(places, ends, strict=True) if any(map(tells_level, blocks[at + 1 : end]))}
    if len(set(named.values())) == 1:
        return dict.fromkeys(places[1:], "")
    if len(told) < 2 or not any(names_a_post(named[at][1]) or not _ROLE.search(blocks[at].text) for at in places):
        return {}
    found: dict[int, str] = {}
    last = ("", "")
    for at in places:
        number, title = named[at]
        same = any(other == title and counted != number for counted, other in named.values())
        shown = f"{title} ({number.upper()})" if same else title
        found[at] = "" if named[at] == last else shown
        last = named[at]
    return found


def _named(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[str, str]]]:
    """The place of each line that counts a post, its number and its title, which may stand on the line below."""
    for at, block in enumerate(blocks):
        if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or len(block.text) > _LONGEST:
            continue
        number, title = _counted(block.text)
        if title:
            yield at, (number, title)
        elif (alone := _ALONE.fullmatch(_bare(block.text))) and at + 1 < len(blocks):
            below = blocks[at + 1]
            if below.kind is not BlockKind.TABLE and _may_be_title(below.text) and names_a_post(below.text):
                yield at, (_number(alone), _bare(below.text).strip(" :–—-"))


def _counted(text: str) -> tuple[str, str]:
    """The number and the title of a line, both empty where it counts no post."""
    bare = _bare(text)
    if (found := _MARKED.fullmatch(bare)) and _may_be_title(found["title"]):
        return _number(found), found["title"].strip(" :–—-")
    for pattern in _UNMARKED:
        if (found := pattern.fullmatch(bare)) and _may_be_title(found["title"]) and names_a_post(found["title"]):
            return _number(found), found["title"].strip(" :–—-")
    return "", ""


def _number(found: re.Match[str]) -> str:
    return str(found["number"] or found["ordinal"]).casefold()


def _bare(text: str) -> str:
    return " ".join(text.split()).strip("*_ ")


def _may_be_title(title: str) -> bool:
    if not 2 < len(title) <= 90 or title.endswith((".", ",", ";", "?", "!")) or is_generic(title):
        return False
    if level_of_cell(title) or levels_named(title) or section_of(title) is not None:
        return False
    return not is_running_text(title) and any(letter.isalpha() for letter in title)


def tells_level(block: Block) -> bool:
    """Whether a block begins, or belongs to, a specification: its heading, the label of a level, a table with one."""
    if block.kind is BlockKind.TABLE:
        return any(_names_level(cell.text.strip(" :")) for cell in block.cells)
    text = block.text.strip()
    if is_strong_specification(text) or _LEVEL_AT_END.search(text) or level_label(text, MethodKey()):
        return True
    label, colon, _rest = text.partition(":")
    if colon and _names_level(label):
        return True
    return block.kind is not BlockKind.ITEM and len(text) < 60 and section_of(text) == SPECIFICATION


def _names_level(text: str) -> bool:
    return len(text) < 40 and bool(level_of_cell(text) or levels_named(text))
