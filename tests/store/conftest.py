"""A vacancy with a record of every kind, and files of it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest

from shortlister.domain.changes import Change, Delta, Key
from shortlister.domain.codec import change_from
from shortlister.domain.ledger import head_of
from shortlister.domain.places import Place
from shortlister.domain.plans.merge import plan_merge
from shortlister.domain.records import (
    Agreed,
    Allocation,
    Applicant,
    Application,
    Calibration,
    Combine,
    Criterion,
    Decision,
    Declaration,
    Erasure,
    Gate,
    GateKind,
    Identity,
    Interest,
    Issue,
    Kind,
    Level,
    Meeting,
    Member,
    Method,
    Order,
    Outcome,
    Person,
    Receipt,
    Record,
    Retention,
    Role,
    Rule,
    Score,
    Sight,
    Stage,
    Submission,
    Tie,
    Vacancy,
)
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA, Rating, scale_named
from shortlister.store.opening import base_digest, open_untrusted
from shortlister.store.store import Store

AT = "2026-03-01T09:30:00Z"
LETTER = b"%PDF-1.7 an application"
DIGEST = sha256(LETTER).hexdigest()

RECORDS: tuple[tuple[Kind, Key, Record], ...] = (
    (
        Kind.VACANCY,
        ("v1",),
        Vacancy(
            "v1",
            "Web Manager",
            "CS-0419",
            "Council “North”",
            scale_named("1-7"),
            Rule(Combine.MEDIAN, Gate(GateKind.MINIMUM, Fraction(121, 2), "E1"), 6),
            2,
            "s1",
            True,
            "spec.docx",
            DIGEST,
            Sight.ALL,
            Retention("2026-12-31", "Six months after the outcome"),
            "age1recipient",
            ("Page 3 is a picture.",),
        ),
    ),
    (Kind.METHOD, ("app",), Method("app", "Application form", 0, "A")),
    (Kind.METHOD, ("int",), Method("int", "Interview", 1)),
    (Kind.STAGE, ("s1",), Stage("s1", "Shortlisting", 0, ("app",), open=True)),
    (Kind.STAGE, ("s2",), Stage("s2", "Interview", 1, ("int",), False, True, "m1", AT, "2026-09-30", 1)),
    (
        Kind.CRITERION,
        ("c1",),
        Criterion(
            "c1",
            "E1",
            "Good understanding of\nthe web",
            0,
            "Experience",
            Level.ESSENTIAL,
            ("app", "int"),
            Fraction(3, 2),
            True,
            Place(4, 112, "B3", 7),
            ("Two in one?", "No method?"),
        ),
    ),
    (Kind.CRITERION, ("c2",), Criterion("c2", "D1", "Welsh", 1)),
    (Kind.APPLICANT, ("a1",), Applicant("a1", "A-7K2", 0)),
    (Kind.APPLICANT, ("a2",), Applicant("a2", "A-9Q4", 1)),
    (Kind.PERSON, ("a1",), Person("a1", "Siân O'Hara", "sian@example.org", "01234", True, True)),
    (
        Kind.APPLICATION,
        ("a1", "application.pdf"),
        Application("a1", "application.pdf", DIGEST, len(LETTER), "No text."),
    ),
    (Kind.MEMBER, ("m1",), Member("m1", "Ann Lee", Role.CHAIR, 0)),
    (Kind.MEMBER, ("m2",), Member("m2", "Bo Rees", Role.MEMBER, 1, True, "m1", "12ab")),
    (
        Kind.DECLARATION,
        ("m1", "a1"),
        Declaration("m1", "a1", Interest.SPEAKS_LAST, "Neighbours", "s2", (("s1", "recused"),)),
    ),
    (Kind.AGREED, ("a1", "c1/app"), Agreed("a1", "c1/app", 3, "Example given")),
    (Kind.AGREED, ("a2", "c1/app"), Agreed("a2", "c1/app", NA, "Left to the interview", "median")),
    (Kind.TIE, ("s1", "a1", "a2"), Tie("s1", "a1", "a2", "Stronger on E1")),
    (Kind.OUTCOME, ("a1", "s1"), Outcome("a1", "s1", Decision.NOT_SHORTLISTED, "E1 not met", by_hand=False)),
    (Kind.ISSUE, ("m1", "s1"), Issue("m1", "s1", 2, "ab" * 32, AT)),
    (Kind.RECEIPT, ("cd" * 32,), Receipt("cd" * 32, "m2", "bo.scorepack", 12, 3, 2, 1, AT, ("ab01 12",))),
    (Kind.ALLOCATION, ("m1", "s1"), Allocation("m1", "s1", ("a1", "a2"))),
    (Kind.CALIBRATION, ("s1",), Calibration("s1", ("a1", "a2"), True)),
    (Kind.MEETING, ("g1",), Meeting("g1", "s1", 0, AT, AT, ("m1", "m2"), "Began late")),
    (Kind.IDENTITY, ("age1recipient",), Identity("age1recipient", "AGE-SECRET-KEY-1")),
    (Kind.ERASURE, ("a9",), Erasure("a9", "Asked for it", "Data protection officer", AT)),
)

SCORES: tuple[tuple[Kind, Key, Record], ...] = (
    (Kind.SCORE, ("m1", "a1", "c1/app"), Score(5, "Led the “migration”\nof 3 sites")),
    (Kind.SCORE, ("m1", "a1", "c1/int"), Score(NA, "")),
    (Kind.SCORE, ("m1", "a2", "c1/app"), Score(None, "=look again")),
    (Kind.SUBMISSION, ("m1", "s1"), Submission("m1", "s1", AT, 2)),
    (Kind.ORDER, ("m1", "s1"), Order("m1", "s1", "5eed")),
)


def change_of(records: tuple[tuple[Kind, Key, Record], ...], label: str = "Made") -> Change:
    return Change(Sentence(label), tuple(Delta(kind, key, None, record) for kind, key, record in records))


def attached() -> Change:
    change = change_of(RECORDS, "Vacancy made")
    return Change(change.label, change.deltas, {DIGEST: LETTER})


@pytest.fixture
def founding() -> Change:
    return attached()


@pytest.fixture
def scored() -> Change:
    return change_of(SCORES, "Scored")


@pytest.fixture
def made(tmp_path: Path, founding: Change, scored: Change) -> Path:
    """A vacancy's file with every kind of record in it but a conflict."""
    path = tmp_path / "post.shortlist"
    with Store.create(path, founding, author="HR", at=AT) as store:
        store.append(scored, author="m1", at=AT, member="m1")
    return path


def rating(store: Store, member: str, applicant: str, value: Rating | None, evidence: str = "") -> Change:
    """The change that rates the applicant on c1/app, from whatever stands now."""
    key = (member, applicant, "c1/app")
    return Change(Sentence("Scored"), (Delta(Kind.SCORE, key, store.state.scores.get(*key), Score(value, evidence)),))


def merging(store: Store, path: Path) -> None:
    """Merge a pack of m1 as the desk does: settle the member's cells, apply them, keep a receipt."""
    with open_untrusted(path) as pack:
        new = [item for replica in pack.heads() for item in pack.entries(replica, entries_of(store, replica))]
        heads = head_of(head.link for head in pack.heads().values())
    known = [*store.entries(member="m1"), *new]
    told = [(item, change_from(item.payload)) for item in known if item.payload is not None]
    plan = plan_merge(store.state, told, later=False, history=lambda: told)
    receipt = Receipt(heads, "m1", path.name, plan.new, 0, plan.superseded, plan.conflicts, AT)
    kept = Change(Sentence("Merged"), (Delta(Kind.RECEIPT, (heads,), None, receipt),)) if new else None
    store.take(new, plan.effect, kept, author="HR", at=AT)


def entries_of(store: Store, replica: str) -> int:
    head = store.heads().get(replica)
    return head.entries if head else 0


def packing(store: Store, path: Path) -> None:
    """m1's pack, without persons, as the desk writes it."""
    state = replace(store.state, persons={}, agreed={}, outcomes={}, ties={}, issues={}, receipts={}, declarations={})
    Store.create_pack(
        path,
        state,
        member="m1",
        stage="s1",
        entries=store.entries(member="m1"),
        contents=store.content,
        base=base_digest(state),
    )


@pytest.fixture
def rate() -> Callable[..., Change]:
    return rating


@pytest.fixture
def merge() -> Callable[[Store, Path], None]:
    return merging


@pytest.fixture
def pack() -> Callable[[Store, Path], None]:
    return packing


@pytest.fixture(scope="session")
def _conflicting_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vacancy after two copies of m1's pack, written in two places, have diverged and come back."""
    folder = tmp_path_factory.mktemp("conflicting")
    path = folder / "post.shortlist"
    with Store.create(path, attached(), author="HR", at=AT) as store:
        store.append(change_of(SCORES, "Scored"), author="m1", at=AT, member="m1")
        packs = folder / "p.scorepack", folder / "q.scorepack"
        for pack_path, value in zip(packs, (1, 2), strict=True):
            packing(store, pack_path)
            with Store.open(pack_path) as copy:
                copy.append(rating(copy, "m1", "a2", value), author="m1", at=AT, member="m1")
        for pack_path in packs:
            merging(store, pack_path)
    return path


@pytest.fixture
def conflicting(_conflicting_once: Path, tmp_path: Path) -> Path:
    """A copy of a vacancy with every kind of record in it; the file is closed, so that it may be copied as it lies."""
    return Path(shutil.copy(_conflicting_once, tmp_path))
