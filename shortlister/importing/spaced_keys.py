"""Keys that plain text writes on one line with wide gaps and no signs: `AF application form   C certificate`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.text_lines import Line

_GAP: Final = re.compile(r"\s{2,}|\s*\t\s*")
_LEAD: Final = re.compile(r"(?i)^\s*(?:(?:the )?key|codes?|legend)\s*[:=–-]?(?:\s{2,}|\t|(?<=[:=–-])\s*)")
_PAIR: Final = re.compile(r"[(\[]?(?P<code>[A-Z]{1,4})[)\]]?[.:]? (?P<name>[A-Za-z][^.;:=]{2,45})")
_FEWEST: Final = 2


def with_keys_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, each code of such a key on a line of its own: it explains columns and is no row of them."""
    apart: list[Line] = []
    for line in lines:
        pairs = _pairs(line.text)
        apart.extend(replace(line, text=text) for text in pairs or [line.text])
    return apart


def _pairs(text: str) -> list[str]:
    """The codes of a line with what they stand for; nothing unless all that is in it is such, mostly methods."""
    runs = _GAP.split(_LEAD.sub("", text, count=1).strip())
    found = [_PAIR.fullmatch(run.strip(" ,;")) for run in runs]
    pairs = [one for one in found if one is not None]
    if len(runs) < _FEWEST or len(pairs) < len(runs) or len({one["code"] for one in pairs}) < len(pairs):
        return []
    methods = sum(1 for one in pairs if name_of(one["name"].strip()))
    levels = sum(1 for one in pairs if level_of_cell(one["name"].strip()))
    return [one[0] for one in pairs] if methods >= _FEWEST and 2 * (methods + levels) > len(pairs) else []
