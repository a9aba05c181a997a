"""Forms set as tables: a label beside or above what it says of the post, and the lines in which people sign."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.column_names import heads_numbers, only_heads
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.posts.titles import field_of, form_field
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.title_labels import is_field_label
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_name,
    is_level_header,
    is_method_header,
    level_of_cell,
    sounds_like_a_criterion,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_LABELLED: Final = late_regex(r"([A-Za-z][^:\n]{1,30}):\s*\S[^\n]{0,59}$")
_SELECTS: Final = late_regex(r"\b(?:essential|desirable|assess\w*|measur\w*|criteri\w+|shortlist\w*)\b", re.IGNORECASE)
_NEAR: Final = 8
_SHORT: Final = 4
_LONG: Final = 60
_PAIR: Final = 2
_DONE: Final = (
    r"(?:completed|prepared|approved|agreed|signed(?: off)?|authori[sz]ed|written|reviewed|checked|verified|drawn up"
    r"|produced|compiled|issued|updated|witnessed|countersigned)"
)
_SIGNS: Final = late_regex(
    rf"(?:(?:this )?(?:form|document|specification|grid|shortlisting) )?(?:was |last )?{_DONE} (?:by|on)\b"
    r"(?: \([^)]*\))?[\s:.…_-]*(?:.{0,40}[_…]{2,}.*)?"
    r"|(?:[\w’' -]{0,30} )?signatures?(?: of [\w’' -]{3,30})?[\s:.…_-]*(?:(?:print )?(?:name|dated?)[\s:.…_/-]*)*"
    r"|(?:signed|print name)(?: \([^)]*\))?\s*[:.…_-][\s:.…_-]*(?:(?:name|dated?)[\s:.…_/-]*)*"
    r"|date of (?:issue|review|approval|completion|next review|last review)[\s:]*",
    re.IGNORECASE,
)


def is_form(grid: Grid) -> bool:
    """Whether two cells beside or above one another hold a field of a form, or every cell one of its own."""
    if only_heads(grid.own(1)) or heads_numbers(grid):
        return any(_beside(grid, 2))
    return _is_labelled(grid) or bool(_headed(grid)) or any(_beside(grid))


def fields_in(grid: Grid) -> Iterator[tuple[str, str]]:
    """The fields of the post that a form holds: title, code, grade, family."""
    for row in range(1, grid.rows + 1):
        for cell in grid.own(row):
            if said := field_of(cell.text):
                yield said
    yield from _beside(grid)
    yield from _headed(grid)


def unsigned(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without the rows in which people sign."""
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    signed = {row for row, own in rows.items() if _signs_off([cell for cell in own if cell.paragraphs])}
    heading = {cell.text for row in signed for cell in rows[row] if _heads_methods(cells, cell)}
    signed = {row for row in signed if not any(cell.text in heading for cell in rows[row])}
    return tuple(cell for cell in cells if cell.row not in signed) if signed else cells


def _heads_methods(cells: Sequence[Cell], cell: Cell) -> bool:
    """Whether `Checked by` stands over the methods of several rows, and so heads their column."""
    if not _SIGNS.fullmatch(" ".join(cell.text.split())):
        return False
    below = [one.text for one in cells if one.column == cell.column and one.row > cell.row and one.paragraphs]
    told = sum(1 for text in below if methods_in(text, MethodKey()))
    return told > 1 and told * 2 >= len(below)


def _signs_off(own: Sequence[Cell]) -> bool:
    """Whether a row is where people sign or say who filled the form: `Form completed by | … | Date | …`."""
    texts = [" ".join(cell.text.split()) for cell in own]
    return any(_SIGNS.fullmatch(text) for text in texts) and not any(
        level_of_cell(text) or tick_of(text) for text in texts
    )


def labels_one(own: Sequence[Cell], columns: int) -> bool:
    """Whether a row is a short label and one wide cell over the other columns: `Purpose`, `Duties`."""
    wide = len(own) == 2 and own[0].column == 1 and own[0].column_span + own[1].column_span == columns
    told = wide and any(_SELECTS.search(cell.text) for cell in own)
    return wide and not told and own[1].column_span > 1 and len(own[0].text) < _LONG


def is_row_of_fields(grid: Grid, row: int) -> bool:
    """Whether a row is nothing but labels, each beside what it says: `Post | Cook | Grade | E` heads no column."""
    texts = [" ".join(cell.text.split()) for cell in grid.own(row)]
    labels, said = texts[::2], texts[1::2]
    heads = any(GENERIC_HEADER.match(text) or is_method_header(text) or is_field_label(text) for text in said)
    levels = any(len(text) > 1 and is_level_header(text) for text in said)
    return len(labels) == len(said) > 0 and all(map(is_field_label, labels)) and not heads and not levels


def stands_among_fields(grid: Grid, row: int) -> bool:
    """Whether two short cells stand below a field of the form, above the columns: `Version | (Jan 2025)`."""
    own = grid.own(row)
    texts = [" ".join(cell.text.split()) for cell in own]
    if [cell.column for cell in own] != [1, 2] or any(len(text.split()) > _SHORT for text in texts):
        return False
    other = any(
        level_of_cell(text) or is_level_header(text) or is_method_header(text) or GENERIC_HEADER.match(text)
        or tick_of(text) or is_group_name(text) or sounds_like_a_criterion(text)
        for text in texts
    )  # fmt: skip
    above = (grid.own(at) for at in range(max(1, row - _NEAR), row))
    return not other and any(len(two) == _PAIR and form_field(two[0].text, two[1].text) for two in above)


def is_far(grid: Grid, row: int) -> bool:
    """Whether a header stands below rows of which one has a level or a tick of its own, so that it is not the first."""
    above = [cell for at in range(1, row) for cell in grid.own(at)] if row > _NEAR else []
    return any(level_of_cell(cell.text) or tick_of(cell.text) for cell in above)


def _beside(grid: Grid, first: int = 1) -> Iterator[tuple[str, str]]:
    for row in range(first, grid.rows + 1):
        for one, other in itertools.pairwise(grid.own(row)):
            if said := form_field(one.text, other.text):
                yield said


def _headed(grid: Grid) -> list[tuple[str, str]]:
    """The fields of two rows of which the first holds nothing but labels, one of them that of the post."""
    if grid.rows != 2 or len(heads := grid.own(1)) < 2 or len(heads) != len(grid.own(2)):
        return []
    if not any(map(is_field_label, (cell.text for cell in heads))):
        return []
    below = [grid.text(2, cell.column) for cell in heads]
    if any(map(is_field_label, below)):
        return []
    if any(len(cell.text.split()) > _SHORT or level_of_cell(cell.text) for cell in heads):
        return []
    if any(not text.strip() or level_of_cell(text) or tick_of(text) is not None for text in below):
        return []
    return [said for cell, text in zip(heads, below, strict=True) if (said := form_field(cell.text, text))]


def _is_labelled(grid: Grid) -> bool:
    """Whether every cell holds a short label and what it says, one of them a field of the post."""
    cells = [cell for row in range(1, grid.rows + 1) for cell in grid.own(row)]
    said = [_LABELLED.match(cell.text.strip()) for cell in cells]
    return (
        len(cells) > 1
        and all(found is not None and level_of_cell(found[1]) is None for found in said)
        and any(field_of(cell.text) for cell in cells)
    )
