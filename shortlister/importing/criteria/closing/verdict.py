"""Whether a document is a person specification, and why."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import BlockKind, Document, DraftPost, Verdict
from shortlister.i18n import _, ngettext
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.lines.marked_lines import nearly_criteria
from shortlister.importing.criteria.words.curriculum import is_curriculum
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED
from shortlister.importing.late_regexes import late_regex

_CAREERS: Final = late_regex(
    r"\b(?:careers?|apprenticeships?|entry requirements|future prospects|new entrants?|related links|work "
    r"environment|day-to-day activities|typical (?:salary|hours)|starting salaries|career path|progression)\b",
    re.IGNORECASE,
)

_SHOWN: Final = 3


def verdict_on(document: Document, gathering: Gathering, posts: Sequence[DraftPost]) -> tuple[Verdict, str]:
    """The verdict and a sentence that gives its ground."""
    criteria = [criterion for post in posts for criterion in post.criteria]
    if not criteria:
        return Verdict.NOT_A_SPECIFICATION, _none_found(document)
    levelled = sum(1 for criterion in criteria if criterion.level != UNSPECIFIED)
    strong = sum(1 for post in gathering.posts for found in post.found if found.strength >= 2)
    if not gathering.strong_headings and _careers_words(document) >= 3:
        return Verdict.NOT_A_SPECIFICATION, _(
            "This reads like a description of a career, not like the specification of one post. What it asks "
            "of people is offered as a draft."
        )
    if not levelled and is_curriculum(document):
        return Verdict.NOT_A_SPECIFICATION, _(
            "This reads like a person's own CV, not like the specification of a post. What it says of the person is "
            "offered as a draft."
        )
    sure = sum(1 for post in gathering.posts for found in post.found if found.strength >= 3)
    if len(criteria) < 3 and not gathering.strong_headings and not sure:
        return Verdict.NOT_A_SPECIFICATION, _(
            "Too little in this document reads like criteria. What was found is offered as a draft."
        )
    said = levelled or any(criterion.measured_by for criterion in criteria)
    many = len(criteria) >= 5 and said
    if gathering.strong_headings or levelled * 2 >= len(criteria) or strong * 2 >= len(criteria) or many:
        found = ngettext("{count} criterion was found.", "{count} criteria were found.", len(criteria))
        return Verdict.SPECIFICATION, found.format(count=len(criteria))
    return Verdict.NOT_A_SPECIFICATION, _(
        "This document has no section that names criteria. What it asks of people is offered as a draft."
    )


def _none_found(document: Document) -> str:
    """That there are none, with the lines that look most like some."""
    near = nearly_criteria(document.blocks)
    if not near:
        return _("No criteria were found in this document.")
    said = ngettext(
        "No criteria were found in this document, though {count} line looks like one: {lines}.",
        "No criteria were found in this document, though {count} lines look like some: {lines}.",
        len(near),
    )
    shown = [f"{place_words(block.place)} (“{_cut(block.text)}”)".strip() for block in near[:_SHOWN]]
    return said.format(count=len(near), lines=", ".join([*shown, *(["…"] if len(near) > _SHOWN else [])]))


def _cut(text: str) -> str:
    return text if len(text) < 60 else text[:50].rsplit(" ", 1)[0] + " …"


def _careers_words(document: Document) -> int:
    words: set[str] = set()
    for block in document.blocks:
        texts = [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]
        for text in texts:
            words.update(found.lower().rstrip("s") for found in _CAREERS.findall(text))
    return len(words)
