"""Small vacancies for the tests of findings, written down as a table of ratings, and drawn at random."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from shortlister.domain.records import (
    Agreed,
    Applicant,
    Combine,
    Conflict,
    Criterion,
    Decision,
    Declaration,
    Gate,
    GateKind,
    Interest,
    Level,
    Member,
    Method,
    Outcome,
    Person,
    Role,
    Rule,
    Score,
    Stage,
    Submission,
    Tie,
    Vacancy,
)
from shortlister.domain.scales import DEFAULT_SCALE, NA, SCALES, Rating, Scale
from shortlister.domain.scores import Scores
from shortlister.domain.state import State

STAGE = "s-1"
PLAIN = Rule()
NAMES = ("Ann Lee", "Bo Rees", "Carys Price", "Dai Ellis", "Eve Hart")

Row = Mapping[str, Sequence[Rating | None]]
"""Member's name → ratings in the order of the criteria."""


def key(reference: str, method: str = "m-form") -> str:
    """The measure of the criterion with this reference."""
    return f"c-{reference}/{method}"


def vacancy(
    scores: Mapping[str, Row],
    *,
    criteria: Sequence[str] = ("E1", "E2", "D1"),
    weights: Mapping[str, Fraction] | None = None,
    rule: Rule = PLAIN,
    scale: Scale = DEFAULT_SCALE,
    out: Iterable[str] = (),
    recused: Iterable[tuple[str, str]] = (),
    agreed: Mapping[tuple[str, str], Rating] | None = None,
    ties: Iterable[tuple[str, str]] = (),
    conflicts: Iterable[tuple[str, str, str]] = (),
    withdrawn: Iterable[str] = (),
    flagged: Iterable[str] = (),
) -> State:
    """A vacancy in its only stage; applicants by reference, `out` members (names) who have not submitted."""
    names = list(dict.fromkeys(name for row in scores.values() for name in row))
    still = set(out)
    records = {
        f"c-{one}": Criterion(
            f"c-{one}",
            one,
            f"Text of {one}",
            position,
            level=Level.ESSENTIAL if one.startswith("E") else Level.DESIRABLE,
            methods=("m-form",),
            weight=(weights or {}).get(one, Fraction(1)),
        )
        for position, one in enumerate(criteria)
    }
    members = {
        f"p-{name}": Member(f"p-{name}", name, Role.MEMBER if position else Role.CHAIR, position)
        for position, name in enumerate(names)
    }
    given = Scores().put(
        ((f"p-{name}", f"a-{applicant}", key(one)), Score(rating))
        for applicant, row in scores.items()
        for name, ratings in row.items()
        for one, rating in zip(criteria, ratings, strict=True)
        if rating is not None
    )
    return State(
        Vacancy("v", "Web Manager", scale=scale, rule=rule, stage=STAGE),
        methods={"m-form": Method("m-form", "Application form", 0)},
        stages={STAGE: Stage(STAGE, "Shortlisting", 0, ("m-form",), open=True)},
        criteria=records,
        applicants={f"a-{one}": Applicant(f"a-{one}", one, position) for position, one in enumerate(scores)},
        persons={
            f"a-{one}": Person(f"a-{one}", "Somebody", guaranteed_interview=one in set(flagged)) for one in scores
        },
        members=members,
        declarations={
            (f"p-{name}", f"a-{one}"): Declaration(f"p-{name}", f"a-{one}", Interest.RECUSED) for name, one in recused
        },
        scores=given,
        submissions={(f"p-{name}", STAGE): Submission(f"p-{name}", STAGE, "") for name in names if name not in still},
        agreed={
            (f"a-{one}", key(criterion)): Agreed(f"a-{one}", key(criterion), rating, "as discussed")
            for (one, criterion), rating in (agreed or {}).items()
        },
        ties={
            (STAGE, f"a-{first}", f"a-{over}"): Tie(STAGE, f"a-{first}", f"a-{over}", "because") for first, over in ties
        },
        conflicts={
            (f"p-{name}", f"a-{one}", key(criterion)): Conflict(f"p-{name}", f"a-{one}", key(criterion), ())
            for name, one, criterion in conflicts
        },
        outcomes={
            (f"a-{one}", STAGE): Outcome(f"a-{one}", STAGE, Decision.WITHDRAWN, "by letter") for one in withdrawn
        },
    )


def alone(scores: Mapping[str, Sequence[Rating | None]]) -> dict[str, Row]:
    """The table of one member's ratings."""
    return {one: {NAMES[0]: ratings} for one, ratings in scores.items()}


@st.composite
def vacancies(
    draw: st.DrawFn,
    *,
    applicants: int = 4,
    criteria: int = 3,
    members: int = 3,
    combines: Sequence[Combine] = tuple(Combine),
    ties: bool = True,
) -> State:
    """Any small vacancy: every gate, scale and combination; recusals, gaps, not assessable, agreed, withdrawn."""
    scale = draw(st.sampled_from(SCALES))
    names = NAMES[: draw(st.integers(1, members))]
    references = [f"A-{number}" for number in range(draw(st.integers(1, applicants)))]
    levels = draw(st.lists(st.sampled_from("ED"), min_size=1, max_size=criteria))
    lines = [f"{level}{number}" for number, level in enumerate(levels)]
    likely = st.sampled_from([scale.met_from, scale.highest, scale.met_from, scale.lowest])
    rare: list[Rating | None] = [NA, None, scale.met_from]
    rating: st.SearchStrategy[Rating | None] = st.one_of(
        likely, likely, st.sampled_from(scale.values), st.sampled_from(rare)
    )
    row = st.lists(rating, min_size=len(lines), max_size=len(lines))
    gate = draw(
        st.one_of(
            st.sampled_from([Gate(), Gate(GateKind.NO_LOWEST)]),
            st.sampled_from([30, 50, 60, 80]).map(lambda percent: Gate(GateKind.MINIMUM, Fraction(percent))),
            st.sampled_from(lines).map(lambda lead: Gate(GateKind.LEAD, lead=lead)),
        )
    )
    rule = Rule(draw(st.sampled_from(combines)), gate, draw(st.one_of(st.none(), st.integers(1, applicants))))
    pairs = st.lists(st.tuples(st.sampled_from(references), st.sampled_from(references)), max_size=3)
    settled: tuple[Rating, ...] = (*scale.values, NA)
    return vacancy(
        {one: {name: draw(row) for name in names} for one in references},
        criteria=lines,
        weights=dict.fromkeys(draw(st.lists(st.sampled_from(lines), max_size=2)), Fraction(draw(st.integers(1, 5)), 2)),
        rule=rule,
        scale=scale,
        out=draw(st.lists(st.sampled_from(names), max_size=1)) if draw(st.integers(0, 3)) == 0 else (),
        recused=draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(references)), max_size=2)),
        agreed=draw(
            st.dictionaries(
                st.tuples(st.sampled_from(references), st.sampled_from(lines)),
                st.sampled_from(settled),
                max_size=3,
            )
        ),
        ties=[(first, over) for first, over in draw(pairs) if first != over] if ties else (),
        withdrawn=draw(st.lists(st.sampled_from(references), max_size=1)) if draw(st.integers(0, 4)) == 0 else (),
    )


@st.composite
def close_calls(draw: st.DrawFn) -> State:
    """Few applicants with nearly the same marks, and a handful of cells that are open: much hangs on each of them."""
    scale = draw(st.sampled_from(SCALES[:3]))
    references = [f"A-{number}" for number in range(draw(st.integers(1, 3)))]
    lines = draw(st.sampled_from([("D1",), ("E1", "D1"), ("E1", "E2", "D1"), ("E1", "D1", "D2")]))
    rare: list[Rating] = [NA, scale.lowest]
    base: st.SearchStrategy[Rating] = st.one_of(
        st.just(scale.met_from), st.sampled_from([scale.met_from, scale.highest]), st.sampled_from(rare)
    )
    table = {one: [draw(base) for _ in lines] for one in references}
    scores: dict[str, dict[str, list[Rating | None]]] = {
        one: {name: list(row) for name in NAMES[:2]} for one, row in table.items()
    }
    every: list[Rating | None] = [*scale.values, NA, None]
    for _ in range(draw(st.integers(1, 5))):
        row = scores[draw(st.sampled_from(references))]
        index = draw(st.integers(0, len(lines) - 1))
        for name in NAMES[:2]:
            row[name][index] = draw(st.sampled_from(every))
    minimum = Gate(GateKind.MINIMUM, Fraction(draw(st.sampled_from([50, 60, 67, 80]))))
    gate = draw(st.sampled_from([Gate(), Gate(), Gate(GateKind.NO_LOWEST), minimum, Gate(GateKind.LEAD, lead="D1")]))
    combine = draw(st.sampled_from([Combine.AGREED, Combine.AGREED, Combine.AGREED, Combine.MEAN]))
    rule = Rule(combine, gate, draw(st.sampled_from([1, 1, 2])))
    weights = {draw(st.sampled_from(lines)): Fraction(draw(st.sampled_from([1, 3, 4])), 2)}
    return vacancy(scores, criteria=lines, rule=rule, scale=scale, weights=weights)


def with_places(state: State, places: int | None) -> State:
    """The same vacancy with another number of places."""
    return replace(state, vacancy=replace(state.vacancy, rule=replace(state.vacancy.rule, places=places)))
