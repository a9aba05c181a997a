"""Applicants from a list (CSV, Excel) or from a folder of application files; equality data is never taken."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftApplicant, DraftApplicants
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_, _
from shortlister.importing.applicant_columns import (
    address_in,
    columns_of,
    field_of_heading,
    is_surname_first,
    number_in,
    turned,
)
from shortlister.importing.application_files import Checked, checked_all, doubts_of_files, said_of_pairs
from shortlister.importing.application_folder import read_folder
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.same_applicants import doubted
from shortlister.importing.schemes import LABELS, neither_words, scheme_in_cell
from shortlister.importing.tabular import Row, Table, read_list

NO_APPLICANTS: Final = N_(
    "“{file}” has no applicants. The first row must name the columns, and each further row is one applicant."
)
NO_NAMES: Final = N_(
    "No column of “{file}” was taken as the applicants' names. Name it in the first row, or choose it by hand."
)
TOTAL: Final = N_("Row {row} counts the others (“{text}”), and was left out.")
NO_HEADINGS: Final = N_(
    "“{file}” has no column that can be recognised as a reference, a name or an e-mail address. Name the "
    "columns in the first row."
)
SAME_REFERENCE: Final = N_(
    "“{file}” uses a reference for more than one applicant. Give each applicant a reference of their own."
)
SAME_REFERENCE_ROWS: Final = N_("the reference “{reference}” stands in rows {rows}")

_TOTAL: Final = late_regex(
    r"(?i)(?:(?:grand|sub|overall)[ -]?)?totals?\b(?: (?:number|no\.?))?"
    r"(?: (?:of )?(?:applicants|applications|candidates))?\W*"
    r"|(?:number|no\.?|count) of (?:applicants|applications|candidates)\W*|(?:count|sum|cyfanswm)\W*"
)


def read_applicants(path: Path, *, taken_as: Mapping[str, str] | None = None) -> DraftApplicants:
    """The applicants of a list or a folder, with what was left out and what is in doubt; raises Refusal.

    `taken_as` says for single headings which field they are (empty: left out), in place of what would be guessed;
    equality data stays out whatever it says.
    """
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a name is too long
        return doubted(read_folder(path))
    table = read_list(path)
    rows = table.rows
    header = _header_of(rows)
    if header is None:
        raise Refusal(NO_APPLICANTS if len(rows) < 2 else NO_HEADINGS, file=path.name, problems=_told(table))
    counting = [row for row in rows[header + 1 :] if _is_total(row)]
    listed = [row for row in rows[header + 1 :] if row not in counting]
    fields, mapping, left_out = columns_of(rows[header].cells, taken_as or {}, [row.cells for row in listed])
    found = [_files(row, fields.get("application file", ()), path) for row in listed]
    looked_at = dict(checked_all(list({Path(file): None for files, _doubts in found for file in files})))
    read = [
        (row, _applicant(row, fields, files, doubts, looked_at, headings=rows[header].cells))
        for row, (files, doubts) in zip(listed, found, strict=True)
    ]
    applicants = [one for _row, one in read if one is not None]
    if not applicants:
        raise Refusal(NO_APPLICANTS, file=path.name, problems=_told(table))
    _refuse_same_references(applicants, path)
    doubts = [str(said) for said in (*table.said, *rows[header].said)]
    doubts += [doubt for row, one in read if one is None for doubt in _passed_over(row)]
    doubts += [_(TOTAL).format(row=row.number, text=next(filter(None, row.cells))) for row in counting]
    if not fields.keys() & {"name", "first name", "surname"}:
        doubts.append(_(NO_NAMES).format(file=path.name))
    if is_surname_first(*_names(rows[header], listed, fields.get("name", ()))):
        applicants = [replace(one, name=turned(one.name)) for one in applicants]
    return doubted(DraftApplicants(tuple(applicants), mapping, left_out, tuple(doubts)))


def _header_of(rows: Sequence[Row]) -> int | None:
    """The first of the upper rows that names a reference, a name or an e-mail address."""
    for index, row in enumerate(rows[:15]):
        named = {field_of_heading(cell) for cell in row.cells if cell}
        if named & {"reference", "name", "surname", "email"} and (
            len(named - {None}) > 1 or len(row.cells) <= 2 or index == 0
        ):
            return index
    return None


def _applicant(
    row: Row,
    fields: Mapping[str, Sequence[int]],
    files: Sequence[str],
    doubts: Sequence[str],
    checks: Mapping[Path, Checked],
    *,
    headings: Sequence[str],
) -> DraftApplicant | None:
    def value(name: str) -> str:
        texts = [row.cells[index] for index in fields.get(name, ()) if index < len(row.cells)]
        return " ".join(" ".join(texts).split())

    name = value("name") or " ".join(part for part in (value("first name"), value("surname")) if part)
    if not (name or value("reference") or value("email")):
        return None
    looked_at = [(Path(file), checks[Path(file)]) for file in files]
    said = [str(one.doubt) for _file, one in looked_at if one.doubt is not None]
    schemes, unclear = _schemes(row, fields, headings)
    return DraftApplicant(
        reference=value("reference"),
        name=name,
        email=address_in(value("email")),
        phone=number_in(value("phone")),
        guaranteed_interview="guaranteed interview" in schemes,
        redeployee="redeployee" in schemes,
        files=tuple(files),
        source=Place(line=row.number),
        doubts=(*unclear.values(), *doubts, *said, *said_of_pairs(looked_at), *map(str, row.said)),
        file_doubts=doubts_of_files(looked_at),
        unmarked=tuple(unclear.values()),
        unclear=tuple(unclear),
    )


def _names(header: Row, listed: Sequence[Row], columns: Sequence[int]) -> tuple[list[str], list[str]]:
    """The headings and the values of the columns of names."""
    values = [row.cells[at] for row in listed for at in columns if at < len(row.cells)]
    return [header.cells[at] for at in columns], values


def _schemes(row: Row, fields: Mapping[str, Sequence[int]], headings: Sequence[str]) -> tuple[set[str], dict[str, str]]:
    """The schemes that a row says yes to, and of those with neither yes nor no what is to be said, by heading."""
    yes: set[str] = set()
    unclear: dict[str, str] = {}
    for scheme in LABELS:
        for index in fields.get(scheme, ()):
            text = " ".join(row.cells[index].split()) if index < len(row.cells) else ""
            match scheme_in_cell(text):
                case True:
                    yes.add(scheme)
                case None:
                    unclear[headings[index]] = str(neither_words(text, headings[index]))
    return yes, unclear


def _told(table: Table) -> list[Problem]:
    """What is to be said of the file beside that it has no applicants."""
    return [*(Problem("", one) for one in table.said), *table.said_of_rows()]


def _is_total(row: Row) -> bool:
    """Whether a row counts or sums up the others: `Total`, and nothing but numbers beside it."""
    first, *others = [" ".join(cell.split()) for cell in row.cells if cell.strip()] or [""]
    return bool(_TOTAL.fullmatch(first)) and bool(others) and all(re.fullmatch(r"[\d.,%£ ]+", one) for one in others)


def _passed_over(row: Row) -> list[str]:
    """What to say of a row that names nobody."""
    said = _("Row {row} has no reference, name or e-mail address, and was left out.").format(row=row.number)
    return [said, *(_("Row {row}: {said}").format(row=row.number, said=one) for one in row.said)]


def _files(row: Row, columns: Sequence[int], path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The application files that a row names, found beside the list; one that is missing is a doubt."""
    files, doubts = [], []
    for index in columns:
        for name in re.split(r"[;\n|]", row.cells[index] if index < len(row.cells) else ""):
            name = name.strip()
            if not name:
                continue
            found = _beside(path, name)
            if found is not None:
                files.append(str(found))
            else:
                doubts.append(_("The application file “{file}” is not in the folder of the list.").format(file=name))
    return tuple(files), tuple(doubts)


def _beside(path: Path, name: str) -> Path | None:
    """The ordinary file of that name below the list's folder, or None; nothing outside the folder is taken."""
    folder = path.resolve().parent
    try:
        file = (folder / name.replace("\\", "/")).resolve()
        return file if file.is_relative_to(folder) and file.is_file() else None
    except (OSError, ValueError):
        return None


def _refuse_same_references(applicants: Sequence[DraftApplicant], path: Path) -> None:
    rows: dict[str, list[DraftApplicant]] = {}
    for applicant in applicants:
        if applicant.reference:
            rows.setdefault(applicant.reference.casefold(), []).append(applicant)
    problems = []
    for same in rows.values():
        if len(same) > 1:
            numbers = ", ".join(str(one.source.line) for one in same)
            problems.append(
                Problem("", Sentence(SAME_REFERENCE_ROWS, {"reference": same[0].reference, "rows": numbers}))
            )
    if problems:
        raise Refusal(SAME_REFERENCE, file=path.name, problems=problems)
