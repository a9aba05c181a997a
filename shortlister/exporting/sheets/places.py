"""Where everything stands in the matrix: the labels of its rows and columns, and their places."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from shortlister.exporting.cells import column_letters

HEADER_ROWS: Final = ("Group", "Criterion", "Text", "Level", "Measured by", "Weight", "Applicant")
CRITERION_ROW: Final = 2
LEVEL_ROW: Final = 4
WEIGHT_ROW: Final = 6
HEADING_ROW: Final = 7

COMPUTED: Final = (
    "Essentials met",
    "Essential total",
    "Desirable total",
    "Total",
    "Available",
    "Percent",
    "Gate",
    "Rank",
    "Outcome",
    "Check",
)
"""Behind the ratings; all but `Outcome` are formulas."""

SHARE: Final = "Share ranked by"
PRECEDENCE: Final = "Level with, standing before"
RECORDED: Final = COMPUTED[:8]
"""What the application itself found, in hidden columns, for `Check`."""


@dataclass(frozen=True, slots=True)
class Places:
    """The matrix of so many measures and applicants; columns by letter, rows counted from 1."""

    measures: int
    applicants: int

    @property
    def first(self) -> str:
        """The first measure's column."""
        return column_letters(1)

    @property
    def last(self) -> str:
        """The last measure's column."""
        return column_letters(self.measures)

    @property
    def first_row(self) -> int:
        return HEADING_ROW + 1

    @property
    def last_row(self) -> int:
        return HEADING_ROW + max(self.applicants, 1)

    def measure(self, index: int) -> str:
        """The column of a measure, counted from 0."""
        return column_letters(1 + index)

    @property
    def computed(self) -> Mapping[str, str]:
        """The computed columns by label."""
        return {label: column_letters(1 + self.measures + index) for index, label in enumerate(COMPUTED)}

    @property
    def hidden(self) -> Mapping[str, str]:
        """The hidden columns by label: what ranking is done by, then what the application found."""
        start = 1 + self.measures + len(COMPUTED)
        labels = (SHARE, PRECEDENCE, *RECORDED)
        return {label: column_letters(start + index) for index, label in enumerate(labels)}

    @property
    def width(self) -> int:
        """Columns in all."""
        return 1 + self.measures + len(COMPUTED) + 2 + len(RECORDED)

    def down(self, column: str) -> str:
        """A column's applicants, as a formula names them."""
        return f"{column}${self.first_row}:{column}${self.last_row}"
