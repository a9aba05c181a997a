"""The frozen moment that an export is made from; everything else in an export follows from it."""

from dataclasses import dataclass

from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One ledger entry as people read it; `digest` (hex) is the entry's link in its chain, `about` its topic.

    `erased` tells that the entry, or a part of it, is gone since an applicant was erased; `of` has the references of
    the applicants whose records it touched, with a space between.
    """

    number: int
    replica: str
    at: str
    who: str
    what: str
    digest: str
    about: str = ""
    erased: bool = False
    of: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One stage (id) of a vacancy, its ledger and head (hex); `named` where names may stand beside references.

    `made_at` (ISO 8601, UTC) is when; the same snapshot always makes the same file.
    """

    state: State
    stage: str
    head: str
    ledger: tuple[LedgerLine, ...]
    named: bool
    made_at: str
