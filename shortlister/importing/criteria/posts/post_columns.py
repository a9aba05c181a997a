"""Tables that say in a column of their own which of several posts each row is for: `Cook`, `Porter`, `Both`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.posts.shared_posts import says_all_posts
from shortlister.importing.criteria.posts.titles import form_field
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.vocabulary import is_level_header, level_of_cell, tick_of
from shortlister.importing.late_regexes import late_regex

_MOST_POSTS: Final = 20
_HEAD: Final = late_regex(
    r"(?:which |relevant |applicable )?(?:post|role|job|vacanc|position)(?:s|y|ies|\(s\))?(?: titles?)?"
    r"|(?:appl(?:ies|y|icable)|needed|required|relevant|wanted|relates)(?: to| for| in| by)"
    r"(?: (?:which )?(?:post|role|job|vacanc|position)(?:s|y|ies|\(s\))?)?"
    r"|for(?: which (?:post|role|job)s?)?|who(?:m)?",
    re.IGNORECASE,
)
_ALL: Final = late_regex(r"(?:both|all|each|every|either|any|all (?:two|three|four|\d)|pob un|y ddwy)", re.IGNORECASE)
_JOINED: Final = late_regex(r"\s*(?:[,;/&+|\n]|\band\b)\s*")
_LISTED: Final = late_regex(r"\s*[,;/&+|\n]\s*")


def rows_of_posts(cells: Sequence[Cell], grid: Grid, row: int) -> dict[str, tuple[Cell, ...]]:
    """The posts that such a column names row by row, each with its own rows; nothing where it names only one."""
    heads = [cell for cell, beside in pairwise((*grid.own(row), None)) if cell and _heads_posts(cell, beside)]
    if len(grid.own(row)) < 3 or not any(_tells_levels(grid, row, cell.column) for cell in grid.own(row)):
        return {}
    for head in heads:
        if rows := _rows(grid, row, head.column):
            return {
                title: tuple(
                    replace(cell, column=cell.column - (cell.column > head.column))
                    for cell in cells
                    if cell.column != head.column and (cell.row <= row or cell.row in own)
                )
                for title, own in rows.items()
            }
    return {}


def ticked_posts(cells: Sequence[Cell], grid: Grid, row: int) -> dict[str, tuple[Cell, ...]]:
    """The posts that head columns of ticks beside one of levels, each with the rows that are ticked for it."""
    own = grid.own(row)
    heads = [cell for cell in own if cell.column > 1 and cell.column_span == 1 and names_a_post(cell.text)]
    titles = [" ".join(cell.text.split()) for cell in heads]
    columns = [cell.column for cell in heads]
    rest = [cell.column for cell in own if cell.column not in columns]
    if len(set(titles)) < 2 or not any(_tells_levels(grid, row, column) for column in rest):
        return {}
    rows = [at for at in range(row + 1, grid.rows + 1) if len(grid.own(at)) > 1]
    marks = {at: [tick_of(grid.text(at, column).strip()) for column in columns] for at in rows}
    blank = {at: [not grid.text(at, column).strip() for column in columns] for at in rows}
    if not all(mark is not None or bare for at in rows for mark, bare in zip(marks[at], blank[at], strict=True)):
        return {}
    if not all(any(marks[at]) for at in rows) or all(all(marks[at]) for at in rows):
        return {}
    return {
        title: tuple(
            replace(cell, column=cell.column - sum(one < cell.column for one in columns))
            for cell in cells
            if cell.column not in columns and (cell.row not in marks or marks[cell.row][place])
        )
        for place, title in enumerate(titles)
    }


def _heads_posts(cell: Cell, beside: Cell | None) -> bool:
    """Whether a cell heads such a column; a label beside the name of the post, `Post: | Cook`, heads none."""
    return cell.column_span == 1 and _names_posts(cell.text) and not (beside and names_a_post(beside.text))


def _names_posts(head: str) -> bool:
    bare = " ".join(head.split()).strip(" :?")
    return form_field(bare, "any") == ("title", "any") or bool(_HEAD.fullmatch(bare))


def _tells_levels(grid: Grid, row: int, column: int) -> bool:
    """Whether a column is one of levels by its heading, or by what stands in it."""
    below = [text for at in range(row + 1, grid.rows + 1) if (text := grid.text(at, column).strip())]
    return is_level_header(grid.text(row, column)) or (bool(below) and all(map(level_of_cell, below)))


def _rows(grid: Grid, row: int, column: int) -> dict[str, list[int]]:
    """The rows of each post that the column names; empty where a cell says what is no post, or all say one."""
    said: dict[int, str] = {}
    for at in range(row + 1, grid.rows + 1):
        if len(grid.own(at)) > 1 or grid.columns < 3:
            said[at] = grid.text(at, column).strip() or said.get(at - 1, "")
    titles = _titles([text for text in said.values() if not _means_all(text)])
    if not 1 < len(titles) <= _MOST_POSTS or "" in said.values():
        return {}
    own: dict[str, list[int]] = {title: [] for title in titles.values()}
    for at in range(row + 1, grid.rows + 1):
        text = said.get(at, "")
        meant = _parts(text, titles) or list(titles)
        for one in meant:
            own[titles[one]].append(at)
    return own


def _titles(texts: Sequence[str]) -> dict[str, str]:
    """The single posts in what the cells of the column say, as first written; empty where they name none."""
    whole = {" ".join(text.split()).casefold(): " ".join(text.split()) for text in texts}
    single = {
        key: text
        for key, text in whole.items()
        if not (len(parts := _JOINED.split(key)) > 1 and all(part in whole for part in parts))
    }
    named = {key: text for key, text in single.items() if not _LISTED.search(key) or not _lists_posts(key)}
    for text in single.values():
        if text not in named.values():
            named |= {part.casefold(): part for part in _LISTED.split(text) if part.casefold() not in named}
    return named if any(map(names_a_post, named.values())) or all(len(key) < 4 for key in named) else {}


def _lists_posts(text: str) -> bool:
    return all(map(names_a_post, _LISTED.split(text)))


def _parts(text: str, titles: Mapping[str, str]) -> list[str]:
    """The posts that a cell names; empty where it means all of them."""
    whole = " ".join(text.split()).casefold()
    if whole in titles:
        return [whole]
    return [] if _means_all(text) else [part for part in _JOINED.split(whole) if part in titles]


def _means_all(text: str) -> bool:
    return bool(_ALL.fullmatch(text.strip(" .*"))) or says_all_posts(text)
