"""Tables that are records: in each row a label beside what it says, criterion after criterion."""

import re
from dataclasses import dataclass
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.row_shapes import place_of
from shortlister.importing.criteria.methods.methods import methods_in
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_level_header,
    is_method_header,
    level_of_cell,
    levels_named,
)
from shortlister.importing.late_regexes import late_regex

_NUMBERED: Final = late_regex(r"\s*(?:no\.?\s*)?(?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})?)[.:]?$", re.IGNORECASE)


@dataclass(slots=True)
class Record:
    """One criterion with what its rows say of it."""

    cell: Cell
    level: str = ""
    group: str = ""
    methods: tuple[str, ...] = ()


def records_in(grid: Grid, gathering: Gathering) -> list[Record]:
    """The records of a table of labels and what they say; nothing where a row is something else."""
    rows = [grid.own(row) for row in range(1, grid.rows + 1) if grid.own(row)]
    if grid.columns != 2 or len(rows) < 2 or any(len(own) != 2 or own[0].column != 1 for own in rows):
        return []
    found: list[Record] = []
    told = False
    for label, value in rows:
        said, text = _NUMBERED.sub("", label.text.strip()).strip(" :"), " ".join(value.text.split())
        if len(label.text) > 40:
            return []
        if len(levels_named(said)) == 1:
            return []  # a criterion that says its level too
        if is_level_header(said) and (level := level_of_cell(text)) and found:
            found[-1].level, told = level, True
        elif is_method_header(said) and found:
            found[-1].methods = methods_in(text, gathering.key) or (text[:1].upper() + text[1:],)
            told = True
        elif is_group_header(said) and found:
            found[-1].group = text
        elif said and GENERIC_HEADER.match(said) and not level_of_cell(text):
            found.append(Record(value))
        else:
            return []
    return found if told else []


def emit_records(records: list[Record], gathering: Gathering, group: str) -> None:
    """A criterion for each."""
    for one in records:
        gathering.emit(
            " ".join(one.cell.text.split()),
            level=one.level,
            methods=one.methods,
            group=one.group or group,
            place=place_of(one.cell),
            strength=3,
        )
