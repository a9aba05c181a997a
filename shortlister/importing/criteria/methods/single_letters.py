"""The letters that a document uses singly where methods stand: only these may stand together as one code."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_LIST: Final = r"[A-Z]{1,4}(?:\s*[,/&+;.\s-]\s*[A-Z]{1,4})*"
_WHOLE: Final = late_regex(rf"\W*({_LIST})\W*")
_IN_TEXT: Final = late_regex(rf"[(\[]\s*({_LIST})\s*[)\]]|(?:\s[–—-]|[:|\t]|\s\s)\s*({_LIST})\s*\.?$", re.MULTILINE)
_LEVELS: Final = frozenset("ED")
"""The usual letters of levels: alone they say nothing of methods."""


def single_letters(document: Document) -> frozenset[str]:
    """The letters that stand alone, or parted from others, in cells, brackets and at the ends of lines."""
    found = set[str]()
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE:
            found.update(letter for text in (block.text, block.label) for letter in _in_text(text))
            continue
        columns = defaultdict[int, set[str]](set)
        for cell in block.cells:
            for line in cell.paragraphs:
                if whole := _WHOLE.fullmatch(line.strip()):
                    columns[cell.column].update(_single(whole[1]))
                else:
                    found.update(_in_text(line))
        found.update(letter for letters in columns.values() if not letters <= _LEVELS for letter in letters)
    return frozenset(found)


def _in_text(text: str) -> Iterator[str]:
    for one in _IN_TEXT.finditer(text):
        letters = _single(one[1] or one[2])
        if not letters <= _LEVELS:
            yield from letters


def _single(text: str) -> set[str]:
    return {code for code in re.findall(r"[A-Z]+", text) if len(code) == 1}
