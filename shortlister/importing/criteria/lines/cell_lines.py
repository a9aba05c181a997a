"""Tables pasted with a cell a line: headings of columns below one another, then row after row of as many lines."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.lines.outline import could_be_heading, is_note
from shortlister.importing.criteria.lines.pasted_heads import Heads, heads_apart
from shortlister.importing.criteria.methods.column_heads import (
    heads_levels,
    heads_of_columns,
    level_head,
    names_measures,
    names_texts,
    one_level_column,
)
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.section_words import OTHER, is_strong_specification, section_of
from shortlister.importing.criteria.words.vocabulary import is_group_header, is_group_name, level_of_cell, tick_of
from shortlister.importing.limits import DEFAULT

_WIDEST: Final = 6
_LONGEST: Final = 60
_GROUPS: Final = 0.6
_MOST: Final = 4000
_FEWEST: Final = 2
_GROUP: Final = "Group"
"""What stands for the name of a group where a cell that was merged left none."""

Row = tuple[int, ...]
"""The numbers of the lines that are the cells of a row; of one line, the heading of a group."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Where such a table ends, and its rows, that of the headings first; a row of one line heads a group.

    `further`: the lines that a cell goes on with, by its first one.
    """

    end: int
    rows: tuple[Row, ...]
    width: int
    further: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def first_column(self, row: Row) -> int:
        """Where a row begins: in the second column where the name of its group stands above."""
        return 2 if 1 < len(row) < self.width else 1

    def text_at(self, lines: Sequence[str], at: int) -> str:
        """What the cell says that begins at a line."""
        return " ".join(lines[one].strip() for one in (at, *self.further[at])) if at in self.further else lines[at]


def pasted_cells(lines: Sequence[str], begin: int) -> Pasted | None:
    """The table whose headings begin at a line, where its rows can be told; an empty line may be an empty cell."""
    if not lines[begin].strip() or len(lines) - begin > _MOST:
        return None
    told = [at for at in range(begin, len(lines)) if lines[at].strip()]
    for numbers in (list(range(begin, len(lines))), told):
        for width in range(_WIDEST, 1, -1):
            heads = [lines[at].strip() for at in numbers[:width]]
            named = len(heads) == width and all(heads) and (heads_of_columns(heads) or one_level_column(heads))
            if named and (found := _rows(lines, numbers, width)):
                return found
    apart = heads_apart(lines, begin)
    return _below_apart(lines, apart) if apart else None


def _below_apart(lines: Sequence[str], heads: Heads) -> Pasted | None:
    """The table below headings that stand apart, with its empty cells as empty lines, or where these were lost.

    Then nothing tells which of the two levels a mark is for, and both have one column.
    """
    texts = [" ".join(lines[at].strip() for at in one) for one in heads.cells]
    levels = [at for at, head in enumerate(texts) if level_head(head)]
    measures = [at for at, head in enumerate(texts) if at not in levels and names_measures(head)]
    if not measures or min(measures) < max(levels) or levels[1] != levels[0] + 1:
        return None
    every = range(heads.below, len(lines))
    if starts := _ticked([lines[at].strip() for at in every], len(texts), levels, measures):
        return _put_together(heads.cells, heads.notes, every, starts)
    told = [at for at in every if lines[at].strip()]
    fewer = [at - 1 for at in measures]
    if starts := _ticked([lines[at].strip() for at in told], len(texts) - 1, levels[:1], fewer):
        cells = list(heads.cells)
        cells[levels[0] : levels[1] + 1] = [(*cells[levels[0]], *cells[levels[1]])]
        return _put_together(cells, heads.notes, told, starts)
    return None


def _put_together(
    heads: Sequence[tuple[int, ...]], notes: Sequence[int], numbers: Sequence[int], starts: Sequence[Row]
) -> Pasted | None:
    if sum(1 for _at, size in starts if size > 1) < _FEWEST:
        return None
    rows: list[Row] = [tuple(one[0] for one in heads), *((at,) for at in notes)]
    rows.extend(tuple(numbers[at : at + size]) for at, size in starts)
    further = {one[0]: one[1:] for one in heads if len(one) > 1}
    return Pasted(rows[-1][-1] + 1, tuple(rows), len(heads), further)


def _rows(lines: Sequence[str], numbers: Sequence[int], width: int) -> Pasted | None:
    heads = [lines[at].strip() for at in numbers[:width]]
    body = [lines[at].strip() for at in numbers[width:]]
    levels = [at for at, head in enumerate(heads) if level_head(head)]
    single = not levels
    levels = levels or [at for at, head in enumerate(heads) if heads_levels(head)]
    measures = [at for at, head in enumerate(heads) if at not in levels and names_measures(head)]
    ticked = any(tick_of(text) for text in body)
    read = _levelled if single else _ticked if ticked else _worded
    starts = read(body, width, levels, measures)
    if starts is None or sum(1 for _at, size in starts if size > 1) < 2:
        return None
    if not (single or ticked) and not _tells(heads, body, starts, measures):
        return None
    rows = [tuple(numbers[:width])]
    rows.extend(tuple(numbers[width + at : width + at + size]) for at, size in starts)
    return Pasted(rows[-1][-1] + 1, tuple(rows), width)


def _ticked(body: Sequence[str], width: int, levels: Sequence[int], measures: Sequence[int]) -> list[Row] | None:
    """Rows whose level is ticked, and between them headings of groups on a line; every tick must be in a row."""

    def fits(at: int) -> bool:
        cells = body[at : at + width]
        if len(cells) < width or not _is_text(cells[0]):
            return False
        marks = [tick_of(cells[level]) for level in levels]
        bare = all(not cells[level] or mark is not None for level, mark in zip(levels, marks, strict=True))
        between = [cells[at] for at in range(1, width) if at not in levels and at not in measures]
        return bare and True in marks and all(map(_is_text, between)) and all(_is_measure(cells[at]) for at in measures)

    starts = _placed(body, width, fits)
    last = starts[-1][0] + width if starts else 0
    rest = body[last:]
    return None if not starts or any(tick_of(text) for text in rest) else starts


def _levelled(body: Sequence[str], width: int, levels: Sequence[int], measures: Sequence[int]) -> list[Row] | None:
    """Rows with one column that says the level; every line that is nothing but a level must be in a row."""

    def fits(at: int, fewer: int = 0) -> bool:
        cells = [*[_GROUP] * fewer, *body[at : at + width - fewer]]
        if len(cells) < width or level_of_cell(cells[levels[0]]) is None:
            return False
        texts = [cells[one] for one in range(width) if one not in levels and one not in measures]
        return all(_is_text(text) and not level_of_cell(text) for text in texts) and all(
            not level_of_cell(cells[one]) and _is_named(cells[one]) for one in measures
        )

    starts = _placed(body, width, fits)
    if width > 3 and 0 not in (*levels, *measures):
        merged = _placed_under_groups(body, width, fits)
        starts = merged if sum(size for _at, size in merged) > sum(size for _at, size in starts) else starts
    rest = body[starts[-1][0] + starts[-1][1] :] if starts else body
    return None if any(level_of_cell(text) for text in rest if text) else starts


def _placed_under_groups(body: Sequence[str], width: int, fits: Callable[[int, int], bool]) -> list[Row]:
    """Rows of which the first of each group has its name, and the others are a cell shorter: that cell was merged."""
    found: list[Row] = []
    at = 0
    while at < len(body):
        size = next((width - fewer for fewer in (0, 1) if (found or not fewer) and fits(at, fewer)), 0)
        if not size:
            break
        found.append((at, size))
        at += size
    return found


def _is_named(text: str) -> bool:
    """Whether a line may stand in a column of methods: a known one, codes, or a few words without an end."""
    return _is_measure(text) or (len(text) < _LONGEST and not text.endswith((".", ":", ";")))


def _placed(body: Sequence[str], width: int, fits: Callable[[int], bool]) -> list[Row]:
    """Where rows begin, with their sizes: a line before one that fits may head a group, an empty one stands between."""
    found: list[Row] = []
    at = 0
    while at < len(body):
        if fits(at):
            found.append((at, width))
            at += width
            continue
        ahead = next((one for one in range(at + 1, min(at + 4, len(body))) if fits(one)), None)
        heads = [one for one in range(at, ahead) if body[one]] if ahead is not None else []
        if ahead is None or len(heads) > 1 or any(len(body[one]) > _LONGEST for one in heads):
            break
        found.extend((one, 1) for one in heads)
        at = ahead
    return found


def _worded(body: Sequence[str], width: int, levels: Sequence[int], measures: Sequence[int]) -> list[Row] | None:
    """Rows whose columns of levels hold the criteria; they go on to the end or to what is plainly no cell."""
    starts: list[Row] = []
    at = 0
    while at + width <= len(body) and any(body[at : at + width]) and not _ends_table(body[at]):
        cells = body[at : at + width]
        wrong = any(tick_of(cells[level]) is not None and len(cells[level]) > 1 for level in levels)
        if wrong or not any(cells[level] for level in levels) or not all(_is_measure(cells[one]) for one in measures):
            break
        starts.append((at, width))
        at += width
    rest = [text for text in body[at:] if text]
    return None if rest and not _ends_table(rest[0]) else starts


def _tells(heads: Sequence[str], body: Sequence[str], starts: Sequence[Row], measures: Sequence[int]) -> bool:
    """Whether a column besides the levels bears out that the rows are so: methods, or the usual names of groups."""
    if any(all(body[at + one] for at, _size in starts) for one in measures):
        return True
    groups = [at for at, head in enumerate(heads) if not level_head(head) and at not in measures and at == 0]
    if not groups or not (is_group_header(heads[0]) or names_texts(heads[0])):
        return False
    named = sum(1 for at, _size in starts if is_group_name(body[at]))
    own = {at for at, _size in starts}
    elsewhere = sum(1 for at, text in enumerate(body) if text and at not in own and is_group_name(text))
    return named >= _GROUPS * len(starts) and not elsewhere


def _is_text(text: str) -> bool:
    return bool(text) and tick_of(text) is None and any(map(str.isalnum, text))


@lru_cache(maxsize=DEFAULT.pieces)
def _is_measure(text: str) -> bool:
    """Whether a line may stand in a column of methods or weights: nothing, a tick, codes, names."""
    if not text or tick_of(text) is not None or text.strip(" %").isdigit():
        return True
    codes = len(text) < 16 and text.upper() == text and not level_of_cell(text)
    return codes or (len(text) < _LONGEST and bool(methods_in(text, MethodKey())))


def _ends_table(text: str) -> bool:
    """Whether a line is plainly no cell: a key, a note, the heading of another section, a whole sentence."""
    if len(key_pairs(text)) > 1 or is_strong_specification(text) or (text.endswith(".") and len(text) > _LONGEST):
        return True
    return is_note(text) or (section_of(text) == OTHER and could_be_heading(text))


def pasted_tables(lines: Sequence[str]) -> Iterator[tuple[int, Pasted]]:
    """Each such table with the number of its first line."""
    at = 0
    while at < len(lines):
        text = lines[at].strip()
        found = pasted_cells(lines, at) if text and (level_head(text) or names_texts(text)) else None
        if found:
            yield at, found
        at = found.end if found else at + 1
