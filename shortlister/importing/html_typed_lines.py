"""Lines that people typed into a page as into a text: those of `<pre>`, and lists whose bullets are typed too."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from lxml import etree

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block
from shortlister.importing.archive import text_within
from shortlister.importing.criteria.lines.odd_bullets import odd_bullet
from shortlister.importing.limits import Limits
from shortlister.importing.text import read_text_document
from shortlister.importing.wording import split_label
from shortlister.importing.wrapped import goes_on

_FEWEST: Final = 2
_HEADING: Final = 60


def is_typed(text: str) -> bool:
    """Whether a text begins with a bullet, typed with what it says."""
    label = split_label(text)[0]
    return bool(label and not label.strip("().").isalnum()) or bool(odd_bullet(text))


def holds_typed_list(node: etree._Element) -> bool:
    """Whether several lines of the text right inside a node begin with a bullet."""
    texts = [text for text in (node.text, *(part.tail for part in node)) if text and "\n" in text.strip(" ")]
    return sum(is_typed(line) for text in texts for line in _lines_of(text)) >= _FEWEST


def typed_lines(text: str) -> list[str]:
    """The paragraphs of a text that holds such lines, though a browser shows all of them in one.

    Lines that only go on with the one above are joined; an empty one stands for a break at the edge of the text.
    """
    lines = _lines_of(text)
    if not any(map(is_typed, lines)):
        return [text]
    found = ["" if not lines[0].strip() else lines[0]]
    apart = True
    for at, line in enumerate(lines[1:], 1):
        if not line.strip():
            apart = True
            continue
        if not apart and not is_typed(line) and not _heads(found[-1], line, lines[at + 1 :]):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
        apart = False
    return [*found, ""] if not lines[-1].strip() else found


def _lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _heads(before: str, line: str, below: list[str]) -> bool:
    """Whether a line that follows at once is no part of the one before it, but the heading of the bullets below."""
    if goes_on(before, line.strip()) or len(line.strip()) > _HEADING:
        return False
    return is_typed(next(filter(str.strip, below), ""))


def typed_blocks(node: etree._Element, name: str, limits: Limits) -> Iterator[Block]:
    """What the lines of a `<pre>` hold, as of a text with line breaks."""
    for block in read_text_document(text_within(node), name, limits).blocks:
        cells = tuple(replace(cell, place=Place()) for cell in block.cells)
        yield replace(block, place=Place(), cells=cells)
