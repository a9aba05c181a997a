"""Tables that part a qualification from its subject (`GCSE grade 4 | English`): both are what the row asks for.

So it is with the name of each row and its description (`IT | Able to use Word`) below bands that are their groups.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.columns.column_texts import are_numbers
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.late_regexes import late_regex

_QUALIFICATION: Final = late_regex(
    r"(?i)^(?:[\w/,&-]+ ){0,5}?(?:qualifications?|awards?|degrees?|certificates?|diplomas?|examinations?)\b[^.]{0,40}$"
)
_SUBJECT: Final = late_regex(
    r"(?i)^(?:(?:the|which|what|relevant|in which|in what) )?(?:subjects?(?:\(s\))?|disciplines?|specialisms?|fields?)"
    r"(?:(?: |/)(?:areas?|of study|required|needed|grades?|disciplines?))*[ :?]*$"
)
_DESCRIBES: Final = late_regex(
    r"(?i)^(?:please )?(?:describ(?:e|es|ing)|descriptions?|definitions?|(?:in )?(?:more )?details?|explanations?"
    r"|what (?:this|it|that) means)[ :]*$"
)
_HEADS: Final = 3
_FEWEST: Final = 2
_WORDS: Final = 8


def with_subjects_joined(document: Document) -> Document:
    """The document, each subject in such a table put behind its qualification."""
    blocks = tuple(_joined(block) if block.kind is BlockKind.TABLE else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _joined(block: Block) -> Block:
    grid = grid_of(block.cells)
    found = _subject(grid)
    return replace(block, cells=tuple(_cells(block, grid, *found))) if found else block


def _subject(grid: Grid) -> tuple[int, int] | None:
    """The row of the headings and the column of subjects right behind that of qualifications, if there are such."""
    for row in range(1, min(grid.rows - 1, _HEADS) + 1):
        for column in range(2, grid.columns + 1):
            left, right = grid.text(row, column - 1), grid.text(row, column)
            if _SUBJECT.match(right.strip()) and _QUALIFICATION.match(" ".join(left.split())):
                return (row, column) if left != right else None
            if _DESCRIBES.match(right.strip()) and left.strip() and left != right and _are_banded(grid, row, column):
                return row, column
    return None


def _are_banded(grid: Grid, head: int, column: int) -> bool:
    """Whether rows of one cell stand over others that each have a name of their own beside the description."""
    rows = [grid.own(row) for row in range(head + 1, grid.rows + 1)]
    alone = [own for own in rows if len(own) == 1 and len(own[0].text.split()) < _WORDS]
    names = [grid.text(own[0].row, column - 1) for own in rows if len(own) > 1]
    if any(own[0].column == column for own in alone) or are_numbers(names):
        return False  # what stands to the left names several rows, or only counts them
    return len(alone) >= _FEWEST and len(names) > _FEWEST and len(set(names)) == len(names) and all(names)


def _cells(block: Block, grid: Grid, head: int, column: int) -> Iterator[Cell]:
    for cell in block.cells:
        if cell.column > column:
            yield replace(cell, column=cell.column - 1)
        elif cell.column == column:
            continue
        elif cell.column + cell.column_span > column:
            yield replace(cell, column_span=cell.column_span - 1)
        else:
            subject = grid.text(cell.row, column).strip() if cell.row > head and cell.column == column - 1 else ""
            yield _with_subject(cell, " ".join(subject.split()))


def _with_subject(cell: Cell, subject: str) -> Cell:
    if not subject or not cell.paragraphs:
        return cell
    *first, last = cell.paragraphs
    return replace(cell, paragraphs=(*first, f"{last.rstrip(' :-–')} – {subject}"))
