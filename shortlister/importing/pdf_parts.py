"""What a PDF page is made of: words with their boxes, and lines drawn on it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from shortlister.importing.prints import Stretch


@dataclass(slots=True)
class Word:
    """A word: left, right, baseline (from the bottom of the page), font size, bold type and italics."""

    left: float
    right: float
    base: float
    size: float
    text: str
    bold: bool = False
    italic: bool = False

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def stretches_of(words: Sequence[Word]) -> tuple[Stretch, ...]:
    """The words, each with how it is printed."""
    return tuple(Stretch(f"{word.text} ", word.bold, word.italic) for word in words)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, upright or level: its own coordinate and the stretch that it covers."""

    at: float
    begin: float
    end: float


@dataclass(slots=True)
class RuledCell:
    """A cell: its place in the grid from 1, its spans, its box and its words."""

    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    right: float
    bottom: float
    top: float
    words: list[Word]


@dataclass(slots=True)
class Page:
    """What a page has, as it stands when most of its text is upright.

    `pictured` is the share of it that its largest picture covers. `quarter` says by how many quarters of a turn,
    clockwise, its own coordinates were turned. `small` are the points of paths of the size of a check box.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    level: list[Rule] = field(default_factory=list)
    upright: list[Rule] = field(default_factory=list)
    characters: int = 0
    unknown: int = 0
    pictures: int = 0
    pictured: float = 0.0
    quarter: int = 0
    small: list[list[tuple[float, float, int]]] = field(default_factory=list)

    def turned(self, x: float, y: float) -> tuple[float, float]:
        """A place of the file's own page on the page turned upright."""
        match self.quarter:
            case 1:
                return y, self.height - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.width - y, x
            case _:
                return x, y

    def turned_back(self, x: float, y: float) -> tuple[float, float]:
        """A place of the upright page on the file's own."""
        match self.quarter:
            case 1:
                return self.height - y, x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return y, self.width - x
            case _:
                return x, y

    def turned_box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A box of the file's own page on the page turned upright: left, bottom, right, top."""
        one, other = self.turned(left, bottom), self.turned(right, top)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
