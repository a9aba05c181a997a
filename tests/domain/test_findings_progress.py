"""Coverage, a member's progress, and the seven steps of the sidebar."""

from dataclasses import replace

from shortlister.domain.access import visible
from shortlister.domain.actor import Actor
from shortlister.domain.findings.coverage import coverage
from shortlister.domain.findings.documents import coverage_document
from shortlister.domain.findings.progress import MemberProgress, Step, StepState, member_progress, steps
from shortlister.domain.records import Level, Method, Role, Stage
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, Row, key, vacancy

ANN, BO, CARYS = NAMES[:3]
HR = Actor("HR", Role.HR)


def panel(*, out: tuple[str, ...] = ()) -> State:
    rows: dict[str, Row] = {
        "A-1": {ANN: [2, 2, NA], BO: [2, 3, 1]},
        "A-2": {ANN: [2, None, 2], BO: [None, None, None]},
    }
    return vacancy(rows, recused=[(BO, "A-2")], out=out)


def person(name: str, role: Role = Role.MEMBER) -> Actor:
    return Actor(name, role, f"p-{name}")


def counts(state: State, own: str = "") -> dict[str, tuple[int, int | None]]:
    return {one.measure.criterion.reference: (one.scored, one.expected) for one in coverage(state, own=own).measures}


def test_coverage_counts_not_assessable_and_leaves_the_recused_out() -> None:
    assert counts(panel()) == {"E1": (3, 3), "E2": (2, 3), "D1": (3, 3)}


def test_coverage_counts_only_those_who_have_submitted_and_names_the_others() -> None:
    state = panel(out=(BO,))
    assert counts(state) == {"E1": (2, 3), "E2": (1, 3), "D1": (2, 3)}
    assert coverage_document(coverage(state))["outstanding"] == [BO]


def test_before_submitting_a_member_sees_the_coverage_of_their_own_scores() -> None:
    assert counts(panel(out=(ANN, BO)), f"p-{ANN}") == {"E1": (2, 2), "E2": (1, 2), "D1": (2, 2)}
    assert counts(panel(out=(ANN, BO)), f"p-{BO}") == {"E1": (1, 1), "E2": (1, 1), "D1": (1, 1)}


def test_nothing_is_expected_before_a_stage_opens() -> None:
    state = panel()
    closed = replace(state, stages={STAGE: replace(state.stages[STAGE], open=False)})
    assert {expected for _, expected in counts(closed).values()} == {None}


def test_coverage_warns_of_what_nothing_will_measure() -> None:
    state = panel()
    criteria = {
        **state.criteria,
        "c-E1": replace(state.criteria["c-E1"], methods=("m-form", "m-test")),
        "c-E2": replace(state.criteria["c-E2"], methods=()),
    }
    state = replace(state, criteria=criteria, methods={**state.methods, "m-test": Method("m-test", "Test", 1)})
    report = coverage(state)
    assert [str(one) for one in report.warnings] == [
        "E2 has no method: nothing will measure it.",
        "No stage uses Test: 1 measure would stay unscored.",
    ]
    document = coverage_document(report)["measures"]
    assert {"criterion": "E1", "method": "Test", "stage": None, "scored": 0, "expected": None} in list(_rows(document))


def _rows(document: object) -> list[object]:
    assert isinstance(document, list)
    return document


def test_an_essential_that_no_stage_has_measured_is_told_once_the_last_stage_is_signed_off() -> None:
    state = panel()
    interview = Stage("s-2", "Interview", 1, ("m-talk",))
    later = replace(
        state,
        methods={**state.methods, "m-talk": Method("m-talk", "Interview", 1)},
        criteria={**state.criteria, "c-E2": replace(state.criteria["c-E2"], methods=("m-talk",))},
        stages={**state.stages, "s-2": interview},
    )
    assert coverage(later).warnings == ()
    closed = replace(later, stages={**later.stages, "s-2": replace(interview, signed_off=True)})
    assert [str(one) for one in coverage(closed).warnings] == ["No stage has measured E2, which is essential."]


def test_progress_names_what_is_missing_in_order() -> None:
    assert member_progress(panel(), f"p-{ANN}", STAGE) == MemberProgress(5, 6, (("a-A-2", key("E2")),))
    assert member_progress(panel(), f"p-{BO}", STAGE) == MemberProgress(3, 3, ())


def test_nothing_is_owed_of_one_who_has_withdrawn() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, None]}, "A-2": {ANN: [2, 2, 2]}}, withdrawn=["A-1"])
    assert member_progress(state, f"p-{ANN}", STAGE) == MemberProgress(3, 3, ())


def shown(state: State, actor: Actor) -> list[tuple[StepState, str]]:
    return [(one.state, one.text) for one in steps(visible(state, actor), actor)]


def test_a_member_who_has_not_submitted_sees_their_own_progress_and_locks() -> None:
    found = shown(panel(out=(ANN, BO)), person(ANN))
    assert found[3:6] == [(StepState.PART, "5/6"), (StepState.LOCKED, ""), (StepState.LOCKED, "")]
    assert shown(panel(out=(ANN,)), person(ANN)) == shown(panel(out=(ANN, BO)), person(ANN))


def test_after_submission_moderation_waits_for_the_others_and_then_counts_open_cells() -> None:
    assert shown(panel(out=(BO,)), person(ANN))[3:6] == [
        (StepState.DONE, ""),
        (StepState.NOT_STARTED, ""),
        (StepState.NOT_STARTED, ""),
    ]
    assert shown(panel(), person(ANN))[4] == (StepState.ATTENTION, "3")


def test_a_stage_that_is_not_open_is_locked_for_scorers_and_blank_for_hr() -> None:
    state = panel(out=(ANN, BO))
    closed = replace(state, stages={STAGE: replace(state.stages[STAGE], open=False)})
    assert [state for state, _ in shown(closed, person(ANN))[3:6]] == [StepState.LOCKED] * 3
    assert [state for state, _ in shown(closed, HR)[3:6]] == [StepState.NOT_STARTED] * 3


def test_the_specification_asks_for_decisions_then_counts_what_is_accepted() -> None:
    state = panel(out=(ANN, BO))
    closed = replace(state, stages={STAGE: replace(state.stages[STAGE], open=False)})
    unsure = replace(closed.criteria["c-E1"], level=Level.UNSPECIFIED)
    assert shown(replace(closed, criteria={**closed.criteria, "c-E1": unsure}), HR)[0] == (StepState.ATTENTION, "1")
    accepted = {**closed.criteria, "c-E1": replace(closed.criteria["c-E1"], accepted=True)}
    assert steps(replace(closed, criteria=accepted), HR)[0] == Step(1, StepState.PART, "1/3", 1, 3)
    assert shown(replace(closed, criteria={}), HR)[0] == (StepState.NOT_STARTED, "")
    assert shown(state, HR)[0] == (StepState.DONE, "")


def test_the_shortlist_asks_for_attention_while_a_scheme_waits_for_a_decision() -> None:
    state = vacancy({"A-1": {ANN: [2, 2, 2]}, "A-2": {ANN: [2, 2, 3]}}, flagged=["A-1"])
    assert shown(state, HR)[4:6] == [(StepState.DONE, ""), (StepState.ATTENTION, "1")]
    signed = replace(state, stages={STAGE: replace(state.stages[STAGE], signed_off=True)})
    assert shown(signed, HR)[5] == (StepState.DONE, "")


def test_an_empty_vacancy_has_nothing_started() -> None:
    empty = State(panel().vacancy)
    assert {one.state for one in steps(replace(empty, vacancy=replace(empty.vacancy, stage="")), HR)} == {
        StepState.NOT_STARTED
    }
