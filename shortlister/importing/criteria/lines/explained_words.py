"""Words that a document itself explains as the two levels (`An anchor is something you must have`), put as these.

Such a word must stand alone again and again, on a line, in a cell or before what it says: `Anchor`, `Anchor: swims`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.heads_of_items import with_heads_of_items
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in
from shortlister.importing.criteria.methods.told_tokens import COLOURS
from shortlister.importing.criteria.words.phrased_levels import phrased_level
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_group_name, is_method_header
from shortlister.importing.late_regexes import late_regex

_METHODS: Final = "methods"
_NAMES: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable", _METHODS: "Assessed by"}
_SENTENCE: Final = late_regex(r"(?<=[.!?;])\s+(?=\S)")
_CLAUSE: Final = late_regex(r"[,;]?\s+(?:and|but|while|whereas)\s+|[,;]\s+")
_NAME: Final = r"(?P<word>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2}?)"
_OPENING: Final = late_regex(
    rf"^(?:[\[(<]{_NAME}[\])>]\s*|{_NAME.replace('word', 'other')}(?:\s*[:|–—]\s*|\s-\s+))(?=\S)"
)
_ENDING: Final = late_regex(rf"\s*[\[(<]{_NAME}[\])>]\W*$")
_CAPITALS: Final = late_regex(r"^(?P<word>[A-Z]{3,}(?: [A-Z]{2,})?)\s+(?=[^\W\d_]*[a-z\d])")
_BADGE: Final = late_regex(r"^[\[(<]?(?P<word>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2})[\])>]?:?$")
_KINDS: Final = (
    r"(?:cards?|points?|lines?|items?|things?|words?|ones?|labels?|badges?|tags?|boxes|box|lists?|heading|criteria"
    r"|stickers?|qualities|skills|columns?|rows?|parts?|bits|entries|entry|section|marks?)"
)
_BEFORE: Final = (
    r"(?:(?:the|an?|all|any|each|every|some|several|most|many|those|what|which|that|this|these|our|in|of|it|is|are|below|above|follows|if"
    rf"|something|anything|whatever|lists?|word|{_KINDS}|headed|marked|called|labelled|under|tagged|with|says|saying"
    r"|reading|named|beside|by|as|sits?|stands?|comes?|says|here|you|see|while|and|but|where|two|following),? )*"
)
_VERB: Final = (
    r"(?:\s*(?:=|:|–|—|→)|\s+-(?=\s)|,?\s+(?:means?|is|are|marks?|shows?|stands? for|says?|will be|gives|lists?|tells?"
    r"|holds?|has|have|covers?|describes?|indicates?)"
    r"|(?=\s+(?:can|could|may|must|would|need)\b))"
)
_LONGEST, _SHORT = 900, 24
_FEWEST: Final = 3
_BOTH: Final = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """What a block explains, a level or `methods` for each word, and the rest of its text."""

    words: dict[str, str]
    rest: str


def with_words_explained(document: Document) -> Document:
    """The document with such words as `Essential` and `Desirable`; of what explains them only what says more stays.

    Both levels must be explained and stand somewhere.
    """
    used = [word for block in document.blocks for text in _texts(block) if (word := _word(text))]
    known = {word for word in used if not _says_otherwise(word)}
    plain = {word: level for word in used if (level := plain_level(word)) and word.title() not in _NAMES.values()}
    if not known or len(known) + len(plain) < _BOTH:
        return document
    told = {at: said for at, block in enumerate(document.blocks) if (said := _explained(block, known | plain.keys()))}
    explained = [pair for one in told.values() for pair in one.words.items()]
    words = dict(explained)
    lines = [block for at, block in enumerate(document.blocks) if at not in told]
    own = {word: level for word, level in words.items() if word in known}
    if not {*own.values()} >= {ESSENTIAL, DESIRABLE}:
        if len({*explained}) > len(words) or not _alone(lines, own):
            return document
        words = plain | words
    levels = [level for block in lines for level in _levels(block, words)]
    if len(levels) < (_BOTH if _head_lists(document.blocks, words) else _FEWEST) or {*levels} != {ESSENTIAL, DESIRABLE}:
        return document
    blocks = [*_rewritten(document.blocks, told, words)]
    return replace(document, blocks=tuple(with_heads_of_items(document.blocks, blocks)))


def _alone(blocks: Iterable[Block], words: Mapping[str, str]) -> bool:
    """Whether such words are again and again all of a line or cell, so that one of them tells what the others are."""
    texts = (text.strip() for block in blocks for text in _texts(block))
    return sum(1 for text in texts if _BADGE.match(text) and _word(text) in words) >= _BOTH


def _levels(block: Block, words: Mapping[str, str]) -> list[str]:
    """The levels of such words that open the lines of a block, or stand alone there."""
    told = (words.get(_word(text), "") for text in _texts(block))
    return [level for level in told if level not in ("", _METHODS)]


def _says_otherwise(word: str) -> bool:
    """Whether a word is read as it is: a code, a level, a group, a label of methods, or a colour with its line."""
    return len(word) < _FEWEST or bool(
        plain_level(word) or is_group_name(word) or is_method_header(word) or word in COLOURS.split("|")
    )


def _head_lists(blocks: Sequence[Block], words: Mapping[str, str]) -> bool:
    """Whether each of these words stands above a list or a table, alone on its line."""
    listed = (BlockKind.ITEM, BlockKind.TABLE)
    heads = {
        _word(block.text)
        for block, below in pairwise(blocks)
        if block.kind is not BlockKind.TABLE and _BADGE.match(block.text.strip()) and below.kind in listed
    }
    return heads >= {word for word, told in words.items() if told != _METHODS}


def _rewritten(blocks: Iterable[Block], told: Mapping[int, _Told], words: Mapping[str, str]) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        if at not in told:
            yield _spelled(block, words)
        elif told[at].rest:
            yield replace(block, text=told[at].rest)


def _texts(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.TABLE:
        for cell in block.cells:
            yield from cell.paragraphs
    else:
        yield block.text


def _word(text: str) -> str:
    """The word that a line is, or that opens it, in small letters; empty where it has none."""
    bare = " ".join(text.split())
    whole = _BADGE.match(bare) if len(bare) <= _SHORT else None
    found = _CAPITALS.match(bare) or whole or _OPENING.match(bare) or _ENDING.search(bare)
    name = next((one for one in found.groups() if one), "") if found else ""
    return _same(name) if len(name) <= _SHORT else ""


def _same(word: str) -> str:
    """A word as it is compared: in small letters, and one thing as several of them."""
    small = word.casefold()
    return small[:-1] if len(small) > _FEWEST and small[-1] == "s" and small[-2] != "s" else small


def _explained(block: Block, known: Iterable[str]) -> _Told | None:
    """What a paragraph explains of known words, if it does."""
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or not _SHORT < len(text) < _LONGEST:
        return None
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    word = rf"[“\"'‘(\[]?(?P<word>{names})(?:s|es)?[”\"'’)\]]?(?: (?:{_KINDS}|below|above|here|there))*"
    subject = re.compile(rf"^{_BEFORE}{word}{_VERB}\s+(?P<said>\S.*)$", re.IGNORECASE)
    words: dict[str, str] = {}
    rest: list[str] = []
    for sentence in _SENTENCE.split(text):
        said = dict(_clauses(sentence, subject))
        words |= said
        if not said or mentioned(sentence):
            rest.append(_in_usual_words(sentence, said))
    return _Told(words, " ".join(rest)) if words else None


def _clauses(sentence: str, subject: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The words that a sentence explains, whole or clause by clause."""
    clauses = _CLAUSE.split(sentence)
    clauses.extend(part for clause in [*clauses] for part in clause.split(": ")[1:])
    matches = [subject.match(one.strip(" .;!")) for one in (sentence, *clauses)]
    whole, *parts = (one if one and not subject.match(one["said"]) else None for one in matches)
    found = [one for one in parts if one]
    several = whole is None or len({one["word"].casefold() for one in found}) > 1
    own = found if several else [whole]
    for one in filter(None, own):
        if level := phrased_level(one["said"]):
            yield _same(one["word"]), level
        elif is_method_header(one["said"].strip(" .")):
            yield _same(one["word"]), _METHODS


def _in_usual_words(sentence: str, said: Mapping[str, str]) -> str:
    for word, level in said.items():
        name = _NAMES[level] + (" criteria" if level != _METHODS else "")
        sentence = re.sub(rf"(?i)[“\"'‘]?\b{re.escape(word)}s?\b[”\"'’]?", name, sentence, count=1)
    return sentence


def _spelled(block: Block, words: Mapping[str, str]) -> Block:
    """A block with the names of levels for such words; what one opens becomes an item that ends with its level."""
    if block.kind is BlockKind.TABLE:
        cells = tuple(_spelled_cell(cell, words) for cell in block.cells)
        return replace(block, cells=tuple(_headed(cell, cells) for cell in cells))
    told = words.get(_word(block.text))
    if told is None:
        return block
    text, item = _usual(block.text, told)
    if not item:
        return replace(block, text=text)
    label = block.label if block.kind is BlockKind.ITEM else "•"
    return replace(block, kind=BlockKind.ITEM, text=text, label=label, depth=max(block.depth, 1), bold=False)


def _headed(cell: Cell, cells: Sequence[Cell]) -> Cell:
    """A cell of the first row as `Level` where it heads a column of nothing but levels: `Kind`, `Flag`."""
    below = [one.text for one in cells if one.column == cell.column and one.row > cell.row and one.paragraphs]
    names = {_NAMES[ESSENTIAL], _NAMES[DESIRABLE]}
    heads = cell.row == 1 and cell.column_span == 1 and cell.text not in names and {*below} == names
    return replace(cell, paragraphs=("Level",), marks=(False,)) if heads else cell


def _spelled_cell(cell: Cell, words: Mapping[str, str]) -> Cell:
    texts = tuple(_usual(text, told)[0] if (told := words.get(_word(text))) else text for text in cell.paragraphs)
    return cell if texts == cell.paragraphs else replace(cell, paragraphs=texts)


def _usual(text: str, told: str) -> tuple[str, bool]:
    """A text in the usual words, and whether it has become an item with its level behind it."""
    bare = " ".join(text.split())
    found = _CAPITALS.match(bare) or _OPENING.match(bare)
    rest = bare[found.end() :] if found else _ENDING.sub("", bare)
    if not rest or rest == bare:
        return _NAMES[told], False
    if told == _METHODS:
        return f"{_NAMES[told]}: {rest}", False
    if methods_in(rest, MethodKey()):
        return f"{_NAMES[told]} – {rest}", False  # it says how what stands above is measured
    return f"{rest} ({_NAMES[told]})", True
