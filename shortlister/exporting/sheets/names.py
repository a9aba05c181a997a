"""The names of the workbook's sheets, part of the file's contract, and what stands over and under every page."""

from collections.abc import Iterable, Mapping
from typing import Final

from shortlister.domain.records import Member
from shortlister.exporting.cells import units
from shortlister.exporting.derived import Derived
from shortlister.i18n import _

SUMMARY: Final = "Summary"
STAGES: Final = "Stages"
MATRIX: Final = "Matrix"
SCORES: Final = "Scores"
MODERATION: Final = "Moderation"
MEASURED_BY: Final = "Measured by"
OUTCOMES: Final = "Outcomes"
DECLARATIONS: Final = "Declarations"
AUDIT_TRAIL: Final = "Audit trail"
KEY: Final = "Key"

_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("\\/?*[]:", " "))


def scores_names(members: Iterable[Member]) -> Mapping[str, str]:
    """The name of each member's (id) sheet: cut to 31 characters, without what Excel forbids, equal ones numbered."""
    every = tuple(members)
    plain = ("".join(one if one.isprintable() else " " for one in each.name.translate(_FORBIDDEN)) for each in every)
    names = distinct([f"{SCORES} {name.strip()}" for name in plain])
    return {member.id: name for member, name in zip(every, names, strict=True)}


def distinct(wanted: Iterable[str]) -> list[str]:
    """Names for sheets as near to those wanted as can be: cut to 31 characters, equal ones numbered."""
    taken: set[str] = set()
    names: list[str] = []
    for one in wanted:
        name = _cut(one)
        count = 1
        while name.casefold() in taken:
            count += 1
            name = _cut(one, f" {count}")
        taken.add(name.casefold())
        names.append(name)
    return names


def quoted(sheet: str) -> str:
    """A sheet's name as a formula writes it."""
    return sheet if sheet.isascii() and sheet.isalpha() else "'" + sheet.replace("'", "''") + "'"


def _cut(name: str, end: str = "") -> str:
    """The name with its end, in 31 UTF-16 code units; an apostrophe may not come last."""
    while units(name) + units(end) > _LONGEST_NAME:
        name = name[:-1]
    return (name + end).rstrip(" '")


def heading(derived: Derived, sheet: str) -> tuple[str, str]:
    """What stands over every page: the post, and which sheet of what standing this is."""
    return derived.post, _("{sheet}, {standing}").format(sheet=sheet, standing=derived.standing_word)


def footing(derived: Derived) -> str:
    """What stands under every page: the ledger's head."""
    return _("Ledger head {head}").format(head=derived.snapshot.head)
