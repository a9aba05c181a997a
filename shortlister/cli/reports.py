"""`coverage`, `agreement`, `export` and `verify`: what the record says of itself."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import AnyStage, As, EveryStage, Json, Stage, Vacancy
from shortlister.cli.passwords import Asked, From
from shortlister.domain.file_names import shown_name
from shortlister.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shortlister.desk.desk import Desk
    from shortlister.desk.reporting import Verification
    from shortlister.domain.records import Stage as Recorded
    from shortlister.domain.state import State


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("coverage", help=_("Show what the specification promised to measure and how far it is scored."))(
        coverage
    )
    app.command("agreement", help=_("Show how far the members agree."))(agreement)
    app.command("export", help=_("Write the scoring matrix, the report, or the ledger."))(export)
    app.command("verify", help=_("Prove that nothing in the file was altered."))(verify)


def coverage(vacancy: Vacancy, as_json: Json = False, stage: EveryStage = "", as_: As = "") -> None:
    """By those who have submitted; of somebody who has not, their own alone."""
    from shortlister.cli.desks import desk_at
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_, looking=True) as desk:
        _coverage(desk, stage_named(desk.state, stage) if stage else None, as_json=as_json)


def _coverage(desk: "Desk", stage: "Recorded | None", *, as_json: bool) -> None:
    """Of one stage, or of all of them."""
    from dataclasses import replace

    from shortlister.cli.printing import paragraph, say, say_json, table
    from shortlister.domain.access import may_see_who_submitted
    from shortlister.domain.findings.coverage import coverage as found_coverage
    from shortlister.domain.findings.documents import coverage_document

    report = found_coverage(desk.view, own=_own(desk))
    if not all(may_see_who_submitted(desk.state, desk.actor, one.id) for one in desk.state.stages.values() if one.open):
        own = tuple(one for one in report.outstanding if one.id == desk.actor.member)
        report = replace(report, outstanding=own)
    if stage is not None:
        report = replace(report, measures=tuple(one for one in report.measures if one.stage == stage))
    if as_json:
        say_json(coverage_document(report))
        return
    rows = [
        (
            one.measure.criterion.reference,
            one.stage.name if one.stage else None,
            one.scored,
            one.expected,
            one.measure.method.name,
            one.measure.criterion.text,
        )
        for one in report.measures
    ]
    headings = (_("Ref"), _("Stage"), _("Scored"), _("Expected"), _("Measured by"), _("Criterion"))
    say(*table(headings, rows))
    if report.outstanding:
        say("", _("Not submitted yet: {names}").format(names=", ".join(one.name for one in report.outstanding)))
    for warning in report.warnings:
        say("", *paragraph(str(warning)))


def _own(desk: "Desk") -> str:
    """The id of the member whose scores alone may be counted; empty where everybody's may."""
    return desk.actor.member if desk.is_pack or _blind(desk) else ""


def _blind(desk: "Desk") -> bool:
    """Whether colleagues' scores of some open stage are still kept from the person at the desk."""
    from shortlister.domain.access import may_see_others

    return not all(may_see_others(desk.state, desk.actor, one.id) for one in desk.state.stages.values() if one.open)


def agreement(vacancy: Vacancy, as_json: Json = False, stage: Stage = "", as_: As = "") -> None:
    """Krippendorff's alpha with its interval, by criterion and by member."""
    from shortlister.cli.desks import desk_at, seen_stage

    with desk_at(vacancy, as_, looking=True) as desk:
        _agreement(desk.view, seen_stage(desk, stage), as_json=as_json)


def _agreement(state: "State", stage: str, *, as_json: bool) -> None:
    from shortlister.cli.printing import paragraph, say, say_json, table
    from shortlister.domain.findings.agreement import agreement as found_agreement
    from shortlister.domain.findings.documents import agreement_document

    found = found_agreement(state, stage)
    if as_json:
        say_json(agreement_document(state, found))
        return
    if found.why:
        say(*paragraph(str(found.why)))
    if not any(value is not None for _name, value in (*found.criteria, *found.members)):
        return
    if found.alpha is not None:
        say(_("Krippendorff's alpha: {alpha:.2f}").format(alpha=found.alpha))
    if found.low is not None and found.high is not None:
        say(_("95 % interval: {low:.2f} to {high:.2f}").format(low=found.low, high=found.high))
    if found.exact is not None and found.within_one is not None:
        said = _("Same rating: {exact:.0%} of the pairs; at most one apart: {near:.0%}")
        say(said.format(exact=found.exact, near=found.within_one))
    say(
        "",
        *table(
            (_("Criterion"), _("Alpha"), _("From"), _("To")),
            _intervals(found.criteria, found.criteria_intervals),
            elastic=0,
        ),
    )
    headings = (_("Member"), _("Below the others by"), _("From"), _("To"))
    say("", *table(headings, _intervals(found.members, found.member_intervals), elastic=0))
    if any(value is None for _name, value in found.criteria):
        say("", _("–: too little variation to say"))


def _intervals(
    values: "Sequence[tuple[str, float | None]]", intervals: "Sequence[tuple[float | None, float | None]]"
) -> list[tuple[str, float | None, float | None, float | None]]:
    """Each value with its interval."""
    return [(name, value, low, high) for (name, value), (low, high) in zip(values, intervals, strict=True)]


def export(
    vacancy: Vacancy,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            readable=False,
            metavar="FILE.xlsx|.csv|.pdf|.html|.docx|.jsonl",
            help=_("Where to; the ending chooses the form."),
            show_default=False,
        ),
    ],
    stage: Stage = "",
    named: Annotated[bool, typer.Option("--named", help=_("With names, once they are revealed."))] = False,
    all_stages: Annotated[
        bool, typer.Option("--all-stages", help=_("A workbook over every stage that has begun."))
    ] = False,
    password: Asked = False,
    password_from: From = None,
    as_: As = "",
) -> None:
    """The matrix or the report of one stage, or the ledger; a workbook is read back before it counts as written."""
    from shortlister.cli.desks import desk_at, require_nobody_erased, seen_stage
    from shortlister.cli.passwords import new_password
    from shortlister.cli.printing import say
    from shortlister.cli.progress import progress_shown
    from shortlister.desk.reporting import LEDGER, require_ending, require_lockable, require_replaceable
    from shortlister.desk.reporting import export as write

    require_ending(out)
    require_replaceable(out)
    require_nobody_erased(vacancy)
    with desk_at(vacancy, as_) as desk:
        here = seen_stage(desk, stage)
        wanted = password or password_from is not None
        require_lockable(out, "wanted" if wanted else "")
        word = new_password(password_from, ask=password)
        with progress_shown(_("Writing {file} and reading it back").format(file=shown_name(out.name))) as progress:
            done = write(desk, out, here, named=named, every_stage=all_stages, password=word, progress=progress)
        if done.cells:
            said = ngettext(
                "Written {file}: {rows} applicant, {sheets} sheets; {cells} cells read back, every one agrees.",
                "Written {file}: {rows} applicants, {sheets} sheets; {cells} cells read back, every one agrees.",
                done.rows,
            )
        elif out.suffix.casefold() == LEDGER:
            said = ngettext("Written {file}: {rows} entry.", "Written {file}: {rows} entries.", done.rows)
        else:
            said = ngettext("Written {file}: {rows} applicant.", "Written {file}: {rows} applicants.", done.rows)
        say(said.format(file=shown_name(str(done.path)), rows=done.rows, sheets=done.sheets, cells=done.cells))
        if word:
            say(_("It opens with its password alone; a forgotten password cannot be recovered."))


def verify(vacancy: Vacancy, as_json: Json = False, stage: AnyStage = "", as_: As = "") -> None:
    """The chains walked, the ledger replayed, every row compared; whoever is still blind is told of their own alone."""
    from shortlister.cli.desks import local
    from shortlister.cli.printing import complain, say, say_json
    from shortlister.desk.reporting import LEDGER, verified
    from shortlister.domain.refusals import Refusal

    path = local(vacancy)
    if path.suffix.casefold() in {".json", LEDGER}:
        (_verify_summary if path.suffix.casefold() == ".json" else _verify_ledger)(path, as_json=as_json)
        return
    try:
        found = verified(path)
    except Refusal as refusal:
        if as_json and os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where a name is too long
            say_json(_unreadable(str(refusal)))
        raise
    names, only = _names(path, as_, stage) if found.intact else ({}, "")
    if as_json:
        say_json(_document(found, names) if not only else _own_document(found, names, only))
    elif found.intact and only:
        say(_("{file} is intact.").format(file=shown_name(path.name)))
    elif found.intact:
        said = _("{file} is intact: {entries} entries in {chains} chains.")
        if len(found.replicas) == 1:
            said = ngettext(
                "{file} is intact: {entries} entry in one chain.",
                "{file} is intact: {entries} entries in one chain.",
                found.entries,
            )
        say(said.format(file=shown_name(path.name), entries=found.entries, chains=len(found.replicas)))
        say(_("Head: {head}").format(head=found.head))
    if not found.intact:
        complain([str(found.problem)])
        raise typer.Exit(1)


def _verify_summary(path: Path, *, as_json: bool) -> None:
    """Whether the summary of a purged vacancy is what was written."""
    from shortlister.cli.printing import complain, say, say_json
    from shortlister.desk.purging import summary_holds

    holds = summary_holds(path)
    if as_json:
        say_json({"intact": holds})
    elif holds:
        say(_("{file} is intact.").format(file=shown_name(path.name)))
    if not holds:
        complain([_("{file} is no summary of a purged vacancy, or it was altered.").format(file=shown_name(path.name))])
        raise typer.Exit(1)


def _verify_ledger(path: Path, *, as_json: bool) -> None:
    """Whether a ledger that was exported is what was written."""
    from shortlister.cli.printing import complain, say, say_json
    from shortlister.desk.ledger_export import ledger_checked
    from shortlister.domain.refusals import Refusal

    try:
        said, problem = ledger_checked(path), ""
    except Refusal as refusal:
        said, problem = "", str(refusal)
    if as_json:
        say_json({"intact": not problem, "problem": problem or None})
    elif said:
        say(*said.splitlines())
    if problem:
        complain([problem])
        raise typer.Exit(1)


def _unreadable(problem: str) -> dict[str, object]:
    """The document of a file that cannot be opened at all."""
    from shortlister.domain.ledger import head_of

    return {"intact": False, "entries": 0, "head": head_of([]), "replicas": [], "problem": problem}


def _names(path: Path, as_: str, stage: str) -> tuple[dict[str, str], str]:
    """Members' names by id, and the member (id) who is told of their own chains alone; both named must be there."""
    from shortlister.cli.printing import complain
    from shortlister.desk.desk import at_desk
    from shortlister.domain.lookup import stage_named

    with at_desk(path, as_, looking=True, though_purged=True) as desk:
        stage_named(desk.state, stage)
        complain(str(notice) for notice in desk.notices)
        only = desk.actor.member if not desk.is_pack and _blind(desk) else ""
        return {member.id: member.name for member in desk.state.members.values()}, only


def _own_document(found: "Verification", names: dict[str, str], member: str) -> dict[str, object]:
    """How many entries colleagues have made, and their digests, follow from what they did."""
    from dataclasses import replace

    own = tuple(one for one in found.replicas if one.member == member)
    return {**_document(replace(found, replicas=own), names), "entries": None, "head": None}


def _document(found: "Verification", names: dict[str, str]) -> dict[str, object]:
    return {
        "intact": found.intact,
        "entries": found.entries,
        "head": found.head,
        "replicas": [
            {
                "replica": one.replica,
                "member": names.get(one.member, one.member),
                "entries": one.entries,
                "head": one.head,
            }
            for one in found.replicas
        ],
        "problem": None if found.problem is None else str(found.problem),
    }
