"""Building a document: blocks with their places, counted against the limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, Print
from shortlister.domain.refusals import Problem, Refusal
from shortlister.i18n import N_
from shortlister.importing.criteria.methods.boxes import has_box, offer_in
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.lost_text import first_lost
from shortlister.importing.prints import PLAIN
from shortlister.importing.tabbed_rows import tabbed_tables
from shortlister.importing.wording import split_bullets, split_label, split_reference, tidy

TOO_MUCH = N_(
    "“{file}” is too large to read as one document. Save the person specification alone as a file of its own."
)


NOWHERE: Final = Place()
Listed = tuple[str, bool | str]
"""A paragraph of a cell with whether it is a list item, or the number that the file shows before it."""
_TABBED: Final = frozenset(["docx", "odt", "rtf"])
"""The forms in which a tab is one that people typed."""
_STRONG: Final = 90
"""So many letters of a hundred are in bold type in a line that stands out by it."""
_COUNTED: Final = late_regex(r"[^\W_]|[✓✗☑☒☐★√]")


@dataclass(slots=True)
class Blocks:
    """Collects a document's blocks in reading order and refuses to grow past the limits.

    `numbers` are the characters that the file shows before items, though its text has none of them.
    """

    name: str
    limits: Limits = DEFAULT
    blocks: list[Block] = field(default_factory=list)
    characters: int = 0
    cells: int = 0
    labels: int = 0
    numbers: int = 0
    tabs: dict[int, str] = field(default_factory=dict)

    def heading(self, text: str, depth: int, place: Place = NOWHERE, *, label: str = "") -> None:
        """A heading; its number, typed or one that the file only shows, is not part of its text."""
        typed, rest = split_label(tidy(text))
        if rest:
            self.numbers += 0 if typed else visible(label)
            label = typed or label
            self.add(Block(BlockKind.HEADING, rest, depth=depth, bold=True, label=label, place=place))

    def paragraph(
        self,
        text: str,
        place: Place = NOWHERE,
        *,
        bold: bool = False,
        italic: bool = False,
        depth: int = 0,
        printed: Print = PLAIN,
    ) -> None:
        """A paragraph; one that begins with a bullet or number is an item, one with bullets inside several."""
        at = len(self.blocks)
        for part in split_bullets(tidy(text)):
            label, rest = split_label(part)
            if not label:
                label, rest = split_reference(rest)
            if not any(character.isalnum() or character in "✓✗☑☒☐★√" for character in rest):
                continue
            kind = BlockKind.ITEM if label else BlockKind.PARAGRAPH
            level = (depth or 1) if label else depth
            made = Block(kind, rest, depth=level, bold=bold, italic=italic, label=label, place=place)
            self.add(_printed(made, printed))
        self._with_tabs(text, at)

    def item(
        self,
        text: str,
        depth: int,
        place: Place = NOWHERE,
        *,
        label: str = "•",
        bold: bool = False,
        italic: bool = False,
        printed: Print = PLAIN,
    ) -> None:
        """A list item; a bullet typed into its text is taken off, and stands before the number that the file shows."""
        typed, rest = split_label(tidy(text))
        reference, rest = split_reference(rest)
        if rest:
            shown = reference or typed or label
            self.numbers += 0 if reference or typed else visible(label)
            made = Block(BlockKind.ITEM, rest, depth=depth, bold=bold, italic=italic, label=shown, place=place)
            self.add(_printed(made, printed))
            self._with_tabs(text, len(self.blocks) - 1)

    def _with_tabs(self, text: str, at: int) -> None:
        """Remembers the tabs of a text that became one block."""
        if "\t" in text.strip() and len(self.blocks) == at + 1:
            self.tabs[at] = text

    def cell(
        self,
        paragraphs: Iterable[Listed],
        row: int,
        column: int,
        *,
        spans: tuple[int, int] = (1, 1),
        bold: bool = False,
        italic: bool = False,
        place: Place = NOWHERE,
        prints: Sequence[Print] = (),
        depths: Sequence[int] = (),
    ) -> Cell:
        """A cell for a table of this document; the numbers before its items are no lost characters.

        `prints` say how each paragraph is printed, `depths` how deep in a list it stands.
        """
        paragraphs = list(paragraphs)
        texts, marks, labels, sources = _texts_of(paragraphs)
        self.labels += sum(visible(label) for label in labels)
        self.numbers += sum(visible(listed) for text, listed in paragraphs if isinstance(listed, str))
        measured = len(prints) == len(paragraphs) and any(one != PLAIN for one in prints)
        shown = tuple(prints[at] for at in sources) if measured else ()
        strong = frozenset(text for text, one in zip(texts, shown, strict=False) if one.bold >= _STRONG)
        apart = strong if len(strong) < len(set(texts)) else frozenset[str]()
        nested = len(depths) == len(paragraphs) and len({one for one in depths if one}) > 1
        deep = tuple(depths[at] for at in sources) if nested else ()
        return Cell(texts, row, column, spans[0], spans[1], bold, marks, place, italic, labels, apart, shown, deep)

    def table(self, cells: Sequence[Cell], place: Place = NOWHERE) -> None:
        """A table; one without any text is left out."""
        if any(cell.paragraphs for cell in cells):
            self.add(Block(BlockKind.TABLE, cells=tuple(cells), place=place))

    def add(self, block: Block) -> None:
        """The block at the end; raises Refusal when the document has grown past its limits."""
        self.characters += len(block.text) + sum(len(text) for cell in block.cells for text in cell.paragraphs)
        self.cells += len(block.cells)
        if self.characters > self.limits.characters or self.cells > self.limits.cells:
            raise Refusal(TOO_MUCH, file=self.name)
        self.blocks.append(replace(block, place=replace(block.place, block=len(self.blocks))))

    def document(
        self,
        form: str,
        *,
        pages: int | None = None,
        in_file: int = 0,
        problems: Iterable[Problem] = (),
        unsure: Iterable[Problem] = (),
        parts: Iterable[tuple[str, Place]] = (),
    ) -> Document:
        """What was collected, as a document; `parts` are the file's texts in order, looked at where some are lost.

        Where all of these are shown, what is lost stands where the first of the problems does.
        """
        self._draw_tabbed(form)
        shown = sum(_visible(block) for block in self.blocks) + self.labels
        blocks, total, said = tuple(self.blocks), max(in_file + self.numbers, shown), tuple(problems)
        found = Document(self.name, form, blocks, pages, total, shown, said, tuple(unsure))
        if not found.not_shown:
            return found
        told = next((one.passage for one in said if one.passage), Passage())
        return replace(found, lost_at=first_lost(parts, blocks) or told)

    def _draw_tabbed(self, form: str) -> None:
        """Puts tables in the places of lines that tabs hold in columns."""
        found = list(tabbed_tables(self.blocks, self.tabs)) if self.tabs and form in _TABBED else []
        if not found:
            return
        before, self.blocks, self.characters, done = self.blocks, [], 0, 0
        for one in found:
            for block in before[done : one.begin]:
                self.add(block)
            place = Place(block=len(self.blocks))
            cells = [
                self.cell(
                    [(text, False)],
                    row,
                    column,
                    spans=(1, one.width if len(texts) == 1 else 1),
                    bold=(row == 1 and one.headed) or len(texts) == 1,
                    place=place,
                )
                for row, texts in enumerate(one.rows, 1)
                for column, text in enumerate(texts, 1)
            ]
            self.table(cells)
            done = one.end
        for block in before[done:]:
            self.add(block)


def visible(text: str) -> int:
    """How many letters, digits and ticks a text has; bullets, rules and separators are not counted."""
    return len(_COUNTED.findall(text))


def _visible(block: Block) -> int:
    texts = [block.label, block.text, *(text for cell in block.cells for text in cell.paragraphs)]
    return sum(visible(text) for text in texts)


def cell_of(
    paragraphs: Iterable[Listed],
    row: int,
    column: int,
    *,
    spans: tuple[int, int] = (1, 1),
    bold: bool = False,
    place: Place = NOWHERE,
) -> Cell:
    """A cell from its paragraphs, each with whether it is a list item; bullets typed into the text make items too."""
    texts, marks, labels, _sources = _texts_of(paragraphs)
    return Cell(texts, row, column, spans[0], spans[1], bold, marks, place, labels=labels)


def _printed(block: Block, printed: Print) -> Block:
    return block if printed == PLAIN else replace(block, printed=printed)


def _texts_of(
    paragraphs: Iterable[Listed],
) -> tuple[tuple[str, ...], tuple[bool, ...], tuple[str, ...], tuple[int, ...]]:
    """The texts of a cell, which of them are items, the bullets and numbers before them, and their paragraphs."""
    texts: list[str] = []
    marks: list[bool] = []
    labels: list[str] = []
    sources: list[int] = []
    paragraphs = [(tidy(text), listed) for text, listed in paragraphs]
    offered = offer_in("\n".join(text for text, _listed in paragraphs)) is not None
    for at, (text, listed) in enumerate(paragraphs):
        shown = listed if isinstance(listed, str) else ""
        if (offered and has_box(text)) or offer_in(text):  # its boxes say what is ticked and are no bullets
            texts.append(text)
            marks.append(bool(listed))
            labels.append(shown)
            sources.append(at)
            continue
        for part in split_bullets(text):
            label, rest = split_label(part)
            if len(part) < 3 or not rest:
                label, rest = "", part
            if rest:
                texts.append(rest)
                marks.append(bool(listed) or bool(label))
                labels.append(f"{shown} {label}".strip())
                sources.append(at)
                shown = ""
    return tuple(texts), tuple(marks), tuple(labels) if any(labels) else (), tuple(sources)
