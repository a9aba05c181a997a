"""What is said beside the merge of a scoring workbook: gone, blank, retyped or struck, and what stays outside."""

from collections.abc import Iterator, Mapping
from typing import Final

from openpyxl.utils import get_column_letter

from shortlister.domain.records import Score
from shortlister.domain.refusals import Problem, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, plural
from shortlister.packs import workbook_marks as marks
from shortlister.packs.workbook_beside import quoted
from shortlister.packs.workbook_marks import Place
from shortlister.packs.workbook_return import Returned
from shortlister.packs.workbook_scores import expected_rows, folded, key_of
from shortlister.packs.workbook_sight import stretches
from shortlister.packs.workbook_texts import text_of

_EMPTY: Final = N_("The workbook is empty: in its {all} rows there is no rating and no note.")
_BLANK: Final = (
    N_(
        "{count} of {all} rows is blank here and scored in the record. It stays as it is. If {name} means to clear it, "
        "issue a new workbook and clear it in that one."
    ),
    N_(
        "{count} of {all} rows are blank here and scored in the record. They stay as they are. If {name} means to "
        "clear them, issue a new workbook and clear them in that one."
    ),
)
_GONE: Final = (
    N_(
        "The row of {criteria} is gone from the workbook. What the record has of it stays as it is: {kept} of 1 scored."
    ),
    N_(
        "The rows of {criteria} are gone from the workbook. What the record has of them stays as it is: {kept} of "
        "{count} scored."
    ),
)
_START: Final = N_(
    "The first sheet is gone, and with it whether {name} has finished. The scores are taken as not finished."
)
_RETYPED: Final = N_("“{text}” stands where {criterion} says “{expected}”. The criterion stays as it is.")
_STRUCK: Final = N_("This is struck through, and counts all the same.")
_NO_ROW: Final = N_("“{text}” stands in a row that is none of the workbook's and is not taken over.")
Given = Mapping[Place, Score | None]
"""What a workbook says of each cell; None where it is empty."""

_STRETCHES: Final = 12
"""Stretches of rows that are named one by one."""


def notices(returned: Returned, state: State, given: Given, *, again: bool = False) -> tuple[Problem, ...]:
    """What is not taken over from a workbook, or may not be meant; `state` is the record before it is merged.

    Of a file that is merged `again` its blanks are not told: what the record has there may have come since.
    """
    return (*_scores(returned, state, given, again=again), *_cells(returned, state), *returned.beside)


def _scores(returned: Returned, state: State, given: Given, *, again: bool) -> Iterator[Problem]:
    """What of the scores the workbook does not say."""
    name = state.members[returned.binding.member].name
    if not returned.first:
        yield Problem("", Sentence(_START, {"name": name}))
    if given and not any(given.values()):
        yield Problem("", Sentence(_EMPTY, {"all": len(given)}))
    if not again:
        yield from _blank(returned, state, given, name)
    yield from _gone(returned, state, given)


def _blank(returned: Returned, state: State, given: Given, name: str) -> Iterator[Problem]:
    """Rows that went out blank, came back blank, and have a score in the record from elsewhere."""
    binding = returned.binding
    places = {key: place for key, (place, _row) in expected_rows(returned, state).items()}
    rows = sorted(
        row.row
        for row in returned.rows
        if (place := places.get(key_of(row))) is not None
        and given.get(place) is None
        and place not in binding.scores
        and state.scores.get(binding.member, *place) is not None
    )
    if rows:
        said = {"count": len(rows), "all": len(given), "name": name}
        yield Problem(_named(returned, rows), Sentence(plural(*_BLANK, len(rows)), said))


def _named(returned: Returned, rows: list[int]) -> str:
    """The cells under Rating of these rows, as `Scores!F5:F9, F12`."""
    one = returned.rows[0]
    column = get_column_letter(one.columns[marks.RATING])
    areas = [f"{column}{a}" if a == b else f"{column}{a}:{column}{b}" for a, b in stretches(rows)]
    more = ["…"] if len(areas) > _STRETCHES else []
    return f"{one.sheet}!{', '.join([*areas[:_STRETCHES], *more])}"


def _gone(returned: Returned, state: State, given: Given) -> Iterator[Problem]:
    """One notice for each applicant of whom rows are gone; an older workbook does not say whose rows it had."""
    binding = returned.binding
    missing: dict[str, list[tuple[str, Place]]] = {}
    for place, row in expected_rows(returned, state).values() if binding.applicants else ():
        if place not in given:
            missing.setdefault(row.applicant, []).append((row.criterion, place))
    for applicant, rows in missing.items():
        kept = sum(state.scores.get(binding.member, *place) is not None for _criterion, place in rows)
        criteria = ", ".join(dict.fromkeys(criterion for criterion, _place in rows))
        said = {"criteria": criteria, "kept": kept, "count": len(rows)}
        yield Problem(applicant, Sentence(plural(*_GONE, len(rows)), said))


def _cells(returned: Returned, state: State) -> Iterator[Problem]:
    """Cells of the table that say something of their own."""
    expected = expected_rows(returned, state)
    for row in returned.rows:
        key = key_of(row)
        found = expected.get(key)
        text = text_of(row.cells.get(marks.TEXT))
        if found is not None and text and folded(text) != folded(found[1].text):
            said = {"text": quoted(text), "criterion": found[1].criterion, "expected": quoted(found[1].text)}
            yield Problem(row.place(marks.TEXT), Sentence(_RETYPED, said))
        if found is not None:
            yield from (Problem(row.place(mark), Sentence(_STRUCK)) for mark in sorted(row.struck))
        elif not key:
            for mark, value in row.cells.items():
                if value is not None:
                    yield Problem(row.place(mark), Sentence(_NO_ROW, {"text": quoted(text_of(value))}))
