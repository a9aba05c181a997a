"""`new`: a vacancy from a specification, a list of applicants and a panel; all of it, or nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.desk.making import Step
    from shortlister.domain.plans.drafts import DraftPost, DraftSpecification

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
    typer.Option("--scale", metavar="NAME", help=_("0-3, 0-4, 0-5, 1-7, met or yes-no."), show_default="0-3"),
]
Combine = Annotated[
    str,
    typer.Option(
        "--combine",
        metavar="agreed|mean|median",
        help=_("How members' ratings become the panel's."),
        show_default="agreed",
    ),
]
Gate = Annotated[
    str,
    typer.Option(
        "--gate",
        metavar="every|no-lowest|minimum:PERCENT|lead:REF",
        help=_("What the essential criteria ask for."),
        show_default="every",
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
    title: Title = "",
    reference: Reference = "",
    default_method: DefaultMethod = "",
    default_level: DefaultLevel = "",
    stages: Stages = None,
) -> None:
    """Decide everything in memory first, then write one file."""
    from shortlister.cli import stages_text
    from shortlister.cli.choices import chosen, rule_with
    from shortlister.cli.desks import local
    from shortlister.cli.made import tell_of
    from shortlister.desk import intake
    from shortlister.desk.making import make_vacancy
    from shortlister.domain.edits.vacancy import ChangeRule
    from shortlister.domain.records import Level, Rule
    from shortlister.domain.refusals import Refusal
    from shortlister.domain.scales import DEFAULT_SCALE, scale_named

    path = local(vacancy)
    if path.suffix.casefold() != ".shortlist":
        raise Refusal(
            N_("“{file}” is not made: the name of a vacancy's file ends in .shortlist. Nothing was written."),
            file=path.name or vacancy,
        )
    level = chosen(Level, default_level, "--default-level") if default_level else Level.UNSPECIFIED
    rule = rule_with(Rule(), combine, gate, places)
    wanted = stages_text.read(stages or ())
    ratings = scale_named(scale) if scale else DEFAULT_SCALE
    draft = intake.draft_specification(spec)
    one = _post(draft, post)
    people = intake.draft_applicants(applicants)
    specification = intake.take_specification(spec, one, default_method=default_method, default_level=level)
    steps: list[Step] = [lambda _state: specification]
    if wanted:
        steps.append(lambda state: stages_text.edit(state, wanted))
    if weights is not None:
        given = weights
        steps.append(lambda state: intake.set_weights(state, given))
    steps.append(lambda _state: ChangeRule(rule))
    steps.append(lambda state: intake.add_applicants(state, people))
    steps += _joining(chair, panel)
    name = title or one.title or spec.stem
    desk = make_vacancy(path, title=name, reference=reference, scale=ratings, steps=steps)
    try:
        tell_of(desk.state, path, draft, one, people, usual=not wanted)
    finally:
        desk.close()


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
            posts="; ".join(f"“{post.title}”" for post in draft.posts),
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
