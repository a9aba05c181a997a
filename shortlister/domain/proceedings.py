"""The records of how it was gone about: declarations, packs out and back, orders, meetings, keys, erasure."""

from dataclasses import dataclass

from shortlister.domain.terms import Interest


@dataclass(frozen=True, slots=True)
class Retention:
    """Until when (an ISO date, empty: not set) the vacancy is kept, and on what basis."""

    until: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """A pack that went out to a member: edition of the specification and the digest (hex) of what it was made from."""

    member: str
    stage: str
    edition: int
    digest: str
    at: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A pack that came back and brought something new; `head` (hex) is the digest of the heads it brought.

    `brought` are the chains that went on with it, each as its replica, a space, and up to which of its entries.
    """

    head: str
    member: str
    file: str
    new: int
    same: int
    superseded: int
    conflicts: int
    at: str
    brought: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """A member's own random order of a stage's applicants, drawn from `seed`; none: the order of the list."""

    member: str
    stage: str
    seed: str


class _Among:
    """A set beside the tuple that is kept: one look a cell, however many applicants there are."""

    __slots__ = ("_among",)
    _among: frozenset[str]


@dataclass(frozen=True, slots=True)
class Allocation(_Among):
    """The applicants (ids) whom a member is asked to score at a stage; without one a member scores all of them."""

    member: str
    stage: str
    applicants: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "_among", frozenset(self.applicants))

    def holds(self, applicant: str) -> bool:
        """Whether the member is asked to score the applicant (id)."""
        return applicant in self._among


@dataclass(frozen=True, slots=True)
class Calibration:
    """The applicants that the panel of a stage scores first, to see them together once all have (`together`)."""

    stage: str
    applicants: tuple[str, ...]
    together: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of the panel: when it began and ended (ISO 8601, UTC; empty: not yet), who was there, the notes."""

    id: str
    stage: str
    position: int
    began: str
    ended: str = ""
    present: tuple[str, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """The secret key that opens packs sealed to `recipient`; kept as names are, never in a pack."""

    recipient: str
    secret: str


@dataclass(frozen=True, slots=True)
class Erasure:
    """That an applicant's data was erased: why, on whose authority, when (ISO 8601, UTC)."""

    applicant: str
    reason: str
    authority: str
    at: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A member has locked their scores for a stage; `at` (ISO 8601, UTC) is for display only."""

    member: str
    stage: str
    at: str
    gaps: int = 0


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a member declared about an applicant, from the stage `since` on (empty: for all of them).

    `earlier` are the interests (their values) that stood from a stage (id) on until then: a stage that was signed off
    stays as it was.
    """

    member: str
    applicant: str
    interest: Interest
    reason: str = ""
    since: str = ""
    earlier: tuple[tuple[str, str], ...] = ()
