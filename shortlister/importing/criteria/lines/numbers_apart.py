"""What a heading's bracket or a line of methods says of some numbers: `(by form; 2 and 3 also at interview)`."""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.adding import adds, without_adding
from shortlister.importing.late_regexes import late_regex

_ONE: Final = r"\(?(?:[A-Z]{1,3}[-.]?)?\d{1,2}(?:\.\d{1,2})?\)?"
_CLAUSE: Final = late_regex(
    r"[;,]\s*(?:(?:and|but|with|except that)\s+)?(?:(?:criteri(?:a|on)|points?|items?|numbers?|nos?\.?)\s+)?"
    rf"(?P<which>{_ONE}(?:\s*(?:,\s*and\b|,|&|\+|\band\b|\bto\b|[-–—])\s*{_ONE})*)\s+(?P<how>[A-Za-z][^;()\[\]]{{3,80}}?)"
    r"(?=\s*(?:[;)\]]|\.?\s*$))"
)
_ONLY: Final = late_regex(r"\s*\b(?:instead|only|solely|rather|alone|just)\b", re.IGNORECASE)
_HOW: Final = late_regex(
    r"^(?:(?:is|are|will|to|be|being)\s+)*(?:(?:assessed|measured|tested|checked|examined|judged|seen)\s+)?"
    r"(?P<where>(?:by|at|from|via|through|in|on|using|during|with)\b(?!-).*)$",
    re.IGNORECASE,
)
_PLACE: Final = late_regex(
    r"^(?:(?:by|at|from|via|through|in|on|using|during|with|means of|an?|the|your)\s+)+", re.IGNORECASE
)
_KEY: Final = late_regex(r"(?i)\W*(?:the )?(?:keys?|codes?|legend|abbreviations?)\b[^:]{0,30}:")
_ENDS: Final = late_regex(r"(?<=[a-z][.!?])\s+")
_LISTED: Final = late_regex(rf"(?<![\w.]){_ONE}$")
_LONGEST: Final = 300


def with_numbers_apart_told(document: Document) -> Document:
    """The document with such clauses as sentences of their own behind all else, where they name known methods."""
    blocks: list[Block] = []
    said: list[Block] = []
    for block in document.blocks:
        text = block.text
        while block.kind is not BlockKind.TABLE and len(text) < _LONGEST and (found := _first(text)):
            clause, sentence = found
            said.append(Block(BlockKind.PARAGRAPH, sentence, place=block.place))
            text = f"{text[: clause.start()]}{text[clause.end() :]}".strip()
        blocks.append(block if text == block.text else replace(block, text=text))
    return replace(document, blocks=(*blocks, *said)) if said else document


def _first(text: str) -> tuple[re.Match[str], str] | None:
    """The first such clause of a text, and the sentence that says the same."""
    for found in _CLAUSE.finditer(text):
        if sentence := _sentence(found, text):
            return found, sentence
    return None


def _sentence(found: re.Match[str], text: str) -> str:
    how = _ONLY.sub("", without_adding(found["how"])).strip()
    where = _HOW.match(how)
    more, only = adds(found["how"]), bool(_ONLY.search(found["how"]))
    told = told_methods(_PLACE.sub("", where["where"]), MethodKey()) if where else None
    if where is None or told is None or not told.known or told.unread or not _opens(text[: found.start()]):
        return ""
    manner = "also " if more else "only " if only else ""
    return f"Criteria {found['which'].strip('()')} are {manner}assessed {where['where']}."


def _opens(before: str) -> bool:
    """Whether what stands before such a clause is in the same bracket, or behind a label that names no key.

    What stands between other numbers and itself is the rest of their list.
    """
    if before.rfind("(") > before.rfind(")"):
        return True
    return ":" in _ENDS.split(before)[-1] and not _KEY.match(before) and not _LISTED.search(before)
