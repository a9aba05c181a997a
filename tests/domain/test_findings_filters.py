"""Filter expressions: what they choose, and what they say of what they do not understand."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.findings.cells import cells
from shortlister.domain.findings.filters import matches, parse
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Combine, Decision, Outcome, Rule
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, vacancies, vacancy

ANN, BO = NAMES[:2]


def panel() -> State:
    """A-1 7 of 9, A-2 failed on E1, A-3 with D1 open, A-4 carried; A-1 in reserve."""
    state = vacancy(
        {
            "A-1": {ANN: [3, 2, 2], BO: [3, 2, 2]},
            "A-2": {ANN: [1, 3, 3], BO: [1, 3, 3]},
            "A-3": {ANN: [2, 2, 0], BO: [2, 2, 3]},
            "A-4": {ANN: [NA, 3, 3], BO: [NA, 3, 3]},
        }
    )
    object.__setattr__(
        state, "outcomes", {("a-A-1", STAGE): Outcome("a-A-1", STAGE, Decision.RESERVE, "next in the order")}
    )
    return state


def chosen(text: str, state: State | None = None) -> list[str]:
    state = state or panel()
    wanted, found = parse(text, state, STAGE), cells(state, STAGE)
    return sorted(one.reference for one in ranking(state, STAGE).standings if matches(wanted, one, found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["A-1", "A-2", "A-3", "A-4"]),
        ("E1 >= 2", ["A-1", "A-3"]),
        ("e1>=2 AND gate=pass", ["A-1", "A-3"]),
        ("E1 ≥ 2 and total > 4", ["A-1"]),
        ("total > 6 or outcome = reserve", ["A-1", "A-2"]),
        ("outcome = none", ["A-2", "A-3", "A-4"]),
        ("outcome != not shortlisted and outcome != none", ["A-1"]),
        ("not (E1 < 2)", ["A-1", "A-3", "A-4"]),
        ("rank <= 2", ["A-1", "A-4"]),
        ("rank != 1", ["A-1", "A-2", "A-3"]),
        ("open = 0", ["A-1", "A-2", "A-4"]),
        ("D1 = open", ["A-3"]),
        ("D1 >= 0", ["A-1", "A-2", "A-4"]),
        ("E1 = NA", ["A-4"]),
        ("E1 != na", ["A-1", "A-2", "A-3"]),
        ("E1 = Strong", ["A-1"]),
        ('E1 >= "met"', ["A-1", "A-3"]),
        ("gate = carried or gate = fail", ["A-2", "A-4"]),
        ("applicant = a-3", ["A-3"]),
        ("applicant != “A-3” and open = 0 and rank >= 2", ["A-1"]),
        ("percent >= 77,7 and percent < 78%", ["A-1", "A-2"]),
        ("essential = 5 or met = 1 and desirable = 3", ["A-1", "A-2", "A-4"]),
        ("(essential = 5 or met = 1) and desirable = 3", ["A-2", "A-4"]),
        ("not not tied = no and E2 = 2", ["A-1", "A-3"]),
    ],
)
def test_an_expression_chooses_the_applicants_that_it_describes(text: str, expected: list[str]) -> None:
    assert chosen(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("E9 >= 2", "“E9” at character 1 is not understood"),
        ("E1 >= 2 nad gate = pass", "“nad” at character 9 was not expected"),
        ("E1 >= 2 and", "A condition is missing at character 12"),
        ("and E1 = 2", "A condition is missing at character 1"),
        ("E1 = great", "A rating is missing at character 6: use 0, 1, 2, 3, NA or open"),
        ("E1 > NA", "“NA” at character 6 is no number; compare it with = or != only"),
        ("E1", "After “E1” one of = != < <= > >= is expected, at character 3"),
        ("gate > pass", "After “gate” one of = != is expected, at character 6"),
        ("gate = passed", "“passed” at character 8 is no gate; use pass, fail, open, carried"),
        ("(E1 = 2 or E2 = 2", "The bracket opened at character 1 is not closed"),
        ("E1 = 2)", "“)” at character 7 was not expected"),
        ("rank <= six", "A number is missing at character 9"),
        ("applicant = A-9", "“A-9” at character 13 is not understood"),
        ('E1 = "2', '“"” at character 6 is not understood'),
        ("(" * 60, "The brackets at character 52 are too deep"),
        ("E1 by Interview = 2", "There is no method “Interview” in this vacancy"),
    ],
)
def test_what_is_not_understood_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse(text, panel(), STAGE)
    assert str(caught.value).startswith(said)


def test_a_rating_that_mean_has_made_a_fraction_is_compared_exactly() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, 1], BO: [3, 2, 2]}}, rule=Rule(Combine.MEAN))
    assert chosen("E1 = 2.5 and D1 = 1.5", state) == ["A-1"]
    assert chosen("E1 > 2.5 or D1 < 1.5", state) == []


def test_a_criterion_measured_by_two_methods_needs_the_method() -> None:
    state = panel()
    one = state.criteria["c-E1"]
    method = state.methods["m-form"]
    object.__setattr__(one, "methods", ("m-form", "m-test"))
    object.__setattr__(
        state, "methods", {"m-form": method, "m-test": type(method)("m-test", "Written test", 1, code="T")}
    )
    object.__setattr__(state.stages[STAGE], "methods", ("m-form", "m-test"))
    with pytest.raises(Refusal, match="say which method"):
        parse("E1 >= 2", state, STAGE)
    assert chosen("E1 by “application form” >= 3", state) == ["A-1"]
    assert chosen("E1 by T = open", state) == ["A-1", "A-2", "A-3", "A-4"]


@settings(max_examples=150, deadline=None)
@given(vacancies(), st.integers(0, 12), st.sampled_from(["<", "<=", ">", ">=", "=", "!="]))
def test_every_sign_and_its_contrary_part_the_applicants(state: State, number: int, sign: str) -> None:
    found, everyone = cells(state, STAGE), ranking(state, STAGE).standings
    for field in ("total", "rank", "open"):
        one = parse(f"{field} {sign} {number}", state, STAGE)
        other = parse(f"not ({field} {sign} {number})", state, STAGE)
        assert all(matches(one, each, found) is not matches(other, each, found) for each in everyone)
    total = parse(f"total {sign} {number}", state, STAGE)
    plain = {"<": Fraction.__lt__, "<=": Fraction.__le__, ">": Fraction.__gt__, ">=": Fraction.__ge__}
    for each in everyone:
        expected = (
            plain[sign](each.total, Fraction(number)) if sign in plain else (each.total == number) is (sign == "=")
        )
        assert matches(total, each, found) is expected


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet='E12 D()<>=!≥andortgeNA"“”.%-ü\n', max_size=40))
def test_any_text_is_a_filter_or_a_refusal(text: str) -> None:
    state = panel()
    try:
        wanted = parse(text, state, STAGE)
    except Refusal:
        return
    found = cells(state, STAGE)
    assert all(matches(wanted, one, found) in (True, False) for one in ranking(state, STAGE).standings)
