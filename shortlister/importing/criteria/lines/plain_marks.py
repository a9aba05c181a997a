"""What bold or italic type and underlining mean, in plain words: `What is in bold is essential; the rest is nice.`

Such sentences are put into the words of all such notes, which the reader knows.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document, Print
from shortlister.importing.criteria.methods.head_notes import BOLD, ITALIC, UNDERLINED
from shortlister.importing.criteria.methods.legends import mark_note, others_note
from shortlister.importing.criteria.methods.printed import bears, print_of_block
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_SENTENCES: Final = late_regex(r"(?<=[.;!?])\s+")
_TYPE: Final = r"(?:[- ]?face)?(?: (?:type|print|text|letters|font|lettering))?"
_MARK: Final = late_regex(
    rf"(?<!not )(?<!not in )(?<!n[’']t )(?<!n[’']t in )\b(?P<mark>bold|italic|underlin)(?:s|e|ed|ing)?{_TYPE}\b", re.I
)
_OTHERS: Final = late_regex(
    r"\b(?:the rest|(?:the )?others?|(?:every|any)thing else|all else|(?:the )?remaind?er|what(?:ever)? remains"
    r"|(?:not|non)[- ](?:in )?(?:bold|italic)|(?:ordinary|plain|normal|regular|light|roman|standard|lighter)\b"
    r"|(?:is|are|was|were)(?: not|n[’']t)\b(?! (?:in )?(?:essential|needed|required|necessary|vital)))",
    re.IGNORECASE,
)
_NOT_NEEDED: Final = late_regex(
    r"(?:\bnot|n[’']t|\bno need|\bnever)\b[^,;.]{0,20}\b(?:essential|needed|required|necessary|vital"
    r"|worry|matter|must|need)\b"
    r"|\bno need\b",
    re.IGNORECASE,
)
_NEED: Final = late_regex(
    r"\b(?:essentials?|must|musts|must[- ]haves?|needs?|needed|required?|vital|necessary|crucial|compulsory|mandatory"
    r"|insist|non[- ]?negotiable|(?:cannot|can[’']?t|could not|couldn[’']t)\b[^,;.]{0,25}\bwithout)\b",
    re.IGNORECASE,
)
_WISH: Final = late_regex(
    r"\b(?:nice|plus|pluses|bonus(?:es)?|desirables?|like|love|helps?|helpful|advantages?|useful|welcome|preferred"
    r"|preferable|optional|extras?|good to have|handy|beneficial|asset)\b",
    re.IGNORECASE,
)
_THINGS: Final = late_regex(
    r"\b(?:what|whatever|items?|things?|points?|criteri(?:a|on)|requirements?|those|ones|lines?|if it|if something"
    r"|where it|where something|anything|everything|qualities|skills|attributes|print|type|means?|shows?)\b|=",
    re.IGNORECASE,
)
_PROCEDURE: Final = late_regex(
    r"\b(?:complete|completed|fill|filled|fields?|sections?|answer|answered|questions?|read|sign|apply|deadline|tick"
    r"|dates?|headings?|links?|click)\b",
    re.IGNORECASE,
)
_BRACKETS: Final = late_regex(r"(?:\s*[(\[][^()\[\]]{1,60}[)\]])+$")
_EXCEPT: Final = late_regex(r"\b(?:except|unless|apart from|other than|save|but not)\b", re.IGNORECASE)
_LEVEL: Final = late_regex(r"\b(?:essential|desirable)\b", re.IGNORECASE)
_OPPOSITE: Final = {ESSENTIAL: DESIRABLE, DESIRABLE: ESSENTIAL}
_SIGNS: Final = {"bold": BOLD, "italic": ITALIC, "underlin": UNDERLINED}
_LONGEST, _LINE = 300, 160
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class _Note:
    """The mark (`BOLD`, `ITALIC`, `UNDERLINED`), the level of what has it and of all else, in how many sentences."""

    sign: str
    level: str
    others: str
    sentences: int

    @property
    def usual(self) -> str:
        """The words of all such notes."""
        shown = {BOLD: "in bold type", ITALIC: "in italics"}.get(self.sign, "marked by underlining")
        return f"Criteria {shown} are {self.level}" + (f"; all others are {self.others}." if self.others else ".")


def with_marks_explained(document: Document) -> Document:
    """The document with `Criteria in bold type are essential; all others are desirable.` for such a sentence.

    Lists of which only some items are marked so are given the levels in words, with or without bullets.
    """
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST or not _MARK.search(block.text):
            continue
        if note := next(filter(None, map(_note_at, *sentences_of(block.text))), None):
            blocks = list(document.blocks)
            blocks[at] = block if _is_known(block.text, note) else _in_usual_words(block)
            for one in [*_lines_marked(blocks, at, note)]:
                blocks[one] = _levelled(blocks[one], note)
            return replace(document, blocks=tuple(blocks))
    return document


def _is_known(text: str, note: _Note) -> bool:
    """Whether a text says this in words that need no others."""
    told = filter(None, map(mark_note, _SENTENCES.split(text)))
    return (note.sign, note.level) in told and (not note.others or others_note(text) == note.others)


def _in_usual_words(block: Block) -> Block:
    text = " ".join(_said(block.text))
    return replace(block, kind=BlockKind.PARAGRAPH, text=text, bold=False, depth=0, label="")


def _lines_marked(blocks: Sequence[Block], at: int, note: _Note) -> Iterator[int]:
    """The lines of lists, or of what stands below the note, some of which are marked and some are not."""
    stretches: list[list[int]] = [[]]
    for one, block in enumerate(blocks):
        listed = block.kind is BlockKind.ITEM
        below = one > at and block.kind is BlockKind.PARAGRAPH and _is_line(block)
        if not (listed or below) or (stretches[-1] and blocks[stretches[-1][-1]].kind is not block.kind):
            stretches.append([])
        if listed or below:
            stretches[-1].append(one)
    for stretch in stretches:
        if len(stretch) >= _FEWEST and len({_is_marked(blocks[one], note) for one in stretch}) > 1:
            yield from stretch


def _is_line(block: Block) -> bool:
    text = block.text.strip()
    return 0 < len(text) < _LINE and not text.endswith((":", "?")) and not speaks_of_procedure(text)


def _is_marked(block: Block, note: _Note) -> bool | None:
    return bears(print_of_block(block), note.sign)


def _levelled(block: Block, note: _Note) -> Block:
    """A line with its level in words behind it, before the brackets that say how it is measured; none by half."""
    marked = _is_marked(block, note)
    label = block.label if block.kind is BlockKind.ITEM else "•"
    item = replace(block, kind=BlockKind.ITEM, label=label, depth=max(block.depth, 1), bold=False, italic=False)
    if marked is None:
        return replace(item, printed=print_of_block(block))
    item, level = replace(item, printed=Print()), note.level if marked else note.others
    text = block.text.rstrip(" .;,")
    brackets = found[0] if (found := _BRACKETS.search(text)) else ""
    said = f"{text.removesuffix(brackets).rstrip(' .;,')} ({level.capitalize()}){brackets}"
    return replace(item, text=said) if level else item


def sentences_of(text: str) -> tuple[list[str], list[str]]:
    """The sentences of a text, and of each the one behind it."""
    sentences = _SENTENCES.split(text)
    return sentences, [*sentences[1:], ""]


def _said(text: str) -> Iterator[str]:
    """The sentences of a text, those that explain a mark in the usual words."""
    sentences, following = sentences_of(text)
    taken = 0
    for sentence, below in zip(sentences, following, strict=True):
        note = _note_at(sentence, below) if not taken else None
        if note:
            yield note.usual
        elif not taken:
            yield sentence
        taken = note.sentences - 1 if note else 0


def print_explained(sentence: str, following: str) -> str | None:
    """The way of printing that a sentence, and the one behind it, explain; None where they explain none."""
    note = _note_at(sentence, following)
    return note.sign if note else None


def _note_at(sentence: str, following: str) -> _Note | None:
    """What a sentence, and the one behind it, explain of a mark."""
    found = _MARK.search(sentence)
    if found is None or _PROCEDURE.search(sentence):
        return None
    sign = _SIGNS[found["mark"].lower()]
    if said := _EXCEPT.search(sentence, 0, found.start()):
        rest = level_of_clause(sentence[: said.start()])
        return _Note(sign, _OPPOSITE[rest], rest, 1) if rest and not _LEVEL.search(sentence, found.end()) else None
    others = _OTHERS.search(sentence, found.end())
    level = level_of_clause(sentence[: others.start()] if others else sentence)
    rest, taken = (level_of_clause(sentence[others.start() :]) if others else ""), 1
    if not others and following and (more := _OTHERS.search(following)) and not _MARK.search(following):
        rest, taken = level_of_clause(following[more.start() :]), 2
    if not level or level == rest or (others and not rest) or not (rest or _THINGS.search(sentence)):
        return None
    return _Note(sign, level, rest, taken)


def level_of_clause(clause: str) -> str:
    """The one level of which a clause speaks; nothing where it speaks of none or both."""
    if _NOT_NEEDED.search(clause):
        return DESIRABLE
    told = {level for level, words in ((ESSENTIAL, _NEED), (DESIRABLE, _WISH)) if words.search(clause)}
    return told.pop() if len(told) == 1 else ""
