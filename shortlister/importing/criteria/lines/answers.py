"""Headings that ask how what stands above is assessed (`When is this evaluated?`), with the answer below them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.stage_headings import stage_methods
from shortlister.importing.criteria.lines.stated import statement_of
from shortlister.importing.criteria.methods.header_words import table_methods
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, name_of, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex

_ASKS: Final = late_regex(
    r"^(?:when|how|where|at (?:what|which) (?:stage|point))\b.{0,40}\b(?:evaluat|assess|test|measur|judg|check|examin"
    r"|look|demonstrat|identif|evidenc|find|found|verif|scor)\w*\b(?! (?:your|our|people|students|pupils)\b).{0,30}$",
    re.IGNORECASE,
)
_MARKED: Final = late_regex(r"(?<=\?)\s*[\divx*†(){}\[\]]{1,4}$")
"""The mark of a footnote behind a question."""
_LONGEST: Final = 80
_LINES: Final = 8


def asks_how(block: Block) -> bool:
    """Whether a line asks how something is assessed, and does not say it."""
    text = _MARKED.sub("", block.text.strip())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST or text.endswith("."):
        return False
    if re.search(r"(?i)\b(?:you|applicants?|candidates?|people)\b", text):
        return False
    above = bool(re.search(r"(?i)\b(?:this|these|it|they|each of them|the above)\b", text))
    headed = above or block.italic or block.kind is BlockKind.HEADING or block.bold or text.endswith((":", "?"))
    question = bool(_ASKS.match(text)) and (text.endswith(("?", ":")) or headed)
    return headed and (question or is_method_header(text.rstrip(" ?:"))) and not name_of(text.rstrip(" ?:"))


def answered(blocks: Sequence[Block], key: MethodKey) -> tuple[list[Block], dict[str, tuple[str, ...]]]:
    """The blocks with each such question and its answer as one line, and the methods that each of these lines says.

    A question with an answer that names anything but methods stays as it is.
    """
    whole: list[Block] = []
    said: dict[str, tuple[str, ...]] = {}
    at = 0
    while at < len(blocks):
        block = blocks[at]
        methods, end = answer(blocks, at + 1, key) if asks_how(block) else ((), at)
        if not methods or (_says_how(block, key) and not all(name_of(one.text) for one in blocks[at + 1 : end])):
            whole.append(block)
            at += 1
            continue
        text = " ".join([block.text.strip(), *(one.text.strip() for one in blocks[at + 1 : end])])
        text = text if text not in said or said[text] == methods else f"{text} ({at})"
        said[text] = methods
        whole.append(replace(block, kind=BlockKind.PARAGRAPH, text=text, bold=False, depth=0, label=""))
        at = end
    return whole, said


def _says_how(block: Block, key: MethodKey) -> bool:
    """Whether a heading says itself how what stands below is assessed: `Assessed at shortlisting`."""
    return bool(stage_methods(block.text, key) or table_methods(block.text))


def asks_of_all(blocks: Sequence[Block], said: dict[str, tuple[str, ...]]) -> str:
    """The line that alone asks so, with no further list or table behind it in the specification; else empty."""
    places = [at for at, block in enumerate(blocks) if block.text in said]
    if len(places) != 1:
        return ""
    for block in blocks[places[0] + 1 :]:
        if block.kind is BlockKind.HEADING or block.bold:
            return blocks[places[0]].text if section_of(block.text) == OTHER else ""
        if block.kind in (BlockKind.ITEM, BlockKind.TABLE):
            return ""
    return blocks[places[0]].text


def answer(blocks: Sequence[Block], begin: int, key: MethodKey) -> tuple[tuple[str, ...], int]:
    """The methods that stand from a block on, as a list or as a sentence, and where they end."""
    if begin >= len(blocks):
        return (), begin
    first = blocks[begin]
    if first.kind is not BlockKind.TABLE and statement_of(first, MethodKey(dict(key.codes))):
        return (), begin  # it tells some criteria from others
    end = begin
    while end < min(len(blocks), begin + _LINES) and blocks[end].kind is first.kind is BlockKind.ITEM:
        end += 1
    if end > begin:
        told = [told_methods(one.text, key) if len(one.text) < _LONGEST else None for one in blocks[begin:end]]
        known = [one for one in told if one is not None and one.methods and not one.unread]
        sure = sum(1 for one in known if one.known)
        methods = unique(name for one in known for name in one.methods)
        return (methods, end) if len(known) == len(told) and 2 * sure >= len(told) else ((), begin)
    while end < min(len(blocks), begin + _LINES) and _is_name(blocks[end], key):
        end += 1
    if end > begin:
        return unique(name for one in blocks[begin:end] for name in told_methods(one.text, key).methods), end
    if first.kind is BlockKind.PARAGRAPH and not first.bold and len(first.text) < 3 * _LONGEST:
        told_in = told_methods(first.text, key)
        methods = told_in.methods if told_in.known and not told_in.unread else mentioned(first.text)
        return (methods, begin + 1) if methods and not first.text.rstrip().endswith(":") else ((), begin)
    return (), begin


def _is_name(block: Block, key: MethodKey) -> bool:
    """Whether a paragraph is nothing but names of methods."""
    if block.kind is not BlockKind.PARAGRAPH or block.bold or len(block.text) > _LONGEST:
        return False
    told = told_methods(block.text, key)
    return told.known and bool(told.methods) and not told.unread and name_of(block.text) is not None
