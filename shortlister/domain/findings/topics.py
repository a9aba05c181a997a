"""What a change is about, in the words by which a reader of the ledger looks for it."""

from collections.abc import Collection
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from shortlister.domain.records import Kind
from shortlister.i18n import N_


class Topic(StrEnum):
    """Read from the first to the last: a change that touches several kinds of record is about the first of them."""

    OUTCOMES = N_("Outcomes and ties")
    MODERATION = N_("Moderation")
    SCORES = N_("Scores and submissions")
    DECLARATIONS = N_("Interests declared")
    PACKS = N_("Packs")
    PANEL = N_("Panel")
    ERASURE = N_("Erasure")
    APPLICANTS = N_("Applicants")
    SPECIFICATION = N_("Specification")
    RULE = N_("Rule and stages")


_KINDS: Final = MappingProxyType(
    {
        Topic.OUTCOMES: (Kind.OUTCOME, Kind.TIE),
        Topic.MODERATION: (Kind.AGREED, Kind.MEETING),
        Topic.SCORES: (Kind.SCORE, Kind.SUBMISSION, Kind.CONFLICT, Kind.CALIBRATION, Kind.ORDER),
        Topic.DECLARATIONS: (Kind.DECLARATION,),
        Topic.PACKS: (Kind.ISSUE, Kind.RECEIPT, Kind.IDENTITY),
        Topic.PANEL: (Kind.MEMBER, Kind.ALLOCATION),
        Topic.ERASURE: (Kind.ERASURE,),
        Topic.APPLICANTS: (Kind.APPLICANT, Kind.PERSON, Kind.APPLICATION),
        Topic.SPECIFICATION: (Kind.CRITERION, Kind.METHOD),
        Topic.RULE: (Kind.STAGE, Kind.VACANCY),
    }
)


def topic_of(kinds: Collection[Kind]) -> Topic:
    """The topic of a change to records of these kinds; none is what was erased."""
    return next((topic for topic, own in _KINDS.items() if any(kind in kinds for kind in own)), Topic.ERASURE)
