"""Further applicants in one application file: cover pages that come back with another name on them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Document
from shortlister.importing.cover_lines import Cover, Line, covers_in, lines_in, names_at_tops, page_tops
from shortlister.importing.criteria.words.post_names import names_an_organisation
from shortlister.importing.form_labels import Whose, whose
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.name_words import TITLES

_ABOVE: Final = 6
"""So many lines above its fields stands the title of a form."""
_PAGE_TOP: Final = 6
_LOCAL: Final = 6
_SOMEBODY_ELSE: Final = late_regex(
    r"\b(?:referees?|references|reference (?:\d|one|two|three|a|b|i|ii)|(?:professional|character|academic|personal)"
    r" reference|next of kin|emergency|(?:line|your|current|present|former|previous|hiring) managers?|supervisors?"
    r"|previous (?:sur|last |family )?names?|former (?:sur|last |family )?names?|maiden name|formerly|also known as"
    r"|partner|spouse|relatives?|relations?|relationship|related to|doctor|gp|witness(?:ed)?|countersign\w*"
    r"|office use"
    r"|parents?|guardian|interviewers?|panel members?|alternative contact|contact (?:\d|person)|completed by"
    r"|received by|agency|sponsor|proposer|trade union|testimonials?|dependants?|children|landlord|solicitor|carer"
    r"|canolwyr|canolwr|geirda|perthynas|perthnasau|argyfwng)\b",
    re.IGNORECASE,
)
_AT_WORK: Final = late_regex(r"\b(?:employers?|employment|managers?|cyflogwr|cyflogwyr)\b(?!.*\bform\b)", re.IGNORECASE)
_APPLIES: Final = late_regex(r"\b(?:appl|candidate|curriculum|cv\b|cais|ymgeis)", re.IGNORECASE)
"""The title of a form names a manager and employment too: `Application for the post of Library Manager`."""
_CONTACT: Final = late_regex(
    r"(?:(?:home|work|postal|full|daytime|evening|mobile|email|e mail|contact) )*(?:title|address|post ?code"
    r"|town|city|county|country|position|job title|occupation|organisation|company|relationship|tel(?:ephone)?"
    r"|phone|mobile|fax|date"
    r"|number|no|e ?mail|name|website|capacity|how long known|years known)(?: (?:no|number|line \d|\d|held|to you))*"
)
_MOST: Final = 400
_SENTENCE: Final = 12
_LETTER: Final = 15
_REFERS: Final = late_regex(r"\b(?:to whom it may concern|reference (?:for|request)|referee)\b")
_OWN_REFERENCE: Final = late_regex(r"(?i)\s*(?:applicant|candidate|application)")


@dataclass(frozen=True, slots=True)
class Further:
    """A further applicant: the name, or the reference where no name stands, and the place of the cover page."""

    name: str
    place: Place


def further_applicants(document: Document) -> tuple[Further, ...]:
    """The applicants of a file behind the first, told by cover pages that come back with other values.

    Who else is named in one person's application (a referee, the next of kin, a manager) stands below a heading that
    says so, and not where a cover page begins.
    """
    lines = lines_in(document)
    labelled = [cover for cover in covers_in(lines) if _names_somebody(cover, lines)]
    fields = {at for cover in labelled for at in range(cover.first - _ABOVE, cover.last + _ABOVE)}
    covers = [*labelled, *(one for one in names_at_tops(lines) if one.first not in fields)]
    covers.sort(key=lambda cover: cover.first)
    covers = covers[:_MOST]
    if len(covers) < 2:
        return ()
    view = _View(lines, covers)
    first = next((cover for cover in covers if not view.is_aside(cover)), covers[0])
    known, further = [first], list[Further]()
    for cover in covers[covers.index(first) + 1 :]:
        if not all(_differ(one, cover) for one in known) or view.is_letter_about(cover, known):
            continue
        if view.begins_application(first, cover):
            known.append(cover)
            further.append(Further(cover.name or cover.fields["reference"], lines[cover.first].place))
    return tuple(further)


def _names_somebody(cover: Cover, lines: Sequence[Line]) -> bool:
    if name := cover.name:
        words = name.split()
        return 1 <= len(words) <= 7 and not re.search(r"[\d@]", name) and not _is_no_name(name)
    told = _OWN_REFERENCE.match(lines[cover.first].text)
    return bool(told) and any(letter.isdigit() for letter in cover.fields.get("reference", ""))


def _is_no_name(text: str) -> bool:
    return names_an_organisation(text) or _CONTACT.fullmatch(text.casefold()) is not None


def _differ(one: Cover, other: Cover) -> bool:
    """Whether two cover pages are of two people: other names, and no e-mail address (else telephone) in common."""
    for kind in ("email", "phone"):
        if kind in one.fields and kind in other.fields:
            if _plain(one.fields[kind]) == _plain(other.fields[kind]):
                return False
            break
    if not (one.name and other.name):
        return not (one.name or other.name) and _plain(one.fields["reference"]) != _plain(other.fields["reference"])
    mine, others = _words(one.name), _words(other.name)
    if not (one.labelled and other.labelled) and one.name.split()[-1].casefold() in others:
        return False
    left, right = mine - others, others - mine
    return bool(left and right) and not all(_short_for(word, right) for word in left)


def _short_for(word: str, others: Iterable[str]) -> bool:
    """Whether a name is the short form or the initial of another: `Pat` for `Patricia`."""
    return any(word.startswith(other) or other.startswith(word) for other in others)


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - TITLES


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


class _View:
    """What stands around the cover pages of one document."""

    def __init__(self, lines: Sequence[Line], covers: Sequence[Cover]) -> None:
        self.lines = lines
        self.covers = covers
        self.page_tops = page_tops(lines, _PAGE_TOP)
        self.aside = _asides(lines)
        self.places: dict[str, list[int]] = {}
        for at, line in enumerate(lines):
            if not line.kind:
                self.places.setdefault(line.label, []).append(at)

    def is_aside(self, cover: Cover) -> bool:
        """Whether the lines above say that somebody else than an applicant is named here."""
        return self.aside[cover.first] > 0

    def is_letter_about(self, cover: Cover, known: Sequence[Cover]) -> bool:
        """Whether a name at the top of a page is that of who writes about an applicant, as a referee does."""
        below = [line.text.casefold() for line in self.lines[cover.first + 1 : cover.first + _LETTER]]
        named = {one.name.split()[-1].casefold() for one in known if one.name}
        about = any(name in re.findall(r"\w+", text) for text in below for name in named)
        return not cover.labelled and (about or any(map(_REFERS.search, below)))

    def begins_application(self, first: Cover, cover: Cover) -> bool:
        """Whether a cover page begins a further application: the title above it or the form below it comes back."""
        form, own = self.labels_below(first), self.labels_below(cover)
        shared = form & own
        titled = self.title_comes_back(first, cover)
        if self.is_aside(cover):
            return len(shared) > 1 or (len(shared) == 1 and len(form) < 3) or (titled and not form)
        if titled:
            return True
        if shared and 2 * len(shared) >= min(len(form), len(own)):
            return True
        at_top = cover.first in self.page_tops and self.lines[cover.first].place.page != 1
        return (at_top or _answers(first, cover)) and not self._has_own_heading(first, cover)

    def _has_own_heading(self, first: Cover, cover: Cover) -> bool:
        """Whether a heading of its own stands above a group of fields, or above those before it in one section."""
        if not cover.labelled:
            return False
        for at in range(self.covers.index(cover), self.covers.index(first), -1):
            if self._is_headed(first, self.covers[at]):
                return True
            if any(line.depth for line in self.lines[self.covers[at - 1].last : self.covers[at].first]):
                return False
        return False

    def _is_headed(self, first: Cover, cover: Cover) -> bool:
        line, place = self.lines[cover.first - 1], self.lines[cover.first].place
        if line.kind or line.label in self._above(first) or _APPLIES.search(line.text):
            return False
        apart = line.place.line is not None and place.line is not None and place.line - line.place.line > 1
        short = len(line.text) < 60 and not line.filled and not line.text.endswith((".", "!"))
        return bool(line.depth) or (short and not apart)

    def title_comes_back(self, first: Cover, cover: Cover) -> bool:
        """Whether a line right above the first cover page stands above this one too, and nowhere else."""
        titles = self._above(first) & self._above(cover)
        covered = {at for one in self.covers for at in range(max(one.first - _ABOVE, 0), one.last + 1)}
        return any(all(at in covered for at in self.places[title]) for title in titles)

    def _above(self, cover: Cover) -> set[str]:
        found: set[str] = set()
        before = max((one.last + 1 for one in self.covers if one.first < cover.first), default=0)
        for line in self.lines[max(cover.first - _ABOVE, before) : cover.first]:
            if _says_who(line):
                found.clear()
            elif not line.kind and not line.filled and 3 < len(line.text) < 90:
                found.add(line.label)
        return found - {""}

    def labels_below(self, cover: Cover) -> frozenset[str]:
        """The labels and short lines behind a cover page, up to the next or to where somebody else is named."""
        found: set[str] = set()
        starts = {one.first for one in self.covers if one is not cover}
        for at in range(cover.first, len(self.lines)):
            line = self.lines[at]
            if at in starts or (self.aside[at] > self.aside[cover.first]):
                break
            if not line.kind and 2 < len(line.label) < 60 and not _CONTACT.fullmatch(line.label):
                found.add(line.label)
        return frozenset(found)


def _answers(first: Cover, cover: Cover) -> bool:
    """Whether two cover pages give a second field each, of the same kind."""
    return any(kind in first.fields and kind in cover.fields for kind in ("email", "phone", "reference"))


def _says_who(line: Line) -> bool:
    """Whether a short line says that somebody else than the applicant is named below it or in it."""
    heads = len(line.text.split()) < _SENTENCE and not line.text.endswith(".")
    named = _SOMEBODY_ELSE.search(line.label) is not None or whose(line.text) is Whose.OTHER
    return not line.kind and heads and named


def _asides(lines: Sequence[Line]) -> list[int]:
    """Of each line the number of the heading above it that speaks of somebody else than the applicant; 0: none.

    A label with its answer (`Present employer: Acme`) speaks only for the lines right below it.
    """
    found: list[int] = []
    count, until, near, depth = 0, -1, -1, 0
    for at, line in enumerate(lines):
        if _says_who(line):
            count += 1
            until, depth = (max(until, at + _LOCAL), depth) if line.filled else (len(lines), line.depth)
        elif line.depth and (not depth or line.depth <= depth):
            until = -1
        if not line.kind and len(line.text) < 60 and _AT_WORK.search(line.label) and not _APPLIES.search(line.label):
            near = at + _LOCAL
        found.append(count if at <= until else max(count, 1) if at <= near else 0)
    return found
