"""Competencies that are a name with one paragraph each, below it or behind it: the paragraph is what is asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, is_note, level_label, without_enumerator
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.section_words import OTHER, section_of
from shortlister.importing.late_regexes import late_regex

_PARENT: Final = late_regex(
    r"\b(?:competenc(?:y|ies|es)|behaviours?|qualities|attributes|strengths|capabilit(?:y|ies)|criteria|requirements"
    r"|person specification|skills)\b",
    re.IGNORECASE,
)
_NAMED: Final = late_regex(r"(?P<name>[A-Z][\w’',&/ ()-]{2,60}?)(?:\s*:|\s+[-–—])\s+(?P<said>[A-Z][^:]*[.;])\s*")
"""`Team working – You share what you know.`"""
_FEWEST: Final = 2
_BETWEEN: Final = 3
_NAME: Final = 7
_SENTENCE: Final = 6
_FEW: Final = 3
_NOTE: Final = 150


def named_competencies(blocks: Sequence[Block], key: MethodKey) -> list[Block]:
    """The blocks with the paragraphs of such a run as items below their names."""
    whole = list(blocks)
    at = 0
    while at < len(blocks):
        end, below = at, _is_below_parent(blocks, at)
        while below and end + 1 < len(blocks) and _is_pair(blocks[end], blocks[end + 1], key):
            if end + 2 < len(blocks) and blocks[end + 2].kind in (BlockKind.ITEM, BlockKind.TABLE):
                break  # the paragraph only leads up to a list
            end += 2
        if end - at >= 2 * _FEWEST:
            for name in range(at, end, 2):
                whole[name] = replace(blocks[name], bold=True)
                whole[name + 1] = _as_item(blocks[name], blocks[name + 1])
        else:
            end = at + (_run_in(blocks, at, key) if below else 0)
            whole[at:end] = [replace(one, kind=BlockKind.ITEM, depth=1, label="•") for one in blocks[at:end]]
        at = max(end, at + 1)
    return whole


def _run_in(blocks: Sequence[Block], first: int, key: MethodKey) -> int:
    """How many paragraphs right below a heading each have the name before what it means; 0 where too few do."""
    if blocks[first - 1].kind is not BlockKind.HEADING:
        return 0
    run = list(takewhile(lambda one: one.kind is BlockKind.PARAGRAPH and _is_named(one.text, key), blocks[first:]))
    return len(run) if len(run) >= _FEWEST else 0


def _is_named(text: str, key: MethodKey) -> bool:
    found = _NAMED.fullmatch(text)
    if found is None or len(found["name"].split()) > _NAME or level_label(found["name"], key):
        return False
    no_name = section_of(found["name"]) == OTHER or len(found["said"].split()) < _FEW
    return not no_name and not _tells_more(text, key)


def _as_item(name: Block, said: Block) -> Block:
    text = said.text
    if is_note(text) and len(text) > _NOTE:  # `The post holder will …`, which elsewhere speaks of something else
        text = f"{without_enumerator(name.text).strip(' :')}: {text}"
    return replace(said, kind=BlockKind.ITEM, text=text, depth=1, label="•")


def _is_pair(name: Block, said: Block, key: MethodKey) -> bool:
    """Whether a line is a name and the next one the paragraph that says what it means."""
    if name.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or said.kind is not BlockKind.PARAGRAPH or said.bold:
        return False
    if len(name.text.split()) > _NAME or not could_be_heading(name.text, bold=True) or level_label(name.text, key):
        return False
    if section_of(name.text) == OTHER or len(said.text.split()) < _SENTENCE or said.text.rstrip()[-1:] not in ".;":
        return False
    return not _tells_more(said.text, key)


def _tells_more(text: str, key: MethodKey) -> bool:
    """Whether a paragraph is of the procedure, or says how something is measured."""
    asked = MethodKey(dict(key.codes))  # what is only looked at leaves no trace
    return bool(speaks_of_procedure(text) or method_note(text, asked) or follows(text, asked))


def _is_below_parent(blocks: Sequence[Block], first: int) -> bool:
    """Whether the run stands below a heading for competencies, with nothing between but sentences about them."""
    for at in range(first - 1, max(first - 1 - _BETWEEN, -1), -1):
        text = blocks[at].text.strip()
        if blocks[at].kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            return False
        if could_be_heading(text, bold=True):
            return bool(_PARENT.search(text)) and section_of(text) != OTHER
    return False
