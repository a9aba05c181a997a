"""A criterion of a cell that lists its own points below: `Knowledge of:`, then of what, in small letters."""

import itertools
import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.gathered.leads import is_lead
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.choice_words import offers_choice
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_OPEN: Final = late_regex(
    r"\b(?:of|in|with|for|about|on|from|including|includes?|such as|both|following|areas|ways|namely|at least|one of)"
    r"\W*$",
    re.IGNORECASE,
)
_INCLUDES: Final = late_regex(
    r"\b(?:including|includes?|such as|namely|for example|e\.g\.?)(?: the following)?\W*$", re.I
)
_FEWEST_WORDS: Final = 2
_FEW: Final = 4


def with_points_joined(cell: Cell, key: MethodKey) -> Cell:
    """The cell with such points put behind the line that opens them: together they are one criterion."""
    marks = cell.marks or (False,) * len(cell.paragraphs)
    texts: list[str] = []
    kept: list[bool] = []
    at = 0
    while at < len(cell.paragraphs):
        text, mark = cell.paragraphs[at].strip(), marks[at]
        at += 1
        points = _points(cell, marks, at) if is_open(text, key) else []
        if points:
            text = f"{text.rstrip(' :-–')}: {'; '.join(map(_bare, points))}"
            at += len(points)
        texts.append(text)
        kept.append(mark)
    return cell if len(texts) == len(cell.paragraphs) else replace(cell, paragraphs=tuple(texts), marks=tuple(kept))


def heads_of_sublists(cell: Cell, key: MethodKey) -> tuple[frozenset[int], frozenset[int]]:
    """Where in a cell items stand that name the lists inside them, and where such lists end."""
    deep = cell.depths if len(cell.depths) == len(cell.paragraphs) else ()
    heads = {
        at
        for at, (depth, below) in enumerate(itertools.pairwise(deep))
        if 0 < depth < below and _names_list(cell.paragraphs[at].strip(), key)
    }
    ends = {next((one for one in range(at + 1, len(deep)) if deep[one] <= deep[at]), -1) for at in heads}
    return frozenset(heads), frozenset(ends)


def _names_list(text: str, key: MethodKey) -> bool:
    """Whether an item names a list, and is no level and no criterion that the list only tells more of."""
    if text.endswith(":"):
        return level_label(text, key) is None
    short = could_be_heading(text, bold=False) or (len(text.split()) <= _FEW and text.rstrip(" :")[-1:].isalnum())
    return short and level_label(text, key) is None and not sounds_like_a_criterion(text)


def is_open(text: str, key: MethodKey) -> bool:
    """Whether a line with a colon is the open first half of a criterion, and no heading and no lead to several."""
    if not text.endswith((":", ":-", ":–")) or len(text.split()) < _FEWEST_WORDS:
        return False
    if offers_choice(text):
        return True
    if is_lead(text) or level_label(text, key):
        return False
    return bool(_OPEN.search(text))


def _points(cell: Cell, marks: tuple[bool, ...], begin: int) -> list[str]:
    """The lines from one on that go on with its sentence: small letters, or items below a line that is none."""
    opening = cell.paragraphs[begin - 1]
    found: list[str] = []
    for text, mark in zip(cell.paragraphs[begin:], marks[begin:], strict=True):
        if found and mark != marks[begin]:
            break
        below = bool(_INCLUDES.search(opening) or offers_choice(opening)) and mark and not marks[begin - 1]
        goes_on = text.strip()[:1].islower() or below
        if not goes_on and found and not found[-1].rstrip().endswith((";", ",", "and", "or")):
            break
        if not goes_on and not _is_name(text):
            return []
        found.append(text)
    small = sum(text.strip()[:1].islower() for text in found)
    return found if 2 * small >= len(found) or _INCLUDES.search(opening) or offers_choice(opening) else []


def _is_name(text: str) -> bool:
    """Whether a point begins with a proper name (`NEC contracts`, `Excel`), whose capital says nothing."""
    first = (text.split() or [""])[0]
    return first[:2].isupper() or len(text.split()) <= 4


def _bare(point: str) -> str:
    return re.sub(r"(?:[;,.]|[;,]\s*(?:and|or))\s*$", "", point.strip())
