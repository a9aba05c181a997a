"""`record` and `letters`: what goes to applicants themselves."""

from pathlib import Path
from typing import Annotated

import typer

from shortlister.cli.options import Applicant, As, EveryStage, Stage, Vacancy
from shortlister.domain.file_names import shown_name
from shortlister.i18n import _

Named = Annotated[bool, typer.Option("--named", help=_("With names, once they are revealed."))]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("record", help=_("Write one applicant's own record, with everybody else concealed."))(record)
    app.command("letters", help=_("Write a feedback letter for each applicant who has an outcome."))(letters)


def record(
    vacancy: Vacancy,
    applicant: Applicant,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            readable=False,
            metavar="FILE.pdf|.html|.docx",
            help=_("Where to; the ending chooses."),
            show_default=False,
        ),
    ],
    named: Named = False,
    stage: EveryStage = "",
    as_: As = "",
) -> None:
    """For a request of access: every stage so far, or the one named."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import say
    from shortlister.desk.own_record import own_record, write_own_record
    from shortlister.desk.reporting import require_replaceable
    from shortlister.domain.lookup import applicant_with, require_not_erased, stage_named

    require_replaceable(out)
    with desk_at(vacancy, as_, looking=True) as desk:
        require_vacancy(desk)
        require_not_erased(desk.state, applicant)
        one = applicant_with(desk.state, applicant)
        wanted = stage_named(desk.state, stage).id if stage else ""
        write_own_record(out, own_record(desk, one.id, stage=wanted, named=named))
        say(_("Written {file}: the record of {applicant}.").format(file=shown_name(str(out)), applicant=one.reference))


def letters(
    vacancy: Vacancy,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            readable=False,
            metavar="FOLDER",
            help=_("The folder for them; it is made where there is none."),
            show_default=False,
        ),
    ],
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            readable=False,
            metavar="FILE.docx",
            help=_("The organisation's own template; without one, that which ships."),
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            "--language", metavar="en|cy", help=_("The language of the template that ships, and of drafted reasons.")
        ),
    ] = "en",
    replace: Annotated[
        bool, typer.Option("--replace", help=_("Replace letters that are there and say something else."))
    ] = False,
    stage: Stage = "",
    named: Named = False,
    as_: As = "",
) -> None:
    """One Word file for each."""
    from shortlister.cli.desks import desk_at, seen_stage
    from shortlister.cli.printing import paragraph, say
    from shortlister.desk.own_record import write_letters
    from shortlister.desk.reporting import snapshot
    from shortlister.i18n import ngettext

    with desk_at(vacancy, as_, looking=True) as desk:
        frozen = snapshot(desk, seen_stage(desk, stage), named=named)
        done = write_letters(out, frozen, template, language=language, replace=replace)
    count = len(done.paths) - done.unchanged
    said = ngettext("Written {count} letter to {folder}.", "Written {count} letters to {folder}.", count)
    say(said.format(count=count, folder=shown_name(str(out))))
    if done.unchanged:
        say(_("There already, word for word, and left as they are: {count}").format(count=done.unchanged))
    if done.without:
        say(_("Without an outcome, and so without a letter: {count}").format(count=done.without))
    if done.as_written and language != "en":
        said = ngettext(
            "{count} letter gives a reason that a person wrote; it stands as it was written.",
            "{count} letters give a reason that a person wrote; it stands as it was written.",
            done.as_written,
        )
        say(*paragraph(said.format(count=done.as_written)))
