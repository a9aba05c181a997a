"""What was read from a file, before a person has accepted any of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_

FEW_LETTERS: Final = 20
"""Fewer letters and digits than a line has are not worth a doubt: page numbers, bullets typed as letters."""


class BlockKind(StrEnum):
    """What a stretch of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Print:
    """How many of a hundred letters of a text's own words are in bold type, in italics and underlined.

    Numbers before them and brackets behind them are not its own words.
    """

    bold: int = 0
    italic: int = 0
    underlined: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its paragraphs in order (items of a list without their bullets); spans count from 1.

    `marks` tells of each paragraph whether it was a list item, `labels` what stood before it, where anything did.
    `strong` has those in bold type where others of the cell are not, `prints` how each is printed, where the file
    was measured. `depths` has how deep in its list each stands, where one list is in another. A cell covered by a
    span is left out.
    """

    paragraphs: tuple[str, ...]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    bold: bool = False
    marks: tuple[bool, ...] = ()
    place: Place = Place()
    italic: bool = False
    labels: tuple[str, ...] = ()
    strong: frozenset[str] = frozenset()
    prints: tuple[Print, ...] = ()
    depths: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    @property
    def printed(self) -> tuple[Print, ...]:
        """How each paragraph is printed; as the whole cell is where it was not measured, or paragraphs have changed."""
        if len(self.prints) == len(self.paragraphs):
            return self.prints
        return (Print(100 * self.bold, 100 * self.italic),) * len(self.paragraphs)

    def number(self, at: int) -> str:
        """The number or letter that stood before a paragraph; empty for a bullet, and once paragraphs have changed."""
        label = self.labels[at] if len(self.labels) == len(self.paragraphs) else ""
        return label if any(map(str.isalnum, label)) else ""


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of a document in reading order. `depth` is the heading's or the list item's depth, from 1.

    `label` is an item's own bullet or number (`3.`, `(a)`, `•`); `cells` only for tables. `printed` is None where
    the file was not measured.
    """

    kind: BlockKind
    text: str = ""
    depth: int = 0
    bold: bool = False
    italic: bool = False
    label: str = ""
    cells: tuple[Cell, ...] = ()
    place: Place = Place()
    printed: Print | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text in reading order, with a count of what it has and what could be shown.

    `problems` say what is not shown, `unsure` what is shown but may have been read wrongly. `lost_at` is where the
    first of the letters stand that could not be shown, where the reader knows it.
    """

    name: str
    format: str
    blocks: tuple[Block, ...]
    pages: int | None = None
    characters_in_file: int = 0
    characters_shown: int = 0
    problems: tuple[Problem, ...] = ()
    unsure: tuple[Problem, ...] = ()
    lost_at: Passage = Passage()

    @property
    def not_shown(self) -> int:
        """How many letters and digits could not be shown; 0 where it is fewer than a line has (numbers of pages)."""
        lost = self.characters_in_file - self.characters_shown
        return lost if lost >= FEW_LETTERS else 0


@dataclass(frozen=True, slots=True)
class DraftCriterion:
    """A criterion as read: `level` is essential, desirable or unspecified; `measured_by` names methods, written out.

    `weight` is the document's own, None where it gives none.
    """

    text: str
    group: str = ""
    level: str = "unspecified"
    measured_by: tuple[str, ...] = ()
    source: Place = Place()
    doubts: tuple[str, ...] = ()
    weight: Fraction | None = None


@dataclass(frozen=True, slots=True)
class DraftPost:
    """One post of a document with its criteria in order, and the document's own key of method codes."""

    title: str
    criteria: tuple[DraftCriterion, ...]
    doubts: tuple[str, ...] = ()
    method_key: Mapping[str, str] = field(default_factory=dict)


class Verdict(StrEnum):
    """Whether a document is a person specification."""

    SPECIFICATION = N_("specification")
    NOT_A_SPECIFICATION = N_("not a specification")


@dataclass(frozen=True, slots=True)
class DraftSpecification:
    """What a reader made of a document; one that is not a specification may still offer a draft, and says why.

    `doubts` are about the document as a whole, the number of its posts last. `left_over` are texts that read like
    criteria and became none, each with its sentence as its doubt; the first of these sentences stand in `doubts` too.
    `passages` tell of doubts, by their sentences (those of posts too), where in the document they can be seen.
    """

    verdict: Verdict
    why: str
    posts: tuple[DraftPost, ...]
    doubts: tuple[str, ...]
    document: Document
    left_over: tuple[DraftCriterion, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict)

    @property
    def is_specification(self) -> bool:
        return self.verdict is Verdict.SPECIFICATION


@dataclass(frozen=True, slots=True)
class DraftApplicant:
    """An applicant as read. Empty strings where the file has nothing; `files` are paths of application files.

    `file_doubts` are the paths of those that are in doubt, each with a sentence that does not name the file.
    `unmarked` are those of the doubts that nothing tells of once the applicant is added, `unclear` the headings of
    the schemes under which there is neither a yes nor a no.
    """

    reference: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    guaranteed_interview: bool = False
    redeployee: bool = False
    files: tuple[str, ...] = ()
    source: Place = Place()
    doubts: tuple[str, ...] = ()
    file_doubts: tuple[tuple[str, str], ...] = ()
    unmarked: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftApplicants:
    """The applicants of a file or folder. `left_out` names columns that were not taken (equality data first).

    `mapping` is heading → field as recognised, in the order of the columns.
    """

    applicants: tuple[DraftApplicant, ...]
    mapping: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRating:
    """One line of a scores or agreed-ratings file, as text; `note` is the evidence or the reason.

    It is None where the file has no column for it. `faults` say why it cannot be a rating of anything.
    """

    line: int
    applicant: str
    criterion: str
    method: str
    rating: str
    note: str | None
    faults: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRatings:
    """The lines of a scores or agreed-ratings file, and the headings of its columns that were not understood."""

    lines: tuple[DraftRating, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftWeight:
    """One line of a file of weights, as text; `fault` says why it cannot be a weight of anything."""

    line: int
    criterion: str
    weight: str
    fault: Sentence | None = None
