"""Titles without what only says of the post where it is, whose, what it pays and for how long.

`Gardener – Truro, Cornwall` and `Clerk at Ash Farm` are a gardener and a clerk. What says which kind of work it is
stays: `Social Worker – Fostering`; of a name that could be either, the document tells.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document, DraftPost
from shortlister.importing.criteria.words.place_names import is_known_place, is_street
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post, names_an_organisation
from shortlister.importing.late_regexes import late_regex

_HEAD: Final = 8
_LONGEST: Final = 80
_APART: Final = late_regex(r"(\s+[–—|-]\s+|,\s+|\s+(?:at|@)\s+(?=(?:the )?[A-Z]))")
_COLON: Final = late_regex(r"^(?P<who>[^:]{3,60}):\s+(?P<post>[^:]+)$")
_PAID: Final = late_regex(
    r"(?:(?:pay|salary)\s+)?(?:grade|band|scale|spine|scp|level|gradd(?:fa)?)\s*[:.]?\s*[\w./-]{0,5}\d?(?:\s*[–-]\s*\d+)?$"
    r"|£\s?\d.*$|(?:SO|PO|SCP|GS|NJC|MPS|UPS|MPR|UPR|L)\s?\d[\d /–-]*$",
    re.IGNORECASE,
)
_TERMS: Final = late_regex(
    r"(?:(?:part|full)[- ]time|permanent|seasonal|casual|temporary|fixed[- ]term|job[- ]share|term[- ]time(?: only)?"
    r"|zero[- ]hours?|all year round)(?:(?:,|/| and| or)? (?:(?:part|full)[- ]time|permanent|seasonal|temporary"
    r"|fixed[- ]term|term[- ]time(?: only)?))*$",
    re.IGNORECASE,
)
_BRACKET: Final = late_regex(r"\s*[(\[](?P<said>[^()\[\]]+)[)\]]$")
_UNIT: Final = late_regex(
    r"(?i)^(?:the )?(?:faculty|school|college|department|directorate|division|institute|university) of\b"
    r"|\b(?:faculty|university|council|directorate|department|division|ltd|limited|plc|llp|cic|nhs trust"
    r"|foundation trust)$"
)
_OF_WORK: Final = late_regex(
    r"(?:ics|[lr]ogy|graphy|istry|ing|ions?|ments?|ance|ence|care|ture|cy|services|studies|arts)$", re.IGNORECASE
)
_HELD: Final = late_regex(
    r"(?i)^(?:location|place(?: of work)?|base[d]?(?: at)?|sites?|venue|workplace|office|campus|where"
    r"|department|directorate|division|section|faculty|school|service|employer|organisation|company|charity)\s*:?$"
)
"""The labels of facts that are no part of a title: where the post is, and whose."""
_SETTLED: Final = (
    r"\b(?:based|located|situated|town|village|city|offices?|shops?|branch|stores?|depot|premises|site)"
    r" (?:in|at|of|near) (?:the )?{0}\b"
    r"|\b(?:our|the) {0} (?:shop|office|branch|site|store|depot|centre|campus|surgery|clinic|base|warehouse|yard)\b"
    r"|\b{0}(?:, [A-Z][\w ]+)?,? [A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a document says elsewhere: its text, the values of labels that name a place or a body, who it is from."""

    text: str
    held: tuple[str, ...]
    lines: frozenset[str]


def with_bare_titles(document: Document, posts: Sequence[DraftPost]) -> tuple[DraftPost, ...]:
    """The posts under such titles, unless two of them would then have the same name."""
    known = _known(document)
    titles = [_bare(post.title, known) for post in posts]
    if len({title.casefold() for title in titles}) < len({post.title.casefold() for post in posts}):
        return tuple(posts)
    return tuple(replace(post, title=title) for post, title in zip(posts, titles, strict=True))


def _bare(title: str, known: _Known) -> str:
    title = _without_employer(title)
    parts = _APART.split(title)
    if not names_a_post(parts[0]):
        return title
    said = [part.strip() for part in parts[2::2]]
    for at, (mark, part) in enumerate(zip(parts[1::2], said, strict=True)):
        place = is_known_place(part) or _is_settled(part, known)
        address = mark.startswith(",") and at > 0
        if place or _is_no_part(mark, part, known) or (address and is_street(part)):
            first = at - 1 if address and (place or is_street(part)) and _could_be_place(said[at - 1], known) else at
            title = "".join(parts[: 2 * first + 1])
            break
    bracket = _BRACKET.search(title)
    terms = bracket is not None and _TERMS.match(bracket["said"].strip()) is not None
    bare = _BRACKET.sub("", title) if terms else title
    return bare if names_a_post(bare) else title


def _is_no_part(mark: str, part: str, known: _Known) -> bool:
    """Whether what stands behind a title's mark is its pay, its term or whose it is."""
    if mark.strip() in ("at", "@") or _PAID.match(part) or _TERMS.match(part):
        return True
    body = _UNIT.search(part) is not None and not ends_with_a_doer(part)
    named = len(part.split()) > 1 and _letters(part) in known.lines
    return body or named


def _is_settled(part: str, known: _Known) -> bool:
    """Whether the document says elsewhere that a name is a place: `our Ambleford shop`, `Location: Ambleford`."""
    if not part[:1].isupper() or len(part) > _LONGEST // 2:
        return False
    here = _SETTLED.format(re.escape(part))
    return any(_letters(part) in value for value in known.held) or re.search(here, known.text) is not None


def _could_be_place(part: str, known: _Known) -> bool:
    """Whether what stands before a place in an address is of it: a name that is nowhere written small."""
    kind_of_work = ends_with_a_doer(part) or _OF_WORK.search(part)
    return part[:1].isupper() and not kind_of_work and part.lower() not in known.text


def _without_employer(title: str) -> str:
    """A title without who offers it before its colon, of whatever kind that is: `Lark & Daughter: Baker`."""
    found = _COLON.match(title)
    named = found is not None and ends_with_a_doer(_BRACKET.sub("", found["post"])) and names_a_post(found["post"])
    return found["post"] if found and named and not ends_with_a_doer(found["who"]) else title


def _known(document: Document) -> _Known:
    facts = list(_facts(document.blocks))
    texts = [block.text for block in document.blocks]
    ends = [text for text in (*texts[:_HEAD], *texts[-_HEAD:]) if 0 < len(text) < _LONGEST]
    return _Known(
        " ".join(" ".join(texts).split()),
        tuple(_letters(value) for label, value in facts if _HELD.match(label)),
        frozenset(_letters(text) for text in ends if not _is_post(text)),
    )


def _is_post(text: str) -> bool:
    """Whether a line is a post and no body with one in its name: `Head Gardener`."""
    return ends_with_a_doer(text) and not names_an_organisation(text)


def _facts(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """The labels with their values before the first list: on a line, or in two cells of a row."""
    for block in blocks[: _HEAD * 2]:
        label, mark, value = block.text.partition(":")
        if mark and len(block.text) < _LONGEST * 2:
            yield label.strip(), value
        if block.kind is BlockKind.TABLE:
            by_row: dict[int, list[str]] = {}
            for cell in block.cells:
                by_row.setdefault(cell.row, []).append(cell.text.strip())
            yield from ((row[0], row[1]) for row in by_row.values() if len(row) > 1)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
