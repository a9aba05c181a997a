"""`scores`: everybody's scores side by side, as far as whoever asks may see them."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Stage, VacancyOrPack
from shortlister.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shortlister.desk.desk import Desk
    from shortlister.domain.findings.calibration import Line


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("scores", help=_("Show the scores that you may see, side by side."))(scores)


def scores(
    vacancy: VacancyOrPack,
    applicant: Annotated[
        str,
        typer.Option(
            "--applicant", metavar="REF", help=_("One applicant; all of them unless named."), show_default=False
        ),
    ] = "",
    as_json: Json = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """One's own, and of colleagues what the vacancy's rule lets this person see by now."""
    from shortlister.cli.desks import desk_at
    from shortlister.domain.findings.calibration import lines
    from shortlister.domain.lookup import applicant_with, stage_named

    with desk_at(vacancy, as_, looking=True) as desk:
        here = stage_named(desk.state, stage).id
        state = desk.view
        wanted = [applicant_with(state, applicant)] if applicant else state.applicants_in_order
        found = [line for line in lines(state, here, [one.id for one in wanted]) if line.scores]
        if as_json:
            from shortlister.cli.printing import say_json

            say_json({"stage": state.stages[here].name, "scores": [line_document(line) for line in found]})
        else:
            _tell(desk, here, found)


def line_document(line: "Line") -> dict[str, object]:
    """What the members gave in one cell."""
    return {
        "applicant": line.applicant.reference,
        "criterion": line.measure.criterion.reference,
        "method": line.measure.method.name,
        "ratings": {member.name: score.rating for member, score in line.scores},
        "evidence": {member.name: score.evidence for member, score in line.scores if score.evidence},
    }


def line_rows(found: "Sequence[Line]") -> tuple[tuple[str, ...], list[tuple[str | int | None, ...]]]:
    """The headings and a row for each cell, with a column for each member of whom there is anything."""
    members = list(dict.fromkeys(member.name for line in found for member, _score in line.scores))
    rows = [
        (
            line.applicant.reference,
            line.measure.criterion.reference,
            *({member.name: score.rating for member, score in line.scores}.get(name) for name in members),
            line.measure.criterion.text,
        )
        for line in found
    ]
    return (_("Applicant"), _("Ref"), *members, _("Criterion")), rows


def _tell(desk: "Desk", stage: str, found: "Sequence[Line]") -> None:
    """The table, and to whoever is still blind why there is no more in it."""
    from shortlister.cli.printing import paragraph, say, table
    from shortlister.domain.access import may_see_others, why_blind

    if found:
        say(*table(*line_rows(found)))
    else:
        say(_("There is no score yet that you may see."))
    if desk.actor.scores and not desk.is_pack and not may_see_others(desk.state, desk.actor, stage):
        say("", *paragraph(str(why_blind(desk.state, desk.actor, stage))))
