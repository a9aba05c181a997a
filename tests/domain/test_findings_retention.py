"""Until when a vacancy is kept."""

from dataclasses import replace

import pytest

from shortlister.domain.actor import Actor
from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.findings.retention import kept, months_after
from shortlister.domain.records import Role, Stage, Vacancy
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, apply

HR = Actor("HR", Role.HR, at="2026-03-02T10:00:00Z")
STATE = State(Vacancy("v", "Post", stage="s1"), stages={"s1": Stage("s1", "Shortlisting", 0)})


def signed(at: str) -> State:
    return replace(STATE, stages={"s1": replace(STATE.stages["s1"], signed_off=True, signed_at=at)})


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [("2026-03-02", 6, "2026-09-02"), ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
     ("2026-12-31", 1, "2027-01-31"), ("2026-06-30", 6, "2026-12-30")],
)  # fmt: skip
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: str, months: int, then: str) -> None:
    assert months_after(day, months) == then


def test_the_usual_time_runs_from_the_last_outcome_or_sign_off() -> None:
    assert kept(STATE).until == ""
    assert not kept(STATE).due("2099-01-01")
    found = kept(signed("2026-03-02T10:00:00Z"))
    assert (found.until, found.usual) == ("2026-09-02", True)
    assert "2026-03-02" in str(found.basis)
    assert kept(signed("2026-03-02T10:00:00Z"), decided_at="2026-04-01T09:00:00Z").until == "2026-10-01"


def test_it_is_due_on_the_day_after() -> None:
    found = kept(signed("2026-03-02T10:00:00Z"))
    assert not found.due("2026-09-02")
    assert found.due("2026-09-03")


def test_what_hr_sets_counts_with_its_basis_and_can_be_taken_back() -> None:
    state = apply(STATE, SetRetention("2030-01-31", " A claim {of} 2026 ").decide(STATE, HR))
    found = kept(state)
    assert (found.until, str(found.basis), found.usual) == ("2030-01-31", "A claim {of} 2026", False)
    usual = apply(state, SetRetention("").decide(state, HR))
    assert kept(usual) == kept(STATE)


@pytest.mark.parametrize(
    ("until", "basis", "why"),
    [("2030-01-31", " ", "basis"), ("", "A claim", "needs a date"), ("soon", "A claim", "no date"),
     ("2030-02-30", "A claim", "no date")],
)  # fmt: skip
def test_a_date_needs_a_basis_and_has_to_be_one(until: str, basis: str, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        SetRetention(until, basis).decide(STATE, HR)


def test_only_hr_says_how_long() -> None:
    with pytest.raises(Refusal, match="Only HR"):
        SetRetention("2030-01-31", "A claim").decide(STATE, Actor("Ann", Role.CHAIR, "ann"))
