"""Application files of one applicant that are the same file, text or form twice."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.reading import display_name, read_bytes

SAME: Final = N_("“{file}” and “{other}” are the same file; check that no other file was meant.")
SAME_TEXT: Final = N_("“{file}” and “{other}” say the same; check that no other file was meant.")
SAME_FORM: Final = N_(
    "“{file}” and “{other}” are mostly the same, like one form filled in twice; check which of them counts."
)
_ALIKE: Final = 0.7
_FEWEST: Final = 5
"""A text of fewer lines is too short to be told from another by them."""

_MOST: Final = 40


def lines_of(document: Document) -> frozenset[int]:
    """What stands in a document's lines and cells, each as a number that equal texts share."""
    texts = (text for block in document.blocks for text in (block.text, *(cell.text for cell in block.cells)))
    plain = ("".join(letter for letter in text.casefold() if letter.isalnum()) for text in texts)
    return frozenset(hash(text) for text in plain if text)


def said_of_same(files: Sequence[tuple[Path, frozenset[int]]]) -> Iterator[tuple[Path, Path, Sentence]]:
    """Each pair, with a sentence, of an applicant's files (with their lines) that are the same in some way."""
    for (one, lines), (other, others) in combinations(files[:_MOST], 2):
        if said := _alike(one, lines, other, others):
            yield one, other, Sentence(said, {"file": display_name(one), "other": display_name(other)})


def _alike(one: Path, lines: frozenset[int], other: Path, others: frozenset[int]) -> str:
    if _same_bytes(one, other):
        return SAME
    most = max(len(lines), len(others))
    if lines and lines == others:
        return SAME_TEXT
    return SAME_FORM if most >= _FEWEST and len(lines & others) >= _ALIKE * most else ""


def _same_bytes(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size > 0 and read_bytes(one) == read_bytes(other)
    except (OSError, Refusal):
        return False
