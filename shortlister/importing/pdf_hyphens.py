"""Words that the lines of a PDF divide with a hyphen: put together by what the document has elsewhere."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.domain.places import Passage, Place
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.cut_words import ends_in_part, joined_at_hyphen
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.pdf_parts import Page, Word

UNSURE_HYPHEN: Final = N_(
    "Page {page}: a word is divided by a hyphen at the line's end and was read as “{text}”; check its spelling."
)
MORE_HYPHENS: Final = N_("{count} further words are divided by a hyphen at a line's end; check their spelling.")
_SAID: Final = 30
_DIVIDED: Final = late_regex(r"[^\W\d_]-$")
_CUT: Final = late_regex(r"[^\W\d_]/([^\W\d_]{3,})$")
_REST: Final = late_regex(r"(?![A-Z])[^\W\d_]{3,}")


class Hyphens:
    """Joins the texts of wrapped lines; what is a guess is kept in `unsure`, each word once."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self._known: frozenset[str] | None = None
        self._divides = False
        self._guessed: dict[str, int] = {}

    def join(self, texts: Sequence[str], page: int | None = None) -> str:
        """The texts as one; with a page, what is a guess in them is remembered."""
        joined = ""
        for text in texts:
            if _DIVIDED.search(joined) and text[:1].isalpha():
                before = joined
                joined, sure = joined_at_hyphen(before, text, self._words(), divides=self._divides)
                if not sure and page is not None:
                    self._guessed.setdefault(_word_at(joined, len(before) - 1), page)
            elif (joined.endswith("/") and not joined.endswith(" /")) or self._is_cut(joined, text):
                joined += text
            else:
                joined = f"{joined} {text}" if joined else text
        return joined

    def _is_cut(self, joined: str, text: str) -> bool:
        """Whether a line ends within a word that the document has elsewhere: `Interview/Appli` above `cation form`."""
        first, last = _CUT.search(joined), _REST.match(text)
        return first is not None and last is not None and (first[1] + last[0]).lower() in self._words()

    @property
    def unsure(self) -> list[Problem]:
        """What was guessed, one by one, and beyond a number only how many more."""
        guessed = list(self._guessed.items())
        said = [
            Problem("", Sentence(UNSURE_HYPHEN, {"page": page, "text": text}), Passage(Place(page=page), text))
            for text, page in guessed[:_SAID]
        ]
        if len(guessed) > _SAID:
            said.append(Problem("", Sentence(MORE_HYPHENS, {"count": len(guessed) - _SAID})))
        return said

    def _words(self) -> frozenset[str]:
        """The whole words of the document in small letters; what a hyphen divides is left out, both parts of it."""
        if self._known is None:
            pairs = [pair for page in self._pages for pair in _divided(page.words)]
            gone = {id(word) for pair in pairs for word in pair}
            whole = (word.text for page in self._pages for word in page.words if id(word) not in gone)
            found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(whole).lower())
            parts = [(_last(one.text), _first(other.text)) for one, other in pairs]
            self._divides = sum(1 for first, last in parts if last and ends_in_part(first, last)) > 1
            self._known = frozenset(found)
        return self._known


def _word_at(text: str, at: int) -> str:
    """The word round a place of a text."""
    begin, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
    return text[begin : end if end > 0 else None].strip(".,;:()")


def _divided(words: Sequence[Word]) -> list[tuple[Word, Word]]:
    """The words of a page that a hyphen divides, each with what goes on below it."""
    pairs = []
    for end in (word for word in words if _DIVIDED.search(word.text)):
        below = [one for one in words if 0.5 < (end.base - one.base) / end.size < 2.5 and one.left <= end.right]
        nearest = max((one.base for one in below), default=0.0)
        line = sorted((one for one in below if nearest - one.base < 0.3 * end.size), key=lambda one: one.left)
        starts = [
            one for at, one in enumerate(line) if not at or one.left - line[at - 1].right > 0.8 * max(one.size, 6)
        ]
        pairs += [(end, one) for one in starts[-1:]]
    return pairs


def _last(text: str) -> str:
    found = re.search(r"[^\W\d_]+(?=-$)", text)
    return found[0].lower() if found else ""


def _first(text: str) -> str:
    found = re.match(r"[^\W\d_]+", text)
    return found[0].lower() if found else ""
