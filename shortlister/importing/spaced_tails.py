"""Brackets and codes that several spaces set off at the ends of lines: they are of their lines, and no column."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.text_lines import Line
from shortlister.importing.wording import split_label

_GAP: Final = late_regex(r"\S {3,}\S")
_BRACKETS: Final = r"(?P<brackets>[(\[][^()\[\]]{1,40}[)\]](?:\s*[(\[][^()\[\]]{1,40}[)\]])*)"
_CODES: Final = r"(?P<codes>[A-Z]{1,2}(?:\s?[/,&+]\s?[A-Z]{1,2})*)"
_TAIL: Final = late_regex(rf" {{3,}}(?:{_BRACKETS}|{_CODES})[.;]?$")
_LABEL: Final = late_regex(r"\W*[A-Z][^:]{1,30}:(?:\s|$)")
_FEWEST: Final = 2


def with_tails_close(lines: Sequence[Line]) -> list[Line]:
    """The lines with such tails right behind their words, where nothing else stands in columns.

    Codes without brackets must stand behind items that have bullets or numbers; a line that goes on below is left.
    """
    gaps = [at for at, line in enumerate(lines) if _GAP.search(line.text) and not _LABEL.match(line.text)]
    tails = {at: closed for at in gaps if (closed := _closed(lines[at].text)) and not _goes_on(lines, at)}
    if len(tails) < max(_FEWEST, len(gaps)):
        return list(lines)
    return [replace(line, text=tails[at]) if at in tails else line for at, line in enumerate(lines)]


def _closed(text: str) -> str | None:
    """A line with its tail close behind its words, or None where it has no such tail or further gaps."""
    found = _TAIL.search(text)
    bare = text[: found.start()] if found else ""
    label, words = split_label(bare) if bare.strip() else ("", "")
    if found is None or _GAP.search(words) or len(words.split()) < _FEWEST:
        return None
    if found["brackets"]:
        return f"{bare} {' '.join(found['brackets'].split())}"
    return f"{bare} ({found['codes']})" if label else None


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the words of a line go on in the next one, below its tail."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return below.lstrip()[:1].islower() and not split_label(below)[0]
