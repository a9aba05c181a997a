"""Cells that look like a code and are none: the heading of a column of words, an answer in a column of answers."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell, Document
from shortlister.importing.criteria.words.vocabulary import is_method_header, says_both_levels
from shortlister.importing.late_regexes import late_regex

_ANSWERS: Final = frozenset(re.findall(r"\S+", "y n yes no ie nac oes na n/a - – ✓ ✗ ? tbc"))
_LEVELS: Final[Mapping[str, str]] = {"E": "essential", "D": "desirable"}
_LONG: Final = 400
_WORDS: Final = 3
_LETTERS: Final = late_regex(r"[A-Za-z]{1,2}(?:(?:\s*[/,&|+]\s*|\s+)[A-Za-z]{1,2})*")
_NUMBER: Final = late_regex(r"(?:[A-Za-z]{1,5}[ .-]?)?\d{1,3}(?:\.\d{1,2})?[.)]?")


def is_no_code(code: str, document: Document) -> bool:
    """Whether each cell that holds nothing else than this code is a heading of words or an answer, and there is one."""
    if code in _LEVELS and _is_told(code, document):
        return True
    word = re.compile(rf"(?<![A-Za-z]){re.escape(code)}(?![A-Za-z\d])")
    tables = [block.cells for block in document.blocks if block.cells]
    holding = [(cell, cells) for cells in tables for cell in cells if len(cell.text) < 20 and word.search(cell.text)]
    return bool(holding) and all(
        (code in _LEVELS and _tells_a_level(cell, cells))
        or (cell.text.strip(" .:*") == code and (_heads_words(cell, cells) or _answers(cell, cells)))
        for cell, cells in holding
    )


def _is_told(code: str, document: Document) -> bool:
    """Whether the document says somewhere that a letter is the level: `[E] essential`."""
    said = re.compile(rf"(?<!\w)[\[(]?{code}[\])]?\s*[=:–—-]?\s*{_LEVELS[code]}", re.IGNORECASE)
    texts = (text for block in document.blocks for text in (block.text, *(cell.text for cell in block.cells)))
    return any(len(text) < _LONG and said.search(text) for text in texts)


def _tells_a_level(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a cell stands in a column of nothing but `E` and `D`, both or below `E/D`, and no heading of methods."""
    column = [text for one in cells if one.column == cell.column and (text := one.text.strip(" .:*"))]
    short = {letter for text in column if (letters := _letters(text)) for letter in letters}
    named = short == {*_LEVELS} or any(says_both_levels(text) for text in column)
    return bool(_letters(cell.text)) and named and short <= {*_LEVELS} and not any(map(is_method_header, column))


def _letters(text: str) -> list[str]:
    """The codes of a cell that holds nothing else: `E`, `E/D`, `E` above `D`."""
    bare = text.strip(" .:*()[]")
    return re.findall(r"[A-Za-z]+", bare) if _LETTERS.fullmatch(bare) else []


def _below(cell: Cell, cells: Sequence[Cell]) -> list[str]:
    within = range(cell.column, cell.column + cell.column_span)
    return [text for one in cells if one.row > cell.row and one.column in within and (text := one.text.strip())]


def _heads_words(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a cell of the first row stands above texts of several words each, or above numbers: it names them."""
    below = _below(cell, cells)
    named = all(len(text.split()) >= _WORDS or _NUMBER.fullmatch(text) for text in below)
    return cell.row == min(one.row for one in cells) and bool(below) and named


def _answers(cell: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a cell is a yes or no among others in its column, both of them there or the column full of one."""
    column = [one.text.strip().lower() for one in cells if one.column == cell.column and one.row > 1]
    told = {text for text in column if text}
    return cell.text.strip().lower() in _ANSWERS and len(told) > 1 and told <= _ANSWERS
