"""`pack` and `merge`: out to a member, and back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Member, Stage, Vacancy
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.desk.packing import Merged


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("pack", help=_("Write what one member needs to score alone."))(pack)
    app.command("merge", help=_("Bring returned packs and scoring workbooks into the vacancy."))(merge)


def pack(
    vacancy: Vacancy,
    member: Member,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            readable=False,
            metavar="FILE.scorepack|FILE.xlsx",
            help=_("A pack, or a workbook for a member without Shortlister."),
            show_default=False,
        ),
    ],
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Of the current stage; that it went out is recorded."""
    from shortlister.cli.desks import desk_at, require_current, require_vacancy
    from shortlister.cli.printing import say
    from shortlister.domain.lookup import member_named
    from shortlister.domain.refusals import Refusal

    ending = out.suffix.casefold()
    if ending not in (".scorepack", ".xlsx"):
        raise Refusal(
            N_("“{file}” is not written: a pack's name ends in .scorepack, a scoring workbook's in .xlsx."),
            file=out.name,
        )
    with desk_at(vacancy, as_) as desk:
        require_vacancy(desk)
        require_current(desk, stage)
        who = member_named(desk.state, member)
        if ending == ".xlsx":
            from shortlister.desk.score_workbook import write_workbook

            write_workbook(desk, who.id, out)
        else:
            from shortlister.desk.packing import write_pack

            write_pack(desk, who.id, out)
        said = _("Written {file} for {name}: {stage}, edition {edition}.")
        issued = {"stage": desk.state.stage.name, "edition": desk.state.vacancy.edition}
        say(said.format(file=out, name=who.name, **issued))


def merge(
    vacancy: Vacancy,
    packs: Annotated[
        list[Path],
        typer.Argument(
            readable=False, metavar="PACK…", help=_("Returned packs and scoring workbooks."), show_default=False
        ),
    ],
    as_json: Json = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """Those that can be merged are; of the others each is refused with its sentence, and the status is 1."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import complain, say, say_json, table
    from shortlister.desk.returning import merge_returned
    from shortlister.domain.edits.requirements import require_office
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        stage_named(desk.state, stage)
        require_office(desk.actor)
        report = merge_returned(desk, packs)
        told = _counted(desk)
        if as_json:
            say_json({"packs": [_document(one, counted=told) for one in report]})
        else:
            done = [one for one in report if one.refused is None]
            rows = [(one.file, one.member, *(_counts(one).values() if told else ["–"] * 4)) for one in done]
            headings = (_("File"), _("Member"), _("New"), _("Same"), _("Superseded"), _("Conflicts"))
            if rows:
                say(*table(headings, rows, elastic=0))
    refused = [line for one in report if one.refused is not None for line in one.refused.lines()]
    if refused:
        complain(refused)
        raise typer.Exit(1)


def _counted(desk: "Desk") -> bool:
    """Whether this person may be told how much colleagues have scored; one who still scores may not."""
    from shortlister.domain.access import may_see_others

    return may_see_others(desk.state, desk.actor, desk.state.vacancy.stage)


def _counts(one: "Merged") -> dict[str, int]:
    return {"new": one.new, "same": one.same, "superseded": one.superseded, "conflicts": one.conflicts}


def _document(one: "Merged", *, counted: bool) -> dict[str, object]:
    counts: dict[str, object] = {**_counts(one)} if counted else dict.fromkeys(_counts(one))
    return {
        "file": one.file,
        "member": one.member or None,
        **counts,
        "refused": None if one.refused is None else " ".join(one.refused.lines()),
    }
