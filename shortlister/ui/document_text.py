"""A document that was read, as text to look at: where each stretch stands, so that a criterion can be found in it."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from shortlister.domain.places import Place, note_words
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document

Span = tuple[int, int]
_INK: Final = "#1C2024"
_LINE: Final = "#9AA0A6"
_SIZES: Final = {1: 1.5, 2: 1.2, 3: 1.08}
_COLUMNS: Final = 40
_ROWS: Final = 2000
# The edge of a cell, and the width of the pane in a window of ordinary size, in sizes of the letters.
_EDGE: Final = 0.4
_PANE: Final = 36
_NAMED: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of the table that stands at this place: how much text is in each, and how wide its longest word."""

    at: int
    count: tuple[int, ...]
    least: tuple[float, ...]

    def shares(self, width: float) -> list[QTextLength]:
        """Of this width to each by its text, to none less than its longest word needs as long as there is room."""
        room = max(width - sum(self.least), 0)
        spread = sum(number**0.6 for number in self.count)
        weights = [needed + room * number**0.6 / spread for needed, number in zip(self.least, self.count, strict=True)]
        return [QTextLength(QTextLength.Type.PercentageLength, 100 * weight / sum(weights)) for weight in weights]


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text and the places in it: of a block by its index, of a cell by block and the cell's own name.

    `pages` is the first block of each page, where the file has pages; `tables` the columns of each table.
    """

    text: QTextDocument
    blocks: dict[int, Span]
    cells: dict[tuple[int, str], Span]
    lines: dict[tuple[int | None, int], int]
    pages: dict[int, int]
    tables: tuple[_Columns, ...] = ()

    def fit(self, width: float) -> None:
        """Divide the tables anew for paper of this width, where it is narrower than that of an ordinary window."""
        inside = min(width - 2 * self.text.documentMargin(), _PANE * self.text.defaultFont().pixelSize())
        cursor = QTextCursor(self.text)
        for columns in self.tables:
            cursor.setPosition(columns.at)
            table = cursor.currentTable()
            shape, shares = table.format(), columns.shares(inside)
            if shape.columnWidthConstraints() != shares:
                shape.setColumnWidthConstraints(shares)
                table.setFormat(shape)

    def locate(self, place: Place, words: str) -> Span | None:
        """Where these words stand, looked for first where they were read; None where nothing fits."""
        block = place.block
        if block is None and place.line is not None:
            block = self.lines.get((place.page, place.line), self.lines.get((None, place.line)))
        nearer: list[Span] = []
        if block is not None:
            cell = self.cells.get((block, place.cell)) if place.cell else None
            nearer = [span for span in (cell, self.blocks.get(block)) if span]
        elif place.cell:
            nearer = [span for span in (self._cell(place.cell),) if span]
        elif not words and place.page in self.pages:
            nearer = [self.blocks[self.pages[place.page]]]
        raw = self.text.toRawText()
        for span in (*nearer, (0, len(raw))):
            found = _find(raw, span, words)
            if found:
                return found
        return nearer[0] if nearer else None

    def _cell(self, name: str) -> Span | None:
        """A cell by its name; of a workbook the one that is shown nearest before it, where it is not shown itself."""
        known = {cell: span for (_block, cell), span in reversed(self.cells.items())}
        if name in known or (wanted := _at(name)) is None:
            return known.get(name)
        places = {cell: at for cell in known if (at := _at(cell)) is not None}
        on_sheet = {cell: at for cell, at in places.items() if at[0] in ("", wanted[0])}
        _sheet, row, column = wanted
        before = [cell for cell, at in on_sheet.items() if at[1] <= row]
        nearness = {cell: (on_sheet[cell][1], -abs(on_sheet[cell][2] - column)) for cell in before or on_sheet}
        nearest = max(nearness, key=lambda cell: nearness[cell], default=None)
        return known[nearest] if nearest else None


def _at(name: str) -> tuple[str, int, int] | None:
    """The sheet (empty where a workbook has one), row and column of a cell named as workbooks do; None for others."""
    sheet, _mark, within = name.rpartition("!")
    found = _NAMED.fullmatch(within)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return sheet, int(found[2]), column


def _find(raw: str, within: Span, words: str) -> Span | None:
    """The first place where the letters and digits of `words` follow each other, whatever stands between them."""
    wanted = [c for c in words.casefold() if c.isalnum()]
    letters = [(c.casefold()[:1], at) for at, c in enumerate(raw[within[0] : within[1]], within[0]) if c.isalnum()]
    if not wanted:
        return None
    text, needle = "".join(c for c, _at in letters), "".join(c[:1] for c in wanted)
    at = text.find(needle)
    if at < 0 and len(needle) > 60:
        at, needle = text.find(needle[:60]), needle[:60]
    return (letters[at][1], letters[at + len(needle) - 1][1] + 1) if at >= 0 else None


class _Writer:
    def __init__(self, size: int, family: str) -> None:
        self.text = QTextDocument()
        font = QFont(family)
        font.setPixelSize(size)
        self.text.setDefaultFont(font)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._letters = (QFontMetricsF(font), QFontMetricsF(bold))
        self.text.setDocumentMargin(size * 1.6)
        self.size = size
        self.cursor = QTextCursor(self.text)
        self.blocks: dict[int, Span] = {}
        self.cells: dict[tuple[int, str], Span] = {}
        self.lines: dict[tuple[int | None, int], int] = {}
        self.pages: dict[int, int] = {}
        self._tables: list[_Columns] = []
        self._begun = False

    def write(self, blocks: tuple[Block, ...]) -> DocumentText:
        for index, block in enumerate(blocks):
            if block.place.page is not None:
                self.pages.setdefault(block.place.page, index)
            if block.place.line is not None:
                self.lines.setdefault((block.place.page, block.place.line), index)
                self.lines.setdefault((None, block.place.line), index)
            start = self.cursor.position()
            if block.kind is BlockKind.TABLE:
                self._table(index, block)
            else:
                start = self._paragraph(block)
            self.blocks[index] = (start, self.cursor.position())
        return DocumentText(self.text, self.blocks, self.cells, self.lines, self.pages, tuple(self._tables))

    def _format(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        shape, letters = QTextBlockFormat(), QTextCharFormat()
        letters.setForeground(QColor(_INK))
        shape.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setBottomMargin(self.size * 0.55)
        if block.kind is BlockKind.HEADING:
            letters.setFontWeight(QFont.Weight.DemiBold)
            letters.setProperty(
                QTextCharFormat.Property.FontPixelSize, round(self.size * _SIZES.get(block.depth, 1.08))
            )
            shape.setTopMargin(self.size * 0.7)
        elif block.kind is BlockKind.ITEM:
            shape.setLeftMargin(self.size * 1.5 * max(block.depth, 1))
            shape.setTextIndent(-self.size * 1.1)
        if block.bold:
            letters.setFontWeight(QFont.Weight.DemiBold)
        letters.setFontItalic(block.italic)
        return shape, letters

    def _paragraph(self, block: Block) -> int:
        shape, letters = self._format(block)
        if self._begun:
            self.cursor.insertBlock(shape, letters)
        else:
            self.cursor.setBlockFormat(shape)
            self.cursor.setBlockCharFormat(letters)
        self._begun = True
        start = self.cursor.position()
        before = f"{block.label or '•'}  " if block.kind is BlockKind.ITEM else ""
        if note := note_words(block.place):
            before = f"{note}  {before}"
        self.cursor.insertText(before + block.text.replace("\n", "\u2028"), letters)
        return start

    def _table(self, index: int, block: Block) -> None:
        rows = min(max((cell.row + cell.row_span for cell in block.cells), default=0), _ROWS)
        columns = min(max((cell.column + cell.column_span for cell in block.cells), default=0), _COLUMNS)
        first_row = min((cell.row for cell in block.cells), default=0)
        first_column = min((cell.column for cell in block.cells), default=0)
        rows, columns = rows - first_row, columns - first_column
        if rows < 1 or columns < 1:
            return
        shape = QTextTableFormat()
        shape.setCellPadding(self.size * _EDGE)
        shape.setCellSpacing(0)
        shape.setBorder(1)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(QColor(_LINE))
        shape.setTopMargin(self.size * 0.4)
        shape.setBottomMargin(self.size * 0.8)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if self._begun:
            self.cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        table = self.cursor.insertTable(rows, columns, shape)
        self._tables.append(self._columns(table, block.cells, first_column))
        self._begun = True
        for cell in block.cells:
            row, column = cell.row - first_row, cell.column - first_column
            if row < rows and column < columns:
                self._cell(index, cell, table, row, column)
        self.cursor.movePosition(QTextCursor.MoveOperation.End)

    def _columns(self, table: QTextTable, cells: tuple[Cell, ...], first: int) -> _Columns:
        """How wide each column must be for its longest word and the cell's edges, and how much text stands in it."""
        count, wide = [1] * table.columns(), [2.0 * self.size] * table.columns()
        for cell in cells:
            at = cell.column - first
            if cell.column_span == 1 and 0 <= at < table.columns():
                words = map(self._letters[cell.bold].horizontalAdvance, cell.text.split())
                count[at] += len(cell.text)
                wide[at] = max(wide[at], max(words, default=0) + self.size * any(cell.marks))
        edges = (2 * _EDGE + 0.2) * self.size
        return _Columns(table.firstPosition(), tuple(count), tuple(one + edges for one in wide))

    def _cell(self, index: int, cell: Cell, table: QTextTable, row: int, column: int) -> None:
        tall, wide = min(cell.row_span, table.rows() - row), min(cell.column_span, table.columns() - column)
        if tall > 1 or wide > 1:
            table.mergeCells(row, column, tall, wide)
        inside = table.cellAt(row, column).firstCursorPosition()
        start = inside.position()
        for number, paragraph in enumerate(cell.paragraphs):
            letters, shape = QTextCharFormat(), QTextBlockFormat()
            letters.setForeground(QColor(_INK))
            if cell.bold:
                letters.setFontWeight(QFont.Weight.DemiBold)
            shape.setBottomMargin(self.size * 0.3)
            marked = number < len(cell.marks) and cell.marks[number]
            if marked:
                shape.setLeftMargin(self.size)
                shape.setTextIndent(-self.size)
            if number:
                inside.insertBlock(shape, letters)
            else:
                inside.setBlockFormat(shape)
            inside.insertText(("•  " if marked else "") + paragraph, letters)
        if cell.place.cell:
            self.cells.setdefault((index, cell.place.cell), (start, inside.position()))


def document_text(document: Document, *, size: int, family: str) -> DocumentText:
    """The document as rich text in this font, dark on paper whatever the theme."""
    made = _Writer(size, family).write(document.blocks)
    made.fit(_PANE * size + 2 * made.text.documentMargin())
    return made
