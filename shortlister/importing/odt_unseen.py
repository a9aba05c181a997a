"""What an OpenDocument text has and does not show: hidden sections, paragraphs and words; and large pictures."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from shortlister.domain.places import Place
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.archive import text_within
from shortlister.importing.blocks import visible
from shortlister.importing.opendocument import DRAW, STYLE, TEXT
from shortlister.importing.unseen import HIDDEN, LARGE, PICTURES, STRUCK, shown_before, texts_of

_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_UNITS: Final = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_SECTIONS: Final = frozenset((f"{TEXT}section", f"{TEXT}hidden-paragraph", f"{TEXT}hidden-text"))


def hidden_styles(*roots: etree._Element | None) -> frozenset[str]:
    """The names of the styles whose text is not displayed."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for root in roots
        for style in (root.iter(f"{STYLE}style") if root is not None else ())
        for looks in style.iterchildren(f"{STYLE}text-properties")
        if looks.get(f"{TEXT}display") == "none"
    )


def struck_styles(*roots: etree._Element | None) -> frozenset[str]:
    """The names of the styles that draw a line through their text."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for root in roots
        for style in (root.iter(f"{STYLE}style") if root is not None else ())
        for looks in style.iterchildren(f"{STYLE}text-properties")
        if looks.get(f"{STYLE}text-line-through-style", "none") != "none"
    )


def is_hidden(node: etree._Element, styles: frozenset[str]) -> bool:
    """Whether a section, paragraph or stretch of words is hidden; a condition that was met when it was saved counts."""
    if node.tag in _SECTIONS:
        shown = node.get(f"{TEXT}display")
        return shown == "none" or (shown != "true" and node.get(f"{TEXT}is-hidden") == "true")
    return bool(styles) and node.get(f"{TEXT}style-name", "") in styles


def unseen(
    body: etree._Element, hidden: int, styles: frozenset[str], struck: frozenset[str] = frozenset()
) -> list[Problem]:
    """What to say of letters that are hidden or `struck` (`styles` leave them out) and of pictures like a page."""

    def is_shown(node: etree._Element) -> bool:
        return not is_hidden(node, styles)

    found = []
    if frames := list(_large_pictures(body)):
        said = Sentence(PICTURES, {"count": len(frames)})
        found.append(Problem("", said, shown_before(frames[0], is_shown)))
    out = [node for node in body.iter() if isinstance(node.tag, str) and is_hidden(node, styles)] if hidden else []
    lined = [node for node in out if node.get(f"{TEXT}style-name", "") in struck]
    letters = min(hidden, sum(visible(text_within(node)) for node in lined))
    for message, count, nodes in ((HIDDEN, hidden - letters, out), (STRUCK, letters, lined)):
        if count:
            first = next((node for node in nodes if message == STRUCK or node not in lined), body)
            found.append(Problem("", Sentence(message, {"count": count}), shown_before(first, is_shown)))
    return found


def parts_of(body: etree._Element, styles: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """What the document shows, text by text in order; it has no places but its words."""
    for text in texts_of(body, lambda node: not is_hidden(node, styles)):
        yield text, Place()


def _large_pictures(body: etree._Element) -> Iterator[etree._Element]:
    for frame in body.iter(f"{DRAW}frame"):
        wide, high = _centimetres(frame.get(f"{_SVG}width", "")), _centimetres(frame.get(f"{_SVG}height", ""))
        held = {part.tag for part in frame}
        if wide * high > LARGE and f"{DRAW}image" in held and f"{DRAW}object" not in held:
            yield frame


def _centimetres(text: str) -> float:
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)", text)
    return float(found[1]) * _UNITS[found[2]] if found else 0.0
