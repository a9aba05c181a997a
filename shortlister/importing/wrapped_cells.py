"""Cells that stand as lines between empty ones, each wrapped at the width of its column: a capital may go on with one.

So it is in text copied from a page: `Skills in Microsoft` above `Excel and Word`, with an empty line around both.
"""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final

from shortlister.importing.criteria.lines.odd_bullets import odd_bullet
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wording import split_label

_FEWEST: Final = 4
"""The lines that begin with a small letter, at least, which show that the lines are wrapped."""
_TIMES: Final = 2
"""How many such lines stand for each that begins with a capital."""
_FULL: Final = 0.85
_LABELLED: Final = late_regex(r"[^:]{1,40}:(?:\s|$)")
_ENDS: Final = (".", ":", ";", "?", "!", ",")


def with_wraps_joined(texts: Sequence[str]) -> list[str]:
    """The lines, those that go on with a capital put to the one above; an empty line stands for each put there."""
    kept = list(texts)
    groups = [one for one in _groups(texts) if not any(_is_apart(texts[at].strip()) for at in one)]
    joints = [at for group in groups for at in group[1:]]
    small = [at for at in joints if texts[at].strip()[:1].islower()]
    plain = [at for at in joints if at not in small and not _LABELLED.match(texts[at].strip())]
    if len(small) < _FEWEST or len(plain) * _TIMES > len(small):
        return kept
    width = median(len(texts[at - 1]) for at in small)
    wraps = {at for at in plain if _goes_on(texts[at - 1], texts[at], width)}
    for group in groups:
        if wraps.intersection(group) and not any(at in plain and at not in wraps for at in group):
            kept[group[0]] = " ".join([texts[group[0]], *(texts[at].strip() for at in group[1:])])
            kept[group[1] : group[-1] + 1] = [""] * (len(group) - 1)
    return kept


def _is_apart(text: str) -> bool:
    """Whether a line is an item of a list or the label of a level, and so begins and ends by itself."""
    return bool(split_label(text)[0] or odd_bullet(text)) or level_of_cell(text.strip(" :")) is not None


def _groups(texts: Sequence[str]) -> Iterator[range]:
    """The places of lines that stand together, two or more between empty ones."""
    begin = 0
    for at in range(len(texts) + 1):
        if at == len(texts) or not texts[at].strip():
            if at - begin > 1:
                yield range(begin, at)
            begin = at + 1


def _goes_on(above: str, text: str, width: float) -> bool:
    full = len(above) >= _FULL * width and not above.rstrip().endswith(_ENDS)
    return full and text[:1].isupper() and "\t" not in above + text and "  " not in above.strip()
