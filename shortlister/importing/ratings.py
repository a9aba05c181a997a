"""Ratings from a list: scores of a member or agreed ratings, one a line, as text that the desk settles."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import DraftRating, DraftRatings
from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.tabular import read_table

EMPTY_RATINGS: Final = N_("“{file}” has no ratings. Its first row names the columns: {columns}.")
MISSING_COLUMN: Final = N_("“{file}” lacks columns that are needed. Its first row names the columns: {columns}.")
NO_COLUMN: Final = N_("there is no column “{column}”")
TWICE_COLUMN: Final = N_("the column “{column}” stands twice")
NO_VALUE: Final = N_("there is no {column}")
TOO_SHORT_LINE: Final = N_("the line ends before its rating; leave the cell empty to clear a rating")
TOO_LONG_LINE: Final = N_("there are more cells than columns")
_EVIDENCE: Final = ("evidence note", "evidence notes", "note", "notes", "comment", "comments")
"""What a column of evidence is called too, where none is called so."""


def read_ratings(path: Path, *, note: str) -> DraftRatings:
    """The lines of a ratings file, each with what is wrong with it; `note` names its last column, evidence or reason.

    The columns are applicant, criterion, method, rating and the note, in any order; the method may be absent. Raises
    Refusal where the columns are not those, or there is no line. A line's note is None where there is no column of it.
    """
    columns = ("applicant", "criterion", "method", "rating", note)
    rows = read_table(path)
    if not rows:
        raise Refusal(EMPTY_RATINGS, file=path.name, columns=", ".join(columns))
    heads = _named(rows[0].cells, note)
    problems = [
        Problem("line 1", Sentence(NO_COLUMN, {"column": column}))
        for column in columns
        if column not in heads and column not in ("method", note)
    ]
    problems += [Problem("line 1", Sentence(TWICE_COLUMN, {"column": c})) for c in columns if heads.count(c) > 1]
    if problems:
        raise Refusal(MISSING_COLUMN, file=path.name, columns=", ".join(columns), problems=problems)
    where = {column: heads.index(column) for column in columns if column in heads}
    found: list[DraftRating] = []
    for row in rows[1:]:
        values = {column: row.cells[at] if at < len(row.cells) else "" for column, at in where.items()}
        faults = [Sentence(NO_VALUE, {"column": one}) for one in ("applicant", "criterion") if not values.get(one)]
        if len(row.cells) <= where["rating"]:
            faults.append(Sentence(TOO_SHORT_LINE))
        if any(cell for at, cell in enumerate(row.cells) if at >= len(heads) or not heads[at]):
            faults.append(Sentence(TOO_LONG_LINE))
        found.append(
            DraftRating(
                row.number,
                values["applicant"],
                values["criterion"],
                values.get("method", ""),
                values["rating"],
                values.get(note),
                tuple(faults),
            )
        )
    if not found:
        raise Refusal(EMPTY_RATINGS, file=path.name, columns=", ".join(columns))
    left_out = [cell.strip() for cell, head in zip(rows[0].cells, heads, strict=True) if head and head not in where]
    return DraftRatings(tuple(found), tuple(left_out))


def _named(cells: Sequence[str], note: str) -> list[str]:
    """The headings in small letters; evidence under another name counts as that where there is no column of it."""
    heads = [" ".join(cell.split()).lower() for cell in cells]
    if note == "evidence" and note not in heads:
        other = next((head for head in _EVIDENCE if head in heads), None)
        if other is not None:
            heads[heads.index(other)] = note
    return heads
