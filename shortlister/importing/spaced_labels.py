"""Labels of records whose colons stand below one another: `Level     : Essential` is `Level: Essential`."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from shortlister.importing.late_regexes import late_regex

_LABELLED: Final = late_regex(r"(?P<label>[^\W\d_](?:[ /&’'()-]?\w){1,29}\)?) {1,20}: *(?P<value>.*)")
_ANOTHER: Final = late_regex(r"(?:^|\s):(?:\s|$)")
"""A second such colon: they part columns."""
_FEWEST: Final = 2


def with_labels_close(lines: Sequence[str]) -> list[str]:
    """The lines, each colon right behind its label where those of neighbours stand in one column."""
    kept = list(lines)
    found = [_LABELLED.fullmatch(line) for line in lines]
    colons = [line.index(":") if one else -1 for line, one in zip(lines, found, strict=True)]
    for colon, run in groupby(range(len(lines)), key=lambda at: colons[at]):
        told = [(at, one) for at in run if (one := found[at])]
        values = [one["value"].strip() for _at, one in told]
        if colon < 0 or len(told) < _FEWEST or not all(values) or any(map(_ANOTHER.search, values)):
            continue
        for at, one in told:
            kept[at] = f"{one['label']}: {one['value']}"
    return kept
