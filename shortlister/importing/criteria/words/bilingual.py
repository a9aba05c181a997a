"""Documents in Welsh and English side by side: each criterion is one, and its English words are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.words.welsh_words import leanings
from shortlister.importing.late_regexes import late_regex

BILINGUAL: Final = N_(
    "The document says the same in Welsh and in English. Only the English was read as criteria; "
    "check it against the Welsh."
)
_QUICK: Final = late_regex(r"(?i)\b(?:yn|yr|neu|gyda|profiad|sgiliau|gallu|gwaith|ac|o['’]r|i['’]r|gwybodaeth)\b")
_FEWEST: Final = 3
_SHARE: Final = 0.25
_CODES: Final = late_regex(r"\W*[A-Z]{1,3}(?:\W+[A-Z]{1,3})*\W*")
"""Codes of methods, such as `I/AC`, that would be small words in Welsh."""
_SIDES: Final = late_regex(r"\s*(?:/|\||–|—|\s-|\()\s*$")


class _Tongue(StrEnum):
    """The language of a text; `OPEN` where its words could be either."""

    WELSH = "welsh"
    ENGLISH = "english"
    BOTH = "both"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class _Said:
    """The language of a text, and its English words where it is in both."""

    tongue: _Tongue
    english: str = ""


def with_english_alone(document: Document) -> Document:
    """The document without its Welsh where the English beside it says the same; others as they are."""
    if len(_QUICK.findall(" ".join(_texts(document.blocks)))) < _FEWEST:
        return document
    said = {text: _said(text) for text in set(_texts(document.blocks))}
    twins = _twins(document.blocks, said)
    if not (twins or _pairs(document.blocks, said) >= _FEWEST) or not _are_alike(document.blocks, said):
        return document
    left = (one for at, one in enumerate(document.blocks) if at not in twins)
    blocks = tuple(block for one in left for block in _in_english(one, said))
    return replace(document, blocks=blocks, unsure=(*document.unsure, Problem("", Sentence(BILINGUAL))))


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            yield from (text for cell in block.cells for text in cell.paragraphs)
        else:
            yield block.text


def _said(text: str) -> _Said:
    """The language of a text by its words, or where it is divided: Welsh before English or behind it."""
    words = [] if _CODES.fullmatch(text) else leanings(text)
    welsh = sum(1 for _begin, _end, one in words if one > 0)
    english = sum(1 for _begin, _end, one in words if one < 0)
    if not welsh or not english:
        return _Said(_Tongue.WELSH if welsh else _Tongue.ENGLISH if english else _Tongue.OPEN)
    best = max(_divisions(text, words), key=lambda one: one[:2], default=(0, False, ""))
    whole = abs(welsh - english)
    if best[0] > whole and best[0] >= welsh + english - 1:
        return _Said(_Tongue.BOTH, best[2])
    if whole < 2 and max(welsh, english) < 2 * min(welsh, english):
        return _Said(_Tongue.OPEN)
    return _Said(_Tongue.WELSH if welsh > english else _Tongue.ENGLISH)


def _divisions(text: str, words: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, bool, str]]:
    """How well a place divides a text into the languages, whether by a sign or a capital alone, and the English."""
    for at in range(1, len(words)):
        begin = words[at][0]
        between = text[words[at - 1][1] : begin]
        sign = "\n" in between or bool(_SIDES.search(between))
        if not (sign or text[begin].isupper()):
            continue
        first = sum(one for _begin, _end, one in words[:at])
        second = sum(one for _begin, _end, one in words[at:])
        if first > 0 > second:
            yield first - second, sign, text[begin:].strip(" /|").removesuffix(")" if "(" in between else "\0").strip()
        elif second > 0 > first:
            yield second - first, sign, _SIDES.sub("", text[:begin]).strip(" /|(")


def _pairs(blocks: Sequence[Block], said: dict[str, _Said]) -> int:
    """How many cells or rows say something in both languages, and how many lines are followed by the other."""
    count = 0
    before = _Tongue.OPEN
    for block in blocks:
        if block.kind is not BlockKind.TABLE:
            tongue = said[block.text].tongue
            count += tongue is _Tongue.BOTH or {tongue, before} == {_Tongue.WELSH, _Tongue.ENGLISH}
            before = _Tongue.OPEN if {tongue, before} == {_Tongue.WELSH, _Tongue.ENGLISH} else tongue
            continue
        rows: dict[int, set[_Tongue]] = {}
        for cell in block.cells:
            tongues = {said[text].tongue for text in cell.paragraphs}
            rows.setdefault(cell.row, set()).update(tongues)
        count += sum(1 for tongues in rows.values() if _Tongue.BOTH in tongues or tongues >= _EACH)
    return count


def _twins(blocks: Sequence[Block], said: dict[str, _Said]) -> set[int]:
    """The places of Welsh tables, or lines of a list, of which as many with as many rows are in English."""
    found: dict[_Tongue, list[tuple[int, int]]] = {_Tongue.WELSH: [], _Tongue.ENGLISH: []}
    items: dict[_Tongue, list[int]] = {_Tongue.WELSH: [], _Tongue.ENGLISH: []}
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            told = _of_table(block.cells, said)
            if told in found:
                found[told].append((at, max(cell.row for cell in block.cells)))
        elif block.kind is BlockKind.ITEM and said[block.text].tongue in items:
            items[said[block.text].tongue].append(at)
    rows = {tongue: [count for _at, count in tables] for tongue, tables in found.items()}
    twins = {at for at, _count in found[_Tongue.WELSH]} if rows[_Tongue.WELSH] == rows[_Tongue.ENGLISH] else set()
    alike = len(items[_Tongue.WELSH]) == len(items[_Tongue.ENGLISH]) >= _FEWEST
    return twins | {at for at in items[_Tongue.WELSH] if alike}


def _of_table(cells: Sequence[Cell], said: dict[str, _Said]) -> _Tongue:
    """The only language of a table of some rows; `OPEN` where there are two, or hardly any words."""
    tongues = [said[text].tongue for cell in cells for text in cell.paragraphs]
    counts = {tongue: tongues.count(tongue) for tongue in _Tongue}
    for one, other in ((_Tongue.WELSH, _Tongue.ENGLISH), (_Tongue.ENGLISH, _Tongue.WELSH)):
        if counts[one] >= _FEWEST and counts[other] == counts[_Tongue.BOTH] == 0:
            return one
    return _Tongue.OPEN


_EACH: Final = {_Tongue.WELSH, _Tongue.ENGLISH}


def _are_alike(blocks: Sequence[Block], said: dict[str, _Said]) -> bool:
    """Whether both languages have a good share of the words."""
    shares = dict.fromkeys(_Tongue, 0)
    for text in _texts(blocks):
        told = said[text]
        if told.tongue is _Tongue.BOTH:
            shares[_Tongue.ENGLISH] += len(told.english)
            shares[_Tongue.WELSH] += len(text) - len(told.english)
        else:
            shares[told.tongue] += len(text)
    both = shares[_Tongue.WELSH] + shares[_Tongue.ENGLISH]
    return both > 0 and min(shares[_Tongue.WELSH], shares[_Tongue.ENGLISH]) >= _SHARE * both


def _in_english(block: Block, said: dict[str, _Said]) -> Iterator[Block]:
    if block.kind is not BlockKind.TABLE:
        told = said[block.text]
        if told.tongue is not _Tongue.WELSH:
            yield replace(block, text=told.english) if told.tongue is _Tongue.BOTH else block
        return
    welsh = {cell.column for cell in block.cells if _all(cell, said, _Tongue.WELSH)}
    welsh -= {cell.column for cell in block.cells if cell.paragraphs and not _may_go(cell, said)}
    left = sorted({cell.column for cell in block.cells} - welsh)
    moved = {column: at for at, column in enumerate(left, 1)} if welsh else {column: column for column in left}
    cells = tuple(
        replace(_english_cell(cell, said), column=moved[cell.column]) for cell in block.cells if cell.column in moved
    )
    if any(cell.paragraphs for cell in cells):
        yield replace(block, cells=cells)


def _may_go(cell: Cell, said: dict[str, _Said]) -> bool:
    return all(said[text].tongue in (_Tongue.WELSH, _Tongue.OPEN) for text in cell.paragraphs)


def _all(cell: Cell, said: dict[str, _Said], tongue: _Tongue) -> bool:
    return bool(cell.paragraphs) and all(said[text].tongue is tongue for text in cell.paragraphs)


def _english_cell(cell: Cell, said: dict[str, _Said]) -> Cell:
    """A cell's English lines; of a line that could be either, what stands beside the other language is English."""
    tongues = [said[text].tongue for text in cell.paragraphs]
    if _Tongue.WELSH not in tongues and _Tongue.BOTH not in tongues:
        if len(tongues) == 2 and tongues == [_Tongue.OPEN, _Tongue.ENGLISH] and cell.row == 1:
            return replace(cell, paragraphs=cell.paragraphs[1:], marks=cell.marks[1:])
        return cell
    marks = cell.marks or (False,) * len(cell.paragraphs)
    kept = [
        (said[text].english if tongue is _Tongue.BOTH else text, mark)
        for text, tongue, mark in zip(cell.paragraphs, tongues, marks, strict=True)
        if tongue is not _Tongue.WELSH
    ]
    return replace(cell, paragraphs=tuple(text for text, _mark in kept), marks=tuple(mark for _text, mark in kept))
