"""Changes told in one line, and the JSON documents."""

import json
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta, Key
from shortlister.domain.edits.specification import AcceptCriteria
from shortlister.domain.findings.agreement import agreement
from shortlister.domain.findings.change_words import told
from shortlister.domain.findings.coverage import coverage
from shortlister.domain.findings.differences import differences
from shortlister.domain.findings.documents import (
    agreement_document,
    coverage_document,
    disagreements_document,
    rank_document,
    rounded,
    stages_document,
)
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.hr_doubts import ABOUT_THE_NAME
from shortlister.domain.records import (
    Agreed,
    Application,
    Decision,
    Declaration,
    Gate,
    GateKind,
    Interest,
    Kind,
    Level,
    Method,
    Outcome,
    Person,
    Record,
    Role,
    Rule,
    Score,
    Submission,
)
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA
from shortlister.domain.scores import Scores
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, alone, key, vacancies, vacancy

ANN, BO = NAMES[:2]
STATE = vacancy({"A-1": {ANN: [2, 2, 3], BO: [1, 2, 3]}})
CELL = (f"p-{ANN}", "a-A-1", key("E1"))


def line(kind: Kind, place: Key, before: Record | None, after: Record | None, label: Sentence | None = None) -> str:
    return told(STATE, Change(label or Sentence("label"), (Delta(kind, place, before, after),)))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (Score(2), Score(3), "E1 of A-1 by Ann Lee: 2 → 3"),
        (None, Score(NA), "E1 of A-1 by Ann Lee: not scored → NA"),
        (Score(2), None, "E1 of A-1 by Ann Lee: 2 → not scored"),
        (Score(2), Score(3, "led it"), "E1 of A-1 by Ann Lee: 2 → 3, and the evidence changed"),
        (Score(2), Score(2, "led it"), "Evidence on E1 of A-1 by Ann Lee written"),
        (Score(2, "led"), Score(2, "led it"), "Evidence on E1 of A-1 by Ann Lee changed"),
        (Score(2, "led"), Score(2), "Evidence on E1 of A-1 by Ann Lee removed"),
    ],
)
def test_a_score_is_told_before_and_after(before: Score | None, after: Score | None, said: str) -> None:
    assert line(Kind.SCORE, CELL, before, after) == said


def test_which_criteria_were_accepted_is_said() -> None:
    one = replace(STATE.criteria["c-E1"], doubts=("Two in one?",))
    taken = replace(one, accepted=True, doubts=())
    assert line(Kind.CRITERION, ("c-E1",), one, taken, Sentence("Criteria accepted: {count}", {"count": 1})) == (
        "Criteria accepted: E1"
    )
    assert line(Kind.CRITERION, ("c-E1",), taken, one) == "Criteria to be looked at again: E1"
    undone = Sentence("Undone: {what}", {"what": "Criteria accepted: E1"})
    assert line(Kind.CRITERION, ("c-E1",), taken, one, undone) == "Undone: Criteria accepted: E1"
    many = [replace(one, id=f"c-E{n}", reference=f"E{n}", position=n) for n in range(1, 17)]
    edit = AcceptCriteria(tuple(one.id for one in many))
    draft = replace(
        STATE,
        criteria={one.id: one for one in many},
        stages={STAGE: replace(STATE.stages[STAGE], open=False)},
        submissions={},
        scores=Scores(),
    )
    change = edit.decide(draft, Actor("HR", Role.HR))
    assert str(change.label) == told(draft, change) == "Criteria accepted: E1, E2, E3, E4, E5, E6 and 10 more"


def test_a_criterion_by_two_methods_is_told_with_its_method() -> None:
    two = replace(STATE.criteria["c-E1"], methods=("m-form", "m-test"))
    state = replace(
        STATE,
        criteria={**STATE.criteria, "c-E1": two},
        methods={**STATE.methods, "m-test": Method("m-test", "Test", 1)},
    )
    change = Change(Sentence("label"), (Delta(Kind.SCORE, (*CELL[:2], key("E1", "m-test")), None, Score(1)),))
    assert told(state, change) == "E1 by Test of A-1 by Ann Lee: not scored → 1"


def test_an_agreed_rating_and_an_outcome_are_told_with_their_reason() -> None:
    agreed = Agreed("a-A-1", key("E1"), 2, "the second example")
    assert line(Kind.AGREED, ("a-A-1", key("E1")), None, agreed) == (
        "Agreed rating of A-1 on E1: none → 2. Reason: the second example"
    )
    assert line(Kind.AGREED, ("a-A-1", key("E1")), agreed, None) == "Agreed rating of A-1 on E1: 2 → none"
    outcome = Outcome("a-A-1", STAGE, Decision.RESERVE, "third of two")
    assert line(Kind.OUTCOME, ("a-A-1", STAGE), None, outcome) == (
        "Outcome of A-1 at Shortlisting: none → reserve. Reason: third of two"
    )


def test_a_declaration_is_told_by_reference() -> None:
    before = Declaration(f"p-{ANN}", "a-A-1", Interest.NONE)
    after = replace(before, interest=Interest.RECUSED, reason="cousin")
    assert line(Kind.DECLARATION, (f"p-{ANN}", "a-A-1"), before, after) == (
        "Ann Lee declares on A-1: no interest → recused"
    )


def test_undoing_is_told_as_such() -> None:
    label = Sentence("Undone: {what}", {"what": "E1 of A-1 scored 3"})
    assert line(Kind.SCORE, CELL, Score(3), Score(2), label) == "Undone: E1 of A-1 by Ann Lee: 3 → 2"


def test_a_change_of_the_wording_is_told_with_the_old_wording_and_the_reason() -> None:
    before = STATE.criteria["c-E1"]
    after = replace(before, text="Plans and leads", level=Level.DESIRABLE, weight=Fraction(3, 2))
    vacancy = replace(STATE.vacancy, edition=2)
    label = Sentence("Specification changed, edition 2. Reason: {reason}", {"reason": "unclear"})
    change = Change(
        label,
        (Delta(Kind.VACANCY, ("v",), STATE.vacancy, vacancy), Delta(Kind.CRITERION, ("c-E1",), before, after)),
    )
    assert told(STATE, change) == (
        "E1: “Text of E1” → “Plans and leads”; E1: level essential → desirable; E1: weight 1 → 1.5. Reason: unclear"
    )


def test_a_change_of_the_rule_is_told_rule_by_rule() -> None:
    rule = Rule(gate=Gate(GateKind.MINIMUM, Fraction(60)), places=6)
    after = replace(STATE.vacancy, rule=rule)
    assert line(Kind.VACANCY, ("v",), STATE.vacancy, after) == (
        "Gate: every essential met → at least 60 % of the essential marks; Places: none → 6"
    )


def test_a_role_is_told_before_and_after() -> None:
    before = STATE.members[f"p-{BO}"]
    assert line(Kind.MEMBER, (before.id,), before, replace(before, role=Role.CHAIR)) == "Bo Rees: member → chair"


def test_names_of_applicants_and_of_their_files_are_never_told() -> None:
    person = Person("a-A-1", "Grace Adeyemi")
    assert line(Kind.PERSON, ("a-A-1",), person, replace(person, name="Grace Ellis")) == "Details of A-1 corrected"
    file = Application("a-A-1", "Grace Adeyemi.pdf", "00", 1)
    label = Sentence("“{file}” attached to A-1", {"file": file.name})
    assert line(Kind.APPLICATION, ("a-A-1", file.name), None, file, label) == "File attached to A-1"
    assert line(Kind.APPLICATION, ("a-A-1", file.name), file, None, label) == "File of A-1 removed"
    other = replace(file, digest="01")
    assert line(Kind.APPLICATION, ("a-A-1", file.name), file, other, label) == "File of A-1 replaced"
    doubted = replace(file, doubt=ABOUT_THE_NAME)
    checked = line(Kind.APPLICATION, ("a-A-1", file.name), doubted, file, label)
    assert checked == "A-1: whose application it is was checked"


def test_what_has_no_words_of_its_own_is_told_by_its_label() -> None:
    label = Sentence("{name} submitted {stage}", {"name": ANN, "stage": "Shortlisting"})
    submission = Submission(f"p-{ANN}", STAGE, "")
    assert line(Kind.SUBMISSION, (f"p-{ANN}", STAGE), None, submission, label) == "Ann Lee submitted Shortlisting"
    many = Change(
        Sentence("{count} scores taken", {"count": 2}),
        tuple(Delta(Kind.SCORE, (*CELL[:2], key(one)), None, Score(1)) for one in ("E1", "E2")),
    )
    assert told(STATE, many) == "2 scores taken"


def test_what_has_since_been_removed_can_still_be_told() -> None:
    bare = State(STATE.vacancy)
    change = Change(Sentence("label"), (Delta(Kind.SCORE, CELL, Score(1), Score(2)),))
    assert told(bare, change) == (
        "a criterion since removed of an applicant since removed by a member since removed: 1 → 2"
    )


# Documents


def applicants(document: Mapping[str, object]) -> list[dict[str, object]]:
    rows = document["applicants"]
    assert isinstance(rows, list)
    return rows


def test_the_document_of_rank_is_the_contracts() -> None:
    state = vacancy(alone({"A-1": [3, 2, 3], "A-2": [NA, NA, NA]}), weights={"D1": Fraction(1, 2)})
    document = rank_document(state, ranking(state, STAGE))
    assert {name: document[name] for name in ("stage", "provisional", "open")} == {
        "stage": "Shortlisting",
        "provisional": False,
        "open": 0,
    }
    first, second = applicants(document)
    expected: dict[str, object] = {
        "applicant": "A-1",
        "rank": 1,
        "tied": False,
        "gate": "pass",
        "essentials_met": 2,
        "essentials": 2,
        "essential_total": 5,
        "desirable_total": 1.5,
        "desirable_total_exact": "3/2",
        "total": 6.5,
        "total_exact": "13/2",
        "available": 7.5,
        "available_exact": "15/2",
        "percent": 86.67,
        "percent_exact": "260/3",
        "rank_low": 1,
        "rank_high": 1,
        "outcome": None,
    }
    assert {name: first[name] for name in expected} == expected
    assert (second["gate"], second["rank"], second["percent"], second["percent_exact"]) == ("carried", None, None, None)


def test_percentages_round_halves_up() -> None:
    numbers = (Fraction(775, 9), Fraction(1005, 1000), Fraction(1015, 1000), Fraction(100))
    assert [rounded(number) for number in numbers] == [86.11, 1.01, 1.02, 100.0]


@settings(max_examples=60, deadline=None)
@given(vacancies())
def test_every_document_is_json(state: State) -> None:
    documents = (
        rank_document(state, ranking(state, STAGE)),
        stages_document(state, state.stages_in_order, Actor("HR", Role.HR)),
        disagreements_document(state, differences(state, STAGE)),
        coverage_document(coverage(state)),
        agreement_document(state, agreement(state, STAGE, resamples=5)),
    )
    for document in documents:
        assert json.loads(json.dumps(document, allow_nan=False)) == document


def test_the_document_of_disagreements_names_members_and_effects() -> None:
    document = disagreements_document(STATE, differences(STATE, STAGE))
    assert (document["open"], document["missing"]) == (1, 0)
    rows = document["disagreements"]
    assert isinstance(rows, list)
    expected = {
        "applicant": "A-1",
        "criterion": "E1",
        "method": "Application form",
        "ratings": {ANN: 2, BO: 1},
        "spread": 1,
        "effect": "gate",
    }
    assert {name: rows[0][name] for name in expected} == expected


def test_the_document_of_stages_names_methods_and_who_has_submitted() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, 3], BO: [1, 2, 3]}}, out=[BO])
    document = stages_document(state, state.stages_in_order, Actor("HR", Role.HR))
    assert document["current"] == "Shortlisting"
    rows = document["stages"]
    assert isinstance(rows, list)
    expected = {
        "stage": "Shortlisting",
        "methods": ["Application form"],
        "measures": 3,
        "open": True,
        "submitted": [ANN],
    }
    assert {name: rows[0][name] for name in expected} == expected


def test_the_document_of_agreement_says_why_there_is_no_figure() -> None:
    state = vacancy(alone({"A-1": [2, 2, 2]}))
    document = agreement_document(state, agreement(state, STAGE))
    assert (document["alpha"], document["stage"]) == (None, "Shortlisting")
    assert document["why"] == "Agreement needs at least two members who have submitted."
    assert document["members"] == [{"member": ANN, "severity": None, "low": None, "high": None}]
