"""The title that a label tells in the head of a document: beside the label, below it, in its cell or the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.posts.titles import field_of
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    is_generic,
    is_running_text,
    names_a_post,
    names_an_organisation,
)
from shortlister.importing.criteria.words.section_words import is_strong_specification, section_of
from shortlister.importing.criteria.words.title_labels import (
    appointed,
    is_field_label,
    is_title_label,
    labelled,
    without_fields,
)
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell

_HEAD: Final = 25


def labelled_title(blocks: Sequence[Block]) -> str:
    """The title of the (first) post as a label in the document's head says it; empty where none does."""
    head = _head(blocks)
    return next((value for said in _told(head) if _may_be_title(value := without_fields(" ".join(said.split())))), "")


def _head(blocks: Sequence[Block]) -> list[Block]:
    """The blocks before the first list or the first table of criteria; the value of a label may look like an item."""
    head: list[Block] = []
    for at, block in enumerate(blocks[:_HEAD]):
        below_label = bool(head) and is_title_label(head[-1].text)
        listed = at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.ITEM
        if block.kind is BlockKind.ITEM and (listed or not below_label):
            break
        if block.kind is not BlockKind.TABLE and level_of_cell(block.text.strip(" :")):
            break
        head.append(block)
    return head


def _told(head: Sequence[Block]) -> Iterator[str]:
    for at, block in enumerate(head):
        if block.kind is BlockKind.TABLE:
            yield from _told_in_table(grid_of(block.cells))
            continue
        if (said := field_of(block.text)) and said[0] == "title":
            yield said[1] if not is_strong_specification(block.text) else ""
        elif is_title_label(block.text) and at + 1 < len(head) and head[at + 1].kind is not BlockKind.TABLE:
            yield head[at + 1].text if _is_own_label(block.text) or names_a_post(head[at + 1].text) else ""
        elif names_a_post(value := labelled(block.text) or appointed(block.text)):
            yield value


def _is_own_label(text: str) -> bool:
    """Whether a line is surely a label and no heading: it ends with its colon, or has a word beside `The role`."""
    return text.rstrip().endswith(":") or len(re.findall(r"(?!(?:the|our|this|y)\b)\b\w+", text.lower())) > 1


def _told_in_table(grid: Grid) -> Iterator[str]:
    """The value in the label's own cell, in the cell beside it, or below it where the whole row is of labels."""
    for row in range(1, min(grid.rows, _HEAD) + 1):
        if is_header_row(grid, row):
            return
        cells = grid.own(row)
        for cell, beside in pairwise((*cells, None)):
            if cell is not None:
                yield from _told_by_cell(grid, cell, beside)


def _told_by_cell(grid: Grid, cell: Cell, beside: Cell | None) -> Iterator[str]:
    first = cell.paragraphs[0] if cell.paragraphs else ""
    if (said := field_of(first)) and said[0] == "title":
        yield said[1]
    elif is_title_label(first) and len(cell.paragraphs) == 2:
        yield cell.paragraphs[1]
    elif beside is not None and is_strong_specification(cell.text) and names_a_post(beside.text):
        yield beside.text if is_generic(cell.text) else ""
    elif is_title_label(cell.text) and beside is not None and not is_field_label(beside.text):
        yield beside.paragraphs[0] if beside.paragraphs else ""
    elif is_title_label(cell.text) and (below := grid.at(cell.row + 1, cell.column)) and grid.rows < 4:
        yield below.paragraphs[0] if below.paragraphs else ""


def _may_be_title(title: str) -> bool:
    """Whether what stands beside a label can be a title: a short name of somebody who works, and no organisation."""
    if not 2 < len(title) <= 110 or title.endswith((":", ".", "?", "!")) or is_field_label(title):
        return False
    if is_generic(title):
        return ends_with_a_doer(title)
    if is_group_name(title) or section_of(title) is not None or level_of_cell(title):
        return False
    return names_a_post(title) or not (is_running_text(title) or names_an_organisation(title))
