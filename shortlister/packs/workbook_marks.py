"""How a scoring workbook is known again: the marks that stand in its hidden cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from shortlister.domain.records import MeasureKey, Score

FORMAT: Final = "shortlister scoring workbook 1"
"""In the first cell of the hidden sheet."""

HIDDEN: Final = "shortlister"
"""The hidden sheet's name."""

MARK: Final = "shortlister:"
"""What begins the cells of the hidden row over the headings, and the one beside the tick."""

APPLICANT: Final = f"{MARK}applicant"
CRITERION: Final = f"{MARK}criterion"
METHOD: Final = f"{MARK}method"
RATING: Final = f"{MARK}rating"
EVIDENCE: Final = f"{MARK}evidence"
KEY: Final = f"{MARK}key"
FINISHED: Final = f"{MARK}finished"
NAME: Final = f"{MARK}name"
TEXT: Final = f"{MARK}text"
"""Read where they are there; workbooks that went out earlier have no `NAME`."""

COLUMNS: Final = (APPLICANT, CRITERION, METHOD, RATING, EVIDENCE, KEY)
"""The columns that reading needs, wherever they have been moved."""

PARTING: Final = "|"
"""Between applicant and measure in a row's key."""

LONGEST: Final = 32_767
"""Characters that a cell of Excel holds; longer texts are cut without a word."""

Place = tuple[str, MeasureKey]
"""Applicant (id) and measure."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What a workbook was issued for: ids, the specification's edition, what the member had scored and submitted.

    `seen` says how far each of the member's chains was known (replica → number). `applicants` are those who have rows;
    a workbook that does not say so was issued for all.
    """

    vacancy: str
    member: str
    stage: str
    edition: int
    submitted: bool
    seen: Mapping[str, int]
    scores: Mapping[Place, Score]
    applicants: frozenset[str] = frozenset()
