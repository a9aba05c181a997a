"""Plain lines between two lists of the same kind: headings of the second list, whatever their words and letters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.lines.outline import is_capitals, is_note, level_label
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned
from shortlister.importing.criteria.words.must_leads import denies_needs, leads_to_needs
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

WHICH_LEVEL: Final = N_(
    "{place}: “{text}” stands over a list of its own, but does not say whether it is essential or desirable."
)
_WISHED: Final = late_regex(
    r"\b(?:helps?|helpful|handy|bonus(?:es)?|nice|lovely|great|brilliant|cherry on|even better|extras?|welcome|wishes"
    r"|wish ?list|icing|plus(?:es)?|ideal(?:ly)?|useful|good to|(?:would|[’']d) (?:like|love)|not essential)\b",
    re.IGNORECASE,
)
_FURTHER: Final = late_regex(
    r"\b(?:others?|also|as well|too|additional(?:ly)?|further|besides|if you|if possible)\b", re.IGNORECASE
)
_OPEN: Final = late_regex(r"(?i)\b(?:and|or|of|the|an?|to|for|with|in|on|by|at|from|as|that|which|who)$")
_NAMED: Final = late_regex(r"(?i)(?:the|our|your) (?:[\w’'-]+ ){1,4}[\w’'-]+:$")
"""A list of what happens: `The interview day:`."""
_LEARNT: Final = late_regex(
    r"\b(?:will|can|could|need to|going to|be|may)(?: then| also| later)? (?:be )?(?:learn\w*|taught|trained|develop\w*"
    r"|pick(?:ed)? up|acquired?|gain|given)\b"
    r"|\b(?:teach|train) (?:you|them|the post ?holder)\b|\blearn(?:ed|t)? (?:on the job|in post|later|as you go)\b"
    r"|\bin training\b",
    re.IGNORECASE,
)
_HAD: Final = late_regex(r"\b(?:able|ability|willing\w*|keen|ready|prepared|must|ha(?:ve|s|d))\b", re.IGNORECASE)
_NOTES: Final = late_regex(
    r"(?i)(?:(?:some|other|further|important|additional) )?(?:(?:points?|things?|facts?) to (?:note|remember"
    r"|be aware of)|(?:please )?(?:also )?(?:note|be aware|remember|bear in mind)(?: (?:also|that|the following))*"
    r"|notes?(?: (?:to|for) (?:applicants|candidates|panels?))?)\W*"
)
_LONGEST: Final = 70
_LOUD: Final = 300
_WORDS: Final = 9
_FEWEST: Final = 2
_WIDTH: Final = 40
"""A line of a wrapped item is hardly shorter."""


@dataclass(frozen=True, slots=True)
class Headed:
    """The blocks, such lines written as headings, with the doubts."""

    blocks: tuple[Block, ...]
    doubts: tuple[Problem, ...]


def with_list_headings(blocks: Sequence[Block], key: MethodKey) -> Headed:
    """The blocks; below the list of a level a line over a further list is the heading of that."""
    kept, doubts = list(blocks), []
    for at in _set_apart(blocks, key):
        kept[at] = replace(blocks[at], text=_EITHER)
        doubts.append(_doubt(blocks[at]))
    levelled = False
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.ITEM:
            continue
        told = block.kind is not BlockKind.TABLE and level_label(block.text, key, leads=True) is not None
        if levelled and _is_between(blocks, at):
            heading = _heading(blocks[at - 1], block, told=told) or _still_asking(blocks, at)
            kept[at] = heading or block
            levelled = heading is not None or told
            if heading is not None and heading.text == _EITHER:
                doubts.append(_doubt(block))
        else:
            levelled = told
    return Headed(tuple(kept), tuple(doubts))


_EITHER: Final = "Essential or desirable"


def _doubt(block: Block) -> Problem:
    said = {"place": place_words(block.place), "text": block.text}
    return Problem("", Sentence(WHICH_LEVEL, said), Passage(block.place, block.text))


def _set_apart(blocks: Sequence[Block], key: MethodKey) -> Iterator[int]:
    """Plain lines below the desirable criteria that an empty line parts from them, above lines of their own.

    The criteria themselves, plain lines too, stand one below the other without a break.
    """
    label: Block | None = None
    run = 0
    for at, block in enumerate(blocks[:-1]):
        told = level_label(block.text, key) if block.kind is BlockKind.PARAGRAPH else None
        if told or block.kind is not BlockKind.PARAGRAPH:
            label, run = (block if told and told.level == DESIRABLE else None), 0
        elif label is None:
            continue
        elif run >= _FEWEST and _gap(blocks[at - 1], block) > 1 and _is_head(block, blocks[at + 1], key):
            yield at
            label = None
        else:
            run = run + 1 if not run or _gap(blocks[at - 1], block) == 1 else 0
            label = label if run else None


def _gap(before: Block, block: Block) -> int:
    """How many lines further a block stands; 0 where lines are not counted."""
    return block.place.line - before.place.line if before.place.line and block.place.line else 0


def _is_head(block: Block, below: Block, key: MethodKey) -> bool:
    text = block.text.strip()
    plain = block.bold is False and not is_capitals(text) and text[-1:].isalnum() and text[:1].isupper()
    named = is_group_name(text) or section_of(text) or level_label(below.text, key) or any(map(str.isdigit, text))
    above = below.kind is BlockKind.PARAGRAPH and _gap(block, below) == 1
    return plain and above and not named and len(text.split()) <= _WORDS


def _is_between(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short plain line stands right between two items of the same depth and the same kind of bullet."""
    block = blocks[at]
    if not 0 < at < len(blocks) - 1 or block.kind is not BlockKind.PARAGRAPH:
        return False
    before, after = blocks[at - 1], blocks[at + 1]
    if before.kind is not BlockKind.ITEM or after.kind is not BlockKind.ITEM or before.depth != after.depth:
        return False
    text = block.text.strip()
    short = len(text) <= _LONGEST and len(text.split()) <= _WORDS and text[-1:] not in ".;,)"
    short = short or (text.endswith(":") and len(text) <= _LOUD and bool(_WISHED.search(text)))
    return (short or _is_loud(block)) and before.label[-1:] == after.label[-1:]


def _is_loud(block: Block) -> bool:
    """Whether a line is longer than headings are, but in bold type or capitals as they are."""
    text = block.text.strip()
    return _LONGEST < len(text) <= _LOUD and text[-1:] not in ".;," and (block.bold or is_capitals(text))


def _heading(before: Block, block: Block, *, told: bool) -> Block | None:
    """The line as a heading that says its level, or both where it only sets its list apart; None: it is what it was."""
    text = block.text.strip()
    small = text[:1].islower()
    if denies_needs(text):
        return replace(block, text=_EITHER)
    if _is_for_later(block):
        return replace(block, text=_EITHER if is_note(text) else text.rstrip(" :"), bold=True)
    if told:
        return replace(block, text=_capital(text)) if small else None
    if leads_to_needs(text) and section_of(text) != OTHER:
        return replace(block, text=ESSENTIAL.capitalize())
    if _is_loud(block):
        return replace(block, text=_EITHER)
    if _NAMED.match(text) and mentioned(text) and method_note(text, MethodKey()) is None:
        return replace(block, text=_EITHER)
    if _OPEN.search(before.text) or is_group_name(text) or is_capitals(text) or mentioned(text):
        return None
    if (kind := section_of(text)) == OTHER or (kind is not None and not small):
        return None
    if _WISHED.search(text):
        return replace(block, text=DESIRABLE.capitalize())
    if _FURTHER.search(text):
        return replace(block, text=_EITHER)
    return replace(block, text=_capital(text)) if small and _is_apart(before, block) else None


def _still_asking(blocks: Sequence[Block], at: int) -> Block | None:
    """The heading of something else, `Additional information`, as one of both levels if criteria stand below it.

    So is that of notes, `Points to note`, unless what stands below it is left out as no criteria.
    """
    below = takewhile(lambda one: one.kind is BlockKind.ITEM, blocks[at + 1 :])
    text = blocks[at].text.strip()
    notes, other = _NOTES.fullmatch(text), section_of(text) == OTHER
    further = notes or (other and _FURTHER.search(text))
    asks = further and any(sounds_like_a_criterion(one.text) for one in below)
    return replace(blocks[at], text=_EITHER) if asks or (notes and not other) else None


def _is_for_later(block: Block) -> bool:
    """Whether a line names what people only learn once they work there: `Skills you will need to learn:`."""
    text = block.text.strip()
    later = text[:1].isupper() and _LEARNT.search(text) is not None and not _HAD.search(text)
    return later and section_of(text) != OTHER and level_label(text, MethodKey(), leads=True) is None


def _is_apart(before: Block, block: Block) -> bool:
    """Whether an empty line parts the line from the item above it."""
    if before.place.line is None or block.place.line is None:
        return False
    return block.place.line - before.place.line > 1 + len(before.text) // _WIDTH


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(":") else ":")
