"""The arguments and options that several commands share."""

from typing import Annotated

import typer

from shortlister.i18n import _

# Paths are options with `readable=False`: a file that may not be read is refused in our words with status 1, not as
# wrong usage.

Vacancy = Annotated[str, typer.Argument(metavar="VACANCY", help=_("The vacancy's file."), show_default=False)]
VacancyOrPack = Annotated[
    str, typer.Argument(metavar="VACANCY|PACK", help=_("The vacancy's file, or a scoring pack."), show_default=False)
]
Stage = Annotated[
    str, typer.Option("--stage", metavar="NAME", help=_("The stage; the current one unless named."), show_default=False)
]
As = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="NAME",
        help=_("Who is at the desk; HR unless named, and on a pack its member."),
        show_default=False,
    ),
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
