"""Tables of a web page that lay out other tables: their cells in the order in which they are read."""

from collections.abc import Sequence

from lxml import etree

from shortlister.importing.archive import text_within
from shortlister.importing.layout_tables import Part, reading_order


def cells_in_order(table: etree._Element) -> list[etree._Element]:
    """The cells of a table around other tables, each heading of a column with what stands below it."""
    cells: list[etree._Element] = []
    parts: list[Part] = []
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    for number, row in enumerate(rows, 1):
        column = 1
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            told = cell.get("colspan", "1").strip()
            span = max(1, min(int(told), 60)) if told.isdigit() else 1
            text = " ".join(text_within(cell).split())
            parts.append(Part(number, column, span, text, next(cell.iter("table"), None) is not None))
            cells.append(cell)
            column += span
    return [cells[at] for at in reading_order(parts)]


def boxes_around_tables(rows: Sequence[Sequence[etree._Element]]) -> list[etree._Element]:
    """The boxes of a grid that lays out whole tables, in the order in which they are read; none of any other grid."""
    boxes = [box for row in rows for box in row]
    if all(next(box.iter("table"), None) is None for box in boxes):
        return []
    widest = max(map(len, rows))
    parts = []
    for number, row in enumerate(rows, 1):
        for column, box in enumerate(row, 1):
            text = " ".join(text_within(box).split())
            holds = next(box.iter("table"), None) is not None
            parts.append(Part(number, column, widest if len(row) == 1 else 1, text, holds))
    return [boxes[at] for at in reading_order(parts)]
