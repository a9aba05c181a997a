"""The records of a vacancy: frozen values in the field's own words. What may change them is in `edits`."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from shortlister.domain.places import Place
from shortlister.domain.proceedings import Allocation as Allocation
from shortlister.domain.proceedings import Calibration as Calibration
from shortlister.domain.proceedings import Declaration as Declaration
from shortlister.domain.proceedings import Erasure as Erasure
from shortlister.domain.proceedings import Identity as Identity
from shortlister.domain.proceedings import Issue as Issue
from shortlister.domain.proceedings import Meeting as Meeting
from shortlister.domain.proceedings import Order as Order
from shortlister.domain.proceedings import Receipt as Receipt
from shortlister.domain.proceedings import Retention as Retention
from shortlister.domain.proceedings import Submission as Submission
from shortlister.domain.scales import DEFAULT_SCALE, Rating, Scale
from shortlister.domain.terms import Combine as Combine
from shortlister.domain.terms import Decision as Decision
from shortlister.domain.terms import GateKind as GateKind
from shortlister.domain.terms import Interest as Interest
from shortlister.domain.terms import Level as Level
from shortlister.domain.terms import Role as Role
from shortlister.domain.terms import Sight as Sight
from shortlister.domain.terms import Way as Way

MeasureKey = str
"""`criterion id/method id`."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The essential gate: `percent` only for minimum (of 100), `lead` (a criterion's reference) only for lead."""

    kind: GateKind = GateKind.EVERY
    percent: Fraction = Fraction(0)
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """How agreed ratings become a rank and an outcome; fixed before scoring opens. `places` None: no line is set.

    `rest` is the way (its value) in which open cells that cannot change the outcome are settled together; empty: none
    was chosen beforehand.
    """

    combine: Combine = Combine.AGREED
    gate: Gate = Gate()
    places: int | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """The one thing a file holds. `edition` counts the specification's wordings, from 1; `stage` is the current one.

    `source` is the name of the specification's file and `source_digest` the SHA-256 (hex) of its content.
    `sight` says when members see colleagues' scores; `recipient` is the public key to which returning packs are sealed.
    `doubts` are the doubts about the specification's document that somebody has looked at and put away.
    """

    id: str
    title: str
    reference: str = ""
    organisation: str = ""
    scale: Scale = DEFAULT_SCALE
    rule: Rule = Rule()
    edition: int = 1
    stage: str = ""
    names_revealed: bool = False
    source: str = ""
    source_digest: str = ""
    sight: Sight = Sight.OWN
    retention: Retention = Retention()
    recipient: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A way of assessing, from the vacancy's own list; `code` is the document's own letter where it has one."""

    id: str
    name: str
    position: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """An ordered step of the selection and the methods (ids) that it uses.

    `signed_by` and `signed_at` (ISO 8601, UTC) say who signed it off; `reserve_until` (an ISO date) when its reserve
    list expires. `places` is how many leave this stage chosen, where it is not the rule's number.
    """

    id: str
    name: str
    position: int
    methods: tuple[str, ...] = ()
    open: bool = False
    signed_off: bool = False
    signed_by: str = ""
    signed_at: str = ""
    reserve_until: str = ""
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """A line of the person specification. `methods` are ids, in order; `source` says where it was read."""

    id: str
    reference: str
    text: str
    position: int
    group: str = ""
    level: Level = Level.UNSPECIFIED
    methods: tuple[str, ...] = ()
    weight: Fraction = Fraction(1)
    accepted: bool = False
    source: Place = Place()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Applicant:
    """Known to the panel by the reference alone."""

    id: str
    reference: str
    position: int


@dataclass(frozen=True, slots=True)
class Person:
    """Who an applicant is: kept apart, never in a pack. The scheme flags are never shown to the panel."""

    applicant: str
    name: str
    email: str = ""
    phone: str = ""
    guaranteed_interview: bool = False
    redeployee: bool = False


@dataclass(frozen=True, slots=True)
class Application:
    """A file attached to an applicant; `digest` is the SHA-256 (hex) of its content, `size` its bytes.

    `doubt` says what was wrong with it when it was brought in; empty: nothing.
    """

    applicant: str
    name: str
    digest: str
    size: int
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the panel; one who left keeps their scores.

    `takes_over` is the member (id) whose place this one took; `pin` says who sits at the desk and protects nothing.
    """

    id: str
    name: str
    role: Role
    position: int
    left: bool = False
    takes_over: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """A member's rating of an applicant on a measure, with the evidence; the rating may still be missing (None)."""

    rating: Rating | None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The panel's rating of a measure and why; `way` (its value) where it was settled with others, empty: by itself."""

    applicant: str
    measure: MeasureKey
    rating: Rating
    reason: str
    way: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A recorded decision that `first` stands before `over`, with whom it is level."""

    stage: str
    first: str
    over: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an applicant leaves a stage; `by_hand` where a person set it rather than the rule."""

    applicant: str
    stage: str
    decision: Decision
    reason: str
    by_hand: bool = True


@dataclass(frozen=True, slots=True)
class Version:
    """One of several diverged copies' scores of the same cell: the replica's entry that wrote it."""

    replica: str
    number: int
    score: Score | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that two copies of one member's pack scored differently; both stay until that member says which counts."""

    member: str
    applicant: str
    measure: MeasureKey
    versions: tuple[Version, ...]


Record = (
    Vacancy
    | Method
    | Stage
    | Criterion
    | Applicant
    | Person
    | Application
    | Member
    | Declaration
    | Score
    | Submission
    | Agreed
    | Tie
    | Outcome
    | Issue
    | Receipt
    | Conflict
    | Order
    | Allocation
    | Calibration
    | Meeting
    | Identity
    | Erasure
)


class Kind(StrEnum):
    """The kinds of record; the value is the kind's name on disk and in the ledger."""

    VACANCY = "vacancy"
    METHOD = "method"
    STAGE = "stage"
    CRITERION = "criterion"
    APPLICANT = "applicant"
    PERSON = "person"
    APPLICATION = "application"
    MEMBER = "member"
    DECLARATION = "declaration"
    SCORE = "score"
    SUBMISSION = "submission"
    AGREED = "agreed"
    TIE = "tie"
    OUTCOME = "outcome"
    ISSUE = "issue"
    RECEIPT = "receipt"
    CONFLICT = "conflict"
    ORDER = "own_order"
    ALLOCATION = "allocation"
    CALIBRATION = "calibration"
    MEETING = "meeting"
    IDENTITY = "identity"
    ERASURE = "erasure"


RECORDS: dict[Kind, type[Record]] = {
    Kind.VACANCY: Vacancy,
    Kind.METHOD: Method,
    Kind.STAGE: Stage,
    Kind.CRITERION: Criterion,
    Kind.APPLICANT: Applicant,
    Kind.PERSON: Person,
    Kind.APPLICATION: Application,
    Kind.MEMBER: Member,
    Kind.DECLARATION: Declaration,
    Kind.SCORE: Score,
    Kind.SUBMISSION: Submission,
    Kind.AGREED: Agreed,
    Kind.TIE: Tie,
    Kind.OUTCOME: Outcome,
    Kind.ISSUE: Issue,
    Kind.RECEIPT: Receipt,
    Kind.CONFLICT: Conflict,
    Kind.ORDER: Order,
    Kind.ALLOCATION: Allocation,
    Kind.CALIBRATION: Calibration,
    Kind.MEETING: Meeting,
    Kind.IDENTITY: Identity,
    Kind.ERASURE: Erasure,
}
"""Read-only: the class of each kind."""
