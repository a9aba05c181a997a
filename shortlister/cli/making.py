"""`new`: a vacancy from a specification, a list of applicants and a panel; all of it, or nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import FirstStage, HrAlone
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.desk.making import Step
    from shortlister.domain.edits.vacancy import ChangeRule
    from shortlister.domain.plans.drafts import DraftPost, DraftSpecification
    from shortlister.domain.records import Rule
    from shortlister.domain.state import State

NewVacancy = Annotated[
    str, typer.Argument(metavar="VACANCY", help=_("The file to make; its name ends in .shortlist."), show_default=False)
]
SpecificationFile = Annotated[
    Path,
    typer.Option("--spec", readable=False, metavar="FILE", help=_("The person specification."), show_default=False),
]
ApplicantsFile = Annotated[
    Path,
    typer.Option(
        "--applicants",
        readable=False,
        metavar="FILE|FOLDER",
        help=_("The applicants: CSV, Excel, or a folder of application files."),
        show_default=False,
    ),
]
Panel = Annotated[
    list[str],
    typer.Option("--panel", metavar="NAME", help=_("A member of the panel; once for each."), show_default=False),
]
Chair = Annotated[
    str, typer.Option("--chair", metavar="NAME", help=_("The chair, who scores too."), show_default=False)
]
Post = Annotated[
    str,
    typer.Option("--post", metavar="TITLE", help=_("Which post, where the document has several."), show_default=False),
]
Scale = Annotated[
    str,
    typer.Option(
        "--scale",
        metavar="NAME",
        help=_("0-3, 0-4, 0-5, 1-7, met or yes-no; a new vacancy has 0-3."),
        show_default=False,
    ),
]
Combine = Annotated[
    str,
    typer.Option(
        "--combine",
        metavar="agreed|mean|median",
        help=_("How members' ratings become the panel's; in a new vacancy: agreed."),
        show_default=False,
    ),
]
Rest = Annotated[
    str,
    typer.Option(
        "--rest",
        metavar="median|mean|lowest|highest",
        help=_("How open cells that cannot change the outcome are settled together, chosen beforehand."),
        show_default=False,
    ),
]
Gate = Annotated[
    str,
    typer.Option(
        "--gate",
        metavar="every|no-lowest|minimum:PERCENT|lead:REF",
        help=_("What the essential criteria ask for; in a new vacancy: every."),
        show_default=False,
    ),
]
Weights = Annotated[
    Path | None,
    typer.Option(
        "--weights",
        readable=False,
        metavar="FILE.csv",
        help=_("Weights, with the columns criterion and weight."),
        show_default=False,
    ),
]
Places = Annotated[
    int | None,
    typer.Option("--places", metavar="N", help=_("How many can be shortlisted."), show_default=False),
]
Sight = Annotated[
    str,
    typer.Option(
        "--sight",
        metavar="never|all|own|applicant|always",
        help=_(
            "When members see colleagues' scores: never, after all submissions, after their own, after their own "
            "on that applicant, always. In a new vacancy: own."
        ),
        show_default=False,
    ),
]
Title = Annotated[
    str, typer.Option("--title", metavar="T", help=_("The title, unless the post's."), show_default=False)
]
Reference = Annotated[
    str, typer.Option("--reference", metavar="R", help=_("The employer's reference."), show_default=False)
]
DefaultMethod = Annotated[
    str,
    typer.Option(
        "--default-method", metavar="M", help=_("What criteria without a method are measured by."), show_default=False
    ),
]
DefaultLevel = Annotated[
    str,
    typer.Option(
        "--default-level",
        metavar="essential|desirable",
        help=_("The level of criteria without one."),
        show_default=False,
    ),
]
Stages = Annotated[
    list[str] | None,
    typer.Option(
        "--stages",
        metavar='"NAME=METHOD,METHOD" …',
        help=_("The stages in order, each with its methods."),
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("new", help=_("Make a vacancy from a specification, applicants and a panel."))(new)


def new(
    vacancy: NewVacancy,
    spec: SpecificationFile,
    applicants: ApplicantsFile,
    panel: Panel,
    chair: Chair,
    post: Post = "",
    scale: Scale = "",
    combine: Combine = "",
    gate: Gate = "",
    weights: Weights = None,
    places: Places = None,
    rest: Rest = "",
    sight: Sight = "",
    title: Title = "",
    reference: Reference = "",
    default_method: DefaultMethod = "",
    default_level: DefaultLevel = "",
    stages: Stages = None,
    stage: FirstStage = "",
    as_: HrAlone = "",
) -> None:
    """Decide everything in memory first, then write one file; --stage must name the stage that it begins with."""
    from shortlister.cli import stages_text
    from shortlister.cli.choices import chosen, rule_with, sight_of
    from shortlister.cli.desks import local, require_nobody_else
    from shortlister.cli.made import tell_of
    from shortlister.cli.printing import say
    from shortlister.desk import intake
    from shortlister.desk.making import make_vacancy
    from shortlister.domain.edits.applicants import AddApplicants
    from shortlister.domain.edits.vacancy import SetSight
    from shortlister.domain.records import Level, Rule
    from shortlister.domain.refusals import Refusal
    from shortlister.domain.scales import DEFAULT_SCALE, scale_named

    path = local(vacancy)
    if path.suffix.casefold() != ".shortlist":
        raise Refusal(
            N_("“{file}” is not made: the name of a vacancy's file ends in .shortlist. Nothing was written."),
            file=path.name or vacancy,
        )
    require_nobody_else(as_)
    level = chosen(Level, default_level, "--default-level") if default_level else Level.UNSPECIFIED
    rule = rule_with(Rule(places=places), combine, gate, rest)
    wanted = stages_text.read(stages or ())
    ratings = scale_named(scale) if scale else DEFAULT_SCALE
    draft = intake.draft_taken_at_once(spec)
    one = _post(draft, post)
    people = intake.draft_applicants(applicants)
    specification = intake.take_specification(spec, one, default_method=default_method, default_level=level)
    steps: list[Step] = [lambda _state: specification]
    if wanted:
        steps.append(lambda state: stages_text.edit(state, wanted))
    if weights is not None:
        given = weights
        steps.append(lambda state: intake.set_weights(state, given))
    steps.append(lambda state: _ruling(state, stage, rule))
    if sight:
        seen = sight_of(sight)
        steps.append(lambda _state: SetSight(seen))
    added = intake.new_applicants(people)
    steps.append(lambda _state: AddApplicants(added))
    steps += _joining(chair, panel)
    name = title or one.title or spec.stem
    desk = make_vacancy(path, title=name, reference=reference, scale=ratings, steps=steps)
    try:
        tell_of(desk.state, path, draft, one, people, [new.reference for new in added], usual=not wanted)
        if len(desk.state.members) < 1 + len(panel):
            say("", _("{name} is the chair, who scores too, and was taken once.").format(name=chair.strip()))
    finally:
        desk.close()


def _ruling(state: "State", stage: str, rule: "Rule") -> "ChangeRule":
    """The rule is set once it is sure that the vacancy begins with the stage that was named."""
    from shortlister.cli.desks import require_current_in
    from shortlister.domain.edits.vacancy import ChangeRule

    require_current_in(state, stage)
    return ChangeRule(rule)


def _post(draft: "DraftSpecification", title: str) -> "DraftPost":
    """The post to take; of what is not a specification only one that was asked for by name."""
    from shortlister.desk.intake import post_of
    from shortlister.domain.plans.drafts import Verdict
    from shortlister.domain.refusals import Refusal

    if draft.verdict is Verdict.NOT_A_SPECIFICATION and draft.posts and not title:
        raise Refusal(
            N_(
                "“{file}” is not a person specification: {why} No vacancy was made. "
                "To take what was found in it all the same, name it with --post: {posts}."
            ),
            file=draft.document.name,
            why=draft.why,
            posts="; ".join(f"“{post.title or '–'}”" for post in draft.posts),
        )
    return post_of(draft, title)


def _joining(chair: str, panel: Sequence[str]) -> list["Step"]:
    """The chair first, then the members; the chair named again among them is the same person."""
    from shortlister.desk.clock import fresh_id
    from shortlister.domain.edits.panel import AddMember
    from shortlister.domain.records import Role

    def folded(name: str) -> str:
        return " ".join(name.split()).casefold()

    def joining(name: str, role: Role) -> "Step":
        return lambda _state: AddMember(fresh_id(), name, role)

    members = [name for name in panel if folded(name) != folded(chair)]
    return [joining(chair, Role.CHAIR), *(joining(name, Role.MEMBER) for name in members)]
