"""A workbook's sheets, whatever program wrote it, to a document: as a specification, or as the rows of a list."""

from collections.abc import Sequence

from shortlister.domain.places import HEADER, Place, cell_on
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.blocks import Blocks, visible
from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post
from shortlister.importing.sheet_rows import plain_sheet_name, row_table, sheet_blocks
from shortlister.importing.sheet_shown import Sheet, listed


def put_sheets(blocks: Blocks, sheets: Sequence[Sheet]) -> None:
    """Adds the sheets one after another, each under its name where there are several."""
    for sheet in sheets:
        several = len(sheets) > 1
        if _is_named(sheet, sheets):
            blocks.heading(sheet.name, 1, Place(cell=cell_on(sheet.name, "")))
        sheet_blocks(blocks, sheet.rows, sheet=sheet.name if several else "")
        if not several and _names_post(sheet.name):
            blocks.add(Block(BlockKind.PARAGRAPH, sheet.name, place=Place(cell=HEADER)))


def letters_in(sheets: Sequence[Sheet]) -> int:
    """How many letters and digits the sheets show, their names with them where they are read."""
    told = [sheet for sheet in sheets if _is_named(sheet, sheets) or (len(sheets) == 1 and _names_post(sheet.name))]
    named = sum(visible(sheet.name) for sheet in told)
    return named + sum(visible(cell.text) for sheet in sheets for row in sheet.rows for cell in row.cells.values())


def _is_named(sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet's name heads it: there are several, and the name is not the one its program gave it."""
    return len(sheets) > 1 and not plain_sheet_name(sheet.name)


def _names_post(name: str) -> bool:
    """Whether a sheet's name is that of who works, so that it is kept beside the text as a header is."""
    return names_a_post(name) and ends_with_a_doer(name)


def list_document(sheets: Sequence[Sheet], form: str, blocks: Blocks) -> Document:
    """The first sheet with text as one table whose rows keep their numbers, with what to say of the workbook."""
    taken, problems = listed(sheets)
    blocks.table(row_table(taken.rows if taken is not None else ()))
    return blocks.document(form, problems=problems)
