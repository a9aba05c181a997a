"""What an item or a line is by its looks: its signs, its number, the parts that it lists, the list that it leads to."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label
from shortlister.importing.criteria.methods.head_notes import BOLD, ITALIC, UNDERLINED
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.printed import PRINTED, bears, print_of_block
from shortlister.importing.criteria.methods.star_keys import star_inside
from shortlister.importing.criteria.words.kinds_named import names_only_kinds
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.section_words import is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name
from shortlister.importing.late_regexes import late_regex

_TOLD: Final = 2
_VALUES: Final = late_regex(
    r"\b(?:our|organi[sz]ational|corporate|company|council|trust)(?:[’']s)? values\b", re.IGNORECASE
)
"""What the employer calls its own: a list below may be of criteria, running text speaks of the employer."""


def is_of_the_employer(group: str) -> bool:
    """Whether a heading is of the employer's values, which running text below it tells and does not ask for."""
    return _VALUES.search(group) is not None


def is_over_headings(text: str, following: Block) -> bool:
    """Whether a plain line names but kinds of criteria above a heading of its own: `Required skills and knowledge`."""
    headed = following.kind is BlockKind.HEADING or (following.kind is BlockKind.PARAGRAPH and following.bold)
    return headed and names_only_kinds(text)


def signs_of(text: str, block: Block) -> frozenset[str]:
    """The star of a line, and its bold type, italics or underlining: signs that a sentence may explain."""
    bare = text.strip(" .;")
    single = "*" in (bare[:1], bare[-1:]) and "**" not in text
    starred = {"*"} if single or (block.label == "*" and "* " in text) else set()
    printed = print_of_block(block)
    return frozenset(starred | {sign for sign in PRINTED if bears(printed, sign)})


def level_by_mark(level: str, text: str, block: Block, legend: Mapping[str, str]) -> tuple[str, str]:
    """The level that a star or a way of printing stands for, where a note explains it, and the text without it."""
    if "*" in legend and (inside := star_inside(text)):
        return legend["*"], inside
    if "*" in legend and (
        text.rstrip(" .;").endswith("*") or text.startswith("*") or (block.label == "*" and "* " in text)
    ):
        return legend["*"], text.strip("* ")
    told = {sign: bears(print_of_block(block), sign) for sign in (ITALIC, BOLD, UNDERLINED) if sign in legend}
    if sign := next((sign for sign, marked in told.items() if marked), ""):
        return legend[sign], text
    if None in told.values():
        return level, text
    return (legend["OTHERS"] if level == UNSPECIFIED and "OTHERS" in legend else level), text


def numbers_others(block: Block, following: Block | None) -> bool:
    """Whether an item's number is the first part of the next one's: `2.` before `2.1`."""
    own = re.fullmatch(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?", block.label)
    if own is None or following is None:
        return False
    return bool(re.match(rf"{re.escape(own[1])}\.\d", following.label))


def opening_lines(blocks: Sequence[Block]) -> frozenset[str]:
    """The headings that a document begins with, above a paragraph: its own, of whatever size, and of no group."""
    if blocks and blocks[0].kind is BlockKind.TABLE:
        return _opening_cell(blocks[0])
    opening = list(takewhile(lambda block: block.kind is BlockKind.HEADING, blocks))
    below = blocks[len(opening)] if len(opening) < len(blocks) else None
    told = below is not None and below.kind is BlockKind.PARAGRAPH and not below.text.endswith(":")
    if below is None or not told or any(section_of(one.text) for one in opening):
        return frozenset()
    if level_label(below.text, MethodKey(), leads=True):
        return frozenset()
    own = opening[: _first_inside(opening)]
    return frozenset(block.text for block in own if not is_group_name(block.text) and not section_of(block.text))


def _first_inside(opening: Sequence[Block]) -> int:
    """Where the headings of the specification's own groups begin: deeper than its heading, and no name of a post."""
    head = next((at for at, one in enumerate(opening) if is_strong_specification(one.text)), len(opening))
    for at, one in enumerate(opening[head + 1 :], head + 1):
        if one.depth > opening[head].depth and not names_a_post(one.text):
            return at
    return len(opening)


def _opening_cell(block: Block) -> frozenset[str]:
    """The first line of a leaflet whose panels are the cells of one row, above what the first of them tells."""
    first = block.cells[0].paragraphs if block.cells else ()
    if any(cell.row > 1 for cell in block.cells) or len(first) < _TOLD:
        return frozenset()
    leads = level_label(first[1], MethodKey(), leads=True) or is_group_name(first[0]) or section_of(first[0])
    return frozenset() if leads else frozenset(first[:1])


def list_ahead(ahead: Sequence[Block], key: MethodKey) -> bool:
    """Whether a list follows before the next heading, so that a paragraph only leads up to it."""
    for following in ahead[:11]:
        if following.kind is BlockKind.ITEM:
            return True
        if following.kind is not BlockKind.PARAGRAPH or level_label(following.text, key):
            return False
        if could_be_heading(following.text, bold=following.bold) and (following.bold or len(following.text) < 60):
            return False
    return False
