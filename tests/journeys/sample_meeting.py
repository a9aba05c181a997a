"""The sample vacancy as a panel brings it to its meeting."""

from pathlib import Path
from typing import Final

from shortlister import SAMPLE_DATA
from shortlister.desk import intake
from shortlister.desk.clock import fresh_id
from shortlister.desk.desk import Desk
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.panel import AddMember
from shortlister.domain.edits.scoring import Submit
from shortlister.domain.edits.stages import OpenScoring
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.records import Role, Rule

NAMES: Final = ("Ann Lee", "Bo Rees", "Carys Price")
"""The chair and the two members."""


def sample_scored(file: Path) -> Desk:
    """The sample vacancy with six places, everybody's scores taken and submitted; HR is at the desk."""
    path = SAMPLE_DATA / "specifications/web-manager.docx"
    post = intake.draft_specification(path).posts[0]
    desk = make_vacancy(
        file,
        title="Web Manager",
        reference="CS-0419",
        steps=[
            lambda _: intake.take_specification(path, post),
            lambda state: intake.add_applicants(state, intake.draft_applicants(SAMPLE_DATA / "applicants.csv")),
            *(
                (lambda _, name=name, role=role: AddMember(fresh_id(), name, role))
                for name, role in zip(NAMES, (Role.CHAIR, Role.MEMBER, Role.MEMBER), strict=True)
            ),
            lambda _: ChangeRule(Rule(places=6)),
        ],
    )
    stage = desk.state.vacancy.stage
    desk.do(OpenScoring(stage))
    for member in desk.state.members_in_order:
        scores = SAMPLE_DATA / "scores" / (member.name.lower().replace(" ", "-") + ".csv")
        desk.do(intake.take_scores(desk.state, member.id, stage, scores))
        desk.do(Submit(member.id, stage))
    return desk
