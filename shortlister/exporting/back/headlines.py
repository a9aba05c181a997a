"""What was done to a workbook as a whole, in a sentence each: ranks over a column or a row, applicants erased since."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from shortlister.exporting.back.difference import MatrixDifference, Matter
from shortlister.i18n import _, ngettext

_FEWEST: Final = 3
"""Ranks in one column or row from which it is spoken of as a whole."""

_NAMED: Final = 6
_APART: Final = 3
"""Columns of ranks that are told one by one; more are told together."""

_PLACE: Final = re.compile(r"([A-Z]+)([0-9]+)")

Group = list[MatrixDifference]


def headlines(found: Sequence[MatrixDifference], *, erasures: int) -> tuple[str, ...]:
    """The sentences, most important first; `erasures` is how many applicants were erased from the record."""
    return (*_ranks(found), *_erased(found, erasures))


def _ranks(found: Sequence[MatrixDifference]) -> Iterator[str]:
    ranks = [one for one in found if one.matter is Matter.RANK and one.cell is not None]
    columns = _grouped(ranks, 1)
    whole = {id(one) for group in columns.values() for one in group}
    for sheet in dict.fromkeys(sheet for sheet, _column in columns):
        here = {column: group for (other, column), group in columns.items() if other == sheet}
        if len(here) > _APART:
            yield _many(sheet, here)
        else:
            yield from (_column(sheet, column, group) for column, group in here.items())
    for (sheet, row), group in _grouped([one for one in ranks if id(one) not in whole], 2).items():
        words = _(
            "{sheet}, row {row} ({applicant}): the applicant's rank stands in place of their ratings, in {count} "
            "cells. A rank is no rating, so nothing of this row can be used."
        )
        yield words.format(sheet=sheet, row=row, applicant=group[0].applicant or "–", count=len(group))


def _column(sheet: str, column: str, group: Group) -> str:
    abouts = {one.criterion for one in group}
    criterion = group[0].criterion or ""
    if criterion and len(abouts) == 1:
        words = _(
            "{sheet}, column {column} ({criterion}): the applicants' ranks stand in place of their ratings, in {count} "
            "cells. A rank is no rating, so nothing of this column can be used."
        )
    else:
        words = _(
            "{sheet}, column {column}: the applicants' ranks stand in place of ratings, in {count} cells. A rank is no "
            "rating, so nothing of this column can be used."
        )
    return words.format(sheet=sheet, column=column, criterion=criterion, count=len(group))


def _many(sheet: str, columns: Mapping[str, Group]) -> str:
    words = _(
        "{sheet}: the applicants' ranks stand in place of their ratings in {columns} columns ({named}), {count} cells "
        "in all. A rank is no rating, so nothing of these columns can be used."
    )
    count = sum(map(len, columns.values()))
    return words.format(sheet=sheet, columns=len(columns), named=_named(list(columns)), count=count)


def _grouped(ranks: Sequence[MatrixDifference], part: int) -> dict[tuple[str, str], Group]:
    """Those of one column (part 1) or one row (part 2) of a sheet, where they are many."""
    groups: dict[tuple[str, str], Group] = {}
    for one in ranks:
        place = _PLACE.fullmatch(one.cell or "")
        if place is not None:
            groups.setdefault((one.sheet, place[part]), []).append(one)
    return {place: group for place, group in groups.items() if len(group) >= _FEWEST}


def _erased(found: Sequence[MatrixDifference], erasures: int) -> Iterator[str]:
    erased = tuple(dict.fromkeys(one.applicant or "" for one in found if one.matter is Matter.ERASED))
    if erased:
        words = ngettext(
            "{applicants} was erased from the record after this workbook was made. Destroy the workbook, or export "
            "it anew.",
            "{applicants} were erased from the record after this workbook was made. Destroy the workbook, or export "
            "it anew.",
            len(erased),
        )
        yield words.format(applicants=_named(erased))
        return
    unknown = {one.applicant for one in found if one.matter is Matter.UNKNOWN}
    if erasures and unknown:
        words = ngettext(
            "{count} applicant was erased from the record, with the reference, so one who is unknown may be that one.",
            "{count} applicants were erased from the record, with their references, so one who is unknown may be one "
            "of them.",
            erasures,
        )
        yield words.format(count=erasures)


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown} …"
