"""`declare` and `reveal`: interests, and when names may be shown."""

from pathlib import Path
from typing import Annotated

import typer

from shortlister.cli.options import AnyStage, As, Member, Reason, Vacancy
from shortlister.domain.file_names import shown_name
from shortlister.i18n import N_, _, ngettext


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("declare", help=_("Record what a member declares about an applicant."))(declare)
    app.command("reveal", help=_("From now on names may be shown and exported; it is recorded."))(reveal)


def declare(
    vacancy: Vacancy,
    member: Member,
    applicant: Annotated[
        str, typer.Option("--applicant", metavar="REF", help=_("The applicant's reference."), show_default=False)
    ] = "",
    interest: Annotated[
        str,
        typer.Option("--interest", metavar="none|speaks-last|recused", help=_("What is declared."), show_default=False),
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option(
            "--list",
            readable=False,
            metavar="FILE.csv",
            help=_("Write the names without references, for the member to declare in."),
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from", readable=False, metavar="FILE.csv", help=_("Take the member's list back."), show_default=False
        ),
    ] = None,
    reason: Reason = "",
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """One member: about one applicant, or about all in a list of names that goes out and comes back."""
    from shortlister.cli.choices import chosen
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import say
    from shortlister.desk.declaring import take_list, write_list
    from shortlister.domain.edits.declaring import Declare
    from shortlister.domain.lookup import applicant_with, member_named, stage_named
    from shortlister.domain.records import Interest
    from shortlister.domain.refusals import Refusal

    if sum((bool(applicant and interest), to is not None, source is not None)) != 1:
        raise Refusal(N_("Give --applicant and --interest, or --list to write a list, or --from to take one back."))
    what = chosen(Interest, interest, "--interest") if interest else Interest.NONE
    with desk_at(vacancy, as_) as desk:
        require_vacancy(desk)
        stage_named(desk.state, stage)
        who = member_named(desk.state, member)
        if to is not None:
            count = write_list(desk, who.id, to)
            said = ngettext("Written {file}: {count} name.", "Written {file}: {count} names.", count)
            say(said.format(file=shown_name(str(to)), count=count))
        elif source is not None:
            say(str(desk.do(take_list(desk.state, who.id, source)).label))
        else:
            whom = applicant_with(desk.state, applicant)
            say(str(desk.do(Declare(who.id, whom.id, what, reason)).label))


def reveal(vacancy: Vacancy, reason: Reason, stage: AnyStage = "", as_: As = "") -> None:
    """Recorded with its reason, and not taken back."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.vacancy import RevealNames
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        stage_named(desk.state, stage)
        say(str(desk.do(RevealNames(reason)).label))
