"""Where on a PDF page lines stand in columns without rules: the stretches of lines that are tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shortlister.importing.criteria.methods.methods import says_level_or_method
from shortlister.importing.criteria.words.vocabulary import level_of_cell, looks_like_header
from shortlister.importing.pdf_lines import Line, join_words, runs_of
from shortlister.importing.wording import calls_for_more, split_label

_MOST: Final = 17
"""A header has fewer words."""


def header_edges(lines: Sequence[Line]) -> frozenset[int]:
    """The left edges of the columns that headers name."""
    found: set[int] = set()
    for line in lines:
        runs = runs_of(line)
        if len(runs) > 2 and looks_like_header([join_words(run) for run in runs]):
            found.update(round(run[0].left / 2) + step for run in runs for step in (-1, 0, 1))
    return frozenset(found)


def cut_headers(lines: Sequence[Line]) -> None:
    """Divides headers whose words stand a narrow gap apart where lines below have a column's left edge."""
    for at, line in enumerate(lines):
        runs = runs_of(line)
        if len(runs) < 2 or len(runs) == len(line.words) or not _could_head(line):
            continue
        below = [run[0].left for one in lines[at + 1 : at + 60] for run in runs_of(one)[1:]]
        cuts = frozenset(
            number
            for number, (before, word) in enumerate(pairwise(line.words), 1)
            if word.text[:1].isupper()
            and word.left - before.right < 1.6 * word.size
            and any(abs(word.left - left) < 1.5 for left in below)
        )
        whole = [join_words(run) for run in runs_of(replace(line, cuts=cuts))]
        if cuts and looks_like_header(whole) and len(set(whole)) == len(whole):
            line.cuts = cuts


def _could_head(line: Line) -> bool:
    """Whether a line of few capitalised words names levels or methods."""
    words = [word.text for word in line.words]
    if len(words) >= _MOST or not words[0][:1].isupper():
        return False
    phrases = (" ".join(words[at : at + wide]) for wide in (2, 3) for at in range(len(words) - wide + 1))
    told = sum(1 for word in words if level_of_cell(word) or says_level_or_method(word))
    return told + sum(1 for phrase in phrases if level_of_cell(phrase)) > 1


@dataclass(frozen=True, slots=True)
class Stretches:
    """A page's lines with the left edges of its columns and the sizes of type that only headings have."""

    lines: Sequence[Line]
    starts: frozenset[int]
    sizes: frozenset[float]

    def end(self, at: int) -> int:
        """Where a stretch of lines in columns that begins here ends; `at` itself where none begins."""
        lines = self.lines
        if len(runs_of(lines[at], self.starts)) < 2:
            return at
        second = runs_of(lines[at], self.starts)[1][0].left
        last, rows = self._rows(at, second)
        headed = looks_like_header([join_words(run) for run in runs_of(lines[at], self.starts)])
        if rows >= (1 if headed else 2):
            last = self._with_what_hangs_on(at, last, second)
        enough = rows >= 3 or (last > at and headed) or self._in_columns(lines[at : last + 1])
        return last + 1 if enough else at

    def _rows(self, at: int, second: float) -> tuple[int, int]:
        """The last line in columns from one on, and how many such lines there are."""
        lines = self.lines
        end, rows, last, crossing, widest = at, 0, at, 0, 0.0
        while end < len(lines) and crossing <= 2 and end - last <= 12:
            alone = len(runs_of(lines[end], self.starts)) < 2
            step = lines[end - 1].base - lines[end].base if end > at else 0.0
            if alone and end - at >= 3 and step > 1.8 * widest:
                break
            widest = max(widest, step)
            crossing += lines[end].right >= second
            if not alone:
                rows, last, crossing = rows + 1, end, 0
            elif self._breaks(lines[end]):
                break
            elif rows and lines[end].left > lines[at].left + 3 * lines[end].size and self._is_edge(lines[end]):
                last, crossing = end, 0
            end += 1
        return last, rows

    def _is_edge(self, line: Line) -> bool:
        return round(line.left / 2) in self.starts

    def _in_columns(self, lines: Sequence[Line]) -> bool:
        """Whether one or two rows stand in columns: under edges that other lines have too, or under each other's."""
        lefts = [
            [round(run[0].left / 2) for run in runs[1:]]
            for line in lines
            if len(runs := runs_of(line, self.starts)) > 1
        ]
        if not lefts or any(":" in line.words[0].text for line in lines):
            return False
        coded = all(len(join_words(run)) < 4 for line in lines for run in runs_of(line, self.starts)[1:])
        alike = len(lefts) > 1 and all(left == lefts[0] for left in lefts) and (coded or len(lefts[0]) > 1)
        return alike or all(left in self.starts for row in lefts for left in row)

    def _with_what_hangs_on(self, at: int, last: int, second: float) -> int:
        """The last line of a table whose last cells may go on below its last row in columns."""
        lines = self.lines
        stretch = lines[at : last + 1]
        widest = 1.05 * max((one.base - other.base for one, other in pairwise(stretch)), default=0.0)
        lefts = [run[0].left for one in stretch for run in runs_of(one, self.starts)]
        edges = {round(left / 2) for left in lefts if left > second - 3 * lines[at].size}
        listed = last == at or any(split_label(one.text)[0] for one in stretch)
        first = min(one.left for one in stretch)  # the header may have none over the first column
        while last + 1 < len(lines):
            line, above = lines[last + 1], lines[last]
            step = above.base - line.base
            near = any(round(line.left / 2) + by in edges for by in (-1, 0, 1))
            wrapped = (line.text[:1].islower() or calls_for_more(above.text)) and abs(line.left - first) < 3
            inside = near or (wrapped and line.right < second + 1 and len(runs_of(line, self.starts)) == 1)
            close = 0 < step < 2.1 * line.size and line.right < second and listed
            hangs = close and (bool(split_label(line.text)[0]) or line.text[:1].islower())
            near_enough = 0 < step <= widest or line.page != above.page
            if self._breaks(line) or not ((inside and near_enough) or hangs):
                break
            last += 1
        return last

    def _breaks(self, line: Line) -> bool:
        return round(line.size, 1) in self.sizes
