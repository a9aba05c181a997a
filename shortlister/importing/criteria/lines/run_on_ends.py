"""The last point of a list with the sentences behind the list run on to it: `adapt to our needs The post is …`."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.late_regexes import late_regex

_BEHIND: Final = late_regex(
    r"(?<=[a-z)])\s+(?=(?:The (?:successful|post|role|job|school|college|university|trust|council|closing|ideal"
    r"|governors|appointment|salary)|We|Applicants|Candidates|Please|If you|This (?:post|role|job|is|position)|All"
    r"|Our|To apply|Closing date|Visits|You (?:will|can|must|may)|In return|For (?:further|more|an)|It is"
    r"|Interviews|An? (?:enhanced|application))\b)"
)
_SENTENCE: Final = late_regex(r"[.!?](?:\s|$)")
_FEWEST: Final = 3
_TIMES: Final = 2


def with_ends_of_lists_apart(document: Document) -> Document:
    """The document, such sentences as a paragraph of their own."""
    blocks = tuple(_apart(document.blocks))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _apart(blocks: Sequence[Block]) -> Iterator[Block]:
    for is_item, run in itertools.groupby(blocks, lambda one: (one.kind is BlockKind.ITEM, one.depth)):
        items = list(run)
        yield from items[:-1]
        last = items[-1]
        cut = _cut([one.text for one in items]) if is_item[0] else 0
        if cut:
            behind = replace(
                last, kind=BlockKind.PARAGRAPH, text=last.text[cut:].strip(), depth=0, label="", bold=False
            )
            yield from (replace(last, text=last.text[:cut].strip()), behind)
        else:
            yield last


def _cut(texts: Sequence[str]) -> int:
    """Where the last of the points goes over into sentences though none of the others has an end; 0 where nowhere."""
    *others, last = texts
    if len(texts) < _FEWEST or any(_SENTENCE.search(one) for one in others) or not _SENTENCE.search(last):
        return 0
    if not all(one[:1].islower() for one in texts) or len(last) < _TIMES * max(map(len, others)):
        return 0
    found = _BEHIND.search(last)
    return found.end() if found and found.start() < max(map(len, others)) * _TIMES else 0
