"""The names of the workbook's sheets, part of the file's contract, and what stands over and under every page."""

from collections.abc import Iterable, Mapping
from typing import Final

from shortlister.domain.records import Member
from shortlister.exporting.cells import units
from shortlister.exporting.derived import Derived
from shortlister.i18n import _

SUMMARY: Final = "Summary"
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
    taken: set[str] = set()
    names: dict[str, str] = {}
    for member in members:
        plain = "".join(letter if letter.isprintable() else " " for letter in member.name.translate(_FORBIDDEN))
        name = _cut(f"{SCORES} {plain.strip()}")
        count = 1
        while name.casefold() in taken:
            count += 1
            name = _cut(f"{SCORES} {plain.strip()}", f" {count}")
        taken.add(name.casefold())
        names[member.id] = name
    return names


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
