"""A line at the foot of a page that has the page's number set apart in it, as the running line of one page alone."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.pdf_lines import Line, join_words, runs_of
from shortlister.importing.pdf_parts import Page

_NUMBER: Final = late_regex(
    r"[-–—|(\s]*(?P<named>(?i:page|p\.|pg\.?)\s*)?(?P<number>\d{1,4})(?P<of>\s*(?:of|/)\s*\d{1,4})?[-–—|)\s]*"
)
FOOT: Final = 0.09
"""How high the foot of a page is, in parts of its height."""
_APART, _OFTEN = 3.0, 1.6
"""How far such a line is from the text, in its letters' size, and in the usual distance of the page's lines."""
_MOST: Final = 3
_EXPLAINS: Final = late_regex(r"[=:]|^[•*†‡§–—-]")


def foot_line(page: Page, lines: Sequence[Line], low: float) -> tuple[Line, str] | None:
    """The line with the number of the page and what else it says; None where it is not sure to be a footer.

    `low` is where the lowest table of the page ends.
    """
    at_foot = [line for line in lines if line.base < FOOT * page.height]
    for line in at_foot:
        runs = [join_words(run) for run in runs_of(line)]
        said = [run for run in runs if not _is_number(run, page.number)]
        if not 2 <= len(runs) <= _MOST or len(said) != len(runs) - 1:
            continue
        text = " ".join(said)
        if not _EXPLAINS.search(text) and _stands_apart(line, lines, low):
            return line, text
    return None


def _is_number(text: str, page: int) -> bool:
    found = _NUMBER.fullmatch(text)
    return found is not None and bool(found["named"] or found["of"] or int(found["number"]) == page)


def _stands_apart(line: Line, lines: Sequence[Line], low: float) -> bool:
    """Whether nothing stands as near above a line as other lines of the page stand to one another."""
    bases = sorted({round(one.base, 1) for one in lines}, reverse=True)
    steps = [above - below for above, below in pairwise(bases)]
    above = [base for base in (*bases, *([low] if low else [])) if base > line.base + 1]
    gap = min(above, default=line.base) - line.base
    return gap > _APART * line.size and (not steps or gap > _OFTEN * median(steps))
