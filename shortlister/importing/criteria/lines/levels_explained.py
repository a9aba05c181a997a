"""Sentences that explain signs as levels: `A filled square (■) beside a point means that it is essential`.

They are put as the short key that other readers know (`■ = essential, □ = desirable`), their other sentences behind it.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_SIGN: Final = r"[A-Z]|\d|[^\w\s()\[\]“”\"'’‘.,;:=&/|–—-]{1,2}"
_THING: Final = (
    r"(?:point|line|item|criteri(?:on|a)|requirement|row|statement|entr(?:y|ie)|thing|skill|quality|box|cell|column)s?"
)
_KIND: Final = (
    r"(?:letter|sign|mark|symbol|code|number|figure|weight(?:ing)?|priority|importance|rat(?:ing|e)|rank|scor(?:e|ing)"
    r"|square|circle|dot|box|bullet|star|asterisk|diamond|triangle|tick|cross|plus|disc|heart)"
)
_LOOK: Final = (
    r"(?:filled|full|solid|black|dark|coloured|closed|empty|open|hollow|white|light|blank|outlined|half[- ]filled"
    r"|plain)"
)
_WHERE: Final = (
    r"(?:,? (?:in|on|at|beside|before|behind|after|by|near|next to|against|opposite|in front of|to the (?:left|right)"
    rf" of)(?: (?:an?|the|each|every|any|its|that|this|first|last|second|left|right|level))*"
    rf"(?: \w+)?(?: of {_THING})?)?"
)
_DETERMINED: Final = r"(?:(?:an?|the|each|every|any|all|those|ones|that|which) )*"
_MEANS: Final = (
    r"(?:means?|shows?|says?|tells(?: you| us)?|denotes?|stands? (?:for|before|behind|beside|against|by)|indicates?"
    r"|signif(?:y|ies)|marks?|is|are)"
)
_OF_IT: Final = (
    rf"(?:(?:that|what) )?(?:(?:it|this|these|they|such|the|an?|that|those) )?(?:{_THING} )?(?:(?:which|that) )?"
    r"(?:(?:is|are|to be|as) )?"
)
_CLAUSE: Final = late_regex(
    rf"(?i:{_DETERMINED}(?:{_THING} )?(?:(?:with|of|marked|carrying|having|given) )*{_DETERMINED}(?:{_LOOK} )?"
    rf"(?:{_KIND} (?:of )?)?)[(\[“\"'‘]?(?P<sign>{_SIGN})[)\]”\"'’]?(?i:{_WHERE}(?P<means>,? {_MEANS})?\s+{_OF_IT})"
    r"(?P<said>[A-Za-z][^:;,.()]{2,45}?)(?:\s+(?:there|here))?(?=\s*(?:[:;,.()]|$)|\s+(?:and|but|while|whereas)\s)"
)
_OWN_WORDS: Final = late_regex(
    r"(?:key\W+)?[(\[“\"'‘]?(?-i:E)[)\]”\"'’]?\s*[=:–—-]\s*[^.;=:]{0,40}?"
    r"\b(?:must|required|needed|need|necessary|essential|have to|cannot do without)\b[^=:]{0,40}?[.;,]\s*(?:and\s+)?"
    r"[(\[“\"'‘]?(?-i:D)[)\]”\"'’]?\s*[=:–—-]\s*[^.;=:]{0,40}?"
    r"\b(?:desirable|useful|helpful|nice|welcome|advantage|bonus|extra|plus|handy|like)\b[^.;=:]{0,30}[.;]?",
    re.IGNORECASE,
)
"""Both letters in an employer's own words: `E = must have on appointment. D = would be useful.`"""
_SENTENCE: Final = late_regex(r"(?<=[.!?])\s+(?=\S)")
_BREAK: Final = late_regex(r"[;,]?\s+(?:(?:and|but|while|whereas)\s+)?")
_SPARE: Final = late_regex(r"^\s*(?::[^;]*|\([^()]*\))?[\s;,.]*")
"""What only says more of the last level: `essential: anybody without it will not be asked`."""
_HEADS: Final = late_regex(r"(?i)(?:how to (?:read|use) (?:this|the) [\w ]{3,30}|key|notes?|explanation)[.:]?")
_WEIGHTS: Final = "Weights: "
_LONGEST: Final = 800
_BOTH: Final = 2
_KNOWN: Final = {"E": ESSENTIAL, "D": DESIRABLE}
"""Letters that need no note."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The signs that a paragraph explains with their levels, and the rest of it."""

    levels: dict[str, str]
    rest: str


def with_levels_explained(document: Document) -> Document:
    """The document, a paragraph that explains one sign of each level in sentences begun with a short key of these.

    The signs must stand before, behind or beside something else.
    """
    used = _edges(document)
    blocks: list[Block] = []
    for block in document.blocks:
        told = _told(block)
        if told is None or not used.issuperset(told.levels):
            blocks.append(block)
            continue
        pairs = ", ".join(f"{sign} = {level}" for sign, level in told.levels.items())
        lead = _WEIGHTS if all(sign.isdigit() for sign in told.levels) else ""
        blocks.append(replace(block, kind=BlockKind.PARAGRAPH, label="", text=f"{lead}{pairs}"))
        blocks.extend([replace(block, text=told.rest)] if told.rest else [])
    return replace(document, blocks=tuple(blocks))


def _edges(document: Document) -> frozenset[str]:
    """The cells of a sign, and those with which lines begin or end."""
    found: set[str] = set()
    for block in document.blocks:
        texts = [text for cell in block.cells for text in cell.paragraphs]
        for words in (text.split() for text in (*texts, block.text, block.label)):
            found.update(word.strip("()[]") for word in (*words[:1], *words[-1:]))
    return frozenset(found)


def _told(block: Block) -> _Told | None:
    """What a paragraph explains; None where that is not one sign of a kind for each level."""
    text = " ".join(block.text.split())
    if block.kind is not BlockKind.PARAGRAPH or not text or len(text) > _LONGEST:
        return None
    if _OWN_WORDS.fullmatch(text):
        return _Told(_KNOWN, "")
    levels: dict[str, str] = {}
    rest: list[str] = []
    for sentence in _SENTENCE.split(text):
        if _HEADS.fullmatch(sentence):
            continue
        said, left = _explained(sentence)
        levels.update(said)
        rest.extend([left] if left else [])
    if len(levels) != _BOTH or {*levels.values()} != {ESSENTIAL, DESIRABLE}:
        return None
    if levels == _KNOWN:
        return None
    kinds = {(sign.isalpha(), sign.isdigit()) for sign in levels}
    return _Told(levels, " ".join(rest)) if len(kinds) == 1 else None


def _explained(sentence: str) -> tuple[dict[str, str], str]:
    """The signs that the clauses of a sentence explain from its beginning on, and what it says behind them."""
    levels: dict[str, str] = {}
    at = end = 0
    while found := _CLAUSE.match(sentence, at):
        level = plain_level(found["said"]) if found["means"] or levels else None
        if level is None:
            break
        levels[found["sign"]] = level
        end = found.end()
        step = _BREAK.match(sentence, end)
        at = step.end() if step else len(sentence)
    if not levels:
        return {}, sentence
    left = _SPARE.sub("", sentence[end:], count=1)
    return levels, left[:1].upper() + left[1:]
