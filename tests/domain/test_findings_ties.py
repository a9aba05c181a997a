"""Ties: whom the last place may fall among, the pairs still to be decided, and circles."""

from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.following import followed
from shortlister.domain.findings.ranking import ranking, within_level
from shortlister.domain.findings.ties import circle, next_pair, tie_across
from shortlister.domain.records import Rule
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, Row, alone, vacancies, vacancy

ANN, BO = NAMES[:2]


def across(state: State) -> list[str]:
    return [state.applicants[one].reference for one in tie_across(followed(state, STAGE))]


def level(*ties: tuple[str, str], places: int = 2) -> State:
    """A first with 9, B, C and D level with 6, E last."""
    rows = alone({"A": [3, 3, 3], "B": [2, 2, 2], "C": [2, 2, 2], "D": [2, 2, 2], "E": [2, 2, 0]})
    return vacancy(rows, rule=Rule(places=places), ties=ties)


def test_a_tie_matters_where_the_last_place_falls_among_those_who_are_level() -> None:
    assert across(level()) == ["B", "C", "D"]
    assert across(level(places=3)) == ["B", "C", "D"]
    assert across(level(places=4)) == []
    assert across(level(places=1)) == []


def test_a_decision_leaves_the_others_of_the_tie() -> None:
    assert across(level(("B", "C"), ("B", "D"))) == []
    assert across(level(("B", "C"), ("B", "D"), places=3)) == ["C", "D"]


def test_a_tie_matters_where_somebody_above_may_still_fail_the_gate() -> None:
    rows: dict[str, Row] = {
        "A": {ANN: [1, 3, 3], BO: [3, 3, 3]},
        "B": {ANN: [2, 2, 2], BO: [2, 2, 2]},
        "C": {ANN: [2, 2, 2], BO: [2, 2, 2]},
    }
    assert across(vacancy(rows, rule=Rule(places=1))) == ["B", "C"]
    assert across(vacancy(rows, rule=Rule(places=2))) == ["B", "C"]
    rows["A"] = {ANN: [2, 3, 3], BO: [3, 3, 3]}
    assert across(vacancy(rows, rule=Rule(places=1))) == []


@settings(max_examples=150, deadline=None)
@given(vacancies(applicants=6))
def test_settled_the_tie_is_the_one_that_more_hold_than_there_are_places(state: State) -> None:
    found = ranking(state, STAGE)
    places = state.vacancy.rule.places
    if found.open or places is None or state.ties:  # a decision between two of many leaves a partial order
        return
    within = [one for one in found.standings if one.rank is not None and one.rank <= places]
    last = {one.applicant for one in within if one.rank == max(other.rank or 0 for other in within)}
    assert set(tie_across(followed(state, STAGE))) == (last if len(within) > places else set())


# Pair by pair


def test_pairs_are_asked_until_every_order_follows() -> None:
    assert next_pair("abc", {}) == ("a", "b")
    assert next_pair("abc", {"a": ["b"]}) == ("a", "c")
    assert next_pair("abc", {"a": ["b"], "b": ["c"]}) is None
    assert next_pair("abc", {"a": ["b", "c"]}) == ("b", "c")
    assert next_pair("abc", {"a": ["b", "c"]}, [frozenset("bc")]) is None


def test_a_circle_is_shown_in_its_order_and_asked_again() -> None:
    wins = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}
    assert circle("abcd", wins) == ("a", "b", "c")
    assert next_pair("abcd", wins) == ("a", "b")
    assert circle("abd", wins) == ()
    assert circle("abcd", {**wins, "a": [], "b": ["c", "a"]}) == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=6))
def test_where_no_pair_is_left_nobody_is_tied(decided: list[tuple[str, str]]) -> None:
    wins: dict[str, list[str]] = {}
    for first, over in decided:
        if first != over:
            wins.setdefault(first, []).append(over)
    tied = any(ahead + behind < 3 for ahead, behind in within_level("abcd", wins).values())
    assert (next_pair("abcd", wins) is None) is not tied
    if circle("abcd", wins):
        assert tied
