"""The stretches of lines in which criteria stand: from the first of a list to the next heading of something else."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import Final

from shortlister.domain.places import FOOTER, HEADER
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.mail import is_sign_off
from shortlister.importing.criteria.lines.open_leads import leads_elsewhere
from shortlister.importing.criteria.lines.outline import could_be_heading, is_capitals, level_label
from shortlister.importing.criteria.methods.column_heads import level_head
from shortlister.importing.criteria.methods.method_notes import tells_methods
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import heads_notes
from shortlister.importing.criteria.words.asking import sentences_of
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_LONGEST: Final = 160
_WORDS: Final = 3
_AHEAD: Final = 12
_TERMS: Final = late_regex(
    r"(?:the |your |our )?(?:salary|pay|wages?|rate of pay|hours|holidays?|annual leave|pension|advert(?:isement)?)\b",
    re.IGNORECASE,
)


_WORD: Final = late_regex(r"[^\W\d_]{4,}")
_LITTLE: Final = late_regex(
    r"(?i)this|that|these|those|they|their|your|please|applicants?|candidates?|when|where|what|will|must|should|have"
    r"|with|from|only|each|every|also|both|there"
)
"""Words with which sentences of any kind begin."""
_FEWEST: Final = 2


def lines_among(blocks: Sequence[Block], stood: Collection[int], key: MethodKey) -> Iterator[int]:
    """Where the lines stand that are in such a stretch and are no criteria themselves."""
    inside, stopped = False, False
    openings = _openings(blocks, stood)
    for at, block in enumerate(blocks):
        if at in stood:
            inside, stopped = True, block.text.rstrip().endswith(".")
        elif inside and (block.kind is BlockKind.TABLE or _ends(blocks, at, stood, key)):
            inside = False
        elif inside and block.kind is not BlockKind.HEADING and not (_tells_terms(block.text) or _is_of_margin(block)):
            if stopped or not _is_sentence(block.text) or _opens_as(block.text, openings):
                yield at
        elif not inside and level_head(block.text):
            inside, stopped = True, False


def _openings(blocks: Sequence[Block], stood: Collection[int]) -> frozenset[str]:
    """The words with which two criteria or more begin that are lines of their own; little words say nothing."""
    first = [word for at in stood if blocks[at].kind is not BlockKind.TABLE and (word := _first_word(blocks[at].text))]
    return frozenset(word for word, times in Counter(first).items() if times >= _FEWEST)


def _opens_as(text: str, openings: Collection[str]) -> bool:
    """Whether a line is one sentence that begins as criteria do."""
    return _first_word(text) in openings and len(sentences_of(text)) == 1 and len(text) <= _LONGEST


def _first_word(text: str) -> str:
    found = _WORD.match(text.strip())
    return found[0].casefold() if found and not _LITTLE.fullmatch(found[0]) else ""


def _tells_terms(text: str) -> bool:
    """Whether a line is of a form, or tells the pay and the hours."""
    return is_form_line(text) or (bool(_TERMS.match(text)) and not sounds_like_a_criterion(text))


def _is_of_margin(block: Block) -> bool:
    """Whether a line of a header or footer names who wrote the paper, and asks for nothing."""
    return block.place.cell in (HEADER, FOOTER) and not sounds_like_a_criterion(block.text)


def _is_sentence(text: str) -> bool:
    """Whether a line is running text, which below criteria without a full stop is none of them."""
    return len(text) > _LONGEST or (text.rstrip().endswith((".", "!", "?")) and len(text.split()) > _WORDS)


def _ends(blocks: Sequence[Block], at: int, stood: Collection[int], key: MethodKey) -> bool:
    """Whether a line heads something else than criteria: they go on below a level, a group, or above a further one."""
    block = blocks[at]
    text = block.text.strip()
    if level_label(text, key) or is_group_name(text.strip(" :")) or at + 1 in stood:
        return False
    marked = block.kind is BlockKind.HEADING or block.bold or is_capitals(text) or text.endswith(":")
    if marked or is_sign_off(text) or heads_notes(text) or (section_of(text) == OTHER and not text.endswith(".")):
        return True
    items = [one.text for one in takewhile(lambda one: one.kind is BlockKind.ITEM, blocks[at + 1 : at + _AHEAD])]
    if leads_elsewhere(text, items):
        return True
    return could_be_heading(text) and not _heads_nothing(blocks, at, key)


def _heads_nothing(blocks: Sequence[Block], at: int, key: MethodKey) -> bool:
    """Whether a line that may be a heading by its looks has a note, a label or a heading right below it, or nothing."""
    if at + 1 == len(blocks):
        return sounds_like_a_criterion(blocks[at].text)
    below = blocks[at + 1]
    text = below.text.strip()
    told = level_label(text, key) or tells_methods(text, key) or is_group_name(text.strip(" :"))
    return below.kind is BlockKind.HEADING or below.bold or bool(told)
