"""Vacancies for the tests of exporting, made directly as states: any scale, rule, and kind of cell."""

from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from shortlister.domain.findings.cells import CellState, cells
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.measures import measures
from shortlister.domain.records import (
    Agreed,
    Applicant,
    Combine,
    Criterion,
    Decision,
    Declaration,
    Gate,
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
from shortlister.domain.scales import DEFAULT_SCALE, NA, Rating, Scale
from shortlister.domain.scores import ScoreKey, Scores
from shortlister.domain.state import State
from shortlister.exporting.snapshot import LedgerLine, Snapshot

STAGE = "s1"
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_GROUPS = ("Qualifications", "Experience", "Knowledge and skills", "Personal qualities")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a vacancy is made of; the seed decides everything else."""

    seed: int = 1
    applicants: int = 24
    criteria: int = 13
    members: int = 3
    scale: Scale = DEFAULT_SCALE
    combine: Combine = Combine.AGREED
    gate: Gate = Gate()
    places: int | None = 6
    weights: bool = False
    agree_rest: bool = True
    not_assessable: float = 0.0
    recusals: float = 0.0
    all_recused: int = 0
    ties: bool = False
    withdrawn: int = 0
    outstanding: int = 0
    two_methods: int = 0
    evidence: str = "Led the move of {n} pages, with a plan and a result."


def vacancy(recipe: Recipe) -> State:
    """A state in which everyone has scored, but the last `outstanding` members have not submitted."""
    random = Random(recipe.seed)
    criteria = _criteria(recipe, random)
    applicants = {
        f"a{index}": Applicant(f"a{index}", reference, index)
        for index, reference in enumerate(_references(recipe.applicants, random))
    }
    roles = [Role.CHAIR, *[Role.MEMBER] * (recipe.members - 1)]
    names = ("Ann Lee", "Bo Rees", "Carys Price", "Dai Owen", "Eve Shaw")
    members = {f"m{index}": Member(f"m{index}", names[index], role, index) for index, role in enumerate(roles)}
    hr = Member("hr", "Dee Malik", Role.HR, len(roles))
    declarations = _declarations(recipe, random, members, applicants)
    state = State(
        Vacancy(
            "v1",
            "Web Manager",
            "CS-0419",
            "Ardle Borough Council",
            scale=recipe.scale,
            rule=Rule(recipe.combine, recipe.gate, recipe.places),
            edition=2,
            stage=STAGE,
        ),
        methods={
            "app": Method("app", "Application form", 0, "A"),
            "cv": Method("cv", "CV", 1, "C"),
            "int": Method("int", "Interview", 2, "I"),
        },
        stages={
            STAGE: Stage(STAGE, "Shortlisting", 0, ("app", "cv"), open=True),
            "s2": Stage("s2", "Interview", 1, ("int",)),
        },
        criteria=criteria,
        applicants=applicants,
        members={**members, "hr": hr},
        declarations=declarations,
        persons={key: Person(key, f"Person {index}") for index, key in enumerate(applicants)},
        submissions={
            (member, STAGE): Submission(member, STAGE, "2026-11-18T14:02:00+00:00")
            for member in list(members)[: recipe.members - recipe.outstanding]
        },
    )
    state = replace(state, scores=_scores(recipe, random, state))
    return _settled(recipe, random, state)


def _references(count: int, random: Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found["A-" + "".join(random.choice(_LETTERS) for _ in range(3 if count < 5000 else 5))] = None
    return list(found)


def _criteria(recipe: Recipe, random: Random) -> dict[str, Criterion]:
    texts = (
        "Good understanding of the law that governs public websites: data protection, accessibility, copyright",
        "Managing the website of a large organisation with many contributing services",
        "Reading and writing Welsh",
        "Making online services accessible to WCAG 2.1 AA and keeping them so",
        "Degree or equivalent professional experience in a digital, communications or information discipline",
        "Planning and supervising the work of a small team and of contractors",
    )
    found: dict[str, Criterion] = {}
    counts = {Level.ESSENTIAL: 0, Level.DESIRABLE: 0}
    for index in range(recipe.criteria):
        level = Level.DESIRABLE if index % 3 == 1 else Level.ESSENTIAL
        counts[level] += 1
        key = f"c{index}"
        methods = ("app", "cv", "int") if index < recipe.two_methods else ("app", "int") if index % 4 == 0 else ("app",)
        found[key] = Criterion(
            key,
            f"{level.value[0].upper()}{counts[level]}",
            texts[index % len(texts)],
            index,
            group=_GROUPS[index * len(_GROUPS) // recipe.criteria],
            level=level,
            methods=methods,
            weight=Fraction(random.randint(1, 6), 2) if recipe.weights else Fraction(1),
            accepted=True,
        )
    return found


def _declarations(
    recipe: Recipe, random: Random, members: dict[str, Member], applicants: dict[str, Applicant]
) -> dict[tuple[str, str], Declaration]:
    found: dict[tuple[str, str], Declaration] = {}
    for index, applicant in enumerate(applicants):
        for member in members:
            if index < recipe.all_recused or random.random() < recipe.recusals:
                found[member, applicant] = Declaration(member, applicant, Interest.RECUSED, "A former colleague.")
            elif random.random() < 0.05:
                found[member, applicant] = Declaration(member, applicant, Interest.SPEAKS_LAST, "Once shared a panel.")
            else:
                found[member, applicant] = Declaration(member, applicant, Interest.NONE)
    return found


def _scores(recipe: Recipe, random: Random, state: State) -> Scores:
    """Every member's scores of what the stage measures; with `ties`, every three applicants are scored alike."""
    values = recipe.scale.values
    given: list[tuple[ScoreKey, Score | None]] = []
    for number, applicant in enumerate(state.applicants):
        alike = Random(number // 3 if recipe.ties else recipe.seed * 1000 + number)
        quality = 0.35 + 0.65 * alike.random()
        for measure in measures(state, STAGE):
            level = min(0.999, quality + 0.4 * alike.random())
            typical = values[int(level * len(values))]
            for member in state.members.values():
                if member.role is Role.HR or state.recused(member.id, applicant, state.vacancy.stage):
                    continue
                rating = _rating(recipe, random, typical)
                evidence = recipe.evidence.format(n=number) if random.random() < 0.7 else ""
                given.append(((member.id, applicant, measure.key), Score(rating, evidence)))
    return Scores().put(given)


def _rating(recipe: Recipe, random: Random, typical: int) -> Rating:
    if random.random() < recipe.not_assessable:
        return NA
    if random.random() < 0.05 and not recipe.ties:
        return random.choice(recipe.scale.values)
    return typical


def _settled(recipe: Recipe, random: Random, state: State) -> State:
    """With most differing cells agreed, ties decided, and outcomes."""
    if recipe.agree_rest and recipe.combine is Combine.AGREED:
        agreed = {
            key: Agreed(key[0], key[1], random.choice(list(cell.ratings.values())), "The example in part 3 decides it.")
            for key, cell in cells(state, STAGE).items()
            if cell.state is CellState.DIFFERING
        }
        state = replace(state, agreed=agreed)
    gone = list(state.applicants)[-recipe.withdrawn :] if recipe.withdrawn else []
    outcomes = {
        (applicant, STAGE): Outcome(applicant, STAGE, Decision.WITHDRAWN, "Took another post.") for applicant in gone
    }
    state = replace(state, outcomes=outcomes)
    if recipe.ties:
        state = replace(state, ties=_ties(state))
    return _decided(recipe, state)


def _ties(state: State) -> dict[tuple[str, str, str], Tie]:
    found: dict[tuple[str, str, str], Tie] = {}
    for one, other in zip(ranking(state, STAGE).standings, ranking(state, STAGE).standings[1:], strict=False):
        if one.rank is not None and one.tied and other.rank == one.rank and len(found) < 3:
            found[STAGE, other.applicant, one.applicant] = Tie(STAGE, other.applicant, one.applicant, "Depth of E1.")
    return found


def _decided(recipe: Recipe, state: State) -> State:
    result = ranking(state, STAGE)
    if result.provisional:
        return state
    outcomes = dict(state.outcomes)
    for standing in result.standings:
        if (standing.applicant, STAGE) in outcomes:
            continue
        places = recipe.places or 6
        if standing.rank is None or standing.rank > places + 2:
            decision, reason = Decision.NOT_SHORTLISTED, "Not met: " + ", ".join(standing.not_met)
        elif standing.rank > places:
            decision, reason = Decision.RESERVE, "Next in rank."
        else:
            decision, reason = Decision.SHORTLISTED, "Every essential is met."
        outcomes[standing.applicant, STAGE] = Outcome(standing.applicant, STAGE, decision, reason, by_hand=False)
    return replace(state, outcomes=outcomes)


def snapshot(state: State, *, named: bool = False, entries: int = 40) -> Snapshot:
    """A snapshot with a ledger of so many entries."""
    ledger = tuple(
        LedgerLine(number, "r1", f"2026-11-{1 + number % 28:02}T10:00:00+00:00", "Ann Lee", "Rated E1.", "ab" * 32)
        for number in range(1, entries + 1)
    )
    return Snapshot(state, STAGE, "3f9a1c07b71e90d2" * 4, ledger, named, "2026-11-20T16:40:00+00:00")
