"""What a level means, said behind its name: `Essential: without these you could not do the job.`"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    level_of_cell,
    levels_named,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_LABELLED: Final = late_regex(
    r"^(?:the )?(?P<level>essential|desirable|must[- ]haves?|nice[- ]to[- ]haves?)"
    r"(?: (?:criteri(?:a|on)|requirements?|attributes?|qualities|elements?|points?|factors|items|skills))?"
    r"\s*(?::|=|–|—|-(?=\s)|\.(?=\s)|\bmeans\b|\bare\b|\bis\b)\s*(?=\S)(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_THINGS: Final = (
    r"(?:criteri(?:a|on)|requirements?|attributes?|qualities|points?|items?|things?|skills|factors|elements|ones)"
)
_WHO: Final = (
    r"(?:the |a |any |all |every |each |successful |ideal )*(?:candidates?|applicants?|post ?holders?|you|people)"
)
_MEANS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:(?:all|each|any|both)(?: of)? )?(?:these|those|they|the following)\b(?: {_THINGS})?,? "
        r"(?:are|is|will|would|must|should|may|might|can|could|you|we|which|that|need|help|make|give|add|describe)\b",
        rf"^(?:the |any |all |those |minimum |basic |other |further |extra |additional )*{_THINGS} "
        r"(?:that|which|you|we|a |the |an |without|needed|required|necessary|used|considered)\b",
        r"^(?:without|if you (?:do not|don[’']t|cannot|can[’']t) (?:have|meet|show))\b[^.]{0,30}?"
        r"\b(?:these|this|them|it|which|any|all|every|one)\b",
        rf"^it is (?:not )?(?:essential|desirable|important|expected|necessary|required|preferable|hoped)\b[^.]{{0,15}}"
        rf"\b(?:that|for) {_WHO}\b[^.]*\b(?:the following|these|this list|all of them|below)\b",
        rf"^{_WHO} (?:will |must |should |need(?:s)? to |have to |may |might |cannot |could |would |is |are |who )"
        rf"[^.]*\b(?:the following|these|them|those|this list|{_THINGS} below"
        rf"|(?:all|every|each)(?: of)?(?: the)? {_THINGS})\b",
        r"^we (?:will |would |shall |cannot |need |want |expect |ask )[^.]*\b(?:these|them|the following)\b",
        r"^(?:what|something|anything|everything) (?:you|we|that|which|a |the |an )\b",
        r"^(?:not )?(?:needed|necessary|required|vital|needs?|used) (?:from|to do|for|in order to|to be|to choose|by)"
        r" (?:(?:the|this|a|day|first|good|strong|between) )*(?:start|job|role|post|one|appointment|done|considered"
        r"|applicants|candidates|carry)\b",
    )
)
_LONGEST: Final = 400
_LABEL: Final = 40


def level_note(text: str) -> str | None:
    """The level of which a paragraph says nothing but what it means, or None."""
    bare = " ".join(text.split())
    found = _LABELLED.match(bare) if len(bare) < _LONGEST else None
    if found is None or sounds_like_a_criterion(found["rest"]):
        return None
    if not any(pattern.match(found["rest"]) for pattern in _MEANS):
        return None
    word = found["level"].lower()
    return level_of_cell(word) or (ESSENTIAL if word.startswith("must") else DESIRABLE)


def with_notes_read(blocks: Sequence[Block], key: MethodKey) -> list[Block]:
    """The blocks with such a paragraph as the label of the list it stands above; without those that only explain.

    Two that stand together explain; one with its criteria below is their label, and what it says of methods stays.
    """
    notes = {at: level for at, block in enumerate(blocks) if (level := _note(block))}
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        if at not in notes:
            kept.append(block)
            continue
        if at - 1 in notes or at + 1 in notes:
            if _says_methods(block.text, key):
                kept.append(block)
            continue
        ahead, paired = blocks[at + 1 : at + 3], len(set(notes.values())) > 1
        if _heads(ahead, key, paired=paired) or ((paired or block.bold) and ahead and _lacks_levels(ahead[0])):
            label = "Essential:" if notes[at] == ESSENTIAL else "Desirable:"
            kept.append(replace(block, kind=BlockKind.PARAGRAPH, text=label, label="", bold=True))
            if _says_methods(block.text, key):
                kept.append(replace(block, kind=BlockKind.PARAGRAPH, text=_rest(block.text), label="", bold=False))
    return kept


def _note(block: Block) -> str | None:
    return None if block.kind is BlockKind.TABLE else level_note(block.text)


def _rest(text: str) -> str:
    found = _LABELLED.match(" ".join(text.split()))
    return found["rest"] if found else text


def _says_methods(text: str, key: MethodKey) -> bool:
    told = follows(_rest(text), MethodKey(dict(key.codes)))
    return told is not None and bool(told.methods)


def _lacks_levels(block: Block) -> bool:
    """Whether a table of several columns or rows says nowhere itself which level its criteria have."""
    cells = [" ".join(cell.text.split()) for cell in block.cells]
    return len(cells) > 1 and not any(
        len(text) < _LABEL and (level_of_cell(text) or (levels_named(text) and not sounds_like_a_criterion(text)))
        for text in cells
    )


def _heads(ahead: Sequence[Block], key: MethodKey, *, paired: bool) -> bool:
    """Whether criteria stand below; `paired`: the other level has such a note of its own elsewhere."""
    if not ahead or ahead[0].kind is BlockKind.TABLE or level_label(ahead[0].text, MethodKey(dict(key.codes))):
        return False
    if ahead[0].kind is BlockKind.ITEM:
        return True
    heads = ahead[0].kind is BlockKind.HEADING or could_be_heading(ahead[0].text, bold=ahead[0].bold)
    if heads and section_of(ahead[0].text) == OTHER:
        return False
    return paired or (heads and len(ahead) > 1 and ahead[1].kind is BlockKind.ITEM)
