"""Tables that say when or how often things happen: dates of a selection, hours, demands of the work. No criteria."""

import re
from typing import Final

from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.vocabulary import level_of_cell, sounds_like_a_criterion, tick_of
from shortlister.importing.late_regexes import late_regex

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
)
_WHEN: Final = late_regex(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|\b{_MONTH} \d{{1,4}}(?:st|nd|rd|th)?\b"
    rf"|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b\d{{4}}-\d\d-\d\d\b"
    rf"|\b\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{{1,2}}:\d\d\b|\b(?:noon|midnight)\b|^{_WEEKDAY}\b"
    rf"|\b\d{{1,2}}[.:]\d\d ?[–—-] ?\d{{1,2}}[.:]\d\d\b|\bw/[ce]\b|\bweek (?:commencing|beginning|of|\d)",
    re.IGNORECASE,
)
_OFTEN: Final = late_regex(
    r"(?:(?:very|fairly|more|less|up to) )?(?:frequent(?:ly)?|infrequent(?:ly)?|occasional(?:ly)?|rare(?:ly)?|never"
    r"|seldom|sometimes|often|constant(?:ly)?|continual(?:ly)?|continuous(?:ly)?|regular(?:ly)?|intermittent(?:ly)?"
    r"|(?:once |twice |several times )?(?:daily|weekly|monthly|hourly|yearly|annually|an? (?:day|week|month|year|shift)"
    r"|(?:every|per) (?:day|week|month|year|shift))|most (?:days|weeks|shifts)|all day"
    r"|not (?:applicable|at all|required)|n/?a|[<>≤≥]?\s*\d{1,3}\s*%?(?:\s*(?:[-–—]|to)\s*\d{1,3}\s*%)?)"
    r"(?: \([^()]{1,30}\))?\W*",
    re.IGNORECASE,
)
"""How often the work brings something: the whole of a cell."""
_TOLD_OFTEN: Final = late_regex(r"(?i)^(?:[a-z]+ly|frequent|occasional|rare|never|seldom|sometimes|often|constant)\b")
_LONGEST: Final = 60
_FEWEST: Final = 2


def is_schedule(grid: Grid) -> bool:
    """Whether nearly every row has a date or time in one column of short texts, and nothing reads like a criterion."""
    rows = [own for row in range(1, grid.rows + 1) if len(own := grid.own(row)) > 1]
    if len(rows) < _FEWEST or any(level_of_cell(cell.text) or tick_of(cell.text) for own in rows for cell in own):
        return False
    columns = range(1, grid.columns + 1)
    texts = [[" ".join(cell.text.split()) for own in rows for cell in own if cell.column == at] for at in columns]
    asked = sum(1 for column in texts for text in column if len(text.split()) > 2 and sounds_like_a_criterion(text))
    if any(map(_tells_how_often, texts[1:])):
        return 2 * asked < len(rows)
    return not asked and any(_tells_when(column, len(rows)) for column in texts)


def says_when(text: str) -> bool:
    """Whether a short text tells a date or a time: `week commencing 18 May`, `12 noon`."""
    return len(text) <= _LONGEST and bool(_WHEN.search(text))


def tells_how_often(text: str) -> bool:
    """Whether a text is nothing but how often something happens: `Occasionally`, `Rarely (1 to 10%)`."""
    return bool(_TOLD_OFTEN.match(text) and _OFTEN.fullmatch(text))


def _tells_how_often(texts: list[str]) -> bool:
    """Whether a column says how often in every row but for its heading, twice at least in words."""
    below = texts if _OFTEN.fullmatch(texts[0] if texts else "") else texts[1:]
    words = [text for text in below if _TOLD_OFTEN.match(text)]
    return len(words) >= _FEWEST and all(_OFTEN.fullmatch(text) for text in below)


def _tells_when(texts: list[str], rows: int) -> bool:
    """Whether a column tells a time in every row but for its heading and one more in four."""
    told = [text for text in texts if len(text) <= _LONGEST and _WHEN.search(" ".join(text.split()))]
    return len(told) >= _FEWEST and len(told) >= 0.75 * (rows - 1) and len(told) * 4 >= len(texts) * 3 - 4
