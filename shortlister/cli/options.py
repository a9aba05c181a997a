"""The arguments and options that several commands share."""

from typing import Annotated, Any

import typer

from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _

# Paths are options with `readable=False`: a file that may not be read is refused in our words with status 1, not as
# wrong usage.

Vacancy = Annotated[str, typer.Argument(metavar="VACANCY", help=_("The vacancy's file."), show_default=False)]
VacancyOrPack = Annotated[
    str, typer.Argument(metavar="VACANCY|PACK", help=_("The vacancy's file, or a scoring pack."), show_default=False)
]


def named(context: typer.Context, option: typer.CallbackParam, value: str) -> str:
    """The value; refused where it was given and is empty, as an unset variable in a script leaves it.

    Without this an empty --as would act as HR, and an empty --stage on the current stage.
    """
    given = context.get_parameter_source(option.name or "")
    if not value.strip() and given is not None and given.name != "DEFAULT":
        raise Refusal(N_("{option} is empty. Give a name, or leave it out."), option=option.opts[0])
    return value


def _stage(words: str) -> Any:
    return typer.Option("--stage", metavar="NAME", help=words, show_default=False, callback=named)


Stage = Annotated[str, _stage(_("The stage; the current one unless named."))]
EveryStage = Annotated[str, _stage(_("One stage alone; all of them unless named."))]
AnyStage = Annotated[str, _stage(_("A stage of the vacancy; what is done here is the same at each."))]
PlacesStage = Annotated[
    str, _stage(_("Whose number of places is meant; the current one unless named. The rest is the same at each."))
]
FirstStage = Annotated[str, _stage(_("The stage that the vacancy begins with, to make sure of it."))]
UsualStage = Annotated[str, _stage(_("Say also what is usually measured at this stage: Shortlisting, Interview, …"))]
SampleStage = Annotated[str, _stage(_("The stage that is gone through: Shortlisting."))]
As = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        help=_("Who is at the desk; HR unless named, and on a pack its member."),
        show_default=False,
        callback=named,
    ),
]
HrAlone = Annotated[
    str,
    typer.Option("--as", metavar="NAME", help=_("Who is at the desk: HR."), show_default=False, callback=named),
]
Json = Annotated[bool, typer.Option("--json", help=_("Print one JSON document."))]
Member = Annotated[
    str, typer.Option("--member", metavar="NAME", help=_("The member of the panel."), show_default=False)
]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why; it is recorded."), show_default=False)]
Applicant = Annotated[
    str, typer.Option("--applicant", metavar="REF", help=_("The applicant's reference."), show_default=False)
]
Criterion = Annotated[
    str, typer.Option("--criterion", metavar="REF", help=_("The criterion's reference."), show_default=False)
]
Method = Annotated[
    str,
    typer.Option(
        "--method",
        metavar="M",
        help=_("The method; needed only where the stage has several for the criterion."),
        show_default=False,
    ),
]
Rating = Annotated[
    str, typer.Option("--rating", metavar="R", help=_("A value or label of the scale, or NA."), show_default=False)
]
