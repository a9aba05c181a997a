"""What a committee resolved that a post must have, told in a sentence: `RESOLVED that the clerk must have (a) …; (b) …`

The points of such a sentence become items below the label of their level, and so does what was agreed to be an
advantage beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.asking import sentences_of
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_RESOLVED: Final = late_regex(
    r"\b(?:resolved|agreed|carried|decided|determined|ordered|approved|concluded)\b[\w, ]{0,40}?:?\s*(?:that\s+)?"
    r"(?=(?:the|our|an?|any|it|whoever|candidates?|applicants?|knowledge|experience|some)\b|[A-Z])",
    re.IGNORECASE,
)
_LEAD: Final = late_regex(
    r"^(?:the|our|an?|any|whoever)\s+(?P<who>(?:[\w’'-]+ ){0,4}?[\w’'-]+)\s+(?:must|should|shall|needs? to|has to"
    r"|have to|ought to|is to|will need to)\b(?:\s+(?:also|have|be|hold|possess|show|bring))*\s*[:–—-]?\s*$",
    re.IGNORECASE,
)
_WHO: Final = late_regex(
    r"(?:new |next )?(?:post-?holder|candidates?|applicants?|appointee|person(?: appointed)?)", re.IGNORECASE
)
_WISHED: Final = late_regex(
    r"\b(?:would|will|could|might|is|are)(?: also)?(?: be)?(?: considered| seen as| regarded as)?"
    r"(?: (?:an?|very|most|a real|an added|a distinct))* (?:advantages?|desirable|useful|helpful|bonus|plus|asset"
    r"|welcome|beneficial|preferred)\b",
    re.IGNORECASE,
)
_MARK: Final = late_regex(r"(?:(?<=^)|(?<=[\s:;,]))\(?(?P<label>[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+(?=\S)")
_FEWEST: Final = 2
_LONGEST: Final = 1500


@dataclass(frozen=True, slots=True)
class _Told:
    """A level and its points with their labels."""

    level: str
    points: tuple[tuple[str, str], ...]


def with_resolutions(document: Document) -> Document:
    """The document, such sentences as items below their level; nothing is changed where none resolves so."""
    blocks = document.blocks
    opening = {at for at, block in enumerate(blocks) if _opens(block)}
    if not opening:
        return document
    kept: list[Block] = []
    for at, block in enumerate(blocks):
        if at + 1 in opening and block.kind is BlockKind.ITEM and names_a_post(block.text):
            kept.append(replace(block, kind=BlockKind.HEADING, label="", depth=2))  # the item of the agenda
        else:
            kept.extend(_read(block, blocks[at + 1 : at + 2]))
    return replace(document, blocks=tuple(kept))


def _opens(block: Block) -> bool:
    """Whether a paragraph resolves what a post must have: a lead that its points follow, in it or below it."""
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST:
        return False
    return any(_told(sentence) for sentence in _sentences(text)) or _is_lead(_said(text))


def _read(block: Block, following: Sequence[Block]) -> Iterator[Block]:
    text = " ".join(block.text.split())
    if block.kind is BlockKind.TABLE or len(text) > _LONGEST:
        yield block
        return
    if _is_lead(_said(text)) and following and following[0].kind is BlockKind.ITEM:
        yield _label(block, ESSENTIAL)
        return
    rest: list[str] = []
    for sentence in _sentences(text):
        told = _told(sentence) or _wished(sentence)
        if told is None:
            rest.append(sentence)
            continue
        yield _label(block, told.level)
        for label, point in told.points:
            yield replace(block, kind=BlockKind.ITEM, text=point, label=label, depth=1, bold=False)
    if rest:
        yield replace(block, text=" ".join(rest)) if len(" ".join(rest)) < len(text) else block


def _label(block: Block, level: str) -> Block:
    return replace(block, kind=BlockKind.PARAGRAPH, text=f"{level.capitalize()}:", label="", depth=0, bold=True)


def _sentences(text: str) -> list[str]:
    """The sentences of a paragraph; a point behind its number begins none."""
    joined: list[str] = []
    for sentence in sentences_of(text):
        if joined and re.search(r"(?:^|\s)\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})\.$", joined[-1]):
            joined[-1] += f" {sentence}"
        else:
            joined.append(sentence)
    return joined


def _said(text: str) -> str:
    """What was resolved, without the words that say that it was; nothing where they are not there."""
    found = _RESOLVED.search(text)
    return re.sub(r"^that\s+", "", text[found.end() :].strip()) if found else ""


def _is_lead(text: str) -> bool:
    """Whether words end with what a post must have, before the points."""
    found = _LEAD.match(text.strip())
    return found is not None and (names_a_post(found["who"]) or bool(_WHO.fullmatch(found["who"])))


def _told(sentence: str) -> _Told | None:
    said = _said(sentence)
    marks = list(_MARK.finditer(said))
    if len(marks) < _FEWEST:
        return None
    lead = said[: marks[0].start()]
    wished = bool(_WISHED.search(lead))
    if not (wished or _is_lead(lead)):
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(said)]
    points = [
        (f"({mark['label']})", re.sub(r"(?:[\s,;.]|\band\b)+$", "", said[mark.end() : end]))
        for mark, end in zip(marks, ends, strict=True)
    ]
    return _Told(DESIRABLE if wished else ESSENTIAL, tuple(points))


def _wished(sentence: str) -> _Told | None:
    """What was agreed to be an advantage: the words before that are the point."""
    said = _said(sentence)
    found = _WISHED.search(said)
    if found is None or said[found.end() :].strip(" .;") or not said[: found.start()].strip():
        return None
    point = said[: found.start()].strip(" ,")
    return _Told(DESIRABLE, (("•", point[:1].upper() + point[1:]),))
