"""Vacancies for the tests of Moderate: scored and submitted, made through the desk, with what they differ in known."""

import random
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from shortlister.desk import packing
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant
from shortlister.domain.edits.declaring import Declare
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import GivenScore, Submit, TakeScores
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.measures import measures
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Combine, Interest, Role, Rule
from shortlister.domain.scales import DEFAULT_SCALE, Rating, Scale

NAMES = ("Ann Lee", "Bo Rees", "Carys Price", "Dai Ellis", "Eve Hart")
MEMBERS = ("ann", "bo", "carys", "dai", "eve")
GROUPS = ("Qualifications", "Corporate leadership", "Strategic thinking", "Managing change", "Customer focus")

# E1 E2 D1; of each applicant the ratings of Ann, Bo and Carys. E1 of A-1 decides the gate; D1 of A-2 moves the line
# after place 1; D1 of A-3 changes nothing, for A-3 fails.
SMALL: Mapping[str, Sequence[Sequence[Rating]]] = {
    "a0": ((3, 3, 1), (3, 3, 1), (3, 3, 1)),
    "a1": ((1, 3, 3), (3, 3, 3), (2, 3, 3)),
    "a2": ((3, 3, 0), (3, 3, 3), (3, 3, 3)),
    "a3": ((0, 1, 1), (0, 1, 2), (0, 1, 2)),
}


def post(criteria: Iterable[tuple[str, str]]) -> DraftPost:
    """Criteria by level and group, all measured by the application form."""
    lines = tuple(
        DraftCriterion(
            f"Turns the plan number {n} into work that others can carry out", group, level, ("Application form",)
        )
        for n, (level, group) in enumerate(criteria)
    )
    return DraftPost("Web Manager", lines)


def vacancy(
    path: Path,
    scores: Mapping[str, Sequence[Sequence[Rating]]] = SMALL,
    *,
    criteria: Sequence[tuple[str, str]] = (
        ("essential", "Qualifications"), ("essential", "Experience"), ("desirable", "Experience"),
    ),
    places: int | None = 1,
    combine: Combine = Combine.AGREED,
    interests: Mapping[tuple[str, str], Interest] | None = None,
    out: Iterable[str] = (),
    scale: Scale = DEFAULT_SCALE,
    rest: str = "",
    rule: Rule | None = None,
) -> Desk:  # fmt: skip
    """A desk for HR: applicant → each member's ratings in the order of the criteria; `out` have not submitted."""
    count = max(len(rows) for rows in scores.values())
    people = [NewApplicant(key, f"A-{key[1:]}", f"Person {key}") for key in scores]
    desk = make_vacancy(
        path,
        title="Web Manager",
        reference="CS-0419",
        scale=scale,
        steps=[
            lambda _: TakeSpecification(post(criteria), "x", "spec.docx"),
            lambda _: AddApplicants(people),
            *(
                (lambda _, at=at: AddMember(MEMBERS[at], NAMES[at], Role.MEMBER if at else Role.CHAIR))
                for at in range(count)
            ),
            lambda _: ChangeRule(rule or Rule(combine=combine, places=places, rest=rest)),
        ],
    )
    stage = desk.state.vacancy.stage
    for (member, applicant), interest in (interests or {}).items():
        desk.do(Declare(member, applicant, interest, "worked together"))
    desk.do(OpenScoring(stage))
    lines = measures(desk.state, stage)
    for at in range(count):
        given = [
            GivenScore(applicant, line.key, rows[at][number], f"Reader {at + 1}, page {number + 1}")
            for applicant, rows in scores.items()
            if not desk.state.recused(MEMBERS[at], applicant, desk.state.vacancy.stage)
            for number, line in enumerate(lines)
        ]
        desk.do(TakeScores(MEMBERS[at], stage, given, "scores.csv"))
    for at in range(count):
        if MEMBERS[at] not in set(out):
            desk.do(Submit(MEMBERS[at], stage))
    return desk


def drawn(
    path: Path, *, applicants: int, criteria: int, members: int, groups: int = 5, seed: int = 3, places: int = 6
) -> Desk:
    """A vacancy of this size, drawn at random: most ratings are the same, about one cell in ten differs."""
    chance = random.Random(seed)
    per = -(-criteria // groups)
    named = [GROUPS[n % len(GROUPS)] + ("" if n < len(GROUPS) else f" {n}") for n in range(groups)]
    lines = [("desirable" if n % 4 == 3 else "essential", named[n // per]) for n in range(criteria)]
    scores: dict[str, list[list[Rating]]] = {}
    for number in range(applicants):
        strength = chance.choice((1, 2, 2, 3, 3))
        first: list[Rating] = [chance.choice((strength, strength, 3, 2)) for _ in lines]
        rows = [list(first) for _ in range(members)]
        for at in range(criteria):
            if chance.random() < 0.1:
                rows[chance.randrange(members)][at] = chance.choice((0, 1, 2, 3))
        scores[f"a{number:03}"] = rows
    return vacancy(path, scores, criteria=lines, places=places)


def with_two_copies(path: Path) -> Desk:
    """A vacancy in which two copies of Bo's pack say 1 and 3 of E1 of A-1; both came back submitted."""
    desk = vacancy(path, out=["bo"])
    stage = desk.state.vacancy.stage
    pack = path.with_name("bo.scorepack")
    packing.write_pack(desk, "bo", pack)
    for number, rating in enumerate((1, 3)):
        copy = path.with_name(f"copy-{number}.scorepack")
        shutil.copy(pack, copy)
        own = Desk.open(copy)
        key = measures(own.state, stage)[0].key
        given = [GivenScore("a1", key, rating, f"copy {number + 1}")]
        own.do(TakeScores("bo", stage, given, "scores.csv"))
        own.do(Submit("bo", stage))
        own.close()
        packing.merge_packs(desk, [copy])
    return desk
