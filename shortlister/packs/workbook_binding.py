"""What the hidden sheet of a returned scoring workbook says: for whom and for what it was issued."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.utils.escape import unescape

from shortlister.domain.records import Score
from shortlister.domain.scores import read_rating
from shortlister.packs.workbook_marks import Binding, Place


def binding_in(rows: Iterator[tuple[int, Sequence[Any]]]) -> Binding:
    """The hidden sheet under its first cell; ValueError or LookupError where it is not as it was written."""
    facts: dict[str, str] = {}
    seen: dict[str, int] = {}
    scores: dict[Place, Score] = {}
    applicants: set[str] = set()
    for _number, row in rows:
        words = [_text(cell.value) for cell in row]
        match words[:1]:
            case ["seen"]:
                seen[words[1]] = int(words[2])
            case ["applicant"]:
                applicants.add(words[1])
            case ["score"]:
                evidence = json.loads(words[4])
                if not isinstance(evidence, str):
                    raise ValueError(evidence)
                scores[words[1], words[2]] = Score(read_rating(words[3]), evidence)
            case [name] if name:
                facts[name] = words[1]
            case _:
                pass
    return Binding(
        facts["vacancy"],
        facts["member"],
        facts["stage"],
        int(facts["edition"]),
        submitted=facts["submitted"] == "yes",
        seen=seen,
        scores=scores,
        applicants=frozenset(applicants),
    )


def _text(value: object) -> str:
    return "" if value is None else unescape(str(value))
