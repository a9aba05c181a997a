"""Plain lines that each say their level before or behind their words: `Typing (E)`, `E: Typing`, `Typing – Essential`.

No heading need stand above them: a few such lines, and none that contradicts them, are the items of a list.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.column_heads import level_head
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.asking import asking
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    is_group_name,
    level_of_cell,
    sounds_like_a_criterion,
)
from shortlister.importing.late_regexes import late_regex

_LEVEL: Final = r"(?P<level>[A-Z]|(?i:essential|desirable))"
_BEHIND: Final = r"(?P<rest>(?:\s*[(\[][^()\[\]]{1,40}[)\]]|\s+[A-Z]{1,3}(?:\s?[,/&+]\s?[A-Z]{1,3})*)?)[.;,]?$"
_TEXT: Final = r"(?P<text>\S.{2,}?)"
_LAST: Final = r"(?!\s*[(\[](?i:[ED]|essential|desirable)[)\]][.;,]?$)"
"""A letter in brackets before those of a level is a code: `Swims a mile [T] (E)`."""
_FORMS: Final = {
    "bracket": late_regex(rf"^{_TEXT}\s*[(\[]{_LEVEL}[)\]]{_LAST}{_BEHIND}"),
    "dash": late_regex(rf"^{_TEXT}\s+[–—-]+\s*{_LEVEL}{_BEHIND}"),
    "sign": late_regex(rf"^{_TEXT}\s*(?:[:;,|=/]|\.{{2,}}|…)\s*{_LEVEL}{_BEHIND}"),
    "bare": late_regex(rf"^{_TEXT}\s+{_LEVEL}(?P<rest>)[.;]?$"),
    "first bracket": late_regex(rf"^[(\[]{_LEVEL}[)\]](?P<rest>)\s*[:–—-]?\s*{_TEXT}$"),
    "first sign": late_regex(rf"^{_LEVEL}(?P<rest>)(?:\s*[:|=)]|\s+[–—-]|\.|[–—])\s*{_TEXT}$"),
    "first bare": late_regex(rf"^{_LEVEL}(?P<rest>)\s+{_TEXT}$"),
}
_BARE: Final = frozenset(("bare", "first bare"))
"""Forms in which a letter could be part of the words: both levels and most lines must have them."""
_MARK: Final = late_regex(r"[(\[](?:[ED]|essential|desirable)[)\]]", re.IGNORECASE)
_LONGEST: Final = 240
_FEWEST: Final = 3
_SHARE: Final = 0.75


@dataclass(frozen=True, slots=True)
class _Told:
    """What such a line says: its words, its level, and the codes behind that."""

    text: str
    level: str
    rest: str


def with_marked_lines(blocks: Sequence[Block], key: MethodKey, legend: Mapping[str, str]) -> list[Block]:
    """The blocks with such lines as items that end with the name of their level.

    None are where labels or tables give levels, where the key explains the letters as something else, and where
    both explain them, which is told apart by what stands behind them.
    """
    if any(_gives_levels(block) for block in blocks) or {*key.codes} & {*legend}:
        return list(blocks)
    told: dict[int, _Told] = {}
    for form in _FORMS:
        found = {at: said for at, block in enumerate(blocks) if at not in told and (said := _read(block, form))}
        told |= _levelled(found, form, blocks, {*key.codes} - {*legend})
    return [_item(block, told[at]) if at in told else block for at, block in enumerate(blocks)]


def _gives_levels(block: Block) -> bool:
    if block.kind is BlockKind.TABLE:
        return any(level_of_cell(cell.text) for cell in block.cells)
    return bool(level_head(block.text)) or (len(block.text) < 60 and block.text.endswith(":") and _labels(block.text))


def _labels(text: str) -> bool:
    return level_label(text, MethodKey()) is not None


def _read(block: Block, form: str) -> _Told | None:
    """What a line says in a form, the level being any letter yet."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not 5 < len(block.text) < _LONGEST:
        return None
    match = _FORMS[form].match(block.text.strip())
    if match is None or _MARK.search(match["text"]) or match["text"].endswith((".", ":")):
        return None
    return _Told(match["text"].strip(" –—-:;,|"), match["level"], match["rest"].strip())


def _levelled(
    found: Mapping[int, _Told], form: str, blocks: Sequence[Block], codes: Collection[str]
) -> dict[int, _Told]:
    """The lines with their levels, where there are enough of them and no other letter stands in the same place."""
    levels = {at: level for at, said in found.items() if (level := level_of_cell(said.level))}
    letters = {said.level for said in found.values() if len(said.level) == 1}
    if letters - {"E", "D"} - {*codes} or letters.intersection(("E", "D"), codes):
        return {}
    both = {*levels.values()} == {ESSENTIAL, DESIRABLE}
    if len(levels) < (_FEWEST if form in _BARE or not both else 2) or (form in _BARE and not both):
        return {}
    lines = [block for block in blocks[min(levels) : max(levels) + 1] if not is_group_name(block.text)]
    if (form in _BARE or len(levels) == 2) and len(levels) < _SHARE * len(lines):
        return {}
    return {at: replace(found[at], level=level) for at, level in levels.items()}


def _item(block: Block, told: _Told) -> Block:
    name = "Essential" if told.level == ESSENTIAL else "Desirable"
    codes = told.rest if not told.rest or told.rest[:1] in "([" else f"({told.rest})"
    text = f"{told.text} ({name}) {codes}".strip()
    label = block.label if block.kind is BlockKind.ITEM else "•"
    return replace(block, kind=BlockKind.ITEM, text=text, label=label, depth=max(block.depth, 1))


def unlevelled_lines(blocks: Sequence[Block], key: MethodKey) -> frozenset[str]:
    """The lines with `D` and `E` among at least as many that have other letters in the same place: no levels."""
    lines: set[str] = set()
    for form in _FORMS:
        found = {block.text.strip(): said.level for block in blocks if (said := _read(block, form))}
        others = [one for one in found.values() if len(one) == 1 and one not in "ED" and one not in key.codes]
        levels = [text for text, one in found.items() if one in ("E", "D")]
        if len(others) >= len(levels) and len(set(others)) > 1:
            lines.update(levels)
    return frozenset(lines)


def nearly_criteria(blocks: Sequence[Block]) -> list[Block]:
    """The lines and sentences that look most like criteria in a document in which none were found."""
    near: list[Block] = []
    for block in blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        sounds = sounds_like_a_criterion(block.text) and len(block.text.split()) > 2
        if len(block.text) < _LONGEST and (sounds or _marked(block)):
            near.append(block)
        else:
            near.extend(replace(block, text=sentence) for sentence, _level in asking(block.text))
    return near


def _marked(block: Block) -> bool:
    found = [_read(block, form) for form in _FORMS if form not in _BARE]
    return any(told is not None and level_of_cell(told.level) for told in found)
