"""Rows of columns that spaces hold: stretches under headings of groups are one table, others tables of their own."""

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Final

from shortlister.importing.criteria.lines.outline import could_be_heading
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.text_lines import Line

GAP: Final = "gap"
OTHER_GAP: Final = "gap apart"
"""The kinds of lines whose columns stand apart by spaces; two, that neighbours may be told apart."""
_RUN: Final = late_regex(r"\S+(?: \S+)*")
_RULE: Final = late_regex(r"[-=_+| ~*]{3,}")
_LABEL: Final = late_regex(r"^\W*[A-Z][^:]{1,30}:(?:\s|$)")
_FARTHEST: Final = 6
_LONGEST: Final = 60
_INDENT: Final = 10
_SHARE: Final = 0.6
_SHORT: Final = 30
_MOST: Final = 0.9
_NEAR: Final = 1

Extents = set[tuple[int, int]]


def heads_drawn(lines: Sequence[Line], kinds: list[str]) -> None:
    """Headings of levels that stand by themselves far to the right, close to one another, above rows of columns."""
    for at, line in enumerate(lines):
        text = line.text.expandtabs()
        runs = re.findall(r"\S+(?: \S+)*", text)
        far = len(text) - len(text.lstrip()) >= _INDENT
        if not kinds[at] and far and 1 < len(runs) < 6 and any(level_of_cell(run) for run in runs):
            kinds[at] = GAP


def put_together(lines: Sequence[Line], kinds: list[str]) -> None:
    """Headings of groups between rows whose columns go on below them become rows; rows of other columns stand apart."""
    places = [at for at, kind in enumerate(kinds) if kind == GAP]
    for one, other in itertools.pairwise(places):
        if other - one > 1 and not any(kinds[one + 1 : other]) and _heads_group(lines[one : other + 1]):
            above, below = _stretch(kinds, one, -1), _stretch(kinds, other, 1)
            rows = [[lines[at] for at in stretch] for stretch in (above, below)]
            if all(map(_are_marks, rows)) and _agree(*map(_extents, rows)):
                kinds[one + 1 : other] = [GAP] * (other - one - 1)
    _divide(lines, kinds)


def _heads_group(lines: Sequence[Line]) -> bool:
    """Whether between the first and the last of the lines stands one short heading, and the end of the first's text."""
    texts = [line.text.strip() for line in lines[1:-1]]
    goes_on = 0
    while goes_on < len(texts) and texts[goes_on][:1].islower():
        goes_on += 1
    rest = [text for text in texts[goes_on:] if text and not _RULE.fullmatch(text)]
    if len(texts) > _FARTHEST or len(rest) != 1 or len(rest[0]) > _LONGEST or "=" in rest[0]:
        return False
    bare = rest[0].strip(" :-=*#")
    return is_group_name(bare) or could_be_heading(bare) or bare.isupper()


def _stretch(kinds: Sequence[str], at: int, step: int) -> list[int]:
    found = []
    while 0 <= at < len(kinds) and kinds[at] == GAP:
        found.append(at)
        at += step
    return found


def _extents(lines: Iterable[Line]) -> Extents:
    """Where the runs behind the first of each line begin and end; a label and its value are no columns."""
    found: Extents = set()
    for line in lines:
        text = line.text.expandtabs()
        runs = [match.span() for match in _RUN.finditer(text)]
        far = len(text) - len(text.lstrip()) >= _INDENT
        if len(runs) > 1 and not _LABEL.match(text):
            found.update(runs if far else runs[1:])
    return found


def _are_marks(lines: Sequence[Line]) -> bool:
    """Whether what stands behind the first words of the lines is short: ticks, codes, names of methods."""
    texts = [line.text for line in lines if not _LABEL.match(line.text)]
    behind = [run for text in texts for run in re.split(r" {2,}", text.expandtabs().strip())[1:]]
    return sum(1 for run in behind if len(run) <= _SHORT) >= _MOST * len(behind)


def _agree(above: Extents, below: Extents) -> bool:
    """Whether most of what stands in the columns below stands where those above do."""
    if not above or not below:
        return False
    under = [one for one in below if any(one[0] <= end + _NEAR and one[1] >= begin - _NEAR for begin, end in above)]
    return len(under) >= _SHARE * len(below)


def _divide(lines: Sequence[Line], kinds: list[str]) -> None:
    """Where an empty line parts labels and their values from rows of columns, these are tables of their own."""
    begin = 0
    while begin < len(kinds):
        end = begin
        while end < len(kinds) and kinds[end] == GAP:
            end += 1
        if end > begin:
            _divided(lines, kinds, range(begin, end))
        begin = max(end, begin + 1)


def _divided(lines: Sequence[Line], kinds: list[str], stretch: range) -> None:
    labelled = 0
    for at in stretch:
        text = lines[at].text.strip()
        if not text and labelled and _extents(lines[one] for one in stretch if one > at):
            for one in range(stretch.start, at + 1):
                kinds[one] = OTHER_GAP
            return
        if text and not _LABEL.match(text):
            return
        labelled += bool(text)
