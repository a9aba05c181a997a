"""Check boxes that a PDF page draws with lines, as word processors print them: a small square, crossed where ticked."""

from collections.abc import Sequence
from typing import Final

from shortlister.importing.pdf_parts import Page, Rule, Word

SIDES: Final = (6.0, 16.0)
"""How long the sides of a box are, in points."""
_NEAR: Final = 1.0
_CORNERS: Final = 4
_MOST: Final = 300
"""More small shapes on a page are a drawing."""
_STROKE: Final = 3
"""How many points a tick or the stroke of a cross has at most."""

Box = tuple[float, float, float, float]
Points = Sequence[tuple[float, float, int]]


def is_small(wide: float, high: float) -> bool:
    """Whether a path is of the size of a check box or of what is drawn in one."""
    return 2.5 <= wide <= SIDES[1] and 2.5 <= high <= SIDES[1]


def take_boxes(found: Page) -> None:
    """Makes words of the boxes of a page, and takes their lines from those that may draw tables.

    Squares are boxes only where one of their size is ticked, since narrow columns have square cells too.
    """
    paths = found.small
    if not paths or len(paths) > _MOST or len(found.level) > 10 * _MOST:
        return
    squares = [box for points in paths if (box := _square(points))]
    strokes = [_bounds(points) for points in paths if 2 <= len(points) <= _STROKE]
    ticked = [box for box in squares if any(_is_within(stroke, box) for stroke in strokes)]
    sizes = {round(box[2] - box[0]) for box in ticked}
    for box in squares:
        size = box[2] - box[0]
        if not any(abs(size - one) <= _NEAR for one in sizes):
            continue
        sign = "☒" if box in ticked else "☐"
        found.words.append(Word(box[0], box[2], box[1] + 0.1 * size, size, sign, False))
        found.level[:] = [rule for rule in found.level if not _is_side(rule, (box[1], box[3]), (box[0], box[2]))]
        found.upright[:] = [rule for rule in found.upright if not _is_side(rule, (box[0], box[2]), (box[1], box[3]))]


def _square(points: Points) -> Box | None:
    """The square that a path draws: four corners, sides of one length."""
    corners = {(round(x), round(y)) for x, y, _kind in points}
    box = _bounds(points)
    wide, high = box[2] - box[0], box[3] - box[1]
    alike = abs(wide - high) < _NEAR and SIDES[0] <= wide <= SIDES[1]
    return box if alike and len(corners) == _CORNERS and len(points) > _CORNERS else None


def _bounds(points: Points) -> Box:
    across, along = [x for x, _y, _kind in points], [y for _x, y, _kind in points]
    return min(across), min(along), max(across), max(along)


def _is_within(stroke: Box, box: Box) -> bool:
    """Whether a stroke lies in a box and reaches over much of it, from side to side and from top to bottom."""
    least = 0.4 * (box[2] - box[0])
    inside = all(stroke[at] >= box[at] - _NEAR and stroke[at + 2] <= box[at + 2] + _NEAR for at in (0, 1))
    return inside and stroke[2] - stroke[0] > least and stroke[3] - stroke[1] > least


def _is_side(rule: Rule, at: tuple[float, float], reach: tuple[float, float]) -> bool:
    near = any(abs(rule.at - one) <= _NEAR for one in at)
    return near and rule.begin >= reach[0] - _NEAR and rule.end <= reach[1] + _NEAR
