"""Where each criterion stands on the drawn pages of its source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drawings import Box, DrawnPage
from shortlister.domain.records import Criterion
from shortlister.ui.documents.places import PageText, letters, lines_of

SHORTEST: Final = 0.15
"""So much of a text must stand before the end of a page."""

Boxes = Mapping[int, tuple[Box, ...]]
"""By page (from 1): a box for each line, as shares of the page."""


class SourcePlaces:
    """Looks criteria up in the words of one file, and remembers where it found them."""

    def __init__(self) -> None:
        self._texts: dict[int, PageText] = {}
        self._found: dict[tuple[str, str, Place], Boxes] = {}

    def forget(self) -> None:
        """Another file is shown."""
        self._texts.clear()
        self._found.clear()

    def find(self, one: Criterion, drawn: Mapping[int, DrawnPage]) -> Boxes:
        """Where it stands on the pages drawn so far; empty where it does not."""
        key = (one.id, one.text, one.source)
        if key not in self._found:
            boxes = self._look(one, drawn) or self._look_apart(one, drawn)
            if not boxes:
                return {}
            self._found[key] = boxes
        return self._found[key]

    def _look(self, one: Criterion, drawn: Mapping[int, DrawnPage]) -> Boxes:
        for number in _nearest_first(one.source.page, drawn):
            found = self._text(number, drawn).find(one.text)
            if found is None:
                continue
            boxes = {number: lines_of(drawn[number], found.words)}
            if found.letters < len(letters(one.text)) and number + 1 in drawn:
                rest = self._text(number + 1, drawn).find_rest(one.text, found.letters)
                if rest is not None:
                    boxes[number + 1] = lines_of(drawn[number + 1], rest.words)
            return boxes
        return self._look_over_the_end(one, drawn)

    def _look_apart(self, one: Criterion, drawn: Mapping[int, DrawnPage]) -> Boxes:
        """The lines of a merged criterion, each where it stands."""
        parts = [part for part in one.text.split("\n") if part.strip()]
        found: dict[int, tuple[Box, ...]] = {}
        for part in parts if len(parts) > 1 else ():
            for number, boxes in self._look(replace(one, text=part), drawn).items():
                found[number] = found.get(number, ()) + tuple(boxes)
        return found

    def _look_over_the_end(self, one: Criterion, drawn: Mapping[int, DrawnPage]) -> Boxes:
        """A text of which less than half stands on one page and all the rest on the next."""
        for number in _nearest_first(one.source.page, drawn):
            begun = self._text(number, drawn).find(one.text, least=SHORTEST) if number + 1 in drawn else None
            if begun is not None:
                rest = self._text(number + 1, drawn).find_rest(one.text, begun.letters)
                if rest is not None:
                    first = lines_of(drawn[number], begun.words)
                    return {number: first, number + 1: lines_of(drawn[number + 1], rest.words)}
        return {}

    def _text(self, number: int, drawn: Mapping[int, DrawnPage]) -> PageText:
        if number not in self._texts:
            self._texts[number] = PageText(drawn[number])
        return self._texts[number]

    def at(
        self, ones: Iterable[Criterion], drawn: Mapping[int, DrawnPage], page: int, across: float, down: float
    ) -> str:
        """The criterion (id) that stands at a place of a page, the smallest where several do; empty where none does."""
        under: list[tuple[float, str]] = []
        for one in ones:
            boxes = self.find(one, drawn).get(page, ())
            if boxes:
                left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
                right, low = max(box[2] for box in boxes), max(box[3] for box in boxes)
                if left <= across <= right and top <= down <= low:
                    under.append(((right - left) * (low - top), one.id))
        return min(under)[1] if under else ""


def _nearest_first(page: int | None, drawn: Mapping[int, DrawnPage]) -> Iterator[int]:
    """The page where it was read, then the others."""
    if page is not None and page in drawn:
        yield page
    yield from (number for number in drawn if number != page)
