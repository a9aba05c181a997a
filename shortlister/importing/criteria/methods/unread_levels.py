"""Sentences that say which criteria are essential and gave none its level: said with their places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import BlockKind, Document, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_, _
from shortlister.importing.criteria.methods.head_notes import head_note
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

UNREAD: Final = N_(
    "{place}: “{text}” says which criteria are essential or desirable, but not every level was read from it; set them."
)
_LEVEL: Final = r"(?:essential|desirable|mandatory|required|preferred|optional|must[- ]haves?|nice[- ]to[- ]haves?)\b"
_TOLD: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:criteri(?:a|on)|items?|points?|requirements?|those|these|lines?|ones|everything|all|any|anything|others?"
        r"|rest|first|last|marked|stars?|starred|asterisks?|italics?|italici[sz]ed|bold|underlined|capitals|colou?r\w*"
        r"|shaded|red|green|blue|skills|experience|qualifications?|knowledge|education|abilities|attributes)\b[^.;]*?"
        rf"\b(?:are|is|means?|denotes?|indicates?|shows?|counts? as)\b[^.;]{{0,30}}?\b{_LEVEL}",
        rf"^\W*(?:\W{{1,3}}|[A-Z0-9]|italics?|bold(?: type)?|underlined|starred|red|green|blue)\s*[=:–—-]?\s*{_LEVEL}",
    )
)
_PROCEDURE: Final = late_regex(
    r"\b(?:short-?list|meet|appl(?:y|ication|icant)|interview|assess|form|candidate|score|test|you|we)\w*\b",
    re.IGNORECASE,
)
_LONGEST: Final = 300
_SHARE: Final = 0.25
_SHOWN: Final = 2
_CUT: Final = 110


def with_levels_told(document: Document, posts: Sequence[DraftPost]) -> tuple[tuple[DraftPost, ...], list[Problem]]:
    """The posts without the doubt that nothing says their levels where a sentence does, and doubts that name it."""
    criteria = [one for post in posts for one in post.criteria]
    lacking = sum(1 for one in criteria if one.level == UNSPECIFIED)
    if not lacking or lacking < _SHARE * len(criteria):
        return tuple(posts), []
    taken = {" ".join(one.text.split()) for one in criteria}
    found = [(text, place) for text, place in _sentences(document) if text.rstrip(".") not in taken][:_SHOWN]
    if not found:
        return tuple(posts), []
    unsaid = _("The document does not say which criteria are essential and which desirable.")
    told = tuple(replace(post, doubts=tuple(one for one in post.doubts if one != unsaid)) for post in posts)
    said = [
        Problem("", Sentence(UNREAD, {"place": place_words(place), "text": text}), Passage(place, text))
        for text, place in found
        if place_words(place)
    ]
    return told, said


def _sentences(document: Document) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and head_note(block.text):
            yield block.text, block.place
        if block.kind is BlockKind.HEADING or len(block.text) > _LONGEST:
            continue
        told = [(f"{block.label} {block.text}".strip("•- "), block.place)] if block.kind is not BlockKind.TABLE else []
        told += [(cell.text, cell.place) for cell in block.cells if len(cell.text) < _LONGEST]
        for text, place in told:
            whole = " ".join(text.split())
            if any(map(_tells, re.split(r"(?<=[.;])\s+", whole))) or head_note(whole):
                yield (whole if len(whole) < _CUT else f"{whole[:_CUT]} …"), place


def _tells(sentence: str) -> bool:
    bare = sentence.strip(" ()[]")
    return not _PROCEDURE.search(bare) and not demands_in(bare) and any(one.search(bare) for one in _TOLD)
