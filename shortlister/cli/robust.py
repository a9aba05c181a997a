"""`robustness`: who is in, out or borderline, and what would take them across the line."""

from typing import TYPE_CHECKING

import typer

from shortlister.cli.options import As, Json, Stage, Vacancy
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.domain.findings.robustness import Finding, Robustness
    from shortlister.domain.state import State


def register(app: typer.Typer) -> None:
    """Add the command."""
    words = _("Show who is in, out or borderline, were one member, criterion or rating other.")
    app.command("robustness", help=words)(robust)


def robust(vacancy: Vacancy, as_json: Json = False, stage: Stage = "", as_: As = "") -> None:
    """Each applicant of the stage, those in first."""
    from shortlister.cli.desks import desk_at, seen_stage
    from shortlister.cli.printing import say_json
    from shortlister.domain.findings.robustness import robustness

    with desk_at(vacancy, as_, looking=True) as desk:
        here = seen_stage(desk, stage)
        found = robustness(desk.view, here)
        if as_json:
            say_json(_document(desk.view, found))
        else:
            _tell(desk.view, found)


def _document(state: "State", found: "Robustness") -> dict[str, object]:
    from shortlister.domain.findings.robust_words import causes_in_words

    return {
        "stage": state.stages[found.stage].name,
        "places": found.places,
        "tried": found.tried,
        "applicants": [
            {
                "applicant": state.applicants[one.applicant].reference,
                "within": one.within,
                "side": one.side.value,
                "why": causes_in_words(state, one),
            }
            for one in _ordered(state, found)
        ],
    }


def _tell(state: "State", found: "Robustness") -> None:
    from shortlister.cli.printing import say, table
    from shortlister.domain.findings.ranking import ranking
    from shortlister.domain.findings.robust_words import causes_in_words
    from shortlister.domain.findings.robustness import Side

    sides = {Side.IN: N_("in"), Side.OUT: N_("out"), Side.BORDERLINE: N_("borderline")}
    tried = ngettext("{title}, {stage}: {count} change tried", "{title}, {stage}: {count} changes tried", found.tried)
    say(tried.format(title=state.vacancy.title, stage=state.stages[found.stage].name, count=found.tried))
    open_cells = ranking(state, found.stage).open
    if open_cells:
        words = ngettext(
            "Provisional: {count} cell is open, and counts neither for nor against.",
            "Provisional: {count} cells are open, and count neither for nor against.",
            open_cells,
        )
        say(words.format(count=open_cells))
    if found.places is None:
        say(_("No number of places is set, so everyone who is ranked is in."))
    rows = [
        (
            state.applicants[one.applicant].reference,
            _("in") if one.within else _("out"),
            _(sides[one.side]),
            "; ".join(causes_in_words(state, one)) or "–",
        )
        for one in _ordered(state, found)
    ]
    say("", *table((_("Applicant"), _("Now"), _("It is"), _("It would cross the line")), rows, elastic=3))


def _ordered(state: "State", found: "Robustness") -> list["Finding"]:
    return sorted(found.findings, key=lambda one: (not one.within, state.applicants[one.applicant].reference))
