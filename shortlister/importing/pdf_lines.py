"""Words of a PDF page to lines, and lines to paragraphs: wrapped and hyphenated ones joined."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from typing import Final

from shortlister.domain.plans.drafts import Print
from shortlister.importing.criteria.methods.methods import says_level_or_method
from shortlister.importing.criteria.words.plain_levels import plain_level
from shortlister.importing.cut_words import is_tail
from shortlister.importing.pdf_parts import Word, stretches_of
from shortlister.importing.pdf_spacing import NARROW, Spacing
from shortlister.importing.prints import print_of
from shortlister.importing.wording import BULLETS, calls_for_more, ends_signed, leaves_open, split_label

_WIDE_GAP: Final = 1.6
_STACK, _STACKED = 3, 5
"""How many lines at least, and how many words in each at most, make criteria one below the other in a cell."""


@dataclass(slots=True)
class Line:
    """The words of one line from the left; `cuts` has those that begin a column although the gap is narrow."""

    words: list[Word]
    page: int = 0
    cuts: frozenset[int] = frozenset()

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @property
    def base(self) -> float:
        return self.words[0].base

    @property
    def size(self) -> float:
        sizes = sorted(word.size for word in self.words)
        return sizes[len(sizes) // 2]

    @property
    def text(self) -> str:
        return join_words(self.words)

    @property
    def bold(self) -> bool:
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) for word in self.words if word.bold) >= 0.8 * letters


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together.

    `broken` has the lines that go on inside a word, `unsure` each that may begin a paragraph of its own with the one
    above it, first; `cuts` each word that fills its line, what follows it, and whether both were read as one; `above`
    is the distance to the line before the first.
    """

    lines: list[Line] = field(default_factory=list)
    above: float = 0.0
    broken: set[int] = field(default_factory=set)
    unsure: list[tuple[str, str]] = field(default_factory=list)
    cuts: list[tuple[str, str, bool]] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The texts of its lines; a word that was cut to fit a narrow cell is put together."""
        texts: list[str] = []
        for number, line in enumerate(self.lines):
            if number in self.broken:
                texts[-1] += line.text
            else:
                texts.append(line.text)
        return texts

    @property
    def printed(self) -> Print:
        """How its words are printed, lines below them aside."""
        return print_of(stretches_of([word for line in self.lines for word in line.words]))

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def join_words(words: Sequence[Word]) -> str:
    """The words with spaces where there are gaps."""
    text = ""
    for index, word in enumerate(words):
        close = index and word.left - words[index - 1].right < 0.1 * word.size and not text.endswith(tuple(BULLETS))
        text += word.text if not index or (close and word.left >= words[index - 1].left) else f" {word.text}"
    return text


def lines_of(words: Sequence[Word], page: int = 0) -> list[Line]:
    """The lines from the top, each with its words from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        home = next(
            (
                line
                for line in reversed(lines[-4:])
                if abs(line[0].base - word.base) < 0.4 * min(word.size, line[0].size)
            ),
            None,
        )
        if home is None:
            lines.append([word])
        else:
            home.append(word)
    return [Line(sorted(line, key=lambda word: word.left), page) for line in lines]


def starts_of(lines: Sequence[Line]) -> frozenset[int]:
    """Where words begin behind a gap on at least three lines, in twos of points: the left edges of columns."""
    found = Counter(
        round(word.left / 2)
        for line in lines
        for before, word in pairwise(line.words)
        if word.left - before.right > 0.7 * word.size
    )
    return frozenset(at for at, count in found.items() if count + found[at + 1] + found[at - 1] >= 3)


def runs_of(line: Line, starts: frozenset[int] = frozenset()) -> list[list[Word]]:
    """The stretches of a line between wide gaps, or smaller ones before a column's edge; none behind a bullet."""
    runs: list[list[Word]] = [[line.words[0]]]
    for number, (word, following) in enumerate(zip_longest(line.words[1:], line.words[2:]), 1):
        last = runs[-1][-1]
        gap = word.left - last.right
        label = len(runs[-1]) == 1 and (last.text in BULLETS or bool(split_label(last.text + " x")[0]))
        edge = round(word.left / 2) in starts
        wide = number in line.cuts or gap > _WIDE_GAP * max(word.size, 6) or (gap > 0.7 * word.size and edge)
        if word.text in BULLETS and gap > 0.1 * word.size:
            wide = wide or edge or (following is not None and following.left - word.right > 0.7 * word.size)
        if wide and not (label and gap < 4 * word.size):
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def paragraphs_of(
    lines: Sequence[Line], right: float, *, cell: bool = False, spacing: Spacing | None = None
) -> list[Paragraph]:
    """The paragraphs of lines that end at most at `right`; in a cell, lines may go on under their number.

    `spacing` is that of the whole table, where it is known.
    """
    paragraphs: list[Paragraph] = []
    leading = _leading(lines)
    stacked = cell and _are_stacked(lines, right)
    for line in lines:
        last = paragraphs[-1].lines[-1] if paragraphs else None
        spaced = spacing is not None and last is not None and not spacing.is_close(last.base - line.base)
        apart = spaced and not line.text[:1].islower()
        if stacked and last is not None:
            open_ended = _is_full(last, line, right) and could_begin(last.text, line.text)
            paragraphs.append(Paragraph([line], last.base - line.base))
            paragraphs[-1].unsure.extend([(last.text, line.text)] if open_ended else [])
        elif last is not None and not apart and _goes_on(paragraphs[-1], line, right, leading, cell=cell):
            known = spacing is not None and spacing.apart
            if cell and not known and _is_open(paragraphs[-1], line, right):
                paragraphs[-1].unsure.append((last.text, line.text))
            if _is_broken(paragraphs[-1].lines[-1], line, right):
                first = line.text.split()[0]  # all of it: a ligature may have divided its letters
                whole = not line.text[:1].islower() or is_tail(first.rstrip(".,;:)"))
                if whole:
                    paragraphs[-1].broken.add(len(paragraphs[-1].lines))
                if line.text[:1].islower() and not calls_for_more(f" {first}"):
                    paragraphs[-1].cuts.append((paragraphs[-1].lines[-1].words[-1].text, first, whole))
            paragraphs[-1].lines.append(line)
        else:
            paragraphs.append(Paragraph([line], last.base - line.base if last is not None else 0.0))
    return paragraphs


def _are_stacked(lines: Sequence[Line], right: float) -> bool:
    """Whether the lines of a cell are a few words each, all with a capital, and some end well short of its edge.

    So are criteria written one below the other; what is wrapped goes on in small letters somewhere.
    """
    texts = [line.text for line in lines]
    if len(lines) < _STACK or any(not 1 < len(text.split()) <= _STACKED or not text[:1].isupper() for text in texts):
        return False
    if any(calls_for_more(text) or text.endswith((",", "-", "/", "&", ":")) or split_label(text)[0] for text in texts):
        return False
    return any(not _is_full(one, other, right) for one, other in pairwise(lines)) and len({x.bold for x in lines}) == 1


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance of lines inside paragraphs."""
    pairs = pairwise(lines)
    gaps = sorted(gap for one, other in pairs if 0.9 * one.size < (gap := one.base - other.base) < 3 * one.size)
    return gaps[len(gaps) // 20] if gaps else 14.0


def _goes_on(paragraph: Paragraph, line: Line, right: float, leading: float, *, cell: bool) -> bool:
    last = paragraph.lines[-1]
    text, before = line.text, last.text
    if split_label(text)[0] or line.words[0].text in BULLETS:
        return False
    if re.match(r"(?i)(?:essential|desirable)\b(?: criteria)?\s*(?::|$)", text) or (
        text.isupper() and not before.isupper() and len(text) > 3 and not leaves_open(before) and text[0] not in "(["
    ):
        return False
    if is_band(text):
        return False
    gap = last.base - line.base
    if gap > (1.1 if cell else 1.35) * max(leading, last.size) and not (
        text[:1].islower() and gap < 2.2 * leading and not before.endswith((".", ":", ";"))
    ):
        return False
    if gap < 0 or abs(line.size - last.size) > 1.2 or line.bold != last.bold:
        return gap < 0 and text[:1].islower() and not before.endswith((".", ":"))
    hanging = _text_left(paragraph.lines[0])
    if split_label(paragraph.lines[0].text)[0] and hanging > paragraph.lines[0].left + 0.8 * line.size:
        if abs(line.left - hanging) < 0.35 * line.size and gap < 1.3 * leading:
            return True
        if not cell and line.left < hanging - 0.8 * line.size:
            if not text[:1].islower():
                return _runs_back(paragraph, line, right, leading)
            if _had_room(last, line, right) and not leaves_open(before):
                return False
    if re.fullmatch(r"(?:[(\[][A-Za-z0-9/, ]{1,12}[)\]]\s*)+[.;]?", text) and gap < 1.2 * leading:
        return True
    if _is_full(last, line, right):
        return not (ends_signed(before) and text[:1].isupper())
    if (leaves_open(before) or text.startswith("(")) and not before.endswith((".", ":", ";")):
        return True
    if before.endswith((":-", ":–", ":—")):
        return False
    return (text[:1].islower() and not before.endswith((".", ":", ";"))) or before.endswith((",", "-", "/"))


def is_band(text: str) -> bool:
    """Whether a line is nothing but the words for a level, `Must have`, which go on with no line above them."""
    bare = text.strip(" :")
    return text[:1].isupper() and len(bare.split()) > 1 and plain_level(bare) is not None


def _is_full(last: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line had no room on the one above it."""
    return last.right + 0.28 * last.size + (line.words[0].right - line.words[0].left) > right - 0.1 * last.size


def _had_room(last: Line, line: Line, right: float) -> bool:
    """Whether several words of a line had room on the one above it: a break that its writer made."""
    words = line.words[min(2, len(line.words) - 1)].right - line.left
    far = last.right - line.left > 0.7 * (right - line.left)
    return not far and last.right + 0.28 * last.size + words < right


def _runs_back(paragraph: Paragraph, line: Line, right: float, leading: float) -> bool:
    """Whether a line that begins below the number of an item goes on with it: lists need not hang their lines.

    Its sentence is open and the line close: it begins with a figure, what is above calls for more, or that is full
    and items stand farther apart than lines.
    """
    last = paragraph.lines[-1]
    before = last.text
    if before.endswith((".", ":", ";")) or last.base - line.base > 1.15 * leading:
        return False
    far = last.right - line.left > 0.7 * (right - line.left)
    spaced = paragraph.above > 1.4 * leading
    return far and (
        calls_for_more(before) or line.text.lstrip("£$€")[:1].isdigit() or (spaced and _is_full(last, line, right))
    )


def _is_open(paragraph: Paragraph, line: Line, right: float) -> bool:
    """Whether nothing but a full line tells that the next, with a capital, goes on and is no criterion of its own."""
    if split_label(paragraph.lines[0].text)[0] or right - line.left > NARROW * line.size:
        return False
    return could_begin(paragraph.lines[-1].text, line.text)


def could_begin(above: str, text: str) -> bool:
    """Whether nothing in the words of a line and of the one above it tells if it goes on or begins a criterion."""
    if not text[:1].isupper() or (text.isupper() and above.isupper()):
        return False
    if calls_for_more(above) or above.endswith((".", ";", ":")) or ends_signed(above):
        return False
    return not any(says_level_or_method(one) for one in (text, above, f"{above} {text}"))


def _is_broken(last: Line, line: Line, right: float) -> bool:
    """Whether a word was cut at the edge: a line of one word that fills its cell, going on in small letters."""
    words = [word for word in last.words if word.text not in BULLETS]
    if (
        len(words) != 1
        or not last.text[-1:].isalpha()
        or not (line.text[:1].islower() or (last.text.isupper() and line.text.isupper() and len(line.text) < 4))
        or right - words[0].left > 14 * last.size
    ):
        return False
    letter = (line.words[0].right - line.words[0].left) / max(1, len(line.words[0].text))
    return last.right + letter > right - 0.1 * last.size


def _text_left(line: Line) -> float:
    """Where a line's text begins behind its bullet or number."""
    label = split_label(line.text)[0]
    if not label or len(line.words) < 2:
        return line.left
    size = 0
    for index, word in enumerate(line.words):
        size += len(word.text)
        if size >= len(label.replace(" ", "")):
            return line.words[min(index + 1, len(line.words) - 1)].left
    return line.left
