"""Outcomes by the rule, reasons drafted from the criteria, priority schemes, and the rule in words."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.outcomes import by_rule, drafted_reason, must_shortlist
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.rule_words import plain, rule_in_words
from shortlister.domain.records import Combine, Decision, Gate, GateKind, Outcome, Person, Rule
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, alone, vacancies, vacancy

ANN, BO = NAMES[:2]


def with_outcome(state: State, reference: str, decision: Decision, *, by_hand: bool) -> State:
    outcome = Outcome(f"a-{reference}", STAGE, decision, "a reason", by_hand=by_hand)
    return replace(state, outcomes={**state.outcomes, (f"a-{reference}", STAGE): outcome})


def reason(state: State, reference: str, places: int | None = 1) -> str:
    found = next(one for one in ranking(state, STAGE).standings if one.reference == reference)
    return drafted_reason(state, STAGE, found, places=places)


def five() -> State:
    return vacancy(alone({"A": [3, 3, 3], "B": [3, 3, 2], "C": [3, 3, 1], "D": [3, 3, 0], "F": [1, 3, 3]}))


def test_the_rule_gives_the_first_places_then_reserve_then_not() -> None:
    assert list(by_rule(five(), STAGE, 2, 1).items()) == [
        ("a-A", Decision.SHORTLISTED),
        ("a-B", Decision.SHORTLISTED),
        ("a-C", Decision.RESERVE),
        ("a-D", Decision.NOT_SHORTLISTED),
        ("a-F", Decision.NOT_SHORTLISTED),
    ]


def test_outcomes_by_hand_and_withdrawals_are_left_alone() -> None:
    state = with_outcome(five(), "D", Decision.SHORTLISTED, by_hand=True)
    state = with_outcome(state, "B", Decision.WITHDRAWN, by_hand=True)
    state = with_outcome(state, "C", Decision.SHORTLISTED, by_hand=False)
    found = by_rule(state, STAGE, 1, 0)
    assert set(found) == {"a-A", "a-C", "a-F"}
    assert found["a-C"] is Decision.NOT_SHORTLISTED


@pytest.mark.parametrize(("top", "reserve"), [(1, 0), (2, 0), (0, 2)])
def test_a_tie_across_a_line_is_refused(top: int, reserve: int) -> None:
    state = vacancy(alone({"A": [3, 3, 2], "B": [3, 3, 2], "C": [3, 3, 2]}))
    with pytest.raises(Refusal, match="A, B, C are level"):
        by_rule(state, STAGE, top, reserve)


def test_a_tie_that_lies_within_a_line_or_is_decided_is_no_hindrance() -> None:
    rows = alone({"A": [3, 3, 2], "B": [3, 3, 2], "C": [2, 2, 2]})
    assert by_rule(vacancy(rows), STAGE, 2, 0)["a-B"] is Decision.SHORTLISTED
    assert by_rule(vacancy(rows, ties=[("B", "A")]), STAGE, 1, 0)["a-A"] is Decision.NOT_SHORTLISTED


def test_a_half_decided_tie_across_the_line_is_still_refused() -> None:
    rows = alone({"A": [3, 3, 2], "B": [3, 3, 2], "C": [3, 3, 2]})
    with pytest.raises(Refusal, match="level across the line"):
        by_rule(vacancy(rows, ties=[("A", "B")]), STAGE, 1, 0)


def test_a_tie_settled_by_hand_is_no_hindrance() -> None:
    state = vacancy(alone({"A": [3, 3, 2], "B": [3, 3, 2]}))
    state = with_outcome(state, "A", Decision.RESERVE, by_hand=True)
    state = with_outcome(state, "B", Decision.SHORTLISTED, by_hand=True)
    assert by_rule(state, STAGE, 1, 0) == {}


def test_a_provisional_stage_is_refused() -> None:
    with pytest.raises(Refusal, match="provisional"):
        by_rule(vacancy({"A": {ANN: [3, 3, 2], BO: [3, 3, 1]}}), STAGE, 1, 0)


def test_one_for_whom_nothing_could_be_assessed_is_not_placed_by_the_rule() -> None:
    with pytest.raises(Refusal, match="Set this outcome by hand"):
        by_rule(vacancy(alone({"A": [NA, NA, NA]})), STAGE, 1, 0)


@settings(max_examples=150, deadline=None)
@given(vacancies(), st.integers(0, 4), st.integers(0, 2))
def test_the_rule_never_gives_more_places_than_there_are(state: State, top: int, reserve: int) -> None:
    try:
        found = list(by_rule(state, STAGE, top, reserve).values())
    except Refusal:
        return
    assert found.count(Decision.SHORTLISTED) <= top
    assert found.count(Decision.SHORTLISTED) + found.count(Decision.RESERVE) <= top + reserve


def test_the_reason_of_one_who_failed_names_the_essentials_not_met() -> None:
    state = vacancy(alone({"A": [1, 2, 0], "B": [1, 0, 3]}))
    assert reason(state, "A") == "This essential criterion was not met: E1 (Text of E1)."
    assert reason(state, "B") == "These essential criteria were not met: E1 (Text of E1); E2 (Text of E2)."


def test_the_reason_of_one_below_the_line_says_how_many_stand_higher_and_what_would_help() -> None:
    assert reason(five(), "C") == (
        "Met every essential criterion. 2 applicants were ranked higher. To strengthen: D1 (Text of D1)."
    )
    assert reason(five(), "B") == "Met every essential criterion. 1 applicant was ranked higher."


def test_the_reason_of_one_within_the_line_says_so() -> None:
    assert reason(five(), "A") == "Met every essential criterion. Ranked 1."
    assert reason(five(), "B", None) == "Met every essential criterion. Ranked 2."


def test_the_reason_of_one_carried_says_what_was_not_assessable() -> None:
    state = vacancy(alone({"A": [2, NA, 3]}))
    assert reason(state, "A").startswith(
        "This criterion could not be assessed at this stage and is carried to the next: E2 (Text of E2)."
    )


def test_the_reasons_of_the_other_gates_are_in_their_own_words() -> None:
    rows = alone({"A": [0, 1, 2], "B": [1, 2, 0]})
    lowest = vacancy(rows, rule=Rule(gate=Gate(GateKind.NO_LOWEST)))
    assert reason(lowest, "A") == "This essential criterion had the lowest rating: E1 (Text of E1)."
    assert reason(lowest, "B").startswith("Reached the minimum in the essential criteria.")
    minimum = vacancy(rows, rule=Rule(gate=Gate(GateKind.MINIMUM, Fraction(75, 2))))
    assert reason(minimum, "A").startswith("The essential criteria earned less than 37.5 % of the marks.")
    lead = vacancy(rows, rule=Rule(gate=Gate(GateKind.LEAD, lead="D1")))
    assert reason(lead, "B") == (
        "The criterion that is looked at first was not met: D1 (Text of D1). "
        "This essential criterion was not met: E1 (Text of E1)."
    )


def test_those_of_a_scheme_who_meet_the_minimum_must_be_shortlisted() -> None:
    state = vacancy(alone({"C": [2, 2, 2], "A": [2, NA, 3], "B": [1, 2, 3], "D": [2, 2, 2]}), flagged=["A", "B", "C"])
    redeployed = replace(state, persons={**state.persons, "a-D": Person("a-D", "x", redeployee=True)})
    assert must_shortlist(redeployed, STAGE) == ("a-A", "a-C", "a-D")
    assert must_shortlist(with_outcome(state, "A", Decision.SHORTLISTED, by_hand=False), STAGE) == ("a-C",)
    assert must_shortlist(with_outcome(state, "C", Decision.NOT_SHORTLISTED, by_hand=False), STAGE) == ("a-A", "a-C")
    assert must_shortlist(with_outcome(state, "C", Decision.NOT_SHORTLISTED, by_hand=True), STAGE) == ("a-A",)
    assert must_shortlist(replace(state, persons={}), STAGE) == ()


def test_the_rule_is_told_in_words() -> None:
    words = " ".join(rule_in_words(vacancy(alone({"A": [2, 2, 2]}), rule=Rule(places=6))))
    assert "0 No evidence, 1 Partial, 2 Met, 3 Strong. It is met from 2." in words
    assert "every essential criterion of the stage is met" in words
    assert "the panel agrees one and records why" in words
    assert "6 places." in words
    assert "Every criterion has the same weight." in words


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule(Combine.MEAN), "the mean of the members' ratings"),
        (Rule(Combine.MEDIAN), "the median of the members' ratings"),
        (Rule(gate=Gate(GateKind.NO_LOWEST)), "no essential criterion of the stage has the lowest rating, 0."),
        (Rule(gate=Gate(GateKind.MINIMUM, Fraction(60))), "at least 60 % of the available essential marks"),
        (Rule(gate=Gate(GateKind.LEAD, lead="E2")), "E2 is looked at first."),
        (Rule(places=1), "1 place."),
        (Rule(), "No number of places is set."),
    ],
)
def test_every_rule_has_its_words(rule: Rule, said: str) -> None:
    state = vacancy(alone({"A": [2, 2, 2]}), rule=rule, weights={"E1": Fraction(3, 2)})
    words = " ".join(rule_in_words(state))
    assert said in words
    assert "Weights: E1 × 1.5; the others 1." in words


def test_fractions_are_written_as_people_write_them() -> None:
    numbers = (Fraction(3), Fraction(1, 2), Fraction(1, 3), Fraction(5, 4))
    assert [plain(number) for number in numbers] == ["3", "0.5", "1/3", "1.25"]
