"""`settle`: which of one member's two differing copies counts, in one score or in all of them."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Member, Method, Reason, Stage, VacancyOrPack
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.domain.findings.conflicts import Undecided
    from shortlister.domain.records import Conflict, Version
    from shortlister.domain.refusals import Refusal


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("settle", help=_("Say which of one member's two differing copies of a score counts."))(settle)


def settle(
    vacancy: VacancyOrPack,
    member: Member,
    reason: Reason,
    applicant: Annotated[
        str, typer.Option("--applicant", metavar="REF", help=_("The applicant's reference."), show_default=False)
    ] = "",
    criterion: Annotated[
        str, typer.Option("--criterion", metavar="REF", help=_("The criterion's reference."), show_default=False)
    ] = "",
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
    every: Annotated[
        bool,
        typer.Option("--all", help=_("Not in one score alone: the copy counts in all that differ, with one reason.")),
    ] = False,
    method: Method = "",
    stage: Stage = "",
    as_: As = "",
) -> None:
    """That member, or HR on their word."""
    if bool(applicant) != bool(criterion) or not (applicant or every):
        raise typer.BadParameter(_("Give either one score (--applicant and --criterion), or --all."))
    if every and rating is not None:
        raise typer.BadParameter(_("With --all say with --copy which one counts: a rating is of one score."))
    from shortlister.cli.desks import desk_at
    from shortlister.cli.scoring import scorer
    from shortlister.domain.lookup import applicant_with, measure_for, stage_named

    with desk_at(vacancy, as_) as desk:
        state = desk.state
        here, who = stage_named(state, stage).id, scorer(desk, member)
        spot = None
        if applicant:
            measure = measure_for(state, here, criterion, method)
            spot = (who, applicant_with(state, applicant).id, measure.key)
        if every:
            _throughout(desk, who, here, spot, copy, reason)
        elif spot is not None:
            _one(desk, spot, rating, copy, reason)


def _one(desk: "Desk", spot: tuple[str, str, str], rating: str | None, copy: int | None, reason: str) -> None:
    from shortlister.cli.printing import say
    from shortlister.domain.edits.scoring import Settle
    from shortlister.domain.findings.conflicts import said
    from shortlister.domain.refusals import Refusal

    value = desk.state.vacancy.scale.read(rating) if rating is not None else None
    if copy is None:
        if rating is None:
            raise Refusal(N_("Say with --rating or with --copy which of the two counts."))
        say(str(desk.do(Settle(*spot, value, reason)).label))
        return
    version = _copy(desk.view.conflicts.get(spot), copy)
    given, _evidence = said(version)
    if rating is not None and value != given:
        raise Refusal(N_("Copy {number} does not say {rating}."), number=copy, rating=rating)
    say(str(desk.do(Settle(*spot, given, reason, version.replica, version.number)).label))


def _throughout(
    desk: "Desk", member: str, stage: str, spot: tuple[str, str, str] | None, copy: int | None, reason: str
) -> None:
    """The copy that has this number in the score that is named; without one it must have it in all of them."""
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.edits.settling import SettleThroughout
    from shortlister.domain.findings.conflicts import undecided
    from shortlister.domain.refusals import Refusal

    found = [one for one in undecided(desk.view, stage) if one.member.id == member]
    if not found:
        name = desk.state.members[member].name
        raise Refusal(N_("There is nothing to settle: no two copies of scores of {name} differ."), name=name)
    named = (
        found[0]
        if spot is None
        else next((one for one in found if one.conflict == desk.view.conflicts.get(spot)), None)
    )
    if named is None:
        raise Refusal(N_("There are no two differing copies of this score to settle."))
    alike = len({tuple(version.replica for version in one.conflict.versions) for one in found}) == 1
    if copy is None or (spot is None and not alike):
        raise _which(desk, named, alike=alike)
    edits = SettleThroughout(member, stage, _copy(named.conflict, copy).replica, reason)
    each = edits.each(desk.view)
    say(str(desk.do_each(each, edits.label(desk.view, len(each))).label))
    left = len(found) - len(each)
    if left:
        words = ngettext(
            "{count} score still differs: this copy says nothing of it.",
            "{count} scores still differ: this copy says nothing of them.",
            left,
        )
        say(*paragraph(words.format(count=left)))


def _which(desk: "Desk", one: "Undecided", *, alike: bool) -> "Refusal":
    """Where and when the copies of a score were made, and how to say which of them counts throughout."""
    from shortlister.cli.copies import places
    from shortlister.desk.merged import copies_at
    from shortlister.domain.refusals import Refusal

    made = copies_at(desk, one.conflict)
    message = (
        N_("Say with --copy which counts throughout. In {applicant} {criterion} they are {copies}.")
        if alike
        else N_(
            "The copies are not numbered alike in all of these scores. Name one score with --applicant and "
            "--criterion: the copy that has the number there counts throughout. In {applicant} {criterion} they are "
            "{copies}."
        )
    )
    applicant, criterion = one.applicant.reference, one.measure.criterion.reference
    return Refusal(message, copies=places(made), applicant=applicant, criterion=criterion)


def _copy(conflict: "Conflict | None", number: int) -> "Version":
    """The copy with this number of a score whose copies differ; only for who may say which counts."""
    from shortlister.domain.refusals import Refusal

    if conflict is None:
        raise Refusal(N_("There are no two differing copies of this score to settle."))
    if number > len(conflict.versions):
        raise Refusal(
            N_("There is no copy {number}: the copies are numbered from 1 to {count}."),
            number=number,
            count=len(conflict.versions),
        )
    return conflict.versions[number - 1]
