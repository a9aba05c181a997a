"""`compare`: a scoring matrix that came back, cell by cell against the record."""

from pathlib import Path
from typing import Annotated

import typer

from shortlister.cli.options import As, Json, Stage, Vacancy
from shortlister.cli.passwords import From
from shortlister.i18n import _


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", help=_("Show what differs between a matrix that came back and the record."))(compare)


def compare(
    vacancy: Vacancy,
    matrix: Annotated[
        Path,
        typer.Argument(
            readable=False, metavar="MATRIX.xlsx", help=_("The workbook that came back."), show_default=False
        ),
    ],
    as_json: Json = False,
    stage: Stage = "",
    password_from: From = None,
    as_: As = "",
) -> None:
    """Nothing is taken over from the workbook."""
    from shortlister.cli.desks import desk_at, seen_stage
    from shortlister.cli.passwords import known_password
    from shortlister.cli.printing import paragraph, say, say_json, table
    from shortlister.desk.comparing import compare as compared
    from shortlister.desk.comparing import comparison_document, is_locked
    from shortlister.i18n import ngettext

    with desk_at(vacancy, as_) as desk:
        here = seen_stage(desk, stage)
        word = known_password(password_from, matrix) if is_locked(matrix) else ""
        found = compared(desk, matrix, here, password=word)
    if as_json:
        say_json(comparison_document(found))
        return
    count = len(found.differences)
    if not count:
        say(_("{file} agrees with the record in every cell.").format(file=matrix.name))
    else:
        words = ngettext(
            "{file} differs from the record in {count} place. Nothing was taken over.",
            "{file} differs from the record in {count} places. Nothing was taken over.",
            count,
        )
        say(*paragraph(words.format(file=matrix.name, count=count)), "")
        headings = (_("Sheet"), _("Cell"), _("Applicant"), _("Ref"), _("Kind"), _("Record"), _("Workbook"))
        rows = [
            (
                one.sheet,
                one.cell,
                one.applicant,
                one.criterion,
                _(one.kind.value),
                _brief(one.record),
                _brief(one.workbook),
            )
            for one in found.differences
        ]
        say(*table(headings, rows))
    if not found.current:
        words = _("The matrix was made when the ledger had another head, so what was counted then is not compared.")
        say("", *paragraph(words))


def _brief(value: object) -> str:
    """What a cell says, cut to what fits beside the other columns."""
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= 24 else text[:23] + "…"
