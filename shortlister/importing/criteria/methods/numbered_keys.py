"""Keys of numbers before names on one line: `Key: 1 Application form 2 Interview`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import joined_names, mentioned, name_of
from shortlister.importing.criteria.words.vocabulary import is_method_header

_LEAD: Final = re.compile(r"\s*([A-Za-z][A-Za-z ]{1,45}?)\s*[:–—-]?\s+(?=\(?1\b)")
_HEADS: Final = re.compile(
    r"(?:the )?(?:key|codes?|legend|numbers?|abbreviations?)(?: (?:to|for|of|used)\b[\w ]*)?", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"(?:^|(?<=[\s,;|]))\(?(\d)(?:[.):]|\s*[=:–—-])?\s+(?=[A-Za-z])")
_FEWEST: Final = 2
_FEW: Final = 6
"""The words of a name that no list knows and that mentions a method."""


def numbered_pairs(line: str) -> dict[str, str]:
    """The methods by number where a line says that it is a key and counts from 1, a name of a method behind each."""
    lead = _LEAD.match(line)
    if lead is None or not (_HEADS.fullmatch(lead[1]) or is_method_header(lead[1])):
        return {}
    parts = _NUMBER.split(line[lead.end() :])
    numbers, names = parts[1::2], [part.strip(" ,;|.") for part in parts[2::2]]
    counted = numbers == [str(at + 1) for at in range(len(numbers))]
    if parts[0].strip() or len(numbers) < _FEWEST or not counted:
        return {}
    known = [_known(name) for name in names]
    return dict(zip(numbers, known, strict=True)) if all(known) else {}


def _known(text: str) -> str:
    if name := name_of(text):
        return name
    if together := joined_names(text):
        return "/".join(together)
    return text[:1].upper() + text[1:] if len(text.split()) < _FEW and len(mentioned(text)) == 1 else ""
