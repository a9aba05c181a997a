"""A large vacancy for measuring: members who agree in most cells, as panels do."""

from random import Random

from shortlister.domain.records import (
    Applicant,
    Criterion,
    Level,
    Member,
    Method,
    Role,
    Rule,
    Stage,
    Submission,
    Vacancy,
)
from shortlister.domain.scores import Scores, Sheet
from shortlister.domain.state import State

STAGE = "s"


def made_vacancy(applicants: int, criteria: int, members: int, *, seed: int = 7) -> State:
    """Scored and submitted by everybody; in about every fourth cell somebody differs; a fifth of the applicants placed.

    Three in five criteria are essential. The better an applicant, the higher their ratings.
    """
    random = Random(seed)
    lines = {
        f"c{n:03}": Criterion(
            f"c{n:03}",
            f"E{n + 1}",
            "Experience of it",
            n,
            level=Level.ESSENTIAL if n % 5 < 3 else Level.DESIRABLE,
            methods=("app",),
        )
        for n in range(criteria)
    }
    people = {f"a{n:05}": Applicant(f"a{n:05}", f"A-{n:05}", n) for n in range(applicants)}
    panel = {f"m{n}": Member(f"m{n}", f"Member {n}", Role.MEMBER, n) for n in range(members)}
    sheets: dict[str, dict[str, Sheet]] = {one: {} for one in panel}
    for applicant in people:
        good = random.random()
        own: dict[str, dict[str, int | str | None]] = {one: {} for one in panel}
        for line in lines:
            rating = 3 if random.random() < good else 2 if random.random() < 0.97 else 1
            for member in panel:
                differs = random.random() < 0.06
                own[member][f"{line}/app"] = max(0, min(3, rating + random.choice((-1, 1)))) if differs else rating
        for member in panel:
            sheets[member][applicant] = Sheet(ratings=own[member])  # type: ignore[arg-type]
    return State(
        Vacancy("v", "Web Manager", rule=Rule(places=applicants // 5), stage=STAGE),
        methods={"app": Method("app", "Application form", 0)},
        stages={STAGE: Stage(STAGE, "Shortlisting", 0, ("app",), open=True)},
        criteria=lines,
        applicants=people,
        members=panel,
        scores=Scores(sheets),
        submissions={(one, STAGE): Submission(one, STAGE, "") for one in panel},
    )
