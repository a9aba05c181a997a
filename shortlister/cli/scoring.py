"""`score`, `submit` and `reopen`: one member's own scores."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import (
    As,
    Member,
    Reason,
    Stage,
    Vacancy,
    VacancyOrPack,
)
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("score", help=_("Take a member's scores from a file."))(score)
    app.command("submit", help=_("Lock a member's scores for the stage."))(submit)
    app.command("reopen", help=_("Unlock a member's submitted scores again."))(reopen)


def score(
    vacancy: VacancyOrPack,
    member: Member,
    source: Annotated[
        Path,
        typer.Option(
            "--from",
            readable=False,
            metavar="FILE.csv|OLD.scorepack",
            help=_(
                "Its first line: applicant,criterion,method,rating,evidence, with the rating empty to clear it; or the "
                "member's own pack of an earlier edition, whose scores are taken over where the criterion says the "
                "same."
            ),
            show_default=False,
        ),
    ],
    stage: Stage = "",
    as_: As = "",
) -> None:
    """All lines of the file, or none; of an older pack what still fits."""
    from shortlister.cli.desks import desk_at, require_current
    from shortlister.desk.carrying_over import is_one_of_ours
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        if is_one_of_ours(source):
            require_current(desk, stage)
            _carry_over(desk, scorer(desk, member), source)
        else:
            _take(desk, scorer(desk, member), stage_named(desk.state, stage).id, source)


def _carry_over(desk: "Desk", member: str, source: Path) -> None:
    from shortlister.cli.printing import paragraph, say
    from shortlister.desk.carrying_over import carry_over
    from shortlister.domain.findings.carried_words import carried_words

    found = carry_over(desk, member, source)
    for line in carried_words(found, source.name):
        say(*paragraph(line))


def _take(desk: "Desk", member: str, stage: str, source: Path) -> None:
    from shortlister.cli.printing import paragraph, say
    from shortlister.desk.intake import take_scores
    from shortlister.domain.taken_words import taken_words

    edit = take_scores(desk.state, member, stage, source, in_pack=desk.is_pack)
    words = taken_words(desk.state, edit)
    change = desk.do(edit)
    changed = len(change.deltas)
    said = ngettext("{count} of them is new or changed.", "{count} of them are new or changed.", changed)
    say(str(change.label), said.format(count=changed))
    for line in words:
        say(*paragraph(line))


def submit(
    vacancy: VacancyOrPack,
    member: Member,
    with_gaps: Annotated[bool, typer.Option("--with-gaps", help=_("Although scores are missing."))] = False,
    sealed_out: Annotated[
        Path | None,
        typer.Option(
            "--sealed-out",
            readable=False,
            metavar="FILE.scorepack.age",
            help=_("Of a pack: where the copy goes that is sent back, sealed where the vacancy asks for it."),
            show_default=False,
        ),
    ] = None,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """The scores of one stage."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.cli.sealing import sent
    from shortlister.desk.sealing import require_sendable
    from shortlister.desk.unfinished import require_finished
    from shortlister.domain.edits.scoring import Submit
    from shortlister.domain.lookup import stage_named
    from shortlister.domain.refusals import Refusal

    with desk_at(vacancy, as_) as desk:
        who = scorer(desk, member)
        if sealed_out is not None and not desk.is_pack:
            raise Refusal(N_("--sealed-out belongs to a pack; the vacancy itself is not sent back."))
        if sealed_out is not None:
            require_sendable(desk, sealed_out)  # before anything is submitted
        here = stage_named(desk.state, stage).id
        require_finished(desk, who, here)
        say(str(desk.do(Submit(who, here, with_gaps)).label))
        if sealed_out is not None:
            sent(desk, sealed_out)


def reopen(vacancy: Vacancy, member: Member, reason: Reason, stage: Stage = "", as_: As = "") -> None:
    """The chair or HR, with a reason."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.scoring import Reopen
    from shortlister.domain.lookup import member_named, stage_named

    with desk_at(vacancy, as_) as desk:
        edit = Reopen(member_named(desk.state, member).id, stage_named(desk.state, stage).id, reason)
        say(str(desk.do(edit).label))


def scorer(desk: "Desk", name: str) -> str:
    """The id of the member whose scores are meant; on a pack only its own member."""
    from shortlister.domain.lookup import member_named

    if desk.is_pack:
        desk.take_seat(name)
        return desk.actor.member
    return member_named(desk.state, name).id
