"""A document before it is set: headings, paragraphs, facts and grids, the same for HTML, PDF and Word."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from shortlister.exporting.cells import cleaned


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the document's own title, parts are 2, what is in them 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `quiet` for explanations."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what is said of each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: `caption` says what it is for those who cannot see it; the first column names the row.

    `numbers` are the columns (from 0) that stand right; `widths` the columns' shares of the page.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    numbers: frozenset[int] = field(default_factory=frozenset)


Block = Heading | Paragraph | Points | Facts | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `running` stands over every page, `foot` under it; `made_at` is ISO 8601, UTC."""

    title: str
    subtitle: str
    running: str
    foot: str
    language: str
    made_at: str
    blocks: tuple[Block, ...]

    def texts(self) -> Iterator[str]:
        """Every text in it."""
        yield from (self.title, self.subtitle, self.running, self.foot)
        for block in self.blocks:
            yield from texts_of(block)


def texts_of(block: Block) -> Iterator[str]:
    """Every text of a block."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            yield text
        case Points(items=items):
            yield from items
        case Facts(rows=rows):
            for row in rows:
                yield from row
        case Grid(caption=caption, headings=headings, rows=rows):
            yield caption
            yield from headings
            for cells in rows:
                yield from cells


def printable(text: str) -> str:
    """The text without what no document shows: control characters but line ends, and lone halves of characters."""
    plain = cleaned(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(letter for letter in plain if letter == "\n" or (letter >= " " and not "\x7f" <= letter <= "\x9f"))
