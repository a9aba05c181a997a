"""What a cell of a workbook that came back holds."""

from collections.abc import Mapping
from typing import Final, NamedTuple

Content = str | int | float | bool | None


class Found(NamedTuple):
    """What a cell shows, and its formula (without `=`) where it has one."""

    value: Content
    formula: str = ""


EMPTY: Final = Found(None)
Cells = Mapping[int, Mapping[int, Found]]
"""The cells that hold something: row (from 1) → column (from 0) → what was found."""
