"""Headings that run into the line of the level below them: `Person specification Essential: Two years at sea. …`.

So a specification looks whose line breaks were lost: in one paragraph with its heading, and with what stands before it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import is_group_name
from shortlister.importing.late_regexes import late_regex

_LABEL: Final = late_regex(
    r"(?<!\S)(?P<level>Essential|Desirable|ESSENTIAL|DESIRABLE)"
    r"(?: (?:criteri(?:a|on)|requirements?|skills|experience|knowledge|qualifications?))?\s*:\s*(?=\S)"
)
_ENDS: Final = late_regex(r"[.!?;]\s+")
_BETWEEN: Final = " \t\n:–—-."
_LONGEST: Final = 60
_MOST: Final = 20_000
_BOTH: Final = 2


def with_heads_apart(block: Block) -> Iterator[Block]:
    """The paragraph, each such heading and what stands before the first level as paragraphs of their own.

    What has no heading is parted only where both levels follow it.
    """
    text = block.text
    labels = list(_LABEL.finditer(text)) if block.kind is BlockKind.PARAGRAPH and len(text) < _MOST else []
    both = len({one["level"].lower() for one in labels}) == _BOTH
    begin = 0
    for at, label in enumerate(labels):
        end = labels[at + 1].start() if at + 1 < len(labels) else len(text)
        head = _begin_of_head(text, begin, label)
        name = text[head : label.start()].strip(_BETWEEN)
        named = _is_head(name)
        if not (named or (at == 0 and not name and both)) or run_in(text[label.start() : end]) is None:
            continue
        if before := text[begin:head].strip():
            yield replace(block, text=before)
        for one in _names(name) if named else ():
            yield replace(block, text=one, bold=True)
        begin = label.start()
    yield replace(block, text=text[begin:].strip()) if begin else block


def _begin_of_head(text: str, begin: int, label: re.Match[str]) -> int:
    """Where the words right before a level begin, behind the end of a sentence."""
    near = max(begin, label.start() - _LONGEST)
    ends = [one.end() for one in _ENDS.finditer(text, near, label.start())]
    return ends[-1] if ends else begin


def _names(head: str) -> Iterator[str]:
    """The heading of the specification and the group behind it, where one follows it: `Person specification Skills`."""
    words = head.split()
    for at in range(1, len(words)):
        first, behind = (" ".join(part).strip(_BETWEEN) for part in (words[:at], words[at:]))
        if is_strong_specification(first) and is_group_name(behind):
            yield from (first, behind)
            return
    yield head


def _is_head(name: str) -> bool:
    whole = 0 < len(name) <= _LONGEST and name[:1].isupper()
    return whole and (is_strong_specification(name) or is_group_name(name))
