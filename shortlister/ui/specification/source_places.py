"""Where each criterion stands on the drawn pages of its source."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage
from shortlister.domain.plans.drawings import Box, DrawnPage
from shortlister.ui.documents.places import PageText, letters, lines_of

SHORTEST: Final = 0.15
"""So much of a text must stand before the end of a page."""

NEXT_LINE: Final = 1.0
"""How far below a line the next one of the same text begins at most, in heights of a line."""

Boxes = Mapping[int, tuple[Box, ...]]
"""By page (from 1): a box for each line, as shares of the page."""


class SourcePlaces:
    """Looks passages up in the words of one file, and remembers where it found them."""

    def __init__(self) -> None:
        self._texts: dict[int, PageText] = {}
        self._found: dict[Passage, Boxes] = {}

    def forget(self) -> None:
        """Another file is shown."""
        self._texts.clear()
        self._found.clear()

    def find(self, parts: Iterable[Passage], drawn: Mapping[int, DrawnPage]) -> Boxes:
        """Where they stand on the pages drawn so far, in their order; empty where they do not."""
        return _together(self._whole(part, drawn) for part in parts)

    def _whole(self, part: Passage, drawn: Mapping[int, DrawnPage]) -> Boxes:
        if part not in self._found:
            boxes = self._look(part, drawn) or self._look_apart(part, drawn)
            if not boxes:
                return {}
            self._found[part] = boxes
        return self._found[part]

    def _look(self, part: Passage, drawn: Mapping[int, DrawnPage]) -> Boxes:
        for number in _nearest_first(part.place.page, drawn):
            found = self._text(number, drawn).find(part.words)
            if found is None:
                continue
            boxes = {number: lines_of(drawn[number], found.words)}
            if found.letters < len(letters(part.words)) and number + 1 in drawn:
                rest = self._text(number + 1, drawn).find_rest(part.words, found.letters)
                if rest is not None:
                    boxes[number + 1] = lines_of(drawn[number + 1], rest.words)
            return boxes
        return self._look_over_the_end(part, drawn)

    def _look_apart(self, part: Passage, drawn: Mapping[int, DrawnPage]) -> Boxes:
        """Each line of a text of several where it stands."""
        lines = [line for line in part.words.split("\n") if line.strip()]
        if len(lines) < 2:
            return {}
        return _together(self._look(replace(part, words=line), drawn) for line in lines)

    def _look_over_the_end(self, part: Passage, drawn: Mapping[int, DrawnPage]) -> Boxes:
        """A text of which less than half stands on one page and all the rest on the next."""
        for number in _nearest_first(part.place.page, drawn):
            begun = self._text(number, drawn).find(part.words, least=SHORTEST) if number + 1 in drawn else None
            if begun is not None:
                rest = self._text(number + 1, drawn).find_rest(part.words, begun.letters)
                if rest is not None:
                    first = lines_of(drawn[number], begun.words)
                    return {number: first, number + 1: lines_of(drawn[number + 1], rest.words)}
        return {}

    def _text(self, number: int, drawn: Mapping[int, DrawnPage]) -> PageText:
        if number not in self._texts:
            self._texts[number] = PageText(drawn[number])
        return self._texts[number]

    def at(
        self,
        ones: Mapping[str, Sequence[Passage]],
        drawn: Mapping[int, DrawnPage],
        page: int,
        across: float,
        down: float,
    ) -> str:
        """Which of these (by id) stands at a place of a page, the smallest where several do; empty where none does."""
        under: list[tuple[float, str]] = []
        for id, parts in ones.items():
            for left, top, right, low in map(around, runs(self.find(parts, drawn).get(page, ()))):
                if left <= across <= right and top <= down <= low:
                    under.append(((right - left) * (low - top), id))
        return min(under)[1] if under else ""


def runs(boxes: Sequence[Box]) -> list[list[Box]]:
    """The boxes of one page, those of lines that follow one another together."""
    found: list[list[Box]] = []
    for box in boxes:
        if found and _follows(found[-1][-1], box):
            found[-1].append(box)
        else:
            found.append([box])
    return found


def around(boxes: Sequence[Box]) -> Box:
    """The box around these."""
    lefts, tops, rights, lows = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(lows)


def _follows(before: Box, box: Box) -> bool:
    """Whether a line may be the next one of the same column."""
    high = max(before[3] - before[1], box[3] - box[1])
    beside = box[0] < before[2] and before[0] < box[2]
    return beside and before[1] < box[1] <= before[3] + NEXT_LINE * high


def _together(found: Iterable[Boxes]) -> Boxes:
    boxes: dict[int, tuple[Box, ...]] = {}
    for one in found:
        for number, more in one.items():
            boxes[number] = boxes.get(number, ()) + more
    return boxes


def _nearest_first(page: int | None, drawn: Mapping[int, DrawnPage]) -> Iterator[int]:
    """The page where it was read, then the others."""
    if page is not None and page in drawn:
        yield page
    yield from (number for number in drawn if number != page)
