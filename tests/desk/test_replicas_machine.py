"""Copies of a vacancy's packs, in any hands and any order: nothing that anybody wrote is lost, and all ends the same.

Packs go out, are copied, scored by members whose clocks are days wrong, submitted, mailed, merged late, twice, in any
order, and by a program that is killed in the middle of it.
"""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.making import make_vacancy
from shortlister.desk.packing import merge_pack, write_pack
from shortlister.desk.reporting import verified
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.edit import Edit
from shortlister.domain.edits.ordering import ChooseOrder
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Rate, Reopen, Settle, Submit, WriteEvidence
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.measures import measures
from shortlister.domain.owning import owner
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role
from shortlister.domain.scales import NA, Rating

MEMBERS = ("ann", "bo")
APPLICANTS = ("a0", "a1")
TODAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)

Written = tuple[str, int, bytes]
"""An entry of the ledger: replica, number and link."""

member_of = st.sampled_from(MEMBERS)
applicant_of = st.sampled_from(APPLICANTS)
measure_of = st.integers(0, 1)
rating_of: st.SearchStrategy[Rating | None] = st.one_of(st.none(), st.just(NA), st.integers(0, 3))
skew_of = st.integers(-20, 20)
cells_of = st.lists(st.tuples(applicant_of, measure_of, rating_of), min_size=1, max_size=4)


def new_vacancy(path: Path) -> None:
    """Two members, two applicants, two measures, open for scoring."""
    lines = tuple(DraftCriterion(f"Thing {n}", "G", "essential", ("Application form",)) for n in range(2))
    desk = make_vacancy(
        path,
        title="Web Manager",
        steps=[
            lambda _: TakeSpecification(DraftPost("Web Manager", lines), "x", "spec.docx"),
            lambda _: AddApplicants([NewApplicant(one, f"A-{one}", f"Person {one}") for one in APPLICANTS]),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.close()


def entries_in(path: Path) -> set[Written]:
    with at_desk(path) as desk:
        return {(one.replica, one.number, one.link) for one in desk.store.entries() if one.member}


def outcome_of(path: Path) -> object:
    """What merging has to make the same, whatever the order."""
    with at_desk(path) as desk:
        state = desk.state
        chains = {one.replica: (one.entries, one.link) for one in desk.store.heads().values() if one.member}
        return state.scores, dict(state.conflicts), dict(state.submissions), dict(state.orders), chains


def act(desk: Desk, edit: Edit, days: int) -> None:
    """Do the edit on a computer whose clock is so many days wrong."""
    at = (TODAY + timedelta(days=days)).isoformat(timespec="seconds")
    change = edit.decide(desk.state, replace(desk.actor, at=at))
    if any(delta.before != delta.after for delta in change.deltas):
        desk.store.append(change, author=desk.actor.member or "HR", at=at, member=owner(change))


@contextmanager
def killed_at(desk: Desk, statement: int) -> Iterator[None]:
    """The process is killed, as by a power cut, before this statement of SQLite's."""
    left = [statement]

    def count(_sql: str) -> None:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    connection: Any = desk.store._connection
    connection.set_trace_callback(count)
    yield
    connection.set_trace_callback(None)


def in_a_process_that_is_killed(work: Callable[[], object]) -> None:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    os.waitpid(child, 0)


class Replicas(RuleBasedStateMachine):
    """`copies` are packs in members' hands, `mails` what was sent back and does not change any more."""

    copies: Bundle[Path] = Bundle("copies")
    mails: Bundle[Path] = Bundle("mails")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.office = self.folder / "office.shortlist"
        self.number = 0
        self.held: set[Written] = set()
        self.mailed: list[Path] = []

    def teardown(self) -> None:
        try:
            self.all_ends_the_same()
        finally:
            shutil.rmtree(self.folder)

    def fresh(self, ending: str) -> Path:
        self.number += 1
        return self.folder / f"{self.number}{ending}"

    @initialize(target=copies)
    def begin(self) -> Any:
        new_vacancy(self.office)
        return multiple(*(self.issued(member) for member in MEMBERS))

    def issued(self, member: str) -> Path:
        path = self.fresh(".scorepack")
        with at_desk(self.office) as desk:
            write_pack(desk, member, path)
        return path

    # In members' hands

    @rule(target=copies, member=member_of)
    def a_pack_goes_out(self, member: str) -> Path:
        return self.issued(member)

    @rule(target=copies, copy=copies)
    def a_pack_is_copied(self, copy: Path) -> Path:
        return self.copied(copy)

    def copied(self, copy: Path) -> Path:
        path = self.fresh(".scorepack")
        shutil.copy(copy, path)
        return path

    @rule(copy=copies, cells=cells_of, days=skew_of)
    def scores_are_given(self, copy: Path, cells: list[tuple[str, int, Rating | None]], days: int) -> None:
        with at_desk(copy) as desk:
            for applicant, measure, rating in cells:
                self.rate(desk, desk.actor.member, applicant, measure, rating, days)

    @rule(target=copies, copy=copies, cells=cells_of, other=rating_of)
    def a_member_goes_on_in_two_copies(
        self, copy: Path, cells: list[tuple[str, int, Rating | None]], other: Rating | None
    ) -> Path:
        second = self.copied(copy)
        self.scores_are_given(copy, cells, 3)
        self.scores_are_given(second, [(applicant, measure, other) for applicant, measure, _ in cells], -3)
        return second

    @rule(copy=copies, applicant=applicant_of, measure=measure_of, note=st.sampled_from(["", "Led a move"]))
    def a_note_is_written(self, copy: Path, applicant: str, measure: int, note: str) -> None:
        with at_desk(copy) as desk:
            member, key = desk.actor.member, self.keys(desk)[measure]
            free = (member, applicant, key) not in desk.state.conflicts
            if free and not desk.state.submitted(member, desk.state.vacancy.stage):
                act(desk, WriteEvidence(member, applicant, key, note), 0)

    @rule(copy=copies, days=skew_of)
    def a_member_submits(self, copy: Path, days: int) -> None:
        with at_desk(copy) as desk:
            member, stage = desk.actor.member, desk.state.vacancy.stage
            if not desk.state.conflicts and not desk.state.submitted(member, stage):
                act(desk, Submit(member, stage, with_gaps=True), days)

    @rule(copy=copies, own=st.booleans())
    def a_member_chooses_an_order(self, copy: Path, own: bool) -> None:
        with at_desk(copy) as desk:
            member, stage = desk.actor.member, desk.state.vacancy.stage
            if not desk.state.submitted(member, stage):
                act(desk, ChooseOrder(member, stage, own), 0)

    @rule(target=mails, copy=copies)
    def a_pack_is_mailed(self, copy: Path) -> Path:
        return self.sent(copy)

    def sent(self, copy: Path) -> Path:
        path = self.copied(copy)
        self.mailed.append(path)
        return path

    # At the office

    @rule(member=member_of, applicant=applicant_of, measure=measure_of, rating=rating_of, days=skew_of)
    def hr_enters_a_score(self, member: str, applicant: str, measure: int, rating: Rating | None, days: int) -> None:
        with at_desk(self.office) as desk:
            self.rate(desk, member, applicant, measure, rating, days)
        self.held |= entries_in(self.office)

    @rule(member=member_of, days=skew_of)
    def the_chair_reopens(self, member: str, days: int) -> None:
        with at_desk(self.office, "Ann Lee") as desk:
            stage = desk.state.vacancy.stage
            if desk.state.submitted(member, stage):
                act(desk, Reopen(member, stage, "A page was missing"), days)
        self.held |= entries_in(self.office)

    @rule(mail=mails)
    def a_pack_is_merged(self, mail: Path) -> None:
        before = mail.read_bytes()
        with at_desk(self.office) as desk:
            merge_pack(desk, mail, preview=True)
            merge_pack(desk, mail)
        assert mail.read_bytes() == before
        self.held |= entries_in(mail)

    @rule(target=mails, copy=copies)
    def a_pack_is_mailed_and_merged(self, copy: Path) -> Path:
        mail = self.sent(copy)
        self.a_pack_is_merged(mail)
        return mail

    @rule(target=mails, copy=copies, statement=st.integers(1, 16))
    def a_merge_is_killed(self, copy: Path, statement: int) -> Path:
        mail = self.sent(copy)
        whole = entries_in(self.office) | entries_in(mail)

        def merge() -> None:
            with at_desk(self.office) as desk, killed_at(desk, statement):
                merge_pack(desk, mail)

        before = entries_in(self.office)
        in_a_process_that_is_killed(merge)
        after = entries_in(self.office)
        assert after in (before, whole)
        self.held |= after
        assert verified(self.office).intact
        return mail

    @invariant()
    def nothing_that_reached_the_office_is_lost(self) -> None:
        if self.office.exists():
            assert entries_in(self.office) >= self.held

    def keys(self, desk: Desk) -> list[str]:
        return [one.key for one in measures(desk.state, desk.state.vacancy.stage)]

    def rate(self, desk: Desk, member: str, applicant: str, measure: int, rating: Rating | None, days: int) -> None:
        key = self.keys(desk)[measure]
        if desk.state.submitted(member, desk.state.vacancy.stage):
            return
        if (member, applicant, key) in desk.state.conflicts:
            versions = desk.state.conflicts[member, applicant, key].versions
            given = [one.score.rating if one.score else None for one in versions]
            counts = rating if rating in given else given[0]
            act(desk, Settle(member, applicant, key, counts, "This is what I meant"), days)
        else:
            act(desk, Rate(member, applicant, key, rating), days)

    def all_ends_the_same(self) -> None:
        if not self.mailed:
            return
        last = self.mailed
        orders = (last, [*reversed(last), *last], [*last[1::2], *last[::2], *last[:1]])
        offices = [self.fresh(".shortlist") for _ in orders]
        for path, order in zip(offices, orders, strict=True):
            shutil.copy(self.office, path)
            with at_desk(path) as desk:
                for mail in order:
                    merge_pack(desk, mail)
            assert verified(path).intact
            assert entries_in(path) >= self.held.union(*(entries_in(mail) for mail in last))
        assert outcome_of(offices[0]) == outcome_of(offices[1]) == outcome_of(offices[2])
        assert len({self.packed(path) for path in offices}) == 1

    def packed(self, office: Path) -> tuple[bytes, ...]:
        """The packs of every member, to the byte."""
        found = []
        for member in MEMBERS:
            path = self.fresh(".scorepack")
            with at_desk(office) as desk:
                write_pack(desk, member, path)
            found.append(path.read_bytes())
        return tuple(found)


TestReplicas = pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL")(Replicas.TestCase)
Replicas.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink one takes minutes
    suppress_health_check=list(HealthCheck),
)
