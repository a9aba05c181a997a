"""`allocate`: a large field split between the members, one by one or evenly."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Stage, Vacancy
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.domain.changes import Change
    from shortlister.domain.edits.edit import Edit
    from shortlister.domain.findings.allocation import Part
    from shortlister.domain.records import Applicant
    from shortlister.domain.state import State


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("allocate", help=_("Split a large field: who scores which applicants."))(allocate)


def allocate(
    vacancy: Vacancy,
    member: Annotated[
        str, typer.Argument(metavar="[MEMBER]", help=_("Whose part it is; nobody: show them all."), show_default=False)
    ] = "",
    applicants: Annotated[
        list[str] | None,
        typer.Option("--applicants", metavar="REF,REF…", help=_("Whom this member scores."), show_default=False),
    ] = None,
    everybody: Annotated[
        bool, typer.Option("--all", help=_("This member, or without MEMBER everybody, scores all applicants again."))
    ] = False,
    evenly: Annotated[
        int,
        typer.Option("--evenly", metavar="N", help=_("Split them so that N members score each."), show_default=False),
    ] = 0,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=_("Why; needed once somebody may have scored."))
    ] = "",
    as_json: Json = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Without an option it shows who scores whom. Packs hold what stands when they are made."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import say
    from shortlister.domain.lookup import stage_named

    looking = applicants is None and not everybody and not evenly
    with desk_at(vacancy, as_, looking=looking) as desk:
        require_vacancy(desk)
        here = stage_named(desk.state, stage).id
        given = [one.strip() for text in applicants or () for one in text.split(",") if one.strip()]
        edit = _edit(desk.state, here, member, given if applicants else None, everybody, evenly, reason)
        if edit is not None:
            change = desk.do(edit)
            if not as_json:
                say(str(change.label), *_sent_before(desk, here, change))
        if as_json or edit is None:
            _show(desk, here, member, as_json=as_json)
        else:
            say(*_warnings(desk, here))


def _edit(
    state: "State",
    stage: str,
    member: str,
    applicants: list[str] | None,
    everybody: bool,
    evenly: int,
    reason: str,
) -> "Edit | None":
    """What was asked for; None where it is only to be shown."""
    from shortlister.domain.edits.allocation import Allocate, AllocateEvenly
    from shortlister.domain.lookup import applicant_with, member_named
    from shortlister.domain.refusals import Refusal

    asked = (applicants is not None) + everybody + bool(evenly)
    if asked > 1 or (evenly and member) or (applicants is not None and not member):
        raise Refusal(
            N_("Give MEMBER with --applicants or --all, or without a member --evenly or --all; one of them at a time.")
        )
    if evenly:
        return AllocateEvenly(stage, evenly, reason)
    if everybody and not member:
        return AllocateEvenly(stage, sum(not one.left for one in state.scorers), reason)
    if not asked:
        return None
    who = member_named(state, member).id
    chosen = None if applicants is None else tuple(applicant_with(state, one).id for one in applicants)
    return Allocate(who, stage, chosen, reason)


def _show(desk: "Desk", stage: str, member: str, *, as_json: bool) -> None:
    from shortlister.cli.printing import say, say_json, table
    from shortlister.domain.findings.allocation import parts, split
    from shortlister.domain.lookup import member_named

    state = desk.view
    only = desk.actor.member if not desk.actor.runs_the_vacancy else member and member_named(state, member).id
    found = [one for one in parts(state, stage) if only in ("", one.member.id)]
    if as_json:
        say_json(
            {
                "stage": state.stages[stage].name,
                "split": split(state, stage),
                "members": [_document(one) for one in found],
                "asked_of_nobody": [one.reference for one in _unasked(desk, stage)],
            }
        )
        return
    rows = [
        (
            one.member.name,
            _("{count} of {of}").format(count=len(one.applicants), of=one.of),
            one.recused,
            ", ".join(each.reference for each in one.applicants) if one.split else _("all"),
        )
        for one in found
    ]
    say(*table((_("Member"), _("Scores"), _("Recused"), _("Applicants")), rows))
    say(*_warnings(desk, stage))


def _document(one: "Part") -> dict[str, object]:
    return {
        "member": one.member.name,
        "applicants": [each.reference for each in one.applicants],
        "of": one.of,
        "recused": one.recused,
        "split": one.split,
        "scored_beside": [each.reference for each in one.beside],
    }


def _unasked(desk: "Desk", stage: str) -> tuple["Applicant", ...]:
    from shortlister.domain.findings.allocation import asked_of_nobody

    return asked_of_nobody(desk.view, stage) if desk.actor.runs_the_vacancy else ()


def _sent_before(desk: "Desk", stage: str, change: "Change") -> list[str]:
    """Whose pack holds others than they are asked for now."""
    from shortlister.cli.printing import paragraph

    names = [desk.state.members[one.key[0]].name for one in change.deltas if (one.key[0], stage) in desk.state.issues]
    words = ngettext(
        "The pack of {names} went out before; make a new one.",
        "The packs of {names} went out before; make new ones.",
        len(names),
    )
    return paragraph(words.format(names=", ".join(names))) if names else []


def _warnings(desk: "Desk", stage: str) -> list[str]:
    """What the split leaves open, and what does not count because of it; of what this person may see."""
    from shortlister.cli.printing import paragraph
    from shortlister.domain.access import may_see_others
    from shortlister.domain.findings.allocation import owed_since, parts

    said = []
    nobody = _unasked(desk, stage)
    if nobody:
        words = ngettext(
            "Nobody is asked to score {applicants}: it stays open until somebody is.",
            "Nobody is asked to score {applicants}: they stay open until somebody is.",
            len(nobody),
        )
        said.append(words.format(applicants=", ".join(one.reference for one in nobody)))
    for part in parts(desk.view, stage):
        if part.beside and desk.actor.runs_the_vacancy:
            words = _("{name} has scored {applicants}, left to others: it stays in the record and does not count.")
            listed = ", ".join(one.reference for one in part.beside)
            said.append(words.format(name=part.member.name, applicants=listed))
    if may_see_others(desk.state, desk.actor, stage):
        for one, count in owed_since(desk.view, stage):
            words = ngettext(
                "{name} submitted before being asked for {count} more score. Reopen it with a reason.",
                "{name} submitted before being asked for {count} more scores. Reopen them with a reason.",
                count,
            )
            said.append(words.format(name=one.name, count=count))
    return [line for one in said for line in ("", *paragraph(one))]
