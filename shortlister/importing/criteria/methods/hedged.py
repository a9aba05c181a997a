"""Sentences that only say how criteria are probably measured: taken out with a doubt, so that no method is set."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.unread_measures import DONE, UNREAD, WAYS, says_how_measured
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.late_regexes import late_regex

_NEEDED: Final = (
    r"(?:appropriate|necessary|needed|required|relevant|applicable|possible|practicable|suitable|useful|helpful"
    r"|desired|wanted)"
)
_HEDGE: Final = late_regex(
    r"(?i)(?<!only used )(?<!used only )\b(?:(?P<behind>(?:where(?:ver)?|when(?:ever)?|if|as)(?: and (?:when|where))?"
    rf"(?: (?:it is|this is|they are|we think it|thought|considered|deemed|felt))? {_NEEDED}\b"
    r"|if (?:there is )?(?:time|numbers) (?:allows?|permits?)?|time permitting"
    r"|at (?:our|the panel[’']s|their) discretion"
    r"|in (?:most|some|many|certain) cases)"
    r"|it (?:is|seems) (?:quite |very |most )?(?:likely|probable|possible) that|(?:(?:most|very|quite) )?likely"
    r"|probably|usually|normally|generally|typically|mostly|mainly|largely|often|sometimes|occasionally|perhaps"
    r"|possibly|maybe|potentially|provisionally|hopefully|as a rule"
    r"|(?:we|the panel|the board|the governors) (?:expects?|hopes?|(?:is|are) (?:thinking|considering|hoping))\b)"
)
"""What makes a statement unsure; `behind`: what stands behind that of which it speaks, as often as before it."""
_JOINT: Final = late_regex(
    r"(?i)(?:\s*[,;](?:\s*(?:and|or|but|then|plus)\b)?|\s*\(|\s+[–—-]\s|\s+(?:and/or|and|or|plus|then|but|as well as"
    r"|along with|together with|followed by)\b)"
)
_BETWEEN: Final = late_regex(
    r"(?i)[\s,(]*(?:(?:also|then|will|be|is|are|by|at|in|through|via|during|an?|the|it|to|should)\b[\s,]*)*"
)
_PLAINLY: Final = late_regex(
    r"(?i)(?:^\W*(?:(?:to be|all|both|will be)\s+)*|\b(?:is|are|be)\s+(?:\w+\s+){0,2}?)(?:assessed|tested|measured"
    r"|checked|judged|verified|explored|examined|scored|evaluated|identified)\s+(?:\w+\s+){0,3}?"
    r"(?:by|via|through|at|from|in|on|during|using|with)\b"
)
_BRACKET: Final = late_regex(r"\(([^()]*)\)")
_TO_BY: Final = r"(?i)\b(?:also|then|by|at|in|from|through|via)\b"
_SENTENCES: Final = late_regex(r"(?<=[.;!?])\s+(?=[A-Z(\d*])")
_LONGEST: Final = 400
_LIST: Final = 80


@dataclass(frozen=True, slots=True)
class Hedged:
    """A document without what it only says is likely, and the doubts that tell of it."""

    document: Document
    doubts: tuple[Problem, ...] = ()


def with_hedges_told(document: Document) -> Hedged:
    """The document without the hedged ways of measuring, each of which is doubted at its place."""
    doubts: list[Problem] = []
    blocks = tuple(_blocks(document, doubts))
    return Hedged(replace(document, blocks=blocks), tuple(doubts)) if doubts else Hedged(document)


def _blocks(document: Document, doubts: list[Problem]) -> Iterator[Block]:
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            cells = tuple(_cell(cell, doubts) for cell in block.cells)
            yield block if cells == block.cells else replace(block, cells=cells)
            continue
        text = _surely(block.text, block.place, doubts)
        if text or not block.text:
            yield block if text == block.text else replace(block, text=text)


def _cell(cell: Cell, doubts: list[Problem]) -> Cell:
    told = tuple(_surely(text, cell.place, doubts) for text in cell.paragraphs)
    return cell if told == cell.paragraphs else replace(cell, paragraphs=told)


def _surely(text: str, place: Place, doubts: list[Problem]) -> str:
    """What a text says for certain."""
    if not place_words(place) or not _HEDGE.search(text):
        return text
    said = text
    brackets = [found[1] for found in _BRACKET.finditer(text) if _is_list(found[1]) or _says_how(found[1])]
    for sentence in (*brackets, *_SENTENCES.split(_BRACKET.sub("", text) if brackets else text)):
        unsure = _unsure_in(sentence)
        if not unsure or unsure not in said:
            continue
        whole = unsure == sentence
        if whole and not _is_list(sentence):
            words = {"place": place_words(place), "text": " ".join(sentence.split())}
            doubts.append(Problem("", Sentence(UNREAD, words), Passage(place, sentence)))
        else:
            doubts.append(unread_words(" ".join(_bare(unsure).split()), place))
        said = said.replace(f"({unsure})" if whole and sentence in brackets else unsure, "", 1)
    return text if said == text else re.sub(r" {2,}", " ", said).strip()


def _bare(unsure: str) -> str:
    bare = unsure.strip(" ,;–—-")
    return bare if bare.count("(") == bare.count(")") and not bare.startswith("(") else bare.strip("()")


def _unsure_in(sentence: str) -> str:
    """The part of a sentence that says how criteria are measured, and not for certain; all of it, or nothing."""
    hedge = _HEDGE.search(sentence)
    if hedge is None or len(sentence) > _LONGEST or not (_is_list(sentence) or _says_how(sentence)):
        return ""
    every = list(WAYS.finditer(sentence))
    named = {way.start() for way in every}
    done = [0] if _is_list(sentence) else [one.end() for one in DONE.finditer(sentence) if one.start() not in named]
    start = done[0] if done else 0
    ways = [way for way in every if way.start() >= start]
    before = [way for way in ways if way.end() <= hedge.start()]
    if not before:
        return sentence if every else ""
    between = _JOINT.finditer(sentence, start, hedge.start())
    led = [joint for joint in between if _BETWEEN.fullmatch(sentence, joint.end(), hedge.start())]
    if led and len(before) < len(ways):
        return _cut(sentence, led[0].start(), before[0].end())
    if not hedge["behind"]:
        return ""
    joints = list(_JOINT.finditer(sentence, before[0].end(), before[-1].start()))
    whole = (led and not sentence[led[0].start() :].lstrip().startswith("(")) or not joints
    if whole or hedge[0].lower().startswith("as "):
        return sentence
    end = hedge.end() + sentence[hedge.end() :].startswith(")")
    return _cut(sentence, joints[-1].start(), before[0].end(), end)


def _says_how(sentence: str) -> bool:
    """Whether a sentence, likely or not, says how criteria are measured."""
    bare = " ".join(_HEDGE.sub(" ", sentence).split())
    return says_how_measured(bare) or (_PLAINLY.search(bare) is not None and WAYS.search(bare) is not None)


def _is_list(text: str) -> bool:
    """Whether a short text, likely or not, only lists methods."""
    bare = " ".join(_HEDGE.sub(" ", text.replace("(", " ").replace(")", " ")).split())
    return len(bare) < _LIST and methods_in(re.sub(_TO_BY, " ", bare), MethodKey()) is not None


def _cut(sentence: str, start: int, first: int, end: int | None = None) -> str:
    """What is unsure from a joint on; the sentence where nothing sure stands before it."""
    if start < first:
        return sentence
    closing = sentence.find(")", start) if sentence[start:].lstrip().startswith("(") else -1
    stop = closing + 1 if closing > 0 else end or len(re.sub(r"[\s.;:]+$", "", sentence))
    return sentence[start:stop]
