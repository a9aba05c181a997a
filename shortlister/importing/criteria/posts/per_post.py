"""Tables with a column of levels for each of several posts: `Band 5` beside `Band 6`, each with E and D below it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.methods.methods import mentioned, name_of
from shortlister.importing.criteria.posts.counted_posts import counted_title
from shortlister.importing.criteria.posts.forms import is_row_of_fields
from shortlister.importing.criteria.posts.listed_posts import listed_posts
from shortlister.importing.criteria.posts.post_columns import rows_of_posts, ticked_posts
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_level_header,
    is_method_header,
    is_weight_header,
    level_of_cell,
    tick_of,
)
from shortlister.importing.late_regexes import late_regex

_HEADING: Final = "E/D"
"""What stands above the levels in each post's own table, in place of its name."""
_CRITERIA: Final = "Criteria"
"""What stands above the criteria there, where nothing else does."""


_LEVEL: Final = late_regex(
    r"(?<=\w)\s*(?:[:–—-]\s*)?[(\[]?\s*(?:\be ?/ ?d|\bess(?:ential)? ?(?:/|or) ?des(?:irable)?|\blevel)\s*[)\]]?$",
    re.IGNORECASE,
)
_SEVERAL: Final = late_regex(r"(?i)\b(?:vacancies|posts|roles|jobs|positions|opportunities|swyddi)\b")
_NOT_ASKED: Final = late_regex(
    r"(?:not (?:required|needed|applicable|asked(?: for)?|relevant)|none|nil|n\.a\.|na)", re.IGNORECASE
)


def tables_per_post(cells: Sequence[Cell], grid: Grid) -> dict[str, tuple[Cell, ...]]:
    """Each post that a header names above a column of levels, with its own table; empty where there are not several."""
    for row in range(1, min(grid.rows, 3) + 1):
        if is_row_of_fields(grid, row):
            continue
        if by_row := (
            rows_of_posts(cells, grid, row) or ticked_posts(cells, grid, row) or listed_posts(cells, grid, row)
        ):
            return by_row
        if spanned := _spanning_posts(cells, grid, row):
            return spanned
        named = [cell for cell in grid.own(row) if cell.column > 1 and _names_post(grid, row, cell.column)]
        titles = [_bare(cell.text) for cell in named]
        if len(titles) > 1 and len(set(titles)) == len(titles) and not _tells_of_columns(grid, row):
            columns = [cell.column for cell in named]
            return {
                title: _own_table(cells, grid, row, [column], columns)
                for title, column in zip(titles, columns, strict=True)
            }
    return {}


def _tells_of_columns(grid: Grid, row: int) -> bool:
    """Whether the rows below a row are the level and the methods of what stands above, each criterion in a column."""
    below = [text for at in range(row + 1, grid.rows + 1) if (text := grid.text(at, 1).strip(" :?"))]
    return bool(below) and all(is_level_header(text) or is_method_header(text) for text in below)


def title_beside(name: str, title: str, names: Collection[str] = ()) -> str:
    """The whole title of a post that a column names; the document's own may speak of all of them together.

    `names` are those of all such columns: a document's title that is one of them is of that post alone.
    """
    if names_a_post(name) and any(_same(one) == _same(title) for one in names):
        return name
    if names_a_post(name) and len(names) > 1 and all(_stems(title) <= _stems(one) for one in names):
        return name  # `Cooks` over `Cook Grade 1` and `Cook Grade 2`
    of_all = name.casefold() in title.casefold() or _SEVERAL.search(title) is not None or not names_a_post(title)
    return name if not title or (of_all and names_a_post(name)) else f"{title} – {name}"


def _same(text: str) -> str:
    return " ".join(text.casefold().split())


def _stems(text: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[^\W_]+", text.casefold())}


def _spanning_posts(cells: Sequence[Cell], grid: Grid, row: int) -> dict[str, tuple[Cell, ...]]:
    """The posts whose names lie over several columns each, one of them of levels, with the same headings below."""
    wide = [cell for cell in grid.own(row) if cell.column > 1 and cell.column_span > 1]
    titles = [_bare(cell.text) for cell in wide]
    if len(wide) < 2 or row >= grid.rows or len(set(titles)) < len(titles) or not all(map(_could_name_post, titles)):
        return {}
    spans = [range(cell.column, cell.column + cell.column_span) for cell in wide]
    below = [[grid.text(row + 1, column).casefold().strip() for column in span] for span in spans]
    levels = [[column for column in span if _holds_levels(grid, row + 1, column)] for span in spans]
    if any(heads != below[0] for heads in below) or any(len(found) != 1 for found in levels):
        return {}
    every = [column for span in spans for column in span]
    tables = {}
    for title, span, (level,) in zip(titles, spans, levels, strict=True):
        own = _own_table(cells, grid, row, [level, *(column for column in span if column != level)], every)
        tables[title] = tuple(cell for cell in own if cell.row != row or cell.column not in every)
    return tables


def _names_post(grid: Grid, row: int, column: int) -> bool:
    """Whether a short heading that speaks of no level stands above nothing but levels."""
    return _holds_levels(grid, row, column) and _could_name_post(_bare(grid.text(row, column)))


def _bare(head: str) -> str:
    """A heading without the level that it says stands below, and without its number: `Post 2: Cook (E/D)`."""
    bare = _LEVEL.sub("", " ".join(head.split())).strip(" :–—-")
    return counted_title(bare) or bare


def _holds_levels(grid: Grid, row: int, column: int) -> bool:
    """Whether nothing but levels stands in a column below a row."""
    cells = [grid.at(at, column) for at in range(row + 1, grid.rows + 1)]
    values = [cell.text.strip() for cell in cells if cell is not None and cell.column_span == 1 and cell.paragraphs]
    return any(map(level_of_cell, values)) and all(level_of_cell(text) or _is_blank(text) for text in values)


def _is_blank(text: str) -> bool:
    """Whether a cell says that the post does not ask for it."""
    return text in "-–—" or tick_of(text) is False or bool(_NOT_ASKED.fullmatch(text))


def _could_name_post(head: str) -> bool:
    """Whether a short heading speaks of no level, method or weight."""
    if not 0 < len(head) < 50 or is_level_header(head) or level_of_cell(head) or GENERIC_HEADER.match(head):
        return False
    return not (mentioned(head) or is_method_header(head) or name_of(head) or is_weight_header(head))


def _headed(own: Sequence[Cell], column: int) -> list[Cell]:
    """The headings of one post's table: that of its levels, and one over the criteria where there is no other."""
    heads = [replace(cell, paragraphs=(_HEADING,)) if cell.column == column else cell for cell in own]
    if any(cell.paragraphs for cell in heads if cell.column != column):
        return heads
    levels = next(cell for cell in heads if cell.column == column)
    first = replace(levels, paragraphs=(_CRITERIA,), column=1)
    return [first, *(cell for cell in heads if cell.column > 1)]


def _own_table(
    cells: Sequence[Cell], grid: Grid, head: int, mine: Sequence[int], columns: Sequence[int]
) -> tuple[Cell, ...]:
    """The table as one post sees it: rows in which its column says a level, headings, and the groups above them.

    `mine` are the post's own columns, that of the levels first; `columns` those of all the posts.
    """
    column, single = mine[0], len(mine) == 1
    kept: list[Cell] = []
    carried: dict[int, Cell] = {}
    for row in range(1, grid.rows + 1):
        own = [cell for cell in cells if cell.row == row and (cell.column not in columns or cell.column in mine)]
        full = [cell for cell in own if cell.paragraphs]
        if row < head or (len(full) == 1 and len(grid.own(row)) == 1):
            kept.extend(own)
            carried.clear()
        elif row == head or (row == head + 1 and not single):
            kept.extend(_headed(own, column) if single else own)
        elif level_of_cell(grid.text(row, column).strip()):
            blank = {cell.column for cell in own if not cell.paragraphs}
            kept.extend(cell for cell in own if not (cell.column in carried and cell.column in blank))
            kept.extend(replace(cell, row=row) for at, cell in carried.items() if grid.text(row, at).strip() == "")
            carried.clear()
        else:
            kept.extend(cell for cell in own if cell.row_span > 1)
            carried.update({cell.column: cell for cell in full[:1] if len(full) > 1 and cell.row_span == 1})
    return tuple(kept)
