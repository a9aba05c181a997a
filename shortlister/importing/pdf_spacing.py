"""How far the lines of a table's paragraphs stand apart, and whether its paragraphs stand further."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from shortlister.importing.wording import split_label

NEAR: Final = 0.6
"""How far apart, in points, two steps from line to line may be and count as equal."""
NARROW: Final = 22
"""In a cell wider than this, in sizes of type, a paragraph seldom ends just where its line is full."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The leading inside paragraphs and how much more still counts as it.

    `apart` says whether paragraphs in cells stand visibly further apart than the lines of one.
    """

    leading: float
    slack: float
    apart: bool = False

    def is_close(self, gap: float) -> bool:
        """Whether a line so far below another may belong to its paragraph."""
        return gap < self.leading + self.slack


def sharp_spacing(small: Sequence[float], leading: float) -> Spacing | None:
    """The spacing where all steps to lines that surely go on are alike; None where they are few or differ."""
    near = sorted(gap for gap in small if gap < 1.5 * leading)
    if len(near) < 3 or near[-1] - near[0] > 1.0:
        return None
    leading = near[len(near) // 2]
    return Spacing(leading, NEAR + 0.03 * leading)


def spacing_in_cells(cells: Sequence[Sequence[tuple[str, float, float]]]) -> Spacing | None:
    """The spacing in a ruled table, from the text, base and size of each cell's lines."""
    pairs = [(one, other) for lines in cells for one, other in pairwise(lines)]
    gaps = [(other[0], one[1] - other[1]) for one, other in pairs if abs(one[2] - other[2]) < 0.5 and other[0]]
    small = [gap for text, gap in gaps if text[:1].islower() and gap > 0]
    sizes = sorted(line[2] for lines in cells for line in lines)
    spacing = sharp_spacing(small, 1.4 * sizes[len(sizes) // 2]) if sizes else None
    if spacing is None:
        return None
    wider = [text for text, gap in gaps if spacing.leading + spacing.slack < gap < 1.7 * spacing.leading]
    apart = any(text[:1].isupper() and not split_label(text)[0] for text in wider)
    return Spacing(spacing.leading, spacing.slack, apart)
