"""What the pages of a PDF have that cannot be shown: letters in unreadable fonts, and words that are in no block."""

from collections.abc import Iterator, Sequence
from typing import Final

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.pdf_page import Page

UNREADABLE_FONT: Final = N_("Page {page}: {count} characters are in a font that does not say which letters they are.")
PICTURE_PAGE: Final = N_("Page {page} is a picture without text, like a scan, and is not read.")
LOST: Final = N_("Page {page}: {count} letters and digits of this page are not shown.")
_FEW_UNKNOWN: Final = 5


def lost_on(pages: Sequence[Page], document: Document) -> Iterator[Problem]:
    """One problem for each page and kind, with its page."""
    for page in pages:
        if page.pictures and page.characters < _FEW_UNKNOWN:
            yield Problem("", Sentence(PICTURE_PAGE, {"page": page.number}))
        if page.unknown > _FEW_UNKNOWN:
            yield Problem("", Sentence(UNREADABLE_FONT, {"page": page.number, "count": page.unknown}))
    if not document.not_shown:
        return
    texts = (text for block in document.blocks for text in (block.label, block.text, *(c.text for c in block.cells)))
    shown = "".join(map(_letters, texts))
    for page in pages:
        words = (_letters(word.text) for word in page.words)
        if (count := sum(len(word) for word in words if word not in shown)) >= _FEW_UNKNOWN:
            yield Problem("", Sentence(LOST, {"page": page.number, "count": count}))


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
