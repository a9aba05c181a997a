"""The characters of a PDF page to words, upright whichever way the page lies; a word that runs up or down is one."""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from shortlister.importing.pdf_parts import Page, Word
from shortlister.importing.wording import symbols

_SPACES: Final = frozenset(map(ord, " \t\r\n\u00a0\u2002\u2003\u2009\u200a\u3000"))
_SAMPLE: Final = 200
_HYPHENS: Final = (2, 0xFFFE)


@dataclass(slots=True)
class _Tall:
    """A word under way that runs up (1) or down (3): where its last letter stood, and whether a space followed."""

    word: Word
    across: float
    along: float
    way: int
    spaced: bool = False


def read_words(text: Any, found: Page, most: int) -> None:
    """Puts the words of a page's text to it; of one with more than `most` characters they are only counted."""
    count = pdfium.FPDFText_CountChars(text)
    if count > most:
        found.characters = count
        return
    found.quarter = _quarter_of_most(text, count)
    if found.quarter % 2:
        found.width, found.height = found.height, found.width
    reading = _Reading(text, found)
    for index in range(count):
        reading.take(index)


def quarter_of(text: Any, index: int) -> int:
    """By how many quarters of a turn, clockwise, a character must be turned to stand upright."""
    angle = pdfium.FPDFText_GetCharAngle(text, index)
    return round(-angle / (math.pi / 2)) % 4 if math.isfinite(angle) and angle >= 0 else 0


def _quarter_of_most(text: Any, count: int) -> int:
    """How most of the text lies, by a sample of its characters."""
    sample = range(0, count, max(1, count // _SAMPLE))
    marks = [at for at in sample if pdfium.FPDFText_GetUnicode(text, at) not in (*_SPACES, 0)]
    quarters = Counter(quarter_of(text, at) for at in marks)
    return quarters.most_common(1)[0][0] if quarters else 0


class _Reading:
    """Follows the characters; `word` is the one under way."""

    def __init__(self, text: Any, found: Page) -> None:
        self.text = text
        self.found = found
        self.word: Word | None = None
        self.tall: _Tall | None = None
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = pdfium.FS_RECTF()
        self._px, self._py = ctypes.byref(self._x), ctypes.byref(self._y)
        self._pbox = ctypes.byref(self._box)

    def take(self, index: int) -> None:
        """The next character: to the word under way, or the first of another."""
        text, found = self.text, self.found
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _SPACES or code == 0:
            self.word = None
            if self.tall is not None:
                self.tall.spaced = True
            return
        pdfium.FPDFText_GetLooseCharBox(text, index, self._pbox)
        pdfium.FPDFText_GetCharOrigin(text, index, self._px, self._py)
        box, x, base = self._box, self._x.value, self._y.value
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if found.quarter:
            left, bottom, right, top = found.turned_box(left, bottom, right, top)
            x, base = found.turned(x, base)
        character = "-" if code in _HYPHENS else symbols(chr(code)) if code < 0x110000 else ""
        found.characters += 1
        if code in (0xFFFD, 0xFFFF) or code < 32:
            found.unknown += code != 2
        word = self.word
        if (
            word is not None
            and abs(base - word.base) < 0.35 * word.size
            and -0.6 * word.size < left - word.right < 0.2 * word.size
        ):
            word.text += character
            word.right = max(word.right, right)
            return
        size = abs(pdfium.FPDFText_GetFontSize(text, index)) or 1.0
        size = size if size > 2 else max(2.0, top - bottom)
        way = (quarter_of(text, index) - found.quarter) % 4
        if way % 2:
            self._take_tall(index, character, (left, right, x, base), size, way)
            return
        self.tall = None
        self.word = Word(left, max(right, left + 0.1), base, size, character, _is_bold(text, index))
        found.words.append(self.word)

    def _take_tall(
        self, index: int, character: str, at: tuple[float, float, float, float], size: float, way: int
    ) -> None:
        """A letter of a word that runs up or down: such words become one, with spaces, at the foot or head of it."""
        left, right, across, along = at
        tall, self.word = self.tall, None
        if tall is not None and tall.way == way and abs(across - tall.across) < 0.35 * tall.word.size:
            on = (along - tall.along) * (1 if way == 1 else -1)
            if 0 <= on < 2.5 * tall.word.size:
                tall.word.text += f" {character}" if tall.spaced else character
                tall.word.left, tall.word.right = min(tall.word.left, left), max(tall.word.right, right)
                tall.along, tall.spaced = along, False
                return
        base = along if way == 1 else along - size
        word = Word(left, max(right, left + 0.1), base, size, character, _is_bold(self.text, index))
        self.found.words.append(word)
        self.tall = _Tall(word, across, along, way)


def _is_bold(text: Any, index: int) -> bool:
    return pdfium.FPDFText_GetFontWeight(text, index) >= 600 or _bold_name(text, index)


def _bold_name(text: Any, index: int) -> bool:
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, buffer, 128, ctypes.byref(flags))
    name = buffer.value.lower()
    return b"bold" in name or b"black" in name or b"heavy" in name
