"""A small vacancy on disk, made through the desk."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant, NewFile
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role

POST = DraftPost(
    "Web Manager",
    (
        DraftCriterion("A degree", "Qualifications", "essential", ("Application form",)),
        DraftCriterion("Runs a website", "Experience", "essential", ("Application form",)),
        DraftCriterion("Speaks Welsh", "Experience", "desirable", ("Application form", "Interview")),
    ),
)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Makes vacancies, open for scoring, with three applicants and a panel of two."""
    made: list[Desk] = []

    def vacancy(name: str) -> Desk:
        content = b"I ran a website."
        file = NewFile("form.txt", sha256(content).hexdigest(), content)
        desk = make_vacancy(
            tmp_path / name,
            title="Web Manager",
            reference="CS-0419",
            steps=[
                lambda _: TakeSpecification(POST, "x", "spec.docx"),
                lambda _: AddApplicants(
                    [
                        NewApplicant(f"a{n}", f"A-{n}", f"Zoë Person{n}", f"p{n}@example.org", files=(file,))
                        for n in range(3)
                    ]
                ),
                lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
                lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
            ],
        )
        desk.do(OpenScoring(desk.state.vacancy.stage))
        made.append(desk)
        return desk

    yield vacancy
    for desk in made:
        desk.close()


@pytest.fixture
def desk(make: Callable[[str], Desk]) -> Desk:
    return make("v.shortlist")
