"""Pages of a document as they are drawn: pictures, and where each word stands in them."""

from dataclasses import dataclass
from typing import Final

WHOLE: Final = (0.0, 0.0, 1.0, 1.0)
"""A page from edge to edge."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the page, from its upper left corner."""


@dataclass(frozen=True, slots=True)
class DrawnWord:
    """A word and where it stands."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One page, counted from 1: its picture (BGR, `stride` bytes a row, packed with zlib) and what is not margin.

    `unseen` counts the letters and ticks of filled-in fields that the picture does not show: they run over their box.
    """

    number: int
    width: int
    height: int
    stride: int
    packed: bytes
    content: Box = WHOLE
    words: tuple[DrawnWord, ...] = ()
    unseen: int = 0


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which pages to draw: `count` from `first` (from 1), so that what stands on them is `room` pixels wide.

    `scale` (pixels a point) is given instead of the room where earlier pages of the document have settled it; with
    `trim` the white margins do not count.
    """

    first: int = 1
    count: int = 3
    room: int = 800
    scale: float = 0.0
    trim: bool = True


@dataclass(frozen=True, slots=True)
class Drawing:
    """Some pages of a document of `pages` pages, at `scale` pixels a point; `content` is not margin on the first ones.

    Where the request gave the scale, nothing was looked at anew and `content` is the whole page.
    """

    pages: int
    scale: float
    drawn: tuple[DrawnPage, ...]
    content: Box = WHOLE
