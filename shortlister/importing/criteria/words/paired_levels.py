"""Two words that stand for the levels because they are a pair: `Primary` and `Secondary`, `Core` and `Additional`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.words.vocabulary import level_of_cell, levels_named
from shortlister.importing.late_regexes import late_regex

READ: Final = N_(
    "{place}: “{first}” was read as essential and “{second}” as desirable, as they stand as a pair; check it."
)
_FIRST: Final = r"primary|core|minimum|threshold|baseline|basic|fundamental|must|required|necessary"
_SECOND: Final = r"secondary|additional|ideal|bonus|supplementary|extra|further|stretch|enhanced|preferred|optional"
_THINGS: Final = r"criteri(?:a|on)|requirements?|attributes?|qualities|elements?|factors?|skills?"
_ONE: Final = late_regex(
    rf"(?:the )?(?:(?P<first>{_FIRST})|(?P<second>{_SECOND}))(?P<rest>(?: (?:{_THINGS}))?\s*:?)", re.IGNORECASE
)
_CODE: Final = late_regex(
    rf"\b(?P<code>[A-Z]\s*[=:–-]\s*)(?:(?P<first>{_FIRST})|(?P<second>{_SECOND}))\b", re.IGNORECASE
)
_SCHOOLS: Final = late_regex(
    r"\b(?:schools?|pupils?|teach\w*|key stages?|phases?|classrooms?|academy)\b", re.IGNORECASE
)
_STAGES: Final = frozenset(["primary", "secondary"])
"""What schools are as well."""


@dataclass(frozen=True, slots=True)
class _Pair:
    first: str
    second: str

    def spelled(self, text: str) -> str:
        """A text that is one of the two, or explains a code by it, in the usual word."""
        found = _ONE.fullmatch(text.strip())
        if found and (word := self._level(found)):
            return word + found["rest"]
        return _CODE.sub(lambda told: told["code"] + (self._level(told) or told[0][len(told["code"]) :]), text)

    def _level(self, found: re.Match[str]) -> str:
        first, second = (found["first"] or "").lower(), (found["second"] or "").lower()
        return "Essential" if first == self.first else "Desirable" if second == self.second else ""


_SURE: Final = (_Pair("core", "additional"), _Pair("minimum", "additional"), _Pair("must", "bonus"))


@dataclass(frozen=True, slots=True)
class Paired:
    """A document in which such words are the usual ones, and the doubt that says so."""

    document: Document
    doubts: tuple[Problem, ...] = ()


def with_pairs_spelled(document: Document) -> Paired:
    """The document with the pair that it has for its levels in the usual words, where it has no others for them."""
    spots = [*_headings(document.blocks), *_cells(document.blocks), *_codes(document.blocks)]
    pairs = {(one.lower(), other.lower()) for one, other, _passage in spots}
    if len(pairs) != 1:
        return Paired(document)
    pair = _Pair(*pairs.pop())
    if all(map(level_of_cell, (pair.first, pair.second))) or _is_told_otherwise(document, pair):
        return Paired(document)
    first, second, passage = spots[0]
    said = {"place": place_words(passage.place), "first": first, "second": second}
    blocks = tuple(_spelled(block, pair) for block in document.blocks)
    doubt = Problem("", Sentence(READ, said), passage)
    sure = bool(level_of_cell(pair.first)) and (pair.second == "ideal" or pair in _SURE)
    return Paired(replace(document, blocks=blocks), () if sure else (doubt,))


def _is_told_otherwise(document: Document, pair: _Pair) -> bool:
    """Whether other words name the levels, or the pair says which schools are meant."""
    words = {pair.first, pair.second}
    for text in _texts(document.blocks):
        known = _ONE.fullmatch(text.strip())
        own = known is not None and (known["first"] or known["second"]).lower() in words
        if not own and len(text) < 60 and (level_of_cell(text) if len(text) > 1 else levels_named(text)):
            return True
        if words == _STAGES and _SCHOOLS.search(text):
            return True
    return False


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.text
        yield from (text for cell in block.cells for text in cell.paragraphs)


@dataclass(frozen=True, slots=True)
class _Word:
    """The first or the second word of a pair, what it is said of, and where it stands."""

    first: str
    second: str
    of: str
    passage: Passage


def _word(text: str, place: Place) -> _Word | None:
    """Such a word, if a text is nothing else."""
    found = _ONE.fullmatch(text.strip())
    if found is None:
        return None
    return _Word(found["first"] or "", found["second"] or "", found["rest"].strip(" :").lower(), Passage(place, text))


_Spot = tuple[str, str, Passage]


def _paired(one: _Word | None, other: _Word | None) -> Iterator[_Spot]:
    if one and other and one.first and other.second and one.of == other.of:
        yield one.first, other.second, one.passage


def _headings(blocks: Sequence[Block]) -> Iterator[_Spot]:
    """Lines of one look, the first word above the second, each above lines of its own."""
    above: tuple[Block, _Word] | None = None
    for block, below in pairwise(blocks):
        word = _word(block.text, block.place) if block.kind is not BlockKind.ITEM else None
        if word is None or _word(below.text, below.place):
            continue
        if above and (block.kind, block.depth, block.bold) == (above[0].kind, above[0].depth, above[0].bold):
            yield from _paired(above[1], word)
        above = (block, word) if word.first else above


def _cells(blocks: Iterable[Block]) -> Iterator[_Spot]:
    """Headings side by side, or a column that holds nothing else below its heading."""
    for block in blocks:
        rows: dict[int, list[_Word]] = {}
        columns: dict[int, list[_Word | None]] = {}
        for cell in block.cells:
            if not cell.text.strip():
                continue
            word = _word(cell.text, replace(cell.place, cell=cell.place.cell or f"row {cell.row} column {cell.column}"))
            rows.setdefault(cell.row, []).extend([word] if word else [])
            columns.setdefault(cell.column, []).append(word)
        for words in rows.values():
            yield from _paired(*words) if len(words) == 2 else ()
        for said in columns.values():
            below = [word for word in said[1:] if word]
            if len(below) == len(said) - 1:
                first, second = next((one for one in below if one.first), None), [one for one in below if one.second]
                yield from _paired(first, second[0] if second else None)


def _codes(blocks: Iterable[Block]) -> Iterator[_Spot]:
    """Lines that explain two letters by the two words."""
    for block in blocks:
        for text in _texts([block]):
            told = list(_CODE.finditer(text))
            if len(told) == 2 and told[0]["first"] and told[1]["second"]:
                yield told[0]["first"], told[1]["second"], Passage(block.place, text)


def _spelled(block: Block, pair: _Pair) -> Block:
    cells = tuple(replace(cell, paragraphs=tuple(map(pair.spelled, cell.paragraphs))) for cell in block.cells)
    return replace(block, text=pair.spelled(block.text), cells=cells)
