"""Raised letters and figures: codes of methods set as superscripts stand apart from the word that they are behind."""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_CODES: Final = late_regex(r"\s*(?!(?:TM|SM|ST|ND|RD|TH)\s*$)[A-Z]{1,4}(?:[\s,/&+]+[A-Z]{1,4})*\s*")
_FIGURES: Final = late_regex(r"[123, ]+")
_RAISED: Final = str.maketrans("123", "¹²³")
"""The numbers of notes, which would otherwise become part of the word before them."""


def codes_apart(raised: str) -> str:
    """Raised capitals with a space before them; `TM`, the `ST` of `1ST` and anything else as it is."""
    return f" {raised}" if _CODES.fullmatch(raised) else raised


def raised_mark(raised: str) -> str:
    """What raised text is as a mark or code behind a word; empty where it is none."""
    if _FIGURES.fullmatch(raised.strip()):
        return raised.strip().translate(_RAISED)
    return codes_apart(raised) if _CODES.fullmatch(raised) else ""
