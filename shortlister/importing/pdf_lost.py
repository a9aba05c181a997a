"""What the pages of a PDF have that cannot be shown: letters in unreadable fonts, and words that are in no block."""

from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.blocks import visible
from shortlister.importing.pdf_parts import Page

UNREADABLE_FONT: Final = N_("Page {page}: {count} characters are in a font that does not say which letters they are.")
PICTURE_PAGE: Final = N_("Page {page} is a picture without text, like a scan, and is not read.")
LOST: Final = N_("Page {page}: {count} letters and digits of this page are not shown.")
MOSTLY_PICTURE: Final = N_("Page {page} is mostly a picture, like a scan; what is written in the picture is not read.")
NO_WORDS: Final = N_(
    "Page {page}: its letters make no words, so its font does not say which letters they are. Use the document it was "
    "made from."
)
_FEW_UNKNOWN: Final = 5
_LARGE: Final = 0.5
_FEW_LETTERS: Final = 200
"""A page that a picture covers has more letters than this only if its text is beside the picture or was recognised."""

_VOWELS: Final = frozenset("aeiouwyáàâäéèêëíìîïóòôöúùûüŵŷæøå")
_ENOUGH_WORDS: Final = 40


def is_scanned(page: Page) -> bool:
    """Whether a page is a picture with next to no text, such as the stamp of the program that scanned it."""
    return page.pictured > _LARGE and sum(visible(word.text) for word in page.words) < _FEW_LETTERS


def _makes_no_words(page: Page) -> bool:
    """Whether the letters of a page are those of another alphabet's places: words of Latin letters without vowels."""
    words = [word.text.casefold() for word in page.words if word.text.isalpha() and len(word.text) > 2]
    letters = "".join(words)
    latin = sum(1 for letter in letters if letter < "\u0250")
    if len(words) < _ENOUGH_WORDS or latin < 0.9 * len(letters) or "".join(w.text for w in page.words).isupper():
        return False
    return sum(1 for letter in letters if letter in _VOWELS) < 0.28 * len(letters)


def lost_on(pages: Sequence[Page], document: Document) -> Iterator[Problem]:
    """One problem for each page and kind, with its page."""
    for page in pages:
        if page.pictures and page.characters < _FEW_UNKNOWN:
            yield _on_page(page, PICTURE_PAGE)
        elif is_scanned(page):
            yield _on_page(page, MOSTLY_PICTURE)
        if _makes_no_words(page):
            yield _on_page(page, NO_WORDS)
        if page.unknown > _FEW_UNKNOWN:
            yield _on_page(page, UNREADABLE_FONT, count=page.unknown)
    if not document.not_shown:
        return
    texts = (text for block in document.blocks for text in (block.label, block.text, *(c.text for c in block.cells)))
    shown = "".join(map(_letters, texts))
    for page in pages:
        words = (_letters(word.text) for word in page.words)
        if (count := sum(len(word) for word in words if word not in shown)) >= _FEW_UNKNOWN:
            yield _on_page(page, LOST, count=count)


def _on_page(page: Page, message: str, **said: object) -> Problem:
    return Problem("", Sentence(message, {"page": page.number, **said}), Passage(Place(page=page.number)))


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
