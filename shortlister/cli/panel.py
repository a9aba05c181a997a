"""`declare` and `reveal`: interests, and when names may be shown."""

from typing import Annotated

import typer

from shortlister.cli.options import Applicant, As, Member, Reason, Stage, Vacancy
from shortlister.i18n import _


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("declare", help=_("Record what a member declares about an applicant."))(declare)
    app.command("reveal", help=_("From now on names may be shown and exported; it is recorded."))(reveal)


def declare(
    vacancy: Vacancy,
    member: Member,
    applicant: Applicant,
    interest: Annotated[
        str,
        typer.Option("--interest", metavar="none|speaks-last|recused", help=_("What is declared."), show_default=False),
    ],
    reason: Reason = "",
    stage: Stage = "",
    as_: As = "",
) -> None:
    """One member, one applicant."""
    from shortlister.cli.choices import chosen
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.panel import Declare
    from shortlister.domain.lookup import applicant_with, member_named, stage_named
    from shortlister.domain.records import Interest

    what = chosen(Interest, interest, "--interest")
    with desk_at(vacancy, as_) as desk:
        stage_named(desk.state, stage)
        who = member_named(desk.state, member)
        whom = applicant_with(desk.state, applicant)
        say(str(desk.do(Declare(who.id, whom.id, what, reason)).label))


def reveal(vacancy: Vacancy, reason: Reason, stage: Stage = "", as_: As = "") -> None:
    """Recorded with its reason, and not taken back."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.vacancy import RevealNames
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        stage_named(desk.state, stage)
        say(str(desk.do(RevealNames(reason)).label))
