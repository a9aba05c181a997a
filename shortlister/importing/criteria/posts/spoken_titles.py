"""The post that only the running text names, again and again: `The Shepherd will …`, `As our Shepherd you …`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    is_generic,
    is_running_text,
    names_an_organisation,
)
from shortlister.importing.criteria.words.section_words import section_of
from shortlister.importing.late_regexes import late_regex

_NAME: Final = r"[A-Z][\w'’-]*(?: (?:(?:of|and|for|to|the|in|&) )?[A-Z][\w'’-]*){0,4}"
_WORKS: Final = r"(?:will|must|should|shall|is responsible|reports to|works)\b"
_DOES: Final = r"(?:will|must|should|shall|is|has|[a-z]{3,}s)\b"
_SUBJECT: Final = late_regex(rf"\b(?:The|Our|the|our) (?:new |next |successful )?({_NAME}) {_DOES}")
_AS: Final = late_regex(
    rf"\b(?:[Aa]s (?:an?|our|the) (?:new |next )?|(?:post|role|position|vacancy|job) of (?:an? |the )?)({_NAME})"
)
_HEAD, _LONGEST, _AGAIN = 12, 60, 2


def spoken_title(blocks: Sequence[Block]) -> str:
    """Whom the text speaks of at least twice as the one at work, or once under a line of that name; else empty."""
    text = " ".join(" ".join(block.text.split()) for block in blocks if block.kind is not BlockKind.TABLE)
    told = Counter(_names(text))
    (name, count), (_other, next_best) = (*told.most_common(2), ("", 0), ("", 0))[:2]
    if count >= _AGAIN and count > next_best:
        return name
    return next((line for line in _lines(blocks) if _is_at_work(line, text)), "")


def _names(text: str) -> Iterator[str]:
    for pattern in (_SUBJECT, _AS):
        for found in pattern.finditer(text):
            if ends_with_a_doer(found[1]) and not names_an_organisation(found[1]):
                yield found[1]


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The short lines at the head that could be a name."""
    for block in blocks[:_HEAD]:
        text = block.text.strip(" :")
        if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 2 < len(text) < _LONGEST:
            continue
        if not (is_generic(text) or section_of(text) or names_an_organisation(text) or is_running_text(text)):
            yield text


def _is_at_work(name: str, text: str) -> bool:
    """Whether the text says what somebody of that name does, or what it is to be one."""
    called = re.escape(name)
    said = rf"\b(?:as (?:an?|our)|(?:post|role|job) of(?: an?)?) {called}\b|\b(?:the|our) {called} {_WORKS}"
    return name[:1].isupper() and re.search(said, text, re.IGNORECASE) is not None
