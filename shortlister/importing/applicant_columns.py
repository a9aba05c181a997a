"""The columns of a list of applicants: which field each heading names, and which of several columns is taken."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.importing.form_labels import Whose, field_named, whose
from shortlister.importing.form_values import EMAIL, valued
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.schemes import LABELS, scheme_asked

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
_EQUALITY: Final = late_regex(
    r"\b(?:ethnic\w*|race|racial|sex|gender\w*|trans\w*|age(?: (?:group|band|range))?|d\.?o\.?b\.?|date of "
    r"birth|birth ?date|birthday|year of birth|religio\w*|belief|faith|disab\w*|health condition|impairment"
    r"|sexual\w*|orientation"
    r"|nationalit\w*|citizenship|marital|civil partnership|married|pregnan\w*|maternity|carer|caring"
    r"|dependants?|native language|first language|community background|socio[- ]?economic|parental "
    r"(?:occupation|education)|free school meals|school type|pronouns?|title|salutation|honorific"
    r"|photo(?:graph)?|national insurance|ni number)\b"
)
_ANYBODY: Final = frozenset({"applicant", "candidate", "ymgeisydd"})
"""Headings of a number or of a name: what stands below tells."""
_TAKEN: Final = frozenset({"first name", "surname", "name", "email", "phone"})
_PERSON: Final = late_regex(r"[^\W\d_][^\d@]*[\s,][^\d@]*[^\W\d_]\.?")
_COMMA: Final = late_regex(r"[^\W\d_][^,]*, ?[^\W\d_][^\W\d_A-Z][^,]*")
"""`Lee, Ann`, and not `Ann Lee, MBE`."""
_WITHOUT_ZERO: Final = late_regex(r"7\d{9}")
"""A mobile number as a workbook keeps it that took it for a quantity."""


def field_of_heading(heading: str) -> str | None:
    """The field that a column's heading names, or None; equality data and unknown headings have none."""
    bare = re.sub(r"[\s_]+", " ", heading.lower().replace("’", "'")).strip(" :*?.")
    bare = re.sub(r"\s*[(\[](?:required|optional|if any|y/?n|yes/?no)[)\]]$", "", bare)
    return next((name for name, pattern in _FIELDS if pattern.match(bare)), None) or _asked(heading)


def is_equality_heading(heading: str) -> bool:
    """Whether a column holds equality data or the like, which is never taken."""
    return field_of_heading(heading) is None and bool(_EQUALITY.search(re.sub(r"[_\s]+", " ", heading.lower())))


def _asked(heading: str) -> str | None:
    """The field that the question of a form asks for, as its export has it for a heading: `What is your name?`."""
    named = field_named(heading) if whose(heading) is not Whose.OTHER else ""
    if named in _TAKEN or named == "reference":
        return named
    scheme = scheme_asked(heading)
    return scheme if scheme and not _EQUALITY.search(heading.casefold().replace("disability confident", "")) else None


def columns_of(
    headings: Sequence[str], taken_as: Mapping[str, str], rows: Sequence[Sequence[str]]
) -> tuple[dict[str, list[int]], Mapping[str, str], tuple[str, ...]]:
    """The columns of each field, what each heading was taken as, and the headings left out, equality data first.

    Of several columns for one field that is taken in which most of the `rows` have such a value.
    """
    fields: dict[str, list[int]] = {}
    mapping: dict[str, str] = {}
    equality: list[str] = []
    named: dict[str, list[int]] = {}
    for index, heading in enumerate(headings):
        if not heading:
            continue
        values = [cells[index].strip() for cells in rows if index < len(cells) and cells[index].strip()]
        name = field_of_heading(heading)
        name = "name" if name == "reference" and _is_of_people(heading, values) else name
        if heading in taken_as and not is_equality_heading(heading):
            name = taken_as[heading] or None
        if name is not None:
            named.setdefault(name, []).append(index)
        elif is_equality_heading(heading):
            equality.append(heading)
    for name, columns in named.items():
        fields[name] = columns if name == "application file" else [_best(name, columns, headings, taken_as, rows)]
    for index in sorted(index for columns in fields.values() for index in columns):
        mapping[headings[index]] = next(name for name, columns in fields.items() if index in columns)
    taken = {index for columns in fields.values() for index in columns}
    unknown = [
        heading for index, heading in enumerate(headings) if heading and index not in taken and heading not in equality
    ]
    return fields, mapping, (*equality, *unknown)


def _is_of_people(heading: str, values: Sequence[str]) -> bool:
    """Whether a column of applicants, by whatever, holds their names and no numbers."""
    bare = heading.casefold().strip(" :*.")
    return bare in _ANYBODY and bool(values) and 2 * sum(map(bool, map(_PERSON.fullmatch, values))) > len(values)


def _best(
    name: str,
    columns: Sequence[int],
    headings: Sequence[str],
    taken_as: Mapping[str, str],
    rows: Sequence[Sequence[str]],
) -> int:
    """Of several columns for one field that chosen by hand, else that with most values of its kind, else the first."""

    def rank(index: int) -> tuple[bool, int]:
        held = [cells[index] for cells in rows if index < len(cells)]
        return headings[index] not in taken_as, -sum(bool(valued(name, text)) for text in held)

    return min(columns, key=rank if name in _TAKEN else lambda index: headings[index] not in taken_as)


def is_surname_first(headings: Sequence[str], names: Sequence[str]) -> bool:
    """Whether names are written `Lee, Ann`: their headings say so, or each of several is."""
    told = [name for name in names if name.strip()]
    return any(map(_SURNAME_FIRST.search, headings)) or (len(told) > 1 and all(map(_COMMA.fullmatch, told)))


def turned(name: str) -> str:
    """A name that begins with the surname, in its usual order: `Lee, Ann` is `Ann Lee`."""
    last, comma, first = name.partition(",")
    return " ".join(f"{first} {last}".split()) if comma and "," not in first else name


def address_in(text: str) -> str:
    """The only address of a cell, as in `Ann Lee <ann@post.test>`; else the cell as it is."""
    found = EMAIL.findall(text)
    return str(found[0]) if len(found) == 1 and not re.search(r"@.*@", text) else text


def number_in(text: str) -> str:
    """The telephone number of a cell, with the nought that a workbook takes away."""
    return f"0{text}" if _WITHOUT_ZERO.fullmatch(text) else text
