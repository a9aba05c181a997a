"""Keys of numbers before names on one line: `Key: 1 Application form 2 Interview`."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.methods.methods import joined_names, mentioned, name_of
from shortlister.importing.criteria.words.vocabulary import is_method_header
from shortlister.importing.late_regexes import late_regex

_LEAD: Final = late_regex(r"\s*([A-Za-z][A-Za-z ]{1,45}?)\s*[:–—-]?\s+(?=\(?1\b)")
_SAID: Final = late_regex(
    r"[A-Z][^.:;=\d]{0,90}\b(?:assess|measur|test|evidence|identif|check|judg|examin|evaluat)\w*[^.:;=\d]{0,60}:"
    r"\s+(?=\(?1\b)",
    re.IGNORECASE,
)
"""A whole sentence before the numbers: `The numbers in the last column show how each is assessed:`."""
_HEADS: Final = late_regex(
    r"(?:the )?(?:key|codes?|legend|numbers?|abbreviations?)(?: (?:to|for|of|used)\b[\w ]*)?"
    r"|(?:how )?(?:measured|assessed|tested|evidenced|identified|checked|judged)(?: (?:by|at|in|from|through|via))?",
    re.IGNORECASE,
)
_NUMBER: Final = late_regex(r"(?:^|(?<=[\s,;|]))\(?(\d)(?:[.):]|\s*[=:–—-])?\s+(?=[A-Za-z])")
_BEGINS: Final = late_regex(r"\s*\(?1\b\W{0,3}\s[A-Za-z]")
_ASIDE: Final = late_regex(r"\s*\([^()\d]*\)")
_NO_NAME: Final = late_regex(r"(?i)[.;:!?]|\b(?:essential|desirable|is|are|must|will|you|we|have|has|able|ability)\b")
_DOING: Final = late_regex(r"(?i)^\w+ing\b")
"""How a duty begins, and a method where a line says that it is a key: `Seeing your licence`."""
_FEWEST: Final = 2
_SEVERAL: Final = 3
_FEW: Final = 6
"""The words of a name that no list knows and that mentions a method."""


def numbered_pairs(line: str) -> dict[str, str]:
    """The methods by number where a line says that it is a key and counts from 1, a name of a method behind each."""
    if _BEGINS.match(line):
        names = _NUMBER.split(_ASIDE.sub("", line.strip()))
        return _of_bare(names[1::2], names[2::2]) if not names[0] else {}
    lead = _LEAD.match(line)
    if lead is None or not (_HEADS.fullmatch(lead[1]) or is_method_header(lead[1])):
        lead = _SAID.match(line)
    if lead is None:
        return {}
    parts = _NUMBER.split(line[lead.end() :])
    numbers, names = parts[1::2], [part.strip(" ,;|.") for part in parts[2::2]]
    counted = numbers == [str(at + 1) for at in range(len(numbers))]
    if parts[0].strip() or len(numbers) < _FEWEST or not counted:
        return {}
    known = [_known(name) for name in names]
    if all(known):
        return dict(zip(numbers, known, strict=True))
    return counted_pairs(list(zip(numbers, names, strict=True)), led=True)


def _of_bare(numbers: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The methods by number of a line that is nothing but these: three or more, or two that are both known."""
    known = [_known(" ".join(name.split()).strip(" ,;|.")) for name in names]
    if len(known) == _FEWEST and all(known) and list(numbers) == ["1", "2"]:
        return dict(zip(numbers, known, strict=True))
    return counted_pairs(list(zip(numbers, names, strict=True)))


def counted_pairs(numbered: Sequence[tuple[str, str]], *, led: bool = False) -> dict[str, str]:
    """The methods by number where three or more are counted from 1, most by known names, the others by short ones.

    `led`: the line says itself that it is a key.
    """
    names = [" ".join(name.split()).strip(" ,;|.") for _number, name in numbered]
    if len(names) < _SEVERAL or [number for number, _name in numbered] != [str(at + 1) for at in range(len(names))]:
        return {}
    known = [_known(name) for name in names]
    most = _FEW + _FEWEST if led else _FEW
    few = all(len(name.split()) < most and not _NO_NAME.search(name) for name in names)
    few = few and (led or not any(map(_DOING.match, names)))
    if not few or sum(map(bool, known)) < _FEWEST or 2 * sum(map(bool, known)) < len(names) + (not led):
        return {}
    return {
        str(at): one or name[:1].upper() + name[1:] for at, (one, name) in enumerate(zip(known, names, strict=True), 1)
    }


def _known(text: str) -> str:
    if name := name_of(text):
        return name
    if together := joined_names(text):
        return "/".join(together)
    return text[:1].upper() + text[1:] if len(text.split()) < _FEW and len(mentioned(text)) == 1 else ""
