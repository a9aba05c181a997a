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
    if named in _TAKEN:
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


