"""The rows of an unruled table on a PDF page: from where text begins in each column, and from the leading."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from shortlister.importing.columns import Column, Run, RunLine, column_at
from shortlister.importing.criteria.methods import says_level_or_method
from shortlister.importing.wording import BULLETS, split_label

_NEAR: Final = 0.6
"""How far apart, in points, two steps from line to line may be and count as equal."""
_JOINER: Final = re.compile(
    r"(?:\w ?[,&/(–-]|\b(?:and|or|of|the|an|to|for|with|in|on|by|at|from|as|how|than|via|[^\W\d_]+ a))$"
)
_CODES: Final = re.compile(r"^[A-Za-z](?:\s*[,/&+ ]\s*[A-Za-z])*$|^[A-Z]{1,4}$")
_NUMBER: Final = re.compile(
    r"^(?:\(?\d{1,3}[.)]?|\(?[A-Za-z][.)]|[A-Z]{1,4}-?\d{1,3}[.:]?|[ivxIVX]{1,4}[.)]|\d+\.\d+)$"
)


@dataclass(slots=True)
class Written:
    """A cell put together from several lines: its paragraphs, each the texts of its lines."""

    column: int
    span: int
    bold: bool
    number: int
    paragraphs: list[list[str]] = field(default_factory=list)


@dataclass(slots=True)
class WrittenRow:
    """A row of cells; `doubted` where its lines could also be another row, or a part of the one above."""

    cells: dict[int, Written]
    doubted: bool = False


@dataclass(slots=True)
class _Piece:
    """What a line has in one column, and whether a paragraph begins with it."""

    run: Run
    span: int
    begins: bool = True


@dataclass(slots=True)
class _Laid:
    """A line with its pieces by column and its distance from the line above; 0 where that is on another page."""

    line: RunLine
    pieces: dict[int, _Piece]
    step: float

    @property
    def opens(self) -> bool:
        """Whether everything on the line begins a paragraph."""
        return all(piece.begins for piece in self.pieces.values())


def written_rows(lines: Sequence[RunLine], columns: Sequence[Column], unit: float) -> list[WrittenRow]:
    """The rows of the table that the lines make in the columns; `unit` is the width of a letter."""
    laid = _laid(lines, columns)
    leading = _leading(laid, unit)
    _find_beginnings(laid, columns, unit, leading)
    rows: list[WrittenRow] = []
    for index, (one, (opens, doubted)) in enumerate(zip(laid, _openings(laid, columns, leading), strict=True)):
        if opens or index == 0:
            rows.append(WrittenRow({}, doubted))
        elif doubted:
            rows[-1].doubted = True
        _put(rows[-1], one)
    return rows


def _laid(lines: Sequence[RunLine], columns: Sequence[Column]) -> list[_Laid]:
    laid: list[_Laid] = []
    for before, line in zip([None, *lines], lines, strict=False):
        pieces: dict[int, _Piece] = {}
        for run in line.runs:
            column, span = column_at(columns, run)
            known = pieces.get(column)
            if known is None:
                pieces[column] = _Piece(run, span)
            else:
                known.run = Run(known.run.left, run.right, f"{known.run.text} {run.text}", known.run.bold and run.bold)
        step = line.bottom - before.bottom if before is not None and before.page == line.page else 0.0
        laid.append(_Laid(line, pieces, max(0.0, step)))
    return laid


def _leading(laid: Sequence[_Laid], unit: float) -> float:
    """The distance of the lines inside a paragraph: the smallest that comes often, best where words go on small."""
    steps = sorted(one.step for one in laid if one.step > 1.5 * unit)
    small = sorted(
        one.step
        for one in laid
        if one.step > 1.5 * unit and any(piece.run.text[:1].islower() for piece in one.pieces.values())
    )
    usual = small or steps
    return usual[len(usual) // 8] if usual else 6 * unit


def _find_beginnings(laid: Sequence[_Laid], columns: Sequence[Column], unit: float, leading: float) -> None:
    """Sets of every piece whether it begins a paragraph or goes on with the one above it in its column."""
    last: dict[int, tuple[int, _Piece, _Piece]] = {}
    for index, one in enumerate(laid):
        afresh = _is_fresh(one, {column: known[1] for column, known in last.items()}, columns)
        for column, piece in one.pieces.items():
            if column in last:
                at, before, head = last[column]
                gap = sum(each.step for each in laid[at + 1 : index + 1])
                turned = any(each.step == 0 for each in laid[at + 1 : index + 1])
                edge = _edge(columns, column, unit)
                close = turned or gap < leading + _NEAR + 0.12 * leading
                piece.begins = afresh or not (close and _goes_on(head, before, piece, edge, unit))
            last[column] = (index, piece, piece if piece.begins else last[column][2])


def _is_fresh(one: _Laid, above: Mapping[int, _Piece], columns: Sequence[Column]) -> bool:
    """Whether several pieces side by side all look like the beginnings of cells.

    None goes on in small letters or with what calls for more above it; a line that fills nearly every column from
    the first on may stand under a heading such as `Measured by`.
    """
    if len(one.pieces) < 2 or any(_is_small(piece.run.text) for piece in one.pieces.values()):
        return False
    calling = [
        column
        for column, piece in one.pieces.items()
        if column in above and _JOINER.search(above[column].run.text) and not _is_mark(piece.run.text)
    ]
    whole = 0 in one.pieces and len(one.pieces) >= max(3, len(columns) - 1)
    return not calling or (whole and 0 not in calling)


def calls_for_more(text: str) -> bool:
    """Whether a line ends with a word or sign after which its sentence goes on."""
    return bool(_JOINER.search(text))


def _is_small(text: str) -> bool:
    """Whether a text begins with a small letter and is more than a mark or a list of codes."""
    return text[:1].islower() and not _is_mark(text)


def _is_mark(text: str) -> bool:
    """Whether a text is a tick, a letter or a list of single letters: `x`, `E`, `a, b`."""
    return len(text) < 3 or bool(_CODES.match(text))


def _edge(columns: Sequence[Column], column: int, unit: float) -> float:
    """Where the lines of a column are wrapped at the latest."""
    if column + 1 < len(columns):
        return max(columns[column].right, columns[column + 1].left - 2 * unit)
    return columns[column].right


def _goes_on(head: _Piece, before: _Piece, piece: _Piece, edge: float, unit: float) -> bool:
    text, above = piece.run.text, before.run.text
    if before.run.bold != piece.run.bold or text[:1] in BULLETS or split_label(text)[0] or before.span != piece.span:
        return False
    if head.run.text[:1] in BULLETS and piece.run.left > head.run.left + unit:
        return True
    if text.isupper() and len(text) > 3 and not above.isupper():
        return False
    if above.count("(") > above.count(")") and ")" in text:
        return True
    if _is_small(text) or text[:1] in "(&/" or _JOINER.search(above):
        return True
    if _opens_phrase(text) and len(above.split()) > 1:
        return False
    letter = (piece.run.right - piece.run.left) / max(1, len(text))
    full = before.run.right + (1 + len(text.split()[0])) * letter > edge - 0.5 * unit
    return full and not above.endswith((".", ";", ":")) and (len(above) > 12 or _is_cut(above, text))


def _is_listed(text: str) -> bool:
    """Whether a text begins with a bullet."""
    label = split_label(text)[0]
    return text[:1] in BULLETS or (bool(label) and not label.strip("().").isalnum())


def _opens_phrase(text: str) -> bool:
    """Whether a line begins as a phrase does: one capitalised word, and then words in small letters."""
    words = text.split()
    return len(words) > 2 and words[0][1:].islower() and words[0].istitle() and words[1].islower()


def _is_cut(above: str, text: str) -> bool:
    """Whether a word was cut to fit its column: one or a few letters go on below a single long word."""
    if not (above.isalpha() and len(above) > 5 and text.isalpha() and len(text) < 4):
        return False
    return text.isupper() if above.isupper() else text.islower() and not _JOINER.search(f" {text}")


def _openings(laid: Sequence[_Laid], columns: Sequence[Column], leading: float) -> Iterator[tuple[bool, bool]]:
    """Of each line whether a row opens with it, and whether that is doubtful."""
    sure = [index == 0 or _is_sure(laid, index, columns) for index in range(len(laid))]
    steps = [one.step for index, one in enumerate(laid) if sure[index] and index > 1 and one.step]
    rowed = min(steps, default=0.0)
    spaced = rowed > leading + _NEAR
    inner = [one for index, one in enumerate(laid) if not sure[index] and one.step and _begins_any(one)]
    telling = spaced and any(one.step < rowed - _NEAR for one in inner)
    apart = any(not one.opens for one in inner)
    marks = _marking(laid, columns)
    numbered = _is_numbered(laid, columns)
    for index, one in enumerate(laid):
        if sure[index] or not one.opens or (numbered and 0 not in one.pieces):
            yield sure[index], False
        elif telling and one.step:
            yield one.step >= rowed - _NEAR, False
        else:
            beside = any(column in marks for column in one.pieces)
            written = any(column not in marks for column in one.pieces)
            if not (beside and written):
                yield not (beside or _has_words(laid, index, marks)), False
            else:
                yield not apart, not spaced or apart


def _begins_any(one: _Laid) -> bool:
    return any(piece.begins for piece in one.pieces.values())


def _has_words(laid: Sequence[_Laid], index: int, marks: frozenset[int]) -> bool:
    """Whether a line of words alone stands under others of its row: beside marks, or in a column behind the first."""
    return bool(marks) or 0 not in laid[index].pieces


def _is_sure(laid: Sequence[_Laid], index: int, columns: Sequence[Column]) -> bool:
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


def _marking(laid: Sequence[_Laid], columns: Sequence[Column]) -> frozenset[int]:
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
        told = sum(1 for text in texts if _is_mark(text) or says_level_or_method(text))
        if texts and told >= 0.7 * len(texts):
            found.add(column)
    return frozenset(found)


def _is_numbered(laid: Sequence[_Laid], columns: Sequence[Column]) -> bool:
    """Whether the first column holds nothing but the numbers or letters of rows."""
    first = [one.pieces[0].run.text.strip() for one in laid if 0 in one.pieces]
    good = sum(1 for text in first if _NUMBER.match(text))
    return len(columns) > 2 and good >= 3 and good >= 0.7 * len(first)


def _put(row: WrittenRow, one: _Laid) -> None:
    for column, piece in one.pieces.items():
        cell = row.cells.get(column)
        if cell is None:
            cell = row.cells[column] = Written(column, piece.span, piece.run.bold, one.line.number)
        elif not piece.begins and cell.paragraphs:
            above = cell.paragraphs[-1]
            if _is_cut(above[-1], piece.run.text):
                above[-1] += piece.run.text
            else:
                above.append(piece.run.text)
            continue
        cell.paragraphs.append([piece.run.text])
