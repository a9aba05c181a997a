"""What a workbook that came back holds: its cells, and which of them nobody sees."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

Content = str | int | float | bool | None


class Found(NamedTuple):
    """What a cell shows, and its formula (without `=`) where it has one."""

    value: Content
    formula: str = ""


EMPTY: Final = Found(None)
Cells = Mapping[int, Mapping[int, Found]]
"""The cells that hold something: row (from 1) → column (from 0) → what was found."""


class Hidden(NamedTuple):
    """What nobody sees of a sheet: rows (from 1), columns (from 0), or the sheet itself."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    sheet: bool = False


def texts_in(cells: Cells) -> Iterator[str]:
    """Every text of a sheet, blanks at its ends cut."""
    for row in cells.values():
        for found in row.values():
            if isinstance(found.value, str):
                yield found.value.strip()
