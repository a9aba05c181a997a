"""Who sees what of colleagues in each of the five states of sight: against a judge of single cells, and compared."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shortlister.domain.access import all_submitted, may_see_others, require_sight, seen, visible
from shortlister.domain.actor import Actor
from shortlister.domain.edits.moderation import Agree, AgreedRating
from shortlister.domain.edits.vacancy import SetSight
from shortlister.domain.measures import measures
from shortlister.domain.records import Calibration, Conflict, Role, Score, Sight, Version
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE, key, vacancies, vacancy

HR = Actor("HR", Role.HR)


def actor(state: State, name: str) -> Actor:
    member = state.members[f"p-{name}"]
    return Actor(member.name, member.role, member.id)


def shown(state: State, who: Actor, member: str, applicant: str) -> bool:
    """The rule, said plainly for one colleague and one applicant of the only stage."""
    if member == who.member:
        return True
    together = state.calibrations.get(STAGE)
    if together is not None and together.together and applicant in together.applicants:
        return True
    done = state.submitted(who.member, STAGE)
    others = all(one.left or state.submitted(one.id, STAGE) for one in state.scorers)
    match state.vacancy.sight:
        case Sight.ALWAYS:
            return True
        case Sight.NEVER:
            return who.role is Role.CHAIR and done and others
        case Sight.ALL:
            return done and others and state.submitted(member, STAGE)
        case Sight.OWN:
            return done and state.submitted(member, STAGE)
        case Sight.APPLICANT:
            every = {measure.key for measure in measures(state, STAGE)}
            both = every <= state.scores.sheet(who.member, applicant).rated
            both = both and every <= state.scores.sheet(member, applicant).rated
            return both or (done and state.submitted(member, STAGE))


@st.composite
def watched(draw: st.DrawFn) -> State:
    """Any vacancy of two or more members with any sight, some of them still scoring, perhaps after a calibration."""
    state = draw(vacancies(members=3).filter(lambda one: len(one.members) > 1))
    still = draw(st.sets(st.sampled_from(sorted(state.members))))
    state = replace(
        state,
        vacancy=replace(state.vacancy, sight=draw(st.sampled_from(Sight))),
        submissions={at: one for at, one in state.submissions.items() if at[0] not in still},
    )
    if draw(st.booleans()):
        first = (draw(st.sampled_from(sorted(state.applicants))),)
        state = replace(state, calibrations={STAGE: Calibration(STAGE, first, draw(st.booleans()))})
    return state


@st.composite
def rescored(draw: st.DrawFn, state: State, own: str) -> State:
    """The same vacancy in which the colleagues of a member (id) scored otherwise, and two copies of theirs differ."""
    places = [
        (member, applicant, measure.key)
        for member in state.members
        if member != own
        for applicant in state.applicants
        for measure in measures(state, STAGE)
    ]
    ratings: list[Rating] = [*state.vacancy.scale.values, NA]
    values = st.one_of(st.none(), st.sampled_from([Score(rating) for rating in ratings]))
    changed = draw(st.dictionaries(st.sampled_from(places), values, min_size=1, max_size=8))
    first = next(iter(changed))
    conflict = Conflict(*first, (Version("r", 1, Score(0)), Version("q", 1, Score(1))))
    return replace(
        state,
        scores=state.scores.put(changed.items()),
        conflicts={first: conflict} if draw(st.booleans()) else {},
        submissions={
            at: replace(one, gaps=0 if at[0] == own else draw(st.integers(0, 3)))
            for at, one in state.submissions.items()
        },
    )


@settings(max_examples=200, deadline=None)
@given(watched())
def test_what_is_visible_is_what_the_judge_of_single_cells_lets_through(state: State) -> None:
    for member in state.members.values():
        who = Actor(member.name, member.role, member.id)
        let_through = {place for place, _ in state.scores.items() if shown(state, who, place[0], place[1])}
        assert {place for place, _ in visible(state, who).scores.items()} == let_through
    assert visible(state, HR).scores == state.scores


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_nothing_that_a_blind_member_sees_changes_with_what_colleagues_did(data: st.DataObject) -> None:
    state = data.draw(watched())
    name = data.draw(st.sampled_from([one for one in NAMES if f"p-{one}" in state.members]))
    who = actor(state, name)
    if may_see_others(state, who, STAGE):
        return
    other = data.draw(rescored(state, who.member))
    lifted = [one for one in state.applicants if any(shown(one_state, who, member, one) for one_state in (state, other)
                                                     for member in state.members if member != who.member)]  # fmt: skip
    before, after = visible(state, who), visible(other, who)
    for applicant in state.applicants:
        if applicant not in lifted:
            for member in state.members:
                assert before.scores.sheet(member, applicant) == after.scores.sheet(member, applicant)
    bare = {"scores": before.scores, "conflicts": {}}
    same = {at: one for at, one in before.submissions.items() if one.gaps == 0 or at[0] == who.member}
    assert replace(before, **bare) == replace(after, **bare)  # type: ignore[arg-type]
    assert same == dict(before.submissions)
    assert all(at[0] == who.member or at[1] in lifted for at in after.conflicts)


def two_members(sight: Sight, *, out: tuple[str, ...] = ()) -> State:
    state = vacancy({"A-0": {NAMES[0]: [1, 2, 3], NAMES[1]: [3, 2, 1]}, "A-1": {NAMES[0]: [1, 2, None]}}, out=out)
    return replace(state, vacancy=replace(state.vacancy, sight=sight))


@pytest.mark.parametrize(
    ("sight", "chair", "member"),
    [(Sight.NEVER, False, False), (Sight.ALL, False, False), (Sight.OWN, True, False), (Sight.APPLICANT, True, False),
     (Sight.ALWAYS, True, True)],
)  # fmt: skip
def test_who_may_see_the_stage_while_one_member_is_outstanding(sight: Sight, chair: bool, member: bool) -> None:
    state = two_members(sight, out=(NAMES[1],))
    assert may_see_others(state, actor(state, NAMES[0]), STAGE) is chair
    assert may_see_others(state, actor(state, NAMES[1]), STAGE) is member
    assert may_see_others(state, HR, STAGE)


@pytest.mark.parametrize("sight", Sight)
def test_when_all_have_submitted_the_chair_moderates_in_every_state(sight: Sight) -> None:
    state = two_members(sight)
    assert all_submitted(state, STAGE)
    who = actor(state, NAMES[0])
    change = Agree(STAGE, [AgreedRating("a-A-0", key("E1"), 2, "as discussed")]).decide(visible(state, who), who)
    assert change.deltas
    assert may_see_others(state, actor(state, NAMES[1]), STAGE) is (sight is not Sight.NEVER)


def test_whoever_still_scores_does_not_moderate_whatever_they_see() -> None:
    state = two_members(Sight.ALWAYS, out=(NAMES[0],))
    with pytest.raises(Refusal, match="does not moderate"):
        Agree(STAGE, [AgreedRating("a-A-0", key("E1"), 2, "alone")]).decide(state, actor(state, NAMES[0]))


def test_the_refusal_says_what_is_waited_for() -> None:
    for sight, name, said in (
        (Sight.NEVER, NAMES[1], "the meeting brings them together"),
        (Sight.ALL, NAMES[0], "Not everybody has submitted"),
        (Sight.OWN, NAMES[1], "Submit first"),
    ):
        state = two_members(sight, out=(NAMES[1],))
        with pytest.raises(Refusal, match=said):
            require_sight(state, actor(state, name), STAGE)


def test_sight_is_set_before_scoring_opens_and_not_after() -> None:
    state = two_members(Sight.OWN)
    with pytest.raises(Refusal, match="fixed when scoring opened"):
        SetSight(Sight.ALWAYS).decide(state, HR)
    stage = replace(state.stages[STAGE], open=False)
    closed = replace(state, stages={STAGE: stage})
    assert SetSight(Sight.ALL).decide(closed, HR).deltas[0].after.sight is Sight.ALL  # type: ignore[union-attr]
    with pytest.raises(Refusal, match="Only the chair or HR"):
        SetSight(Sight.ALL).decide(closed, actor(state, NAMES[1]))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_is_seen_after_another_state_is_what_would_be_seen_afresh(data: st.DataObject) -> None:
    state = data.draw(watched())
    member = data.draw(st.sampled_from(sorted(state.members)))
    who = Actor(state.members[member].name, state.members[member].role, member)
    before = seen(state, who)
    for other in ("nobody", *sorted(state.members)):
        state = data.draw(rescored(state, other))
        if data.draw(st.booleans()):
            taken = data.draw(st.sampled_from(sorted(state.members)))
            state = replace(state, submissions={at: one for at, one in state.submissions.items() if at[0] != taken})
        before = seen(state, who, before)
        assert before.view == visible(state, who)
