"""The numbers before the items of a list as they are shown: digits, letters, Roman numerals."""

from typing import Final

from shortlister.importing.late_regexes import late_regex

DEPTH_OF_STYLE: Final = late_regex(r"(?i)list (?:bullet |number |continue )?([2-5])")
"""The styles of word processors for deeper items, each a list of its own."""
DIGITS: Final = "1"
_MOST: Final = 999
_ROMAN: Final = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def shown_number(number: int, form: str) -> str:
    """A number as a list shows it by its form: `1`, `a`, `A`, `i`, `I`, or `01`; others are digits, or nothing."""
    if not 0 <= number <= _MOST:
        return ""
    if form in ("a", "A") and number:
        letters = chr(ord(form) + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if len(letters) < 3 else str(number)
    if form in ("i", "I") and number:
        return _roman(number) if form == "i" else _roman(number).upper()
    return f"{number:02}" if form == "01" else str(number)


def _roman(number: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        written += letters * (number // worth)
        number %= worth
    return written
