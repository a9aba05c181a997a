"""`compare`: a scoring matrix that came back, cell by cell against the record."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Stage, Vacancy
from shortlister.cli.passwords import From
from shortlister.domain.file_names import shown_name
from shortlister.i18n import _

if TYPE_CHECKING:
    from shortlister.desk.comparing import Comparison


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
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.passwords import known_password
    from shortlister.cli.printing import say, say_json
    from shortlister.cli.progress import progress_shown
    from shortlister.desk.comparing import compare as compared
    from shortlister.desk.comparing import comparison_document, is_locked
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_, looking=True) as desk:
        require_vacancy(desk)
        here = stage_named(desk.state, stage)
        word = known_password(password_from, matrix) if is_locked(matrix) else ""
        with progress_shown(_("Comparing “{file}” with the record").format(file=shown_name(matrix.name))) as told:
            found = compared(desk, matrix, here.id, password=word, exactly=bool(stage), progress=told)
        name = desk.state.stages[found.stage].name
    if as_json:
        say_json(comparison_document(found, name))
        return
    say(*_told(matrix.name, found, "" if found.stage == here.id else name))


def _told(file: str, found: "Comparison", stage: str) -> Iterator[str]:
    """What a person reads: what matters most first, and what is harmless last. `stage` where it is another one."""
    from shortlister.cli.printing import paragraph, table
    from shortlister.desk.comparing import told_apart
    from shortlister.i18n import ngettext

    count = len(found.differences)
    if not count:
        words = _("{file} agrees with the record in every cell.")
    else:
        words = ngettext(
            "{file} differs from the record in {count} place. Nothing was taken over.",
            "{file} differs from the record in {count} places. Nothing was taken over.",
            count,
        )
    yield from paragraph(words.format(file=shown_name(file), count=count))
    if stage:
        yield from paragraph(_("It is the matrix of {stage}, and was compared with that stage.").format(stage=stage))
    for sentence in found.headlines:
        yield from ("", *paragraph(sentence))
    if count:
        headings = (_("Sheet"), _("Cell"), _("Applicant"), _("Ref"), _("Kind"), _("Record"), _("Workbook"))
        rows = []
        for one in found.differences:
            ours, theirs, _place = told_apart(one.record, one.workbook)
            kind = _(one.matter.value)
            rows.append((one.sheet, one.cell, one.applicant, one.criterion, kind, ours, theirs))
        yield from ("", *table(headings, rows))
    if found.harmless:
        yield from ("", _("Moved, renamed or hidden, which changes nothing:"))
        yield from (line for sentence in found.harmless for line in paragraph(f"- {sentence}"))
    if not found.current:
        words = _("The matrix was made when the ledger had another head, so what was counted then is not compared.")
        yield from ("", *paragraph(words))
