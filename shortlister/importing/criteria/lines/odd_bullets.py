"""Lists whose lines begin with a sign that is no usual bullet: `⎈ Patience`, `» First aid`, `🚗 A driving licence`.

A sign that the document speaks of, or that stands anywhere but before lines, may mean something and is left alone.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.methods.boxes import SIGNS
from shortlister.importing.criteria.words.form_lines import is_form_line
from shortlister.importing.criteria.words.post_names import is_field
from shortlister.importing.criteria.words.section_words import names_section
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell
from shortlister.importing.late_regexes import late_regex

_PICTURE: Final = (
    r"[\u2190-\u21ff\u2300-\u23ff\u2500-\u2604\u2607-\u260f\u2613-\u2704\u2706-\u2712\u2719-\u274b\u274d-\u27bf"
    r"\u2900-\u297f\u2b00-\u2b4f\u2b51-\u2bff\U0001f000-\U0001faff]"
)
"""Arrows, ornaments and emoji, but for ticks, crosses, boxes and stars, which are marks."""
_LED: Final = late_regex(
    rf"^(?P<sign>{_PICTURE}(?:\ufe0f|\u200d.\ufe0f?|[\U0001f3fb-\U0001f3ff])*(?:\s|(?=[A-Z]))"
    r"|(?:>>|->|=>|--|~>|::|[~#+=^»›¤¶¬Øqnluv])\s)\s*(?P<said>[^\W_].*)$"
)
_SPOKEN: Final = late_regex(
    r"\b(?:marked|symbols?|signs?|icons?|emojis?|squiggles?|tildes?|hash(?:es)?|arrows?|pluses|plus signs?)\b", re.I
)
_SAYS_LEVEL: Final = late_regex(
    r"\b(?:essential|desirable|must|needed|required|nice|bonus|optional|preferred|means?)\b", re.I
)
_FEWEST: Final = 3


def odd_bullet(line: str) -> str:
    """The sign that a line begins with as with a bullet, though it is none of the usual; empty where there is none."""
    found = _LED.match(line.strip())
    return found["sign"].strip() if found else ""


def with_odd_bullets_read(document: Document) -> Document:
    """The document, such lines as items, and the headings among them without the sign."""
    if not any(_LED.match(text) for block in document.blocks for text in _texts(block)):
        return document
    document = replace(document, blocks=tuple(map(_bare_fact, document.blocks)))
    texts = [text for block in document.blocks for text in _texts(block)]
    bullets = _bullets(texts)
    if not bullets or any(_SPOKEN.search(text) and _SAYS_LEVEL.search(text) for text in texts):
        return document
    blocks = [_in_cells(block, bullets) if block.kind is BlockKind.TABLE else block for block in document.blocks]
    return replace(document, blocks=tuple(_listed(blocks, bullets)))


def _bare_fact(block: Block) -> Block:
    """A line that is a fact of the post behind a picture, without that: `📍 Location: Truro`."""
    if block.kind is not BlockKind.PARAGRAPH or not _is_picture(odd_bullet(block.text) or "a"):
        return block
    said = _said(block.text)
    return replace(block, text=said) if is_field(said) or is_form_line(said) else block


def _texts(block: Block) -> Iterator[str]:
    if block.kind is BlockKind.TABLE:
        for cell in block.cells:
            yield from cell.paragraphs
    else:
        yield block.text


def _bullets(texts: Sequence[str]) -> dict[str, int]:
    """How often each sign begins a line that stands nowhere else, for those that do often enough.

    Pictures are counted together.
    """
    counts = Counter(sign for text in texts if (sign := odd_bullet(text)))
    boxes = [sign for sign in counts if sign[0] in SIGNS]
    for sign in boxes if len(boxes) > 1 else ():
        del counts[sign]  # what is ticked and what is not
    inside = [text.strip().removeprefix(odd_bullet(text)) for text in texts]
    plain = {sign for sign in counts if not any(_stands_in(sign, text) for text in inside)}
    pictures = {sign for sign in plain if _is_picture(sign)}
    found = {sign for sign in plain if counts[sign] >= _FEWEST}
    found |= pictures if sum(counts[sign] for sign in pictures) >= _FEWEST else set()
    return {sign: counts[sign] for sign in found}


def _is_picture(sign: str) -> bool:
    return not sign[0].isascii() and not sign[0].isalpha() and sign[0] not in "»›¤¶¬"


def _stands_in(sign: str, text: str) -> bool:
    return sign in text if _is_picture(sign) else f" {sign} " in f" {text} "


def _listed(blocks: Sequence[Block], bullets: Mapping[str, int]) -> Iterator[Block]:
    """The blocks, lines that stand together below each other as items; a line between other items is left alone."""
    stretches = [(led, [*run]) for led, run in groupby(blocks, lambda block: _is_led(block, bullets))]
    for at, (led, run) in enumerate(stretches):
        around = [stretches[at - 1][1][-1]] if at else []
        around += [stretches[at + 1][1][0]] if at + 1 < len(stretches) else []
        mixed = any(block.kind is BlockKind.ITEM for block in around)
        for block in run:
            if led and not mixed:
                yield replace(block, kind=BlockKind.ITEM, text=_said(block.text), label="•", depth=block.depth or 1)
            else:
                yield _bare_heading(block, bullets)


def _is_led(block: Block, bullets: Mapping[str, int]) -> bool:
    return block.kind is BlockKind.PARAGRAPH and odd_bullet(block.text) in bullets and not _heads(block.text, bullets)


def _bare_heading(block: Block, bullets: Mapping[str, int]) -> Block:
    if block.kind is BlockKind.TABLE or odd_bullet(block.text) not in bullets or not _heads(block.text, bullets):
        return block
    return replace(block, text=_said(block.text))


def _heads(text: str, bullets: Mapping[str, int]) -> bool:
    """Whether a line is a level, or the name of a section with a sign that no other line has."""
    said = _said(text)
    names = names_section(said) or (is_group_name(said) and len(said.split()) == 1)
    return level_of_cell(said) is not None or (names and bullets[odd_bullet(text)] == 1)


def _said(text: str) -> str:
    found = _LED.match(text.strip())
    return found["said"] if found else text


def _in_cells(block: Block, bullets: Mapping[str, int]) -> Block:
    cells = tuple(_in_cell(cell, bullets) for cell in block.cells)
    return block if cells == block.cells else replace(block, cells=cells)


def _in_cell(cell: Cell, bullets: Mapping[str, int]) -> Cell:
    led = [odd_bullet(text) in bullets for text in cell.paragraphs]
    if not any(led):
        return cell
    texts = tuple(_said(text) if one else text for text, one in zip(cell.paragraphs, led, strict=True))
    marks = cell.marks if len(cell.marks) == len(led) else (False,) * len(led)
    return replace(cell, paragraphs=texts, marks=tuple(was or now for was, now in zip(marks, led, strict=True)))
