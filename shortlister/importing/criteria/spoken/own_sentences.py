"""Criteria behind which a sentence says how that one is measured: `Can cook (E). We will ask about this at interview.`

Where several lines of a document have such sentences, each is told in brackets at the end of its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.criteria.methods.follows import At, follows
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, unique
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.methods.said_in_brackets import said_in_bracket
from shortlister.importing.criteria.methods.unread_measures import UNREAD, cut
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read
from shortlister.importing.criteria.words.vocabulary import level_of_cell, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_PARTS: Final = late_regex(r"(?<=[.!?;])\s+(?=[A-Z(\[])|(?<=[)\]])\s+(?=(?:We|You|This|It|Please|To be)\b)")
_LEVEL: Final = late_regex(r"[\s.;,–—-]*[(\[](?P<level>E|D|(?i:essential|desirable))[)\]][\s.;]*$")
_IT: Final = late_regex(r"(?i)\b(?:it|that)\b(?! (?:is|was) (?:important|essential|vital))")
_OF_THIS: Final = late_regex(
    r"(?i)^(?:(?:please|also|then|and|we|you|they|the panel|the governors)\b[\s,]*(?:(?:will|shall|may|would|[’']ll)\b"
    r"[\s,]*)?)*"
    r"(?:this|it|there|assessed|tested|measured|checked|judged|looked|seen|evidenced|shown|explored|discussed|show|tell"
    r"|give|describe|mention|explain|say|put|write|cover|address|demonstrate|include|refer|use|bring|be|ask|test|check"
    r"|look|see|assess|judge|measure|score|explore|discuss|talk|find|want|expect|need|do|take|have|sit|like"
    r"|an? (?:[\w-]+ ){1,4}(?:will|shall)|your (?:[\w-]+ ){1,3}(?:will|should|must))\b"
)
"""How a sentence begins that is said to whoever applies, or of the criterion that it stands behind."""
_GIVEN: Final = late_regex(
    r"(?i)^(?:there will be|you(?:[’']ll| will) (?:do|take|sit|have|be given)|we(?:[’']ll| will) (?:give|set) you)"
    r" (?P<what>an? [\w’' -]{3,50}?)(?: (?:on|of|for|about|to (?:test|check|show|see)) (?:this|it))?$"
)
_FEWEST: Final = 3
_LONGEST: Final = 400
_MOST: Final = 600


@dataclass(frozen=True, slots=True)
class _Line:
    """A criterion, its level where it says one, the methods that sentences behind it name, and those unread."""

    text: str
    level: str
    methods: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def told(self) -> str:
        """The line with its methods in brackets; what was not read stays in it."""
        methods = f" (Assessed by: {', '.join(self.methods)})" if self.methods else ""
        level = f" ({self.level})" if self.level else ""
        return f"{self.text}{methods}{level}"


def with_own_sentences(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """The document with such sentences in brackets where several lines have one, and a doubt for those not read."""
    lines = [(_line(text), place) for block in document.blocks for text, place in _texts(block)]
    if sum(1 for line, _place in lines if line and line.methods) < _FEWEST:
        return document, ()
    doubts = [
        Problem("", Sentence(UNREAD, {"place": place_words(place), "text": cut(text)}), Passage(place, text))
        for line, place in lines
        for text in (line.unread if line else ())
    ]
    return replace(document, blocks=tuple(map(_block, document.blocks))), tuple(doubts)


def _texts(block: Block) -> Iterator[tuple[str, Place]]:
    """The lines that may have such a sentence: items, paragraphs, and those of cells."""
    if block.kind is BlockKind.TABLE:
        yield from ((text, cell.place) for cell in block.cells for text in cell.paragraphs)
    elif block.kind is not BlockKind.HEADING:
        yield block.text, block.place


def _block(block: Block) -> Block:
    if block.kind is BlockKind.TABLE:
        return replace(block, cells=tuple(map(_cell, block.cells)))
    line = _line(block.text) if block.kind is not BlockKind.HEADING else None
    return replace(block, text=line.told) if line and line.methods else block


def _cell(cell: Cell) -> Cell:
    lines = [(text, _line(text)) for text in cell.paragraphs]
    if not any(line and line.methods for _text, line in lines):
        return cell
    return replace(cell, paragraphs=tuple(line.told if line and line.methods else text for text, line in lines))


def _line(text: str) -> _Line | None:
    """A criterion and what the sentences at its end say; None for a line that ends in no such sentence."""
    whole = " ".join(text.split())
    if len(whole) > _MOST or len(parts := _PARTS.split(whole)) < 2:
        return None
    ends = level_of_cell(parts[-1].strip("()[] .")) if len(parts) > 2 else None
    level = parts.pop().strip("()[] .") if ends else ""
    behind: list[str] = []
    while len(parts) > 1 and _speaks(parts[-1]):
        behind.insert(0, parts.pop())
    head = " ".join(parts)
    if not behind or _speaks(head) or speaks_of_procedure(head):
        return None
    if not level and (found := _LEVEL.search(head)):
        level, head = found["level"], head[: found.start()]
    elif not level and len(parts) > 1 and level_of_cell(parts[-1].strip(" .")):
        level, head = parts[-1].strip(" ."), " ".join(parts[:-1])
    told = [(one, _methods(one)) for one in behind]
    unread = tuple(one for one, methods in told if not methods)
    bare = " ".join((head.rstrip(" .;"), *unread))
    return _Line(bare, level, unique(name for _one, methods in told for name in methods), unread)


def _speaks(sentence: str) -> bool:
    """Whether a sentence says in whatever words how the criterion is measured behind which it stands."""
    bare = sentence.strip(" .;()[]")
    if not 8 < len(bare) < _LONGEST or not _OF_THIS.match(bare):
        return False
    return bool(_methods(sentence)) or (bool(mentioned(bare)) and not sounds_like_a_criterion(bare))


def _methods(sentence: str) -> tuple[str, ...]:
    """The methods that such a sentence names; none where not all of it is understood."""
    bare = _IT.sub("this", sentence.strip(" .;()[]"))
    reading = read(bare, (), MethodKey())
    if reading.speaks and not reading.maybe:
        here = all(scope.which is Which.AGAIN for one in reading.clauses for scope in one.scopes)
        plain = here and not any(one.without or one.denied for one in reading.clauses)
        return unique(name for one in reading.clauses for name in one.methods) if reading.sure and plain else ()
    if given := _GIVEN.match(bare):
        bare = f"This will be assessed by {given['what']}"
    told = _followed(bare) or _followed(f"{bare} on this section")
    return told or (said_in_bracket(bare, MethodKey()) if not reading.maybe else ())


def _followed(sentence: str) -> tuple[str, ...]:
    told = follows(sentence, MethodKey())
    if told is None or told.at is not At.THESE or told.unsure or told.rest:
        return ()
    return told.methods
