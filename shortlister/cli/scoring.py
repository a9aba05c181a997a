"""`score`, `submit`, `reopen` and `settle`: one member's own scores."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import (
    Applicant,
    As,
    Criterion,
    Member,
    Method,
    Reason,
    Stage,
    Vacancy,
    VacancyOrPack,
)
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.domain.records import Version


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("score", help=_("Take a member's scores from a file."))(score)
    app.command("submit", help=_("Lock a member's scores for the stage."))(submit)
    app.command("reopen", help=_("Unlock a member's submitted scores again."))(reopen)
    app.command("settle", help=_("Say which of one member's two differing copies of a score counts."))(settle)


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
                "Its first line: applicant,criterion,method,rating,evidence; or the member's own pack of an earlier "
                "edition, whose scores are taken over where the criterion says the same."
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
            _carry_over(desk, _scorer(desk, member), source)
        else:
            _take(desk, _scorer(desk, member), stage_named(desk.state, stage).id, source)


def _carry_over(desk: "Desk", member: str, source: Path) -> None:
    from shortlister.cli.printing import paragraph, say
    from shortlister.desk.carrying_over import carry_over
    from shortlister.domain.findings.carried_words import carried_words

    found = carry_over(desk, member, source)
    for line in carried_words(found, source.name):
        say(*paragraph(line))


def _take(desk: "Desk", member: str, stage: str, source: Path) -> None:
    from shortlister.cli.printing import say
    from shortlister.desk.intake import take_scores

    change = desk.do(take_scores(desk.state, member, stage, source, in_pack=desk.is_pack))
    changed = len(change.deltas)
    said = ngettext("{count} of them is new or changed.", "{count} of them are new or changed.", changed)
    say(str(change.label), said.format(count=changed))


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
    from shortlister.desk.sealing import require_plain_name
    from shortlister.domain.edits.scoring import Submit
    from shortlister.domain.lookup import stage_named
    from shortlister.domain.refusals import Refusal

    with desk_at(vacancy, as_) as desk:
        who = _scorer(desk, member)
        if sealed_out is not None and not desk.is_pack:
            raise Refusal(N_("--sealed-out belongs to a pack; the vacancy itself is not sent back."))
        if sealed_out is not None:
            require_plain_name(desk, sealed_out)  # before anything is submitted
        say(str(desk.do(Submit(who, stage_named(desk.state, stage).id, with_gaps)).label))
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


def settle(
    vacancy: VacancyOrPack,
    member: Member,
    applicant: Applicant,
    criterion: Criterion,
    reason: Reason,
    rating: Annotated[
        str | None,
        typer.Option(
            "--rating", metavar="R", help=_("What the copy that counts says, as a rating."), show_default=False
        ),
    ] = None,
    copy: Annotated[
        int | None,
        typer.Option(
            "--copy",
            metavar="N",
            min=1,
            help=_("Which copy counts, by its number as scores shows them; needed where the rating does not tell."),
            show_default=False,
        ),
    ] = None,
    method: Method = "",
    stage: Stage = "",
    as_: As = "",
) -> None:
    """That member, or HR on their word."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.scoring import Settle
    from shortlister.domain.findings.conflicts import said
    from shortlister.domain.lookup import applicant_with, measure_for, stage_named
    from shortlister.domain.refusals import Refusal

    with desk_at(vacancy, as_) as desk:
        state = desk.state
        measure = measure_for(state, stage_named(state, stage).id, criterion, method)
        whom = applicant_with(state, applicant).id
        spot = (_scorer(desk, member), whom, measure.key)
        value = state.vacancy.scale.read(rating) if rating is not None else None
        if copy is None:
            if rating is None:
                raise Refusal(N_("Say with --rating or with --copy which of the two counts."))
            say(str(desk.do(Settle(*spot, value, reason)).label))
            return
        version = _copy(desk, spot, copy)
        given, _evidence = said(version)
        if rating is not None and value != given:
            raise Refusal(N_("Copy {number} does not say {rating}."), number=copy, rating=rating)
        say(str(desk.do(Settle(*spot, given, reason, version.replica, version.number)).label))


def _copy(desk: "Desk", spot: tuple[str, str, str], number: int) -> "Version":
    """The copy with this number of a score whose copies differ; only for who may say which counts."""
    from shortlister.domain.refusals import Refusal

    conflict = desk.view.conflicts.get(spot)
    if conflict is None:
        raise Refusal(N_("There are no two differing copies of this score to settle."))
    if number > len(conflict.versions):
        raise Refusal(
            N_("There is no copy {number}: the copies are numbered from 1 to {count}."),
            number=number,
            count=len(conflict.versions),
        )
    return conflict.versions[number - 1]


def _scorer(desk: "Desk", name: str) -> str:
    """The id of the member whose scores are meant; on a pack only its own member."""
    from shortlister.domain.lookup import member_named

    if desk.is_pack:
        desk.take_seat(name)
        return desk.actor.member
    return member_named(desk.state, name).id
