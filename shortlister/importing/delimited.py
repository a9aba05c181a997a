"""CSV with any delimiter and encoding to rows, and to blocks."""

import csv
import io
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.importing.blocks import Blocks, visible
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.sheet_rows import SheetCell, SheetRow, sheet_blocks

_DELIMITERS: Final = (",", ";", "\t", "|")
_RARE: Final = ("^", "~", ":")
_QUOTED: Final = late_regex(r'[,;\t|]"|"[,;\t|]')
_FEWEST: Final = 3
"""How many rows and cells a rare delimiter must make."""
UNCLOSED: Final = N_(
    "“{file}” is not taken: the quotation marks in line {line} do not match, or the cell is too long. "
    "Nothing was changed. Mend that line, or save the list as .xlsx."
)
DAMAGED_CSV: Final = N_("“{file}” is not a CSV file that can be read. Export it again as CSV, or save it as .xlsx.")


def read_rows(text: str, name: str) -> list[list[str]]:
    """The rows of a CSV text; raises Refusal where it cannot be one."""
    if "\0" in text:
        raise Refusal(DAMAGED_CSV, file=name)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error as error:
        raise Refusal(DAMAGED_CSV, file=name) from error


def read_strictly(text: str, name: str) -> list[list[str]]:
    """Like `read_rows`, but a quotation mark that is never closed is refused: it would swallow the lines after it."""
    if "\0" in text:
        raise Refusal(DAMAGED_CSV, file=name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    rows: list[list[str]] = []
    begins = 1
    try:
        for row in reader:
            rows.append(row)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Refusal(UNCLOSED, file=name, line=begins) from error
    return rows


def delimiter_of(text: str) -> str:
    """The delimiter that most rows agree on, a rare one only where the usual ones divide few; a comma where none does.

    A rare one divides every row alike, since such signs stand in texts too: `10:30`.
    """
    if text[:5].lower() == "sep=" + text[4:5] and text[4:5] in (*_DELIMITERS, *_RARE):
        return text[4]
    sample = text[:20_000]
    best, score, most = ",", 0.0, 0
    for delimiter in [one for one in _DELIMITERS if not _cuts_quoted(sample, one)] or _DELIMITERS:
        if widths := [width for width in _widths(sample, delimiter) if width > 1]:
            usual = max(set(widths), key=widths.count)
            agreed = widths.count(usual) + usual / 100
            if agreed > score:
                best, score, most = delimiter, agreed, widths.count(usual)
    for delimiter in _RARE:
        widths = _widths(sample, delimiter)
        if len(widths) > _FEWEST and len(sample) < len(text):
            widths.pop()  # the sample may end inside its last row
        if len(widths) >= _FEWEST and widths[0] >= _FEWEST and len(set(widths)) == 1 and most * 2 <= len(widths):
            return delimiter
    return best


def _cuts_quoted(sample: str, delimiter: str) -> bool:
    """Whether it divides cells that stand in quotation marks between other delimiters: `a,"one; two",b`."""
    try:
        rows = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        return any(_QUOTED.search(cell) for row in rows for cell in row)
    except csv.Error:
        return False


def _widths(sample: str, delimiter: str) -> list[int]:
    """How many cells each row has that is not empty; none where this is no way to divide the text."""
    try:
        return [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row]
    except csv.Error:
        return []


def read_csv_document(text: str, name: str, limits: Limits = DEFAULT) -> Document:
    """A CSV text as a document."""
    blocks = Blocks(name, limits)
    rows = []
    for number, texts in enumerate(read_rows(text, name), 1):
        if number == 1 and len(texts) <= 2 and texts and texts[0].lower().startswith("sep="):
            continue
        cells = {column: SheetCell(cell) for column, cell in enumerate(texts, 1) if cell.strip()}
        rows.append(SheetRow(number, cells))
    sheet_blocks(blocks, rows)
    parts = ((line, Place(line=number)) for number, line in enumerate(text.splitlines(), 1))
    return blocks.document("csv", in_file=visible(text), parts=parts)
