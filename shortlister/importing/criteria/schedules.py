"""Tables that say when and where things happen: the dates of a selection, the hours of a week. No criteria."""

import re
from typing import Final

from shortlister.importing.criteria.grid import Grid
from shortlister.importing.criteria.vocabulary import level_of_cell, sounds_like_a_criterion, tick_of

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
)
_WHEN: Final = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|\b{_MONTH} \d{{1,4}}(?:st|nd|rd|th)?\b"
    rf"|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b\d{{4}}-\d\d-\d\d\b"
    rf"|\b\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{{1,2}}:\d\d\b|\b(?:noon|midnight)\b|^{_WEEKDAY}\b"
    rf"|\b\d{{1,2}}[.:]\d\d ?[–—-] ?\d{{1,2}}[.:]\d\d\b|\bw/[ce]\b|\bweek (?:commencing|beginning|of|\d)",
    re.IGNORECASE,
)
_LONGEST: Final = 60
_FEWEST: Final = 2


def is_schedule(grid: Grid) -> bool:
    """Whether nearly every row has a date or time in one column of short texts, and nothing reads like a criterion."""
    rows = [own for row in range(1, grid.rows + 1) if len(own := grid.own(row)) > 1]
    if len(rows) < _FEWEST or any(level_of_cell(cell.text) or tick_of(cell.text) for own in rows for cell in own):
        return False
    if any(sounds_like_a_criterion(cell.text) for own in rows for cell in own if len(cell.text.split()) > 2):
        return False
    columns = range(1, grid.columns + 1)
    return any(
        _tells_when([cell.text for own in rows for cell in own if cell.column == at], len(rows)) for at in columns
    )


def _tells_when(texts: list[str], rows: int) -> bool:
    """Whether a column tells a time in every row but for its heading and one more in four."""
    told = [text for text in texts if len(text) <= _LONGEST and _WHEN.search(" ".join(text.split()))]
    return len(told) >= _FEWEST and len(told) >= 0.75 * (rows - 1) and len(told) * 4 >= len(texts) * 3 - 4
