"""What was renamed, moved or hidden in a workbook that came back: understood, and said, since it changes nothing."""

from collections.abc import Iterator, Mapping, Sequence

from shortlister.exporting.back.difference import text_of
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.found import EMPTY, Cells, Hidden
from shortlister.exporting.back.layout import HIDDEN, Layout
from shortlister.exporting.back.renamed import in_their_order
from shortlister.i18n import _, ngettext

_HEADS = 10
"""Rows in which the heading of a column stands."""


def of_sheets(order: Sequence[str], came: Sequence[str], names: Mapping[str, str]) -> Iterator[str]:
    """What was done to whole sheets: `names` are the record's by the workbook's own."""
    for theirs, own in names.items():
        yield _("The sheet {sheet} is called “{name}” in the workbook.").format(sheet=own, name=theirs)
    if not in_their_order([names.get(name, name) for name in came], order):
        yield _("The sheets stand in another order.")


def of_hidden(sheet: str, cells: Cells, hidden: Hidden) -> Iterator[str]:
    """What nobody sees of a sheet, but for the columns that are hidden from the start."""
    if hidden.sheet:
        yield _("The sheet {sheet} is hidden; it was compared all the same.").format(sheet=sheet)
    rows, columns = len(hidden.rows), sum(not _ours(cells, one) for one in hidden.columns)
    if rows:
        words = ngettext(
            "{sheet}: {count} row is hidden; it was compared all the same.",
            "{sheet}: {count} rows are hidden; they were compared all the same.",
            rows,
        )
        yield words.format(sheet=sheet, count=rows)
    if columns:
        words = ngettext(
            "{sheet}: {count} column is hidden; it was compared all the same.",
            "{sheet}: {count} columns are hidden; they were compared all the same.",
            columns,
        )
        yield words.format(sheet=sheet, count=columns)


def _ours(cells: Cells, column: int) -> bool:
    """Whether the column is one of those that `Check` reads and nobody else."""
    heads = {text_of(cells[row].get(column, EMPTY).value) for row in sorted(cells)[:_HEADS]}
    return not heads.isdisjoint(HIDDEN) or any(head.endswith(", as recorded") for head in heads)


def of_matrix(sheet: str, layout: Layout, references: Sequence[str], *, current: bool) -> Iterator[str]:
    """Rows and columns of a matrix in another order than `references` and the record's measures have them in.

    Once the record has moved on its own order may be another, so then rows are not spoken of.
    """
    theirs = list(dict.fromkeys(folded(reference) for reference, _row in layout.applicants))
    if current and not in_their_order(theirs, [folded(one) for one in references]):
        yield rows_moved(sheet)
    columns = [layout.measures[index] for index in sorted(layout.measures)]
    if columns != sorted(columns):
        yield columns_moved(sheet)


def rows_moved(sheet: str) -> str:
    """Rows stand in another order."""
    return _("{sheet}: the rows stand in another order; each was compared with its own.").format(sheet=sheet)


def columns_moved(sheet: str) -> str:
    """Columns stand in another order."""
    return _("{sheet}: the columns stand in another order; each was compared with its own.").format(sheet=sheet)
