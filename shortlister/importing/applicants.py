"""Applicants from a list (CSV, Excel) or from a folder of application files; equality data is never taken."""

import os
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import DraftApplicant, DraftApplicants
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_, _
from shortlister.importing.application_files import Checked, checked_all, doubts_of_files, said_of_pairs
from shortlister.importing.application_folder import read_folder
from shortlister.importing.late_regexes import late_regex
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

_FIELDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, late_regex(rf"^(?:{pattern})$"))
    for name, pattern in (
        ("reference", (
            r"(?:applicant|candidate|cand\.?|application|applicant's|candidate's)?(?: ?(?:reference|ref|id|no|number"
            r"|code))(?: ?(?:no|number|code|id))?|applicant|candidate"
        )),
        ("first name", r"(?:first|given|fore|christian)[ -]?names?(?: ?\(s\))?|forename\(s\)|first name\(s\)"),
        ("surname", r"(?:sur|last|family|second)[ -]?names?"),
        ("name", (
            r"(?:full |applicant |candidate |applicant's |candidate's |preferred )?name|name of (?:applicant"
            r"|candidate)|(?:applicant|candidate) full name"
            r"|(?:applicant|candidate|name)(?:'s)?(?: name)? ?\((?:sur|last|family|first|fore|given)[ -]?name[^()]*\)"
        )),
        ("email", r"(?:personal |contact |home )?e-?mail(?: ?address)?(?: 1)?"),
        ("phone", (
            r"(?:contact |home |daytime |work |personal )?(?:tele)?phone(?: ?(?:no|number))?|mobile(?: ?(?:phone|no"
            r"|number|tel))*|tel(?: ?(?:no|number))?|contact number"
        )),
        *LABELS.items(),
        ("application file", (
            r"application (?:file|pack|form|document|pdf)(?: ?name)?|(?:file|document|doc|attachment|pdf)s?(?: "
            r"?names?)?|application|cv file|application files"
        )),
    )
)  # fmt: skip
_SURNAME_FIRST: Final = late_regex(r"(?i)\b(?:sur|last|family)[ -]?name\b.*\b(?:first|fore|given)")
_TOTAL: Final = late_regex(
    r"(?i)(?:(?:grand|sub|overall)[ -]?)?totals?\b(?: (?:number|no\.?))?"
    r"(?: (?:of )?(?:applicants|applications|candidates))?\W*"
    r"|(?:number|no\.?|count) of (?:applicants|applications|candidates)\W*|(?:count|sum|cyfanswm)\W*"
)
_EQUALITY: Final = late_regex(
    r"\b(?:ethnic\w*|race|racial|sex|gender\w*|trans\w*|age(?: (?:group|band|range))?|d\.?o\.?b\.?|date of "
    r"birth|birth ?date|birthday|year of birth|religio\w*|belief|faith|disab\w*|health condition|impairment"
    r"|sexual\w*|orientation"
    r"|nationalit\w*|citizenship|marital|civil partnership|married|pregnan\w*|maternity|carer|caring"
    r"|dependants?|native language|first language|community background|socio[- ]?economic|parental "
    r"(?:occupation|education)|free school meals|school type|pronouns?|title|salutation|honorific"
    r"|photo(?:graph)?|national insurance|ni number)\b"
)


def read_applicants(path: Path, *, taken_as: Mapping[str, str] | None = None) -> DraftApplicants:
    """The applicants of a list or a folder, with what was left out and what is in doubt; raises Refusal.

    `taken_as` says for single headings which field they are (empty: left out), in place of what would be guessed;
    equality data stays out whatever it says.
    """
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a name is too long
        return _doubted(read_folder(path))
    table = read_list(path)
    rows = table.rows
    header = _header_of(rows)
    if header is None:
        raise Refusal(NO_APPLICANTS if len(rows) < 2 else NO_HEADINGS, file=path.name, problems=_told(table))
    fields, mapping, left_out = _columns(rows[header].cells, taken_as or {})
    counting = [row for row in rows[header + 1 :] if _is_total(row)]
    listed = [row for row in rows[header + 1 :] if row not in counting]
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
    return _doubted(DraftApplicants(tuple(applicants), mapping, left_out, tuple(doubts)))


def field_of_heading(heading: str) -> str | None:
    """The field that a column's heading names, or None; equality data and unknown headings have none."""
    bare = re.sub(r"[\s_]+", " ", heading.lower().replace("’", "'")).strip(" :*?.")
    bare = re.sub(r"\s*[(\[](?:required|optional|if any|y/?n|yes/?no)[)\]]$", "", bare)
    return next((name for name, pattern in _FIELDS if pattern.match(bare)), None)


def is_equality_heading(heading: str) -> bool:
    """Whether a column holds equality data or the like, which is never taken."""
    return field_of_heading(heading) is None and bool(_EQUALITY.search(re.sub(r"[_\s]+", " ", heading.lower())))


def _header_of(rows: Sequence[Row]) -> int | None:
    """The first of the upper rows that names a reference, a name or an e-mail address."""
    for index, row in enumerate(rows[:15]):
        named = {field_of_heading(cell) for cell in row.cells if cell}
        if named & {"reference", "name", "surname", "email"} and (
            len(named - {None}) > 1 or len(row.cells) <= 2 or index == 0
        ):
            return index
    return None


def _columns(
    headings: Sequence[str], taken_as: Mapping[str, str]
) -> tuple[dict[str, list[int]], Mapping[str, str], tuple[str, ...]]:
    """The columns of each field, what each heading was taken as, and the headings left out, equality data first."""
    fields: dict[str, list[int]] = {}
    mapping: dict[str, str] = {}
    equality: list[str] = []
    unknown: list[str] = []
    for index, heading in enumerate(headings):
        if not heading:
            continue
        name = field_of_heading(heading)
        if heading in taken_as and not is_equality_heading(heading):
            name = taken_as[heading] or None
        if name is None:
            (equality if is_equality_heading(heading) else unknown).append(heading)
        elif name in fields and name != "application file":
            unknown.append(heading)
        else:
            fields.setdefault(name, []).append(index)
            mapping[heading] = name
    return fields, mapping, (*equality, *unknown)


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

    name = _turned(value("name"), [headings[at] for at in fields.get("name", ())])
    name = name or " ".join(part for part in (value("first name"), value("surname")) if part)
    if not (name or value("reference") or value("email")):
        return None
    looked_at = [(Path(file), checks[Path(file)]) for file in files]
    said = [str(one.doubt) for _file, one in looked_at if one.doubt is not None]
    schemes, unclear = _schemes(row, fields, headings)
    return DraftApplicant(
        reference=value("reference"),
        name=name,
        email=value("email"),
        phone=value("phone"),
        guaranteed_interview="guaranteed interview" in schemes,
        redeployee="redeployee" in schemes,
        files=tuple(files),
        source=Place(line=row.number),
        doubts=(*unclear.values(), *doubts, *said, *said_of_pairs(looked_at), *map(str, row.said)),
        file_doubts=doubts_of_files(looked_at),
        unmarked=tuple(unclear.values()),
        unclear=tuple(unclear),
    )


def _turned(name: str, headings: Sequence[str]) -> str:
    """A name in its usual order where its heading says that the surname comes first: `Lee, Ann`."""
    last, comma, first = name.partition(",")
    turn = comma and "," not in first and any(map(_SURNAME_FIRST.search, headings))
    return " ".join(f"{first} {last}".split()) if turn else name


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


def _doubted(draft: DraftApplicants) -> DraftApplicants:
    """Applicants that share an e-mail address or a name are doubted."""
    emails = Counter(one.email.casefold() for one in draft.applicants if one.email)
    names = Counter(_folded(one.name) for one in draft.applicants if one.name)
    doubted = []
    for one in draft.applicants:
        doubts, unmarked = list(one.doubts), one.unmarked
        if emails[one.email.casefold()] > 1:
            doubts.append(_("Another applicant has the same e-mail address."))
        elif names[_folded(one.name)] > 1:
            doubts.append(_("Another applicant has the same name."))
        if one.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", one.email):
            unmarked = (*unmarked, _("The e-mail address “{email}” is not complete.").format(email=one.email))
            doubts.append(unmarked[-1])
        doubted.append(replace(one, doubts=tuple(doubts), unmarked=unmarked))
    return replace(draft, applicants=tuple(doubted))


def _folded(name: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", name.casefold())))
