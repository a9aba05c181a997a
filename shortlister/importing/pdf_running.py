"""Page numbers and lines that come back on the pages of a PDF, taken off before it is read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.places import FOOTER, HEADER
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.follows import At, follows
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.criteria.words.section_words import is_combined_title, names_section
from shortlister.importing.criteria.words.vocabulary import looks_like_header
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.pdf_footers import FOOT, foot_line
from shortlister.importing.pdf_lines import Line, join_words, lines_of, runs_of
from shortlister.importing.pdf_parts import Page
from shortlister.importing.pdf_tables import ruled_tables

_PAGE_NUMBER: Final = late_regex(r"(?i)^(?:page\s*)?[-–—|\s]*\d{1,4}[-–—|\s]*(?:(?:of|/)\s*\d{1,4})?$")

_EDGE, _INNER = 0.92, 0.85
"""Where the top edge of a page begins, and how far in a line that comes back may stand, in parts of its height."""
_OFTEN: Final = 3
_SAME: Final = 3.0
"""How far lines at the same place of two pages may be apart, in points."""
_Mark = tuple[str, str]
"""Whether a line heads a page or stands at its foot, and its words, without the number of the page."""
_Edge = tuple[Page, Line, _Mark]
_Running = dict[_Mark, tuple[str, tuple[Block, ...]]]


def drop_running_lines(pages: Sequence[Page]) -> list[tuple[str, tuple[Block, ...]]]:
    """Takes off page numbers, and lines at the edges of pages that come back on most; never the text of tables.

    What stands at the top of most pages a little farther in is kept on the first of them.

    Gives those that may tell the title, as they name who works, each once with `HEADER` or `FOOTER`.
    """
    edges: list[_Edge] = []
    within: list[tuple[Page, Line]] = []
    running: _Running = {}
    for page in pages:
        tables, words = ruled_tables(page)
        lines = lines_of(words, page.number)
        lines, said = _without_foot(page, lines, min((table.bottom for table in tables), default=0.0))
        running = said | running
        within.extend((page, line) for line in _outermost(page, lines, [table.top for table in tables]))
        edges.extend(_at_edges(page, lines))
    counts = Counter(mark for _page, _line, mark in edges)
    kept = _kept_once(edges)
    last = {mark: page for page, _line, mark in edges}
    for page, line, mark in edges:
        text = line.text.strip()
        heads = looks_like_header([join_words(run) for run in runs_of(line)])
        often = counts[mark] >= max(2, 0.6 * len(pages)) and ":" not in text and not heads
        if often and _says_how(text, last=page is last[mark], above=mark[0] == HEADER):
            continue
        again = ":" in text and counts[mark] >= max(2, 0.6 * len(pages)) and id(line) not in kept
        if again and not heads and not text.endswith(":"):
            _take_off(page, line)
        elif often or (_PAGE_NUMBER.match(text) and len(text) < 20):
            running = (_titled(mark, text) if often else {}) | running
            _take_off(page, line)
    for page, line in _come_back(within, len(pages)):
        _take_off(page, line)
    return list(running.values())


def _at_edges(page: Page, lines: Sequence[Line]) -> Iterator[_Edge]:
    """The lines at the top and the foot of a page, each with its mark."""
    for line in lines:
        low, high = line.base < FOOT * page.height, line.base > _EDGE * page.height
        if low or high:
            text = line.text.strip()
            numbered = re.sub(r"(?i)(?<=page )\d+", "#", text)
            if numbered == text:
                numbered = re.sub(rf"^{page.number}\b|\b{page.number}$", "#", text)
            yield page, line, (FOOTER if low else HEADER, numbered)


def _without_foot(page: Page, lines: list[Line], low: float) -> tuple[list[Line], _Running]:
    """The lines of a page without the one at its foot that has its number, which is taken off, and what may tell."""
    foot = foot_line(page, lines, low)
    if foot is None or _says_how(foot[1], last=True, above=False):
        return lines, {}
    _take_off(page, foot[0])
    return [line for line in lines if line is not foot[0]], _titled((FOOTER, foot[1]), foot[1])


def _titled(mark: _Mark, text: str) -> _Running:
    """A line that may tell the title, as it names who works; nothing for another."""
    return {mark: (mark[0], (Block(BlockKind.PARAGRAPH, text),))} if names_a_post(text) else {}


def _says_how(text: str, *, last: bool, above: bool) -> bool:
    """Whether a line says how the criteria are assessed: all, and is read once, or what is below it on each page."""
    told = follows(text, MethodKey())
    if told is None or not told.methods:
        return False
    return (told.criteria and last) or (above and told.at in (At.THESE, At.BELOW))


def _kept_once(edges: Sequence[_Edge]) -> set[int]:
    """Of each line that comes back below the text, the last, which cuts no table; and all that stand elsewhere."""
    last = {mark: line for _page, line, mark in edges if mark[0] == FOOTER}
    return {
        id(line)
        for _page, line, mark in edges
        if mark not in last or line is (one := last[mark]) or not _alike(line, one)
    }


def _alike(one: Line, other: Line) -> bool:
    return abs(one.base - other.base) < _SAME and abs(one.left - other.left) < _SAME


def _take_off(page: Page, line: Line) -> None:
    gone = {id(word) for word in line.words}
    page.words = [word for word in page.words if id(word) not in gone]


def _outermost(page: Page, lines: Sequence[Line], tops: Sequence[float]) -> list[Line]:
    """The first line of a page where it stands above all its tables, near the top but not at the very edge."""
    first = lines[:1]
    return [one for one in first if _INNER < one.base / page.height <= _EDGE and one.base > max(tops, default=0.0)]


def _come_back(found: Sequence[tuple[Page, Line]], pages: int) -> Iterator[tuple[Page, Line]]:
    """The lines that stand at the same place of most pages in the same words, without the first of them.

    The name of a section may open that of another post on each page.
    """
    marks = [(line.text.strip(), round(line.base), round(line.left)) for _page, line in found]
    counts = Counter(marks)
    for at, (page, line) in enumerate(found):
        often = counts[marks[at]] >= max(_OFTEN, 0.6 * pages) and marks[at] in marks[:at]
        if often and len(runs_of(line)) == 1 and not _opens_a_section(line.text):
            yield page, line


def _opens_a_section(text: str) -> bool:
    return names_section(text) or is_combined_title(text)
