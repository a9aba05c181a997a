"""Rows that only name the columns of a table without columns of levels: `Factor` and `Criteria`."""

from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Cell
from shortlister.importing.criteria.columns.column_texts import is_enumerator
from shortlister.importing.criteria.methods.header_words import heads_meaning, heads_only_criteria, names_no_group
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.grid import Grid
from shortlister.importing.criteria.words.title_labels import is_field_label
from shortlister.importing.criteria.words.vocabulary import (
    GENERIC_HEADER,
    is_group_header,
    is_group_name,
    is_level_header,
    is_method_header,
    is_number_header,
)
from shortlister.importing.late_regexes import late_regex

_FEW: Final = 2
_CODES: Final = late_regex(r"[A-Z](?: ?[/,] ?[A-Z])+")
"""The codes of methods as the heading over them: `A/I/T`."""
_LONGEST_NAME: Final = 45
_QUESTION: Final = 70
_MOST_WORDS: Final = 8


def names_columns(grid: Grid) -> bool:
    """Whether the first row only names two columns of words: `Criteria` beside another short name, then longer text."""
    own = grid.own(1)
    if heads_numbers(grid) or (only_heads(own) and (grid.rows > 1 or is_number_header(own[0].text))):
        return True
    if len(own) != 2 or grid.columns != 2 or not _heads_names(*(cell.text for cell in own)):
        return False
    level = is_level_header(own[1].text) and len(own[1].text.split()) <= _FEW
    if level and grid.rows > _FEW:
        return True
    beside = [grid.text(row, 2) for row in range(2, grid.rows + 1)]
    if grid.rows < 3 or heads_meaning(own[1].text):
        return grid.rows > 2
    return len(own[1].text.split()) <= 3 and sum(map(len, beside)) > 4 * len(own[1].text) * len(beside)


def _heads_names(name: str, beside: str) -> bool:
    generic = GENERIC_HEADER.match(name) or is_group_header(name)
    return bool(generic) or (bool(GENERIC_HEADER.match(beside)) and len(name.split()) == 1 and not is_group_name(name))


def only_heads(own: Sequence[Cell]) -> bool:
    """Whether a row does nothing but name columns, each another: of groups, numbers or criteria, at least one of these.

    Beside `Area`, `No.` and `Criterion` there may be the heading of methods, with or without the key to their codes.
    Beside a first such one there may be questions instead.
    """
    texts = [" ".join(cell.text.split()) for cell in own]
    if len(texts) == 1 and own[0].column > 1:
        return heads_only_criteria(texts[0])  # the groups to the left have no heading
    if len(texts) < _FEW or len({text.casefold() for text in texts}) < len(texts):
        return False
    if _asks_in_words(texts):
        return True
    plain = [bool(_names_plainly(text)) for text in texts]
    return any(plain) and all(told or _names_methods(text) for told, text in zip(plain, texts, strict=True))


def _asks_in_words(texts: Sequence[str]) -> bool:
    """Whether kinds of criteria or a word for all stand beside nothing but questions: `Skills`, `How well?`, `When?`"""
    first, *others = texts
    named = bool(GENERIC_HEADER.match(first)) or is_group_name(first)
    return named and len(others) >= _FEW and all(text.endswith("?") and len(text) < _QUESTION for text in others)


def _names_plainly(text: str) -> bool:
    return bool(GENERIC_HEADER.match(text)) or is_group_header(text) or is_number_header(text) or names_no_group(text)


def heads_numbers(grid: Grid) -> bool:
    """Whether the first row heads numbers and one column of words, in whatever words: `No.` and `What you bring`."""
    own = grid.own(1)
    if [cell.column for cell in own] != [1, 2] or grid.columns != _FEW or not is_number_header(own[0].text):
        return False
    if is_field_label(own[1].text):
        return False  # `Ref` and `Job title` stand above those of the post
    below = [cells[0].text.strip() for row in range(2, grid.rows + 1) if len(cells := grid.own(row)) == _FEW]
    return bool(below) and all(map(is_enumerator, below)) and len(own[1].text.split()) <= _MOST_WORDS


def _names_methods(text: str) -> bool:
    """Whether a heading is that of methods and not the name of one, with a bracket or without, or a key to codes."""
    name = text.partition("(")[0].strip(" :")
    return bool(_CODES.fullmatch(text)) or (is_method_header(name) and name_of(name) is None) or _is_key(text)


def _is_key(text: str) -> bool:
    pairs = key_pairs(text)
    told = sum(len(code) + len(name) for code, name in pairs.items())
    return len(pairs) >= _FEW and sum(map(str.isalnum, text)) < told + _LONGEST_NAME
