"""Places by stage, what leaving a stage is called, and the one order in which everybody is listed."""

from dataclasses import replace

import pytest
from hypothesis import given

from shortlister.domain.actor import Actor
from shortlister.domain.edits.places import SetPlaces
from shortlister.domain.edits.shortlist import OutcomesByRule, SetOutcome
from shortlister.domain.edits.stages import SetStages
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.findings.change_words import told
from shortlister.domain.findings.differences import Effect, differences
from shortlister.domain.findings.documents import rank_document, stages_document
from shortlister.domain.findings.filters import matches, parse
from shortlister.domain.findings.followed_reading import ranked_ids, ranking_of, unranked_ids
from shortlister.domain.findings.following import followed
from shortlister.domain.findings.publication import publication
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.robustness import robustness
from shortlister.domain.findings.rule_words import rule_in_words
from shortlister.domain.findings.ties import line_at
from shortlister.domain.leaving import (
    chosen_in_words,
    is_first,
    is_last,
    outcome_word,
    owed_in_words,
    places_at,
    reserve_until,
)
from shortlister.domain.records import Decision, Outcome, Role, Rule, Stage
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State, apply
from tests.domain.vacancies import NAMES, STAGE, Row, alone, vacancies, vacancy

ANN, BO = NAMES[:2]
HR = Actor("HR", Role.HR, at="2026-11-22T10:00:00+00:00")
SIFT, LATER = "s-0", "s-2"
FOUR = {"A": [3, 3, 3], "B": [3, 3, 2], "C": [3, 3, 1], "D": [3, 3, 0]}


def at_interview(scores: dict[str, Row], *, places: int | None = None, rule: int | None = 3) -> State:
    """The same scores, given at the last of two stages, to which everybody was shortlisted; the rule has 3 places."""
    made = vacancy(scores, rule=Rule(places=rule))
    stages = {
        SIFT: Stage(SIFT, "Shortlisting", -1, open=True, signed_off=True),
        STAGE: replace(made.stages[STAGE], name="Interview", places=places),
    }
    sifted = {(one, SIFT): Outcome(one, SIFT, Decision.SHORTLISTED, "x") for one in made.applicants}
    return replace(made, stages=stages, outcomes=sifted)


def test_the_rules_places_are_those_of_the_first_stage_and_of_no_other() -> None:
    state = at_interview(alone(FOUR))
    assert (places_at(state, SIFT), places_at(state, STAGE)) == (3, None)
    assert places_at(at_interview(alone(FOUR), places=1), STAGE) == 1
    alike = vacancy(alone(FOUR), rule=Rule(places=3))
    assert places_at(alike, STAGE) == 3
    own = replace(alike, stages={STAGE: replace(alike.stages[STAGE], places=2)})
    assert places_at(own, STAGE) == 2


def test_the_line_of_a_later_stage_is_its_own_wherever_it_is_asked_for() -> None:
    scores: dict[str, Row] = {
        "A": {ANN: [3, 3, 3], BO: [3, 3, 3]},
        "B": {ANN: [3, 3, 0], BO: [3, 3, 3]},
        "C": {ANN: [3, 3, 1], BO: [3, 3, 1]},
    }
    none = at_interview(scores)
    assert [one.effect for one in differences(none, STAGE).items] == [Effect.NONE]
    assert followed(none, STAGE).line is None
    assert robustness(none, STAGE).places is None
    assert rank_document(none, ranking(none, STAGE))["places"] is None
    one = at_interview(scores, places=1)
    assert [found.effect for found in differences(one, STAGE).items] == [Effect.LINE]
    line = followed(one, STAGE).line
    assert line is not None
    assert line.places == 1
    assert robustness(one, STAGE).places == 1
    assert [cut.places for cut in robustness(one, STAGE).cuts] == [1, 2]
    assert rank_document(one, ranking(one, STAGE))["places"] == 1
    listed = stages_document(one, one.stages_in_order, HR)["stages"]
    assert isinstance(listed, list)
    assert [found["places"] for found in listed] == [3, 1]


def test_places_at_a_later_stage_are_chosen_until_it_opens_and_need_a_reason_after() -> None:
    state = at_interview(alone(FOUR))
    closed = replace(state, stages={**state.stages, STAGE: replace(state.stages[STAGE], open=False)})
    change = SetPlaces(STAGE, 2).decide(closed, HR)
    assert str(change.label) == "Places at Interview: 2"
    assert places_at(apply(closed, change), STAGE) == 2
    assert apply(closed, change).vacancy == closed.vacancy
    with pytest.raises(Refusal, match="A reason is needed"):
        SetPlaces(STAGE, 2).decide(state, HR)
    change = SetPlaces(STAGE, 2, "Two posts now").decide(state, HR)
    assert told(state, change) == "Places at Interview: none → 2. Reason: Two posts now"
    with pytest.raises(Refusal, match="Interview has this number of places already"):
        SetPlaces(STAGE, 2, "again").decide(apply(state, change), HR)
    assert places_at(apply(apply(state, change), SetPlaces(STAGE, None, "Unclear").decide(apply(state, change), HR)),
                     STAGE) is None  # fmt: skip


def test_places_at_the_first_stage_are_the_rules() -> None:
    state = vacancy(alone(FOUR), rule=Rule(places=3))
    own = replace(state, stages={STAGE: replace(state.stages[STAGE], places=4)})
    change = SetPlaces(STAGE, 2, "One fewer").decide(own, HR)
    after = apply(own, change)
    assert (after.vacancy.rule.places, after.stages[STAGE].places, places_at(after, STAGE)) == (2, None, 2)
    with pytest.raises(Refusal, match="1 or more"):
        SetPlaces(STAGE, 0, "none").decide(state, HR)
    with pytest.raises(Refusal, match="is a member of the panel"):
        SetPlaces(STAGE, 2, "x").decide(state, Actor(BO, Role.MEMBER, "p-Bo Rees"))


def test_what_is_signed_off_gets_no_other_line() -> None:
    state = at_interview(alone(FOUR))
    for edit in (SetPlaces(SIFT, 2, "Too late"), ChangeRule(Rule(places=2), "Too late")):
        with pytest.raises(Refusal, match="Shortlisting has been signed off"):
            edit.decide(state, HR)


def test_stages_set_anew_keep_the_places_of_a_later_one_of_the_same_name() -> None:
    state = vacancy(alone(FOUR))
    stages = {
        STAGE: replace(state.stages[STAGE], open=False),
        LATER: Stage(LATER, "Interview", 1, places=2),
    }
    again = SetStages([("Shortlisting", ["m-form"]), ("Test", []), ("interview", [])], "x")
    after = apply(replace(state, stages=stages), again.decide(replace(state, stages=stages), HR))
    assert [(one.name, one.places) for one in after.stages_in_order] == [
        ("Shortlisting", None), ("Test", None), ("interview", 2),
    ]  # fmt: skip


def test_the_rule_in_words_names_each_stages_places() -> None:
    words = rule_in_words(at_interview(alone(FOUR), places=1))
    assert "3 places at Shortlisting." in words
    assert "1 place at Interview." in words
    assert "3 places." in rule_in_words(at_interview(alone(FOUR)))
    assert "No number of places is set." in rule_in_words(at_interview(alone(FOUR), rule=None))


def test_no_number_of_places_is_published() -> None:
    rule = publication(at_interview(alone(FOUR), places=1)).rule
    assert not any("place" in one for one in rule)
    assert rule


def three() -> State:
    state = at_interview(alone(FOUR))
    return replace(state, stages={**state.stages, LATER: Stage(LATER, "Checks", 5)})


def test_leaving_a_stage_is_called_as_the_stage_calls_it() -> None:
    state = three()
    named = {stage: [outcome_word(state, stage, one) for one in Decision] for stage in (SIFT, STAGE, LATER)}
    assert named == {
        SIFT: ["Shortlisted", "Reserve", "Not shortlisted", "Withdrawn"],
        STAGE: ["Invited", "Reserve", "Not invited", "Withdrawn"],
        LATER: ["Appointed", "Reserve", "Not appointed", "Withdrawn"],
    }
    assert [is_first(state, one) for one in (SIFT, STAGE, LATER)] == [True, False, False]
    assert [is_last(state, one) for one in (SIFT, STAGE, LATER)] == [False, False, True]
    assert [chosen_in_words(state, one, 2) for one in (SIFT, STAGE, LATER)] == [
        "2 applicants are shortlisted.", "2 applicants are invited.", "2 applicants are appointed.",
    ]  # fmt: skip
    assert ["shortlisted" in owed_in_words(state, one) for one in (SIFT, STAGE, LATER)] == [True, False, False]


def test_the_only_stage_of_a_vacancy_shortlists() -> None:
    state = vacancy(alone(FOUR))
    assert not is_last(state, STAGE)
    assert outcome_word(state, STAGE, Decision.SHORTLISTED) == "Shortlisted"


def test_the_ledger_says_appointed_where_somebody_is() -> None:
    state = at_interview(alone(FOUR), places=1)
    change = SetOutcome(STAGE, "a-A", Decision.SHORTLISTED, "First").decide(state, HR)
    assert str(change.label) == "A: appointed. Reason: First"
    assert told(state, change) == "Outcome of A at Interview: none → appointed. Reason: First"
    label = str(OutcomesByRule(STAGE, 1, 1).decide(state, HR).label)
    assert label == "Outcomes by the rule: 1 appointed, 1 in reserve, 2 not appointed"


def test_the_filter_understands_the_stages_own_word_and_every_other() -> None:
    state = at_interview(alone(FOUR), places=1)
    state = apply(state, OutcomesByRule(STAGE, 1, 1).decide(state, HR))
    found = {one.reference: one for one in ranking(state, STAGE).standings}
    for text in ("outcome = appointed", "outcome = shortlisted", "outcome = invited"):
        chosen = parse(text, state, STAGE)
        assert [one for one in found if matches(chosen, found[one], {})] == ["A"]
    chosen = parse("outcome = not appointed", state, STAGE)
    assert [one for one in found if matches(chosen, found[one], {})] == ["C", "D"]
    with pytest.raises(Refusal, match="use appointed, reserve, not appointed, withdrawn, none"):
        parse("outcome = great", state, STAGE)


def test_a_reserve_list_stands_only_while_somebody_is_on_it() -> None:
    state = at_interview(alone(FOUR), places=1)
    dated = apply(state, OutcomesByRule(STAGE, 1, 1, "2027-03-31").decide(state, HR))
    assert reserve_until(dated, STAGE) == "2027-03-31"
    assert rank_document(dated, ranking(dated, STAGE))["reserve_until"] == "2027-03-31"
    none = apply(dated, SetOutcome(STAGE, "a-B", Decision.SHORTLISTED, "Called up").decide(dated, HR))
    assert none.stages[STAGE].reserve_until == "2027-03-31"
    assert reserve_until(none, STAGE) == ""
    assert rank_document(none, ranking(none, STAGE))["reserve_until"] is None


@given(vacancies())
def test_every_list_is_in_one_order(state: State) -> None:
    order = [one.applicant for one in ranking(state, STAGE).standings]
    found = followed(state, STAGE)
    assert [*ranked_ids(found), *unranked_ids(found)] == order
    assert [one.applicant for one in ranking_of(found).standings] == order


def test_a_provisional_list_stands_by_rank_as_things_stand() -> None:
    scores: dict[str, Row] = {"A": {ANN: [3, 3, 0], BO: [3, 3, 3]}, "B": {ANN: [3, 2, 2], BO: [3, 2, 2]}}
    found = ranking(vacancy(scores), STAGE)
    assert found.provisional
    low = {one.reference: one.total_low for one in found.standings}
    assert low["A"] < low["B"]
    assert [(one.reference, one.rank) for one in found.standings] == [("A", 1), ("B", 2)]


@given(vacancies())
def test_the_queue_does_not_depend_on_who_is_under_a_scheme(state: State) -> None:
    flagged = {
        one: replace(person, guaranteed_interview=True, redeployee=True) for one, person in state.persons.items()
    }
    plain = {
        one: replace(person, guaranteed_interview=False, redeployee=False) for one, person in state.persons.items()
    }
    assert flagged != plain
    one, other = replace(state, persons=flagged), replace(state, persons=plain)
    assert differences(one, STAGE) == differences(other, STAGE)
    assert ranking(one, STAGE) == ranking(other, STAGE)


@pytest.mark.parametrize(("places", "at", "across"), [(1, 1, 0), (2, 3, 2), (3, 3, 0), (4, 4, 0), (9, 4, 0)])
def test_the_line_never_parts_those_who_are_level(places: int, at: int, across: int) -> None:
    rows = alone({"A": [3, 3, 3], "B": [3, 3, 1], "C": [3, 3, 1], "D": [3, 3, 0], "F": [1, 3, 3]})
    assert line_at(ranking(vacancy(rows), STAGE).standings, places) == (at, across)


def test_once_the_tie_is_decided_the_line_parts_them() -> None:
    rows = alone({"A": [3, 3, 3], "B": [3, 3, 1], "C": [3, 3, 1], "D": [3, 3, 0]})
    decided = vacancy(rows, ties=[("C", "B")])
    assert [one.reference for one in ranking(decided, STAGE).standings] == ["A", "C", "B", "D"]
    assert line_at(ranking(decided, STAGE).standings, 2) == (2, 0)


def test_of_whom_nothing_is_settled_is_behind_the_line_unless_there_is_room_for_all() -> None:
    scores: dict[str, Row] = {
        "A": {ANN: [3, 3, 3], BO: [2, 2, 2]},
        "B": {ANN: [3, 3, 3], BO: [3, 3, 3]},
        "C": {ANN: [0, 0, 0], BO: [0, 0, 0]},
    }
    found = ranking(vacancy(scores), STAGE).standings
    assert [(one.reference, one.rank, one.rank_low) for one in found] == [
        ("B", 1, 1),
        ("A", None, 1),
        ("C", None, None),
    ]
    assert line_at(found, 1) == (1, 0)
    assert line_at(found, 2) == (2, 0)
