"""What stands in a workbook's cells, and its text as XML: no text is ever a formula, cut, or changed on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import escape

from shortlister.i18n import N_

LONGEST_TEXT: Final = 32_767
"""UTF-16 code units that Excel keeps of a cell's text."""

AS_TEXT: Final = N_("Text that looks like a formula has a leading apostrophe.")
"""What every CSV file that is exported says at its top; by it an export is known again."""

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384

_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
_IN_NO_FILE: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_FORMULA_START: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_FORMULA_IN_CSV: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


class Formula(NamedTuple):
    """A live formula (without `=`) and the value that it has now."""

    text: str
    value: str | int | float


Value = str | int | float | Formula | None


@dataclass(frozen=True, slots=True)
class Line:
    """A border's line: Excel's name for its style, and its colour (RRGGBB)."""

    style: str
    colour: str


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Look:
    """How a cell looks. Told apart by identity, so that a cell's look and value are a cheap key."""

    size: float = 10
    bold: bool = False
    underline: bool = False
    ink: str = "1C2024"
    fill: str = ""
    across: str = "left"
    down: str = "top"
    wrap: bool = False
    turn: int = 0
    number: str = "General"
    top: Line | None = None
    bottom: Line | None = None
    sides: Line | None = None

    def but(self, **changes: Any) -> "Look":
        """The same look with these differences."""
        return replace(self, **changes)


class Row(NamedTuple):
    """Values and their looks, from column A. Height in points."""

    values: tuple[Value, ...]
    looks: tuple[Look, ...]
    height: float | None = None


def number(value: Fraction | int) -> int | float:
    """A fraction as a workbook keeps it: whole numbers whole."""
    return value if isinstance(value, int) else value.numerator if value.denominator == 1 else float(value)


def units(text: str) -> int:
    """The length of a text as Excel counts it, in UTF-16 code units."""
    return len(text) + sum(1 for character in text if character > "\uffff") if not text.isascii() else len(text)


def pieces(text: str, longest: int = LONGEST_TEXT) -> Iterator[str]:
    """The text in pieces of at most so many UTF-16 code units (two or more), pairs kept whole; one piece, mostly."""
    if units(text) <= longest:
        yield text
        return
    data = cleaned(text).encode("utf-16-le")
    start = 0
    while start < len(data):
        end = min(start + 2 * longest, len(data))
        if 0xD8 <= data[end - 1] <= 0xDB:
            end -= 2
        yield data[start:end].decode("utf-16-le")
        start = end


def begun(text: str, rest: str) -> str:
    """The text where a cell holds it, else its beginning and `rest`, which says where it stands in full."""
    return text if units(text) <= LONGEST_TEXT else next(pieces(text, LONGEST_TEXT - units(rest))) + rest


def cleaned(text: str) -> str:
    """The text as it comes back from any workbook: what no XML can hold (lone surrogates, U+FFFE) is U+FFFD."""
    return text if text.isascii() else _IN_NO_FILE.sub("\ufffd", text)


def like_a_formula(text: str) -> bool:
    """Whether a spreadsheet could read the text as a formula when somebody edits its cell."""
    return text.startswith(_FORMULA_START)


def for_csv(text: str) -> str:
    """The text as CSV has it, with an apostrophe before what looks like a formula.

    So has what looks like one behind apostrophes of its own, so that the one that was put before it can be told apart.
    """
    plain = cleaned(text).replace("\0", "")
    bare = plain.lstrip("'")
    marked = bare.lstrip().startswith(_FORMULA_IN_CSV) or bare.startswith(("\t", "\r"))
    return f"'{plain}" if marked else plain


def needs_escapes(text: str) -> bool:
    """Whether the text holds what a workbook can only write as `_x000B_`, and not every program reads as that."""
    return _UNSAFE.search(text) is not None


def text_xml(text: str) -> str:
    """The text within `<t>`: control characters and what looks like their escapes are written as `_x000B_`."""
    safe = _UNSAFE.sub(lambda found: f"_x{ord(found[0]):04X}_", cleaned(text))
    return escape(safe)


def column_letters(index: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def tail(value: Value, look: int, *, shared: int | None = None) -> str:
    """All of a cell's XML that follows its place: style, kind, content; `shared` is the number of a text with one."""
    match value:
        case None | "":
            return f'" s="{look}"/>'
        case str() if shared is not None:
            return f'" s="{look}" t="s"><v>{shared}</v></c>'
        case Formula(text=formula, value=str() as answer):
            return f'" s="{look}" t="str"><f>{escape(formula)}</f><v>{text_xml(answer)}</v></c>'
        case Formula(text=formula, value=answer):
            return f'" s="{look}"><f>{escape(formula)}</f><v>{answer!r}</v></c>'
        case str():
            return f'" s="{look}" t="inlineStr"><is><t xml:space="preserve">{text_xml(value)}</t></is></c>'
        case _:
            return f'" s="{look}"><v>{value!r}</v></c>'
