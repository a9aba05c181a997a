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


def drop_running_lines(pages: Sequence[Page]) -> list[tuple[str, tuple[Block, ...]]]:
    """Takes off page numbers, and lines at the edges of pages that come back on most; never the text of tables.

    What stands at the top of most pages a little farther in is kept on the first of them.

    Gives those that may tell the title, as they name who works, each once with `HEADER` or `FOOTER`.
    """
    edges: list[_Edge] = []
    within: list[tuple[Page, Line]] = []
    for page in pages:
        tables, words = ruled_tables(page)
        lines = lines_of(words, page.number)
        within.extend((page, line) for line in _outermost(page, lines, [table.top for table in tables]))
        for line in lines:
            low, high = line.base < 0.09 * page.height, line.base > _EDGE * page.height
            if low or high:
                text = line.text.strip()
                numbered = re.sub(r"(?i)(?<=page )\d+", "#", text)
                if numbered == text:
                    numbered = re.sub(rf"^{page.number}\b|\b{page.number}$", "#", text)
                edges.append((page, line, (FOOTER if low else HEADER, numbered)))
    counts = Counter(mark for _page, _line, mark in edges)
    kept = _kept_once(edges)
    last = {mark: page for page, _line, mark in edges}
    running: dict[_Mark, tuple[str, tuple[Block, ...]]] = {}
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
            if often and names_a_post(text):
                running.setdefault(mark, (mark[0], (Block(BlockKind.PARAGRAPH, text),)))
            _take_off(page, line)
    for page, line in _come_back(within, len(pages)):
        _take_off(page, line)
    return list(running.values())


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
