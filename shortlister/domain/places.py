"""Where something stands in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stood in its file: page and line count from 1, `cell` is `B3` or `table 2 row 4 column 1`.

    `block` is the index in the document's `blocks`; what a format does not know is None.
    """

    page: int | None = None
    line: int | None = None
    cell: str | None = None
    block: int | None = None
