"""Vacancies for the tests of Score: open, with real applications, made through the desk."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.applicants import AddApplicants, NewApplicant, NewFile
from shortlister.domain.edits.drafting import TakeSpecification
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.records import Role

FILES = ("A-7K2.pdf", "A-6RQ.docx", "A-8NF.txt", "A-B2G.pdf", "A-C3W.pdf", "A-D8V.pdf")


def post(criteria: int, *, groups: int = 3) -> DraftPost:
    """So many criteria in so many groups."""
    per_group = -(-criteria // groups)
    return DraftPost(
        "Web Manager",
        tuple(
            DraftCriterion(
                f"Shows that the thing of the number {n} was done, with its result",
                f"Group {n // per_group + 1}",
                "essential" if n % 3 else "desirable",
                ("Application form",),
            )
            for n in range(criteria)
        ),
    )


def attached(name: str) -> NewFile:
    """A file of the sample as an application."""
    content = (SAMPLE_DATA / "applications" / name).read_bytes()
    return NewFile(name, sha256(content).hexdigest(), content)


def vacancy(
    path: Path,
    *,
    applicants: int = 3,
    criteria: int = 4,
    groups: int = 3,
    files: Sequence[str] = FILES,
    opened: bool = True,
    name: str = "Bo Rees",
) -> Desk:
    """A desk on a new vacancy for the member of this name; applicants beyond the files have no application."""
    people = [
        NewApplicant(f"a{n:03}", f"A-{n:03}", f"Person {n}", files=(attached(files[n]),) if n < len(files) else ())
        for n in range(applicants)
    ]
    desk = make_vacancy(
        path,
        title="Web Manager",
        reference="CS-0419",
        steps=[
            lambda _: TakeSpecification(post(criteria, groups=groups), "x", "spec.docx"),
            lambda _: AddApplicants(people),
            lambda _: AddMember("ann", "Ann Lee", Role.CHAIR),
            lambda _: AddMember("bo", "Bo Rees", Role.MEMBER),
        ],
    )
    if opened:
        desk.do(OpenScoring(desk.state.vacancy.stage))
    desk.take_seat(name)
    return desk
