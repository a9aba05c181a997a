"""Doubts: what a person should look at before a draft is accepted, each in one sentence."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Document, DraftCriterion, DraftPost
from shortlister.i18n import _, ngettext
from shortlister.importing.criteria.gathering import Gathering
from shortlister.importing.criteria.vocabulary import ESSENTIAL, UNSPECIFIED

_HIDDEN: Final = re.compile(
    r"\b(?:preferabl[ye]|ideally|desirabl[ey]|preferred|would be an advantage|is an advantage|advantageous)\b",
    re.IGNORECASE,
)
_DOUBLE: Final = re.compile(r"\band/or\b|;\s+\w|\.\s+[A-Z]")


def criterion_doubts(criteria: Sequence[DraftCriterion]) -> list[DraftCriterion]:
    """The criteria with their doubts."""
    counts = Counter(_same(criterion.text) for criterion in criteria)
    measured = any(criterion.measured_by for criterion in criteria)
    doubted = []
    for criterion in criteria:
        doubts = list(criterion.doubts)
        if criterion.level == UNSPECIFIED:
            doubts.append(_("The document does not say whether this is essential or desirable."))
        if not criterion.measured_by and measured:
            doubts.append(_("The document does not say how this is measured."))
        if criterion.level == ESSENTIAL and _HIDDEN.search(criterion.text):
            doubts.append(_("Part of this essential criterion is only desirable."))
        if _DOUBLE.search(criterion.text):
            doubts.append(_("This asks for more than one thing; consider dividing it."))
        if counts[_same(criterion.text)] > 1:
            doubts.append(_("This stands in the document more than once."))
        doubted.append(replace(criterion, doubts=tuple(doubts)))
    return doubted


def _same(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def post_doubts(criteria: Sequence[DraftCriterion], gathering: Gathering) -> tuple[str, ...]:
    """The doubts about a post as a whole."""
    doubts = []
    if not any(criterion.measured_by for criterion in criteria):
        doubts.append(_("The document does not say how the criteria are measured."))
    if all(criterion.level == UNSPECIFIED for criterion in criteria):
        doubts.append(_("The document does not say which criteria are essential and which desirable."))
    if gathering.key.unknown:
        codes = ", ".join(sorted(gathering.key.unknown))
        doubts.append(_("These codes are not explained in the document: {codes}.").format(codes=codes))
    return tuple(doubts)


def document_doubts(document: Document, posts: Sequence[DraftPost]) -> tuple[str, ...]:
    """The doubts about the document as a whole."""
    doubts = [str(problem) for problem in document.problems]
    lost = document.characters_in_file - document.characters_shown
    if document.characters_in_file > 200 and lost > 0.1 * document.characters_in_file:
        doubts.append(
            ngettext(
                "{count} character of the file could not be shown.",
                "{count} characters of the file could not be shown.",
                lost,
            ).format(count=lost)
        )
    if len(posts) > 1:
        doubts.append(
            ngettext(
                "The document holds {count} post.", "The document holds {count} posts; choose one.", len(posts)
            ).format(count=len(posts))
        )
    return tuple(doubts)
