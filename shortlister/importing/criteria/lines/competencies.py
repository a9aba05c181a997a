"""Competencies that are a name with one paragraph each: below such a heading the paragraph is what is asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace
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
_FEWEST: Final = 2
_BETWEEN: Final = 3
_NAME: Final = 7
_SENTENCE: Final = 6
_NOTE: Final = 150


def named_competencies(blocks: Sequence[Block], key: MethodKey) -> list[Block]:
    """The blocks with the paragraphs of such a run as items below their names."""
    whole = list(blocks)
    at = 0
    while at < len(blocks):
        end = at
        while end + 1 < len(blocks) and _is_pair(blocks[end], blocks[end + 1], key):
            if end + 2 < len(blocks) and blocks[end + 2].kind in (BlockKind.ITEM, BlockKind.TABLE):
                break  # the paragraph only leads up to a list
            end += 2
        if end - at >= 2 * _FEWEST and _is_below_parent(blocks, at):
            for name in range(at, end, 2):
                whole[name] = replace(blocks[name], bold=True)
                whole[name + 1] = _as_item(blocks[name], blocks[name + 1])
        at = max(end, at + 1)
    return whole


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
    asked = MethodKey(dict(key.codes))  # what is only looked at leaves no trace
    told = method_note(said.text, asked) or follows(said.text, asked)
    return not speaks_of_procedure(said.text) and not told


def _is_below_parent(blocks: Sequence[Block], first: int) -> bool:
    """Whether the run stands below a heading for competencies, with nothing between but sentences about them."""
    for at in range(first - 1, max(first - 1 - _BETWEEN, -1), -1):
        text = blocks[at].text.strip()
        if blocks[at].kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            return False
        if could_be_heading(text, bold=True):
            return bool(_PARENT.search(text)) and section_of(text) != OTHER
    return False
