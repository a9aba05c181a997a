"""Cells and lines that offer choices with boxes, each replaced by what is ticked in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.boxes import Offer, Option, is_lead_in, offer_in
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wording import split_label

_NAMES: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable"}
_NOTHING: Final = "–"
_MOST: Final = 30
_KEY: Final = late_regex(r"(?i)(?:key|legend)\b.{0,20}$")


def with_choices(document: Document) -> Document:
    """The document as the ticks in its boxes say it; boxes that are only bullets are taken off."""
    offers = [offer for text in _texts(document) if (offer := offer_in(text))]
    options = [option for offer in offers for option in offer.options]
    if not options:
        return document
    ticks = any(option.tick for option in options) and not any(option.empty for option in options)
    chosen = _Chosen(
        crosses_refuse=ticks,
        are_bullets=all(option.empty for option in options) and not any(map(_asks_the_level, offers)),
    )
    return replace(document, blocks=tuple(chosen.blocks(document.blocks)))


def _texts(document: Document) -> Iterator[str]:
    """The text of every cell, and of the running text each stretch of lines that are choices and each other line."""
    for alone, lines in groupby((_line(block) for block in document.blocks), _is_alone):
        stretch = list(lines)
        yield from ["\n".join(stretch[:_MOST])] if alone else stretch
    for block in document.blocks:
        for cell in block.cells:
            yield cell.text
            if len(cell.paragraphs) > 1:
                yield from cell.paragraphs


def _line(block: Block) -> str:
    """A line with the box that was taken off it as a bullet; nothing where it is a heading or a table."""
    if block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH):
        return ""
    return f"{block.label} {block.text}" if offer_in(f"{block.label} {block.text}", whole=False) else block.text


def _asks_the_level(offer: Offer) -> bool:
    return {ESSENTIAL, DESIRABLE} <= {level_of_cell(option.label) for option in offer.options}


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What the ticks of one document say. `are_bullets`: none is ticked and none asks for the level."""

    crosses_refuse: bool
    are_bullets: bool

    def blocks(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks; a line that offers choices goes with the one above it, to which they belong."""
        made: list[Block] = []
        at = 0
        while at < len(blocks):
            block = blocks[at]
            end = _stretch(_line(one) for one in islice(blocks, at, at + _MOST))
            if block.kind is BlockKind.TABLE:
                made.append(replace(block, cells=tuple(self.cell(cell) for cell in block.cells)))
            elif self.are_bullets:
                made.append(block)
            elif end and made and _KEY.match(made[-1].text):
                made += blocks[at : at + end]
            elif end:
                offer = _joined(map(_line, blocks[at : at + end]))
                if _belongs(made, blocks[at + end : at + end + 1]):
                    made[-1] = replace(made[-1], text=f"{made[-1].text}{self.brackets(offer)}")
                else:
                    said = self.said(offer)
                    made += [replace(block, kind=BlockKind.PARAGRAPH, text=text, label="") for text in said]
            elif (found := offer_in(block.text)) and found.lead and not _KEY.match(found.lead):
                made.append(replace(block, text=f"{found.lead}{self.brackets(found)}"))
            else:
                made.append(block)
            at += end or 1
        return made

    def cell(self, cell: Cell) -> Cell:
        """A cell with the ticked ones of its choices instead of all of them."""
        whole = offer_in(cell.text)
        if self.are_bullets:
            return _without_bullets(cell) if whole else cell
        if several := _repeated(cell.paragraphs):
            lines = tuple(self._line_said(offer) for offer in several)
            return replace(cell, paragraphs=lines, marks=(False,) * len(lines))
        if whole is not None and (not whole.lead or is_lead_in(whole.lead)):
            said = self.said(whole)
            return replace(cell, paragraphs=said, marks=(False,) * len(said))
        return self._beside_criteria(cell)

    def _beside_criteria(self, cell: Cell) -> Cell:
        """A cell of criteria each with its choices beside or below it."""
        texts: list[str] = []
        marks: list[bool] = []
        old = cell.marks or (False,) * len(cell.paragraphs)
        at = 0
        while at < len(cell.paragraphs):
            text, mark = cell.paragraphs[at], old[at]
            end = _stretch(cell.paragraphs[at : at + _MOST])
            if end and texts:
                texts[-1] += self.brackets(_joined(cell.paragraphs[at : at + end]))
            elif not end and (found := offer_in(text)) and found.lead:
                texts.append(f"{found.lead}{self.brackets(found)}")
                marks.append(mark)
            else:
                texts.append(text)
                marks.append(mark)
            at += end if end and texts else 1
        return replace(cell, paragraphs=tuple(texts), marks=tuple(marks))

    def said(self, offer: Offer) -> tuple[str, ...]:
        """What the ticks say: a level, methods, or both on one line; a dash where a choice was offered and not made."""
        levels, others = self._ticked(offer)
        if levels and others:
            return (f"{levels} – {', '.join(others)}",)
        if not levels and not others:
            return (_NOTHING,) if len(offer.options) > 1 else ()
        if levels in _NAMES.values():  # in the document's own word
            return tuple(option.label for option in offer.options if self._is_ticked(option))[:1]
        return (levels,) if levels else others

    def _line_said(self, offer: Offer) -> str:
        """What one of several lines says: a level by its letter, so that the cell is no heading of two columns."""
        said = ", ".join(self.said(offer))
        return {ESSENTIAL: "E", DESIRABLE: "D"}.get(level_of_cell(said) or "", said)

    def brackets(self, offer: Offer) -> str:
        """What the ticks say as it stands behind a criterion."""
        levels, others = self._ticked(offer)
        return (f" ({levels})" if levels else "") + (f" ({', '.join(others)})" if others else "")

    def _ticked(self, offer: Offer) -> tuple[str, tuple[str, ...]]:
        said = [option for option in offer.options if self._is_ticked(option)]
        if not _offers_levels(offer):
            return "", tuple(option.label for option in said)
        levels = dict.fromkeys(level for option in said if (level := level_of_cell(option.label)))
        others = tuple(option.label for option in said if not level_of_cell(option.label))
        return " / ".join(_NAMES[level] for level in levels), others

    def _is_ticked(self, option: Option) -> bool:
        return not option.empty and not (option.cross and self.crosses_refuse)


def _offers_levels(offer: Offer) -> bool:
    """Whether levels are among the choices; a lone E or D among codes may be one of a method."""
    told = [option.label for option in offer.options if level_of_cell(option.label)]
    return any(len(label) > 1 for label in told) or _asks_the_level(offer)


def _is_alone(line: str) -> bool:
    """Whether a line is nothing but choices."""
    offer = offer_in(line, whole=False)
    return offer is not None and (not offer.lead or is_lead_in(offer.lead))


def _stretch(lines: Iterable[str]) -> int:
    """How many lines from the first on are nothing but choices, and together offer some."""
    alone = list(takewhile(_is_alone, lines))
    return len(alone) if _joined(alone).options else 0


def _joined(lines: Iterable[str]) -> Offer:
    """The choices of lines that are nothing else."""
    found = [offer for line in lines if (offer := offer_in(line, whole=False))]
    options = tuple(option for offer in found for option in offer.options)
    whole = offer_in("\n".join(f"{option.box} {option.label}" for option in options))
    return Offer("", options if whole else ())


def _belongs(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether choices are of the line above them; between a heading and its items they are of all of these."""
    if not above or above[-1].kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH):
        return False
    return above[-1].kind is BlockKind.ITEM or not below or below[0].kind is not BlockKind.ITEM


def _repeated(lines: Sequence[str]) -> list[Offer]:
    """The same choices offered once on each of several lines, a criterion's on each; else nothing."""
    offers = [offer for line in lines if (offer := offer_in(line)) and not offer.lead and len(offer.options) > 1]
    kinds = {tuple(option.label for option in offer.options) for offer in offers}
    return offers if len(offers) == len(lines) > 1 and len(kinds) == 1 else []


def _without_bullets(cell: Cell) -> Cell:
    pairs = [split_label(text) for text in cell.paragraphs]
    old = cell.marks or (False,) * len(pairs)
    marks = tuple(mark or bool(label) for mark, (label, _rest) in zip(old, pairs, strict=True))
    return replace(cell, paragraphs=tuple(rest for _label, rest in pairs), marks=marks)
