"""Whether a workbook in a folder of applications is one person's form, and not a list, a matrix or an account."""

from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.form_labels import is_label
from shortlister.importing.who_applies import Known

SHEETS: Final = frozenset({".xlsx", ".xls", ".ods"})
_PERSONAL: Final = ("name", "first name", "surname")


def is_sheet(file: Path) -> bool:
    """Whether a file is called like a workbook."""
    return file.suffix.lower() in SHEETS


def is_form_in_sheet(document: Document, known: Known) -> bool:
    """Whether a workbook has rows of labels and values that name one applicant; a list has its labels side by side."""
    named = any(kind in known.labelled for kind in _PERSONAL) and len(known.labelled) > 1
    tables = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    return named and not any(map(_is_list, tables))


def _is_list(table: Block) -> bool:
    cells = sorted((cell for cell in table.cells if cell.text.strip()), key=lambda cell: (cell.row, cell.column))
    rows = [list(row) for _number, row in groupby(cells, key=lambda cell: cell.row)]
    return any(is_label(one.text) and is_label(other.text) for row in rows for one, other in pairwise(row))
