"""Ruled tables of a PDF page: lines to a grid, words to its cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.importing.pdf_frames import with_frames_joined
from shortlister.importing.pdf_parts import Page, Rule, RuledCell, Word
from shortlister.importing.pdf_seams import seams

_NEAR: Final = 2.6
_WIDE: Final = 0.65
_TALL: Final = 12
"""How much of a frame's width and how many lines the text has that it frames, at least."""
_RULED: Final = 2
"""The lines without upright ones at their ends that draw the rows of a table, at least."""


@dataclass(slots=True)
class RuledTable:
    """A table with its cells and the edges of its columns."""

    page: int
    top: float
    bottom: float
    edges: tuple[float, ...]
    cells: list[RuledCell]

    @property
    def rows(self) -> int:
        return max(cell.row + cell.row_span - 1 for cell in self.cells)

    @property
    def is_frame(self) -> bool:
        """Whether its lines only frame a page's text: a cell as wide and tall as that, and nothing beside any text."""
        told = [cell for cell in self.cells if cell.words]
        if len({cell.row for cell in told}) < len(told):
            return False
        largest = max(told, key=lambda cell: len(cell.words), default=None)
        wide = largest is not None and largest.right - largest.left >= _WIDE * (self.edges[-1] - self.edges[0])
        return wide and largest is not None and len({round(word.base) for word in largest.words}) >= _TALL


def ruled_tables(page: Page) -> tuple[list[RuledTable], list[Word]]:
    """The tables that lines draw, from the top, and the words outside them."""
    sewn, heads = seams(page)
    level, upright = _merged([*page.level, *heads]), _merged([*page.upright, *sewn])
    if len(level) > 3000 or len(upright) > 3000:
        return [], page.words
    tables = []
    rest = list(page.words)
    for levels, uprights in _groups(level, upright):
        table = _table(page, levels, uprights, rest)
        if table is not None and not _is_band(table, level, upright):
            tables.append(table)
            inside = {id(word) for cell in table.cells for word in cell.words}
            rest = [word for word in rest if id(word) not in inside]
    return sorted(tables, key=lambda table: -table.top), rest


def _is_band(table: RuledTable, level: Sequence[Rule], upright: Sequence[Rule]) -> bool:
    """Whether a box with one line is only a shaded row of a table whose other rows have only level lines."""
    if len(table.cells) > 1 or len({round(word.base) for word in table.cells[0].words}) > 1:
        return False
    alike = (
        rule
        for rule in level
        if abs(rule.begin - table.edges[0]) < _NEAR
        and abs(rule.end - table.edges[-1]) < _NEAR
        and not any(one.begin - _NEAR < rule.at < one.end + _NEAR for one in upright)
    )
    return sum(1 for _rule in alike) >= _RULED


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Lines on one another or end to end as one."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.at / 1.5), rule.begin)):
        home = next(
            (
                at
                for at in range(len(merged) - 1, max(-1, len(merged) - 12), -1)
                if abs(merged[at].at - rule.at) < 1.8
                and rule.begin <= merged[at].end + 3
                and rule.end >= merged[at].begin - 3
            ),
            None,
        )
        if home is None:
            merged.append(rule)
        else:
            one = merged[home]
            merged[home] = Rule(one.at, min(one.begin, rule.begin), max(one.end, rule.end))
    return merged


def _groups(level: Sequence[Rule], upright: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that touch one another, each group a table."""
    parents = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for one, across in enumerate(level):
        for other, down in enumerate(upright):
            touches = (
                across.begin - _NEAR <= down.at <= across.end + _NEAR
                and down.begin - _NEAR <= across.at <= down.end + _NEAR
            )
            if touches:
                parents[root(one)] = root(len(level) + other)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for at, rule in enumerate([*level, *upright]):
        groups.setdefault(root(at), ([], []))[0 if at < len(level) else 1].append(rule)
    return [group for group in groups.values() if len(group[0]) >= 2 and len(group[1]) >= 2]


def _edges(rules: Sequence[Rule]) -> list[float]:
    edges: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not edges or at - edges[-1] > _NEAR:
            edges.append(at)
    return edges


def _table(page: Page, level: Sequence[Rule], upright: Sequence[Rule], words: Sequence[Word]) -> RuledTable | None:
    xs, ys = _edges(upright), _edges(level)[::-1]
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > 20_000:
        return None
    rows, columns = len(ys) - 1, len(xs) - 1
    right = {(r, c): _ruled(upright, xs[c + 1], ys[r + 1], ys[r]) for r in range(rows) for c in range(columns)}
    below = {(r, c): _ruled(level, ys[r + 1], xs[c], xs[c + 1]) for r in range(rows) for c in range(columns)}
    taken: dict[tuple[int, int], RuledCell] = {}
    cells: list[RuledCell] = []
    for r in range(rows):
        for c in range(columns):
            if (r, c) in taken:
                continue
            wide, high = 1, 1
            while c + wide < columns and not right[(r, c + wide - 1)] and (r, c + wide) not in taken:
                wide += 1
            while (
                r + high < rows
                and not any(below[(r + high - 1, c + k)] for k in range(wide))
                and not any((r + high, c + k) in taken for k in range(wide))
            ):
                high += 1
            cell = RuledCell(r + 1, c + 1, high, wide, xs[c], xs[c + wide], ys[r + high], ys[r], [])
            cells.append(cell)
            taken.update({(r + i, c + k): cell for i in range(high) for k in range(wide)})
    _fill(taken, xs, ys, words)
    if not any(cell.words for cell in cells):
        return None
    cells, edges = with_frames_joined(cells, xs)
    return RuledTable(page.number, ys[0], ys[-1], edges, cells)


def _ruled(rules: Sequence[Rule], at: float, begin: float, end: float) -> bool:
    middle = (begin + end) / 2
    return any(abs(rule.at - at) <= _NEAR and rule.begin - _NEAR <= middle <= rule.end + _NEAR for rule in rules)


def _fill(
    taken: dict[tuple[int, int], RuledCell], xs: Sequence[float], ys: Sequence[float], words: Sequence[Word]
) -> None:
    for word in words:
        height = word.base + 0.3 * word.size
        middle = word.middle if word.right - word.left < 200 else word.left + 2
        column = next((c for c in range(len(xs) - 1) if xs[c] - 0.5 <= middle < xs[c + 1] + 0.5), None)
        row = next((r for r in range(len(ys) - 1) if ys[r + 1] - 0.5 <= height < ys[r] + 0.5), None)
        if column is not None and row is not None:
            taken[(row, column)].words.append(word)
