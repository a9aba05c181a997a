"""`stages`, `open-scoring` and `next-stage`: the way through the selection."""

import typer

from shortlister.cli.options import As, EveryStage, Json, Stage, Vacancy
from shortlister.i18n import _


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("stages", help=_("Show the stages, their methods, and the current one."))(stages)
    app.command("next-stage", help=_("Go on to the next stage with those who were shortlisted."))(next_stage)
    app.command("open-scoring", help=_("Open the current stage for scoring; specification and rule stand from now."))(
        open_scoring
    )


def stages(vacancy: Vacancy, as_json: Json = False, stage: EveryStage = "", as_: As = "") -> None:
    """Every stage; with --stage that one alone."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say, say_json, table
    from shortlister.domain.findings.documents import stages_document
    from shortlister.domain.leaving import places_at
    from shortlister.domain.lookup import stage_named
    from shortlister.domain.measures import measures

    with desk_at(vacancy, as_, looking=True) as desk:
        state = desk.view
        wanted = (stage_named(state, stage),) if stage else state.stages_in_order
        if as_json:
            say_json(stages_document(state, wanted, desk.actor))
            return
        rows = [
            (
                f"{one.name} ←" if one.id == state.vacancy.stage else one.name,
                len(measures(state, one.id)),
                _("signed off") if one.signed_off else _("open") if one.open else _("not open"),
                places_at(state, one.id),
                ", ".join(member.name for member in state.members_in_order if state.submitted(member.id, one.id)),
                ", ".join(state.methods[method].name for method in one.methods),
            )
            for one in wanted
        ]
        say(*table((_("Stage"), _("Measures"), _("State"), _("Places"), _("Submitted"), _("Methods")), rows))


def next_stage(vacancy: Vacancy, stage: Stage = "", as_: As = "") -> None:
    """From the current stage; --stage must name it where it is given."""
    from shortlister.cli.desks import desk_at, require_current
    from shortlister.cli.printing import say
    from shortlister.cli.proceedings import warn_unmeasured
    from shortlister.domain.edits.stages import NextStage

    with desk_at(vacancy, as_) as desk:
        require_current(desk, stage)
        before = desk.state.vacancy.stage
        say(str(desk.do(NextStage()).label))
        warn_unmeasured(desk.view, before)


def open_scoring(vacancy: Vacancy, stage: Stage = "", as_: As = "") -> None:
    """The current stage; another one is refused by name."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.edits.stages import OpenScoring
    from shortlister.domain.findings.undeclared import undeclared_words
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        say(str(desk.do(OpenScoring(stage_named(desk.state, stage).id)).label))
        words = undeclared_words(desk.state, desk.state.vacancy.stage)
        if words:
            say(*paragraph(words))
