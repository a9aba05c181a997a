"""What came of writing the letters of a stage."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a stage, in the matrix's order.

    `unchanged` of them were there already, word for word; `without` is how many applicants of the stage have no
    outcome and so no letter; `as_written` how many give a reason in the words of whoever wrote it, and so not in the
    letter's language unless these were.
    """

    paths: tuple[Path, ...]
    unchanged: int
    without: int
    as_written: int
