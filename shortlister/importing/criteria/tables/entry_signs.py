"""What signs of a criterion in a table say of its level: a star that a note explains, the letter of its number."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.roles import Role, Roles
from shortlister.importing.criteria.tables.cell_items import Entry
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_NUMBERED: Final = late_regex(
    r"[(\[]?(?:[A-Z]{1,4}[-.])?([A-Z]|[ed](?=[-. ]?\d)|[Ee](?=ss)|[Dd](?=es))(?:(?<=[Ee])ss(?:ential)?"
    r"|(?<=[Dd])es(?:irable)?)?[-. ]?\d{1,2}(?:\.\d{1,2})?[)\].:]?"
)
_USUAL: Final[Mapping[str, str]] = {"E": ESSENTIAL, "D": DESIRABLE}


def letters_of(grid: Grid, roles: Roles, legend: Mapping[str, str]) -> dict[str, str]:
    """The levels by the letters of all numbers in a column: those of the legend, or `E1` beside `D1`; else nothing."""
    found = {
        number[1].upper()
        for column in roles.of(Role.NUMBER)
        for row in range(roles.first_row, grid.rows + 1)
        if (number := _NUMBERED.fullmatch(grid.text(row, column).strip()))
    }
    if roles.levelled or not found:
        return {}
    if found <= set(legend):
        return {letter: legend[letter] for letter in found}
    return dict(_USUAL) if found == set(_USUAL) else {}


def signed(
    entries: Sequence[Entry], cell: Cell, legend: Mapping[str, str], letters: Mapping[str, str], number: str
) -> list[Entry]:
    """The criteria of a cell; one with a star has its level, and any without a level that of its number's letter.

    A star in front may have been taken for a bullet; it was none where others in the cell have none.
    """
    told = _NUMBERED.fullmatch(number.strip())
    by_letter = letters.get(told[1].upper()) if told else None
    fitting = len(cell.marks) == len(entries) and not all(cell.marks)
    marks = cell.marks if fitting else (False,) * len(entries)
    star = legend.get("*")
    return [_with_sign(one, star, number, by_letter, mark) for one, mark in zip(entries, marks, strict=True)]


def _with_sign(entry: Entry, star: str | None, number: str, by_letter: str | None, marked: bool) -> Entry:
    bare = entry.text.rstrip(" .;")
    if star and (marked or bare.endswith("*") or entry.text.startswith("*") or "*" in (number[:1], number[-1:])):
        return replace(entry, text=entry.text.strip("* ") if not bare.endswith("*") else bare.strip("* "), level=star)
    return replace(entry, level=by_letter) if by_letter and not entry.level else entry
