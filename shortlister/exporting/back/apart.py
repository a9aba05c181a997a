"""What the record and the workbook say, briefly and never alike: a long text from where it begins to differ."""

import re
import unicodedata
from typing import Final, NamedTuple

from shortlister.exporting.back.found import Content
from shortlister.i18n import _

BRIEF: Final = 24
"""Characters of a value that stand in a table on a terminal."""

_LIKE_A_NUMBER: Final = re.compile(r"[-+]?[0-9.,]+%?|TRUE|FALSE")
_BEFORE: Final = 8
_CUT: Final = "…"


class Apart(NamedTuple):
    """Both sides in words; `place` counts from 1 where two texts begin to differ, and is None where no text differs."""

    record: str
    workbook: str
    place: int | None = None


def told_apart(record: Content, workbook: Content, *, longest: int = BRIEF) -> Apart:
    """Both values in at most about so many characters, cut where they are alike, so that they are seen to differ."""
    ours, theirs = _words(record, workbook), _words(workbook, record)
    if not (isinstance(record, str) and isinstance(workbook, str)):
        return Apart(_cut(_on_a_line(ours), longest), _cut(_on_a_line(theirs), longest))
    start = _first_difference(record, workbook)
    shown = [_cut(_on_a_line(text), longest) for text in (ours, theirs)]
    if shown[0] == shown[1] or _drawn(shown[0]) == _drawn(shown[1]):
        shown = [_from(text, start, longest) for text in (ours, theirs)]
    if shown[0] == shown[1] or _drawn(shown[0]) == _drawn(shown[1]):
        shown = [_from(text, start, longest, spelt=True) for text in (ours, theirs)]
    return Apart(shown[0], shown[1], start + 1)


def _words(value: Content, other: Content) -> str:
    """A value in words; a text that stands against a number says that it is one."""
    match value:
        case None | "":
            return "–"
        case bool():
            return "TRUE" if value else "FALSE"
        case str() if isinstance(other, int | float) and _LIKE_A_NUMBER.fullmatch(value.strip()):
            return _("“{text}” as text").format(text=value)
        case str():
            return value
        case float():
            return f"{value:.15g}"
        case _:
            return str(value)


def _first_difference(one: str, other: str) -> int:
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _on_a_line(text: str) -> str:
    return " ".join(text.split()) or (_("only blanks") if text else "–")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + _CUT


def _drawn(text: str) -> str:
    """The text as it is seen: what has no width or another code and the same shape is alike."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(one for one in folded if unicodedata.category(one) not in {"Cf", "Cc"})


def _from(text: str, start: int, longest: int, *, spelt: bool = False) -> str:
    """The text from shortly before the place; blanks and, where asked, what is not plain at the place are spelt out."""
    begin = max(0, start - _BEFORE)
    rest = text[start : start + longest]
    if spelt or not rest:
        rest = (_code(rest[0]) + rest[1:]) if rest else _("(ends here)")
    elif rest[0].isspace() or not rest.isprintable():
        rest = "".join(_code(one) if one.isspace() or not one.isprintable() else one for one in rest)
    lead = (_CUT if begin else "") + _on_a_line_kept(text[begin:start])
    return _cut(lead + rest, longest + _BEFORE)


def _on_a_line_kept(text: str) -> str:
    """Line ends as blanks, blanks at the ends kept."""
    return "".join(" " if one.isspace() else one for one in text)


def _code(one: str) -> str:
    """A character by its number, a plain one with it."""
    shown = one if one.isprintable() and not one.isspace() else ""
    return f"{shown}[U+{ord(one):04X}]"
