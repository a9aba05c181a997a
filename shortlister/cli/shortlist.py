"""`rank`, `outcome` and `tie`: who stands where, and how each applicant leaves the stage."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Reason, Stage, Vacancy
from shortlister.i18n import _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.domain.findings.ranking import Ranking, Standing
    from shortlister.domain.state import State


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("rank", help=_("Show the ranking, provisional while a cell is open."))(rank)
    app.command("outcome", help=_("Set one applicant's outcome, or everyone's by the rule."))(outcome)
    app.command("tie", help=_("Record which of two who are level stands first, and why."))(tie)


def rank(
    vacancy: Vacancy,
    as_json: Json = False,
    without: Annotated[
        str,
        typer.Option(
            "--without",
            metavar="NAME",
            help=_("Beside it the ranking without this member, as after they left."),
            show_default=False,
        ),
    ] = "",
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Everyone in the stage."""
    from shortlister.cli.desks import desk_at, seen_stage

    with desk_at(vacancy, as_, looking=True) as desk:
        here = seen_stage(desk, stage)
        if without:
            _rank_without(desk, here, without, as_json=as_json)
        else:
            _rank(desk, here, as_json=as_json)


def _rank_without(desk: "Desk", stage: str, name: str, *, as_json: bool) -> None:
    from shortlister.cli.printing import say, say_json, table
    from shortlister.domain.findings.documents import rank_document
    from shortlister.domain.findings.without import with_and_without
    from shortlister.domain.lookup import member_named

    state = desk.view
    found = with_and_without(state, stage, member_named(state, name).id)
    if as_json:
        less = rank_document(state, found.without)
        say_json({**rank_document(state, found.now), "without": {"member": found.member.name, **less}})
        return
    said = _("{title}, {stage}: as it stands, and without {name}")
    say(said.format(title=state.vacancy.title, stage=state.stages[stage].name, name=found.member.name))
    if found.now.open or found.without.open:
        open_cells = _("Open cells: {now}, without {without}")
        say(open_cells.format(now=found.now.open, without=found.without.open))
    headings = (_("Rank"), _("Without"), _("Applicant"), _("Gate"), _("Without"), _("Total"), _("Without"))
    rows = [
        (
            _place(one.now),
            _place(one.without),
            one.now.reference,
            one.now.gate.value,
            one.without.gate.value,
            one.now.total,
            one.without.total,
        )
        for one in found.lines
    ]
    say("", *table(headings, rows, elastic=2))


def _rank(desk: "Desk", stage: str, *, as_json: bool) -> None:
    from shortlister.cli.printing import say_json
    from shortlister.domain.findings.documents import rank_document
    from shortlister.domain.findings.ranking import ranking

    found = ranking(desk.view, stage)
    if as_json:
        say_json(rank_document(desk.view, found))
    else:
        _tell(desk.view, found)


def _tell(state: "State", found: "Ranking") -> None:
    from shortlister.cli.printing import paragraph, say, table
    from shortlister.domain.findings.rule_words import gate_in_words, places_in_words
    from shortlister.domain.leaving import outcome_word, reserve_until

    named = {"title": state.vacancy.title, "stage": state.stages[found.stage].name}
    if found.provisional:
        said = ngettext(
            "{title}, {stage}: provisional, {open} cell is open",
            "{title}, {stage}: provisional, {open} cells are open",
            found.open,
        )
        say(said.format(**named, open=found.open))
    else:
        say(_("{title}, {stage}").format(**named))
    if found.outstanding:
        say(_("Not submitted yet: {names}").format(names=", ".join(one.name for one in found.outstanding)))
    headings = (
        _("Rank"),
        _("Applicant"),
        _("Gate"),
        _("Essentials met"),
        _("Essential"),
        _("Desirable"),
        _("Total"),
        _("Available"),
        _("Percent"),
        _("Outcome"),
    )
    rows = [
        (
            _place(one),
            one.reference,
            None if one.nobody_rated else one.gate.value,
            _("{met} of {all}").format(met=one.essentials_met, all=one.essentials),
            one.essential_total,
            one.desirable_total,
            one.total,
            one.available,
            None if one.share is None else float(100 * one.share),
            outcome_word(state, found.stage, one.outcome.decision).lower() if one.outcome else None,
        )
        for one in found.standings
    ]
    say("", *table(headings, rows, elastic=1))
    say("", *paragraph(gate_in_words(state)))
    places = places_in_words(state, found.stage)
    if places:
        say(places)
    until = reserve_until(state, found.stage)
    if until:
        say("", _("The reserve list stands until {until}.").format(until=until))
    unrated = [one.reference for one in found.standings if one.nobody_rated]
    if unrated:
        said = _("Nobody could rate, because every member is recused: {applicants}. The gate has looked at nothing.")
        say("", *paragraph(said.format(applicants=", ".join(unrated))))


def _place(one: "Standing") -> str | None:
    """The rank, `=` where it is shared, and in brackets the span that the open cells still allow."""
    if one.rank is None:
        return f"({one.rank_low}–{one.rank_high})" if one.rank_low is not None else None
    place = f"{one.rank}=" if one.tied else f"{one.rank}"
    if (one.rank_low, one.rank_high) in ((one.rank, one.rank), (None, None)) or one.rank_low == one.rank_high:
        return place
    return f"{place} ({one.rank_low}–{one.rank_high})"


def outcome(
    vacancy: Vacancy,
    applicant: Annotated[
        str, typer.Option("--applicant", metavar="REF", help=_("The applicant's reference."), show_default=False)
    ] = "",
    decision: Annotated[
        str,
        typer.Option(
            "--set",
            metavar="OUTCOME",
            help=_(
                "shortlisted, reserve, not shortlisted or withdrawn; at the last of several stages appointed or not "
                "appointed, between them invited or not invited."
            ),
            show_default=False,
        ),
    ] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=_("Why; it is recorded."), show_default=False)
    ] = "",
    by_rule: Annotated[bool, typer.Option("--by-rule", help=_("Everyone, with drafted reasons."))] = False,
    top: Annotated[
        int | None,
        typer.Option("--top", metavar="N", help=_("With --by-rule: how many are chosen."), show_default=False),
    ] = None,
    reserve: Annotated[
        int | None,
        typer.Option("--reserve", metavar="N", help=_("With --by-rule: how many in reserve."), show_default=False),
    ] = None,
    until: Annotated[
        str,
        typer.Option(
            "--until",
            metavar="DATE",
            help=_("When the reserve list expires, such as 2027-03-31; with --by-rule, or alone to change it."),
            show_default=False,
        ),
    ] = "",
    stage: Stage = "",
    as_: As = "",
) -> None:
    """One by hand, everyone by the rule, or until when the reserve list stands."""
    alone = bool(until) and not (applicant or decision or by_rule or top is not None or reserve is not None)
    if not alone:
        _require_one_way(applicant, decision, by_rule=by_rule, top=top, reserve=reserve, until=until)
    from shortlister.cli.choices import decision_of
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.edits.shortlist import OutcomesByRule, SetOutcome, SetReserveUntil
    from shortlister.domain.leaving import left_by_hand
    from shortlister.domain.lookup import applicant_with, stage_named

    what = decision_of(decision) if decision else None
    with desk_at(vacancy, as_) as desk:
        here = stage_named(desk.state, stage).id
        if alone:
            change = desk.do(SetReserveUntil(here, until))
        elif by_rule:
            change = desk.do(OutcomesByRule(here, top or 0, reserve or 0, until))
        else:
            change = desk.do(SetOutcome(here, applicant_with(desk.state, applicant).id, what, reason))
        say(str(change.label))
        if by_rule:
            if hands := left_by_hand(desk.state, here):
                say(*paragraph(hands))
            _remind(desk.view, here)


def _remind(state: "State", stage: str) -> None:
    """Who is in a priority scheme, meets the minimum and is not chosen; told only to those who may know."""
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.findings.outcomes import must_shortlist
    from shortlister.domain.leaving import owed_in_words

    waiting = [state.applicants[one].reference for one in must_shortlist(state, stage)]
    if waiting:
        said = ngettext(
            "{applicants} meets the minimum and is in a guaranteed interview or redeployment scheme.",
            "{applicants} meet the minimum and are in a guaranteed interview or redeployment scheme.",
            len(waiting),
        )
        said = said.format(applicants=", ".join(waiting))
        say("", *paragraph(f"{said} {owed_in_words(state, stage)}"))


def _require_one_way(
    applicant: str, decision: str, *, by_rule: bool, top: int | None, reserve: int | None, until: str
) -> None:
    if by_rule:
        if applicant or decision or top is None:
            raise typer.BadParameter(_("--by-rule needs --top N, and neither --applicant nor --set."))
        if until and not reserve:
            raise typer.BadParameter(_("--until says how long a reserve list stands; give --reserve N with it."))
        if top < 0 or (reserve or 0) < 0:
            raise typer.BadParameter(_("--top and --reserve are 0 or more."))
    elif not applicant or not decision or top is not None or reserve is not None or until:
        raise typer.BadParameter(
            _("Give --applicant, --set and --reason, or --by-rule and --top N, or --until DATE alone.")
        )


def tie(
    vacancy: Vacancy,
    first: Annotated[str, typer.Option("--first", metavar="REF", help=_("Who stands first."), show_default=False)],
    over: Annotated[str, typer.Option("--over", metavar="REF", help=_("Who stands behind."), show_default=False)],
    reason: Reason,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Of two who are level."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.shortlist import DecideTie
    from shortlister.domain.lookup import applicant_with, stage_named

    with desk_at(vacancy, as_) as desk:
        state = desk.state
        before, behind = applicant_with(state, first), applicant_with(state, over)
        edit = DecideTie(stage_named(state, stage).id, before.id, behind.id, reason)
        say(str(desk.do(edit).label))
