"""Two signs that a note explains as the two levels (`* = essential`, `+ = desirable`), put into words at each line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.boxes import has_box
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, level_of_cell
from shortlister.importing.late_regexes import late_regex

_SIGN: Final = r"(?:[^\w\s()\[\]“”\"'’‘.,;:=&/|]{1,3}|(?<![\w’'])[oxX](?![\w’']))"
_LEVEL: Final = (
    r"(?P<level>essentials?|desirables?|must[- ]haves?|nice[- ]to[- ]haves?|required|mandatory|preferred|hanfodol"
    r"|dymunol)"
)
_PAIR: Final = late_regex(
    rf"(?<!\S)[(\[“\"'‘]?(?P<sign>{_SIGN})[)\]”\"'’]?\s*"
    rf"(?:=|:|–|—|-|→|\bmeans?\b|\bis\b|\bare\b|\bfor\b|\bmarks?\b|\bshows?\b|\bdenotes?\b|\bindicates?\b)?"
    rf"\s*(?:(?:an?|the|what is|that is|this is) )?{_LEVEL}\b",
    re.IGNORECASE,
)
_BEFORE: Final = late_regex(
    rf"{_LEVEL}(?: (?:criteria|requirements|points|items|ones|lines))?(?: (?:are|is))?"
    rf"(?: (?:marked|shown|starred|indicated|denoted)(?: (?:with|by|as))?(?: an?)?|\s*[=:–—-])\s*"
    rf"[(\[“\"'‘]?(?P<sign>{_SIGN})[)\]”\"'’]?(?=[\s.,;)]|$)",
    re.IGNORECASE,
)
_MORE: Final = late_regex(
    rf"(?:,|;|\band\b|\bthe\b|\bwhile\b|\s)+{_LEVEL}(?: (?:criteria|requirements|points|items|ones"
    rf"|lines))?(?: (?:are|is))?"
    rf" (?:with|by|in|as) (?:an? )?[(\[“\"'‘]?(?P<sign>{_SIGN})[)\]”\"'’]?(?=[\s.,;)]|$)",
    re.IGNORECASE,
)
_LONGEST: Final = 160
_FEWEST: Final = 2
_MANY: Final = 4
_NAMES: Final = {ESSENTIAL: "Essential", DESIRABLE: "Desirable"}


def with_signs_spelled(document: Document) -> Document:
    """The document with such signs in words, and without the notes that are nothing but their explanation.

    There must be a sign for each level, and lines that begin or end with both; `*` alone is read elsewhere.
    """
    told = [dict(_explained(text)) for text in map(_whole_text, document.blocks)]
    signs = {sign: level for one in told for sign, level in one.items()}
    if len(signs) < _FEWEST or set(signs.values()) != {ESSENTIAL, DESIRABLE}:
        return document
    used = [used for block, note in zip(document.blocks, told, strict=True) if not note for used in _used(block, signs)]
    if len(used) < _FEWEST or {signs[sign] for sign in used} != {ESSENTIAL, DESIRABLE} or _are_ticked(told, len(used)):
        return document
    blocks = (
        _spelled(block, signs)
        for block, note in zip(document.blocks, told, strict=True)
        if not (len(note) > 1 or (note and _is_only_note(_whole_text(block))))
    )
    return replace(document, blocks=tuple(blocks))


def _are_ticked(told: Sequence[Mapping[str, str]], used: int) -> bool:
    """Whether the signs are boxes beside the two levels, ticked at each criterion anew; a key is said once, or seldom.

    Lines that begin with such signs then are few beside those that name the levels: the methods, ticked likewise.
    """
    seen: dict[str, list[str]] = {}
    for sign, level in ((sign, level) for one in told for sign, level in one.items()):
        seen.setdefault(sign, []).append(level)
    return any(
        len(set(levels)) > 1 or (used < _MANY * len(levels) > _MANY and has_box(sign)) for sign, levels in seen.items()
    )


def _whole_text(block: Block) -> str:
    return "" if block.kind is BlockKind.TABLE else f"{_bullet(block.label)} {block.text}".strip()


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """The signs that a short text explains, each with its level."""
    if not 0 < len(text) < _LONGEST:
        return
    for pattern in (_PAIR, _BEFORE):
        for found in pattern.finditer(text):
            level = level_of_cell(found["level"].rstrip("s")) or level_of_cell(found["level"])
            noted = found.start() == 0 or "=" in text or len(pattern.findall(text)) > 1 or pattern is _BEFORE
            if level and noted and not (pattern is _PAIR and _starts_criterion(text, found)):
                yield found["sign"], level
                if pattern is _BEFORE and (more := _MORE.match(text, found.end())):
                    yield more["sign"], level_of_cell(more["level"]) or ""


def _starts_criterion(text: str, found: re.Match[str]) -> bool:
    """Whether the words only go on as a criterion does: `+ essential oils`; a note says no more behind the level."""
    return found.start() == 0 and "=" not in found[0] and bool(re.match(r" [a-z]{2}", text[found.end() :]))


def _is_only_note(text: str) -> bool:
    rest = _BEFORE.sub("", _PAIR.sub("", text))
    return (
        len(re.findall(r"[^\W\d_]{2,}", re.sub(r"(?i)\b(?:key|criteria|and|to|the|symbols?|signs?)\b", "", rest))) < 3
    )


def _bullet(label: str) -> str:
    """The sign that a label is, without the marks of quoting and a bullet before it: `- *` is a star."""
    return label.replace(">", "").split()[-1] if label.replace(">", "").split() else ""


def _used(block: Block, signs: Mapping[str, str]) -> Iterator[str]:
    if block.kind is BlockKind.TABLE:
        for cell in block.cells:
            for text in cell.paragraphs:
                if sign := _sign_of(text, "", signs):
                    yield sign
    elif sign := _sign_of(block.text, block.label, signs):
        yield sign


def _sign_of(text: str, label: str, signs: Mapping[str, str]) -> str:
    """The sign that stands as the bullet of a line, at its beginning or at its end; empty where none does."""
    if (bare := _bullet(label)) in signs and not (bare.isalnum() and bare not in ("o", "x")):
        return bare
    words = text.split()
    if words and words[0] in signs:
        return words[0]
    if words and words[-1] in signs:
        return words[-1]
    return next((sign for sign in signs if len(text) > len(sign) + 2 and not sign.isalnum() and _edged(text, sign)), "")


def _edged(text: str, sign: str) -> bool:
    return text.startswith(sign) and text[len(sign)].isalpha() and text[-1] != sign[-1]


def _spelled(block: Block, signs: Mapping[str, str]) -> Block:
    if block.kind is BlockKind.TABLE:
        return replace(block, cells=tuple(_spelled_cell(cell, signs) for cell in block.cells))
    sign = _sign_of(block.text, block.label, signs)
    if not sign:
        return block
    quoted = ">" * block.label.count(">")
    text = block.text if _bullet(block.label) == sign else _without(block.text, sign)
    label = f"{quoted} •".strip()
    return replace(block, kind=BlockKind.ITEM, text=f"{text} ({_NAMES[signs[sign]]})", label=label,
                   depth=max(block.depth, 1))  # fmt: skip


def _spelled_cell(cell: Cell, signs: Mapping[str, str]) -> Cell:
    texts = []
    for text in cell.paragraphs:
        sign = _sign_of(text, "", signs)
        rest = _without(text, sign) if sign else text
        name = _NAMES[signs[sign]] if sign else ""
        texts.append(f"{rest} ({name})" if rest and name else name or text)
    return cell if tuple(texts) == cell.paragraphs else replace(cell, paragraphs=tuple(texts))


def _without(text: str, sign: str) -> str:
    bare = text.strip()
    bare = bare[len(sign) :] if bare.startswith(sign) else bare[: -len(sign)] if bare.endswith(sign) else bare
    return bare.strip()
