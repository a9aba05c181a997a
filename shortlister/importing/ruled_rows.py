"""Tables that plain text draws with bars and rules, a cell's text wrapped over several lines between two rules."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.text_lines import Line
from shortlister.importing.wording import split_label

_RULE: Final = late_regex(r"[\s|:+]*[-=─━═]{3}[-=─━═|:+┼╪╬╋├┤\s]*")
_FEWEST_RULES: Final = 3
_FEWEST_ROWS: Final = 3
_ENDS: Final = 2
_JOINED: Final = ("-", "/")


@dataclass(frozen=True, slots=True)
class RuledCell:
    """The text of a cell, a line for each of its items, with its first column and how many it reaches over."""

    text: str
    column: int
    span: int


@dataclass(frozen=True, slots=True)
class RuledTable:
    """Such a table: the lines that draw it, and its rows, each with the line where it begins."""

    begin: int
    end: int
    rows: tuple[tuple[Line, tuple[RuledCell, ...]], ...]


def ruled_tables(lines: Sequence[Line]) -> Iterator[RuledTable]:
    """The tables among the lines that are drawn with bars around their cells, and with rules above, below and between.

    One with a single rule below its headings is read elsewhere.
    """
    begin = 0
    while begin < len(lines):
        end = begin
        while end < len(lines) and (_is_rule(lines[end].text) or _is_row(lines[end].text)):
            end += 1
        drawn = lines[begin:end]
        rules = sum(1 for line in drawn if _is_rule(line.text))
        if rules >= _FEWEST_RULES and len(drawn) - rules >= _FEWEST_ROWS:
            yield RuledTable(begin, end, tuple(_rows(drawn)))
        begin = max(end, begin + 1)


def _is_rule(text: str) -> bool:
    return _RULE.fullmatch(text.strip()) is not None


def _is_row(text: str) -> bool:
    bare = text.strip()
    return len(bare) > _ENDS and bare[0] == bare[-1] == "|" and not _is_rule(text)


def _rows(drawn: Sequence[Line]) -> Iterator[tuple[Line, tuple[RuledCell, ...]]]:
    edges = max((_bars(line.text) for line in drawn if not _is_rule(line.text)), key=len)
    part: list[tuple[Line, list[RuledCell]]] = []
    for line in (*drawn, None):
        if line is not None and not _is_rule(line.text):
            part.append((line, _cells(line.text, edges)))
            continue
        for run in _parted(part):
            yield run[0][0], _joined([cells for _line, cells in run])
        part = []


def _bars(text: str) -> list[int]:
    return [at for at, character in enumerate(text.rstrip()) if character == "|"]


def _cells(text: str, edges: Sequence[int]) -> list[RuledCell]:
    """The cells of a line by the bars between which they stand; by their order where it has as many as any."""
    bars = _bars(text)
    whole = len(bars) == len(edges)
    at = range(len(edges)) if whole else [min(range(len(edges)), key=lambda i: abs(edges[i] - bar)) for bar in bars]
    return [
        RuledCell(text[one + 1 : other].strip(), at[place] + 1, max(1, at[place + 1] - at[place]))
        for place, (one, other) in enumerate(itertools.pairwise(bars))
    ]


def _parted(part: Sequence[tuple[Line, list[RuledCell]]]) -> list[list[tuple[Line, list[RuledCell]]]]:
    """The lines between two rules as rows: one begins where all short columns of the first line have text again."""
    runs: list[list[tuple[Line, list[RuledCell]]]] = []
    for line, cells in part:
        if runs and not _begins_row(runs[-1][0][1], runs[-1][-1][1], cells):
            runs[-1].append((line, cells))
        else:
            runs.append([(line, cells)])
    return runs


def _begins_row(first: Sequence[RuledCell], above: Sequence[RuledCell], cells: Sequence[RuledCell]) -> bool:
    """Whether a line begins a row: it fills the columns with which the row above begins, and ends none of its words."""
    filled = {cell.column for cell in cells if cell.text}
    begun = {cell.column for cell in first if cell.text}
    if len(cells) != len(first) or not filled:
        return len(cells) != len(first)
    on = [cell for cell in cells if cell.text[:1].islower() or cell.text[:1] in ("(", "&")]
    listed = [cell for cell in above if cell.text.endswith((",", "/", "-", "&", ";"))]
    if len(first) == 1 or on or any(one.column in filled and _is_short(one) for one in listed):
        return False
    return filled >= begun


def _is_short(cell: RuledCell) -> bool:
    return len(cell.text) < len("interview, test")


def _joined(lines: Sequence[Sequence[RuledCell]]) -> tuple[RuledCell, ...]:
    texts: dict[int, str] = {}
    spans: dict[int, int] = {}
    for cell in (cell for cells in lines for cell in cells):
        spans.setdefault(cell.column, cell.span)
        texts[cell.column] = _with_more(texts.get(cell.column, ""), cell.text)
    return tuple(RuledCell(texts[column], column, spans[column]) for column in sorted(texts))


def _with_more(text: str, more: str) -> str:
    if not text or not more:
        return text or more
    if split_label(more)[0] and split_label(text.split("\n")[-1])[0]:
        return f"{text}\n{more}"
    return f"{text}{'' if text.endswith(_JOINED) and more[:1].islower() else ' '}{more}"
