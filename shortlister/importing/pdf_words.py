"""The characters of a PDF page to words, upright whichever way the page lies; a word that runs up or down is one."""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from shortlister.importing.pdf_parts import Page, Word
from shortlister.importing.symbol_fonts import is_symbol_font, symbol_text
from shortlister.importing.wording import symbols

_SPACES: Final = frozenset(map(ord, " \t\r\n\u00a0\u2002\u2003\u2009\u200a\u3000"))
_SAMPLE: Final = 60
_BOLD: Final = ("bold", "black", "heavy")
_ITALIC: Final = ("italic", "oblique")
_ONCE: Final = 0.02
_TWICE: Final = 0.7
"""More and less of its own width lie between a letter and the same drawn again; the next of `ll` stands one away."""
_F: Final = ord("f")
"""The letters of a ligature stand nearly in one place: the second of `ff` is the same again only among such letters."""
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
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    px, py, pbox = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
    told, loose, origin = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    turn, word, last, twice = found.quarter, None, (0, 0.0, 0.0, 0.0), False
    for index in range(count):
        code = told(text, index)
        if code in _SPACES or code == 0:
            word = None
            reading.space()
            continue
        loose(text, index, pbox)
        origin(text, index, px, py)
        left, right, base = box.left, box.right, y.value
        if turn:
            left, _low, right, _high = found.turned_box(left, box.bottom, right, box.top)
            base = found.turned(x.value, base)[1]
        again = code == last[0] and _is_drawn_again(last, (left, right, base)) and (code != _F or twice)
        twice = twice if code == _F else again
        if again:
            continue
        last = code, left, right, base
        character = "-" if code in _HYPHENS else symbols(chr(code)) if code < 0x110000 else ""
        found.characters += 1
        found.unknown += code in (0xFFFD, 0xFFFF) or (code < 32 and code != 2)
        if (
            word is not None
            and abs(base - word.base) < 0.35 * word.size
            and -0.6 * word.size < left - word.right < 0.2 * word.size
            and not (word.text == "•" and character == '"')  # a space of a font that only has bullets
        ):
            word.text += character
            word.right = max(word.right, right)
            continue
        word = reading.begin(index, character, (left, right, *found.turned(x.value, y.value)), box.top - box.bottom)


def _is_drawn_again(before: tuple[int, float, float, float], one: tuple[float, float, float]) -> bool:
    """Whether a character stands all but where the same one stood, as where type is made bold by drawing it twice.

    `before` has the code, the edges and the baseline of the one before it, `one` its own edges and baseline.
    """
    width, off = one[1] - one[0], one[0] - before[1]
    return abs(before[3] - one[2]) < 0.1 * width and _ONCE * width < off < _TWICE * width


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
    """Begins words, and follows those that run up or down."""

    def __init__(self, text: Any, found: Page) -> None:
        self.text = text
        self.found = found
        self.tall: _Tall | None = None

    def space(self) -> None:
        """A space: one inside a word that runs up or down is kept in it."""
        if self.tall is not None:
            self.tall.spaced = True

    def begin(self, index: int, character: str, at: tuple[float, float, float, float], high: float) -> Word | None:
        """The word that begins with a character; None where it belongs to one that runs up or down.

        `at` is its left and right edge, where it stands across, and its baseline.
        """
        size = abs(pdfium.FPDFText_GetFontSize(self.text, index)) or 1.0
        size = size if size > 2 else max(2.0, abs(high))
        way = (quarter_of(self.text, index) - self.found.quarter) % 4
        if way % 2:
            self._take_tall(index, character, at, size, way)
            return None
        self.tall = None
        left, right, _across, base = at
        font = _font_name(self.text, index)
        character = symbol_text(character, font) if is_symbol_font(font) else character
        looks = _is_bold(self.text, index, font), any(one in font for one in _ITALIC)
        word = Word(left, max(right, left + 0.1), base, size, character, *looks)
        self.found.words.append(word)
        return word

    def _take_tall(
        self, index: int, character: str, at: tuple[float, float, float, float], size: float, way: int
    ) -> None:
        """A letter of a word that runs up or down: such words become one, with spaces, at the foot or head of it."""
        left, right, across, along = at
        tall = self.tall
        if tall is not None and tall.way == way and abs(across - tall.across) < 0.35 * tall.word.size:
            on = (along - tall.along) * (1 if way == 1 else -1)
            if 0 <= on < 2.5 * tall.word.size:
                tall.word.text += f" {character}" if tall.spaced else character
                tall.word.left, tall.word.right = min(tall.word.left, left), max(tall.word.right, right)
                tall.along, tall.spaced = along, False
                return
        base = along if way == 1 else along - size
        bold = _is_bold(self.text, index, _font_name(self.text, index))
        word = Word(left, max(right, left + 0.1), base, size, character, bold)
        self.found.words.append(word)
        self.tall = _Tall(word, across, along, way)


def _is_bold(text: Any, index: int, font: str) -> bool:
    return pdfium.FPDFText_GetFontWeight(text, index) >= 600 or any(one in font for one in _BOLD)


def _font_name(text: Any, index: int) -> str:
    """The name of a character's font in small letters."""
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, buffer, 128, ctypes.byref(flags))
    return buffer.value.decode("utf-8", "replace").lower()
