"""`calibrate`: the panel scores one or two applicants first, sees them together, and refines the descriptors."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Stage, Vacancy
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.domain.edits.edit import Edit


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("calibrate", help=_("Have the panel score one or two applicants first, and see them together."))(
        calibrate
    )


def calibrate(
    vacancy: Vacancy,
    applicant: Annotated[
        list[str] | None,
        typer.Option("--applicant", metavar="REF", help=_("Scored first; once or twice."), show_default=False),
    ] = None,
    together: Annotated[bool, typer.Option("--together", help=_("All have scored them: the panel sees them."))] = False,
    descriptor: Annotated[
        list[str] | None,
        typer.Option(
            "--descriptor", metavar="VALUE=TEXT", help=_("Word a rating's descriptor anew."), show_default=False
        ),
    ] = None,
    off: Annotated[bool, typer.Option("--off", help=_("Call the calibration off."))] = False,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why the descriptors change."))] = "",
    packs_out: Annotated[
        bool,
        typer.Option("--packs-out", help=_("With --descriptor: although a pack is out that has not come back.")),
    ] = False,
    as_json: Json = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Without an option it shows how far the calibration is, and once it is seen together every score."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import complain, say
    from shortlister.domain.edits.calibration import Calibrate, LayTogether, RefineDescriptors
    from shortlister.domain.findings.edition_words import edition_words
    from shortlister.domain.findings.packs_out import still_out
    from shortlister.domain.lookup import applicant_with, stage_named

    with desk_at(vacancy, as_, looking=not (applicant or off or together or descriptor)) as desk:
        require_vacancy(desk)
        here = stage_named(desk.state, stage).id
        done: list[Edit] = []
        if applicant or off:
            chosen = () if off else tuple(applicant_with(desk.state, one).id for one in applicant or ())
            done.append(Calibrate(here, chosen))
        if together:
            done.append(LayTogether(here))
        if descriptor:
            done.append(RefineDescriptors(here, _descriptors(descriptor), reason))
            _require_packs_back(desk, here, although=packs_out)
        labels = [str(desk.do(edit).label) for edit in done]
        if not as_json:
            say(*labels)
        if as_json or together or not done:
            _show(desk, here, as_json=as_json)
        if applicant or (together and not descriptor):
            complain(edition_words(still_out(desk.state, here), desk.state.vacancy.edition))


def _require_packs_back(desk: "Desk", stage: str, *, although: bool) -> None:
    """Before a new edition: say whose packs it strands; refuse where one never came back, unless that is said."""
    from shortlister.cli.printing import complain
    from shortlister.domain.findings.edition_words import edition_words
    from shortlister.domain.findings.packs_out import still_out
    from shortlister.domain.refusals import Unsaid

    out = still_out(desk.state, stage)
    away = [one.member.name for one in out if not one.back]
    if away and not although:
        raise Unsaid(
            N_(
                "Not done: the packs of {names} are out and have not come back. A new edition makes them out of date, "
                "and merging them is refused then. Merge them first."
            ),
            what="packs-out",
            names=", ".join(away),
        )
    complain(edition_words(out, desk.state.vacancy.edition))


def _descriptors(given: list[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for one in given:
        value, equals, text = one.partition("=")
        if not equals or not value.strip().isdecimal():
            raise typer.BadParameter(
                _("“{text}” is not of the form 2=What earns it.").format(text=one), param_hint="--descriptor"
            )
        found[int(value)] = text
    return found


def _show(desk: "Desk", stage: str, *, as_json: bool) -> None:
    from shortlister.cli.copies import conflicts_in
    from shortlister.cli.printing import say, say_json, table
    from shortlister.cli.side_by_side import line_document, line_rows
    from shortlister.domain.findings.calibration import lines, waiting_for

    one = desk.state.calibrations.get(stage)
    office = desk.actor.runs_the_vacancy
    waiting = [member.name for member in waiting_for(desk.state, stage)] if one and office else []
    seen = lines(desk.view, stage, one.applicants) if one is not None and one.together else ()
    known = desk.state.applicants
    references = [known[each].reference for each in one.applicants if each in known] if one else []
    if as_json:
        say_json({
            "stage": desk.state.stages[stage].name,
            "applicants": references,
            "together": bool(one and one.together),
            "waiting": waiting,
            "scores": [line_document(line, conflicts_in(desk.view)) for line in seen],
        })  # fmt: skip
        return
    if one is None:
        say(_("No calibration has been begun."))
    elif not one.together:
        say(_("The panel scores {applicants} first.").format(applicants=", ".join(references)))
        if waiting:
            say(_("Still to score: {names}").format(names=", ".join(waiting)))
        elif office:
            say(_("All have scored them; --together shows them to the panel."))
    else:
        say(*table(*line_rows(seen, conflicts_in(desk.view))))
        say("", *(_("{value} {label}: {descriptor}").format(
            value=step.value, label=_(step.label), descriptor=_(step.descriptor)
        ) for step in desk.state.vacancy.scale.steps))  # fmt: skip
