"""`rule`: how ratings become a rank and an outcome; shown, and changed until scoring opens."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from shortlister.cli.making import Combine, Gate, Places, Rest, Scale, Sight, Weights
from shortlister.cli.options import As, PlacesStage, Reason, Vacancy
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.desk.making import Step


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "rule", help=_("Show the rule; with options change it, until scoring opens. What is not named stays as it is.")
    )(rule)


def rule(
    vacancy: Vacancy,
    scale: Scale = "",
    combine: Combine = "",
    gate: Gate = "",
    weights: Weights = None,
    places: Places = None,
    rest: Rest = "",
    sight: Sight = "",
    reason: Reason = "",
    stage: PlacesStage = "",
    as_: As = "",
) -> None:
    """Without an option the rule in words; --places are those of --stage and may change later, with --reason."""
    from shortlister.cli.choices import sight_of
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import paragraph, say
    from shortlister.desk.making import do_together
    from shortlister.domain.edits.places import SetPlaces
    from shortlister.domain.edits.vacancy import SetSight
    from shortlister.domain.findings.rule_words import places_in_words, rule_in_words
    from shortlister.domain.lookup import stage_named

    changing = places is not None or weights is not None or any((scale, combine, gate, rest, sight))
    with desk_at(vacancy, as_, looking=not changing) as desk:
        here = stage_named(desk.state, stage).id
        steps = _steps(desk, scale, combine, gate, weights, rest, reason)
        if places is not None:
            steps.append(lambda _state: SetPlaces(here, places, reason))
        if sight:
            wanted = sight_of(sight)
            steps.append(lambda _state: SetSight(wanted))
        if steps:
            say(str(do_together(desk, N_("Rule set before scoring"), steps).label), "")
        unknown = {places_in_words(desk.view, one) for one in desk.view.stages} if desk.is_pack else set()
        for line in rule_in_words(desk.view):
            if line not in unknown:  # a pack holds no number of places, whatever it is
                say(*paragraph(line))


def _steps(
    desk: "Desk",
    scale: str,
    combine: str,
    gate: str,
    weights: Path | None,
    rest: str,
    reason: str,
) -> list["Step"]:
    """An edit for each option that was given."""
    from shortlister.cli.choices import rule_with
    from shortlister.desk.intake import set_weights
    from shortlister.domain.edits.vacancy import ChangeRule, ChangeScale
    from shortlister.domain.scales import scale_named

    steps: list[Step] = []
    if scale:
        ratings = scale_named(scale)
        steps.append(lambda _state: ChangeScale(ratings))
    if weights is not None:
        file = weights
        steps.append(lambda state: set_weights(state, file))
    if combine or gate or rest:
        wanted = rule_with(desk.state.vacancy.rule, combine, gate, rest)
        steps.append(lambda _state: ChangeRule(wanted, reason))
    return steps
