"""`retention`, `erase`, `purge` and `publish`: how long it is kept, what is taken away, what may be made public."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import AnyStage, As, Json, Reason, Vacancy
from shortlister.domain.file_names import shown_name
from shortlister.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk

Authority = Annotated[
    str,
    typer.Option(
        "--authority",
        metavar="TEXT",
        help=_("On whose authority: who decided it, or the rule that asks for it."),
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("retention", help=_("Show or set until when the vacancy is kept."))(retention)
    app.command("erase", help=_("Erase one applicant from the record, its backups and whatever comes back."))(erase)
    app.command("purge", help=_("Remove the vacancy and its backups; an anonymous summary stays."))(purge)
    app.command("publish", help=_("Write the whole selection in numbers, with nobody to be told in them."))(publish)


def retention(
    vacancy: Vacancy,
    until: Annotated[
        str | None,
        typer.Option(
            "--until", metavar="DATE", help=_("Kept until then: 2027-03-31; “usual” for the usual time."),
            show_default=False,
        ),
    ] = None,
    basis: Annotated[
        str, typer.Option("--basis", metavar="TEXT", help=_("On what basis."), show_default=False)
    ] = "",
    as_json: Json = False,
    stage: AnyStage = "",
    as_: As = "",
) -> None:  # fmt: skip
    """Without --until it is shown; the usual time is six months after the last outcome or sign-off."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import paragraph, say, say_json
    from shortlister.desk.clock import now
    from shortlister.desk.purging import retention_of, take_back
    from shortlister.desk.register import purged
    from shortlister.domain.edits.erasing import SetRetention
    from shortlister.domain.refusals import Refusal

    setting = until is not None
    with desk_at(vacancy, as_, stage=stage, looking=not setting, though_purged=setting) as desk:
        require_vacancy(desk)
        if until is None and basis:
            raise Refusal(N_("A basis needs a date: until when is the vacancy kept?"))
        if until is not None and purged(desk.state.vacancy.id):
            take_back(desk, until, basis)
        elif until is not None:
            desk.do(SetRetention("" if until.strip().casefold() == "usual" else until or " ", basis))
        found = retention_of(desk)
        due = found.due(now()[:10])
        if as_json:
            say_json({"until": found.until or None, "basis": str(found.basis), "usual": found.usual, "due": due})
            return
        said = _("Kept until {until}.").format(until=found.until) if found.until else _("No date is known yet.")
        say(*paragraph(f"{said} {found.basis}"))
        if due:
            say(_("It is due to be purged."))


def erase(
    vacancy: Vacancy,
    applicant: Annotated[
        str, typer.Option("--applicant", metavar="REF", help=_("The applicant's reference."), show_default=False)
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help=_("Instead: whoever was erased before and is still in this copy."))
    ] = False,
    reason: Reason = "",
    authority: Authority = "",
    as_json: Json = False,
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """It is not taken back. The record keeps that somebody was erased, why, and on whose authority."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import complain, paragraph, say, say_json
    from shortlister.domain.lookup import applicant_with

    if bool(applicant) is again:
        raise typer.BadParameter(_("Give either --applicant or --again."))
    with desk_at(vacancy, as_, stage=stage) as desk:
        require_vacancy(desk)
        if again:
            found = desk.erased_again
            if as_json:
                troubles = [] if found is None else [str(one) for one in found.troubles]
                say_json({"applicants": [] if found is None else list(found.applicants), "troubles": troubles})
            else:
                say(_("Nobody who was erased is in this copy any more."))
            return
        done = desk.erase(applicant_with(desk.state, applicant).id, reason=reason, authority=authority)
    if as_json:
        say_json(
            {
                "applicant": done.erasure.applicant,
                "at": done.erasure.at,
                "backups": done.backups,
                "packs_out": list(done.packs_out),
                "troubles": [str(one) for one in done.troubles],
            }
        )
    else:
        count = done.backups
        say(
            ngettext(
                "Erased as {id}, here and in {count} backup.", "Erased as {id}, here and in {count} backups.", count
            ).format(id=done.erasure.applicant, count=count)
        )
        if done.packs_out:
            words = _("Packs that went out may still hold the applicant: {names}. Ask for them to be deleted.")
            say(*paragraph(words.format(names=", ".join(done.packs_out))))
    complain(str(one) for one in done.troubles)


def purge(
    vacancy: Vacancy,
    authority: Authority = "",
    reason: Reason = "",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            readable=False,
            metavar="SUMMARY.json",
            help=_("Where the summary goes; beside the vacancy unless said."),
            show_default=False,
        ),
    ] = None,
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """Before the day that it is kept until a reason is needed. Nothing is removed unless the summary is on disk."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import complain, say
    from shortlister.desk.purging import purge as remove

    with desk_at(vacancy, as_, stage=stage, though_purged=True) as desk:
        require_vacancy(desk)
        done = remove(desk, out or _beside(desk), reason=reason, authority=authority)
    said = ngettext("Purged: {count} file removed.", "Purged: {count} files removed.", done.removed)
    say(said.format(count=done.removed))
    say(_("The summary is {file}, and for reading {text}.").format(file=shown_name(str(done.summary)), text=done.text))
    complain(str(one) for one in done.troubles)


def _beside(desk: "Desk") -> Path:
    """A name that is free: a copy of the vacancy may have been purged from there before."""
    first = desk.path.with_name(f"{desk.path.stem} summary.json")
    others = (desk.path.with_name(f"{desk.path.stem} summary {number}.json") for number in range(2, 1000))
    return next((one for one in (first, *others) if not (one.exists() or one.with_suffix(".txt").exists())), first)


def publish(
    vacancy: Vacancy,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            readable=False,
            metavar="FILE.pdf|.html|.docx|.csv",
            help=_("Where to; the ending chooses."),
            show_default=False,
        ),
    ] = None,
    first: Annotated[
        bool, typer.Option("--first", help=_("Nothing was published of it before; asked where somebody was erased."))
    ] = False,
    as_json: Json = False,
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """For a request under freedom of information: counts by outcome, criterion and total; 1 to 4 are not given."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import say, say_json
    from shortlister.desk.publishing import hold_published, publication_document, published_numbers, write_numbers
    from shortlister.desk.reporting import require_replaceable
    from shortlister.domain.refusals import Refusal

    if out is None and not as_json:
        raise Refusal(N_("Say with --out where the document goes, or with --json that it is printed."))
    if out is not None:
        require_replaceable(out)
    with desk_at(vacancy, as_, stage=stage, looking=True) as desk:
        require_vacancy(desk)
        found = published_numbers(desk, first=first)
        if out is not None:
            write_numbers(out, found)
        hold_published(desk, found)
    if as_json:
        say_json(publication_document(found))
    else:
        say(_("Written {file}: the selection in numbers.").format(file=shown_name(str(out))))
