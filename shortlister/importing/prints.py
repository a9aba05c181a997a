"""How a text is printed: what share of its own words is in bold type, in italics and underlined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.plans.drafts import Print
from shortlister.importing.late_regexes import late_regex

PLAIN: Final = Print()
_NUMBER: Final = late_regex(
    r"\s*[(\[]?(?:[A-Za-z]{0,3}[-.]?\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivx]{1,4})[.):\]]+\s+(?=\S)"
)
_BRACKETS: Final = late_regex(r"(?:[(\[][^()\[\]]{1,100}[)\]][\s.;,]*)+$")
_END: Final = 200
"""So many letters at the end of a text may be brackets behind it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text that is printed in one way."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False


def print_of(stretches: Iterable[Stretch]) -> Print:
    """How the own words of a text are printed: without the number before them and the brackets behind them."""
    stretches = [one for one in stretches if one.text]
    if not any(one.bold or one.italic or one.underlined for one in stretches):
        return PLAIN
    whole = "".join(one.text for one in stretches)
    begin = found.end() if (found := _NUMBER.match(whole)) else 0
    end = max(begin, len(whole) - _END)
    end = end + found.start() if (found := _BRACKETS.search(whole[end:])) else len(whole)
    told = _counted(stretches, begin, end)
    return told if told is not None else _counted(stretches, 0, len(whole)) or PLAIN


def _counted(stretches: Sequence[Stretch], begin: int, end: int) -> Print | None:
    """The shares of the letters between two places; None where there are none."""
    at = every = bold = italic = underlined = 0
    for one in stretches:
        count = sum(map(str.isalnum, one.text[max(0, begin - at) : max(0, end - at)]))
        at, every = at + len(one.text), every + count
        bold += count * one.bold
        italic += count * one.italic
        underlined += count * one.underlined
    return Print(*(round(100 * count / every) for count in (bold, italic, underlined))) if every else None


def by_line(stretches: Iterable[Stretch], *, empty: bool = False) -> list[list[Stretch]]:
    """The stretches of each line, where line breaks stand in their texts; without the `empty` lines unless wanted."""
    lines: list[list[Stretch]] = [[]]
    for one in stretches:
        first, *more = one.text.split("\n")
        lines[-1].append(replace(one, text=first))
        lines += [[replace(one, text=text)] for text in more]
    return lines if empty else [line for line in lines if any(one.text.strip() for one in line)]


def print_as_one(texts: Sequence[str], prints: Sequence[Print]) -> Print:
    """How texts are printed once they are one."""
    counts = [sum(map(str.isalnum, text)) for text in texts]
    every = max(1, sum(counts))
    shares = ((one.bold, one.italic, one.underlined) for one in prints)
    weighed = [[count * share for share in each] for count, each in zip(counts, shares, strict=True)]
    return Print(*(round(sum(each) / every) for each in zip(*weighed, strict=True)))
