"""Which of several columns of words holds the criteria: the one that is levelled, not the one with most to read."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.importing.criteria.columns.column_roles import Column, Role
from shortlister.importing.criteria.methods.header_words import heads_meaning, heads_remarks
from shortlister.importing.criteria.words.vocabulary import is_group_header, is_group_name, tick_of
from shortlister.importing.late_regexes import late_regex

_CRITERIA: Final = late_regex(
    r"(?:(?:the|our|key|main|selection|person|job|role|essential|assessment|shortlisting) )*"
    r"(?:criteri(?:a|on)s?|requirements?|meini prawf)(?: (?:for the|of the) (?:post|role|job))?\W*",
    re.IGNORECASE,
)
_LEVELS: Final = (Role.LEVEL, Role.ESSENTIAL, Role.DESIRABLE)


def heads_criteria(text: str) -> bool:
    """Whether a heading stands over nothing but criteria: `Criterion`, `Requirements`; not `Factor`, `Details`."""
    return bool(_CRITERIA.fullmatch(text.strip()))


def criteria_column(columns: Mapping[int, Column], texts: Sequence[int], own: Mapping[int, Sequence[str]]) -> int:
    """The column that holds the criteria, of those of words; `own` is what stands in each.

    What is only remarked of the criteria holds none, as long as another column is more than names of groups. What
    stands behind the levels holds none either, where such a column stands before them. Of those left it is the one
    with most to read, or one right of it where that holds usual names of groups.
    """
    fullest = max(len(_said(own[column])) for column in texts)
    names = {column for column in texts if _names_groups(columns[column], own[column], fullest)}
    left = _beside_levels(columns, _no_remarks(columns, texts, names), names)
    main = max(left, key=lambda column: sum(map(len, own[column])))
    if own[main] and all(map(is_group_name, own[main])) and (right := [one for one in left if one > main]):
        return max(right, key=lambda column: sum(map(len, own[column])))
    return main


def _no_remarks(columns: Mapping[int, Column], texts: Sequence[int], names: set[int]) -> Sequence[int]:
    """The columns without those of remarks, and of what explains a criterion behind its level."""
    first = min((at for at, column in columns.items() if column.role in _LEVELS), default=max(texts))
    named = any(heads_criteria(columns[at].header) for at in texts if at < first)
    left = [
        column
        for column in texts
        if not heads_remarks(head := columns[column].header) and not (named and column > first and heads_meaning(head))
    ]
    return left if set(left) - names else texts


def _beside_levels(columns: Mapping[int, Column], texts: Sequence[int], names: set[int]) -> Sequence[int]:
    """The columns before those of the levels, where one of them holds more than groups; all of them elsewhere."""
    first = min((at for at, column in columns.items() if column.role in _LEVELS), default=0)
    before = [column for column in texts if column < first and columns[column].header]
    told = any(heads_criteria(columns[at].header) for at in texts if at > first)
    return [at for at in texts if at < first] if set(before) - names and (not told or _told(columns, before)) else texts


def _told(columns: Mapping[int, Column], texts: Sequence[int]) -> bool:
    return any(heads_criteria(columns[at].header) for at in texts)


def _names_groups(column: Column, own: Sequence[str], fullest: int) -> bool:
    """Whether a column holds names of groups: its heading says so, or they come again, or reach over several rows."""
    said = _said(own)
    if heads_criteria(column.header):
        return False
    if is_group_header(column.header) or all(map(is_group_name, said)):
        return True
    return len(said) * 4 < fullest * 3 or len(set(said)) < len(said)


def _said(own: Sequence[str]) -> list[str]:
    return [text for text in own if tick_of(text) is None]
