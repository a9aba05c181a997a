"""Criteria behind which a sentence says how that one is measured: `Can cook (E). We will ask about this at interview.`

Where several lines of a document have such sentences, each is told in brackets at the end of its line.
"""

from collections.abc import Iterator, Sequence
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

_PARTS: Final = late_regex(
    r"(?<=[.!?;])\s+(?=[A-Z(\[])|(?<=[\w)\]])\s+(?=(?:We|You|This|It)(?:[’']ll| (?:will|shall|is|are|may|look|ask|test"
    r"|check))\b|(?:Please|Tell us|Show us|Give (?:us|an)|Measured|Assessed|Tested|Judged|Checked|To be) )"
)
"""Where a sentence begins; one in a line of its own may stand behind no full stop."""
_LEVEL: Final = late_regex(r"[\s.;,–—-]*[(\[](?P<level>E|D|(?i:essential|desirable))[)\]][\s.;]*$")
_TO_YOU: Final = late_regex(r"(?i)\b(?:speak|talk) (?:to|with) you about\b")
_IT: Final = late_regex(r"(?i)\b(?:it|that)\b(?! (?:is|was) (?:important|essential|vital))")
_OF_THIS: Final = late_regex(
    r"(?i)^(?:(?:please|also|then|and|we|you|the panel|the governors)\b[\s,]*(?:(?:will|shall|may|would|[’']ll)\b"
    r"[\s,]*)?)*"
    r"(?:this|it|there|assessed|tested|measured|checked|judged|looked|seen|evidenced|shown|explored|discussed|show|tell"
    r"|give|describe|mention|explain|say|put|write|cover|address|demonstrate|include|refer|use|bring|attach|enclose|upload|send|be|ask|test|check"
    r"|look|see|assess|judge|measure|score|explore|discuss|talk|speak|hear|watch|read|find|want|expect|need|do|take|have|sit|like"
    r"|an? (?:[\w-]+ ){1,4}(?:will|shall)|your (?:[\w-]+ ){1,3}(?:will|should|must))\b"
)
"""How a sentence begins that is said to whoever applies, or of the criterion that it stands behind."""
_OF_SEVERAL: Final = late_regex(
    r"(?i)^(?:the|these|those|all|our|this|following|below|listed|here)\b.{0,60}\b(?:criteria|requirements|attributes"
    r"|competencies|section|list|table)\b"
)
"""What speaks of more than the one criterion that a line would be."""
_GIVEN: Final = late_regex(
    r"(?i)^(?:there will be|you(?:[’']ll| will) (?:do|take|sit|have|be given)|we(?:[’']ll| will) (?:give|set) you)"
    r" (?P<what>an? [\w’' -]{3,50}?)(?: (?:on|of|for|about|to (?:test|check|show|see)) (?:this|it))?$"
)
_DONE_TO_IT: Final = late_regex(r"(?i)^(?:this|it) (?:is|will be|shall be|gets)(?: also| then)* ")
_SHOULD: Final = late_regex(
    r"(?i)^(?P<what>(?:your|the) [\w’' -]{2,40}?) (?:(?:should|must|will|needs? to|has to|will need to) )?(?:also )?"
    r"(?:give|include|contain|show|tell|say|cover|address|explain|describe|demonstrate|mention)s?\b.*\bthis$"
)
_TAKEN_UP: Final = late_regex(
    r"(?i)^we(?:[’']ll| will| shall)? (?:also )?(?:take up|ask for|follow up|obtain|seek) (?:your |two )?"
    r"(?P<what>references?)\b(?: (?:on|for|about|to (?:check|confirm)) this)?$"
)
_BULLET: Final = "•"
_STARS: Final = ("*", "**")
"""Bullets that are marks where a sentence about measuring stands behind them."""
_FEWEST: Final = 2
_SURE: Final = 2
_PAIRS: Final = 3
_SHORTEST: Final = 4
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
    blocks = _joined(document.blocks)
    lines = [(_line(text), place) for block in blocks for text, place in _texts(block)]
    behind = [line for line, _place in lines if line]
    if len(behind) < _FEWEST or sum(1 for line in behind if line.methods) < _SURE:
        return document, ()
    doubts = [
        Problem("", Sentence(UNREAD, {"place": place_words(place), "text": cut(text)}), Passage(place, text))
        for line, place in lines
        for text in (line.unread if line else ())
    ]
    return replace(document, blocks=tuple(map(_block, blocks))), tuple(doubts)


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with a paragraph below each item that only says how that is measured at the end of the item.

    Where one of them stands below several items it may be of all of these, and nothing is joined.
    """
    below = [at for at in range(1, len(blocks)) if _stands_below(blocks[at - 1], blocks[at])]
    if len(below) < _PAIRS or any(blocks[at - 2].kind is BlockKind.ITEM for at in below if at > 1):
        return list(blocks)
    joined: list[Block] = []
    for at, block in enumerate(blocks):
        if at in below:
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text.rstrip(' .;')}. {block.text}")
        else:
            joined.append(block)
    return joined


def _stands_below(above: Block, block: Block) -> bool:
    if above.kind is not BlockKind.ITEM or block.kind is not BlockKind.PARAGRAPH or len(block.text) > _LONGEST:
        return False
    return all(map(_speaks, _PARTS.split(" ".join(block.text.split()))))


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
    label = _BULLET if block.label in _STARS else block.label
    return replace(block, text=line.told, label=label) if line else block


def _cell(cell: Cell) -> Cell:
    lines = [(text, _line(text)) for text in cell.paragraphs]
    if not any(line for _text, line in lines):
        return cell
    return replace(cell, paragraphs=tuple(line.told if line else text for text, line in lines))


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
    if (
        not behind
        or sum(map(str.isalpha, head)) < _SHORTEST
        or _speaks(head)
        or speaks_of_procedure(head)
        or _OF_SEVERAL.match(head)
    ):
        return None
    if not level and (found := _LEVEL.search(head)):
        level, head = found["level"], head[: found.start()]
    elif not level and len(parts) > 1 and level_of_cell(parts[-1].strip(" .")):
        level, head = parts[-1].strip(" ."), " ".join(parts[:-1])
    told = [(one, _methods(one)) for one in behind]
    unread = tuple(one for one, methods in told if not methods)
    bare = " ".join((f"{head.rstrip(' .;')}.", *unread)) if unread else head.rstrip(" .;")
    return _Line(bare, level, unique(name for _one, methods in told for name in methods), unread)


def _speaks(sentence: str) -> bool:
    """Whether a sentence says in whatever words how the criterion is measured behind which it stands."""
    bare = sentence.strip(" .;()[]")
    if not 8 < len(bare) < _LONGEST or not _OF_THIS.match(bare):
        return False
    return bool(_methods(sentence)) or (bool(mentioned(bare)) and not sounds_like_a_criterion(bare))


def _methods(sentence: str) -> tuple[str, ...]:
    """The methods that such a sentence names; none where not all of it is understood."""
    bare = _TO_YOU.sub("ask you about", _IT.sub("this", sentence.strip(" .;()[]")))
    reading = read(bare, (), MethodKey())
    if reading.speaks and not reading.maybe:
        here = all(scope.which is Which.AGAIN for one in reading.clauses for scope in one.scopes)
        plain = here and not any(one.without or one.denied for one in reading.clauses)
        return unique(name for one in reading.clauses for name in one.methods) if reading.sure and plain else ()
    if given := _GIVEN.match(bare) or _TAKEN_UP.match(bare) or _SHOULD.match(bare):
        bare = f"This will be assessed by {given['what']}"
    told = _followed(bare) or _followed(f"{bare} on this section")
    return told or (said_in_bracket(_DONE_TO_IT.sub("", bare), MethodKey()) if not reading.maybe else ())


def _followed(sentence: str) -> tuple[str, ...]:
    told = follows(sentence, MethodKey())
    if told is None or told.at is not At.THESE or told.unsure or told.rest:
        return ()
    return told.methods
