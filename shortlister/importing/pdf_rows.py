"""The rows of an unruled table on a PDF page: from where text begins in each column, and from the leading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.importing.columns import Column, RunLine
from shortlister.importing.criteria.methods.methods import says_level_or_method
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.pdf_pieces import (
    Laid,
    find_beginnings,
    is_cut,
    is_mark,
    laid_lines,
    leading_in_rows,
    leading_of,
    spacing_of,
)
from shortlister.importing.pdf_spacing import NEAR
from shortlister.importing.prints import Stretch
from shortlister.importing.wording import BULLETS, split_label

_NUMBER: Final = late_regex(
    r"^(?:\(?\d{1,3}[.)]?|\(?[A-Za-z][.)]|[A-Z]{1,4}-?\d{1,3}[.:]?|[ivxIVX]{1,4}[.)]|\d+\.\d+)$"
)


@dataclass(slots=True)
class Written:
    """A cell put together from several lines: its paragraphs, each the texts of its lines, and their words."""

    column: int
    span: int
    bold: bool
    number: int
    paragraphs: list[list[str]] = field(default_factory=list)
    words: list[list[Stretch]] = field(default_factory=list)


@dataclass(slots=True)
class WrittenRow:
    """A row of cells; `doubted` where its lines could also be another row, or a part of the one above.

    `unsure` has each line of a cell that may go on with the one above it or not, and that one, first.
    """

    cells: dict[int, Written]
    doubted: bool = False
    unsure: list[tuple[str, str]] = field(default_factory=list)


def written_rows(
    lines: Sequence[RunLine], columns: Sequence[Column], unit: float, bands: Sequence[int] | None = None
) -> list[WrittenRow]:
    """The rows of the table that the lines make in the columns; `unit` is the width of a letter.

    `bands` numbers the row of each line where level lines part them.
    """
    laid = laid_lines(lines, columns)
    leading = leading_of(laid, unit)
    leading = leading if bands is None else leading_in_rows(laid, bands, leading)
    find_beginnings(laid, columns, unit, spacing_of(laid, leading))
    rows: list[WrittenRow] = []
    for index, (one, (opens, doubted)) in enumerate(zip(laid, _openings(laid, columns, leading), strict=True)):
        if bands is not None and index > 0 and one.step:
            opens, doubted = bands[index] != bands[index - 1], False
        if opens or index == 0:
            rows.append(WrittenRow({}, doubted))
        elif doubted:
            rows[-1].doubted = True
        _put(rows[-1], one)
    return rows


def _is_listed(text: str) -> bool:
    """Whether a text begins with a bullet."""
    label = split_label(text)[0]
    return text[:1] in BULLETS or (bool(label) and not label.strip("().").isalnum())


def _openings(laid: Sequence[Laid], columns: Sequence[Column], leading: float) -> Iterator[tuple[bool, bool]]:
    """Of each line whether a row opens with it, and whether that is doubtful."""
    sure = [index == 0 or _is_sure(laid, index, columns) for index in range(len(laid))]
    steps = [one.step for index, one in enumerate(laid) if sure[index] and index > 1 and one.step]
    rowed = min(steps, default=0.0)
    spaced = rowed > leading + NEAR
    inner = [one for index, one in enumerate(laid) if not sure[index] and one.step and _begins_any(one)]
    telling = spaced and any(_begins_within(one, rowed - NEAR) for one in inner)
    apart = any(not one.opens for one in inner)
    marks = _marking(laid, columns)
    numbered = _is_numbered(laid, columns)
    for index, one in enumerate(laid):
        if sure[index] or not one.opens or (numbered and 0 not in one.pieces):
            yield sure[index], False
        elif telling and one.step:
            yield one.step >= rowed - NEAR, False
        else:
            beside = any(column in marks for column in one.pieces)
            written = any(column not in marks for column in one.pieces)
            if not (beside and written):
                yield not (beside or _has_words(laid, index, marks)), False
            else:
                yield not apart, not spaced or apart


def _begins_within(one: Laid, most: float) -> bool:
    """Whether a paragraph begins nearer to the line above it than that."""
    return any(piece.begins and 0 < (piece.gap or one.step) < most for piece in one.pieces.values())


def _begins_any(one: Laid) -> bool:
    return any(piece.begins for piece in one.pieces.values())


def _has_words(laid: Sequence[Laid], index: int, marks: frozenset[int]) -> bool:
    """Whether a line of words alone stands under others of its row: beside marks, or in a column behind the first."""
    return bool(marks) or 0 not in laid[index].pieces


def _is_sure(laid: Sequence[Laid], index: int, columns: Sequence[Column]) -> bool:
    """Whether a line surely opens a row: it begins in the first column, or lies over several, all of it new."""
    one, above = laid[index], laid[index - 1]
    if not one.opens:
        return False
    if any(piece.span > 1 for piece in one.pieces.values()) or any(piece.span > 1 for piece in above.pieces.values()):
        return True
    if 0 not in one.pieces:
        return index == 1 and len(above.pieces) == len(columns) and any(p.run.bold for p in above.pieces.values())
    listed = _is_listed(one.pieces[0].run.text) and len(one.pieces) == 1
    return not (listed and 0 in above.pieces and len(columns) > 1)


def _marking(laid: Sequence[Laid], columns: Sequence[Column]) -> frozenset[int]:
    """The columns behind the first that hold marks, codes, levels or names of methods and not what a person needs."""
    found = set()
    for column in range(1, len(columns)):
        texts: list[str] = []
        for one in laid[1:]:
            piece = one.pieces.get(column)
            if piece is not None and (piece.begins or not texts):
                texts.append(piece.run.text)
            elif piece is not None:
                texts[-1] += f" {piece.run.text}"
        told = sum(1 for text in texts if is_mark(text) or says_level_or_method(text))
        if texts and told >= 0.7 * len(texts):
            found.add(column)
    return frozenset(found)


def _is_numbered(laid: Sequence[Laid], columns: Sequence[Column]) -> bool:
    """Whether the first column holds nothing but the numbers or letters of rows."""
    first = [one.pieces[0].run.text.strip() for one in laid if 0 in one.pieces]
    good = sum(1 for text in first if _NUMBER.match(text))
    return len(columns) > 2 and good >= 3 and good >= 0.7 * len(first)


def _put(row: WrittenRow, one: Laid) -> None:
    for column, piece in one.pieces.items():
        if piece.unsure is not None and column in row.cells:
            row.unsure.append((piece.unsure.run.text, piece.run.text))
        cell = row.cells.get(column)
        if cell is None:
            cell = row.cells[column] = Written(column, piece.span, piece.run.bold, one.line.number)
        elif not piece.begins and cell.paragraphs:
            above = cell.paragraphs[-1]
            cell.words[-1] += piece.run.words
            if is_cut(above[-1], piece.run.text):
                above[-1] += piece.run.text
            else:
                above.append(piece.run.text)
            continue
        cell.paragraphs.append([piece.run.text])
        cell.words.append([*piece.run.words])
