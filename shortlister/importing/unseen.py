"""What is said of a document, whatever its format, that has text or pictures which are not read."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from shortlister.domain.places import Passage
from shortlister.i18n import N_

if TYPE_CHECKING:
    from lxml import etree  # for its name alone: Markdown, which says the same, is read without it

PICTURES: Final = N_(
    "Large pictures: {count}. They are not shown, and text in them is not read. Look at the document itself."
)
HIDDEN: Final = N_("{count} letters and digits are formatted as hidden text and were not read.")
STRUCK: Final = N_("{count} letters and digits are struck through, as deleted text is, and were not read.")
LARGE: Final = 80.0
"""Square centimetres: more than a logo or a portrait covers."""

_LONGEST: Final = 160
_ENOUGH: Final = 6
"""Fewer letters stand in too many places."""


def shown_before(node: "etree._Element", is_shown: "Callable[[etree._Element], bool]") -> Passage:
    """The words that are shown last before a node of a page or text, for want of what it does not show itself."""
    words = ""
    for text in _texts_before(node, is_shown):
        words = f"{text} {words}"
        if sum(c.isalnum() for c in words) >= _ENOUGH:
            break
    return Passage(words=" ".join(words.split())[-_LONGEST:])


def texts_of(top: "etree._Element", is_shown: "Callable[[etree._Element], bool]") -> list[str]:
    """The texts of shown nodes in their order."""
    return [*_texts_in(top, is_shown)][::-1]


def _texts_before(node: "etree._Element", is_shown: "Callable[[etree._Element], bool]") -> Iterator[str]:
    """The texts of shown nodes, from this one backwards."""
    while (parent := node.getparent()) is not None:
        for before in node.itersiblings(preceding=True):
            yield before.tail or ""
            yield from _texts_in(before, is_shown)
        yield parent.text or ""
        node = parent


def _texts_in(top: "etree._Element", is_shown: "Callable[[etree._Element], bool]") -> Iterator[str]:
    """The texts in a node, the last first."""
    waiting: list[etree._Element | str] = [top]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one.tag, str) and is_shown(one):
            waiting.append(one.text or "")
            for part in one:
                waiting += [part, part.tail or ""]
