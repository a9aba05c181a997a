"""What a note of evidence quotes from the application: a line in quotation marks, with its page where it has one."""

import re
from dataclasses import dataclass
from typing import Final

_LINE: Final = re.compile(r"\s*[“\"](?P<words>.+)[”\"](?:\s*\((?P<place>[^()]*)\))?\s*")
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage; `place` in the words of the note (`page 3`), `page` its number where it says one."""

    words: str
    place: str = ""
    page: int | None = None


def parted(evidence: str) -> tuple[str, tuple[Quotation, ...]]:
    """What the member wrote, and the passages that are quoted, each on a line of its own."""
    written: list[str] = []
    quoted: list[Quotation] = []
    for line in evidence.splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            written.append(line)
            continue
        place = found["place"] or ""
        number = _NUMBER.search(place)
        quoted.append(Quotation(found["words"], place, int(number[0]) if number else None))
    return "\n".join(written).strip(), tuple(quoted)
