"""Letters that a file's unknown encoding made of others: said with their place, never taken silently."""

from collections.abc import Iterator
from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.late_regexes import late_regex

GARBLED: Final = N_(
    "the letters in “{text}” look wrong, because the file does not say its encoding. Open it where it reads "
    "well, save it with the encoding UTF-8 and read it again."
)
_GUESSED: Final = frozenset({"txt", "csv", "md", "html", "eml"})
"""The formats that are bytes of text, whose encoding can be missing."""
_WORD: Final = late_regex(r"[A-Za-z]{3}")
_LEAST: Final = 6
_MOST: Final = 0.6
_SHOWN: Final = 40


def garbled(document: Document) -> Problem | None:
    """What is to be said of the first text whose letters are nearly all accented ones, as in no language written so."""
    if document.format not in _GUESSED:
        return None
    for text, place in _texts(document):
        if _looks_garbled(text):
            said = Sentence(GARBLED, {"text": text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"})
            return Problem(place_words(place), said, Passage(place, text))
    return None


def _looks_garbled(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    accented = sum(1 for one in letters if "\xc0" <= one <= "\xff")
    return len(letters) >= _LEAST and accented > _MOST * len(letters) and not _WORD.search(text)


def _texts(document: Document) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        yield block.text, block.place
        for cell in block.cells:
            for text in cell.paragraphs:
                yield text, cell.place
