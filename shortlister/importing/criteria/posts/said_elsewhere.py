"""What a document says elsewhere of a name that stands beside its post: that it is a place, an employer, a section."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_an_organisation
from shortlister.importing.late_regexes import late_regex

_HEAD: Final = 8
_LONGEST: Final = 80
_HELD: Final = late_regex(
    r"(?i)^(?:location|place(?: of work)?|base[d]?(?: at)?|sites?|venue|workplace|office|campus|where"
    r"|department|directorate|division|section|faculty|school|service|employer|organisation|company|charity)\s*:?$"
)
"""The labels of facts that are no part of a title: where the post is, and whose."""
_PLACE: Final = (
    r"\b(?:based|located|situated|town|village|city|offices?|shops?|branch|stores?|depot|premises|site)"
    r" (?:in|at|of|near) (?:the )?{0}\b"
    r"|\b(?:our|the) {0} (?:shop|office|branch|site|store|depot|centre|campus|surgery|clinic|base|warehouse|yard)\b"
    r"|\b(?:Street|St|Road|Rd|Lane|Avenue|Square|Quay|Row|Hill|Terrace|Close|Parade|Wharf),? {0}\b"
    r"|\b{0}(?:, [A-Z][\w ]+)?,? [A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b"
)
_EMPLOYER: Final = (
    r"\b(?:[Jj]oin(?:ing)?|[Ww]elcome to|(?:[Hh]ere|[Ll]ife|[Ww]ork\w*|post|role|job|us|staff|colleagues) at)"
    r" (?:the )?{0}\b(?! (?:team|section|department|service|division|unit|faculty|stage|level))"
    r"|\bAt {0},? (?:we|you|our|every)\b"
    r"|\b{0} (?:is|are) (?:looking|seeking|recruiting|hiring)\b"
    r"|\b{0} (?:employs|seeks|wishes|invites|Ltd|Limited|PLC|LLP|CIC)\b"
)
_SECTION: Final = (
    r"\b(?:[Tt]he|[Oo]ur|[Aa]n?|[Bb]usy) {0}"
    r" (?:team|section|department|service|division|unit|office|directorate|group)\b"
)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A document's text, its addresses, the values of labels that name a place or a body, and who it is from."""

    text: str
    held: tuple[str, ...]
    lines: frozenset[str]

    def is_place(self, name: str) -> bool:
        """Whether a name is a place: `our Ambleford shop`, `Location: Ambleford`, `Corve Street, Ludlow`."""
        return _is_name(name) and (any(_letters(name) in value for value in self.held) or self._says(_PLACE, name))

    def is_employer(self, name: str) -> bool:
        """Whether a name is whose the post is: a line of its own at either end, `Loopwise is a …`, `jobs@loopwise…`."""
        alone = len(name.split()) > 1 and _letters(name) in self.lines
        mail = len(name) > 3 and re.search(rf"(?i)[@.]{re.escape(_letters(name))}\.[a-z]", self.text) is not None
        return alone or (_is_name(name) and (mail or self._says(_EMPLOYER, name)))

    def is_section(self, name: str) -> bool:
        """Whether a name is that of a part of the employer: `the Revenues section`."""
        return _is_name(name) and self._says(_SECTION, name)

    def has_small(self, name: str) -> bool:
        """Whether a name is a common word too: it stands in the text without its capitals."""
        return name.lower() in self.text

    def _says(self, pattern: str, name: str) -> bool:
        return re.search(pattern.format(re.escape(name)), self.text) is not None


def said_elsewhere(document: Document) -> Elsewhere:
    """What the document says."""
    facts = list(_facts(document.blocks))
    texts = [block.text for block in document.blocks]
    ends = [text for text in (*texts[:_HEAD], *texts[-_HEAD:]) if 0 < len(text) < _LONGEST]
    return Elsewhere(
        " ".join(" ".join(texts).split()),
        tuple(_letters(value) for label, value in facts if _HELD.match(label)),
        frozenset(_letters(text) for text in ends if not _is_post(text)),
    )


def _is_name(text: str) -> bool:
    return text[:1].isupper() and len(text) <= _LONGEST // 2


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
