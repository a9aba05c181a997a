"""Formulas told apart by what they say: references by the labels of their rows and columns, numbers by their value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError
from openpyxl.formula.translate import Translator, TranslatorError

from shortlister.exporting.cells import Formula

_LONGEST: Final = 8192
"""Characters that Excel allows a formula."""

_REFERENCE: Final = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[\w.]+)!)?"
    r"\$?(?P<c1>[A-Z]{1,3})?\$?(?P<r1>[1-9][0-9]{0,6})?"
    r"(?P<range>:\$?(?P<c2>[A-Z]{1,3})?\$?(?P<r2>[1-9][0-9]{0,6})?)?"
)
_FAR: Final = 1 << 24

Word = tuple[object, ...]
Words = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the rows (from 1) and columns (from 0) of the sheet `Matrix` are called; the empty ones have no name."""

    rows: Mapping[int, str]
    columns: Mapping[int, str]

    def shared_with(self, other: "Labels") -> "Labels":
        """Those that the other has too: a range that lost or gained a row by itself is not a broken formula."""
        rows, columns = set(other.rows.values()), set(other.columns.values())
        return Labels(
            {index: name for index, name in self.rows.items() if name in rows},
            {index: name for index, name in self.columns.items() if name in columns},
        )


def words(formula: str, labels: Labels, *, matrix: str, here: bool) -> Words:
    """What the formula (without `=`) says.

    The same words for the same meaning, however rows and columns were moved. `matrix` is the sheet's name in that
    workbook, `here` whether the formula stands in it. A formula that cannot be parsed is its own text.
    """
    if len(formula) > _LONGEST:
        return (("text", formula),)
    try:
        tokens = Tokenizer("=" + formula).items
    except (TokenizerError, IndexError):
        return (("text", formula),)
    return tuple(_word(token, labels, matrix, here) for token in tokens if token.type != Token.WSPACE)


def moved(formula: Formula, origin: str, place: str) -> Formula:
    """The formula of one cell (`P9`) as it would stand in another: what the record has for a row that was moved."""
    if origin == place:
        return formula
    try:
        text = str(Translator("=" + formula.text, origin).translate_formula(place))[1:]
    except TranslatorError:  # nothing is left of it where the cell lies before what it speaks of
        return formula
    return Formula(text, formula.value)


def _word(token: Token, labels: Labels, matrix: str, here: bool) -> Word:
    text = str(token.value)
    match token.type, token.subtype:
        case Token.OPERAND, Token.NUMBER:
            try:
                return ("number", float(text))
            except ValueError:
                return ("text", text)
        case Token.OPERAND, Token.RANGE:
            return _reference(text, labels, matrix, here)
        case Token.FUNC, _:
            return ("function", text.upper().removeprefix("_XLFN."))
        case Token.OPERAND, Token.LOGICAL:
            return ("logical", text.upper())
        case _:
            return (str(token.type), text)


def _reference(text: str, labels: Labels, matrix: str, here: bool) -> Word:
    found = _REFERENCE.fullmatch(text)
    if not found or (found["c1"] is None and found["r1"] is None):
        return ("text", text)
    sheet = (found["sheet"] or "").strip("'").replace("''", "'")
    if (sheet or (matrix if here else "")) != matrix:
        return ("text", text.replace("$", ""))
    columns = _span(_column(found["c1"]), _column(found["c2"]), ranged=found["range"] is not None)
    rows = _span(_row(found["r1"]), _row(found["r2"]), ranged=found["range"] is not None)
    return (
        "cells",
        frozenset(name for index, name in labels.rows.items() if rows[0] <= index <= rows[1]),
        frozenset(name for index, name in labels.columns.items() if columns[0] <= index <= columns[1]),
    )


def _span(first: int | None, last: int | None, *, ranged: bool) -> tuple[int, int]:
    if first is None:
        return (0, _FAR) if last is None else (last, last)
    if not ranged:
        return first, first
    end = _FAR if last is None else last
    return min(first, end), max(first, end)


def _column(letters: str | None) -> int | None:
    if letters is None:
        return None
    index = 0
    for letter in letters:
        index = 26 * index + ord(letter) - 64
    return index - 1


def _row(digits: str | None) -> int | None:
    return None if digits is None else int(digits)
