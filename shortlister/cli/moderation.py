"""`disagreements` and `agree`: what the panel has to settle, and what it agreed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Method, Stage, Vacancy
from shortlister.i18n import _

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.domain.edits.edit import Edit
    from shortlister.domain.findings.differences import Difference
    from shortlister.domain.state import State


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("disagreements", help=_("List the cells still to settle, those that matter first."))(disagreements)
    app.command("agree", help=_("Record what the panel agreed: one cell, a file, or the rest by one rule."))(agree)


def disagreements(vacancy: Vacancy, as_json: Json = False, stage: Stage = "", as_: As = "") -> None:
    """In the order of moderation: gate, line, then by spread."""
    from shortlister.cli.desks import desk_at, seen_stage

    with desk_at(vacancy, as_, looking=True) as desk:
        _disagreements(desk.view, seen_stage(desk, stage), as_json=as_json)


def _disagreements(state: "State", stage: str, *, as_json: bool) -> None:
    from shortlister.cli.copies import who_decides
    from shortlister.cli.printing import paragraph, say, say_json, table
    from shortlister.domain.findings.conflicts import undecided
    from shortlister.domain.findings.differences import differences
    from shortlister.domain.findings.documents import disagreements_document

    found = differences(state, stage)
    if as_json:
        say_json(disagreements_document(state, found))
        return
    said = _("Open cells: {open}, missing among them: {missing}, able to change the outcome: {matter}")
    say(said.format(open=found.open, missing=found.missing, matter=len(found.matter)))
    if found.outstanding:
        say(_("Not submitted yet: {names}").format(names=", ".join(one.name for one in found.outstanding)))
    for line in who_decides(undecided(state, stage), cells=True):
        say(*paragraph(line))
    rows = [
        (
            one.reference,
            one.measure.criterion.reference,
            one.measure.method.name,
            one.spread,
            one.effect.value,
            _ratings(state, one),
        )
        for one in found.items
    ]
    if rows:
        headings = (_("Applicant"), _("Criterion"), _("Measured by"), _("Spread"), _("Effect"), _("Ratings"))
        say("", *table(headings, rows))


def _ratings(state: "State", one: "Difference") -> str:
    """Who gave what; of a member whose two copies differ it is not known yet."""
    from shortlister.cli.copies import conflicts_in, version_words

    given = [f"{state.members[member].name} {rating}" for member, rating in one.ratings.items()]
    if one.conflict:
        differing = conflicts_in(state).get((one.applicant, one.measure.key)) or {}
        given += [
            _("{name}: two copies differ, {versions}").format(name=name, versions=version_words(conflict))
            for name, conflict in differing.items()
        ]
    return ", ".join(given)


def agree(
    vacancy: Vacancy,
    applicant: Annotated[
        str, typer.Option("--applicant", metavar="REF", help=_("The applicant's reference."), show_default=False)
    ] = "",
    criterion: Annotated[
        str, typer.Option("--criterion", metavar="REF", help=_("The criterion's reference."), show_default=False)
    ] = "",
    method: Method = "",
    rating: Annotated[
        str | None,
        typer.Option("--rating", metavar="R", help=_("A value or label, or NA; empty to clear."), show_default=False),
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=_("Why; it is recorded."), show_default=False)
    ] = "",
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            readable=False,
            metavar="FILE.csv",
            help=_("Its first line: applicant,criterion,method,rating,reason"),
            show_default=False,
        ),
    ] = None,
    rest: Annotated[
        str,
        typer.Option(
            "--rest",
            metavar="mean|median|lowest|highest",
            help=_("Settle the open cells that cannot change the outcome."),
            show_default=False,
        ),
    ] = "",
    every: Annotated[bool, typer.Option("--all", help=_("With --rest: every open cell."))] = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """One of three ways: a cell, --from, --rest."""
    one = bool(applicant or criterion or method or rating is not None)
    if one + (source is not None) + bool(rest) != 1 or (every and not rest):
        raise typer.BadParameter(_("Give either one cell (--applicant, --criterion, --rating), or --from, or --rest."))
    if one and (not applicant or not criterion or rating is None):
        raise typer.BadParameter(_("One cell needs --applicant, --criterion, --rating and --reason."))
    from shortlister.cli.choices import chosen
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.moderation import AgreeRest
    from shortlister.domain.lookup import stage_named
    from shortlister.domain.records import Way

    way = chosen(Way, rest, "--rest") if rest else None
    with desk_at(vacancy, as_) as desk:
        here = stage_named(desk.state, stage).id
        edit: Edit
        if way is not None:
            edit = AgreeRest(here, way, reason, every)
        elif source is not None:
            from shortlister.desk.intake import take_agreed

            edit = take_agreed(desk.state, here, source)
        else:
            edit = _one(desk, here, applicant, criterion, method, rating or "", reason)
        say(str(desk.do(edit).label))


def _one(desk: "Desk", stage: str, applicant: str, criterion: str, method: str, rating: str, reason: str) -> "Edit":
    from shortlister.domain.edits.moderation import Agree, AgreedRating
    from shortlister.domain.lookup import applicant_with, measure_for

    whom = applicant_with(desk.state, applicant)
    measure = measure_for(desk.state, stage, criterion, method)
    value = desk.state.vacancy.scale.read(rating)
    return Agree(stage, [AgreedRating(whom.id, measure.key, value, reason)])
